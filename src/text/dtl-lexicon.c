/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a word or phrase can be is one probe of a table, whatever the lexicon grows to, and a
 * phrase of n words n probes: every beginning of a phrase is in the table too, with a hint which
 * tokens make it longer. */

#include "dtl-lexicon-private.h"

#include <string.h>

#include "dtl-token-hash.h"

static inline gboolean
has_class (const DtlLexiconEntry *entry, DtlSenseClass class)
{
  return (entry->classes[class >> 6] >> (class & 63) & 1) != 0;
}

static DtlLexicon *
create_lexicon (const char *language)
{
  DtlLexicon *self = g_new0 (DtlLexicon, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->language = g_intern_string (language);
  dtl_phrase_table_init (&self->table);
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->plurals = g_string_chunk_new (4096);
  self->concepts = dtl_concepts_new ();
  self->thesaurus = dtl_thesaurus_new ();
  self->unit_kinds = g_hash_table_new (g_str_hash, g_str_equal);
  self->bands = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  return self;
}

/**
 * dtl_lexicon_load:
 * @data_directory: the directory that holds `lexicon`, `measures` and `units.json`
 * @language: a primary language tag, "en"
 * @error: %DTL_ERROR_IO if a file cannot be read, %DTL_ERROR_FORMAT if it is damaged
 *
 * Returns: (transfer full) (nullable): the compiled lexicon
 */
DtlLexicon *
dtl_lexicon_load (const char *data_directory, const char *language, GError **error)
{
  g_autoptr (DtlLexicon) self = create_lexicon (language);

  return dtl_lexicon_fill (self, data_directory, error) ? g_steal_pointer (&self) : NULL;
}

DtlLexicon *
dtl_lexicon_ref (DtlLexicon *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
dtl_lexicon_unref (DtlLexicon *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  dtl_phrase_table_clear (&self->table);
  g_free (self->entries);
  g_free (self->senses);
  g_free (self->keys);
  g_ptr_array_unref (self->files);
  g_string_chunk_free (self->plurals);
  dtl_concepts_free (self->concepts);
  dtl_thesaurus_free (self->thesaurus);
  g_hash_table_unref (self->unit_kinds);
  g_hash_table_unref (self->bands);
  g_free (self);
}

const char *
dtl_lexicon_language (const DtlLexicon *self)
{
  return self->language;
}

/* Words that could stand for each other; without any if the language has no thesaurus. */
const DtlThesaurus *
dtl_lexicon_thesaurus (const DtlLexicon *self)
{
  return self->thesaurus;
}

/* The longest phrase from the token @at on, which begins with what @slot holds. */
static void
extend_phrase (const DtlLexicon *self, DtlToken *tokens, guint n_tokens, guint at, const DtlPhraseSlot *slot)
{
  const guint end = MIN (n_tokens, at + G_MAXUINT8);
  guint64 hash = tokens[at].hash;

  for (guint next = at + 1; next < end && (slot->followers & dtl_phrase_table_follower (tokens[next].hash)) != 0; next++)
    {
      hash = dtl_tokenizer_chain (hash, tokens[next].hash);
      slot = dtl_phrase_table_probe (&self->table, hash);
      if (slot->hash != hash)
        return;
      if (slot->entry != 0)
        {
          tokens[at].phrase = slot->entry;
          tokens[at].phrase_length = next - at + 1;
        }
    }
}

/**
 * dtl_lexicon_annotate:
 * @self: a lexicon
 * @bytes: the text of the tokens
 * @tokens: (array length=n_tokens): tokens; their word and phrase are set
 * @n_tokens: how many
 *
 * Of every token the same is asked and written, known or not, so that a processor need not guess.
 */
void
dtl_lexicon_annotate (const DtlLexicon *self, const char *bytes, DtlToken *tokens, guint n_tokens)
{
  for (guint i = 0; i < n_tokens; i++)
    {
      DtlToken *token = &tokens[i];
      const DtlPhraseSlot *slot = dtl_phrase_table_probe (&self->table, token->hash);
      const guint64 known = -(guint64) (slot->hash == token->hash);
      const guint16 entry = slot->entry & known;

      token->classes = slot->classes & known;
      token->word = token->phrase = entry;
      token->phrase_length = entry != 0;
      token->flags = (token->flags & DTL_TOKEN_OWN_FLAGS) | (slot->hint & known);
      if (i + 1 < n_tokens && (slot->followers & known & dtl_phrase_table_follower (tokens[i + 1].hash)) != 0)
        extend_phrase (self, tokens, n_tokens, i, slot);
    }
}

static guint
find_hash (const DtlLexicon *self, guint64 hash)
{
  const DtlPhraseSlot *slot = dtl_phrase_table_probe (&self->table, hash);

  return slot->hash == hash ? slot->entry : 0;
}

/**
 * dtl_lexicon_find:
 * @self: a lexicon
 * @phrase: words, in any case
 *
 * Returns: the entry of @phrase, 0 if it has none
 */
guint
dtl_lexicon_find (const DtlLexicon *self, const char *phrase)
{
  const gsize length = strlen (phrase);
  DtlTokenizer tokenizer;
  DtlToken token;
  guint64 hash = 0;
  guint entry = 0;
  gboolean first = TRUE;

  if (dtl_token_hash_is_plain (phrase, length))
    return find_hash (self, dtl_token_hash_literal (phrase, length));
  dtl_tokenizer_init (&tokenizer, phrase, (DtlSpan) { 0, length });
  while (dtl_tokenizer_next (&tokenizer, &token))
    {
      const DtlPhraseSlot *slot;

      hash = first ? token.hash : dtl_tokenizer_chain (hash, token.hash);
      first = FALSE;
      slot = dtl_phrase_table_probe (&self->table, hash);
      if (slot->hash != hash)
        return 0;
      entry = slot->entry;
    }
  return entry;
}

guint64
dtl_lexicon_classes (const DtlLexicon *self, guint entry)
{
  return self->entries[entry].classes[0];
}

/**
 * dtl_lexicon_sense:
 * @self: a lexicon
 * @entry: an entry, or 0
 * @class: a class
 *
 * Returns: (transfer none) (nullable): the first sense of @entry in @class, cased or not
 */
const DtlSense *
dtl_lexicon_sense (const DtlLexicon *self, guint entry, DtlSenseClass class)
{
  const DtlLexiconEntry *item = &self->entries[entry];

  if (!has_class (item, class))
    return NULL;
  for (guint i = item->first; i < item->first + item->n_keys; i++)
    if (self->keys[i].class == class)
      return &self->senses[self->keys[i].sense];
  return NULL;
}

/**
 * dtl_lexicon_sense_of:
 * @self: a lexicon
 * @phrase: words
 * @class: a class
 *
 * Returns: (transfer none) (nullable): their first sense in @class, as of dtl_lexicon_sense()
 */
const DtlSense *
dtl_lexicon_sense_of (const DtlLexicon *self, const char *phrase, DtlSenseClass class)
{
  return dtl_lexicon_sense (self, dtl_lexicon_find (self, phrase), class);
}

/**
 * dtl_lexicon_sure:
 * @self: a lexicon
 * @entry: an entry that has a sense in @class
 * @class: a class
 *
 * As dtl_lexicon_sense() for an entry that is known to have one. Whoever only asks whether there is one never
 * gets here: compilers know from the declaration that there is, and leave out the call.
 *
 * Returns: (transfer none): the first sense of @entry in @class
 */
const DtlSense *
dtl_lexicon_sure (const DtlLexicon *self, guint entry, DtlSenseClass class)
{
  const DtlLexiconKey *key = &self->keys[self->entries[entry].first];

  while (key->class != class)
    key++;
  return &self->senses[key->sense];
}

/**
 * dtl_lexicon_cased:
 * @self: a lexicon
 * @entry: an entry, or 0
 * @class: a class
 * @bytes: the phrase as it is written in the text
 * @length: its length in bytes
 *
 * Returns: (transfer none) (nullable): the first sense of @entry in @class that @bytes can
 *   have: one that needs capitals only where they are written so
 */
const DtlSense *
dtl_lexicon_cased (const DtlLexicon *self, guint entry, DtlSenseClass class, const char *bytes, gsize length)
{
  const DtlLexiconEntry *item = &self->entries[entry];

  if (!has_class (item, class))
    return NULL;
  for (guint i = item->first; i < item->first + item->n_keys; i++)
    {
      const DtlLexiconKey key = self->keys[i];
      const DtlSense *sense = &self->senses[key.sense];

      if (key.class == class && (!key.cased || (key.length == length && memcmp (sense->surface, bytes, length) == 0)))
        return sense;
    }
  return NULL;
}

/**
 * dtl_lexicon_concept:
 * @self: a lexicon
 * @id: id of a concept of the measures file
 *
 * Returns: (transfer none) (nullable): what is known of it; lives as long as the lexicon
 */
const DtlConcept *
dtl_lexicon_concept (const DtlLexicon *self, const char *id)
{
  return dtl_concepts_find (self->concepts, id);
}

/**
 * dtl_lexicon_unit_kind:
 * @self: a lexicon
 * @code: of a unit, as figures have it
 *
 * Returns: its #DtlUnitKind, or -1 if the data have no such unit
 */
int
dtl_lexicon_unit_kind (const DtlLexicon *self, const char *code)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->unit_kinds, code)) - 1;
}

/**
 * dtl_lexicon_nth:
 * @self: a lexicon
 * @entry: an entry, or 0
 * @n: counts from 0
 *
 * Returns: (transfer none) (nullable): one sense after the other, those that ask for capitals
 *   first, then in the order of the data; %NULL behind the last
 */
const DtlSense *
dtl_lexicon_nth (const DtlLexicon *self, guint entry, guint n)
{
  const DtlLexiconEntry *item = &self->entries[entry];

  return n < item->n_keys ? &self->senses[self->keys[item->first + n].sense] : NULL;
}

/**
 * dtl_lexicon_currency_band:
 * @self: a lexicon
 * @code: ISO 4217 code
 * @per_dollar: (out): what one US dollar may be worth in it, so wide that it never needs updating
 *
 * Returns: %FALSE if the data have no band for it
 */
gboolean
dtl_lexicon_currency_band (const DtlLexicon *self, const char *code, DtlRange *per_dollar)
{
  const DtlRange *band = g_hash_table_lookup (self->bands, code);

  if (band != NULL)
    *per_dollar = *band;
  return band != NULL;
}
