/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How alike two sets are by their sketches, and what that is for: whether two reports are of one story that have no
 * name in common. */

#include "dtl-sketch.h"

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-reader.h"

static guint32
scatter (guint32 n)
{
  return n * 2654435761u;
}

/* The sketch of all numbers from @first to before @end. */
static GArray *
sketch_range (guint32 first, guint32 end)
{
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = first; i < end; i++)
    {
      guint32 hash = scatter (i);

      g_array_append_val (hashes, hash);
      g_array_append_val (hashes, hash);
    }
  return dtl_sketch_new (hashes);
}

static double
compare_ranges (guint32 first, guint32 end, guint32 other_first, guint32 other_end)
{
  g_autoptr (GArray) a = sketch_range (first, end), b = sketch_range (other_first, other_end);
  double likeness = dtl_sketch_likeness (a, b);

  g_assert_cmpfloat_with_epsilon (dtl_sketch_likeness (b, a), likeness, 1e-9);
  return likeness;
}

static void
test_small (void)
{
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 0, 0, 0), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 10, 0, 0), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 10, 10, 20), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 10, 0, 10), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 10, 5, 15), 1. / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 20, 10, 15), 0.25, 1e-9);
}

/* Of large sets it is an estimate. */
static void
test_large (void)
{
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 3000, 1000, 4000), 0.5, 0.1);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 3000, 2900, 5900), 100. / 5900, 0.04);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 3000, 0, 300), 0.1, 0.08);
}

static gboolean
share_row (const DtlComparison *comparison, const char *first, const char *second)
{
  int rows[2] = { -1, -2 };
  const char *const texts[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, i);
      const char *at = strstr (dtl_text_bytes (reading->source->text), texts[i]);

      g_assert_nonnull (at);
      for (guint j = 0; j < reading->figures->len; j++)
        if (dtl_reading_figure (reading, j)->span.start == at - dtl_text_bytes (reading->source->text))
          rows[i] = dtl_comparison_measure_of (comparison, i, j);
    }
  g_assert_cmpint (rows[0], >=, 0);
  g_assert_cmpint (rows[1], >=, 0);
  return rows[0] == rows[1];
}

/* Two reports that name quite other people. */
static const struct
{
  const char *texts[2];
  const char *figures[2];
  gboolean together;
} stories[] = {
  { { "Dunmore, March 3. The ferry strike goes into its second week. Altogether 62 sailings to the islands have been cancelled since the crews "
      "walked out, said Harbour Master Ilse Brandt. Passengers slept in the terminal, and shops on the islands are short of milk.",
      "Dear members of Saint Kentigern's, because of the ferry strike our pastor Tobias Quill cannot cross to the islands. So far 70 sailings "
      "have been cancelled since the crews walked out; the shops have no milk, and passengers still sleep in the terminal." },
    { "62", "70" },
    TRUE },
  { { "Dunmore, March 3. The ferry strike goes into its second week. Altogether 62 sailings to the islands have been cancelled since the crews "
      "walked out, said Harbour Master Ilse Brandt. Passengers slept in the terminal, and shops on the islands are short of milk.",
      "Lorne Cruises of Marnport lost its licence after an inspection. Its owner Petra Voss said that 70 sailings had been cancelled; "
      "tickets would be paid back by the insurer. The court hears the case in autumn." },
    { "62", "70" },
    FALSE },
};

static void
test_stories (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
      g_autoptr (DtlComparison) comparison = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (stories[i].texts); j++)
        {
          g_autoptr (DtlText) text = dtl_text_new_from_string (stories[i].texts[j]);
          g_autoptr (DtlSource) source = dtl_source_new (text);

          g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
          g_assert_no_error (error);
        }
      comparison = dtl_compare (readings, lexicon, NULL, &error);
      g_assert_no_error (error);
      g_test_message ("story %u", i);
      g_assert_cmpint (share_row (comparison, stories[i].figures[0], stories[i].figures[1]), ==, stories[i].together);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketch/small", test_small);
  g_test_add_func ("/sketch/large", test_large);
  g_test_add_func ("/sketch/stories", test_stories);
  return g_test_run ();
}
