/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What single lines of a page are, from their own words; tests/cases/en/furniture.txt has whole pages. */

#include "dtl-furniture-line.h"
#include "fixture.h"

typedef struct
{
  const char *line; /* the brackets are the fixture's, and no part of it */
  DtlLineKind kind;
} Case;

static const Case cases[] = {
  { "[Home] / News / World", DTL_LINE_FURNITURE },
  { "[Share] on FacebookShare on X", DTL_LINE_FURNITURE },
  { "[REUTERS]/Lena Orlov", DTL_LINE_FURNITURE },
  { "[Read] more: Dam fails, 30 missing", DTL_LINE_FURNITURE },
  { "[Explained]: Why the dam failed", DTL_LINE_TEASER },
  { "[Most] read", DTL_LINE_END },
  { "[12] Comments", DTL_LINE_COMMENTS },
  { "[Politics]", DTL_LINE_SECTION },
  { "[Only] $1 for 4 weeks", DTL_LINE_OFFER },
  { "[Share] prices rose 3%.", DTL_LINE_REPORT },
  { "[Breaking]: Dam fails, 30 missing", DTL_LINE_REPORT },
  { "[London] | 24% | 31%", DTL_LINE_REPORT },
};

static void
test_kind (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->line);
  g_assert_cmpint (dtl_furniture_line_judge (&fixture.passage), ==, expected->kind);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/furniture-line/%02u", i);

      g_test_add_data_func (path, &cases[i], test_kind);
    }
  return g_test_run ();
}
