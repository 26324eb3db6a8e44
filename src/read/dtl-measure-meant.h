/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-maker.h"

G_BEGIN_DECLS

char *dtl_measure_meant_say      (DtlMeasureMaker *self);
char *dtl_measure_meant_complete (DtlMeasureMaker *self, char *phrase);

G_END_DECLS
