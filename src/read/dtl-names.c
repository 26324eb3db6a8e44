/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events are matched by who and where, quotations by who speaks: so "Putin", "President Putin"
 * and "Vladimir Putin" must come out as one. What the scanner found in each paragraph is settled
 * here, when the whole text is known. */

#include "dtl-names.h"

#include <string.h>

#include "dtl-name-draft.h"

void
dtl_names_init (DtlNames *self)
{
  *self = (DtlNames) { .drafts = g_array_new (FALSE, TRUE, sizeof (DtlNameDraft)) };
}

void
dtl_names_clear (DtlNames *self)
{
  g_clear_pointer (&self->drafts, g_array_unref);
  dtl_name_table_clear (&self->aliases);
}

/* A way that a name is written, once for all its places. */
typedef struct
{
  const char *written; /* the reading's own string */
  gsize length;
  gboolean sure;       /* it stands somewhere beyond doubt */
  DtlNameKind kind;    /* from the first place that tells */
} Form;

/* All strings are those of forms, or aliases. */
typedef struct
{
  Form *forms;            /* as many as can be */
  guint n_forms;
  Form **of_drafts;       /* the Form of each draft */
  DtlNameTable by_words;  /* Form of each name by how it is written */
  DtlNameTable full;      /* word → full name of a person */
  DtlNameTable countries; /* code → longest name of it */
  DtlNameTable bodies;    /* "Marlow Foods" → "Marlow Foods Inc" */
} Knowledge;

static void
clear_knowledge (Knowledge *self)
{
  g_free (self->forms);
  g_free (self->of_drafts);
  dtl_name_table_clear (&self->by_words);
  dtl_name_table_clear (&self->full);
  dtl_name_table_clear (&self->countries);
  dtl_name_table_clear (&self->bodies);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Knowledge, clear_knowledge)

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

/* Unless another had it before. */
static void
set_full_name (Knowledge *knowledge, const char *word, gsize length, const Form *form)
{
  gpointer *full = dtl_name_table_at (&knowledge->full, word, length);

  if (*full == NULL)
    *full = (gpointer) form->written;
}

/* Last words and first words of full names, to find the full name of a short one. */
static void
note_full_name (Knowledge *knowledge, const DtlNameDraft *draft, const Form *form)
{
  gsize before = draft->last_word - draft->span.start;
  const char *space = memchr (form->written, ' ', form->length);

  set_full_name (knowledge, form->written + before, form->length - before, form);
  if (space && draft->kind == DTL_NAME_PERSON)
    set_full_name (knowledge, form->written, space - form->written, form);
}

static void
note_country (Knowledge *knowledge, const DtlNameDraft *draft, const Form *form)
{
  gpointer *longest = dtl_name_table_at (&knowledge->countries, draft->country, strlen (draft->country));

  if (*longest == NULL || strlen (*longest) < form->length)
    *longest = (gpointer) form->written;
}

/* A firm is called without the word for its form as soon as it has been named with it. */
static void
note_body (Knowledge *knowledge, const DtlNameDraft *draft, const Form *form)
{
  static const char *const forms[] = { "Inc", "Ltd", "Limited", "plc", "PLC", "Corp", "Corporation", "Co", "AG", "SA", "SE", "NV", "AB", "ASA", "GmbH", "SpA",
                                       "LLC", "Holdings", "Group", "Pty", "Bhd", "Oyj", "Incorporated", "Company" };
  gsize before = draft->last_word - draft->span.start;
  const char *last = form->written + before;

  for (guint i = 0; before > 1 && i < G_N_ELEMENTS (forms); i++)
    if (last[0] == forms[i][0] && strcmp (last, forms[i]) == 0)
      {
        *dtl_name_table_at (&knowledge->bodies, form->written, before - 1) = (gpointer) form->written;
        return;
      }
}

