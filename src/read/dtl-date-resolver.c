/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what a report says ("Monday", "Nov. 5", "two days earlier") to days. Every answer comes
 * with its receipt: what it was counted from, by which rule, and what else it could have been.
 * Without anything to count from there is no answer: today's date is never one. */

#include "dtl-date-resolver.h"

#include "dtl-date-arithmetic.h"

#define MAX_ALTERNATIVES 3

/* A mention while it is being made. */
typedef struct
{
  const DtlDateStory *story;
  const DtlDateExpression *date;
  DtlTense tense;
  DtlDay anchor; /* what it is counted from; DTL_DAY_NONE if nothing */
  DtlDate anchor_date;
  DtlBasis basis; /* what makes of a day counted from the anchor */
  DtlDateMention *mention;
  DtlInterval alternatives[MAX_ALTERNATIVES];
  guint n_alternatives;
} Resolution;

static const DtlGranularity unit_granularities[] = {
  [DTL_DATE_UNIT_NONE] = DTL_GRANULARITY_VAGUE,     [DTL_DATE_UNIT_HOUR] = DTL_GRANULARITY_DAY,
  [DTL_DATE_UNIT_DAY] = DTL_GRANULARITY_DAY,        [DTL_DATE_UNIT_WEEK] = DTL_GRANULARITY_WEEK,
  [DTL_DATE_UNIT_WEEKEND] = DTL_GRANULARITY_RANGE,  [DTL_DATE_UNIT_MONTH] = DTL_GRANULARITY_MONTH,
  [DTL_DATE_UNIT_QUARTER] = DTL_GRANULARITY_QUARTER, [DTL_DATE_UNIT_SEASON] = DTL_GRANULARITY_SEASON,
  [DTL_DATE_UNIT_HALF] = DTL_GRANULARITY_HALF,      [DTL_DATE_UNIT_YEAR] = DTL_GRANULARITY_YEAR,
  [DTL_DATE_UNIT_DECADE] = DTL_GRANULARITY_DECADE,  [DTL_DATE_UNIT_CENTURY] = DTL_GRANULARITY_CENTURY,
};

static void
settle (Resolution *self, DtlInterval interval, DtlBasis basis, const char *rule)
{
  self->mention->interval = interval;
  self->mention->basis = basis;
  self->mention->rule = rule;
  if (basis == DTL_BASIS_PUBLISHED)
    self->mention->anchor = self->story->published;
  if (basis == DTL_BASIS_CONTEXT)
    self->mention->anchor = dtl_date_from_day (self->story->last.earliest);
}

static void
leave_open (Resolution *self, const char *rule)
{
  DtlInterval interval = dtl_interval_unresolved ();

  interval.granularity = self->date->third == DTL_DATE_THIRD_NONE ? unit_granularities[self->date->unit] : DTL_GRANULARITY_VAGUE;
  settle (self, interval, DTL_BASIS_UNRESOLVED, rule);
}

static void
add_alternative (Resolution *self, DtlInterval interval)
{
  if (self->n_alternatives < MAX_ALTERNATIVES && dtl_interval_is_resolved (&interval)
      && !dtl_interval_equal (&interval, &self->mention->interval))
    self->alternatives[self->n_alternatives++] = interval;
}

/* A weekday that does not fit its date: the date stands, the two nearest such days are kept. */
static gboolean
check_weekday (Resolution *self)
{
  DtlDay day = self->mention->interval.earliest;

  if (self->date->weekday == 0 || self->mention->interval.granularity != DTL_GRANULARITY_DAY || day == DTL_DAY_NONE
      || (int) dtl_day_weekday (day) == self->date->weekday)
    return FALSE;
  self->mention->rule = "weekday-contradicts-date";
  add_alternative (self, dtl_interval_day (dtl_date_from_day (dtl_date_next_weekday (day - 6, self->date->weekday))));
  add_alternative (self, dtl_interval_day (dtl_date_from_day (dtl_date_next_weekday (day, self->date->weekday))));
  return TRUE;
}

