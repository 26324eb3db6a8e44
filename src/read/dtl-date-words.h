/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* The small parts that the rules for dates are made of. Each reads from token @at on and returns
 * the token after its last, or 0. */

guint dtl_date_take_number   (const DtlPassage *passage, guint at, int *number); /* plain digits, at most four */
guint dtl_date_take_day      (const DtlPassage *passage, guint at, int *day);    /* 1–31: "5", "5th" */
guint dtl_date_take_year     (const DtlPassage *passage, guint at, int *year);   /* four digits, 1000–2199 */
guint dtl_date_take_short_year (const DtlPassage *passage, guint at, int before, int *year); /* "17" after 2016 */
guint dtl_date_take_month    (const DtlPassage *passage, guint at, int *month);  /* capitalised; with its dot */
guint dtl_date_take_weekday  (const DtlPassage *passage, guint at, int *weekday, gboolean *abbreviated);
guint dtl_date_take_count    (const DtlPassage *passage, guint at, int *count, gboolean *vague); /* "a", "two", "several" */
guint dtl_date_take_ordinal  (const DtlPassage *passage, guint at, int *ordinal); /* "third", "17th", "twenty-first" */
guint dtl_date_take_time     (const DtlPassage *passage, guint at, gboolean sure, DtlDateExpression *date);
guint dtl_date_take_relative_year (const DtlPassage *passage, guint at, int *count); /* "of last year", "in the previous year" */
guint dtl_date_take_unit     (const DtlPassage *passage, guint at, DtlDateUnit *unit, int *factor);

/* Whether @at is glued to the token before it (no white space between). */
gboolean dtl_date_is_glued   (const DtlPassage *passage, guint at);
gboolean dtl_date_is_glued_kind (const DtlPassage *passage, guint at, DtlTokenKind kind);
gboolean dtl_date_take_glued_number (const DtlPassage *passage, guint at, int *number); /* whether there is one */

/* Whether nothing is glued to the end of a date in numbers: "12/11/2024-5" is something else. */
gboolean dtl_date_ends_cleanly (const DtlPassage *passage, guint at);

/* Whether @at is an apostrophe, as before "90s" and "24". */
gboolean dtl_date_is_apostrophe (const DtlPassage *passage, guint at);

/* "’s" glued to a number: the token behind it, or 0. */
guint dtl_date_take_genitive (const DtlPassage *passage, guint at);

/* The token behind the word that leads to a date at @first, across an hour and "at least": "until 10pm on Thursday". */
guint dtl_date_skip_time_back (const DtlPassage *passage, guint first);

/* Whether @at is one of @words, a constant array that ends with NULL. */
#define dtl_date_says_one(passage, at, words) dtl_passage_is_one_of ((passage), (at), words)

G_END_DECLS
