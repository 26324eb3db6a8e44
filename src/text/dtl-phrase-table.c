/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every token of every text is looked up here, and most words a lexicon has never heard of: what
 * counts is a look-up that is the same few instructions for all of them. The table is made
 * once and asked millions of times, so it may take some care to make. */

#include "dtl-phrase-table.h"

#include <string.h>

/* Of so many slots one stays free; of fewer, if that does not do. */
#define FREE_AT_FIRST 4

/**
 * dtl_phrase_table_init:
 * @self: uninitialised
 *
 * Makes an empty table that phrases can be put into.
 */
void
dtl_phrase_table_init (DtlPhraseTable *self)
{
  *self = (DtlPhraseTable) { .drafts = g_array_sized_new (FALSE, FALSE, sizeof (DtlPhraseSlot), 1 << 14), .index_mask = (1 << 15) - 1 };
  self->index = g_new0 (guint32, self->index_mask + 1);
}

static void
clear_drafts (DtlPhraseTable *self)
{
  g_clear_pointer (&self->drafts, g_array_unref);
  g_clear_pointer (&self->index, g_free);
}

/**
 * dtl_phrase_table_clear:
 * @self: a table, settled or not
 */
void
dtl_phrase_table_clear (DtlPhraseTable *self)
{
  clear_drafts (self);
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->factors, g_free);
}

/* Where @hash is in the index, or where it would be. */
static guint32 *
find_index (const DtlPhraseTable *self, guint64 hash)
{
  guint at = hash & self->index_mask;

  while (self->index[at] != 0 && g_array_index (self->drafts, DtlPhraseSlot, self->index[at] - 1).hash != hash)
    at = (at + 1) & self->index_mask;
  return &self->index[at];
}

static void
grow_index (DtlPhraseTable *self)
{
  g_free (self->index);
  self->index_mask = self->index_mask * 2 + 1;
  self->index = g_new0 (guint32, self->index_mask + 1);
  for (guint i = 0; i < self->drafts->len; i++)
    *find_index (self, g_array_index (self->drafts, DtlPhraseSlot, i).hash) = i + 1;
}

/**
 * dtl_phrase_table_insert:
 * @self: a table that is not settled
 * @hash: of a phrase or of the beginning of one
 *
 * Returns: (transfer none): its slot, which is empty if it is new; valid until the next call
 */
DtlPhraseSlot *
dtl_phrase_table_insert (DtlPhraseTable *self, guint64 hash)
{
  guint32 *found;

  if (self->drafts->len > self->index_mask - self->index_mask / 4)
    grow_index (self);
  found = find_index (self, hash);
  if (*found == 0)
    {
      DtlPhraseSlot slot = { .hash = hash };

      g_array_append_val (self->drafts, slot);
      *found = self->drafts->len;
    }
  return &g_array_index (self->drafts, DtlPhraseSlot, *found - 1);
}

/* The phrases by the factor that they share, those of one behind each other. */
typedef struct
{
  guint64 *members; /* their hashes */
  guint32 *begins;  /* of each factor's in @members; one more than there are factors */
  guint32 *order;   /* the factors, those that most phrases share first */
  guint n_factors;
} Buckets;

static void
clear_buckets (Buckets *self)
{
  g_free (self->members);
  g_free (self->begins);
  g_free (self->order);
}

static guint
count_members (const Buckets *self, guint bucket)
{
  return self->begins[bucket + 1] - self->begins[bucket];
}

static void
order_buckets (Buckets *self, guint n_members)
{
  g_autofree guint32 *places = g_new0 (guint32, n_members + 2);

  for (guint i = 0; i < self->n_factors; i++)
    places[n_members - count_members (self, i) + 1]++;
  for (guint i = 1; i <= n_members; i++)
    places[i] += places[i - 1];
  for (guint i = 0; i < self->n_factors; i++)
    self->order[places[n_members - count_members (self, i)]++] = i;
}

