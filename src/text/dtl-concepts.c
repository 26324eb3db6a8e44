/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Profit" beside a percentage is not a profit, and an amount of money is no death toll: what is known of a
 * measure is more than its wordings. Which figures each takes, and what its change is called, is kept here. */

#include "config.h"

#include "dtl-concepts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-lexicon.h"

struct _DtlConcepts
{
  GHashTable *table;   /* id → DtlConcept */
  GHashTable *changes; /* id → id of what its change is */
};

static const char *const kind_names[DTL_CONCEPT_KIND_LAST] = {
#define NAME(id, name) [DTL_CONCEPT_##id] = name,
  DTL_CONCEPT_KINDS (NAME)
#undef NAME
};

static const char *const unit_names[DTL_UNIT_LAST] = {
#define NAME(id, name) [DTL_UNIT_##id] = name,
  DTL_UNIT_KINDS (NAME)
#undef NAME
};

static const char *const wording_names[DTL_WORDING_LAST] = {
#define NAME(id, name) [DTL_WORDING_##id] = name,
  DTL_WORDINGS (NAME)
#undef NAME
};

static const char *const of_names[] = {
  [DTL_CONCEPT_OF_ANYTHING] = "anything",
  [DTL_CONCEPT_OF_PEOPLE] = "people",
  [DTL_CONCEPT_OF_THINGS] = "things",
};

