/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which words can begin a date, and how far it reaches. */

#include "dtl-date-match.h"
#include "fixture.h"

typedef struct
{
  const char *text; /* in brackets: the date, or a word that begins none */
  DtlDateUnit unit; /* DTL_DATE_UNIT_NONE: no date */
  gboolean may_begin;
} Case;

static const Case cases[] = {
  { "on [5 June 2024] it rained", DTL_DATE_UNIT_DAY, TRUE },
  { "on [Dec. 11, 2024, at 3 p.m.] it rang", DTL_DATE_UNIT_DAY, TRUE },
  { "on [2024-12-12] it rang", DTL_DATE_UNIT_DAY, TRUE },
  { "in [June 2024] it rained", DTL_DATE_UNIT_MONTH, TRUE },
  { "in [the third quarter of 2024] it rose", DTL_DATE_UNIT_QUARTER, TRUE },
  { "in [2024] it rained", DTL_DATE_UNIT_YEAR, TRUE },
  { "the [ship] sank in June", DTL_DATE_UNIT_NONE, FALSE },
  { "of [5] ships", DTL_DATE_UNIT_NONE, FALSE },
};

static void
test_match (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlDateExpression date = { 0 };
  Fixture fixture;
  guint end;

  fixture_init (&fixture, lexicon, expected->text);
  end = dtl_date_match (&fixture.passage, fixture.first, &date);
  g_assert_cmpint (dtl_date_may_begin (&fixture.passage, fixture.first), ==, expected->may_begin);
  g_assert_cmpuint (end, ==, expected->unit != DTL_DATE_UNIT_NONE ? fixture.last + 1 : 0);
  g_assert_cmpint (date.unit, ==, expected->unit);
  g_assert_cmpuint (dtl_date_match (&fixture.passage, fixture.passage.n_tokens, &date), ==, 0);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date-match/%02u", i);

      g_test_add_data_func (path, &cases[i], test_match);
    }
  return g_test_run ();
}
