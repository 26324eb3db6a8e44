/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text becomes words, and words become numbers: forms of one word, nouns that are counted alike, and all
 * names of a country are one number. Nothing here hangs on what other texts there are. */

#include "dtl-vocabulary.h"

#include <string.h>

#include "dtl-derivation.h"
#include "dtl-tokenizer.h"

typedef struct
{
  guint32 word;
  guint32 flags;
  guint64 lemma; /* its hash */
  guint kin;
} Meaning;

/* What could stand for a word: the classes of the thesaurus that it is in, as words. */
typedef struct
{
  guint32 words[DTL_THESAURUS_MEANINGS];
  guint n;
} Kin;

struct _DtlVocabulary
{
  const DtlLexicon *lexicon;
  GHashTable *ids;        /* text → word, one up */
  GPtrArray *texts;       /* text of each word */
  GArray *hashes;         /* guint64, of each word's text */
  GHashTable *meanings;   /* hash of a token → Meaning */
  GArray *kin;            /* Kin; [0] is none */
  GHashTable *phrase_kin; /* hash of a phrase → its place in kin */
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

/* Of all of it, marks and all: the tokenizer would end at the mark of "#death-toll" or "@france". */
static guint64
hash_whole (const char *text)
{
  guint64 hash = 0;

  for (; *text != '\0'; text++)
    hash = dtl_tokenizer_chain (hash, (guint8) *text);
  return hash;
}

static guint
intern_word (DtlVocabulary *self, const char *text)
{
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, text));
  guint64 hash;
  char *copy;

  if (id > 0)
    return id - 1;
  copy = g_strdup (text);
  g_ptr_array_add (self->texts, copy);
  hash = hash_whole (copy);
  g_array_append_val (self->hashes, hash);
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

static const char *
find_sense (const DtlLexicon *lexicon, const char *word, DtlSenseClass class)
{
  const DtlSense *sense = word != NULL ? dtl_lexicon_sense_of (lexicon, word, class) : NULL;

  return sense != NULL ? sense->text : NULL;
}

/* The noun that stands for those that are counted alike: dwellings and homes are houses. Reports tell of one thing
 * in words of their own, so those that say much the same are kin: medics are doctors. */
const char *
dtl_vocabulary_synonym (const DtlLexicon *lexicon, const char *noun)
{
  const char *same = find_sense (lexicon, noun, DTL_SENSE_SYNONYM);
  const char *kin = find_sense (lexicon, same != NULL ? same : noun, DTL_SENSE_KIN);

  return kin != NULL ? kin : same != NULL ? same : noun;
}

static guint64
hash_text (const char *text)
{
  return dtl_tokenizer_hash (text, strlen (text));
}

/* Whether two nouns could stand for each other, which does not mean that they are counted alike. */
gboolean
dtl_vocabulary_alike (const DtlLexicon *lexicon, const char *a, const char *b)
{
  const DtlThesaurus *thesaurus = dtl_lexicon_thesaurus (lexicon);
  guint left[DTL_THESAURUS_MEANINGS], right[DTL_THESAURUS_MEANINGS];
  guint n_left = dtl_thesaurus_look_up (thesaurus, hash_text (a), left), n_right = dtl_thesaurus_look_up (thesaurus, hash_text (b), right);

  for (guint i = 0; i < n_left; i++)
    for (guint j = 0; j < n_right; j++)
      if (left[i] == right[j])
        return TRUE;
  return FALSE;
}

/* What is in the thesaurus under @hash; 0 for nothing. */
static guint
add_kin (DtlVocabulary *self, guint64 hash)
{
  const DtlThesaurus *thesaurus = dtl_lexicon_thesaurus (self->lexicon);
  guint meanings[DTL_THESAURUS_MEANINGS];
  Kin kin = { .n = dtl_thesaurus_look_up (thesaurus, hash, meanings) };

  for (guint i = 0; i < kin.n; i++)
    {
      g_autofree char *text = g_strconcat ("~", dtl_thesaurus_name (thesaurus, meanings[i]), NULL);

      kin.words[i] = intern_word (self, text);
    }
  if (kin.n == 0)
    return 0;
  g_array_append_val (self->kin, kin);
  return self->kin->len - 1;
}

