/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline as a list: the same events, to be read in order, searched by eye and ear, and to hold those that
 * have no date and so no place on the axis. */

#include "config.h"

#include "dtl-timeline-list.h"

#include <glib/gi18n-lib.h>

#include "dtl-table-cells.h"
#include "dtl-timeline-rows.h"

static void
bind_date_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  gpointer item = gtk_list_item_get_item (cell);
  g_autofree char *words = dtl_timeline_row_date (item);

  dtl_table_cells_set_label (cell, words, !dtl_timeline_row_is_dated (item));
}

static void
bind_event_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  g_autofree char *label = dtl_timeline_row_label (gtk_list_item_get_item (cell));

  dtl_table_cells_set_label (cell, label, FALSE);
}

static void
bind_source_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  g_autofree char *name = dtl_timeline_row_tellers (gtk_list_item_get_item (cell));

  dtl_table_cells_set_label (cell, name, FALSE);
}

static void
bind_verdict_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  DtlVerdict verdict = dtl_timeline_row_verdict (gtk_list_item_get_item (cell));

  dtl_table_cells_set_verdict (cell, verdict);
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return a < b ? GTK_ORDERING_SMALLER : a > b ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

/* In time; what has no date comes last. */
static int
compare_dates_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gpointer one = (gpointer) a, two = (gpointer) b;
  gboolean one_dated = dtl_timeline_row_is_dated (one), two_dated = dtl_timeline_row_is_dated (two);

  if (!one_dated || !two_dated)
    return compare_numbers (two_dated, one_dated);
  if (dtl_timeline_row_begin (one) == dtl_timeline_row_begin (two))
    return compare_numbers (dtl_timeline_row_end (one), dtl_timeline_row_end (two));
  return compare_numbers (dtl_timeline_row_begin (one), dtl_timeline_row_begin (two));
}

static int
compare_labels_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  g_autofree char *one = dtl_timeline_row_label ((gpointer) a);
  g_autofree char *two = dtl_timeline_row_label ((gpointer) b);

  return gtk_ordering_from_cmpfunc (g_utf8_collate (one, two));
}

static int
compare_sources_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_numbers (dtl_timeline_row_source ((gpointer) a), dtl_timeline_row_source ((gpointer) b));
}

static int
compare_verdicts_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_numbers (dtl_timeline_row_verdict ((gpointer) b), dtl_timeline_row_verdict ((gpointer) a));
}

typedef struct
{
  const char *title;
  GCallback setup;
  GCallback bind;
  GCompareDataFunc compare;
  int width; /* pixels; -1: the rest */
} ListColumn;

static GtkColumnViewColumn *
add_column (GtkColumnView *view, const ListColumn *entry)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_(entry->title), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (entry->compare, NULL, NULL));

  g_signal_connect (factory, "setup", entry->setup, NULL);
  g_signal_connect (factory, "bind", entry->bind, NULL);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, entry->width < 0);
  gtk_column_view_column_set_fixed_width (column, entry->width < 0 ? 260 : entry->width);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (view, column);
  return column;
}

/**
 * dtl_timeline_list_set_up:
 * @view: an empty column view
 *
 * Gives it its columns, sorted by date.
 */
void
dtl_timeline_list_set_up (GtkColumnView *view)
{
  const ListColumn columns[] = {
    { N_("Date"), G_CALLBACK (dtl_table_cells_setup_label_cb), G_CALLBACK (bind_date_cb), compare_dates_cb, 150 },
    { N_("Event"), G_CALLBACK (dtl_table_cells_setup_label_cb), G_CALLBACK (bind_event_cb), compare_labels_cb, -1 },
    { N_("Source"), G_CALLBACK (dtl_table_cells_setup_label_cb), G_CALLBACK (bind_source_cb), compare_sources_cb, 150 },
    { N_("Verdict"), G_CALLBACK (dtl_table_cells_setup_pill_cb), G_CALLBACK (bind_verdict_cb), compare_verdicts_cb, 150 },
  };
  GtkColumnViewColumn *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column = add_column (view, &columns[i]);

      first = first ? first : column;
    }
  gtk_column_view_sort_by_column (view, first, GTK_SORT_ASCENDING);
}

/**
 * dtl_timeline_list_show:
 * @view: a column view that was set up
 * @events: a list of #DtlEventItem and #DtlValueItem
 *
 * Returns: (transfer none): the selection, for the caller to follow; the view keeps it
 */
GtkSelectionModel *
dtl_timeline_list_show (GtkColumnView *view, GListModel *events)
{
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (events), g_object_ref (gtk_column_view_get_sorter (view)));
  g_autoptr (GtkSingleSelection) selection = gtk_single_selection_new (NULL);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
  return gtk_column_view_get_model (view);
}
