/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dtl-corpus.h"

G_BEGIN_DECLS

guint64  dtl_qualifiers_collect (const DtlCorpus *corpus, guint source, DtlSpan span, DtlSpan except, DtlSpan figure);
gboolean dtl_qualifiers_clash   (guint64 a, guint64 b);
gboolean dtl_qualifiers_differ  (guint64 a, guint64 b);

gboolean dtl_qualifiers_are_local (const DtlReading *reading, DtlSpan sentence);

G_END_DECLS
