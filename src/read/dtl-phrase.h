/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/* Half-open range of tokens of a passage. */
typedef struct
{
  guint first;
  guint end;
} DtlTokens;

static inline gboolean
dtl_tokens_are_empty (DtlTokens tokens)
{
  return tokens.end <= tokens.first;
}

/* What clauses are made of, told from tokens without a parser. None of these fails; a range that
 * cannot be told is empty. */

gboolean  dtl_phrase_is_verb      (const DtlPassage *passage, guint at);  /* probably finite */
gboolean  dtl_phrase_is_be        (const DtlPassage *passage, guint at);
gboolean  dtl_phrase_is_pronoun   (const DtlPassage *passage, guint at);  /* he, she, they, it, who */
gboolean  dtl_phrase_is_date_word (const DtlPassage *passage, guint at);
gboolean  dtl_phrase_is_capital   (const DtlPassage *passage, guint at);  /* a word with a capital, not the first of its sentence */
DtlTokens dtl_phrase_trim_subject (const DtlPassage *passage, DtlTokens subject);
DtlTokens dtl_phrase_before (const DtlPassage *passage, guint first, guint end); /* the noun phrase that ends at @end, from @first at the earliest */
DtlTokens dtl_phrase_after (const DtlPassage *passage, guint first, guint end);  /* the noun phrase that begins at @first, with what is "of" or "by" it */
DtlTokens dtl_phrase_subject      (const DtlPassage *passage, DtlTokens clause);        /* of the main clause; empty if none */
guint     dtl_phrase_skip_dateline (const DtlPassage *passage, DtlTokens clause);
guint     dtl_phrase_skip_lead    (const DtlPassage *passage, DtlTokens clause);
gboolean  dtl_phrase_has_verb     (const DtlPassage *passage, guint first, guint end);
DtlSpan   dtl_phrase_span         (const DtlPassage *passage, DtlTokens tokens);        /* empty for an empty range */

G_END_DECLS
