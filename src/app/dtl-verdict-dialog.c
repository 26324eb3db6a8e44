/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A verdict of the user's stands until it is taken back, so taking it back is one of the choices. */

#include "config.h"

#include "dtl-verdict-dialog.h"

#include <glib/gi18n-lib.h>

#include "dtl-correct.h"
#include "dtl-measure-words.h"
#include "dtl-row-corrections.h"
#include "dtl-verdict-pill.h"
#include "dtl-words.h"

#define N_VERDICTS (DTL_VERDICT_CONFLICT + 1)

struct _DtlVerdictDialog
{
  AdwDialog parent_instance;

  GtkLabel *explanation;
  AdwPreferencesGroup *verdicts;
  GtkEditable *reason_row;
  GtkWidget *set_button;

  DtlSession *session;
  DtlMeasureItem *row;
  GtkCheckButton *checks[N_VERDICTS]; /* NULL for those that nobody can set */
  GtkCheckButton *none;               /* what comparing says */
};

G_DEFINE_FINAL_TYPE (DtlVerdictDialog, dtl_verdict_dialog, ADW_TYPE_DIALOG)

/* What each says, for whoever sets one; worst last, as everywhere. One source alone is a matter of counting. */
static const struct
{
  DtlVerdict verdict;
  const char *words;
} choices[] = {
  { DTL_VERDICT_AGREE, N_("The sources say the same") },
  { DTL_VERDICT_COMPATIBLE, N_("All of them can be right, though they put it differently") },
  { DTL_VERDICT_REVISED, N_("A later report puts an earlier one right") },
  { DTL_VERDICT_DIFFERENT_PERIOD, N_("They speak of different times") },
  { DTL_VERDICT_DIFFERENT_SCOPE, N_("They count different things") },
  { DTL_VERDICT_SCALE_SLIP, N_("One is wrong by a factor: billion for trillion") },
  { DTL_VERDICT_CONFLICT, N_("They cannot both be right") },
};

static int
get_chosen (DtlVerdictDialog *self)
{
  for (guint i = 0; i < N_VERDICTS; i++)
    if (self->checks[i] != NULL && gtk_check_button_get_active (self->checks[i]))
      return (int) i;
  return -1;
}

/* The verdict that the user set before, or -1. */
static int
find_decided (DtlVerdictDialog *self)
{
  const char *value = dtl_row_corrections_get_value (self->row, DTL_DECISION_VERDICT, -1);

  for (guint i = 0; value != NULL && i < N_VERDICTS; i++)
    if (g_str_equal (dtl_verdict_name (i), value))
      return (int) i;
  return -1;
}

static void
toggled_cb (DtlVerdictDialog *self)
{
  gtk_widget_set_sensitive (self->set_button, get_chosen (self) != find_decided (self));
}

static void
cancel_cb (DtlVerdictDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
set_cb (DtlVerdictDialog *self)
{
  dtl_correct_set_verdict (GTK_WIDGET (self), self->session, self->row, get_chosen (self), gtk_editable_get_text (self->reason_row));
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkCheckButton *
add_choice (DtlVerdictDialog *self, const char *title, const char *words, GtkWidget *prefix)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->none);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), prefix);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  adw_preferences_group_add (self->verdicts, row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return GTK_CHECK_BUTTON (check);
}

static GtkWidget *
create_icon (DtlVerdict verdict)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (dtl_verdict_icon (verdict));

  gtk_widget_add_css_class (icon, dtl_verdict_style (verdict));
  gtk_widget_add_css_class (icon, "finding");
  return icon;
}

/* Who takes a verdict back sees before what comes instead. */
static void
add_choices (DtlVerdictDialog *self)
{
  const DtlVerdict computed = dtl_measure_item_get_measure (self->row)->computed;
  /* Translators: a verdict, as "Agree" */
  g_autofree char *found = g_strdup_printf (_("What Dateline finds: %s"), dtl_words_verdict (computed));

  self->none = add_choice (self, _("As Compared"), found, create_icon (computed));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    self->checks[choices[i].verdict] = add_choice (self, dtl_words_verdict (choices[i].verdict), _(choices[i].words), create_icon (choices[i].verdict));
}

static void
dtl_verdict_dialog_dispose (GObject *object)
{
  DtlVerdictDialog *self = DTL_VERDICT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_VERDICT_DIALOG);
  g_clear_object (&self->row);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dtl_verdict_dialog_parent_class)->dispose (object);
}

static void
dtl_verdict_dialog_class_init (DtlVerdictDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_verdict_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-verdict-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlVerdictDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, DtlVerdictDialog, verdicts);
  gtk_widget_class_bind_template_child (widget_class, DtlVerdictDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, DtlVerdictDialog, set_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
}

static void
dtl_verdict_dialog_init (DtlVerdictDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dtl_verdict_dialog_new:
 * @session: the session
 * @row: a row that is shown
 *
 * Returns: (transfer floating): a dialog that asks for its verdict
 */
AdwDialog *
dtl_verdict_dialog_new (DtlSession *session, DtlMeasureItem *row)
{
  DtlVerdictDialog *self = g_object_new (DTL_TYPE_VERDICT_DIALOG, NULL);
  g_autofree char *label = dtl_measure_words_label (row);
  g_autofree char *words = NULL;

  self->session = g_object_ref (session);
  self->row = g_object_ref (row);
  /* Translators: what a row of figures is about */
  words = g_strdup_printf (_("What do you say of “%s”?"), label);
  gtk_label_set_text (self->explanation, words);
  add_choices (self);
  dtl_verdict_dialog_choose (self, find_decided (self));
  toggled_cb (self);
  /* What it would speak of is not there any more. */
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

/**
 * dtl_verdict_dialog_choose:
 * @self: the dialog
 * @verdict: a #DtlVerdict, or -1 for what comparing says
 *
 * Chooses it, as if the user had.
 */
void
dtl_verdict_dialog_choose (DtlVerdictDialog *self, int verdict)
{
  gtk_check_button_set_active (verdict >= 0 && self->checks[verdict] != NULL ? self->checks[verdict] : self->none, TRUE);
}
