/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/**
 * DtlGoldCase:
 * @source: index of its source
 * @paragraph: the paragraph that it is
 * @decisions: guint: indices of the comparison's decisions that it rests on
 * @text: the case, as tests/cases has them
 *
 * What the user corrected in one paragraph, as a case for a test of the reader: it fails while the paragraph is
 * read as it was, and holds once it is read as the user says.
 */
typedef struct
{
  guint source;
  DtlSpan paragraph;
  GArray *decisions;
  char *text;
} DtlGoldCase;

void       dtl_gold_case_free    (DtlGoldCase *gold);
GPtrArray *dtl_export_gold_cases (const DtlComparison *comparison); /* DtlGoldCase */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlGoldCase, dtl_gold_case_free)

G_END_DECLS
