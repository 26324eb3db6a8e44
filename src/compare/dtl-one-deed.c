/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "The boards agreed to the takeover on Tuesday", "The shareholders agreed to the takeover on Friday": two deeds, though
 * nearly all their words are the same; so are a fire that broke out and one that was put out. Before two days are said to
 * contradict each other, the doers and the verbs of two tellings are looked at, as far as they can be told from where words
 * stand: what comes before the first verb does it. */

#include "dtl-one-deed.h"

#include <string.h>

#include "dtl-deeds.h"
#include "dtl-lemma.h"

#define MAX_WORD 32
#define BEHIND_VERB 2

/* What a clause says that somebody did. */
typedef struct
{
  GArray *doers; /* words before its first verb, names left out */
  GArray *named; /* names before it */
  GArray *names; /* all names, but not of where it was: who does it may be told last */
  GArray *verbs;
  GArray *kinds; /* hashes of the kinds of deeds that its verbs name */
  GArray *main_kinds;
  GArray *objects; /* words behind it, names left out */
  GArray *others; /* names behind its first verb: what it is done to, and where */
  GArray *turns;  /* hashes of "first", "run-off": which of several it is */
  guint32 main;   /* hash of the verb that the date belongs to, 0 if there is none */
  gboolean light; /* it says nothing by itself: "took place" */
  guint behind;   /* so many words behind it may still make a phrase of it: "broke into" */
  char lemma[DTL_LEMMA_MAX];
} Deed;

static void
free_deed_cb (gpointer data)
{
  Deed *deed = data;

  g_array_unref (deed->doers);
  g_array_unref (deed->named);
  g_array_unref (deed->names);
  g_array_unref (deed->verbs);
  g_array_unref (deed->kinds);
  g_array_unref (deed->main_kinds);
  g_array_unref (deed->objects);
  g_array_unref (deed->others);
  g_array_unref (deed->turns);
  g_free (deed);
}

static void
copy_lower (const char *bytes, const DtlCorpusWord *word, char text[MAX_WORD])
{
  const gsize n = MIN (word->end - word->start, MAX_WORD - 1);

  for (gsize i = 0; i < n; i++)
    text[i] = g_ascii_tolower (bytes[word->start + i]);
  text[n] = '\0';
}

static void
add_kinds_of_sense (const DtlSense *sense, GArray *kinds)
{
  g_auto (GStrv) names = NULL;

  if (sense == NULL || sense->text == NULL)
    return;
  names = g_strsplit (sense->text, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      guint32 kind = g_str_hash (names[i]);

      g_array_append_val (kinds, kind);
    }
}

static void
add_kinds (const DtlLexicon *lexicon, const char *text, GArray *kinds)
{
  char lemma[DTL_LEMMA_MAX];
  const DtlSense *sense = dtl_lexicon_sense_of (lexicon, text, DTL_SENSE_DEED);

  if (sense == NULL)
    {
      dtl_lemma_verb (lexicon, text, strlen (text), lemma);
      sense = dtl_lexicon_sense_of (lexicon, lemma, DTL_SENSE_DEED);
    }
  add_kinds_of_sense (sense, kinds);
}

static void
add_word (const DtlCorpus *corpus, guint source, const DtlCorpusWord *word, const char *before, Deed *deed)
{
  static const char *const places[] = { "in", "at", "near", "off", "from", "above", "outside", NULL };
  const gboolean name = (word->flags & DTL_WORD_NAME) || dtl_bag_holds (dtl_corpus_names (corpus, source), word->word);

  if (word->flags & (DTL_WORD_QUIET | DTL_WORD_CONCEPT))
    return;
  if (!name)
    g_array_append_val (deed->verbs->len == 0 ? deed->doers : deed->objects, word->word);
  if (!name || (word->flags & DTL_WORD_COUNTRY))
    return;
  if (deed->verbs->len > 0)
    g_array_append_val (deed->others, word->word);
  if (!g_strv_contains (places, before))
    {
      g_array_append_val (deed->names, word->word);
      if (deed->verbs->len == 0 && strcmp (before, "of") != 0)
        g_array_append_val (deed->named, word->word);
    }
}

