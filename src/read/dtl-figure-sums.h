/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

void dtl_figure_sums_settle (const DtlPassage *passage, const DtlHabits *habits, const GArray *quantities);

G_END_DECLS
