/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is copied pastes as cells and as a table, and nothing in it is ever run or taken for markup. */

#include "dtl-export-grid.h"

static DtlExportGrid *
create_grid (const char *const *cells, guint n_columns)
{
  DtlExportGrid *grid = dtl_export_grid_new ();

  for (guint i = 0; cells[i]; i++)
    {
      dtl_export_grid_cell (grid, cells[i]);
      if (i % n_columns == n_columns - 1)
        dtl_export_grid_end_row (grid);
    }
  return grid;
}

static void
test_tsv (void)
{
  const char *const cells[] = { "Measure", "Paper", "Exports", "=1+1", "a\tb\nc", "-5", NULL };
  g_autoptr (DtlExportGrid) grid = create_grid (cells, 2);
  g_autofree char *text = dtl_export_grid_to_tsv (grid);

  g_assert_cmpstr (text, ==, "Measure\tPaper\nExports\t'=1+1\na b c\t-5\n");
}

static void
test_html (void)
{
  const char *const cells[] = { "A & B", "C", "<script>", "\"x\"", NULL };
  g_autoptr (DtlExportGrid) grid = create_grid (cells, 2);
  g_autofree char *html = dtl_export_grid_to_html (grid);

  g_assert_cmpstr (html, ==,
                   "<meta charset=\"utf-8\">\n<table>\n<tr><th>A &amp; B</th><th>C</th></tr>\n"
                   "<tr><td>&lt;script&gt;</td><td>&quot;x&quot;</td></tr>\n</table>\n");
}

static void
test_empty (void)
{
  g_autoptr (DtlExportGrid) grid = dtl_export_grid_new ();
  g_autofree char *text = NULL;
  g_autofree char *html = dtl_export_grid_to_html (grid);

  dtl_export_grid_cell (grid, NULL);
  dtl_export_grid_end_row (grid);
  text = dtl_export_grid_to_tsv (grid);
  g_assert_cmpstr (text, ==, "\n");
  g_assert_cmpstr (html, ==, "<meta charset=\"utf-8\">\n<table>\n</table>\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-grid/tsv", test_tsv);
  g_test_add_func ("/export-grid/html", test_html);
  g_test_add_func ("/export-grid/empty", test_empty);
  return g_test_run ();
}
