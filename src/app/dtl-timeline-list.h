/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void               dtl_timeline_list_set_up (GtkColumnView *view);
GtkSelectionModel *dtl_timeline_list_show   (GtkColumnView *view, GListModel *events);

G_END_DECLS
