/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GtkColumnView makes a cell for every column of every row: with sixty sources thousands of which nobody sees a
 * tenth, and its first column goes away when it is scrolled. This row holds only the cells that are in view, and none
 * as long as it is out of view itself: a list keeps two hundred rows at hand and shows two dozen. */

#include "dtl-table-row.h"

typedef struct
{
  GtkWidget *widget;
  int column;
  guint kind;
} Cell;

struct _DtlTableRow
{
  GtkWidget parent_instance;

  DtlTableLayout *layout;
  const DtlTableCells *cells;
  gpointer owner; /* outlives its rows */
  gpointer item;
  gboolean leads;
  gboolean stale_item;    /* it was out of view when its item changed */
  gboolean stale_columns; /* or the columns did */
  GtkWidget *clip;        /* NULL: it was never in view, and has no cells */
  GtkWidget *pinned;
  GArray *shown; /* Cell, by column */
  GArray *spare; /* Cell: out of view, to be used again */
};

/* What is scrolled must not be seen beside the first column. */
#define DTL_TYPE_TABLE_CLIP (dtl_table_clip_get_type ())
G_DECLARE_FINAL_TYPE (DtlTableClip, dtl_table_clip, DTL, TABLE_CLIP, GtkWidget)

struct _DtlTableClip
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (DtlTableClip, dtl_table_clip, GTK_TYPE_WIDGET)
G_DEFINE_FINAL_TYPE (DtlTableRow, dtl_table_row, GTK_TYPE_WIDGET)

/* --- What is in view ------------------------------------------------------------------------------ */

static void
bind_cell (DtlTableRow *self, const Cell *cell)
{
  if (self->item != NULL || self->leads)
    self->cells->bind (self->owner, cell->widget, cell->column, self->item);
}

static Cell
take_cell (DtlTableRow *self, int column)
{
  Cell cell = { NULL, column, self->cells->get_kind (self->owner, column) };

  for (guint i = 0; i < self->spare->len; i++)
    {
      const Cell *spare = &g_array_index (self->spare, Cell, i);

      if (spare->kind != cell.kind)
        continue;
      cell.widget = spare->widget;
      g_array_remove_index_fast (self->spare, i);
      gtk_widget_set_child_visible (cell.widget, TRUE);
      return cell;
    }
  cell.widget = self->cells->create (self->owner, column);
  gtk_widget_set_parent (cell.widget, self->clip);
  return cell;
}

static void
put_away (DtlTableRow *self, guint place)
{
  const Cell cell = g_array_index (self->shown, Cell, place);

  gtk_widget_set_child_visible (cell.widget, FALSE);
  g_array_append_val (self->spare, cell);
  g_array_remove_index (self->shown, place);
}

/* The cell that has the keyboard stays as long as it has, or it would type into another one. */
static gboolean
is_wanted (const Cell *cell, DtlColumnRange range, int n_columns)
{
  if (cell->column >= n_columns)
    return FALSE;
  return (cell->column >= (int) range.first && cell->column < (int) (range.first + range.n))
         || gtk_widget_get_focus_child (cell->widget) != NULL || gtk_widget_has_focus (cell->widget);
}

static guint
find_place (DtlTableRow *self, int column)
{
  guint place = 0;

  while (place < self->shown->len && g_array_index (self->shown, Cell, place).column < column)
    place++;
  return place;
}

/* Screen readers walk the cells in the order of the widgets. */
static void
order_cells (DtlTableRow *self)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < self->shown->len; i++)
    {
      GtkWidget *widget = g_array_index (self->shown, Cell, i).widget;

      if (gtk_widget_get_prev_sibling (widget) != last)
        gtk_widget_insert_after (widget, self->clip, last);
      last = widget;
    }
}

static void
show_columns (DtlTableRow *self)
{
  const DtlColumnRange range = dtl_table_layout_get_range (self->layout);
  const int n_columns = (int) dtl_table_layout_n_columns (self->layout);
  gboolean changed = FALSE;

  self->stale_columns = FALSE;
  for (guint i = self->shown->len; i > 0; i--)
    if (!is_wanted (&g_array_index (self->shown, Cell, i - 1), range, n_columns))
      put_away (self, i - 1);
  for (int column = (int) range.first; column < (int) (range.first + range.n); column++)
    {
      const guint place = find_place (self, column);
      Cell cell;

      if (place < self->shown->len && g_array_index (self->shown, Cell, place).column == column)
        continue;
      cell = take_cell (self, column);
      g_array_insert_val (self->shown, place, cell);
      bind_cell (self, &cell);
      changed = TRUE;
    }
  if (changed)
    order_cells (self);
  gtk_widget_queue_allocate (self->clip);
}

