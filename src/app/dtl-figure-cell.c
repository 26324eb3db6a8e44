/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Read aloud, a cell alone says nothing: its name holds the head of its column too, and it knows its place. */

#include "config.h"

#include "dtl-figure-cell.h"

#include "dtl-verdict-pill.h"

struct _DtlFigureCell
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *label; /* or neither, but the pill */
  GtkWidget *pill;
  GtkWidget *pencil;
};

G_DEFINE_FINAL_TYPE (DtlFigureCell, dtl_figure_cell, GTK_TYPE_WIDGET)

static void
dtl_figure_cell_dispose (GObject *object)
{
  DtlFigureCell *self = DTL_FIGURE_CELL (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->pill, gtk_widget_unparent);
  g_clear_pointer (&self->pencil, gtk_widget_unparent);
  G_OBJECT_CLASS (dtl_figure_cell_parent_class)->dispose (object);
}

static void
dtl_figure_cell_class_init (DtlFigureCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_figure_cell_dispose;
  gtk_widget_class_set_css_name (widget_class, "figurecell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
dtl_figure_cell_init (DtlFigureCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* The name says it already. */
static GtkWidget *
add_child (DtlFigureCell *self, GtkWidget *child)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return child;
}

/**
 * dtl_figure_cell_new:
 * @role: a cell's, or a row header's
 *
 * Returns: (transfer floating): a cell for words
 */
GtkWidget *
dtl_figure_cell_new (GtkAccessibleRole role)
{
  DtlFigureCell *self = g_object_new (DTL_TYPE_FIGURE_CELL, "accessible-role", role, NULL);

  self->label = add_child (self, gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  return GTK_WIDGET (self);
}

/**
 * dtl_figure_cell_new_verdict:
 * @terse: whether there is room for an icon only
 *
 * Returns: (transfer floating): a cell for a verdict
 */
GtkWidget *
dtl_figure_cell_new_verdict (gboolean terse)
{
  DtlFigureCell *self = g_object_new (DTL_TYPE_FIGURE_CELL, NULL);

  self->pill = add_child (self, dtl_verdict_pill_new ());
  dtl_verdict_pill_set_can_shrink (DTL_VERDICT_PILL (self->pill), TRUE);
  dtl_verdict_pill_set_terse (DTL_VERDICT_PILL (self->pill), terse);
  return GTK_WIDGET (self);
}

/**
 * dtl_figure_cell_set_words:
 * @self: a cell for words
 * @words: what it says; cut where it does not fit
 * @tooltip: (nullable): all that there is to say
 */
void
dtl_figure_cell_set_words (DtlFigureCell *self, const char *words, const char *tooltip)
{
  gtk_label_set_text (GTK_LABEL (self->label), words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}

void
dtl_figure_cell_set_verdict (DtlFigureCell *self, DtlVerdict verdict, const char *decided)
{
  dtl_verdict_pill_set_verdict (DTL_VERDICT_PILL (self->pill), verdict);
  dtl_verdict_pill_set_decided (DTL_VERDICT_PILL (self->pill), decided);
}

/**
 * dtl_figure_cell_set_suspect:
 * @self: a cell for words
 * @suspect: whether what it says is likely wrong; shown by an icon as well as by its colour
 */
void
dtl_figure_cell_set_suspect (DtlFigureCell *self, gboolean suspect)
{
  if (suspect && self->icon == NULL) /* hardly any cell ever needs it */
    {
      self->icon = add_child (self, gtk_image_new_from_icon_name ("dtl-conflict-symbolic"));
      gtk_widget_insert_after (self->icon, GTK_WIDGET (self), NULL);
      gtk_widget_add_css_class (self->icon, "doubt");
    }
  if (self->icon != NULL)
    gtk_widget_set_visible (self->icon, suspect);
  if (suspect)
    gtk_widget_add_css_class (GTK_WIDGET (self), "suspect");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "suspect");
}

/**
 * dtl_figure_cell_set_corrected:
 * @self: a cell for words
 * @corrected: whether the user put something of what it says in the place of what is written; shown by a pencil
 */
void
dtl_figure_cell_set_corrected (DtlFigureCell *self, gboolean corrected)
{
  if (corrected && self->pencil == NULL)
    {
      self->pencil = add_child (self, gtk_image_new_from_icon_name ("document-edit-symbolic"));
      gtk_widget_add_css_class (self->pencil, "corrected");
    }
  if (self->pencil != NULL)
    gtk_widget_set_visible (self->pencil, corrected);
}

/**
 * dtl_figure_cell_set_name:
 * @self: a cell
 * @name: what a screen reader says
 * @row: number of its row, from 1
 * @column: number of its column, from 1
 */
void
dtl_figure_cell_set_name (DtlFigureCell *self, const char *name, guint row, guint column)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, (int) row,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) column, -1);
}
