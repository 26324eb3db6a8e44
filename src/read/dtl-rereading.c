/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user marks words in which nothing was read. What stands around them was not read for them: it is read
 * once more, with the same scanners, and without the doubts that kept them from these words. */

#include "dtl-rereading.h"

#include "dtl-attribution.h"
#include "dtl-date-role.h"
#include "dtl-date-scanner.h"
#include "dtl-events.h"
#include "dtl-figure-context.h"
#include "dtl-figure-scanner.h"
#include "dtl-hedges.h"
#include "dtl-noun-finder.h"
#include "dtl-number-scanner.h"
#include "dtl-quantity.h"
#include "dtl-reading-edit.h"
#include "dtl-sentences.h"
#include "dtl-spots.h"
#include "dtl-tense.h"
#include "dtl-tokenizer.h"

/* Bytes of a paragraph beyond which only the sentence is looked at. */
#define LONGEST_PARAGRAPH 8192

/* A paragraph on its own, beside a reading that it does not change. */
typedef struct
{
  DtlReading *scratch;
  GArray *tokens;
  GArray *sentences;
  DtlSpots spots;
  DtlPassage passage;
} Rereading;

static void
clear_rereading (Rereading *self)
{
  g_clear_pointer (&self->scratch, dtl_reading_unref);
  g_clear_pointer (&self->tokens, g_array_unref);
  g_clear_pointer (&self->sentences, g_array_unref);
  dtl_spots_clear (&self->spots);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rereading, clear_rereading)

/* The one of @spans that holds @span, or the bytes of @span alone. */
static DtlSpan
find_holder (const GArray *spans, DtlSpan span)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const DtlSpan holder = g_array_index (spans, DtlSpan, i);

      if (dtl_span_contains (holder, span))
        return holder;
    }
  return span;
}

DtlSpan
dtl_reread_sentence (const DtlReading *reading, DtlSpan span)
{
  return find_holder (reading->sentences, span);
}

static DtlSpan
find_paragraph (const DtlReading *reading, DtlSpan span)
{
  const DtlSpan paragraph = find_holder (reading->paragraphs, span);
  const DtlSpan sentence = find_holder (reading->sentences, span);

  if (dtl_span_length (paragraph) <= LONGEST_PARAGRAPH)
    return paragraph;
  return dtl_span_length (sentence) <= LONGEST_PARAGRAPH ? sentence : span;
}

static guint
count_before (const GArray *array, guint32 end)
{
  const gsize size = g_array_get_element_size ((GArray *) array);
  guint n = 0;

  while (n < array->len && ((const DtlSpan *) (gconstpointer) (array->data + n * size))->start < end)
    n++;
  return n;
}

/* As if the reader had come as far as the paragraph of @span, and had read all of its dates and none of its figures. */
static void
begin (Rereading *self, const DtlLexicon *lexicon, DtlReading *reading, DtlSpan span)
{
  const DtlSpan paragraph = find_paragraph (reading, span);
  const char *bytes = dtl_text_bytes (reading->source->text);

  self->scratch = dtl_reading_copy (reading);
  dtl_reading_keep (reading, self->scratch);
  g_ptr_array_set_size (self->scratch->kept, 0); /* no circle: @reading outlives what it keeps */
  g_array_set_size (self->scratch->figures, count_before (reading->figures, paragraph.start));
  g_array_set_size (self->scratch->dates, count_before (reading->dates, paragraph.end));
  g_array_set_size (self->scratch->events, 0);
  self->scratch->topic = (DtlPeriodTopic) { .period = dtl_interval_unresolved (), .date = -1, .plan = dtl_interval_unresolved (), .plan_date = -1 };
  self->tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));
  dtl_tokenizer_fill (self->tokens, bytes, paragraph);
  dtl_lexicon_annotate (lexicon, bytes, (DtlToken *) (gpointer) self->tokens->data, self->tokens->len);
  dtl_sentences_split (lexicon, bytes, (const DtlToken *) (gpointer) self->tokens->data, self->tokens->len, self->sentences);
  self->passage = (DtlPassage) {
    .lexicon = lexicon,
    .reading = self->scratch,
    .bytes = bytes,
    .span = paragraph,
    .tokens = (const DtlToken *) (gpointer) self->tokens->data,
    .n_tokens = self->tokens->len,
    .sentences = (const DtlSentence *) (gpointer) self->sentences->data,
    .n_sentences = self->sentences->len,
    .first_figure = self->scratch->figures->len,
    .first_date = count_before (reading->dates, paragraph.start),
  };
  dtl_spots_find (&self->spots, &self->passage);
}

