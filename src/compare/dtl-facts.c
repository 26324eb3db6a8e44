/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure alone says little: matching needs the words that govern it, its names, and what it
 * is in other currencies. All that is gathered once for each statement here. */

#include "dtl-facts.h"

#include <string.h>

#define MAX_EQUIVALENTS 8 /* figures from the first to the last that tell one amount */
#define TELLING_DIGITS 3 /* of a number that two stories hardly share by chance */
#define MAX_COMPANIONS 6 /* figures on either side */
#define MAX_DATELINE 60 /* bytes */
#define CAPITALS 3 /* in a row, and a word is written in capitals */
#define LAND_WORDS 200 /* a country named further back is forgotten */

struct _DtlFactCollector
{
  DtlCorpus *corpus;
  DtlRowDecisions *decisions; /* (nullable) */
  GHashTable *currencies;     /* interned code → how many amounts of all sources are in it */
  GHashTable *own_currencies; /* the same of the source at hand */
  GArray *borrowed;           /* DtlBorrowedCurrency: what the source at hand has from others */
};

/* From the figure before to the figure behind, within the sentence: in "killed 27 people and
 * injured 50" that is what tells the two apart. */
static DtlSpan
find_surroundings (const DtlReading *reading, const GArray *figures)
{
  guint first = g_array_index (figures, guint, 0), last = g_array_index (figures, guint, figures->len - 1);
  DtlSpan span = dtl_reading_figure (reading, first)->sentence;

  if (first > 0)
    span.start = MAX (span.start, dtl_reading_figure (reading, first - 1)->span.end);
  if (last + 1 < reading->figures->len)
    span.end = MIN (span.end, dtl_reading_figure (reading, last + 1)->span.start);
  return span;
}

static DtlSpan
clip_to_words (const DtlCorpus *corpus, guint source, DtlSpan span, DtlSpan figure, guint n)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  guint first, end, at, behind;

  dtl_corpus_slice (corpus, source, span, &first, &end);
  dtl_corpus_slice (corpus, source, figure, &at, &behind);
  if (at > first + n)
    span.start = g_array_index (words, DtlCorpusWord, at - n).start;
  if (end > behind + n)
    span.end = g_array_index (words, DtlCorpusWord, behind + n).start;
  return span;
}

static void
remove_span (const DtlCorpus *corpus, guint source, DtlSpan span, GArray *bag)
{
  g_autoptr (GArray) removed = dtl_corpus_bag (corpus, source, span, 0);
  guint n = 0;

  for (guint i = 0; i < bag->len; i++)
    if (!dtl_bag_holds (removed, g_array_index (bag, guint32, i)))
      g_array_index (bag, guint32, n++) = g_array_index (bag, guint32, i);
  g_array_set_size (bag, n);
}

static GArray *
collect_flagged (const DtlCorpus *corpus, guint source, DtlSpan span, DtlSpan except, guint flags)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint first, end;

  dtl_corpus_slice (corpus, source, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if ((word->flags & flags) && !(word->flags & (DTL_WORD_AGENCY | DTL_WORD_QUIET)) && !dtl_span_has_offset (except, word->start))
        g_array_append_val (bag, word->word);
    }
  dtl_bag_sort (bag);
  return bag;
}

/* "MANILA", and the bracket of "Manila (Reuters)". */
static gboolean
names_place (const char *bytes, guint32 start, guint32 end)
{
  guint32 i = start;

  while (i < end && g_ascii_isupper (bytes[i]))
    i++;
  return i >= start + CAPITALS || bytes[end - 1] == ')';
}

