/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/**
 * DtlExportFormat:
 * @id: short name for the command line: "csv"
 * @name: what people call it, to be translated with gettext
 * @extension: of a file of it, without the dot
 * @mime_type: its media type
 * @export: appends a comparison in it
 * @brief: whether it is a form of the brief, for readers, and not of the data
 *
 * A format that data goes out in. All of them stand in one table: the export menu, file dialogs
 * and the command line are made from it.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *extension;
  const char *mime_type;
  void (*export) (GString *text, const DtlComparison *comparison, const char *title);
  gboolean brief;
} DtlExportFormat;

const DtlExportFormat *dtl_export_formats             (guint *n_formats);
const DtlExportFormat *dtl_export_format_by_id        (const char *id);
const DtlExportFormat *dtl_export_format_by_name      (const char *file_name);
const char            *dtl_export_format_display_name (const DtlExportFormat *format);

G_END_DECLS
