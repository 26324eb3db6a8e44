/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-corpus.h"

G_BEGIN_DECLS

#define DTL_KIN_PARTS 3

/* Where a word stands: bits, in the order in which parts are compared. */
typedef enum
{
  DTL_KIN_NEAR = 1 << 0,
  DTL_KIN_CLAUSE = 1 << 1,
  DTL_KIN_MEASURE = 1 << 2,
} DtlKinPart;

/**
 * DtlKin:
 * @kin: word for all that could stand for it
 * @word: the word itself
 * @parts: of #DtlKinPart: where it stands
 */
typedef struct
{
  guint32 kin;
  guint32 word;
  guint32 parts;
} DtlKin;

GArray  *dtl_kin_collect    (DtlCorpus *corpus, guint source, DtlSpan near, DtlSpan clause, DtlSpan except, const char *measure);
gboolean dtl_kin_is_changed (const GArray *kin, const DtlCorpus *corpus);
void     dtl_kin_compare    (const DtlCorpus *corpus, const GArray *a, const GArray *const a_words[DTL_KIN_PARTS], const GArray *b,
                             const GArray *const b_words[DTL_KIN_PARTS], double shared[DTL_KIN_PARTS]);

G_END_DECLS
