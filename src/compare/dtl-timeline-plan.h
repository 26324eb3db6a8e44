/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* What the lanes of the timeline stand for. */
typedef enum
{
  DTL_LANES_SOURCE,
  DTL_LANES_PERSON,
  DTL_LANES_ORGANISATION,
  DTL_LANES_PLACE,
  DTL_LANES_ORIGIN,
  DTL_LANES_MEASURE, /* and one for all events */
  DTL_N_LANES,
} DtlLanesBy;

/**
 * DtlTeller:
 * @name: what a source is called
 * @hue: the number of its colour
 */
typedef struct
{
  const char *name;
  guint hue;
} DtlTeller;

/**
 * DtlPlannedLane:
 * @name: what it is called
 * @hue: its colour: a source's number; %G_MAXUINT: none of its own
 * @note: (nullable): what to say of it where it is empty
 */
typedef struct
{
  char *name;
  guint hue;
  char *note;
} DtlPlannedLane;

/**
 * DtlTimelinePlan:
 *
 * Which lanes the timeline has, and in which of them each event stands. Immutable, reference-counted.
 */
typedef struct _DtlTimelinePlan DtlTimelinePlan;

DtlTimelinePlan      *dtl_timeline_plan_new       (const DtlComparison *comparison, const DtlTeller *tellers, DtlLanesBy by,
                                                   const char *const *order);
DtlTimelinePlan      *dtl_timeline_plan_ref       (DtlTimelinePlan *plan);
void                  dtl_timeline_plan_unref     (DtlTimelinePlan *plan);
guint                 dtl_timeline_plan_n_lanes   (const DtlTimelinePlan *plan);
const DtlPlannedLane *dtl_timeline_plan_lane      (const DtlTimelinePlan *plan, guint lane);
guint                 dtl_timeline_plan_of_event  (const DtlTimelinePlan *plan, guint source, guint event);
guint                 dtl_timeline_plan_of_source (const DtlTimelinePlan *plan, guint source);
guint                 dtl_timeline_plan_hue       (const DtlTimelinePlan *plan, guint source);
guint                 dtl_timeline_plan_n_measures (const DtlTimelinePlan *plan);
guint                 dtl_timeline_plan_measure    (const DtlTimelinePlan *plan, guint index);
guint                 dtl_timeline_plan_of_measure (const DtlTimelinePlan *plan, guint measure);
gboolean              dtl_timeline_plan_has_flags (const DtlTimelinePlan *plan);
const char           *dtl_lanes_by_name           (DtlLanesBy by);
DtlLanesBy            dtl_lanes_by_from_name      (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTimelinePlan, dtl_timeline_plan_unref)

G_END_DECLS
