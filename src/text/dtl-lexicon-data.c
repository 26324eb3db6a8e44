/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A language is data: what the files say is compiled at every start, straight from their bytes,
 * in a few milliseconds; so there is no compiled copy that could be stale, damaged or somebody
 * else's. Strings are not copied either: the senses point into the files, which are kept. */

#include "config.h"

#include "dtl-lexicon-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-error.h"
#include "dtl-json-scanner.h"
#include "dtl-token-hash.h"

#define SENSES_AT_FIRST (1 << 15)

typedef struct
{
  DtlLexicon *lexicon;
  const char *path;
  DtlJsonScanner json;
  GArray *tokens;
  DtlSense *senses; /* of all files, in the order they are found in */
  guint16 *owners;  /* entry of each */
  guint n_senses;
  guint room;       /* for so many */
  guint n_entries;
  GError **error;
} Filler;

static const char *const class_names[DTL_SENSE_LAST] = {
#define NAME(id, name) [DTL_SENSE_##id] = name,
  DTL_SENSES (NAME)
#undef NAME
};

static const char *const kind_names[DTL_UNIT_LAST] = {
#define NAME(id, name) [DTL_UNIT_##id] = name,
  DTL_UNIT_KINDS (NAME)
#undef NAME
};

static int
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

static gboolean
refuse (Filler *self, const char *what)
{
  if (self->error == NULL || *self->error == NULL)
    g_set_error (self->error, DTL_ERROR, DTL_ERROR_FORMAT, _("“%s” is damaged: %s"), self->path, what);
  return FALSE;
}

/* A phrase that grows by a token at a time. */
typedef struct
{
  DtlPhraseSlot *slot; /* of what there is so far; NULL before the first token */
  guint64 hash;
} Growth;

static void
grow_phrase (Filler *self, Growth *phrase, guint64 token_hash)
{
  if (phrase->slot != NULL)
    phrase->slot->followers |= dtl_phrase_table_follower (token_hash);
  phrase->hash = phrase->slot == NULL ? token_hash : dtl_tokenizer_chain (phrase->hash, token_hash);
  phrase->slot = dtl_phrase_table_insert (&self->lexicon->table, phrase->hash);
}

/* Bytes up to a space, or the end; words are short. */
static inline gsize
measure_word (const char *word)
{
  gsize length = 0;

  while (word[length] != ' ' && word[length] != '\0')
    length++;
  return length;
}

/* Whether it is nothing but plain words with single spaces between them, which most are: then each is a token. */
static gboolean
is_plain_phrase (const char *phrase)
{
  for (;;)
    {
      const gsize length = measure_word (phrase);

      if (!dtl_token_hash_is_plain (phrase, length))
        return FALSE;
      if (phrase[length] == '\0')
        return TRUE;
      phrase += length + 1;
    }
}

/* The slot of a phrase; NULL if it is empty. */
static DtlPhraseSlot *
insert_phrase (Filler *self, const char *phrase)
{
  Growth growth = { NULL, 0 };

  if (is_plain_phrase (phrase))
    {
      for (gsize length; *phrase != '\0'; phrase += length + (phrase[length] != '\0'))
        {
          length = measure_word (phrase);
          grow_phrase (self, &growth, dtl_token_hash_literal (phrase, length));
        }
      return growth.slot;
    }
  dtl_tokenizer_fill (self->tokens, phrase, (DtlSpan) { 0, strlen (phrase) });
  for (guint i = 0; i < self->tokens->len; i++)
    grow_phrase (self, &growth, g_array_index (self->tokens, DtlToken, i).hash);
  return growth.slot;
}

static void
add_sense (Filler *self, const char *phrase, const DtlSense *sense)
{
  DtlPhraseSlot *slot = insert_phrase (self, phrase);

  if (slot == NULL || (slot->entry == 0 && self->n_entries == G_MAXUINT16))
    return;
  if (slot->entry == 0)
    slot->entry = self->n_entries++;
  if (self->n_senses == self->room)
    {
      self->room *= 2;
      self->senses = g_renew (DtlSense, self->senses, self->room);
      self->owners = g_renew (guint16, self->owners, self->room);
    }
  self->senses[self->n_senses] = *sense;
  self->senses[self->n_senses].surface = phrase;
  self->owners[self->n_senses++] = slot->entry;
}

/* The regular plural of a phrase's last word; (transfer full). */
static char *
make_plural (const char *phrase)
{
  gsize length = strlen (phrase);
  char last = length > 0 ? phrase[length - 1] : '\0';

  if (last == 'y' && length > 1 && strchr ("aeiou", phrase[length - 2]) == NULL)
    return g_strdup_printf ("%.*sies", (int) length - 1, phrase);
  if (last == 's' || last == 'x' || g_str_has_suffix (phrase, "ch") || g_str_has_suffix (phrase, "sh"))
    return g_strconcat (phrase, "es", NULL);
  return g_strconcat (phrase, "s", NULL);
}

