/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No mark hides another, whatever the values; and the same marks always stand in the same places. */

#include "dtl-dot-stack.h"

#define WIDTH 400.0
#define RADIUS 5.0
#define MOST_ROWS 6

static void
add_mark (GArray *marks, double x, double x2, gboolean open_low, gboolean open_high)
{
  const DtlDotPlotMark mark = { .x = x, .x2 = x2, .open_low = open_low, .open_high = open_high };

  g_array_append_val (marks, mark);
}

static const DtlDotPlotMark *
get_mark (const GArray *marks, guint i)
{
  return &g_array_index (marks, DtlDotPlotMark, i);
}

/* Where the dots of a mark are: one or two. */
static guint
list_dots (const DtlDotPlotMark *mark, double dots[2])
{
  guint n = 0;

  if (!mark->open_low)
    dots[n++] = mark->x + mark->shift;
  if (!mark->open_high && mark->x2 > mark->x)
    dots[n++] = mark->x2 + mark->shift;
  return n;
}

static void
assert_apart (const DtlDotPlotMark *a, const DtlDotPlotMark *b)
{
  double left[2], right[2];
  const guint n_left = list_dots (a, left), n_right = list_dots (b, right);

  for (guint i = 0; i < n_left && a->row == b->row; i++)
    for (guint j = 0; j < n_right; j++)
      g_assert_cmpfloat (ABS (left[i] - right[j]), >=, 2 * RADIUS - 1e-6);
}

static void
assert_all_apart (const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    for (guint j = 0; j < i; j++)
      assert_apart (get_mark (marks, i), get_mark (marks, j));
}

static void
test_one_value (void)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (DtlDotPlotMark));
  DtlDotStack stack;

  for (guint i = 0; i < 60; i++)
    add_mark (marks, 200, 200, FALSE, FALSE);
  stack = dtl_dot_stack_place (marks, WIDTH, RADIUS, MOST_ROWS);
  g_assert_cmpuint (stack.n_rows, ==, MOST_ROWS);
  g_assert_true (stack.spreads);
  assert_all_apart (marks);
  for (guint i = 0; i < MOST_ROWS; i++) /* the first of them stand where they belong */
    g_assert_cmpfloat (get_mark (marks, i)->shift, ==, 0);
  for (guint i = 0; i < marks->len; i++) /* and none further off than ten columns need */
    g_assert_cmpfloat (ABS (get_mark (marks, i)->shift), <=, 5 * 2.4 * RADIUS + 1e-6);
}

static void
test_anything (void)
{
  for (guint run = 0; run < 200; run++)
    {
      g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (DtlDotPlotMark));
      g_autoptr (GArray) again = g_array_new (FALSE, TRUE, sizeof (DtlDotPlotMark));
      const guint n = g_test_rand_int_range (0, 80);

      for (guint i = 0; i < n; i++)
        {
          const double x = g_test_rand_int_range (0, 8) * 50;
          const gboolean open = g_test_rand_bit ();

          if (g_test_rand_bit ())
            add_mark (marks, x, x, FALSE, FALSE);
          else
            add_mark (marks, x, open ? WIDTH : x + 40, FALSE, open && x < WIDTH);
        }
      g_array_append_vals (again, marks->data, marks->len);
      dtl_dot_stack_place (marks, WIDTH, RADIUS, MOST_ROWS);
      dtl_dot_stack_place (again, WIDTH, RADIUS, MOST_ROWS);
      assert_all_apart (marks);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (get_mark (marks, i)->row, ==, get_mark (again, i)->row);
          g_assert_cmpfloat (get_mark (marks, i)->shift, ==, get_mark (again, i)->shift);
        }
    }
}

/* Several that say "more than 100" share one bar; who says "more than 120" has another. */
static void
test_twins (void)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (DtlDotPlotMark));

  add_mark (marks, 100, WIDTH, FALSE, TRUE);
  add_mark (marks, 120, WIDTH, FALSE, TRUE);
  add_mark (marks, 100, WIDTH, FALSE, TRUE);
  dtl_dot_stack_place (marks, WIDTH, RADIUS, MOST_ROWS);
  g_assert_false (get_mark (marks, 0)->twin);
  g_assert_false (get_mark (marks, 1)->twin);
  g_assert_true (get_mark (marks, 2)->twin);
  g_assert_cmpuint (get_mark (marks, 0)->row, !=, get_mark (marks, 1)->row);
  assert_all_apart (marks);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dot-stack/one-value", test_one_value);
  g_test_add_func ("/dot-stack/anything", test_anything);
  g_test_add_func ("/dot-stack/twins", test_twins);
  return g_test_run ();
}
