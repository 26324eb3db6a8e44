/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-concept.h"

G_BEGIN_DECLS

char *dtl_measure_count_say (const DtlNounSite *site, DtlMeasureConcept *concept);

G_END_DECLS
