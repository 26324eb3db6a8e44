/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that name a measure elsewhere, and whether they do here. */

#include "dtl-measure-suits.h"
#include "fixture.h"

typedef struct
{
  const char *noun; /* NULL: none is told */
  DtlConceptOf of;
  gboolean suits;
} NounCase;

static const NounCase noun_cases[] = {
  { "worker", DTL_CONCEPT_OF_PEOPLE, TRUE },
  { "person", DTL_CONCEPT_OF_PEOPLE, TRUE },
  { "dose", DTL_CONCEPT_OF_PEOPLE, FALSE },
  { "computer", DTL_CONCEPT_OF_PEOPLE, FALSE },
  { "gnome", DTL_CONCEPT_OF_PEOPLE, TRUE },
  { NULL, DTL_CONCEPT_OF_PEOPLE, TRUE },
  { "worker", DTL_CONCEPT_OF_THINGS, FALSE },
  { "beekeeper", DTL_CONCEPT_OF_THINGS, FALSE },
  { "tower", DTL_CONCEPT_OF_THINGS, TRUE },
  { "gnome", DTL_CONCEPT_OF_THINGS, TRUE },
  { NULL, DTL_CONCEPT_OF_THINGS, TRUE },
  { "dose", DTL_CONCEPT_OF_ANYTHING, TRUE },
};

static void
test_nouns (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  Fixture fixture;

  fixture_init (&fixture, lexicon, "There were [12] of them.");
  for (guint i = 0; i < G_N_ELEMENTS (noun_cases); i++)
    {
      DtlFigure figure = { .kind = DTL_FIGURE_COUNT, .noun = (char *) noun_cases[i].noun, .unit = "1" };
      DtlConcept concept = { .of = noun_cases[i].of };
      DtlNounSite site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);

      g_test_message ("%s", noun_cases[i].noun);
      g_assert_cmpint (dtl_measure_suits_noun (&site, &concept), ==, noun_cases[i].suits);
      figure.kind = DTL_FIGURE_MONEY;
      g_assert_true (dtl_measure_suits_noun (&site, &concept));
    }
  fixture_clear (&fixture);
}

typedef struct
{
  const char *text;
  const char *noun;
  DtlWording wording;
  guint word; /* the token that is asked about */
  gboolean suits;
} WordingCase;

static const WordingCase wording_cases[] = {
  { "The plant has [900] workers.", "worker", DTL_WORDING_NOUN, 4, TRUE },
  { "There are [900] people in schools.", "person", DTL_WORDING_NOUN, 5, FALSE },
  { "Workers there numbered [900] people.", "person", DTL_WORDING_NOUN, 0, TRUE },
  { "They bought it for [$3m].", NULL, DTL_WORDING_LOOSE, 1, FALSE },
  { "They bought the subsidiary for [$3m].", NULL, DTL_WORDING_LOOSE, 1, TRUE },
  { "The subsidiary lost money. They bought it for [$3m].", NULL, DTL_WORDING_LOOSE, 6, TRUE },
  { "A flood came. They bought it for [$3m].", NULL, DTL_WORDING_LOOSE, 5, FALSE },
  { "They bought it for [$3m].", NULL, DTL_WORDING_PLAIN, 1, TRUE },
  { "They bought it for [$3m].", NULL, DTL_WORDING_FALLING, 1, FALSE },
};

static void
test_wordings (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const DtlConcept concept = { .setting = "company" };

  for (guint i = 0; i < G_N_ELEMENTS (wording_cases); i++)
    {
      const WordingCase *expected = &wording_cases[i];
      DtlFigure figure = { .kind = DTL_FIGURE_COUNT, .noun = (char *) expected->noun, .unit = "1" };
      DtlNounSite site;
      Fixture fixture;

      g_test_message ("%s", expected->text);
      fixture_init (&fixture, lexicon, expected->text);
      site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);
      g_assert_cmpint (dtl_measure_suits_wording (&site, &concept, expected->wording, (DtlTokenRun) { expected->word, expected->word + 1 }), ==, expected->suits);
      fixture_clear (&fixture);
    }
}

static void
test_counted (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlFigure figure = { .kind = DTL_FIGURE_COUNT, .noun = (char *) "seat", .unit = "1" };
  DtlNounSite site;
  Fixture fixture;

  fixture_init (&fixture, lexicon, "The liberals hold [112] of the 240 seats.");
  site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);
  g_assert_true (dtl_measure_suits_is_counted (&site, (DtlTokenRun) { 7, 8 }));
  g_assert_false (dtl_measure_suits_is_counted (&site, (DtlTokenRun) { 1, 2 }));
  figure.noun = NULL;
  g_assert_false (dtl_measure_suits_is_counted (&site, (DtlTokenRun) { 7, 8 }));
  fixture_clear (&fixture);
}

static void
test_near (void)
{
  static const struct
  {
    const char *text;
    gboolean suits;
  } cases[] = { { "Copper fetched [$9,800] a tonne.", TRUE }, { "It weighs a tonne. Copper brought in [$9,800].", FALSE } };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const DtlConcept concept = { .near = "price" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlFigure figure = { .kind = DTL_FIGURE_MONEY, .unit = "USD" };
      DtlNounSite site;
      Fixture fixture;

      fixture_init (&fixture, lexicon, cases[i].text);
      site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);
      g_assert_cmpint (dtl_measure_suits_wording (&site, &concept, DTL_WORDING_LOOSE, (DtlTokenRun) { 0, 1 }), ==, cases[i].suits);
      fixture_clear (&fixture);
    }
}

static void
test_setting_of_none (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const DtlConcept concept = { .setting = NULL };
  DtlFigure figure = { .kind = DTL_FIGURE_MONEY, .unit = "USD" };
  DtlNounSite site;
  Fixture fixture;

  fixture_init (&fixture, lexicon, "They bought the subsidiary for [$3m].");
  site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);
  g_assert_false (dtl_measure_suits_wording (&site, &concept, DTL_WORDING_LOOSE, (DtlTokenRun) { 1, 2 }));
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure-suits/nouns", test_nouns);
  g_test_add_func ("/measure-suits/wordings", test_wordings);
  g_test_add_func ("/measure-suits/counted", test_counted);
  g_test_add_func ("/measure-suits/near", test_near);
  g_test_add_func ("/measure-suits/setting-of-none", test_setting_of_none);
  return g_test_run ();
}
