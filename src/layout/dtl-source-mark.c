/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source has one colour and one shape wherever it is drawn, on screen and on paper. Shapes change with each source and
 * colours are told apart by lightness too, so that all of it can be read in greyscale; after the last colour
 * both go round, out of step. */

#include "dtl-source-mark.h"

#include <math.h>

typedef struct
{
  guint32 light; /* on a light ground */
  guint32 dark;
} Hue;

static const Hue hues[] = {
  { 0x1a5fb4, 0x78aeed }, /* blue */
  { 0x26a269, 0x57e389 }, /* green */
  { 0xc64600, 0xff9d5c }, /* orange */
  { 0x813d9c, 0xc893dd }, /* purple */
  { 0xa51d2d, 0xf58a92 }, /* red */
  { 0x0e7a86, 0x5fd0dc }, /* teal */
  { 0x7a5c00, 0xe5c453 }, /* ochre */
  { 0xb03a75, 0xf2a0c8 }, /* pink */
  { 0x63452c, 0xcdab8f }, /* brown */
  { 0x4a5568, 0xb4bfd1 }, /* slate */
  { 0x4c7a00, 0xa9d65c }, /* olive */
};

/* A regular polygon that looks as large as a circle, or two bars across each other. */
typedef struct
{
  guint corners; /* 0: the circle; CROSS: the bars */
  double turn;   /* of the first corner, clockwise from the right */
  double grow;
} Shape;

#define CROSS 12
#define BREADTH 0.42 /* half that of a bar, beside half its length */

static const double cross[CROSS][2] = {
  { BREADTH, 1 }, { BREADTH, BREADTH }, { 1, BREADTH }, { 1, -BREADTH }, { BREADTH, -BREADTH }, { BREADTH, -1 },
  { -BREADTH, -1 }, { -BREADTH, -BREADTH }, { -1, -BREADTH }, { -1, BREADTH }, { -BREADTH, BREADTH }, { -BREADTH, 1 },
};

static const Shape shapes[] = {
  { 0, 0, 1 },              /* circle */
  { 4, G_PI / 4, 1.25 },    /* square */
  { 4, 0, 1.25 },           /* diamond */
  { 3, -G_PI / 2, 1.35 },   /* triangle */
  { 3, G_PI / 2, 1.35 },    /* triangle, point down */
  { CROSS, 0, 1.2 },        /* plus */
  { CROSS, G_PI / 4, 1.2 }, /* cross */
};

/**
 * dtl_source_mark_colour:
 * @index: a source's number
 * @dark: whether it is drawn on a dark ground
 *
 * Returns: the colour as 0xRRGGBB; at least 3:1 against the ground
 */
guint32
dtl_source_mark_colour (guint index, gboolean dark)
{
  const Hue *hue = &hues[index % G_N_ELEMENTS (hues)];

  return dark ? hue->dark : hue->light;
}

/**
 * dtl_source_mark_corners:
 * @index: a source's number
 * @radius: of a circle of the same size
 * @corners: (out): x and y of each corner from the middle, clockwise
 *
 * Returns: how many corners the mark has; 0 if it is a circle
 */
guint
dtl_source_mark_corners (guint index, double radius, double corners[DTL_SOURCE_MARK_CORNERS][2])
{
  const Shape *shape = &shapes[index % G_N_ELEMENTS (shapes)];

  for (guint i = 0; i < shape->corners; i++)
    {
      double turn = shape->corners == CROSS ? shape->turn : shape->turn + 2 * G_PI * i / shape->corners;
      double x = shape->corners == CROSS ? cross[i][0] : 1;
      double y = shape->corners == CROSS ? cross[i][1] : 0;

      corners[i][0] = radius * shape->grow * (x * cos (turn) - y * sin (turn));
      corners[i][1] = radius * shape->grow * (x * sin (turn) + y * cos (turn));
    }
  return shape->corners;
}

/**
 * dtl_source_mark_lift:
 * @index: a source's number
 *
 * Triangles reach further to one side of their middle: in a stack their points would stab the next mark.
 *
 * Returns: how far down a mark is to be moved so that it reaches as far up as down, in radii
 */
double
dtl_source_mark_lift (guint index)
{
  double corners[DTL_SOURCE_MARK_CORNERS][2], top = 0, bottom = 0;
  const guint n_corners = dtl_source_mark_corners (index, 1, corners);

  for (guint i = 0; i < n_corners; i++)
    {
      top = MIN (top, corners[i][1]);
      bottom = MAX (bottom, corners[i][1]);
    }
  return -(top + bottom) / 2;
}
