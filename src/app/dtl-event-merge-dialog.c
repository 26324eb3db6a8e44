/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which other event an event is the same as. Those that are near in time and told in like words come first. */

#include "config.h"

#include "dtl-event-merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "dtl-choice-dialog.h"
#include "dtl-event-choice.h"

typedef struct
{
  DtlSession *session;
  DtlComparison *comparison; /* keeps what is compared with alive */
  DtlEventSubject subject;
  const DtlStoryEvent *story;
} Merging;

static void
free_merging_cb (gpointer data)
{
  Merging *self = data;

  g_object_unref (self->session);
  dtl_comparison_unref (self->comparison);
  g_free (self);
}

static int
compare_cb (gpointer a, gpointer b, gpointer data)
{
  const Merging *self = data;
  const int more = (int) dtl_event_choice_rate (b, self->story) - (int) dtl_event_choice_rate (a, self->story);

  return more != 0 ? more : (int) dtl_event_choice_get_index (a) - (int) dtl_event_choice_get_index (b);
}

static char *
get_label_cb (gpointer item, gpointer data)
{
  return g_strdup (dtl_event_choice_get_story (item)->label);
}

static char *
get_details_cb (gpointer item, gpointer data)
{
  return dtl_event_choice_say_details (item);
}

static void
choose_cb (GtkWidget *dialog, gpointer item, gpointer data)
{
  Merging *self = data;

  dtl_event_correct_merge (dialog, self->session, &self->subject, dtl_event_choice_get_index (item));
}

static const DtlChoiceKind merging_events = {
  .title = N_("Merge Events"),
  .action = N_("_Merge"),
  .placeholder = N_("Search events"),
  .list_name = N_("Events"),
  .none_title = N_("No Such Event"),
  .none_words = N_("No other event has these words."),
  .get_label = get_label_cb,
  .get_details = get_details_cb,
  .compare = compare_cb,
  .choose = choose_cb,
};

/**
 * dtl_event_merge_dialog_new:
 * @session: the session
 * @subject: an event of the story, or one source's telling of it
 *
 * Returns: (transfer floating) (nullable): a dialog that asks what it is the same as; %NULL if it is not there any more
 */
AdwDialog *
dtl_event_merge_dialog_new (DtlSession *session, const DtlEventSubject *subject)
{
  const DtlStoryEvent *story = dtl_event_subject_exists (session, subject) ? dtl_event_subject_story (session, subject) : NULL;
  g_autofree char *question = NULL;
  Merging *merging;
  AdwDialog *dialog;

  if (story == NULL)
    return NULL;
  merging = g_new0 (Merging, 1);
  merging->session = g_object_ref (session);
  merging->comparison = dtl_comparison_ref ((DtlComparison *) dtl_session_get_comparison (session));
  merging->subject = *subject;
  merging->story = story;
  /* Translators: an event */
  question = g_strdup_printf (_("Which event is the same as “%s”?"), dtl_event_subject_label (session, subject));
  dialog = dtl_choice_dialog_new (&merging_events, question, dtl_event_choices_new (merging->comparison, story), merging, free_merging_cb);
  /* What it would merge is not there any more. */
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (adw_dialog_close), dialog, G_CONNECT_SWAPPED);
  return dialog;
}
