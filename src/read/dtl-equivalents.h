/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* All three take the figures of @passage's reading from @first_figure on, one for each of @quantities (element-type
 * DtlQuantity), in the order in which they are named here. */
void dtl_equivalents_find          (const DtlPassage *passage, const GArray *quantities, guint first_figure);
void dtl_equivalents_find_shares   (const DtlPassage *passage, const GArray *quantities, guint first_figure); /* once the changes are known */
void dtl_equivalents_share_context (const DtlPassage *passage, guint first_figure); /* once all else is known */

G_END_DECLS
