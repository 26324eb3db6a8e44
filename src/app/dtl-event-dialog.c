/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event is put right where it is seen: on the timeline, in its list or among those that have no date. When it
 * was is typed as one would say it; what is not understood is refused before it can be saved. */

#include "config.h"

#include "dtl-event-dialog.h"

#include <glib/gi18n-lib.h>

#include "dtl-correct.h"
#include "dtl-correct-fields.h"
#include "dtl-dialog-focus.h"
#include "dtl-session-decisions.h"
#include "dtl-timeline-binding.h"
#include "dtl-words.h"

struct _DtlEventDialog
{
  AdwDialog parent_instance;

  GtkWidget *save_button;
  GtkLabel *passage;
  GtkEditable *date_entry;
  GtkLabel *answer;
  GtkEditable *summary_entry;
  GtkEditable *reason_entry;
  AdwSwitchRow *whole_row;
  AdwPreferencesGroup *tellers;
  GtkLabel *by_hand;

  DtlSession *session;
  DtlEventSubject subject;
  char *date;     /* as it was, to be typed */
  char *value;    /* as it is typed: of a decision; NULL: as it was, or not understood */
  gboolean wrong; /* what is typed is no date */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (DtlEventDialog, dtl_event_dialog, ADW_TYPE_DIALOG)

/* --- What is typed --------------------------------------------------------------------------------- */

static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static gboolean
is_retold (DtlEventDialog *self)
{
  g_autofree char *summary = dup_text (self->summary_entry);

  return *summary != '\0' && g_strcmp0 (summary, dtl_event_subject_label (self->session, &self->subject)) != 0;
}

static void
update (DtlEventDialog *self)
{
  g_autofree char *summary = dup_text (self->summary_entry);

  gtk_widget_set_sensitive (self->save_button, !self->wrong && *summary != '\0' && (self->value != NULL || is_retold (self)));
}

static void
show_answer (DtlEventDialog *self, const char *words, gboolean refused)
{
  gtk_label_set_text (self->answer, words);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), *words != '\0');
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *widget = i == 0 ? GTK_WIDGET (self->answer) : GTK_WIDGET (self->date_entry);

      if (refused)
        gtk_widget_add_css_class (widget, "error");
      else
        gtk_widget_remove_css_class (widget, "error");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (!self->filling && *words != '\0')
    gtk_accessible_announce (GTK_ACCESSIBLE (self->date_entry), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
date_changed_cb (DtlEventDialog *self)
{
  g_autofree char *typed = dup_text (self->date_entry);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;
  const gboolean same = g_strcmp0 (typed, self->date) == 0;

  if (self->session == NULL)
    return;
  g_clear_pointer (&self->value, g_free);
  if (*typed != '\0' || !same)
    value = dtl_session_understand (self->session, DTL_DECISION_DATE, self->subject.source, typed, &error);
  self->wrong = value == NULL && !same;
  words = value != NULL ? dtl_correct_say_precision (value) : NULL;
  show_answer (self, words != NULL ? words : self->wrong ? error->message : "", self->wrong);
  if (!same)
    self->value = g_steal_pointer (&value);
  update (self);
}

static void
changed_cb (DtlEventDialog *self)
{
  if (self->session != NULL)
    update (self);
}

static void
fill (DtlEventDialog *self)
{
  self->filling = TRUE;
  g_free (self->date);
  self->date = dtl_interval_to_edtf (dtl_event_subject_interval (self->session, &self->subject));
  if (self->date == NULL)
    self->date = g_strdup ("");
  gtk_editable_set_text (self->date_entry, self->date);
  gtk_editable_set_text (self->summary_entry, dtl_event_subject_label (self->session, &self->subject));
  date_changed_cb (self);
  self->filling = FALSE;
}

/* What was typed stays; what was not is that of the source, or of all. */
static void
whole_changed_cb (DtlEventDialog *self)
{
  const gboolean typed = self->session != NULL && (self->value != NULL || self->wrong || is_retold (self));

  if (self->session == NULL)
    return;
  self->subject.whole = adw_switch_row_get_active (self->whole_row);
  if (!typed)
    fill (self);
}

/* --- Doing it -------------------------------------------------------------------------------------- */

static void
cancel_cb (DtlEventDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
save_cb (DtlEventDialog *self)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  g_autofree char *typed = dup_text (self->summary_entry);
  g_autofree char *summary = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (is_retold (self))
    {
      summary = dtl_session_understand (self->session, DTL_DECISION_SUMMARY, self->subject.source, typed, &error);
      if (summary == NULL)
        {
          show_answer (self, error->message, TRUE);
          return;
        }
    }
  if (self->value != NULL)
    dtl_event_corrections_add_date (self->session, &self->subject, self->value, decisions);
  if (summary != NULL)
    dtl_event_corrections_add_summary (self->session, &self->subject, summary, decisions);
  /* Translators: an event */
  words = g_strdup_printf (_("“%s” is changed"), typed);
  dtl_correct_decide (GTK_WIDGET (self), self->session, decisions, NULL, gtk_editable_get_text (self->reason_entry), words);
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Who tells it ---------------------------------------------------------------------------------- */

typedef struct
{
  DtlEventDialog *dialog;
  DtlMentionRef event;
} Telling;

static void
free_telling_cb (gpointer telling, GClosure *closure)
{
  g_free (telling);
}

static void
separate_cb (GtkButton *button, gpointer data)
{
  const Telling *telling = data;
  DtlEventDialog *self = telling->dialog;
  const DtlEventSubject subject = { telling->event.source, telling->event.index, FALSE };

  dtl_event_correct_separate (GTK_WIDGET (self), self->session, &subject);
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
create_separate_button (DtlEventDialog *self, DtlMentionRef event, const char *name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Separate"));
  Telling *telling = g_new (Telling, 1);
  /* Translators: name of a source whose telling of an event is about another event */
  g_autofree char *words = g_strdup_printf (_("Separate what %s tells"), name);

  *telling = (Telling) { self, event };
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Make It an Event of Its Own"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (separate_cb), telling, free_telling_cb, 0);
  return button;
}

/* "Bergblick" over "“on Monday” · 9 December 2024" */
static void
add_teller (DtlEventDialog *self, DtlMentionRef event, gboolean alone)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);
  const DtlReading *reading = dtl_comparison_reading (comparison, event.source);
  const DtlDateMention *date = dtl_reading_date (reading, (guint) dtl_reading_event (reading, event.index)->date);
  g_autofree char *name = dtl_timeline_binding_source_name (comparison, event.source);
  g_autofree char *written = dtl_text_slice (reading->source->text, date->span);
  g_autofree char *when = dtl_words_interval (&date->interval);
  g_autofree char *subtitle = NULL;
  GtkWidget *row = adw_action_row_new ();

  if (date->basis == DTL_BASIS_USER)
    /* Translators: what a report wrote, and the date that the user gave it */
    subtitle = g_strdup_printf (_("“%s” · %s, by hand"), written, when);
  else
    subtitle = when != NULL ? g_strdup_printf ("“%s” · %s", written, when) : g_strdup_printf (_("“%s” · no date"), written);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (!alone)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_separate_button (self, event, name));
  adw_preferences_group_add (self->tellers, row);
}

