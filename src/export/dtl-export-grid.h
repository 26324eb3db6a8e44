/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of words, row by row, that goes out in several forms at once: what is pasted into a letter
 * wants a table, what is pasted into a spreadsheet wants cells. The first row holds the heads. */
typedef struct _DtlExportGrid DtlExportGrid;

DtlExportGrid *dtl_export_grid_new     (void);
void           dtl_export_grid_free    (DtlExportGrid *grid);
void           dtl_export_grid_cell    (DtlExportGrid *grid, const char *words);
void           dtl_export_grid_end_row (DtlExportGrid *grid);
char          *dtl_export_grid_to_tsv  (const DtlExportGrid *grid);
char          *dtl_export_grid_to_html (const DtlExportGrid *grid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlExportGrid, dtl_export_grid_free)

G_END_DECLS
