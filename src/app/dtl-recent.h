/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A collection that was open before. */
typedef struct
{
  char *uri;
  char *name;   /* without its ending */
  char *folder; /* where it is, with ~ for the home folder */
} DtlRecent;

GPtrArray *dtl_recent_list (void);
void       dtl_recent_add  (GFile *file);
void       dtl_recent_free (DtlRecent *recent);

G_END_DECLS
