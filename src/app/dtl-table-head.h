/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DtlTableHead:
 *
 * What stands over a column: a word, or a source's mark, letters and name. Where sources are folded into one, or could
 * be, an arrow says so.
 */
#define DTL_TYPE_TABLE_HEAD (dtl_table_head_get_type ())
G_DECLARE_FINAL_TYPE (DtlTableHead, dtl_table_head, DTL, TABLE_HEAD, GtkWidget)

typedef enum
{
  DTL_FOLD_NONE,
  DTL_FOLD_CLOSED,
  DTL_FOLD_OPEN,
} DtlFold;

GtkWidget *dtl_table_head_new        (void);
void       dtl_table_head_set_title  (DtlTableHead *self, const char *title);
void       dtl_table_head_set_source (DtlTableHead *self, guint colour, const char *letters);
void       dtl_table_head_set_fold   (DtlTableHead *self, DtlFold fold);

G_END_DECLS
