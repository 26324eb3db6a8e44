/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* What was read, in words and numbers of the user's language and locale. All strings are the
 * caller's unless they are const. */

char       *dtl_words_date     (DtlDate date);                /* "11 Dec 2024" */
char       *dtl_words_interval (const DtlInterval *interval); /* "Dec 2024 – Jan 2025"; NULL if unresolved */
char       *dtl_words_months   (const DtlInterval *interval); /* the same in whole months */
char       *dtl_words_decimal  (const DtlDecimal *decimal);   /* "11 200 000 000" */
char       *dtl_words_range    (const DtlRange *range);       /* "3–5", "1 200 or more" */
char       *dtl_words_value    (const DtlFigure *figure);     /* "about 11 200 000 000 RUB" */
const char *dtl_words_verdict  (DtlVerdict verdict);          /* "Scale slip" */
const char *dtl_words_kind     (DtlFigureKind kind);          /* "Amounts of money" */
const char *dtl_words_kind_of_one (DtlFigureKind kind);       /* "Amount of money" */
const char *dtl_words_hedge    (DtlHedge hedge);              /* "at least"; NULL for none */
const char *dtl_words_modality (DtlModality modality);        /* "forecast"; NULL for what is simply stated */
char       *dtl_words_source   (const DtlReading *reading);   /* "Daily News"; NULL if it has no name */

G_END_DECLS
