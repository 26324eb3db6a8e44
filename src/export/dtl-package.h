/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlPackage:
 *
 * A ZIP that an office document is: named parts, one after the other. The same parts give the same bytes, always.
 */
typedef struct _DtlPackage DtlPackage;

DtlPackage *dtl_package_new     (GString *bytes);
void        dtl_package_add     (DtlPackage *self, const char *name, const char *content, gsize length, gboolean compress);
void        dtl_package_close   (DtlPackage *self);

G_END_DECLS
