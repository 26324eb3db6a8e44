/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "dtl-collection.h"
#include "dtl-folder.h"
#include "dtl-history.h"

G_BEGIN_DECLS

/* Shared by the files of this room that make up a collection: opening it, changing it, publishing it. */
struct _DtlCollection
{
  DtlFolder *folder;  /* locked while it is open */
  sqlite3 *database;
  GFile *file;        /* NULL: not published yet */
};

/* What a working copy knows about itself; none of it is in a published file. */
#define DTL_WORKING_PATH "path"       /* where it is published */
#define DTL_WORKING_ETAG "etag"       /* of the published file when it was last read or written here */
#define DTL_WORKING_PENDING "pending" /* etag of what is being published: a crash may come before it is the one above */
#define DTL_WORKING_CHANGED "changed" /* when it was changed since it was published, in microseconds; not there if it was not */

char    *dtl_collection_get_working (DtlCollection *collection, const char *key);
gboolean dtl_collection_set_working (DtlCollection *collection, const char *key, const char *value, GError **error);

/* Each change is one transaction: begun, then ended well, or taken back. */
gboolean dtl_collection_begin_edit       (DtlCollection *collection, DtlStep *step, DtlStepKind kind, guint count, GError **error);
gboolean dtl_collection_end_edit         (DtlCollection *collection, gboolean well, GError **error);
gboolean dtl_collection_insert_source    (DtlStep *step, DtlStoredSource *stored, GBytes *original, GError **error);
gboolean dtl_collection_remove_decisions (DtlStep *step, const GPtrArray *rows, GError **error);

G_END_DECLS
