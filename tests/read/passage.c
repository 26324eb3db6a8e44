/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Passages are the readable half of the reader's tests: a text, and what must be read in it
 * (tests/cases/README.md). This file takes them apart; a passage that cannot be understood is
 * an error with its file and line, never skipped. */

#include "passage.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *path;
  char **lines;
  guint at;      /* index of the next line */
  Passage *passage;
} Parser;

static void
free_key (Key *key)
{
  g_free (key->name);
  g_ptr_array_unref (key->values);
  g_free (key);
}

static void
free_expectation (Expectation *expectation)
{
  g_array_unref (expectation->spans);
  g_free (expectation->text);
  g_free (expectation->value);
  g_ptr_array_unref (expectation->keys);
  g_free (expectation);
}

void
passage_free (Passage *passage)
{
  g_free (passage->file);
  g_free (passage->name);
  g_hash_table_unref (passage->headers);
  g_free (passage->text);
  g_ptr_array_unref (passage->expectations);
  g_free (passage);
}

static gboolean G_GNUC_PRINTF (4, 5)
fail (const Parser *parser, guint line, GError **error, const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s:%u: %s", parser->path, line, message);
  return FALSE;
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c);
}

static gboolean
is_glued (const char *text, const char *at, gsize length)
{
  gunichar first = g_utf8_get_char (at);
  gunichar last = g_utf8_get_char (g_utf8_prev_char (at + length));
  const char *before = at > text ? g_utf8_prev_char (at) : NULL;

  if (at[length] && is_word_char (last) && is_word_char (g_utf8_get_char (at + length)))
    return TRUE;
  if (!before || !is_word_char (first))
    return FALSE;
  if (is_word_char (g_utf8_get_char (before)))
    return TRUE;
  /* "5" is not in "2.5". */
  return strchr (".,", *before) && before > text && g_ascii_isdigit (before[-1]) && g_ascii_isdigit (*at);
}

/* All places of @wanted in @text that cut no word or number; any place if there are none. */
static GArray *
find_places (const char *text, const char *wanted)
{
  gsize length = strlen (wanted);

  for (int strict = 1; strict >= 0; strict--)
    {
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (DtlSpan));

      for (const char *at = strstr (text, wanted); at; at = strstr (at + 1, wanted))
        {
          DtlSpan span = { at - text, at - text + length };

          if (!strict || !is_glued (text, at, length))
            g_array_append_val (places, span);
        }
      if (places->len > 0)
        return g_steal_pointer (&places);
    }
  return g_array_new (FALSE, FALSE, sizeof (DtlSpan));
}

/* "TEXT#2" is the second place of TEXT; without a number the first, or all of them if @all. */
static gboolean
place_text (Expectation *expectation, const char *text, gboolean all)
{
  char *number = strrchr (expectation->text, '#');
  guint wanted = 1;

  if (number && number > expectation->text && g_ascii_isdigit (number[1]) && strspn (number + 1, "0123456789") == strlen (number + 1))
    {
      wanted = atoi (number + 1);
      all = FALSE;
      *number = '\0';
    }
  expectation->spans = find_places (text, expectation->text);
  if (expectation->spans->len < wanted || wanted == 0)
    return FALSE;
  if (!all)
    {
      DtlSpan span = g_array_index (expectation->spans, DtlSpan, wanted - 1);

      g_array_set_size (expectation->spans, 1);
      g_array_index (expectation->spans, DtlSpan, 0) = span;
    }
  return TRUE;
}

static char *
take_value (const char **cursor)
{
  const char *start = *cursor;
  gsize length;

  if (*start == '"')
    {
      const char *end = strchr (++start, '"');

      if (!end)
        return NULL;
      *cursor = end + 1;
      return g_strndup (start, end - start);
    }
  length = strcspn (start, " ,\t");
  *cursor = start + length;
  return g_strndup (start, length);
}

