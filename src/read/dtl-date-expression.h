/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/* What a date says by itself, before anybody asks from when it is counted. */
typedef enum
{
  DTL_DATE_FORM_FIXED,   /* year known: day, month, year, part of a year, decade */
  DTL_DATE_FORM_PARTIAL, /* the same without its year: "Nov. 5", "March", "the first quarter" */
  DTL_DATE_FORM_WEEKDAY, /* "Wednesday", "last Friday" */
  DTL_DATE_FORM_SHIFT,   /* units from the anchor: "yesterday", "two weeks ago", "next month" */
  DTL_DATE_FORM_TIME,    /* only a time of day */
  DTL_DATE_FORM_SPAN,    /* units up to or from the anchor: "the past three years" */
  DTL_DATE_FORM_DAY,     /* a day without its month: "the 15th" */
  DTL_DATE_FORM_STORY,   /* what was spoken of last: "that year", "the same day" */
  DTL_DATE_FORM_VAGUE,   /* "decades ago": no interval, and no date */
} DtlDateForm;

typedef enum
{
  DTL_DATE_UNIT_NONE,
  DTL_DATE_UNIT_HOUR,
  DTL_DATE_UNIT_DAY,
  DTL_DATE_UNIT_WEEK,
  DTL_DATE_UNIT_WEEKEND,
  DTL_DATE_UNIT_MONTH,
  DTL_DATE_UNIT_QUARTER,
  DTL_DATE_UNIT_SEASON,
  DTL_DATE_UNIT_HALF,
  DTL_DATE_UNIT_YEAR,
  DTL_DATE_UNIT_DECADE,
  DTL_DATE_UNIT_CENTURY,
} DtlDateUnit;

/* Which third of a unit. */
typedef enum
{
  DTL_DATE_THIRD_NONE,
  DTL_DATE_THIRD_EARLY,
  DTL_DATE_THIRD_MID,
  DTL_DATE_THIRD_LATE,
} DtlDateThird;

/* Which week a day stands for. */
typedef enum
{
  DTL_DATE_WEEK_NONE,
  DTL_DATE_WEEK_AROUND, /* the one it is in: "the week of March 11" */
  DTL_DATE_WEEK_BEGUN,  /* the one that it begins: "the week starting 3 June" */
} DtlDateWeek;

/* From what a date without a year or a name is counted. */
typedef enum
{
  DTL_DATE_FROM_PUBLISHED, /* the day of the report */
  DTL_DATE_FROM_STORY,     /* the date that the text spoke of last */
  DTL_DATE_FROM_EITHER,    /* that date if there is one, else the day of the report */
  DTL_DATE_FROM_NOTHING,   /* an event that is not dated: "a day after the vote" */
} DtlDateFrom;

#define DTL_DATE_NO_YEAR G_MININT16

/**
 * DtlDateExpression:
 * @first: its first token
 * @end: the token after its last
 * @span: its bytes
 * @form: what is known of it
 * @unit: how precise it is; the unit of @count
 * @year: or %DTL_DATE_NO_YEAR
 * @end_year: last year of "2016-17", else %DTL_DATE_NO_YEAR
 * @month: 1–12, or 0
 * @day: 1–31, or 0
 * @last_day: of "May 6–9", or 0
 * @weekday: 1–7, or 0
 * @nth: which @weekday of the month, -1 the last, or 0: "the first Monday in May"
 * @code: EDTF's number of a season, quarter or half, or 0
 * @south: a season of the southern half of the earth
 * @count: how many units from the anchor (negative: back)
 * @months: only the first (negative: last) so many months of the year, or 0
 * @in_week: @weekday is that of the week @count weeks on: "Wednesday next week"
 * @directed: @count chooses among weekdays, months or parts of a year ("last Friday")
 * @easter: a day that hangs on Easter Sunday, by @feast days
 * @window: the day is one of so many from @month and @day on: a feast of another calendar
 * @back: how many of @back_unit end with this date: 3 months of "the three months to June"; or 0
 * @over: that stretch has ended
 * @baseline: a figure is compared with it: "up from 4% in March" is before the time of the story
 * @term: it ends something: "until March"
 * @week: not the day, but a week of seven days
 * @to_date: only as far as the anchor: "year-to-date"
 * @part_days: only so many days of it, from its @part_skip-th on; negative: its last ones; or 0
 * @relative_year: @count is the distance of the year ("the first quarter of last year")
 * @from: which anchor
 * @third: "early", "mid", "late"
 * @edge: @third means the first or last of its smaller units: "the end of 2025"
 * @other_order: a slashed date that another locale reads with day and month exchanged
 * @other_fiscal: a business year that is the calendar's for want of better knowledge
 * @second: of the day, or %DTL_NO_TIME
 * @zone: minutes east of UTC, or %DTL_NO_ZONE
 */
typedef struct
{
  guint first;
  guint end;
  DtlSpan span;
  DtlDateForm form;
  DtlDateUnit unit;
  gint16 year;
  gint16 end_year;
  guint8 month;
  guint8 day;
  guint8 last_day;
  guint8 weekday;
  gint8 nth;
  guint8 code;
  gboolean south;
  int count;
  gint8 months;
  gboolean in_week;
  gboolean directed;
  gboolean easter;
  gint8 feast;
  guint8 window;
  gint16 back;
  DtlDateUnit back_unit;
  gboolean over;
  gboolean baseline;
  gboolean term;
  DtlDateWeek week;
  gboolean to_date;
  gint16 part_days;
  gint16 part_skip;
  gboolean relative_year;
  DtlDateFrom from;
  DtlDateThird third;
  gboolean edge;
  gboolean other_order;
  gboolean other_fiscal;
  gint32 second;
  gint16 zone;
} DtlDateExpression;

static inline void
dtl_date_expression_init (DtlDateExpression *self, DtlDateForm form)
{
  *self = (DtlDateExpression) {
    .form = form,
    .year = DTL_DATE_NO_YEAR,
    .end_year = DTL_DATE_NO_YEAR,
    .second = DTL_NO_TIME,
    .zone = DTL_NO_ZONE,
  };
}

/* A rule tries to read a date from token @at on; it fills @date and returns the token after its
 * last, or returns 0. Spans are left to the scanner. */
typedef guint (*DtlDateRule) (const DtlPassage *passage, guint at, DtlDateExpression *date);

G_END_DECLS
