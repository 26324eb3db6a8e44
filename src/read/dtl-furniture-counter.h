/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-line-count.h"

G_BEGIN_DECLS

gboolean dtl_furniture_counter_is          (const DtlLineCount *self);
gboolean dtl_furniture_counter_of_comments (const DtlLineCount *self);

G_END_DECLS
