/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-maker.h"

G_BEGIN_DECLS

char *dtl_measure_line_say (DtlMeasureMaker *self);

G_END_DECLS
