/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts and the tokens that they fall into, written as "kind:bytes" with a bar between them. */

#include "dtl-tokenizer.h"

#include <string.h>

static const char kind_letters[] = "WNCS-.,:;/()<>*L?";

static char *
describe_tokens (const char *text)
{
  g_autoptr (GString) result = g_string_new (NULL);
  DtlTokenizer tokenizer;
  DtlToken token;

  dtl_tokenizer_init (&tokenizer, text, (DtlSpan) { 0, strlen (text) });
  while (dtl_tokenizer_next (&tokenizer, &token))
    g_string_append_printf (result, "%s%c%.*s", result->len > 0 ? "|" : "", kind_letters[token.kind], (int) dtl_token_length (&token), text + token.start);
  return g_string_free_and_steal (g_steal_pointer (&result));
}

static void
test_kinds (void)
{
  const struct
  {
    const char *text;
    const char *tokens;
  } cases[] = {
    { "", "" },
    { "  \n", "" },
    { "Two men.", "WTwo|Wmen|.." },
    { "11.2trn", "N11.2|Wtrn" },
    { "$109bn,", "S$|N109|Wbn|,," },
    { "1,234.5 km²", "N1,234.5|Wkm²" },
    { "12.12.2024.", "N12.12.2024|.." },
    { "in 2023, 2024", "Win|N2023|,,|N2024" },
    { "U.S. dollars", "WU.S.|Wdollars" },
    { "5 p.mDec 12", "N5|Wp.m|WDec|N12" },
    { "at 5 p.m. on", "Wat|N5|Wp.m.|Won" },
    { "Russia’s", "WRussia|C’s" },
    { "workers' rights", "Wworkers|C'|Wrights" },
    { "don't O’Neill", "Wdon't|WO’Neill" },
    { "seven-fold", "Wseven|--|Wfold" },
    { "G7 COVID-19", "WG|N7|WCOVID|--|N19" },
    { "\"Yes,\" he", "<\"|WYes|,,|>\"|Whe" },
    { "“Yes”", "<“|WYes|>”" },
    { "1'000 fr", "N1|?'|N000|Wfr" },
    { "see https://a.example/2024/12.", "Wsee|Lhttps://a.example/2024/12|.." },
    { "mail joe@a.example now", "Wmail|Ljoe@a.example|Wnow" },
    { "of Example.com in", "Wof|LExample.com|Win" },
    { "by @name1 #tag2", "Wby|L@name1|L#tag2" },
    { "−5°C ½", "-−|N5|S°|WC|S½" },
    { "５０％", "N５０|S％" },
    { "- one", "*-|Wone" },
    { "a--b", "Wa|---|Wb" },
    { "München café", "WMünchen|Wcafé" },
    { "5–7 (a/b)", "N5|-–|N7|((|Wa|//|Wb|))" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tokens = describe_tokens (cases[i].text);

      g_assert_cmpstr (tokens, ==, cases[i].tokens);
    }
}

static void
test_flags (void)
{
  const char *text = "The US\u00a0said\nÉtat";
  const guint16 space = DTL_TOKEN_SPACE_BEFORE;
  const guint16 flags[] = {
    DTL_TOKEN_CAPITAL | space | DTL_TOKEN_LINE_BEFORE,
    DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER | space,
    space | DTL_TOKEN_JOINT_BEFORE,
    DTL_TOKEN_CAPITAL | DTL_TOKEN_FOREIGN | space | DTL_TOKEN_LINE_BEFORE,
  };
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));

  dtl_tokenizer_fill (tokens, text, (DtlSpan) { 0, strlen (text) });
  g_assert_cmpuint (tokens->len, ==, G_N_ELEMENTS (flags));
  for (guint i = 0; i < tokens->len; i++)
    g_assert_cmphex (g_array_index (tokens, DtlToken, i).flags, ==, flags[i]);
}

static void
test_hash (void)
{
  g_assert_cmphex (dtl_tokenizer_hash ("RUBLES", 6), ==, dtl_tokenizer_hash ("rubles", 6));
  g_assert_cmphex (dtl_tokenizer_hash ("Été", strlen ("Été")), ==, dtl_tokenizer_hash ("été", strlen ("été")));
  g_assert_cmphex (dtl_tokenizer_hash ("don’t", strlen ("don’t")), ==, dtl_tokenizer_hash ("don't", 5));
  g_assert_cmphex (dtl_tokenizer_hash ("ab", 2), !=, dtl_tokenizer_hash ("ba", 2));
}

/* Spans lie inside the text, in order, on character boundaries, whatever the bytes. */
static void
test_any_text (void)
{
  static const char *const pieces[] = { "a", "Z", "é", "５", "1", ".", ",", "'", "’", "s", " ", "\n", "-", "@", "#", "://", "“", "½", "\u00a0", "€", "𝟘", "\u0301" };

  for (guint run = 0; run < 2000; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      DtlTokenizer tokenizer;
      DtlToken token;
      guint32 last = 0;

      for (guint i = 0; i < 12; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      dtl_tokenizer_init (&tokenizer, text->str, (DtlSpan) { 0, text->len });
      while (dtl_tokenizer_next (&tokenizer, &token))
        {
          g_assert_cmpuint (token.start, >=, last);
          g_assert_cmpuint (token.end, >, token.start);
          g_assert_cmpuint (token.end, <=, text->len);
          g_assert_true (g_utf8_validate (text->str + token.start, token.end - token.start, NULL));
          last = token.end;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokenizer/kinds", test_kinds);
  g_test_add_func ("/tokenizer/flags", test_flags);
  g_test_add_func ("/tokenizer/hash", test_hash);
  g_test_add_func ("/tokenizer/any-text", test_any_text);
  return g_test_run ();
}
