/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline on paper: each form is what it says, the same each time, on pages that hold everything; whatever is in
 * the title. What is to be seen lies in the build's folder. */

#include <string.h>

#include "dtl-export-fixture.h"
#include "dtl-export-timeline.h"
#include "dtl-timeline-paper.h"

typedef void (*ExportFunc) (GString *text, const DtlComparison *comparison, const char *title);

static GString *
export (ExportFunc write, const char *title)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  GString *text = g_string_new (NULL);

  write (text, comparison, title);
  return text;
}

static void
keep (const GString *text, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (g_test_get_filename (G_TEST_BUILT, name, NULL));

  g_assert_cmpint (g_mkdir_with_parents (folder, 0777), ==, 0);
  g_assert_true (g_file_set_contents (g_test_get_filename (G_TEST_BUILT, name, NULL), text->str, text->len, NULL));
}

static void
test_signatures (void)
{
  const struct
  {
    ExportFunc write;
    const char *begin;
    gsize length;
    const char *name;
  } cases[] = {
    { dtl_export_timeline_svg, "<?xml", 5, "timeline.svg" },
    { dtl_export_timeline_pdf, "%PDF-", 5, "timeline.pdf" },
    { dtl_export_timeline_png, "\x89PNG\r\n\x1a\n", 8, "timeline.png" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = export (cases[i].write, "A case");

      g_assert_cmpuint (text->len, >, 1000);
      g_assert_cmpmem (text->str, cases[i].length, cases[i].begin, cases[i].length);
      keep (text, cases[i].name);
    }
}

static void
test_same_again (void)
{
  g_autoptr (GString) one = export (dtl_export_timeline_svg, "A case");
  g_autoptr (GString) two = export (dtl_export_timeline_svg, "A case");
  g_autoptr (GString) three = export (dtl_export_timeline_png, NULL);
  g_autoptr (GString) four = export (dtl_export_timeline_png, NULL);

  g_assert_cmpmem (one->str, one->len, two->str, two->len);
  g_assert_cmpmem (three->str, three->len, four->str, four->len);
}

static void
test_title (void)
{
  g_autoptr (GString) text = export (dtl_export_timeline_svg, "<script>&\"");

  g_assert_nonnull (strstr (text->str, "<title>&lt;script&gt;&amp;&quot;</title>"));
  g_assert_null (strstr (text->str, "<script"));
}

/* On small pages as on a large one each lane, and each event that is not drawn, stands somewhere, whole. */
static void
test_pages (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (DtlTimelinePaper) whole = dtl_timeline_paper_new (comparison, "A case", (DtlPaperSize) { 900, 0, 20 });
  g_autoptr (DtlTimelinePaper) small = dtl_timeline_paper_new (comparison, "A case", (DtlPaperSize) { 900, 150, 20 });

  g_assert_cmpuint (whole->n_pages, ==, 1);
  g_assert_cmpuint (small->n_pages, >, 1);
  g_assert_cmpuint (whole->blocks->len, ==, small->blocks->len);
  for (guint i = 0; i < small->blocks->len; i++)
    {
      const DtlPaperBlock *block = &g_array_index (small->blocks, DtlPaperBlock, i);

      g_assert_cmpuint (block->page, <, small->n_pages);
      g_assert_cmpfloat (block->y, >=, dtl_timeline_paper_top (small, block->page) + DTL_PAPER_SCALE);
      g_assert_cmpfloat (block->y + block->height, <=, 130.01);
    }
}

static void
test_nothing_lost (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (DtlTimelinePaper) paper = dtl_timeline_paper_new (comparison, NULL, (DtlPaperSize) { 900, 0, 20 });
  guint told = 0, drawn = 0, lines = 0;

  for (guint i = 0; i < comparison->readings->len; i++)
    told += dtl_comparison_reading (comparison, i)->events->len;
  for (guint i = 0; i < told; i++)
    {
      const DtlTimelineRecord *record = dtl_timeline_events_get (paper->events, i);

      drawn += record->dated && record->begin < paper->axis.to && record->end > paper->axis.from;
    }
  for (guint i = 0; i < paper->blocks->len; i++)
    lines += g_array_index (paper->blocks, DtlPaperBlock, i).lane < 0;
  g_assert_cmpuint (told, ==, drawn + (lines > 0 ? lines - 1 : 0));
}

static void
test_empty (void)
{
  g_autoptr (DtlComparison) empty = dtl_comparison_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  dtl_export_timeline_svg (text, empty, NULL);
  dtl_export_timeline_pdf (text, empty, NULL);
  dtl_export_timeline_png (text, empty, NULL);
  g_assert_cmpuint (text->len, >, 0);
}

/* A figure that has a value in the time that is shown has a lane below the sources, drawn as a line. */
static guint
count_key_lines (const DtlTimelinePaper *paper)
{
  guint n = 0;

  for (guint i = 0; i < paper->blocks->len; i++)
    n += g_array_index (paper->blocks, DtlPaperBlock, i).source >= 0;
  return n;
}

static guint
count_events (const DtlComparison *comparison)
{
  guint n = 0;

  for (guint i = 0; i < comparison->readings->len; i++)
    n += dtl_comparison_reading (comparison, i)->events->len;
  return n;
}

/* Whatever lanes stand for, each event has one, and whose a mark is can be found out. */
static void
test_lanes (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();

  for (DtlLanesBy by = 0; by < DTL_N_LANES; by++)
    {
      const DtlPaperLook look = { .size = { 1000, 0, 18 }, .all = TRUE, .lanes = by };
      g_autoptr (DtlTimelinePaper) paper = dtl_timeline_paper_new_styled (comparison, "A case", &look);
      const guint n_lanes = by == DTL_LANES_MEASURE ? 1 : dtl_timeline_plan_n_lanes (paper->plan);

      g_assert_cmpuint (count_key_lines (paper), ==, by == DTL_LANES_SOURCE ? 0 : comparison->readings->len);
      for (guint i = 0; i < count_events (comparison); i++)
        {
          const DtlTimelineRecord *record = dtl_timeline_events_get (paper->events, i);

          g_assert_cmpuint (record->lane, <, n_lanes);
          g_assert_true (by == DTL_LANES_SOURCE || record->teller >= 0);
        }
      for (guint lane = 0; lane < paper->stack->lanes->len; lane++)
        g_assert_nonnull (dtl_timeline_paper_name (paper, lane));
    }
}

static void
test_drawn_lanes (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (GString) text = g_string_new (NULL);
  DtlPictureStyle style;

  dtl_picture_style_init (&style, "svg");
  g_assert_false (dtl_picture_style_set_lanes (&style, "colour"));
  g_assert_true (dtl_picture_style_set_lanes (&style, "person"));
  g_assert_true (dtl_export_timeline_picture (text, "svg", comparison, "A case", &style));
  keep (text, "timeline-person.svg");
  g_assert_false (dtl_export_timeline_picture (text, "csv", comparison, "A case", &style));
}

static void
test_figures (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (DtlTimelinePaper) paper = dtl_timeline_paper_new (comparison, NULL, (DtlPaperSize) { 900, 0, 20 });
  const guint n_sources = comparison->readings->len;

  g_assert_cmpuint (paper->measures->len, >, 0);
  g_assert_cmpuint (paper->stack->lanes->len, ==, n_sources + 1 + paper->measures->len);
  for (guint i = 0; i < paper->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, g_array_index (paper->measures, guint, i));

      g_assert_nonnull (dtl_lane_stack_get (paper->stack, n_sources + 1 + i)->layout->line);
      g_assert_cmpstr (dtl_timeline_paper_name (paper, n_sources + 1 + i), ==, measure->label);
    }
  g_assert_null (dtl_lane_stack_get (paper->stack, 1)->layout->line);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-picture/signatures", test_signatures);
  g_test_add_func ("/export-picture/same-again", test_same_again);
  g_test_add_func ("/export-picture/title", test_title);
  g_test_add_func ("/export-picture/pages", test_pages);
  g_test_add_func ("/export-picture/nothing-lost", test_nothing_lost);
  g_test_add_func ("/export-picture/empty", test_empty);
  g_test_add_func ("/export-picture/figures", test_figures);
  g_test_add_func ("/export-picture/lanes", test_lanes);
  g_test_add_func ("/export-picture/drawn-lanes", test_drawn_lanes);
  return g_test_run ();
}
