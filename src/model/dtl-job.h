/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-decision.h"
#include "dtl-workbench.h"

G_BEGIN_DECLS

typedef struct _DtlJob DtlJob;

typedef gboolean (*DtlJobRun) (DtlWorkbench *bench, const DtlJob *job, GError **error);

/**
 * DtlJob:
 * @run: what it does
 * @cancellable: the user has had enough of it
 * @superseded: another job comes after it, so that comparing may be left to that one
 * @files: (element-type GFile): for opening
 * @ids: gint64: sources that it is about, or decisions to take back
 * @names: (element-type utf8): failures that it is about
 * @text: what was pasted, a title, or a working copy's name
 * @file: where to save
 * @date: a published date
 * @decisions: (element-type DtlDecision): what the user decided
 * @copies: of files that are here already, copies are wanted
 * @shows_nothing: it changes nothing that is shown, so that there is nothing to compare after it
 *
 * One thing that the user asked for, to be done on a workbench. It holds all that it needs, so
 * that it can run on any thread, or be called by a test.
 */
struct _DtlJob
{
  DtlJobRun run;
  GCancellable *cancellable;
  GCancellable *superseded;
  GPtrArray *files;
  GArray *ids;
  GPtrArray *names;
  char *text;
  GFile *file;
  DtlDate date;
  GPtrArray *decisions;
  gboolean copies;
  gboolean shows_nothing;
};

DtlJob      *dtl_job_new     (DtlJobRun run);
void         dtl_job_free    (DtlJob *job);
DtlSnapshot *dtl_job_execute (DtlJob *job, DtlWorkbench *bench, GError **error);

gboolean     dtl_job_run_open          (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_bring_in      (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_open_working  (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_add_text      (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_remove        (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_set_published (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_amend         (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_revoke        (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_set_title     (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_undo          (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_redo          (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_publish       (DtlWorkbench *bench, const DtlJob *job, GError **error);
gboolean     dtl_job_run_save_as       (DtlWorkbench *bench, const DtlJob *job, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlJob, dtl_job_free)

G_END_DECLS
