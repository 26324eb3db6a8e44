/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What kind of thing happened, as far as words tell: "broke into", "robbery" and "stole" are of one kind. Not every deed that a clause names
 * is what its date dates: "the minister visited the scene of the crash on Tuesday". */

#include "dtl-deeds.h"

#include <string.h>

#include "dtl-lemma.h"
#include "dtl-tokenizer.h"

#define NEAR_DATE 16   /* bytes between a day and its noun: "Tuesday's deadly bus crash" */
#define BEFORE_DATE 4  /* "the crash on Tuesday" */

struct _DtlDeeds
{
  const DtlCorpus *corpus;
  GHashTable *known; /* hash of a form of a word → string of the deeds that it names, "" if none */
};

/**
 * dtl_deeds_new:
 * @corpus: the sources; must outlive it
 *
 * Returns: (transfer full): what looks up the deeds that words name
 */
DtlDeeds *
dtl_deeds_new (const DtlCorpus *corpus)
{
  DtlDeeds *self = g_new0 (DtlDeeds, 1);

  self->corpus = corpus;
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
dtl_deeds_free (DtlDeeds *self)
{
  g_hash_table_unref (self->known);
  g_free (self);
}

/* A past or a participle; behind "will" or "to", whatever stands there. Helpers tell nothing. */
gboolean
dtl_deeds_is_verb (const DtlLexicon *lexicon, const char *word, const char *before, gboolean capital)
{
  static const char *const helpers[] = { "was", "were", "had", "did", "been", "has", "have", "is", "are", "be", "said", "told", NULL };
  static const char *const going[] = { "is", "are", "was", "were", "be", "been", NULL };
  static const char *const beginnings[] = { "begin", "begins", "start", "starts", NULL };
  static const char *const modals[] = { "will", "to", "would", "may", "can", "could", "should", "must", NULL };
  const DtlSense *sense = dtl_lexicon_sense_of (lexicon, word, DTL_SENSE_TENSE), *past = dtl_lexicon_sense_of (lexicon, word, DTL_SENSE_IRREGULAR_VERB);
  const gsize length = strlen (word);

  if (capital || g_strv_contains (helpers, word) || g_strv_contains (modals, word) || !g_ascii_isalpha (word[0]))
    return FALSE;
  if (g_strv_contains (beginnings, word) || (g_strv_contains (going, before) && length > 4 && g_str_has_suffix (word, "ing")))
    return TRUE;
  if (g_strv_contains (modals, before))
    return (length < 2 || word[length - 1] != 's' || word[length - 2] == 's')
           && (dtl_lexicon_find (lexicon, word) == 0 || dtl_lexicon_sense_of (lexicon, word, DTL_SENSE_DETERMINER) == NULL);
  if (dtl_lexicon_sense_of (lexicon, before, DTL_SENSE_DETERMINER) != NULL)
    return FALSE;
  if (past != NULL && past->text != NULL && !g_str_equal (past->text, word) && !g_str_has_suffix (word, "ing") && !g_str_has_suffix (word, "s"))
    return TRUE;
  return (sense != NULL && sense->value < 0) || (length > 4 && word[length - 2] == 'e' && word[length - 1] == 'd');
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

static const char *
get_bytes (const DtlDeeds *self, guint source, const DtlCorpusWord *word)
{
  return dtl_text_bytes (dtl_corpus_reading (self->corpus, source)->source->text) + word->start;
}

static guint64
hash_word (const DtlDeeds *self, guint source, const DtlCorpusWord *word)
{
  return dtl_tokenizer_hash (get_bytes (self, source, word), word->end - word->start);
}

/* "march", "strike,!attack": the kinds of events that a word may name. */
const char *
dtl_deeds_of_word (const DtlDeeds *self, guint source, const DtlCorpusWord *word)
{
  guint64 hash = hash_word (self, source, word);
  const char *deeds = g_hash_table_lookup (self->known, &hash);

  if (deeds == NULL)
    {
      deeds = look_up_deeds (dtl_corpus_lexicon (self->corpus), get_bytes (self, source, word), word->end - word->start);
      g_hash_table_insert (self->known, g_memdup2 (&hash, sizeof hash), (gpointer) deeds);
    }
  return deeds;
}

/* "fell silent", "broke into": a verb that names a deed only with the word behind it stands in the data as "fall-silent". */
static const char *
look_up_phrase (const DtlDeeds *self, guint source, const DtlCorpusWord *verb, const DtlCorpusWord *behind)
{
  const DtlLexicon *lexicon = dtl_corpus_lexicon (self->corpus);
  char lemma[DTL_LEMMA_MAX], word[DTL_LEMMA_MAX];
  g_autofree char *phrase = NULL;
  const DtlSense *sense;
  guint entry;

  dtl_lemma_verb (lexicon, get_bytes (self, source, verb), verb->end - verb->start, lemma);
  keep_word (lexicon, get_bytes (self, source, behind), behind->end - behind->start, word);
  phrase = g_strconcat (lemma, "-", word, NULL);
  entry = dtl_lexicon_find (lexicon, phrase);
  sense = entry != 0 ? dtl_lexicon_sense (lexicon, entry, DTL_SENSE_DEED) : NULL;
  return sense != NULL && sense->text != NULL ? sense->text : "";
}

static const char *
find_deeds_of_two (const DtlDeeds *self, guint source, const DtlCorpusWord *verb, const DtlCorpusWord *behind)
{
  guint64 hash = dtl_tokenizer_chain (hash_word (self, source, verb), hash_word (self, source, behind));
  const char *deeds = g_hash_table_lookup (self->known, &hash);

  if (deeds == NULL)
    {
      deeds = look_up_phrase (self, source, verb, behind);
      g_hash_table_insert (self->known, g_memdup2 (&hash, sizeof hash), (gpointer) deeds);
    }
  return deeds;
}

/* The word behind another one, wordings of measures left out; %NULL at the end. */
static const DtlCorpusWord *
get_next_word (const GArray *words, guint index, guint end)
{
  for (guint i = index + 1; i < end; i++)
    if (!(g_array_index (words, DtlCorpusWord, i).flags & DTL_WORD_CONCEPT))
      return &g_array_index (words, DtlCorpusWord, i);
  return NULL;
}

/* "forced their way": what tells nothing may stand between. */
static const char *
find_phrase_at (const DtlDeeds *self, guint source, const GArray *words, guint index, guint end)
{
  const DtlCorpusWord *verb = &g_array_index (words, DtlCorpusWord, index), *next = get_next_word (words, index, end);
  const char *deeds;

  if (next == NULL || (verb->flags & DTL_WORD_CONCEPT))
    return "";
  deeds = find_deeds_of_two (self, source, verb, next);
  if (*deeds != '\0' || !(next->flags & DTL_WORD_QUIET))
    return deeds;
  next = get_next_word (words, next - (const DtlCorpusWord *) (gconstpointer) words->data, end);
  return next != NULL ? find_deeds_of_two (self, source, verb, next) : "";
}

static void
add_kinds (const char *deeds, gboolean dated, DtlHappening *happening)
{
  g_auto (GStrv) kinds = g_strsplit (deeds, ",", -1);

  for (guint i = 0; kinds[i] != NULL && *deeds != '\0'; i++)
    {
      guint32 kind = g_quark_from_string (kinds[i]);

      happening->befell |= kinds[i][0] == '!';
      happening->mishap |= g_str_equal (kinds[i], "!mishap");
      g_array_append_val (happening->deeds, kind);
      if (dated)
        g_array_append_val (happening->dated, kind);
    }
}

/* Whether another date has a clause of its own within this one, and the word stands there: "closed on Monday after hackers struck on Friday". */
static gboolean
is_told_of_another (const DtlReading *reading, const DtlHappening *happening, guint32 offset)
{
  const DtlSpan clause = happening->event->span;

  for (guint i = happening->index > 0 ? happening->index - 1 : 0; i < reading->events->len && i <= happening->index + 1; i++)
    {
      const DtlSpan other = dtl_reading_event (reading, i)->span;

      if (i != happening->index && dtl_span_has_offset (other, offset) && other.start >= clause.start && other.end <= clause.end
          && other.end - other.start < clause.end - clause.start && !dtl_span_overlaps (other, happening->mention->span))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_word (const DtlDeeds *self, guint source, const DtlCorpusWord *word, const char *text)
{
  return strlen (text) == word->end - word->start && g_ascii_strncasecmp (get_bytes (self, source, word), text, strlen (text)) == 0;
}

static gboolean
is_ordinal (const DtlDeeds *self, guint source, const DtlCorpusWord *word)
{
  const DtlLexicon *lexicon = dtl_corpus_lexicon (self->corpus);
  char text[DTL_LEMMA_MAX];
  guint entry;

  keep_word (lexicon, get_bytes (self, source, word), word->end - word->start, text);
  entry = dtl_lexicon_find (lexicon, text);
  return g_ascii_isdigit (text[0]) || (entry != 0 && dtl_lexicon_sense (lexicon, entry, DTL_SENSE_ORDINAL) != NULL);
}

/* "continued to block", "was still blocked", "for the fourth day": what goes on began on another day. */
static gboolean
goes_on (const DtlDeeds *self, guint source, const GArray *words, guint index)
{
  static const char *const signs[] = { "continue", "continued", "continues", "continuing" };
  const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, index);
  const DtlCorpusWord *next = get_next_word (words, index, words->len);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (is_word (self, source, word, signs[i]))
      return TRUE;
  if (next != NULL && is_word (self, source, word, "still") && next->end - next->start > 4)
    {
      const char *ending = get_bytes (self, source, next) + (next->end - next->start);

      return memcmp (ending - 3, "ing", 3) == 0 || memcmp (ending - 2, "ed", 2) == 0;
    }
  return index > 0 && is_word (self, source, word, "day") && is_ordinal (self, source, word - 1);
}

/**
 * dtl_deeds_is_possessed:
 * @corpus: the sources
 * @happening: an event of one of them
 *
 * Returns: whether a noun belongs to its date: "Sunday's election"
 */
gboolean
dtl_deeds_is_possessed (const DtlCorpus *corpus, const DtlHappening *happening)
{
  const char *behind = dtl_text_bytes (dtl_corpus_reading (corpus, happening->source)->source->text) + happening->mention->span.end;

  return *behind == '\'' || strncmp (behind, "’", strlen ("’")) == 0;
}

static gboolean
is_one_of (const DtlDeeds *self, guint source, const DtlCorpusWord *word, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (is_word (self, source, word, texts[i]))
      return TRUE;
  return FALSE;
}

/* What a clause says that was done, word by word. */
typedef struct
{
  char before[DTL_LEMMA_MAX];
  gboolean says;  /* behind a verb that tells what was done: "called off the strike on Tuesday" */
  gboolean later; /* behind its date and "after": what is told there was on another day */
  gboolean lends; /* behind a verb that says no more than that the noun behind it came to be: "took place", "reached orbit" */
} Clause;

/**
 * dtl_deeds_lends:
 * @lemma: a verb
 *
 * Returns: whether it says no more than that what its noun names came to be, or what that did: "took place", "a blast tore through"
 */
gboolean
dtl_deeds_lends (const char *lemma)
{
  static const char *const verbs[] = { "take", "make", "give", "put", "place", "bring", "reach", "stage", "carry", "launch", "cause", "trigger", "suffer",
                                       "commit", "happen", "occur", "hit", "hold", "begin", "start", "enter", "go", "come", "get", "fall", "see",
                                       "announce", "agree", "complete", "sign", "seal", "tear", "rip", "sweep", "shake", "rock", "batter", "kill",
                                       "destroy", "devastate", "ravage", "engulf", "claim", "send", NULL };

  return g_strv_contains (verbs, lemma);
}

static gboolean
read_verb (const DtlDeeds *self, guint source, const DtlCorpusWord *word, Clause *clause)
{
  const DtlLexicon *lexicon = dtl_corpus_lexicon (self->corpus);
  char text[DTL_LEMMA_MAX], lemma[DTL_LEMMA_MAX];
  gboolean verb;

  keep_word (lexicon, get_bytes (self, source, word), word->end - word->start, text);
  verb = dtl_deeds_is_verb (lexicon, text, clause->before, g_ascii_isupper (*get_bytes (self, source, word)));
  if (verb)
    {
      dtl_lemma_verb (lexicon, text, strlen (text), lemma);
      clause->lends = dtl_deeds_lends (lemma);
      clause->says = !clause->lends;
    }
  strcpy (clause->before, text);
  return verb;
}

/* "Sunday's deadly crash", "the attack on Monday": beside its day. */
static gboolean
stands_by_date (const DtlDeeds *self, const DtlHappening *happening, const Clause *clause, const DtlCorpusWord *word)
{
  const DtlSpan date = happening->mention->span;

  if (word->start < date.end)
    return !clause->says && date.start >= word->end && date.start - word->end <= BEFORE_DATE;
  return word->start - date.end <= NEAR_DATE && dtl_deeds_is_possessed (self->corpus, happening);
}

/* "The accident that took place on Monday": the noun is before its verb. */
static gboolean
takes_place (const DtlDeeds *self, guint source, const GArray *words, guint index, guint end)
{
  static const char *const verbs[] = { "took", "take", "occurred", "happened", "struck", "hit", "began", "started", "broke", "announced", "confirmed",
                                       "completed", "agreed", "signed", "tore", "ripped", "swept", "shook", "rocked", "battered", "killed",
                                       "destroyed", "devastated", "ravaged", "engulfed", "claimed", NULL };

  for (guint i = index + 1; i < MIN (end, index + 4); i++)
    if (is_one_of (self, source, &g_array_index (words, DtlCorpusWord, i), verbs))
      return TRUE;
  return FALSE;
}

/* "March" is a month. */
static gboolean
is_date_word (const DtlDeeds *self, guint source, const DtlCorpusWord *word)
{
  return (word->flags & DTL_WORD_QUIET) && g_ascii_isupper (*get_bytes (self, source, word));
}

/**
 * dtl_deeds_collect:
 * @self: what is known of words
 * @happening: gets the kinds of deeds that its clause names
 */
void
dtl_deeds_collect (const DtlDeeds *self, DtlHappening *happening)
{
  const DtlReading *reading = dtl_corpus_reading (self->corpus, happening->source);
  const GArray *words = dtl_corpus_words (self->corpus, happening->source);
  static const char *const others[] = { "after", "before", "since", "following", "until", NULL };
  Clause clause = { "", FALSE, FALSE, FALSE };
  guint first, end;

  happening->deeds = g_array_new (FALSE, FALSE, sizeof (guint32));
  happening->dated = g_array_new (FALSE, FALSE, sizeof (guint32));
  dtl_corpus_slice (self->corpus, happening->source, happening->event->span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);
      gboolean verb;

      if ((word->flags & DTL_WORD_CONCEPT) || is_date_word (self, happening->source, word) || is_told_of_another (reading, happening, word->start))
        continue;
      clause.later |= word->start >= happening->mention->span.end && is_one_of (self, happening->source, word, others);
      verb = read_verb (self, happening->source, word, &clause);
      /* "who escaped from there were caught on Tuesday": the verb next to the date tells what was done on it */
      if (verb && !clause.lends && word->end <= happening->mention->span.start)
        g_array_set_size (happening->dated, 0);
      happening->goes_on |= goes_on (self, happening->source, words, i);
      add_kinds (dtl_deeds_of_word (self, happening->source, word),
                 !clause.later && (verb || clause.lends || stands_by_date (self, happening, &clause, word) || takes_place (self, happening->source, words, i, end)),
                 happening);
      add_kinds (find_phrase_at (self, happening->source, words, i, end), !clause.later, happening);
    }
  dtl_bag_sort (happening->deeds);
  dtl_bag_sort (happening->dated);
}

/**
 * dtl_deeds_meet:
 * @a: an event as one source tells it
 * @b: another one
 *
 * "The accident", "a bus plunged off the bridge": one report names only that something befell, where another says what.
 *
 * Returns: whether both name one kind of deed
 */
gboolean
dtl_deeds_meet (const DtlHappening *a, const DtlHappening *b)
{
  return dtl_bag_meets (a->deeds, b->deeds) || (a->mishap && b->befell) || (b->mishap && a->befell);
}

static gboolean
holds (const GArray *deeds, const char *kind)
{
  return dtl_bag_holds (deeds, g_quark_try_string (kind));
}

static gboolean
holds_mishap (const GArray *deeds)
{
  for (guint i = 0; i < deeds->len; i++)
    if (*g_quark_to_string (g_array_index (deeds, guint32, i)) == '!')
      return TRUE;
  return FALSE;
}

/**
 * dtl_deeds_dated_meet:
 * @a: an event as one source tells it
 * @b: another one
 *
 * Returns: whether both dates may be of a deed of one kind
 */
gboolean
dtl_deeds_dated_meet (const DtlHappening *a, const DtlHappening *b)
{
  return dtl_bag_meets (a->dated, b->dated) || (holds (a->dated, "!mishap") && holds_mishap (b->dated))
         || (holds (b->dated, "!mishap") && holds_mishap (a->dated));
}
