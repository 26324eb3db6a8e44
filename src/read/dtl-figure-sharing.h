/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

void dtl_figure_sharing_apply (const DtlPassage *passage, GArray *quantities);

G_END_DECLS
