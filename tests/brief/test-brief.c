/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree, and the brief of nothing: no block may stand empty. */

#include "dtl-brief.h"

static void
test_tree (void)
{
  g_autoptr (DtlBrief) brief = dtl_brief_new ("Title");
  DtlBlock *list = dtl_brief_add_block (brief, DTL_BLOCK_LIST);
  DtlBlock *table = dtl_brief_add_block (brief, DTL_BLOCK_FIGURES);
  DtlInlines *item = dtl_block_add_item (list);
  GPtrArray *row = dtl_block_add_row (table);
  const DtlInline *cited;

  dtl_brief_add_heading (brief, 2, "Head");
  dtl_inlines_add_format (item, "%u of ", 3u);
  dtl_inlines_add_citation (item, DTL_CITATION_FIGURE, 1, 4, "words");
  dtl_inlines_add_text (dtl_block_add_cell (row), "a");
  dtl_inlines_add_strong (dtl_block_add_cell (row), "b");
  g_assert_cmpuint (brief->blocks->len, ==, 3);
  g_assert_cmpuint (list->items->len, ==, 1);
  g_assert_cmpuint (row->len, ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 1);
  cited = g_ptr_array_index (item, 1);
  g_assert_cmpint (cited->kind, ==, DTL_INLINE_CITATION);
  g_assert_cmpuint (cited->citation.source, ==, 1);
  g_assert_cmpuint (cited->citation.index, ==, 4);
  g_assert_cmpstr (cited->text, ==, "words");
}

static void
test_of_nothing (void)
{
  g_autoptr (DtlComparison) comparison = dtl_comparison_new ();
  g_autoptr (DtlBrief) brief = dtl_brief_from_comparison (comparison, "Empty");
  guint n_headings = 0;

  g_assert_cmpstr (brief->title, ==, "Empty");
  for (guint i = 0; i < brief->blocks->len; i++)
    {
      const DtlBlock *block = g_ptr_array_index (brief->blocks, i);

      n_headings += block->kind == DTL_BLOCK_HEADING;
      g_assert_cmpint (block->kind, !=, DTL_BLOCK_DISCREPANCIES);
      g_assert_cmpint (block->kind, !=, DTL_BLOCK_FIGURES);
      g_assert_cmpint (block->kind, !=, DTL_BLOCK_TIMELINE);
    }
  g_assert_cmpuint (n_headings, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/brief/tree", test_tree);
  g_test_add_func ("/brief/of-nothing", test_of_nothing);
  return g_test_run ();
}
