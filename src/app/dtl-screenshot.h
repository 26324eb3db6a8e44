/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean dtl_screenshot_save (AdwApplicationWindow *window, const char *path, GError **error);

G_END_DECLS
