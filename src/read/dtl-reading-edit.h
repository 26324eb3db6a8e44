/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-reading.h"

G_BEGIN_DECLS

/* Changing what was read, in a copy that nobody else has yet. Arrays stay in the order of the text, figures and
 * dates apart from each other, and whatever points from one array into another points to the same still. */

DtlReading *dtl_reading_copy             (DtlReading *reading);
const DtlReading *dtl_reading_get_original (const DtlReading *reading); /* what it is a copy of; itself if it is none */
void        dtl_reading_keep             (DtlReading *self, DtlReading *other); /* alive as long as @self */

void        dtl_reading_drop_figure      (DtlReading *self, guint index);
void        dtl_reading_drop_date        (DtlReading *self, guint index);
void        dtl_reading_drop_quotation   (DtlReading *self, guint index);
void        dtl_reading_clear_words      (DtlReading *self, DtlSpan span); /* of figures and dates */

guint       dtl_reading_insert_figure    (DtlReading *self, const DtlFigure *figure);
guint       dtl_reading_insert_date      (DtlReading *self, const DtlDateMention *date);
guint       dtl_reading_insert_event     (DtlReading *self, const DtlEvent *event);
guint       dtl_reading_insert_quotation (DtlReading *self, const DtlQuotation *quotation);

G_END_DECLS
