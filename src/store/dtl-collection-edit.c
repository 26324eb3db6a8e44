/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing a collection. Each change is one transaction that holds the change, what it takes to
 * undo it, and the mark that the published file lags behind; or nothing of the three. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-collection-private.h"
#include "dtl-database.h"
#include "dtl-decision-table.h"
#include "dtl-error.h"
#include "dtl-history.h"
#include "dtl-removed.h"
#include "dtl-source-table.h"

gboolean
dtl_collection_begin_edit (DtlCollection *collection, DtlStep *step, DtlStepKind kind, guint count, GError **error)
{
  if (!dtl_database_begin (collection->database, error))
    return FALSE;
  if (dtl_step_begin (step, collection->database, kind, count, error))
    return TRUE;
  return dtl_database_end (collection->database, FALSE, error);
}

gboolean
dtl_collection_end_edit (DtlCollection *collection, gboolean well, GError **error)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_real_time ());

  well = well && dtl_collection_set_working (collection, DTL_WORKING_CHANGED, now, error);
  return dtl_database_end (collection->database, well, error);
}

/* Adds a source behind the others; its id is set. */
gboolean
dtl_collection_insert_source (DtlStep *step, DtlStoredSource *stored, GBytes *original, GError **error)
{
  g_autofree char *row = NULL;

  stored->id = 0;
  if (!dtl_removed_find_source (step->database, stored->source, &stored->id, error)
      || !dtl_source_table_insert (step->database, stored, original, &stored->id, error))
    return FALSE;
  row = g_strdup_printf ("%" G_GINT64_FORMAT, stored->id);
  return dtl_step_added (step, DTL_HISTORY_SOURCE, row, error);
}

/**
 * dtl_collection_add_sources:
 * @collection: a collection
 * @stored: (element-type DtlStoredSource): new sources; their ids are set
 * @originals: (element-type GBytes) (nullable): the files they were read from, in the same order; entries may be %NULL
 * @error: as for all; then none was added
 *
 * Adds sources behind the others, as one step, whether they are there already or not: see dtl_collection_bring_in().
 * One that was here and was removed has its old number again, and so finds what was decided about it.
 */
gboolean
dtl_collection_add_sources (DtlCollection *collection, GPtrArray *stored, GPtrArray *originals, GError **error)
{
  DtlStep step;
  gboolean well = TRUE;

  g_return_val_if_fail (!originals || originals->len == stored->len, FALSE);

  if (stored->len == 0)
    return TRUE;
  if (!dtl_collection_begin_edit (collection, &step, DTL_STEP_ADD, stored->len, error))
    return FALSE;
  for (guint i = 0; well && i < stored->len; i++)
    well = dtl_collection_insert_source (&step, g_ptr_array_index (stored, i), originals ? g_ptr_array_index (originals, i) : NULL, error);
  return dtl_collection_end_edit (collection, well, error);
}

/**
 * dtl_collection_add_source:
 * @collection: a collection
 * @source: a new source
 * @format: (nullable): id of the format that it was imported with
 * @original: (nullable): the file that it was read from
 * @id: (out) (nullable): its number
 * @error: as for all
 *
 * Adds a source behind the others.
 */
gboolean
dtl_collection_add_source (DtlCollection *collection, DtlSource *source, const char *format, GBytes *original, gint64 *id, GError **error)
{
  g_autoptr (DtlStoredSource) stored = dtl_stored_source_new (0, format, source);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GPtrArray) originals = g_ptr_array_new ();

  g_ptr_array_add (list, stored);
  g_ptr_array_add (originals, original);
  if (!dtl_collection_add_sources (collection, list, originals, error))
    return FALSE;
  if (id)
    *id = stored->id;
  return TRUE;
}

static gboolean
remove_source (DtlStep *step, gint64 id, GError **error)
{
  g_autofree char *row = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return dtl_source_table_has (step->database, id, error)
         && dtl_step_before (step, DTL_HISTORY_SOURCE, row, error)
         && dtl_database_run (step->database, error, "DELETE FROM source WHERE id = ?", "i", id);
}

/**
 * dtl_collection_remove_sources:
 * @collection: a collection
 * @ids: (array length=n_ids): numbers of sources
 * @n_ids: how many
 * @error: %DTL_ERROR_NOT_FOUND if one is not there, or as for all; then none was removed
 *
 * Removes sources, as one step. Their texts stay for undo, and the decisions about them for when they come back.
 */
gboolean
dtl_collection_remove_sources (DtlCollection *collection, const gint64 *ids, guint n_ids, GError **error)
{
  DtlStep step;
  gboolean well = TRUE;

  if (n_ids == 0)
    return TRUE;
  if (!dtl_collection_begin_edit (collection, &step, DTL_STEP_REMOVE, n_ids, error))
    return FALSE;
  for (guint i = 0; well && i < n_ids; i++)
    well = remove_source (&step, ids[i], error);
  return dtl_collection_end_edit (collection, well, error);
}

