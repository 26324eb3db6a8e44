/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-phrase.h"

G_BEGIN_DECLS

/* The "value" of verbs in class "say" of the lexicon. */
typedef enum
{
  DTL_SAYING_SPEECH = 1,      /* said, told: whoever stands there says it */
  DTL_SAYING_FINDING = 2,     /* found, shows: only of studies and data */
  DTL_SAYING_EXPECTATION = 3, /* expects, forecasts */
  DTL_SAYING_PARTICIPLE = 4,  /* adding, projecting: of the subject of the sentence */
  DTL_SAYING_ACCORDING = 5,   /* according to, "Police: …", "(Source: …)" */
  DTL_SAYING_COUNT = 6,       /* puts, counted: of studies, data and authorities */
} DtlSayingKind;

/**
 * DtlSaying:
 * @kind: how it is said
 * @verb: the verb, or "according to"
 * @who: who says it, without appositions; may be a pronoun
 * @whole: the same with them
 * @to: whom it is told to; empty if nobody is named
 * @said: what is said; may hold @verb and @who in its middle
 */
typedef struct
{
  DtlSayingKind kind;
  DtlTokens verb;
  DtlTokens who;
  DtlTokens whole;
  DtlTokens to;
  DtlTokens said;
} DtlSaying;

/* Appends what is said to be said in a passage (element-type DtlSaying), in the order of the text. */
void dtl_saying_scan (const DtlPassage *passage, GArray *sayings);

G_END_DECLS
