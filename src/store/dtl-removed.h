/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "dtl-source.h"

G_BEGIN_DECLS

gboolean    dtl_removed_find_source (sqlite3 *database, const DtlSource *source, gint64 *id, GError **error);
GHashTable *dtl_removed_load_names  (sqlite3 *database, GError **error); /* gint64 → char * */

G_END_DECLS
