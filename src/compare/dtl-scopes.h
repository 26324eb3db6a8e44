/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-dispute.h"

G_BEGIN_DECLS

gboolean dtl_scopes_differ        (const DtlDispute *dispute);
gboolean dtl_scopes_may_differ    (const DtlDispute *dispute);
gboolean dtl_scopes_are_of_asking (const DtlDispute *dispute);
gboolean dtl_scopes_is_first_reading (const DtlDispute *dispute, const DtlSide *side);

G_END_DECLS