static void
merge_cb (DtlEventDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.merge-event", "(uub)", self->subject.source, self->subject.event, self->subject.whole);
}

/* "Wednesday" is a day as soon as it is known when the report came out; and so are all others of it. */
static void
ask_published_cb (DtlEventDialog *self)
{
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  const guint source = self->subject.source;

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.set-date-of", "u", source);
}

static void
add_action (AdwPreferencesGroup *group, const char *title, GCallback callback, DtlEventDialog *self)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

static void
add_tellers (DtlEventDialog *self, const DtlStoryEvent *story)
{

  for (guint i = 0; story != NULL && i < story->events->len; i++)
    add_teller (self, g_array_index (story->events, DtlMentionRef, i), story->events->len == 1);
  if (!dtl_interval_is_resolved (dtl_event_subject_interval (self->session, &self->subject))
      && !dtl_date_is_set (dtl_comparison_reading (dtl_session_get_comparison (self->session), self->subject.source)->published))
    add_action (self->tellers, _("_Set When the Report Was Published…"), G_CALLBACK (ask_published_cb), self);
  add_action (self->tellers, _("_Merge With Another Event…"), G_CALLBACK (merge_cb), self);
}

static void
show_passage (DtlEventDialog *self)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_session_get_comparison (self->session), self->subject.source);
  g_autofree char *sentence = dtl_text_slice (reading->source->text, dtl_reading_event (reading, self->subject.event)->sentence);
  g_autofree char *words = NULL;

  g_strdelimit (sentence, "\n", ' ');
  /* Translators: a sentence of a report */
  words = g_strdup_printf (_("“%s”"), g_strstrip (sentence));
  gtk_label_set_text (self->passage, words);
}

static void
show_what_was_decided (DtlEventDialog *self, const DtlStoryEvent *story)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; story != NULL && i < story->reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (story->reasons, i);

      if (reason->by_hand)
        g_strv_builder_add (lines, reason->working);
    }
  list = g_strv_builder_end (lines);
  words = g_strjoinv ("\n", list);
  gtk_label_set_text (self->by_hand, words);
  gtk_widget_set_visible (GTK_WIDGET (self->by_hand), *words != '\0');
}

/* --- The dialog ------------------------------------------------------------------------------------ */

static void
dtl_event_dialog_dispose (GObject *object)
{
  DtlEventDialog *self = DTL_EVENT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->value, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_EVENT_DIALOG);
  G_OBJECT_CLASS (dtl_event_dialog_parent_class)->dispose (object);
}

static void
dtl_event_dialog_class_init (DtlEventDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_event_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlEventDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, DtlEventDialog, passage);
  gtk_widget_class_bind_template_child (widget_class, DtlEventDialog, date_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlEventDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, DtlEventDialog, summary_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlEventDialog, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlEventDialog, whole_row);
  gtk_widget_class_bind_template_child (widget_class, DtlEventDialog, tellers);
  gtk_widget_class_bind_template_child (widget_class, DtlEventDialog, by_hand);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, whole_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
dtl_event_dialog_init (DtlEventDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dtl_event_dialog_new:
 * @session: the session
 * @subject: what is edited
 *
 * Returns: (transfer floating) (nullable): a dialog that edits it; %NULL if it is not there any more
 */
AdwDialog *
dtl_event_dialog_new (DtlSession *session, const DtlEventSubject *subject)
{
  DtlEventDialog *self;
  const DtlStoryEvent *story;

  if (!dtl_event_subject_exists (session, subject))
    return NULL;
  self = g_object_new (DTL_TYPE_EVENT_DIALOG, NULL);
  self->subject = *subject;
  story = dtl_event_subject_story (session, subject);
  self->subject.whole = subject->whole && story != NULL && story->events->len > 1;
  adw_switch_row_set_active (self->whole_row, self->subject.whole);
  gtk_widget_set_visible (GTK_WIDGET (self->whole_row), story != NULL && story->events->len > 1);
  self->session = g_object_ref (session);
  show_passage (self);
  add_tellers (self, story);
  show_what_was_decided (self, story);
  fill (self);
  /* What it would edit may be another event then. */
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  dtl_dialog_focus (ADW_DIALOG (self), GTK_WIDGET (self->date_entry));
  return ADW_DIALOG (self);
}
