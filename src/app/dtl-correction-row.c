/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What, where, why and when stand below each other, so that a narrow window and large letters only make
 * the row higher. */

#include "config.h"

#include "dtl-correction-row.h"

#include <glib/gi18n-lib.h>

struct _DtlCorrectionRow
{
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *what_label;
  GtkLabel *where_label;
  GtkLabel *why_label;
  GtkLabel *force_label;
  GtkLabel *when_label;
  GtkWidget *go_button;
  GtkWidget *revoke_button;

  DtlCorrectionStep *step;
};

G_DEFINE_FINAL_TYPE (DtlCorrectionRow, dtl_correction_row, GTK_TYPE_BOX)

enum
{
  GO,
  REVOKE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
go_cb (DtlCorrectionRow *self)
{
  g_signal_emit (self, signals[GO], 0);
}

static void
revoke_cb (DtlCorrectionRow *self)
{
  g_signal_emit (self, signals[REVOKE], 0);
}

static void
dtl_correction_row_dispose (GObject *object)
{
  g_clear_object (&DTL_CORRECTION_ROW (object)->step);
  gtk_widget_dispose_template (GTK_WIDGET (object), DTL_TYPE_CORRECTION_ROW);
  G_OBJECT_CLASS (dtl_correction_row_parent_class)->dispose (object);
}

static void
dtl_correction_row_class_init (DtlCorrectionRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_correction_row_dispose;
  signals[GO] = g_signal_new ("go", DTL_TYPE_CORRECTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REVOKE] = g_signal_new ("revoke", DTL_TYPE_CORRECTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-correction-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionRow, what_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionRow, where_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionRow, why_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionRow, force_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionRow, go_button);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionRow, revoke_button);
}

static void
dtl_correction_row_init (DtlCorrectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->go_button, "clicked", G_CALLBACK (go_cb), self);
  g_signal_connect_swapped (self->revoke_button, "clicked", G_CALLBACK (revoke_cb), self);
}

GtkWidget *
dtl_correction_row_new (void)
{
  return g_object_new (DTL_TYPE_CORRECTION_ROW, NULL);
}

static void
show (GtkLabel *label, const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

/* Many buttons of one name are told apart by what they are about. */
static void
name_button (GtkWidget *button, const char *title, const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", title, what);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * dtl_correction_row_bind:
 * @self: a row
 * @step: (nullable): what to show; %NULL for nothing any more
 */
void
dtl_correction_row_bind (DtlCorrectionRow *self, DtlCorrectionStep *step)
{
  const gboolean placed = step != NULL && dtl_correction_step_get_placed (step);
  g_autofree char *what = step != NULL ? dtl_correction_step_say_what (step) : NULL;
  g_autofree char *where = step != NULL ? dtl_correction_step_say_where (step) : NULL;
  g_autofree char *when = step != NULL ? dtl_correction_step_say_when (step) : NULL;
  g_autofree char *force = step != NULL ? dtl_correction_step_say_force (step) : NULL;
  g_autofree char *why = step != NULL ? dtl_correction_step_say_why (step) : NULL;

  g_set_object (&self->step, step);
  if (step == NULL)
    return;
  show (self->what_label, what);
  show (self->where_label, where);
  show (self->why_label, why);
  show (self->force_label, force);
  show (self->when_label, when);
  gtk_image_set_from_icon_name (self->icon, placed ? "document-edit-symbolic" : "dialog-question-symbolic");
  gtk_widget_set_visible (self->go_button, placed);
  name_button (self->go_button, _("Go to Passage"), what);
  name_button (self->revoke_button, _("Take Back"), what);
}

DtlCorrectionStep *
dtl_correction_row_get_step (DtlCorrectionRow *self)
{
  return self->step;
}

/**
 * dtl_correction_row_say:
 * @self: a row that shows something
 *
 * Returns: (transfer full): all that it shows
 */
char *
dtl_correction_row_say (DtlCorrectionRow *self)
{
  GtkLabel *const labels[] = { self->what_label, self->where_label, self->why_label, self->force_label, self->when_label };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
      g_string_append_printf (words, "%s%s", words->len > 0 ? ". " : "", gtk_label_get_text (labels[i]));
  return g_string_free_and_steal (words);
}
