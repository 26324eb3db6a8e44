/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report has some dozens of names, and each is asked about several times: as another name, as part of a fuller
 * one, as a country. Names are parts of the text, so that nothing need be copied to ask for one. */

#include "dtl-name-table.h"

#include <string.h>

#include "dtl-token-hash.h"

#define SLOTS_AT_FIRST 32

static guint64
make_hash (const char *key, gsize length)
{
  guint64 hash = DTL_TOKEN_HASH_SEED ^ length;

  for (; length > 16; key += 16, length -= 16)
    hash = dtl_token_hash_pair (hash, dtl_token_hash_load (key), dtl_token_hash_load (key + 8));
  hash = dtl_token_hash_pair (hash, dtl_token_hash_gather (key, length), length > 8 ? dtl_token_hash_gather (key + 8, length - 8) : 0);
  return hash | 1;
}

/* The slot of @key, or the free one where it would be. */
static DtlNameSlot *
find_slot (const DtlNameTable *self, guint64 hash, const char *key, gsize length)
{
  const guint mask = self->n_slots - 1;
  guint at = (hash >> 32) & mask;

  while (self->slots[at].hash != 0
         && (self->slots[at].hash != hash || self->slots[at].length != length || memcmp (self->slots[at].key, key, length) != 0))
    at = (at + 1) & mask;
  return &self->slots[at];
}

static void
grow (DtlNameTable *self)
{
  g_autofree DtlNameSlot *before = self->slots;
  const guint n_before = self->n_slots;

  self->n_slots = MAX (2 * n_before, SLOTS_AT_FIRST);
  self->slots = g_new0 (DtlNameSlot, self->n_slots);
  for (guint i = 0; i < n_before; i++)
    if (before[i].hash != 0)
      *find_slot (self, before[i].hash, before[i].key, before[i].length) = before[i];
}

gpointer
dtl_name_table_find (const DtlNameTable *self, const char *key, gsize length)
{
  return self->n_keys > 0 ? find_slot (self, make_hash (key, length), key, length)->value : NULL;
}

/**
 * dtl_name_table_at:
 * @self: a table
 * @key: (array length=length): what is looked for; kept if it is new
 * @length: its bytes
 *
 * Returns: (transfer none): where the value of @key is, which is %NULL if it is new; valid until the next call
 */
gpointer *
dtl_name_table_at (DtlNameTable *self, const char *key, gsize length)
{
  guint64 hash = make_hash (key, length);
  DtlNameSlot *slot;

  if (self->n_keys * 4 >= self->n_slots * 3)
    grow (self);
  slot = find_slot (self, hash, key, length);
  if (slot->hash == 0)
    {
      *slot = (DtlNameSlot) { hash, key, length, NULL };
      self->n_keys++;
    }
  return &slot->value;
}

void
dtl_name_table_clear (DtlNameTable *self)
{
  g_free (self->slots);
  *self = (DtlNameTable) { 0 };
}
