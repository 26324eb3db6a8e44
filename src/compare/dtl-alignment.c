/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which statements are about the same thing. Never all pairs are looked at: only those that
 * share one of the rarest words or the digits of each other, so that the cost grows with the
 * number of statements and not with its square. */

#include "dtl-alignment.h"

#define MAX_WORD_KEYS 12   /* rarest words of a statement that it is looked up by */
#define MAX_MAGNITUDE 200  /* of a value, in powers of ten */
#define CONCEPT_KEY 1      /* keys of labels, apart from those of words */
#define NOUN_KEY 2
#define COMPANION_KEY 3
#define SIZE_KEY 4
#define MAX_ATTEMPTS 3     /* at joining what the user put together, before all of it is joined first */
#define MAX_CHECKED 8      /* members of a group that are checked against those of another */
#define FOE -4           /* evidence that keeps two groups apart, of values that differ */
#define REACH 6            /* evidence that a pair may lack and still be looked at beside others */
#define LOOSE_FRIEND 0.25   /* evidence between two groups that are joined: a third of it the best */

struct _DtlAlignment
{
  const DtlCorpus *corpus;
  const DtlRates *rates;
  gboolean rates_changed; /* since the last update */
  GPtrArray *facts; /* by item; not owned */
  GArray *places;   /* guint, by item: its place among all statements */
  DtlPairing *pairing;
  DtlRowDecisions *decisions; /* while updating, if there are any */
  GArray *joined_first; /* guint, by item: the set of the user's that it is joined to before any other, one up */
  GArray *named;    /* guint, items that are decided about */
  char *digest;     /* of what was decided */
};

