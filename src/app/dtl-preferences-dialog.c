/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Collections are shared, and what somebody is called is theirs to tell: nothing is signed until a name is given
 * here, and with no other name than that. */

#include "config.h"

#include "dtl-preferences-dialog.h"

struct _DtlPreferencesDialog
{
  AdwDialog parent_instance;

  GtkEditable *author_row;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (DtlPreferencesDialog, dtl_preferences_dialog, ADW_TYPE_DIALOG)

/* Nobody types a name to lose it: closing keeps it as well as the button does. */
static void
apply (DtlPreferencesDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->author_row)));
  g_autofree char *before = g_settings_get_string (self->settings, "author");

  if (!g_str_equal (name, before))
    g_settings_set_string (self->settings, "author", name);
}

static void
dtl_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DTL_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&DTL_PREFERENCES_DIALOG (object)->settings);
  G_OBJECT_CLASS (dtl_preferences_dialog_parent_class)->dispose (object);
}

static void
dtl_preferences_dialog_class_init (DtlPreferencesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_preferences_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlPreferencesDialog, author_row);
}

static void
dtl_preferences_dialog_init (DtlPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->author_row, "apply", G_CALLBACK (apply), self);
  g_signal_connect (self, "closed", G_CALLBACK (apply), NULL);
}

/**
 * dtl_preferences_dialog_new:
 * @settings: the program's settings
 *
 * Returns: (transfer floating): a dialog that changes them
 */
AdwDialog *
dtl_preferences_dialog_new (GSettings *settings)
{
  DtlPreferencesDialog *self = g_object_new (DTL_TYPE_PREFERENCES_DIALOG, NULL);
  g_autofree char *author = g_settings_get_string (settings, "author");

  self->settings = g_object_ref (settings);
  gtk_editable_set_text (self->author_row, author);
  return ADW_DIALOG (self);
}
