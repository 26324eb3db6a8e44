/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlSourceList:
 *
 * The sources of the session: sorted, chosen one at a time or many for removing, with what is being
 * imported below. Properties: "session", "sort-by" ("added", "date", "name").
 */
#define DTL_TYPE_SOURCE_LIST (dtl_source_list_get_type ())
G_DECLARE_FINAL_TYPE (DtlSourceList, dtl_source_list, DTL, SOURCE_LIST, AdwBin)

void    dtl_source_list_set_session  (DtlSourceList *self, DtlSession *session);
GArray *dtl_source_list_get_selected (DtlSourceList *self); /* guint: places in the session's list; free with g_array_unref() */
void    dtl_source_list_move         (DtlSourceList *self, int by);

G_END_DECLS
