/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Line breaks that part paragraphs, and line breaks that are only those of a column. */

#include "dtl-paragraphs.h"

static void
assert_paragraphs (const char *string, const char *const *expected, guint n_expected)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (string);
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (DtlSpan));

  dtl_paragraphs_split (text, paragraphs);
  g_assert_cmpuint (paragraphs->len, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    {
      g_autofree char *slice = dtl_text_slice (text, g_array_index (paragraphs, DtlSpan, i));

      g_assert_cmpstr (slice, ==, expected[i]);
    }
}

static void
test_lines (void)
{
  static const char *const lines[] = { "A title", "By somebody", "The first paragraph." };
  static const char *const items[] = { "Three things:", "- one", "- two" };

  assert_paragraphs ("A title\nBy somebody\n\n  The first paragraph.  \n\n\n", lines, G_N_ELEMENTS (lines));
  assert_paragraphs ("Three things:\n- one\n- two", items, G_N_ELEMENTS (items));
  assert_paragraphs (" \n\n", NULL, 0);
}

static void
test_wrapped (void)
{
  static const char *const wrapped[] = { "The river rose over its banks in the night, and the\nvillages on the lower side were cut off from the\nroad.", "Nobody was hurt." };

  assert_paragraphs ("The river rose over its banks in the night, and the\nvillages on the lower side were cut off from the\nroad.\n\nNobody was hurt.", wrapped,
                     G_N_ELEMENTS (wrapped));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paragraphs/lines", test_lines);
  g_test_add_func ("/paragraphs/wrapped", test_wrapped);
  return g_test_run ();
}