static void
resolve_fixed (Resolution *self)
{
  const DtlDateExpression *date = self->date;

  settle (self, dtl_date_in_year (date, date->year), DTL_BASIS_STATED, "stated");
  if (check_weekday (self))
    return;
  if (date->other_fiscal)
    add_alternative (self, dtl_date_stretch_back (&(DtlInterval) { .latest = dtl_date_to_day ((DtlDate) { date->year, 3, 31 }) }, DTL_DATE_UNIT_YEAR, 1));
  if (date->other_order)
    add_alternative (self, dtl_interval_day ((DtlDate) { date->year, date->day, date->month }));
}

static gboolean
fits_weekday (const Resolution *self, const DtlInterval *interval)
{
  return self->date->weekday == 0 || (int) dtl_day_weekday (interval->earliest) == self->date->weekday;
}

/* Days from the anchor to the interval; 0 inside it. */
static int
measure_distance (DtlDay anchor, const DtlInterval *interval)
{
  if (anchor < interval->earliest)
    return interval->earliest - anchor;
  return anchor > interval->latest ? anchor - interval->latest : 0;
}

/* How badly a year suits: by distance, and by far worse if tense or weekday speak against it. */
static int
weigh_year (const Resolution *self, const DtlInterval *interval)
{
  int weight = measure_distance (self->anchor, interval);
  gboolean future = interval->earliest > self->anchor;
  gboolean past = interval->latest < self->anchor;

  if (!fits_weekday (self, interval))
    weight += 10000;
  /* A day of last week beside a word of the future was put off, and is not of next year;
   * the month that has just ended is what one compares with. */
  if (self->tense == DTL_TENSE_FUTURE && past)
    weight += (self->date->unit == DTL_DATE_UNIT_DAY && weight < 32) || (self->date->unit == DTL_DATE_UNIT_MONTH && weight < 10) ? 200 : 1000;
  /* A past verb may only introduce what is to come: "proposed a levy from May". */
  if (self->tense == DTL_TENSE_PAST && future)
    weight += 300;
  /* "rose to 14bn in the six months to September, from 12bn in March" */
  if (self->date->baseline && self->story->last.latest != DTL_DAY_NONE && interval->latest > self->story->last.latest)
    weight += 400;
  /* "opened on Oct. 1 with a price that holds until March" */
  if (self->date->term && self->story->same_sentence && self->story->last.earliest != DTL_DAY_NONE && interval->latest < self->story->last.earliest)
    weight += 1000;
  /* Quarters are told of when they are over. */
  if (self->date->over && future)
    weight += 1000;
  if (self->tense == DTL_TENSE_UNKNOWN && future)
    weight += self->date->unit == DTL_DATE_UNIT_QUARTER || self->date->unit == DTL_DATE_UNIT_HALF ? 400 : 90;
  return weight;
}

/* "Nov. 5", "in March", "the first quarter": the nearest year that suits. */
static void
choose_year (Resolution *self)
{
  int year = self->anchor_date.year;
  DtlInterval best = dtl_interval_unresolved (), second = best;
  int best_weight = G_MAXINT, second_weight = G_MAXINT;

  for (int candidate = year - 2; candidate <= year + 2; candidate++)
    {
      DtlInterval interval = dtl_date_in_year (self->date, candidate);
      int weight = dtl_interval_is_resolved (&interval) ? weigh_year (self, &interval) : G_MAXINT;

      if (weight < best_weight)
        {
          second = best;
          second_weight = best_weight;
          best = interval;
          best_weight = weight;
        }
      else if (weight < second_weight)
        {
          second = interval;
          second_weight = weight;
        }
    }
  settle (self, best, self->basis, self->date->weekday ? "year-by-weekday" : "nearest-year");
  /* Only a year that was nearly as near is worth keeping. */
  if (!check_weekday (self) && second_weight < 400 && measure_distance (self->anchor, &best) > 60)
    add_alternative (self, second);
}

