/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A language is data. What the data files say is compiled once into one table from the hash of
 * a phrase to what it can be, so that a token costs one probe whatever the lexicon grows to,
 * and a phrase of n words n probes. Every beginning of a phrase is in the table too. */

#include "config.h"

#include "dtl-lexicon.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "dtl-error.h"

/* Tokens that the table is looked into ahead of the one that is annotated. */
#define AHEAD 6

/* A slot of the table: a phrase, or the beginning of one. */
typedef struct
{
  guint64 hash; /* 0: free */
  guint16 entry; /* 0: only the beginning of longer ones */
  guint16 longer;
} Node;

typedef struct
{
  guint64 classes[2]; /* the first 64 classes, and those behind them */
  guint32 first;
  guint32 n_senses;
} Entry;

typedef struct
{
  guint32 entry;
  guint32 order;
  DtlSense sense;
} Draft;

struct _DtlLexicon
{
  gatomicrefcount ref_count;
  const char *language;
  Node *nodes;
  guint64 mask;
  guint n_nodes;
  Entry *entries; /* [0] is nothing */
  guint n_entries;
  DtlSense *senses;
  GStringChunk *strings;
  DtlConcepts *concepts;
  GHashTable *unit_kinds; /* code of a unit → its DtlUnitKind, one up */
  GHashTable *bands; /* code of a currency → DtlRange */
  GArray *drafts; /* only while it is made */
};

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

G_STATIC_ASSERT (DTL_SENSE_LAST <= 128);

static int
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

static inline gboolean
has_class (const Entry *entry, DtlSenseClass class)
{
  return (entry->classes[class >> 6] >> (class & 63) & 1) != 0;
}

static inline guint64
get_slot (guint64 mask, guint64 hash)
{
  return (hash ^ (hash >> 31)) & mask;
}

static Node *
find_slot (Node *nodes, guint64 mask, guint64 hash)
{
  guint64 slot = get_slot (mask, hash);

  while (nodes[slot].hash != 0 && nodes[slot].hash != hash)
    slot = (slot + 1) & mask;
  return &nodes[slot];
}

static const Node *
find_node (const DtlLexicon *self, guint64 hash)
{
  const Node *node = find_slot (self->nodes, self->mask, hash);

  return node->hash != 0 ? node : NULL;
}

static void
grow_table (DtlLexicon *self)
{
  guint64 mask = self->mask * 2 + 1;
  Node *nodes = g_new0 (Node, mask + 1);

  for (guint64 i = 0; i <= self->mask; i++)
    if (self->nodes[i].hash != 0)
      *find_slot (nodes, mask, self->nodes[i].hash) = self->nodes[i];
  g_free (self->nodes);
  self->nodes = nodes;
  self->mask = mask;
}

static Node *
insert_node (DtlLexicon *self, guint64 hash)
{
  Node *node;

  if (self->n_nodes * 2 > self->mask)
    grow_table (self);
  node = find_slot (self->nodes, self->mask, hash);
  if (node->hash == 0)
    {
      node->hash = hash;
      self->n_nodes++;
    }
  return node;
}

/* The entry of @phrase, made if need be. */
static guint
insert_phrase (DtlLexicon *self, const char *phrase)
{
  DtlTokenizer tokenizer;
  DtlToken token;
  Node *node = NULL;
  guint64 hash = 0;

  dtl_tokenizer_init (&tokenizer, phrase, (DtlSpan) { 0, strlen (phrase) });
  while (dtl_tokenizer_next (&tokenizer, &token))
    {
      if (node != NULL)
        node->longer = 1;
      hash = node == NULL ? token.hash : dtl_tokenizer_chain (hash, token.hash);
      node = insert_node (self, hash);
    }
  if (node == NULL)
    return 0;
  if (node->entry == 0 && self->n_entries < G_MAXUINT16)
    node->entry = self->n_entries++;
  return node->entry;
}

/* Units and concepts go into readings, which may outlive the lexicon: those are interned. */
static const char *
keep_text (DtlLexicon *self, const DtlSense *sense)
{
  if (sense->text == NULL)
    return NULL;
  if (sense->class == DTL_SENSE_UNIT || sense->class == DTL_SENSE_CONCEPT)
    return g_intern_string (sense->text);
  return g_string_chunk_insert_const (self->strings, sense->text);
}