/* What could stand for a word as it is written, "missing", else for its lemma, else for what that is made of. */
static guint
find_kin (DtlVocabulary *self, guint64 word, const char *lemma, const char *root)
{
  guint kin = add_kin (self, word);

  if (kin == 0)
    kin = add_kin (self, hash_text (lemma));
  return kin != 0 ? kin : add_kin (self, hash_text (root));
}

static void
find_lemma (const DtlVocabulary *self, const char *bytes, const DtlToken *token, char lemma[DTL_LEMMA_MAX])
{
  gsize length = dtl_token_length (token);

  if (dtl_lemma_is_plural (self->lexicon, bytes + token->start, length))
    dtl_lemma_noun (self->lexicon, bytes + token->start, length, lemma);
  else
    dtl_lemma_verb (self->lexicon, bytes + token->start, length, lemma);
}

static Meaning
make_meaning (DtlVocabulary *self, const char *bytes, const DtlToken *token)
{
  char lemma[DTL_LEMMA_MAX], word[DTL_LEMMA_MAX], root[DTL_LEMMA_MAX];
  guint64 classes = token->word != 0 ? dtl_lexicon_classes (self->lexicon, token->word) : 0;
  const char *same = classes & DTL_SENSE_BIT (DTL_SENSE_SYNONYM) ? dtl_lexicon_sense (self->lexicon, token->word, DTL_SENSE_SYNONYM)->text : NULL;
  const char *base;
  Meaning meaning = { 0 };

  find_lemma (self, bytes, token, lemma);
  base = dtl_thesaurus_base (dtl_lexicon_thesaurus (self->lexicon), lemma);
  if (same == NULL)
    same = find_sense (self->lexicon, lemma, DTL_SENSE_SYNONYM);
  g_strlcpy (word, same != NULL ? same : lemma, sizeof word);
  if (!dtl_derivation_find (dtl_lexicon_thesaurus (self->lexicon), word, root))
    cut_ending (root);
  meaning.word = intern_word (self, root);
  meaning.lemma = hash_text (base != NULL ? base : lemma);
  if (classes & QUIET_CLASSES)
    meaning.flags |= DTL_WORD_QUIET;
  else
    meaning.kin = find_kin (self, token->hash, lemma, root);
  if (classes & DTL_SENSE_BIT (DTL_SENSE_SAY))
    meaning.flags |= DTL_WORD_SAY;
  return meaning;
}

static Meaning
look_up_meaning (DtlVocabulary *self, const char *bytes, const DtlToken *token)
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
add_word (GArray *words, guint word, DtlSpan span, guint flags, guint kin)
{
  DtlCorpusWord entry = { word, span.start, span.end, flags, kin };

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

/* The word behind another, with nothing but a space or a hyphen between them. */
static const DtlToken *
find_next_word (const char *bytes, const GArray *tokens, guint at)
{
  guint next = at + 1;

  if (next + 1 < tokens->len && bytes[g_array_index (tokens, DtlToken, next).start] == '-')
    next++;
  if (next >= tokens->len || g_array_index (tokens, DtlToken, next).kind != DTL_TOKEN_WORD)
    return NULL;
  return &g_array_index (tokens, DtlToken, next);
}

/* What could stand for two words that are one phrase: "put up", "laid off", "go-ahead"; 0 for nothing. */
static guint
find_phrase_kin (DtlVocabulary *self, const char *bytes, const GArray *tokens, guint at, const Meaning *meaning)
{
  const DtlToken *next;
  guint64 phrase;
  gpointer kin;

  if (!dtl_thesaurus_opens (dtl_lexicon_thesaurus (self->lexicon), meaning->lemma))
    return 0;
  next = find_next_word (bytes, tokens, at);
  if (next == NULL)
    return 0;
  phrase = dtl_tokenizer_chain (meaning->lemma, look_up_meaning (self, bytes, next).lemma);
  if (!g_hash_table_lookup_extended (self->phrase_kin, &phrase, NULL, &kin))
    {
      kin = GUINT_TO_POINTER (add_kin (self, phrase));
      g_hash_table_insert (self->phrase_kin, g_memdup2 (&phrase, sizeof phrase), kin);
    }
  return GPOINTER_TO_UINT (kin);
}

/* What could stand for a word: as a phrase with the next, else for itself. */
static guint
choose_kin (DtlVocabulary *self, const char *bytes, const GArray *tokens, guint at, const Meaning *meaning)
{
  guint kin = find_phrase_kin (self, bytes, tokens, at, meaning);

  return kin != 0 ? kin : meaning->kin;
}

/* What a text is about, of DTL_SENSE_SETTING: all strings of its words. */
static GHashTable *
find_settings (const DtlVocabulary *self, const GArray *tokens)
{
  GHashTable *settings = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tokens->len; i++)
    {
      const DtlToken *token = &g_array_index (tokens, DtlToken, i);
      const DtlSense *sense = token->word != 0 && dtl_token_may_be (token, DTL_SENSE_SETTING) ? dtl_lexicon_sense (self->lexicon, token->word, DTL_SENSE_SETTING) : NULL;

      if (sense != NULL)
        g_hash_table_add (settings, (gpointer) sense->text);
    }
  return settings;
}

