/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to know an event by: the words and names of its clause and its sentence, the kind
 * of deed that they name, and the measures whose figures are told with it. */

#include "dtl-happening.h"

#include <string.h>

#include "dtl-deeds.h"
#include "dtl-value.h"

#define HEAD_WORDS 16
#define TELLING_DIGITS 3 /* of a number that two reports have in common for a reason */
#define FEW_WORDS 5      /* of a sentence that does not say of what it tells */
#define TELLING_WORDS 4 /* so far around a date its verb of saying may stand */

struct _DtlHappeningMaker
{
  DtlCorpus *corpus;
  DtlDeeds *deeds;
};

void
dtl_happening_free (DtlHappening *happening)
{
  g_array_unref (happening->words);
  g_array_unref (happening->context);
  g_array_unref (happening->head);
  g_array_unref (happening->subject);
  g_array_unref (happening->actors);
  g_array_unref (happening->names);
  g_array_unref (happening->deeds);
  g_array_unref (happening->dated);
  g_array_unref (happening->measures);
  g_array_unref (happening->numbers);
  if (happening->memo->deed != NULL)
    happening->memo->free_deed (happening->memo->deed);
  g_free (happening->memo);
  g_free (happening);
}

static DtlSpan
find_head (const DtlCorpus *corpus, guint source, DtlSpan span)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  guint first, end;

  dtl_corpus_slice (corpus, source, span, &first, &end);
  if (first + HEAD_WORDS < end)
    span.end = g_array_index (words, DtlCorpusWord, first + HEAD_WORDS).start;
  return span;
}

/* From the beginning to the first verb of saying: "Speaking in Lima on Monday, the minister". */
static DtlSpan
find_subject (const DtlCorpus *corpus, guint source, DtlSpan head)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  guint first, end;

  dtl_corpus_slice (corpus, source, head, &first, &end);
  for (guint i = first + 2; i < end; i++)
    if (g_array_index (words, DtlCorpusWord, i).flags & DTL_WORD_SAY)
      head.end = MIN (head.end, g_array_index (words, DtlCorpusWord, i).start);
  return head;
}

/* A sentence may begin with it, where capitals tell nothing. */
static gboolean
is_known_name (const DtlCorpus *corpus, guint source, guint32 word)
{
  return dtl_bag_holds (dtl_corpus_names (corpus, source), word);
}

static void
add_names (const DtlCorpus *corpus, guint source, DtlSpan span, guint unwanted, GArray *bag)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  guint first, end;

  dtl_corpus_slice (corpus, source, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if (!(word->flags & unwanted) && ((word->flags & DTL_WORD_NAME) || is_known_name (corpus, source, word->word)))
        g_array_append_val (bag, word->word);
    }
}

static GArray *
collect_actors (const DtlCorpus *corpus, guint source, DtlSpan subject)
{
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));

  add_names (corpus, source, subject, DTL_WORD_QUIET | DTL_WORD_COUNTRY, bag);
  dtl_bag_sort (bag);
  return bag;
}

static GArray *
collect_names (DtlCorpus *corpus, guint source, const DtlEvent *event)
{
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));

  add_names (corpus, source, event->span, DTL_WORD_QUIET, bag);
  for (guint i = 0; event->names != NULL && event->names[i] != NULL; i++)
    {
      g_autoptr (GArray) name = dtl_corpus_bag_of_text (corpus, source, event->names[i]);

      g_array_append_vals (bag, name->data, name->len);
    }
  dtl_bag_sort (bag);
  return bag;
}

static guint
find_figure_at (const GArray *figures, guint32 offset)
{
  guint low = 0, high = figures->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (figures, DtlFigure, middle).span.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * dtl_happening_measure:
 * @self: a happening
 * @corpus: the sources
 * @rows: (element-type guint32): the number of the row that each figure of its source stands in
 *
 * Notes which measures are told with it.
 *
 * Returns: whether they are others than were noted
 */
gboolean
dtl_happening_measure (DtlHappening *self, const DtlCorpus *corpus, const GArray *rows)
{
  const GArray *figures = dtl_corpus_reading (corpus, self->source)->figures;
  g_autoptr (GArray) before = self->measures;
  guint first = find_figure_at (figures, self->event->sentence.start);

  self->measures = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = first; i < figures->len && g_array_index (figures, DtlFigure, i).span.start < self->event->sentence.end; i++)
    g_array_append_val (self->measures, g_array_index (rows, guint32, i));
  dtl_bag_sort (self->measures);
  return before->len != self->measures->len || (before->len > 0 && memcmp (before->data, self->measures->data, before->len * sizeof (guint32)) != 0);
}

