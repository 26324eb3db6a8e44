/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which statements are about the same thing. Never all pairs are looked at: only those that
 * share one of the rarest words or the digits of each other, so that the cost grows with the
 * number of statements and not with its square. */

#include "dtl-alignment.h"

#include <string.h>

#define MAX_WORD_KEYS 12   /* rarest words of a statement that it is looked up by */
#define MAX_POSTINGS 48    /* longer lists are walked by neighbours only */
#define NEIGHBOURS 6
#define MAX_CHECKED 12     /* members of a group that are checked against those of another */
#define LOOSE_FRIEND 0.3   /* mean evidence between two groups that are joined */

typedef struct
{
  guint64 key;
  guint32 fact;
} Posting;

typedef struct
{
  guint32 a;
  guint32 b;
  float total;
} Pair;

typedef struct
{
  const DtlCorpus *corpus;
  const DtlRates *rates;
  GPtrArray *facts;
  GArray *pairs;      /* Pair */
  GHashTable *seen;   /* guint64 of both */
  GPtrArray *groups;  /* for each fact, the GArray of its group */
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

typedef struct
{
  guint32 word;
  double weight;
} Ranked;

static int
compare_ranked_cb (gconstpointer a, gconstpointer b)
{
  const Ranked *left = a, *right = b;

  if (left->weight != right->weight)
    return left->weight < right->weight ? 1 : -1;
  return (left->word > right->word) - (left->word < right->word);
}

static void
add_words (GArray *ranked, const DtlCorpus *corpus, const GArray *bag)
{
  for (guint i = 0; i < bag->len; i++)
    {
      Ranked entry = { g_array_index (bag, guint32, i), 0 };

      entry.weight = dtl_corpus_weight (corpus, entry.word);
      g_array_append_val (ranked, entry);
    }
}

static void
add_posting (GArray *postings, guint64 key, guint32 fact)
{
  Posting posting = { key, fact };

  g_array_append_val (postings, posting);
}

static void
post_words (const Alignment *self, guint index, guint64 dimension, GArray *postings)
{
  const DtlFact *fact = get_fact (self, index);
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  add_words (ranked, self->corpus, fact->near);
  add_words (ranked, self->corpus, fact->clause);
  add_words (ranked, self->corpus, fact->measure);
  g_array_sort (ranked, compare_ranked_cb);
  for (guint i = 0, n = 0; i < ranked->len && n < MAX_WORD_KEYS; i++)
    {
      guint32 word = g_array_index (ranked, Ranked, i).word;

      if (i > 0 && g_array_index (ranked, Ranked, i - 1).word == word)
        continue;
      add_posting (postings, mix (dimension, word), index);
      n++;
    }
}

static void
post_values (const Alignment *self, guint index, guint64 dimension, GArray *postings)
{
  const GArray *values = get_fact (self, index)->values;

  for (guint i = 0; i < values->len; i++)
    {
      const DtlValue *value = &g_array_index (values, DtlValue, i);
      DtlDecimal digits = value->said.has_low ? value->said.low : value->said.high;

      while (digits.coefficient != 0 && digits.coefficient % 10 == 0)
        digits.coefficient /= 10;
      add_posting (postings, mix (mix (dimension, GPOINTER_TO_SIZE (value->unit)), (guint64) digits.coefficient), index);
    }
}

static int
compare_postings_cb (gconstpointer a, gconstpointer b)
{
  const Posting *left = a, *right = b;

  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return (left->fact > right->fact) - (left->fact < right->fact);
}

static GArray *
build_index (const Alignment *self)
{
  GArray *postings = g_array_new (FALSE, FALSE, sizeof (Posting));

  for (guint i = 0; i < self->facts->len; i++)
    {
      guint64 dimension = g_str_hash (dtl_fact_value (get_fact (self, i))->dimension);

      post_words (self, i, dimension, postings);
      post_values (self, i, dimension, postings);
    }
  g_array_sort (postings, compare_postings_cb);
  return postings;
}

static void
try_pair (Alignment *self, guint32 a, guint32 b)
{
  const DtlFact *left = get_fact (self, a), *right = get_fact (self, b);
  gint64 key = ((gint64) a << 32) | b;
  DtlAffinity affinity;

  if (a == b || !g_str_equal (dtl_fact_value (left)->dimension, dtl_fact_value (right)->dimension)
      || !g_hash_table_add (self->seen, g_memdup2 (&key, sizeof key)))
    return;
  affinity = dtl_affinity_of (self->corpus, self->rates, left, right);
  if (dtl_affinity_suffices (&affinity, left->source == right->source))
    {
      Pair pair = { a, b, affinity.total };

      g_array_append_val (self->pairs, pair);
    }
}

static void
try_postings (Alignment *self, const Posting *postings, guint n)
{
  guint reach = n > MAX_POSTINGS ? NEIGHBOURS : n;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && j <= i + reach; j++)
      try_pair (self, postings[i].fact, postings[j].fact);
}