static gboolean
is_in_view (DtlTableRow *self)
{
  return self->clip != NULL && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
moved_cb (DtlTableRow *self)
{
  self->stale_columns = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (is_in_view (self))
    show_columns (self);
}

static void
show_item (DtlTableRow *self)
{
  self->stale_item = FALSE;
  bind_cell (self, &(Cell) { self->pinned, DTL_TABLE_PINNED, 0 });
  for (guint i = 0; i < self->shown->len; i++)
    bind_cell (self, &g_array_index (self->shown, Cell, i));
}

/* Other columns: what a cell looked like says nothing of what it must look like now. */
static void
columns_changed_cb (DtlTableRow *self)
{
  if (self->clip == NULL)
    return;
  while (self->shown->len > 0)
    put_away (self, self->shown->len - 1);
  for (guint i = 0; i < self->spare->len; i++)
    gtk_widget_unparent (g_array_index (self->spare, Cell, i).widget);
  g_array_set_size (self->spare, 0);
  self->stale_item = self->stale_columns = TRUE;
  if (!is_in_view (self))
    return;
  show_item (self);
  show_columns (self);
}

static void
create_cells (DtlTableRow *self)
{
  self->pinned = self->cells->create (self->owner, DTL_TABLE_PINNED);
  gtk_widget_set_parent (self->pinned, GTK_WIDGET (self));
  self->clip = g_object_new (DTL_TYPE_TABLE_CLIP, NULL);
  gtk_widget_set_parent (self->clip, GTK_WIDGET (self));
}

/* It came into view, perhaps for the first time. */
static void
fill (DtlTableRow *self)
{
  if (self->clip == NULL)
    create_cells (self);
  if (self->stale_item)
    show_item (self);
  if (self->stale_columns)
    show_columns (self);
}

/* --- Places ------------------------------------------------------------------------------------------ */

static void
measure_child (GtkWidget *child, int *minimum, int *natural)
{
  int least, best;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least, &best, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, best);
}

static void
dtl_table_clip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    measure_child (child, minimum, natural);
}

static void
allocate_at (GtkWidget *child, int x, int width, int height, int all)
{
  int least;

  if (gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL)
    x = all - x - width;
  /* a cell may not shrink as far as a table does while it is made narrow */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, MAX (width, least), height }, -1);
}

static void
dtl_table_clip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DtlTableRow *row = DTL_TABLE_ROW (gtk_widget_get_parent (widget));

  for (guint i = 0; i < row->shown->len; i++)
    {
      const Cell *cell = &g_array_index (row->shown, Cell, i);
      int x, column_width;

      dtl_table_layout_place (row->layout, (guint) cell->column, &x, &column_width);
      allocate_at (cell->widget, x, column_width, height, width);
    }
}

static void
dtl_table_clip_class_init (DtlTableClipClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = dtl_table_clip_measure;
  widget_class->size_allocate = dtl_table_clip_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "tableclip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC); /* with none, its cells would be hidden too */
}

static void
dtl_table_clip_init (DtlTableClip *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
dtl_table_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  DtlTableRow *self = DTL_TABLE_ROW (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  if (self->clip == NULL)
    {
      *minimum = *natural = dtl_table_layout_get_row_height (self->layout);
      return;
    }
  measure_child (self->pinned, minimum, natural);
  measure_child (self->clip, minimum, natural);
  if (!self->leads)
    dtl_table_layout_set_row_height (self->layout, *minimum);
}

static void
dtl_table_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DtlTableRow *self = DTL_TABLE_ROW (widget);
  const gboolean is_new = self->clip == NULL;
  int pinned, least;

  if (self->leads)
    dtl_table_layout_set_width (self->layout, width);
  fill (self);
  gtk_widget_measure (self->pinned, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  if (is_new && least != height)
    dtl_table_layout_resize_late (self->layout, widget);
  pinned = dtl_table_layout_get_pinned (self->layout);
  allocate_at (self->pinned, 0, pinned, height, width);
  allocate_at (self->clip, pinned, MAX (width - pinned, 0), height, width);
}

/* --- Hands --------------------------------------------------------------------------------------------- */

/**
 * dtl_table_row_get_cell:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): its cell, if that is in view
 */
GtkWidget *
dtl_table_row_get_cell (DtlTableRow *self, int column)
{
  const guint place = find_place (self, column);

  if (column == DTL_TABLE_PINNED)
    return self->pinned;
  if (place >= self->shown->len || g_array_index (self->shown, Cell, place).column != column)
    return NULL;
  return g_array_index (self->shown, Cell, place).widget;
}

/**
 * dtl_table_row_column_at:
 * @self: a row
 * @x: pixels from its left edge
 *
 * Returns: the column there
 */
int
dtl_table_row_column_at (DtlTableRow *self, double x)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  return dtl_table_layout_column_at (self->layout, x);
}

