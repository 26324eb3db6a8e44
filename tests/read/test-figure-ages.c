/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which bare numbers are ages, and which are not. */

#include "dtl-figure-ages.h"
#include "figure-table.h"

/* All numbers of the text, and of them the one in brackets. */
static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (DtlQuantity));
  DtlQuantity quantity;

  for (guint at = 0; at < passage->n_tokens; at = MAX (at + 1, quantity.end))
    if (dtl_quantity_scan (passage, habits, at, &quantity))
      g_array_append_val (quantities, quantity);
    else
      quantity.end = 0;
  dtl_figure_ages_find (passage, quantities);
  for (guint i = 0; i < quantities->len; i++)
    if (g_array_index (quantities, DtlQuantity, i).first == first)
      {
        *end = g_array_index (quantities, DtlQuantity, i).end;
        return figure_table_describe (&g_array_index (quantities, DtlQuantity, i));
      }
  return NULL;
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "Maria Lopes, [52], runs the shop.", "a 52..52" },
    { "her husband ([57]) left.", "a 57..57" },
    { "children as young as [6] worked.", "a 6..6" },
    { "She turned [80].", "a 80..80" },
    { "He died at [91].", "a 91..91" },
    { "men aged 19 and [23] fled.", "a 23..23" },
    { "those of [65] or older may go.", "a 65..65" },
    { "The bank, [52] branches strong, shut.", "1 52..52" },
    { "[19] fled.", "1 19..19" },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-ages/rows", test_rows);
  return g_test_run ();
}
