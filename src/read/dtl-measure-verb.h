/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-maker.h"

G_BEGIN_DECLS

guint       dtl_measure_verb_skip_dates  (const DtlNounSite *site, guint end);
const char *dtl_measure_verb_deed        (const DtlNounSite *site, guint token);
char       *dtl_measure_verb_say_subject (DtlMeasureMaker *self);
char       *dtl_measure_verb_say_deed    (DtlMeasureMaker *self);
char       *dtl_measure_verb_say_object  (DtlMeasureMaker *self);
char       *dtl_measure_verb_say_support (DtlMeasureMaker *self);
char       *dtl_measure_verb_say_opening (DtlMeasureMaker *self);

G_END_DECLS
