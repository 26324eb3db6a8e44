/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lexicon.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

/* Reading words again that the user says are a figure or a date. All that is found belongs to @reading, which must
 * not be shared yet. */

/* The figure that the words of @span make with what stands around them; @figure then has exactly @span. FALSE, with a
 * figure that is about these words and has no value, if no number stands there. */
gboolean dtl_reread_figure (const DtlLexicon *lexicon, DtlReading *reading, DtlSpan span, DtlFigure *figure);

/* What a date in the words of @span is to its sentence, if it means @interval. */
DtlDateRole dtl_reread_role (const DtlLexicon *lexicon, DtlReading *reading, DtlSpan span, const DtlInterval *interval);

/* The event that the date at @index dates; FALSE if its sentence tells none. */
gboolean dtl_reread_event (const DtlLexicon *lexicon, DtlReading *reading, guint index, DtlEvent *event);

/**
 * DtlTypedValue:
 * @value: open where a hedge opens it
 * @approximate: "about 5"
 * @unit: interned; %NULL if none was typed
 *
 * A value as somebody types it into a field.
 */
typedef struct
{
  DtlRange value;
  gboolean approximate;
  const char *unit;
} DtlTypedValue;

/* Reading what somebody types about a source, with that source's habits, and its day for what is counted from it. FALSE if
 * there is more or less in it than one value, or one time. */
gboolean dtl_typed_value    (const DtlLexicon *lexicon, const DtlReading *reading, const char *words, DtlTypedValue *typed);
gboolean dtl_typed_interval (const DtlLexicon *lexicon, const DtlReading *reading, const char *words, DtlInterval *interval);

/* The sentence that holds @span, as the reader has parted the text. */
DtlSpan  dtl_reread_sentence (const DtlReading *reading, DtlSpan span);

G_END_DECLS