static const DtlFact *
get_fact (const DtlAlignment *self, guint item)
{
  return g_ptr_array_index (self->facts, item);
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
static gint32
rank_value (const DtlValue *value)
{
  const DtlDecimal *bound = value->said.has_low ? &value->said.low : &value->said.high;
  DtlDecimal rounded = dtl_decimal_round (bound, 6);

  return CLAMP (dtl_decimal_magnitude (&rounded), -MAX_MAGNITUDE, MAX_MAGNITUDE) * 10000000 + (gint32) (ABS (strip_zeros (&rounded)) % 10000000);
}

static void
post_words (const DtlAlignment *self, guint index, guint64 dimension, gint32 rank)
{
  const DtlFact *fact = get_fact (self, index);
  g_autoptr (GArray) words = g_array_copy (fact->clause);
  g_autoptr (GArray) rarest = NULL;

  g_array_append_vals (words, fact->near->data, fact->near->len);
  g_array_append_vals (words, fact->measure->data, fact->measure->len);
  dtl_bag_sort (words);
  rarest = dtl_corpus_rarest (self->corpus, words, MAX_WORD_KEYS);
  for (guint i = 0; i < rarest->len; i++)
    dtl_pairing_add_key (self->pairing, mix (dimension, dtl_corpus_word_hash (self->corpus, g_array_index (rarest, guint32, i))), index, rank);
}

/* "1,800 jobs shed" and "1,300 positions cut" have no word in common, and are one measure. */
static void
post_labels (const DtlAlignment *self, guint index, guint64 dimension, gint32 rank)
{
  const DtlFact *fact = get_fact (self, index);
  const DtlFigure *figure = dtl_fact_figure (fact, self->corpus);
  const char *noun = dtl_vocabulary_synonym (dtl_corpus_lexicon (self->corpus), figure->noun);

  if (figure->concept != NULL)
    dtl_pairing_add_key (self->pairing, mix (mix (dimension, CONCEPT_KEY), g_str_hash (figure->concept)), index, rank);
  if (noun != NULL)
    dtl_pairing_add_key (self->pairing, mix (mix (dimension, NOUN_KEY), g_str_hash (noun)), index, rank);
}

/* Of the words of a clause the one that comes first by a measure that is none: equal clauses have equal ranks. */
static gint32
rank_clause (const DtlCorpus *corpus, const GArray *clause)
{
  guint64 least = clause->len > 0 ? G_MAXUINT64 : 0;

  for (guint i = 0; i < clause->len; i++)
    least = MIN (least, dtl_corpus_word_hash (corpus, g_array_index (clause, guint32, i)));
  return (gint32) (least >> 33);
}

/* Lengths and masses are told in many units, so that their digits say little, and there are few of them; temperatures
 * are many in any weather. */
static gboolean
is_quantity (const DtlValue *value)
{
  return value->dimension == value->unit && !g_str_equal (value->unit, "Cel");
}

static void
post_value (const DtlAlignment *self, guint index, guint64 dimension, const DtlValue *value)
{
  gint64 digits = strip_zeros (value->said.has_low ? &value->said.low : &value->said.high);
  guint64 key = mix (mix (dimension, g_str_hash (value->unit)), (guint64) digits);

  dtl_pairing_add_key (self->pairing, key, index, rank_clause (self->corpus, get_fact (self, index)->clause));
  if (is_quantity (value))
    dtl_pairing_add_key (self->pairing, mix (dimension, SIZE_KEY), index, rank_value (value));
}

static gboolean
are_joined_first (const DtlAlignment *self, guint a, guint b)
{
  guint set = g_array_index (self->joined_first, guint, a);

  return set != 0 && set == g_array_index (self->joined_first, guint, b);
}

/* "Seven in ten voted" and "turnout was 71%" have neither a word nor a digit in common, but the same numbers
 * around them. */
static void
post_companions (const DtlAlignment *self, guint index, guint64 dimension, gint32 rank)
{
  const DtlFact *fact = get_fact (self, index);

  for (guint i = 0; i < fact->companions->len; i++)
    dtl_pairing_add_key (self->pairing, mix (mix (dimension, COMPANION_KEY), g_array_index (fact->companions, guint32, i)), index, rank);
}

/* Whether two statements match well enough, or would if nothing else matched as well. */
static gboolean
match_facts (const DtlCorpus *corpus, const DtlRates *rates, const DtlFact *a, const DtlFact *b, DtlMatch *match)
{
  DtlAffinity affinity;

  if (!dtl_fact_meets_dimension (a, b))
    return FALSE;
  affinity = dtl_affinity_of (corpus, rates, a, b);
  match->score = affinity.score;
  match->enough = dtl_affinity_enough (&affinity, a->source == b->source);
  match->firm = !dtl_affinity_is_apart (&affinity);
  match->series = affinity.clues.amounts[DTL_CLUE_PERIOD_OTHER] > 0;
  return affinity.bar == NULL && match->score >= match->enough - REACH;
}

static gboolean
match_cb (guint a, guint b, DtlMatch *match, gpointer data)
{
  const DtlAlignment *self = data;

  return match_facts (self->corpus, self->rates, get_fact (self, a), get_fact (self, b), match);
}

static gboolean
is_changed_cb (guint a, guint b, gpointer data)
{
  const DtlAlignment *self = data;
  const DtlFact *left = get_fact (self, a), *right = get_fact (self, b);
  const char *unit = dtl_fact_value (left)->unit, *per = dtl_fact_value (right)->unit;

  if (self->rates_changed && unit != per && dtl_rates_are_changed (self->rates, unit, per))
    return TRUE;
  return dtl_affinity_may_change (self->corpus, left, right);
}

static double
weigh_standing_cb (const DtlStanding *standing, gboolean firm)
{
  return dtl_affinity_weigh_standing (standing, !firm);
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

/* Where two reports fit best, that counts half as much as all else that the groups say: of a toll that rose from
 * report to report the first and the last are told in words far apart. */
static gboolean
are_friends (const Friends *self)
{
  double sum = 0, best = -G_MAXDOUBLE;

  for (guint i = 0; i < self->n; i++)
    {
      sum += self->scores[i];
      best = MAX (best, self->scores[i]);
    }
  return self->n > 0 && (2 * sum / self->n + best) / 3 >= LOOSE_FRIEND;
}

static GArray *
list_places (const DtlAlignment *self, const guint32 *items, guint n)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint i = 0; i < n; i++)
    g_array_append_val (places, g_array_index (self->places, guint, items[i]));
  return places;
}

