/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns a window shows: every one of which a pixel is in view, and no other. */

#include "dtl-column-strip.h"

static const int widths[] = { 100, 50, 150, 50 };

static void
test_places (void)
{
  g_autoptr (DtlColumnStrip) strip = dtl_column_strip_new (widths, G_N_ELEMENTS (widths));

  g_assert_cmpuint (dtl_column_strip_n_columns (strip), ==, 4);
  g_assert_cmpint (dtl_column_strip_start (strip, 0), ==, 0);
  g_assert_cmpint (dtl_column_strip_start (strip, 2), ==, 150);
  g_assert_cmpint (dtl_column_strip_width (strip, 2), ==, 150);
  g_assert_cmpint (dtl_column_strip_extent (strip), ==, 350);
  g_assert_cmpint (dtl_column_strip_at (strip, -1), ==, -1);
  g_assert_cmpint (dtl_column_strip_at (strip, 0), ==, 0);
  g_assert_cmpint (dtl_column_strip_at (strip, 99.5), ==, 0);
  g_assert_cmpint (dtl_column_strip_at (strip, 100), ==, 1);
  g_assert_cmpint (dtl_column_strip_at (strip, 349), ==, 3);
  g_assert_cmpint (dtl_column_strip_at (strip, 350), ==, -1);
}

/* Against the plain question, column by column, for every window. */
static void
test_in_view (void)
{
  g_autoptr (DtlColumnStrip) strip = dtl_column_strip_new (widths, G_N_ELEMENTS (widths));

  for (int offset = -20; offset <= 380; offset += 5)
    for (int room = 0; room <= 400; room += 25)
      {
        const DtlColumnRange range = dtl_column_strip_in_view (strip, offset, room);

        for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
          {
            const int start = dtl_column_strip_start (strip, i), end = start + widths[i];
            const gboolean seen = room > 0 && start < offset + room && end > offset;

            g_assert_cmpint (i >= range.first && i < range.first + range.n, ==, seen);
          }
      }
}

static void
test_reveals (void)
{
  g_autoptr (DtlColumnStrip) strip = dtl_column_strip_new (widths, G_N_ELEMENTS (widths));

  g_assert_cmpfloat (dtl_column_strip_reveal (strip, 1, 0, 200), ==, 0);    /* is in view */
  g_assert_cmpfloat (dtl_column_strip_reveal (strip, 3, 0, 200), ==, 150);  /* no further than needed */
  g_assert_cmpfloat (dtl_column_strip_reveal (strip, 0, 120, 200), ==, 0);
  g_assert_cmpfloat (dtl_column_strip_reveal (strip, 2, 0, 80), ==, 150);   /* too wide: its beginning */
}

/* One column gives or takes, those behind it move, and nothing else does. */
static void
test_resizes (void)
{
  g_autoptr (DtlColumnStrip) strip = dtl_column_strip_new (widths, G_N_ELEMENTS (widths));

  dtl_column_strip_resize (strip, 1, 80);
  g_assert_cmpint (dtl_column_strip_start (strip, 1), ==, 100);
  g_assert_cmpint (dtl_column_strip_width (strip, 1), ==, 80);
  g_assert_cmpint (dtl_column_strip_start (strip, 2), ==, 180);
  g_assert_cmpint (dtl_column_strip_width (strip, 2), ==, 150);
  g_assert_cmpint (dtl_column_strip_extent (strip), ==, 380);
  dtl_column_strip_resize (strip, 3, 0);
  g_assert_cmpint (dtl_column_strip_width (strip, 3), ==, 1);
}

static void
test_edges (void)
{
  g_autoptr (DtlColumnStrip) strip = dtl_column_strip_new (widths, G_N_ELEMENTS (widths));

  g_assert_cmpint (dtl_column_strip_edge_at (strip, 0, 5), ==, -1); /* nothing ends where the first begins */
  g_assert_cmpint (dtl_column_strip_edge_at (strip, 94, 5), ==, -1);
  g_assert_cmpint (dtl_column_strip_edge_at (strip, 95, 5), ==, 0);
  g_assert_cmpint (dtl_column_strip_edge_at (strip, 104, 5), ==, 0);
  g_assert_cmpint (dtl_column_strip_edge_at (strip, 106, 5), ==, -1);
  g_assert_cmpint (dtl_column_strip_edge_at (strip, 150, 5), ==, 1);
  g_assert_cmpint (dtl_column_strip_edge_at (strip, 354, 5), ==, 3); /* also from behind the last */
  g_assert_cmpint (dtl_column_strip_edge_at (strip, 360, 5), ==, -1);
}

static void
test_nothing (void)
{
  g_autoptr (DtlColumnStrip) strip = dtl_column_strip_new (NULL, 0);

  g_assert_cmpuint (dtl_column_strip_in_view (strip, 0, 500).n, ==, 0);
  g_assert_cmpint (dtl_column_strip_extent (strip), ==, 0);
  g_assert_cmpint (dtl_column_strip_at (strip, 0), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-strip/places", test_places);
  g_test_add_func ("/column-strip/in-view", test_in_view);
  g_test_add_func ("/column-strip/reveals", test_reveals);
  g_test_add_func ("/column-strip/resizes", test_resizes);
  g_test_add_func ("/column-strip/edges", test_edges);
  g_test_add_func ("/column-strip/nothing", test_nothing);
  return g_test_run ();
}
