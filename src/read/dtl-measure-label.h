/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-concept.h"

G_BEGIN_DECLS

DtlTokenRun dtl_measure_label_trim   (const DtlNounSite *site, DtlTokenRun run);
void        dtl_measure_label_append (GString *label, const DtlNounSite *site, DtlTokenRun run);
char       *dtl_measure_label_finish (char *phrase, const DtlNounSite *site, DtlTokenRun core, const DtlMeasureConcept *concept);

G_END_DECLS
