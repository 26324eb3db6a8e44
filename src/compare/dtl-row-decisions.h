/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-decision-places.h"

G_BEGIN_DECLS

/**
 * DtlRowDecisions:
 *
 * What the user decided about rows, made free of contradictions: which figures are about one thing and which
 * are not, whatever the evidence says. Of two that contradict each other, the newer one holds.
 */
typedef struct _DtlRowDecisions DtlRowDecisions;

DtlRowDecisions *dtl_row_decisions_new  (const GPtrArray *places);
DtlRowDecisions *dtl_row_decisions_new_for_events (const GPtrArray *places); /* of events instead, which are the rows of the timeline */
void             dtl_row_decisions_free (DtlRowDecisions *self);

gboolean         dtl_row_decisions_concern (const DtlDecisionPlace *place);

/* Before there are statements: figures, by their sources as given. */
gboolean         dtl_row_decisions_is_empty (const DtlRowDecisions *self);
const GArray    *dtl_row_decisions_order    (const DtlRowDecisions *self);
DtlDecisionForce dtl_row_decisions_force    (const DtlRowDecisions *self, guint index);
char            *dtl_row_decisions_digest   (const DtlRowDecisions *self, const GPtrArray *readings);
gboolean         dtl_row_decisions_unite    (DtlRowDecisions *self, guint source, guint figure, guint other);

/* Of statements, once each of them was given its figures. */
void          dtl_row_decisions_bind     (DtlRowDecisions *self, guint statement, guint source, const GArray *figures);
gboolean      dtl_row_decisions_has_bars (const DtlRowDecisions *self);
gboolean      dtl_row_decisions_is_named (const DtlRowDecisions *self, guint statement);
gboolean      dtl_row_decisions_bar      (const DtlRowDecisions *self, const GArray *a, const GArray *b);
guint         dtl_row_decisions_n_joined (const DtlRowDecisions *self);
const GArray *dtl_row_decisions_joined   (const DtlRowDecisions *self, guint index);
void          dtl_row_decisions_gather   (const DtlRowDecisions *self, GPtrArray *groups);
gboolean      dtl_row_decisions_join     (const DtlRowDecisions *self, GPtrArray *groups, GArray *failed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlRowDecisions, dtl_row_decisions_free)

G_END_DECLS