/* "Two days after a train derailed there", "since the flood": what is told of another time, behind the date. */
static guint
find_core_end (const DtlCorpus *corpus, const DtlHappening *happening, guint first, guint end)
{
  static const char *const words[] = { "after", "before", "since", "following", "until", NULL };
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, happening->source)->source->text);
  const DtlSpan date = happening->mention->span;
  char text[MAX_WORD];

  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (dtl_corpus_words (corpus, happening->source), DtlCorpusWord, i);

      copy_lower (bytes, word, text);
      if (word->start >= date.end && dtl_span_overlaps (date, happening->event->span) && g_strv_contains (words, text))
        return i;
    }
  return end;
}

/* The verb next before the date; where the date stands first, the first one behind it that is not that of a relative clause. */
static gboolean
belongs_to_date (const Deed *deed, const DtlHappening *happening, const DtlCorpusWord *word, const char *before)
{
  static const char *const relatives[] = { "which", "who", "that", NULL };

  if (strcmp (before, "to") == 0)
    return FALSE;
  return word->end <= happening->mention->span.start || (deed->main == 0 && !g_strv_contains (relatives, before));
}

static void
read_verb (const DtlLexicon *lexicon, const DtlHappening *happening, const DtlCorpusWord *word, const char *text, const char *before, Deed *deed)
{
  g_array_append_val (deed->verbs, word->word);
  add_kinds (lexicon, text, deed->kinds);
  if (!belongs_to_date (deed, happening, word, before))
    return;
  dtl_lemma_verb (lexicon, text, strlen (text), deed->lemma);
  deed->main = g_str_hash (deed->lemma);
  deed->light = dtl_deeds_lends (deed->lemma);
  deed->behind = BEHIND_VERB;
  g_array_set_size (deed->main_kinds, 0);
  add_kinds (lexicon, text, deed->main_kinds);
}

/* "broke into", "forced their way" */
static void
read_behind_verb (const DtlLexicon *lexicon, const char *text, Deed *deed)
{
  g_autofree char *phrase = g_strconcat (deed->lemma, "-", text, NULL);

  deed->behind--;
  add_kinds_of_sense (dtl_lexicon_sense_of (lexicon, phrase, DTL_SENSE_DEED), deed->main_kinds);
}

/* "The first round", "a second attack", but not "for the third time" */
static gboolean
is_turn (const DtlLexicon *lexicon, const char *text, const char *next)
{
  static const char *const turns[] = { "again", "another", "run-off", "runoff", "semi-final", "lower", "upper", NULL };
  static const char *const units[] = { "time", "day", "week", "month", "quarter", "year", "night", NULL };

  return g_strv_contains (turns, text)
         || (dtl_lexicon_sense_of (lexicon, text, DTL_SENSE_ORDINAL) != NULL && g_ascii_isalpha (text[0]) && !g_strv_contains (units, next));
}

static void
read_deed (const DtlCorpus *corpus, const DtlHappening *happening, Deed *deed)
{
  const GArray *words = dtl_corpus_words (corpus, happening->source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, happening->source)->source->text);
  const DtlLexicon *lexicon = dtl_corpus_lexicon (corpus);
  static const char *const relatives[] = { "which", "who", "whom", NULL };
  static const char *const passives[] = { "was", "were", "been", "being", "be", NULL };
  char text[MAX_WORD], before[MAX_WORD] = "";
  gboolean unknown = FALSE;
  guint first, end;

  dtl_corpus_slice (corpus, happening->source, happening->event->span, &first, &end);
  end = find_core_end (corpus, happening, first, end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      copy_lower (bytes, word, text);
      if (word->flags & DTL_WORD_CONCEPT)
        continue;
      if (is_turn (lexicon, before, text))
        {
          guint32 turn = g_str_hash (before);

          g_array_append_val (deed->turns, turn);
        }
      if (dtl_deeds_is_verb (lexicon, text, before, g_ascii_isupper (bytes[word->start])))
        {
          if (word->end <= happening->mention->span.start)
            g_array_set_size (deed->objects, 0);
          /* "coins were stolen": it is not they who did it */
          unknown |= deed->verbs->len == 0 && g_strv_contains (passives, before);
          read_verb (lexicon, happening, word, text, before, deed);
        }
      else
        {
          add_word (corpus, happening->source, word, before, deed);
          if (deed->behind > 0)
            read_behind_verb (lexicon, text, deed);
        }
      /* ", which will be 13 miles long, was signed": what it is said of is not told here */
      unknown |= g_strv_contains (relatives, text);
      strcpy (before, text);
    }
  if (unknown)
    {
      g_array_set_size (deed->doers, 0);
      g_array_set_size (deed->named, 0);
    }
  dtl_bag_sort (deed->doers);
  dtl_bag_sort (deed->named);
  dtl_bag_sort (deed->names);
  dtl_bag_sort (deed->verbs);
  dtl_bag_sort (deed->kinds);
  dtl_bag_sort (deed->main_kinds);
  dtl_bag_sort (deed->objects);
  dtl_bag_sort (deed->others);
  dtl_bag_sort (deed->turns);
}

