/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlValueRows:
 *
 * What the sources say of a measure, a line for each; where they are many, a line for each value, with who says so,
 * that unfolds into theirs. Choosing a line chooses its figure in the session.
 */
#define DTL_TYPE_VALUE_ROWS (dtl_value_rows_get_type ())
G_DECLARE_FINAL_TYPE (DtlValueRows, dtl_value_rows, DTL, VALUE_ROWS, GtkWidget)

void     dtl_value_rows_set_session (DtlValueRows *self, DtlSession *session);
void     dtl_value_rows_bind        (DtlValueRows *self, DtlMeasureItem *item, const GArray *figures, guint n_left_out);
void     dtl_value_rows_unbind      (DtlValueRows *self);
void     dtl_value_rows_set_compact (DtlValueRows *self, gboolean compact);
gboolean dtl_value_rows_is_open     (DtlValueRows *self);

G_END_DECLS