/* "last March", "this spring", "next June" */
static void
choose_directed_year (Resolution *self)
{
  int year = self->anchor_date.year;
  DtlInterval chosen = dtl_date_in_year (self->date, year);

  if (self->date->count < 0)
    for (int candidate = year; dtl_interval_is_resolved (&chosen) && chosen.latest >= self->anchor;)
      chosen = dtl_date_in_year (self->date, --candidate);
  if (self->date->count > 0)
    for (int candidate = year; dtl_interval_is_resolved (&chosen) && chosen.earliest <= self->anchor;)
      chosen = dtl_date_in_year (self->date, ++candidate);
  settle (self, chosen, self->basis,
          self->date->count < 0 ? "last-before-anchor" : self->date->count > 0 ? "next-after-anchor" : "this-year");
  /* "This winter" in January began the year before; in spring it is the one that is just over. */
  if (self->date->count == 0 && self->date->code == 24
      && (self->anchor_date.month <= 2 || (self->anchor_date.month <= 5 && self->tense != DTL_TENSE_FUTURE)))
    self->mention->interval = dtl_date_in_year (self->date, year - 1);
}

/* A business year that is not the calendar's; the one before it is shifted like it. */
static gboolean
is_shifted_year (const DtlInterval *last)
{
  return last->granularity == DTL_GRANULARITY_RANGE && last->latest - last->earliest >= 363 && last->latest - last->earliest <= 366;
}

/* "For 2023-24 … at 6.5 per cent, with Q4 at 5.7": of the business year that the sentence has just told. */
static gboolean
take_quarter_of_story (Resolution *self)
{
  const DtlInterval *last = &self->story->last;
  DtlInterval interval;

  if (self->date->unit != DTL_DATE_UNIT_QUARTER || !self->story->same_sentence || last->earliest == DTL_DAY_NONE || last->latest == DTL_DAY_NONE
      || !is_shifted_year (last))
    return FALSE;
  interval = dtl_date_in_year (self->date, dtl_date_from_day (last->earliest).year);
  if (interval.earliest < last->earliest)
    interval = dtl_date_in_year (self->date, dtl_date_from_day (last->latest).year);
  settle (self, interval, DTL_BASIS_CONTEXT, "year-of-story");
  return TRUE;
}

/* Days by which a story goes on from one sentence to the next. */
#define STORY_STEP 130

/* A sentence behind "announced in March 2021", the second quarter and August are those of the report again; April goes on. */
static gboolean
goes_on (const Resolution *self, const DtlInterval *interval)
{
  int step = interval->earliest - self->story->last.earliest;

  if (self->story->same_sentence || self->anchor == DTL_DAY_NONE)
    return TRUE;
  return self->date->unit <= DTL_DATE_UNIT_MONTH && step >= -31 && step <= STORY_STEP;
}

/* "in December 2023 … on 3 March": a story goes on into the next year, and not back to what lay before it. In one sentence a
 * month may as well be what is compared with ("5% in December 2023, 3% in March"). */
static gboolean
runs_over (const Resolution *self, const DtlInterval *interval)
{
  const gboolean on = self->date->term || !self->story->same_sentence || self->date->unit == DTL_DATE_UNIT_DAY;

  return on && !self->date->baseline && dtl_interval_is_resolved (interval) && self->date->unit <= DTL_DATE_UNIT_MONTH && self->story->last.earliest - interval->earliest > 31 * 6;
}

/* A story that plays in another year: "in March 2020 … in April". */
static gboolean
take_year_of_story (Resolution *self)
{
  const DtlInterval *last = &self->story->last;
  gboolean close = self->story->same_sentence || (self->story->distance == 0 && last->granularity <= DTL_GRANULARITY_MONTH);
  DtlDate from = dtl_date_from_day (last->earliest);
  DtlInterval interval;

  /* results are told of when they are new */
  if (self->date->back && self->anchor != DTL_DAY_NONE)
    return FALSE;
  if (self->tense == DTL_TENSE_FUTURE || !close || !self->story->last_stated || last->earliest == DTL_DAY_NONE || last->latest == DTL_DAY_NONE
      || last->latest - last->earliest > 366
      || (self->anchor != DTL_DAY_NONE && self->anchor_date.year - from.year < (self->story->running ? 1 : 2)))
    return FALSE;
  interval = dtl_date_in_year (self->date, from.year);
  if (runs_over (self, &interval))
    interval = dtl_date_in_year (self->date, from.year + 1);
  if (!dtl_interval_is_resolved (&interval) || !fits_weekday (self, &interval) || !goes_on (self, &interval))
    return FALSE;
  settle (self, interval, DTL_BASIS_CONTEXT, "year-of-story");
  return TRUE;
}

