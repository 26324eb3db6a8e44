/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-dispute.h"

G_BEGIN_DECLS

gboolean dtl_digits_are_swapped (const DtlDispute *dispute);
gboolean dtl_digits_are_shifted (const DtlDispute *dispute);

G_END_DECLS
