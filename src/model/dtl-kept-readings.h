/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-lexicon.h"
#include "dtl-progress.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

/**
 * DtlKeptReadings:
 *
 * What was read in the sources of one collection, and what the user's decisions make of it. Synchronous; used by
 * one thread at a time.
 */
typedef struct _DtlKeptReadings DtlKeptReadings;

DtlKeptReadings  *dtl_kept_readings_new         (const char *data_directory);
void              dtl_kept_readings_free        (DtlKeptReadings *kept);
void              dtl_kept_readings_clear       (DtlKeptReadings *kept);
DtlLexicon       *dtl_kept_readings_get_lexicon (DtlKeptReadings *kept, const char *language, GError **error);
const DtlReading *dtl_kept_readings_find        (DtlKeptReadings *kept, gint64 source);
GPtrArray        *dtl_kept_readings_update      (DtlKeptReadings *kept, GPtrArray *stored, const GPtrArray *decisions, DtlProgress *progress,
                                                 GCancellable *cancellable, GError **error);
GPtrArray        *dtl_kept_readings_place       (DtlKeptReadings *kept, GPtrArray *stored, GPtrArray *decisions, GPtrArray *readings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlKeptReadings, dtl_kept_readings_free)

G_END_DECLS
