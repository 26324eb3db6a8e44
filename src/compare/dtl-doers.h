/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-dispute.h"

G_BEGIN_DECLS

gboolean dtl_doers_differ (const DtlDispute *dispute);

G_END_DECLS
