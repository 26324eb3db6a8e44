/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Entities by name and number; what is not known stays as it is written. */

#include "dtl-entity.h"

#include <string.h>

static void
test_table (void)
{
  const struct
  {
    const char *entity;
    const char *text;
    gboolean known;
  } cases[] = {
    { "&AElig;", "Æ", TRUE },      { "&amp;", "&", TRUE },        { "&euro;", "€", TRUE },    { "&yen;", "¥", TRUE },
    { "&frac12;", "½", TRUE },     { "&#8364;", "€", TRUE },      { "&#x20AC;", "€", TRUE },  { "&#0;", "\xef\xbf\xbd", TRUE },
    { "&#xd800;", "\xef\xbf\xbd", TRUE }, { "&#99999999;", "\xef\xbf\xbd", TRUE }, { "&Euro;", "&Euro;", FALSE }, { "&;", "&;", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new ("x");

      g_assert_cmpint (dtl_entity_append (text, cases[i].entity, strlen (cases[i].entity)), ==, cases[i].known);
      g_assert_cmpstr (text->str + 1, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity/table", test_table);
  return g_test_run ();
}
