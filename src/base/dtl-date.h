/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlDate:
 *
 * A civil date of the proleptic Gregorian calendar, from year −9999 to 9999 (year 0 is
 * 1 BC). A day number (#DtlDay) counts days from 1970-01-01.
 */
typedef struct
{
  gint16 year;
  guint8 month; /* 1–12; 0 in an unset date */
  guint8 day;   /* 1–31 */
} DtlDate;

typedef gint32 DtlDay;

#define DTL_DATE_NONE ((DtlDate) { 0, 0, 0 })
#define DTL_DAY_NONE G_MININT32

typedef enum
{
  DTL_MONDAY = 1,
  DTL_TUESDAY,
  DTL_WEDNESDAY,
  DTL_THURSDAY,
  DTL_FRIDAY,
  DTL_SATURDAY,
  DTL_SUNDAY,
} DtlWeekday;

gboolean   dtl_date_is_set        (DtlDate date);
gboolean   dtl_date_is_valid      (int year, int month, int day);
int        dtl_days_in_month      (int year, int month);
gboolean   dtl_is_leap_year       (int year);
DtlDay     dtl_date_to_day        (DtlDate date);
DtlDate    dtl_date_from_day      (DtlDay day);
DtlWeekday dtl_day_weekday        (DtlDay day);
DtlDate    dtl_date_add_months    (DtlDate date, int months); /* clamps the day */
int        dtl_date_compare       (DtlDate a, DtlDate b);
gboolean   dtl_date_parse         (const char *text, DtlDate *date); /* YYYY-MM-DD */
char      *dtl_date_to_string     (DtlDate date);

G_END_DECLS
