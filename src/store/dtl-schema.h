/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define DTL_SCHEMA_APPLICATION_ID 0x44544c4e /* "DTLN" */

gint64   dtl_schema_newest  (void);
gboolean dtl_schema_verify  (sqlite3 *database, GError **error);
gboolean dtl_schema_migrate (sqlite3 *database, GError **error);
gboolean dtl_schema_version (sqlite3 *database, gint64 *version, GError **error);

G_END_DECLS
