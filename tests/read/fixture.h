/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-spots.h"

/* One paragraph as the reader's second step sees it, from a string in which the figure stands in
 * square brackets: "Sales rose [14%]." */
typedef struct
{
  DtlPassage passage;
  DtlReading *reading;
  GArray *tokens;
  GArray *sentences;
  DtlSpots spots;
  guint first; /* the figure's tokens */
  guint last;
} Fixture;

DtlLexicon *fixture_load_lexicon (void);
void        fixture_init         (Fixture *fixture, const DtlLexicon *lexicon, const char *text);
void        fixture_add_figure   (Fixture *fixture, const DtlFigure *figure); /* as if it had been read */
void        fixture_clear        (Fixture *fixture);

/* The whole reading of a text about which nothing else is known. */
DtlReading  *fixture_read         (const char *text);
