/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlUnitList:
 * @codes: (array zero-terminated=1): ids of data/units.json, "1" first
 * @names: (array zero-terminated=1): what the user reads for each: "RUB – rouble"
 *
 * Units to choose from.
 */
typedef struct
{
  GStrv codes;
  GStrv names;
} DtlUnitList;

DtlUnitList *dtl_unit_list_load (const char *data_directory, const char *language, GError **error);
void         dtl_unit_list_free (DtlUnitList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlUnitList, dtl_unit_list_free)

G_END_DECLS
