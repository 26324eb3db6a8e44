/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON as it is, and JSON with one thing wrong. What was walked over is written down again. */

#include "dtl-json-scanner.h"

#include <string.h>

static void walk_value (DtlJsonScanner *json, GString *result);

static void
walk_object (DtlJsonScanner *json, GString *result)
{
  const char *name;

  g_string_append_c (result, '{');
  dtl_json_scanner_enter (json, '{');
  while (dtl_json_scanner_member (json, &name))
    {
      g_string_append_printf (result, "%s=", name);
      walk_value (json, result);
    }
  g_string_append_c (result, '}');
}

static void
walk_array (DtlJsonScanner *json, GString *result)
{
  g_string_append_c (result, '[');
  dtl_json_scanner_enter (json, '[');
  while (dtl_json_scanner_next (json))
    walk_value (json, result);
  g_string_append_c (result, ']');
}

static void
walk_value (DtlJsonScanner *json, GString *result)
{
  const char *string;
  int number;

  switch (dtl_json_scanner_peek (json))
    {
    case '{':
      walk_object (json, result);
      break;
    case '[':
      walk_array (json, result);
      break;
    case '"':
      if (dtl_json_scanner_string (json, &string))
        g_string_append_printf (result, "%s;", string);
      break;
    default:
      if (dtl_json_scanner_int (json, &number))
        g_string_append_printf (result, "%d;", number);
    }
}

static gboolean
walk (const char *text, GString *result)
{
  g_autofree char *copy = g_strdup (text);
  DtlJsonScanner json;

  dtl_json_scanner_init (&json, copy);
  walk_value (&json, result);
  return dtl_json_scanner_ended (&json);
}

static void
test_right (void)
{
  static const char *const cases[][2] = {
    { "{}", "{}" },
    { " [ ] \n", "[]" },
    { "{\"a\": 1, \"b\": [\"x\", -20, {\"c\": \"d\"}]}", "{a=1;b=[x;-20;{c=d;}]}" },
    { "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\/\b\f\n\r\t;]" },
    { "[\"a\\u00e9b\\u20AC\\ud83d\\ude00\", \"é€\"]", "[aéb€😀;é€;]" },
    { "[\"\"]", "[;]" },
    { "[0]", "[0;]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) result = g_string_new (NULL);

      g_assert_true (walk (cases[i][0], result));
      g_assert_cmpstr (result->str, ==, cases[i][1]);
    }
}

static void
test_wrong (void)
{
  static const char *const cases[] = {
    "", "{", "[", "[1", "[1,", "[1 2]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{a: 1}", "[\"a]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\u0000\"]", "[\"\\ud83d\"]",
    "[\"\\ud83d\\u0041\"]", "[\"\\", "[\"a\nb\"]", "[1.5]", "[12345678901]", "[1e5]", "[true]", "[-]", "[1]]", "[1] x", "{\"a\": 1,}", "\"a", "[}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) result = g_string_new (NULL);

      g_test_message ("%s", cases[i]);
      g_assert_false (walk (cases[i], result));
    }
}

/* A skipped value can be come back to. */
static void
test_skip (void)
{
  static const char *const values[] = { "1", "-1.5e3", "true", "null", "\"a\\\"b]\"", "[[1, \"]\"], {\"a\": [2]}]", "{\"a\": {\"b\": []}}" };
  static const char *const ends[] = { "[", "[1, {", "\"a", "]", "" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = g_strdup_printf ("[%s, 7]", values[i]);
      g_autofree char *before = g_strdup (text);
      DtlJsonScanner json;
      int number;

      dtl_json_scanner_init (&json, text);
      g_assert_true (dtl_json_scanner_enter (&json, '[') && dtl_json_scanner_next (&json));
      g_assert_true (dtl_json_scanner_skip (&json));
      g_assert_cmpstr (text, ==, before);
      g_assert_true (dtl_json_scanner_next (&json) && dtl_json_scanner_int (&json, &number));
      g_assert_cmpint (number, ==, 7);
      g_assert_false (dtl_json_scanner_next (&json));
      g_assert_true (dtl_json_scanner_ended (&json));
    }
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = g_strdup (ends[i]);
      DtlJsonScanner json;

      dtl_json_scanner_init (&json, text);
      g_assert_false (dtl_json_scanner_skip (&json));
    }
}

/* Every beginning of a text, and every text with one byte changed: no read behind the end. */
static void
test_damage (void)
{
  const char *text = "{\"a\": [\"b\\u00e9\\n\", -12], \"c\": {\"d\": \"e\"}}";

  for (gsize i = 0; i < strlen (text); i++)
    {
      g_autofree char *beginning = g_strndup (text, i);
      g_autoptr (GString) result = g_string_new (NULL);

      g_assert_false (walk (beginning, result));
      for (const char *byte = "\"\\{}[]:,u0 a"; *byte != '\0'; byte++)
        {
          g_autofree char *changed = g_strdup (text);

          changed[i] = *byte;
          walk (changed, result);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scanner/right", test_right);
  g_test_add_func ("/json-scanner/wrong", test_wrong);
  g_test_add_func ("/json-scanner/skip", test_skip);
  g_test_add_func ("/json-scanner/damage", test_damage);
  return g_test_run ();
}
