/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-phrase.h"

G_BEGIN_DECLS

/* @who, widened to the whole name of an office that is called after a list of things; within @sentence. */
DtlTokens dtl_saying_who_widen (const DtlPassage *passage, DtlTokens sentence, DtlTokens who);

/* The token behind the subject that ends before @end, without the day between it and its verb: "Jane Doe, on Tuesday, said". */
guint dtl_saying_who_cut_day (const DtlPassage *passage, guint first, guint end);

/* Whether a noun of sources stands in @tokens: a study, data, or, unless @only_documents, also police and ministries. */
gboolean dtl_saying_who_is_source (const DtlPassage *passage, DtlTokens tokens, gboolean only_documents);

G_END_DECLS
