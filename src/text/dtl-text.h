/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-span.h"

G_BEGIN_DECLS

#define DTL_TEXT_MAX_BYTES (1u << 30)

/**
 * DtlText:
 *
 * The immutable, reference-counted text of a source: valid UTF-8, what
 * `dateline-cli text` prints, and what all offsets refer to. Safe to share between threads.
 */
typedef struct _DtlText DtlText;

DtlText    *dtl_text_new       (GBytes *bytes, GError **error);
DtlText    *dtl_text_new_from_string (const char *string); /* for literals known to be valid */
DtlText    *dtl_text_ref       (DtlText *text);
void        dtl_text_unref     (DtlText *text);
const char *dtl_text_bytes     (const DtlText *text);      /* NUL-terminated too */
guint32     dtl_text_length    (const DtlText *text);
char       *dtl_text_slice     (const DtlText *text, DtlSpan span); /* transfer full */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlText, dtl_text_unref)

G_END_DECLS
