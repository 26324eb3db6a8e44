/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-item.h"
#include "dtl-timeline-events.h"

G_BEGIN_DECLS

/* What a measure was at one time: a point of its lane. Keeps the comparison alive; read-only. */
#define DTL_TYPE_VALUE_ITEM (dtl_value_item_get_type ())
G_DECLARE_FINAL_TYPE (DtlValueItem, dtl_value_item, DTL, VALUE_ITEM, GObject)

DtlValueItem         *dtl_value_item_new             (DtlMeasureItem *measure, const DtlSeriesPoint *point, gboolean alert);
DtlMeasureItem       *dtl_value_item_get_measure     (DtlValueItem *self);
const DtlSeriesPoint *dtl_value_item_get_point       (DtlValueItem *self);
DtlMentionRef         dtl_value_item_get_figure      (DtlValueItem *self);
int                   dtl_value_item_get_teller      (DtlValueItem *self);
gboolean              dtl_value_item_get_alert       (DtlValueItem *self);
gint64                dtl_value_item_get_begin       (DtlValueItem *self);
gint64                dtl_value_item_get_end         (DtlValueItem *self);
DtlTimelineKind       dtl_value_item_get_kind        (DtlValueItem *self);
double                dtl_value_item_get_low         (DtlValueItem *self);
double                dtl_value_item_get_high        (DtlValueItem *self);
char                 *dtl_value_item_dup_value       (DtlValueItem *self);
char                 *dtl_value_item_dup_date        (DtlValueItem *self);
char                 *dtl_value_item_dup_tellers     (DtlValueItem *self);
char                 *dtl_value_item_dup_detail      (DtlValueItem *self);

G_END_DECLS
