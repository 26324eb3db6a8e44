/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures as a table, measures by sources: what one looks at to copy, and to see who says nothing.
 * Columns follow the sources, so they are made anew with them. */

#include "config.h"

#include "dtl-figures-table.h"

#include <glib/gi18n-lib.h>

#include "dtl-measure-item.h"
#include "dtl-measure-words.h"
#include "dtl-verdict-pill.h"
#include "dtl-words.h"

#define SOURCE_KEY "dtl-source"

static void
setup_label_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (cell, label);
}

static void
setup_pill_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *pill = dtl_verdict_pill_new ();

  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (cell, pill);
}

static void
set_label (GtkListItem *cell, const char *text)
{
  GtkWidget *label = gtk_list_item_get_child (cell);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, *text ? text : NULL);
}

static void
bind_label_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  g_autofree char *label = dtl_measure_words_label (gtk_list_item_get_item (cell));

  set_label (cell, label);
}

static void
bind_period_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (gtk_list_item_get_item (cell));
  g_autofree char *period = dtl_words_interval (&measure->period);

  set_label (cell, period ? period : "");
}

static void
bind_pill_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (gtk_list_item_get_item (cell));

  dtl_verdict_pill_set_verdict (DTL_VERDICT_PILL (gtk_list_item_get_child (cell)), measure->verdict);
}

static void
bind_source_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  guint source = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), SOURCE_KEY));
  g_autofree char *text = dtl_measure_words_cell (gtk_list_item_get_item (cell), source);

  set_label (cell, text);
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
  add_column (view, _("Measure"), G_CALLBACK (setup_label_cb), G_CALLBACK (bind_label_cb), 220);
  add_column (view, _("Verdict"), G_CALLBACK (setup_pill_cb), G_CALLBACK (bind_pill_cb), 150);
  add_column (view, _("Period"), G_CALLBACK (setup_label_cb), G_CALLBACK (bind_period_cb), 90);
  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *name = dtl_measure_words_source (session, i);
      GtkColumnViewColumn *column = add_column (view, name, G_CALLBACK (setup_label_cb), G_CALLBACK (bind_source_cb), 150);

      g_object_set_data (G_OBJECT (gtk_column_view_column_get_factory (column)), SOURCE_KEY, GUINT_TO_POINTER (i));
    }
}