/* "MANILA — The number …", "NAIROBI, Feb 3 (Reuters) –": where a report was written is not what it tells of. */
static DtlSpan
cut_dateline (const DtlReading *reading, DtlSpan span)
{
  static const char *const dashes[] = { " — ", " – ", " - ", " -- " };
  const char *bytes = dtl_text_bytes (reading->source->text);
  guint32 end = MIN (span.end, span.start + MAX_DATELINE);

  for (guint32 at = span.start + 1; at < end; at++)
    for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
      {
        gsize length = strlen (dashes[i]);

        if (at + length < end && memcmp (bytes + at, dashes[i], length) == 0)
          return (DtlSpan) { names_place (bytes, span.start, at) ? at + length : span.start, span.end };
      }
  return span;
}

static DtlSpan
find_clause (const DtlReading *reading, const DtlFigure *figure)
{
  DtlSpan clause = dtl_span_is_empty (figure->clause) ? figure->sentence : figure->clause;

  if (clause.start == figure->sentence.start)
    clause = cut_dateline (reading, clause);
  return clause;
}

/* "Officials said 38,000 took part, though the union claimed 60,000": who is named between a count and the figure
 * before it; else who says so. */
static DtlCamp
find_camp (const DtlCorpus *corpus, const DtlFact *fact)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, fact->source);
  const DtlFigure *figure = dtl_fact_figure (fact, corpus);
  DtlSpan before = { find_surroundings (reading, fact->figures).start, figure->span.start };
  DtlCamp camp = dtl_camps_find (corpus, fact->source, before);

  return camp != DTL_CAMP_NONE ? camp : dtl_camps_find (corpus, fact->source, figure->attribution_span);
}

/* "1,800 of the group's 20,000 employees": that is not five of the victims. */
static gboolean
is_owner (const char *bytes, guint32 start, guint32 end)
{
  static const char of_the[] = " of the ";
  guint32 at = start + strlen (of_the);

  if (at >= end || memcmp (bytes + start, of_the, strlen (of_the)) != 0)
    return FALSE;
  while (at < end && g_ascii_isalpha (bytes[at]))
    at++;
  return at < end && (bytes[at] == '\'' || memcmp (bytes + at, "’", MIN (strlen ("’"), end - at)) == 0);
}

/* "Five of the victims", "three of those arrested", "38 of them". */
static gboolean
is_part (const DtlReading *reading, const GArray *figures)
{
  static const char *const parts[] = { " of the ", " of them", " of those ", " of these ", " of whom", " of its ", " of their " };
  const DtlFigure *last = dtl_reading_figure (reading, g_array_index (figures, guint, figures->len - 1));
  const char *bytes = dtl_text_bytes (reading->source->text);

  if (is_owner (bytes, last->span.end, last->sentence.end))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts) && last->kind == DTL_FIGURE_COUNT; i++)
    if (last->span.end + strlen (parts[i]) < last->sentence.end && memcmp (bytes + last->span.end, parts[i], strlen (parts[i])) == 0)
      return TRUE;
  return FALSE;
}

static void
gather_words (DtlCorpus *corpus, DtlFact *fact)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, fact->source);
  const DtlFigure *figure = dtl_fact_figure (fact, corpus);
  DtlSpan clause = find_clause (reading, figure);
  DtlSpan around = clip_to_words (corpus, fact->source, find_surroundings (reading, fact->figures), figure->span, 9);

  fact->near = dtl_corpus_bag (corpus, fact->source, around, DTL_WORD_QUIET | DTL_WORD_SAY);
  fact->clause = dtl_corpus_bag (corpus, fact->source, clause, DTL_WORD_QUIET | DTL_WORD_SAY);
  fact->sentence = dtl_corpus_bag (corpus, fact->source, figure->sentence, DTL_WORD_QUIET | DTL_WORD_SAY);
  remove_span (corpus, fact->source, figure->attribution_span, fact->near);
  remove_span (corpus, fact->source, figure->attribution_span, fact->clause);
  fact->measure = dtl_corpus_bag_of_text (corpus, fact->source, figure->measure != NULL ? figure->measure : "");
  fact->kin = dtl_kin_collect (corpus, fact->source, around, clause, figure->attribution_span, figure->measure);
  fact->places = collect_flagged (corpus, fact->source, clause, figure->attribution_span, DTL_WORD_NAME);
  fact->countries = collect_flagged (corpus, fact->source, clause, figure->attribution_span, DTL_WORD_COUNTRY);
  fact->owners = collect_flagged (corpus, fact->source, around, figure->attribution_span, DTL_WORD_NAME);
  fact->camp = figure->kind == DTL_FIGURE_COUNT || figure->kind == DTL_FIGURE_NUMBER ? find_camp (corpus, fact) : DTL_CAMP_NONE;
  fact->is_local = dtl_qualifiers_are_local (reading, figure->sentence);
  fact->is_part = is_part (reading, fact->figures);
  fact->qualifiers = dtl_qualifiers_collect (corpus, fact->source, around, figure->attribution_span, figure->span);
}

