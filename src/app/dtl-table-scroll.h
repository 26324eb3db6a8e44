/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-table-layout.h"

G_BEGIN_DECLS

/* Scrolling a wide table sideways by hand. */
void dtl_table_scroll_attach (GtkWidget *widget, DtlTableLayout *layout);

G_END_DECLS