DtlConcepts *
dtl_concepts_new (void)
{
  DtlConcepts *self = g_new0 (DtlConcepts, 1);

  self->table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->changes = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
dtl_concepts_free (DtlConcepts *self)
{
  g_hash_table_unref (self->table);
  g_hash_table_unref (self->changes);
  g_free (self);
}

/* The bits of the names in a list. */
static gboolean
read_bits (DtlJsonScanner *json, const char *const *names, guint n_names, guint *bits)
{
  const char *name;

  dtl_json_scanner_enter (json, '[');
  while (dtl_json_scanner_next (json))
    {
      guint bit = 0;

      if (!dtl_json_scanner_string (json, &name))
        return FALSE;
      while (bit < n_names && strcmp (names[bit], name) != 0)
        bit++;
      if (bit == n_names)
        return FALSE;
      *bits |= 1u << bit;
    }
  return !json->failed;
}

static gboolean
read_of (DtlJsonScanner *json, DtlConceptOf *of)
{
  const char *name;

  if (!dtl_json_scanner_string (json, &name))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (of_names); i++)
    if (strcmp (of_names[i], name) == 0)
      {
        *of = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_member (const char *name, DtlJsonScanner *json, DtlConcept *concept, const char **change)
{
  if (strcmp (name, "label") == 0)
    return dtl_json_scanner_string (json, &concept->label);
  if (strcmp (name, "change") == 0)
    return dtl_json_scanner_string (json, change);
  if (strcmp (name, "of") == 0)
    return read_of (json, &concept->of);
  if (strcmp (name, "setting") == 0)
    return dtl_json_scanner_string (json, &concept->setting);
  if (strcmp (name, "near") == 0)
    return dtl_json_scanner_string (json, &concept->near);
  if (strcmp (name, "like") == 0)
    return dtl_json_scanner_string (json, &concept->like);
  if (strcmp (name, "flow") == 0)
    return dtl_json_scanner_bool (json, &concept->flow);
  if (strcmp (name, "develops") == 0)
    return dtl_json_scanner_bool (json, &concept->develops);
  if (strcmp (name, "kinds") == 0)
    return read_bits (json, kind_names, G_N_ELEMENTS (kind_names), &concept->kinds);
  if (strcmp (name, "units") == 0)
    return read_bits (json, unit_names, G_N_ELEMENTS (unit_names), &concept->units);
  return dtl_json_scanner_skip (json);
}

static gboolean
read_concept (DtlJsonScanner *json, DtlConcept *concept, const char **change, DtlJsonScanner wordings[DTL_WORDING_LAST])
{
  const char *name;
  gboolean right = TRUE;

  for (guint i = 0; i < DTL_WORDING_LAST; i++)
    wordings[i] = (DtlJsonScanner) { NULL };

  dtl_json_scanner_enter (json, '{');
  while (right && dtl_json_scanner_member (json, &name))
    {
      guint list = 0;

      while (list < DTL_WORDING_LAST && strcmp (name, wording_names[list]) != 0)
        list++;
      right = list < DTL_WORDING_LAST ? dtl_json_scanner_mark (json, &wordings[list]) : read_member (name, json, concept, change);
    }
  return right && !json->failed;
}

/**
 * dtl_concepts_add:
 * @self: concepts in the making
 * @id: of the new one
 * @json: stands before an object with members "label", "kinds", "units", "of", "setting", "near", "like", "flow", "develops" and "change", all optional
 * @wordings: (out): each stands before the value of its list, or is empty if there is none
 *
 * Returns: (transfer none) (nullable): the concept; %NULL if a kind, a unit or whom it counts is unknown, or the data damaged
 */
const DtlConcept *
dtl_concepts_add (DtlConcepts *self, const char *id, DtlJsonScanner *json, DtlJsonScanner wordings[DTL_WORDING_LAST])
{
  g_autofree DtlConcept *concept = g_new0 (DtlConcept, 1);
  const char *change = NULL;

  concept->id = g_intern_string (id);
  concept->label = id;
  if (!read_concept (json, concept, &change, wordings))
    return NULL;
  concept->label = g_intern_string (concept->label);
  concept->setting = g_intern_string (concept->setting);
  concept->near = g_intern_string (concept->near);
  concept->like = g_intern_string (concept->like);
  if (change != NULL)
    g_hash_table_insert (self->changes, (gpointer) concept->id, (gpointer) g_intern_string (change));
  g_hash_table_replace (self->table, (gpointer) concept->id, concept);
  return g_steal_pointer (&concept);
}

/* "revenue-change", which nothing in the data needs to say. */
static DtlConcept *
create_change (const DtlConcept *concept)
{
  g_autofree char *id = g_strconcat (concept->id, "-change", NULL);
  g_autofree char *label = g_strdup_printf (_("change in %s"), concept->label);
  DtlConcept *change = g_new0 (DtlConcept, 1);

  *change = (DtlConcept) { .id = g_intern_string (id), .label = g_intern_string (label), .flow = TRUE, .of = concept->of,
                            .develops = concept->develops };
  return change;
}

/* Changes of what is alike are alike: a rise in sales is one in revenue. */
static void
liken_change (DtlConcepts *self, const DtlConcept *concept)
{
  DtlConcept *change = g_hash_table_lookup (self->table, concept->change->id);
  g_auto (GStrv) likes = concept->like != NULL ? g_strsplit (concept->like, " ", -1) : NULL;
  g_autoptr (GString) all = g_string_new (change->like);

  for (guint i = 0; likes != NULL && likes[i] != NULL; i++)
    {
      const DtlConcept *other = g_hash_table_lookup (self->table, likes[i]);

      if (other != NULL && other->change != NULL && other->change != change)
        g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", other->change->id);
    }
  if (all->len > 0)
    change->like = g_intern_string (all->str);
}

/**
 * dtl_concepts_settle:
 * @self: concepts, all added
 *
 * Gives each its change: the one it names, or a new one, which is like the changes of what the concept is like.
 *
 * Returns: %FALSE if one names a concept that does not exist
 */
gboolean
dtl_concepts_settle (DtlConcepts *self)
{
  g_autoptr (GList) all = g_hash_table_get_values (self->table);

  for (GList *item = all; item != NULL; item = item->next)
    {
      DtlConcept *concept = item->data;
      const char *named = g_hash_table_lookup (self->changes, concept->id);
      DtlConcept *change = named != NULL ? g_hash_table_lookup (self->table, named) : create_change (concept);

      if (change == NULL)
        return FALSE;
      if (named == NULL)
        g_hash_table_replace (self->table, (gpointer) change->id, change);
      concept->change = change;
    }
  for (GList *item = all; item != NULL; item = item->next)
    liken_change (self, item->data);
  return TRUE;
}

/**
 * dtl_concepts_find:
 * @self: concepts
 * @id: of one of them
 *
 * Returns: (transfer none) (nullable): it
 */
const DtlConcept *
dtl_concepts_find (const DtlConcepts *self, const char *id)
{
  return g_hash_table_lookup (self->table, id);
}

static gboolean
names (const DtlConcept *concept, const char *id)
{
  gsize length = strlen (id);

  for (const char *at = concept->like; at != NULL && (at = strstr (at, id)) != NULL; at += length)
    if ((at == concept->like || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

/**
 * dtl_concepts_alike:
 * @a: (nullable): a concept
 * @b: (nullable): another
 *
 * Returns: whether one may be told in the words of the other: a profit that one report calls net, the cost of a plant
 *   that is an investment. Three concepts of which two are alike each need not all be so.
 */
gboolean
dtl_concepts_alike (const DtlConcept *a, const DtlConcept *b)
{
  return a != NULL && b != NULL && (a == b || names (a, b->id) || names (b, a->id));
}
