/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to know an event by: the words and names of its clause and its sentence, the kind
 * of deed that they name, and the measures whose figures are told with it. */

#include "dtl-happening.h"

#include <string.h>

#include "dtl-lemma.h"
#include "dtl-tokenizer.h"

#define HEAD_WORDS 16
#define TELLING_WORDS 4 /* so far around a date its verb of saying may stand */

struct _DtlHappeningMaker
{
  DtlCorpus *corpus;
  GHashTable *deeds; /* hash of a form of a word → string of the deeds that it names, "" if none */
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
  g_array_unref (happening->measures);
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

typedef void (*LemmaFunc) (const DtlLexicon *lexicon, const char *word, gsize length, char lemma[DTL_LEMMA_MAX]);

/* A form that is in the data itself: "agreed" says more than "agrees". */
static void
keep_word (const DtlLexicon *lexicon, const char *word, gsize length, char lemma[DTL_LEMMA_MAX])
{
  gsize n = MIN (length, DTL_LEMMA_MAX - 1);

  for (gsize i = 0; i < n; i++)
    lemma[i] = g_ascii_tolower (word[i]);
  lemma[n] = '\0';
}

static const char *
look_up_deeds (const DtlLexicon *lexicon, const char *word, gsize length)
{
  static const LemmaFunc lemmas[] = { keep_word, dtl_lemma_verb, dtl_lemma_noun };
  char lemma[DTL_LEMMA_MAX];

  for (guint i = 0; i < G_N_ELEMENTS (lemmas); i++)
    {
      guint entry;
      const DtlSense *sense;

      lemmas[i](lexicon, word, length, lemma);
      entry = dtl_lexicon_find (lexicon, lemma);
      sense = entry != 0 ? dtl_lexicon_sense (lexicon, entry, DTL_SENSE_DEED) : NULL;
      if (sense != NULL && sense->text != NULL)
        return sense->text;
    }
  return "";
}

/* "march", "strike,!attack": the kinds of events that a word may name. */
static const char *
find_deeds (const DtlHappeningMaker *self, guint source, const DtlCorpusWord *word)
{
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (self->corpus, source)->source->text) + word->start;
  guint64 hash = dtl_tokenizer_hash (bytes, word->end - word->start);
  const char *deeds = g_hash_table_lookup (self->deeds, &hash);

  if (deeds == NULL)
    {
      deeds = look_up_deeds (dtl_corpus_lexicon (self->corpus), bytes, word->end - word->start);
      g_hash_table_insert (self->deeds, g_memdup2 (&hash, sizeof hash), (gpointer) deeds);
    }
  return deeds;
}

static void
add_deeds (const char *deeds, DtlHappening *happening)
{
  g_auto (GStrv) kinds = g_strsplit (deeds, ",", -1);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      guint32 kind = g_quark_from_string (kinds[i]);

      happening->befell |= kinds[i][0] == '!';
      g_array_append_val (happening->deeds, kind);
    }
}

static void
collect_deeds (const DtlHappeningMaker *self, DtlHappening *happening)
{
  const GArray *words = dtl_corpus_words (self->corpus, happening->source);
  guint first, end;

  happening->deeds = g_array_new (FALSE, FALSE, sizeof (guint32));
  dtl_corpus_slice (self->corpus, happening->source, happening->event->span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const char *deeds = find_deeds (self, happening->source, &g_array_index (words, DtlCorpusWord, i));

      if (*deeds != '\0')
        add_deeds (deeds, happening);
    }
  dtl_bag_sort (happening->deeds);
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
        return get_telling (find_deeds (self, happening->source, word));
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

static DtlHappening *
create_happening (const DtlHappeningMaker *self, guint source, guint index)
{
  DtlCorpus *corpus = self->corpus;
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  DtlHappening *happening = g_new0 (DtlHappening, 1);
  DtlSpan span, head, subject;

  happening->source = source;
  happening->index = index;
  happening->event = dtl_reading_event (reading, index);
  happening->mention = dtl_reading_date (reading, happening->event->date);
  span = happening->event->span;
  happening->words = dtl_corpus_bag (corpus, source, span, DTL_WORD_QUIET);
  happening->context = dtl_corpus_bag (corpus, source, happening->event->sentence, DTL_WORD_QUIET);
  head = find_head (corpus, source, span);
  subject = find_subject (corpus, source, head);
  happening->head = dtl_corpus_bag (corpus, source, head, DTL_WORD_QUIET);
  happening->subject = dtl_corpus_bag (corpus, source, subject, DTL_WORD_QUIET);
  happening->actors = collect_actors (corpus, source, subject);
  resolve_pronoun (corpus, source, happening);
  happening->names = collect_names (corpus, source, happening->event);
  happening->measures = g_array_new (FALSE, FALSE, sizeof (guint32));
  collect_deeds (self, happening);
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
  self->deeds = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
dtl_happening_maker_free (DtlHappeningMaker *self)
{
  g_hash_table_unref (self->deeds);
  g_free (self);
}

/* (transfer full) (element-type DtlHappening): the events of a source; which measures are told with them is not noted yet. */
GPtrArray *
dtl_happening_maker_collect (const DtlHappeningMaker *self, guint source)
{
  const GArray *events = dtl_corpus_reading (self->corpus, source)->events;
  GPtrArray *happenings = g_ptr_array_new_full (events->len, (GDestroyNotify) dtl_happening_free);

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (happenings, create_happening (self, source, i));
  return happenings;
}