/* "The first quarter of the current fiscal", told in February: the year began in the one before. */
static gboolean
is_before_year (const Resolution *self)
{
  return self->date->unit == DTL_DATE_UNIT_YEAR && self->date->months && self->anchor_date.month < self->date->month;
}

static void
resolve_partial (Resolution *self)
{
  if (!self->date->directed && !self->date->relative_year && (take_quarter_of_story (self) || take_year_of_story (self)))
    return;
  if (self->anchor == DTL_DAY_NONE)
    leave_open (self, "no-anchor");
  else if (self->date->relative_year)
    settle (self, dtl_date_in_year (self->date, self->anchor_date.year + self->date->count - is_before_year (self)), self->basis,
            "part-of-year-from-anchor");
  else if (self->date->directed)
    choose_directed_year (self);
  else
    choose_year (self);
}

static void
settle_day (Resolution *self, DtlDay day, const char *rule, DtlDay other)
{
  settle (self, dtl_interval_day (dtl_date_from_day (day)), self->basis, rule);
  add_alternative (self, dtl_interval_day (dtl_date_from_day (other)));
}

/* "Wednesday next week", "Friday week" */
static gboolean
resolve_weekday_of_week (Resolution *self)
{
  const DtlDateExpression *date = self->date;
  DtlDay monday = self->anchor == DTL_DAY_NONE ? 0 : self->anchor - (dtl_day_weekday (self->anchor) - 1);

  if (self->anchor == DTL_DAY_NONE || (!date->in_week && (!date->directed || date->count < 2)))
    return FALSE;
  if (date->in_week)
    settle_day (self, monday + 7 * date->count + date->weekday - 1, "weekday-of-week", DTL_DAY_NONE);
  else
    settle_day (self, dtl_date_next_weekday (self->anchor + 1, date->weekday) + 7 * (date->count - 1), "week-after-weekday", DTL_DAY_NONE);
  return TRUE;
}

/* Where nobody knows when the report was published, the story goes on from the day that it told of last. */
static void
resolve_weekday_of_story (Resolution *self)
{
  const DtlInterval *last = &self->story->last;

  if (self->date->directed || self->date->in_week || self->tense == DTL_TENSE_FUTURE || self->story->distance > 0
      || last->earliest == DTL_DAY_NONE || last->earliest != last->latest)
    leave_open (self, "no-anchor");
  else
    settle (self, dtl_interval_day (dtl_date_from_day (dtl_date_next_weekday (last->latest, self->date->weekday))), DTL_BASIS_CONTEXT,
            "weekday-after-story");
}

/* In news a bare weekday is the latest one, or with a verb of the future the next. */
static void
resolve_weekday (Resolution *self)
{
  DtlDay published = self->anchor;
  DtlDay next = published == DTL_DAY_NONE ? 0 : dtl_date_next_weekday (published, self->date->weekday);
  DtlDay last = next == published ? published : next - 7;
  DtlDay sunday = published == DTL_DAY_NONE ? 0 : dtl_date_next_weekday (published, DTL_SUNDAY);

  if (resolve_weekday_of_week (self))
    return;
  if (published == DTL_DAY_NONE)
    resolve_weekday_of_story (self);
  else if (self->date->directed && self->date->count < -1)
    settle_day (self, (last == published ? published - 7 : last) - 7, "weekday-before-last", DTL_DAY_NONE);
  else if (self->date->directed && self->date->count < 0)
    settle_day (self, last == published ? published - 7 : last, "last-weekday", last == published ? published : last - 7);
  else if (self->date->directed && self->date->count > 0 && self->basis == DTL_BASIS_CONTEXT)
    settle_day (self, next == published ? next + 7 : next, "weekday-after-story", DTL_DAY_NONE);
  else if (self->date->directed && self->date->count > 0)
    settle_day (self, next > sunday ? next : next + 7, "next-weekday", next > sunday ? next + 7 : next);
  else if (self->tense == DTL_TENSE_FUTURE || (self->date->directed && self->tense != DTL_TENSE_PAST))
    settle_day (self, next, "weekday-after-anchor", next == published ? published + 7 : last);
  else
    settle_day (self, last, "weekday-before-anchor", last == published ? published - 7 : next);
}

