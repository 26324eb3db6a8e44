/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-maker.h"

G_BEGIN_DECLS

/* Constructions: the name if the figure is of the kind, else NULL. */
char *dtl_measure_kind_say_rank (DtlMeasureMaker *self);
char *dtl_measure_kind_say_age (DtlMeasureMaker *self);
char *dtl_measure_kind_say_magnitude (DtlMeasureMaker *self);
char *dtl_measure_kind_say_per_share (DtlMeasureMaker *self);
char *dtl_measure_kind_say_multiple_of (DtlMeasureMaker *self);
char *dtl_measure_kind_say_duration (DtlMeasureMaker *self);

G_END_DECLS
