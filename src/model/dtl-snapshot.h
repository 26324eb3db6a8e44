/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-arrivals.h"
#include "dtl-comparison.h"

G_BEGIN_DECLS

/* A file that could not be read. */
typedef struct
{
  char *name;    /* for the list */
  char *message; /* a plain sentence that says why */
} DtlFailure;

/**
 * DtlNews:
 * @source: number of a source in the collection
 * @kind: what it was to the collection when it was brought in
 * @path: (nullable): the file that it came from
 *
 * What became of a report that was brought in.
 */
typedef struct
{
  gint64 source;
  DtlArrivalKind kind;
  char *path;
} DtlNews;

/**
 * DtlSnapshot:
 * @comparison: what was compared
 * @failures: (element-type DtlFailure): what could not be read
 * @ids: gint64 by source: what the collection calls it; empty if there is no collection
 * @news: (element-type DtlNews): what was brought in since the snapshot before
 * @removed: (nullable) (element-type gint64 utf8): what those sources were called that are gone and that something was
 *   decided about
 * @title: what the collection is called; %NULL while nobody named it
 * @path: where the user keeps it; %NULL until then
 * @undo_label: what undo would take back, in words; %NULL if there is nothing
 * @redo_label: what redo would do again, in words; %NULL if there is nothing
 *
 * All that the interface shows at one moment, worked out before it comes to the main thread:
 * the comparison, and what rows need that would cost too much to find one by one. Immutable,
 * reference-counted (atomically).
 */
typedef struct
{
  gatomicrefcount ref_count;
  DtlComparison *comparison;
  DtlLexicon *lexicon;   /* to understand what is typed with; NULL while nothing was compared */
  GPtrArray *failures;
  GArray *ids;
  GArray *news;
  GHashTable *removed;
  char *title;
  char *path;
  char *undo_label;
  char *redo_label;
  GArray *conflicts;     /* guint by source */
  GPtrArray *names;      /* char * by source: what to call it; NULL if nothing is known */
  GPtrArray *monograms;  /* char * by source */
  GArray *first_events;  /* guint by source, and one more: where its events begin in the list of all */
} DtlSnapshot;

DtlSnapshot *dtl_snapshot_new        (DtlComparison *comparison, GPtrArray *failures);
DtlSnapshot *dtl_snapshot_ref        (DtlSnapshot *snapshot);
void         dtl_snapshot_unref      (DtlSnapshot *snapshot);
const char  *dtl_snapshot_get_name    (const DtlSnapshot *snapshot, guint source);
guint        dtl_snapshot_n_events   (const DtlSnapshot *snapshot);
guint        dtl_snapshot_find_event (const DtlSnapshot *snapshot, guint position, guint *source);

GArray      *dtl_news_new_array      (void); /* DtlNews */

DtlFailure  *dtl_failure_new         (const char *name, const char *message);
DtlFailure  *dtl_failure_copy        (const DtlFailure *failure);
void         dtl_failure_free        (DtlFailure *failure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlSnapshot, dtl_snapshot_unref)

G_END_DECLS
