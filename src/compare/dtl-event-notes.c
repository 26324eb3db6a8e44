/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever sees two reports tell of one event that have hardly a word in common must see that somebody said
 * so, who it was and why. */

#include "config.h"

#include "dtl-event-notes.h"

#include <glib/gi18n-lib.h>

#include "dtl-reading-edit.h"
#include "dtl-row-notes.h"
#include "dtl-wording.h"

#define MAX_NAMED 4 /* tellings in one sentence */

/**
 * dtl_event_notes_add:
 * @story: an event
 * @decision: index of a decision that it rests on
 */
void
dtl_event_notes_add (DtlStoryEvent *story, guint decision)
{
  if (story->decisions == NULL)
    story->decisions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < story->decisions->len; i++)
    if (g_array_index (story->decisions, guint, i) == decision)
      return;
  g_array_append_val (story->decisions, decision);
}

/**
 * dtl_event_notes_rest_on:
 * @story: an event
 * @kind: a kind of decisions
 * @comparison: that it is of
 *
 * Returns: whether it rests on a decision of this kind already
 */
gboolean
dtl_event_notes_rest_on (const DtlStoryEvent *story, DtlDecisionKind kind, const DtlComparison *comparison)
{
  for (guint i = 0; story->decisions != NULL && i < story->decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, g_array_index (story->decisions, guint, i));

      if (place->decision->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static DtlReason *
open_reason (DtlStoryEvent *story, const char *rule)
{
  DtlReason *reason = dtl_reason_new (rule);

  reason->by_hand = TRUE;
  g_ptr_array_add (story->reasons, reason);
  return reason;
}

/* @sentence: (transfer full) */
static void
end_reason (DtlReason *reason, char *sentence, const DtlDecision *decision)
{
  g_autofree char *words = sentence;

  if (decision->reason == NULL || *decision->reason == '\0')
    reason->working = g_steal_pointer (&words);
  else
    reason->working = g_strdup_printf (_("%s “%s”"), words, decision->reason);
}

/* "“Monday” (Bergblick), “11 May” (Morgenpost) and 2 more" */
static char *
word_events (const DtlComparison *comparison, const GArray *events)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (events->len, MAX_NAMED); i++)
    {
      const DtlMentionRef *ref = &g_array_index (events, DtlMentionRef, i);
      const DtlReading *reading = dtl_comparison_reading (comparison, ref->source);
      const DtlDateMention *date = dtl_reading_date (reading, (guint) dtl_reading_event (reading, ref->index)->date);
      g_autofree char *words = dtl_text_slice (reading->source->text, date->span);
      g_autofree char *source = dtl_wording_source (reading, ref->source);

      /* Translators: words of a report, and which report */
      g_ptr_array_add (names, g_strdup_printf (_("“%s” (%s)"), words, source));
    }
  if (events->len > MAX_NAMED)
    g_ptr_array_add (names, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", events->len - MAX_NAMED),
                                             events->len - MAX_NAMED));
  return dtl_wording_list (names);
}

static void
add_dates (const DtlComparison *comparison, DtlReason *reason, const GArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (events, DtlMentionRef, i);
      const DtlEvent *event = dtl_reading_event (dtl_comparison_reading (comparison, ref->source), ref->index);

      dtl_mentions_add (reason->figures, (DtlMentionRef) { ref->source, (guint) event->date });
    }
}

/* What was read where the user has other words: NULL if no event was. */
static const char *
find_read (const DtlComparison *comparison, const DtlDecisionPlace *place)
{
  const DtlReading *original = dtl_reading_get_original (dtl_comparison_reading (comparison, (guint) place->source));
  const int event = dtl_reading_event_dated (original, place->span);

  return event >= 0 ? dtl_reading_event (original, (guint) event)->summary : NULL;
}

/**
 * dtl_event_notes_summary:
 * @comparison: a comparison
 * @story: an event of it
 * @decision: index of the decision that gives it its words
 */