static Buckets
make_buckets (const GArray *drafts, guint n_factors)
{
  /* One at least: nothing may be counted on from NULL, not even nothing. */
  Buckets self = { g_new (guint64, MAX (drafts->len, 1)), g_new0 (guint32, n_factors + 2), g_new (guint32, n_factors), n_factors };

  for (guint i = 0; i < drafts->len; i++)
    self.begins[(g_array_index (drafts, DtlPhraseSlot, i).hash & (n_factors - 1)) + 2]++;
  for (guint i = 2; i < n_factors + 2; i++)
    self.begins[i] += self.begins[i - 1];
  for (guint i = 0; i < drafts->len; i++)
    {
      const guint64 hash = g_array_index (drafts, DtlPhraseSlot, i).hash;

      self.members[self.begins[(hash & (n_factors - 1)) + 1]++] = hash;
    }
  order_buckets (&self, drafts->len);
  return self;
}

/* Puts the phrases of @bucket into free slots by @factor; takes them back if one is not free. */
static gboolean
place_bucket (const Buckets *buckets, guint bucket, guint factor, guint8 *taken, guint64 n_slots)
{
  const guint64 *const begin = &buckets->members[buckets->begins[bucket]];
  const guint64 *const end = &buckets->members[buckets->begins[bucket + 1]];

  for (const guint64 *hash = begin; hash < end; hash++)
    {
      const guint64 place = dtl_phrase_table_place (*hash, factor, n_slots);

      if (!taken[place])
        {
          taken[place] = TRUE;
          continue;
        }
      while (hash-- > begin)
        taken[dtl_phrase_table_place (*hash, factor, n_slots)] = FALSE;
      return FALSE;
    }
  return TRUE;
}

/* Searches a factor for each bucket, the fullest first, while there is most room. */
static gboolean
find_factors (DtlPhraseTable *self, const Buckets *buckets)
{
  g_autofree guint8 *taken = g_new0 (guint8, self->n_slots);

  for (guint i = 0; i < buckets->n_factors; i++)
    {
      const guint bucket = buckets->order[i];
      guint factor = 0;

      while (factor <= G_MAXUINT16 && !place_bucket (buckets, bucket, factor, taken, self->n_slots))
        factor++;
      if (factor > G_MAXUINT16)
        return FALSE;
      self->factors[bucket] = factor;
    }
  return TRUE;
}

/* Gives the table the least number of slots that does, of a few. */
static gboolean
find_size (DtlPhraseTable *self)
{
  guint n_factors = 4;
  Buckets buckets;
  gboolean found = FALSE;

  while (n_factors < self->drafts->len / 2)
    n_factors *= 2;
  buckets = make_buckets (self->drafts, n_factors);
  self->factors = g_new0 (guint16, n_factors);
  self->factor_mask = n_factors - 1;
  for (guint part = FREE_AT_FIRST; part > 0 && !found; part /= 2)
    {
      self->n_slots = self->drafts->len + self->drafts->len / part + 4;
      found = find_factors (self, &buckets);
    }
  clear_buckets (&buckets);
  return found;
}

/**
 * dtl_phrase_table_settle:
 * @self: a table into which all phrases were put, and what they are
 *
 * Makes it ready for dtl_phrase_table_probe(); nothing more can be put into it.
 *
 * Returns: %FALSE if no table of a sensible size holds them, for which their hashes would have to
 *   be alike
 */
gboolean
dtl_phrase_table_settle (DtlPhraseTable *self)
{
  if (!find_size (self))
    return FALSE;
  self->slots = g_new0 (DtlPhraseSlot, self->n_slots);
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const DtlPhraseSlot *draft = &g_array_index (self->drafts, DtlPhraseSlot, i);

      self->slots[dtl_phrase_table_place (draft->hash, self->factors[draft->hash & self->factor_mask], self->n_slots)] = *draft;
    }
  clear_drafts (self);
  return TRUE;
}
