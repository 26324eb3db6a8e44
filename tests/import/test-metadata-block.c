/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is a block and what stays text: nothing of a report may vanish in one. */

#include "dtl-metadata-block.h"

#include <string.h>

static void
test_where_text_begins (void)
{
  const struct
  {
    const char *text;
    DtlMetadataStyle style;
    const char *rest;
  } cases[] = {
    { "title: A\n---\nBody", DTL_METADATA_PLAIN, "Body" },
    { "Title : A\n---  \nBody", DTL_METADATA_PLAIN, "Body" },
    { "title: A\n---", DTL_METADATA_PLAIN, "" },
    { "title:\n---\nBody", DTL_METADATA_PLAIN, "Body" },
    { "title: A\nBody", DTL_METADATA_PLAIN, NULL },
    { "title: A\n\n---\nBody", DTL_METADATA_PLAIN, NULL },
    { "title: A\nsubtitle: B\n---\nBody", DTL_METADATA_PLAIN, NULL },
    { "title: A\n----\nBody", DTL_METADATA_PLAIN, NULL },
    { "---\ntitle: A\n---\nBody", DTL_METADATA_PLAIN, NULL },
    { "\ntitle: A\n---\nBody", DTL_METADATA_PLAIN, NULL },
    { "published: 2024-02-30\n---\nBody", DTL_METADATA_PLAIN, NULL },
    { "published: 2024-02-29xyz\n---\nBody", DTL_METADATA_PLAIN, NULL },
    { "---\nBody", DTL_METADATA_PLAIN, NULL },
    { "", DTL_METADATA_PLAIN, NULL },
    { "title: A\n---\nBody", DTL_METADATA_FRONT_MATTER, "Body" },
    { "---\ntitle: A\ntags:\n  - b\n---\nBody", DTL_METADATA_FRONT_MATTER, "Body" },
    { "---\nBody\n", DTL_METADATA_FRONT_MATTER, NULL },
    { "subtitle: A\n---\nBody", DTL_METADATA_FRONT_MATTER, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlMetadata) metadata = NULL;
      gsize begin = dtl_metadata_block_parse (cases[i].text, strlen (cases[i].text), cases[i].style, &metadata);

      g_assert_cmpstr (cases[i].text + begin, ==, cases[i].rest ? cases[i].rest : cases[i].text);
      g_assert_nonnull (metadata);
      if (!cases[i].rest)
        g_assert_null (metadata->title);
    }
}

static void
test_long_run_is_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DtlMetadata) metadata = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "author: one of many\n");
  g_string_append (text, "---\n");
  g_assert_cmpuint (dtl_metadata_block_parse (text->str, text->len, DTL_METADATA_PLAIN, &metadata), ==, 0);
  g_assert_cmpuint (metadata->authors->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/metadata-block/where-text-begins", test_where_text_begins);
  g_test_add_func ("/metadata-block/long-run", test_long_run_is_text);
  return g_test_run ();
}
