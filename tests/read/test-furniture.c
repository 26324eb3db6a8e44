/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a page is the report's and what is not. Lines that begin with "#" are furniture, all
 * others must be left. */

#include "dtl-furniture.h"
#include "dtl-paragraphs.h"
#include "fixture.h"

#define REPORT                                                                                                         \
  "The dam above the town of Orlova held through the night, engineers said, and the 4,000 people who had left their homes were told " \
  "that they could return.\n\nThe river had risen by two metres in a day after three weeks of rain, and the lower gates could not be opened " \
  "because of driftwood.\n\n"

static const char *const pages[] = {
  "#Home / News / World / Dam holds\n\n#4 min read\n\nDam holds through the night\n\n" REPORT "#Was this article helpful? Yes No\n\n"
  "#Ana Ruiz\n\n#Ana Ruiz is a London-based reporter with a passion for dams. She has written about rivers for 12 years.\n\n#See more",
  REPORT "#Related stories\n\n#Ten dams that broke\n\n#A long summary of another story that cost 3 million dollars, which nobody should read as part of this one.",
  REPORT "#1/66\n\n#Share on FacebookShare on X\n\n#Photo: Ana Ruiz\n\n#(pool/ar)\n\n#Sign up for our newsletter",
  REPORT "#Reporting by Ana Ruiz; editing by Tom Wallis",
  REPORT "#Copyright 2025 River Press. All rights reserved.",
  /* the report's own short paragraphs */
  REPORT "Nobody was hurt.\n\nShares fell 4%.\n\nTwo people were arrested.",
  REPORT "Read the letter that 40 mayors wrote, and you will see why the town is angry.",
  REPORT "More from the north was expected on Monday.",
  REPORT "Sources close to the mayor said 12 people would be charged.",
  REPORT "Pictures showed 14 houses under water.\n\n“We will rebuild,” said Tom Wallis.",
};

static void
append_page (const char *page, GString *text, GArray *expected)
{
  g_auto (GStrv) lines = g_strsplit (page, "\n\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      gboolean furniture = lines[i][0] == '#';

      if (lines[i][0] == '\0')
        continue;
      g_array_append_val (expected, furniture);
      g_string_append_printf (text, "%s\n\n", lines[i] + furniture);
    }
}

static void
test_page (gconstpointer data)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (DtlText) text = NULL;
  g_autoptr (DtlSource) source = NULL;
  g_autoptr (DtlReading) reading = NULL;
  g_auto (DtlTokenStore) tokens = { 0 };

  append_page (data, bytes, expected);
  text = dtl_text_new_from_string (bytes->str);
  source = dtl_source_new (text);
  reading = dtl_reading_new (source);
  dtl_paragraphs_split (text, reading->paragraphs);
  dtl_token_store_init (&tokens, lexicon, dtl_text_bytes (text), reading->paragraphs);
  dtl_furniture_mark (&tokens, reading);
  g_assert_cmpuint (reading->paragraphs->len, ==, expected->len);
  for (guint i = 0; i < reading->paragraphs->len; i++)
    {
      DtlSpan span = g_array_index (reading->paragraphs, DtlSpan, i);
      g_autofree char *line = dtl_text_slice (text, span);
      gboolean left = dtl_furniture_trim (reading, &span);

      if (left == g_array_index (expected, gboolean, i))
        g_error ("%s: %s", left ? "not furniture" : "furniture", line);
    }
}

static void
test_ends (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlText) text = dtl_text_new_from_string ("date 2025-01-02 Ana Ruiz in the town of Orlova.Image: River Press");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (DtlReading) reading = dtl_reading_new (source);
  g_auto (DtlTokenStore) tokens = { 0 };
  g_autofree char *rest = NULL;
  DtlSpan span = { 0, dtl_text_length (text) };

  dtl_paragraphs_split (text, reading->paragraphs);
  dtl_token_store_init (&tokens, lexicon, dtl_text_bytes (text), reading->paragraphs);
  dtl_furniture_mark (&tokens, reading);
  g_assert_true (dtl_furniture_trim (reading, &span));
  rest = dtl_text_slice (text, span);
  g_assert_cmpstr (rest, ==, "Ana Ruiz in the town of Orlova.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/furniture/page-%02u", i);

      g_test_add_data_func (path, pages[i], test_page);
    }
  g_test_add_func ("/furniture/ends", test_ends);
  return g_test_run ();
}