/* Whether the user keeps some of them apart. */
static gboolean
are_kept_apart (const DtlAlignment *self, const guint32 *a, guint n_a, const guint32 *b, guint n_b)
{
  g_autoptr (GArray) left = NULL, right = NULL;

  if (self->decisions == NULL || !dtl_row_decisions_has_bars (self->decisions))
    return FALSE;
  left = list_places (self, a, n_a);
  right = list_places (self, b, n_b);
  return dtl_row_decisions_bar (self->decisions, left, right);
}

/* What two statements have to say of their groups becoming one; whether it is no word against. */
static gboolean
ask_two (const DtlAlignment *self, guint a, guint b, Friends *friends)
{
  const DtlFact *left = get_fact (self, a), *right = get_fact (self, b);
  DtlMatch match;
  double score;

  if (!dtl_pairing_look_up (self->pairing, a, b, &match, &score))
    {
      DtlAffinity affinity = dtl_affinity_of (self->corpus, self->rates, left, right);

      if (affinity.bar != NULL)
        return affinity.mild;
      match.firm = !dtl_affinity_is_apart (&affinity);
      match.score = score = affinity.score;
    }
  if (!match.firm && match.score < FOE)
    return FALSE;
  add_friends (friends, left->number, right->number, score);
  return TRUE;
}

/* Whether no member of one group is barred from the other, and they are friends on the whole.
 * Of large groups the first members speak for all. */
static gboolean
may_join_cb (const guint32 *a, guint n_a, const guint32 *b, guint n_b, gpointer data)
{
  const DtlAlignment *self = data;
  Friends friends = { .n = 0 };

  if (are_joined_first (self, a[0], b[0]))
    return TRUE;
  if (are_kept_apart (self, a, n_a, b, n_b))
    return FALSE;
  for (guint i = 0; i < MIN (n_a, MAX_CHECKED); i++)
    for (guint j = 0; j < MIN (n_b, MAX_CHECKED); j++)
      if (!ask_two (self, a[i], b[j], &friends))
        return FALSE;
  return are_friends (&friends);
}

/**
 * dtl_alignment_new:
 * @corpus: the sources; must outlive it
 * @rates: exchange rates; must outlive it
 * @free_result: (nullable): frees what the owner makes of a group
 *
 * Returns: (transfer full): an alignment of no statements
 */
DtlAlignment *
dtl_alignment_new (const DtlCorpus *corpus, const DtlRates *rates, GDestroyNotify free_result)
{
  DtlAlignment *self = g_new0 (DtlAlignment, 1);

  self->corpus = corpus;
  self->rates = rates;
  self->facts = g_ptr_array_new ();
  self->places = g_array_new (FALSE, TRUE, sizeof (guint));
  self->joined_first = g_array_new (FALSE, TRUE, sizeof (guint));
  self->named = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pairing = dtl_pairing_new_ranked (match_cb, weigh_standing_cb, may_join_cb, free_result);
  dtl_pairing_set_changed (self->pairing, is_changed_cb);
  return self;
}

void
dtl_alignment_free (DtlAlignment *self)
{
  dtl_pairing_free (self->pairing);
  g_ptr_array_unref (self->facts);
  g_array_unref (self->places);
  g_array_unref (self->joined_first);
  g_array_unref (self->named);
  g_free (self->digest);
  g_free (self);
}

/* The value at @index is the first of its dimension. */
static gboolean
is_first_of_dimension (const DtlFact *fact, guint index)
{
  for (guint i = 0; i < index; i++)
    if (g_array_index (fact->values, DtlValue, i).dimension == g_array_index (fact->values, DtlValue, index).dimension)
      return FALSE;
  return TRUE;
}

