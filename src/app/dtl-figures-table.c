/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures as a table, measures by sources: what one looks at to copy, and to see who says nothing. With sixty
 * sources it is scrolled sideways, and copies of one report are one column until somebody wants to see them. */

#include "config.h"

#include "dtl-figures-table-private.h"
#include "dtl-measure-words.h"
#include "dtl-table-scroll.h"

#define FOLD_FROM 9 /* sources: fewer fit side by side */

G_DEFINE_FINAL_TYPE (DtlFiguresTable, dtl_figures_table, GTK_TYPE_WIDGET)

/* --- Rows ---------------------------------------------------------------------------------------------- */

static void
mark_chosen (DtlFiguresTable *self, DtlTableRow *row)
{
  DtlMeasureItem *item = dtl_table_row_get_item (row);
  const gboolean chosen = item != NULL && (int) dtl_measure_item_get_index (item) == self->chosen;

  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (row), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *place, DtlFiguresTable *self)
{
  gtk_list_item_set_child (place, dtl_table_row_new (self->layout, &dtl_figures_table_body, self));
  gtk_list_item_set_activatable (place, FALSE);
  gtk_list_item_set_selectable (place, FALSE);
  gtk_list_item_set_focusable (place, FALSE);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *place, DtlFiguresTable *self)
{
  DtlTableRow *row = DTL_TABLE_ROW (gtk_list_item_get_child (place));
  g_autofree char *label = dtl_measure_words_label (gtk_list_item_get_item (place));

  dtl_table_row_bind (row, gtk_list_item_get_item (place));
  gtk_list_item_set_accessible_label (place, label);
  g_hash_table_add (self->rows, row);
  mark_chosen (self, row);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *place, DtlFiguresTable *self)
{
  DtlTableRow *row = DTL_TABLE_ROW (gtk_list_item_get_child (place));

  g_hash_table_remove (self->rows, row);
  dtl_table_row_bind (row, NULL);
}

static void
create_list (DtlFiguresTable *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  self->items = gtk_no_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->items));
}

/* --- The bar below ----------------------------------------------------------------------------------- */

/* A bar for nothing to scroll is a line too much. */
static void
range_changed_cb (DtlFiguresTable *self)
{
  GtkAdjustment *adjustment = dtl_table_layout_get_adjustment (self->layout);

  gtk_widget_set_visible (GTK_WIDGET (self->scrollbar), gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment));
}

/* --- The widget ---------------------------------------------------------------------------------------------- */

static gboolean
dtl_figures_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DTL_FIGURES_TABLE (widget)->list));
}

static void
dtl_figures_table_dispose (GObject *object)
{
  DtlFiguresTable *self = DTL_FIGURES_TABLE (object);
  GtkWidget *child;

  g_clear_pointer (&self->head_menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_FIGURES_TABLE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dtl_figures_table_parent_class)->dispose (object);
}

static void
dtl_figures_table_finalize (GObject *object)
{
  DtlFiguresTable *self = DTL_FIGURES_TABLE (object);

  g_clear_object (&self->items);
  g_clear_object (&self->layout);
  g_ptr_array_unref (self->groups);
  g_array_unref (self->columns);
  dtl_column_widths_free (self->widths);
  g_hash_table_unref (self->exceptions);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (dtl_figures_table_parent_class)->finalize (object);
}

static void
dtl_figures_table_class_init (DtlFiguresTableClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = dtl_figures_table_dispose;
  object_class->finalize = dtl_figures_table_finalize;
  widget_class->grab_focus = dtl_figures_table_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-figures-table.ui");
  gtk_widget_class_set_css_name (widget_class, "figurestable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresTable, head_place);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresTable, list);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresTable, scrollbar);
  dtl_figures_table_install_columns (widget_class);
  g_signal_new ("activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, DTL_TYPE_MEASURE_ITEM, G_TYPE_INT);
}

static void
dtl_figures_table_init (DtlFiguresTable *self)
{
  self->layout = dtl_table_layout_new ();
  self->groups = g_ptr_array_new ();
  self->columns = g_array_new (FALSE, FALSE, sizeof (DtlOriginColumn));
  self->widths = dtl_column_widths_new ();
  self->exceptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
  self->chosen = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->head = DTL_TABLE_ROW (dtl_table_row_new (self->layout, &dtl_figures_table_heads, self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->head), TRUE);
  dtl_table_row_set_leads (self->head, TRUE);
  gtk_box_append (self->head_place, GTK_WIDGET (self->head));
  gtk_scrollbar_set_adjustment (self->scrollbar, dtl_table_layout_get_adjustment (self->layout));
  g_signal_connect_object (dtl_table_layout_get_adjustment (self->layout), "changed", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
  dtl_figures_table_add_resizing (self);
  create_list (self);
  dtl_table_scroll_attach (GTK_WIDGET (self), self->layout);
}

/**
 * dtl_figures_table_set_session:
 * @self: a table
 * @session: (transfer none): what it shows, once it has rows
 */
void
dtl_figures_table_set_session (DtlFiguresTable *self, DtlSession *session)
{
  g_set_object (&self->session, session);
  dtl_figures_table_refresh (self);
}

/**
 * dtl_figures_table_set_rows:
 * @self: a table that has a session
 * @rows: (transfer none): of #DtlMeasureItem
 *
 * Returns: %FALSE if it has rows already: then nothing happens
 */
gboolean
dtl_figures_table_set_rows (DtlFiguresTable *self, GListModel *rows)
{
  if (gtk_no_selection_get_model (self->items) != NULL)
    return FALSE;
  gtk_no_selection_set_model (self->items, rows);
  return TRUE;
}

/**
 * dtl_figures_table_refresh:
 * @self: a table
 *
 * Makes the columns anew, after the sources have changed. Many sources are folded, few are not, until the user
 * says otherwise.
 */
void
dtl_figures_table_refresh (DtlFiguresTable *self)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);

  g_ptr_array_unref (self->groups);
  self->groups = dtl_origin_groups_find (comparison);
  if (!self->told)
    self->folds = comparison->readings->len >= FOLD_FROM;
  dtl_figures_table_show_columns (self);
}

/**
 * dtl_figures_table_set_chosen:
 * @self: a table
 * @measure: index of the measure that is chosen, wherever that was; -1: none
 */
void
dtl_figures_table_set_chosen (DtlFiguresTable *self, int measure)
{
  GHashTableIter iter;
  gpointer row;

  self->chosen = measure;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    mark_chosen (self, row);
}

/**
 * dtl_figures_table_set_compact:
 * @self: a table
 * @is_compact: whether columns are to be as narrow as can be, with icons for verdicts
 */
void
dtl_figures_table_set_compact (DtlFiguresTable *self, gboolean is_compact)
{
  if (self->is_compact == is_compact)
    return;
  self->is_compact = is_compact;
  dtl_figures_table_show_columns (self);
}

/**
 * dtl_figures_table_scroll_to:
 * @self: a table
 * @position: of a row; nothing happens if it has none yet
 */
void
dtl_figures_table_scroll_to (DtlFiguresTable *self, guint position)
{
  if (gtk_no_selection_get_model (self->items) != NULL)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}
