/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing reports into a collection that may have them already: each is added, or takes the place of what it was
 * before, or is left out; and what was decided about it elsewhere comes along. All of it is one step. */

#include "dtl-collection-private.h"
#include "dtl-database.h"
#include "dtl-decision-table.h"
#include "dtl-recognition.h"
#include "dtl-source-table.h"

static gboolean
recognise_all (DtlCollection *collection, DtlArrivals *arrivals, const DtlArrival **twins, GError **error)
{
  g_autoptr (DtlRecognition) recognition = NULL;

  if (arrivals->copies)
    return TRUE;
  recognition = dtl_recognition_new (collection, error);
  for (guint i = 0; recognition != NULL && i < arrivals->list->len; i++)
    if (!dtl_recognition_look_at (recognition, g_ptr_array_index (arrivals->list, i), &twins[i], error))
      return FALSE;
  return recognition != NULL;
}

static const DtlSource *
find_stored (const GPtrArray *stored, gint64 id)
{
  for (guint i = 0; i < stored->len; i++)
    if (((const DtlStoredSource *) g_ptr_array_index (stored, i))->id == id)
      return ((const DtlStoredSource *) g_ptr_array_index (stored, i))->source;
  return NULL;
}

/* Its number stays, and what the user has edited of what is known of it. */
static gboolean
update_source (DtlStep *step, const DtlArrival *arrival, const GPtrArray *stored, GError **error)
{
  const gint64 id = arrival->stored->id;
  g_autofree char *row = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  const DtlSource *before = find_stored (stored, id);
  g_autoptr (DtlSource) merged = NULL;
  guint edited = 0;

  if (!dtl_source_table_has (step->database, id, error) || !dtl_source_table_find_edited (step->database, id, &edited, error))
    return FALSE;
  merged = dtl_recognition_merge (arrival->stored->source, before, edited);
  return dtl_step_before (step, DTL_HISTORY_SOURCE, row, error)
         && dtl_source_table_replace (step->database, arrival->stored, arrival->original, error)
         && dtl_source_table_update (step->database, id, merged, error) && dtl_step_after (step, DTL_HISTORY_SOURCE, row, error);
}

static gboolean
bring_sources (DtlStep *step, DtlArrivals *arrivals, const DtlArrival *const *twins, GError **error)
{
  g_autoptr (GPtrArray) stored = NULL;

  if (dtl_arrivals_count (arrivals, DTL_ARRIVAL_EDITED) > 0 && !(stored = dtl_source_table_load (step->database, error)))
    return FALSE;
  for (guint i = 0; i < arrivals->list->len; i++)
    {
      DtlArrival *arrival = g_ptr_array_index (arrivals->list, i);

      if (arrival->kind == DTL_ARRIVAL_NEW && !dtl_collection_insert_source (step, arrival->stored, arrival->original, error))
        return FALSE;
      if (arrival->kind == DTL_ARRIVAL_EDITED && !update_source (step, arrival, stored, error))
        return FALSE;
      if (twins[i] != NULL)
        arrival->stored->id = twins[i]->stored->id;
    }
  return TRUE;
}

static gint64
find_number (const DtlArrivals *arrivals, gint64 place)
{
  return place > 0 ? dtl_arrivals_get (arrivals, (guint) place - 1)->stored->id : 0;
}

static DtlDecision *
renumber (const DtlArrivals *arrivals, const DtlDecision *decision)
{
  DtlDecision *copy = dtl_decision_copy (decision);

  copy->source = find_number (arrivals, copy->source);
  for (guint i = 0; i < copy->others->len; i++)
    {
      DtlDecisionTarget *other = g_ptr_array_index (copy->others, i);

      other->source = find_number (arrivals, other->source);
    }
  return copy;
}

