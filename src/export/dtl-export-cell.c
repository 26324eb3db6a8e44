/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every table of measures by sources says the same in its cells. */

#include "dtl-export-cell.h"

#include "dtl-wording.h"

/**
 * dtl_export_cell:
 * @comparison: a comparison
 * @measure: one of its measures
 * @source: the place of a source
 *
 * Returns: (transfer full): what the source says of the measure, as dtl_wording_said() has it, with "; " between several;
 *   empty if nothing
 */
char *
dtl_export_cell (const DtlComparison *comparison, const DtlMeasure *measure, guint source)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      for (guint j = 0; cell->source == source && j < cell->figures->len; j++)
        {
          const DtlMentionRef ref = { source, g_array_index (cell->figures, guint, j) };
          g_autofree char *said = dtl_wording_said (comparison, ref);

          g_string_append_printf (joined, "%s%s", joined->len > 0 ? "; " : "", said);
        }
    }
  return g_string_free_and_steal (joined);
}
