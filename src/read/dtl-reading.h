/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-habits.h"
#include "dtl-interval.h"
#include "dtl-range.h"
#include "dtl-source.h"

G_BEGIN_DECLS

/* What was read in one source. Plain structs in arrays, in the order of the text. Names of all
 * enumerations are those of formats.md and stand in tables in dtl-reading.c. */

typedef enum
{
  DTL_FIGURE_MONEY,
  DTL_FIGURE_PERCENT,
  DTL_FIGURE_PERCENTAGE_POINTS,
  DTL_FIGURE_COUNT,
  DTL_FIGURE_RANK,
  DTL_FIGURE_RATIO,
  DTL_FIGURE_MULTIPLE,
  DTL_FIGURE_DURATION,
  DTL_FIGURE_QUANTITY,
  DTL_FIGURE_INDEX,
  DTL_FIGURE_AGE,
  DTL_FIGURE_NUMBER,
} DtlFigureKind;

typedef enum
{
  DTL_HEDGE_NONE,
  DTL_HEDGE_ABOUT,
  DTL_HEDGE_OVER,
  DTL_HEDGE_UNDER,
  DTL_HEDGE_AT_LEAST,
  DTL_HEDGE_AT_MOST,
  DTL_HEDGE_NEARLY,
  DTL_HEDGE_BETWEEN,
  DTL_HEDGE_EXACTLY,
} DtlHedge;

typedef enum
{
  DTL_CHANGE_NONE,
  DTL_CHANGE_INCREASE,
  DTL_CHANGE_DECREASE,
  DTL_CHANGE_FROM,
  DTL_CHANGE_TO,
} DtlChange;

typedef enum
{
  DTL_MODALITY_STATED,
  DTL_MODALITY_FORECAST,
  DTL_MODALITY_TARGET,
  DTL_MODALITY_CONDITIONAL,
  DTL_MODALITY_DENIED,
} DtlModality;

typedef enum
{
  DTL_PERIOD_FROM_NONE,
  DTL_PERIOD_FROM_SAID,
  DTL_PERIOD_FROM_CONTEXT,
  DTL_PERIOD_FROM_PUBLISHED,
} DtlPeriodFrom;

typedef enum
{
  DTL_BASIS_STATED,
  DTL_BASIS_PUBLISHED,
  DTL_BASIS_CONTEXT,
  DTL_BASIS_UNRESOLVED,
  DTL_BASIS_USER,          /* the user says so */
} DtlBasis;

typedef enum
{
  DTL_ROLE_EVENT,
  DTL_ROLE_DEADLINE,
  DTL_ROLE_PERIOD,
  DTL_ROLE_PUBLICATION,
  DTL_ROLE_STATEMENT,
} DtlDateRole;

/* Strings of the structs below belong to the reading (or are interned) and live as long as it. */

typedef struct
{
  DtlSpan span;
  DtlSpan sentence;
  DtlSpan clause;          /* the part of the sentence that governs it; within @sentence */
  DtlFigureKind kind;
  DtlRange value;          /* scale applied; an end that a hedge leaves open is missing: "more than 2,000" has no high, "about 5" is 5 to 5 */
  guint digits;            /* significant digits as written */
  const char *unit;        /* never NULL: ISO 4217, UCUM, "%", "pp", "1" */
  const char *noun;        /* lemma of what is counted, or NULL */
  DtlDecimal of;           /* a rank's or ratio's total, if has_of */
  gboolean has_of;
  DtlHedge hedge;
  DtlChange change;
  DtlInterval period;      /* unresolved if none can be told */
  DtlPeriodFrom period_from;
  int period_date;         /* index of the date mention that gives it, or -1 */
  DtlModality modality;
  const char *measure;     /* short phrase made from the text; NULL if none */
  const char *concept;     /* id in data/measures, or NULL */
  const char *attribution; /* who says so, as written, or NULL */
  DtlSpan attribution_span; /* empty if none */
  int equivalent;          /* index of the figure that is the same amount in another unit, or -1 */
} DtlFigure;

typedef struct
{
  DtlSpan span;
  DtlSpan sentence;
  DtlInterval interval;
  DtlBasis basis;
  DtlDateRole role;
  const char *rule;        /* interned id of the rule that resolved it, "weekday-before-anchor" */
  DtlDate anchor;          /* unset if none was used */
  DtlInterval *alternatives; /* owned by the reading */
  guint n_alternatives;
} DtlDateMention;

typedef struct
{
  DtlSpan span;            /* the clause that tells it */
  DtlSpan sentence;
  int date;                /* index of its date mention */
  const char *summary;
  const char **names;      /* NULL-terminated */
} DtlEvent;

