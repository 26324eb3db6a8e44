/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the credit behind a caption begins. */

#include "dtl-furniture-credit.h"
#include "fixture.h"

static const struct
{
  const char *line;    /* the credit's first token is in brackets, which are the fixture's */
  gboolean is_credit;
} cases[] = {
  { "The market burns in Tresco. [Photo]: Lena Orlov/AFP", TRUE },
  { "The market burns in Tresco. [REUTERS]/Lena Orlov", TRUE },
  { "The market burns in Tresco, says the [mayor] (and his wife).", FALSE },
  { "The market [burns], Lena Orlov said.", FALSE },
};

static void
test_credit (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      fixture_init (&fixture, lexicon, cases[i].line);
      g_assert_cmpuint (dtl_furniture_credit_find (&fixture.passage), ==, cases[i].is_credit ? fixture.first : fixture.passage.n_tokens);
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/furniture-credit/find", test_credit);
  return g_test_run ();
}
