/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes in, UTF-8 out, as a table; and that untouched text is not even copied. */

#include "dtl-encoding.h"

#include <string.h>

#include "dtl-error.h"

#define BYTES(literal) literal, sizeof literal - 1

static void
test_table (void)
{
  const struct
  {
    const char *bytes;
    gsize length;
    const char *text;
    gsize text_length;
  } cases[] = {
    { BYTES (""), BYTES ("") },
    { BYTES ("plain\n"), BYTES ("plain\n") },
    { BYTES ("a\r\nb\rc\r"), BYTES ("a\nb\rc\r") },
    { BYTES ("a\r\r\nb"), BYTES ("a\r\nb") },
    { BYTES ("\r\n"), BYTES ("\n") },
    { BYTES ("\xef\xbb\xbf"), BYTES ("") },
    { BYTES ("\xef\xbb\xbf" "a\xef\xbb\xbf"), BYTES ("a\xef\xbb\xbf") },
    { BYTES ("\x80 \x81 \x9f \xff"), BYTES ("€ \xc2\x81 Ÿ ÿ") },
    { BYTES ("overlong \xc0\xaf"), BYTES ("overlong À¯") },
    { BYTES ("surrogate \xed\xa0\x80"), BYTES ("surrogate í\xc2\xa0€") },
    { BYTES ("cut \xe2\x82"), BYTES ("cut â‚") },
    { BYTES ("\xff\xfe\x3d\xd8\x00\xde"), BYTES ("😀") },
    { BYTES ("\xff\xfe\0\0\x41\0\0\0"), BYTES ("A") },
    { BYTES ("a long enough line of text, with one NUL\0in it"), BYTES ("a long enough line of text, with one NUL in it") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].bytes, cases[i].length);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) text = dtl_encoding_to_utf8 (bytes, &error);
      gsize length;
      const char *data;

      g_assert_no_error (error);
      data = g_bytes_get_data (text, &length);
      g_assert_cmpmem (data, length, cases[i].text, cases[i].text_length);
    }
}

static void
test_untouched (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (BYTES ("Nothing to do – truly\n"));
  g_autoptr (GBytes) text = dtl_encoding_to_utf8 (bytes, NULL);

  g_assert_true (g_bytes_get_data (bytes, NULL) == g_bytes_get_data (text, NULL));
}

static void
test_refused (void)
{
  const struct
  {
    const char *bytes;
    gsize length;
  } cases[] = {
    { BYTES ("\0\1\2\3\4\5\6\7") },
    { BYTES ("a\0b\0c\0d\0") },
    { BYTES ("\xff\xfe\x00\xd8\x41\x00") },
    { BYTES ("\xff\xfe\x41") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].bytes, cases[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (dtl_encoding_to_utf8 (bytes, &error));
      g_assert_error (error, DTL_ERROR, DTL_ERROR_FORMAT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/table", test_table);
  g_test_add_func ("/encoding/untouched", test_untouched);
  g_test_add_func ("/encoding/refused", test_refused);
  return g_test_run ();
}
