/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-unit-scanner.h"

G_BEGIN_DECLS

/**
 * DtlQuantity:
 * @first: its first token
 * @end: the token after its last
 * @kind: what kind of figure it makes
 * @number: the number, or the upper end of a range
 * @value: with scale, hedge not
 * @unit: never NULL once it is a figure; "1" for counts
 * @unit_kind: what @unit measures, if @has_unit
 * @has_unit: a unit was written
 * @has_prefix: the unit stands before the number
 * @closed: it is whole: no noun, unit or list may change its kind
 * @bound: its value has an open end by itself ("dozens")
 * @of: a rank's or ratio's total, if @has_of
 * @noun: index of the token of the noun that a rank's total counts, or G_MAXUINT
 * @hedge: a hedge that is part of the quantity ("between 5 and 6")
 * @change: a direction that is part of it ("halved")
 * @lead: the first token of the hedge before it, or @first; set when its figure is made
 *
 * A figure in the making: what stands in one place of the text, before anything around it is
 * looked at.
 */
typedef struct
{
  guint first;
  guint end;
  DtlFigureKind kind;
  DtlNumber number;
  DtlRange value;
  guint digits;
  const char *unit;
  DtlUnitKind unit_kind;
  gboolean has_unit;
  gboolean has_prefix;
  gboolean closed;
  gboolean bound;
  DtlDecimal of;
  gboolean has_of;
  guint noun;
  DtlHedge hedge;
  DtlChange change;
  guint lead;
} DtlQuantity;

gboolean dtl_quantity_scan   (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity);
void     dtl_quantity_share  (DtlQuantity *quantity, const DtlQuantity *last); /* takes unit and scale of the last of a list */
gboolean dtl_quantity_joined (const DtlPassage *passage, guint index); /* token glued to the one before */

G_END_DECLS
