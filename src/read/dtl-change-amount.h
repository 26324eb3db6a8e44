/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-change-site.h"

G_BEGIN_DECLS

DtlChange dtl_change_amount_find       (const DtlChangeSite *site);
void      dtl_change_amount_share      (const DtlChangeSite *site);
void      dtl_change_amount_share_back (const DtlChangeSite *site);

G_END_DECLS
