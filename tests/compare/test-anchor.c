/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided of words is found on the same words in a changed text, or nowhere; never on others. */

#include "dtl-anchor.h"

#include <string.h>

static DtlAnchor *
anchor_words (const char *content, const char *words)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (content);
  const char *found = strstr (content, words);
  const guint32 start = (guint32) (found - content);

  g_assert_nonnull (found);
  return dtl_anchor_new (text, (DtlSpan) { start, start + (guint32) strlen (words) });
}

/* Where @anchor is in @content; -1 if nowhere. */
static int
find (const DtlAnchor *anchor, const char *content)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (content);
  DtlSpan span;

  if (!dtl_anchor_find (anchor, text, &span))
    return -1;
  g_assert_cmpint (strncmp (content + span.start, anchor->exact, strlen (anchor->exact)), ==, 0);
  g_assert_cmpuint (span.end - span.start, ==, strlen (anchor->exact));
  return (int) span.start;
}

#define REPORT "The dam holds 5 million litres. The town has 5 million people, the mayor said on Monday."

static void
test_moves (void)
{
  g_autoptr (DtlAnchor) anchor = anchor_words (REPORT, "5 million litres");

  g_assert_cmpint (find (anchor, REPORT), ==, 14);
  g_assert_cmpint (find (anchor, "Late news. " REPORT), ==, 25);
  g_assert_cmpint (find (anchor, "The dam holds 5 million litres."), ==, 14);
}

static void
test_changed_words (void)
{
  static const char *const changed[] = {
    "The dam holds 6 million litres. The town has 5 million people, the mayor said on Monday.",
    "The dam holds 5 billion litres. The town has 5 million people, the mayor said on Monday.",
    "The dam holds 15 million litres. The town has 5 million people, the mayor said on Monday.",
    "The dam holds -5 million litres. The town has 5 million people, the mayor said on Monday.",
    "The dam holds 2.5 million litres. The town has 5 million people, the mayor said on Monday.",
    "The dam is dry. The town has many people, the mayor said on Monday.",
    "",
  };
  g_autoptr (DtlAnchor) anchor = anchor_words (REPORT, "5 million litres");

  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    g_assert_cmpint (find (anchor, changed[i]), ==, -1);
}

static void
test_digits_behind (void)
{
  g_autoptr (DtlAnchor) anchor = anchor_words ("It rose by 5 on the day, brokers said.", "5");

  g_assert_cmpint (find (anchor, "It rose by 5 on the day, brokers said."), ==, 11);
  g_assert_cmpint (find (anchor, "It rose by 5.2 on the day, brokers said."), ==, -1);
  g_assert_cmpint (find (anchor, "It rose by 5% on the day, brokers said."), ==, -1);
  g_assert_cmpint (find (anchor, "It rose by 5th on the day, brokers said."), ==, -1);
  g_assert_cmpint (find (anchor, "It rose by $5 on the day, brokers said."), ==, -1);
}

/* Two places with the same surroundings: none, unless one of them has not moved at all. */
static void
test_twins (void)
{
  const char *twins = "Then 40 of them left the hall at once. Then 40 of them left the hall at once.";
  g_autofree char *moved = g_strconcat ("So. ", twins, NULL);
  g_autoptr (DtlAnchor) anchor = anchor_words ("Then 40 of them left the hall at once.", "40");

  g_assert_cmpint (find (anchor, moved), ==, -1);
}

/* Random edits of a text: what is found is always the same words with the same digits around them. */
static void
test_random_edits (void)
{
  static const char *const pieces[] = { "5", "7", ".", ",", " ", "-", "million ", "and ", "the dam ", "é", "%", "\n" };
  g_autoptr (DtlAnchor) anchor = anchor_words (REPORT, "5 million people");
  guint n_found = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (REPORT);
      const gint32 n_edits = g_test_rand_int_range (1, 5);
      int at;

      for (gint32 j = 0; j < n_edits; j++)
        {
          gsize place = (gsize) g_test_rand_int_range (0, (gint32) text->len);

          while (((guchar) text->str[place] & 0xc0) == 0x80)
            place--;
          if (g_test_rand_bit () && (guchar) text->str[place] < 0x80)
            g_string_erase (text, (gssize) place, 1);
          else
            g_string_insert (text, (gssize) place, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
        }
      at = find (anchor, text->str);
      n_found += at >= 0;
      if (at > 0)
        g_assert_false (g_ascii_isdigit (text->str[at - 1]) || text->str[at - 1] == '-' || text->str[at - 1] == '.');
      if (at >= 0)
        g_assert_false (g_ascii_isalnum (text->str[at + strlen (anchor->exact)]) || text->str[at + strlen (anchor->exact)] == '%');
    }
  g_assert_cmpuint (n_found, >, 5000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor/moves", test_moves);
  g_test_add_func ("/anchor/changed-words", test_changed_words);
  g_test_add_func ("/anchor/digits-behind", test_digits_behind);
  g_test_add_func ("/anchor/twins", test_twins);
  g_test_add_func ("/anchor/random-edits", test_random_edits);
  return g_test_run ();
}