static void
collect_pairs (Alignment *self)
{
  g_autoptr (GArray) postings = build_index (self);

  for (guint i = 0; i < postings->len;)
    {
      const Posting *first = &g_array_index (postings, Posting, i);
      guint n = 1;

      while (i + n < postings->len && first[n].key == first->key)
        n++;
      try_postings (self, first, n);
      i += n;
    }
}

static int
compare_pairs_cb (gconstpointer a, gconstpointer b)
{
  const Pair *left = a, *right = b;

  if (left->total != right->total)
    return left->total < right->total ? 1 : -1;
  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;
  return (left->b > right->b) - (left->b < right->b);
}

static gboolean
differ_apart (const DtlAffinity *affinity)
{
  return affinity->likeness < DTL_LIKENESS_SLIP;
}

/* Whether no member of one group is barred from the other, and they are friends on the whole.
 * Of large groups the first members speak for all. */
static gboolean
may_join (const Alignment *self, const GArray *a, const GArray *b)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < MIN (a->len, MAX_CHECKED); i++)
    for (guint j = 0; j < MIN (b->len, MAX_CHECKED); j++)
      {
        const DtlFact *left = get_fact (self, g_array_index (a, guint, i));
        const DtlFact *right = get_fact (self, g_array_index (b, guint, j));
        DtlAffinity affinity = dtl_affinity_of (self->corpus, self->rates, left, right);

        if (affinity.barred || (differ_apart (&affinity) && affinity.text < LOOSE_FRIEND))
          return FALSE;
        sum += affinity.total;
        n++;
      }
  return sum / n >= LOOSE_FRIEND;
}

static int
compare_indices_cb (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

static void
join_groups (Alignment *self, GArray *into, GArray *from)
{
  g_array_ref (from);
  for (guint i = 0; i < from->len; i++)
    {
      guint fact = g_array_index (from, guint, i);

      g_array_append_val (into, fact);
      g_array_unref (self->groups->pdata[fact]);
      self->groups->pdata[fact] = g_array_ref (into);
    }
  g_array_unref (from);
  g_array_sort (into, compare_indices_cb);
}

static void
build_groups (Alignment *self)
{
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->facts->len; i++)
    {
      GArray *group = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_val (group, i);
      g_ptr_array_add (self->groups, group);
    }
  g_array_sort (self->pairs, compare_pairs_cb);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      GArray *a = g_ptr_array_index (self->groups, pair->a), *b = g_ptr_array_index (self->groups, pair->b);

      if (a != b && may_join (self, a, b))
        join_groups (self, a->len >= b->len ? a : b, a->len >= b->len ? b : a);
    }
}

GPtrArray *
dtl_alignment_find (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *facts)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Alignment self = { corpus, rates, facts, pairs, seen, NULL };
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  collect_pairs (&self);
  build_groups (&self);
  for (guint i = 0; i < facts->len; i++)
    {
      GArray *group = g_ptr_array_index (self.groups, i);

      if (g_array_index (group, guint, 0) == i)
        g_ptr_array_add (rows, g_array_ref (group));
    }
  g_ptr_array_unref (self.groups);
  return rows;
}