static Deed *
create_deed (const DtlCorpus *corpus, const DtlHappening *happening)
{
  Deed *deed = g_new0 (Deed, 1);
  GArray **bags[] = { &deed->doers, &deed->named, &deed->names, &deed->verbs, &deed->kinds, &deed->main_kinds, &deed->objects, &deed->others, &deed->turns };

  for (guint i = 0; i < G_N_ELEMENTS (bags); i++)
    *bags[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
  read_deed (corpus, happening, deed);
  return deed;
}

/* It is asked for each pair of them. */
static const Deed *
get_deed (const DtlCorpus *corpus, const DtlHappening *happening)
{
  DtlHappeningMemo *memo = happening->memo;

  if (memo->deed == NULL)
    *memo = (DtlHappeningMemo) { create_deed (corpus, happening), free_deed_cb };
  return memo->deed;
}

/* Of what is not told nobody can say that it differs. */
static gboolean
agree (const GArray *a, const GArray *b)
{
  return a->len == 0 || b->len == 0 || dtl_bag_meets (a, b);
}

/* Said the other way round: "the dam burst", "the flood burst the dam". */
static gboolean
are_told_of (const GArray *doers, const DtlHappening *other)
{
  return dtl_bag_common (doers, other->words) == doers->len;
}

/* Words of a clause that name an occasion, at which many things are said and done. */
static GArray *
collect_occasions (const DtlCorpus *corpus, const DtlHappening *happening)
{
  static const char *const occasions[] = { "conference", "summit", "forum", "congress", "fair", "meeting", "assembly", "ceremony", "hearing",
                                           "rally", "debate", "interview", "trial", "launch", "inauguration", NULL };
  const GArray *words = dtl_corpus_words (corpus, happening->source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, happening->source)->source->text);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  char text[MAX_WORD];
  guint first, end;

  dtl_corpus_slice (corpus, happening->source, happening->event->span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      copy_lower (bytes, word, text);
      if (!(word->flags & DTL_WORD_CONCEPT) && g_strv_contains (occasions, text))
        g_array_append_val (found, word->word);
    }
  dtl_bag_sort (found);
  return found;
}

/**
 * dtl_happenings_have_other_doers:
 * @a: an event as one source tells it
 * @b: an event as another does
 *
 * Returns: whether neither's actors stand in the other's sentence, in whatever role
 */
gboolean
dtl_happenings_have_other_doers (const DtlHappening *a, const DtlHappening *b)
{
  return a->actors->len > 0 && b->actors->len > 0 && !dtl_bag_meets (a->actors, b->context) && !dtl_bag_meets (b->actors, a->context);
}

/**
 * dtl_happenings_share_occasion:
 * @corpus: the sources
 * @a: an event as one source tells it
 * @b: an event as another does
 *
 * "Speaking at the conference in Lima on Monday, Ruiz …", "On Tuesday Ruiz told the conference in Lima …": whatever was said.
 *
 * Returns: whether both are about an occasion of one kind, with two names in common
 */
gboolean
dtl_happenings_share_occasion (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  g_autoptr (GArray) left = NULL, right = NULL;

  if (dtl_bag_common (a->names, b->names) < 2)
    return FALSE;
  left = collect_occasions (corpus, a);
  right = collect_occasions (corpus, b);
  return dtl_bag_meets (left, right);
}

static gboolean
is_subject_apart (const GArray *subject, const DtlHappening *other)
{
  return subject->len > 0 && !dtl_bag_meets (subject, other->context);
}

