/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-text.h"

G_BEGIN_DECLS

/**
 * DtlAnchor:
 * @exact: the words that are meant
 * @prefix: what stood before them
 * @suffix: what stood behind them
 * @start: the byte where they began
 *
 * Where in a text something is, such that it is found again in a text that has changed: the text-quote and
 * text-position selectors of the W3C's Web Annotation Data Model, in one.
 */
typedef struct
{
  char *exact;
  char *prefix;
  char *suffix;
  guint start;
} DtlAnchor;

DtlAnchor *dtl_anchor_new  (DtlText *text, DtlSpan span);
DtlAnchor *dtl_anchor_copy (const DtlAnchor *anchor);
void       dtl_anchor_free (DtlAnchor *anchor);
gboolean   dtl_anchor_find (const DtlAnchor *anchor, DtlText *text, DtlSpan *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlAnchor, dtl_anchor_free)

G_END_DECLS
