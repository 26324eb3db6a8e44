/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures as a table, measures by sources: what one looks at to copy, and to see who says nothing.
 * Columns follow the sources, so they are made anew with them. */

#include "config.h"

#include "dtl-figures-table.h"

#include <glib/gi18n-lib.h>

#include "dtl-measure-item.h"
#include "dtl-measure-words.h"
#include "dtl-table-cells.h"
#include "dtl-words.h"

#define SOURCE_KEY "dtl-source"

static void
bind_label_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  g_autofree char *label = dtl_measure_words_label (gtk_list_item_get_item (cell));

  dtl_table_cells_set_label (cell, label, FALSE);
}

static void
bind_period_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (gtk_list_item_get_item (cell));
  g_autofree char *period = dtl_words_interval (&measure->period);

  dtl_table_cells_set_label (cell, period ? period : "", FALSE);
}

static void
bind_pill_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (gtk_list_item_get_item (cell));

  dtl_table_cells_set_verdict (cell, measure->verdict);
}

static void
bind_source_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  guint source = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), SOURCE_KEY));
  g_autofree char *text = dtl_measure_words_cell (gtk_list_item_get_item (cell), source);

  dtl_table_cells_set_label (cell, text, FALSE);
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view, const char *title, GCallback setup, GCallback bind, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_append_column (view, column);
  return column;
}

static void
remove_columns (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

void
dtl_figures_table_set_columns (GtkColumnView *view, DtlSession *session)
{
  guint n_sources = dtl_session_get_comparison (session)->readings->len;

  remove_columns (view);
  add_column (view, _("Measure"), G_CALLBACK (dtl_table_cells_setup_label_cb), G_CALLBACK (bind_label_cb), 220);
  add_column (view, _("Verdict"), G_CALLBACK (dtl_table_cells_setup_pill_cb), G_CALLBACK (bind_pill_cb), 150);
  add_column (view, _("Period"), G_CALLBACK (dtl_table_cells_setup_label_cb), G_CALLBACK (bind_period_cb), 90);
  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *name = dtl_measure_words_source (session, i);
      GtkColumnViewColumn *column = add_column (view, name, G_CALLBACK (dtl_table_cells_setup_label_cb), G_CALLBACK (bind_source_cb), 150);

      g_object_set_data (G_OBJECT (gtk_column_view_column_get_factory (column)), SOURCE_KEY, GUINT_TO_POINTER (i));
    }
}
