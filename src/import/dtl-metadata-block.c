/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of text can say who published it when. The block that says it must never swallow a
 * line of the report, so it is taken only if every line of it is understood. */

#include "dtl-metadata-block.h"

#include <string.h>

/* A block longer than this is a report that happens to have colons. */
#define MAX_LINES 64

typedef struct
{
  const char *start;
  gsize length;
} Line;

typedef gboolean (*SetFunc) (DtlMetadata *metadata, gsize offset, const char *value);

typedef struct
{
  const char *key;
  SetFunc set;
  gsize offset; /* of the member in DtlMetadata */
} Key;

static gboolean
set_string (DtlMetadata *metadata, gsize offset, const char *value)
{
  char **member = G_STRUCT_MEMBER_P (metadata, offset);

  if (*value)
    {
      g_free (*member);
      *member = g_strdup (value);
    }
  return TRUE;
}

/* Several authors stand in several lines, or in one with semicolons between them. */
static gboolean
add_authors (DtlMetadata *metadata, gsize offset, const char *value)
{
  g_auto (GStrv) names = g_strsplit (value, ";", -1);

  for (char **name = names; *name; name++)
    if (*g_strstrip (*name))
      g_ptr_array_add (metadata->authors, g_strdup (*name));
  return TRUE;
}

/* A day, which a time may follow as in "2024-12-12T09:30:00Z". */
static gboolean
set_published (DtlMetadata *metadata, gsize offset, const char *value)
{
  g_autofree char *day = g_strndup (value, 10);

  if (!*value)
    return TRUE;
  if (strlen (value) > 10 && value[10] != 'T' && value[10] != ' ')
    return FALSE;
  return dtl_date_parse (day, &metadata->published);
}

static const Key keys[] = {
  { "title", set_string, G_STRUCT_OFFSET (DtlMetadata, title) },
  { "publisher", set_string, G_STRUCT_OFFSET (DtlMetadata, publisher) },
  { "author", add_authors, 0 },
  { "published", set_published, 0 },
  { "url", set_string, G_STRUCT_OFFSET (DtlMetadata, url) },
  { "locale", set_string, G_STRUCT_OFFSET (DtlMetadata, locale) },
  { "language", set_string, G_STRUCT_OFFSET (DtlMetadata, language) },
};

/* What writers of front matter call the same things. */
static const Key front_matter_keys[] = {
  { "authors", add_authors, 0 },
  { "date", set_published, 0 },
  { "lang", set_string, G_STRUCT_OFFSET (DtlMetadata, language) },
};

DtlMetadata *
dtl_metadata_new (void)
{
  DtlMetadata *metadata = g_new0 (DtlMetadata, 1);

  metadata->authors = g_ptr_array_new_with_free_func (g_free);
  return metadata;
}

void
dtl_metadata_free (DtlMetadata *metadata)
{
  g_free (metadata->title);
  g_free (metadata->publisher);
  g_free (metadata->url);
  g_free (metadata->language);
  g_free (metadata->locale);
  g_ptr_array_unref (metadata->authors);
  g_free (metadata);
}

static gboolean
take_line (const char **position, const char *end, Line *line)
{
  const char *newline;

  if (*position >= end)
    return FALSE;
  newline = memchr (*position, '\n', end - *position);
  line->start = *position;
  line->length = (newline ? newline : end) - *position;
  *position = newline ? newline + 1 : end;
  return TRUE;
}

static gboolean
is_rule (const Line *line)
{
  gsize length = line->length;

  while (length > 0 && g_ascii_isspace (line->start[length - 1]))
    length--;
  return length == 3 && memcmp (line->start, "---", 3) == 0;
}

static const Key *
find_key (const Key *table, guint n_keys, const char *name)
{
  for (guint i = 0; i < n_keys; i++)
    if (g_ascii_strcasecmp (table[i].key, name) == 0)
      return &table[i];
  return NULL;
}

static void
strip_quotes (char *value)
{
  gsize length = strlen (value);

  if (length >= 2 && strchr ("\"'", value[0]) && value[length - 1] == value[0] && !memchr (value + 1, value[0], length - 2))
    {
      memmove (value, value + 1, length - 2);
      value[length - 2] = '\0';
    }
}

/* One `key: value` line. @open says that the block was opened by a rule: then what is not
 * understood is skipped, for it is surely no part of the text. */
static gboolean
read_line (DtlMetadata *metadata, const Line *line, gboolean open)
{
  g_autofree char *copy = g_strndup (line->start, line->length);
  char *colon = strchr (copy, ':');
  const Key *key;
  char *value;

  if (!colon || g_ascii_isspace (*copy))
    return open;
  *colon = '\0';
  value = g_strstrip (colon + 1);
  key = find_key (keys, G_N_ELEMENTS (keys), g_strchomp (copy));
  if (!key && open)
    key = find_key (front_matter_keys, G_N_ELEMENTS (front_matter_keys), copy);
  if (!key)
    return open;
  if (open)
    strip_quotes (value);
  return key->set (metadata, key->offset, value) || open;
}

/**
 * dtl_metadata_block_parse:
 * @text: a whole text, valid UTF-8; needs no NUL at the end
 * @length: its bytes
 * @style: how its block is written
 * @metadata: (out) (transfer full): what the block says; empty if there is none
 *
 * A block is a run of lines `key: value` from the very first line to a line `---`. If any of
 * its lines is not understood there is no block, and all of it is text.
 *
 * Returns: where the text begins: 0 without a block
 */
gsize
dtl_metadata_block_parse (const char *text, gsize length, DtlMetadataStyle style, DtlMetadata **metadata)
{
  g_autoptr (DtlMetadata) found = dtl_metadata_new ();
  const char *position = text;
  const char *end = text + length;
  gboolean open = FALSE;
  gsize begin = 0;
  Line line;

  for (guint n = 0; n < MAX_LINES && take_line (&position, end, &line); n++)
    {
      if (n == 0 && style == DTL_METADATA_FRONT_MATTER && is_rule (&line))
        open = TRUE;
      else if (is_rule (&line))
        {
          begin = n > 0 ? position - text : 0;
          break;
        }
      else if (!read_line (found, &line, open))
        break;
    }
  *metadata = begin > 0 ? g_steal_pointer (&found) : dtl_metadata_new ();
  return begin;
}

/**
 * dtl_metadata_apply:
 * @metadata: what a file says of itself; its strings move to @source
 * @source: a new source, without metadata
 */
void
dtl_metadata_apply (DtlMetadata *metadata, DtlSource *source)
{
  source->title = g_steal_pointer (&metadata->title);
  source->publisher = g_steal_pointer (&metadata->publisher);
  source->url = g_steal_pointer (&metadata->url);
  source->language = g_steal_pointer (&metadata->language);
  source->locale = g_steal_pointer (&metadata->locale);
  if (metadata->authors->len > 0)
    {
      GPtrArray *authors = g_steal_pointer (&metadata->authors);

      g_ptr_array_add (authors, NULL);
      source->authors = (char **) g_ptr_array_free (authors, FALSE);
      metadata->authors = g_ptr_array_new_with_free_func (g_free);
    }
  if (!dtl_date_is_set (metadata->published))
    return;
  source->published = metadata->published;
  source->published_from = DTL_PUBLISHED_FROM_METADATA;
}
