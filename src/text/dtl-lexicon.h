/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlLexicon:
 *
 * What is known of a language and of units, from `data/lexicon/<language>.json`,
 * `data/units.json` and `data/measures/<language>.json`, compiled into one phrase matcher.
 * Immutable once made, reference-counted, safe to share between threads.
 */
typedef struct _DtlLexicon DtlLexicon;

DtlLexicon *dtl_lexicon_load  (const char *data_directory, const char *language, GError **error);
DtlLexicon *dtl_lexicon_ref   (DtlLexicon *lexicon);
void        dtl_lexicon_unref (DtlLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlLexicon, dtl_lexicon_unref)

G_END_DECLS
