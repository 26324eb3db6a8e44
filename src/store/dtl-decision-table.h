/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "dtl-decision.h"

G_BEGIN_DECLS

gboolean   dtl_decision_table_insert     (sqlite3 *database, DtlDecision *decision, GError **error);
GPtrArray *dtl_decision_table_load       (sqlite3 *database, GError **error); /* DtlDecision */
GPtrArray *dtl_decision_table_find_same  (sqlite3 *database, gint64 id, gboolean about_row, GError **error); /* char * */

G_END_DECLS
