/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user asks for is written down as data before it leaves the main thread: nothing that
 * runs elsewhere reaches back into an object of the interface. */

#include "dtl-job.h"

/**
 * dtl_job_new:
 * @run: what it does
 *
 * Returns: (transfer full): a job; fill in what @run needs
 */
DtlJob *
dtl_job_new (DtlJobRun run)
{
  DtlJob *job = g_new0 (DtlJob, 1);

  job->run = run;
  job->cancellable = g_cancellable_new ();
  job->superseded = g_cancellable_new ();
  job->files = g_ptr_array_new_with_free_func (g_object_unref);
  job->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  job->names = g_ptr_array_new_with_free_func (g_free);
  job->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  return job;
}

void
dtl_job_free (DtlJob *job)
{
  g_object_unref (job->cancellable);
  g_object_unref (job->superseded);
  g_ptr_array_unref (job->files);
  g_array_unref (job->ids);
  g_ptr_array_unref (job->names);
  g_free (job->text);
  g_clear_object (&job->file);
  g_ptr_array_unref (job->decisions);
  g_free (job);
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/**
 * dtl_job_execute:
 * @job: the job
 * @bench: what it works on
 * @error: why it failed; not set when it was cancelled or superseded
 *
 * Does it, and compares. What could not be done leaves the collection as it was; that is then what
 * the snapshot shows.
 *
 * Returns: (transfer full) (nullable): what to show now; %NULL if a later job will tell
 */
DtlSnapshot *
dtl_job_execute (DtlJob *job, DtlWorkbench *bench, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (GError) not_compared = NULL;
  DtlSnapshot *snapshot = NULL;

  job->run (bench, job, &failed);
  if (!job->shows_nothing)
    snapshot = dtl_workbench_compare (bench, job->superseded, &not_compared);
  if (failed != NULL && !is_cancelled (failed))
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (not_compared != NULL && !is_cancelled (not_compared))
    g_propagate_error (error, g_steal_pointer (&not_compared));
  return snapshot;
}

gboolean
dtl_job_run_open (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_open (bench, job->files, job->cancellable, error);
}

gboolean
dtl_job_run_bring_in (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_bring_in (bench, job->files, job->copies, job->cancellable, error);
}

gboolean
dtl_job_run_open_working (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_open_working (bench, job->text, error);
}

gboolean
dtl_job_run_add_text (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_add_text (bench, job->text, error);
}

gboolean
dtl_job_run_remove (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  for (guint i = 0; i < job->names->len; i++)
    dtl_workbench_drop_failure (bench, g_ptr_array_index (job->names, i));
  return dtl_workbench_remove (bench, (const gint64 *) job->ids->data, job->ids->len, error);
}

gboolean
dtl_job_run_set_published (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_set_published (bench, g_array_index (job->ids, gint64, 0), job->date, error);
}

gboolean
dtl_job_run_amend (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_amend (bench, job->decisions, (const gint64 *) job->ids->data, job->ids->len, error);
}

gboolean
dtl_job_run_revoke (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_revoke (bench, (const gint64 *) job->ids->data, job->ids->len, error);
}

gboolean
dtl_job_run_set_title (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_set_title (bench, job->text, error);
}

gboolean
dtl_job_run_undo (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_undo (bench, error);
}

gboolean
dtl_job_run_redo (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_redo (bench, error);
}

gboolean
dtl_job_run_publish (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_publish (bench, error);
}

gboolean
dtl_job_run_save_as (DtlWorkbench *bench, const DtlJob *job, GError **error)
{
  return dtl_workbench_save_as (bench, job->file, job->cancellable, error);
}
