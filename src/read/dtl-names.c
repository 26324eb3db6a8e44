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

/* A way that a name is written, once for all its places. */
typedef struct
{
  char *written;
  const char *kept; /* the reading's own string; NULL before it is asked for */
  gboolean sure;    /* it stands somewhere beyond doubt */
  DtlNameKind kind; /* from the first place that tells */
} Form;

static void
free_form (gpointer data)
{
  Form *form = data;

  g_free (form->written);
  g_free (form);
}

static void
write_name (const DtlNameDraft *draft, GString *name)
{
  g_string_truncate (name, 0);
  g_string_append_len (name, draft->bytes + draft->span.start, dtl_span_length (draft->span));
  for (char *c = name->str; *c != '\0'; c++)
    {
      if (*c == '\n' || *c == '\r' || *c == '\t')
        *c = ' ';
      /* "LONDON, Feb 3" */
      if (draft->in_capitals && c > name->str && g_ascii_isalpha (c[-1]))
        *c = g_ascii_tolower (*c);
    }
}

static gboolean
may_be_person (const DtlNameDraft *draft)
{
  return draft->n_words > 1 && draft->n_words < 6 && (draft->kind == DTL_NAME_PERSON || draft->kind == DTL_NAME_UNKNOWN);
}

/* Last words and first words of full names, to find the full name of a short one. */
static void
note_full_name (GHashTable *full, const DtlNameDraft *draft, const char *name)
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
  GHashTable *forms;     /* Form of each name by how it is written */
  GPtrArray *of_drafts;  /* the Form of each draft */
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

static Form *
find_form (const Knowledge *knowledge, const char *written)
{
  Form *form = g_hash_table_lookup (knowledge->forms, written);

  if (form == NULL)
    {
      form = g_new0 (Form, 1);
      form->written = g_strdup (written);
      g_hash_table_insert (knowledge->forms, form->written, form);
    }
  return form;
}

static void
gather (const DtlNames *self, Knowledge *knowledge)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      const DtlNameDraft *draft = &g_array_index (self->drafts, DtlNameDraft, i);
      Form *form;

      write_name (draft, name);
      form = find_form (knowledge, name->str);
      g_ptr_array_add (knowledge->of_drafts, form);
      if (draft->doubtful)
        continue;
      if (draft->country)
        note_country (knowledge, draft, name->str);
      if (draft->kind == DTL_NAME_ORGANISATION && draft->n_words > 1)
        note_body (knowledge, draft, name->str);
      if (may_be_person (draft) && !draft->known)
        note_full_name (knowledge->full, draft, name->str);
      form->sure = TRUE;
      if (form->kind == DTL_NAME_UNKNOWN)
        form->kind = draft->kind;
    }
}

/* As g_hash_table_lookup(), which folds the whole name even for a table with nothing in it. */
static const char *
look_up (GHashTable *table, const char *name)
{
  return g_hash_table_size (table) > 0 ? g_hash_table_lookup (table, name) : NULL;
}

static const char *
find_full_name (const DtlNames *self, const Knowledge *knowledge, const DtlNameDraft *draft, const char *name)
{
  const char *alias = look_up (self->aliases, name);
  const char *full;

  if (alias)
    return alias;
  if (draft->country)
    return g_hash_table_lookup (knowledge->countries, draft->country);
  full = draft->known ? NULL : look_up (knowledge->bodies, name);
  if (full)
    return full;
  if (draft->n_words > 1 || (draft->known && draft->kind == DTL_NAME_PLACE))
    return name;
  full = look_up (knowledge->full, name);
  return full ? full : name;
}

/* "Jane Doe Wins Vote" in a headline: cut to the longest beginning that is a name elsewhere, whose form is
 * returned; @whole if there is none. */
static Form *
cut_headline (const Knowledge *knowledge, DtlNameDraft *draft, Form *whole)
{
  g_autofree char *written = g_strdup (whole->written);

  for (char *end = strrchr (written, ' '); end != NULL; end = strrchr (written, ' '))
    {
      Form *form;

      *end = '\0';
      form = g_hash_table_lookup (knowledge->forms, written);
      if (form == NULL || !form->sure)
        continue;
      draft->span.end = draft->span.start + strlen (written);
      return form;
    }
  return whole;
}

/* The reading's own string for @name, which is the form's unless it is fuller. */
static const char *
keep_name (DtlReading *reading, Form *form, const char *name)
{
  if (name != form->written)
    return g_string_chunk_insert_const (reading->strings, name);
  if (form->kept == NULL)
    form->kept = g_string_chunk_insert_const (reading->strings, name);
  return form->kept;
}

static void
settle_draft (const DtlNames *self, const Knowledge *knowledge, DtlNameDraft *draft, Form *form, DtlReading *reading)
{
  const char *name;
  DtlName item = { .kind = draft->kind };

  if (draft->doubtful && !form->sure)
    form = cut_headline (knowledge, draft, form);
  name = find_full_name (self, knowledge, draft, form->written);
  if (name[0] == '\0' || (draft->doubtful && name == form->written && !form->sure))
    return;
  if (look_up (knowledge->bodies, form->written) == name)
    item.kind = DTL_NAME_ORGANISATION;
  else if (name != form->written && item.kind == DTL_NAME_UNKNOWN && look_up (self->aliases, form->written) == name)
    item.kind = find_form (knowledge, name)->kind;
  else if (name != form->written && !draft->country && draft->kind == DTL_NAME_UNKNOWN && look_up (self->aliases, form->written) == NULL)
    item.kind = DTL_NAME_PERSON;
  item.span = draft->span;
  item.name = keep_name (reading, form, name);
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
  g_autoptr (GHashTable) forms = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_form);
  g_autoptr (GPtrArray) of_drafts = g_ptr_array_sized_new (self->drafts->len);
  g_autoptr (GHashTable) countries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) bodies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Knowledge knowledge = { full, forms, of_drafts, countries, bodies };

  gather (self, &knowledge);
  for (guint i = 0; i < self->drafts->len; i++)
    settle_draft (self, &knowledge, &g_array_index (self->drafts, DtlNameDraft, i), g_ptr_array_index (of_drafts, i), reading);
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
