/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-standing.h"

G_BEGIN_DECLS

/* How a mark looks: a tint below the words, a line under them. Colours are never the only sign. */

void dtl_mark_painter_colour    (DtlStanding standing, gboolean dark, GdkRGBA *colour);
void dtl_mark_painter_tint      (GtkSnapshot *snapshot, DtlStanding standing, gboolean dark, const graphene_rect_t *words, gboolean chosen);
void dtl_mark_painter_underline (GtkSnapshot *snapshot, DtlStanding standing, gboolean dark, const graphene_rect_t *words);
void dtl_mark_painter_sign      (GtkSnapshot *snapshot, gboolean dark, const graphene_point_t *centre, float side);

G_END_DECLS
