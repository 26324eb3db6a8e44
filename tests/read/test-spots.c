/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scanner reads nothing where it is not woken; so each kind of spot is held to the words that
 * must wake it. */

#include "fixture.h"

typedef struct
{
  const char *text; /* with one token in brackets, which must be a spot or must not */
  DtlSpotKind kind;
  gboolean is_spot;
} Row;

static const Row rows[] = {
  { "It rose by [12] percent.", DTL_SPOT_FIGURE, TRUE },
  { "It rose by [twelve] percent.", DTL_SPOT_FIGURE, TRUE },
  { "It rose by [$]5 million.", DTL_SPOT_FIGURE, TRUE },
  { "It rose [sharply] on Monday.", DTL_SPOT_FIGURE, FALSE },
  { "It opened on [Monday].", DTL_SPOT_DATE, TRUE },
  { "It opened in [May].", DTL_SPOT_DATE, TRUE },
  { "It [may] open soon.", DTL_SPOT_DATE, FALSE },
  { "It opened [the] door.", DTL_SPOT_DATE, FALSE },
  { "In the early [nineties] it closed.", DTL_SPOT_DATE, TRUE },
  { "It was [so] far quiet.", DTL_SPOT_DATE, FALSE },
  { "He met [Jane] Doe.", DTL_SPOT_NAME, TRUE },
  { "He met [el]-Sisi.", DTL_SPOT_NAME, TRUE },
  { "The agency [(]AP) has it.", DTL_SPOT_NAME, TRUE },
  { "He met [friends].", DTL_SPOT_NAME, FALSE },
  { "She [said] so.", DTL_SPOT_SPEECH, TRUE },
  { "It grew, [according] to officials.", DTL_SPOT_SPEECH, TRUE },
  { "Police[:] three held.", DTL_SPOT_SPEECH, TRUE },
  { "She said [“]never”.", DTL_SPOT_QUOTE, TRUE },
  { "She said “never[”].", DTL_SPOT_QUOTE, TRUE },
};

static gboolean
is_spot (const DtlSpots *spots, DtlSpotKind kind, guint token)
{
  for (guint i = 0; i < spots->n[kind]; i++)
    if (spots->at[kind][i] == token)
      return TRUE;
  return FALSE;
}

static void
test_rows (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;

      fixture_init (&fixture, lexicon, rows[i].text);
      g_test_message ("%s", rows[i].text);
      g_assert_true (is_spot (&fixture.spots, rows[i].kind, fixture.first) == rows[i].is_spot);
      fixture_clear (&fixture);
    }
}

/* The lists are used again for passages of any length. */
static void
test_again (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_auto (DtlSpots) spots = { 0 };
  Fixture longer, shorter;

  fixture_init (&shorter, lexicon, "[One] of two.");
  fixture_init (&longer, lexicon, "[One] of two, of three, of four, of five, of six, of seven, of eight and of nine.");
  dtl_spots_find (&spots, &shorter.passage);
  g_assert_cmpuint (spots.n[DTL_SPOT_FIGURE], ==, 2 + 1);
  dtl_spots_find (&spots, &longer.passage);
  g_assert_cmpuint (spots.n[DTL_SPOT_FIGURE], ==, 9 + 1);
  dtl_spots_find (&spots, &shorter.passage);
  g_assert_cmpuint (spots.n[DTL_SPOT_FIGURE], ==, 2 + 1);
  fixture_clear (&longer);
  fixture_clear (&shorter);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spots/rows", test_rows);
  g_test_add_func ("/spots/again", test_again);
  return g_test_run ();
}
