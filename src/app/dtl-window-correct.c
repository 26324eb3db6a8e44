/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does when the user knows better: rejects what was read, corrects it, marks what was not
 * read, and shows all that was decided. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-correct.h"
#include "dtl-correct-dialog.h"
#include "dtl-correction-words.h"
#include "dtl-corrections-dialog.h"
#include "dtl-event-dialog.h"
#include "dtl-event-merge-dialog.h"
#include "dtl-session-decisions.h"
#include "dtl-window-private.h"

/* Over an open dialog the keys of the window mean nothing. */
static gboolean
is_covered (DtlWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

/* --- rejecting -------------------------------------------------------------------------------------------- */

/* What can be rejected, and how that is said. */
static const struct
{
  DtlSelectionKind selection;
  const char *action;
  DtlDecisionKind kind;
  DtlDecision *(*create) (DtlSession *session, DtlDecisionKind kind, guint source, guint index, const char *value);
  const char *words;
} rejections[] = {
  /* Translators: what stands in a report, and is not to be compared */
  { DTL_SELECTION_FIGURE, "win.not-a-figure", DTL_DECISION_NOT_A_FIGURE, dtl_session_about_figure, N_("“%s” is left out") },
  /* Translators: what stands in a report */
  { DTL_SELECTION_DATE, "win.not-a-date", DTL_DECISION_NOT_A_DATE, dtl_session_about_date, N_("“%s” is no date") },
  { DTL_SELECTION_QUOTATION, "win.not-a-quotation", DTL_DECISION_NOT_A_QUOTATION, dtl_session_about_quotation, N_("“%s” is no quotation") },
};

static void
reject (DtlWindow *self, guint rejection, guint source, guint index)
{
  DtlDecision *decision = rejections[rejection].create (self->session, rejections[rejection].kind, source, index, NULL);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  g_autofree char *quote = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *words = NULL;

  if (decision == NULL)
    return;
  g_ptr_array_add (decisions, decision);
  quote = dtl_correction_words_quote (decision);
  parts = g_strsplit (_(rejections[rejection].words), "%s", 2);
  words = g_strjoinv (quote, parts);
  dtl_correct_decide (GTK_WIDGET (self), self->session, decisions, NULL, NULL, words);
}

static void
reject_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint source, index;

  g_variant_get (parameter, "(uu)", &source, &index);
  for (guint i = 0; i < G_N_ELEMENTS (rejections); i++)
    if (g_str_equal (rejections[i].action, name))
      reject (DTL_WINDOW (widget), i, source, index);
}

static void
leave_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);
  const DtlSelection chosen = *dtl_session_get_selection (self->session);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* The same key takes a word away where text is typed. */
  if (focus != NULL && GTK_IS_TEXT (focus))
    {
      g_signal_emit_by_name (focus, "delete-from-cursor", GTK_DELETE_WORD_ENDS, -1);
      return;
    }
  for (guint i = 0; !is_covered (self) && i < G_N_ELEMENTS (rejections); i++)
    if (rejections[i].selection == chosen.kind)
      reject (self, i, chosen.source, chosen.index);
}

/* --- correcting and marking --------------------------------------------------------------------------------- */

static void
present (DtlWindow *self, AdwDialog *dialog)
{
  if (dialog != NULL)
    adw_dialog_present (dialog, GTK_WIDGET (self));
}

static const struct
{
  const char *correct;
  const char *mark;
  DtlSelectionKind about;
} subjects[] = {
  { "win.correct-figure", "win.mark-figure", DTL_SELECTION_FIGURE },
  { "win.correct-date", "win.mark-date", DTL_SELECTION_DATE },
  { "win.correct-quotation", "win.mark-quotation", DTL_SELECTION_QUOTATION },
};

static void
correct_this_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);
  guint source, index;

  g_variant_get (parameter, "(uu)", &source, &index);
  dtl_document_pane_dismiss_popover (self->document);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_str_equal (subjects[i].correct, name))
      present (self, dtl_correct_dialog_new (self->session, subjects[i].about, source, index));
}

/* --- events ------------------------------------------------------------------------------------------------- */

static DtlEventSubject
get_subject (GVariant *parameter)
{
  DtlEventSubject subject = { 0 };

  g_variant_get (parameter, "(uub)", &subject.source, &subject.event, &subject.whole);
  return subject;
}

static void
edit_event_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);
  const DtlEventSubject subject = get_subject (parameter);

  present (self, dtl_event_dialog_new (self->session, &subject));
}

static void
merge_event_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);
  const DtlEventSubject subject = get_subject (parameter);

  present (self, dtl_event_merge_dialog_new (self->session, &subject));
}

static void
separate_event_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const DtlEventSubject subject = get_subject (parameter);

  dtl_event_correct_separate (widget, DTL_WINDOW (widget)->session, &subject);
}

