/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each newsroom has words of its own: one puts up what another builds, and a third erects. The lexicon's "synonym" and
 * "kin" say which nouns are counted alike and have to be strict; here a class is all that may stand for one another in
 * reports of one thing, and a word may be in several.
 *
 * The file holds "alike": { "domain": [ "build construct erect put_up", … ] }, where the first word of a class
 * names it and domains are for who reads the file; "families": [ "strong strength strengthen", … ], each a word and
 * those that are made of it against the rules of dtl-derivation.c; and "lone": [ "statement general", … ], words that
 * only look as if they were made of others. */

#include "dtl-thesaurus.h"

#include <string.h>

#include "dtl-token-hash.h"
#include "dtl-tokenizer.h"

#define SLOTS_AT_FIRST (1 << 14) /* a power of two */
#define LONGEST 64               /* bytes of a word, its end among them */

typedef struct
{
  guint64 hash;      /* 0 for none */
  guint16 meanings[DTL_THESAURUS_MEANINGS];
  guint16 base : 13; /* place in bases, one up */
  guint16 is_word : 1;
  guint16 is_lone : 1;
  guint16 opens : 1;
} Slot;

struct _DtlThesaurus
{
  Slot *slots;
  guint n_slots;
  guint n_used;
  GPtrArray *names; /* of classes */
  GPtrArray *bases;
  GStringChunk *texts;
};

static Slot *
probe (const DtlThesaurus *self, guint64 hash)
{
  guint at = (guint) hash & (self->n_slots - 1);

  while (self->slots[at].hash != 0 && self->slots[at].hash != hash)
    at = (at + 1) & (self->n_slots - 1);
  return &self->slots[at];
}

static void
widen (DtlThesaurus *self)
{
  g_autofree Slot *old = g_steal_pointer (&self->slots);
  guint n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i].hash != 0)
      *probe (self, old[i].hash) = old[i];
}

static Slot *
insert (DtlThesaurus *self, guint64 hash)
{
  Slot *slot;

  if (2 * self->n_used >= self->n_slots)
    widen (self);
  slot = probe (self, hash);
  self->n_used += slot->hash == 0;
  slot->hash = hash;
  return slot;
}

/* Up to the next space or the end, which *@word is set to: NULL behind the last word. */
static gboolean
cut_word (const char **rest, char word[LONGEST])
{
  gsize length = strcspn (*rest, " ");

  if (length == 0 || length >= LONGEST)
    return FALSE;
  memcpy (word, *rest, length);
  word[length] = '\0';
  *rest += length + ((*rest)[length] == ' ');
  return TRUE;
}

static guint64
hash_word (const char *word, gsize length)
{
  return dtl_token_hash_is_plain (word, length) ? dtl_token_hash_literal (word, length) : dtl_tokenizer_hash (word, length);
}

/* "put_up" and "go-ahead" are phrases of two words. */
static Slot *
insert_words (DtlThesaurus *self, const char *word)
{
  const char *gap = strpbrk (word, "_-");
  guint64 first;
  Slot *slot;

  if (gap == NULL)
    {
      slot = insert (self, hash_word (word, strlen (word)));
      slot->is_word = TRUE;
      return slot;
    }
  first = hash_word (word, gap - word);
  insert (self, first)->opens = TRUE;
  return insert (self, dtl_tokenizer_chain (first, hash_word (gap + 1, strlen (gap + 1))));
}

static gboolean
add_meaning (Slot *slot, guint meaning)
{
  for (guint i = 0; i < DTL_THESAURUS_MEANINGS; i++)
    if (slot->meanings[i] == 0)
      {
        slot->meanings[i] = meaning;
        return TRUE;
      }
  return FALSE;
}

static gboolean
add_class (DtlThesaurus *self, const char *words)
{
  char word[LONGEST];
  guint n = 0;

  for (; cut_word (&words, word); n++)
    {
      if (n == 0)
        g_ptr_array_add (self->names, g_string_chunk_insert (self->texts, word));
      if (!add_meaning (insert_words (self, word), self->names->len))
        return FALSE;
    }
  return n > 1 && *words == '\0' && self->names->len < G_MAXUINT16;
}

