/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who says something beside a colon or a dash; nobody, if what stands there cannot. */

#include "dtl-saying-mark.h"
#include "fixture.h"

typedef struct
{
  const char *text; /* the mark is in brackets, which are the fixture's */
  const char *who;  /* NULL: nobody */
} Case;

static const Case cases[] = {
  { "Police[:] 41 held after riots", "Police" },
  { "Ferry sinks with 41 aboard[:] police", "police" },
  { "Rents rise 8% (source[:] Eurostat)", "Eurostat" },
  { "Sales outlook[:] 5% growth", NULL },
  { "Train crash kills 40 [–] police", "police" },
  { "One dead in typhoon [–] NDRC", "NDRC" },
  { "Train crash kills 40 [–] again", NULL },
};

static void
test_mark (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (GArray) sayings = g_array_new (FALSE, FALSE, sizeof (DtlSaying));
  g_autofree char *who = NULL;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->text);
  if (dtl_passage_is (&fixture.passage, fixture.first, DTL_TOKEN_COLON))
    dtl_saying_mark_colon (&fixture.passage, (DtlTokens) { 0, fixture.passage.n_tokens }, fixture.first, sayings);
  else
    dtl_saying_mark_dash (&fixture.passage, sayings);
  if (sayings->len > 0)
    who = dtl_text_slice (fixture.reading->source->text, dtl_phrase_span (&fixture.passage, g_array_index (sayings, DtlSaying, 0).who));
  g_assert_cmpstr (who, ==, expected->who);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/saying-mark/%02u", i);

      g_test_add_data_func (path, &cases[i], test_mark);
    }
  return g_test_run ();
}
