/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The governor releases 15 billion, and a charity sets aside 1.5 billion: of what is given, lent, held or expected there
 * are as many sums as there are who do so. Who they are is told before the verb. */

#include "dtl-doers.h"

#include <string.h>

#define MAX_DOERS 8 /* words before the verb */

typedef struct
{
  guint32 words[MAX_DOERS];
  guint n;
  gboolean self;  /* "we" */
  gboolean known; /* there is such a verb, and somebody before it */
} Doers;

static gboolean
is_one_of (const char *bytes, const DtlCorpusWord *word, const char *const *list)
{
  const gsize length = word->end - word->start;

  for (guint i = 0; list[i] != NULL; i++)
    if (strlen (list[i]) == length && g_ascii_strncasecmp (list[i], bytes + word->start, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_giving (const char *bytes, const DtlCorpusWord *word)
{
  static const char *const verbs[] = { "gives", "gave", "lends", "lent", "donates", "donated", "donate", "pledges", "pledged", "pledge",
                                       "grants", "granted", "releases", "released", "allocates", "allocated", "contributes", "contributed",
                                       "holds", "held", "owns", "owned", "offers", "offered", "expects", "expect", "expected", "forecasts",
                                       "predicts", "predict", "predicted", "earmarked", "set", "promises", "promised", "commits",
                                       "committed", "paid", "pays", "bought", "buys", "sold", "sells", NULL };

  return is_one_of (bytes, word, verbs);
}

/* "The company", "the government": it may be whoever the other report names. */
static gboolean
is_vague (const char *bytes, const DtlCorpusWord *word)
{
  static const char *const vague[] = { "company", "firm", "group", "maker", "government", "ministry", "minister", "authorities",
                                       "officials", "administration", "agency", "organisation", "organization", NULL };

  return is_one_of (bytes, word, vague);
}

/* "Is held", "were given": who stands before that did not do it. */
static gboolean
is_suffering (const char *bytes, const DtlCorpusWord *before)
{
  static const char *const were[] = { "is", "are", "was", "were", "be", "been", "being", "to", NULL };

  return is_one_of (bytes, before, were);
}

static void
add_doer (const char *bytes, const DtlCorpusWord *word, Doers *doers)
{
  static const char *const selves[] = { "we", "i", NULL };

  doers->self |= is_one_of (bytes, word, selves);
  if ((word->flags & (DTL_WORD_QUIET | DTL_WORD_CONCEPT)) == 0 && !is_vague (bytes, word) && doers->n < MAX_DOERS)
    doers->words[doers->n++] = word->word;
}

static Doers
find_doers (const DtlDispute *dispute, const DtlSide *side)
{
  const DtlCorpus *corpus = dispute->row->corpus;
  const guint source = side->fact->source;
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  const DtlSpan clause = dtl_span_is_empty (side->figure->clause) ? side->figure->sentence : side->figure->clause;
  Doers doers = { .n = 0 };
  guint first, end;

  dtl_corpus_slice (corpus, source, (DtlSpan) { clause.start, side->figure->span.start }, &first, &end);
  for (guint i = first; i < end && !doers.known; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      doers.known = i > first && is_giving (bytes, word) && !is_suffering (bytes, word - 1);
      if (!doers.known)
        add_doer (bytes, word, &doers);
    }
  doers.known &= doers.n > 0 || doers.self;
  return doers;
}

static guint
count_shared (const Doers *a, const Doers *b)
{
  guint n = 0;

  for (guint i = 0; i < a->n; i++)
    for (guint j = 0; j < b->n; j++)
      if (a->words[i] == b->words[j])
        {
          n++;
          break;
        }
  return n;
}

/* Whether somebody is named in a report: who says "we" may be whom another names. */
static gboolean
is_heard_of (const DtlDispute *dispute, const Doers *doers, const DtlSide *side)
{
  const GArray *names = dtl_corpus_names (dispute->row->corpus, side->fact->source);

  for (guint i = 0; i < doers->n; i++)
    if (dtl_bag_holds (names, doers->words[i]))
      return TRUE;
  return FALSE;
}

/* Each sentence is about somebody whom the other report never names. */
static gboolean
are_unheard_of (const DtlDispute *dispute)
{
  const DtlFact *a = dispute->a->fact, *b = dispute->b->fact;

  return a->subject != G_MAXUINT32 && b->subject != G_MAXUINT32 && !dtl_bag_holds (dtl_corpus_names (dispute->row->corpus, b->source), a->subject)
         && !dtl_bag_holds (dtl_corpus_names (dispute->row->corpus, a->source), b->subject);
}

/**
 * dtl_doers_differ:
 * @dispute: two sides of a row
 *
 * Returns: whether each tells who gives, lends, holds or expects so much, and these are two
 */
gboolean
dtl_doers_differ (const DtlDispute *dispute)
{
  const Doers a = find_doers (dispute, dispute->a), b = find_doers (dispute, dispute->b);
  guint shared;

  if (are_unheard_of (dispute))
    return TRUE;
  if (!a.known || !b.known || (a.self && b.self))
    return FALSE;
  if (a.self || b.self)
    return !is_heard_of (dispute, a.self ? &b : &a, a.self ? dispute->a : dispute->b);
  shared = count_shared (&a, &b);
  return shared < a.n && shared < b.n;
}
