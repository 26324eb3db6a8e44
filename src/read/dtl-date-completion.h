/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-resolver.h"

G_BEGIN_DECLS

void dtl_date_complete (const DtlPassage *passage, const DtlDateStory *story, DtlDateExpression *date);

G_END_DECLS
