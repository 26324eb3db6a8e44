/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/**
 * DtlFigureGroup:
 * @figures: DtlMentionRef: the figures, in the order they were given
 * @n_sources: how many sources say so
 * @n_origins: how many of these are independent, as far as whole reports tell
 *
 * Figures that say the same value in the same unit with the same hedge.
 */
typedef struct
{
  GArray *figures;
  guint n_sources;
  guint n_origins;
} DtlFigureGroup;

GPtrArray *dtl_figure_groups_find (const DtlComparison *comparison, const GArray *figures);

G_END_DECLS
