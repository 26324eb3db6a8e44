/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-corpus.h"

G_BEGIN_DECLS

/* Who counts a crowd: the police that watch it and the unions that called it. */
typedef enum
{
  DTL_CAMP_NONE,
  DTL_CAMP_OFFICIALS,
  DTL_CAMP_ORGANISERS,
} DtlCamp;

DtlCamp dtl_camps_find (const DtlCorpus *corpus, guint source, DtlSpan span);

G_END_DECLS
