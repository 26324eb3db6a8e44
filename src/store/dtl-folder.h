/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DtlFolder:
 * @path: where it is
 * @id: its name
 * @database: path of the SQLite file in it
 * @outgoing: path of the copy that is about to be published
 *
 * The folder of one working copy, with the lock that says that somebody has it open.
 */
typedef struct
{
  char *path;
  char *id;
  char *database;
  char *outgoing;
  int lock; /* file descriptor */
} DtlFolder;

DtlFolder *dtl_folder_create   (const char *parent, GError **error);
gboolean   dtl_folder_settle   (DtlFolder *folder, GError **error);
DtlFolder *dtl_folder_open     (const char *parent, const char *id, GError **error);
void       dtl_folder_free     (DtlFolder *folder);
void       dtl_folder_remove   (DtlFolder *folder);
GPtrArray *dtl_folder_list     (const char *parent, GError **error);
void       dtl_folder_clean    (const char *parent);
gboolean   dtl_folder_sync     (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlFolder, dtl_folder_free)

G_END_DECLS