/* The paragraph that holds a sentence; the sentence itself if none does. */
static DtlSpan
find_paragraph (const DtlReading *reading, DtlSpan sentence)
{
  guint low = 0, high = reading->paragraphs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->paragraphs, DtlSpan, middle).end <= sentence.start)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < reading->paragraphs->len && dtl_span_has_offset (g_array_index (reading->paragraphs, DtlSpan, low), sentence.start))
    return g_array_index (reading->paragraphs, DtlSpan, low);
  return sentence;
}

static guint32
hash_value (const DtlValue *value)
{
  const DtlDecimal *bound = value->said.has_low ? &value->said.low : &value->said.high;
  gint64 digits = bound->coefficient;

  while (digits != 0 && digits % 10 == 0)
    digits /= 10;
  return (g_str_hash (value->unit) + dtl_decimal_magnitude (bound)) ^ (guint32) digits * 2654435761u;
}

/* A number that another report has as well by chance only seldom: at least two digits. */
static void
add_companion (const DtlReading *reading, guint index, GArray *companions)
{
  DtlValue value = dtl_value_of_figure (reading, index);
  guint32 hash = hash_value (&value);

  if (value.digits >= 2)
    g_array_append_val (companions, hash);
}

/* Two of these in common, and two reports are on one story. */
static GArray *
collect_numbers (GPtrArray *facts, guint first)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = first; i < facts->len; i++)
    {
      const DtlValue *value = dtl_fact_value (g_ptr_array_index (facts, i));
      const DtlDecimal *bound = value->said.has_low ? &value->said.low : &value->said.high;
      guint32 hash = hash_value (value);

      if (value->digits + (dtl_decimal_magnitude (bound) >= 4) >= TELLING_DIGITS)
        g_array_append_val (numbers, hash);
    }
  dtl_bag_sort (numbers);
  return numbers;
}

static GArray *
collect_companions (const DtlReading *reading, const GArray *figures, DtlSpan sentence)
{
  GArray *companions = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint first = g_array_index (figures, guint, 0), last = g_array_index (figures, guint, figures->len - 1);

  for (guint i = first; i-- > 0 && first - i <= MAX_COMPANIONS && dtl_reading_figure (reading, i)->span.start >= sentence.start;)
    add_companion (reading, i, companions);
  for (guint i = last + 1; i < reading->figures->len && i - last <= MAX_COMPANIONS
                           && dtl_reading_figure (reading, i)->span.end <= sentence.end; i++)
    add_companion (reading, i, companions);
  dtl_bag_sort (companions);
  return companions;
}

static gboolean
may_be_subject (const DtlCorpusWord *word, DtlSpan except)
{
  return (word->flags & DTL_WORD_NAME) && !(word->flags & (DTL_WORD_AGENCY | DTL_WORD_QUIET | DTL_WORD_COUNTRY))
         && !dtl_span_has_offset (except, word->start);
}

