/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Wednesday" in a report without a date is no day. But if the event is one that others date,
 * their day is likely its day, and from that follows when the report was written. It is only
 * ever proposed: guessing a date and using it unasked would make every other date doubtful. */

#include "config.h"

#include "dtl-date-suggestions.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "dtl-wording.h"

static const DtlDateMention *
get_mention (const DtlComparison *comparison, const DtlMentionRef *ref)
{
  return dtl_reading_date (dtl_comparison_reading (comparison, ref->source), ref->index);
}

/* What the words of a mention say by themselves: "Wednesday, Dec. 11" is a weekday, a month and a day. */
typedef struct
{
  int weekday; /* 1–7, Monday first; 0: none */
  int month;   /* 1–12; 0: none */
  int day;     /* of the month; 0: none */
  int shift;   /* days from today, if has_shift */
  gboolean has_shift;
} Words;

static void
hear_word (const DtlLexicon *lexicon, const char *word, Words *words)
{
  guint entry = dtl_lexicon_find (lexicon, word);
  const DtlSense *weekday = entry != 0 ? dtl_lexicon_sense (lexicon, entry, DTL_SENSE_WEEKDAY) : NULL;
  const DtlSense *month = entry != 0 ? dtl_lexicon_sense (lexicon, entry, DTL_SENSE_MONTH) : NULL;
  const DtlSense *deictic = entry != 0 ? dtl_lexicon_sense (lexicon, entry, DTL_SENSE_DEICTIC) : NULL;

  if (weekday != NULL)
    words->weekday = weekday->value;
  else if (month != NULL)
    words->month = month->value;
  else if (g_ascii_isdigit (*word))
    words->day = atoi (word);
  if (deictic != NULL)
    {
      words->shift = deictic->value;
      words->has_shift = TRUE;
    }
}

static Words
hear_mention (const DtlLexicon *lexicon, const DtlComparison *comparison, const DtlMentionRef *ref)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, ref->source);
  g_autofree char *text = dtl_text_slice (reading->source->text, get_mention (comparison, ref)->span);
  g_auto (GStrv) parts = g_strsplit_set (text, " ,\n\t", -1);
  Words words = { 0 };

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      hear_word (lexicon, parts[i], &words);
  return words;
}

/* The day on which somebody who writes so of @day writes; %DTL_DAY_NONE if it does not fit. */
static DtlDay
find_day_of_writing (const Words *words, DtlDay day)
{
  DtlDate date = dtl_date_from_day (day);

  if (words->has_shift)
    return day - words->shift;
  if (words->weekday == 0 && words->month == 0)
    return DTL_DAY_NONE;
  if ((words->weekday != 0 && words->weekday != (int) dtl_day_weekday (day)) || (words->month != 0 && words->month != date.month)
      || (words->month != 0 && words->day != date.day))
    return DTL_DAY_NONE;
  return day;
}

static gboolean
has_suggestion (const DtlComparison *comparison, guint source)
{
  for (guint i = 0; i < comparison->suggestions->len; i++)
    if (((DtlDateSuggestion *) g_ptr_array_index (comparison->suggestions, i))->source == source)
      return TRUE;
  return FALSE;
}

static void
append_suggestion (DtlComparison *comparison, guint source, DtlDay day, char *reason)
{
  DtlDateSuggestion *suggestion = g_new0 (DtlDateSuggestion, 1);

  suggestion->source = source;
  suggestion->date = dtl_date_from_day (day);
  suggestion->reason = reason;
  g_ptr_array_add (comparison->suggestions, suggestion);
}

static char *
explain (const DtlComparison *comparison, const char *what, const DtlMentionRef *ref, const DtlMentionRef *dated)
{
  const DtlReading *own = dtl_comparison_reading (comparison, ref->source), *other = dtl_comparison_reading (comparison, dated->source);
  g_autofree char *text = dtl_text_slice (own->source->text, get_mention (comparison, ref)->span);
  g_autofree char *other_text = dtl_text_slice (other->source->text, get_mention (comparison, dated)->span);
  g_autofree char *name = dtl_wording_source (other, dated->source);
  g_autofree char *day = dtl_wording_interval (&get_mention (comparison, dated)->interval);

  return g_strdup_printf (_("Its “%s” for “%s” is “%s” in %s: %s."), text, what, other_text, name, day);
}

