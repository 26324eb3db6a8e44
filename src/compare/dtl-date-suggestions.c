/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Wednesday" in a report without a date is no day. But if the event is one that others date,
 * their day is likely its day, and from that follows when the report was written. It is only
 * ever proposed: guessing a date and using it unasked would make every other date doubtful. */

#include "config.h"

#include "dtl-date-suggestions.h"

#include <glib/gi18n-lib.h>

#include "dtl-wording.h"

static const DtlDateMention *
get_mention (const DtlComparison *comparison, const DtlMentionRef *ref)
{
  return dtl_reading_date (dtl_comparison_reading (comparison, ref->source), ref->index);
}

/* What a mention's words say by themselves: a weekday, or days from today. */
static const DtlSense *
find_sense (const DtlLexicon *lexicon, const DtlComparison *comparison, const DtlMentionRef *ref, DtlSenseClass class)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, ref->source);
  g_autofree char *text = dtl_text_slice (reading->source->text, get_mention (comparison, ref)->span);
  guint entry = dtl_lexicon_find (lexicon, text);

  return entry != 0 ? dtl_lexicon_sense (lexicon, entry, class) : NULL;
}

/* The day on which somebody who writes so of @day writes; %DTL_DAY_NONE if it does not fit. */
static DtlDay
find_day_of_writing (const DtlLexicon *lexicon, const DtlComparison *comparison, const DtlMentionRef *ref, DtlDay day)
{
  const DtlSense *weekday = find_sense (lexicon, comparison, ref, DTL_SENSE_WEEKDAY);
  const DtlSense *deictic = find_sense (lexicon, comparison, ref, DTL_SENSE_DEICTIC);

  if (weekday != NULL)
    return weekday->value == (int) dtl_day_weekday (day) ? day : DTL_DAY_NONE;
  return deictic != NULL ? day - deictic->value : DTL_DAY_NONE;
}

static gboolean
has_suggestion (const DtlComparison *comparison, guint source)
{
  for (guint i = 0; i < comparison->suggestions->len; i++)
    if (((DtlDateSuggestion *) g_ptr_array_index (comparison->suggestions, i))->source == source)
      return TRUE;
  return FALSE;
}

static char *
explain (const DtlComparison *comparison, const DtlStoryEvent *story, const DtlMentionRef *ref, const DtlMentionRef *dated)
{
  const DtlReading *own = dtl_comparison_reading (comparison, ref->source), *other = dtl_comparison_reading (comparison, dated->source);
  g_autofree char *text = dtl_text_slice (own->source->text, get_mention (comparison, ref)->span);
  g_autofree char *other_text = dtl_text_slice (other->source->text, get_mention (comparison, dated)->span);
  g_autofree char *name = dtl_wording_source (other, dated->source);
  g_autofree char *day = dtl_wording_interval (&get_mention (comparison, dated)->interval);

  return g_strdup_printf (_("Its “%s” for “%s” is “%s” in %s: %s."), text, story->label, other_text, name, day);
}

static void
try_event (const DtlLexicon *lexicon, DtlComparison *comparison, const DtlStoryEvent *story, const DtlMentionRef *ref)
{
  for (guint i = 0; i < story->dates->len; i++)
    {
      const DtlMentionRef *dated = &g_array_index (story->dates, DtlMentionRef, i);
      const DtlInterval *interval = &get_mention (comparison, dated)->interval;
      DtlDay day;
      DtlDateSuggestion *suggestion;

      if (dated->source == ref->source || !dtl_interval_is_resolved (interval) || interval->earliest != interval->latest)
        continue;
      day = find_day_of_writing (lexicon, comparison, ref, interval->earliest);
      if (day == DTL_DAY_NONE)
        continue;
      suggestion = g_new0 (DtlDateSuggestion, 1);
      suggestion->source = ref->source;
      suggestion->date = dtl_date_from_day (day);
      suggestion->reason = explain (comparison, story, ref, dated);
      g_ptr_array_add (comparison->suggestions, suggestion);
      return;
    }
}

void
dtl_date_suggestions_find (const DtlLexicon *lexicon, DtlComparison *comparison)
{
  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (comparison->events, i);

      for (guint j = 0; j < story->dates->len; j++)
        {
          const DtlMentionRef *ref = &g_array_index (story->dates, DtlMentionRef, j);

          if (!dtl_date_is_set (dtl_comparison_reading (comparison, ref->source)->published)
              && !dtl_interval_is_resolved (&get_mention (comparison, ref)->interval) && !has_suggestion (comparison, ref->source))
            try_event (lexicon, comparison, story, ref);
        }
    }
}
