/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-names.h"

G_BEGIN_DECLS

/* Who is meant by the words at @who ("he", "the president", "Volvo chief Marta Lind"): the
 * fullest name that @reading, whose names are settled, has of them; else the words themselves,
 * or NULL for a pronoun that leads to nobody. @whole holds @who and appositions that may name them
 * ("the mayor of Iquique, Mauricio Soria"); it may be empty. Owned by @reading. */
const char *dtl_speaker_resolve (const DtlLexicon *lexicon, DtlReading *reading, DtlSpan who, DtlSpan whole);

/* The person whose last name stands in capitals at @who, as before the colon in a transcript; NULL if there is none. */
const char *dtl_speaker_in_capitals (const DtlReading *reading, DtlSpan who);

/* The person whom "he" at @offset, or "she" if @woman, most likely means; NULL if the text names none before. */
const char *dtl_speaker_person_before (const DtlLexicon *lexicon, DtlReading *reading, guint32 offset, gboolean woman);
const char *dtl_speaker_before_quotation (const DtlLexicon *lexicon, DtlReading *reading, guint32 offset); /* of words that nobody is said to say */

G_END_DECLS
