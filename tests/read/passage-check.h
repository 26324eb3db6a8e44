/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-reading.h"
#include "passage-score.h"
#include "passage.h"

G_BEGIN_DECLS

/* One passage beside what was read in it, the score that counts and the report that tells. */
typedef struct
{
  const Passage *passage;
  const DtlReading *reading;
  PassageScore *score;
  GString *report;
} PassageCheck;

void     passage_check_report     (PassageCheck *check, guint line, const char *format, ...) G_GNUC_PRINTF (3, 4);
void     passage_check_report_key (PassageCheck *check, const Expectation *expectation, const Key *key, const char *read);
gboolean passage_key_holds        (const Key *key, const char *read);
gboolean passage_contains_folded  (const char *text, const char *part);

/* One for each kind of line; each adds to the score, and to the report what differs. */
void passage_check_name          (PassageCheck *check, const Expectation *expectation);
void passage_check_no_name       (PassageCheck *check, const Expectation *expectation);
void passage_check_furniture     (PassageCheck *check, const Expectation *expectation);
void passage_check_not_furniture (PassageCheck *check, const Expectation *expectation);
void passage_check_head          (PassageCheck *check, const Expectation *expectation);

/* Names, furniture and authors that no line asks for, where lines of their kind are complete. */
void passage_check_rest          (PassageCheck *check);

G_END_DECLS
