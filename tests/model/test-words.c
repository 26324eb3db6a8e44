/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values and dates as the interface says them. */

#include "dtl-words.h"

static void
test_interval (void)
{
  static const struct
  {
    const char *edtf;
    const char *words;
  } cases[] = {
    { "2024-12-11", "11 Dec 2024" },
    { "2024-12", "Dec 2024" },
    { "2030", "2030" },
    { "2024-12/2025-01", "Dec 2024 – Jan 2025" },
    { "2022/2024", "2022 – 2024" },
    { "2024-12-09/2024-12-13", "9–13 Dec 2024" },
    { "2024-12-30/2025-01-02", "30 Dec 2024 – 2 Jan 2025" },
    { "2030~", "about 2030" },
    { "-0043", "44 BC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlInterval interval;
      g_autofree char *words = NULL;

      g_assert_true (dtl_interval_parse_edtf (cases[i].edtf, &interval));
      words = dtl_words_interval (&interval);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_unresolved (void)
{
  const DtlInterval interval = dtl_interval_unresolved ();

  g_assert_null (dtl_words_interval (&interval));
  g_assert_null (dtl_words_months (&interval));
}

static void
test_months (void)
{
  DtlInterval interval;
  g_autofree char *words = NULL;

  g_assert_true (dtl_interval_parse_edtf ("2024-12-04/2025-01-02", &interval));
  words = dtl_words_months (&interval);
  g_assert_cmpstr (words, ==, "Dec 2024 – Jan 2025");
}

static void
test_decimal (void)
{
  static const struct
  {
    const char *value;
    const char *words;
  } cases[] = {
    { "0.2", "0.2" },
    { "850", "850" },
    { "1998", "1998" },
    { "12500", "12\u202f500" },
    { "-11200000000", "−11\u202f200\u202f000\u202f000" },
    { "12345.25", "12\u202f345.25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlDecimal decimal;
      g_autofree char *words = NULL;

      g_assert_true (dtl_decimal_parse (cases[i].value, -1, &decimal));
      words = dtl_words_decimal (&decimal);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_value (void)
{
  const DtlDecimal five = dtl_decimal_from_int (5), nine = dtl_decimal_from_int (9);
  const struct
  {
    DtlFigure figure;
    const char *words;
  } cases[] = {
    { { .kind = DTL_FIGURE_PERCENT, .value = dtl_range_point (&five), .unit = "%" }, "5%" },
    { { .kind = DTL_FIGURE_DURATION, .value = dtl_range_between (&five, &nine), .unit = "mo" }, "5–9\u00a0mo" },
    { { .kind = DTL_FIGURE_COUNT, .value = dtl_range_from (&five), .unit = "1", .hedge = DTL_HEDGE_OVER }, "over 5" },
    { { .kind = DTL_FIGURE_COUNT, .value = dtl_range_from (&five), .unit = "1" }, "5 or more" },
    { { .kind = DTL_FIGURE_COUNT, .value = dtl_range_point (&five), .unit = "1", .noun = "bridge" }, "5 bridge" },
    { { .kind = DTL_FIGURE_RANK, .value = dtl_range_point (&five), .unit = "1", .has_of = TRUE, .of = nine }, "5 of 9" },
    { { .kind = DTL_FIGURE_MONEY, .value = dtl_range_point (&five), .unit = "EUR", .hedge = DTL_HEDGE_ABOUT }, "about 5\u00a0EUR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dtl_words_value (&cases[i].figure);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* A file's ending is no part of a name; a name that begins with a dot is all of it. */
static void
test_source (void)
{
  static const struct
  {
    const char *publisher;
    const char *title;
    const char *path;
    const char *name;
  } cases[] = {
    { "Daily News", "A Bridge at Last", "/reports/bridge.txt", "Daily News" },
    { NULL, "A Bridge at Last", "/reports/bridge.txt", "A Bridge at Last" },
    { NULL, NULL, "/reports/bridge.note.txt", "bridge.note" },
    { NULL, NULL, "/reports/.bridge", ".bridge" },
    { NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string ("The bridge is open.");
      g_autoptr (DtlSource) source = dtl_source_new (text);
      g_autoptr (DtlReading) reading = NULL;
      g_autofree char *name = NULL;

      source->publisher = g_strdup (cases[i].publisher);
      source->path = g_strdup (cases[i].path);
      reading = dtl_reading_new (source);
      reading->title = cases[i].title;
      name = dtl_words_source (reading);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/interval", test_interval);
  g_test_add_func ("/words/unresolved", test_unresolved);
  g_test_add_func ("/words/months", test_months);
  g_test_add_func ("/words/decimal", test_decimal);
  g_test_add_func ("/words/value", test_value);
  g_test_add_func ("/words/source", test_source);
  return g_test_run ();
}
