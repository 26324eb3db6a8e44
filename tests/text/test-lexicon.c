/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped lexicon: what words and phrases mean, and that damaged data is refused. */

#include "dtl-lexicon.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dtl-error.h"

static DtlLexicon *
load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  DtlLexicon *lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  return lexicon;
}

static void
test_senses (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  const struct
  {
    const char *phrase;
    DtlSenseClass class;
    int value;
    const char *text;
  } cases[] = {
    { "Seven", DTL_SENSE_CARDINAL, 7, NULL },      { "million", DTL_SENSE_SCALE, 6, NULL },        { "crore", DTL_SENSE_SCALE, 7, NULL },
    { "roubles", DTL_SENSE_UNIT, DTL_UNIT_MONEY, "RUB" }, { "US dollars", DTL_SENSE_UNIT, DTL_UNIT_MONEY, "USD" },
    { "no fewer than", DTL_SENSE_HEDGE, 0, "at-least" },  { "percentage points", DTL_SENSE_UNIT, DTL_UNIT_POINTS, "pp" },
    { "½", DTL_SENSE_VULGAR, 0, "1/2" },
    { "whereas", DTL_SENSE_CONTRAST, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DtlSense *sense = dtl_lexicon_sense (lexicon, dtl_lexicon_find (lexicon, cases[i].phrase), cases[i].class);

      g_assert_nonnull (sense);
      g_assert_cmpint (sense->value, ==, cases[i].value);
      g_assert_cmpstr (sense->text, ==, cases[i].text);
    }
  g_assert_cmpuint (dtl_lexicon_find (lexicon, "no such phrase"), ==, 0);
}

static void
test_longest_phrase (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  const char *text = "more than 5 US dollars a day";

  dtl_tokenizer_fill (tokens, text, (DtlSpan) { 0, strlen (text) });
  dtl_lexicon_annotate (lexicon, text, (DtlToken *) (gpointer) tokens->data, tokens->len);
  g_assert_cmpuint (g_array_index (tokens, DtlToken, 0).phrase_length, ==, 2);
  g_assert_cmpuint (g_array_index (tokens, DtlToken, 3).phrase_length, ==, 2);
  g_assert_cmpuint (g_array_index (tokens, DtlToken, 3).phrase, ==, dtl_lexicon_find (lexicon, "US dollars"));
}

/* What a token may be before the lexicon is asked agrees with what it then says. */
static void
test_hints (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  const char *text = "While firms reached a total of 5 million, others said that profit was lost to rivals; nobody xyzzy.";

  dtl_tokenizer_fill (tokens, text, (DtlSpan) { 0, strlen (text) });
  for (guint round = 0; round < 2; round++)
    dtl_lexicon_annotate (lexicon, text, (DtlToken *) (gpointer) tokens->data, tokens->len);
  for (guint i = 0; i < tokens->len; i++)
    {
      const DtlToken *token = &g_array_index (tokens, DtlToken, i);

      for (guint class = 0; class < DTL_SENSE_LAST; class++)
        {
          const gboolean is = dtl_lexicon_sense (lexicon, token->word, class) != NULL;

          g_assert_true (dtl_token_may_be (token, class) || !is);
          g_assert_true (class >= 64 || dtl_token_may_be (token, class) == is);
          g_assert_true (token->word != 0 || !dtl_token_may_be (token, class));
        }
    }
  g_assert_cmphex (g_array_index (tokens, DtlToken, 0).flags & DTL_TOKEN_OWN_FLAGS, ==, DTL_TOKEN_CAPITAL | DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LINE_BEFORE);
}

static void
test_case (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  const guint entry = dtl_lexicon_find (lexicon, "mw");

  g_assert_cmpstr (dtl_lexicon_cased (lexicon, entry, DTL_SENSE_UNIT, "MW", 2)->text, ==, "MW");
  g_assert_null (dtl_lexicon_cased (lexicon, entry, DTL_SENSE_UNIT, "mw", 2));
}

static void
test_damage (void)
{
  const struct
  {
    const char *words;
    int code;
  } cases[] = { { "{", DTL_ERROR_FORMAT }, { "[]", DTL_ERROR_FORMAT }, { "{\"no-such-class\": []}", DTL_ERROR_FORMAT }, { NULL, DTL_ERROR_IO } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *directory = g_dir_make_tmp ("lexicon-XXXXXX", NULL);
      g_autofree char *lexicon = g_build_filename (directory, "lexicon", NULL);
      g_autofree char *file = g_build_filename (lexicon, "en.json", NULL);

      g_assert_cmpint (g_mkdir (lexicon, 0700), ==, 0);
      if (cases[i].words != NULL)
        g_assert_true (g_file_set_contents (file, cases[i].words, -1, NULL));
      g_assert_null (dtl_lexicon_load (directory, "en", &error));
      g_assert_error (error, DTL_ERROR, cases[i].code);
      g_remove (file);
      g_rmdir (lexicon);
      g_rmdir (directory);
    }
}

static char *
copy_data (const char *directory, const char *name)
{
  g_autofree char *from = g_build_filename (g_getenv ("DATELINE_DATA_DIR"), name, NULL);
  g_autofree char *folder = NULL;
  g_autofree char *content = NULL;
  char *to = g_build_filename (directory, name, NULL);

  folder = g_path_get_dirname (to);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_get_contents (from, &content, NULL, NULL));
  g_assert_true (g_file_set_contents (to, content, -1, NULL));
  return to;
}

