/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-phrase.h"

G_BEGIN_DECLS

/* At most this many bytes, but for a first phrase that is longer. */
#define DTL_SUMMARY_MOST 90

/**
 * DtlTelling:
 * @subject: who or what it is about, if it stands apart from @clause: "talks" in "talks, which
 *   collapsed in May"; empty if it is the subject of @clause
 * @clause: what is told
 *
 * The part of a sentence that a date belongs to.
 */
typedef struct
{
  DtlTokens subject;
  DtlTokens clause;
  guint label; /* the first token behind the label of a line, 0 if it has none: "Start: 9 August" */
} DtlTelling;

/* The main clause among the tokens of @telling, shortened: without connectors, without the tokens
 * of @date, without asides. Begins with a capital, ends without a stop. (transfer full), or NULL
 * if nothing is told. */
char *dtl_summary_make (const DtlPassage *passage, const DtlTelling *telling, DtlTokens date);

G_END_DECLS
