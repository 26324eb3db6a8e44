/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-lexicon.h"
#include "dtl-mention-table.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

/* In the order of how much a reader should worry; rows are sorted by it, worst first. */
typedef enum
{
  DTL_VERDICT_SINGLE,
  DTL_VERDICT_AGREE,
  DTL_VERDICT_COMPATIBLE,
  DTL_VERDICT_REVISED,
  DTL_VERDICT_DIFFERENT_PERIOD,
  DTL_VERDICT_DIFFERENT_SCOPE,
  DTL_VERDICT_SCALE_SLIP,
  DTL_VERDICT_CONFLICT,
} DtlVerdict;

/* A mention in one of the compared sources: which source, which entry of its array. */
typedef struct
{
  guint source;
  guint index;
} DtlMentionRef;

typedef struct
{
  const char *rule;    /* interned id: "scale-slip", "implied-rate" … */
  GArray *figures;     /* DtlMentionRef: the figures (or dates) that the rule speaks of; suspects first where has_suspect */
  gboolean has_suspect;
  char *factor;        /* decimal text, or NULL */
  char *working;       /* words and numbers that can be followed on paper, in the user's language */
  gboolean by_hand;    /* it tells what the user decided; all others what was found */
} DtlReason;

/* What the user makes of a source, for one measure. */
typedef enum
{
  DTL_TRUST_NONE,       /* nothing was said */
  DTL_TRUST_TRUSTED,    /* the best value rests on it */
  DTL_TRUST_DISTRUSTED, /* it is shown and does not count */
} DtlTrust;

/* What becomes of a decision in these rows. */
typedef enum
{
  DTL_FORCE_NONE,      /* it has no place in a row, or is not about rows */
  DTL_FORCE_HOLDS,
  DTL_FORCE_OVERRULED, /* a newer one says otherwise */
  DTL_FORCE_STALE,     /* a verdict of other figures than stand in the row now; it holds */
} DtlDecisionForce;

typedef struct
{
  guint source;
  GArray *figures;     /* guint: indices into that source's figures */
  DtlTrust trust;
} DtlCell;

/* What a measure was at one time. */
typedef struct
{
  DtlInterval period;  /* the time that it is told for; else the day of the reports */
  gboolean told;
  DtlRange value;
  const char *unit;    /* interned */
  GArray *figures;     /* DtlMentionRef: all that say so, by source */
  gboolean stale;      /* a late repeat of what was reported before another number came */
} DtlSeriesPoint;

typedef struct
{
  char *label;
  const char *unit;    /* of most cells */
  DtlInterval period;  /* of most cells; unresolved if none */
  GPtrArray *cells;    /* DtlCell, by source */
  DtlVerdict verdict;  /* the user's where there is one, else what was found */
  DtlVerdict computed; /* what was found */
  gboolean decided;    /* the user set the verdict */
  gboolean stale;      /* and the figures have changed since */
  GPtrArray *reasons;  /* DtlReason; the user's verdict first, other decisions of the user last */
  guint origins;       /* of sources that are not distrusted */
  GArray *decisions;   /* guint (nullable): those of the comparison that it rests on */
  gboolean has_best;
  DtlMentionRef best;  /* the figure to quote: of a source that is trusted, else what they agree on, else the last */
  GPtrArray *series;   /* DtlSeriesPoint (nullable), by time: its history, where two times at least are told */
  int n_shares;        /* private: further owners */
} DtlMeasure;

typedef struct
{
  char *label;
  GArray *dates;       /* DtlMentionRef into the sources' dates, by source; the clearest first within a source */
  GArray *events;      /* DtlMentionRef into the sources' events, parallel to dates */
  DtlInterval interval; /* what the dates hold in common, or the best-supported if they conflict */
  DtlVerdict verdict;  /* single, agree, compatible or conflict */
  GPtrArray *reasons;  /* DtlReason; what the user decided last */
  GArray *decisions;   /* guint (nullable): those of the comparison that it rests on */
  int n_shares;        /* private: further owners */
} DtlStoryEvent;

typedef struct
{
  char *speaker;       /* NULL if none can be told */
  GArray *variants;    /* DtlMentionRef into the sources' quotations */
  GArray *spans;       /* DtlSpan, parallel to variants: the sentence of the quotation that is meant */
  gboolean reworded;
  int n_shares;        /* private: further owners */
} DtlQuotationMatch;

typedef struct
{
  guint source;
  GArray *figures;     /* guint */
  const char *rule;    /* "implied-rate", "part-of-whole" … */
  gboolean holds;
  char *working;
} DtlArithmetic;

typedef enum
{
  DTL_ORIGIN_SHARED_TEXT,
  DTL_ORIGIN_ATTRIBUTION,
} DtlOriginKind;

typedef struct
{
  guint source;
  DtlSpan span;
} DtlPassage;