/* "agreed" is a verb of saying and a deed. */
static DtlTelling
get_telling (const char *deeds)
{
  if (*deeds == '\0')
    return DTL_TELLING_SAID;
  return strstr (deeds, "announce") != NULL ? DTL_TELLING_ANNOUNCED : DTL_TELLING_DEED;
}

/* "said on Tuesday", "on Tuesday said": the verb of saying beside the date; where the clause ends before
 * the date, the one between: ", the company announced on Friday". */
static DtlTelling
find_telling (const DtlHappeningMaker *self, const DtlHappening *happening)
{
  const GArray *words = dtl_corpus_words (self->corpus, happening->source);
  guint first, end, from;

  dtl_corpus_slice (self->corpus, happening->source, happening->mention->span, &first, &end);
  from = first - MIN (first, TELLING_WORDS);
  for (guint i = MIN (end + 1, words->len); i > from; i--)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i - 1);

      if (!dtl_span_has_offset (happening->event->sentence, word->start))
        continue;
      if (word->flags & DTL_WORD_SAY)
        return get_telling (dtl_deeds_of_word (self->deeds, happening->source, word));
      if (i <= first && !(word->flags & DTL_WORD_QUIET))
        break;
    }
  return dtl_span_overlaps (happening->event->span, happening->mention->span) ? DTL_TELLING_DEED : DTL_TELLING_SAID;
}

/* "It", "its crew": who or what that is, is told before. */
static gboolean
begins_with_pronoun (const DtlCorpus *corpus, guint source, DtlSpan span)
{
  static const char *const pronouns[] = { "it", "its", "he", "his", "she", "her", "they", "their", "this", "that" };
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  guint32 end = span.start;

  while (end < span.end && g_ascii_isalpha (bytes[end]))
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (strlen (pronouns[i]) == end - span.start && g_ascii_strncasecmp (bytes + span.start, pronouns[i], end - span.start) == 0)
      return TRUE;
  return FALSE;
}

/* What stands before a clause in its sentence, or the sentence before it. */
static DtlSpan
find_antecedent (const DtlCorpus *corpus, guint source, const DtlEvent *event)
{
  const GArray *sentences = dtl_corpus_reading (corpus, source)->sentences;

  if (event->span.start > event->sentence.start)
    return (DtlSpan) { event->sentence.start, event->span.start };
  for (guint i = 1; i < sentences->len; i++)
    if (g_array_index (sentences, DtlSpan, i).start >= event->span.start)
      return g_array_index (sentences, DtlSpan, i - 1);
  return (DtlSpan) { 0, 0 };
}

static void
resolve_pronoun (const DtlCorpus *corpus, guint source, DtlHappening *happening)
{
  DtlSpan antecedent = find_antecedent (corpus, source, happening->event);
  g_autoptr (GArray) words = NULL;

  if (dtl_span_is_empty (antecedent) || !begins_with_pronoun (corpus, source, happening->event->span))
    return;
  words = dtl_corpus_bag (corpus, source, find_head (corpus, source, antecedent), DTL_WORD_QUIET);
  g_array_append_vals (happening->subject, words->data, words->len);
  dtl_bag_sort (happening->subject);
}

/* "Arrival: 9 August", "Holders vote on June 18": of what, the title says. */
static void
add_title (DtlCorpus *corpus, guint source, DtlHappening *happening)
{
  const char *title = dtl_corpus_reading (corpus, source)->source->title;
  g_autoptr (GArray) words = NULL;

  if (title == NULL || happening->context->len >= FEW_WORDS)
    return;
  words = dtl_corpus_bag_of_text (corpus, source, title);
  g_array_append_vals (happening->context, words->data, words->len);
  dtl_bag_sort (happening->context);
}

/* The numbers of a report that another one has as well by chance only seldom, as hashes. */
static GArray *
collect_numbers (const DtlReading *reading)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlValue value = dtl_value_of_figure (reading, i);
      const DtlDecimal *bound = value.said.has_low ? &value.said.low : &value.said.high;
      const int magnitude = dtl_decimal_magnitude (bound);
      guint32 hash = g_str_hash (value.unit) ^ (guint32) bound->coefficient * 2654435761u ^ (guint32) magnitude;

      if (value.digits + (magnitude >= 4) >= TELLING_DIGITS)
        g_array_append_val (numbers, hash);
    }
  dtl_bag_sort (numbers);
  return numbers;
}