static gboolean
is_undated (const DtlComparison *comparison, guint source)
{
  return !dtl_date_is_set (dtl_comparison_reading (comparison, source)->published);
}

static gboolean
is_single_day (const DtlComparison *comparison, const DtlMentionRef *ref)
{
  const DtlInterval *interval = &get_mention (comparison, ref)->interval;

  return dtl_interval_is_resolved (interval) && interval->earliest == interval->latest;
}

/* --- By an event that others date ----------------------------------------------------------- */

static void
try_event (const DtlLexicon *lexicon, DtlComparison *comparison, const DtlStoryEvent *story, const DtlMentionRef *ref)
{
  Words words = hear_mention (lexicon, comparison, ref);

  for (guint i = 0; i < story->dates->len; i++)
    {
      const DtlMentionRef *dated = &g_array_index (story->dates, DtlMentionRef, i);
      DtlDay day;

      if (dated->source == ref->source || !is_single_day (comparison, dated))
        continue;
      day = find_day_of_writing (&words, get_mention (comparison, dated)->interval.earliest);
      if (day == DTL_DAY_NONE)
        continue;
      append_suggestion (comparison, ref->source, day, explain (comparison, story->label, ref, dated));
      return;
    }
}

static void
suggest_by_events (const DtlLexicon *lexicon, DtlComparison *comparison)
{
  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (comparison->events, i);

      for (guint j = 0; j < story->dates->len; j++)
        {
          const DtlMentionRef *ref = &g_array_index (story->dates, DtlMentionRef, j);

          if (is_undated (comparison, ref->source) && !dtl_interval_is_resolved (&get_mention (comparison, ref)->interval)
              && !has_suggestion (comparison, ref->source))
            try_event (lexicon, comparison, story, ref);
        }
    }
}

/* --- By paragraphs that speak of the same names ----------------------------------------------
 *
 * Only for weekdays and days of a month: "tomorrow" is as often a manner of speaking. */

/* Fewer shared names are chance in reports of one story. */
#define MIN_SHARED_NAMES 3

/* Events of dated sources on a single day, and for each name in their paragraphs which of them have it. */
typedef struct
{
  GArray *dated;      /* DtlMentionRef: their dates */
  GHashTable *by_name; /* name → GArray of guint: indices into @dated */
} NameIndex;

static int
compare_span_to_paragraph (gconstpointer paragraph, gconstpointer span)
{
  const DtlSpan *outer = paragraph;
  const DtlSpan *inner = span;

  return outer->end <= inner->start ? -1 : outer->start > inner->start ? 1 : 0;
}

static const DtlSpan *
find_paragraph (const DtlReading *reading, DtlSpan span)
{
  guint low = 0, high = reading->paragraphs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const DtlSpan *paragraph = &g_array_index (reading->paragraphs, DtlSpan, middle);
      int order = compare_span_to_paragraph (paragraph, &span);

      if (order == 0)
        return paragraph;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* The names in the paragraph around @span, each once. The caller frees the table; names are the reading's. */
static GHashTable *
collect_names (const DtlReading *reading, DtlSpan span)
{
  const DtlSpan *paragraph = find_paragraph (reading, span);
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; paragraph != NULL && i < reading->names->len; i++)
    {
      const DtlName *name = &g_array_index (reading->names, DtlName, i);

      if (dtl_span_contains (*paragraph, name->span))
        g_hash_table_add (names, (char *) name->name);
    }
  return names;
}

