/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dtl-dispute.h"

G_BEGIN_DECLS

gboolean dtl_dispute_has_words (const DtlDispute *dispute);
gboolean dtl_dispute_is_sure   (const DtlDispute *dispute);

G_END_DECLS
