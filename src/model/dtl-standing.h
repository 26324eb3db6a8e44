/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* How one mention stands against what the other sources say, worst last. */
typedef enum
{
  DTL_STANDING_ALONE,     /* nothing to hold it against */
  DTL_STANDING_AGREES,
  DTL_STANDING_DIFFERS,   /* differs for a reason, or stands against one that is in doubt */
  DTL_STANDING_CONFLICTS, /* cannot be right together with the others, and is in doubt itself */
} DtlStanding;

DtlStanding dtl_standing_of_figure       (const DtlComparison *comparison, guint source, guint figure);
GArray     *dtl_standing_of_dates        (const DtlComparison *comparison, guint source);
GArray     *dtl_standing_count_conflicts (const DtlComparison *comparison);

G_END_DECLS
