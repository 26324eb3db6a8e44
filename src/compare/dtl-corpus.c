/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matching asks the same few things of words over and over: do two clauses share any, and how
 * rare are they? So every text is cut into words once, and each word is a number with a weight. */

#include "dtl-corpus.h"

#include <math.h>
#include <string.h>

#include "dtl-lemma.h"
#include "dtl-tokenizer.h"

#define MAX_NAMES 250 /* of a source that are looked at to know its story */

typedef struct
{
  const DtlReading *reading;
  guint given;
  guint64 key;    /* hash of the text */
  GArray *words;  /* DtlCorpusWord */
  GArray *names;  /* bag of its names */
  double names_weight;
} Source;

typedef struct
{
  guint32 word;
  guint32 flags;
} Meaning;

struct _DtlCorpus
{
  const DtlLexicon *lexicon;
  GArray *sources;        /* Source */
  GHashTable *ids;        /* text → word, one up */
  GPtrArray *texts;       /* text of each word */
  GHashTable *meanings;   /* hash of a token → Meaning */
  GArray *frequencies;    /* guint, sentences that hold the word */
  GArray *weights;        /* float, what a word tells */
  guint n_sentences;
};

#define QUIET_CLASSES \
  (DTL_SENSE_BIT (DTL_SENSE_STOP) | DTL_SENSE_BIT (DTL_SENSE_DETERMINER) | DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) \
   | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN) | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) \
   | DTL_SENSE_BIT (DTL_SENSE_CARDINAL) | DTL_SENSE_BIT (DTL_SENSE_ORDINAL) | DTL_SENSE_BIT (DTL_SENSE_SCALE) \
   | DTL_SENSE_BIT (DTL_SENSE_HEDGE) | DTL_SENSE_BIT (DTL_SENSE_HEDGE_AFTER) | DTL_SENSE_BIT (DTL_SENSE_UNIT) \
   | DTL_SENSE_BIT (DTL_SENSE_MONTH) | DTL_SENSE_BIT (DTL_SENSE_WEEKDAY) | DTL_SENSE_BIT (DTL_SENSE_DATE_UNIT) \
   | DTL_SENSE_BIT (DTL_SENSE_DEICTIC) | DTL_SENSE_BIT (DTL_SENSE_DIRECTION) | DTL_SENSE_BIT (DTL_SENSE_VAGUE_DATE) \
   | DTL_SENSE_BIT (DTL_SENSE_DATE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_DATE_RELATION) \
   | DTL_SENSE_BIT (DTL_SENSE_BASELINE) | DTL_SENSE_BIT (DTL_SENSE_FRACTION) | DTL_SENSE_BIT (DTL_SENSE_DOZEN) \
   | DTL_SENSE_BIT (DTL_SENSE_MULTIPLE_SUFFIX) | DTL_SENSE_BIT (DTL_SENSE_ACCORDING))

static guint
intern_word (DtlCorpus *self, const char *text)
{
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, text));
  guint none = 0;
  char *copy;

  if (id > 0)
    return id - 1;
  copy = g_strdup (text);
  g_ptr_array_add (self->texts, copy);
  g_array_append_val (self->frequencies, none);
  g_hash_table_insert (self->ids, copy, GUINT_TO_POINTER (self->texts->len));
  return self->texts->len - 1;
}

/* Endings that make a noun or a name of the same thing: investment, investing; contribution,
 * contribute; Siberian, Siberia. What they leave is no word, only equal for both. */
static void
cut_ending (char *word)
{
  static const char *const endings[] = { "isation", "ization", "ations", "ation", "ement", "ment", "ingly", "ions", "ion",
                                         "ings", "ing", "ers", "ers", "ies", "ied", "ed", "er", "or", "ance", "ence",
                                         "ian", "ia", "an", "es", "ity", "al", "e", "y", "s", "a", "i" };
  gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (length >= n + 4 && strcmp (word + length - n, endings[i]) == 0)
        {
          word[length - n] = '\0';
          return;
        }
    }
}

