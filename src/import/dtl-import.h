/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-format.h"
#include "dtl-source.h"

G_BEGIN_DECLS

#define DTL_IMPORT_MAX_BYTES (64u * 1024 * 1024)

/**
 * DtlImportOptions:
 * @path: (nullable): what the source and messages call the file; %NULL: its own path
 * @format: (nullable): the format to read it with; %NULL: find out
 * @max_bytes: largest file that is read; 0: %DTL_IMPORT_MAX_BYTES
 */
typedef struct
{
  const char *path;
  const DtlFormat *format;
  gsize max_bytes;
} DtlImportOptions;

/* A file's bytes, for who keeps them too; then dtl_import_bytes(). */
GBytes    *dtl_import_load_file   (GFile *file, const DtlImportOptions *options, GCancellable *cancellable, GError **error);
GBytes    *dtl_import_load_stream (GInputStream *stream, const DtlImportOptions *options, GCancellable *cancellable, GError **error);

DtlSource *dtl_import_file        (GFile *file, const DtlImportOptions *options, GCancellable *cancellable, GError **error);
DtlSource *dtl_import_bytes       (GBytes *bytes, const DtlImportOptions *options, GCancellable *cancellable, GError **error);
DtlSource *dtl_import_text        (const char *text, GError **error);

G_END_DECLS
