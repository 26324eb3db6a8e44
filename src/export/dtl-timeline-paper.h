/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-lane-stack.h"
#include "dtl-paper-text.h"
#include "dtl-time-ticks.h"
#include "dtl-timeline-events.h"
#include "dtl-timeline-plan.h"

G_BEGIN_DECLS

/**
 * DtlPaperSize:
 * @width: of a page, points
 * @height: of a page; 0: one page, as high as it must be
 * @margin: kept free on all sides
 */
typedef struct
{
  double width;
  double height;
  double margin;
} DtlPaperSize;

/**
 * DtlPaperLook:
 * @size: of the pages
 * @from: the first moment to show
 * @to: the moment after the last; at or before @from: the densest part
 * @all: everything that is dated, whatever @from and @to are
 * @grey: without colours
 * @lanes: what the lanes stand for
 */
typedef struct
{
  DtlPaperSize size;
  DtlTime from;
  DtlTime to;
  gboolean all;
  gboolean grey;
  DtlLanesBy lanes;
} DtlPaperLook;

/* A part of a page, across its whole width: a lane, or a line of words below the lanes. */
typedef struct
{
  int lane;    /* of the stack; -1: words */
  int source;  /* whose mark stands before the words; -1: none */
  char *words;
  guint page;
  double y;    /* from the top of the page */
  double height;
} DtlPaperBlock;

/**
 * DtlTimelinePaper:
 *
 * The timeline as pages to be printed: laid out by the arithmetic that the window uses, light, and drawn so
 * that nothing rests on colour. What is not in the part of time that is shown, or has no date, is told in words below.
 */
typedef struct
{
  const DtlComparison *comparison; /* not owned: it lives longer */
  char *title;                     /* nullable */
  DtlPaperSize size;
  DtlPaperLook style;
  guint n_pages;

  DtlPaperText *text;
  DtlTimelinePlan *plan;
  DtlTimelineEvents *events;
  GPtrArray *labels;  /* (element-type utf8): of each record */
  DtlTimelineEvents *values; /* of figures, in lanes of their own below the sources */
  GPtrArray *value_labels;   /* (element-type utf8): of each of them */
  GArray *measures;   /* guint: the figure of each of those lanes */
  GPtrArray *measure_names; /* (element-type utf8): what each is called */
  double column;      /* width of the names of the lanes */
  DtlTimeAxis axis;
  DtlTimeTicks *ticks;
  DtlLaneStack *stack;
  GArray *blocks;     /* DtlPaperBlock */
} DtlTimelinePaper;

#define DTL_PAPER_RADIUS 4.5
#define DTL_PAPER_SCALE 34.0 /* height of the scale on each page */

DtlTimelinePaper    *dtl_timeline_paper_new    (const DtlComparison *comparison, const char *title, DtlPaperSize size);
DtlTimelinePaper    *dtl_timeline_paper_new_styled (const DtlComparison *comparison, const char *title, const DtlPaperLook *style);
void                 dtl_timeline_paper_free   (DtlTimelinePaper *paper);
double               dtl_timeline_paper_top    (const DtlTimelinePaper *paper, guint page);
const DtlPaperBlock *dtl_timeline_paper_lane   (const DtlTimelinePaper *paper, guint lane);
char                *dtl_timeline_paper_words  (const DtlTimelinePaper *paper, guint lane, guint id);
const char          *dtl_timeline_paper_name   (const DtlTimelinePaper *paper, guint lane);
int                  dtl_timeline_paper_hue    (const DtlTimelinePaper *paper, guint lane);

/* dtl-timeline-paper-values.c */
void                 dtl_timeline_paper_collect_values (DtlTimelinePaper *paper);
double               dtl_timeline_paper_measure_names (const DtlTimelinePaper *paper);

/* dtl-timeline-paper-ink.c */
void                 dtl_timeline_paper_draw   (const DtlTimelinePaper *paper, cairo_t *cr, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTimelinePaper, dtl_timeline_paper_free)

G_END_DECLS
