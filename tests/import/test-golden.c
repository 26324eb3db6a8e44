/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Golden pairs of tests/golden/import: NAME is read, and must give NAME.text to the byte and,
 * if it is there, NAME.source: what is known of the source, a line a thing. */

#include <string.h>

#include "dtl-import.h"

static char *
build_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "golden", "import", name, NULL);
}

static void
append_line (GString *text, const char *key, const char *value)
{
  if (value)
    g_string_append_printf (text, "%s: %s\n", key, value);
}

static char *
describe_source (const DtlSource *source)
{
  GString *text = g_string_new (NULL);
  g_autofree char *published = dtl_date_is_set (source->published) ? dtl_date_to_string (source->published) : NULL;

  append_line (text, "title", source->title);
  append_line (text, "publisher", source->publisher);
  for (char **author = source->authors; author && *author; author++)
    append_line (text, "author", *author);
  append_line (text, "published", published);
  append_line (text, "published-from", dtl_published_from_name (source->published_from));
  append_line (text, "url", source->url);
  append_line (text, "locale", source->locale);
  append_line (text, "language", source->language);
  return g_string_free (text, FALSE);
}

/* With DTL_UPDATE_GOLDEN set, what came out is written down, to be looked at before it is kept. */
static void
assert_golden (const char *name, const char *suffix, const char *found, gsize length)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);
  g_autofree char *path = build_path (file);
  g_autofree char *expected = NULL;
  gsize expected_length;

  if (g_getenv ("DTL_UPDATE_GOLDEN"))
    g_assert_true (g_file_set_contents (path, found, length, NULL));
  g_assert_true (g_file_get_contents (path, &expected, &expected_length, NULL));
  g_assert_cmpmem (found, length, expected, expected_length);
}

static void
test_pair (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = build_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlSource) source = dtl_import_file (file, NULL, NULL, &error);
  g_autofree char *description = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (source->path, ==, path);
  description = describe_source (source);
  assert_golden (name, ".text", dtl_text_bytes (source->text), dtl_text_length (source->text));
  assert_golden (name, ".source", description, strlen (description));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) directory = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "golden", "import", NULL);
  directory = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)))
    if (!g_str_has_suffix (name, ".text") && !g_str_has_suffix (name, ".source"))
      g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >, 0);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *test = g_strconcat ("/import/golden/", names->pdata[i], NULL);

      g_test_add_data_func (test, names->pdata[i], test_pair);
    }
  return g_test_run ();
}
