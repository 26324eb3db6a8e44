/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-time-axis.h"

G_BEGIN_DECLS

/* What becomes of a date that is moved by hand. A hand is as precise as the scale that it sees: a date is moved by
 * days where days can be told apart, by months where only months can; and it never becomes more precise than it was. */

DtlTimeUnit dtl_time_move_unit (const DtlTimeAxis *axis, DtlTime begin, DtlTime end);
void        dtl_time_move_to   (DtlTime *begin, DtlTime *end, DtlTimeUnit unit, DtlTime to);
void        dtl_time_move_by   (DtlTime *begin, DtlTime *end, DtlTimeUnit unit, int steps);

G_END_DECLS
