/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lexicon.h"

G_BEGIN_DECLS

/**
 * DtlSentence:
 * @first: index of its first token in the paragraph
 * @end: the index after its last
 */
typedef struct
{
  guint first;
  guint end;
} DtlSentence;

/* Replaces the contents of @sentences (element-type DtlSentence) with those of the paragraph of
 * annotated tokens; together they hold every token. */
void dtl_sentences_split (const DtlLexicon *lexicon, const char *bytes, const DtlToken *tokens, guint n_tokens, GArray *sentences);

G_END_DECLS
