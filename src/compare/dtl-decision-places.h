/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-decision.h"

G_BEGIN_DECLS

/**
 * DtlDecisionPlace:
 * @decision: what was decided
 * @source: index of its source among those compared, or -1 if it is not among them
 * @span: where its words stand now; empty if they are gone, changed or stand in several places
 * @mention: index of the figure, date or quotation that is read in exactly these words, or of the event that they
 *   date; or -1
 * @placed: it was laid over the reading of its source; or, of a decision about a row or about several events, all of
 *   its figures or events are read
 * @n_absent: how many of the places that it names are in sources that are not among those compared
 * @others: DtlMentionRef: where its other figures or events are; those that have no place are left out
 *
 * Where a decision has its place in what is compared.
 */
typedef struct
{
  DtlDecision *decision;
  int source;
  DtlSpan span;
  int mention;
  gboolean placed;
  guint n_absent;
  GArray *others;
} DtlDecisionPlace;

void       dtl_decision_place_free (DtlDecisionPlace *place);
GPtrArray *dtl_decision_place      (const GPtrArray *decisions, const GArray *ids, const GPtrArray *readings, GHashTable *laid); /* DtlDecisionPlace */
GArray    *dtl_decision_place_figures (const DtlDecisionPlace *place); /* DtlMentionRef: its own mention, then the others */
gboolean   dtl_decision_places_correct (const GPtrArray *places, DtlMentionRef figure); /* DtlDecisionPlace */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlDecisionPlace, dtl_decision_place_free)

G_END_DECLS
