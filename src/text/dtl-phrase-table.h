/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlPhraseSlot:
 * @hash: of a phrase, or of the beginning of one; 0 in a slot that is free
 * @classes: what the phrase can be, of DTL_SENSE_BIT()
 * @followers: a bit of dtl_phrase_table_follower() for each token that makes it a longer one
 * @entry: the phrase's entry in the lexicon, 0 for a mere beginning
 * @hint: of classes that have no bit, see DTL_TOKEN_HINT()
 */
typedef struct
{
  guint64 hash;
  guint64 classes;
  guint64 followers;
  guint16 entry;
  guint16 hint;
} DtlPhraseSlot;

/**
 * DtlPhraseTable:
 *
 * From the hash of a phrase to what is known of it. Once settled, a look-up is one probe for
 * words that are there and words that are not, with no branch: the low bits of a hash choose a
 * factor that was searched so that no two phrases meet in one slot (hash and displace).
 */
typedef struct
{
  GArray *drafts; /* of DtlPhraseSlot, in the order they came in; NULL once settled */
  guint32 *index; /* place in @drafts + 1, open addressing */
  guint index_mask;
  DtlPhraseSlot *slots;
  guint16 *factors;
  guint64 factor_mask;
  guint64 n_slots;
} DtlPhraseTable;

void           dtl_phrase_table_init   (DtlPhraseTable *self);
void           dtl_phrase_table_clear  (DtlPhraseTable *self);
DtlPhraseSlot *dtl_phrase_table_insert (DtlPhraseTable *self, guint64 hash); /* valid until the next */
gboolean       dtl_phrase_table_settle (DtlPhraseTable *self);

static inline guint64
dtl_phrase_table_follower (guint64 token_hash)
{
  return G_GUINT64_CONSTANT (1) << (token_hash >> 58);
}

/* A number below @n_slots. */
static inline guint64
dtl_phrase_table_place (guint64 hash, guint factor, guint64 n_slots)
{
  return (hash * (2 * (guint64) factor + 1) >> 32) * n_slots >> 32;
}

/* Where @hash is if it is in the table at all: compare the slot's. */
static inline const DtlPhraseSlot *
dtl_phrase_table_probe (const DtlPhraseTable *self, guint64 hash)
{
  return &self->slots[dtl_phrase_table_place (hash, self->factors[hash & self->factor_mask], self->n_slots)];
}

G_END_DECLS
