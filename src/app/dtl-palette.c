/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source's mark, as GTK draws it. */

#include "dtl-palette.h"

#include "dtl-source-mark.h"

/**
 * dtl_palette_get_colour:
 * @index: a source's number
 * @dark: whether it is drawn on a dark ground
 * @colour: (out): the colour; at least 3:1 against the ground
 */
void
dtl_palette_get_colour (guint index, gboolean dark, GdkRGBA *colour)
{
  guint32 rgb = dtl_source_mark_colour (index, dark);

  *colour = (GdkRGBA) { (rgb >> 16 & 0xff) / 255.0f, (rgb >> 8 & 0xff) / 255.0f, (rgb & 0xff) / 255.0f, 1 };
}

static GskPath *
create_shape (guint index, const graphene_point_t *centre, float radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  double corners[DTL_SOURCE_MARK_CORNERS][2];
  guint n_corners = dtl_source_mark_corners (index, radius, corners);

  if (n_corners == 0)
    gsk_path_builder_add_circle (builder, centre, radius);
  for (guint i = 0; i < n_corners; i++)
    {
      if (i == 0)
        gsk_path_builder_move_to (builder, centre->x + corners[i][0], centre->y + corners[i][1]);
      else
        gsk_path_builder_line_to (builder, centre->x + corners[i][0], centre->y + corners[i][1]);
    }
  if (n_corners > 0)
    gsk_path_builder_close (builder);
  return gsk_path_builder_free_to_path (builder);
}

/**
 * dtl_palette_snapshot_mark:
 * @snapshot: where to draw
 * @index: a source's number: it gives the shape
 * @centre: middle of the mark
 * @radius: of a circle of the same size, pixels
 * @colour: what it is filled with
 * @halo: (nullable): colour of a thin line around it, which keeps marks apart that touch
 */
void
dtl_palette_snapshot_mark (GtkSnapshot            *snapshot,
                           guint                   index,
                           const graphene_point_t *centre,
                           float                   radius,
                           const GdkRGBA          *colour,
                           const GdkRGBA          *halo)
{
  g_autoptr (GskPath) path = create_shape (index, centre, radius);

  if (halo)
    {
      g_autoptr (GskStroke) stroke = gsk_stroke_new (3);

      gtk_snapshot_append_stroke (snapshot, path, stroke, halo);
    }
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
}
