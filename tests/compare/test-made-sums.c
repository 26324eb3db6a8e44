/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every check of a report's own numbers, with made values: told rightly it may never be said to fail, told wrongly it must.
 * The seeds are the same in every run. */

#include <math.h>
#include <string.h>

#include "dtl-comparison.h"
#include "dtl-reader.h"

#define N_VALUES 40

typedef struct _Sum Sum;

/* (transfer full): a report whose sum is right, or wrong. */
typedef char *(*TellFunc) (GRand *rand, gboolean right);

struct _Sum
{
  const char *name;
  const char *rule;
  TellFunc tell;
  gboolean told;   /* whether a sum that is right is told as well, and not only one that is wrong */
  gboolean silent; /* whether one that is wrong is held against nobody */
};

static const char *
name_hundreds (gint64 value)
{
  g_autofree char *text = value < 1000 ? g_strdup_printf ("%d", (int) value) : g_strdup_printf ("%d,%03d", (int) (value / 1000), (int) (value % 1000));

  return g_intern_string (text);
}

static int
pick (GRand *rand, int from, int to)
{
  return g_rand_int_range (rand, from, to + 1);
}

/* --- Units --------------------------------------------------------------------------------------------- */

static char *
tell_miles (GRand *rand, gboolean right)
{
  const int km = pick (rand, 40, 900);

  return g_strdup_printf ("The new road is %d km (%d miles) long.", km, (int) lround (km / 1.609344 * (right ? 1 : 1.3)));
}

static char *
tell_feet (GRand *rand, gboolean right)
{
  const int m = pick (rand, 31, 290);

  return g_strdup_printf ("The mast is %d metres (%d feet) high.", m, (int) lround (m / 0.3048 * (right ? 1 : 0.8)));
}

static char *
tell_acres (GRand *rand, gboolean right)
{
  const int ha = pick (rand, 41, 390);

  return g_strdup_printf ("The estate covers %d hectares (%d acres).", ha, (int) lround (ha * 2.4710538 * (right ? 1 : 1.4)));
}

static char *
tell_degrees (GRand *rand, gboolean right)
{
  const int celsius = pick (rand, 21, 49);

  return g_strdup_printf ("It was %d degrees Celsius (%d degrees Fahrenheit) in Tarma.", celsius, (int) lround (celsius * 1.8 + 32) + (right ? 0 : 25));
}

static char *
tell_barrels (GRand *rand, gboolean right)
{
  const int barrels = pick (rand, 210, 970);

  return g_strdup_printf ("The field holds %d million barrels (%d million tonnes) of oil.", barrels, (int) lround (barrels * 0.1364 * (right ? 1 : 10)));
}

/* --- Money --------------------------------------------------------------------------------------------- */

static char *
tell_rate (GRand *rand, gboolean right)
{
  const int euros = pick (rand, 110, 890);

  return g_strdup_printf ("The bridge costs %d million euros (%d %s dollars).", euros, (int) lround (euros * 1.08), right ? "million" : "billion");
}

/* --- Parts --------------------------------------------------------------------------------------------- */

static char *
tell_parts (GRand *rand, gboolean right)
{
  const int a = pick (rand, 1031, 4970), b = pick (rand, 1031, 4970), c = pick (rand, 1031, 4970);

  return g_strdup_printf ("The fund paid out %s dollars: %s dollars went to schools, %s dollars to clinics and %s dollars to roads.",
                          name_hundreds (a + b + c + (right ? 0 : 117)), name_hundreds (a), name_hundreds (b), name_hundreds (c));
}

static char *
tell_excess (GRand *rand, gboolean right)
{
  const int a = pick (rand, 21, 49), b = pick (rand, 21, 49);

  return g_strdup_printf ("The fund holds €%dm, of which €%dm is in bonds and €%dm in shares.", a + b + (right ? pick (rand, 1, 9) : -pick (rand, 3, 9)), a, b);
}

static char *
tell_share (GRand *rand, gboolean right)
{
  const int whole = pick (rand, 1200, 8900), part = whole * pick (rand, 20, 80) / 100, share = (int) lround (100. * part / whole) + (right ? 0 : 6);

  return pick (rand, 0, 1) ? g_strdup_printf ("At the works %s of the %s workers, or %d%%, walked out.", name_hundreds (part), name_hundreds (whole), share)
                           : g_strdup_printf ("Of the %s flats, %s are complete, which is %d per cent.", name_hundreds (whole), name_hundreds (part), share);
}

static char *
tell_turnout (GRand *rand, gboolean right)
{
  const int whole = pick (rand, 1200, 8900), part = whole * pick (rand, 30, 80) / 100, share = (int) lround (100. * part / whole) + (right ? 0 : 6);

  return g_strdup_printf ("Turnout was %d per cent: %s of %s voters cast a ballot.", share, name_hundreds (part), name_hundreds (whole));
}

static char *
tell_each (GRand *rand, gboolean right)
{
  const int n = pick (rand, 21, 93), each = pick (rand, 11, 19);

  return g_strdup_printf ("Off Tarma %d turbines with %d megawatts each are planned, together %s megawatts.", n, each, name_hundreds (n * each + (right ? 0 : 111)));
}

static char *
tell_surplus (GRand *rand, gboolean right)
{
  const int imports = pick (rand, 211, 690), surplus = pick (rand, 111, 199);

  return g_strdup_printf ("Exports of Ruvania came to %.2f billion dollars in July. Imports were %.2f billion dollars, which left a trade surplus of %.2f billion dollars.",
                          (imports + surplus + (right ? 0 : 21)) / 100., imports / 100., surplus / 100.);
}

