/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-corpus.h"

G_BEGIN_DECLS

/* What is wrong with dates by themselves: a weekday that the day is not, something told as done that lies after the
 * report. */
GPtrArray *dtl_calendar_check (const DtlCorpus *corpus, guint source);

G_END_DECLS
