/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-reading.h"

G_BEGIN_DECLS

guint    dtl_currency_mark_of    (const DtlReading *reading, const DtlFigure *figure);
guint    dtl_currency_mark_named (const char *noun);
gboolean dtl_currency_mark_means (guint mark, const char *unit);

G_END_DECLS
