/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* What the user decides about rows of the figures panel. Decisions are made of the comparison that is shown,
 * and handed to dtl_session_decide(); none are made of a row that is not shown any more. */

GArray    *dtl_row_corrections_list_figures (DtlMeasureItem *row); /* DtlMentionRef, in every unit */
GPtrArray *dtl_row_corrections_merge        (DtlSession *session, DtlMeasureItem *row, DtlMeasureItem *other);
GPtrArray *dtl_row_corrections_split        (DtlSession *session, DtlMeasureItem *row, const GArray *leaving); /* DtlMentionRef */
GPtrArray *dtl_row_corrections_set_verdict  (DtlSession *session, DtlMeasureItem *row, DtlVerdict verdict);
GPtrArray *dtl_row_corrections_set_trust    (DtlSession *session, DtlMeasureItem *row, guint source, gboolean trust);

/* What was decided about a row already. */
char      *dtl_row_corrections_say          (DtlMeasureItem *row);                              /* %NULL if nothing was */
GArray    *dtl_row_corrections_find         (DtlMeasureItem *row, DtlDecisionKind kind, int source); /* gint64: ids of decisions */
const char *dtl_row_corrections_get_value   (DtlMeasureItem *row, DtlDecisionKind kind, int source); /* the last one's; %NULL if there is none */

G_END_DECLS
