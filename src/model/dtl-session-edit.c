/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the interface asks for is never done on the main thread: here it is written down as a job, by what things
 * are called in the collection, since their places may be others' when the job runs. */

#include "dtl-session-decisions.h"
#include "dtl-session-private.h"

static void
push_files (DtlSession *self, DtlJob *job, GListModel *files)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (job->files, g_list_model_get_item (files, i));
  dtl_job_queue_push (dtl_session_get_jobs (self), job);
}

/**
 * dtl_session_open_files:
 * @self: the session
 * @files: (element-type GFile): reports, to be added, or a collection, to take the place of this one
 */
void
dtl_session_open_files (DtlSession *self, GListModel *files)
{
  push_files (self, dtl_job_new (dtl_job_run_open), files);
}

/**
 * dtl_session_bring_in:
 * @self: the session
 * @files: (element-type GFile): reports and collections, to be added to this one; of collections what was decided
 *   there, too
 * @copies: also what is here already
 */
void
dtl_session_bring_in (DtlSession *self, GListModel *files, gboolean copies)
{
  DtlJob *job = dtl_job_new (dtl_job_run_bring_in);

  job->copies = copies;
  push_files (self, job, files);
}

/**
 * dtl_session_open_working:
 * @self: the session
 * @id: of a working copy that was never saved under a name
 */
void
dtl_session_open_working (DtlSession *self, const char *id)
{
  DtlJob *job = dtl_job_new (dtl_job_run_open_working);

  job->text = g_strdup (id);
  dtl_job_queue_push (dtl_session_get_jobs (self), job);
}

/**
 * dtl_session_add_text:
 * @self: the session
 * @text: a report, pasted
 */
void
dtl_session_add_text (DtlSession *self, const char *text)
{
  DtlJob *job = dtl_job_new (dtl_job_run_add_text);

  job->text = g_strdup (text);
  dtl_job_queue_push (dtl_session_get_jobs (self), job);
}

/**
 * dtl_session_cancel:
 * @self: the session
 *
 * Stops what is being opened; what was there before stays.
 */
void
dtl_session_cancel (DtlSession *self)
{
  dtl_job_queue_cancel (dtl_session_get_jobs (self));
}

/**
 * dtl_session_save_as:
 * @self: the session
 * @file: where the collection is kept from now on; what is there is replaced
 */
void
dtl_session_save_as (DtlSession *self, GFile *file)
{
  DtlJob *job = dtl_job_new (dtl_job_run_save_as);

  job->file = g_object_ref (file);
  dtl_job_queue_push (dtl_session_get_jobs (self), job);
}

/* Writes down what a row is, since its place may be another's when the job runs. */
static void
add_target (DtlSession *self, DtlJob *job, guint position)
{
  const DtlSnapshot *snapshot = dtl_session_get_snapshot (self);
  const guint n_sources = snapshot->comparison->readings->len;

  if (position < snapshot->ids->len)
    g_array_append_val (job->ids, g_array_index (snapshot->ids, gint64, position));
  else if (position >= n_sources && position - n_sources < snapshot->failures->len)
    {
      const DtlFailure *failure = g_ptr_array_index (snapshot->failures, position - n_sources);

      g_ptr_array_add (job->names, g_strdup (failure->name));
    }
}

/**
 * dtl_session_remove_sources:
 * @self: the session
 * @sources: (array length=n_sources): places in the list of sources; failures can be removed too
 * @n_sources: how many
 */
void
dtl_session_remove_sources (DtlSession *self, const guint *sources, guint n_sources)
{
  DtlJob *job = dtl_job_new (dtl_job_run_remove);

  for (guint i = 0; i < n_sources; i++)
    add_target (self, job, sources[i]);
  dtl_job_queue_push (dtl_session_get_jobs (self), job);
}

/**
 * dtl_session_set_published:
 * @self: the session
 * @source: index of a source
 * @published: the day it was published; unset to say that it is not known
 */
