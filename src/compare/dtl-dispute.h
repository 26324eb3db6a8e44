/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dtl-sides.h"

G_BEGIN_DECLS

/**
 * DtlDispute:
 * @row: the row that both are of
 * @a: one side
 * @b: another
 * @left: value of @a in a unit that both have; %NULL if they have none
 * @right: value of @b in it
 * @likeness: how the values stand to each other
 * @power: by what power of ten @a is to be scaled to be @b, if it is a slip
 *
 * Two sides of a row, and what there is between them.
 */
typedef struct
{
  const DtlRow *row;
  const DtlSide *a;
  const DtlSide *b;
  const DtlValue *left;
  const DtlValue *right;
  DtlLikeness likeness;
  int power;
} DtlDispute;

gboolean dtl_figure_is_told        (const DtlFigure *figure);
gboolean dtl_figure_is_forecast    (const DtlFigure *figure);
gboolean dtl_dispute_periods_apart (const DtlDispute *dispute);
gboolean dtl_dispute_is_moving     (const DtlDispute *dispute);
guint    dtl_dispute_days          (const DtlDispute *dispute);
gboolean dtl_dispute_is_revision   (const DtlDispute *dispute);
gboolean dtl_dispute_is_undated    (const DtlDispute *dispute);
gboolean dtl_dispute_is_closed     (const DtlDispute *dispute, const DtlSide *side);
int      dtl_dispute_compare_days  (const DtlDispute *dispute);
gboolean dtl_dispute_is_rivalry    (const DtlDispute *dispute);
gboolean dtl_dispute_is_series     (const DtlDispute *dispute);
gboolean dtl_dispute_is_told_by_one (const DtlDispute *dispute);
gboolean dtl_dispute_goes_back     (const DtlDispute *dispute);

G_END_DECLS
