/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clause.h"

G_BEGIN_DECLS

/**
 * DtlMeasurePhrase:
 * @phrase: (transfer full) (nullable): what a table's first column would say; %NULL if the text tells nothing
 * @concept: (transfer none) (nullable): id of a concept in data/measures that the clause names
 */
typedef struct
{
  char *phrase;
  const char *concept;
} DtlMeasurePhrase;

/* What the figure at tokens @first to @last measures. Spans of dates of @passage are left out of the phrase. */
DtlMeasurePhrase dtl_measure_phrase_find (const DtlPassage *passage, guint first, guint last, const DtlFigure *figure);

G_END_DECLS
