/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* The hedge before or behind @quantity; @first is where the words before it begin. */
DtlHedge dtl_hedges_find  (const DtlPassage *passage, const DtlQuantity *quantity, guint *first);
DtlRange dtl_hedges_apply (const DtlRange *value, DtlHedge hedge);
gboolean dtl_hedges_is_negated (const DtlPassage *passage, guint lead);

G_END_DECLS
