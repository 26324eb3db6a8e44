/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-text.h"

G_BEGIN_DECLS

/* An end of some words, moved by one word; quotation marks stay outside. The same words where it cannot be moved so:
 * at the end of the text, or where no word would be left. */
DtlSpan dtl_word_steps_begin (DtlText *text, DtlSpan words, gboolean later);
DtlSpan dtl_word_steps_end   (DtlText *text, DtlSpan words, gboolean later);

G_END_DECLS
