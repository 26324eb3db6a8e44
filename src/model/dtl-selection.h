/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* What is chosen, in every pane at once. */
typedef enum
{
  DTL_SELECTION_NONE,
  DTL_SELECTION_SOURCE,      /* source */
  DTL_SELECTION_FIGURE,      /* source, index of the figure */
  DTL_SELECTION_DATE,        /* source, index of the date */
  DTL_SELECTION_EVENT,       /* source, index of the event */
  DTL_SELECTION_QUOTATION,   /* source, index of the quotation */
  DTL_SELECTION_MEASURE,     /* index of the measure */
  DTL_SELECTION_STORY_EVENT, /* index of the story event */
} DtlSelectionKind;

typedef struct
{
  DtlSelectionKind kind;
  guint source;
  guint index;
} DtlSelection;

gboolean     dtl_selection_equal      (const DtlSelection *a, const DtlSelection *b);
gboolean     dtl_selection_has_source (const DtlSelection *selection);
gboolean     dtl_selection_exists     (const DtlSelection *selection, const DtlComparison *comparison);
DtlSelection dtl_selection_carry      (const DtlSelection *selection, const DtlComparison *from, const DtlComparison *to);
int          dtl_selection_pick_source (const DtlSelection *selection, const DtlComparison *comparison, int current);

G_END_DECLS
