/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report is taken out before others: what was found of these says the same of their new places, and a comparison that
 * is still shown says what it said. */

#include "dtl-moves.h"

enum
{
  N_SOURCES = 6,
  GONE = 2,
};

/* The third of six is taken out. */
static GArray *
create_moves (guint unnamed)
{
  GArray *moves = g_array_new (FALSE, TRUE, sizeof (DtlMove));

  for (guint i = 0; i < N_SOURCES; i++)
    {
      DtlMove move = { i < GONE ? i : i == GONE ? G_MAXUINT : i - 1, i == unnamed };

      g_array_append_val (moves, move);
    }
  return moves;
}

/* A row of two sources, with a reason and a best value. */
static DtlMeasure *
create_measure (guint first, guint second)
{
  const guint sources[] = { first, second };
  DtlMeasure *measure = g_new0 (DtlMeasure, 1);
  DtlReason *reason = dtl_reason_new ("agree");

  measure->label = g_strdup ("houses");
  measure->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_cell_free);
  measure->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  g_ptr_array_add (measure->reasons, reason);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      const DtlMentionRef mention = { sources[i], 7 };
      DtlCell *cell = g_new0 (DtlCell, 1);

      cell->source = sources[i];
      cell->figures = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (cell->figures, mention.index);
      g_ptr_array_add (measure->cells, cell);
      g_array_append_val (reason->figures, mention);
    }
  measure->has_best = TRUE;
  measure->best = (DtlMentionRef) { second, 7 };
  return measure;
}

static void
assert_sources (const DtlMeasure *measure, guint first, guint second)
{
  const DtlReason *reason = g_ptr_array_index (measure->reasons, 0);

  g_assert_cmpuint (measure->cells->len, ==, 2);
  g_assert_cmpuint (((const DtlCell *) g_ptr_array_index (measure->cells, 0))->source, ==, first);
  g_assert_cmpuint (((const DtlCell *) g_ptr_array_index (measure->cells, 1))->source, ==, second);
  g_assert_cmpuint (g_array_index (reason->figures, DtlMentionRef, 0).source, ==, first);
  g_assert_cmpuint (g_array_index (reason->figures, DtlMentionRef, 1).source, ==, second);
  g_assert_cmpuint (measure->best.source, ==, second);
}

static void
test_behind (void)
{
  g_autoptr (GArray) moves = create_moves (G_MAXUINT);
  DtlMeasure *measure = create_measure (1, 4);
  DtlMeasure *shown = dtl_measure_ref (measure), *moved = dtl_moves_measure (moves, measure);

  assert_sources (shown, 1, 4);
  assert_sources (moved, 1, 3);
  dtl_measure_unref (shown);
  dtl_measure_unref (moved);
}

static void
test_before (void)
{
  g_autoptr (GArray) moves = create_moves (G_MAXUINT);
  DtlMeasure *measure = create_measure (0, 1);
  DtlMeasure *shown = dtl_measure_ref (measure);

  g_assert_true (dtl_moves_measure (moves, measure) == shown);
  dtl_measure_unref (shown);
  dtl_measure_unref (measure);
}

/* "Source 5" is source 4 now, and "source 2" is what it was. */
static void
test_told_by_number (void)
{
  g_autoptr (GArray) moves = create_moves (4), others = create_moves (1);
  DtlMeasure *moved = dtl_moves_measure (others, create_measure (1, 4));

  g_assert_null (dtl_moves_measure (moves, create_measure (1, 4)));
  assert_sources (moved, 1, 3);
  dtl_measure_unref (moved);
}

static void
test_gone (void)
{
  g_autoptr (GArray) moves = create_moves (G_MAXUINT);

  g_assert_null (dtl_moves_measure (moves, create_measure (1, GONE)));
}

static void
test_table (void)
{
  g_autoptr (DtlMentionTable) table = dtl_mention_table_new ();

  g_assert_cmpint (dtl_mention_table_get (table, 0, 0), ==, -1);
  dtl_mention_table_add_source (table, 2);
  dtl_mention_table_add_source (table, 0);
  dtl_mention_table_add_source (table, 1);
  dtl_mention_table_set (table, 0, 1, 5);
  dtl_mention_table_set (table, 2, 0, 6);
  g_assert_cmpint (dtl_mention_table_get (table, 0, 0), ==, -1);
  g_assert_cmpint (dtl_mention_table_get (table, 0, 1), ==, 5);
  g_assert_cmpint (dtl_mention_table_get (table, 0, 2), ==, -1);
  g_assert_cmpint (dtl_mention_table_get (table, 1, 0), ==, -1);
  g_assert_cmpint (dtl_mention_table_get (table, 2, 0), ==, 6);
  g_assert_cmpint (dtl_mention_table_get (table, 3, 0), ==, -1);
  dtl_mention_table_clear (table);
  g_assert_cmpuint (dtl_mention_table_n_sources (table), ==, 0);
  g_assert_cmpint (dtl_mention_table_get (table, 0, 1), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moves/behind", test_behind);
  g_test_add_func ("/moves/before", test_before);
  g_test_add_func ("/moves/told-by-number", test_told_by_number);
  g_test_add_func ("/moves/gone", test_gone);
  g_test_add_func ("/moves/table", test_table);
  return g_test_run ();
}
