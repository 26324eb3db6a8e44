/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"
#include "dtl-token-store.h"

G_BEGIN_DECLS

/* Sets title and published date of @reading from the lines above and below the report, where the
 * source has none of its own. Call it after dtl_furniture_mark() and before any date is read. */
void dtl_heading_read (DtlTokenStore *tokens, DtlReading *reading);

G_END_DECLS
