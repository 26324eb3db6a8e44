/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "dtl-source.h"

G_BEGIN_DECLS

gboolean dtl_removed_find_source (sqlite3 *database, const DtlSource *source, gint64 *id, GError **error);
gboolean dtl_removed_find_name   (sqlite3 *database, gint64 id, char **name, GError **error);

G_END_DECLS
