/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scale is readable when it says as much as there is room for and never more. Which
 * stride fits depends on how wide its labels are in the user's language and font, so the
 * caller measures; and on the scale alone, not on what happens to be in view, so that the
 * labels do not change while panning. */

#include "dtl-time-ticks.h"

#include <math.h>

#define LABEL_GAP 16.0 /* pixels between the labels of the lower row */
#define CLOCK_GAP 40.0 /* between times of day, which crowd days out if they may */
#define UPPER_GAP 12.0 /* and of the upper row */
#define UPPER_INSET 6.0
#define TICK_GAP 9.0   /* pixels between lines without labels */

typedef struct
{
  DtlTimeStep step;
  DtlTimeStep upper; /* a count of 0: nothing is above */
} DtlTickLevel;

static const DtlTickLevel levels[] = {
  { { DTL_TIME_SECOND, 1 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_SECOND, 5 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_SECOND, 15 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_SECOND, 30 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_MINUTE, 1 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_MINUTE, 5 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_MINUTE, 15 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_MINUTE, 30 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_HOUR, 1 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_HOUR, 3 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_HOUR, 6 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_HOUR, 12 }, { DTL_TIME_DAY, 1 } },
  { { DTL_TIME_DAY, 1 }, { DTL_TIME_MONTH, 1 } },
  { { DTL_TIME_DAY, 2 }, { DTL_TIME_MONTH, 1 } },
  { { DTL_TIME_WEEK, 1 }, { DTL_TIME_MONTH, 1 } },
  { { DTL_TIME_MONTH, 1 }, { DTL_TIME_YEAR, 1 } },
  { { DTL_TIME_QUARTER, 1 }, { DTL_TIME_YEAR, 1 } },
  { { DTL_TIME_YEAR, 1 }, { DTL_TIME_YEAR, 10 } },
  { { DTL_TIME_YEAR, 2 }, { DTL_TIME_YEAR, 10 } },
  { { DTL_TIME_YEAR, 5 }, { DTL_TIME_YEAR, 10 } },
  { { DTL_TIME_YEAR, 10 }, { DTL_TIME_YEAR, 100 } },
  { { DTL_TIME_YEAR, 20 }, { DTL_TIME_YEAR, 100 } },
  { { DTL_TIME_YEAR, 50 }, { DTL_TIME_YEAR, 100 } },
  { { DTL_TIME_YEAR, 100 }, { DTL_TIME_YEAR, 1000 } },
  { { DTL_TIME_YEAR, 200 }, { DTL_TIME_YEAR, 1000 } },
  { { DTL_TIME_YEAR, 500 }, { DTL_TIME_YEAR, 1000 } },
  { { DTL_TIME_YEAR, 1000 }, { DTL_TIME_YEAR, 0 } },
  { { DTL_TIME_YEAR, 2000 }, { DTL_TIME_YEAR, 0 } },
  { { DTL_TIME_YEAR, 5000 }, { DTL_TIME_YEAR, 0 } },
  { { DTL_TIME_YEAR, 10000 }, { DTL_TIME_YEAR, 0 } },
};

typedef struct
{
  const DtlTimeAxis *axis;
  DtlWeekday week_start;
  double start; /* where upper labels may stand */
  double end;
  DtlTickMeasureFunc measure;
  gpointer user_data;
} DtlTickMaker;

