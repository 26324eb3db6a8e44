/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-lexicon.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

/* A pure function of the source (text, language, locale, published date) and the lexicon. */
DtlReading *dtl_reader_read (const DtlLexicon *lexicon, DtlSource *source, GCancellable *cancellable, GError **error);

G_END_DECLS