/* Loads what is in @directory with one file of it cut at many places, and with bytes of it changed. */
static void
damage_file (const char *directory, const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DtlLexicon) lexicon = NULL;
      g_autofree char *damaged = g_memdup2 (content, length);
      const gboolean cuts = i < 30;
      const gsize at = g_test_rand_int_range (0, length - 4);

      damaged[at] = g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (path, damaged, cuts ? at : length, NULL));
      lexicon = dtl_lexicon_load (directory, "en", &error);
      g_assert_true ((lexicon == NULL) == (error != NULL));
      g_assert_true (!cuts || lexicon == NULL);
      g_assert_true (error == NULL || g_error_matches (error, DTL_ERROR, DTL_ERROR_FORMAT));
    }
  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

static void
test_damaged_bytes (void)
{
  g_autofree char *directory = g_dir_make_tmp ("lexicon-XXXXXX", NULL);
  g_autofree char *words = copy_data (directory, "lexicon" G_DIR_SEPARATOR_S "en.json");
  g_autofree char *measures = copy_data (directory, "measures" G_DIR_SEPARATOR_S "en.json");
  g_autofree char *units = copy_data (directory, "units.json");
  g_autofree char *thesaurus = copy_data (directory, "thesaurus" G_DIR_SEPARATOR_S "en.json");
  char *const paths[] = { words, measures, units, thesaurus };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    damage_file (directory, paths[i]);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *folder = g_path_get_dirname (paths[i]);

      g_remove (paths[i]);
      g_rmdir (folder);
    }
  g_rmdir (directory);
}

/* A band must hold the rates of a lifetime, and yet be so narrow that a scale word off by a
 * thousand falls outside. */
static void
test_currency_bands (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  const struct
  {
    const char *code;
    const char *rate;
  } cases[] = { { "USD", "1" },   { "EUR", "0.95" }, { "RUB", "102.75" }, { "JPY", "150" }, { "INR", "84" },
                { "GBP", "0.79" }, { "CNY", "7.2" },  { "KRW", "1400" },   { "NGN", "1500" }, { "CHF", "0.9" } };
  DtlDecimal thousand = dtl_decimal_from_int (1000);
  DtlRange band;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlDecimal rate, limit;
      DtlRange point;

      g_assert_true (dtl_decimal_parse (cases[i].rate, -1, &rate));
      g_assert_true (dtl_lexicon_currency_band (lexicon, cases[i].code, &band));
      point = dtl_range_point (&rate);
      g_assert_true (dtl_range_meet (&band, &point));
      g_assert_true (dtl_decimal_multiply (&band.low, &thousand, &limit));
      g_assert_cmpint (dtl_decimal_compare (&limit, &band.high), >, 0);
    }
  g_assert_false (dtl_lexicon_currency_band (lexicon, "kg", &band));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/senses", test_senses);
  g_test_add_func ("/lexicon/longest-phrase", test_longest_phrase);
  g_test_add_func ("/lexicon/hints", test_hints);
  g_test_add_func ("/lexicon/case", test_case);
  g_test_add_func ("/lexicon/damage", test_damage);
  g_test_add_func ("/lexicon/damaged-bytes", test_damaged_bytes);
  g_test_add_func ("/lexicon/currency-bands", test_currency_bands);
  return g_test_run ();
}
