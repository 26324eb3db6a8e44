/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* The rows whose changes are kept. */
typedef enum
{
  DTL_HISTORY_SOURCE,
  DTL_HISTORY_PROPERTY,
  DTL_HISTORY_DECISION,
} DtlHistoryTarget;

/* What a step did, for its label. */
typedef enum
{
  DTL_STEP_ADD,
  DTL_STEP_REMOVE,
  DTL_STEP_UPDATE, /* their files have changed */
  DTL_STEP_BRING,  /* adds some, updates others */
  DTL_STEP_EDIT,
  DTL_STEP_REORDER,
  DTL_STEP_TITLE,
  DTL_STEP_CORRECT,
  DTL_STEP_REVOKE,
} DtlStepKind;

/**
 * DtlStep:
 *
 * A step while it is being made, inside a transaction. Each row is shown to it before and after it
 * changes.
 */
typedef struct
{
  sqlite3 *database;
  gint64 id;
  gint64 n_changes;
} DtlStep;

gboolean dtl_step_begin  (DtlStep *step, sqlite3 *database, DtlStepKind kind, gint64 count, GError **error);
gboolean dtl_step_before (DtlStep *step, DtlHistoryTarget target, const char *row, GError **error);
gboolean dtl_step_added  (DtlStep *step, DtlHistoryTarget target, const char *row, GError **error);
gboolean dtl_step_after  (DtlStep *step, DtlHistoryTarget target, const char *row, GError **error);

gboolean dtl_history_undo (sqlite3 *database, GError **error);
gboolean dtl_history_redo (sqlite3 *database, GError **error);
char    *dtl_history_dup_undo_label (sqlite3 *database);
char    *dtl_history_dup_redo_label (sqlite3 *database);

G_END_DECLS