static gboolean
counts_from_story (const Resolution *self)
{
  DtlDateFrom from = self->date->from;

  if (from != DTL_DATE_FROM_STORY && from != DTL_DATE_FROM_EITHER)
    return FALSE;
  if (from == DTL_DATE_FROM_EITHER && self->anchor != DTL_DAY_NONE && self->story->distance > 0)
    return FALSE;
  /* "later in the year", behind a forecast for the next */
  if (from == DTL_DATE_FROM_EITHER && self->date->count == 0 && self->anchor != DTL_DAY_NONE && self->story->last.earliest > self->anchor)
    return FALSE;
  return dtl_date_story_can_count (&self->story->last, self->date->unit);
}

/* "The current fiscal year", where it begins in another month than January. */
static DtlInterval
shift_fiscal_year (DtlDay anchor, const DtlDateExpression *date)
{
  DtlDate day = dtl_date_from_day (anchor);
  DtlDateExpression fiscal = *date;
  int year = day.year - (day.month < date->month) + date->count;

  fiscal.end_year = year + 1;
  return dtl_date_in_year (&fiscal, year);
}

/* With a past verb "the weekend" is the last one, else the coming one. */
static DtlDay
find_weekend (const Resolution *self, DtlDay anchor)
{
  DtlWeekday weekday = dtl_day_weekday (anchor);

  if (weekday >= DTL_SATURDAY || self->tense == DTL_TENSE_FUTURE)
    return anchor;
  return self->tense == DTL_TENSE_PAST ? anchor - 7 : anchor;
}

/* "A month earlier", paragraphs behind the month that the report is about; in a report that has told no time
 * yet it is counted from its own. */
static gboolean
take_shift_of_report (Resolution *self)
{
  const DtlDateExpression *date = self->date;
  const DtlInterval *told = dtl_date_story_told (self->story, date->unit);
  gboolean untold = self->story->last.granularity == DTL_GRANULARITY_VAGUE && !dtl_interval_is_resolved (&self->story->last);

  if (date->count >= 0 || (date->from != DTL_DATE_FROM_STORY && date->from != DTL_DATE_FROM_EITHER))
    return FALSE;
  if (told)
    settle (self, dtl_date_unit_around (told->earliest, date->unit, date->count), DTL_BASIS_CONTEXT, "shift-from-story");
  else if (untold && date->from == DTL_DATE_FROM_STORY && self->anchor != DTL_DAY_NONE && date->unit >= DTL_DATE_UNIT_DAY)
    settle (self, dtl_date_unit_around (self->anchor, date->unit, date->count), DTL_BASIS_PUBLISHED, "shift-from-anchor");
  else
    return FALSE;
  return TRUE;
}

static void
resolve_shift (Resolution *self)
{
  const DtlDateExpression *date = self->date;
  gboolean from_story = counts_from_story (self);
  gboolean from_published = date->from == DTL_DATE_FROM_PUBLISHED || date->from == DTL_DATE_FROM_EITHER;
  DtlDay anchor = from_story ? self->story->last.earliest : self->anchor;

  if (!from_story && take_shift_of_report (self))
    return;

  if (!from_story && (!from_published || anchor == DTL_DAY_NONE))
    {
      leave_open (self, "no-anchor");
      return;
    }
  if (date->unit == DTL_DATE_UNIT_WEEKEND && date->count == 0)
    anchor = find_weekend (self, anchor);
  if (from_story && date->count > 0 && date->unit <= DTL_DATE_UNIT_WEEK)
    anchor = self->story->last.latest;
  if (from_story && date->unit == DTL_DATE_UNIT_YEAR && is_shifted_year (&self->story->last))
    {
      settle (self, dtl_date_move_years (&self->story->last, date->count), DTL_BASIS_CONTEXT, "shift-from-story");
      return;
    }
  settle (self, date->month ? shift_fiscal_year (anchor, date) : dtl_date_unit_around (anchor, date->unit, date->count),
          from_story ? DTL_BASIS_CONTEXT : DTL_BASIS_PUBLISHED, from_story ? "shift-from-story" : "shift-from-anchor");
}

