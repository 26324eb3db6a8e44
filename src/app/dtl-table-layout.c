/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a table must agree on where its columns are, and none of them can say it for the others. */

#include "dtl-table-layout.h"

#include "dtl-late-resize.h"

#define PINNED_SHARE 0.42 /* of the table: no more than this stays put, or little is left to scroll */
#define ROOMY_SHARE 0.75  /* unless the user wants it so */
#define USUAL_HEIGHT 37    /* of a row, pixels, before any was seen */

struct _DtlTableLayout
{
  GObject parent_instance;

  DtlColumnStrip *strip;
  GtkAdjustment *adjustment;
  int pinned;
  gboolean is_roomy;
  int width;
  int cursor;
  int row_height;
  DtlLateResize *late;
};

G_DEFINE_FINAL_TYPE (DtlTableLayout, dtl_table_layout, G_TYPE_OBJECT)

enum
{
  SIGNAL_COLUMNS_CHANGED,
  SIGNAL_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static double
get_room (DtlTableLayout *self)
{
  return MAX (self->width - dtl_table_layout_get_pinned (self), 0);
}

static void
configure (DtlTableLayout *self)
{
  const double extent = dtl_column_strip_extent (self->strip), room = get_room (self);
  const double value = CLAMP (gtk_adjustment_get_value (self->adjustment), 0, MAX (extent - room, 0));

  gtk_adjustment_configure (self->adjustment, value, 0, extent, 40, room * 0.9, room);
}

static void
moved_cb (DtlTableLayout *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
dtl_table_layout_finalize (GObject *object)
{
  DtlTableLayout *self = DTL_TABLE_LAYOUT (object);

  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->late, dtl_late_resize_free);
  g_clear_pointer (&self->strip, dtl_column_strip_free);
  G_OBJECT_CLASS (dtl_table_layout_parent_class)->finalize (object);
}

static void
dtl_table_layout_class_init (DtlTableLayoutClass *class)
{
  G_OBJECT_CLASS (class)->finalize = dtl_table_layout_finalize;
  signals[SIGNAL_COLUMNS_CHANGED] = g_signal_new ("columns-changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dtl_table_layout_init (DtlTableLayout *self)
{
  self->strip = dtl_column_strip_new (NULL, 0);
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->cursor = DTL_TABLE_PINNED;
  self->late = dtl_late_resize_new ();
  self->row_height = USUAL_HEIGHT;
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
}

DtlTableLayout *
dtl_table_layout_new (void)
{
  return g_object_new (DTL_TYPE_TABLE_LAYOUT, NULL);
}

/**
 * dtl_table_layout_set_columns:
 * @self: a layout
 * @pinned: how wide the first column is where there is room, pixels
 * @widths: (array length=n_columns): of the columns behind the first, pixels
 * @n_columns: how many; may be 0
 */
void
dtl_table_layout_set_columns (DtlTableLayout *self, int pinned, const int *widths, guint n_columns)
{
  dtl_column_strip_free (self->strip);
  self->strip = dtl_column_strip_new (widths, n_columns);
  self->pinned = pinned;
  self->cursor = MIN (self->cursor, (int) n_columns - 1);
  configure (self);
  g_signal_emit (self, signals[SIGNAL_COLUMNS_CHANGED], 0);
}

guint
dtl_table_layout_n_columns (DtlTableLayout *self)
{
  return dtl_column_strip_n_columns (self->strip);
}

/**
 * dtl_table_layout_set_roomy:
 * @self: a layout
 * @is_roomy: whether the first column may be much wider than is good for the others, because the user made it so
 */
void
dtl_table_layout_set_roomy (DtlTableLayout *self, gboolean is_roomy)
{
  self->is_roomy = is_roomy;
}

/**
 * dtl_table_layout_resize:
 * @self: a layout
 * @column: one of its columns, or %DTL_TABLE_PINNED
 * @width: how wide it is to be, pixels
 *
 * Moves what is in view; no cell is made anew.
 */
void
dtl_table_layout_resize (DtlTableLayout *self, int column, int width)
{
  if (column == DTL_TABLE_PINNED)
    self->pinned = width;
  else
    dtl_column_strip_resize (self->strip, (guint) column, width);
  configure (self);
  moved_cb (self);
}

/**
 * dtl_table_layout_get_width_of:
 * @self: a layout
 * @column: one of its columns, or %DTL_TABLE_PINNED
 *
 * Returns: how wide it is, pixels
 */
int
dtl_table_layout_get_width_of (DtlTableLayout *self, int column)
{
  return column == DTL_TABLE_PINNED ? dtl_table_layout_get_pinned (self) : dtl_column_strip_width (self->strip, (guint) column);
}

/**
 * dtl_table_layout_set_width:
 * @self: a layout
 * @width: of the whole table, pixels
 */
void
dtl_table_layout_set_width (DtlTableLayout *self, int width)
{
  if (self->width == width)
    return;
  self->width = width;
  configure (self);
  moved_cb (self);
}

/**
 * dtl_table_layout_get_pinned:
 * @self: a layout
 *
 * Returns: how wide the first column is, pixels
 */
int
dtl_table_layout_get_pinned (DtlTableLayout *self)
{
  return MIN (self->pinned, (int) (self->width * (self->is_roomy ? ROOMY_SHARE : PINNED_SHARE)));
}

/**
 * dtl_table_layout_get_row_height:
 * @self: a layout
 *
 * Returns: how high a row was that was seen, pixels: one that nobody has seen yet will not be much different
 */
int
dtl_table_layout_get_row_height (DtlTableLayout *self)
{
  return self->row_height;
}

void
dtl_table_layout_set_row_height (DtlTableLayout *self, int height)
{
  self->row_height = height;
}

/**
 * dtl_table_layout_resize_late:
 * @self: a layout
 * @row: one of its rows that is given room just now, and wants more of it
 */
void
dtl_table_layout_resize_late (DtlTableLayout *self, GtkWidget *row)
{
  dtl_late_resize_queue (self->late, row);
}

/**
 * dtl_table_layout_get_range:
 * @self: a layout
 *
 * Returns: the columns behind the first that are in view
 */
DtlColumnRange
dtl_table_layout_get_range (DtlTableLayout *self)
{
  return dtl_column_strip_in_view (self->strip, gtk_adjustment_get_value (self->adjustment), get_room (self));
}

/**
 * dtl_table_layout_place:
 * @self: a layout
 * @column: one behind the first
 * @x: (out): where it begins, pixels behind the end of the first
 * @width: (out): how wide it is, pixels
 */
void
dtl_table_layout_place (DtlTableLayout *self, guint column, int *x, int *width)
{
  *x = dtl_column_strip_start (self->strip, column) - (int) gtk_adjustment_get_value (self->adjustment);
  *width = dtl_column_strip_width (self->strip, column);
}

/**
 * dtl_table_layout_column_at:
 * @self: a layout
 * @x: pixels from where the table begins, in reading direction
 *
 * Returns: the column there; %DTL_TABLE_PINNED for the first, and for what lies behind the last
 */
int
dtl_table_layout_column_at (DtlTableLayout *self, double x)
{
  const int pinned = dtl_table_layout_get_pinned (self);

  if (x < pinned)
    return DTL_TABLE_PINNED;
  return dtl_column_strip_at (self->strip, x - pinned + gtk_adjustment_get_value (self->adjustment));
}

/**
 * dtl_table_layout_edge_at:
 * @self: a layout
 * @x: pixels from where the table begins, in reading direction
 * @slack: how far from an edge still hits it, pixels
 *
 * Returns: the column that ends there, %DTL_TABLE_PINNED for the first; %DTL_TABLE_NO_EDGE if none does
 */
int
dtl_table_layout_edge_at (DtlTableLayout *self, double x, double slack)
{
  const int pinned = dtl_table_layout_get_pinned (self);
  int column;

  if (ABS (x - pinned) <= slack)
    return DTL_TABLE_PINNED;
  column = x > pinned ? dtl_column_strip_edge_at (self->strip, x - pinned + gtk_adjustment_get_value (self->adjustment), slack) : -1;
  return column < 0 ? DTL_TABLE_NO_EDGE : column;
}

GtkAdjustment *
dtl_table_layout_get_adjustment (DtlTableLayout *self)
{
  return self->adjustment;
}

int
dtl_table_layout_get_cursor (DtlTableLayout *self)
{
  return self->cursor;
}

/**
 * dtl_table_layout_set_cursor:
 * @self: a layout
 * @column: where the keyboard goes; brought to the nearest one there is, and into view
 */
void
dtl_table_layout_set_cursor (DtlTableLayout *self, int column)
{
  const double offset = gtk_adjustment_get_value (self->adjustment);

  self->cursor = CLAMP (column, DTL_TABLE_PINNED, (int) dtl_table_layout_n_columns (self) - 1);
  if (self->cursor != DTL_TABLE_PINNED)
    gtk_adjustment_set_value (self->adjustment, dtl_column_strip_reveal (self->strip, (guint) self->cursor, offset, get_room (self)));
}
