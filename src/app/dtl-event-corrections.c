/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event of the story is not kept anywhere: it comes out of comparing. So what the user decides about it is
 * said of the dates at which it is told: this is when, this is what, these are one event, those are not. */

#include "config.h"

#include "dtl-event-corrections.h"

#include <glib/gi18n-lib.h>

#include "dtl-correct.h"
#include "dtl-session-decisions.h"
#include "dtl-words.h"

static const DtlReading *
get_reading (DtlSession *session, const DtlEventSubject *subject)
{
  return dtl_comparison_reading (dtl_session_get_comparison (session), subject->source);
}

/**
 * dtl_event_subject_exists:
 * @session: the session
 * @subject: what is edited
 *
 * Returns: whether there is such an event in what is shown
 */
gboolean
dtl_event_subject_exists (DtlSession *session, const DtlEventSubject *subject)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);

  return subject->source < comparison->readings->len && subject->event < dtl_comparison_reading (comparison, subject->source)->events->len;
}

/**
 * dtl_event_subject_story:
 * @session: the session
 * @subject: what is edited; it must be there
 *
 * Returns: (transfer none) (nullable): the event of the story that it belongs to
 */
const DtlStoryEvent *
dtl_event_subject_story (DtlSession *session, const DtlEventSubject *subject)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);
  const int story = dtl_comparison_event_of (comparison, subject->source, subject->event);

  return story >= 0 ? g_ptr_array_index (comparison->events, story) : NULL;
}

/**
 * dtl_event_subject_date:
 * @session: the session
 * @subject: what is edited; it must be there
 *
 * Returns: index of the date, among those of its source, at which it is told
 */
guint
dtl_event_subject_date (DtlSession *session, const DtlEventSubject *subject)
{
  return (guint) dtl_reading_event (get_reading (session, subject), subject->event)->date;
}

/**
 * dtl_event_subject_interval:
 * @session: the session
 * @subject: what is edited; it must be there
 *
 * Returns: (transfer none): when it was: as its source tells it, or as the whole story does
 */
const DtlInterval *
dtl_event_subject_interval (DtlSession *session, const DtlEventSubject *subject)
{
  const DtlStoryEvent *story = subject->whole ? dtl_event_subject_story (session, subject) : NULL;

  if (story != NULL)
    return &story->interval;
  return &dtl_reading_date (get_reading (session, subject), dtl_event_subject_date (session, subject))->interval;
}

/**
 * dtl_event_subject_label:
 * @session: the session
 * @subject: what is edited; it must be there
 *
 * Returns: (transfer none): what happened: in its source's words, or in those of the whole story
 */
const char *
dtl_event_subject_label (DtlSession *session, const DtlEventSubject *subject)
{
  const DtlStoryEvent *story = subject->whole ? dtl_event_subject_story (session, subject) : NULL;
  const char *label = story != NULL ? story->label : dtl_reading_event (get_reading (session, subject), subject->event)->summary;

  return label != NULL ? label : "";
}

static void
take (GPtrArray *decisions, DtlDecision *decision)
{
  if (decision != NULL)
    g_ptr_array_add (decisions, decision);
}

/**
 * dtl_event_corrections_add_date:
 * @session: the session
 * @subject: what is edited; it must be there
 * @value: when it was, as dtl_session_understand() writes it
 * @decisions: (element-type DtlDecision): gets a decision for every date of it that says otherwise
 */
void
dtl_event_corrections_add_date (DtlSession *session, const DtlEventSubject *subject, const char *value, GPtrArray *decisions)
{
  const DtlStoryEvent *story = subject->whole ? dtl_event_subject_story (session, subject) : NULL;
  DtlInterval interval;

  if (!dtl_interval_parse_edtf (value, &interval))
    return;
  if (story == NULL)
    take (decisions, dtl_session_about_date (session, DTL_DECISION_DATE, subject->source, dtl_event_subject_date (session, subject), value));
  for (guint i = 0; story != NULL && i < story->dates->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (story->dates, DtlMentionRef, i);
      const DtlReading *reading = dtl_comparison_reading (dtl_session_get_comparison (session), ref->source);

      if (!dtl_interval_equal (&dtl_reading_date (reading, ref->index)->interval, &interval))
        take (decisions, dtl_session_about_date (session, DTL_DECISION_DATE, ref->source, ref->index, value));
    }
}

/**
 * dtl_event_corrections_add_summary:
 * @session: the session
 * @subject: what is edited; it must be there
 * @value: what happened, as dtl_session_understand() writes it
 * @decisions: (element-type DtlDecision): gets the decision
 */
void
dtl_event_corrections_add_summary (DtlSession *session, const DtlEventSubject *subject, const char *value, GPtrArray *decisions)
{
  take (decisions, dtl_session_about_event (session, DTL_DECISION_SUMMARY, subject->source, subject->event, value));
}

static GPtrArray *
create_decisions (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
}