static DtlDay
shift_day (DtlDay day, DtlDateUnit unit, int count)
{
  static const int months[] = {
    [DTL_DATE_UNIT_MONTH] = 1,  [DTL_DATE_UNIT_QUARTER] = 3,  [DTL_DATE_UNIT_SEASON] = 3,    [DTL_DATE_UNIT_HALF] = 6,
    [DTL_DATE_UNIT_YEAR] = 12,  [DTL_DATE_UNIT_DECADE] = 120, [DTL_DATE_UNIT_CENTURY] = 1200,
  };

  if (ABS (count) > 5000)
    return DTL_DAY_NONE;
  if (unit < DTL_DATE_UNIT_MONTH)
    return day + count * (unit == DTL_DATE_UNIT_WEEK || unit == DTL_DATE_UNIT_WEEKEND ? 7 : 1);
  return dtl_date_to_day (dtl_date_add_months (dtl_date_from_day (day), months[unit] * count));
}

/* "the past three years": from three years ago to the anchor. */
static void
resolve_span (Resolution *self)
{
  DtlDay other = self->anchor == DTL_DAY_NONE ? DTL_DAY_NONE : shift_day (self->anchor, self->date->unit, self->date->count);

  if (other == DTL_DAY_NONE)
    leave_open (self, "no-anchor");
  else
    settle (self,
            dtl_interval_days (MIN (self->anchor, other), MAX (self->anchor, other), DTL_GRANULARITY_RANGE),
            DTL_BASIS_PUBLISHED, "span-at-anchor");
}

/* "The three months to May" are a quarter, too. */
static gboolean
is_stretch_of (const DtlInterval *stretch, DtlDateUnit unit)
{
  int days = stretch->earliest == DTL_DAY_NONE || stretch->latest == DTL_DAY_NONE ? 0 : stretch->latest - stretch->earliest + 1;

  if (stretch->granularity != DTL_GRANULARITY_RANGE)
    return FALSE;
  return unit == DTL_DATE_UNIT_QUARTER ? days >= 88 && days <= 93 : unit == DTL_DATE_UNIT_HALF && days >= 180 && days <= 185;
}

/* What "the same quarter last year" is the same as: the story's quarter, month or day. */
static DtlInterval
find_compared (const Resolution *self)
{
  static const guint8 granularities[] = {
    [DTL_DATE_UNIT_MONTH] = DTL_GRANULARITY_MONTH, [DTL_DATE_UNIT_QUARTER] = DTL_GRANULARITY_QUARTER, [DTL_DATE_UNIT_HALF] = DTL_GRANULARITY_HALF,
  };
  const DtlDateStory *story = self->story;
  DtlDateUnit unit = self->date->unit;

  if (unit <= DTL_DATE_UNIT_WEEK && unit != DTL_DATE_UNIT_NONE)
    return dtl_date_story_can_count (&story->last, unit) ? dtl_date_unit_around (story->last.earliest, unit, 0) : dtl_interval_unresolved ();
  if (unit == DTL_DATE_UNIT_NONE || unit == DTL_DATE_UNIT_WEEKEND)
    return dtl_date_story_can_count (&story->stretch, DTL_DATE_UNIT_YEAR) ? story->stretch : story->last;
  if (is_stretch_of (&story->stretch, unit))
    return story->stretch;
  if (unit <= DTL_DATE_UNIT_HALF && story->stretch.granularity != granularities[unit])
    {
      const DtlInterval *told = dtl_date_story_told (story, unit);

      return told ? *told : dtl_interval_unresolved ();
    }
  return dtl_date_story_can_count (&story->stretch, unit) ? dtl_date_unit_around (story->stretch.earliest, unit, 0) : dtl_interval_unresolved ();
}