typedef struct
{
  DtlSpan span;            /* the words, without quotation marks */
  DtlSpan sentence;
  const char *speaker;     /* NULL if none can be told */
  const char *verb;        /* lemma-free, as written: "told" */
  const char *addressee;   /* "Reuters" of "told Reuters", or NULL */
} DtlQuotation;

typedef enum
{
  DTL_NAME_UNKNOWN,
  DTL_NAME_PERSON,
  DTL_NAME_ORGANISATION,
  DTL_NAME_PLACE,
  DTL_NAME_THING,          /* an index, a law, a conference */
} DtlNameKind;

typedef struct
{
  DtlSpan span;            /* without titles before it and "’s" behind it */
  const char *name;        /* fullest form of it in this source */
  DtlNameKind kind;
} DtlName;

/**
 * DtlPeriodTopic:
 * @period: for when the figures of the text were said to be last; unresolved if nothing was
 * @date: index of the date mention that says it, or -1
 * @end: byte behind the sentence that told it, or a figure of it
 * @heading: a heading has told it, of the lines below it
 * @stale: paragraphs since then
 * @columns: for when the columns of the table are that is being read
 * @column_dates: index of the date mention of each, or -1
 * @n_columns: how many; 0 outside of a table
 * @plan: for when forecasts were told last; unresolved if none were
 * @plan_date: index of its date mention
 * @plan_end: byte behind the sentence that told it
 * @plan_heading: a heading told it: "forecast for 2026"
 *
 * What the reader keeps in mind from sentence to sentence.
 */
typedef struct
{
  DtlInterval period;
  int date;
  guint32 end;
  gboolean heading;
  guint stale;
  DtlInterval columns[8];
  int column_dates[8];
  guint n_columns;
  DtlInterval plan;
  int plan_date;
  guint32 plan_end;
  gboolean plan_heading;
} DtlPeriodTopic;

/**
 * DtlReading:
 *
 * What dtl_reader_read() found in one source. Immutable, reference-counted (atomically), safe
 * to share between threads.
 */
typedef struct
{
  gatomicrefcount ref_count;
  DtlSource *source;
  const char *language;
  const char *locale;        /* the source's, or found in the text where something rested on it; NULL if none */
  DtlLocaleFrom locale_from;
  DtlHabits habits;          /* with what in the text they rest on */
  DtlPeriodTopic topic;      /* while it is read */
  const char *title;         /* the source's, or found in the text; NULL if none */
  const char *publisher;     /* the same */
  const char **authors;      /* the same; NULL-terminated, or NULL */
  DtlDate published;         /* the source's, or found in the text; unset if none */
  DtlPublishedFrom published_from;
  GArray *figures;           /* DtlFigure */
  GArray *dates;             /* DtlDateMention */
  GArray *events;            /* DtlEvent */
  GArray *quotations;        /* DtlQuotation */
  GArray *names;             /* DtlName */
  GArray *sentences;         /* DtlSpan */
  GArray *paragraphs;        /* DtlSpan */
  GArray *furniture;         /* DtlSpan */
  GStringChunk *strings;
  GPtrArray *allocations;    /* what the structs point to besides strings */
  GPtrArray *kept;           /* DtlReading: others that they point into; NULL if none */
  const void *original;      /* DtlReading: what this is a changed copy of; NULL if of none; one of @kept, or kept by it */
} DtlReading;

DtlReading *dtl_reading_new   (DtlSource *source); /* empty; takes its own reference */
DtlReading *dtl_reading_ref   (DtlReading *reading);
void        dtl_reading_unref (DtlReading *reading);

const DtlFigure      *dtl_reading_figure    (const DtlReading *reading, guint index);
const DtlDateMention *dtl_reading_date      (const DtlReading *reading, guint index);
const DtlEvent       *dtl_reading_event     (const DtlReading *reading, guint index);
int                   dtl_reading_event_dated (const DtlReading *reading, DtlSpan date);
const DtlQuotation   *dtl_reading_quotation (const DtlReading *reading, guint index);

/* The text's words at @span, with one space where it has several or a line break; owned by @self. */
const char           *dtl_reading_keep_words (DtlReading *self, DtlSpan span);

/* The words of formats.md, both ways where a file is read back. */
const char *dtl_figure_kind_name (DtlFigureKind kind);
const char *dtl_hedge_name       (DtlHedge hedge);       /* NULL for none */
const char *dtl_change_name      (DtlChange change);     /* NULL for none */
const char *dtl_modality_name    (DtlModality modality);
const char *dtl_period_from_name (DtlPeriodFrom from);   /* NULL for none */
const char *dtl_basis_name       (DtlBasis basis);
const char *dtl_date_role_name   (DtlDateRole role);
const char *dtl_name_kind_name   (DtlNameKind kind);     /* NULL for unknown */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlReading, dtl_reading_unref)

G_END_DECLS
