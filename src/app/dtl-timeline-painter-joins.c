/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines between the dates of one event that cannot all be right, and the question that they pose. */

#include "config.h"

#include "dtl-timeline-paint.h"

#include <math.h>

#define BOW 18.0
#define STRIDE 24.0 /* between two places that are tried for words */
#define NAME_ROOM 180.0 /* that a lane's name above it may take */

typedef struct
{
  double x;
  double y;
} DtlPlace;

static gboolean
find_place (const DtlPaint *paint, guint position, DtlPlace *place)
{
  const DtlTimelineRecord *record = dtl_timeline_events_get (paint->self->events, position);
  const DtlMark *mark = record->dated ? dtl_lane_stack_find (paint->self->stack, record->lane + 1, position) : NULL;

  if (!mark)
    return FALSE;
  /* A long bar is joined at its beginning. */
  place->x = paint->left + (mark->shape == DTL_MARK_BAR ? mark->x0 + MIN ((mark->x1 - mark->x0) / 2, 60) : (mark->x0 + mark->x1) / 2);
  place->y = dtl_timeline_view_mark_middle (paint->self, record->lane + 1, mark);
  return TRUE;
}

/* Neither a mark nor a note is there, nor a lane's name. */
static gboolean
is_free (const DtlPaint *paint, double x, double middle, double width)
{
  DtlTimelineView *self = paint->self;
  double top = dtl_timeline_view_lane_top (self, 1);
  int lane = dtl_lane_stack_at (self->stack, middle - top);

  if (lane > 0 && dtl_time_index_size (dtl_timeline_events_index (self->events, lane)) == 0)
    return FALSE;
  if (lane >= 0 && self->column == 0 && (paint->rtl ? x + width > paint->width - NAME_ROOM : x < paint->left + NAME_ROOM)
      && fabs (middle - top - dtl_lane_stack_get (self->stack, lane)->y - self->name_height / 2 - 3) < self->name_height)
    return FALSE;
  return dtl_lane_stack_free_at (self->stack, x - paint->left - 4, middle - top - self->bar / 2, width + 8, self->bar);
}

/* Beside the middle of the line, on the side and the height where nothing is written yet; else as near to it as there is
 * room. */
static gboolean
find_room (const DtlPaint *paint, double width, DtlPlace a, DtlPlace b, DtlPlace *best)
{
  static const double heights[] = { 0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75, 0.18, 0.82 };
  const double least = paint->left + 6, most = paint->left + paint->self->axis.width - 6 - width;
  const double before = MIN (a.x, b.x) + fabs (a.x - b.x) * 0.1 - width - 12, after = MAX (a.x, b.x) + 12;

  for (double away = 0; away < paint->self->axis.width; away += STRIDE)
    for (guint i = 0; i < 2 * G_N_ELEMENTS (heights); i++)
      {
        double middle = a.y + (b.y - a.y) * heights[i / 2];
        double x = i % 2 ? after + away : before - away;

        if (x < least || x > most || !is_free (paint, x, middle, width))
          continue;
        *best = (DtlPlace) { x, middle };
        return TRUE;
      }
  return FALSE;
}

/* What there is no room for is told by the merged mark when it is pointed at. */
static void
paint_caption (const DtlPaint *paint, const char *words, DtlPlace a, DtlPlace b)
{
  double width = dtl_timeline_text_width (paint->self->text, DTL_TEXT_CAPTION, words);
  DtlPlace best;

  if (!find_room (paint, width, a, b, &best))
    return;
  dtl_paint_clear_behind (paint, best.x, round (best.y), width);
  dtl_paint_words (paint, DTL_TEXT_CAPTION, words, best.x, round (best.y), 0, paint->probes[DTL_PROBE_CONFLICT]);
}

static void
paint_join (const DtlPaint *paint, DtlPlace a, DtlPlace b)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.75);
  g_autoptr (GskPath) path = NULL;
  const float dashes[] = { 4, 4 };
  double gap = a.y < b.y ? DTL_TIMELINE_RADIUS + 3 : -DTL_TIMELINE_RADIUS - 3;
  double bend = (b.y - a.y) * 0.45;
  double bow = fabs (a.x - b.x) < 2 * BOW ? BOW : 0; /* a straight line would run through everything between */

  gsk_path_builder_move_to (builder, a.x, a.y + gap);
  gsk_path_builder_cubic_to (builder, a.x - bow, a.y + gap + bend, b.x - bow, b.y - gap - bend, b.x, b.y - gap);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (paint->snapshot, path, stroke, &paint->probes[DTL_PROBE_CONFLICT]);
}

static gboolean
meets (const DtlTimelineRecord *record, const DtlTimelineGroup *group)
{
  return record->begin < group->end && record->end > group->begin;
}

/* The member nearest to a lane that holds what most say. */
static gboolean
find_holder (const DtlPaint *paint, const DtlTimelineGroup *group, guint lane, DtlPlace *place)
{
  guint nearest = G_MAXUINT;

  for (guint i = 0; i < group->members->len; i++)
    {
      guint position = g_array_index (group->members, guint, i);
      const DtlTimelineRecord *record = dtl_timeline_events_get (paint->self->events, position);
      guint distance = record->lane > lane ? record->lane - lane : lane - record->lane;
      DtlPlace found;

      if (!record->dated || record->begin != group->begin || record->end != group->end || distance >= nearest)
        continue;
      if (find_place (paint, position, &found))
        {
          nearest = distance;
          *place = found;
        }
    }
  return nearest != G_MAXUINT;
}

static void
paint_conflict (const DtlPaint *paint, const DtlTimelineGroup *group, gboolean captions)
{
  gboolean captioned = FALSE;

  for (guint i = 0; i < group->members->len; i++)
    {
      guint position = g_array_index (group->members, guint, i);
      const DtlTimelineRecord *record = dtl_timeline_events_get (paint->self->events, position);
      g_autofree char *caption = NULL;
      DtlPlace a = { 0, 0 }, b = { 0, 0 };

      if (!record->dated || meets (record, group) || !find_holder (paint, group, record->lane, &a) || !find_place (paint, position, &b))
        continue;
      if (MAX (a.x, b.x) < paint->left || MIN (a.x, b.x) > paint->left + paint->self->axis.width || a.y == b.y)
        continue;
      if (!captions)
        {
          paint_join (paint, a, b);
          continue;
        }
      caption = captioned ? NULL : dtl_timeline_reader_text (paint->self->reader, position, DTL_TIMELINE_CAPTION);
      if (caption && *caption)
        paint_caption (paint, caption, a, b);
      captioned = TRUE;
    }
}

/**
 * dtl_paint_conflicts:
 * @captions: write what the lines say, instead of drawing them: lines lie under the marks, words over them
 *
 * Joins the dates of those events that have a mark in view: the merged lane knows which.
 */
void
dtl_paint_conflicts (const DtlPaint *paint, gboolean captions)
{
  const DtlStackedLane *merged = dtl_lane_stack_get (paint->self->stack, DTL_TIMELINE_MERGED);

  for (guint i = 0; i < merged->layout->marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (merged->layout->marks, DtlMark, i);

      if (mark->count == 1 && mark->alerts > 0 && mark->id < paint->self->events->groups->len)
        paint_conflict (paint, dtl_timeline_events_group (paint->self->events, mark->id), captions);
    }
}
