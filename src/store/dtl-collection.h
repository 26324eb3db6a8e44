/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-decision.h"
#include "dtl-source.h"

G_BEGIN_DECLS

/**
 * DtlCollection:
 *
 * The case: sources, what the user decided, and every step that led there. Work goes to a
 * private working copy in the user's data folder; each function that changes something returns
 * when that is on disk. The `.dateline` file that the user sees is published from the working
 * copy as a whole. After a crash the working copy is opened again, with all that was done.
 *
 * All functions are synchronous. A collection is used by one thread at a time, any thread.
 *
 * Errors are %DTL_ERROR: %DTL_ERROR_IO (the disk refused), %DTL_ERROR_NOT_FOUND (no such file or
 * source), %DTL_ERROR_FORMAT (no collection, or damaged), %DTL_ERROR_UNSUPPORTED (made by a newer
 * version), %DTL_ERROR_CONFLICT (changed by somebody else). After a failure nothing has changed.
 */
typedef struct _DtlCollection DtlCollection;

/**
 * DtlStoredSource:
 * @id: number of the source, never used for another one, and the same again after undo, or when the same report is
 *   added again
 * @format: (nullable): id of the format that it was imported with
 * @source: the source; immutable
 */
typedef struct
{
  gint64 id;
  char *format;
  DtlSource *source;
} DtlStoredSource;

/**
 * DtlWorkingCopy:
 * @id: its name in the working folder
 * @file: (nullable): where its collection is published; %NULL if nowhere yet
 * @title: (nullable): the collection's
 * @n_sources: how many sources it has
 * @changed: when it last changed, in microseconds since 1970
 * @in_use: another program, or this one, has it open
 * @unpublished: it holds changes that the published file has not
 *
 * One that was left in the working folder: never published, or not at the time of a crash.
 */
typedef struct
{
  char *id;
  GFile *file;
  char *title;
  guint n_sources;
  gint64 changed;
  gboolean in_use;
  gboolean unpublished;
} DtlWorkingCopy;

/* Opening and closing. @working_folder is where working copies live; %NULL: the user's. */
DtlCollection *dtl_collection_new          (const char *working_folder, GError **error);
DtlCollection *dtl_collection_open         (const char *working_folder, GFile *file, GCancellable *cancellable, GError **error);
DtlCollection *dtl_collection_open_working (const char *working_folder, const char *id, GError **error);
GPtrArray     *dtl_collection_list_working (const char *working_folder, GError **error); /* DtlWorkingCopy, newest first */
void           dtl_collection_free         (DtlCollection *collection);
void           dtl_collection_discard      (DtlCollection *collection);
char          *dtl_collection_working_folder (void);

/* What is in it. */
const char    *dtl_collection_get_id       (DtlCollection *collection); /* of the working copy */
GFile         *dtl_collection_get_file     (DtlCollection *collection); /* transfer none; NULL: never published */
char          *dtl_collection_dup_title    (DtlCollection *collection); /* NULL: none set */
guint          dtl_collection_get_schema_version (DtlCollection *collection);
gboolean       dtl_collection_count_sources (DtlCollection *collection, guint *n_sources, GError **error);
GPtrArray     *dtl_collection_load_sources (DtlCollection *collection, GError **error); /* DtlStoredSource, in order */
gboolean       dtl_collection_load_behind  (DtlCollection *collection, GPtrArray *sources, GError **error);
GPtrArray     *dtl_collection_load_decisions (DtlCollection *collection, GError **error); /* DtlDecision, in the order they were made */
char          *dtl_collection_dup_removed_name (DtlCollection *collection, gint64 id); /* what a source was called that is gone */
GBytes        *dtl_collection_load_original (DtlCollection *collection, gint64 id, GError **error); /* empty if none was kept */
gboolean       dtl_collection_check        (DtlCollection *collection, GError **error);

/* Changing it: each call is one step that can be undone, and is on disk when it returns. */
gboolean       dtl_collection_add_source   (DtlCollection *collection, DtlSource *source, const char *format, GBytes *original, gint64 *id, GError **error);
gboolean       dtl_collection_add_sources  (DtlCollection *collection, GPtrArray *stored, GPtrArray *originals, GError **error);
gboolean       dtl_collection_remove_sources (DtlCollection *collection, const gint64 *ids, guint n_ids, GError **error);
gboolean       dtl_collection_edit_source  (DtlCollection *collection, gint64 id, const DtlSource *source, GError **error);
gboolean       dtl_collection_reorder      (DtlCollection *collection, const gint64 *ids, guint n_ids, GError **error);
gboolean       dtl_collection_set_title    (DtlCollection *collection, const char *title, GError **error);
gboolean       dtl_collection_decide       (DtlCollection *collection, GPtrArray *decisions, GError **error); /* DtlDecision */
gboolean       dtl_collection_amend        (DtlCollection *collection, GPtrArray *decisions, const gint64 *ids, guint n_ids, GError **error);
gboolean       dtl_collection_revoke       (DtlCollection *collection, const gint64 *ids, guint n_ids, GError **error);

/* Undo and redo, without limit, also after restarting. The labels say what would be undone or
 * redone, translated ("Remove 2 sources"); NULL: nothing. */
gboolean       dtl_collection_undo         (DtlCollection *collection, GError **error);
gboolean       dtl_collection_redo         (DtlCollection *collection, GError **error);
char          *dtl_collection_dup_undo_label (DtlCollection *collection);
char          *dtl_collection_dup_redo_label (DtlCollection *collection);

/* Publishing. */
gboolean       dtl_collection_publish      (DtlCollection *collection, GCancellable *cancellable, GError **error);
gboolean       dtl_collection_publish_as   (DtlCollection *collection, GFile *file, gboolean replace, GCancellable *cancellable, GError **error);
gboolean       dtl_collection_is_published (DtlCollection *collection); /* the file has all that is in here */

DtlStoredSource *dtl_stored_source_new  (gint64 id, const char *format, DtlSource *source);
void             dtl_stored_source_free (DtlStoredSource *stored);
void             dtl_working_copy_free  (DtlWorkingCopy *copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlCollection, dtl_collection_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlStoredSource, dtl_stored_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlWorkingCopy, dtl_working_copy_free)

G_END_DECLS
