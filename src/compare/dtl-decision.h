/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-anchor.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_DECISION_NOT_A_FIGURE, /* what was read there is no figure */
  DTL_DECISION_MEASURE,      /* what the figure there is about: @value */
} DtlDecisionKind;

/**
 * DtlDecision:
 * @id: its number in the collection; 0 for one that is not there yet
 * @source: number of its source in the collection
 * @kind: what was decided
 * @anchor: about which words
 * @value: (nullable): what it is instead
 *
 * What the user decided, laid over what is read.
 */
typedef struct
{
  gint64 id;
  gint64 source;
  DtlDecisionKind kind;
  DtlAnchor *anchor;
  char *value;
} DtlDecision;

DtlDecision *dtl_decision_new          (DtlDecisionKind kind, gint64 source, DtlAnchor *anchor, const char *value);
void         dtl_decision_free         (DtlDecision *decision);
const char  *dtl_decision_kind_name    (DtlDecisionKind kind);
gboolean     dtl_decision_kind_by_name (const char *name, DtlDecisionKind *kind);
gboolean     dtl_decision_apply        (const DtlDecision *decision, DtlReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlDecision, dtl_decision_free)

G_END_DECLS
