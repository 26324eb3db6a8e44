/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Some columns in a row: @n of them from @first on. */
typedef struct
{
  guint first;
  guint n;
} DtlColumnRange;

/**
 * DtlColumnStrip:
 *
 * Columns of given widths side by side, of which a window shows some.
 */
typedef struct _DtlColumnStrip DtlColumnStrip;

DtlColumnStrip *dtl_column_strip_new       (const int *widths, guint n_columns);
void            dtl_column_strip_free      (DtlColumnStrip *self);
guint           dtl_column_strip_n_columns (const DtlColumnStrip *self);
int             dtl_column_strip_start     (const DtlColumnStrip *self, guint column);
int             dtl_column_strip_width     (const DtlColumnStrip *self, guint column);
void            dtl_column_strip_resize    (DtlColumnStrip *self, guint column, int width);
int             dtl_column_strip_extent    (const DtlColumnStrip *self);
int             dtl_column_strip_at        (const DtlColumnStrip *self, double x);
int             dtl_column_strip_edge_at   (const DtlColumnStrip *self, double x, double slack);
DtlColumnRange  dtl_column_strip_in_view   (const DtlColumnStrip *self, double offset, double room);
double          dtl_column_strip_reveal    (const DtlColumnStrip *self, guint column, double offset, double room);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlColumnStrip, dtl_column_strip_free)

G_END_DECLS