static void
post_fact (const DtlAlignment *self, guint item)
{
  const DtlFact *fact = get_fact (self, item);

  for (guint i = 0; i < fact->values->len; i++)
    {
      const DtlValue *value = &g_array_index (fact->values, DtlValue, i);
      guint64 dimension = g_str_hash (value->dimension);
      gint32 rank = rank_value (value);

      post_value (self, item, dimension, value);
      if (!is_first_of_dimension (fact, i))
        continue;
      post_words (self, item, dimension, rank);
      post_labels (self, item, dimension, rank);
      post_companions (self, item, dimension, rank);
    }
}

/**
 * dtl_alignment_add:
 * @self: an alignment
 * @fact: a statement; must live until it is dropped
 */
void
dtl_alignment_add (DtlAlignment *self, DtlFact *fact)
{
  fact->item = dtl_pairing_add_item (self->pairing);
  if (fact->item >= self->facts->len)
    {
      g_ptr_array_set_size (self->facts, fact->item + 1);
      g_array_set_size (self->places, fact->item + 1);
      g_array_set_size (self->joined_first, fact->item + 1);
    }
  self->facts->pdata[fact->item] = fact;
  dtl_pairing_set_value (self->pairing, fact->item, fact->number);
  post_fact (self, fact->item);
}

/* The statement is none any more, and may be freed. */
void
dtl_alignment_drop (DtlAlignment *self, const DtlFact *fact)
{
  dtl_pairing_drop (self->pairing, fact->item);
  self->facts->pdata[fact->item] = NULL;
  g_array_index (self->joined_first, guint, fact->item) = 0;
}

/* What its words weigh has changed, or what its source is known by. */
void
dtl_alignment_touch (DtlAlignment *self, const DtlFact *fact)
{
  dtl_pairing_touch (self->pairing, fact->item);
  post_fact (self, fact->item);
}

/* Whether the rates are others than at the last update, of whatever currencies. */
void
dtl_alignment_note_rates (DtlAlignment *self, gboolean changed)
{
  self->rates_changed = changed;
}

/* Its words weigh what they did, but not what its source is known by, or what could stand for them. */
void
dtl_alignment_look_through (DtlAlignment *self, const DtlFact *fact)
{
  dtl_pairing_look_through (self->pairing, fact->item);
}

/* The row of a statement says something else now, though its statements do not. */
void
dtl_alignment_forget (DtlAlignment *self, const DtlFact *fact)
{
  dtl_pairing_forget (self->pairing, fact->item);
}

/* --- what the user decided ------------------------------------------------------------------ */

static void
touch_named (DtlAlignment *self)
{
  for (guint i = 0; i < self->named->len; i++)
    {
      guint item = g_array_index (self->named, guint, i);

      if (g_ptr_array_index (self->facts, item) != NULL)
        dtl_alignment_touch (self, get_fact (self, item));
    }
}

/* If other things are decided than were, whatever they are about is matched anew. What was joined first before is
 * to find its place by itself first. */
static void
touch_decided (DtlAlignment *self, GPtrArray *facts, GPtrArray *readings)
{
  g_autofree char *digest = self->decisions != NULL ? dtl_row_decisions_digest (self->decisions, readings) : NULL;
  gboolean same = g_strcmp0 (digest, self->digest) == 0;

  dtl_pairing_release (self->pairing);
  for (guint i = 0; i < self->named->len; i++)
    g_array_index (self->joined_first, guint, g_array_index (self->named, guint, i)) = 0;
  if (!same)
    touch_named (self);
  g_array_set_size (self->named, 0);
  for (guint i = 0; self->decisions != NULL && i < facts->len; i++)
    if (dtl_row_decisions_is_named (self->decisions, i))
      g_array_append_val (self->named, ((const DtlFact *) g_ptr_array_index (facts, i))->item);
  if (!same)
    touch_named (self);
  g_free (self->digest);
  self->digest = g_steal_pointer (&digest);
}

