/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-dispute.h"

G_BEGIN_DECLS

const char *dtl_verdict_rule    (guint index);
DtlVerdict  dtl_verdict_of_rule (const char *rule);
void        dtl_verdict_judge   (const DtlRow *row, DtlMeasure *measure);

G_END_DECLS
