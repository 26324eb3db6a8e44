/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What may be in the way of a file that is put in its place. */
typedef enum
{
  DTL_PUBLISH_NEW,     /* nothing: it must not exist */
  DTL_PUBLISH_UPDATE,  /* what was there when it was last read or written, known by its etag; or nothing */
  DTL_PUBLISH_REPLACE, /* anything */
} DtlPublishMode;

char     *dtl_published_file_resolve (GFile *file, GError **error);
char     *dtl_published_file_etag    (const char *path, GCancellable *cancellable, GError **error);
char     *dtl_published_file_copy    (const char *from, const char *to, GCancellable *cancellable, GError **error);
gboolean  dtl_published_file_put     (const char *from, const char *path, const char *id, DtlPublishMode mode, const char *etag,
                                      GCancellable *cancellable, GError **error);

G_END_DECLS
