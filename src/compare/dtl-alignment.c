/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which statements are about the same thing. Never all pairs are looked at: only those that
 * share one of the rarest words or the digits of each other, so that the cost grows with the
 * number of statements and not with its square. */

#include "dtl-alignment.h"

#include "dtl-pairing.h"

#define MAX_WORD_KEYS 12   /* rarest words of a statement that it is looked up by */
#define CONCEPT_KEY 1      /* keys of labels, apart from those of words */
#define NOUN_KEY 2
#define USER_KEY 3
#define MAX_ATTEMPTS 3     /* at joining what the user put together, before all of it is joined first */
#define MAX_CHECKED 8      /* members of a group that are checked against those of another */
#define FOE -4           /* evidence that keeps two groups apart, of values that differ */
#define LOOSE_FRIEND -1     /* mean evidence between two groups that are joined */

typedef struct
{
  const DtlCorpus *corpus;
  const DtlRates *rates;
  GPtrArray *facts;
  DtlPairing *pairing;
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

static gboolean
score_cb (guint a, guint b, double *score, gpointer data)
{
  const Alignment *self = data;
  const DtlFact *left = get_fact (self, a), *right = get_fact (self, b);
  DtlAffinity affinity;

  if (are_joined_first (self, a, b))
    {
      *score = G_MAXDOUBLE;
      return TRUE;
    }
  if (dtl_fact_value (left)->dimension != dtl_fact_value (right)->dimension)
    return FALSE;
  affinity = dtl_affinity_of (self->corpus, self->rates, left, right);
  *score = affinity.score;
  return dtl_affinity_suffices (&affinity, left->source == right->source);
}

/* Whether no member of one group is barred from the other, and they are friends on the whole.
 * Of large groups the first members speak for all. */
static gboolean
may_join_cb (const GArray *a, const GArray *b, gpointer data)
{
  const Alignment *self = data;
  double sum = 0;
  guint n = 0;

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
        sum += affinity.score;
        n++;
      }
  return n > 0 && sum / n >= LOOSE_FRIEND;
}

static void
join_first (Alignment *self, guint set)
{
  const GArray *facts = dtl_row_decisions_joined (self->decisions, set);

  for (guint i = 0; i < facts->len; i++)
    {
      guint fact = g_array_index (facts, guint, i);

      if (self->joined_first[fact] == 0)
        dtl_pairing_add (self->pairing, mix (mix (0, USER_KEY), set), fact, 0);
      self->joined_first[fact] = set + 1;
    }
}

/* What the user put together brings the rows of both along. Only where these cannot be one row, because
 * the user keeps other figures of them apart, the figures are joined before they have rows, and everything
 * else joins the side that it fits better. */
static GPtrArray *
group_as_decided (Alignment *self)
{
  g_autofree guint *joined_first = g_new0 (guint, self->facts->len + 1);

  self->joined_first = joined_first;
  for (guint attempt = 1;; attempt++)
    {
      g_autoptr (GPtrArray) groups = dtl_pairing_group (self->pairing, score_cb, may_join_cb, self);
      g_autoptr (GArray) failed = g_array_new (FALSE, FALSE, sizeof (guint));

      if (dtl_row_decisions_join (self->decisions, groups, failed))
        return g_steal_pointer (&groups);
      for (guint i = 0; i < failed->len; i++)
        join_first (self, g_array_index (failed, guint, i));
      for (guint i = 0; attempt >= MAX_ATTEMPTS && i < dtl_row_decisions_n_joined (self->decisions); i++)
        join_first (self, i);
    }
}

GPtrArray *
dtl_alignment_find (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *facts, const DtlRowDecisions *decisions)
{
  g_autoptr (DtlPairing) pairing = dtl_pairing_new (facts->len);
  Alignment self = { corpus, rates, facts, pairing, decisions, NULL };

  for (guint i = 0; i < facts->len; i++)
    {
      guint64 dimension = g_str_hash (dtl_fact_value (get_fact (&self, i))->dimension);

      post_words (&self, i, dimension);
      post_values (&self, i, dimension);
      post_labels (&self, i, dimension);
    }
  if (decisions != NULL && !dtl_row_decisions_is_empty (decisions))
    return group_as_decided (&self);
  return dtl_pairing_group (pairing, score_cb, may_join_cb, &self);
}