static gboolean
has_setting (GHashTable *settings, const char *setting)
{
  GHashTableIter iter;
  gpointer text;

  if (settings == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, settings);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    if (setting != NULL && strstr (text, setting) != NULL)
      return TRUE;
  return FALSE;
}

/* The sense that words have in a text: loose wordings mean a measure in its setting only. */
static const DtlSense *
find_sense_in (const DtlLexicon *lexicon, guint entry, DtlSenseClass class, GHashTable *settings)
{
  const DtlSense *sense;

  for (guint i = 0; (sense = dtl_lexicon_nth (lexicon, entry, i)) != NULL; i++)
    if (sense->class == class && (class != DTL_SENSE_CONCEPT || sense->value != DTL_WORDING_LOOSE || has_setting (settings, sense->concept->setting)))
      return sense;
  return NULL;
}

static const PhraseMeaning *
find_phrase (const DtlVocabulary *self, guint entry, GHashTable *settings, const DtlSense **sense)
{
  guint64 classes = entry != 0 ? dtl_lexicon_classes (self->lexicon, entry) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (phrase_meanings); i++)
    if (classes & DTL_SENSE_BIT (phrase_meanings[i].class))
      {
        *sense = find_sense_in (self->lexicon, entry, phrase_meanings[i].class, settings);
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
add_phrase (DtlVocabulary *self, GArray *words, GHashTable *settings, const char *bytes, const DtlToken *tokens)
{
  const DtlSense *sense = NULL;
  const PhraseMeaning *meaning = find_phrase (self, tokens->phrase, settings, &sense);
  guint n = tokens->phrase_length;
  g_autofree char *text = NULL;

  if (meaning == NULL)
    {
      meaning = find_phrase (self, tokens->word, settings, &sense);
      n = 1;
    }
  if (meaning == NULL || !fits_case (meaning, sense, bytes, tokens, n))
    return 0;
  text = g_strdup_printf ("%c%s", meaning->mark, sense->text);
  add_word (words, intern_word (self, text), (DtlSpan) { tokens[0].start, tokens[n - 1].end }, meaning->flags, 0);
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
begins_citation (const DtlVocabulary *self, const DtlToken *token)
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

/**
 * dtl_vocabulary_cut:
 * @self: the vocabulary
 * @reading: a reading
 *
 * Returns: (transfer full) (element-type DtlCorpusWord): its words in order of text; a wording of a measure stands
 *   before the words that it is made of
 */
GArray *
dtl_vocabulary_cut (DtlVocabulary *self, const DtlReading *reading)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autoptr (GHashTable) settings = NULL;
  GArray *words = g_array_new (FALSE, FALSE, sizeof (DtlCorpusWord));
  const DtlText *text = reading->source->text;
  const char *bytes = dtl_text_bytes (text);
  guint name = 0, sentence = 0, amount = 0;

  dtl_tokenizer_fill (tokens, bytes, (DtlSpan) { 0, dtl_text_length (text) });
  dtl_lexicon_annotate (self->lexicon, bytes, (DtlToken *) tokens->data, tokens->len);
  settings = find_settings (self, tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const DtlToken *token = &g_array_index (tokens, DtlToken, i);
      gboolean opens = begins_sentence (reading, token->start, &sentence);
      gboolean priced = is_in_amount (reading, token->start, &amount);
      guint n = priced ? 0 : add_phrase (self, words, settings, bytes, token);
      Meaning meaning;

      if (n > 0)
        i += n - 1;
      if (n > 0 || token->kind != DTL_TOKEN_WORD)
        continue;
      meaning = look_up_meaning (self, bytes, token);
      if (begins_citation (self, token))
        meaning.flags |= DTL_WORD_CITE;
      if (!priced && (is_in_name (reading, token->start, &name) || ((token->flags & DTL_TOKEN_CAPITAL) && !opens)))
        meaning.flags |= DTL_WORD_NAME;
      add_word (words, meaning.word, dtl_token_span (token), meaning.flags, choose_kin (self, bytes, tokens, i, &meaning));
    }
  return words;
}

/**
 * dtl_vocabulary_cut_text:
 * @self: the vocabulary
 * @text: words from elsewhere, such as the name of a measure
 *
 * Returns: (transfer full) (element-type DtlCorpusWord): its words that say something of a subject
 */
GArray *
dtl_vocabulary_cut_text (DtlVocabulary *self, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  GArray *words = g_array_new (FALSE, FALSE, sizeof (DtlCorpusWord));

  dtl_tokenizer_fill (tokens, text, (DtlSpan) { 0, strlen (text) });
  dtl_lexicon_annotate (self->lexicon, text, (DtlToken *) tokens->data, tokens->len);
  for (guint i = 0; i < tokens->len; i++)
    {
      const DtlToken *token = &g_array_index (tokens, DtlToken, i);
      guint n = add_phrase (self, words, NULL, text, token);
      Meaning meaning;

      if (n > 0)
        i += n - 1;
      if (n > 0 || token->kind != DTL_TOKEN_WORD)
        continue;
      meaning = look_up_meaning (self, text, token);
      if ((meaning.flags & DTL_WORD_QUIET) == 0)
        add_word (words, meaning.word, dtl_token_span (token), meaning.flags, choose_kin (self, text, tokens, i, &meaning));
    }
  return words;
}

/**
 * dtl_vocabulary_kin:
 * @self: the vocabulary
 * @kin: of a #DtlCorpusWord
 * @n: (out): how many
 *
 * Returns: words that stand for all that could stand for it, one for each of its meanings
 */
const guint32 *
dtl_vocabulary_kin (const DtlVocabulary *self, guint kin, guint *n)
{
  const Kin *found = &g_array_index (self->kin, Kin, kin);

  *n = found->n;
  return found->words;
}

/**
 * dtl_vocabulary_new:
 * @lexicon: words of the language; must outlive it
 *
 * Returns: (transfer full): a vocabulary without words
 */
DtlVocabulary *
dtl_vocabulary_new (const DtlLexicon *lexicon)
{
  DtlVocabulary *self = g_new0 (DtlVocabulary, 1);

  self->lexicon = lexicon;
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->meanings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->kin = g_array_new (FALSE, TRUE, sizeof (Kin));
  g_array_set_size (self->kin, 1);
  self->phrase_kin = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
dtl_vocabulary_free (DtlVocabulary *self)
{
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->hashes);
  g_hash_table_unref (self->meanings);
  g_hash_table_unref (self->phrase_kin);
  g_array_unref (self->kin);
  g_free (self);
}

guint
dtl_vocabulary_size (const DtlVocabulary *self)
{
  return self->texts->len;
}

const char *
dtl_vocabulary_text (const DtlVocabulary *self, guint word)
{
  return g_ptr_array_index (self->texts, word);
}

/* Of its text: words are numbered as they come, and what must not hang on that goes by this. */
guint64
dtl_vocabulary_hash (const DtlVocabulary *self, guint word)
{
  return g_array_index (self->hashes, guint64, word);
}

/* By text, whatever their numbers are. */
int
dtl_vocabulary_compare (const DtlVocabulary *self, guint a, guint b)
{
  guint64 left = dtl_vocabulary_hash (self, a), right = dtl_vocabulary_hash (self, b);

  if (left != right)
    return left < right ? -1 : 1;
  return a == b ? 0 : strcmp (dtl_vocabulary_text (self, a), dtl_vocabulary_text (self, b));
}
