/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-date.h"
#include "dtl-progress.h"
#include "dtl-snapshot.h"

G_BEGIN_DECLS

/**
 * DtlWorkbench:
 *
 * What a session's jobs work on: the collection and what was read in it. Synchronous, without
 * objects or a main loop; used by one thread at a time, any thread. A function that changes the
 * collection returns when the change is on disk; dtl_workbench_compare() then makes what is shown.
 */
typedef struct _DtlWorkbench DtlWorkbench;

DtlWorkbench *dtl_workbench_new           (const char *data_directory, const char *working_folder);
void          dtl_workbench_free          (DtlWorkbench *bench);
DtlProgress  *dtl_workbench_get_progress  (DtlWorkbench *bench); /* may be looked at from any thread */

gboolean      dtl_workbench_open          (DtlWorkbench *bench, GPtrArray *files, GCancellable *cancellable, GError **error);
gboolean      dtl_workbench_bring_in      (DtlWorkbench *bench, GPtrArray *files, gboolean copies, GCancellable *cancellable, GError **error);
gboolean      dtl_workbench_open_working  (DtlWorkbench *bench, const char *id, GError **error);
gboolean      dtl_workbench_add_text      (DtlWorkbench *bench, const char *text, GError **error);
gboolean      dtl_workbench_remove        (DtlWorkbench *bench, const gint64 *ids, guint n_ids, GError **error);
void          dtl_workbench_drop_failure  (DtlWorkbench *bench, const char *name);
gboolean      dtl_workbench_set_published (DtlWorkbench *bench, gint64 id, DtlDate published, GError **error);
gboolean      dtl_workbench_decide        (DtlWorkbench *bench, GPtrArray *decisions, GError **error); /* DtlDecision */
gboolean      dtl_workbench_amend         (DtlWorkbench *bench, GPtrArray *decisions, const gint64 *revoked, guint n_revoked, GError **error);
gboolean      dtl_workbench_revoke        (DtlWorkbench *bench, const gint64 *ids, guint n_ids, GError **error);
gboolean      dtl_workbench_set_title     (DtlWorkbench *bench, const char *title, GError **error);
gboolean      dtl_workbench_undo          (DtlWorkbench *bench, GError **error);
gboolean      dtl_workbench_redo          (DtlWorkbench *bench, GError **error);
gboolean      dtl_workbench_save_as       (DtlWorkbench *bench, GFile *file, GCancellable *cancellable, GError **error);

/* The file that the user sees follows every change at once, or later, when it is told to. */
void          dtl_workbench_publish_later   (DtlWorkbench *bench);
gboolean      dtl_workbench_has_unpublished (DtlWorkbench *bench);
gboolean      dtl_workbench_publish         (DtlWorkbench *bench, GError **error);

DtlSnapshot  *dtl_workbench_compare       (DtlWorkbench *bench, GCancellable *cancellable, GError **error);

gboolean      dtl_workbench_is_collection (GFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlWorkbench, dtl_workbench_free)

G_END_DECLS
