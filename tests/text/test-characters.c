/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What single characters are, and that the tables of bytes agree with each other. */

#include "dtl-characters.h"

static void
test_traits (void)
{
  const struct
  {
    gunichar character;
    guint8 traits;
  } cases[] = {
    { 'a', DTL_TRAIT_LETTER },
    { 'A', DTL_TRAIT_LETTER | DTL_TRAIT_CAPITAL },
    { '5', DTL_TRAIT_DIGIT },
    { ' ', DTL_TRAIT_SPACE },
    { '\n', DTL_TRAIT_SPACE | DTL_TRAIT_LINE },
    { '$', 0 },
    { 0xC9, DTL_TRAIT_LETTER | DTL_TRAIT_CAPITAL },
    { 0xE9, DTL_TRAIT_LETTER },
    { 0xB2, DTL_TRAIT_LETTER },
    { 0xA0, DTL_TRAIT_SPACE },
    { 0x2028, DTL_TRAIT_SPACE | DTL_TRAIT_LINE },
    { 0xFF15, DTL_TRAIT_DIGIT },
    { 0x20AC, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmphex (dtl_character_traits (cases[i].character), ==, cases[i].traits);
}

static void
test_signs (void)
{
  const struct
  {
    gunichar character;
    guint8 kind;
    guint8 flags;
  } cases[] = {
    { '$', DTL_TOKEN_SIGN, 0 },     { '(', DTL_TOKEN_OPEN, 0 },     { '_', DTL_TOKEN_OTHER, 0 },        { '?', DTL_TOKEN_STOP, 0 },
    { 0x20B9, DTL_TOKEN_SIGN, 0 },  { 0xBD, DTL_TOKEN_SIGN, 0 },    { 0x2153, DTL_TOKEN_SIGN, 0 },      { 0x2014, DTL_TOKEN_DASH, DTL_TOKEN_LONG },
    { 0x201C, DTL_TOKEN_QUOTE_OPEN, 0 }, { 0xAB, DTL_TOKEN_QUOTE_OPEN, 0 }, { 0xFF05, DTL_TOKEN_SIGN, 0 }, { 0x1F600, DTL_TOKEN_OTHER, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (dtl_character_sign (cases[i].character).kind, ==, cases[i].kind);
      g_assert_cmphex (dtl_character_sign (cases[i].character).flags, ==, cases[i].flags);
    }
}

static void
test_tables (void)
{
  for (guint byte = 0; byte < 128; byte++)
    {
      const guint8 traits = dtl_byte_traits[byte];

      g_assert_cmpint ((traits & DTL_TRAIT_LETTER) != 0, ==, g_ascii_isalpha (byte));
      g_assert_cmpint ((traits & DTL_TRAIT_CAPITAL) != 0, ==, g_ascii_isupper (byte));
      g_assert_cmpint ((traits & DTL_TRAIT_DIGIT) != 0, ==, g_ascii_isdigit (byte));
      g_assert_cmpint ((traits & DTL_TRAIT_SPACE) != 0, ==, byte <= ' ' || byte == 0x7F);
      g_assert_cmpint (dtl_byte_kinds[byte] == DTL_TOKEN_WORD, ==, (traits & (DTL_TRAIT_LETTER | DTL_TRAIT_SPACE)) != 0);
    }
  for (guint byte = 128; byte < 256; byte++)
    g_assert_cmphex (dtl_byte_traits[byte], ==, DTL_TRAIT_FOREIGN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/characters/traits", test_traits);
  g_test_add_func ("/characters/signs", test_signs);
  g_test_add_func ("/characters/tables", test_tables);
  return g_test_run ();
}
