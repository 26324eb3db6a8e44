/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source has one colour and one shape wherever it is drawn. Shapes change with each source and colours
 * are told apart by lightness too, so that the panel can be read in greyscale; after the last colour
 * both go round, out of step. */

#include "dtl-palette.h"

#include <math.h>

typedef struct
{
  const char *light; /* on a light ground */
  const char *dark;
} Hue;

typedef enum
{
  SHAPE_CIRCLE,
  SHAPE_SQUARE,
  SHAPE_DIAMOND,
  SHAPE_TRIANGLE,
  SHAPE_TRIANGLE_DOWN,
  SHAPE_PLUS,
  SHAPE_CROSS,
  N_SHAPES,
} Shape;

static const Hue hues[] = {
  { "#1a5fb4", "#78aeed" }, /* blue */
  { "#26a269", "#57e389" }, /* green */
  { "#c64600", "#ff9d5c" }, /* orange */
  { "#813d9c", "#c893dd" }, /* purple */
  { "#a51d2d", "#f58a92" }, /* red */
  { "#0e7a86", "#5fd0dc" }, /* teal */
  { "#7a5c00", "#e5c453" }, /* ochre */
  { "#b03a75", "#f2a0c8" }, /* pink */
  { "#63452c", "#cdab8f" }, /* brown */
  { "#4a5568", "#b4bfd1" }, /* slate */
  { "#4c7a00", "#a9d65c" }, /* olive */
};

/**
 * dtl_palette_get_colour:
 * @index: a source's number
 * @dark: whether it is drawn on a dark ground
 * @colour: (out): the colour; at least 3:1 against the ground
 */
void
dtl_palette_get_colour (guint index, gboolean dark, GdkRGBA *colour)
{
  const Hue *hue = &hues[index % G_N_ELEMENTS (hues)];

  gdk_rgba_parse (colour, dark ? hue->dark : hue->light);
}

/* A regular polygon as large to the eye as a circle of @radius: first corner at @turn, clockwise. */
static void
add_polygon (GskPathBuilder *builder, const graphene_point_t *centre, float radius, guint corners, double turn)
{
  for (guint i = 0; i < corners; i++)
    {
      double angle = turn + 2 * G_PI * i / corners;
      float x = centre->x + radius * (float) cos (angle);
      float y = centre->y + radius * (float) sin (angle);

      if (i == 0)
        gsk_path_builder_move_to (builder, x, y);
      else
        gsk_path_builder_line_to (builder, x, y);
    }
  gsk_path_builder_close (builder);
}

/* Two bars across each other. */
static void
add_cross (GskPathBuilder *builder, const graphene_point_t *centre, float radius, double turn)
{
  const float half = radius * 0.42f; /* of a bar's breadth */
  const float corners[12][2] = {
    { half, radius }, { half, half }, { radius, half }, { radius, -half }, { half, -half }, { half, -radius },
    { -half, -radius }, { -half, -half }, { -radius, -half }, { -radius, half }, { -half, half }, { -half, radius },
  };
  const float c = (float) cos (turn), s = (float) sin (turn);

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      const float x = centre->x + corners[i][0] * c - corners[i][1] * s;
      const float y = centre->y + corners[i][0] * s + corners[i][1] * c;

      if (i == 0)
        gsk_path_builder_move_to (builder, x, y);
      else
        gsk_path_builder_line_to (builder, x, y);
    }
  gsk_path_builder_close (builder);
}

static GskPath *
create_shape (Shape shape, const graphene_point_t *centre, float radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  switch (shape)
    {
    case SHAPE_SQUARE:
      add_polygon (builder, centre, radius * 1.25f, 4, G_PI / 4);
      break;
    case SHAPE_DIAMOND:
      add_polygon (builder, centre, radius * 1.25f, 4, 0);
      break;
    case SHAPE_TRIANGLE:
      add_polygon (builder, centre, radius * 1.35f, 3, -G_PI / 2);
      break;
    case SHAPE_TRIANGLE_DOWN:
      add_polygon (builder, centre, radius * 1.35f, 3, G_PI / 2);
      break;
    case SHAPE_PLUS:
      add_cross (builder, centre, radius * 1.2f, 0);
      break;
    case SHAPE_CROSS:
      add_cross (builder, centre, radius * 1.2f, G_PI / 4);
      break;
    case SHAPE_CIRCLE:
    default:
      gsk_path_builder_add_circle (builder, centre, radius);
      break;
    }
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
  g_autoptr (GskPath) path = create_shape (index % N_SHAPES, centre, radius);

  if (halo)
    {
      g_autoptr (GskStroke) stroke = gsk_stroke_new (MIN (3.0f, radius * 0.6f));

      gtk_snapshot_append_stroke (snapshot, path, stroke, halo);
    }
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
}
