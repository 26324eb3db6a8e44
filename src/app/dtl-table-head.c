/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column's head says at a glance whose it is: by shape and colour, by letters, and by name where there is room. */

#include "config.h"

#include "dtl-table-head.h"

#include "dtl-swatch.h"

struct _DtlTableHead
{
  GtkWidget parent_instance;

  GtkWidget *arrow;
  GtkWidget *swatch;
  GtkWidget *letters;
  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (DtlTableHead, dtl_table_head, GTK_TYPE_WIDGET)

static void
dtl_table_head_dispose (GObject *object)
{
  DtlTableHead *self = DTL_TABLE_HEAD (object);

  g_clear_pointer (&self->arrow, gtk_widget_unparent);
  g_clear_pointer (&self->swatch, gtk_widget_unparent);
  g_clear_pointer (&self->letters, gtk_widget_unparent);
  g_clear_pointer (&self->title, gtk_widget_unparent);
  G_OBJECT_CLASS (dtl_table_head_parent_class)->dispose (object);
}

static void
dtl_table_head_class_init (DtlTableHeadClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_table_head_dispose;
  gtk_widget_class_set_css_name (widget_class, "tablehead");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
}

static GtkWidget *
add_child (DtlTableHead *self, GtkWidget *child)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_visible (child, FALSE);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return child;
}

static void
dtl_table_head_init (DtlTableHead *self)
{
  self->arrow = add_child (self, gtk_image_new ());
  self->swatch = add_child (self, dtl_swatch_new (0));
  self->letters = add_child (self, gtk_label_new (NULL));
  gtk_widget_add_css_class (self->letters, "letters");
  self->title = add_child (self, gtk_label_new (NULL));
  gtk_widget_set_visible (self->title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
dtl_table_head_new (void)
{
  return g_object_new (DTL_TYPE_TABLE_HEAD, NULL);
}

/**
 * dtl_table_head_set_title:
 * @self: a head
 * @title: what stands in it; cut where there is no room, and whole in the tooltip
 */
void
dtl_table_head_set_title (DtlTableHead *self, const char *title)
{
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * dtl_table_head_set_source:
 * @self: a head
 * @colour: of the source's mark
 * @letters: (nullable): its monogram; %NULL: no source's
 */
void
dtl_table_head_set_source (DtlTableHead *self, guint colour, const char *letters)
{
  gtk_widget_set_visible (self->swatch, letters != NULL);
  gtk_widget_set_visible (self->letters, letters != NULL);
  if (letters == NULL)
    return;
  dtl_swatch_set_index (DTL_SWATCH (self->swatch), colour);
  gtk_label_set_text (GTK_LABEL (self->letters), letters);
}

/**
 * dtl_table_head_set_fold:
 * @self: a head
 * @fold: whether it stands for several columns, or could
 */
void
dtl_table_head_set_fold (DtlTableHead *self, DtlFold fold)
{
  gtk_widget_set_visible (self->arrow, fold != DTL_FOLD_NONE);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), fold == DTL_FOLD_OPEN ? "pan-down-symbolic" : "pan-end-symbolic");
  if (fold == DTL_FOLD_NONE)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
  else
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, fold == DTL_FOLD_OPEN, -1);
}
