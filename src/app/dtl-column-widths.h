/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DtlColumnWidths:
 *
 * How wide the user made the columns of a table, by their names. Widths are in pixels at the usual size of text.
 */
typedef struct _DtlColumnWidths DtlColumnWidths;

DtlColumnWidths *dtl_column_widths_new      (void);
void             dtl_column_widths_free     (DtlColumnWidths *self);
void             dtl_column_widths_remember (DtlColumnWidths *self, GSettings *settings, const char *key);
int              dtl_column_widths_get      (DtlColumnWidths *self, const char *name);
void             dtl_column_widths_set      (DtlColumnWidths *self, const char *name, int width, const char *kept_as);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlColumnWidths, dtl_column_widths_free)

G_END_DECLS