static Key *
take_key (const char **cursor)
{
  gsize length = strcspn (*cursor, "=~ ");
  Key *key;

  if (length == 0 || ((*cursor)[length] != '=' && (*cursor)[length] != '~'))
    return NULL;
  key = g_new0 (Key, 1);
  key->name = g_strndup (*cursor, length);
  key->contains = (*cursor)[length] == '~';
  key->values = g_ptr_array_new_with_free_func (g_free);
  *cursor += length;
  do
    {
      char *value;

      (*cursor)++;
      value = take_value (cursor);
      if (!value)
        {
          free_key (key);
          return NULL;
        }
      g_ptr_array_add (key->values, value);
    }
  while (**cursor == ',');
  return key;
}

static gboolean
parse_keys (Expectation *expectation, const char *cursor)
{
  while (*(cursor += strspn (cursor, " \t")))
    {
      Key *key = take_key (&cursor);

      if (!key)
        return FALSE;
      g_ptr_array_add (expectation->keys, key);
    }
  return TRUE;
}

typedef enum
{
  PLACES_NONE, /* a value that need not stand in the text */
  PLACES_ONE,
  PLACES_ALL,
} LinePlaces;

static const struct
{
  const char *word;
  ExpectationKind kind;
  gboolean has_value; /* a second field before the keys */
  LinePlaces places;
} line_kinds[] = {
  { "figure", EXPECT_FIGURE, TRUE, PLACES_ONE },
  { "date", EXPECT_DATE, TRUE, PLACES_ONE },
  { "event", EXPECT_EVENT, FALSE, PLACES_ONE },
  { "quotation", EXPECT_QUOTATION, FALSE, PLACES_ONE },
  { "name", EXPECT_NAME, FALSE, PLACES_ONE },
  { "furniture", EXPECT_FURNITURE, FALSE, PLACES_ONE },
  { "not", EXPECT_NOT, FALSE, PLACES_ALL },
  { "may", EXPECT_MAY, FALSE, PLACES_ALL },
  { "no-quotation", EXPECT_NO_QUOTATION, FALSE, PLACES_ALL },
  { "no-event", EXPECT_NO_EVENT, FALSE, PLACES_ALL },
  { "no-name", EXPECT_NO_NAME, FALSE, PLACES_ALL },
  { "not-furniture", EXPECT_NOT_FURNITURE, FALSE, PLACES_ALL },
  { "title", EXPECT_TITLE, FALSE, PLACES_NONE },
  { "author", EXPECT_AUTHOR, FALSE, PLACES_NONE },
  { "publisher", EXPECT_PUBLISHER, FALSE, PLACES_NONE },
  { "published-read", EXPECT_PUBLISHED, FALSE, PLACES_NONE },
};

static gboolean
fill_expectation (Expectation *expectation, guint kind, const char *line, const char *text)
{
  /* a line of a page may hold bars of its own */
  gboolean whole = line_kinds[kind].kind == EXPECT_FURNITURE || line_kinds[kind].kind == EXPECT_NOT_FURNITURE || line_kinds[kind].places == PLACES_NONE;
  g_auto (GStrv) fields = g_strsplit (strchr (line, ':') + 1, " | ", whole ? 1 : 3);
  guint count = g_strv_length (fields);
  guint keys_at = line_kinds[kind].has_value ? 2 : 1;

  if (count == 0 || (line_kinds[kind].has_value && count < 2))
    return FALSE;
  expectation->kind = line_kinds[kind].kind;
  expectation->text = g_strdup (g_strstrip (fields[0]));
  if (line_kinds[kind].has_value)
    expectation->value = g_strdup (g_strstrip (fields[1]));
  if (line_kinds[kind].places == PLACES_NONE)
    expectation->spans = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  if (*expectation->text == '\0' || (line_kinds[kind].places != PLACES_NONE && !place_text (expectation, text, line_kinds[kind].places == PLACES_ALL)))
    return FALSE;
  return count <= keys_at || parse_keys (expectation, fields[keys_at]);
}