static void
index_event (NameIndex *index, const DtlComparison *comparison, DtlMentionRef ref)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, ref.source);
  g_autoptr (GHashTable) names = collect_names (reading, get_mention (comparison, &ref)->span);
  guint position = index->dated->len;
  GHashTableIter iter;
  gpointer name;

  g_array_append_val (index->dated, ref);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      GArray *holders = g_hash_table_lookup (index->by_name, name);

      if (holders == NULL)
        {
          holders = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (index->by_name, name, holders);
        }
      g_array_append_val (holders, position);
    }
}

static void
fill_index (NameIndex *index, const DtlComparison *comparison)
{
  for (guint source = 0; source < comparison->readings->len; source++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, source);

      if (is_undated (comparison, source))
        continue;
      for (guint i = 0; i < reading->events->len; i++)
        {
          DtlMentionRef ref = { source, dtl_reading_event (reading, i)->date };

          if (is_single_day (comparison, &ref))
            index_event (index, comparison, ref);
        }
    }
}

/* The dated event that shares most names with the paragraph of @ref and whose day its words fit; -1 if none. */
static int
find_best (const NameIndex *index, const DtlComparison *comparison, const DtlMentionRef *ref, const Words *words)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, ref->source);
  g_autoptr (GHashTable) names = collect_names (reading, get_mention (comparison, ref)->span);
  g_autofree guint *shared = g_new0 (guint, MAX (index->dated->len, 1));
  GHashTableIter iter;
  gpointer name;
  int best = -1;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      const GArray *holders = g_hash_table_lookup (index->by_name, name);

      for (guint i = 0; holders != NULL && i < holders->len; i++)
        shared[g_array_index (holders, guint, i)]++;
    }
  for (guint i = 0; i < index->dated->len; i++)
    {
      const DtlMentionRef *dated = &g_array_index (index->dated, DtlMentionRef, i);

      if (shared[i] >= MIN_SHARED_NAMES && (best < 0 || shared[i] > shared[best])
          && find_day_of_writing (words, get_mention (comparison, dated)->interval.earliest) != DTL_DAY_NONE)
        best = (int) i;
    }
  return best;
}

static void
try_names (const DtlLexicon *lexicon, DtlComparison *comparison, const NameIndex *index, guint source)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, source);

  for (guint i = 0; i < reading->events->len && !has_suggestion (comparison, source); i++)
    {
      const DtlEvent *event = dtl_reading_event (reading, i);
      DtlMentionRef ref = { source, event->date };
      Words words = hear_mention (lexicon, comparison, &ref);
      gboolean open = !dtl_interval_is_resolved (&get_mention (comparison, &ref)->interval) && (words.weekday != 0 || words.month != 0);
      int best = open ? find_best (index, comparison, &ref, &words) : -1;
      const DtlMentionRef *dated;

      if (best < 0)
        continue;
      dated = &g_array_index (index->dated, DtlMentionRef, best);
      append_suggestion (comparison, source, find_day_of_writing (&words, get_mention (comparison, dated)->interval.earliest),
                         explain (comparison, event->summary, &ref, dated));
    }
}

static void
suggest_by_names (const DtlLexicon *lexicon, DtlComparison *comparison)
{
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  NameIndex index = { dated, by_name };

  fill_index (&index, comparison);
  for (guint source = 0; source < comparison->readings->len; source++)
    if (is_undated (comparison, source) && !has_suggestion (comparison, source))
      try_names (lexicon, comparison, &index, source);
}

/**
 * dtl_date_suggestions_find:
 * @lexicon: of the language
 * @comparison: with its events; gets its suggestions
 *
 * First by events that others date too, then by paragraphs that name the same people, places and things.
 */
void
dtl_date_suggestions_find (const DtlLexicon *lexicon, DtlComparison *comparison)
{
  gboolean any = FALSE;

  for (guint source = 0; source < comparison->readings->len; source++)
    any |= is_undated (comparison, source);
  if (!any)
    return;
  suggest_by_events (lexicon, comparison);
  suggest_by_names (lexicon, comparison);
}