static gboolean
add_family (DtlThesaurus *self, const char *words)
{
  char word[LONGEST];
  guint n = 0;

  for (; cut_word (&words, word); n++)
    {
      Slot *slot = insert_words (self, word);

      if (n == 0)
        g_ptr_array_add (self->bases, g_string_chunk_insert (self->texts, word));
      else
        slot->base = self->bases->len;
    }
  return n > 1 && *words == '\0' && self->bases->len < (1 << 13);
}

static gboolean
add_lone (DtlThesaurus *self, const char *words)
{
  char word[LONGEST];

  while (cut_word (&words, word))
    insert (self, hash_word (word, strlen (word)))->is_lone = TRUE;
  return *words == '\0';
}

typedef gboolean (*AddFunc) (DtlThesaurus *self, const char *words);

static gboolean
add_list (DtlThesaurus *self, DtlJsonScanner *json, AddFunc add)
{
  const char *words;

  dtl_json_scanner_enter (json, '[');
  while (dtl_json_scanner_next (json))
    if (!dtl_json_scanner_string (json, &words) || !add (self, words))
      return FALSE;
  return !json->failed;
}

static gboolean
add_domains (DtlThesaurus *self, DtlJsonScanner *json)
{
  const char *domain;

  dtl_json_scanner_enter (json, '{');
  while (dtl_json_scanner_member (json, &domain))
    if (!add_list (self, json, add_class))
      return FALSE;
  return !json->failed;
}

/**
 * dtl_thesaurus_fill:
 * @self: a thesaurus of nothing
 * @json: before its object
 *
 * Returns: %FALSE if the data is damaged; then it can only be freed
 */
gboolean
dtl_thesaurus_fill (DtlThesaurus *self, DtlJsonScanner *json)
{
  const char *name;

  dtl_json_scanner_enter (json, '{');
  while (dtl_json_scanner_member (json, &name))
    if (!(strcmp (name, "alike") == 0      ? add_domains (self, json)
          : strcmp (name, "families") == 0 ? add_list (self, json, add_family)
          : strcmp (name, "lone") == 0     ? add_list (self, json, add_lone)
                                           : FALSE))
      return FALSE;
  return !json->failed;
}

DtlThesaurus *
dtl_thesaurus_new (void)
{
  DtlThesaurus *self = g_new0 (DtlThesaurus, 1);

  self->n_slots = SLOTS_AT_FIRST;
  self->slots = g_new0 (Slot, self->n_slots);
  self->names = g_ptr_array_new ();
  self->bases = g_ptr_array_new ();
  self->texts = g_string_chunk_new (4096);
  return self;
}

void
dtl_thesaurus_free (DtlThesaurus *self)
{
  g_free (self->slots);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->bases);
  g_string_chunk_free (self->texts);
  g_free (self);
}

guint
dtl_thesaurus_size (const DtlThesaurus *self)
{
  return self->names->len;
}

/* The first word of a class. */
const char *
dtl_thesaurus_name (const DtlThesaurus *self, guint meaning)
{
  return g_ptr_array_index (self->names, meaning - 1);
}

/**
 * dtl_thesaurus_look_up:
 * @self: a thesaurus
 * @hash: of a lemma, or the chain of those of two
 * @meanings: (out): the classes that it is in
 *
 * Returns: how many
 */
guint
dtl_thesaurus_look_up (const DtlThesaurus *self, guint64 hash, guint meanings[DTL_THESAURUS_MEANINGS])
{
  const Slot *slot = probe (self, hash);
  guint n = 0;

  while (n < DTL_THESAURUS_MEANINGS && slot->meanings[n] != 0)
    {
      meanings[n] = slot->meanings[n];
      n++;
    }
  return n;
}

gboolean
dtl_thesaurus_opens (const DtlThesaurus *self, guint64 hash)
{
  return probe (self, hash)->opens;
}

static const Slot *
find_word (const DtlThesaurus *self, const char *word)
{
  return probe (self, hash_word (word, strlen (word)));
}

gboolean
dtl_thesaurus_has_word (const DtlThesaurus *self, const char *word)
{
  return find_word (self, word)->is_word;
}

gboolean
dtl_thesaurus_is_lone (const DtlThesaurus *self, const char *word)
{
  return find_word (self, word)->is_lone;
}

const char *
dtl_thesaurus_base (const DtlThesaurus *self, const char *word)
{
  const Slot *slot = find_word (self, word);

  return slot->base > 0 ? g_ptr_array_index (self->bases, slot->base - 1) : NULL;
}
