/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* Sets the range of the timeline and the part that it shows first, from the events found. */
void dtl_time_frame_find (DtlComparison *comparison);

G_END_DECLS