/* The first token of @span and the one behind its last; FALSE if there is none. */
static gboolean
find_tokens (const DtlPassage *passage, DtlSpan span, guint *first, guint *end)
{
  *first = 0;
  while (*first < passage->n_tokens && dtl_passage_at (passage, *first)->end <= span.start)
    (*first)++;
  *end = *first;
  while (*end < passage->n_tokens && dtl_passage_at (passage, *end)->start < span.end)
    (*end)++;
  return *first < *end;
}

/* A number that stands there for itself, whatever it looks like: "2024" is a year to a scanner, and here it is none. */
static gboolean
take_number (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  DtlNumber number;

  if (!dtl_number_scan (passage, habits, index, &number))
    return FALSE;
  *quantity = (DtlQuantity) {
    .first = number.first,
    .end = number.end,
    .kind = DTL_FIGURE_NUMBER,
    .number = number,
    .value = dtl_range_point (&number.value),
    .digits = number.digits,
    .unit = "1",
    .noun = DTL_NO_NOUN,
    .lead = number.first,
  };
  return TRUE;
}

/* The first quantity among the tokens from @first up to @end. */
static gboolean
find_quantity (const DtlPassage *passage, const DtlHabits *habits, guint first, guint end, DtlQuantity *quantity)
{
  for (guint i = first; i < end; i++)
    {
      if (dtl_figure_scanner_longest (passage, habits, i, quantity) && quantity->end <= end)
        return TRUE;
      if (take_number (passage, habits, i, quantity) && quantity->end <= end)
        return TRUE;
    }
  return FALSE;
}

static DtlFigure
make_plain (const DtlReading *reading, DtlSpan span)
{
  const DtlSpan sentence = dtl_reread_sentence (reading, span);

  return (DtlFigure) {
    .span = span,
    .sentence = sentence,
    .clause = sentence,
    .kind = DTL_FIGURE_NUMBER,
    .unit = g_intern_static_string ("1"),
    .period = dtl_interval_unresolved (),
    .period_date = -1,
    .equivalent = -1,
  };
}

/* The scanner that finds nothing behind a number counts it all the same. */
static void
read_context (Rereading *self, const DtlQuantity *quantity)
{
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (DtlQuantity));
  g_auto (DtlAttributions) attributions = { 0 };

  g_array_append_val (quantities, *quantity);
  dtl_figure_context_append (&self->passage, &self->scratch->habits, quantities);
  dtl_attributions_init (&attributions);
  dtl_attributions_scan (&attributions, &self->passage);
  dtl_attributions_apply (&attributions, &self->passage);
}

gboolean
dtl_reread_figure (const DtlLexicon *lexicon, DtlReading *reading, DtlSpan span, DtlFigure *figure)
{
  g_auto (Rereading) self = { 0 };
  DtlQuantity quantity;
  guint first, end;

  *figure = make_plain (reading, span);
  begin (&self, lexicon, reading, span);
  if (!find_tokens (&self.passage, span, &first, &end) || !find_quantity (&self.passage, &self.scratch->habits, first, end, &quantity))
    return FALSE;
  read_context (&self, &quantity);
  *figure = g_array_index (self.scratch->figures, DtlFigure, self.passage.first_figure);
  figure->span = span;
  figure->unit = g_intern_string (figure->unit);
  figure->equivalent = -1;
  if (!dtl_span_contains (figure->sentence, span))
    figure->sentence = figure->clause = dtl_reread_sentence (reading, span);
  if (!dtl_span_contains (figure->clause, span))
    figure->clause = figure->sentence;
  return TRUE;
}

