/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlPairMemo:
 *
 * What was found out about two of many, of either order. It keeps what was asked for last: a later pair may take the
 * place of an earlier one, which has to be found out again then.
 */
typedef struct _DtlPairMemo DtlPairMemo;

DtlPairMemo *dtl_pair_memo_new     (void);
void         dtl_pair_memo_free    (DtlPairMemo *self);
void         dtl_pair_memo_forget  (DtlPairMemo *self);
gboolean     dtl_pair_memo_look_up (const DtlPairMemo *self, guint32 a, guint32 b, double *value);
void         dtl_pair_memo_note    (DtlPairMemo *self, guint32 a, guint32 b, double value);

G_END_DECLS