/* Of two decisions about the same thing the newer one is what the user thinks, whoever made it. */
static gboolean
is_newest (DtlStep *step, const DtlDecision *decision, const GPtrArray *same, gboolean *newest, GError **error)
{
  *newest = TRUE;
  for (guint i = 0; i < same->len; i++)
    {
      gint64 made = 0;

      if (!dtl_database_get_int (step->database, &made, error, "SELECT coalesce(made, 0) FROM decision WHERE id = ?", "s", g_ptr_array_index (same, i)))
        return FALSE;
      *newest = *newest && decision->made > made;
    }
  return TRUE;
}

static gboolean
adopt_decision (DtlStep *step, DtlDecision *decision, guint *n_adopted, GError **error)
{
  const gboolean about_row = dtl_decision_kind_about (decision->kind) == DTL_DECISION_ABOUT_ROW;
  g_autoptr (GPtrArray) same = NULL;
  g_autofree char *row = NULL;
  gboolean newest;

  if (!dtl_decision_table_insert (step->database, decision, error))
    return FALSE;
  row = g_strdup_printf ("%" G_GINT64_FORMAT, decision->id);
  same = dtl_decision_table_find_same (step->database, decision->id, about_row, error);
  if (same == NULL || !is_newest (step, decision, same, &newest, error))
    return FALSE;
  if (!newest)
    return dtl_database_run (step->database, error, "DELETE FROM decision WHERE id = ?", "s", row);
  ++*n_adopted;
  return dtl_step_added (step, DTL_HISTORY_DECISION, row, error) && dtl_collection_remove_decisions (step, same, error);
}

static gboolean
adopt_decisions (DtlStep *step, const DtlArrivals *arrivals, guint *n_adopted, GError **error)
{
  for (guint i = 0; i < arrivals->decisions->len; i++)
    {
      g_autoptr (DtlDecision) decision = renumber (arrivals, g_ptr_array_index (arrivals->decisions, i));

      if (!adopt_decision (step, decision, n_adopted, error))
        return FALSE;
    }
  return TRUE;
}

static DtlStepKind
choose_kind (guint n_new, guint n_edited)
{
  if (n_new == 0 && n_edited == 0)
    return DTL_STEP_CORRECT;
  return n_edited == 0 ? DTL_STEP_ADD : n_new == 0 ? DTL_STEP_UPDATE : DTL_STEP_BRING;
}

/**
 * dtl_collection_bring_in:
 * @collection: a collection
 * @arrivals: reports; what each of them is to the collection is set, and the number of its source
 * @changed: (out): whether there was anything to do
 * @error: as for all; then nothing has changed
 *
 * Adds what is new behind the others, lets what was edited take the place of what it was, and takes over what was
 * decided elsewhere, where nothing newer was decided here. One step, or none if there was nothing to do. Decisions about
 * a source that was updated find their words again, or are without a place.
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_collection_bring_in (DtlCollection *collection, DtlArrivals *arrivals, gboolean *changed, GError **error)
{
  g_autofree const DtlArrival **twins = g_new0 (const DtlArrival *, arrivals->list->len + 1);
  guint n_new, n_edited, n_adopted = 0;
  DtlStep step;
  gboolean well;

  *changed = FALSE;
  if (!recognise_all (collection, arrivals, twins, error))
    return FALSE;
  n_new = dtl_arrivals_count (arrivals, DTL_ARRIVAL_NEW);
  n_edited = dtl_arrivals_count (arrivals, DTL_ARRIVAL_EDITED);
  if (n_new + n_edited + arrivals->decisions->len == 0)
    return TRUE;
  if (!dtl_collection_begin_edit (collection, &step, choose_kind (n_new, n_edited), n_new + n_edited, error))
    return FALSE;
  well = bring_sources (&step, arrivals, twins, error) && adopt_decisions (&step, arrivals, &n_adopted, error);
  if (well && step.n_changes == 0)
    {
      dtl_database_end (collection->database, FALSE, NULL);
      return TRUE;
    }
  if (well && n_new + n_edited == 0)
    well = dtl_database_run (step.database, error, "UPDATE step SET count = ? WHERE id = ?", "ii", (gint64) n_adopted, step.id);
  *changed = dtl_collection_end_edit (collection, well, error);
  return *changed;
}
