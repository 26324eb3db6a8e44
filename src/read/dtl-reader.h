/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-lexicon.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

/* What may be read of a source. Figures yield to dates, and events are dates with those who say and suffer them:
 * a part brings the parts that it needs. */
typedef enum
{
  DTL_READ_DATES = 1 << 0,
  DTL_READ_FIGURES = 1 << 1 | DTL_READ_DATES,
  DTL_READ_SPEECH = 1 << 2, /* who says what */
  DTL_READ_NAMES = 1 << 3,
  DTL_READ_EVENTS = 1 << 4 | DTL_READ_DATES | DTL_READ_SPEECH | DTL_READ_NAMES,
  DTL_READ_QUOTATIONS = 1 << 5 | DTL_READ_SPEECH | DTL_READ_NAMES,
  DTL_READ_ALL = DTL_READ_FIGURES | DTL_READ_EVENTS | DTL_READ_QUOTATIONS,
} DtlReadParts;

/* A pure function of the source (text, language, locale, published date) and the lexicon. */
DtlReading *dtl_reader_read       (const DtlLexicon *lexicon, DtlSource *source, GCancellable *cancellable, GError **error);

/* The same, but for @parts alone. */
DtlReading *dtl_reader_read_parts (const DtlLexicon *lexicon, DtlSource *source, DtlReadParts parts, GCancellable *cancellable, GError **error);

G_END_DECLS
