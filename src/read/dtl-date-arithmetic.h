/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* Calendar arithmetic that the resolver needs; pure, and unresolved where it leaves the calendar. */

DtlInterval dtl_date_unit_around (DtlDay day, DtlDateUnit unit, int count); /* the unit @count units from the one that holds @day */
DtlInterval dtl_date_in_year     (const DtlDateExpression *date, int year);  /* @date with its year known */
DtlInterval dtl_date_take_third  (const DtlInterval *interval, DtlDateThird third, gboolean edge);
DtlInterval dtl_date_stretch_back (const DtlInterval *interval, DtlDateUnit unit, int count);
DtlInterval dtl_date_take_days   (const DtlInterval *interval, int days, int skip);
DtlInterval dtl_date_move_years  (const DtlInterval *interval, int years);
DtlDay      dtl_date_easter      (int year);
DtlDay      dtl_date_next_weekday (DtlDay day, int weekday);                 /* on @day or after it */

G_END_DECLS
