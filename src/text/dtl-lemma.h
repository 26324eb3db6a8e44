/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lexicon.h"

G_BEGIN_DECLS

#define DTL_LEMMA_MAX 64

/* Write the lemma of an English word of @length bytes, folded to lower case and NUL-terminated,
 * to @lemma; a word too long is cut. Irregular forms are those of the lexicon. */
void dtl_lemma_noun (const DtlLexicon *lexicon, const char *word, gsize length, char lemma[DTL_LEMMA_MAX]);
void dtl_lemma_verb (const DtlLexicon *lexicon, const char *word, gsize length, char lemma[DTL_LEMMA_MAX]);
gboolean dtl_lemma_is_plural (const DtlLexicon *lexicon, const char *word, gsize length);

G_END_DECLS