static guint32
find_first_name (const DtlCorpus *corpus, guint source, DtlSpan span, DtlSpan except)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  guint first, end;

  dtl_corpus_slice (corpus, source, span, &first, &end);
  for (guint i = first; i < end; i++)
    if (may_be_subject (&g_array_index (words, DtlCorpusWord, i), except))
      return g_array_index (words, DtlCorpusWord, i).word;
  return G_MAXUINT32;
}

/* "Hartwell promised savings; it had a turnover of 8.2 billion": Hartwell's. "It made 150 million" takes
 * the name from the sentence before. */
static guint32
find_subject (const DtlCorpus *corpus, const DtlFact *fact, DtlSpan paragraph)
{
  const DtlFigure *figure = dtl_fact_figure (fact, corpus);
  DtlSpan before = { figure->sentence.start, figure->span.start };
  guint32 subject = find_first_name (corpus, fact->source, before, figure->attribution_span);
  DtlSpan sentence;

  if (subject != G_MAXUINT32 || figure->sentence.start < paragraph.start + 2)
    return subject;
  sentence = dtl_corpus_sentence (corpus, fact->source, figure->sentence.start - 2);
  return find_first_name (corpus, fact->source, sentence, figure->attribution_span);
}

static gboolean
is_land (const DtlCorpusWord *word, DtlSpan except)
{
  return (word->flags & DTL_WORD_COUNTRY) && !dtl_span_has_offset (except, word->start);
}

/* "Kenya's central bank … The economy grew by 4 per cent": of the country that was named last; of one that its own
 * clause names, wherever. */
static guint32
find_land (const DtlCorpus *corpus, const DtlFact *fact)
{
  const GArray *words = dtl_corpus_words (corpus, fact->source);
  const DtlFigure *figure = dtl_fact_figure (fact, corpus);
  DtlSpan clause = find_clause (dtl_corpus_reading (corpus, fact->source), figure);
  guint32 land = G_MAXUINT32;
  guint first, end, at, behind, last;

  dtl_corpus_slice (corpus, fact->source, clause, &first, &end);
  dtl_corpus_slice (corpus, fact->source, figure->span, &at, &behind);
  last = at - MIN (at, LAND_WORDS);
  for (guint i = at; i-- > last && land == G_MAXUINT32;)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if (is_land (word, figure->attribution_span) && (i >= first || fact->countries->len == 0))
        land = word->word;
    }
  for (guint i = behind; i < end && land == G_MAXUINT32; i++)
    if (is_land (&g_array_index (words, DtlCorpusWord, i), figure->attribution_span))
      land = g_array_index (words, DtlCorpusWord, i).word;
  return land;
}

static guint32
find_rarest (const DtlCorpus *corpus, const GArray *bag)
{
  g_autoptr (GArray) rarest = dtl_corpus_rarest (corpus, bag, 1);

  return rarest->len > 0 ? g_array_index (rarest, guint32, 0) : G_MAXUINT32;
}

static void
gather_surroundings (DtlCorpus *corpus, DtlFact *fact)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, fact->source);
  const DtlFigure *figure = dtl_fact_figure (fact, corpus);
  DtlSpan paragraph = find_paragraph (reading, figure->sentence);

  fact->companions = collect_companions (reading, fact->figures, paragraph);
  fact->subject = find_subject (corpus, fact, paragraph);
  fact->land = find_land (corpus, fact);
  fact->place = figure->span.start / (double) MAX (dtl_text_length (reading->source->text), 1);
}

static void
count_currencies (const DtlReading *reading, GHashTable *counts, int by)
{
  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, i);
      gpointer unit = (gpointer) g_intern_string (figure->unit);

      if (figure->kind == DTL_FIGURE_MONEY)
        g_hash_table_insert (counts, unit, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, unit)) + by));
    }
}