/* Puts the statements of a set of the user's before all that the evidence joins. */
static void
join_first (DtlAlignment *self, GPtrArray *facts, guint set)
{
  const GArray *places = dtl_row_decisions_joined (self->decisions, set);

  for (guint i = 0; i < places->len; i++)
    {
      guint item = ((const DtlFact *) g_ptr_array_index (facts, g_array_index (places, guint, i)))->item;

      if (g_array_index (self->joined_first, guint, item) == set + 1)
        return;
      for (guint j = 0; j < i; j++)
        dtl_pairing_force (self->pairing, ((const DtlFact *) g_ptr_array_index (facts, g_array_index (places, guint, j)))->item, item);
      g_array_index (self->joined_first, guint, item) = set + 1;
    }
}

/* The groups that hold something that the user put together, as arrays of places. */
static GPtrArray *
collect_decided (DtlAlignment *self, GPtrArray *facts, GHashTable *taken)
{
  GPtrArray *decided = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < dtl_row_decisions_n_joined (self->decisions); i++)
    {
      const GArray *places = dtl_row_decisions_joined (self->decisions, i);

      for (guint j = 0; j < places->len; j++)
        {
          guint item = ((const DtlFact *) g_ptr_array_index (facts, g_array_index (places, guint, j)))->item;
          DtlGroup *group = dtl_pairing_group_of (self->pairing, item);

          if (g_hash_table_add (taken, group))
            g_ptr_array_add (decided, list_places (self, group->items, group->n));
        }
    }
  return decided;
}

/* What the user put together brings the rows of both along. Only where these cannot be one row, because
 * the user keeps other figures of them apart, the figures are joined before they have rows, and everything
 * else joins the side that it fits better. */
static GPtrArray *
join_decided (DtlAlignment *self, GPtrArray *facts, const guint *items, GHashTable *taken)
{
  for (guint attempt = 1;; attempt++)
    {
      g_autoptr (GArray) failed = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GPtrArray) decided = collect_decided (self, facts, taken);

      if (dtl_row_decisions_join (self->decisions, decided, failed))
        return g_steal_pointer (&decided);
      for (guint i = 0; i < failed->len; i++)
        join_first (self, facts, g_array_index (failed, guint, i));
      for (guint i = 0; attempt >= MAX_ATTEMPTS && i < dtl_row_decisions_n_joined (self->decisions); i++)
        join_first (self, facts, i);
      g_hash_table_remove_all (taken);
      dtl_pairing_update (self->pairing, items, facts->len, self);
    }
}

static void
add_rows (DtlAlignment *self, GPtrArray *facts, const guint *items, GPtrArray *rows)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) decided = self->decisions != NULL ? join_decided (self, facts, items, taken) : NULL;
  g_autoptr (GPtrArray) groups = dtl_pairing_groups (self->pairing);

  for (guint i = 0; i < groups->len; i++)
    {
      DtlAlignedRow row = { g_ptr_array_index (groups, i), NULL };

      if (!g_hash_table_contains (taken, row.group))
        g_ptr_array_add (rows, g_memdup2 (&row, sizeof row));
    }
  for (guint i = 0; decided != NULL && i < decided->len; i++)
    {
      DtlAlignedRow row = { NULL, g_array_ref (g_ptr_array_index (decided, i)) };

      g_ptr_array_add (rows, g_memdup2 (&row, sizeof row));
    }
}

static void
free_row_cb (gpointer data)
{
  DtlAlignedRow *row = data;

  g_clear_pointer (&row->places, g_array_unref);
  g_free (row);
}

/**
 * dtl_alignment_update:
 * @self: an alignment
 * @facts: (element-type DtlFact): all statements that there are, by source and place
 * @readings: (element-type DtlReading): what was read in the sources, as given
 * @decisions: (nullable): what the user decided, bound to the statements; it holds whatever the evidence says
 *
 * Puts statements about the same thing together. Groups that are not what they were, or hold a statement that is
 * new or touched, have no result.
 *
 * Returns: (transfer full) (element-type DtlAlignedRow): every statement is in one
 */
