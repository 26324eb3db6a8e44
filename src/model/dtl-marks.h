/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-selection.h"
#include "dtl-standing.h"

G_BEGIN_DECLS

/**
 * DtlMark:
 * @span: where it stands in the source's text
 * @kind: %DTL_SELECTION_FIGURE or %DTL_SELECTION_DATE
 * @index: its index among the source's figures or dates
 * @standing: how it stands against the other sources
 *
 * A passage to be marked in a document.
 */
typedef struct
{
  DtlSpan span;
  DtlSelectionKind kind;
  guint index;
  DtlStanding standing;
} DtlMark;

GArray *dtl_marks_of_source   (const DtlComparison *comparison, guint source);
guint   dtl_marks_find_from   (const GArray *marks, guint32 offset);
int     dtl_marks_find_at     (const GArray *marks, guint32 offset);
int     dtl_marks_find        (const GArray *marks, DtlSelectionKind kind, guint index);
int     dtl_marks_of_selection (const GArray *marks, const DtlSelection *selection, const DtlComparison *comparison, guint source);

G_END_DECLS
