/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* Keeps the periods that a table's column heads tell, and gives them to the cells of the rows below, whose figures
 * are those from @first_figure on. */
void dtl_table_period_apply (const DtlPassage *passage, const GArray *quantities, guint first_figure);

G_END_DECLS