static gboolean
parse_expectation (Parser *parser, GError **error)
{
  const char *line = parser->lines[parser->at++];

  for (guint i = 0; i < G_N_ELEMENTS (line_kinds); i++)
    {
      gsize length = strlen (line_kinds[i].word);
      Expectation *expectation;

      if (strncmp (line, line_kinds[i].word, length) != 0 || line[length] != ':')
        continue;
      expectation = g_new0 (Expectation, 1);
      expectation->line = parser->at;
      expectation->keys = g_ptr_array_new_with_free_func ((GDestroyNotify) free_key);
      expectation->spans = NULL;
      if (!fill_expectation (expectation, i, line, parser->passage->text))
        {
          if (!expectation->spans)
            expectation->spans = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
          free_expectation (expectation);
          return fail (parser, parser->at, error, "not understood, or not in the text: %s", line);
        }
      g_ptr_array_add (parser->passage->expectations, expectation);
      return TRUE;
    }
  return fail (parser, parser->at, error, "a line of no known kind: %s", line);
}

static gboolean
parse_headers (Parser *parser, GError **error)
{
  const char *line;

  while ((line = parser->lines[parser->at]) && !g_str_equal (line, "---"))
    {
      const char *colon = strchr (line, ':');

      parser->at++;
      if (*line == '\0' || *line == '#')
        continue;
      if (!colon)
        return fail (parser, parser->at, error, "a header without a colon: %s", line);
      g_hash_table_insert (parser->passage->headers, g_strndup (line, colon - line), g_strstrip (g_strdup (colon + 1)));
    }
  return line || fail (parser, parser->at, error, "the text does not begin");
}

static gboolean
parse_text (Parser *parser, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *line;

  for (parser->at++; (line = parser->lines[parser->at]) && !g_str_equal (line, "---"); parser->at++)
    g_string_append_printf (text, "%s%s", text->len ? "\n" : "", line);
  parser->passage->text = g_strdup (text->str);
  return line || fail (parser, parser->at, error, "the text does not end");
}

static gboolean
parse_passage (Parser *parser, GError **error)
{
  const char *line;

  if (!parse_headers (parser, error) || !parse_text (parser, error))
    return FALSE;
  parser->at++;
  while ((line = parser->lines[parser->at]) && !g_str_has_prefix (line, "=== "))
    {
      if (*line == '\0' || *line == '#')
        parser->at++;
      else if (!parse_expectation (parser, error))
        return FALSE;
    }
  return TRUE;
}

static Passage *
begin_passage (Parser *parser)
{
  Passage *passage = g_new0 (Passage, 1);
  g_autofree char *base = g_path_get_basename (parser->path);

  passage->file = g_strndup (base, strlen (base) - strlen (".txt"));
  passage->line = parser->at + 1;
  passage->name = g_strstrip (g_strdup (parser->lines[parser->at] + strlen ("=== ")));
  passage->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  passage->expectations = g_ptr_array_new_with_free_func ((GDestroyNotify) free_expectation);
  return passage;
}

/**
 * passage_read_file:
 * @path: a file whose name ends in `.txt`
 * @error: names the file and line of what is not a passage
 *
 * Returns: (transfer full) (nullable) (element-type Passage): its passages
 */
GPtrArray *
passage_read_file (const char *path, GError **error)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify) passage_free);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  Parser parser = { .path = path };

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  lines = g_strsplit (contents, "\n", -1);
  for (parser.lines = lines; lines[parser.at];)
    {
      const char *line = lines[parser.at];

      if (*line == '\0' || *line == '#')
        {
          parser.at++;
          continue;
        }
      if (!g_str_has_prefix (line, "=== "))
        {
          fail (&parser, parser.at + 1, error, "outside a passage: %s", line);
          return NULL;
        }
      parser.passage = begin_passage (&parser);
      g_ptr_array_add (passages, parser.passage);
      parser.at++;
      if (!parse_passage (&parser, error))
        return NULL;
    }
  return g_steal_pointer (&passages);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * passage_read_folder:
 * @path: a folder; need not exist
 * @error: as passage_read_file()
 *
 * Returns: (transfer full) (nullable) (element-type Passage): the passages of its files
 */
GPtrArray *
passage_read_folder (const char *path, GError **error)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify) passage_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);
      g_autoptr (GPtrArray) more = passage_read_file (file, error);

      if (!more)
        return NULL;
      g_ptr_array_extend_and_steal (passages, g_steal_pointer (&more));
    }
  return g_steal_pointer (&passages);
}
