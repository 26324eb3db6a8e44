/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a number counts. */

#include "dtl-noun-finder.h"

#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  DtlQuantity quantity;
  guint noun;

  g_assert_true (dtl_quantity_scan (passage, habits, first, &quantity));
  noun = dtl_noun_find (passage, quantity.end, FALSE);
  if (noun == DTL_NO_NOUN)
    return NULL;
  return g_strndup (passage->bytes + passage->tokens[noun].start, dtl_token_length (&passage->tokens[noun]));
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "about [300] shops shut", "shops" },
    { "of [1,400] well-paid permanent jobs there", "jobs" },
    { "the [27] member states and more", "states" },
    { "killed [19] and left", NULL },
    { "[187] were there", NULL },
    { "a [25]-member council", "member" },
    { "the [14] fighter jets flew", "jets" },
    { "about [3,000]-plus firms there", "firms" },
    { "of [600] staff there", "staff" },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/noun-finder/rows", test_rows);
  return g_test_run ();
}
