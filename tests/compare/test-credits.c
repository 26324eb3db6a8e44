/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two reports that took the same from one agency are one origin, wherever they say so. */

#include "dtl-comparison.h"
#include "dtl-reader.h"

#define BODY "The harbour of Lorne was closed for three days after a crane fell across the channel, the mayor wrote.\n\n"

static DtlComparison *
compare (const char *const *texts, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  DtlComparison *comparison;

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (texts[i]);
      g_autoptr (DtlSource) source = dtl_source_new (text);

      g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
      g_assert_no_error (error);
    }
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return comparison;
}

static guint
count_origins (const char *const *texts, guint n)
{
  g_autoptr (DtlComparison) comparison = compare (texts, n);

  return comparison->n_origins;
}

/* Origins of the measure that both sources speak of. */
static guint
count_origins_of_toll (const char *const *texts)
{
  g_autoptr (DtlComparison) comparison = compare (texts, 2);

  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      if (measure->cells->len == 2)
        return measure->origins;
    }
  return 0;
}

static void
test_credit_line (void)
{
  const char *const texts[] = { "Ships wait outside Lorne, Reuters reports. Eleven of them lie at anchor.", BODY "(With reporting by Reuters)" };

  g_assert_cmpuint (count_origins (texts, 2), ==, 1);
}

/* A picture, an interview or a link to other stories of an agency say nothing of where the report comes from. */
static void
test_no_credit (void)
{
  static const char *const others[] = { BODY "Photo: Reuters", BODY "“It will take long,” the mayor told Reuters.", BODY "More from Reuters" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      const char *const texts[] = { "Ships wait outside Lorne, Reuters reports. Eleven of them lie at anchor.", others[i] };

      g_assert_cmpuint (count_origins (texts, 2), ==, 2);
    }
}

/* One minister whom two reports cite is one origin of his number, however they name him; two ministers are two. */
static void
test_speakers (void)
{
  static const struct
  {
    const char *texts[2];
    guint n_origins;
  } cases[] = {
    { { "The flood in Tarma killed 63 people, Interior Minister Ludo Maas said.", "In Tarma, the flood has killed 63 people, Maas said." }, 1 },
    { { "The flood in Tarma killed 63 people, the health ministry said.", "In Tarma, the flood has killed 63 people, Health Ministry said." }, 1 },
    { { "The flood in Tarma killed 63 people, Health Minister Ida Berg said.", "In Tarma, the flood has killed 63 people, Interior Minister Ludo Maas said." }, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s", cases[i].texts[0], cases[i].texts[1]);
      g_assert_cmpuint (count_origins_of_toll (cases[i].texts), ==, cases[i].n_origins);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/credits/credit-line", test_credit_line);
  g_test_add_func ("/credits/no-credit", test_no_credit);
  g_test_add_func ("/credits/speakers", test_speakers);
  return g_test_run ();
}
