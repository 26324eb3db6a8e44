/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* What dialogs, menus and dragging have in common: each does one undoable step and says so in a toast of the
 * window that @from is in. */

void dtl_correct_decide      (GtkWidget *from, DtlSession *session, GPtrArray *decisions, const GArray *revoked, const char *reason, const char *words);
void dtl_correct_rename      (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, const char *name);
void dtl_correct_merge       (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, DtlMeasureItem *other);
void dtl_correct_split       (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, const GArray *leaving, const char *name, const char *reason);
void dtl_correct_set_verdict (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, int verdict, const char *reason);
void dtl_correct_set_trust   (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, guint source, int trust);

G_END_DECLS
