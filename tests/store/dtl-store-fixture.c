/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share: a place to work in, sources to put in, a way to see what is
 * there. */

#include "dtl-store-fixture.h"

#include "dtl-scratch.h"

void
dtl_store_fixture_set_up (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = dtl_scratch_new ("store");
  fixture->working = g_build_filename (fixture->folder, "working", NULL);
  path = g_build_filename (fixture->folder, "case.dateline", NULL);
  fixture->file = g_file_new_for_path (path);
}

void
dtl_store_fixture_tear_down (DtlStoreFixture *fixture, gconstpointer data)
{
  dtl_scratch_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->working);
  g_object_unref (fixture->file);
}

DtlSource *
dtl_store_fixture_source (const char *title, const char *text)
{
  g_autoptr (DtlText) whole = dtl_text_new_from_string (text);
  DtlSource *source = dtl_source_new (whole);

  source->title = g_strdup (title);
  return source;
}

gint64
dtl_store_fixture_add (DtlCollection *collection, const char *title)
{
  g_autoptr (DtlSource) source = dtl_store_fixture_source (title, "Text of it.\n");
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  g_assert_true (dtl_collection_add_source (collection, source, "text", NULL, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

/* The titles of all sources, in order, with spaces between. */
char *
dtl_store_fixture_titles (DtlCollection *collection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = dtl_collection_load_sources (collection, &error);
  g_autoptr (GString) titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < sources->len; i++)
    {
      const DtlStoredSource *stored = g_ptr_array_index (sources, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", stored->source->title);
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}