/* Whether this word stands before an offset. */
static gboolean
stands_before (const char *bytes, guint32 offset, const char *word)
{
  const gsize length = strlen (word);

  while (offset > 0 && g_ascii_isspace (bytes[offset - 1]))
    offset--;
  return offset >= length && g_ascii_strncasecmp (bytes + offset - length, word, length) == 0 && (offset == length || !g_ascii_isalpha (bytes[offset - length - 1]));
}

/* What lasts until a day ends on it, and what has lasted since a day began on it: that is told of the day. */
static DtlInterval
find_when (const DtlCorpus *corpus, guint source, const DtlDateMention *mention)
{
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  DtlInterval when = mention->interval;

  if (when.granularity > DTL_GRANULARITY_DAY)
    return when;
  if ((when.flags & DTL_INTERVAL_OPEN_START) && (stands_before (bytes, mention->span.start, "until") || stands_before (bytes, mention->span.start, "till")))
    when.earliest = when.latest;
  else if ((when.flags & DTL_INTERVAL_OPEN_END) && stands_before (bytes, mention->span.start, "since"))
    when.latest = when.earliest;
  else
    return when;
  when.flags &= ~(DTL_INTERVAL_OPEN_START | DTL_INTERVAL_OPEN_END);
  return when;
}

static DtlHappening *
create_happening (const DtlHappeningMaker *self, guint source, guint index, GArray *numbers)
{
  DtlCorpus *corpus = self->corpus;
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  DtlHappening *happening = g_new0 (DtlHappening, 1);
  DtlSpan span, head, subject;

  happening->memo = g_new0 (DtlHappeningMemo, 1);
  happening->source = source;
  happening->index = index;
  happening->event = dtl_reading_event (reading, index);
  happening->mention = dtl_reading_date (reading, happening->event->date);
  happening->when = find_when (corpus, source, happening->mention);
  span = happening->event->span;
  happening->words = dtl_corpus_bag (corpus, source, span, DTL_WORD_QUIET);
  happening->context = dtl_corpus_bag (corpus, source, happening->event->sentence, DTL_WORD_QUIET);
  head = find_head (corpus, source, span);
  subject = find_subject (corpus, source, head);
  happening->head = dtl_corpus_bag (corpus, source, head, DTL_WORD_QUIET);
  happening->subject = dtl_corpus_bag (corpus, source, subject, DTL_WORD_QUIET);
  happening->actors = collect_actors (corpus, source, subject);
  resolve_pronoun (corpus, source, happening);
  add_title (corpus, source, happening);
  happening->names = collect_names (corpus, source, happening->event);
  happening->measures = g_array_new (FALSE, FALSE, sizeof (guint32));
  happening->numbers = g_array_ref (numbers);
  dtl_deeds_collect (self->deeds, happening);
  happening->telling = find_telling (self, happening);
  return happening;
}

/**
 * dtl_happening_maker_new:
 * @corpus: the sources; must outlive it
 *
 * Returns: (transfer full): what makes happenings of the events that are read in sources
 */
DtlHappeningMaker *
dtl_happening_maker_new (DtlCorpus *corpus)
{
  DtlHappeningMaker *self = g_new0 (DtlHappeningMaker, 1);

  self->corpus = corpus;
  self->deeds = dtl_deeds_new (corpus);
  return self;
}

void
dtl_happening_maker_free (DtlHappeningMaker *self)
{
  dtl_deeds_free (self->deeds);
  g_free (self);
}

/* (transfer full) (element-type DtlHappening): the events of a source; which measures are told with them is not noted yet. */
GPtrArray *
dtl_happening_maker_collect (const DtlHappeningMaker *self, guint source)
{
  const GArray *events = dtl_corpus_reading (self->corpus, source)->events;
  GPtrArray *happenings = g_ptr_array_new_full (events->len, (GDestroyNotify) dtl_happening_free);
  g_autoptr (GArray) numbers = collect_numbers (dtl_corpus_reading (self->corpus, source));

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (happenings, create_happening (self, source, i, numbers));
  return happenings;
}
