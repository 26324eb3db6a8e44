/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A source's square: its letters on its colour. */
#define DTL_TYPE_MONOGRAM (dtl_monogram_get_type ())
G_DECLARE_FINAL_TYPE (DtlMonogram, dtl_monogram, DTL, MONOGRAM, GtkWidget)

void dtl_monogram_set (DtlMonogram *self, const char *letters, guint colour);
void dtl_monogram_set_failed (DtlMonogram *self);

G_END_DECLS
