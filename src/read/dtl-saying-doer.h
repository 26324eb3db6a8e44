/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-saying.h"

G_BEGIN_DECLS

/* Whether a figure stands behind "at" at @end, the token behind a verb: "estimated at $5m", but not "said at the time". */
gboolean dtl_saying_doer_is_put_at (const DtlPassage *passage, guint end);

/* Whether "by" and who does it stand behind the participle that ends before @end. */
gboolean dtl_saying_doer_is_behind (const DtlPassage *passage, guint end);

/* Fills @saying from the "by" behind its verb; FALSE if nobody stands there who may say it. */
gboolean dtl_saying_doer_read (const DtlPassage *passage, DtlTokens segment, DtlSaying *saying);

/* Leaves of a saying in a relative clause only the figure and who expects it; @first begins the sentence. */
void dtl_saying_doer_cut_relative (const DtlPassage *passage, guint first, DtlSaying *saying);

G_END_DECLS
