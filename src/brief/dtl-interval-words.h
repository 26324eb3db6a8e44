/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-interval.h"

G_BEGIN_DECLS

char *dtl_interval_words (const DtlInterval *interval);
char *dtl_date_words     (DtlDate date);

G_END_DECLS
