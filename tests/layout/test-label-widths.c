/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Widths of labels: those of things and of merged things apart, unknown until they are told, read while they are written. */

#include "dtl-label-widths.h"

#define MANY 20000

static void
test_known (void)
{
  g_autoptr (DtlLabelWidths) widths = dtl_label_widths_new (3, 2);

  g_assert_cmpint (dtl_label_widths_get (widths, FALSE, 2), ==, DTL_LABEL_UNKNOWN);
  dtl_label_widths_set (widths, FALSE, 2, 0);
  dtl_label_widths_set (widths, TRUE, 0, 70);
  g_assert_cmpint (dtl_label_widths_get (widths, FALSE, 2), ==, 0);
  g_assert_cmpint (dtl_label_widths_get (widths, FALSE, 0), ==, DTL_LABEL_UNKNOWN);
  g_assert_cmpint (dtl_label_widths_get (widths, TRUE, 0), ==, 70);
  g_assert_cmpint (dtl_label_widths_get (widths, TRUE, 2), ==, DTL_LABEL_UNKNOWN);
  g_assert_cmpint (dtl_label_widths_get (widths, FALSE, 3), ==, DTL_LABEL_UNKNOWN);
}

static gpointer
read_in_thread (gpointer data)
{
  g_autoptr (DtlLabelWidths) widths = data;
  guint wrong = 0;

  for (guint round = 0; round < 20; round++)
    for (guint i = 0; i < MANY; i++)
      {
        int width = dtl_label_widths_get (widths, FALSE, i);

        wrong += width != DTL_LABEL_UNKNOWN && width != (int) i % 300;
      }
  return GUINT_TO_POINTER (wrong);
}

static void
test_threads (void)
{
  DtlLabelWidths *widths = dtl_label_widths_new (MANY, 0);
  GThread *thread = g_thread_new ("reader", read_in_thread, dtl_label_widths_ref (widths));

  for (guint i = 0; i < MANY; i++)
    dtl_label_widths_set (widths, FALSE, i, (int) i % 300);
  dtl_label_widths_unref (widths);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-widths/known", test_known);
  g_test_add_func ("/label-widths/threads", test_threads);
  return g_test_run ();
}
