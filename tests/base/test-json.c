/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the getters return, and that each mistake is told with file and path. */

#include "dtl-json.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dtl-error.h"

#define FILE_NAME "units.json"

static const char document_text[] =
  "{\"units\": [{\"code\": \"RUB\", \"names\": [\"rouble\", \"ruble\"]}, {\"code\": 5, \"names\": [\"a\", 1]}],"
  " \"a/b~c\": {\"digits\": 3, \"fraction\": 1.5, \"yes\": true, \"nothing\": null}}";

static JsonNode *
parse_document (void)
{
  g_autoptr (GError) error = NULL;
  JsonNode *document = dtl_json_parse (document_text, -1, FILE_NAME, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_message (GError **error, const char *message)
{
  g_assert_error (*error, DTL_ERROR, DTL_ERROR_FORMAT);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static void
test_values (void)
{
  g_autoptr (JsonNode) document = parse_document ();
  g_autoptr (GError) error = NULL;
  DtlJson root = dtl_json_root (document, "/usr/share/" FILE_NAME);
  DtlJson units, names, unit, other;
  const char *string;
  gint64 number = 7;
  gboolean boolean = FALSE;

  g_assert_true (dtl_json_get_array (&root, "units", &units, &error));
  g_assert_cmpuint (dtl_json_length (&units), ==, 2);
  unit = dtl_json_element (&units, 0);
  g_assert_true (dtl_json_get_string (&unit, "code", &string, &error));
  g_assert_cmpstr (string, ==, "RUB");
  g_assert_true (dtl_json_get_array (&unit, "names", &names, &error));
  {
    g_auto (GStrv) strings = dtl_json_dup_strings (&names, &error);

    g_assert_cmpstrv (strings, ((const char *[]) { "rouble", "ruble", NULL }));
  }
  g_assert_true (dtl_json_get_object (&root, "a/b~c", &other, &error));
  g_assert_true (dtl_json_get_int (&other, "digits", 0, 9, &number, &error));
  g_assert_cmpint (number, ==, 3);
  g_assert_true (dtl_json_get_optional_boolean (&other, "yes", &boolean, &error));
  g_assert_true (boolean);
  g_assert_no_error (error);
}

static void
test_optional (void)
{
  g_autoptr (JsonNode) document = parse_document ();
  g_autoptr (GError) error = NULL;
  DtlJson root = dtl_json_root (document, FILE_NAME);
  DtlJson object, missing, member;
  DtlJsonIter iter;
  const char *string = "before";
  gint64 number = 7;

  g_assert_true (dtl_json_get_object (&root, "a/b~c", &object, &error));
  g_assert_false (dtl_json_has (&object, "nothing"));
  g_assert_true (dtl_json_get_optional_string (&object, "nothing", &string, &error));
  g_assert_null (string);
  g_assert_true (dtl_json_get_optional_int (&object, "absent", 0, 9, &number, &error));
  g_assert_cmpint (number, ==, 7);
  g_assert_true (dtl_json_get_optional_array (&object, "absent", &missing, &error));
  g_assert_cmpuint (dtl_json_length (&missing), ==, 0);
  g_assert_true (dtl_json_get_optional_object (&object, "absent", &missing, &error));
  dtl_json_iter_init (&iter, &missing);
  g_assert_false (dtl_json_iter_next (&iter, &member));
  g_assert_no_error (error);
}

static void
test_walk (void)
{
  static const char *const keys[] = { "digits", "fraction", "yes", "nothing" };
  g_autoptr (JsonNode) document = parse_document ();
  g_autoptr (GError) error = NULL;
  DtlJson root = dtl_json_root (document, FILE_NAME);
  DtlJson object, member;
  DtlJsonIter iter;
  guint n = 0;

  g_assert_true (dtl_json_get_object (&root, "a/b~c", &object, &error));
  dtl_json_iter_init (&iter, &object);
  while (dtl_json_iter_next (&iter, &member))
    {
      g_assert_cmpuint (n, <, G_N_ELEMENTS (keys));
      g_assert_cmpstr (member.key, ==, keys[n]);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (keys));
}

static void
test_mistakes (void)
{
  g_autoptr (JsonNode) document = parse_document ();
  g_autoptr (GError) error = NULL;
  DtlJson root = dtl_json_root (document, "some/where/" FILE_NAME);
  DtlJson units, unit, names, object, other;
  const char *string;
  gint64 number;

  g_assert_true (dtl_json_get_array (&root, "units", &units, NULL));
  unit = dtl_json_element (&units, 1);
  g_assert_false (dtl_json_get_string (&unit, "code", &string, &error));
  assert_message (&error, "units.json: /units/1/code: expected a string");
  g_assert_true (dtl_json_get_array (&unit, "names", &names, NULL));
  g_assert_null (dtl_json_dup_strings (&names, &error));
  assert_message (&error, "units.json: /units/1/names/1: expected a string");
  g_assert_false (dtl_json_get_object (&root, "units", &other, &error));
  assert_message (&error, "units.json: /units: expected an object");
  g_assert_false (dtl_json_get_string (&root, "kind", &string, &error));
  assert_message (&error, "units.json: /: “kind” is missing");
  g_assert_true (dtl_json_get_object (&root, "a/b~c", &object, NULL));
  g_assert_false (dtl_json_get_int (&object, "fraction", 0, 9, &number, &error));
  assert_message (&error, "units.json: /a~1b~0c/fraction: expected a whole number");
  g_assert_false (dtl_json_get_int (&object, "digits", 4, 9, &number, &error));
  assert_message (&error, "units.json: /a~1b~0c/digits: expected a number from 4 to 9");
  g_assert_false (dtl_json_get_optional_string (&object, "yes", &string, &error));
  assert_message (&error, "units.json: /a~1b~0c/yes: expected a string");
}

/* One value is a document, and nothing stands behind it. */
static void
test_behind (void)
{
  static const char *const texts[] = { "{} {}", "\"a\"{\"b\": [\"c\"]}", "[1] 2", "{}]" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (dtl_json_parse (texts[i], -1, FILE_NAME, &error));
      g_assert_error (error, DTL_ERROR, DTL_ERROR_FORMAT);
    }
}

static void
test_files (void)
{
  g_autofree char *directory = g_dir_make_tmp ("dateline-json-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, FILE_NAME, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) document = NULL;

  g_assert_null (dtl_json_load (path, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "{\n\"a\": [1,\n}", -1, NULL));
  g_assert_null (dtl_json_load (path, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "units.json:3:1: "));
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "", -1, NULL));
  g_assert_null (dtl_json_load (path, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_FORMAT);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, document_text, -1, NULL));
  document = dtl_json_load (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/optional", test_optional);
  g_test_add_func ("/json/walk", test_walk);
  g_test_add_func ("/json/mistakes", test_mistakes);
  g_test_add_func ("/json/behind", test_behind);
  g_test_add_func ("/json/files", test_files);
  return g_test_run ();
}
