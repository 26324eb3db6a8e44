/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-time-ticks.h"

G_BEGIN_DECLS

char       *dtl_timeline_words_tick       (const DtlTickText *text);
char       *dtl_timeline_words_day        (DtlTime time);
char       *dtl_timeline_words_span       (DtlTime begin, DtlTime end);
char       *dtl_timeline_words_either     (DtlTime a, DtlTime b);
char       *dtl_timeline_words_brief      (DtlTime begin, DtlTime end);
DtlWeekday  dtl_timeline_words_week_start (void);

G_END_DECLS
