/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dragging is arithmetic: where a hand lets go of a date, at this zoom, says which day, month or year is meant. */

#include "dtl-time-move.h"

#define NARROWEST 7.0 /* pixels of a unit that a hand can aim at */

static const DtlTimeUnit units[] = { DTL_TIME_MINUTE, DTL_TIME_HOUR, DTL_TIME_DAY, DTL_TIME_MONTH, DTL_TIME_YEAR };

static gboolean
is_whole (DtlTime begin, DtlTime end, DtlTimeUnit unit)
{
  const DtlTimeStep step = { unit, 1 };

  return dtl_time_floor (begin, step, DTL_MONDAY) == begin && dtl_time_next (begin, step, DTL_MONDAY) == end;
}

/* Whether it is a time of day, a day, a month or a year; else it is as long as it is. */
static gboolean
find_own (DtlTime begin, DtlTime end, DtlTimeUnit *unit)
{
  *unit = DTL_TIME_MINUTE;
  if (end - begin <= 3600)
    return TRUE;
  for (guint i = 2; i < G_N_ELEMENTS (units); i++)
    if (is_whole (begin, end, units[i]))
      {
        *unit = units[i];
        return TRUE;
      }
  *unit = DTL_TIME_DAY;
  return FALSE;
}

/**
 * dtl_time_move_unit:
 * @axis: a view
 * @begin: the first moment of a date
 * @end: the moment after its last
 *
 * Returns: what it is moved by: the finest unit that can be aimed at there, and no finer than the date is;
 *   a date that is no unit of the calendar is moved by days at least and at most
 */
DtlTimeUnit
dtl_time_move_unit (const DtlTimeAxis *axis, DtlTime begin, DtlTime end)
{
  DtlTimeUnit own;
  guint i = 0;

  if (!find_own (begin, end, &own))
    return DTL_TIME_DAY;
  while (i + 1 < G_N_ELEMENTS (units) && dtl_time_step_min ((DtlTimeStep) { units[i], 1 }) * dtl_time_axis_scale (axis) < NARROWEST)
    i++;
  return MAX (units[i], own);
}

static void
place (DtlTime *begin, DtlTime *end, DtlTimeUnit unit, DtlTime first)
{
  const DtlTimeStep step = { unit, 1 };
  const DtlTime length = *end - *begin;
  DtlTimeUnit own;

  if (find_own (*begin, *end, &own))
    *end = dtl_time_next (first, step, DTL_MONDAY);
  else
    *end = first + length;
  *begin = first;
}

/**
 * dtl_time_move_to:
 * @begin: (inout): the first moment of a date
 * @end: (inout): the moment after its last
 * @unit: from dtl_time_move_unit()
 * @to: a moment
 *
 * Moves it to the unit that @to lies in; what is no unit of the calendar keeps its length and begins there.
 */
void
dtl_time_move_to (DtlTime *begin, DtlTime *end, DtlTimeUnit unit, DtlTime to)
{
  place (begin, end, unit, dtl_time_floor (CLAMP (to, DTL_TIME_MIN, DTL_TIME_MAX - 1), (DtlTimeStep) { unit, 1 }, DTL_MONDAY));
}

/**
 * dtl_time_move_by:
 * @begin: (inout): the first moment of a date
 * @end: (inout): the moment after its last
 * @unit: from dtl_time_move_unit()
 * @steps: how many units; negative: into the past
 */
void
dtl_time_move_by (DtlTime *begin, DtlTime *end, DtlTimeUnit unit, int steps)
{
  const DtlTimeStep step = { unit, 1 };
  DtlTime first = dtl_time_floor (*begin, step, DTL_MONDAY);

  for (int i = 0; i < steps; i++)
    first = dtl_time_next (first, step, DTL_MONDAY);
  for (int i = 0; i > steps; i--)
    first = dtl_time_floor (first - 1, step, DTL_MONDAY);
  place (begin, end, unit, first);
}