static void
add_plural (Filler *self, const char *word, const DtlSense *sense)
{
  g_autofree char *plural = make_plural (word);

  add_sense (self, g_string_chunk_insert (self->lexicon->plurals, plural), sense);
}

/* A phrase that begins with "=" holds only as it is written. */
static void
add_word (Filler *self, const char *phrase, DtlSense *sense)
{
  sense->cased = phrase[0] == '=' && phrase[1] != '\0';
  add_sense (self, phrase + sense->cased, sense);
}

static gboolean
add_list (Filler *self, DtlSenseClass class)
{
  const char *phrase;

  dtl_json_scanner_enter (&self->json, '[');
  while (dtl_json_scanner_next (&self->json))
    if (dtl_json_scanner_string (&self->json, &phrase))
      add_word (self, phrase, &(DtlSense) { .class = class });
  return !self->json.failed;
}

static gboolean
add_object (Filler *self, DtlSenseClass class)
{
  const char *phrase;

  dtl_json_scanner_enter (&self->json, '{');
  while (dtl_json_scanner_member (&self->json, &phrase))
    {
      DtlSense sense = { .class = class };

      if (dtl_json_scanner_peek (&self->json) == '"')
        dtl_json_scanner_string (&self->json, &sense.text);
      else
        dtl_json_scanner_int (&self->json, &sense.value);
      add_word (self, phrase, &sense);
    }
  return !self->json.failed;
}

static gboolean
add_classes (Filler *self)
{
  const char *name;

  dtl_json_scanner_enter (&self->json, '{');
  while (dtl_json_scanner_member (&self->json, &name))
    {
      int class = find_name (class_names, DTL_SENSE_LAST, name);

      if (class < 0 || !(dtl_json_scanner_peek (&self->json) == '{' ? add_object (self, class) : add_list (self, class)))
        return refuse (self, name);
    }
  return TRUE;
}

static gboolean
add_unit_words (Filler *self, const DtlJsonScanner *words, const DtlSense *sense)
{
  DtlJsonScanner json = *words;
  const char *word;

  if (json.at == NULL)
    return TRUE;
  dtl_json_scanner_enter (&json, '[');
  while (dtl_json_scanner_next (&json))
    if (dtl_json_scanner_string (&json, &word))
      {
        add_sense (self, word, sense);
        if (!sense->cased)
          add_plural (self, word, sense);
      }
  return !json.failed;
}

/* "usd": [least, most] of the currency that one US dollar may be worth; optional. */
static gboolean
add_band (Filler *self, const DtlJsonScanner *ends, const char *code)
{
  DtlJsonScanner json = *ends;
  const char *low_text, *high_text;
  DtlDecimal low, high;
  DtlRange band;

  if (json.at == NULL)
    return TRUE;
  dtl_json_scanner_enter (&json, '[');
  if (!dtl_json_scanner_next (&json) || !dtl_json_scanner_string (&json, &low_text) || !dtl_json_scanner_next (&json)
      || !dtl_json_scanner_string (&json, &high_text) || dtl_json_scanner_next (&json) || json.failed)
    return FALSE;
  if (!dtl_decimal_parse (low_text, -1, &low) || !dtl_decimal_parse (high_text, -1, &high))
    return FALSE;
  band = dtl_range_between (&low, &high);
  g_hash_table_insert (self->lexicon->bands, (gpointer) code, g_memdup2 (&band, sizeof band));
  return TRUE;
}

/* The members of a unit; those that need others are only marked. */
typedef struct
{
  const char *code;
  const char *kind;
  int scale;
  DtlJsonScanner usd;
  DtlJsonScanner symbols;
  DtlJsonScanner words;
} Unit;

static gboolean
scan_unit (Filler *self, Unit *unit)
{
  const char *name;

  *unit = (Unit) { .kind = "" };
  dtl_json_scanner_enter (&self->json, '{');
  while (dtl_json_scanner_member (&self->json, &name))
    {
      if (strcmp (name, "code") == 0)
        dtl_json_scanner_string (&self->json, &unit->code);
      else if (strcmp (name, "kind") == 0)
        dtl_json_scanner_string (&self->json, &unit->kind);
      else if (strcmp (name, "scale") == 0)
        dtl_json_scanner_int (&self->json, &unit->scale);
      else if (strcmp (name, "usd") == 0)
        dtl_json_scanner_mark (&self->json, &unit->usd);
      else if (strcmp (name, "symbols") == 0)
        dtl_json_scanner_mark (&self->json, &unit->symbols);
      else if (strcmp (name, self->lexicon->language) == 0)
        dtl_json_scanner_mark (&self->json, &unit->words);
      else
        dtl_json_scanner_skip (&self->json);
    }
  return !self->json.failed;
}

