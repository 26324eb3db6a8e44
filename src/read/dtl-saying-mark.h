/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-saying.h"

G_BEGIN_DECLS

/* Append to @sayings (element-type DtlSaying) what a source beside a mark says. */
void dtl_saying_mark_colon (const DtlPassage *passage, DtlTokens sentence, guint colon, GArray *sayings); /* "Police: 41 held", "41 held: police" */
void dtl_saying_mark_dash  (const DtlPassage *passage, GArray *sayings); /* "41 held – police", at the end of a paragraph */
/* Of the whole passage: "by the union’s count, …"; @sayings keep the order of their verbs. */
void dtl_saying_mark_counts (const DtlPassage *passage, GArray *sayings);

G_END_DECLS
