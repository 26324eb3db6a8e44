/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-anchor.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_DECISION_NOT_A_FIGURE,    /* what was read there is no figure */
  DTL_DECISION_MEASURE,         /* what the figure there is about: words */
  DTL_DECISION_VALUE,           /* its value: "5200000", "3..5", "..5", "5.." */
  DTL_DECISION_UNIT,            /* its unit: an id of data/units.json */
  DTL_DECISION_PERIOD,          /* the time it is for: an interval of formats.md, empty for none */
  DTL_DECISION_HEDGE,           /* its hedge: a name of formats.md, empty for none */
  DTL_DECISION_KIND,            /* its kind: a name of formats.md */
  DTL_DECISION_NOUN,            /* what it counts: words, empty for nothing */
  DTL_DECISION_ATTRIBUTION,     /* who says so: words, empty for nobody */
  DTL_DECISION_NOT_A_DATE,      /* what was read there is no date */
  DTL_DECISION_DATE,            /* the time that the date there means: an interval of formats.md */
  DTL_DECISION_NOT_A_QUOTATION, /* what was read there is no quotation */
  DTL_DECISION_MARK_FIGURE,     /* the words there are a figure */
  DTL_DECISION_MARK_DATE,       /* the words there are a date */
  DTL_DECISION_MARK_QUOTATION,  /* the words there are a quotation */
  DTL_DECISION_TOGETHER,        /* the figure there and the other one are about one measure */
  DTL_DECISION_APART,           /* they are not */
  DTL_DECISION_VERDICT,         /* the verdict of the row of these figures: a name of formats.md */
  DTL_DECISION_TRUST,           /* the source of the figure there, for its measure: "trust" or "distrust" */
  DTL_DECISION_SUMMARY,         /* what happened on the date there: words */
  DTL_DECISION_SAME_EVENT,      /* what happened on the date there is what happened on the other ones */
  DTL_DECISION_OTHER_EVENT,     /* it is not */
} DtlDecisionKind;

#define DTL_N_DECISION_KINDS (DTL_DECISION_OTHER_EVENT + 1)

/* What a decision is about. */
typedef enum
{
  DTL_DECISION_ABOUT_FIGURE,
  DTL_DECISION_ABOUT_DATE,
  DTL_DECISION_ABOUT_QUOTATION,
  DTL_DECISION_ABOUT_WORDS, /* in which nothing was read yet */
  DTL_DECISION_ABOUT_ROW,   /* of the comparison, by its figures */
  DTL_DECISION_ABOUT_EVENT, /* by the words that date it: each date dates one event at most */
} DtlDecisionAbout;

/**
 * DtlDecisionTarget:
 * @source: number of a source in the collection
 * @anchor: words in it
 */
typedef struct
{
  gint64 source;
  DtlAnchor *anchor;
} DtlDecisionTarget;

/**
 * DtlDecision:
 * @id: its number in the collection; 0 for one that is not there yet
 * @source: number of its source in the collection
 * @kind: what was decided
 * @anchor: about which words
 * @value: (nullable): what it is instead, in the notation of its kind
 * @others: (element-type DtlDecisionTarget): further figures, or dates of events, that it is about; of a verdict the
 *   rest of the row, of a value or a hedge figures of the row in which it was corrected, with which it stays
 * @reason: (nullable): why, in the user's words
 * @author: (nullable): who decided
 * @made: when, in microseconds since 1970; 0 if that is not known
 *
 * What the user decided, laid over what is read.
 */
typedef struct
{
  gint64 id;
  gint64 source;
  DtlDecisionKind kind;
  DtlAnchor *anchor;
  char *value;
  GPtrArray *others;
  char *reason;
  char *author;
  gint64 made;
} DtlDecision;

DtlDecision     *dtl_decision_new          (DtlDecisionKind kind, gint64 source, DtlAnchor *anchor, const char *value);
DtlDecision     *dtl_decision_copy         (const DtlDecision *decision);
void             dtl_decision_free         (DtlDecision *decision);
void             dtl_decision_add_other    (DtlDecision *decision, gint64 source, DtlAnchor *anchor);

const char      *dtl_decision_kind_name    (DtlDecisionKind kind);
gboolean         dtl_decision_kind_by_name (const char *name, DtlDecisionKind *kind);
DtlDecisionAbout dtl_decision_kind_about   (DtlDecisionKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlDecision, dtl_decision_free)

G_END_DECLS