/* The noun that stands for those that are counted alike: dwellings and homes are houses. */
const char *
dtl_corpus_synonym (const DtlLexicon *lexicon, const char *noun)
{
  guint entry = noun != NULL ? dtl_lexicon_find (lexicon, noun) : 0;
  const DtlSense *sense = entry != 0 ? dtl_lexicon_sense (lexicon, entry, DTL_SENSE_SYNONYM) : NULL;

  return sense != NULL && sense->text != NULL ? sense->text : noun;
}

static Meaning
make_meaning (DtlCorpus *self, const char *bytes, const DtlToken *token)
{
  char lemma[DTL_LEMMA_MAX], noun[DTL_LEMMA_MAX];
  guint64 classes = token->word != 0 ? dtl_lexicon_classes (self->lexicon, token->word) : 0;
  gsize length = dtl_token_length (token);
  Meaning meaning = { 0 };

  if (dtl_lemma_is_plural (self->lexicon, bytes + token->start, length))
    dtl_lemma_noun (self->lexicon, bytes + token->start, length, lemma);
  else if (classes & DTL_SENSE_BIT (DTL_SENSE_SYNONYM))
    g_strlcpy (lemma, dtl_lexicon_sense (self->lexicon, token->word, DTL_SENSE_SYNONYM)->text, sizeof lemma);
  else
    dtl_lemma_verb (self->lexicon, bytes + token->start, length, lemma);
  g_strlcpy (noun, dtl_corpus_synonym (self->lexicon, lemma), sizeof noun);
  cut_ending (noun);
  meaning.word = intern_word (self, noun);
  if (classes & QUIET_CLASSES)
    meaning.flags |= DTL_WORD_QUIET;
  if (classes & DTL_SENSE_BIT (DTL_SENSE_SAY))
    meaning.flags |= DTL_WORD_SAY;
  return meaning;
}

static Meaning
look_up_meaning (DtlCorpus *self, const char *bytes, const DtlToken *token)
{
  Meaning *known = g_hash_table_lookup (self->meanings, &token->hash);

  if (known == NULL)
    {
      guint64 *key = g_memdup2 (&token->hash, sizeof token->hash);

      known = g_new (Meaning, 1);
      *known = make_meaning (self, bytes, token);
      g_hash_table_insert (self->meanings, key, known);
    }
  return *known;
}

static void
add_word (GArray *words, guint word, DtlSpan span, guint flags)
{
  DtlCorpusWord entry = { word, span.start, span.end, flags };

  g_array_append_val (words, entry);
}

typedef struct
{
  DtlSenseClass class;
  char mark;
  guint flags;
} PhraseMeaning;

/* Phrases that mean one thing however they are worded. */
static const PhraseMeaning phrase_meanings[] = {
  { DTL_SENSE_COUNTRY, '@', DTL_WORD_COUNTRY | DTL_WORD_NAME },
  { DTL_SENSE_DEMONYM, '@', DTL_WORD_COUNTRY | DTL_WORD_NAME },
  { DTL_SENSE_AGENCY, '=', DTL_WORD_AGENCY | DTL_WORD_NAME },
  { DTL_SENSE_CONCEPT, '#', DTL_WORD_CONCEPT },
};

static const PhraseMeaning *
find_phrase (const DtlCorpus *self, guint entry, const DtlSense **sense)
{
  guint64 classes = entry != 0 ? dtl_lexicon_classes (self->lexicon, entry) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (phrase_meanings); i++)
    if (classes & DTL_SENSE_BIT (phrase_meanings[i].class))
      {
        *sense = dtl_lexicon_sense (self->lexicon, entry, phrase_meanings[i].class);
        if (*sense != NULL && (*sense)->text != NULL)
          return &phrase_meanings[i];
      }
  return NULL;
}

/* "us" is no country, "turkey" none, and "US" and "Turkey" are. */
static gboolean
fits_case (const PhraseMeaning *meaning, const DtlSense *sense, const char *bytes, const DtlToken *tokens, guint n)
{
  gsize length = tokens[n - 1].end - tokens[0].start;

  if (sense->cased)
    return strlen (sense->surface) == length && strncmp (sense->surface, bytes + tokens[0].start, length) == 0;
  return !(meaning->flags & DTL_WORD_NAME) || (tokens[0].flags & DTL_TOKEN_CAPITAL) || sense->class == DTL_SENSE_AGENCY;
}

