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
  DTL_CLUE_NEAR_TOLD,     /* how much the words around both tell */
  DTL_CLUE_CLAUSE_TOLD,   /* the same of the clause */
  DTL_CLUE_MEASURE_TOLD,  /* and of the measure */
  DTL_CLUE_NEAR_KIN,      /* how much words near both tell that could stand for each other */
  DTL_CLUE_CLAUSE_KIN,    /* the same of the clause */
  DTL_CLUE_MEASURE_KIN,   /* and of the measure */
  DTL_CLUE_ALIKE,         /* one measure in one wording */
  DTL_CLUE_CAMPS,         /* counts by those whose counts of one crowd differ */
  DTL_CLUE_TWO_VOICES,    /* two counts of one crowd in one sentence */
  DTL_CLUE_SERIES,        /* the same in one report, of two times */
  DTL_CLUE_NOTHING,       /* no word of any of these, and no label */
  DTL_CLUE_CONCEPT,       /* one concept */
  DTL_CLUE_CONCEPT_ALIKE, /* two that may be told in each other's words */
  DTL_CLUE_CONCEPT_RARE,  /* one concept that few others of their sources have */
  DTL_CLUE_CONCEPT_OTHER, /* two */
  DTL_CLUE_NOUN,          /* one thing counted */
  DTL_CLUE_NOUN_RARE,
  DTL_CLUE_NOUN_OTHER,
  DTL_CLUE_UNIT,          /* one unit as written */
  DTL_CLUE_KIND,          /* few others of the dimension */
  DTL_CLUE_NAMES,         /* names in common */
  DTL_CLUE_NAMES_OTHER,   /* names on both sides, and none in common */
  DTL_CLUE_OWNERS,        /* names right beside the figure in common */
  DTL_CLUE_OWNERS_OTHER,  /* names beside both, and none in common */
  DTL_CLUE_STRANGERS,     /* each speaks of somebody that the other's report never names */
  DTL_CLUE_LAND_OTHER,    /* the countries last spoken of are two, and both reports know both */
  DTL_CLUE_LAND_UNHEARD,  /* they are two, and one report does not know that of the other */
  DTL_CLUE_SUBJECT,       /* one name that the sentences are about */
  DTL_CLUE_SUBJECT_OTHER,
  DTL_CLUE_PERIOD,        /* one period */
  DTL_CLUE_PERIOD_MEETS,
  DTL_CLUE_PERIOD_OTHER,
  DTL_CLUE_PERIOD_LONG_AGO, /* one is of a time long before the other's report, which tells none */
  DTL_CLUE_CHANGE_OTHER,
  DTL_CLUE_CHANGE_FROM,   /* only one is where a change began */
  DTL_CLUE_MODALITY_OTHER, /* one is wished for or denied, and the other is not */
  DTL_CLUE_FORECAST_OTHER, /* one is still to come, and the other is not */
  DTL_CLUE_QUALIFIER,     /* one narrowing word */
  DTL_CLUE_QUALIFIER_OTHER,
  DTL_CLUE_QUALIFIER_ONE, /* only one is narrowed */
  DTL_CLUE_LOCAL_OTHER,   /* only one is told of the place that the report is written in */
  DTL_CLUE_PART_OTHER,    /* only one is a part: "five of the victims" */
  DTL_CLUE_OTHER_OF_OTHER, /* another measure, of somebody else */
  DTL_CLUE_COMPANIONS,    /* other figures beside them are equal: the same is told there, and these are one of it or two */
  DTL_CLUE_BESIDE,        /* what one says is told beside the other */
  DTL_CLUE_PRECISION_OTHER, /* one is told more exactly, by how many digits */
  DTL_CLUE_STORY,         /* their reports have names in common */
  DTL_CLUE_PLACE,         /* how far from each other they stand in their reports */
  DTL_CLUE_SHARE,         /* both are shares: these are many, and alike */
  DTL_CLUE_EQUAL,         /* equal numbers, by how much that tells */
  DTL_CLUE_ROUNDED,       /* numbers that are equal once one is rounded, by how much that tells */
  DTL_CLUE_BOUND,         /* one was rounded to the end of the other, "more than 540", by how much that tells */
  DTL_CLUE_EQUAL_LONG,    /* three of their digits and more are equal */
  DTL_CLUE_SLIP,          /* the same digits of another scale, by how much that tells */
  DTL_CLUE_LIKELY,        /* numbers that meet by hedge, range or rounding */
  DTL_CLUE_RATE,          /* money in two currencies, at a rate that ever was, and that no report uses */
  DTL_CLUE_RATE_KNOWN,    /* at a rate that some report uses */
  DTL_CLUE_RATE_OTHER,    /* not at the rate that some report uses */
  DTL_CLUE_UNSURE,        /* numbers that meet by a hedge, of a forecast and of what happened */
  DTL_CLUE_SWAPPED,       /* the same digits in another order */
  DTL_CLUE_CLOSE,         /* numbers within a tenth of each other */
  DTL_CLUE_DISTANCE,      /* by how many powers of ten they differ */
  DTL_CLUE_SHARE_DISTANCE, /* shares: by how many tens of points they differ */
  DTL_CLUE_GROWS,         /* a count, and the later report has more */
  DTL_CLUE_CHANGED_TO,    /* the later report says that it is so now */
  DTL_CLUE_BEST,          /* each matches the other best in its report */
  DTL_CLUE_RIVAL,         /* something else matches one of them better */
  DTL_N_CLUES,
} DtlClue;

/* What each of it amounts to for two statements; 0 for nothing. */
#define DTL_CLUE_SLIP_TELLING 3 /* how much equal digits must tell to be those of a slip */

typedef struct
{
  double amounts[DTL_N_CLUES];
} DtlClues;

const char *dtl_clue_name (DtlClue clue);

gboolean dtl_clues_nouns_differ (const DtlLexicon *lexicon, const DtlFigure *a, const DtlFigure *b);

gboolean dtl_clues_are_two_voices (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b);

double dtl_clues_compare_topics (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b);
double dtl_clues_compare_stories_before (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b);
double dtl_clues_compare_stories (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b);

void dtl_clues_gather (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, DtlClues *clues);
void dtl_clues_weigh_values (const DtlValue *a, const DtlValue *b, DtlLikeness likeness, guint telling, DtlClues *clues);
void dtl_clues_weigh_time (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, DtlClues *clues);

gboolean dtl_clue_words_differ (const char *a, const char *b);
gboolean dtl_clue_words_agree  (const char *a, const char *b);

G_END_DECLS
