/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a terminal gets: the same words with and without colour, and no byte of a report that it
 * would obey. */

#include "dtl-export-fixture.h"
#include "dtl-export-text.h"
#include "dtl-terminal-writer.h"

#include <string.h>

typedef void (*WriteFunc) (GString *text, const DtlComparison *comparison, gboolean colour);

static void
write_reading (GString *text, const DtlComparison *comparison, gboolean colour)
{
  dtl_export_text_reading (text, dtl_comparison_reading (comparison, 0), 0, colour);
}

static const struct
{
  const char *name;
  WriteFunc write;
} forms[] = {
  { "read.text", write_reading },
  { "compare.text", dtl_export_text_comparison },
  { "timeline.text", dtl_export_text_timeline },
};

static void
test_golden (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
      g_autoptr (GString) text = g_string_new (NULL);

      forms[i].write (text, comparison, FALSE);
      dtl_export_fixture_assert (forms[i].name, text->str);
      g_assert_null (strchr (text->str, '\033'));
    }
}

static void
test_colour_changes_no_word (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
      g_autoptr (GString) plain = g_string_new (NULL);
      g_autoptr (GString) coloured = g_string_new (NULL);
      g_autoptr (GRegex) codes = g_regex_new ("\033\\[[0-9;]*m", 0, 0, NULL);
      g_autofree char *stripped = NULL;

      forms[i].write (plain, comparison, FALSE);
      forms[i].write (coloured, comparison, TRUE);
      g_assert_nonnull (strchr (coloured->str, '\033'));
      stripped = g_regex_replace_literal (codes, coloured->str, -1, 0, "", 0, NULL);
      g_assert_cmpstr (stripped, ==, plain->str);
    }
}

static void
test_tame (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  DtlTerminalWriter out = { text, FALSE };

  dtl_terminal_writer_put (&out, DTL_STYLE_PLAIN, "a\033]0;x\007b\nc\xc2\x9b" "d\u202ee");
  g_assert_cmpstr (text->str, ==, "a ]0;x b c d e");
  g_assert_cmpuint (dtl_terminal_width ("日本 e\u0301"), ==, 6);
}

static void
test_wrap (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  DtlTerminalWriter out = { text, FALSE };
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (words, "word ");
  dtl_terminal_writer_wrap (&out, DTL_STYLE_PLAIN, words->str, 4);
  lines = g_strsplit (g_strchomp (text->str), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (char **line = lines; *line; line++)
    {
      g_assert_true (g_str_has_prefix (*line, "    word"));
      g_assert_cmpuint (strlen (*line), <=, 100);
    }
}

/* Units are written as people write them, and a part says what it is of. */
static void
test_values (void)
{
  static const struct
  {
    const char *unit;
    int of; /* 0: of nothing */
    const char *words;
  } cases[] = {
    { "[ft_i]", 0, "2 feet" }, { "m3", 0, "2 m³" }, { "1", 3, "2 of 3" }, { "ZAR", 0, "2 ZAR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlText) source_text = dtl_text_new_from_string ("two of them");
      g_autoptr (DtlSource) source = dtl_source_new (source_text);
      g_autoptr (DtlReading) reading = dtl_reading_new (source);
      g_autoptr (GString) text = g_string_new (NULL);
      const DtlDecimal two = dtl_decimal_from_int (2);
      DtlFigure figure = { .span = { 0, 3 }, .sentence = { 0, 11 }, .clause = { 0, 11 }, .equivalent = -1, .period_date = -1 };

      figure.value = dtl_range_point (&two);
      figure.unit = cases[i].unit;
      figure.has_of = cases[i].of > 0;
      figure.of = dtl_decimal_from_int (cases[i].of);
      figure.period = dtl_interval_unresolved ();
      g_array_append_val (reading->figures, figure);
      dtl_export_text_reading (text, reading, 0, FALSE);
      g_assert_nonnull (strstr (text->str, cases[i].words));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-text/golden", test_golden);
  g_test_add_func ("/export-text/colour", test_colour_changes_no_word);
  g_test_add_func ("/export-text/tame", test_tame);
  g_test_add_func ("/export-text/wrap", test_wrap);
  g_test_add_func ("/export-text/values", test_values);
  return g_test_run ();
}
