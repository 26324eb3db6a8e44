/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreement, difference and conflict must be told apart in print, in grey and by those who see no
 * red: each has a line of its own form, and only then a colour. */

#include "dtl-mark-painter.h"

#include <math.h>

#define CORNER 4.0f
#define LINE 1.5f
#define DOT_STEP 4.0f
#define WAVE_STEP 3.0f
#define WAVE_HEIGHT 1.6f

typedef struct
{
  const char *light;
  const char *dark;
  float tint;        /* alpha of the ground below the words */
  float tint_chosen; /* the same while the mark is chosen */
} Look;

static const Look looks[] = {
  [DTL_STANDING_ALONE] = { "#5e5c64", "#b5b3b9", 0.07f, 0.16f },
  [DTL_STANDING_AGREES] = { "#117a45", "#78e9ab", 0.12f, 0.24f },
  [DTL_STANDING_DIFFERS] = { "#905300", "#ffc252", 0.14f, 0.26f },
  [DTL_STANDING_CONFLICTS] = { "#c01c28", "#ff8a93", 0.14f, 0.24f },
};

/**
 * dtl_mark_painter_colour:
 * @standing: how a mention stands
 * @dark: whether on dark ground
 * @colour: (out): the colour of its line, legible as text too
 */
void
dtl_mark_painter_colour (DtlStanding standing, gboolean dark, GdkRGBA *colour)
{
  gdk_rgba_parse (colour, dark ? looks[standing].dark : looks[standing].light);
}

/**
 * dtl_mark_painter_tint:
 * @snapshot: where to draw
 * @standing: how the mention stands
 * @dark: whether on dark ground
 * @words: what it covers on one line
 * @chosen: whether it is the one that is chosen
 */
void
dtl_mark_painter_tint (GtkSnapshot *snapshot, DtlStanding standing, gboolean dark, const graphene_rect_t *words, gboolean chosen)
{
  GskRoundedRect shape;
  GdkRGBA colour;

  dtl_mark_painter_colour (standing, dark, &colour);
  colour.alpha = chosen ? looks[standing].tint_chosen : looks[standing].tint;
  gsk_rounded_rect_init_from_rect (&shape, words, CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, words);
  gtk_snapshot_pop (snapshot);
}

static GskPath *
create_straight (float left, float right, float y)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, left, y);
  gsk_path_builder_line_to (builder, right, y);
  return gsk_path_builder_free_to_path (builder);
}

static GskPath *
create_wave (float left, float right, float y)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  float side = -1;

  gsk_path_builder_move_to (builder, left, y);
  for (float x = left; x < right; x += WAVE_STEP, side = -side)
    {
      const float end = MIN (x + WAVE_STEP, right);

      gsk_path_builder_quad_to (builder, (x + end) / 2, y + side * 2 * WAVE_HEIGHT, end, y);
    }
  return gsk_path_builder_free_to_path (builder);
}

/**
 * dtl_mark_painter_underline:
 * @snapshot: where to draw
 * @standing: how the mention stands
 * @dark: whether on dark ground
 * @words: what it covers on one line
 *
 * Draws the line below the words: thin, solid, dotted or wavy.
 */
void
dtl_mark_painter_underline (GtkSnapshot *snapshot, DtlStanding standing, gboolean dark, const graphene_rect_t *words)
{
  const float left = words->origin.x + 1, right = words->origin.x + words->size.width - 1;
  const float y = words->origin.y + words->size.height - LINE;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (standing == DTL_STANDING_ALONE ? 1 : LINE);
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour;

  dtl_mark_painter_colour (standing, dark, &colour);
  if (standing == DTL_STANDING_ALONE)
    colour.alpha = 0.45f;
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  if (standing == DTL_STANDING_DIFFERS)
    {
      const float dash[] = { 0.1f, DOT_STEP };

      gsk_stroke_set_line_width (stroke, 2);
      gsk_stroke_set_dash (stroke, dash, G_N_ELEMENTS (dash));
    }
  path = standing == DTL_STANDING_CONFLICTS ? create_wave (left, right, y) : create_straight (left, right, y);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &colour);
}

static GskPath *
create_triangle (const graphene_point_t *centre, float side)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  const float height = side * 0.88f;

  gsk_path_builder_move_to (builder, centre->x, centre->y - height / 2);
  gsk_path_builder_line_to (builder, centre->x + side / 2, centre->y + height / 2);
  gsk_path_builder_line_to (builder, centre->x - side / 2, centre->y + height / 2);
  gsk_path_builder_close (builder);
  return gsk_path_builder_free_to_path (builder);
}

static void
draw_exclamation (GtkSnapshot *snapshot, const graphene_point_t *centre, float side, const GdkRGBA *colour)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (side * 0.12f);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, centre->x, centre->y - side * 0.12f);
  gsk_path_builder_line_to (builder, centre->x, centre->y + side * 0.10f);
  gsk_path_builder_move_to (builder, centre->x, centre->y + side * 0.27f);
  gsk_path_builder_line_to (builder, centre->x, centre->y + side * 0.28f);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/**
 * dtl_mark_painter_sign:
 * @snapshot: where to draw
 * @dark: whether on dark ground
 * @centre: its middle
 * @side: how large, pixels
 *
 * Draws the warning sign that stands in the margin beside a conflict.
 */
void
dtl_mark_painter_sign (GtkSnapshot *snapshot, gboolean dark, const graphene_point_t *centre, float side)
{
  g_autoptr (GskPath) triangle = create_triangle (centre, side);
  g_autoptr (GskStroke) edge = gsk_stroke_new (side * 0.16f);
  const GdkRGBA ink = dark ? (GdkRGBA) { 0.12f, 0.12f, 0.13f, 1 } : (GdkRGBA) { 1, 1, 1, 1 };
  GdkRGBA colour;

  dtl_mark_painter_colour (DTL_STANDING_CONFLICTS, dark, &colour);
  gsk_stroke_set_line_join (edge, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_fill (snapshot, triangle, GSK_FILL_RULE_WINDING, &colour);
  gtk_snapshot_append_stroke (snapshot, triangle, edge, &colour);
  draw_exclamation (snapshot, centre, side, &ink);
}
