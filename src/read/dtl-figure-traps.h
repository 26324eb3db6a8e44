/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* Whether the number of @quantity belongs to a name, a code, an address, a score …, and is no
 * figure. */
gboolean dtl_figure_traps_hold (const DtlPassage *passage, const DtlQuantity *quantity);

G_END_DECLS