static void
add_sense (DtlLexicon *self, const char *phrase, const DtlSense *sense)
{
  guint entry = insert_phrase (self, phrase);
  Draft draft = { .entry = entry, .order = self->drafts->len, .sense = *sense };

  draft.sense.text = keep_text (self, sense);
  draft.sense.surface = g_string_chunk_insert_const (self->strings, phrase);
  if (entry != 0)
    g_array_append_val (self->drafts, draft);
}

/* Cased senses first, so that they win over the same letters folded. */
static int
compare_drafts (gconstpointer left, gconstpointer right)
{
  const Draft *a = left;
  const Draft *b = right;

  if (a->entry != b->entry)
    return a->entry < b->entry ? -1 : 1;
  if (a->sense.cased != b->sense.cased)
    return a->sense.cased ? -1 : 1;
  return a->order < b->order ? -1 : 1;
}

static void
settle_senses (DtlLexicon *self)
{
  g_array_sort (self->drafts, compare_drafts);
  self->entries = g_new0 (Entry, self->n_entries);
  self->senses = g_new0 (DtlSense, MAX (self->drafts->len, 1));
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const Draft *draft = &g_array_index (self->drafts, Draft, i);
      Entry *entry = &self->entries[draft->entry];

      if (entry->n_senses++ == 0)
        entry->first = i;
      entry->classes[draft->sense.class >> 6] |= G_GUINT64_CONSTANT (1) << (draft->sense.class & 63);
      self->senses[i] = draft->sense;
    }
  g_clear_pointer (&self->drafts, g_array_unref);
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

static gboolean
refuse (GError **error, const char *path, const char *what)
{
  g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("“%s” is damaged: %s"), path, what);
  return FALSE;
}

/* A phrase that begins with "=" holds only as it is written. */
static void
add_word (DtlLexicon *self, DtlSenseClass class, const char *phrase, JsonNode *value)
{
  gboolean cased = phrase[0] == '=' && phrase[1] != '\0';
  DtlSense sense = { .class = class, .cased = cased };

  if (value != NULL && JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
    sense.text = json_node_get_string (value);
  else if (value != NULL && JSON_NODE_HOLDS_VALUE (value))
    sense.value = json_node_get_int (value);
  add_sense (self, phrase + cased, &sense);
}

static void
add_list (DtlLexicon *self, DtlSenseClass class, JsonArray *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      const char *phrase = json_array_get_string_element (list, i);

      if (phrase != NULL)
        add_word (self, class, phrase, NULL);
    }
}

static void
add_object (DtlLexicon *self, DtlSenseClass class, JsonObject *object)
{
  JsonObjectIter iter;
  const char *phrase;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &phrase, &value))
    add_word (self, class, phrase, value);
}

static gboolean
add_classes (DtlLexicon *self, JsonObject *root, const char *path, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, root);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      int class = find_name (class_names, DTL_SENSE_LAST, name);

      if (class < 0)
        return refuse (error, path, name);
      if (JSON_NODE_HOLDS_OBJECT (node))
        add_object (self, class, json_node_get_object (node));
      else if (JSON_NODE_HOLDS_ARRAY (node))
        add_list (self, class, json_node_get_array (node));
    }
  return TRUE;
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
add_unit_words (DtlLexicon *self, JsonArray *words, const DtlSense *sense)
{
  for (guint i = 0; words != NULL && i < json_array_get_length (words); i++)
    {
      const char *word = json_array_get_string_element (words, i);

      if (word == NULL)
        continue;
      add_sense (self, word, sense);
      if (!sense->cased)
        {
          g_autofree char *plural = make_plural (word);

          add_sense (self, plural, sense);
        }
    }
}

/* "usd": [least, most] of the currency that one US dollar may be worth; optional. */
static gboolean
add_band (DtlLexicon *self, JsonArray *ends, const char *code)
{
  const char *texts[2] = { NULL, NULL };
  DtlDecimal low, high;
  DtlRange band;

  if (ends == NULL)
    return TRUE;
  for (guint i = 0; i < 2 && json_array_get_length (ends) == 2; i++)
    texts[i] = json_array_get_string_element (ends, i);
  if (texts[0] == NULL || texts[1] == NULL || !dtl_decimal_parse (texts[0], -1, &low) || !dtl_decimal_parse (texts[1], -1, &high))
    return FALSE;
  band = dtl_range_between (&low, &high);
  g_hash_table_insert (self->bands, (gpointer) g_intern_string (code), g_memdup2 (&band, sizeof band));
  return TRUE;
}