/**
 * dtl_collection_edit_source:
 * @collection: a collection
 * @id: number of a source
 * @source: what its metadata is to be; its text is not looked at
 * @error: %DTL_ERROR_NOT_FOUND if it is not there, or as for all
 *
 * Changes what is known of a source, as one step.
 */
gboolean
dtl_collection_edit_source (DtlCollection *collection, gint64 id, const DtlSource *source, GError **error)
{
  g_autofree char *row = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  DtlStep step;
  gboolean well;

  if (!dtl_collection_begin_edit (collection, &step, DTL_STEP_EDIT, 1, error))
    return FALSE;
  well = dtl_source_table_has (step.database, id, error) && dtl_step_before (&step, DTL_HISTORY_SOURCE, row, error)
         && dtl_source_table_update (step.database, id, source, error) && dtl_step_after (&step, DTL_HISTORY_SOURCE, row, error);
  return dtl_collection_end_edit (collection, well, error);
}

static gboolean
place_source (DtlStep *step, gint64 id, gint64 position, GError **error)
{
  g_autofree char *row = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return dtl_source_table_has (step->database, id, error) && dtl_step_before (step, DTL_HISTORY_SOURCE, row, error)
         && dtl_database_run (step->database, error, "UPDATE source SET position = ? WHERE id = ?", "ii", position, id)
         && dtl_step_after (step, DTL_HISTORY_SOURCE, row, error);
}

/* Each source must stand in the new order once. */
static gboolean
check_order (DtlCollection *collection, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n_sources;

  for (guint i = 0; i < n_ids; i++)
    g_hash_table_add (seen, (gpointer) &ids[i]);
  if (!dtl_collection_count_sources (collection, &n_sources, error))
    return FALSE;
  if (n_sources == n_ids && g_hash_table_size (seen) == n_ids)
    return TRUE;
  g_set_error (error, DTL_ERROR, DTL_ERROR_USAGE, _("the new order does not hold each source once"));
  return FALSE;
}

/**
 * dtl_collection_reorder:
 * @collection: a collection
 * @ids: (array length=n_ids): the numbers of all its sources, in the new order
 * @n_ids: how many
 * @error: %DTL_ERROR_USAGE if a source is missing or stands twice, or as for all
 */
gboolean
dtl_collection_reorder (DtlCollection *collection, const gint64 *ids, guint n_ids, GError **error)
{
  DtlStep step;
  gboolean well;

  if (!dtl_collection_begin_edit (collection, &step, DTL_STEP_REORDER, n_ids, error))
    return FALSE;
  well = check_order (collection, ids, n_ids, error);
  for (guint i = 0; well && i < n_ids; i++)
    well = place_source (&step, ids[i], i + 1, error);
  return dtl_collection_end_edit (collection, well, error);
}

/**
 * dtl_collection_set_title:
 * @collection: a collection
 * @title: (nullable): its title; %NULL or "": none
 * @error: as for all
 */
gboolean
dtl_collection_set_title (DtlCollection *collection, const char *title, GError **error)
{
  DtlStep step;
  gboolean well;

  if (!dtl_collection_begin_edit (collection, &step, DTL_STEP_TITLE, 1, error))
    return FALSE;
  well = dtl_step_before (&step, DTL_HISTORY_PROPERTY, "title", error);
  if (well && title && *title)
    well = dtl_database_run (step.database, error, "INSERT OR REPLACE INTO property (id, value) VALUES ('title', ?)", "s", title);
  else if (well)
    well = dtl_database_execute (step.database, "DELETE FROM property WHERE id = 'title'", error);
  well = well && dtl_step_after (&step, DTL_HISTORY_PROPERTY, "title", error);
  return dtl_collection_end_edit (collection, well, error);
}

static gboolean
remove_decision (DtlStep *step, const char *row, GError **error)
{
  return dtl_step_before (step, DTL_HISTORY_DECISION, row, error)
         && dtl_database_run (step->database, error, "DELETE FROM decision WHERE id = ?", "s", row);
}

/* Takes decisions back, by the text of their numbers. */
gboolean
dtl_collection_remove_decisions (DtlStep *step, const GPtrArray *rows, GError **error)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!remove_decision (step, g_ptr_array_index (rows, i), error))
      return FALSE;
  return rows != NULL;
}

static gboolean
has_sources (DtlStep *step, const DtlDecision *decision, GError **error)
{
  for (guint i = 0; i < decision->others->len; i++)
    if (!dtl_source_table_has (step->database, ((const DtlDecisionTarget *) g_ptr_array_index (decision->others, i))->source, error))
      return FALSE;
  return dtl_source_table_has (step->database, decision->source, error);
}

