/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-facts.h"

G_BEGIN_DECLS

gboolean dtl_surveys_are_one (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b);
gboolean dtl_surveys_differ (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b);

G_END_DECLS