static gboolean
add_units (DtlLexicon *self, JsonObject *root, const char *path, GError **error)
{
  JsonArray *units = get_array (root, "units");

  if (units == NULL)
    return refuse (error, path, "units");
  for (guint i = 0; i < json_array_get_length (units); i++)
    {
      JsonObject *unit = json_array_get_object_element (units, i);
      const char *code = unit != NULL ? json_object_get_string_member_with_default (unit, "code", NULL) : NULL;
      const char *kind_name = unit != NULL ? json_object_get_string_member_with_default (unit, "kind", "") : "";
      int kind = find_name (kind_names, DTL_UNIT_LAST, kind_name);
      DtlSense sense = { .class = DTL_SENSE_UNIT, .cased = TRUE, .value = kind, .text = code };

      if (code == NULL || kind < 0 || !add_band (self, get_array (unit, "usd"), code))
        return refuse (error, path, code != NULL ? code : "code");
      g_hash_table_insert (self->unit_kinds, (gpointer) g_intern_string (code), GINT_TO_POINTER (kind + 1));
      sense.scale = json_object_get_int_member_with_default (unit, "scale", 0);
      add_unit_words (self, get_array (unit, "symbols"), &sense);
      sense.cased = FALSE;
      add_unit_words (self, get_array (unit, self->language), &sense);
    }
  return TRUE;
}

/* Wordings of a concept; one that begins with "=" holds only as it is written. @value is 1 for those that it has
 * only where a fall is told: "jobs" are jobs cut. */
static void
add_wordings (DtlLexicon *self, const char *id, JsonArray *words, int value)
{
  for (guint i = 0; words != NULL && i < json_array_get_length (words); i++)
    {
      const char *word = json_array_get_string_element (words, i);
      gboolean cased = word != NULL && word[0] == '=';

      if (word != NULL)
        add_sense (self, word + cased, &(DtlSense) { .class = DTL_SENSE_CONCEPT, .cased = cased, .value = value, .text = id });
    }
}

static gboolean
add_measures (DtlLexicon *self, JsonObject *root, const char *path, GError **error)
{
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, root);
  while (json_object_iter_next_ordered (&iter, &id, &node))
    {
      JsonObject *concept = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      JsonArray *words = get_array (concept, "words");

      if (words == NULL || !dtl_concepts_add (self->concepts, id, concept))
        return refuse (error, path, id);
      add_wordings (self, id, words, 0);
      add_wordings (self, id, get_array (concept, "falling"), 1);
    }
  return dtl_concepts_settle (self->concepts) || refuse (error, path, "change");
}

typedef gboolean (*AddFunc) (DtlLexicon *self, JsonObject *root, const char *path, GError **error);

