/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void dtl_dialog_focus (AdwDialog *dialog, GtkWidget *first);

G_END_DECLS