/* The currency that most amounts are in, of those that @noun may be; of two as frequent, the first in order of code. */
static const char *
find_currency (GHashTable *counts, const char *noun)
{
  const char *best = NULL;
  guint most = 0;
  GHashTableIter iter;
  gpointer unit, n;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &unit, &n))
    if (GPOINTER_TO_UINT (n) > 0 && dtl_value_may_be_currency (noun, unit)
        && (GPOINTER_TO_UINT (n) > most || (GPOINTER_TO_UINT (n) == most && g_strcmp0 (unit, best) < 0)))
      {
        best = unit;
        most = GPOINTER_TO_UINT (n);
      }
  return best;
}

static gboolean
is_money (const DtlReading *reading, guint index)
{
  return index < reading->figures->len && dtl_reading_figure (reading, index)->kind == DTL_FIGURE_MONEY;
}

/* Whether money is told around it: in its sentence, or right before it. */
static gboolean
tells_money (const DtlReading *reading, DtlSpan sentence, guint index)
{
  for (guint i = index > 3 ? index - 3 : 0; i < reading->figures->len && i <= index + 3; i++)
    if (is_money (reading, i) && dtl_span_equal (dtl_reading_figure (reading, i)->sentence, sentence))
      return TRUE;
  return index > 0 && is_money (reading, index - 1);
}

/* "8.5m", "3bn": so nothing but money is written, where a source counts money at all. */
static gboolean
is_glued (const DtlReading *reading, const DtlFigure *figure)
{
  const char *bytes = dtl_text_bytes (reading->source->text);
  guint32 i = figure->span.start;

  while (i < figure->span.end && (g_ascii_isdigit (bytes[i]) || bytes[i] == '.' || bytes[i] == ','))
    i++;
  return i > figure->span.start && i < figure->span.end && g_ascii_isalpha (bytes[i]);
}

/* Takes an amount without a currency for one in that of the others around it: "3 billion" in what its own
 * source counts in, "crowns" in those that any source names, and in crowns where none does. */
static void
name_currency (const DtlFactCollector *self, const DtlReading *reading, guint index, DtlValue *value)
{
  const DtlFigure *figure = dtl_reading_figure (reading, index);
  const char *currency;

  if (!dtl_value_lacks_currency (figure, reading->source->text)
      || (figure->noun == NULL && !is_glued (reading, figure) && !tells_money (reading, figure->sentence, index)))
    return;
  currency = find_currency (self->own_currencies, figure->noun);
  if (currency == NULL)
    {
      DtlBorrowedCurrency borrowed = { figure->noun, find_currency (self->currencies, figure->noun) };

      currency = borrowed.currency;
      g_array_append_val (self->borrowed, borrowed);
    }
  if (currency == NULL && figure->noun != NULL)
    currency = g_intern_string (figure->noun);
  if (currency != NULL)
    dtl_value_take_currency (value, currency);
}

static void
weigh_words (const DtlCorpus *corpus, DtlFact *fact)
{
  fact->near_weight = dtl_corpus_weigh (corpus, fact->near);
  fact->clause_weight = dtl_corpus_weigh (corpus, fact->clause);
  fact->sentence_weight = dtl_corpus_weigh (corpus, fact->sentence);
  fact->measure_weight = dtl_corpus_weigh (corpus, fact->measure);
  fact->rarest = find_rarest (corpus, fact->places);
}

static DtlFact *
create_fact (const DtlFactCollector *self, guint source, GArray *figures)
{
  DtlCorpus *corpus = self->corpus;
  DtlFact *fact = g_new0 (DtlFact, 1);
  DtlValue months;

  fact->source = source;
  fact->figures = g_array_ref (figures);
  fact->values = g_array_new (FALSE, FALSE, sizeof (DtlValue));
  for (guint i = 0; i < figures->len; i++)
    {
      DtlValue value = dtl_value_of_figure (dtl_corpus_reading (corpus, source), g_array_index (figures, guint, i));

      name_currency (self, dtl_corpus_reading (corpus, source), g_array_index (figures, guint, i), &value);
      g_array_append_val (fact->values, value);
    }
  if (dtl_value_about_months (dtl_fact_value (fact), &months))
    g_array_append_val (fact->values, months);
  fact->figure = dtl_reading_figure (dtl_corpus_reading (corpus, source), g_array_index (figures, guint, 0));
  fact->number = hash_value (dtl_fact_value (fact));
  fact->noun = dtl_vocabulary_synonym (dtl_corpus_lexicon (corpus), fact->figure->noun);
  gather_words (corpus, fact);
  gather_surroundings (corpus, fact);
  weigh_words (corpus, fact);
  return fact;
}

