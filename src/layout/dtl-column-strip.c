/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of sixty sources is far wider than any window. Which of its columns are in view is worked out
 * here, so that only those cost anything. */

#include "dtl-column-strip.h"

struct _DtlColumnStrip
{
  GArray *starts; /* int: where each column begins, and where the last one ends */
};

/**
 * dtl_column_strip_new:
 * @widths: (array length=n_columns): of the columns, pixels; each at least 1
 * @n_columns: how many; may be 0
 *
 * Returns: (transfer full): the strip; free with dtl_column_strip_free()
 */
DtlColumnStrip *
dtl_column_strip_new (const int *widths, guint n_columns)
{
  DtlColumnStrip *self = g_new0 (DtlColumnStrip, 1);
  int at = 0;

  self->starts = g_array_sized_new (FALSE, FALSE, sizeof (int), n_columns + 1);
  g_array_append_val (self->starts, at);
  for (guint i = 0; i < n_columns; i++)
    {
      at += MAX (widths[i], 1);
      g_array_append_val (self->starts, at);
    }
  return self;
}

void
dtl_column_strip_free (DtlColumnStrip *self)
{
  g_array_unref (self->starts);
  g_free (self);
}

guint
dtl_column_strip_n_columns (const DtlColumnStrip *self)
{
  return self->starts->len - 1;
}

/**
 * dtl_column_strip_start:
 * @self: a strip
 * @column: one of its columns
 *
 * Returns: where it begins, pixels from the strip's beginning
 */
int
dtl_column_strip_start (const DtlColumnStrip *self, guint column)
{
  g_assert (column < dtl_column_strip_n_columns (self));
  return g_array_index (self->starts, int, column);
}

int
dtl_column_strip_width (const DtlColumnStrip *self, guint column)
{
  g_assert (column < dtl_column_strip_n_columns (self));
  return g_array_index (self->starts, int, column + 1) - g_array_index (self->starts, int, column);
}

/**
 * dtl_column_strip_resize:
 * @self: a strip
 * @column: one of its columns
 * @width: how wide it is to be, pixels, at least 1; those behind it move
 */
void
dtl_column_strip_resize (DtlColumnStrip *self, guint column, int width)
{
  const int by = MAX (width, 1) - dtl_column_strip_width (self, column);

  for (guint i = column + 1; i < self->starts->len; i++)
    g_array_index (self->starts, int, i) += by;
}

/**
 * dtl_column_strip_extent:
 * @self: a strip
 *
 * Returns: how wide all columns are together, pixels
 */
int
dtl_column_strip_extent (const DtlColumnStrip *self)
{
  return g_array_index (self->starts, int, self->starts->len - 1);
}

/* The last column that begins at or before @x: by halves, because there may be thousands. */
static guint
find_column (const DtlColumnStrip *self, double x)
{
  guint low = 0, high = dtl_column_strip_n_columns (self);

  while (high - low > 1)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (self->starts, int, middle) <= x)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * dtl_column_strip_at:
 * @self: a strip
 * @x: pixels from the strip's beginning
 *
 * Returns: the column there, or -1 if there is none
 */
int
dtl_column_strip_at (const DtlColumnStrip *self, double x)
{
  if (x < 0 || x >= dtl_column_strip_extent (self))
    return -1;
  return (int) find_column (self, x);
}

/**
 * dtl_column_strip_edge_at:
 * @self: a strip
 * @x: pixels from the strip's beginning
 * @slack: how far from an edge still hits it, pixels
 *
 * Returns: the column that ends there, the first of two that are so narrow that both do; or -1
 */
int
dtl_column_strip_edge_at (const DtlColumnStrip *self, double x, double slack)
{
  const int column = dtl_column_strip_at (self, MAX (x - slack, 0));

  if (column < 0 || x < -slack)
    return -1;
  return g_array_index (self->starts, int, column + 1) <= x + slack ? column : -1;
}

/**
 * dtl_column_strip_in_view:
 * @self: a strip
 * @offset: how far it is scrolled, pixels
 * @room: how wide its window is, pixels
 *
 * Returns: the columns of which something is to be seen
 */
DtlColumnRange
dtl_column_strip_in_view (const DtlColumnStrip *self, double offset, double room)
{
  const double from = MAX (offset, 0);
  const double to = MIN (offset + room, dtl_column_strip_extent (self));
  DtlColumnRange range = { 0, 0 };
  guint last;

  if (from >= to)
    return range;
  range.first = find_column (self, from);
  last = find_column (self, to);
  if (dtl_column_strip_start (self, last) >= to) /* it begins where the window ends */
    last--;
  range.n = last - range.first + 1;
  return range;
}

/**
 * dtl_column_strip_reveal:
 * @self: a strip
 * @column: one of its columns
 * @offset: how far the strip is scrolled, pixels
 * @room: how wide its window is, pixels
 *
 * Returns: the nearest offset at which that column is seen whole, or its beginning where it is too wide
 */
double
dtl_column_strip_reveal (const DtlColumnStrip *self, guint column, double offset, double room)
{
  const double start = dtl_column_strip_start (self, column);
  const double end = start + dtl_column_strip_width (self, column);

  if (end > offset + room)
    offset = end - room;
  return MAX (MIN (offset, start), 0);
}
