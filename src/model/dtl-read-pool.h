/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-lexicon.h"
#include "dtl-progress.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

/**
 * DtlReadPool:
 *
 * Reads many sources at once on all cores, and knows the lexicon of each language it met.
 */
typedef struct _DtlReadPool DtlReadPool;

DtlReadPool      *dtl_read_pool_new         (const char *data_directory);
void              dtl_read_pool_free        (DtlReadPool *pool);
DtlLexicon       *dtl_read_pool_get_lexicon (DtlReadPool *pool, const char *language, GError **error);
GPtrArray        *dtl_read_pool_read        (DtlReadPool *pool, GPtrArray *sources, DtlProgress *progress, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlReadPool, dtl_read_pool_free)

G_END_DECLS
