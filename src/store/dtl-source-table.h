/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "dtl-collection.h"

G_BEGIN_DECLS

GPtrArray *dtl_source_table_load   (sqlite3 *database, GError **error);
gboolean   dtl_source_table_insert (sqlite3 *database, const DtlStoredSource *stored, GBytes *original, gint64 *id, GError **error);
gboolean   dtl_source_table_update (sqlite3 *database, gint64 id, const DtlSource *source, GError **error);
gboolean   dtl_source_table_has    (sqlite3 *database, gint64 id, GError **error);

G_END_DECLS
