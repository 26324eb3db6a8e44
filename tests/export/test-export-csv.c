/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables to the byte; and no cell that a spreadsheet would run. */

#include "dtl-csv-writer.h"
#include "dtl-export-csv.h"
#include "dtl-export-fixture.h"

static void
test_cells (void)
{
  const struct
  {
    const char *cell;
    const char *written;
  } cases[] = {
    { NULL, "" },
    { "words", "words" },
    { "a, b", "\"a, b\"" },
    { "say \"so\"", "\"say \"\"so\"\"\"" },
    { "two\nlines", "\"two\nlines\"" },
    { " space", "\" space\"" },
    { "-5", "-5" },
    { "+1.50", "+1.50" },
    { "-5%", "\"'-5%\"" },
    { "--5", "\"'--5\"" },
    { "=1+1", "\"'=1+1\"" },
    { "  =1+1", "\"'  =1+1\"" },
    { "@SUM(A1)", "\"'@SUM(A1)\"" },
    { "+cmd|' /C calc'!A0", "\"'+cmd|' /C calc'!A0\"" },
    { "\t=1", "\"'\t=1\"" },
    { "＝1", "\"'＝1\"" },
    { "a=1", "a=1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      DtlCsvWriter csv;

      dtl_csv_writer_init (&csv, text);
      dtl_csv_writer_cell (&csv, cases[i].cell);
      g_assert_cmpstr (text->str, ==, cases[i].written);
    }
}

static void
test_golden (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (GString) figures = g_string_new (NULL);
  g_autoptr (GString) measures = g_string_new (NULL);
  g_autoptr (GString) events = g_string_new (NULL);

  dtl_export_csv_reading_header (figures);
  for (guint i = 0; i < comparison->readings->len; i++)
    dtl_export_csv_reading (figures, dtl_comparison_reading (comparison, i), i);
  dtl_export_csv_comparison (measures, comparison);
  dtl_export_csv_timeline (events, comparison);
  dtl_export_fixture_assert ("read.csv", figures->str);
  dtl_export_fixture_assert ("compare.csv", measures->str);
  dtl_export_fixture_assert ("timeline.csv", events->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-csv/cells", test_cells);
  g_test_add_func ("/export-csv/golden", test_golden);
  return g_test_run ();
}
