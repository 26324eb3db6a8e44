/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-session.h"

G_BEGIN_DECLS

/* Fills @view with a column for the measure, one for its verdict and one for each source; call it
 * again when the sources have changed. Rows are #DtlMeasureItem. */
void dtl_figures_table_set_columns (GtkColumnView *view, DtlSession *session);

G_END_DECLS
