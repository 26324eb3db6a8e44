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

/* What a clause says that somebody did. */
typedef struct
{
  GArray *doers; /* words before its first verb, names left out */
  GArray *named; /* names before it */
  GArray *names; /* all names, but not of where it was: who does it may be told last */
  GArray *verbs;
  GArray *kinds; /* hashes of the kinds of deeds that its verbs name */
} Deed;

static void
clear_deed (Deed *deed)
{
  g_array_unref (deed->doers);
  g_array_unref (deed->named);
  g_array_unref (deed->names);
  g_array_unref (deed->verbs);
  g_array_unref (deed->kinds);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Deed, clear_deed)

static void
copy_lower (const char *bytes, const DtlCorpusWord *word, char text[MAX_WORD])
{
  const gsize n = MIN (word->end - word->start, MAX_WORD - 1);

  for (gsize i = 0; i < n; i++)
    text[i] = g_ascii_tolower (bytes[word->start + i]);
  text[n] = '\0';
}

static gboolean
is_among (const char *text, const char *const *words)
{
  return g_strv_contains (words, text);
}

static const DtlSense *
find_sense (const DtlLexicon *lexicon, const char *text, DtlSenseClass class)
{
  const guint entry = dtl_lexicon_find (lexicon, text);

  return entry != 0 ? dtl_lexicon_sense (lexicon, entry, class) : NULL;
}

static void
add_kinds (const DtlLexicon *lexicon, const char *text, GArray *kinds)
{
  char lemma[DTL_LEMMA_MAX];
  const DtlSense *sense = find_sense (lexicon, text, DTL_SENSE_DEED);
  g_auto (GStrv) names = NULL;

  if (sense == NULL)
    {
      dtl_lemma_verb (lexicon, text, strlen (text), lemma);
      sense = find_sense (lexicon, lemma, DTL_SENSE_DEED);
    }
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
add_word (const DtlCorpus *corpus, guint source, const DtlCorpusWord *word, const char *before, Deed *deed)
{
  static const char *const places[] = { "in", "at", "near", "off", "from", "above", "outside", NULL };
  const gboolean name = (word->flags & DTL_WORD_NAME) || dtl_bag_holds (dtl_corpus_names (corpus, source), word->word);

  if (word->flags & (DTL_WORD_QUIET | DTL_WORD_CONCEPT))
    return;
  if (!name && deed->verbs->len == 0)
    g_array_append_val (deed->doers, word->word);
  else if (name && !is_among (before, places) && !(word->flags & DTL_WORD_COUNTRY))
    {
      g_array_append_val (deed->names, word->word);
      if (deed->verbs->len == 0 && strcmp (before, "of") != 0)
        g_array_append_val (deed->named, word->word);
    }
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
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      copy_lower (bytes, word, text);
      if (word->flags & DTL_WORD_CONCEPT)
        continue;
      if (dtl_deeds_is_verb (lexicon, text, before, g_ascii_isupper (bytes[word->start])))
        {
          /* "coins were stolen": it is not they who did it */
          unknown |= deed->verbs->len == 0 && is_among (before, passives);
          g_array_append_val (deed->verbs, word->word);
          add_kinds (lexicon, text, deed->kinds);
        }
      else
        add_word (corpus, happening->source, word, before, deed);
      /* ", which will be 13 miles long, was signed": what it is said of is not told here */
      unknown |= is_among (text, relatives);
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
}

static void
open_deed (const DtlCorpus *corpus, const DtlHappening *happening, Deed *deed)
{
  *deed = (Deed) { g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, FALSE, sizeof (guint32)),
                   g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, FALSE, sizeof (guint32)) };
  read_deed (corpus, happening, deed);
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
      if (!(word->flags & DTL_WORD_CONCEPT) && is_among (text, occasions))
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

/* "The Senate", "the lower house": one has a name, the other none. */
static gboolean
are_named_apart (const Deed *named, const DtlHappening *a, const Deed *other, const DtlHappening *b)
{
  return named->named->len > 0 && named->doers->len == 0 && other->named->len == 0 && other->doers->len > 0
         && !dtl_bag_meets (named->named, b->context) && !dtl_bag_meets (other->doers, a->context);
}

static gboolean
have_one_doer (const Deed *left, const DtlHappening *a, const Deed *right, const DtlHappening *b)
{
  return agree (left->names, right->names) && !are_named_apart (left, a, right, b) && !are_named_apart (right, b, left, a)
         && (agree (left->doers, right->doers) || (are_told_of (left->doers, b) && are_told_of (right->doers, a)));
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
  g_auto (Deed) left = { NULL };
  g_auto (Deed) right = { NULL };

  open_deed (corpus, a, &left);
  open_deed (corpus, b, &right);
  return have_one_doer (&left, a, &right, b);
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
  g_auto (Deed) left = { NULL };
  g_auto (Deed) right = { NULL };

  open_deed (corpus, a, &left);
  open_deed (corpus, b, &right);
  return have_one_doer (&left, a, &right, b) && (agree (left.verbs, right.verbs) || dtl_bag_meets (left.kinds, right.kinds));
}