void
dtl_event_notes_summary (DtlComparison *comparison, DtlStoryEvent *story, guint decision)
{
  const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, decision);
  const char *read = find_read (comparison, place);
  g_autofree char *by = dtl_row_notes_by (place->decision);
  g_autoptr (GArray) events = dtl_decision_place_figures (place);
  DtlReason *reason = open_reason (story, "user-summary");

  dtl_event_notes_add (story, decision);
  add_dates (comparison, reason, events);
  if (read != NULL)
    /* Translators: who wrote it and when, and what was read instead */
    end_reason (reason, g_strdup_printf (_("Its words are the user's (%s). Read: “%s”."), by, read), place->decision);
  else
    end_reason (reason, g_strdup_printf (_("Its words are the user's (%s)."), by), place->decision);
}

/* Of what the decision is about, what is told in @story, or all else. */
static GArray *
pick_events (const DtlStoryEvent *story, const GArray *events, gboolean inside)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));

  for (guint i = 0; i < events->len; i++)
    if (dtl_mentions_have (story->events, g_array_index (events, DtlMentionRef, i)) == inside)
      g_array_append_val (picked, g_array_index (events, DtlMentionRef, i));
  return picked;
}

static DtlStoryEvent *
find_story (const DtlComparison *comparison, DtlMentionRef event)
{
  const int story = dtl_comparison_event_of (comparison, event.source, event.index);

  return story >= 0 ? g_ptr_array_index (comparison->events, story) : NULL;
}

/**
 * dtl_event_notes_same:
 * @comparison: a comparison
 * @decision: index of a decision that puts events together
 *
 * Tells it of the event that they are.
 */
void
dtl_event_notes_same (DtlComparison *comparison, guint decision)
{
  const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, decision);
  g_autoptr (GArray) events = dtl_decision_place_figures (place);
  DtlStoryEvent *story = find_story (comparison, g_array_index (events, DtlMentionRef, 0));
  g_autoptr (GArray) here = pick_events (story, events, TRUE);
  g_autofree char *words = word_events (comparison, here);
  g_autofree char *by = dtl_row_notes_by (place->decision);
  DtlReason *reason = open_reason (story, "user-same-event");

  dtl_event_notes_add (story, decision);
  add_dates (comparison, reason, here);
  /* Translators: where events are told, and who put them together and when */
  end_reason (reason, g_strdup_printf (_("%s tell of one event (%s)."), words, by), place->decision);
}

static void
tell_apart (DtlComparison *comparison, guint decision, DtlStoryEvent *story, const GArray *events)
{
  const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, decision);
  g_autoptr (GArray) here = pick_events (story, events, TRUE);
  g_autoptr (GArray) elsewhere = pick_events (story, events, FALSE);
  g_autofree char *words = word_events (comparison, here);
  g_autofree char *others = word_events (comparison, elsewhere);
  g_autofree char *by = dtl_row_notes_by (place->decision);
  DtlReason *reason = open_reason (story, "user-other-event");

  dtl_event_notes_add (story, decision);
  add_dates (comparison, reason, here);
  /* Translators: where an event is told, where another one is, and who told them apart and when */
  end_reason (reason, g_strdup_printf (_("%s: another event than %s (%s)."), words, others, by), place->decision);
}

/**
 * dtl_event_notes_other:
 * @comparison: a comparison
 * @decision: index of a decision that keeps an event apart from others
 *
 * Tells it of all of them, once each.
 */
void
dtl_event_notes_other (DtlComparison *comparison, guint decision)
{
  g_autoptr (GArray) events = dtl_decision_place_figures (g_ptr_array_index (comparison->decisions, decision));
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (guint i = 0; i < events->len; i++)
    {
      DtlStoryEvent *story = find_story (comparison, g_array_index (events, DtlMentionRef, i));

      if (story == NULL || g_ptr_array_find (told, story, NULL))
        continue;
      g_ptr_array_add (told, story);
      tell_apart (comparison, decision, story, events);
    }
}