/* Codes go into readings, which may outlive the lexicon: they are interned. */
static gboolean
add_unit (Filler *self)
{
  Unit unit;
  DtlSense sense = { .class = DTL_SENSE_UNIT, .cased = TRUE };
  int kind;

  if (!scan_unit (self, &unit) || unit.code == NULL)
    return refuse (self, "code");
  sense.text = g_intern_string (unit.code);
  sense.value = kind = find_name (kind_names, DTL_UNIT_LAST, unit.kind);
  sense.scale = unit.scale;
  g_hash_table_insert (self->lexicon->unit_kinds, (gpointer) sense.text, GINT_TO_POINTER (kind + 1));
  if (kind < 0 || !add_band (self, &unit.usd, sense.text) || !add_unit_words (self, &unit.symbols, &sense))
    return refuse (self, sense.text);
  sense.cased = FALSE;
  return add_unit_words (self, &unit.words, &sense) || refuse (self, sense.text);
}

static gboolean
add_units (Filler *self)
{
  const char *name;
  gboolean found = FALSE;

  dtl_json_scanner_enter (&self->json, '{');
  while (dtl_json_scanner_member (&self->json, &name))
    {
      if (strcmp (name, "units") != 0)
        {
          dtl_json_scanner_skip (&self->json);
          continue;
        }
      found = TRUE;
      dtl_json_scanner_enter (&self->json, '[');
      while (dtl_json_scanner_next (&self->json))
        if (!add_unit (self))
          return FALSE;
    }
  return found || refuse (self, "units");
}

/* A list of the wordings of a concept. */
static gboolean
add_wordings (Filler *self, const DtlConcept *concept, const DtlJsonScanner *words, DtlWording wording)
{
  DtlJsonScanner json = *words;
  const char *word;

  if (json.at == NULL)
    return TRUE;
  dtl_json_scanner_enter (&json, '[');
  while (dtl_json_scanner_next (&json))
    if (dtl_json_scanner_string (&json, &word))
      add_word (self, word, &(DtlSense) { .class = DTL_SENSE_CONCEPT, .value = wording, .text = concept->id });
  return !json.failed;
}

/* "death-toll": { "label": "death toll", "words": […] } */
static gboolean
add_concept (Filler *self, const char *id)
{
  DtlJsonScanner wordings[DTL_WORDING_LAST];
  const DtlConcept *concept = dtl_concepts_add (self->lexicon->concepts, id, &self->json, wordings);
  gboolean right = concept != NULL && (wordings[DTL_WORDING_PLAIN].at != NULL || wordings[DTL_WORDING_NOUN].at != NULL);

  for (guint i = 0; right && i < DTL_WORDING_LAST; i++)
    right = add_wordings (self, concept, &wordings[i], i);
  return right;
}

static gboolean
add_measures (Filler *self)
{
  const char *id;

  dtl_json_scanner_enter (&self->json, '{');
  while (dtl_json_scanner_member (&self->json, &id))
    if (!add_concept (self, id))
      return refuse (self, id);
  return dtl_concepts_settle (self->lexicon->concepts) || refuse (self, "change");
}

static gboolean
add_thesaurus (Filler *self)
{
  return dtl_thesaurus_fill (self->lexicon->thesaurus, &self->json) || refuse (self, "thesaurus");
}

typedef gboolean (*AddFunc) (Filler *self);

static gboolean
load_file (Filler *self, const char *path, AddFunc add)
{
  g_autoptr (GError) local_error = NULL;
  char *content;
  gsize length;

  self->path = path;
  if (!g_file_get_contents (path, &content, &length, &local_error))
    {
      g_set_error (self->error, DTL_ERROR, DTL_ERROR_IO, _("Cannot read “%s”: %s"), path, local_error->message);
      return FALSE;
    }
  g_ptr_array_add (self->lexicon->files, content);
  if (!g_utf8_validate_len (content, length, NULL))
    return refuse (self, "UTF-8");
  dtl_json_scanner_init (&self->json, content);
  if (dtl_json_scanner_peek (&self->json) != '{')
    return refuse (self, "{");
  return add (self) && (dtl_json_scanner_ended (&self->json) || refuse (self, "JSON"));
}

/* Without one, reports are compared by the words that they have in common. */
static gboolean
load_thesaurus (Filler *self, const char *path)
{
  return !g_file_test (path, G_FILE_TEST_EXISTS) || load_file (self, path, add_thesaurus);
}

static DtlLexiconKey
make_key (const DtlSense *sense, guint32 index)
{
  return (DtlLexiconKey) { index, MIN (strlen (sense->surface), G_MAXUINT16), sense->class, sense->cased };
}

