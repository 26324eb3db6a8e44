/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

#define DTL_NO_NOUN G_MAXUINT

/* The token of the noun that a number before @index counts, or DTL_NO_NOUN. */
guint dtl_noun_find (const DtlPassage *passage, guint index, gboolean singular);

/* Whether the word at @index is a plural, or a word that counts like one ("staff"). */
gboolean dtl_noun_is_plural (const DtlPassage *passage, guint index);

/* Whether the word at @index, which looks like a plural, is a verb here: "one in ten suffers from". */
gboolean dtl_noun_is_verb   (const DtlPassage *passage, guint index);

const char *dtl_noun_lemma  (const DtlPassage *passage, guint index);
const char *dtl_noun_person (const DtlPassage *passage);

G_END_DECLS