/* What was decided before about the same is no longer what the user thinks. */
static gboolean
insert_decision (DtlStep *step, DtlDecision *decision, GError **error)
{
  g_autofree char *row = NULL;
  g_autoptr (GPtrArray) same = NULL;

  if (!has_sources (step, decision, error) || !dtl_decision_table_insert (step->database, decision, error))
    return FALSE;
  row = g_strdup_printf ("%" G_GINT64_FORMAT, decision->id);
  same = dtl_decision_table_find_same (step->database, decision->id, dtl_decision_kind_about (decision->kind) == DTL_DECISION_ABOUT_ROW, error);
  return dtl_step_added (step, DTL_HISTORY_DECISION, row, error) && dtl_collection_remove_decisions (step, same, error);
}

static gboolean
revoke_decision (DtlStep *step, gint64 id, GError **error)
{
  g_autofree char *row = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  gint64 found = 0;

  if (!dtl_database_get_int (step->database, &found, error, "SELECT count(*) FROM decision WHERE id = ?", "i", id))
    return FALSE;
  if (found > 0)
    return remove_decision (step, row, error);
  g_set_error_literal (error, DTL_ERROR, DTL_ERROR_NOT_FOUND, _("that correction is not in the collection any more"));
  return FALSE;
}

/**
 * dtl_collection_amend:
 * @collection: a collection
 * @decisions: (element-type DtlDecision): what the user decided about its sources; their ids are set
 * @ids: (array length=n_ids): numbers of decisions that are taken back, whenever they were made
 * @n_ids: how many
 * @error: %DTL_ERROR_NOT_FOUND if a source or a decision is not there, or as for all; then nothing is changed
 *
 * Does both as one step. An earlier decision of the same kind about the same words gives way.
 */
gboolean
dtl_collection_amend (DtlCollection *collection, GPtrArray *decisions, const gint64 *ids, guint n_ids, GError **error)
{
  const gboolean decides = decisions->len > 0;
  DtlStep step;
  gboolean well = TRUE;

  if (!decides && n_ids == 0)
    return TRUE;
  if (!dtl_collection_begin_edit (collection, &step, decides ? DTL_STEP_CORRECT : DTL_STEP_REVOKE, decides ? decisions->len : n_ids, error))
    return FALSE;
  for (guint i = 0; well && i < n_ids; i++)
    well = revoke_decision (&step, ids[i], error);
  for (guint i = 0; well && i < decisions->len; i++)
    well = insert_decision (&step, g_ptr_array_index (decisions, i), error);
  return dtl_collection_end_edit (collection, well, error);
}

/**
 * dtl_collection_decide:
 * @collection: a collection
 * @decisions: (element-type DtlDecision): what the user decided about its sources; their ids are set
 * @error: as dtl_collection_amend()
 *
 * Keeps decisions, as one step. An earlier one of the same kind about the same words gives way.
 */
gboolean
dtl_collection_decide (DtlCollection *collection, GPtrArray *decisions, GError **error)
{
  return dtl_collection_amend (collection, decisions, NULL, 0, error);
}

/**
 * dtl_collection_revoke:
 * @collection: a collection
 * @ids: (array length=n_ids): numbers of decisions
 * @n_ids: how many
 * @error: as dtl_collection_amend()
 *
 * Takes decisions back, whenever they were made, as one step.
 */
gboolean
dtl_collection_revoke (DtlCollection *collection, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return dtl_collection_amend (collection, none, ids, n_ids, error);
}

/**
 * dtl_collection_undo:
 * @collection: a collection
 * @error: %DTL_ERROR_NOT_FOUND if there is nothing to undo, or as for all
 */
gboolean
dtl_collection_undo (DtlCollection *collection, GError **error)
{
  return dtl_database_begin (collection->database, error)
         && dtl_collection_end_edit (collection, dtl_history_undo (collection->database, error), error);
}

/**
 * dtl_collection_redo:
 * @collection: a collection
 * @error: %DTL_ERROR_NOT_FOUND if there is nothing to redo, or as for all
 */
gboolean
dtl_collection_redo (DtlCollection *collection, GError **error)
{
  return dtl_database_begin (collection->database, error)
         && dtl_collection_end_edit (collection, dtl_history_redo (collection->database, error), error);
}

char *
dtl_collection_dup_undo_label (DtlCollection *collection)
{
  return dtl_history_dup_undo_label (collection->database);
}

char *
dtl_collection_dup_redo_label (DtlCollection *collection)
{
  return dtl_history_dup_redo_label (collection->database);
}