/* Adds what a phrase means; says how many tokens that covers so that they need not speak for
 * themselves. A wording of a measure leaves its words to speak too. */
static guint
add_phrase (DtlCorpus *self, GArray *words, const char *bytes, const DtlToken *tokens)
{
  const DtlSense *sense = NULL;
  const PhraseMeaning *meaning = find_phrase (self, tokens->phrase, &sense);
  guint n = tokens->phrase_length;
  g_autofree char *text = NULL;

  if (meaning == NULL)
    {
      meaning = find_phrase (self, tokens->word, &sense);
      n = 1;
    }
  if (meaning == NULL || !fits_case (meaning, sense, bytes, tokens, n))
    return 0;
  text = g_strdup_printf ("%c%s", meaning->mark, sense->text);
  add_word (words, intern_word (self, text), (DtlSpan) { tokens[0].start, tokens[n - 1].end }, meaning->flags);
  return meaning->class == DTL_SENSE_CONCEPT ? 0 : n;
}

static gboolean
is_in_name (const DtlReading *reading, guint32 start, guint *cursor)
{
  while (*cursor < reading->names->len && g_array_index (reading->names, DtlName, *cursor).span.end <= start)
    ++*cursor;
  return *cursor < reading->names->len && g_array_index (reading->names, DtlName, *cursor).span.start <= start;
}

static gboolean
begins_sentence (const DtlReading *reading, guint32 start, guint *cursor)
{
  const GArray *sentences = reading->sentences;

  while (*cursor < sentences->len && g_array_index (sentences, DtlSpan, *cursor).end <= start)
    ++*cursor;
  return *cursor < sentences->len && g_array_index (sentences, DtlSpan, *cursor).start + 3 > start;
}

static gboolean
begins_citation (const DtlCorpus *self, const DtlToken *token)
{
  guint64 classes = token->word != 0 ? dtl_lexicon_classes (self->lexicon, token->word) : 0;

  /* "per" cites now and then, and is a preposition first */
  if ((classes & DTL_SENSE_BIT (DTL_SENSE_PREPOSITION)) != 0)
    classes = 0;
  if (token->phrase != 0)
    classes |= dtl_lexicon_classes (self->lexicon, token->phrase);
  return (classes & DTL_SENSE_BIT (DTL_SENSE_ACCORDING)) != 0;
}

/* "US$8,420 million", "220,000 Namibian dollars": the country is in the name of the currency, and not in what is told. */
static gboolean
is_in_amount (const DtlReading *reading, guint32 start, guint *cursor)
{
  while (*cursor < reading->figures->len && dtl_reading_figure (reading, *cursor)->span.end <= start)
    ++*cursor;
  return *cursor < reading->figures->len && dtl_reading_figure (reading, *cursor)->kind == DTL_FIGURE_MONEY
         && dtl_reading_figure (reading, *cursor)->span.start <= start;
}

static void
cut_source (DtlCorpus *self, Source *source)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  const DtlText *text = source->reading->source->text;
  const char *bytes = dtl_text_bytes (text);
  guint name = 0, sentence = 0, amount = 0;

  dtl_tokenizer_fill (tokens, bytes, (DtlSpan) { 0, dtl_text_length (text) });
  dtl_lexicon_annotate (self->lexicon, bytes, (DtlToken *) tokens->data, tokens->len);
  for (guint i = 0; i < tokens->len; i++)
    {
      const DtlToken *token = &g_array_index (tokens, DtlToken, i);
      gboolean opens = begins_sentence (source->reading, token->start, &sentence);
      gboolean priced = is_in_amount (source->reading, token->start, &amount);
      guint n = priced ? 0 : add_phrase (self, source->words, bytes, token);
      Meaning meaning;

      if (n > 0)
        i += n - 1;
      if (n > 0 || token->kind != DTL_TOKEN_WORD)
        continue;
      meaning = look_up_meaning (self, bytes, token);
      if (begins_citation (self, token))
        meaning.flags |= DTL_WORD_CITE;
      if (!priced && (is_in_name (source->reading, token->start, &name) || ((token->flags & DTL_TOKEN_CAPITAL) && !opens)))
        meaning.flags |= DTL_WORD_NAME;
      add_word (source->words, meaning.word, dtl_token_span (token), meaning.flags);
    }
}

