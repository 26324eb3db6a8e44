/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where names begin and end in a sentence, before the rest of the text is known: also those that only a capital at the
 * head of the sentence speaks for. tests/cases/en/names.txt has what becomes of them. */

#include "dtl-name-scanner.h"

#include "dtl-name-draft.h"
#include "fixture.h"

typedef struct
{
  const char *text; /* the brackets are the fixture's, and no part of it */
  const char *names; /* with bars between them; a question mark behind doubtful ones */
} Case;

static const Case cases[] = {
  { "[The] mayor met Ana Ruiz in Oslo.", "Ana Ruiz|Oslo" },
  { "[Flames] rose over Tresco.", "Tresco" },
  { "[Carter] left.", "Carter?" },
  { "[The] Ministry of Water, Land and Forests met.", "Ministry of Water, Land and Forests" },
  { "[The] talks were led by Kim Dae-ho and Omar al-Hadid.", "Kim Dae-ho|Omar al-Hadid" },
  { "[The] bank lent to Tresco Rail plc on Monday.", "Tresco Rail plc" },
  { "[A] French court and Gen. Ivo Blaho agreed.", "Ivo Blaho" },
};

static void
test_drafts (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (GString) found = g_string_new (NULL);
  g_auto (DtlNames) names = { 0 };
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->text);
  dtl_names_init (&names);
  dtl_name_scanner_scan (&names, &fixture.passage);
  for (guint i = 0; i < names.drafts->len; i++)
    {
      const DtlNameDraft *draft = &g_array_index (names.drafts, DtlNameDraft, i);
      g_autofree char *name = dtl_text_slice (fixture.reading->source->text, draft->span);

      g_string_append_printf (found, "%s%s%s", i > 0 ? "|" : "", name, draft->doubtful ? "?" : "");
    }
  g_assert_cmpstr (found->str, ==, expected->names);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/name-scanner/%02u", i);

      g_test_add_data_func (path, &cases[i], test_drafts);
    }
  return g_test_run ();
}