/* "The Senate", "the lower house": one may have a name, and the other none. */
static gboolean
are_named_apart (const Deed *left, const DtlHappening *a, const Deed *right, const DtlHappening *b)
{
  const GArray *one = left->named->len > 0 ? left->named : left->doers, *two = right->named->len > 0 ? right->named : right->doers;

  return (left->named->len > 0 || right->named->len > 0) && is_subject_apart (one, b) && is_subject_apart (two, a);
}

/* "Stolen from the museum", "stolen from the gallery" */
static gboolean
are_others_apart (const Deed *left, const DtlHappening *a, const Deed *right, const DtlHappening *b)
{
  return is_subject_apart (left->others, b) && is_subject_apart (right->others, a);
}

/* "Opened its plant", "opened its doors": what befalls has no such object. */
static gboolean
are_objects_apart (const Deed *left, const DtlHappening *a, const Deed *right, const DtlHappening *b)
{
  return left->main != 0 && left->main == right->main && !a->befell && !b->befell && is_subject_apart (left->objects, b)
         && is_subject_apart (right->objects, a);
}

static gboolean
are_same_turn (const Deed *left, const Deed *right)
{
  return left->turns->len == right->turns->len && dtl_bag_common (left->turns, right->turns) == left->turns->len;
}

static gboolean
may_be_one (const Deed *left, const DtlHappening *a, const Deed *right, const DtlHappening *b)
{
  return agree (left->names, right->names) && !are_named_apart (left, a, right, b) && !are_others_apart (left, a, right, b)
         && !are_objects_apart (left, a, right, b) && are_same_turn (left, right);
}

static gboolean
have_one_doer (const Deed *left, const DtlHappening *a, const Deed *right, const DtlHappening *b)
{
  return may_be_one (left, a, right, b)
         && (agree (left->doers, right->doers) || (are_told_of (left->doers, b) && are_told_of (right->doers, a)));
}

/* Whether what is done on the two days may be one: the same verb, or one of its kind; where one says nothing, its noun does. */
static gboolean
have_one_verb (const DtlCorpus *corpus, const Deed *left, const DtlHappening *a, const Deed *right, const DtlHappening *b)
{
  if (dtl_deeds_is_possessed (corpus, a) || dtl_deeds_is_possessed (corpus, b))
    return dtl_deeds_dated_meet (a, b);
  if (left->main == 0 || right->main == 0)
    return agree (left->verbs, right->verbs) || dtl_bag_meets (left->kinds, right->kinds);
  return left->main == right->main || dtl_bag_meets (left->main_kinds, right->main_kinds)
         || ((left->light || right->light) && dtl_deeds_dated_meet (a, b));
}

/* What two tellings of a deed are asked. */
typedef enum
{
  ASK_NOT_TWO = 1 << 0,
  ASK_DOER = 1 << 1,
  ASK_VERB = 1 << 2,
} Asked;

static gboolean
stand_up_to (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b, guint asked)
{
  const Deed *left = get_deed (corpus, a), *right = get_deed (corpus, b);

  return ((asked & ASK_NOT_TWO) == 0 || may_be_one (left, a, right, b)) && ((asked & ASK_DOER) == 0 || have_one_doer (left, a, right, b))
         && ((asked & ASK_VERB) == 0 || have_one_verb (corpus, left, a, right, b));
}

/**
 * dtl_happenings_are_not_two:
 * @corpus: the sources
 * @a: an event as one source tells it
 * @b: an event as another does
 *
 * Returns: whether no name, and no word such as "second", tells them apart, whoever did what
 */
gboolean
dtl_happenings_are_not_two (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  return stand_up_to (corpus, a, b, ASK_NOT_TWO);
}

/**
 * dtl_happenings_have_one_doer:
 * @corpus: the sources
 * @a: an event as one source tells it
 * @b: an event as another does
 *
 * Returns: whether nothing speaks against one having done both
 */
gboolean
dtl_happenings_have_one_doer (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  return stand_up_to (corpus, a, b, ASK_DOER);
}

/**
 * dtl_happenings_are_one_deed:
 * @corpus: the sources
 * @a: an event as one source tells it
 * @b: an event as another does
 *
 * Returns: whether neither who did it nor what was done speaks against their being one
 */
gboolean
dtl_happenings_are_one_deed (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  return stand_up_to (corpus, a, b, ASK_DOER | ASK_VERB);
}