/* Of an event of the story, how its first source tells it stands for all. */
static gboolean
find_event (DtlWindow *self, const DtlSelection *chosen, DtlEventSubject *subject)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);

  *subject = (DtlEventSubject) { chosen->source, chosen->index, FALSE };
  if (chosen->kind == DTL_SELECTION_STORY_EVENT && chosen->index < comparison->events->len)
    {
      const DtlStoryEvent *story = g_ptr_array_index (comparison->events, chosen->index);
      const DtlMentionRef first = g_array_index (story->events, DtlMentionRef, 0);

      *subject = (DtlEventSubject) { first.source, first.index, TRUE };
      return TRUE;
    }
  return chosen->kind == DTL_SELECTION_EVENT;
}

/* What is chosen anywhere; a row is corrected figure by figure. */
static void
correct_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);
  const DtlSelection chosen = *dtl_session_get_selection (self->session);
  DtlEventSubject event;

  if (is_covered (self))
    return;
  dtl_document_pane_dismiss_popover (self->document);
  if (find_event (self, &chosen, &event))
    {
      present (self, dtl_event_dialog_new (self->session, &event));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (subjects[i].about == chosen.kind)
      {
        present (self, dtl_correct_dialog_new (self->session, chosen.kind, chosen.source, chosen.index));
        return;
      }
  dtl_window_toast (self, _("Choose a figure, a date or an event first: F4 steps through them"));
}

static void
mark_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);
  const int source = dtl_session_get_current_source (self->session);
  DtlSpan words;

  if (is_covered (self))
    return;
  if (source < 0 || !dtl_document_pane_get_selected (self->document, &words))
    {
      dtl_window_toast (self, _("Select the words in the report first: F7 brings a caret, Shift and the arrows select"));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_str_equal (subjects[i].mark, name))
      present (self, dtl_correct_dialog_new_marking (self->session, subjects[i].about, (guint) source, words));
}

/* --- showing ---------------------------------------------------------------------------------------------- */

static void
corrections_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);

  if (!is_covered (self))
    adw_dialog_present (dtl_corrections_dialog_new (self->session), widget);
}

static void
caret_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);

  if (is_covered (self))
    return;
  dtl_window_show_pane (self, "document");
  dtl_document_pane_toggle_caret (self->document);
}

static void
show_passage_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);
  guint source, start, end;

  g_variant_get (parameter, "(uuu)", &source, &start, &end);
  if (dtl_session_get_current_source (self->session) != (int) source)
    dtl_session_select (self->session, DTL_SELECTION_SOURCE, source, 0);
  dtl_window_show_pane (self, "document");
  dtl_document_pane_show_span (self->document, (DtlSpan) { start, end });
}

static void
offer_undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_offer_undo (DTL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* --- all of them ------------------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  const char *parameter;
  void (*activate) (GtkWidget *widget, const char *name, GVariant *parameter);
} actions[] = {
  { "win.not-a-figure", "(uu)", reject_cb },
  { "win.not-a-date", "(uu)", reject_cb },
  { "win.not-a-quotation", "(uu)", reject_cb },
  { "win.leave-out", NULL, leave_out_cb },
  { "win.correct", NULL, correct_cb },
  { "win.correct-figure", "(uu)", correct_this_cb },
  { "win.correct-date", "(uu)", correct_this_cb },
  { "win.correct-quotation", "(uu)", correct_this_cb },
  { "win.edit-event", "(uub)", edit_event_cb },
  { "win.merge-event", "(uub)", merge_event_cb },
  { "win.separate-event", "(uub)", separate_event_cb },
  { "win.mark-figure", NULL, mark_cb },
  { "win.mark-date", NULL, mark_cb },
  { "win.mark-quotation", NULL, mark_cb },
  { "win.corrections", NULL, corrections_cb },
  { "win.caret", NULL, caret_cb },
  { "win.show-passage", "(uuu)", show_passage_cb },
  { "win.offer-undo", "s", offer_undo_cb },
};

/**
 * dtl_window_correct_install:
 * @class: the class of windows
 */
void
dtl_window_correct_install (DtlWindowClass *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), actions[i].name, actions[i].parameter, actions[i].activate);
}

/**
 * dtl_window_correct_update:
 * @self: the window
 *
 * Only what can be done now can be asked for.
 */
void
dtl_window_correct_update (DtlWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean has_text = dtl_session_get_current_source (self->session) >= 0;

  gtk_widget_action_set_enabled (widget, "win.leave-out", has_text);
  gtk_widget_action_set_enabled (widget, "win.correct", has_text);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    gtk_widget_action_set_enabled (widget, subjects[i].mark, has_text);
  gtk_widget_action_set_enabled (widget, "win.caret", has_text);
  gtk_widget_action_set_enabled (widget, "win.corrections", has_text);
}
