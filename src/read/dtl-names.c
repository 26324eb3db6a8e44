/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events are matched by who and where, quotations by who speaks: so "Putin", "President Putin"
 * and "Vladimir Putin" must come out as one. What the scanner found in each paragraph is settled
 * here, when the whole text is known. */

#include "dtl-names.h"

#include "dtl-name-draft.h"

void
dtl_names_init (DtlNames *self)
{
  self->drafts = g_array_new (FALSE, TRUE, sizeof (DtlNameDraft));
  self->aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
dtl_names_clear (DtlNames *self)
{
  g_clear_pointer (&self->drafts, g_array_unref);
  g_clear_pointer (&self->aliases, g_hash_table_unref);
}

static char *
copy_name (const DtlNameDraft *draft)
{
  char *name = g_strndup (draft->bytes + draft->span.start, dtl_span_length (draft->span));

  for (char *c = name; *c != '\0'; c++)
    {
      if (*c == '\n' || *c == '\r' || *c == '\t')
        *c = ' ';
      /* "LONDON, Feb 3" */
      if (draft->in_capitals && c > name && g_ascii_isalpha (c[-1]))
        *c = g_ascii_tolower (*c);
    }
  return name;
}

static gboolean
may_be_person (const DtlNameDraft *draft)
{
  return draft->n_words > 1 && draft->n_words < 6 && (draft->kind == DTL_NAME_PERSON || draft->kind == DTL_NAME_UNKNOWN);
}

/* Last words and first words of full names, to find the full name of a short one. */
static void
note_full_name (GHashTable *full, const DtlNameDraft *draft, char *name)
{
  const char *last = name + (draft->last_word - draft->span.start);
  const char *space = strchr (name, ' ');

  if (!g_hash_table_contains (full, last))
    g_hash_table_insert (full, g_strdup (last), g_strdup (name));
  if (space && draft->kind == DTL_NAME_PERSON)
    {
      g_autofree char *first = g_strndup (name, space - name);

      if (!g_hash_table_contains (full, first))
        g_hash_table_insert (full, g_steal_pointer (&first), g_strdup (name));
    }
}

typedef struct
{
  GHashTable *full;      /* word → full name of a person */
  GHashTable *sure;      /* names that stand somewhere beyond doubt */
  GHashTable *countries; /* code → longest name of it */
  GHashTable *bodies;    /* "Marlow Foods" → "Marlow Foods Inc" */
} Knowledge;

static void
note_country (const Knowledge *knowledge, const DtlNameDraft *draft, const char *name)
{
  const char *before = g_hash_table_lookup (knowledge->countries, draft->country);

  if (before == NULL || strlen (before) < strlen (name))
    g_hash_table_insert (knowledge->countries, (gpointer) draft->country, g_strdup (name));
}

/* A firm is called without the word for its form as soon as it has been named with it. */
static void
note_body (const Knowledge *knowledge, const DtlNameDraft *draft, const char *name)
{
  static const char *const forms[] = { "Inc", "Ltd", "Limited", "plc", "PLC", "Corp", "Corporation", "Co", "AG", "SA", "SE", "NV", "AB", "ASA", "GmbH", "SpA",
                                       "LLC", "Holdings", "Group", "Pty", "Bhd", "Oyj", "Incorporated", "Company" };
  const char *last = name + (draft->last_word - draft->span.start);

  for (guint i = 0; last > name + 1 && i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (last, forms[i]))
      {
        g_hash_table_replace (knowledge->bodies, g_strndup (name, last - name - 1), g_strdup (name));
        return;
      }
}

static void
gather (const DtlNames *self, Knowledge *knowledge)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const DtlNameDraft *draft = &g_array_index (self->drafts, DtlNameDraft, i);
      g_autofree char *name = copy_name (draft);

      if (draft->doubtful)
        continue;
      if (draft->country)
        note_country (knowledge, draft, name);
      if (draft->kind == DTL_NAME_ORGANISATION && draft->n_words > 1)
        note_body (knowledge, draft, name);
      if (may_be_person (draft) && !draft->known)
        note_full_name (knowledge->full, draft, name);
      g_hash_table_add (knowledge->sure, g_steal_pointer (&name));
    }
}

static const char *
find_full_name (const DtlNames *self, const Knowledge *knowledge, const DtlNameDraft *draft, const char *name)
{
  const char *alias = g_hash_table_lookup (self->aliases, name);
  const char *full;

  if (alias)
    return alias;
  if (draft->country)
    return g_hash_table_lookup (knowledge->countries, draft->country);
  full = draft->known ? NULL : g_hash_table_lookup (knowledge->bodies, name);
  if (full)
    return full;
  if (draft->n_words > 1 || (draft->known && draft->kind == DTL_NAME_PLACE))
    return name;
  full = g_hash_table_lookup (knowledge->full, name);
  return full ? full : name;
}

/* "Jane Doe Wins Vote" in a headline: cut to the longest beginning that is a name elsewhere. */
static void
cut_headline (const Knowledge *knowledge, DtlNameDraft *draft, char *written)
{
  for (char *end = strrchr (written, ' '); end != NULL; end = strrchr (written, ' '))
    {
      *end = '\0';
      if (g_hash_table_contains (knowledge->sure, written))
        {
          draft->span.end = draft->span.start + strlen (written);
          return;
        }
    }
}

static void
settle_draft (const DtlNames *self, const Knowledge *knowledge, DtlNameDraft *draft, DtlReading *reading)
{
  g_autofree char *written = copy_name (draft);
  const char *name;
  DtlName item = { .kind = draft->kind };

  if (draft->doubtful && !g_hash_table_contains (knowledge->sure, written))
    {
      g_autofree char *beginning = g_strdup (written);

      cut_headline (knowledge, draft, beginning);
      if (dtl_span_length (draft->span) < strlen (written))
        g_strlcpy (written, beginning, strlen (written));
    }
  name = find_full_name (self, knowledge, draft, written);
  if (name[0] == '\0' || (draft->doubtful && name == written && !g_hash_table_contains (knowledge->sure, written)))
    return;
  if (g_hash_table_lookup (knowledge->bodies, written) == name)
    item.kind = DTL_NAME_ORGANISATION;
  else if (name != written && !draft->country && draft->kind == DTL_NAME_UNKNOWN && g_hash_table_lookup (self->aliases, written) == NULL)
    item.kind = DTL_NAME_PERSON;
  item.span = draft->span;
  item.name = g_string_chunk_insert_const (reading->strings, name);
  g_array_append_val (reading->names, item);
}

/**
 * dtl_names_settle:
 * @reading: its names are appended, in the order of the text
 *
 * Decides which are names, and gives each the fullest form that the text has of it.
 */
void
dtl_names_settle (DtlNames *self, DtlReading *reading)
{
  g_autoptr (GHashTable) full = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) sure = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) countries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) bodies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Knowledge knowledge = { full, sure, countries, bodies };

  gather (self, &knowledge);
  for (guint i = 0; i < self->drafts->len; i++)
    settle_draft (self, &knowledge, &g_array_index (self->drafts, DtlNameDraft, i), reading);
}

guint
dtl_names_search (const DtlReading *reading, guint32 offset)
{
  guint low = 0, high = reading->names->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->names, DtlName, middle).span.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
