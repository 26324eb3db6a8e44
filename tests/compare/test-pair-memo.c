/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found out about two is known again, of either order, until it is forgotten; never that of two others. */

#include "dtl-pair-memo.h"

static void
test_known (void)
{
  DtlPairMemo *memo = dtl_pair_memo_new ();
  double value = 0;

  g_assert_false (dtl_pair_memo_look_up (memo, 3, 8, &value));
  dtl_pair_memo_note (memo, 8, 3, 0.5);
  g_assert_true (dtl_pair_memo_look_up (memo, 3, 8, &value));
  g_assert_cmpfloat (value, ==, 0.5);
  g_assert_false (dtl_pair_memo_look_up (memo, 3, 9, &value));
  dtl_pair_memo_forget (memo);
  g_assert_false (dtl_pair_memo_look_up (memo, 3, 8, &value));
  dtl_pair_memo_free (memo);
}

/* More than have a place. */
static void
test_many (void)
{
  enum { N = 700 };
  DtlPairMemo *memo = dtl_pair_memo_new ();
  guint n_known = 0;

  for (guint32 i = 1; i < N; i++)
    for (guint32 j = i; j < N; j++)
      dtl_pair_memo_note (memo, i, j, i * 1000. + j);
  for (guint32 i = 1; i < N; i++)
    for (guint32 j = i; j < N; j++)
      {
        double value;

        if (!dtl_pair_memo_look_up (memo, j, i, &value))
          continue;
        g_assert_cmpfloat (value, ==, i * 1000. + j);
        n_known++;
      }
  g_assert_cmpuint (n_known, >, 30000);
  dtl_pair_memo_free (memo);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pair-memo/known", test_known);
  g_test_add_func ("/pair-memo/many", test_many);
  return g_test_run ();
}
