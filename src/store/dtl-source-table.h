/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "dtl-collection.h"

G_BEGIN_DECLS

/* Columns of a source as the history numbers them. */
typedef enum
{
  DTL_SOURCE_COLUMN_TITLE = 3,
  DTL_SOURCE_COLUMN_PUBLISHER,
  DTL_SOURCE_COLUMN_AUTHORS,
  DTL_SOURCE_COLUMN_URL,
  DTL_SOURCE_COLUMN_LANGUAGE,
  DTL_SOURCE_COLUMN_LOCALE,
  DTL_SOURCE_COLUMN_PUBLISHED,
} DtlSourceColumn;

GPtrArray *dtl_source_table_load   (sqlite3 *database, GError **error);
gboolean   dtl_source_table_load_behind (sqlite3 *database, GPtrArray *sources, GError **error);
gboolean   dtl_source_table_insert (sqlite3 *database, const DtlStoredSource *stored, GBytes *original, gint64 *id, GError **error);
gboolean   dtl_source_table_update (sqlite3 *database, gint64 id, const DtlSource *source, GError **error);
gboolean   dtl_source_table_replace (sqlite3 *database, const DtlStoredSource *stored, GBytes *original, GError **error);
gboolean   dtl_source_table_find_edited (sqlite3 *database, gint64 id, guint *edited, GError **error);
gboolean   dtl_source_table_has    (sqlite3 *database, gint64 id, GError **error);

G_END_DECLS
