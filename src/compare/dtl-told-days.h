/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-happening.h"

G_BEGIN_DECLS

/**
 * DtlTold:
 * @happening: an event as one source tells it
 * @siblings: (element-type DtlHappening): all that this source tells
 */
typedef struct
{
  const DtlHappening *happening;
  const GPtrArray *siblings;
} DtlTold;

gboolean dtl_told_days_meet       (const DtlCorpus *corpus, DtlTold a, DtlTold b);
gboolean dtl_told_days_come_daily (const DtlHappening *a, const DtlHappening *b);
gboolean dtl_told_days_share_one  (const DtlHappening *a, const DtlHappening *b);
gboolean dtl_told_days_contradict (const DtlCorpus *corpus, DtlTold a, DtlTold b);

G_END_DECLS