static void
count_sentences (DtlCorpus *self, guint source)
{
  const GArray *sentences = dtl_corpus_reading (self, source)->sentences;

  for (guint i = 0; i < sentences->len; i++)
    {
      g_autoptr (GArray) bag = dtl_corpus_bag (self, source, g_array_index (sentences, DtlSpan, i), DTL_WORD_QUIET);

      for (guint j = 0; j < bag->len; j++)
        g_array_index (self->frequencies, guint, g_array_index (bag, guint32, j))++;
    }
  self->n_sentences += sentences->len;
}

/* A word that stands as a name somewhere is one at the beginning of a sentence too. */
static void
count_names (const DtlCorpus *self, guint *names, guint *all)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const GArray *words = dtl_corpus_words (self, i);

      for (guint j = 0; j < words->len; j++)
        {
          const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, j);

          all[word->word]++;
          names[word->word] += (word->flags & DTL_WORD_NAME) && !(word->flags & (DTL_WORD_QUIET | DTL_WORD_AGENCY));
        }
    }
}

static void
collect_names (DtlCorpus *self)
{
  g_autofree guint *names = g_new0 (guint, self->texts->len + 1);
  g_autofree guint *all = g_new0 (guint, self->texts->len + 1);

  count_names (self, names, all);
  for (guint i = 0; i < self->sources->len; i++)
    {
      Source *source = &g_array_index (self->sources, Source, i);

      for (guint j = 0; j < source->words->len; j++)
        {
          guint32 word = g_array_index (source->words, DtlCorpusWord, j).word;

          if (names[word] * 3 >= all[word])
            g_array_append_val (source->names, word);
        }
      dtl_bag_sort (source->names);
      if (source->names->len > MAX_NAMES)
        g_array_set_size (source->names, MAX_NAMES);
      source->names_weight = dtl_corpus_weigh (self, source->names);
    }
}

static float
compute_weight (const DtlCorpus *self, guint frequency)
{
  return log (1 + (self->n_sentences + 1) / (double) MAX (frequency, 1)) / log (11);
}

static void
compute_weights (DtlCorpus *self)
{
  for (guint i = 0; i < self->frequencies->len; i++)
    {
      float weight = compute_weight (self, g_array_index (self->frequencies, guint, i));

      g_array_append_val (self->weights, weight);
    }
}

static int
compare_sources_cb (gconstpointer a, gconstpointer b)
{
  const Source *left = a, *right = b;
  int order = dtl_date_compare (left->reading->published, right->reading->published);

  if (order == 0)
    order = (left->key > right->key) - (left->key < right->key);
  return order != 0 ? order : strcmp (dtl_text_bytes (left->reading->source->text), dtl_text_bytes (right->reading->source->text));
}

static void
clear_source_cb (gpointer data)
{
  Source *source = data;

  g_array_unref (source->words);
  g_array_unref (source->names);
}

/**
 * dtl_corpus_new:
 * @readings: (element-type DtlReading): what was read; must outlive the corpus
 * @lexicon: words of the language; must outlive it too
 *
 * Returns: (transfer full): the words of all sources
 */
DtlCorpus *
dtl_corpus_new (GPtrArray *readings, const DtlLexicon *lexicon)
{
  DtlCorpus *self = g_new0 (DtlCorpus, 1);

  self->lexicon = lexicon;
  self->sources = g_array_new (FALSE, FALSE, sizeof (Source));
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->meanings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->frequencies = g_array_new (FALSE, TRUE, sizeof (guint));
  self->weights = g_array_new (FALSE, FALSE, sizeof (float));
  g_array_set_clear_func (self->sources, clear_source_cb);
  for (guint i = 0; i < readings->len; i++)
    {
      const DtlReading *reading = g_ptr_array_index (readings, i);
      const DtlText *text = reading->source->text;
      Source source = { reading, i, dtl_tokenizer_hash (dtl_text_bytes (text), dtl_text_length (text)),
                        g_array_new (FALSE, FALSE, sizeof (DtlCorpusWord)), g_array_new (FALSE, FALSE, sizeof (guint32)) };

      g_array_append_val (self->sources, source);
    }
  g_array_sort (self->sources, compare_sources_cb);
  for (guint i = 0; i < self->sources->len; i++)
    {
      cut_source (self, &g_array_index (self->sources, Source, i));
      count_sentences (self, i);
    }
  compute_weights (self);
  collect_names (self);
  return self;
}

