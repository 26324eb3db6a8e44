/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which names a text has, in their fullest form. Names of one text are listed in its order, with
 * bars between them. */

#include "fixture.h"

typedef struct
{
  const char *text;
  const char *names;
} Case;

static const Case cases[] = {
  { "Ana Ruiz left Kenya. Later Ruiz wrote to the bank.", "Ana Ruiz|Kenya|Ana Ruiz" },
  { "The mayor met President Olena Bondar in Oslo.", "Olena Bondar|Oslo" },
  { "On Monday US President-elect Jonas Hald spoke.", "US|Jonas Hald" },
  { "The Southern Rivers Organization (SRO) met. The SRO voted.", "Southern Rivers Organization|Southern Rivers Organization|Southern Rivers Organization" },
  { "Shares of artificial intelligence (AI) firms rose. AI is new.", "" },
  { "The board of Ludwig van Hooven’s firm sued the Bank of Finland.", "Ludwig van Hooven|Bank of Finland" },
  { "Flames rose. Wheat burned. Farmers fled.", "" },
  { "The U.S. sued. America won. The United States was glad.", "United States|United States|United States" },
  { "In May Lip-Bu Tan met John F. Hale.", "Lip-Bu Tan|John F. Hale" },
  { "Kenyan farmers met the Kenyan Federation of Farmers.", "Kenyan Federation of Farmers" },
  { "BOSTON (AP) — The WHO and the High Court met CFO Jakob Friis on X.", "Boston|AP|WHO|High Court|Jakob Friis|X" },
  { "The Court sat in el-Fasher. State officials came.", "el-Fasher" },
  { "Carter died. Mourners praised Carter.", "Carter|Carter" },
  { "Delve Bank boss German Sokol resigned.", "Delve Bank|German Sokol" },
};

static void
test_names (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlReading) reading = fixture_read (expected->text);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < reading->names->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", g_array_index (reading->names, DtlName, i).name);
  g_assert_cmpstr (names->str, ==, expected->names);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/names/%02u", i);

      g_test_add_data_func (path, &cases[i], test_names);
    }
  return g_test_run ();
}
