/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-arrivals.h"

G_BEGIN_DECLS

/**
 * DtlRecognition:
 *
 * Tells which of the sources that are there a report is.
 */
typedef struct _DtlRecognition DtlRecognition;

DtlRecognition *dtl_recognition_new     (DtlCollection *collection, GError **error);
void            dtl_recognition_free    (DtlRecognition *self);
gboolean        dtl_recognition_look_at (DtlRecognition *self, DtlArrival *arrival, const DtlArrival **twin, GError **error);

DtlSource      *dtl_recognition_merge   (const DtlSource *source, const DtlSource *before, guint edited);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlRecognition, dtl_recognition_free)

G_END_DECLS