void
dtl_session_set_published (DtlSession *self, guint source, DtlDate published)
{
  DtlJob *job = dtl_job_new (dtl_job_run_set_published);

  add_target (self, job, source);
  job->date = published;
  if (job->ids->len == 1)
    dtl_job_queue_push (dtl_session_get_jobs (self), job);
  else
    dtl_job_free (job);
}

/**
 * dtl_session_amend:
 * @self: the session
 * @decisions: (element-type DtlDecision): what the user decided, from dtl-session-decisions.h; copied
 * @revoked: (nullable) (element-type gint64): ids of decisions that are taken back, from their items
 *
 * Does both as one step, in the user's name where decisions bear no other. Does nothing if there are none.
 */
void
dtl_session_amend (DtlSession *self, GPtrArray *decisions, const GArray *revoked)
{
  g_autofree char *name = NULL;
  DtlJob *job;

  if (decisions->len == 0 && (revoked == NULL || revoked->len == 0))
    return;
  g_object_get (self, "author", &name, NULL);
  job = dtl_job_new (dtl_job_run_amend);
  if (revoked != NULL)
    g_array_append_vals (job->ids, revoked->data, revoked->len);
  for (guint i = 0; i < decisions->len; i++)
    {
      DtlDecision *decision = dtl_decision_copy (g_ptr_array_index (decisions, i));

      decision->made = ((const DtlDecision *) g_ptr_array_index (decisions, 0))->made; /* a step is one moment */
      if (decision->author == NULL)
        decision->author = g_strdup (name);
      g_ptr_array_add (job->decisions, decision);
    }
  dtl_job_queue_push (dtl_session_get_jobs (self), job);
}

/**
 * dtl_session_decide:
 * @self: the session
 * @decisions: (element-type DtlDecision): as for dtl_session_amend()
 *
 * Keeps them, as one step.
 */
void
dtl_session_decide (DtlSession *self, GPtrArray *decisions)
{
  dtl_session_amend (self, decisions, NULL);
}

/**
 * dtl_session_revoke:
 * @self: the session
 * @decision: id of a decision, from its item
 *
 * Takes back what was decided, whenever that was, as a step of its own.
 */
void
dtl_session_revoke (DtlSession *self, gint64 decision)
{
  DtlJob *job = dtl_job_new (dtl_job_run_revoke);

  g_array_append_val (job->ids, decision);
  dtl_job_queue_push (dtl_session_get_jobs (self), job);
}

/**
 * dtl_session_correct:
 * @self: the session
 * @figures: (element-type DtlMentionRef): figures of the comparison that is shown
 * @kind: what the user decided about each of them
 * @value: (nullable): what it is instead
 */
void
dtl_session_correct (DtlSession *self, const GArray *figures, DtlDecisionKind kind, const char *value)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);

  for (guint i = 0; i < figures->len; i++)
    {
      const DtlMentionRef ref = g_array_index (figures, DtlMentionRef, i);
      DtlDecision *decision = dtl_session_about_figure (self, kind, ref.source, ref.index, value);

      if (decision != NULL)
        g_ptr_array_add (decisions, decision);
    }
  dtl_session_decide (self, decisions);
}

/**
 * dtl_session_set_title:
 * @self: the session
 * @title: what to call the collection
 */
void
dtl_session_set_title (DtlSession *self, const char *title)
{
  DtlJob *job = dtl_job_new (dtl_job_run_set_title);

  job->text = g_strdup (title);
  dtl_job_queue_push (dtl_session_get_jobs (self), job);
}

/**
 * dtl_session_undo:
 * @self: the session
 *
 * Takes back the last step; does nothing if there is none.
 */
void
dtl_session_undo (DtlSession *self)
{
  if (dtl_session_get_snapshot (self)->undo_label != NULL)
    dtl_job_queue_push (dtl_session_get_jobs (self), dtl_job_new (dtl_job_run_undo));
}

/**
 * dtl_session_redo:
 * @self: the session
 *
 * Does again what was taken back last; does nothing if there is nothing.
 */
void
dtl_session_redo (DtlSession *self)
{
  if (dtl_session_get_snapshot (self)->redo_label != NULL)
    dtl_job_queue_push (dtl_session_get_jobs (self), dtl_job_new (dtl_job_run_redo));
}
