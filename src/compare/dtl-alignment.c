/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which statements are about the same thing. Never all pairs are looked at: only those that
 * share one of the rarest words or the digits of each other, so that the cost grows with the
 * number of statements and not with its square. */

#include "dtl-alignment.h"

#include "dtl-pairing.h"

#define MAX_WORD_KEYS 12   /* rarest words of a statement that it is looked up by */
#define CONCEPT_KEY 1      /* keys of labels, apart from those of words */
#define NOUN_KEY 2
#define COMPANION_KEY 3
#define MAX_ATTEMPTS 3     /* at joining what the user put together, before all of it is joined first */
#define MAX_CHECKED 8      /* members of a group that are checked against those of another */
#define FOE -4           /* evidence that keeps two groups apart, of values that differ */
#define REACH 6            /* evidence that a pair may lack and still be looked at beside others */
#define LOOSE_FRIEND 0.5    /* mean evidence between two groups that are joined */

typedef struct
{
  const DtlCorpus *corpus;
  const DtlRates *rates;
  GPtrArray *facts;
  DtlPairing *pairing;
  GArray *links; /* DtlLink, by items */
  const DtlRowDecisions *decisions;
  guint *joined_first; /* (nullable): for each fact, the set of the user's that it is joined to before any other, one up */
} Alignment;

static const DtlFact *
get_fact (const Alignment *self, guint index)
{
  return g_ptr_array_index (self->facts, index);
}

static guint64
mix (guint64 a, guint64 b)
{
  guint64 x = a ^ (b + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + (a << 6) + (a >> 2));

  x ^= x >> 30;
  x *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  return x ^ (x >> 27);
}

static gint64
strip_zeros (const DtlDecimal *decimal)
{
  gint64 digits = decimal->coefficient;

  while (digits != 0 && digits % 10 == 0)
    digits /= 10;
  return digits;
}

/* Near values have near ranks. */
static gint64
rank_value (const DtlValue *value)
{
  const DtlDecimal *bound = value->said.has_low ? &value->said.low : &value->said.high;
  DtlDecimal rounded = dtl_decimal_round (bound, 6);

  return (gint64) dtl_decimal_magnitude (&rounded) * 10000000 + ABS (strip_zeros (&rounded)) % 10000000;
}

static void
post_words (Alignment *self, guint index, guint64 dimension)
{
  const DtlFact *fact = get_fact (self, index);
  gint64 rank = rank_value (dtl_fact_value (fact));
  g_autoptr (GArray) words = g_array_copy (fact->clause);
  g_autoptr (GArray) rarest = NULL;

  g_array_append_vals (words, fact->near->data, fact->near->len);
  g_array_append_vals (words, fact->measure->data, fact->measure->len);
  dtl_bag_sort (words);
  rarest = dtl_corpus_rarest (self->corpus, words, MAX_WORD_KEYS);
  for (guint i = 0; i < rarest->len; i++)
    dtl_pairing_add (self->pairing, mix (dimension, g_array_index (rarest, guint32, i)), index, rank);
}

/* "1,800 jobs shed" and "1,300 positions cut" have no word in common, and are one measure. */
static void
post_labels (Alignment *self, guint index, guint64 dimension)
{
  const DtlFact *fact = get_fact (self, index);
  const DtlFigure *figure = dtl_fact_figure (fact, self->corpus);
  const char *noun = dtl_vocabulary_synonym (dtl_corpus_lexicon (self->corpus), figure->noun);
  gint64 rank = rank_value (dtl_fact_value (fact));

  if (figure->concept != NULL)
    dtl_pairing_add (self->pairing, mix (mix (dimension, CONCEPT_KEY), g_str_hash (figure->concept)), index, rank);
  if (noun != NULL)
    dtl_pairing_add (self->pairing, mix (mix (dimension, NOUN_KEY), g_str_hash (noun)), index, rank);
}

/* Of the words of a clause the one that comes first by a measure that is none: equal clauses have equal ranks. */
static gint64
rank_clause (const DtlCorpus *corpus, const GArray *clause)
{
  guint64 least = clause->len > 0 ? G_MAXUINT64 : 0;

  for (guint i = 0; i < clause->len; i++)
    least = MIN (least, dtl_corpus_word_hash (corpus, g_array_index (clause, guint32, i)));
  return (gint64) (least >> 1);
}

static void
post_values (Alignment *self, guint index, guint64 dimension)
{
  const DtlFact *fact = get_fact (self, index);

  for (guint i = 0; i < fact->values->len; i++)
    {
      const DtlValue *value = &g_array_index (fact->values, DtlValue, i);
      gint64 digits = strip_zeros (value->said.has_low ? &value->said.low : &value->said.high);
      guint64 key = mix (mix (dimension, g_str_hash (value->unit)), (guint64) digits);

      dtl_pairing_add (self->pairing, key, index, rank_clause (self->corpus, fact->clause));
    }
}

