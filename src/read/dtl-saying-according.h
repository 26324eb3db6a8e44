/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-saying.h"

G_BEGIN_DECLS

/* Completes @saying, whose @verb is "according to" or the like in @segment, a part of @sentence: who says it, and what.
 * FALSE if nobody is named. */
gboolean dtl_saying_according_read  (const DtlPassage *passage, DtlTokens sentence, DtlTokens segment, DtlSaying *saying);

/* The token behind ", citing the Kremlin" that begins at @at; @at if nobody is cited there. */
guint    dtl_saying_according_cited (const DtlPassage *passage, guint at, guint end);

G_END_DECLS
