/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* The hash of a token: its folded bytes, sixteen at a time as two words of eight, each pair mixed
 * by one multiplication to twice the length (after wyhash by Wang Yi). Bytes that are missing in
 * the last pair are 0, which no text holds. A word of up to sixteen letters takes two loads, two
 * masks and one multiplication. Everything is inline, so the hash of a literal is a constant. */

#define DTL_TOKEN_HASH_SEED G_GUINT64_CONSTANT (0x2d358dccaa6c78a5)
#define DTL_TOKEN_HASH_KEY G_GUINT64_CONSTANT (0x8bb84b93962eacc9)

G_ALWAYS_INLINE static inline guint64
dtl_token_hash_mix (guint64 left, guint64 right)
{
#ifdef __SIZEOF_INT128__
  unsigned __int128 product = (unsigned __int128) left * right;

  return (guint64) product ^ (guint64) (product >> 64);
#else
  guint64 low = (left & G_MAXUINT32) * (right & G_MAXUINT32);
  guint64 one = (left >> 32) * (right & G_MAXUINT32);
  guint64 two = (left & G_MAXUINT32) * (right >> 32);
  guint64 middle = (low >> 32) + (one & G_MAXUINT32) + (two & G_MAXUINT32);
  guint64 high = (left >> 32) * (right >> 32) + (one >> 32) + (two >> 32) + (middle >> 32);

  return (middle << 32 | (low & G_MAXUINT32)) ^ high;
#endif
}

/* @state with sixteen bytes more: @low holds the first eight, the first of them lowest. */
G_ALWAYS_INLINE static inline guint64
dtl_token_hash_pair (guint64 state, guint64 low, guint64 high)
{
  return dtl_token_hash_mix (low ^ state, high ^ DTL_TOKEN_HASH_KEY);
}

/* A hash that is made byte by byte: { DTL_TOKEN_HASH_SEED } before the first. */
typedef struct
{
  guint64 state;
  guint64 pair[2];
  guint n_bytes; /* in @pair */
} DtlTokenHash;

static inline void
dtl_token_hash_add (DtlTokenHash *self, guint8 byte)
{
  self->pair[self->n_bytes >> 3] |= (guint64) byte << 8 * (self->n_bytes & 7);
  if (++self->n_bytes == 16)
    *self = (DtlTokenHash) { .state = dtl_token_hash_pair (self->state, self->pair[0], self->pair[1]) };
}

static inline guint64
dtl_token_hash_end (const DtlTokenHash *self)
{
  return self->n_bytes > 0 ? dtl_token_hash_pair (self->state, self->pair[0], self->pair[1]) : self->state;
}

/* Eight bytes, the first of them lowest. */
static inline guint64
dtl_token_hash_load (const char *bytes)
{
  guint64 word;

  memcpy (&word, bytes, sizeof word);
  return GUINT64_FROM_LE (word);
}

/* Up to eight bytes of a string, the first of them lowest; for literals, where all is constant. */
G_ALWAYS_INLINE static inline guint64
dtl_token_hash_gather (const char *bytes, gsize length)
{
  guint64 word = 0;

  switch (MIN (length, 8))
    {
    case 8: word |= (guint64) (guint8) bytes[7] << 56; G_GNUC_FALLTHROUGH;
    case 7: word |= (guint64) (guint8) bytes[6] << 48; G_GNUC_FALLTHROUGH;
    case 6: word |= (guint64) (guint8) bytes[5] << 40; G_GNUC_FALLTHROUGH;
    case 5: word |= (guint64) (guint8) bytes[4] << 32; G_GNUC_FALLTHROUGH;
    case 4: word |= (guint64) (guint8) bytes[3] << 24; G_GNUC_FALLTHROUGH;
    case 3: word |= (guint64) (guint8) bytes[2] << 16; G_GNUC_FALLTHROUGH;
    case 2: word |= (guint64) (guint8) bytes[1] << 8; G_GNUC_FALLTHROUGH;
    case 1: word |= (guint8) bytes[0];
    }
  return word;
}

/* Whether every byte of @word that @length counts, of eight at most, is one of a to z. */
G_ALWAYS_INLINE static inline gboolean
dtl_token_hash_is_lower (guint64 word, gsize length)
{
  const guint64 tops = G_GUINT64_CONSTANT (0x8080808080808080) & (length >= 8 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << 8 * length) - 1);
  const guint64 least = word + G_GUINT64_CONSTANT (0x0101010101010101) * (0x80 - 'a');
  const guint64 above = word + G_GUINT64_CONSTANT (0x0101010101010101) * (0x7F - 'z');

  return (word & tops) == 0 && (least & ~above & tops) == tops;
}

/* Whether dtl_token_hash_literal() may be asked for it: one to sixteen letters in lower case. */
G_ALWAYS_INLINE static inline gboolean
dtl_token_hash_is_plain (const char *word, gsize length)
{
  return length > 0 && length <= 16 && dtl_token_hash_is_lower (dtl_token_hash_gather (word, length), MIN (length, 8))
         && (length <= 8 || dtl_token_hash_is_lower (dtl_token_hash_gather (word + 8, length - 8), length - 8));
}

/* The hash of a word of one to sixteen letters in lower case: that of a token with these letters. */
G_ALWAYS_INLINE static inline guint64
dtl_token_hash_literal (const char *word, gsize length)
{
  return dtl_token_hash_pair (DTL_TOKEN_HASH_SEED, dtl_token_hash_gather (word, length),
                              length > 8 ? dtl_token_hash_gather (word + 8, length - 8) : 0);
}

G_END_DECLS
