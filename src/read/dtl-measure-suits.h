/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-noun-phrase.h"

G_BEGIN_DECLS

gboolean dtl_measure_suits_is_counted (const DtlNounSite *site, DtlTokenRun run);
gboolean dtl_measure_suits_noun       (const DtlNounSite *site, const DtlConcept *concept);
gboolean dtl_measure_suits_wording    (const DtlNounSite *site, const DtlConcept *concept, DtlWording wording, DtlTokenRun run);

G_END_DECLS
