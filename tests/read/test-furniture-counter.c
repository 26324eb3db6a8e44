/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines that count and time what is on a page, and lines of a report that look like them. */

#include "dtl-furniture-counter.h"
#include "fixture.h"

typedef struct
{
  const char *line; /* the brackets are the fixture's, and no part of it */
  gboolean counter;
  gboolean comments;
} Case;

static const Case cases[] = {
  { "[1]/66", TRUE, FALSE },
  { "[Newer] 1 of 3 Older", TRUE, FALSE },
  { "[4] min read", TRUE, FALSE },
  { "[17]:43 (IST)", TRUE, FALSE },
  { "[2] hours ago", TRUE, FALSE },
  { "[18:06Polish] MEP shares photo", TRUE, FALSE },
  { "[US] News2 days ago", TRUE, FALSE },
  { "[12] Comments", FALSE, TRUE },
  { "[3] of 12 ships sank", FALSE, FALSE },
  { "[2] hours ago it rained", FALSE, FALSE },
  { "[12] ships sank", FALSE, FALSE },
};

static void
test_counter (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlLineCount line;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->line);
  line = dtl_line_count (&fixture.passage);
  g_assert_cmpint (dtl_furniture_counter_is (&line), ==, expected->counter);
  g_assert_cmpint (dtl_furniture_counter_of_comments (&line), ==, expected->comments);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/furniture-counter/%02u", i);

      g_test_add_data_func (path, &cases[i], test_counter);
    }
  return g_test_run ();
}