DtlDateRole
dtl_reread_role (const DtlLexicon *lexicon, DtlReading *reading, DtlSpan span, const DtlInterval *interval)
{
  g_auto (Rereading) self = { 0 };
  const DtlDateMention mention = { .span = span, .sentence = dtl_reread_sentence (reading, span), .interval = *interval, .basis = DTL_BASIS_USER };
  guint first, end;

  begin (&self, lexicon, reading, span);
  if (!find_tokens (&self.passage, span, &first, &end))
    return DTL_ROLE_EVENT;
  return dtl_date_role (&self.passage, first, end, &mention, dtl_tense_around (&self.passage, first, end));
}

gboolean
dtl_reread_event (const DtlLexicon *lexicon, DtlReading *reading, guint index, DtlEvent *event)
{
  g_auto (Rereading) self = { 0 };
  g_auto (DtlAttributions) attributions = { 0 };

  begin (&self, lexicon, reading, dtl_reading_date (reading, index)->span);
  dtl_attributions_init (&attributions);
  dtl_attributions_scan (&attributions, &self.passage);
  dtl_events_scan (&self.passage, &attributions);
  dtl_events_settle (lexicon, self.scratch);
  for (guint i = 0; i < self.scratch->events->len; i++)
    if (g_array_index (self.scratch->events, DtlEvent, i).date == (int) index)
      {
        *event = g_array_index (self.scratch->events, DtlEvent, i);
        return TRUE;
      }
  return FALSE;
}

/* --- What somebody types --------------------------------------------------------------------------- */

/* A source of these words alone, of which all is known that is known of @reading. */
static DtlReading *
create_typed (const DtlReading *reading, const char *words)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (words);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlReading *typed = dtl_reading_new (source);

  typed->habits = reading->habits;
  typed->habits.stated = TRUE; /* the words are too few to show any */
  typed->habits.table_scale = 0;
  typed->habits.table_percents = 0;
  typed->habits.table_currency = NULL;
  typed->language = reading->language;
  typed->locale = reading->locale;
  typed->published = reading->published;
  return typed;
}

static DtlSpan
take_all (const DtlReading *typed)
{
  return (DtlSpan) { 0, dtl_text_length (typed->source->text) };
}

/* Whether nothing but the quantity, its hedge and what it counts was typed. */
static gboolean
is_whole (const DtlPassage *passage, const DtlQuantity *quantity, DtlHedge *hedge)
{
  guint first;

  *hedge = dtl_hedges_find (passage, quantity, &first);
  if (first > 0)
    return FALSE;
  if (quantity->end == passage->n_tokens || dtl_noun_find (passage, quantity->end, FALSE) == passage->n_tokens - 1)
    return TRUE;
  for (guint i = quantity->end; i < passage->n_tokens; i++)
    if (!dtl_passage_is (passage, i, DTL_TOKEN_WORD))
      return FALSE;
  return *hedge != DTL_HEDGE_NONE && first == quantity->first; /* "5 or more" */
}

/* As a figure of a report, else as the bare number that a report would not call a figure. */
static gboolean
find_typed (Rereading *self, DtlQuantity *quantity, DtlHedge *hedge)
{
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (DtlQuantity));

  dtl_figure_scanner_scan (&self->passage, &self->scratch->habits, quantities);
  if (quantities->len == 1)
    {
      *quantity = g_array_index (quantities, DtlQuantity, 0);
      if (is_whole (&self->passage, quantity, hedge))
        return TRUE;
    }
  for (guint i = 0; i < self->passage.n_tokens; i++)
    if ((dtl_figure_scanner_longest (&self->passage, &self->scratch->habits, i, quantity) && is_whole (&self->passage, quantity, hedge))
        || (take_number (&self->passage, &self->scratch->habits, i, quantity) && is_whole (&self->passage, quantity, hedge)))
      return TRUE;
  return FALSE;
}

