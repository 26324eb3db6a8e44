/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is counted where the text does not say it again. */

#include "dtl-reader.h"

#include "fixture.h"

typedef struct
{
  const char *text;
  const char *nouns; /* of its figures, "-" for none */
} Case;

static const Case cases[] = {
  { "About 50 people were killed and 30 injured.", "person person" },
  { "A bus fell into a gorge, killing at least 12.", "person" },
  { "The storm left a death toll of 40.", "person" },
  { "Ferry sinks: 14 dead, 3 still missing", "person person" },
  { "The dead include 31 migrants, 17 of them children.", "migrant child" },
  { "It cut 300 jobs and will cut 200 more.", "job job" },
  { "Of the 30 hostages, 18 came home; the other 12 are dead.", "hostage hostage hostage" },
  { "They sank 3, 5 and 9 boats.", "boat boat boat" },
  { "The number of schools fell from 300 to 240.", "school school" },
  { "By then 40 had left.", "-" },
  { "He has 12 brothers and 3 sisters.", "brother sister" },
};

static void
test_ellipsis (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (cases[i].text);
      g_autoptr (DtlSource) source = dtl_source_new (text);
      g_autoptr (DtlReading) reading = dtl_reader_read (lexicon, source, NULL, NULL);
      g_autoptr (GString) nouns = g_string_new (NULL);

      for (guint f = 0; f < reading->figures->len; f++)
        {
          const char *noun = dtl_reading_figure (reading, f)->noun;

          g_string_append_printf (nouns, "%s%s", f > 0 ? " " : "", noun != NULL ? noun : "-");
        }
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (nouns->str, ==, cases[i].nouns);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/noun-ellipsis/all", test_ellipsis);
  return g_test_run ();
}