static void
add_others (DtlSession *session, DtlDecision *decision, const DtlStoryEvent *story, const DtlEventSubject *but)
{
  for (guint i = 0; i < story->events->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (story->events, DtlMentionRef, i);

      if (ref->source != but->source || ref->index != but->event)
        dtl_session_add_other (session, decision, ref->source, ref->index);
    }
}

/**
 * dtl_event_corrections_merge:
 * @session: the session
 * @subject: an event of the story; alone if it is only one source's telling of it that is meant
 * @story: index of another event of the story
 *
 * Returns: (transfer full) (element-type DtlDecision): that they are one; none if they are already
 */
GPtrArray *
dtl_event_corrections_merge (DtlSession *session, const DtlEventSubject *subject, guint story)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);
  GPtrArray *decisions = create_decisions ();
  const DtlStoryEvent *own, *other;
  DtlDecision *decision;

  if (!dtl_event_subject_exists (session, subject) || story >= comparison->events->len)
    return decisions;
  own = dtl_event_subject_story (session, subject);
  other = g_ptr_array_index (comparison->events, story);
  if (own == other)
    return decisions;
  /* A telling that goes to another event leaves its own first. */
  if (!subject->whole && own != NULL && own->events->len > 1)
    {
      decision = dtl_session_about_event (session, DTL_DECISION_OTHER_EVENT, subject->source, subject->event, NULL);
      if (decision != NULL)
        add_others (session, decision, own, subject);
      take (decisions, decision);
    }
  decision = dtl_session_about_event (session, DTL_DECISION_SAME_EVENT, subject->source, subject->event, NULL);
  if (decision != NULL)
    {
      if (subject->whole && own != NULL)
        add_others (session, decision, own, subject);
      add_others (session, decision, other, subject);
    }
  take (decisions, decision);
  return decisions;
}

/**
 * dtl_event_corrections_separate:
 * @session: the session
 * @subject: one source's telling of an event
 *
 * Returns: (transfer full) (element-type DtlDecision): that it is another event than all that it was put together with;
 *   none if it stands alone
 */
GPtrArray *
dtl_event_corrections_separate (DtlSession *session, const DtlEventSubject *subject)
{
  GPtrArray *decisions = create_decisions ();
  const DtlStoryEvent *story = dtl_event_subject_exists (session, subject) ? dtl_event_subject_story (session, subject) : NULL;
  DtlDecision *decision;

  if (story == NULL || story->events->len < 2)
    return decisions;
  decision = dtl_session_about_event (session, DTL_DECISION_OTHER_EVENT, subject->source, subject->event, NULL);
  if (decision != NULL)
    add_others (session, decision, story, subject);
  take (decisions, decision);
  return decisions;
}

/* --- Steps ----------------------------------------------------------------------------------------- */

/**
 * dtl_event_correct_date:
 * @from: a widget of the window
 * @session: the session
 * @subject: what is edited
 * @value: when it was, as dtl_session_understand() writes it
 */
void
dtl_event_correct_date (GtkWidget *from, DtlSession *session, const DtlEventSubject *subject, const char *value)
{
  g_autoptr (GPtrArray) decisions = create_decisions ();
  g_autofree char *when = NULL;
  g_autofree char *words = NULL;
  DtlInterval interval;

  if (!dtl_event_subject_exists (session, subject) || !dtl_interval_parse_edtf (value, &interval))
    return;
  dtl_event_corrections_add_date (session, subject, value, decisions);
  when = dtl_words_interval (&interval);
  /* Translators: an event, and its new date */
  words = g_strdup_printf (_("“%s” is on %s now"), dtl_event_subject_label (session, subject), when);
  dtl_correct_decide (from, session, decisions, NULL, NULL, words);
}

/**
 * dtl_event_correct_merge:
 * @from: a widget of the window
 * @session: the session
 * @subject: what is edited
 * @story: index of the event of the story that it is the same as
 */
void
dtl_event_correct_merge (GtkWidget *from, DtlSession *session, const DtlEventSubject *subject, guint story)
{
  g_autoptr (GPtrArray) decisions = dtl_event_corrections_merge (session, subject, story);
  const DtlStoryEvent *other;
  g_autofree char *words = NULL;

  if (decisions->len == 0)
    return;
  other = g_ptr_array_index (dtl_session_get_comparison (session)->events, story);
  /* Translators: two events */
  words = g_strdup_printf (_("“%s” and “%s” are one event"), dtl_event_subject_label (session, subject), other->label);
  dtl_correct_decide (from, session, decisions, NULL, NULL, words);
}

/**
 * dtl_event_correct_separate:
 * @from: a widget of the window
 * @session: the session
 * @subject: one source's telling of an event
 */
void
dtl_event_correct_separate (GtkWidget *from, DtlSession *session, const DtlEventSubject *subject)
{
  g_autoptr (GPtrArray) decisions = dtl_event_corrections_separate (session, subject);
  g_autofree char *words = NULL;

  if (decisions->len == 0)
    return;
  /* Translators: an event */
  words = g_strdup_printf (_("“%s” is an event of its own"), dtl_event_subject_label (session, subject));
  dtl_correct_decide (from, session, decisions, NULL, NULL, words);
}