/* "the same month last year", "the same period of 2022": what the story told of, in another year; else that year. */
static void
resolve_same (Resolution *self)
{
  const DtlDateExpression *date = self->date;
  DtlInterval same = find_compared (self);

  if (same.earliest != DTL_DAY_NONE && same.latest != DTL_DAY_NONE)
    {
      DtlDate from = dtl_date_from_day (same.earliest);
      int years = date->year == DTL_DATE_NO_YEAR ? date->count : date->year - from.year + (date->month && from.month < date->month);

      settle (self, dtl_date_move_years (&same, years), DTL_BASIS_CONTEXT, "same-of-other-year");
    }
  else if (date->year != DTL_DATE_NO_YEAR)
    settle (self, dtl_interval_year (date->year), DTL_BASIS_STATED, "year-of-comparison");
  else if (self->anchor != DTL_DAY_NONE)
    settle (self, dtl_interval_year (self->anchor_date.year + date->count), DTL_BASIS_PUBLISHED, "year-of-comparison");
  else
    leave_open (self, "no-anchor");
}

/* "the 15th": of the month that the story is in, else the nearest such day that suits the verb. */
static void
resolve_day (Resolution *self)
{
  const DtlInterval *last = &self->story->last;
  DtlDateExpression day = *self->date;
  DtlInterval best = dtl_interval_unresolved ();
  int best_weight = G_MAXINT;

  day.unit = DTL_DATE_UNIT_DAY;
  if (dtl_date_story_can_count (last, DTL_DATE_UNIT_MONTH) && self->story->distance == 0 && (self->story->last_stated || self->anchor == DTL_DAY_NONE))
    {
      DtlDate from = dtl_date_from_day (last->earliest);

      day.month = from.month;
      settle (self, dtl_date_in_year (&day, from.year), DTL_BASIS_CONTEXT, "day-of-story-month");
      return;
    }
  for (int months = -1; self->anchor != DTL_DAY_NONE && months <= 1; months++)
    {
      DtlDate month = dtl_date_add_months ((DtlDate) { self->anchor_date.year, self->anchor_date.month, 1 }, months);
      DtlInterval interval;
      int weight;

      day.month = month.month;
      interval = dtl_date_in_year (&day, month.year);
      weight = dtl_interval_is_resolved (&interval) ? weigh_year (self, &interval) : G_MAXINT;
      if (weight < best_weight)
        {
          best = interval;
          best_weight = weight;
        }
    }
  if (best_weight < G_MAXINT)
    settle (self, best, DTL_BASIS_PUBLISHED, "nearest-month");
  else
    leave_open (self, "no-anchor");
}

/* "that year", "the same day": the story's date, or the unit around it. */
static void
resolve_story (Resolution *self)
{
  const DtlInterval *last = self->date->unit >= DTL_DATE_UNIT_YEAR ? &self->story->mentioned : &self->story->last;

  if (self->date->relative_year || self->date->year != DTL_DATE_NO_YEAR)
    resolve_same (self);
  else if (!dtl_date_story_can_count (last, self->date->unit))
    leave_open (self, "no-anchor");
  else if (self->date->unit == DTL_DATE_UNIT_NONE)
    settle (self, *last, DTL_BASIS_CONTEXT, "date-of-story");
  else
    settle (self, dtl_date_unit_around (last->earliest, self->date->unit, 0), DTL_BASIS_CONTEXT, "date-of-story");
}

static void
resolve_time (Resolution *self)
{
  if (self->story->same_sentence && dtl_date_story_can_count (&self->story->last, DTL_DATE_UNIT_DAY))
    settle (self, self->story->last, DTL_BASIS_CONTEXT, "time-of-story");
  else if (self->anchor != DTL_DAY_NONE)
    settle (self, dtl_interval_day (self->story->published), DTL_BASIS_PUBLISHED, "time-of-anchor");
  else
    leave_open (self, "no-anchor");
}

static void
set_time (const DtlDateExpression *date, DtlInterval *interval)
{
  if (date->second == DTL_NO_TIME)
    return;
  if (dtl_interval_is_resolved (interval) && interval->earliest != interval->latest)
    return;
  interval->second = date->second;
  interval->zone = date->zone;
  interval->granularity = DTL_GRANULARITY_TIME;
}

