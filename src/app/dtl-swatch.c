/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wherever a value stands in a list, the source that says it is shown by the same mark that it has in plots
 * and on the timeline. */

#include "config.h"

#include "dtl-swatch.h"

#include <adwaita.h>

#include "dtl-palette.h"

#define SIZE 14
#define RADIUS 5

struct _DtlSwatch
{
  GtkWidget parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (DtlSwatch, dtl_swatch, GTK_TYPE_WIDGET)

enum
{
  PROP_INDEX = 1,
  N_PROPS,
};

static void
dtl_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

static void
dtl_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DtlSwatch *self = DTL_SWATCH (widget);
  const graphene_point_t centre = { gtk_widget_get_width (widget) / 2.0f, gtk_widget_get_height (widget) / 2.0f };
  GdkRGBA colour;

  dtl_palette_get_colour (self->index, adw_style_manager_get_dark (adw_style_manager_get_default ()), &colour);
  dtl_palette_snapshot_mark (snapshot, self->index, &centre, RADIUS, &colour, NULL);
}

static void
dtl_swatch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_INDEX)
    g_value_set_uint (value, DTL_SWATCH (object)->index);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_swatch_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_INDEX)
    dtl_swatch_set_index (DTL_SWATCH (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_swatch_class_init (DtlSwatchClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamSpec *props[N_PROPS] = {
    NULL,
    g_param_spec_uint ("index", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS),
  };

  object_class->get_property = dtl_swatch_get_property;
  object_class->set_property = dtl_swatch_set_property;
  g_object_class_install_properties (object_class, N_PROPS, props);
  widget_class->measure = dtl_swatch_measure;
  widget_class->snapshot = dtl_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dtl_swatch_init (DtlSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * dtl_swatch_new:
 * @index: a source's number
 *
 * Returns: (transfer floating): a swatch
 */
GtkWidget *
dtl_swatch_new (guint index)
{
  return g_object_new (DTL_TYPE_SWATCH, "index", index, NULL);
}

void
dtl_swatch_set_index (DtlSwatch *self, guint index)
{
  g_return_if_fail (DTL_IS_SWATCH (self));

  if (self->index == index)
    return;
  self->index = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "index");
}
