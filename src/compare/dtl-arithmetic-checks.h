/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-corpus.h"
#include "dtl-rates.h"

G_BEGIN_DECLS

GPtrArray     *dtl_arithmetic_check_rates  (const DtlCorpus *corpus, const DtlRates *rates);
GPtrArray     *dtl_arithmetic_check_source (const DtlCorpus *corpus, guint source);
DtlArithmetic *dtl_arithmetic_copy         (const DtlArithmetic *arithmetic, guint source);

DtlArithmetic *dtl_arithmetic_new (guint source, const char *rule, gboolean holds, char *working, guint n, ...);

/* Sums of one sentence, in dtl-sentence-sums.c. */
void dtl_sentence_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums);

/* Wholes and parts, in dtl-part-sums.c. */
void dtl_named_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums);
void dtl_each_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums);
void dtl_part_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums);

/* Wholes and parts with other amounts between them, in dtl-list-sums.c; told after those above. */
void dtl_list_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums);

/* One amount in two units, in dtl-unit-conversions.c. */
void dtl_unit_conversions_check (const DtlCorpus *corpus, guint source, GPtrArray *sums);

G_END_DECLS
