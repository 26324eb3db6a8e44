/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-job.h"

G_BEGIN_DECLS

/* On the main thread: a job is done. @snapshot is NULL where a later job will tell; @error may be NULL. */
typedef void (*DtlJobDone) (DtlSnapshot *snapshot, const GError *error, gpointer user_data);

/**
 * DtlJobQueue:
 *
 * Runs jobs on one workbench, one after the other, off the main thread. Signal: "notify::busy".
 */
#define DTL_TYPE_JOB_QUEUE (dtl_job_queue_get_type ())
G_DECLARE_FINAL_TYPE (DtlJobQueue, dtl_job_queue, DTL, JOB_QUEUE, GObject)

DtlJobQueue *dtl_job_queue_new          (DtlWorkbench *bench, DtlJobDone done, gpointer user_data);
void         dtl_job_queue_push         (DtlJobQueue *self, DtlJob *job);
void         dtl_job_queue_cancel       (DtlJobQueue *self);
void         dtl_job_queue_close        (DtlJobQueue *self);
gboolean     dtl_job_queue_get_busy     (DtlJobQueue *self);
double       dtl_job_queue_get_progress (DtlJobQueue *self);

G_END_DECLS
