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

/* A mark may be on a part of a number or of a date: what the rest of it says must be the same still. */
static void
test_parts (void)
{
  static const struct
  {
    const char *words, *changed;
    gboolean found;
  } cases[] = {
    { "5", "The dam holds 5 million litres. The town has 5 million people, the mayor said on Monday.", TRUE },
    { "5", "The dam holds 5 billion litres. The town has 5 million people, the mayor said on Monday.", FALSE },
    { "5", "The dam holds 5 000 litres. The town has 5 million people, the mayor said on Monday.", FALSE },
    { "5", "The dam holds 2 5 million litres. The town has 5 million people, the mayor said on Monday.", FALSE },
    { "5", "The dam holds 5-million litres. The town has 5 million people, the mayor said on Monday.", FALSE },
    { "million litres", "The dam holds 6 million litres. The town has 5 million people, the mayor said on Monday.", FALSE },
    { "million litres", "The dam holds 5 million litres. The town has 6 million people, the mayor said on Monday.", TRUE },
    { "Monday", "The dam holds 6 million litres. The town has 5 million people, the mayor said on Monday 3.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlAnchor) anchor = anchor_words (REPORT, cases[i].words);

      g_test_message ("%s", cases[i].changed);
      g_assert_cmpint (find (anchor, cases[i].changed) >= 0, ==, cases[i].found);
    }
}

/* The number that stands at @at with all that makes its value: digits, sign and scale word on either side. */
static char *
take_number (const char *text, gsize start, gsize end)
{
  static const char *const scales[] = { "million", "billion", "thousand" };
  const char *rest;

  while (start > 0 && (g_ascii_isalnum (text[start - 1]) || strchr ("-+.,$%", text[start - 1]) != NULL
                       || (text[start - 1] == ' ' && start > 1 && g_ascii_isdigit (text[start - 2]))))
    start--;
  while (g_ascii_isalnum (text[end]) || text[end] == '%' || (strchr (".,-", text[end]) != NULL && text[end] != '\0' && g_ascii_isdigit (text[end + 1])))
    end++;
  rest = text + end;
  for (guint i = 0; g_ascii_isdigit (rest[-1]) && *rest == ' ' && i < G_N_ELEMENTS (scales); i++)
    if (strncmp (rest + 1, scales[i], strlen (scales[i])) == 0 && !g_ascii_isalnum (rest[1 + strlen (scales[i])]))
      end += 1 + strlen (scales[i]);
  return g_strndup (text + start, end - start);
}

static void
edit_somewhere (GString *text)
{
  static const char *const pieces[] = { "5", "7", "0", ".", ",", " ", "-", "+", "$", "million ", "billion ", "thousand ", "and ", "é", "%", "1 ", " 20", "Monday " };
  gsize place = (gsize) g_test_rand_int_range (0, (gint32) text->len);
  const gssize n = g_test_rand_int_range (1, 3);

  while (((guchar) text->str[place] & 0xc0) == 0x80)
    place--;
  if (g_test_rand_bit () && (guchar) text->str[place] < 0x80)
    g_string_erase (text, (gssize) place, MIN ((gssize) (text->len - place), n));
  else
    g_string_insert (text, (gssize) place, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  if (!g_utf8_validate (text->str, (gssize) text->len, NULL))
    g_string_assign (text, REPORT);
}

/* Whatever a decision can be about: figures, parts of them, dates, words. Where it is found again, the number that it
 * stands in is the number that it stood in. */
static void
test_random_numbers (void)
{
  static const char *const words[] = { "5 million litres", "5 million", "5", "million", "Monday", "5 million people", "The town has" };
  guint n_found = 0, n_lost = 0;

  for (guint i = 0; i < 42000; i++)
    {
      g_autoptr (DtlAnchor) anchor = anchor_words (REPORT, words[i % G_N_ELEMENTS (words)]);
      g_autoptr (GString) text = g_string_new (REPORT);
      const gsize length = strlen (anchor->exact);
      g_autofree char *was = take_number (REPORT, anchor->start, anchor->start + length);
      int at;

      for (gint32 j = g_test_rand_int_range (1, 6); j > 0; j--)
        edit_somewhere (text);
      at = find (anchor, text->str);
      n_found += at >= 0;
      n_lost += at < 0;
      if (at >= 0)
        {
          g_autofree char *is = take_number (text->str, (gsize) at, (gsize) at + length);

          g_assert_cmpstr (is, ==, was);
        }
    }
  g_assert_cmpuint (n_found, >, 15000);
  g_assert_cmpuint (n_lost, >, 5000);
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
  g_test_add_func ("/anchor/parts", test_parts);
  g_test_add_func ("/anchor/random-numbers", test_random_numbers);
  return g_test_run ();
}