GPtrArray *
dtl_alignment_update (DtlAlignment *self, GPtrArray *facts, GPtrArray *readings, DtlRowDecisions *decisions)
{
  g_autofree guint *items = g_new (guint, facts->len + 1);
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row_cb);

  self->decisions = decisions != NULL && !dtl_row_decisions_is_empty (decisions) ? decisions : NULL;
  for (guint i = 0; i < facts->len; i++)
    {
      items[i] = ((const DtlFact *) g_ptr_array_index (facts, i))->item;
      g_array_index (self->places, guint, items[i]) = i;
      dtl_pairing_set_source (self->pairing, items[i], ((const DtlFact *) g_ptr_array_index (facts, i))->source);
    }
  dtl_pairing_set_asked (self->pairing, self->decisions != NULL && dtl_row_decisions_has_bars (self->decisions) ? G_MAXUINT : MAX_CHECKED);
  touch_decided (self, facts, readings);
  dtl_pairing_update (self->pairing, items, facts->len, self);
  add_rows (self, facts, items, rows);
  self->decisions = NULL;
  return rows;
}

/* So many numbers its statements may have. */
guint
dtl_alignment_n_items (const DtlAlignment *self)
{
  return self->facts->len;
}

/* (transfer container) (element-type DtlFact): the statements of a row, in order; @facts are all. */
GPtrArray *
dtl_alignment_members (const DtlAlignment *self, const DtlAlignedRow *row, GPtrArray *facts)
{
  guint n = row->group != NULL ? row->group->n : row->places->len;
  GPtrArray *members = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    if (row->group != NULL)
      g_ptr_array_add (members, g_ptr_array_index (self->facts, row->group->items[i]));
    else
      g_ptr_array_add (members, g_ptr_array_index (facts, g_array_index (row->places, guint, i)));
  return members;
}

/* --- two statements by themselves ----------------------------------------------------------- */

static GArray *
link_all (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *facts)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (DtlLink));

  for (guint i = 0; i < facts->len; i++)
    for (guint j = i + 1; j < facts->len; j++)
      {
        DtlMatch match;
        DtlLink link = { .a = i, .b = j };

        if (!match_facts (corpus, rates, g_ptr_array_index (facts, i), g_ptr_array_index (facts, j), &match))
          continue;
        link.score = match.score;
        link.enough = match.enough;
        link.firm = match.firm;
        link.series = match.series;
        g_array_append_val (links, link);
      }
  return links;
}

static GArray *
rank_links (const GArray *links, GPtrArray *facts)
{
  g_autofree guint32 *sources = g_new (guint32, facts->len + 1), *values = g_new (guint32, facts->len + 1);

  for (guint i = 0; i < facts->len; i++)
    {
      sources[i] = ((const DtlFact *) g_ptr_array_index (facts, i))->source;
      values[i] = ((const DtlFact *) g_ptr_array_index (facts, i))->number;
    }
  return dtl_rivals_rank (links, sources, values);
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
  g_autoptr (GArray) links = NULL, standings = NULL;
  DtlAffinity affinity = dtl_affinity_of (corpus, rates, a, b);

  for (guint i = 0; i < facts->len; i++)
    if (((const DtlFact *) facts->pdata[i])->source == a->source || ((const DtlFact *) facts->pdata[i])->source == b->source)
      g_ptr_array_add (own, facts->pdata[i]);
  links = link_all (corpus, rates, own);
  standings = rank_links (links, own);
  for (guint i = 0; i < links->len && affinity.bar == NULL; i++)
    {
      const DtlFact *left = own->pdata[g_array_index (links, DtlLink, i).a], *right = own->pdata[g_array_index (links, DtlLink, i).b];

      if ((left == a && right == b) || (left == b && right == a))
        dtl_affinity_rank (&affinity, &g_array_index (standings, DtlStanding, i));
    }
  return affinity;
}
