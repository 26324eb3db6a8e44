/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-decision-places.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_ROW_NOTE_VERDICT,
  DTL_ROW_NOTE_TOGETHER,
  DTL_ROW_NOTE_APART,
  DTL_ROW_NOTE_TRUST,
  DTL_ROW_NOTE_DISTRUST,
  DTL_N_ROW_NOTES,
} DtlRowNoteKind;

/**
 * DtlRowNote:
 * @kind: what was decided
 * @measure: the row that it is about
 * @figures: (element-type DtlMentionRef): figures of the row
 * @others: (element-type DtlMentionRef): figures of other rows that they are kept apart from
 * @newest: the newest of the decisions
 * @whys: (element-type utf8): the user's reasons
 * @since: (nullable): what has changed since, in sentences
 *
 * What is decided in one way about one row, by one or more decisions.
 */
typedef struct
{
  DtlRowNoteKind kind;
  DtlMeasure *measure;
  GArray *figures;
  GArray *others;
  const DtlDecision *newest;
  GPtrArray *whys;
  GString *since;
} DtlRowNote;

/* All notes on the rows of a comparison. */
typedef struct _DtlRowNotes DtlRowNotes;

DtlRowNotes *dtl_row_notes_new   (const DtlComparison *comparison);
void         dtl_row_notes_free  (DtlRowNotes *self);
DtlRowNote  *dtl_row_notes_open  (DtlRowNotes *self, DtlRowNoteKind kind, DtlMeasure *measure, const DtlDecision *decision);
void         dtl_row_notes_since (DtlRowNotes *self, DtlRowNote *note, const char *format, const GArray *figures);
void         dtl_row_notes_lost  (DtlRowNote *note, guint n);
void         dtl_row_notes_tell  (DtlRowNotes *self);
char        *dtl_row_notes_by    (const DtlDecision *decision); /* "set by hand on 3 May 2026" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlRowNotes, dtl_row_notes_free)

G_END_DECLS
