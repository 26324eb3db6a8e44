/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-decision-places.h"
#include "dtl-snapshot.h"

G_BEGIN_DECLS

/* A row of the list of corrections: one decision of the user, with its place in the snapshot, which it keeps
 * alive. Made on demand; read-only. Properties for filters, sorters and bindings: "id" (int64), "kind" (uint), "what" (string: "Value: 5200000"),
 * "words" (string: the words that it is about), "where" (string: its source's name), "absence" (string: which of its sources are gone, or NULL), "who" (string), "why" (string),
 * "when" (GDateTime, local time), "placed" (boolean; else it is an orphan), "source" (int: index of its source, or -1),
 * "start", "end" (uint: its words; both 0 for an orphan), "mention" (int: figure, date or quotation there, or -1). */
#define DTL_TYPE_DECISION_ITEM (dtl_decision_item_get_type ())
G_DECLARE_FINAL_TYPE (DtlDecisionItem, dtl_decision_item, DTL, DECISION_ITEM, GObject)

DtlDecisionItem        *dtl_decision_item_new       (DtlSnapshot *snapshot, guint index);
const DtlDecisionPlace *dtl_decision_item_get_place (DtlDecisionItem *self);

G_END_DECLS
