/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Profit" beside a percentage is not a profit, and an amount of money is no death toll: what is known of a
 * measure is more than its wordings. Which figures each takes, and what its change is called, is kept here. */

#include "config.h"

#include "dtl-concepts.h"

#include <glib/gi18n-lib.h>

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

/* The bits of the names in the list @key of @object; FALSE if one of them is no name. */
static gboolean
read_bits (JsonObject *object, const char *key, const char *const *names, guint n_names, guint *bits)
{
  JsonNode *node = json_object_get_member (object, key);
  JsonArray *list = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      const char *name = json_array_get_string_element (list, i);
      guint bit = 0;

      while (bit < n_names && g_strcmp0 (names[bit], name) != 0)
        bit++;
      if (bit == n_names)
        return FALSE;
      *bits |= 1u << bit;
    }
  return TRUE;
}

/**
 * dtl_concepts_add:
 * @self: concepts in the making
 * @id: of the new one
 * @object: its members "label", "kinds", "units", "flow" and "change", all optional
 *
 * Returns: %FALSE if a kind or unit is unknown
 */
gboolean
dtl_concepts_add (DtlConcepts *self, const char *id, JsonObject *object)
{
  DtlConcept *concept = g_new0 (DtlConcept, 1);
  const char *change = json_object_get_string_member_with_default (object, "change", NULL);

  concept->id = g_intern_string (id);
  concept->label = g_intern_string (json_object_get_string_member_with_default (object, "label", id));
  concept->flow = json_object_get_boolean_member_with_default (object, "flow", FALSE);
  g_hash_table_insert (self->table, (gpointer) concept->id, concept);
  if (change != NULL)
    g_hash_table_insert (self->changes, (gpointer) concept->id, (gpointer) g_intern_string (change));
  return read_bits (object, "kinds", kind_names, G_N_ELEMENTS (kind_names), &concept->kinds)
         && read_bits (object, "units", unit_names, G_N_ELEMENTS (unit_names), &concept->units);
}

/* "revenue-change", which nothing in the data needs to say. */
static DtlConcept *
create_change (const DtlConcept *concept)
{
  g_autofree char *id = g_strconcat (concept->id, "-change", NULL);
  g_autofree char *label = g_strdup_printf (_("change in %s"), concept->label);
  DtlConcept *change = g_new0 (DtlConcept, 1);

  *change = (DtlConcept) { .id = g_intern_string (id), .label = g_intern_string (label), .flow = TRUE };
  return change;
}

/**
 * dtl_concepts_settle:
 * @self: concepts, all added
 *
 * Gives each its change: the one it names, or a new one.
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
