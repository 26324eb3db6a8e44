/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The caret of a text that is only read. */
void dtl_document_caret_set     (GtkTextView *view, gboolean shown);
void dtl_document_caret_prepare (GtkTextView *view, gboolean extend_selection);

G_END_DECLS
