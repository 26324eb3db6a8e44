/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures' table and the timeline's list are made of the same two kinds of cell. */

#include "config.h"

#include "dtl-table-cells.h"

#include "dtl-verdict-pill.h"

void
dtl_table_cells_setup_label_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (cell, label);
}

void
dtl_table_cells_setup_pill_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *pill = dtl_verdict_pill_new ();

  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (cell, pill);
}

/**
 * dtl_table_cells_set_label:
 * @cell: a cell that dtl_table_cells_setup_label_cb() made
 * @text: what it says; cut where it does not fit, and whole in the tooltip
 * @dim: whether it matters less than its neighbours
 */
void
dtl_table_cells_set_label (GtkListItem *cell, const char *text, gboolean dim)
{
  GtkWidget *label = gtk_list_item_get_child (cell);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, *text ? text : NULL);
  if (dim)
    gtk_widget_add_css_class (label, "dimmed");
  else
    gtk_widget_remove_css_class (label, "dimmed");
}

/**
 * dtl_table_cells_set_verdict:
 * @cell: a cell that dtl_table_cells_setup_pill_cb() made
 * @verdict: what it says
 */
void
dtl_table_cells_set_verdict (GtkListItem *cell, DtlVerdict verdict)
{
  dtl_verdict_pill_set_verdict (DTL_VERDICT_PILL (gtk_list_item_get_child (cell)), verdict);
}