/* "the following Monday", "the previous autumn" */
static void
count_from_story (Resolution *self)
{
  const DtlInterval *last = self->date->relative_year ? &self->story->mentioned : &self->story->last;
  gboolean close = dtl_date_story_can_count (last, self->date->unit == DTL_DATE_UNIT_DAY ? DTL_DATE_UNIT_DAY : DTL_DATE_UNIT_YEAR);

  self->anchor = close ? last->earliest : DTL_DAY_NONE;
  self->anchor_date = close ? dtl_date_from_day (last->earliest) : DTL_DATE_NONE;
  self->basis = DTL_BASIS_CONTEXT;
}

static void
resolve_form (Resolution *self)
{
  static void (*const resolvers[]) (Resolution *) = {
    [DTL_DATE_FORM_FIXED] = resolve_fixed,     [DTL_DATE_FORM_PARTIAL] = resolve_partial,
    [DTL_DATE_FORM_WEEKDAY] = resolve_weekday, [DTL_DATE_FORM_SHIFT] = resolve_shift,
    [DTL_DATE_FORM_TIME] = resolve_time,       [DTL_DATE_FORM_SPAN] = resolve_span,
    [DTL_DATE_FORM_STORY] = resolve_story,     [DTL_DATE_FORM_DAY] = resolve_day,
  };
  DtlDateMention *mention = self->mention;

  if (self->date->from == DTL_DATE_FROM_STORY
      && (self->date->form == DTL_DATE_FORM_WEEKDAY || self->date->form == DTL_DATE_FORM_PARTIAL))
    count_from_story (self);
  resolvers[self->date->form](self);
  mention->interval = dtl_date_take_third (&mention->interval, self->date->third, self->date->edge);
  if (self->date->back)
    mention->interval = dtl_date_stretch_back (&mention->interval, self->date->back_unit, self->date->back);
  if (self->date->week && mention->interval.earliest != DTL_DAY_NONE)
    mention->interval = self->date->week == DTL_DATE_WEEK_AROUND
                          ? dtl_date_unit_around (mention->interval.earliest, DTL_DATE_UNIT_WEEK, 0)
                          : dtl_interval_days (mention->interval.earliest, mention->interval.earliest + 6, DTL_GRANULARITY_WEEK);
  if (self->date->to_date && mention->interval.earliest != DTL_DAY_NONE && self->anchor != DTL_DAY_NONE)
    mention->interval = dtl_interval_days (mention->interval.earliest, self->anchor, DTL_GRANULARITY_RANGE);
  if (self->date->part_days)
    mention->interval = dtl_date_take_days (&mention->interval, self->date->part_days, self->date->part_skip);
  if (!dtl_interval_is_resolved (&mention->interval))
    mention->basis = DTL_BASIS_UNRESOLVED;
  set_time (self->date, &mention->interval);
}

static Resolution
begin_resolution (const DtlDateStory *story, const DtlDateExpression *date, DtlTense tense, DtlDateMention *mention)
{
  mention->anchor = DTL_DATE_NONE;
  mention->alternatives = NULL;
  mention->n_alternatives = 0;
  return (Resolution) {
    .story = story,
    .date = date,
    .tense = tense,
    .anchor = dtl_date_to_day (story->published),
    .anchor_date = story->published,
    .basis = DTL_BASIS_PUBLISHED,
    .mention = mention,
  };
}

static void
keep_alternatives (const Resolution *self, DtlReading *reading)
{
  DtlDateMention *mention = self->mention;

  if (self->n_alternatives == 0)
    return;
  mention->n_alternatives = self->n_alternatives;
  mention->alternatives = g_memdup2 (self->alternatives, sizeof (DtlInterval) * self->n_alternatives);
  g_ptr_array_add (reading->allocations, mention->alternatives);
}

void
dtl_date_resolve (const DtlDateStory *story, const DtlDateExpression *date, DtlTense tense, DtlReading *reading,
                  DtlDateMention *mention)
{
  Resolution resolution = begin_resolution (story, date, tense, mention);

  resolve_form (&resolution);
  keep_alternatives (&resolution, reading);
}
