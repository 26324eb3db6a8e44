/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline shows what happened. A date alone is none: its role says whether it dates
 * something that happened, its sentence what. */

#include "dtl-events.h"

#include "dtl-summary.h"

typedef struct
{
  const DtlPassage *passage;
  const GArray *sayings;
} Scan;

static DtlTokens
find_tokens (const DtlPassage *passage, DtlSpan span)
{
  guint low = 0, high = passage->n_tokens;
  DtlTokens tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (passage->tokens[middle].end <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  tokens = (DtlTokens) { low, low };
  while (tokens.end < passage->n_tokens && passage->tokens[tokens.end].start < span.end)
    tokens.end++;
  return tokens;
}

/* "…, the ministry said": what is said is told, not the saying. */
static void
cut_attribution (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  for (guint i = 0; i < self->sayings->len; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);
      guint first = MIN (saying->verb.first, saying->whole.first);

      if (saying->verb.first < clause->first || saying->verb.first >= clause->end)
        continue;
      if (saying->said.end <= first + 1 && saying->said.first <= clause->first && date.end <= first)
        clause->end = first;
      else if (saying->kind == DTL_SAYING_ACCORDING && first > date.end && first > clause->first + 3)
        clause->end = first;
      else if (saying->kind == DTL_SAYING_ACCORDING && saying->who.end <= date.first && first == clause->first)
        clause->first = saying->who.end;
    }
}

/* "joined in 1994 and left in 2006": each date has its part. */
static void
cut_coordination (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  const GArray *dates = self->passage->reading->dates;

  for (guint i = self->passage->first_date; i < dates->len; i++)
    {
      DtlTokens other = find_tokens (self->passage, g_array_index (dates, DtlDateMention, i).span);

      if (other.first >= clause->end || other.first <= date.end || g_array_index (dates, DtlDateMention, i).role != DTL_ROLE_EVENT)
        continue;
      for (guint j = date.end; j + 1 < other.first; j++)
        if ((dtl_passage_says (self->passage, j, "and") || dtl_passage_says (self->passage, j, "but")) && dtl_phrase_is_verb (self->passage, j + 1))
          {
            clause->end = j;
            return;
          }
    }
}

/* “…,” she said at the time: the date of the words. */
static gboolean
dates_words (const Scan *self, DtlTokens date)
{
  for (guint i = 0; i < self->sayings->len; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);
      guint after = MAX (saying->verb.end, MAX (saying->whole.end, saying->to.end));

      if (saying->said.first < saying->verb.first && after <= date.first && date.first - after <= 4
          && !dtl_phrase_has_verb (self->passage, after, date.first))
        return TRUE;
    }
  return FALSE;
}

/* A date that could not be told makes an event only of something that surely happened. */
static gboolean
tells_happening (const Scan *self, DtlTokens clause)
{
  DtlTokens subject = dtl_phrase_subject (self->passage, clause);

  if (dtl_tokens_are_empty (subject) || !dtl_passage_has_flag (self->passage, subject.end - 1, DTL_TOKEN_CAPITAL))
    return FALSE;
  for (guint i = subject.end; i < clause.end && i < subject.end + 4; i++)
    {
      const DtlToken *token = &self->passage->tokens[i];

      if (token->kind == DTL_TOKEN_WORD && dtl_token_length (token) > 4 && memcmp (self->passage->bytes + token->end - 2, "ed", 2) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_event (const Scan *self, guint index)
{
  const DtlDateMention *mention = &g_array_index (self->passage->reading->dates, DtlDateMention, index);
  DtlTokens date = find_tokens (self->passage, mention->span);
  const DtlSentence *sentence = dtl_passage_sentence (self->passage, date.first);
  DtlTokens clause = { sentence->first, sentence->end };
  g_autofree char *summary = NULL;
  DtlEvent event = { .sentence = mention->sentence, .date = index };

  if (dates_words (self, date))
    return;
  cut_attribution (self, date, &clause);
  cut_coordination (self, date, &clause);
  if (!dtl_interval_is_resolved (&mention->interval) && mention->interval.granularity == DTL_GRANULARITY_VAGUE && !tells_happening (self, clause))
    return;
  if (!dtl_phrase_has_verb (self->passage, clause.first, clause.end))
    return;
  summary = dtl_summary_make (self->passage, clause, date);
  if (!summary)
    return;
  event.span = dtl_phrase_span (self->passage, clause);
  event.summary = g_string_chunk_insert (self->passage->reading->strings, summary);
  g_array_append_val (self->passage->reading->events, event);
}

void
dtl_events_scan (const DtlPassage *passage, const DtlAttributions *attributions)
{
  const Scan self = { passage, attributions->sayings };

  for (guint i = passage->first_date; i < passage->reading->dates->len; i++)
    if (g_array_index (passage->reading->dates, DtlDateMention, i).role == DTL_ROLE_EVENT)
      add_event (&self, i);
}

static gboolean
holds (const GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_ptr_array_index (names, i), name))
      return TRUE;
  return FALSE;
}

/**
 * dtl_events_settle:
 * @reading: each of its events gets the names of its clause, in their fullest form
 */
void
dtl_events_settle (DtlReading *reading)
{
  for (guint i = 0; i < reading->events->len; i++)
    {
      DtlEvent *event = &g_array_index (reading->events, DtlEvent, i);
      GPtrArray *names = g_ptr_array_new ();

      for (guint j = dtl_names_search (reading, event->span.start); j < reading->names->len; j++)
        {
          const DtlName *name = &g_array_index (reading->names, DtlName, j);

          if (name->span.start >= event->span.end)
            break;
          if (!holds (names, name->name))
            g_ptr_array_add (names, (gpointer) name->name);
        }
      g_ptr_array_add (names, NULL);
      event->names = (const char **) g_ptr_array_free (names, FALSE);
      g_ptr_array_add (reading->allocations, event->names);
    }
}
