/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-source.h"

G_BEGIN_DECLS

/**
 * DtlFormat:
 * @id: short name for files and the command line: "markdown"
 * @name: what people call it, to be translated with gettext
 * @extensions: file name endings without the dot, %NULL-terminated; the first is the usual one
 * @mime_types: media types, %NULL-terminated; the first is the usual one
 * @import: makes a source of a file's bytes; sets the text and what the file says of itself
 *
 * A format that reports come in. All of them stand in one table: file dialogs, MIME lists and
 * the command line are made from it.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *const *extensions;
  const char *const *mime_types;
  DtlSource *(*import) (GBytes *bytes, GCancellable *cancellable, GError **error);
} DtlFormat;

const DtlFormat *dtl_formats              (guint *n_formats);
const DtlFormat *dtl_format_by_id         (const char *id);
const DtlFormat *dtl_format_by_name       (const char *file_name);
const DtlFormat *dtl_format_detect        (GBytes *bytes, const char *file_name, GError **error);
const char      *dtl_format_display_name  (const DtlFormat *format);

/* One function a format, each in its own file. */
DtlSource *dtl_import_plain_bytes    (GBytes *bytes, GCancellable *cancellable, GError **error);
DtlSource *dtl_import_markdown_bytes (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
