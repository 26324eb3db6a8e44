/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the collection: each of these is one step that can be undone, and the user's file follows it. */

#include "config.h"

#include "dtl-workbench-private.h"

#include <glib/gi18n-lib.h>

#include "dtl-error.h"

/**
 * dtl_workbench_remove:
 * @bench: the workbench
 * @ids: (array length=n_ids): ids of sources, from the snapshot
 * @n_ids: how many
 * @error: as dtl_collection_remove_sources()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_remove (DtlWorkbench *bench, const gint64 *ids, guint n_ids, GError **error)
{
  return n_ids == 0
         || (dtl_workbench_ensure_collection (bench, error)
             && dtl_collection_remove_sources (bench->collection, ids, n_ids, error)
             && dtl_workbench_follow (bench, error));
}

/**
 * dtl_workbench_set_published:
 * @bench: the workbench
 * @id: id of a source
 * @published: the day that the user gives
 * @error: %DTL_ERROR_NOT_FOUND if it is not there any more; else as dtl_collection_edit_source()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_set_published (DtlWorkbench *bench, gint64 id, DtlDate published, GError **error)
{
  const DtlReading *reading = dtl_kept_readings_find (bench->readings, id);
  g_autoptr (DtlSource) source = NULL;

  if (reading == NULL)
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND, _("That source is not in the collection any more"));
      return FALSE;
    }
  source = dtl_source_copy (reading->source);
  source->published = published;
  source->published_from = dtl_date_is_set (published) ? DTL_PUBLISHED_FROM_METADATA : DTL_PUBLISHED_FROM_NONE;
  return dtl_collection_edit_source (bench->collection, id, source, error) && dtl_workbench_follow (bench, error);
}

/**
 * dtl_workbench_decide:
 * @bench: the workbench
 * @decisions: (element-type DtlDecision): what the user decided about sources, by their ids
 * @error: as dtl_collection_decide()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_decide (DtlWorkbench *bench, GPtrArray *decisions, GError **error)
{
  return dtl_workbench_ensure_collection (bench, error)
         && dtl_collection_decide (bench->collection, decisions, error)
         && dtl_workbench_follow_decision (bench, error);
}

/**
 * dtl_workbench_amend:
 * @bench: the workbench
 * @decisions: (element-type DtlDecision): what the user decided about sources, by their ids
 * @revoked: (array length=n_revoked): ids of decisions that are taken back in the same step
 * @n_revoked: how many
 * @error: as dtl_collection_amend()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_amend (DtlWorkbench *bench, GPtrArray *decisions, const gint64 *revoked, guint n_revoked, GError **error)
{
  return dtl_workbench_ensure_collection (bench, error)
         && dtl_collection_amend (bench->collection, decisions, revoked, n_revoked, error)
         && dtl_workbench_follow_decision (bench, error);
}

/**
 * dtl_workbench_revoke:
 * @bench: the workbench
 * @ids: (array length=n_ids): ids of decisions
 * @n_ids: how many
 * @error: as dtl_collection_revoke()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_revoke (DtlWorkbench *bench, const gint64 *ids, guint n_ids, GError **error)
{
  return dtl_workbench_ensure_collection (bench, error)
         && dtl_collection_revoke (bench->collection, ids, n_ids, error)
         && dtl_workbench_follow_decision (bench, error);
}

/**
 * dtl_workbench_set_title:
 * @bench: the workbench
 * @title: what to call the collection
 * @error: as dtl_collection_set_title()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_set_title (DtlWorkbench *bench, const char *title, GError **error)
{
  return dtl_workbench_ensure_collection (bench, error)
         && dtl_collection_set_title (bench->collection, title, error)
         && dtl_workbench_follow_decision (bench, error);
}

gboolean
dtl_workbench_undo (DtlWorkbench *bench, GError **error)
{
  return dtl_workbench_ensure_collection (bench, error) && dtl_collection_undo (bench->collection, error) && dtl_workbench_follow (bench, error);
}

gboolean
dtl_workbench_redo (DtlWorkbench *bench, GError **error)
{
  return dtl_workbench_ensure_collection (bench, error) && dtl_collection_redo (bench->collection, error) && dtl_workbench_follow (bench, error);
}

/**
 * dtl_workbench_save_as:
 * @bench: the workbench
 * @file: where the user wants it, and has agreed that what is there is replaced
 * @cancellable: (nullable): stops it
 * @error: as dtl_collection_publish_as()
 *
 * Returns: %FALSE if it failed; the collection is then kept where it was
 */
gboolean
dtl_workbench_save_as (DtlWorkbench *bench, GFile *file, GCancellable *cancellable, GError **error)
{
  return dtl_workbench_ensure_collection (bench, error)
         && dtl_collection_publish_as (bench->collection, file, TRUE, cancellable, error);
}