static gboolean
load_file (DtlLexicon *self, const char *path, AddFunc add, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;
  JsonNode *root;

  if (!json_parser_load_from_file (parser, path, &local_error))
    {
      g_set_error (error, DTL_ERROR, local_error->domain == G_FILE_ERROR ? DTL_ERROR_IO : DTL_ERROR_FORMAT, _("Cannot read “%s”: %s"), path,
                   local_error->message);
      return FALSE;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return refuse (error, path, "{");
  return add (self, json_node_get_object (root), path, error);
}

static DtlLexicon *
create_lexicon (const char *language)
{
  DtlLexicon *self = g_new0 (DtlLexicon, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->language = g_intern_string (language);
  self->mask = (1 << 14) - 1;
  self->nodes = g_new0 (Node, self->mask + 1);
  self->n_entries = 1;
  self->strings = g_string_chunk_new (4096);
  self->concepts = dtl_concepts_new ();
  self->unit_kinds = g_hash_table_new (g_str_hash, g_str_equal);
  self->bands = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
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
  g_autofree char *name = g_strconcat (language, ".json", NULL);
  g_autofree char *words = g_build_filename (data_directory, "lexicon", name, NULL);
  g_autofree char *measures = g_build_filename (data_directory, "measures", name, NULL);
  g_autofree char *units = g_build_filename (data_directory, "units.json", NULL);

  if (!load_file (self, words, add_classes, error) || !load_file (self, units, add_units, error)
      || !load_file (self, measures, add_measures, error))
    return NULL;
  settle_senses (self);
  return g_steal_pointer (&self);
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
  g_free (self->nodes);
  g_free (self->entries);
  g_free (self->senses);
  g_clear_pointer (&self->drafts, g_array_unref);
  dtl_concepts_free (self->concepts);
  g_hash_table_unref (self->unit_kinds);
  g_hash_table_unref (self->bands);
  g_string_chunk_free (self->strings);
  g_free (self);
}

const char *
dtl_lexicon_language (const DtlLexicon *self)
{
  return self->language;
}

static void
extend_phrase (const DtlLexicon *self, const DtlToken *tokens, guint n_tokens, guint at, DtlToken *token)
{
  guint64 hash = token->hash;
  const guint end = MIN (n_tokens, at + G_MAXUINT8);

  for (guint next = at + 1; next < end; next++)
    {
      const Node *node;

      hash = dtl_tokenizer_chain (hash, tokens[next].hash);
      node = find_node (self, hash);
      if (node == NULL)
        return;
      if (node->entry != 0)
        {
          token->phrase = node->entry;
          token->phrase_length = next - at + 1;
        }
      if (!node->longer)
        return;
    }
}

/**
 * dtl_lexicon_annotate:
 * @self: a lexicon
 * @bytes: the text of the tokens
 * @tokens: (array length=n_tokens): tokens; their word and phrase are set
 * @n_tokens: how many
 */
void
dtl_lexicon_annotate (const DtlLexicon *self, const char *bytes, DtlToken *tokens, guint n_tokens)
{
  for (guint i = 0; i < n_tokens; i++)
    {
      const Node *node = find_node (self, tokens[i].hash);

      /* the table is larger than a processor's first cache */
      if (i + AHEAD < n_tokens)
        __builtin_prefetch (&self->nodes[get_slot (self->mask, tokens[i + AHEAD].hash)]);
      if (node == NULL)
        continue;
      tokens[i].word = tokens[i].phrase = node->entry;
      tokens[i].classes = self->entries[node->entry].classes[0];
      tokens[i].phrase_length = node->entry != 0;
      if (node->longer)
        extend_phrase (self, tokens, n_tokens, i, &tokens[i]);
    }
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
  DtlTokenizer tokenizer;
  DtlToken token;
  const Node *node = NULL;
  guint64 hash = 0;
  gboolean first = TRUE;

  dtl_tokenizer_init (&tokenizer, phrase, (DtlSpan) { 0, strlen (phrase) });
  while (dtl_tokenizer_next (&tokenizer, &token))
    {
      hash = first ? token.hash : dtl_tokenizer_chain (hash, token.hash);
      first = FALSE;
      node = find_node (self, hash);
      if (node == NULL)
        return 0;
    }
  return node != NULL ? node->entry : 0;
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
  const Entry *item = &self->entries[entry];

  if (!has_class (item, class))
    return NULL;
  for (guint i = 0; i < item->n_senses; i++)
    if (self->senses[item->first + i].class == class)
      return &self->senses[item->first + i];
  return NULL;
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
  const Entry *item = &self->entries[entry];

  if (!has_class (item, class))
    return NULL;
  for (guint i = 0; i < item->n_senses; i++)
    {
      const DtlSense *sense = &self->senses[item->first + i];

      if (sense->class == class && (!sense->cased || (strlen (sense->surface) == length && memcmp (sense->surface, bytes, length) == 0)))
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
 * dtl_lexicon_senses:
 * @self: a lexicon
 * @entry: an entry, or 0
 * @n_senses: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_senses): all that the entry can be, in the order of the data
 */
const DtlSense *
dtl_lexicon_senses (const DtlLexicon *self, guint entry, guint *n_senses)
{
  *n_senses = self->entries[entry].n_senses;
  return &self->senses[self->entries[entry].first];
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
