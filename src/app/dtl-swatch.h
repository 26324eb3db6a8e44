/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A source's mark, in its colour and shape, as large as a letter. Property: "index" (uint). */
#define DTL_TYPE_SWATCH (dtl_swatch_get_type ())
G_DECLARE_FINAL_TYPE (DtlSwatch, dtl_swatch, DTL, SWATCH, GtkWidget)

GtkWidget *dtl_swatch_new       (guint index);
void       dtl_swatch_set_index (DtlSwatch *self, guint index);

G_END_DECLS
