/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* Appends a figure to the passage's reading for each of @quantities (element-type DtlQuantity),
 * with the context that stands around it. */
void dtl_figure_context_append (const DtlPassage *passage, const DtlHabits *habits, const GArray *quantities);

G_END_DECLS
