/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Title and day of a report, from its own lines. */

#include "dtl-reader.h"
#include "fixture.h"

#define BODY "\n\nThe dam above the town held through the night, engineers said, and people could return to their homes.\n\nNobody was hurt."

typedef struct
{
  const char *text;
  const char *title;
  const char *published;
} Case;

static const Case cases[] = {
  { "Dam holds through the night\n\nDecember 12, 2024, 12:45 p.m" BODY, "Dam holds through the night", "2024-12-12" },
  { "Dam holds through the night\n\nPublished: 3 May 2024" BODY, "Dam holds through the night", "2024-05-03" },
  { " date 2025-01-02 The dam above the town held through the night, engineers said.", NULL, "2025-01-02" },
  { "NAIROBI, Feb 3, 2025 (Reuters) - The dam above the town held through the night, engineers said.", NULL, "2025-02-03" },
  { "Home / News / Dams\n\nDam holds through the night" BODY, "Dam holds through the night", NULL },
  /* a date in the report is not the report's */
  { "The dam was opened on 3 May 2024 by the mayor of the town, and it held through the night, engineers said." BODY, NULL, NULL },
  { "Nobody was hurt." BODY, NULL, NULL },
};

static void
test_heading (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlReading) reading = fixture_read (expected->text);
  g_autofree char *published = NULL;

  published = dtl_date_is_set (reading->published) ? dtl_date_to_string (reading->published) : NULL;
  g_assert_cmpstr (reading->title, ==, expected->title);
  g_assert_cmpstr (published, ==, expected->published);
  g_assert_cmpint (reading->published_from, ==, published ? DTL_PUBLISHED_FROM_TEXT : DTL_PUBLISHED_FROM_NONE);
}

static void
test_metadata_wins (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlText) text = dtl_text_new_from_string (cases[0].text);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (DtlReading) reading = NULL;

  source->title = g_strdup ("Another title");
  source->published = (DtlDate) { 2023, 1, 5 };
  source->published_from = DTL_PUBLISHED_FROM_METADATA;
  reading = dtl_reader_read (lexicon, source, NULL, NULL);
  g_assert_cmpstr (reading->title, ==, "Another title");
  g_assert_cmpint (reading->published.year, ==, 2023);
  g_assert_cmpint (reading->published_from, ==, DTL_PUBLISHED_FROM_METADATA);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/heading/%02u", i);

      g_test_add_data_func (path, &cases[i], test_heading);
    }
  g_test_add_func ("/heading/metadata-wins", test_metadata_wins);
  return g_test_run ();
}
