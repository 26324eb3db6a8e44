/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DtlArrivals:
 * @stored: (element-type DtlStoredSource): what was made of them
 * @originals: (element-type GBytes): the files as they came, in the same order
 *
 * Reports that were brought in together and are not in the collection yet.
 */
typedef struct
{
  GPtrArray *stored;
  GPtrArray *originals;
} DtlArrivals;

void     dtl_arrivals_init   (DtlArrivals *arrivals);
void     dtl_arrivals_clear  (DtlArrivals *arrivals);
gboolean dtl_arrivals_import (DtlArrivals *arrivals, GFile *file, GCancellable *cancellable, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlArrivals, dtl_arrivals_clear)

G_END_DECLS
