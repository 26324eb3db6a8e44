/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-interval.h"
#include "dtl-time-curve.h"
#include "dtl-time-index.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_TIMELINE_EXACT,  /* known to the day or better */
  DTL_TIMELINE_COARSE, /* some time in its interval */
  DTL_TIMELINE_SPAN,   /* all through its interval */
  DTL_TIMELINE_FLAG,   /* not part of the story: a publication */
  DTL_TIMELINE_DEADLINE, /* no later than the end of its interval */
  DTL_TIMELINE_ASIDE,  /* a value that was out of date when it was told: not on the line of its lane */
} DtlTimelineKind;

typedef enum
{
  DTL_TIMELINE_OPEN_BEGIN = 1 << 0,
  DTL_TIMELINE_OPEN_END = 1 << 1,
} DtlTimelineOpen;

/* One thing, as it is added, and then as it is placed. */
typedef struct
{
  DtlTime begin; /* G_MININT64: open, when it is added */
  DtlTime end;   /* G_MAXINT64: open, when it is added; at or before @begin: undated */
  guint lane;    /* one beyond the last goes to the last */
  int teller;    /* who tells it, if a lane is not one teller's; -1: its lane */
  int group;     /* when it is added, the number of the event that it tells, -1: none; then the index of its DtlTimelineGroup */
  guint8 kind;
  guint8 open; /* DtlTimelineOpen; found out */
  guint8 alert;
  guint8 about; /* it may be a little earlier or later than told */
  guint8 dated; /* found out */
  guint8 valued; /* it has a value */
  double low;    /* the value, or the lower end of it */
  double high;   /* the upper end; at least @low */
} DtlTimelineRecord;

/* One event told by several records. */
typedef struct
{
  int key;         /* the number that the records gave */
  DtlTime begin;   /* where most of the members begin; of several such, the narrowest */
  DtlTime end;
  guint n_tellers; /* how many tell it */
  guint8 kind;
  guint8 alert;
  GArray *members; /* guint: positions; undated ones are among them */
} DtlTimelineGroup;

#define DTL_TIMELINE_MERGED 0 /* the lane on top; the records' lanes follow from 1 */

/**
 * DtlTimelineEvents:
 * @records: (element-type DtlTimelineRecord): in the order in which they were added
 * @groups: (element-type DtlTimelineGroup): in the order of their first members
 * @all: every dated record; flags only if there is nothing else. Ids are positions
 * @indices: (element-type DtlTimeIndex): of the merged lane, then of each lane
 * @curves: (element-type DtlTimeCurve) (nullable elements): of the merged lane, which has none, then of each lane all of
 *   whose dated records have a value
 * @undated: (element-type guint): how many there are, by lane
 *
 * What a timeline shows, as numbers: places in time, groups, and an index for each lane. It is filled first and
 * indexed then; after that it does not change. Nothing in it belongs to a thread; reference-counted.
 */
typedef struct
{
  gatomicrefcount ref_count;
  GArray *records;
  GArray *groups;
  DtlTimeIndex *all;
  GPtrArray *indices;
  GPtrArray *curves;
  GArray *undated;
} DtlTimelineEvents;

DtlTimelineEvents       *dtl_timeline_events_new     (guint n_lanes);
DtlTimelineEvents       *dtl_timeline_events_ref     (DtlTimelineEvents *events);
void                     dtl_timeline_events_unref   (DtlTimelineEvents *events);
void                     dtl_timeline_events_add     (DtlTimelineEvents *events, const DtlTimelineRecord *record);
void                     dtl_timeline_events_index_all (DtlTimelineEvents *events);
void                     dtl_timeline_events_trim    (const DtlTimelineEvents *events, DtlTime *begin, DtlTime *end);
const DtlTimelineRecord *dtl_timeline_events_get     (const DtlTimelineEvents *events, guint position);
const DtlTimelineGroup  *dtl_timeline_events_group   (const DtlTimelineEvents *events, guint group);
const DtlTimelineGroup  *dtl_timeline_events_merged  (const DtlTimelineEvents *events, guint id, guint *position);
const DtlTimeIndex      *dtl_timeline_events_index   (const DtlTimelineEvents *events, guint lane);
const DtlTimeCurve      *dtl_timeline_events_curve   (const DtlTimelineEvents *events, guint lane);

DtlTimelineKind          dtl_timeline_kind_of        (const DtlInterval *interval);
void                     dtl_timeline_record_set_date (DtlTimelineRecord *record, const DtlInterval *interval);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTimelineEvents, dtl_timeline_events_unref)

G_END_DECLS