typedef struct
{
  DtlOriginKind kind;
  GArray *sources;     /* guint */
  double share;        /* of the shorter source that is shared; shared text only */
  char *origin;        /* "Reuters"; NULL for shared text */
  GArray *passages;    /* DtlPassage */
  int n_shares;        /* private: further owners */
} DtlOrigin;

/* A published date proposed for a source that has none. Shown with its reason; applied only by the user. */
typedef struct
{
  guint source;
  DtlDate date;
  char *reason;
} DtlDateSuggestion;

/**
 * DtlComparison:
 *
 * An immutable snapshot of what the sources say about the same things. Reference-counted
 * (atomically), safe to share between threads. Holds references to the readings.
 */
typedef struct
{
  gatomicrefcount ref_count;
  GPtrArray *readings;     /* DtlReading, in the order of the sources */
  GPtrArray *measures;     /* DtlMeasure, worst verdict first, then by number of sources, then by place */
  GPtrArray *events;       /* DtlStoryEvent, by time */
  GPtrArray *quotations;   /* DtlQuotationMatch */
  GPtrArray *arithmetic;   /* DtlArithmetic */
  GPtrArray *origins;      /* DtlOrigin */
  GPtrArray *suggestions;  /* DtlDateSuggestion */
  guint n_origins;         /* independent origins among the sources */
  GArray *origin_of;       /* guint by source: the first source of the same origin; empty if that was not asked */
  DtlInterval range;       /* earliest to latest of the timeline; unresolved if nothing is dated */
  DtlInterval focus;       /* the densest part: what the timeline shows first */
  GPtrArray *decisions;    /* DtlDecisionPlace: what the user decided, and where it has its place */
  GArray *forces;          /* DtlDecisionForce, parallel to decisions */
  DtlMentionTable *measure_of; /* the measure of each figure */
  DtlMentionTable *event_of;   /* the story event of each event; empty until they are listed */
} DtlComparison;

DtlComparison *dtl_comparison_new   (void); /* empty */
DtlComparison *dtl_comparison_ref   (DtlComparison *comparison);
void           dtl_comparison_unref (DtlComparison *comparison);

/* Compares: pure, deterministic, independent of the order of sources but for the order of rows.
 * @readings: (element-type DtlReading) */
DtlComparison *dtl_compare (GPtrArray *readings, const DtlLexicon *lexicon, GCancellable *cancellable, GError **error);
DtlComparison *dtl_compare_decided (GPtrArray *readings, GPtrArray *decisions, const DtlLexicon *lexicon, GCancellable *cancellable, GError **error);

void              dtl_comparison_list_events (DtlComparison *comparison);

const DtlReading *dtl_comparison_reading    (const DtlComparison *comparison, guint source);
int               dtl_comparison_measure_of (const DtlComparison *comparison, guint source, guint figure); /* or -1 */
DtlDecisionForce  dtl_comparison_force_of   (const DtlComparison *comparison, guint decision);
int               dtl_comparison_event_of   (const DtlComparison *comparison, guint source, guint event);  /* story event, or -1 */

const char *dtl_verdict_name     (DtlVerdict verdict); /* as in formats.md */
gboolean    dtl_verdict_by_name  (const char *name, DtlVerdict *verdict);

/* Lists of mentions (element-type DtlMentionRef). */
gboolean dtl_mentions_have (const GArray *mentions, DtlMentionRef mention);
void     dtl_mentions_add  (GArray *mentions, DtlMentionRef mention); /* unless it is there */

DtlReason *dtl_reason_new (const char *rule);
void       dtl_reason_free (DtlReason *reason);
DtlMeasure *dtl_measure_ref (DtlMeasure *measure); /* shared by comparisons that say the same; atomic */
DtlMeasure *dtl_measure_copy (const DtlMeasure *measure); /* one's own, to be changed before it is shared */
void       dtl_measure_unref (DtlMeasure *measure);
DtlMeasure *dtl_measure_own (DtlMeasure *measure);
DtlCell   *dtl_measure_find_cell (const DtlMeasure *measure, guint source);
void       dtl_cell_free (DtlCell *cell);
void       dtl_series_point_free (DtlSeriesPoint *point);
DtlStoryEvent *dtl_story_event_ref (DtlStoryEvent *event);
void       dtl_story_event_unref (DtlStoryEvent *event);
DtlStoryEvent *dtl_story_event_own (DtlStoryEvent *event);
DtlQuotationMatch *dtl_quotation_match_ref (DtlQuotationMatch *match);
void       dtl_quotation_match_unref (DtlQuotationMatch *match);
DtlQuotationMatch *dtl_quotation_match_own (DtlQuotationMatch *match);
void       dtl_arithmetic_free (DtlArithmetic *arithmetic);
DtlOrigin *dtl_origin_ref (DtlOrigin *origin);
void       dtl_origin_unref (DtlOrigin *origin);
DtlOrigin *dtl_origin_own (DtlOrigin *origin);
void       dtl_date_suggestion_free (DtlDateSuggestion *suggestion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlComparison, dtl_comparison_unref)

G_END_DECLS
