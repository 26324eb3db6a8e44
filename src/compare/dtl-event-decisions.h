/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-pairing.h"

G_BEGIN_DECLS

/* What the user decided about events, laid over those that were found. Events are known by their sources, as given,
 * and their places there: @keys (element-type DtlMentionRef) are those of the items of groups. */

GHashTable *dtl_event_decisions_list    (const DtlComparison *comparison);
gboolean    dtl_event_decisions_touch   (GHashTable *decided, const GArray *keys, const DtlGroup *group);
void        dtl_event_decisions_regroup (const GPtrArray *places, const GArray *keys, GPtrArray *groups, DtlScoreFunc score, gpointer data);
void        dtl_event_decisions_lay     (DtlComparison *comparison);

G_END_DECLS