static void
free_fact_cb (gpointer data)
{
  DtlFact *fact = data;

  g_array_unref (fact->figures);
  g_array_unref (fact->values);
  g_array_unref (fact->near);
  g_array_unref (fact->clause);
  g_array_unref (fact->sentence);
  g_array_unref (fact->measure);
  g_array_unref (fact->kin);
  g_array_unref (fact->places);
  g_array_unref (fact->owners);
  g_array_unref (fact->countries);
  g_array_unref (fact->companions);
  g_array_unref (fact->numbers);
  g_free (fact);
}

/* "1.25 million people, or 52% of those entitled": one is told by the other, and they are two measures. */
static gboolean
is_share (const DtlReading *reading, guint index)
{
  DtlFigureKind kind = dtl_reading_figure (reading, index)->kind;

  return kind == DTL_FIGURE_PERCENT || kind == DTL_FIGURE_RATIO;
}

/* The first figure, in order of text, of those that tell one amount. */
static guint
find_leader (const DtlReading *reading, guint index)
{
  guint leader = index;
  int other = dtl_reading_figure (reading, index)->equivalent;

  for (guint steps = 0; steps < 4 && other >= 0 && (guint) other < reading->figures->len
                        && is_share (reading, other) == is_share (reading, index); steps++)
    {
      leader = MIN (leader, (guint) other);
      other = dtl_reading_figure (reading, other)->equivalent;
    }
  return leader;
}

static guint
count_in (GHashTable *counts, const char *dimension, const char *what, guint by)
{
  guint hash = g_str_hash (dimension) * 31 + g_str_hash (what);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (hash))) + by;

  if (by > 0)
    g_hash_table_insert (counts, GUINT_TO_POINTER (hash), GUINT_TO_POINTER (n));
  return n;
}

/* How many statements of one source could be taken for each other. @by: 1 to count, 0 to store. */
static void
count_rivals (const DtlCorpus *corpus, GPtrArray *facts, guint first, GHashTable *counts, guint by)
{
  for (guint i = first; i < facts->len; i++)
    {
      DtlFact *fact = g_ptr_array_index (facts, i);
      const DtlFigure *figure = dtl_fact_figure (fact, corpus);
      const char *dimension = dtl_fact_value (fact)->dimension;

      fact->n_dimension = count_in (counts, dimension, "", by);
      fact->n_concept = figure->concept != NULL ? count_in (counts, dimension, figure->concept, by) : 0;
      fact->n_noun = fact->noun != NULL ? count_in (counts, dimension, fact->noun, by) : 0;
    }
}

/* What the user keeps apart is not one statement, even if it reads like one amount in two units. */
static gboolean
may_be_one (const DtlFactCollector *self, guint source, const GArray *figures, guint figure)
{
  for (guint i = 0; self->decisions != NULL && i < figures->len; i++)
    if (!dtl_row_decisions_unite (self->decisions, dtl_corpus_given (self->corpus, source), g_array_index (figures, guint, i), figure))
      return FALSE;
  return TRUE;
}

/* The figures that tell the amount of figure @first; those that may not be one with it lead themselves. */
static GArray *
gather_figures (const DtlFactCollector *self, guint source, guint *leaders, guint n, guint first)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = first; i < n && leaders[first] == first && i < first + MAX_EQUIVALENTS; i++)
    if (leaders[i] == first && may_be_one (self, source, figures, i))
      g_array_append_val (figures, i);
    else if (leaders[i] == first)
      leaders[i] = i;
  return figures;
}