static gboolean
are_joined_first (const Alignment *self, guint a, guint b)
{
  return self->joined_first != NULL && self->joined_first[a] != 0 && self->joined_first[a] == self->joined_first[b];
}

/* "Seven in ten voted" and "turnout was 71%" have neither a word nor a digit in common, but the same numbers
 * around them. */
static void
post_companions (Alignment *self, guint index, guint64 dimension)
{
  const DtlFact *fact = get_fact (self, index);
  gint64 rank = rank_value (dtl_fact_value (fact));

  for (guint i = 0; i < fact->companions->len; i++)
    dtl_pairing_add (self->pairing, mix (mix (dimension, COMPANION_KEY), g_array_index (fact->companions, guint32, i)), index, rank);
}

/* Keeps what matches well enough, or would if nothing else matched as well. */
static void
visit_cb (guint a, guint b, gpointer data)
{
  Alignment *self = data;
  const DtlFact *left = get_fact (self, a), *right = get_fact (self, b);
  DtlAffinity affinity;
  DtlLink link = { a, b, 0, 0, FALSE };

  if (dtl_fact_value (left)->dimension != dtl_fact_value (right)->dimension)
    return;
  affinity = dtl_affinity_of (self->corpus, self->rates, left, right);
  link.score = affinity.score;
  link.enough = dtl_affinity_enough (&affinity, left->source == right->source);
  link.firm = !dtl_affinity_is_apart (&affinity);
  link.series = affinity.clues.amounts[DTL_CLUE_PERIOD_OTHER] > 0;
  if (affinity.bar == NULL && link.score >= link.enough - REACH)
    g_array_append_val (self->links, link);
}

static GArray *
rank_links (const Alignment *self)
{
  g_autofree guint32 *sources = g_new (guint32, self->facts->len + 1), *values = g_new (guint32, self->facts->len + 1);

  for (guint i = 0; i < self->facts->len; i++)
    {
      sources[i] = get_fact (self, i)->source;
      values[i] = dtl_fact_number (get_fact (self, i));
    }
  return dtl_rivals_rank (self->links, sources, values);
}

/* Of the links those that suffice once it is known how they stand to each other. */
static GArray *
collect_pairs (Alignment *self)
{
  g_autoptr (GArray) standings = rank_links (self);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (DtlPair));

  for (guint i = 0; i < self->links->len; i++)
    {
      DtlLink *link = &g_array_index (self->links, DtlLink, i);
      DtlPair pair = { link->a, link->b };

      link->score += dtl_affinity_weigh_standing (&g_array_index (standings, DtlStanding, i), !link->firm);
      pair.score = link->score;
      if (link->score >= link->enough)
        g_array_append_val (pairs, pair);
    }
  return pairs;
}

static int
compare_links_cb (gconstpointer a, gconstpointer b)
{
  const DtlLink *left = a, *right = b;

  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;
  return (left->b > right->b) - (left->b < right->b);
}

/* All evidence for two statements; what is no link has no more than @base. */
static double
get_score (const Alignment *self, guint a, guint b, double base)
{
  DtlLink wanted = { MIN (a, b), MAX (a, b), 0, 0, FALSE };
  guint at;

  return g_array_binary_search (self->links, &wanted, compare_links_cb, &at) ? g_array_index (self->links, DtlLink, at).score : base;
}

/* The best evidence for each two numbers of two groups: what reports that say one number have in common with
 * another, any of them may have put into its words. */
typedef struct
{
  guint32 numbers[MAX_CHECKED * MAX_CHECKED][2];
  double scores[MAX_CHECKED * MAX_CHECKED];
  guint n;
} Friends;

static void
add_friends (Friends *self, guint32 a, guint32 b, double score)
{
  for (guint i = 0; i < self->n; i++)
    if (self->numbers[i][0] == a && self->numbers[i][1] == b)
      {
        self->scores[i] = MAX (self->scores[i], score);
        return;
      }
  self->numbers[self->n][0] = a;
  self->numbers[self->n][1] = b;
  self->scores[self->n++] = score;
}

static gboolean
are_friends (const Friends *self)
{
  double sum = 0;

  for (guint i = 0; i < self->n; i++)
    sum += self->scores[i];
  return self->n > 0 && sum / self->n >= LOOSE_FRIEND;
}

/* Whether no member of one group is barred from the other, and they are friends on the whole.
 * Of large groups the first members speak for all. */
