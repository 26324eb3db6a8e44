/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-happening.h"

G_BEGIN_DECLS

/**
 * DtlDeeds:
 *
 * Which kinds of deeds words name. What was looked up once is kept.
 */
typedef struct _DtlDeeds DtlDeeds;

DtlDeeds *dtl_deeds_new  (const DtlCorpus *corpus);
void      dtl_deeds_free (DtlDeeds *self);

const char *dtl_deeds_of_word (const DtlDeeds *self, guint source, const DtlCorpusWord *word);
void        dtl_deeds_collect (const DtlDeeds *self, DtlHappening *happening);

gboolean dtl_deeds_is_verb (const DtlLexicon *lexicon, const char *word, const char *before, gboolean capital);
gboolean dtl_deeds_lends   (const char *lemma);
gboolean dtl_deeds_meet    (const DtlHappening *a, const DtlHappening *b);
gboolean dtl_deeds_is_possessed (const DtlCorpus *corpus, const DtlHappening *happening);
gboolean dtl_deeds_dated_meet (const DtlHappening *a, const DtlHappening *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlDeeds, dtl_deeds_free)

G_END_DECLS
