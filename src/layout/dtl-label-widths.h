/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DTL_LABEL_UNKNOWN (-1)

/**
 * DtlLabelWidths:
 *
 * How wide the labels of a timeline are, in whole pixels, as far as that is known. The thread that has the font writes, others
 * may read at the same time. Reference-counted.
 */
typedef struct _DtlLabelWidths DtlLabelWidths;

DtlLabelWidths *dtl_label_widths_new   (guint n_records, guint n_groups);
DtlLabelWidths *dtl_label_widths_ref   (DtlLabelWidths *widths);
void            dtl_label_widths_unref (DtlLabelWidths *widths);
int             dtl_label_widths_get   (DtlLabelWidths *widths, gboolean merged, guint id);
void            dtl_label_widths_set   (DtlLabelWidths *widths, gboolean merged, guint id, int width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlLabelWidths, dtl_label_widths_unref)

G_END_DECLS