void
dtl_corpus_free (DtlCorpus *self)
{
  g_array_unref (self->sources);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->texts);
  g_hash_table_unref (self->meanings);
  g_array_unref (self->frequencies);
  g_array_unref (self->weights);
  g_free (self);
}

guint
dtl_corpus_n_sources (const DtlCorpus *self)
{
  return self->sources->len;
}

const DtlReading *
dtl_corpus_reading (const DtlCorpus *self, guint source)
{
  return g_array_index (self->sources, Source, source).reading;
}

guint
dtl_corpus_given (const DtlCorpus *self, guint source)
{
  return g_array_index (self->sources, Source, source).given;
}

const GArray *
dtl_corpus_words (const DtlCorpus *self, guint source)
{
  return g_array_index (self->sources, Source, source).words;
}

const GArray *
dtl_corpus_names (const DtlCorpus *self, guint source)
{
  return g_array_index (self->sources, Source, source).names;
}

double
dtl_corpus_names_weight (const DtlCorpus *self, guint source)
{
  return g_array_index (self->sources, Source, source).names_weight;
}

const DtlLexicon *
dtl_corpus_lexicon (const DtlCorpus *self)
{
  return self->lexicon;
}

guint
dtl_corpus_n_words (const DtlCorpus *self)
{
  return self->texts->len;
}

const char *
dtl_corpus_text (const DtlCorpus *self, guint word)
{
  return g_ptr_array_index (self->texts, word);
}

static guint
find_word_at (const GArray *words, guint32 offset)
{
  guint low = 0, high = words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (words, DtlCorpusWord, middle).start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The words that begin in @span: those from @first on, before @end. */
void
dtl_corpus_slice (const DtlCorpus *self, guint source, DtlSpan span, guint *first, guint *end)
{
  const GArray *words = dtl_corpus_words (self, source);

  *first = find_word_at (words, span.start);
  *end = find_word_at (words, span.end);
}

static int
compare_ids_cb (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return (left > right) - (left < right);
}

/* Sorts an array of word ids and drops repeats: what makes it a bag. */
void
dtl_bag_sort (GArray *bag)
{
  guint n = 0;

  g_array_sort (bag, compare_ids_cb);
  for (guint i = 0; i < bag->len; i++)
    if (n == 0 || g_array_index (bag, guint32, n - 1) != g_array_index (bag, guint32, i))
      g_array_index (bag, guint32, n++) = g_array_index (bag, guint32, i);
  g_array_set_size (bag, n);
}

/**
 * dtl_corpus_bag:
 * @self: a corpus
 * @source: one of its sources
 * @span: a part of its text
 * @mask: words with one of these #DtlWordFlags are left out
 *
 * Returns: (transfer full) (element-type guint32): the different words of it, in order of id
 */
GArray *
dtl_corpus_bag (const DtlCorpus *self, guint source, DtlSpan span, guint mask)
{
  const GArray *words = dtl_corpus_words (self, source);
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint first, end;

  dtl_corpus_slice (self, source, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if ((word->flags & mask) == 0)
        g_array_append_val (bag, word->word);
    }
  dtl_bag_sort (bag);
  return bag;
}

/**
 * dtl_corpus_bag_of_text:
 * @self: a corpus
 * @text: words from elsewhere, such as the name of a measure
 *
 * Returns: (transfer full) (element-type guint32): its words that say something of a subject
 */
GArray *
dtl_corpus_bag_of_text (DtlCorpus *self, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (DtlCorpusWord));
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));

  dtl_tokenizer_fill (tokens, text, (DtlSpan) { 0, strlen (text) });
  dtl_lexicon_annotate (self->lexicon, text, (DtlToken *) tokens->data, tokens->len);
  for (guint i = 0; i < tokens->len; i++)
    {
      const DtlToken *token = &g_array_index (tokens, DtlToken, i);
      guint n = add_phrase (self, words, text, token);
      Meaning meaning;

      if (n > 0)
        i += n - 1;
      if (n > 0 || token->kind != DTL_TOKEN_WORD)
        continue;
      meaning = look_up_meaning (self, text, token);
      add_word (words, meaning.word, dtl_token_span (token), meaning.flags);
    }
  for (guint i = 0; i < words->len; i++)
    if ((g_array_index (words, DtlCorpusWord, i).flags & DTL_WORD_QUIET) == 0)
      g_array_append_val (bag, g_array_index (words, DtlCorpusWord, i).word);
  dtl_bag_sort (bag);
  return bag;
}

