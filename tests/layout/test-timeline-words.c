/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times in words, as a table. */

#include "dtl-timeline-words.h"

static DtlTime
at (int year, int month, int day)
{
  return DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { year, month, day }));
}

static void
test_ticks (void)
{
  const struct
  {
    DtlTickText text;
    const char *words;
  } cases[] = {
    { { at (2024, 12, 11) + 45240, { DTL_TIME_MINUTE, 1 }, DTL_TICK_LOWER, DTL_TICK_LONG }, "12:34" },
    { { at (2024, 12, 11), { DTL_TIME_DAY, 1 }, DTL_TICK_LOWER, DTL_TICK_LONG }, "Wednesday 11" },
    { { at (2024, 12, 11), { DTL_TIME_DAY, 1 }, DTL_TICK_LOWER, DTL_TICK_MEDIUM }, "Wed 11" },
    { { at (2024, 12, 11), { DTL_TIME_DAY, 2 }, DTL_TICK_LOWER, DTL_TICK_SHORT }, "11" },
    { { at (2024, 12, 1), { DTL_TIME_MONTH, 1 }, DTL_TICK_LOWER, DTL_TICK_SHORT }, "Dec" },
    { { at (2024, 10, 1), { DTL_TIME_QUARTER, 1 }, DTL_TICK_LOWER, DTL_TICK_SHORT }, "Q4" },
    { { at (-43, 1, 1), { DTL_TIME_YEAR, 1 }, DTL_TICK_LOWER, DTL_TICK_SHORT }, "44 BC" },
    { { at (2024, 12, 11), { DTL_TIME_DAY, 1 }, DTL_TICK_UPPER, DTL_TICK_LONG }, "Wednesday 11 December 2024" },
    { { at (2024, 12, 1), { DTL_TIME_MONTH, 1 }, DTL_TICK_UPPER, DTL_TICK_LONG }, "December 2024" },
    { { at (2024, 12, 1), { DTL_TIME_MONTH, 1 }, DTL_TICK_UPPER, DTL_TICK_SHORT }, "Dec" },
    { { at (2020, 1, 1), { DTL_TIME_YEAR, 10 }, DTL_TICK_UPPER, DTL_TICK_LONG }, "2020s" },
    { { at (1900, 1, 1), { DTL_TIME_YEAR, 100 }, DTL_TICK_UPPER, DTL_TICK_LONG }, "1900 – 1999" },
    { { at (1900, 1, 1), { DTL_TIME_YEAR, 100 }, DTL_TICK_UPPER, DTL_TICK_SHORT }, "1900" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dtl_timeline_words_tick (&cases[i].text);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_spans (void)
{
  const struct
  {
    DtlTime begin, end;
    const char *span, *brief;
  } cases[] = {
    { at (2024, 12, 11), at (2024, 12, 12), "11 December 2024", "Dec 2024" },
    { at (2024, 12, 1), at (2025, 1, 1), "December 2024", "Dec 2024" },
    { at (2030, 1, 1), at (2031, 1, 1), "2030", "2030" },
    { at (2024, 12, 11) + 45900, at (2024, 12, 11) + 45960, "11 December 2024, 12:45", "Dec 2024" },
    { at (2024, 5, 1), at (2025, 6, 4), "1 May 2024 – 3 June 2025", "2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *span = dtl_timeline_words_span (cases[i].begin, cases[i].end);
      g_autofree char *brief = dtl_timeline_words_brief (cases[i].begin, cases[i].end);

      g_assert_cmpstr (span, ==, cases[i].span);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-words/ticks", test_ticks);
  g_test_add_func ("/timeline-words/spans", test_spans);
  return g_test_run ();
}
