/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Below an entry, what is in use already and holds what is typed. Up and Down walk it, Enter takes one. */
void       dtl_completion_attach      (GtkEntry *entry, GListModel *words); /* GtkStringObject */
GtkWidget *dtl_completion_get_popover (GtkEntry *entry);                    /* NULL: none is attached */

G_END_DECLS