static gboolean
read_typed (const DtlLexicon *lexicon, DtlReading *alone, DtlTypedValue *typed)
{
  g_auto (Rereading) self = { 0 };
  DtlQuantity quantity;
  DtlHedge hedge;

  begin (&self, lexicon, alone, take_all (alone));
  if (self.passage.n_tokens == 0 || !find_typed (&self, &quantity, &hedge))
    return FALSE;
  *typed = (DtlTypedValue) {
    .value = dtl_hedges_apply (&quantity.value, hedge),
    .approximate = hedge == DTL_HEDGE_ABOUT || hedge == DTL_HEDGE_NEARLY,
    .unit = quantity.has_unit ? g_intern_string (quantity.unit) : NULL,
  };
  return TRUE;
}

/* "5,20" can only be meant one way, whatever the report does with its commas: somebody types as at home. */
gboolean
dtl_typed_value (const DtlLexicon *lexicon, const DtlReading *reading, const char *words, DtlTypedValue *typed)
{
  g_autoptr (DtlReading) as_there = create_typed (reading, words);
  g_autoptr (DtlReading) as_at_home = NULL;

  if (read_typed (lexicon, as_there, typed))
    return TRUE;
  as_at_home = create_typed (reading, words);
  as_at_home->habits.decimal_comma = !reading->habits.decimal_comma;
  return read_typed (lexicon, as_at_home, typed);
}

/* "2019" of "about 2019": four digits alone are a year here, though they need more to be one in a report. */
static gboolean
take_year (const DtlPassage *passage, guint at, DtlInterval *interval)
{
  const DtlSpan span = dtl_token_span (dtl_passage_at (passage, at));
  int year = 0;

  if (at + 1 != passage->n_tokens || dtl_span_length (span) != 4)
    return FALSE;
  for (guint32 i = span.start; i < span.end; i++)
    {
      if (!g_ascii_isdigit (passage->bytes[i]))
        return FALSE;
      year = 10 * year + (passage->bytes[i] - '0');
    }
  *interval = dtl_interval_year (year);
  return TRUE;
}

/* The token behind the hedge that the words begin with; 0 if there is none. */
static guint
skip_hedge (const DtlPassage *passage)
{
  guint length = 0;
  const DtlSense *sense = dtl_passage_phrase (passage, 0, DTL_SENSE_HEDGE, &length);

  if (sense == NULL && passage->n_tokens > 1 && (dtl_passage_says (passage, 0, "~") || dtl_passage_says (passage, 0, "c") || dtl_passage_says (passage, 0, "circa")))
    return 1;
  return sense != NULL && (g_strcmp0 (sense->text, "about") == 0 || g_strcmp0 (sense->text, "nearly") == 0) ? length : 0;
}

gboolean
dtl_typed_interval (const DtlLexicon *lexicon, const DtlReading *reading, const char *words, DtlInterval *interval)
{
  g_autoptr (DtlReading) alone = create_typed (reading, words);
  g_auto (Rereading) self = { 0 };
  const DtlDateMention *date;
  DtlDateStory story;
  guint first;

  begin (&self, lexicon, alone, take_all (alone));
  first = skip_hedge (&self.passage);
  if (take_year (&self.passage, first, interval))
    {
      interval->flags |= first > 0 ? DTL_INTERVAL_APPROXIMATE : 0;
      return TRUE;
    }
  dtl_date_story_init (&story, alone->published);
  dtl_date_scanner_scan (&self.passage, &story);
  if (self.scratch->dates->len != 1)
    return FALSE;
  date = dtl_reading_date (self.scratch, 0);
  if (first >= self.passage.n_tokens || date->span.start > dtl_passage_at (&self.passage, first)->start
      || date->span.end < dtl_passage_at (&self.passage, self.passage.n_tokens - 1)->end || !dtl_interval_is_resolved (&date->interval))
    return FALSE;
  *interval = date->interval;
  interval->flags |= first > 0 ? DTL_INTERVAL_APPROXIMATE : 0;
  return TRUE;
}