/* The widest label of a stride, over one turn of whatever its labels cycle through. */
static double
measure_widest (const DtlTickMaker *maker, DtlTimeStep step, DtlTickForm form)
{
  static const guint turns[] = {
    [DTL_TIME_SECOND] = 2, [DTL_TIME_MINUTE] = 2, [DTL_TIME_HOUR] = 8, [DTL_TIME_DAY] = 31,
    [DTL_TIME_WEEK] = 9, [DTL_TIME_MONTH] = 12, [DTL_TIME_QUARTER] = 4, [DTL_TIME_YEAR] = 2,
  };
  DtlTickText text = { 0, step, DTL_TICK_LOWER, form };
  double widest = 0;

  for (guint i = 0; i < turns[step.unit]; i++)
    {
      widest = MAX (widest, maker->measure (&text, maker->user_data));
      text.time = dtl_time_next (text.time, step, maker->week_start);
    }
  if (step.unit < DTL_TIME_YEAR)
    return widest;
  text.time = dtl_time_floor (maker->axis->from, step, maker->week_start);
  widest = MAX (widest, maker->measure (&text, maker->user_data));
  text.time = dtl_time_floor (maker->axis->to, step, maker->week_start);
  return MAX (widest, maker->measure (&text, maker->user_data));
}

static double
find_spacing (const DtlTickMaker *maker, DtlTimeStep step)
{
  return dtl_time_step_min (step) * dtl_time_axis_scale (maker->axis);
}

static const DtlTickLevel *
choose_level (const DtlTickMaker *maker, DtlTickForm *form)
{
  const guint last = G_N_ELEMENTS (levels) - 1;

  for (guint i = 0; i < last; i++)
    {
      double gap = levels[i].step.unit < DTL_TIME_DAY ? CLOCK_GAP : LABEL_GAP;
      double room = find_spacing (maker, levels[i].step) - gap;

      for (*form = DTL_TICK_LONG; room > 0 && *form <= DTL_TICK_SHORT; (*form)++)
        if (measure_widest (maker, levels[i].step, *form) <= room)
          return &levels[i];
    }
  *form = DTL_TICK_SHORT;
  return &levels[last];
}

/* Whether every boundary of @whole is one of @part as well. */
static gboolean
nests (DtlTimeStep part, DtlTimeStep whole)
{
  if (part.unit == whole.unit)
    return whole.count % part.count == 0 && (part.unit != DTL_TIME_DAY || part.count == 1);
  return part.unit < whole.unit && part.unit != DTL_TIME_WEEK && (part.unit != DTL_TIME_DAY || part.count == 1);
}

/* Hours between labelled days say little: they wait until there is much room. */
static double
find_tick_gap (DtlTimeStep part, DtlTimeStep whole)
{
  return part.unit < DTL_TIME_DAY && whole.unit >= DTL_TIME_DAY ? 2 * TICK_GAP : TICK_GAP;
}

static DtlTimeStep
choose_ticks (const DtlTickMaker *maker, const DtlTickLevel *level)
{
  for (guint i = 0; &levels[i] != level; i++)
    if (nests (levels[i].step, level->step) && find_spacing (maker, levels[i].step) >= find_tick_gap (levels[i].step, level->step))
      return levels[i].step;
  return level->step;
}

static void
add_ticks (DtlTimeTicks *ticks, const DtlTickMaker *maker, const DtlTickLevel *level)
{
  DtlTimeStep step = choose_ticks (maker, level);
  DtlTime time = dtl_time_floor (floor (maker->axis->from), step, maker->week_start);

  for (; time <= maker->axis->to && time < DTL_TIME_MAX; time = dtl_time_next (time, step, maker->week_start))
    {
      DtlTick tick = { dtl_time_axis_x (maker->axis, time) };

      tick.labelled = dtl_time_floor (time, level->step, maker->week_start) == time;
      tick.major = level->upper.count > 0 && dtl_time_floor (time, level->upper, maker->week_start) == time;
      if (tick.x >= 0)
        g_array_append_val (ticks->ticks, tick);
    }
}

