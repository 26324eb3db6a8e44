/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-happening.h"

G_BEGIN_DECLS

gboolean dtl_happenings_have_other_doers (const DtlHappening *a, const DtlHappening *b);
gboolean dtl_happenings_share_occasion (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b);
gboolean dtl_happenings_are_not_two    (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b);
gboolean dtl_happenings_have_one_doer  (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b);
gboolean dtl_happenings_are_one_deed   (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b);

G_END_DECLS
