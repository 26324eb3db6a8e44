/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-export-grid.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* Puts figures on the clipboard: as text, as cells, and as a table of HTML. */
DtlExportGrid *dtl_figures_copy_create_grid (DtlSession *session, GListModel *measures);
void           dtl_figures_copy_to          (GdkClipboard *clipboard, const DtlExportGrid *grid);

G_END_DECLS
