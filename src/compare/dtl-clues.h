/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-facts.h"

G_BEGIN_DECLS

/* What is looked at to tell whether two statements are about the same thing. */
typedef enum
{
  DTL_CLUE_NEAR,          /* words around the figure in common */
  DTL_CLUE_CLAUSE,        /* words of the clause */
  DTL_CLUE_SENTENCE,
  DTL_CLUE_MEASURE,       /* words of what the reader takes it to measure */
  DTL_CLUE_MEASURE_SAME,  /* all of these words */
  DTL_CLUE_CONCEPT,       /* one concept */
  DTL_CLUE_CONCEPT_RARE,  /* one concept that few others of their sources have */
  DTL_CLUE_CONCEPT_OTHER, /* two */
  DTL_CLUE_NOUN,          /* one thing counted */
  DTL_CLUE_NOUN_RARE,
  DTL_CLUE_NOUN_OTHER,
  DTL_CLUE_UNIT,          /* one unit as written */
  DTL_CLUE_KIND,          /* few others of the dimension */
  DTL_CLUE_NAMES,         /* names in common */
  DTL_CLUE_NAMES_OTHER,   /* names on both sides, and none in common */
  DTL_CLUE_LAND_OTHER,    /* the countries last spoken of are two */
  DTL_CLUE_SUBJECT,       /* one name that the sentences are about */
  DTL_CLUE_SUBJECT_OTHER,
  DTL_CLUE_PERIOD,        /* one period */
  DTL_CLUE_PERIOD_MEETS,
  DTL_CLUE_PERIOD_OTHER,
  DTL_CLUE_PERIOD_LONG_AGO, /* one is of a time long before the other's report, which tells none */
  DTL_CLUE_CHANGE_OTHER,
  DTL_CLUE_CHANGE_FROM,   /* only one is where a change began */
  DTL_CLUE_MODALITY_OTHER,    /* one is wished for, expected or denied, and the other is not */
  DTL_CLUE_QUALIFIER,     /* one narrowing word */
  DTL_CLUE_QUALIFIER_OTHER,
  DTL_CLUE_QUALIFIER_ONE, /* only one is narrowed */
  DTL_CLUE_COMPANIONS,    /* other figures of their sentences are equal */
  DTL_CLUE_STORY,         /* their reports have names in common */
  DTL_CLUE_PLACE,         /* how far from each other they stand in their reports */
  DTL_CLUE_EQUAL,         /* equal numbers, by how much that tells */
  DTL_CLUE_LIKELY,        /* numbers that meet by hedge, range or rounding */
  DTL_CLUE_SWAPPED,       /* the same digits in another order */
  DTL_CLUE_CLOSE,         /* numbers within a tenth of each other */
  DTL_CLUE_DISTANCE,      /* by how many powers of ten they differ */
  DTL_CLUE_BEST,          /* each matches the other best in its report */
  DTL_CLUE_RIVAL,         /* something else matches one of them better */
  DTL_N_CLUES,
} DtlClue;

/* What each of it amounts to for two statements; 0 for nothing. */
typedef struct
{
  double amounts[DTL_N_CLUES];
} DtlClues;

const char *dtl_clue_name (DtlClue clue);

gboolean dtl_clues_nouns_differ (const DtlLexicon *lexicon, const DtlFigure *a, const DtlFigure *b);

double dtl_clues_compare_stories (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b);

void dtl_clues_gather (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, DtlClues *clues);
void dtl_clues_weigh_values (const DtlValue *a, const DtlValue *b, DtlLikeness likeness, guint telling, DtlClues *clues);

gboolean dtl_clue_words_differ (const char *a, const char *b);
gboolean dtl_clue_words_agree  (const char *a, const char *b);

G_END_DECLS
