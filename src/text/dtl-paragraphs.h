/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-text.h"

G_BEGIN_DECLS

/* Appends the DtlSpans of @text's paragraphs, without white space around them, in order. A line
 * is a paragraph of its own unless it is a line of a hard-wrapped block. */
void dtl_paragraphs_split (const DtlText *text, GArray *paragraphs);

G_END_DECLS
