/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dtl_palette_get_colour    (guint index, gboolean dark, GdkRGBA *colour);
void dtl_palette_snapshot_mark (GtkSnapshot *snapshot, guint index, const graphene_point_t *centre, float radius, const GdkRGBA *colour, const GdkRGBA *halo);

G_END_DECLS
