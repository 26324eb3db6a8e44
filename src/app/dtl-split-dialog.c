/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is about something else is seen in its sentence, so each figure is shown with the one it stands in. */

#include "config.h"

#include "dtl-split-dialog.h"

#include <glib/gi18n-lib.h>

#include "dtl-correct.h"
#include "dtl-measure-words.h"
#include "dtl-row-corrections.h"
#include "dtl-swatch.h"

#define MOST_FIGURES 200 /* that are shown; more of one row than anyone would go through stay where they are */

struct _DtlSplitDialog
{
  AdwDialog parent_instance;

  GtkLabel *explanation;
  AdwPreferencesGroup *figures;
  GtkEditable *name_row;
  GtkEditable *reason_row;
  GtkWidget *split_button;

  DtlSession *session;
  DtlMeasureItem *row;
  guint n_more;      /* figures that are not shown */
  GArray *refs;      /* DtlMentionRef */
  GPtrArray *checks; /* GtkCheckButton, in the same order; owned by the rows */
};

G_DEFINE_FINAL_TYPE (DtlSplitDialog, dtl_split_dialog, ADW_TYPE_DIALOG)

/* A conversion goes where its amount goes. */
static void
add_with_conversion (DtlSplitDialog *self, GArray *leaving, DtlMentionRef ref)
{
  const int other = dtl_measure_figure (self->row, ref)->equivalent;
  const DtlMentionRef conversion = { ref.source, (guint) MAX (other, 0) };

  g_array_append_val (leaving, ref);
  if (other >= 0)
    g_array_append_val (leaving, conversion);
}

static GArray *
list_leaving (DtlSplitDialog *self)
{
  GArray *leaving = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));

  for (guint i = 0; i < self->refs->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      add_with_conversion (self, leaving, g_array_index (self->refs, DtlMentionRef, i));
  return leaving;
}

static void
toggled_cb (DtlSplitDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
  gtk_widget_set_sensitive (self->split_button, n > 0 && n < self->checks->len + self->n_more);
}

static void
cancel_cb (DtlSplitDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
split_cb (DtlSplitDialog *self)
{
  g_autoptr (GArray) leaving = list_leaving (self);

  dtl_correct_split (GTK_WIDGET (self), self->session, self->row, leaving, gtk_editable_get_text (self->name_row),
                     gtk_editable_get_text (self->reason_row));
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
create_row (DtlSplitDialog *self, DtlMentionRef ref)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *source = dtl_measure_words_source (self->session, ref.source);
  g_autofree char *value = dtl_measure_words_value (self->row, ref);
  g_autofree char *name = g_strdup_printf ("%s: %s", source, value);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *passage = dtl_measure_words_passage (self->row, ref);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), passage);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), dtl_swatch_new (ref.source));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  g_ptr_array_add (self->checks, check);
  return row;
}

static void
say_more (DtlSplitDialog *self)
{
  g_autofree char *words = NULL;

  if (self->n_more == 0)
    return;
  words = g_strdup_printf (ngettext ("%u more figure stays in the row.", "%u more figures stay in the row.", self->n_more), self->n_more);
  adw_preferences_group_set_description (self->figures, words);
}

static void
dtl_split_dialog_dispose (GObject *object)
{
  DtlSplitDialog *self = DTL_SPLIT_DIALOG (object);

  for (guint i = 0; i < self->checks->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->checks, i), self);
  g_ptr_array_set_size (self->checks, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_SPLIT_DIALOG);
  g_clear_object (&self->row);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dtl_split_dialog_parent_class)->dispose (object);
}

static void
dtl_split_dialog_finalize (GObject *object)
{
  DtlSplitDialog *self = DTL_SPLIT_DIALOG (object);

  g_ptr_array_unref (self->checks);
  g_clear_pointer (&self->refs, g_array_unref);
  G_OBJECT_CLASS (dtl_split_dialog_parent_class)->finalize (object);
}

static void
dtl_split_dialog_class_init (DtlSplitDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_split_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = dtl_split_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-split-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlSplitDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, DtlSplitDialog, figures);
  gtk_widget_class_bind_template_child (widget_class, DtlSplitDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, DtlSplitDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, DtlSplitDialog, split_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, split_cb);
}

static void
dtl_split_dialog_init (DtlSplitDialog *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dtl_split_dialog_new:
 * @session: the session
 * @row: a row that is shown
 *
 * Returns: (transfer floating): a dialog that asks which of its figures leave
 */
AdwDialog *
dtl_split_dialog_new (DtlSession *session, DtlMeasureItem *row)
{
  DtlSplitDialog *self = g_object_new (DTL_TYPE_SPLIT_DIALOG, NULL);
  g_autofree char *label = dtl_measure_words_label (row);
  g_autofree char *words = NULL;

  self->session = g_object_ref (session);
  self->row = g_object_ref (row);
  self->refs = dtl_measure_main_figures (row);
  /* Translators: what a row of figures is about */
  words = g_strdup_printf (_("Which figures are not about “%s”? They become a row of their own."), label);
  gtk_label_set_text (self->explanation, words);
  self->n_more = self->refs->len - MIN (self->refs->len, MOST_FIGURES);
  g_array_set_size (self->refs, MIN (self->refs->len, MOST_FIGURES));
  for (guint i = 0; i < self->refs->len; i++)
    adw_preferences_group_add (self->figures, create_row (self, g_array_index (self->refs, DtlMentionRef, i)));
  say_more (self);
  toggled_cb (self);
  /* What it would split is not there any more. */
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

/**
 * dtl_split_dialog_choose:
 * @self: the dialog
 * @figure: a figure of its row
 *
 * Says that it leaves, as if the user had.
 */
void
dtl_split_dialog_choose (DtlSplitDialog *self, DtlMentionRef figure)
{
  for (guint i = 0; i < self->refs->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (self->refs, DtlMentionRef, i);

      if (ref->source == figure.source && ref->index == figure.index)
        gtk_check_button_set_active (g_ptr_array_index (self->checks, i), TRUE);
    }
}