/* Going up or down stays in the column. */
static gboolean
dtl_table_row_grab_focus (GtkWidget *widget)
{
  DtlTableRow *self = DTL_TABLE_ROW (widget);
  GtkWidget *cell;

  fill (self); /* the keyboard may come before the row is in view */
  dtl_table_layout_set_cursor (self->layout, dtl_table_layout_get_cursor (self->layout));
  cell = dtl_table_row_get_cell (self, dtl_table_layout_get_cursor (self->layout));
  return gtk_widget_grab_focus (cell != NULL ? cell : self->pinned);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  DtlTableRow *self = DTL_TABLE_ROW (widget);
  int by = g_variant_get_int32 (g_variant_get_child_value (arguments, 0));

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    by = -by;
  dtl_table_layout_set_cursor (self->layout, dtl_table_layout_get_cursor (self->layout) + by);
  return gtk_widget_grab_focus (widget);
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  DtlTableRow *self = DTL_TABLE_ROW (widget);

  if (self->cells->activate == NULL)
    return FALSE;
  self->cells->activate (self->owner, dtl_table_layout_get_cursor (self->layout), self->item);
  return TRUE;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, DtlTableRow *self)
{
  const int column = dtl_table_row_column_at (self, x);

  dtl_table_layout_set_cursor (self->layout, column);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->cells->activate != NULL)
    self->cells->activate (self->owner, column, self->item);
}

static void
add_move (GtkWidgetClass *class, guint key, GdkModifierType modifiers, int by)
{
  gtk_widget_class_add_binding (class, key, modifiers, move_cb, "(i)", by);
}

/* --- The widget ------------------------------------------------------------------------------------------ */

static void
dtl_table_row_dispose (GObject *object)
{
  DtlTableRow *self = DTL_TABLE_ROW (object);
  GtkWidget *child;

  if (self->layout != NULL)
    g_signal_handlers_disconnect_by_data (self->layout, self);
  while (self->clip != NULL && (child = gtk_widget_get_first_child (self->clip)) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->spare, g_array_unref);
  g_clear_pointer (&self->clip, gtk_widget_unparent);
  g_clear_pointer (&self->pinned, gtk_widget_unparent);
  g_clear_object (&self->item);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (dtl_table_row_parent_class)->dispose (object);
}

static void
dtl_table_row_class_init (DtlTableRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_table_row_dispose;
  widget_class->measure = dtl_table_row_measure;
  widget_class->size_allocate = dtl_table_row_size_allocate;
  widget_class->grab_focus = dtl_table_row_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "tablerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  add_move (widget_class, GDK_KEY_Left, 0, -1);
  add_move (widget_class, GDK_KEY_Right, 0, 1);
  add_move (widget_class, GDK_KEY_Left, GDK_CONTROL_MASK, -G_MAXINT16);
  add_move (widget_class, GDK_KEY_Right, GDK_CONTROL_MASK, G_MAXINT16);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
}

static void
dtl_table_row_init (DtlTableRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->shown = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->spare = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * dtl_table_row_new:
 * @layout: (transfer none): where the columns are
 * @cells: where the cells come from; not copied
 * @owner: what @cells are called with; must outlive the row
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
dtl_table_row_new (DtlTableLayout *layout, const DtlTableCells *cells, gpointer owner)
{
  DtlTableRow *self = g_object_new (DTL_TYPE_TABLE_ROW, NULL);

  self->layout = g_object_ref (layout);
  self->cells = cells;
  self->owner = owner;
  self->stale_item = self->stale_columns = TRUE;
  g_signal_connect_swapped (layout, "columns-changed", G_CALLBACK (columns_changed_cb), self);
  g_signal_connect_swapped (layout, "moved", G_CALLBACK (moved_cb), self);
  return GTK_WIDGET (self);
}

/**
 * dtl_table_row_set_leads:
 * @self: a row
 * @leads: whether it is the head: it is shown without an item, and the table is as wide as it is
 */
void
dtl_table_row_set_leads (DtlTableRow *self, gboolean leads)
{
  self->leads = leads;
  create_cells (self);
  columns_changed_cb (self);
}

/**
 * dtl_table_row_bind:
 * @self: a row
 * @item: (nullable): what it shows from now on; the row keeps a reference
 */
void
dtl_table_row_bind (DtlTableRow *self, gpointer item)
{
  g_set_object ((GObject **) &self->item, item);
  self->stale_item = TRUE;
  if (is_in_view (self))
    show_item (self);
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gpointer
dtl_table_row_get_item (DtlTableRow *self)
{
  return self->item;
}