static void
add_lower (DtlTimeTicks *ticks, const DtlTickMaker *maker, const DtlTickLevel *level, DtlTickForm form)
{
  DtlTime time = dtl_time_floor (floor (maker->axis->from), level->step, maker->week_start);
  double edge = -G_MAXDOUBLE;

  while (time <= maker->axis->to && time < DTL_TIME_MAX)
    {
      DtlTime next = dtl_time_next (time, level->step, maker->week_start);
      DtlTickLabel label = { .text = { time, level->step, DTL_TICK_LOWER, form } };

      label.begin = dtl_time_axis_x (maker->axis, time);
      label.end = dtl_time_axis_x (maker->axis, next);
      label.width = maker->measure (&label.text, maker->user_data);
      label.x = label.begin - label.width / 2;
      /* A label that is cut by the edge of the view says something wrong: "3" for "13". */
      if (label.x >= MAX (edge, 0) && label.x + label.width <= maker->axis->width)
        {
          g_array_append_val (ticks->lower, label);
          edge = label.x + label.width + LABEL_GAP / 4;
        }
      time = next;
    }
}

/* A cell that began before the view keeps its label at the left edge until the cell's end
 * pushes it out. */
static gboolean
fit_upper (DtlTickLabel *label, const DtlTickMaker *maker)
{
  double left = MAX (label->begin, maker->start) + UPPER_INSET;
  double room = MIN (label->end - UPPER_GAP, maker->end) - left;

  label->x = left;
  for (label->text.form = DTL_TICK_LONG; label->text.form <= DTL_TICK_SHORT; label->text.form++)
    {
      label->width = maker->measure (&label->text, maker->user_data);
      if (label->width > 0 && label->width <= room)
        return TRUE;
    }
  return FALSE;
}

static void
add_upper (DtlTimeTicks *ticks, const DtlTickMaker *maker, const DtlTickLevel *level)
{
  DtlTime time;

  if (level->upper.count == 0)
    return;
  time = dtl_time_floor (floor (maker->axis->from), level->upper, maker->week_start);
  while (time < maker->axis->to && time < DTL_TIME_MAX)
    {
      DtlTime next = dtl_time_next (time, level->upper, maker->week_start);
      DtlTickLabel label = { .text = { time, level->upper, DTL_TICK_UPPER, DTL_TICK_LONG } };

      label.begin = dtl_time_axis_x (maker->axis, time);
      label.end = dtl_time_axis_x (maker->axis, next);
      if (fit_upper (&label, maker))
        g_array_append_val (ticks->upper, label);
      time = next;
    }
}

/**
 * dtl_time_ticks_new:
 * @axis: the view
 * @week_start: the day that weeks begin on
 * @start: pixel before which no upper label stands
 * @end: pixel after which none stands
 * @measure: (scope call): measures labels; called some hundred times with few different texts, so let it remember
 * @user_data: for @measure
 *
 * Makes the scale for a view.
 *
 * Returns: (transfer full): it
 */
DtlTimeTicks *
dtl_time_ticks_new (const DtlTimeAxis *axis, DtlWeekday week_start, double start, double end, DtlTickMeasureFunc measure,
                    gpointer user_data)
{
  const DtlTickMaker maker = { axis, week_start, start, end, measure, user_data };
  DtlTimeTicks *ticks = g_new0 (DtlTimeTicks, 1);
  DtlTickForm form;
  const DtlTickLevel *level = choose_level (&maker, &form);

  ticks->step = level->step;
  ticks->ticks = g_array_new (FALSE, FALSE, sizeof (DtlTick));
  ticks->lower = g_array_new (FALSE, FALSE, sizeof (DtlTickLabel));
  ticks->upper = g_array_new (FALSE, FALSE, sizeof (DtlTickLabel));
  add_ticks (ticks, &maker, level);
  add_lower (ticks, &maker, level, form);
  add_upper (ticks, &maker, level);
  return ticks;
}

/**
 * dtl_time_ticks_free:
 * @ticks: (transfer full): a scale
 */
void
dtl_time_ticks_free (DtlTimeTicks *ticks)
{
  g_array_unref (ticks->ticks);
  g_array_unref (ticks->lower);
  g_array_unref (ticks->upper);
  g_free (ticks);
}
