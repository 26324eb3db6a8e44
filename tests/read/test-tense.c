/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tense around the words in brackets. */

#include "dtl-tense.h"
#include "fixture.h"

static void
test_tenses (void)
{
  static const struct
  {
    const char *text;
    DtlTense tense;
  } rows[] = {
    { "He spoke on [Friday].", DTL_TENSE_PAST },
    { "He will speak on [Friday].", DTL_TENSE_FUTURE },
    { "The bridge will be opened on [Friday].", DTL_TENSE_FUTURE },
    { "He said on Monday he would come on [Friday].", DTL_TENSE_FUTURE },
    { "He is due to be sentenced on [Friday].", DTL_TENSE_FUTURE },
    { "They agreed to meet on [Friday].", DTL_TENSE_FUTURE },
    { "They were forced to stop on [Friday].", DTL_TENSE_PAST },
    { "Leaders to meet [Friday]", DTL_TENSE_FUTURE },
    { "On [Friday], the court will rule.", DTL_TENSE_FUTURE },
    { "On [Friday], shares fell.", DTL_TENSE_PAST },
    { "The bank promised an answer by [Friday].", DTL_TENSE_FUTURE },
    { "He promised on [Friday] to come.", DTL_TENSE_PAST },
    { "A date has been set for [Friday].", DTL_TENSE_FUTURE },
    { "Fire in [Friday] market", DTL_TENSE_UNKNOWN },
    { "It aims for 80% by [Friday], compared to 5%.", DTL_TENSE_FUTURE },
    { "A value-added tax on [Friday]", DTL_TENSE_UNKNOWN },
  };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;

      fixture_init (&fixture, lexicon, rows[i].text);
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (dtl_tense_around (&fixture.passage, fixture.first, fixture.last + 1), ==, rows[i].tense);
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tense/tenses", test_tenses);
  return g_test_run ();
}
