/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The quick way to tokens and the readable one find the same: in the passages, in random text
 * made of what rules are about, and at every length and place within a block of bytes. */

#include "dtl-tokenizer.h"

#include <string.h>

#include "dtl-byte-masks.h"
#include "dtl-token-hash.h"

static void
assert_same_token (const char *bytes, const DtlToken *found, const DtlToken *expected)
{
  if (memcmp (found, expected, sizeof *found) == 0)
    return;
  g_test_message ("“%.*s” (%u–%u, kind %u, flags %x) in place of “%.*s” (%u–%u, kind %u, flags %x)", (int) dtl_token_length (found), bytes + found->start,
                  found->start, found->end, found->kind, found->flags, (int) dtl_token_length (expected), bytes + expected->start, expected->start,
                  expected->end, expected->kind, expected->flags);
  g_test_fail ();
}

static void
assert_same (const char *bytes, DtlSpan span, GArray *tokens)
{
  DtlTokenizer tokenizer;
  DtlToken expected;
  guint n = 0;

  dtl_tokenizer_fill (tokens, bytes, span);
  dtl_tokenizer_init (&tokenizer, bytes, span);
  for (; dtl_tokenizer_next (&tokenizer, &expected); n++)
    {
      g_assert_cmpuint (n, <, tokens->len);
      assert_same_token (bytes, &g_array_index (tokens, DtlToken, n), &expected);
    }
  g_assert_cmpuint (n, ==, tokens->len);
}

/* In a block of memory of exactly its size, so that a sanitizer sees a byte read behind it. */
static void
assert_same_alone (const char *text, gsize length, GArray *tokens)
{
  g_autofree char *copy = g_memdup2 (text, MAX (length, 1));

  assert_same (copy, (DtlSpan) { 0, length }, tokens);
}

static void
check_file (const char *path, GArray *tokens)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  assert_same_alone (text, length, tokens);
  for (const char *line = text; *line != '\0'; line += strcspn (line, "\n") + (line[strcspn (line, "\n")] != '\0'))
    assert_same_alone (line, strcspn (line, "\n"), tokens);
}

static void
test_passages (void)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "cases", "en", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        check_file (path, tokens);
      }
}

static const char *const pieces[] = {
  "a",    "Z",    "é",   "É",  "５", "1",  ".",  ",",  "'",   "’",  "s",  "S",    " ",    "\n",  "\t", "-",   "--", "@",  "#",   ":",     "://", "“",   "”",    "\"",
  "½",    "\u00a0", "€", "𝟘", "\u0301", "*", "—", "_",  "[",   "{",  "^",  "~",    "\x7f", "\x01", "(",  ")",   "/",  "·",  "，",  "www",   "com", "the", "Hello", "3,4",
  "5.6",  "s’",   "U.S", "Б",  "ж",  "w",  "W.", "\u2028", "\u2009", "counterintelligence", "1234567890123456789", "ABCDEFGHIJKLMNOP",
  "      ", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
};

static void
test_random (void)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));

  for (guint run = 0; run < 20000; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      const guint n = g_test_rand_int_range (1, 60);

      for (guint i = 0; i < n; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      assert_same_alone (text->str, text->len, tokens);
    }
}

/* Each piece at each place around the edge of a block, with nothing, a word or spaces behind it. */
static void
test_edges (void)
{
  static const char *const ends[] = { "", " ", "x", ". A", "                                                                                " };
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));

  for (guint i = 0; i < G_N_ELEMENTS (pieces) * G_N_ELEMENTS (ends); i++)
    for (guint length = 0; length < 2 * DTL_BYTE_MASKS_LENGTH + 20; length++)
      {
        g_autofree char *lead = g_strnfill (length, 'a');
        g_autofree char *text = NULL;

        if (length > 9)
          lead[length - length % 9 - 1] = lead[length / 2] = ' ';
        text = g_strconcat (lead, pieces[i / G_N_ELEMENTS (ends)], ends[i % G_N_ELEMENTS (ends)], NULL);
        assert_same_alone (text, strlen (text), tokens);
      }
}

/* A span sees nothing outside it. */
static void
test_spans (void)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  const char *text = "It’s U.S. news: 1,234.5 people’s homes at www.example.com—gone, he said on Friday. “Yes.” It cost €5m in all, 5–7% more than in 2023.";
  const guint length = strlen (text);

  for (guint start = 0; start < length; start++)
    for (guint end = start; end <= length; end++)
      if ((text[start] & 0xC0) != 0x80 && (text[end] & 0xC0) != 0x80)
        assert_same (text, (DtlSpan) { start, end }, tokens);
}

static void
test_masks (void)
{
  char bytes[DTL_BYTE_MASKS_LENGTH];

  for (guint run = 0; run < 2000; run++)
    {
      DtlByteMasks made, looked_up;

      for (guint i = 0; i < sizeof bytes; i++)
        bytes[i] = run < 4 ? (char) (run * 64 + i) : (char) g_test_rand_int_range (0, 256);
      made = dtl_byte_masks_make (bytes);
      looked_up = dtl_byte_masks_look_up (bytes);
      g_assert_cmpmem (&made, sizeof made, &looked_up, sizeof looked_up);
    }
}

/* The hash of a literal is made at compile time and must be that of a token. */
static void
test_literals (void)
{
  static const char *const words[] = { "a", "the", "million", "december", "september", "acknowledgements", "responsibilities" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmphex (dtl_token_hash_literal (words[i], strlen (words[i])), ==, dtl_tokenizer_hash (words[i], strlen (words[i])));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokenizer-fill/passages", test_passages);
  g_test_add_func ("/tokenizer-fill/random", test_random);
  g_test_add_func ("/tokenizer-fill/edges", test_edges);
  g_test_add_func ("/tokenizer-fill/spans", test_spans);
  g_test_add_func ("/tokenizer-fill/masks", test_masks);
  g_test_add_func ("/tokenizer-fill/literals", test_literals);
  return g_test_run ();
}
