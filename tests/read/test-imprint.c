/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who wrote and who published a page, from its own lines; tests/cases/en/bylines.txt has more of them. */

#include "fixture.h"

#define BODY "\n\nThe dam above the town held through the night, engineers said, and people could return to their homes in the afternoon, if they had any.\n\n"

typedef struct
{
  const char *text;
  const char *authors; /* with bars between them */
  const char *publisher;
} Case;

static const Case cases[] = {
  { "Dam holds\n\nBy Ana Ruiz and Tom Wallis" BODY "© 2024 Lowland Press. All rights reserved.", "Ana Ruiz|Tom Wallis", "Lowland Press" },
  { "Dam holds through the night | Reuters\n\nBY ANA RUIZ" BODY, "Ana Ruiz", "Reuters" },
  { "Dam holds" BODY "Reporting by Ana Ruiz; Editing by Tom Wallis", "Ana Ruiz", NULL },
  { "ORLOVA (AFP) - The dam held." BODY, "", "AFP" },
  { "By law, dams must hold." BODY "Copyright law is hard.", "", NULL },
};

static void
test_imprint (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlReading) reading = fixture_read (expected->text);
  g_autofree char *authors = reading->authors ? g_strjoinv ("|", (char **) reading->authors) : g_strdup ("");

  g_assert_cmpstr (authors, ==, expected->authors);
  g_assert_cmpstr (reading->publisher, ==, expected->publisher);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/imprint/%02u", i);

      g_test_add_data_func (path, &cases[i], test_imprint);
    }
  return g_test_run ();
}
