/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-span.h"

G_BEGIN_DECLS

/* In which order a slashed date has its day and month. */
typedef enum
{
  DTL_DATE_ORDER_UNKNOWN,
  DTL_DATE_ORDER_DAY_FIRST,
  DTL_DATE_ORDER_MONTH_FIRST,
} DtlDateOrder;

/* How far a text was looked through for its habits. */
typedef enum
{
  DTL_HABITS_COMMAS_WEIGHED = 1 << 0,
  DTL_HABITS_PLACE_WEIGHED = 1 << 1,
  DTL_HABITS_ORDER_WEIGHED = 1 << 2,
} DtlHabitsFlags;

/**
 * DtlHabits:
 * @decimal_comma: "1,25" is one and a quarter, and dots group
 * @foreign_dollars: a bare "$" is none of the region's, because its own are written "A$"
 * @region: ISO 3166 code of the locale's country, "" if it has none
 * @hint: the country that the text spoke of last, for a locale without one; "" if none
 * @date_order: of slashed dates; unknown where neither a locale nor the text shows it
 * @stated: they come with the source or from the user: the text is not asked
 * @flags: of #DtlHabitsFlags
 * @table_scale: power of ten that the heading of the table being read gives its cells, 0 if none
 * @table_percents: which of its columns are shares, a bit each, the first lowest
 * @table_currency: ISO 4217 code that it gives them; %NULL if none
 * @comma_evidence: what in the text shows @decimal_comma; empty if nothing in it does
 * @region_evidence: what in the text first speaks for @region; empty if nothing in it does
 * @order_evidence: what in the text shows @date_order; empty if nothing in it does
 *
 * How a place writes its numbers and dates and what it means by "dollar" or "pound". Spans are
 * bytes of the source's text.
 */
typedef struct
{
  gboolean decimal_comma;
  gboolean foreign_dollars;
  char region[3];
  char hint[3];
  DtlDateOrder date_order;
  gboolean stated;
  guint flags;
  int table_scale;
  guint64 table_percents;
  const char *table_currency;
  DtlSpan comma_evidence;
  DtlSpan region_evidence;
  DtlSpan order_evidence;
} DtlHabits;

DtlHabits    dtl_habits_for_locale (const char *locale);
const char  *dtl_habits_currency   (const DtlHabits *self, const char *code);
const char  *dtl_habits_home       (const char *region, const char *code);
DtlDateOrder dtl_habits_order_in   (const char *region);

G_END_DECLS
