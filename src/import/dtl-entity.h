/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dtl_entity_append (GString *text, const char *entity, gsize length);

G_END_DECLS
