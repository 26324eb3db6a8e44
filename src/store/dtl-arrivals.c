/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports are read one by one, and each may fail; the collection takes those that came through in one step. Until
 * then they wait here, those of another collection with what was decided about them there. */

#include "dtl-arrivals.h"

static void
free_arrival (DtlArrival *arrival)
{
  dtl_stored_source_free (arrival->stored);
  g_clear_pointer (&arrival->original, g_bytes_unref);
  g_free (arrival);
}

void
dtl_arrivals_init (DtlArrivals *arrivals)
{
  arrivals->list = g_ptr_array_new_with_free_func ((GDestroyNotify) free_arrival);
  arrivals->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  arrivals->copies = FALSE;
}

void
dtl_arrivals_clear (DtlArrivals *arrivals)
{
  g_clear_pointer (&arrivals->list, g_ptr_array_unref);
  g_clear_pointer (&arrivals->decisions, g_ptr_array_unref);
}

static void
add_arrival (DtlArrivals *arrivals, const char *format, DtlSource *source, GBytes *original, gboolean has_file)
{
  DtlArrival *arrival = g_new0 (DtlArrival, 1);

  arrival->stored = dtl_stored_source_new (0, format, source);
  arrival->original = original != NULL ? g_bytes_ref (original) : NULL;
  arrival->has_file = has_file;
  g_ptr_array_add (arrivals->list, arrival);
}

/**
 * dtl_arrivals_add:
 * @arrivals: what came before it
 * @format: (nullable): id of the format that it was imported with
 * @source: a report, from a file where it has a path; a reference is taken
 * @original: (nullable): the file as it came
 */
void
dtl_arrivals_add (DtlArrivals *arrivals, const char *format, DtlSource *source, GBytes *original)
{
  add_arrival (arrivals, format, source, original, source->path != NULL && g_path_is_absolute (source->path));
}

static GHashTable *
index_numbers (const GPtrArray *stored, guint first)
{
  GHashTable *places = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < stored->len; i++)
    g_hash_table_insert (places, &((DtlStoredSource *) g_ptr_array_index (stored, i))->id, GUINT_TO_POINTER (first + i + 1));
  return places;
}

static gint64
find_place (GHashTable *places, gint64 source)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (places, &source));
}

/* What was decided about sources that are not there any more either stays behind: nothing could bring it back here. */
static void
add_decision (DtlArrivals *arrivals, const DtlDecision *decision, GHashTable *places)
{
  g_autoptr (DtlDecision) copy = dtl_decision_copy (decision);
  gboolean any;

  copy->id = 0;
  copy->source = find_place (places, decision->source);
  any = copy->source != 0;
  for (guint i = 0; i < copy->others->len; i++)
    {
      DtlDecisionTarget *other = g_ptr_array_index (copy->others, i);

      other->source = find_place (places, other->source);
      any |= other->source != 0;
    }
  if (any)
    g_ptr_array_add (arrivals->decisions, g_steal_pointer (&copy));
}

/**
 * dtl_arrivals_add_collection:
 * @arrivals: what came before it
 * @other: a collection
 * @error: as for all of #DtlCollection; then nothing was added
 *
 * Adds all of its sources, with the files that they were read from, what is known of them and what was decided
 * about them.
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_arrivals_add_collection (DtlArrivals *arrivals, DtlCollection *other, GError **error)
{
  const guint first = arrivals->list->len;
  g_autoptr (GPtrArray) stored = dtl_collection_load_sources (other, error);
  g_autoptr (GPtrArray) decisions = stored != NULL ? dtl_collection_load_decisions (other, error) : NULL;
  g_autoptr (GHashTable) places = decisions != NULL ? index_numbers (stored, first) : NULL;

  for (guint i = 0; decisions != NULL && i < stored->len; i++)
    {
      const DtlStoredSource *entry = g_ptr_array_index (stored, i);
      g_autoptr (GBytes) original = dtl_collection_load_original (other, entry->id, error);

      if (original == NULL)
        {
          g_ptr_array_set_size (arrivals->list, (int) first);
          return FALSE;
        }
      add_arrival (arrivals, entry->format, entry->source, original, FALSE);
    }
  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    add_decision (arrivals, g_ptr_array_index (decisions, i), places);
  return decisions != NULL;
}

const DtlArrival *
dtl_arrivals_get (const DtlArrivals *arrivals, guint index)
{
  return g_ptr_array_index (arrivals->list, index);
}

/* How many are of a kind, once they are brought in. */
guint
dtl_arrivals_count (const DtlArrivals *arrivals, DtlArrivalKind kind)
{
  guint n = 0;

  for (guint i = 0; i < arrivals->list->len; i++)
    n += dtl_arrivals_get (arrivals, i)->kind == kind;
  return n;
}
