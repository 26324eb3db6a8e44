/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ends of a quotation, word by word: never within a word, quotation marks outside, and never nothing. */

#include "dtl-word-steps.h"

#include <string.h>

#define TEXT "She said: “We are glad,” and \"all of us\", é la fin."

static DtlSpan
find (const char *words)
{
  const guint32 start = (guint32) (strstr (TEXT, words) - TEXT);

  return (DtlSpan) { start, start + (guint32) strlen (words) };
}

static void
test_steps (void)
{
  static const struct
  {
    const char *words;
    gboolean end, later;
    const char *then;
  } cases[] = {
    { "are glad", FALSE, FALSE, "We are glad" },
    { "We are glad", FALSE, FALSE, "said: “We are glad" },
    { "We are glad", FALSE, TRUE, "are glad" },
    { "glad", FALSE, TRUE, "glad" },
    { "She said", FALSE, FALSE, "She said" },
    { "are", TRUE, TRUE, "are glad," },
    { "glad,", TRUE, TRUE, "glad,” and" },
    { "and", TRUE, TRUE, "and \"all" },
    { "of", TRUE, TRUE, "of us\"," },
    { "We are glad,", TRUE, FALSE, "We are" },
    { "We", TRUE, FALSE, "We" },
    { "glad,” and", TRUE, FALSE, "glad," },
    { "é la", TRUE, TRUE, "é la fin." },
    { "la fin.", TRUE, TRUE, "la fin." },
    { "la fin.", FALSE, FALSE, "é la fin." },
  };
  g_autoptr (DtlText) text = dtl_text_new_from_string (TEXT);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DtlSpan span = find (cases[i].words);
      const DtlSpan moved = cases[i].end ? dtl_word_steps_end (text, span, cases[i].later) : dtl_word_steps_begin (text, span, cases[i].later);
      g_autofree char *words = dtl_text_slice (text, moved);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (words, ==, cases[i].then);
    }
}

/* Wherever somebody steps, there are words. */
static void
test_walk (void)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (TEXT);
  DtlSpan span = find ("glad");

  for (guint i = 0; i < 2000; i++)
    {
      const gboolean later = g_test_rand_bit ();

      span = g_test_rand_bit () ? dtl_word_steps_begin (text, span, later) : dtl_word_steps_end (text, span, later);
      g_assert_cmpuint (span.start, <, span.end);
      g_assert_cmpuint (span.end, <=, strlen (TEXT));
      g_assert_true (g_utf8_validate (TEXT + span.start, span.end - span.start, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-steps/steps", test_steps);
  g_test_add_func ("/word-steps/walk", test_walk);
  return g_test_run ();
}
