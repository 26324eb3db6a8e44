/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       dtl_picture_style (void);
GtkWidget *dtl_picture_show (GtkWidget *content, int width, int height, gboolean dark);
void       dtl_picture_wait (guint milliseconds);
void       dtl_picture_save (GtkWidget *window, const char *name);
void       dtl_picture_save_grey (GtkWidget *window, const char *name);

G_END_DECLS