/**
 * dtl_fact_collector_new:
 * @corpus: the sources; must outlive it
 *
 * Returns: (transfer full): what makes statements of the figures of these sources, once it was told of all of them
 */
DtlFactCollector *
dtl_fact_collector_new (DtlCorpus *corpus)
{
  DtlFactCollector *self = g_new0 (DtlFactCollector, 1);

  self->corpus = corpus;
  self->currencies = g_hash_table_new (NULL, NULL);
  self->own_currencies = g_hash_table_new (NULL, NULL);
  return self;
}

void
dtl_fact_collector_free (DtlFactCollector *self)
{
  g_hash_table_unref (self->currencies);
  g_hash_table_unref (self->own_currencies);
  g_free (self);
}

/* Tells it of a reading; @by: 1, or −1 if it is there no more. */
void
dtl_fact_collector_count (DtlFactCollector *self, const DtlReading *reading, int by)
{
  count_currencies (reading, self->currencies, by);
}

/* Whether what a source has from others would be the same now. */
gboolean
dtl_fact_collector_lends (const DtlFactCollector *self, const GArray *borrowed)
{
  for (guint i = 0; i < borrowed->len; i++)
    {
      const DtlBorrowedCurrency *entry = &g_array_index (borrowed, DtlBorrowedCurrency, i);

      if (find_currency (self->currencies, entry->noun) != entry->currency)
        return FALSE;
    }
  return TRUE;
}

static void
number_facts (const DtlCorpus *corpus, GPtrArray *facts)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) numbers = collect_numbers (facts, 0);

  count_rivals (corpus, facts, 0, counts, 1);
  count_rivals (corpus, facts, 0, counts, 0);
  for (guint i = 0; i < facts->len; i++)
    ((DtlFact *) g_ptr_array_index (facts, i))->numbers = g_array_ref (numbers);
}

/**
 * dtl_fact_collector_collect:
 * @self: a collector
 * @source: a source, as the corpus counts
 * @decisions: (nullable): what the user decided about rows; is told which figures are one statement
 * @borrowed: (element-type DtlBorrowedCurrency): gets what hangs on other sources
 *
 * Returns: (transfer full) (element-type DtlFact): every statement of it with a number
 */
GPtrArray *
dtl_fact_collector_collect (DtlFactCollector *self, guint source, DtlRowDecisions *decisions, GArray *borrowed)
{
  const DtlReading *reading = dtl_corpus_reading (self->corpus, source);
  GPtrArray *facts = g_ptr_array_new_with_free_func (free_fact_cb);
  guint n = reading->figures->len;
  g_autofree guint *leaders = g_new (guint, n + 1);

  self->decisions = decisions;
  self->borrowed = borrowed;
  g_hash_table_remove_all (self->own_currencies);
  count_currencies (reading, self->own_currencies, 1);
  for (guint i = 0; i < n; i++)
    {
      guint leader = find_leader (reading, i);

      leader = leader < i ? leaders[leader] : i;
      leaders[i] = i - leader < MAX_EQUIVALENTS ? leader : i;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) figures = gather_figures (self, source, leaders, n, i);

      if (figures->len > 0)
        g_ptr_array_add (facts, create_fact (self, source, figures));
    }
  number_facts (self->corpus, facts);
  return facts;
}

/* Whether the last update of the corpus changed what any of its words weighs; what could stand for them is another thing. */
gboolean
dtl_fact_holds_changed (const DtlFact *self, const DtlCorpus *corpus)
{
  return dtl_corpus_holds_changed (corpus, self->sentence) || dtl_corpus_holds_changed (corpus, self->clause)
         || dtl_corpus_holds_changed (corpus, self->near) || dtl_corpus_holds_changed (corpus, self->measure)
         || dtl_corpus_holds_changed (corpus, self->places);
}

