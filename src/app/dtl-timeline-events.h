/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-time-index.h"

G_BEGIN_DECLS

/* What the timeline wants to know of an item; each is answered by a GtkExpression. All but the first
 * three may be left out. */
typedef enum
{
  DTL_TIMELINE_BEGIN,       /* int64: seconds since 1970-01-01T00:00 on the civil clock; G_MININT64: open */
  DTL_TIMELINE_END,         /* int64: the second after; G_MAXINT64: open; at or before the begin: undated */
  DTL_TIMELINE_LANE,        /* uint */
  DTL_TIMELINE_KIND,        /* uint: DtlTimelineKind */
  DTL_TIMELINE_GROUP,       /* int: items of one number are the same event, told in several lanes; -1: none */
  DTL_TIMELINE_ALERT,       /* boolean: its date cannot be right together with another's of its group */
  DTL_TIMELINE_LABEL,       /* string */
  DTL_TIMELINE_GROUP_LABEL, /* string */
  DTL_TIMELINE_CAPTION,     /* string: what to write beside the line that joins a group's conflicting dates */
  DTL_TIMELINE_DETAIL,      /* string: date and what else to tell about it, in words */
  DTL_TIMELINE_N_FIELDS,
} DtlTimelineField;

typedef enum
{
  DTL_TIMELINE_EXACT,  /* known to the day or better */
  DTL_TIMELINE_COARSE, /* some time in its interval */
  DTL_TIMELINE_SPAN,   /* all through its interval */
  DTL_TIMELINE_FLAG,   /* not part of the story: a publication */
} DtlTimelineKind;

typedef enum
{
  DTL_TIMELINE_OPEN_BEGIN = 1 << 0,
  DTL_TIMELINE_OPEN_END = 1 << 1,
} DtlTimelineOpen;

/* One item, as placed. */
typedef struct
{
  DtlTime begin;
  DtlTime end;
  guint lane;
  int group; /* index of its DtlTimelineGroup; -1: none */
  guint8 kind;
  guint8 open; /* DtlTimelineOpen */
  guint8 alert;
  guint8 dated;
} DtlTimelineRecord;

/* One event told by several items. */
typedef struct
{
  int key;         /* the number that the items gave */
  DtlTime begin;   /* where most of the members begin; of several such, the narrowest */
  DtlTime end;
  guint n_lanes;
  guint8 kind;
  guint8 alert;
  GArray *members; /* guint: positions in the model; undated ones are among them */
} DtlTimelineGroup;

#define DTL_TIMELINE_MERGED 0 /* the lane on top; the item's lanes follow from 1 */

/**
 * DtlTimelineEvents:
 *
 * A list of items, read once into what can be laid out: their places in time, their groups, and an
 * index for each lane.
 */
typedef struct
{
  GListModel *model;
  GtkExpression *fields[DTL_TIMELINE_N_FIELDS];
  GArray *records;    /* DtlTimelineRecord, by position */
  GArray *groups;     /* DtlTimelineGroup */
  DtlTimeIndex *all;  /* of every dated item; of flags only if there is nothing else; ids are positions */
  GPtrArray *indices; /* DtlTimeIndex: merged, then each lane */
  GArray *undated;    /* guint: count, by lane */
} DtlTimelineEvents;

DtlTimelineEvents       *dtl_timeline_events_new     (GListModel *model, GtkExpression **fields, guint n_lanes);
void                     dtl_timeline_events_free    (DtlTimelineEvents *events);
const DtlTimelineRecord *dtl_timeline_events_get     (const DtlTimelineEvents *events, guint position);
const DtlTimelineGroup  *dtl_timeline_events_group   (const DtlTimelineEvents *events, guint group);
const DtlTimelineGroup  *dtl_timeline_events_merged  (const DtlTimelineEvents *events, guint id, guint *position);
char                    *dtl_timeline_events_text    (const DtlTimelineEvents *events, guint position, DtlTimelineField field);
const DtlTimeIndex      *dtl_timeline_events_index   (const DtlTimelineEvents *events, guint lane);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTimelineEvents, dtl_timeline_events_free)

G_END_DECLS