static char *
tell_fatality (GRand *rand, gboolean right)
{
  const int cases = pick (rand, 310, 970), deaths = pick (rand, 11, 39);

  return g_strdup_printf ("Since March %d people have fallen ill with cholera and %d have died. The case fatality rate is %.1f per cent.", cases, deaths,
                          100. * deaths / cases * (right ? 1 : 2));
}

/* --- Changes ------------------------------------------------------------------------------------------- */

static char *
tell_growth (GRand *rand, gboolean right)
{
  const int from = pick (rand, 210, 490), to = from + pick (rand, 30, 160);

  return g_strdup_printf ("Sales rose by %d%% to %d million euros from %d million euros.", (int) lround (100. * (to - from) / from) + (right ? 0 : 7), to, from);
}

static char *
tell_points (GRand *rand, gboolean right)
{
  const int from = pick (rand, 8, 20), by = pick (rand, 1, 6);

  return g_strdup_printf ("The rate rose by %.2f percentage points from %.2f%% to %.2f%%.", by / 4., from / 4., (from + by + (right ? 0 : 3)) / 4.);
}

static char *
tell_multiple (GRand *rand, gboolean right)
{
  static const char *const words[] = { "threefold", "fourfold", "fivefold", "sixfold" };
  const int from = pick (rand, 21, 89), times = pick (rand, 0, 3);

  return g_strdup_printf ("Sales saw a %s increase from %d million euros to %d million euros.", words[times], from, from * (times + 3 + (right ? 0 : 2)));
}

static char *
tell_rank (GRand *rand, gboolean right)
{
  const int total = pick (rand, 84, 96), rank = right ? pick (rand, 24, 80) : total + 14;

  return g_strdup_printf ("Ruvania is ranked %dth among %d countries.", rank - rank % 10 + 4, total);
}

/* --- The calendar -------------------------------------------------------------------------------------- */

static char *
tell_weekday (GRand *rand, gboolean right)
{
  static const char *const names[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
  const int day = pick (rand, 1, 13); /* of May 2024, which began on a Wednesday */

  return g_strdup_printf ("The council met on %s, %d May 2024, in Lorne.", names[(day + 1 + (right ? 0 : pick (rand, 1, 6))) % 7], day);
}

static char *
tell_opening (GRand *rand, gboolean right)
{
  return g_strdup_printf ("The bridge opened on %d %s 2024 and was crossed by thousands.", pick (rand, 1, 12), right ? "May" : "June");
}

static const Sum sums[] = {
  { "miles", "conversion", tell_miles },
  { "feet", "conversion", tell_feet },
  { "acres", "conversion", tell_acres },
  { "degrees", "conversion", tell_degrees },
  { "barrels", "conversion", tell_barrels },
  { "rate", "implied-rate", tell_rate, .told = TRUE },
  { "parts", "sum-of-parts", tell_parts, .told = TRUE, .silent = TRUE },
  { "excess", "sum-of-parts", tell_excess },
  { "share", "part-of-whole", tell_share, .told = TRUE },
  { "turnout", "part-of-whole", tell_turnout, .told = TRUE },
  { "each", "count-times-each", tell_each, .told = TRUE },
  { "surplus", "difference", tell_surplus, .told = TRUE, .silent = TRUE },
  { "fatality", "part-of-whole", tell_fatality, .told = TRUE, .silent = TRUE },
  { "growth", "growth", tell_growth, .told = TRUE },
  { "points", "growth", tell_points, .told = TRUE },
  { "multiple", "base-times-multiple", tell_multiple, .told = TRUE },
  { "rank", "rank-within-total", tell_rank },
  { "weekday", "weekday-against-date", tell_weekday },
  { "opening", "event-after-report", tell_opening },
};

/* --- Checking ------------------------------------------------------------------------------------------ */

static DtlComparison *
compare (const DtlLexicon *lexicon, const char *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (DtlText) text = dtl_text_new_from_string (report);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlComparison *comparison;

  dtl_date_parse ("2024-05-14", &source->published);
  g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
  g_assert_no_error (error);
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return comparison;
}

/* @failed: counts those that do not hold. Returns: how many there are of the rule. */
static guint
count_sums (const DtlComparison *comparison, const char *rule, guint *failed)
{
  guint n = 0;

  for (guint i = 0; i < comparison->arithmetic->len; i++)
    {
      const DtlArithmetic *sum = g_ptr_array_index (comparison->arithmetic, i);

      g_test_message ("%s %s: %s", sum->holds ? "holds" : "fails", sum->rule, sum->working);
      n += g_str_equal (sum->rule, rule);
      *failed += !sum->holds;
    }
  return n;
}

static void
check_report (const DtlLexicon *lexicon, const Sum *sum, GRand *rand, gboolean right)
{
  g_autofree char *report = sum->tell (rand, right);
  g_autoptr (DtlComparison) comparison = compare (lexicon, report);
  guint failed = 0, n;

  g_test_message ("%s", report);
  n = count_sums (comparison, sum->rule, &failed);
  g_assert_cmpuint (failed, ==, right || sum->silent ? 0 : 1);
  g_assert_cmpuint (n, ==, right ? sum->told : !sum->silent);
}

static void
test_sum (gconstpointer data)
{
  const Sum *sum = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2024);

  g_assert_no_error (error);
  for (guint i = 0; i < N_VALUES; i++)
    check_report (lexicon, sum, rand, i % 2 == 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *path = g_strconcat ("/made-sums/", sums[i].name, NULL);

      g_test_add_data_func (path, &sums[i], test_sum);
    }
  return g_test_run ();
}
