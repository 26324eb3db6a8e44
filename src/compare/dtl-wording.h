/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-corpus.h"
#include "dtl-value.h"

G_BEGIN_DECLS

/* All return (transfer full) text in the user's language. */
char *dtl_wording_number   (const DtlDecimal *decimal);                    /* "11.2 trillion", "2,527" */
char *dtl_wording_amount   (const DtlFigure *figure);                      /* "11.2 trillion RUB", "5%", "31 of 83" */
char *dtl_wording_said     (const DtlComparison *comparison, DtlMentionRef ref); /* "about $4.2bn", or as corrected */
const char *dtl_wording_unit (const char *code);                           /* "km²" of "km2"; NULL of mere numbers */
char *dtl_wording_interval (const DtlInterval *interval);                  /* "11 December 2024", "2030" */
char *dtl_wording_date     (DtlDate date);
char *dtl_wording_weekday  (DtlDay day);
gboolean dtl_wording_is_named (const DtlReading *reading);
char *dtl_wording_source   (const DtlReading *reading, guint given);       /* its name, or "source 3" */
const char *dtl_wording_verdict (DtlVerdict verdict);                      /* in a word or two */
char *dtl_wording_heading  (const char *label);                             /* with a capital, or "Unnamed figure" */
char *dtl_wording_list     (GPtrArray *items);                             /* "a, b and c" */
const char *dtl_wording_scale (int power);                                 /* "trillion" of 12; NULL if there is no word */

G_END_DECLS
