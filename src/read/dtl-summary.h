/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-phrase.h"

G_BEGIN_DECLS

/* At most this many bytes, but for a first phrase that is longer. */
#define DTL_SUMMARY_MOST 90

/* The main clause among the tokens of @clause, shortened: without connectors, without the tokens
 * of @date, without asides. Begins with a capital, ends without a stop. (transfer full), or NULL
 * if nothing is told. */
char *dtl_summary_make (const DtlPassage *passage, DtlTokens clause, DtlTokens date);

G_END_DECLS