/* How much a word tells: 1 for one that a tenth of all sentences hold, more for rarer ones. */
double
dtl_corpus_weight (const DtlCorpus *self, guint word)
{
  return word < self->weights->len ? g_array_index (self->weights, float, word) : compute_weight (self, 1);
}

double
dtl_corpus_weigh (const DtlCorpus *self, const GArray *bag)
{
  double weight = 0;

  for (guint i = 0; i < bag->len; i++)
    weight += dtl_corpus_weight (self, g_array_index (bag, guint32, i));
  return weight;
}

/* Weight of the words that are in both bags. */
double
dtl_corpus_shared (const DtlCorpus *self, const GArray *a, const GArray *b)
{
  double weight = 0;
  guint i = 0, j = 0;

  while (i < a->len && j < b->len)
    {
      guint32 left = g_array_index (a, guint32, i), right = g_array_index (b, guint32, j);

      if (left == right)
        weight += dtl_corpus_weight (self, left);
      i += left <= right;
      j += right <= left;
    }
  return weight;
}

/* 0 for nothing in common to 1 for the same words. A short clause within a long one is more
 * alike than half of each: reports cut sentences down. */
double
dtl_corpus_likeness (const DtlCorpus *self, const GArray *a, double a_weight, const GArray *b, double b_weight)
{
  if (a_weight <= 0 || b_weight <= 0)
    return 0;
  return dtl_corpus_shared (self, a, b) / (0.7 * MIN (a_weight, b_weight) + 0.3 * MAX (a_weight, b_weight));
}

/* The same of bags whose weights are not known yet. */
double
dtl_corpus_similarity (const DtlCorpus *self, const GArray *a, const GArray *b)
{
  return dtl_corpus_likeness (self, a, dtl_corpus_weigh (self, a), b, dtl_corpus_weigh (self, b));
}

static int
compare_weights_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  double left = dtl_corpus_weight (data, *(const guint32 *) a), right = dtl_corpus_weight (data, *(const guint32 *) b);

  return left != right ? (left < right) - (left > right) : compare_ids_cb (a, b);
}

/* (transfer full) (element-type guint32): the words of a bag that tell most, at most @n. */
GArray *
dtl_corpus_rarest (const DtlCorpus *self, const GArray *bag, guint n)
{
  GArray *rarest = g_array_copy ((GArray *) bag);

  g_array_sort_with_data (rarest, compare_weights_cb, (gpointer) self);
  g_array_set_size (rarest, MIN (rarest->len, n));
  return rarest;
}

guint
dtl_bag_common (const GArray *a, const GArray *b)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      guint32 left = g_array_index (a, guint32, i), right = g_array_index (b, guint32, j);

      n += left == right;
      i += left <= right;
      j += right <= left;
    }
  return n;
}

gboolean
dtl_bag_meets (const GArray *a, const GArray *b)
{
  return dtl_bag_common (a, b) > 0;
}

gboolean
dtl_bag_holds (const GArray *bag, guint32 word)
{
  return g_array_binary_search ((GArray *) bag, &word, compare_ids_cb, NULL);
}

/* The sentence that holds a byte; empty between sentences. */
DtlSpan
dtl_corpus_sentence (const DtlCorpus *self, guint source, guint32 offset)
{
  const GArray *sentences = dtl_corpus_reading (self, source)->sentences;
  guint low = 0, high = sentences->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sentences, DtlSpan, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < sentences->len && dtl_span_has_offset (g_array_index (sentences, DtlSpan, low), offset))
    return g_array_index (sentences, DtlSpan, low);
  return (DtlSpan) { offset, offset };
}
