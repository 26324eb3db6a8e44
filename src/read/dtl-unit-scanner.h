/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-number-scanner.h"

G_BEGIN_DECLS

/**
 * DtlUnitMatch:
 * @code: ISO 4217, UCUM, "%" or "pp"
 * @kind: what it measures
 * @scale: power of ten by which a number of it is scaled: -2 for cents
 * @end: the token after its last
 */
typedef struct
{
  const char *code;
  DtlUnitKind kind;
  int scale;
  guint end;
} DtlUnitMatch;

gboolean dtl_unit_scan_before (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlUnitMatch *unit);
gboolean dtl_unit_scan_after  (const DtlPassage *passage, const DtlHabits *habits, const DtlNumber *number, guint index, DtlUnitMatch *unit);
gboolean dtl_unit_converts    (const DtlPassage *passage, guint first, DtlUnitKind kind);

G_END_DECLS