static gboolean
may_join_cb (const GArray *a, const GArray *b, gpointer data)
{
  const Alignment *self = data;
  Friends friends = { .n = 0 };

  if (are_joined_first (self, g_array_index (a, guint, 0), g_array_index (b, guint, 0)))
    return TRUE;
  if (self->decisions != NULL && dtl_row_decisions_bar (self->decisions, a, b))
    return FALSE;
  for (guint i = 0; i < MIN (a->len, MAX_CHECKED); i++)
    for (guint j = 0; j < MIN (b->len, MAX_CHECKED); j++)
      {
        const DtlFact *left = get_fact (self, g_array_index (a, guint, i));
        const DtlFact *right = get_fact (self, g_array_index (b, guint, j));
        DtlAffinity affinity = dtl_affinity_of (self->corpus, self->rates, left, right);

        if (affinity.mild)
          continue;
        if (affinity.bar != NULL || (dtl_affinity_is_apart (&affinity) && affinity.score < FOE))
          return FALSE;
        add_friends (&friends, dtl_fact_number (left), dtl_fact_number (right),
                     get_score (self, g_array_index (a, guint, i), g_array_index (b, guint, j), affinity.score));
      }
  return are_friends (&friends);
}

/* Puts the statements of a set of the user's before all that the evidence joins. */
static void
join_first (Alignment *self, guint set, GArray *pairs)
{
  const GArray *facts = dtl_row_decisions_joined (self->decisions, set);
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < facts->len; i++)
    {
      guint fact = g_array_index (facts, guint, i);

      for (guint j = 0; j < first->len && self->joined_first[fact] == 0; j++)
        {
          guint other = g_array_index (first, guint, j);
          DtlPair pair = { MIN (fact, other), MAX (fact, other), G_MAXDOUBLE };

          g_array_append_val (pairs, pair);
        }
      if (self->joined_first[fact] == 0)
        g_array_append_val (first, fact);
      self->joined_first[fact] = set + 1;
    }
}

/* What the user put together brings the rows of both along. Only where these cannot be one row, because
 * the user keeps other figures of them apart, the figures are joined before they have rows, and everything
 * else joins the side that it fits better. */
static GPtrArray *
group_as_decided (Alignment *self, GArray *pairs)
{
  g_autofree guint *joined_first = g_new0 (guint, self->facts->len + 1);

  self->joined_first = joined_first;
  for (guint attempt = 1;; attempt++)
    {
      g_autoptr (GPtrArray) groups = dtl_pairing_join (self->pairing, pairs, may_join_cb, self);
      g_autoptr (GArray) failed = g_array_new (FALSE, FALSE, sizeof (guint));

      if (dtl_row_decisions_join (self->decisions, groups, failed))
        return g_steal_pointer (&groups);
      for (guint i = 0; i < failed->len; i++)
        join_first (self, g_array_index (failed, guint, i), pairs);
      for (guint i = 0; attempt >= MAX_ATTEMPTS && i < dtl_row_decisions_n_joined (self->decisions); i++)
        join_first (self, i, pairs);
    }
}

static void
post_all (Alignment *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      guint64 dimension = g_str_hash (dtl_fact_value (get_fact (self, i))->dimension);

      post_words (self, i, dimension);
      post_values (self, i, dimension);
      post_labels (self, i, dimension);
      post_companions (self, i, dimension);
    }
}

GPtrArray *
dtl_alignment_find (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *facts, const DtlRowDecisions *decisions)
{
  g_autoptr (DtlPairing) pairing = dtl_pairing_new (facts->len);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (DtlLink)), pairs = NULL;
  Alignment self = { .corpus = corpus, .rates = rates, .facts = facts, .pairing = pairing, .links = links, .decisions = decisions };

  post_all (&self);
  dtl_pairing_visit (pairing, visit_cb, &self);
  pairs = collect_pairs (&self);
  if (decisions != NULL && !dtl_row_decisions_is_empty (decisions))
    return group_as_decided (&self, pairs);
  return dtl_pairing_join (pairing, pairs, may_join_cb, &self);
}

/**
 * dtl_alignment_weigh:
 * @corpus: the sources
 * @rates: exchange rates
 * @facts: (element-type DtlFact): all statements
 * @a: one of them
 * @b: another
 *
 * Returns: what speaks for and against their being about the same thing, and how they stand among the other
 *   statements of their two sources
 */
DtlAffinity
dtl_alignment_weigh (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *facts, const DtlFact *a, const DtlFact *b)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (DtlLink)), standings = NULL;
  DtlAffinity affinity = dtl_affinity_of (corpus, rates, a, b);
  Alignment self = { .corpus = corpus, .rates = rates, .facts = own, .links = links };

  for (guint i = 0; i < facts->len; i++)
    if (((const DtlFact *) facts->pdata[i])->source == a->source || ((const DtlFact *) facts->pdata[i])->source == b->source)
      g_ptr_array_add (own, facts->pdata[i]);
  for (guint i = 0; i < own->len; i++)
    for (guint j = i + 1; j < own->len; j++)
      visit_cb (i, j, &self);
  standings = rank_links (&self);
  for (guint i = 0; i < links->len && affinity.bar == NULL; i++)
    {
      const DtlFact *left = get_fact (&self, g_array_index (links, DtlLink, i).a), *right = get_fact (&self, g_array_index (links, DtlLink, i).b);

      if ((left == a && right == b) || (left == b && right == a))
        dtl_affinity_rank (&affinity, &g_array_index (standings, DtlStanding, i));
    }
  return affinity;
}
