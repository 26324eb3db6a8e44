/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date.h"

G_BEGIN_DECLS

/**
 * DtlTime:
 *
 * A moment of the civil clock: seconds since 1970-01-01T00:00, without zone, leap second or
 * summer time, as reports tell it. Every value fits a double exactly.
 */
typedef gint64 DtlTime;

#define DTL_SECONDS_A_DAY G_GINT64_CONSTANT (86400)
#define DTL_TIME_FROM_DAY(day) ((DtlTime) (day) * DTL_SECONDS_A_DAY)
#define DTL_TIME_MIN DTL_TIME_FROM_DAY (-4371587) /* -9999-01-01 */
#define DTL_TIME_MAX DTL_TIME_FROM_DAY (2932897)  /* 10000-01-01 */

typedef enum
{
  DTL_TIME_SECOND,
  DTL_TIME_MINUTE,
  DTL_TIME_HOUR,
  DTL_TIME_DAY,
  DTL_TIME_WEEK,
  DTL_TIME_MONTH,
  DTL_TIME_QUARTER,
  DTL_TIME_YEAR,
} DtlTimeUnit;

/**
 * DtlTimeStep:
 * @unit: what is counted
 * @count: how many of them make a step: 10 years are a decade
 *
 * A stride of the calendar. Hours, minutes and seconds count from the start of their day,
 * days from the start of their month (the last is left out where the next month is nearer than a
 * whole step), months and years from year 0.
 */
typedef struct
{
  DtlTimeUnit unit;
  guint count;
} DtlTimeStep;

DtlDate dtl_time_date      (DtlTime time);
DtlTime dtl_time_floor     (DtlTime time, DtlTimeStep step, DtlWeekday week_start);
DtlTime dtl_time_next      (DtlTime time, DtlTimeStep step, DtlWeekday week_start);
double  dtl_time_step_min  (DtlTimeStep step);
guint   dtl_time_week      (DtlTime time);

G_END_DECLS