/* What its words weigh has changed. */
void
dtl_fact_weigh (DtlFact *self, const DtlCorpus *corpus)
{
  weigh_words (corpus, self);
}

/* Whether the last update of the corpus changed what any of that weighs which could stand for its words; notes it. */
gboolean
dtl_fact_note_kin (DtlFact *self, const DtlCorpus *corpus)
{
  if (dtl_kin_is_changed (self->kin, corpus))
    self->kin_update = dtl_corpus_n_updates (corpus);
  return self->kin_update == dtl_corpus_n_updates (corpus);
}

/* Tells @decisions which figures each of @facts, which are all, is made of. */
void
dtl_facts_bind (GPtrArray *facts, const DtlCorpus *corpus, DtlRowDecisions *decisions)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (facts, i);

      dtl_row_decisions_bind (decisions, i, dtl_corpus_given (corpus, fact->source), fact->figures);
    }
}

/**
 * dtl_facts_collect:
 * @corpus: the sources
 * @decisions: (nullable): what the user decided about rows; is told which figures are one statement
 *
 * Returns: (transfer full) (element-type DtlFact): every statement with a number in it
 */
GPtrArray *
dtl_facts_collect (DtlCorpus *corpus, DtlRowDecisions *decisions)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (free_fact_cb);
  g_autoptr (DtlFactCollector) collector = dtl_fact_collector_new (corpus);
  g_autoptr (GArray) borrowed = g_array_new (FALSE, FALSE, sizeof (DtlBorrowedCurrency));

  for (guint i = 0; i < dtl_corpus_n_sources (corpus); i++)
    dtl_fact_collector_count (collector, dtl_corpus_reading (corpus, i), 1);
  for (guint i = 0; i < dtl_corpus_n_sources (corpus); i++)
    g_ptr_array_extend_and_steal (facts, dtl_fact_collector_collect (collector, i, decisions, borrowed));
  if (decisions != NULL)
    dtl_facts_bind (facts, corpus, decisions);
  return facts;
}

const DtlFigure *
dtl_fact_figure (const DtlFact *self, const DtlCorpus *corpus)
{
  return self->figure;
}

const DtlValue *
dtl_fact_value (const DtlFact *self)
{
  return &g_array_index (self->values, DtlValue, 0);
}

/* Its value in a unit, or %NULL if it does not say so. */
const DtlValue *
dtl_fact_in_unit (const DtlFact *self, const char *unit)
{
  for (guint i = 0; i < self->values->len; i++)
    if (g_array_index (self->values, DtlValue, i).unit == unit)
      return &g_array_index (self->values, DtlValue, i);
  return NULL;
}

/**
 * dtl_fact_meets_dimension:
 * @a: a statement
 * @b: another
 *
 * Returns: whether both tell something of one dimension: "1,300 tonnes, or 9,500 barrels" does with barrels and with tonnes
 */
gboolean
dtl_fact_meets_dimension (const DtlFact *a, const DtlFact *b)
{
  for (guint i = 0; i < a->values->len; i++)
    for (guint j = 0; j < b->values->len; j++)
      if (g_array_index (a->values, DtlValue, i).dimension == g_array_index (b->values, DtlValue, j).dimension)
        return TRUE;
  return FALSE;
}

/**
 * dtl_fact_pair_values:
 * @a: a statement
 * @b: another
 * @left: (out): value of @a in a unit that both have
 * @right: (out): value of @b in it
 *
 * Returns: %FALSE if they have no unit in common, nor one sum in what may be one currency
 */
gboolean
dtl_fact_pair_values (const DtlFact *a, const DtlFact *b, const DtlValue **left, const DtlValue **right)
{
  for (guint i = 0; i < a->values->len; i++)
    {
      *left = &g_array_index (a->values, DtlValue, i);
      *right = dtl_fact_in_unit (b, (*left)->unit);
      if (*right != NULL)
        return TRUE;
    }
  return dtl_values_find_one_sum (a->values, b->values, left, right);
}
