/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Intervals as people say them, from EDTF. */

#include "dtl-interval-words.h"

static void
test_table (void)
{
  const struct
  {
    const char *edtf;
    const char *words;
  } cases[] = {
    { "2024-12-11", "11 December 2024" },
    { "2024-12", "December 2024" },
    { "2030", "2030" },
    { "2024-12-09/2024-12-11", "9 December 2024 – 11 December 2024" },
    { "2020/2030", "2020–2030" },
    { "2022/..", "since 2022" },
    { "../2030", "by 2030" },
    { "../2030-05-03", "by 3 May 2030" },
    { "2022-03~", "about March 2022" },
    { "2022?", "probably 2022" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlInterval interval;
      g_autofree char *words = NULL;

      g_assert_true (dtl_interval_parse_edtf (cases[i].edtf, &interval));
      words = dtl_interval_words (&interval);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_unresolved (void)
{
  DtlInterval interval = dtl_interval_unresolved ();

  g_assert_null (dtl_interval_words (&interval));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval-words/table", test_table);
  g_test_add_func ("/interval-words/unresolved", test_unresolved);
  return g_test_run ();
}
