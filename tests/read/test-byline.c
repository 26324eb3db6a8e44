/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who a line says wrote the report. Names are listed with bars between them; a line that names nobody has none. */

#include "dtl-byline.h"
#include "fixture.h"

typedef struct
{
  const char *line; /* the brackets are the fixture's, and no part of it */
  const char *names;
} Case;

static const Case cases[] = {
  { "[By] Jane Doe", "Jane Doe" },
  { "[BY] JANE DOE AND JOHN ROE", "JANE DOE|JOHN ROE" },
  { "[By] Jane Doe, John Roe and Ana Ruiz", "Jane Doe|John Roe|Ana Ruiz" },
  { "[By] Jane Doe in Sofia and John Roe in Rome", "Jane Doe|John Roe" },
  { "[By] Jane Doe, Business Correspondent", "Jane Doe" },
  { "[By] Ludwig van Hooven | Updated: Dec 12, 2024", "Ludwig van Hooven" },
  { "[Words] by J. F. Hale", "J. F. Hale" },
  { "[Jane] Doe, Health Editor", "Jane Doe" },
  { "[Staff] Reporter", "Staff Reporter" },
  { "[By] Monday the water had gone.", "" },
  { "[By] law, 40% of seats go to women.", "" },
  { "[Jane] Doe, the mayor, resigned", "" },
};

static void
test_names (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (GString) names = g_string_new (NULL);
  DtlByline byline;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->line);
  if (dtl_byline_match (&fixture.passage, &byline))
    for (guint i = 0; i < byline.n_names; i++)
      {
        g_autofree char *name = dtl_text_slice (fixture.reading->source->text, byline.names[i]);

        g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", name);
      }
  g_assert_cmpstr (names->str, ==, expected->names);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/byline/%02u", i);

      g_test_add_data_func (path, &cases[i], test_names);
    }
  return g_test_run ();
}