/* Puts the keys of each entry's senses behind each other, in the order they were found in, but those
 * that ask for capitals first, so that they win over the same letters folded. */
static void
sort_keys (DtlLexicon *self, const guint16 *owners, guint n_senses, guint n_entries)
{
  g_autofree guint32 *places = g_new0 (guint32, 2 * n_entries + 1);

  self->entries = g_new0 (DtlLexiconEntry, n_entries);
  self->keys = g_new (DtlLexiconKey, MAX (n_senses, 1));
  for (guint i = 0; i < n_senses; i++)
    {
      places[2 * owners[i] + !self->senses[i].cased + 1]++;
      self->entries[owners[i]].classes[self->senses[i].class >> 6] |= G_GUINT64_CONSTANT (1) << (self->senses[i].class & 63);
      self->entries[owners[i]].n_keys++;
    }
  for (guint i = 1; i <= 2 * n_entries; i++)
    places[i] += places[i - 1];
  for (guint i = 0; i < n_entries; i++)
    self->entries[i].first = places[2 * i];
  for (guint i = 0; i < n_senses; i++)
    self->keys[places[2 * owners[i] + !self->senses[i].cased]++] = make_key (&self->senses[i], i);
}

/* Only now no concept takes the place of another any more. The wordings of one stand together. */
static void
find_concepts (DtlLexicon *self, guint n_senses)
{
  const DtlSense *before = NULL;

  for (guint i = 0; i < n_senses; i++)
    if (self->senses[i].class == DTL_SENSE_CONCEPT)
      {
        DtlSense *sense = &self->senses[i];

        sense->concept = before != NULL && before->text == sense->text ? before->concept : dtl_concepts_find (self->concepts, sense->text);
        before = sense;
      }
}

/* The hints of all classes in @classes, which are those behind the first 64. */
static guint16
make_hint (guint64 classes)
{
  guint16 hint = 0;

  for (guint class = 64; classes != 0; class++, classes >>= 1)
    if ((classes & 1) != 0)
      hint |= DTL_TOKEN_HINT (class);
  return hint;
}

/* The senses that ask for capitals come first. */
static gboolean
asks_for_capitals (const DtlLexicon *self, guint entry)
{
  return self->entries[entry].n_keys > 0 && self->keys[self->entries[entry].first].cased;
}

static gboolean
settle (Filler *self)
{
  DtlPhraseTable *table = &self->lexicon->table;

  self->lexicon->senses = g_steal_pointer (&self->senses);
  find_concepts (self->lexicon, self->n_senses);
  sort_keys (self->lexicon, self->owners, self->n_senses, self->n_entries);
  for (guint i = 0; i < table->drafts->len; i++)
    {
      DtlPhraseSlot *slot = &g_array_index (table->drafts, DtlPhraseSlot, i);

      slot->classes = self->lexicon->entries[slot->entry].classes[0];
      slot->hint = make_hint (self->lexicon->entries[slot->entry].classes[1]);
      if (asks_for_capitals (self->lexicon, slot->entry))
        slot->hint |= DTL_TOKEN_CASED;
    }
  return dtl_phrase_table_settle (table) || refuse (self, "phrases");
}

/**
 * dtl_lexicon_fill:
 * @self: a new lexicon, of which the language is known
 * @data_directory: the directory that holds `lexicon`, `measures`, `thesaurus` and `units.json`
 * @error: %DTL_ERROR_IO if a file cannot be read, %DTL_ERROR_FORMAT if it is damaged
 *
 * Returns: whether everything is in it; if not, it can only be freed
 */
gboolean
dtl_lexicon_fill (DtlLexicon *self, const char *data_directory, GError **error)
{
  g_autofree char *name = g_strconcat (self->language, ".json", NULL);
  g_autofree char *words = g_build_filename (data_directory, "lexicon", name, NULL);
  g_autofree char *measures = g_build_filename (data_directory, "measures", name, NULL);
  g_autofree char *units = g_build_filename (data_directory, "units.json", NULL);
  g_autofree char *thesaurus = g_build_filename (data_directory, "thesaurus", name, NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  Filler filler = {
    .lexicon = self,
    .tokens = tokens,
    .senses = g_new (DtlSense, SENSES_AT_FIRST),
    .owners = g_new (guint16, SENSES_AT_FIRST),
    .room = SENSES_AT_FIRST,
    .n_entries = 1,
    .error = error,
  };
  gboolean filled = load_file (&filler, words, add_classes) && load_file (&filler, units, add_units) && load_file (&filler, measures, add_measures)
                    && load_thesaurus (&filler, thesaurus) && settle (&filler);

  g_free (filler.senses);
  g_free (filler.owners);
  return filled;
}
