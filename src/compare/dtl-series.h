/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-sides.h"

G_BEGIN_DECLS

/* Finds the sides that are stale. */
void dtl_series_mark_stale (DtlRow *row);

/* The small history that a row tells, where it tells one: fills the series of @measure, which is judged. */
void dtl_series_find       (const DtlRow *row, DtlMeasure *measure);

G_END_DECLS
