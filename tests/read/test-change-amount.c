/* SPDX-License-Identifier: GPL-3.0-or-later */

/* By how much something changed, told by the words on either side of the amount. */

#include "dtl-reader.h"

#include "fixture.h"

typedef struct
{
  const char *text;
  const char *changes; /* of its figures, "-" for none */
} Case;

static const Case cases[] = {
  { "Milk output fell sharply by 9%.", "decrease" },
  { "Visitors dropped last winter, by 27 percent.", "decrease" },
  { "The rise in rents of 8% was criticised.", "increase" },
  { "A 1.6 per cent real-terms cut was made.", "decrease" },
  { "It closed 58 points, or 0.9%, higher.", "increase increase" },
  { "The storm knocked 2% off the harvest.", "decrease" },
  { "A book is 20% off the list price.", "-" },
  { "The airline lost $80m.", "-" },
  { "Brent lost $2, or 3%.", "decrease decrease" },
  { "Women made up 41% of the intake.", "-" },
  { "The ward contracted 14 nurses.", "-" },
  { "Prices rose 0.3% on the month and 2.4% on the year.", "increase increase" },
  { "Brent +1.4%, gold -0.6%.", "increase decrease" },
  { "The cuts announced in spring by 3 firms.", "-" },
};

static void
test_amounts (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (cases[i].text);
      g_autoptr (DtlSource) source = dtl_source_new (text);
      g_autoptr (DtlReading) reading = dtl_reader_read (lexicon, source, NULL, NULL);
      g_autoptr (GString) changes = g_string_new (NULL);

      for (guint f = 0; f < reading->figures->len; f++)
        {
          const char *name = dtl_change_name (dtl_reading_figure (reading, f)->change);

          g_string_append_printf (changes, "%s%s", f > 0 ? " " : "", name != NULL ? name : "-");
        }
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (changes->str, ==, cases[i].changes);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-amount/all", test_amounts);
  return g_test_run ();
}
