/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-session.h"

G_BEGIN_DECLS

/* What the user decides about what is shown: made here, then handed to dtl_session_decide(). Each is %NULL
 * where there is no such thing, or no collection that could keep it. Set reason where the user gave one. */
DtlDecision *dtl_session_about_figure    (DtlSession *self, DtlDecisionKind kind, guint source, guint figure, const char *value);
DtlDecision *dtl_session_about_date      (DtlSession *self, DtlDecisionKind kind, guint source, guint date, const char *value);
DtlDecision *dtl_session_about_event     (DtlSession *self, DtlDecisionKind kind, guint source, guint event, const char *value);
DtlDecision *dtl_session_about_quotation (DtlSession *self, DtlDecisionKind kind, guint source, guint quotation, const char *value);
DtlDecision *dtl_session_about_words     (DtlSession *self, DtlDecisionKind kind, guint source, DtlSpan span, const char *value);

/* The value that somebody means who typed @typed for a source; %NULL, and a sentence why not. */
char        *dtl_session_understand      (DtlSession *self, DtlDecisionKind kind, guint source, const char *typed, GError **error);

/* Makes it about a further figure, or event: the other one of two, the rest of a row. */
void         dtl_session_add_other       (DtlSession *self, DtlDecision *decision, guint source, guint figure);

G_END_DECLS
