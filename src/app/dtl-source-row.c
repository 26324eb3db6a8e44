/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One look at the row must tell who reports, when, how much, and whether it stands against the
 * others or lacks a date. */

#include "config.h"

#include "dtl-source-row.h"

#include <glib/gi18n-lib.h>

#include "dtl-monogram.h"

struct _DtlSourceRow
{
  GtkBox parent_instance;

  DtlMonogram *monogram;
  GtkLabel *name;
  GtkLabel *subtitle;
  GtkWidget *date_button;
  GtkLabel *badge;
};

G_DEFINE_FINAL_TYPE (DtlSourceRow, dtl_source_row, GTK_TYPE_BOX)

static void
dtl_source_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DTL_TYPE_SOURCE_ROW);
  G_OBJECT_CLASS (dtl_source_row_parent_class)->dispose (object);
}

static void
dtl_source_row_class_init (DtlSourceRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_source_row_dispose;
  g_type_ensure (DTL_TYPE_MONOGRAM);
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-source-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlSourceRow, monogram);
  gtk_widget_class_bind_template_child (widget_class, DtlSourceRow, name);
  gtk_widget_class_bind_template_child (widget_class, DtlSourceRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DtlSourceRow, date_button);
  gtk_widget_class_bind_template_child (widget_class, DtlSourceRow, badge);
}

static void
dtl_source_row_init (DtlSourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dtl_source_row_new (void)
{
  return g_object_new (DTL_TYPE_SOURCE_ROW, NULL);
}

static void
show_badge (DtlSourceRow *self, DtlSourceItem *item)
{
  const guint n = dtl_source_item_get_n_conflicts (item);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *tooltip = NULL;

  tooltip = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "Stands Against the Other Sources in %u Place",
                                          "Stands Against the Other Sources in %u Places", n), n);
  gtk_label_set_label (self->badge, number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->badge), tooltip);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->badge), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

static void
show_missing_date (DtlSourceRow *self, DtlSourceItem *item)
{
  const gboolean missing = dtl_source_item_get_failure (item) == NULL && !dtl_source_item_get_has_date (item);

  gtk_widget_set_visible (self->date_button, missing);
  if (missing)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->date_button), "u", dtl_source_item_get_index (item));
}

/* The title is not in the row where the publisher is; it is where one looks for more. */
static void
show_tooltip (DtlSourceRow *self, DtlSourceItem *item)
{
  const DtlReading *reading = dtl_source_item_get_reading (item);
  const char *more = reading != NULL ? reading->title : dtl_source_item_get_failure (item);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), more);
}

/**
 * dtl_source_row_set_item:
 * @self: the row
 * @item: what it is to show
 */
void
dtl_source_row_set_item (DtlSourceRow *self, DtlSourceItem *item)
{
  g_autofree char *subtitle = dtl_source_item_dup_subtitle (item);
  const gboolean failed = dtl_source_item_get_failure (item) != NULL;

  gtk_label_set_label (self->name, dtl_source_item_get_name (item));
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_label_set_wrap (self->subtitle, failed);
  gtk_label_set_lines (self->subtitle, failed ? 4 : 1);
  if (failed)
    dtl_monogram_set_failed (self->monogram);
  else
    dtl_monogram_set (self->monogram, dtl_source_item_get_monogram (item), dtl_source_item_get_colour (item));
  show_badge (self, item);
  show_missing_date (self, item);
  show_tooltip (self, item);
}