static Form *
find_form (Knowledge *knowledge, const GString *written, DtlReading *reading)
{
  Form *form = dtl_name_table_find (&knowledge->by_words, written->str, written->len);

  if (form == NULL)
    {
      form = &knowledge->forms[knowledge->n_forms++];
      *form = (Form) { g_string_chunk_insert_len (reading->strings, written->str, written->len), written->len };
      *dtl_name_table_at (&knowledge->by_words, form->written, form->length) = form;
    }
  return form;
}

static void
gather (const DtlNames *self, Knowledge *knowledge, DtlReading *reading)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      const DtlNameDraft *draft = &g_array_index (self->drafts, DtlNameDraft, i);
      Form *form;

      write_name (draft, name);
      form = knowledge->of_drafts[i] = find_form (knowledge, name, reading);
      if (draft->doubtful)
        continue;
      if (draft->country)
        note_country (knowledge, draft, form);
      if (draft->kind == DTL_NAME_ORGANISATION && draft->n_words > 1)
        note_body (knowledge, draft, form);
      if (may_be_person (draft) && !draft->known)
        note_full_name (knowledge, draft, form);
      form->sure = TRUE;
      if (form->kind == DTL_NAME_UNKNOWN)
        form->kind = draft->kind;
    }
}

static const char *
find_full_name (const DtlNames *self, const Knowledge *knowledge, const DtlNameDraft *draft, const Form *form)
{
  const char *alias = dtl_name_table_find (&self->aliases, form->written, form->length);
  const char *full;

  if (alias)
    return alias;
  if (draft->country)
    return dtl_name_table_find (&knowledge->countries, draft->country, strlen (draft->country));
  full = draft->known ? NULL : dtl_name_table_find (&knowledge->bodies, form->written, form->length);
  if (full)
    return full;
  if (draft->n_words > 1 || (draft->known && draft->kind == DTL_NAME_PLACE))
    return form->written;
  full = dtl_name_table_find (&knowledge->full, form->written, form->length);
  return full ? full : form->written;
}

/* "Jane Doe Wins Vote" in a headline: cut to the longest beginning that is a name elsewhere, whose form is
 * returned; @whole if there is none. */
static Form *
cut_headline (const Knowledge *knowledge, DtlNameDraft *draft, Form *whole)
{
  for (gsize length = whole->length; length > 0; length--)
    {
      Form *form;

      if (whole->written[length - 1] != ' ')
        continue;
      form = dtl_name_table_find (&knowledge->by_words, whole->written, length - 1);
      if (form == NULL || !form->sure)
        continue;
      draft->span.end = draft->span.start + form->length;
      return form;
    }
  return whole;
}

static void
settle_draft (const DtlNames *self, const Knowledge *knowledge, DtlNameDraft *draft, Form *form, DtlReading *reading)
{
  DtlName item = { .kind = draft->kind };
  const char *alias;

  if (draft->doubtful && !form->sure)
    form = cut_headline (knowledge, draft, form);
  item.name = find_full_name (self, knowledge, draft, form);
  if (item.name[0] == '\0' || (draft->doubtful && item.name == form->written && !form->sure))
    return;
  alias = dtl_name_table_find (&self->aliases, form->written, form->length);
  if (dtl_name_table_find (&knowledge->bodies, form->written, form->length) == item.name)
    item.kind = DTL_NAME_ORGANISATION;
  else if (alias != NULL && item.kind == DTL_NAME_UNKNOWN)
    {
      const Form *full = dtl_name_table_find (&knowledge->by_words, alias, strlen (alias));

      item.kind = full != NULL ? full->kind : DTL_NAME_UNKNOWN;
    }
  else if (item.name != form->written && !draft->country && draft->kind == DTL_NAME_UNKNOWN && alias == NULL)
    item.kind = DTL_NAME_PERSON;
  item.span = draft->span;
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
  g_auto (Knowledge) knowledge = { .forms = g_new (Form, self->drafts->len), .of_drafts = g_new (Form *, self->drafts->len) };

  gather (self, &knowledge, reading);
  for (guint i = 0; i < self->drafts->len; i++)
    settle_draft (self, &knowledge, &g_array_index (self->drafts, DtlNameDraft, i), knowledge.of_drafts[i], reading);
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
