/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Jobs change one collection, so they run in the order in which they were asked for, one at a time.
 * Comparing after each of them would make the last one wait: a job that has successors is told to
 * leave comparing to them, and a result that nobody waits for any more is dropped. */

#include "dtl-job-queue.h"

struct _DtlJobQueue
{
  GObject parent_instance;

  DtlWorkbench *bench;
  DtlJobDone done; /* NULL once closed */
  gpointer user_data;
  GQueue waiting;  /* DtlJob */
  DtlJob *running; /* owned by its task */
};

G_DEFINE_FINAL_TYPE (DtlJobQueue, dtl_job_queue, G_TYPE_OBJECT)

enum
{
  PROP_BUSY = 1,
  N_PROPS,
};

static void
dtl_job_queue_finalize (GObject *object)
{
  DtlJobQueue *self = DTL_JOB_QUEUE (object);

  g_queue_clear_full (&self->waiting, (GDestroyNotify) dtl_job_free);
  dtl_workbench_free (self->bench);
  G_OBJECT_CLASS (dtl_job_queue_parent_class)->finalize (object);
}

static void
dtl_job_queue_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, dtl_job_queue_get_busy (DTL_JOB_QUEUE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_job_queue_class_init (DtlJobQueueClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->finalize = dtl_job_queue_finalize;
  object_class->get_property = dtl_job_queue_get_property;
  g_object_class_install_property (object_class, PROP_BUSY,
                                   g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
}

static void
dtl_job_queue_init (DtlJobQueue *self)
{
  g_queue_init (&self->waiting);
}

/**
 * dtl_job_queue_new:
 * @bench: (transfer full): what the jobs work on
 * @done: called on the main thread after each job
 * @user_data: for @done
 *
 * Returns: (transfer full): a queue with nothing to do
 */
DtlJobQueue *
dtl_job_queue_new (DtlWorkbench *bench, DtlJobDone done, gpointer user_data)
{
  DtlJobQueue *self = g_object_new (DTL_TYPE_JOB_QUEUE, NULL);

  self->bench = bench;
  dtl_workbench_publish_later (bench);
  self->done = done;
  self->user_data = user_data;
  return self;
}

static void start_next (DtlJobQueue *self);

static void
execute_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  DtlJobQueue *self = source_object;
  GError *error = NULL;
  DtlSnapshot *snapshot = dtl_job_execute (task_data, self->bench, &error);

  g_object_set_data_full (G_OBJECT (task), "error", error, (GDestroyNotify) g_error_free);
  g_task_return_pointer (task, snapshot, (GDestroyNotify) dtl_snapshot_unref);
}

/* The user's file is written anew when what he did is on the screen, and he has nothing more to be done. */
static void
publish_if_idle (DtlJobQueue *self)
{
  DtlJob *job;

  if (!g_queue_is_empty (&self->waiting) || !dtl_workbench_has_unpublished (self->bench))
    return;
  job = dtl_job_new (dtl_job_run_publish);
  job->shows_nothing = TRUE;
  g_queue_push_tail (&self->waiting, job);
}

static void
done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  DtlJobQueue *self = DTL_JOB_QUEUE (object);
  GTask *task = G_TASK (result);
  const GError *error = g_object_get_data (G_OBJECT (task), "error");
  DtlSnapshot *snapshot = g_task_propagate_pointer (task, NULL);

  self->running = NULL;
  publish_if_idle (self);
  start_next (self);
  if (self->done != NULL)
    self->done (snapshot, error, self->user_data);
  if (self->running == NULL)
    g_object_notify (object, "busy");
  g_clear_pointer (&snapshot, dtl_snapshot_unref);
}

static void
start_next (DtlJobQueue *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->running != NULL || g_queue_is_empty (&self->waiting))
    return;
  self->running = g_queue_pop_head (&self->waiting);
  if (!g_queue_is_empty (&self->waiting))
    g_cancellable_cancel (self->running->superseded);
  task = g_task_new (self, NULL, done_cb, NULL);
  g_task_set_task_data (task, self->running, (GDestroyNotify) dtl_job_free);
  g_task_run_in_thread (task, execute_cb);
}

/**
 * dtl_job_queue_push:
 * @self: the queue
 * @job: (transfer full): what to do after all that was pushed before
 */
void
dtl_job_queue_push (DtlJobQueue *self, DtlJob *job)
{
  const gboolean busy = dtl_job_queue_get_busy (self);

  g_queue_push_tail (&self->waiting, job);
  if (self->running != NULL)
    g_cancellable_cancel (self->running->superseded);
  start_next (self);
  if (!busy)
    g_object_notify (G_OBJECT (self), "busy");
}

/**
 * dtl_job_queue_cancel:
 * @self: the queue
 *
 * Stops what runs, and forgets what waits.
 */
void
dtl_job_queue_cancel (DtlJobQueue *self)
{
  g_queue_clear_full (&self->waiting, (GDestroyNotify) dtl_job_free);
  if (self->running != NULL)
    g_cancellable_cancel (self->running->cancellable);
}

/**
 * dtl_job_queue_close:
 * @self: the queue
 *
 * Nobody is told of anything any more. What was asked for is still done.
 */
void
dtl_job_queue_close (DtlJobQueue *self)
{
  self->done = NULL;
  if (self->running != NULL)
    g_cancellable_cancel (self->running->superseded);
}

gboolean
dtl_job_queue_get_busy (DtlJobQueue *self)
{
  return self->running != NULL;
}

/**
 * dtl_job_queue_get_progress:
 * @self: the queue
 *
 * Returns: how far the running job is, 0 to 1
 */
double
dtl_job_queue_get_progress (DtlJobQueue *self)
{
  return self->running != NULL ? dtl_progress_get (dtl_workbench_get_progress (self->bench)) : 0;
}
