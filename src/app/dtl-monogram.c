/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In the list a source is large enough for its letters to stand beside its colour, so that nobody
 * has to learn which colour is whose. */

#include "dtl-monogram.h"

#include "dtl-palette.h"

#define SIDE 32
#define RADIUS 8

struct _DtlMonogram
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *icon;
  guint colour;
  gboolean failed;
};

G_DEFINE_FINAL_TYPE (DtlMonogram, dtl_monogram, GTK_TYPE_WIDGET)

static void
dtl_monogram_dispose (GObject *object)
{
  DtlMonogram *self = DTL_MONOGRAM (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  G_OBJECT_CLASS (dtl_monogram_parent_class)->dispose (object);
}

static void
dtl_monogram_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DtlMonogram *self = DTL_MONOGRAM (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GskRoundedRect shape;
  GdkRGBA colour;

  /* Dark enough for white letters on either ground. */
  dtl_palette_get_colour (self->colour, FALSE, &colour);
  if (self->failed)
    {
      gtk_widget_get_color (widget, &colour);
      colour.alpha *= 0.12f;
    }
  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, &bounds);
  gtk_snapshot_pop (snapshot);
  GTK_WIDGET_CLASS (dtl_monogram_parent_class)->snapshot (widget, snapshot);
}

static void
dtl_monogram_class_init (DtlMonogramClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_monogram_dispose;
  widget_class->snapshot = dtl_monogram_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "monogram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dtl_monogram_init (DtlMonogram *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), SIDE, SIDE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->label = gtk_label_new (NULL);
  self->icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_visible (self->icon, FALSE);
}

static void
set_failed (DtlMonogram *self, gboolean failed)
{
  self->failed = failed;
  gtk_widget_set_visible (self->icon, failed);
  gtk_widget_set_visible (self->label, !failed);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dtl_monogram_set:
 * @self: the square
 * @letters: a letter or two
 * @colour: which colour of the palette
 */
void
dtl_monogram_set (DtlMonogram *self, const char *letters, guint colour)
{
  self->colour = colour;
  gtk_label_set_label (GTK_LABEL (self->label), letters);
  set_failed (self, FALSE);
}

/**
 * dtl_monogram_set_failed:
 * @self: the square
 *
 * Shows that there is no source behind it: a sign in place of letters, no colour.
 */
void
dtl_monogram_set_failed (DtlMonogram *self)
{
  set_failed (self, TRUE);
}
