/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-decision.h"
#include "dtl-lexicon.h"

G_BEGIN_DECLS

/* How the value of a decision is written, one text for one value, and how it is understood:
 *
 *   value        "5200000", "5.2e6" (two digits are sure), "3..5", "5..", "..5"; "~" before one that is about so
 *   period, date an interval of formats.md: "2023", "2023-35", "2023-05-04", "2020/2023", "2019~"; a period may be empty: none
 *   unit         an id of data/units.json, or "1"
 *   hedge, kind  a name of formats.md; a hedge may be empty: none
 *   others       words
 */

gboolean  dtl_decision_read_value  (const char *text, DtlRange *value, gboolean *approximate);
char     *dtl_decision_write_value (const DtlRange *value, gboolean approximate);

char     *dtl_decision_understand  (DtlDecisionKind kind, const DtlLexicon *lexicon, const DtlReading *reading, const char *typed, GError **error);

G_END_DECLS
