/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report's own numbers prove of it: each passage with the check that it must bring about,
 * and look-alikes that must bring about none. */

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-reader.h"

typedef struct
{
  const char *text;
  const char *rule;    /* NULL: nothing may fail; NOTHING: nothing may be told */
  gboolean holds;
  const char *working; /* a part of it, or NULL */
} Passage;

#define NOTHING "nothing"

static DtlComparison *
compare (const char *passage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (DtlText) text = dtl_text_new_from_string (passage);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlComparison *comparison;

  g_assert_no_error (error);
  dtl_date_parse ("2024-05-14", &source->published);
  g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
  g_assert_no_error (error);
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return comparison;
}

static gboolean
is_expected (const DtlArithmetic *sum, const Passage *passage)
{
  return g_strcmp0 (sum->rule, passage->rule) == 0 && sum->holds == passage->holds
         && (passage->working == NULL || strstr (sum->working, passage->working) != NULL);
}

static void
check_passage (const Passage *passage)
{
  g_autoptr (DtlComparison) comparison = compare (passage->text);
  gboolean found = FALSE;

  g_test_message ("%s", passage->text);
  for (guint i = 0; i < comparison->arithmetic->len; i++)
    {
      const DtlArithmetic *sum = g_ptr_array_index (comparison->arithmetic, i);

      g_test_message ("%s %s: %s", sum->holds ? "holds" : "fails", sum->rule, sum->working);
      found |= is_expected (sum, passage);
      g_assert_cmpstr (passage->rule, !=, NOTHING);
      g_assert_true (sum->holds || is_expected (sum, passage));
    }
  g_assert_true (found || passage->rule == NULL || g_str_equal (passage->rule, NOTHING));
}

static void
check_passages (const Passage *passages, guint n)
{
  for (guint i = 0; i < n; i++)
    check_passage (&passages[i]);
}

static void
test_conversions (void)
{
  static const Passage passages[] = {
    { "The new road is 300 km (150 miles) long.", "conversion", FALSE, "stated is 150 miles" },
    { "The new road is 300 km (186 miles) long.", NULL, FALSE, NULL },
    { "The new road is about 300 kilometres (190 miles) long.", NULL, FALSE, NULL },
    { "The mast is 254 metres (833 feet) high.", NULL, FALSE, NULL },
    { "The mast is 254 metres (383 feet) high.", "conversion", FALSE, "254 m is 833 feet" },
    { "The estate covers 500 hectares (1,200 acres).", NULL, FALSE, NULL },
    { "The estate covers 500 hectares (2,500 acres).", "conversion", FALSE, NULL },
    { "The ferry drifted 12 miles (22 km) off the coast.", NULL, FALSE, NULL },
    { "It was 38 degrees Celsius (100 degrees Fahrenheit) in Tarma.", NULL, FALSE, NULL },
    { "It was 38 degrees Celsius (120 degrees Fahrenheit) in Tarma.", "conversion", FALSE, "°F" },
    { "The sea has warmed by 2 degrees Celsius (3.6 degrees Fahrenheit).", NULL, FALSE, NULL },
    { "The truck weighs 40 tonnes (44 tons).", NULL, FALSE, NULL },
    { "The field holds 1.2 billion barrels (164 million tonnes) of oil.", NULL, FALSE, NULL },
    { "The field holds 164 million tonnes (1.2 billion barrels) of oil.", NULL, FALSE, NULL },
    { "The field holds 1.2 billion barrels (16.4 million tonnes) of oil.", "conversion", FALSE, "stated is 16.4 million t" },
  };

  check_passages (passages, G_N_ELEMENTS (passages));
}

static void
test_parts (void)
{
  static const Passage passages[] = {
    { "The bridge costs 4.8 billion pounds, of which the state pays 3 billion pounds and the builders 1.8 billion pounds.", "sum-of-parts", TRUE,
      "= 4.8 billion GBP" },
    { "The plan is worth $12.4m. Schools get $7.1m, clinics $3.2m and roads $2.1m.", "sum-of-parts", TRUE, "= 12.4 million USD" },
    { "The plan is worth $12.4m. Schools get $7.1m, clinics $3.2m and roads $1.9m.", NULL, FALSE, NULL },
    { "The fund holds €40m, of which €31m is in bonds and €19m in shares.", "sum-of-parts", FALSE, "more than the 40 million EUR" },
    { "The fund holds €40m, of which €21m is in bonds and €19.4m in shares.", NULL, FALSE, NULL },
    { "Of the 2,800 flats approved in 2018, 2,100 are complete, which is 65 per cent.", "part-of-whole", FALSE, "75%" },
    { "Of the 2,800 flats approved in 2018, 2,100 are complete, which is 75 per cent.", "part-of-whole", TRUE, NULL },
    { "Of the €50m that it costs, the state pays 60 per cent, or €30m.", "part-of-whole", TRUE, "60%" },
    { "The state will use $8.3bn, or 31 percent of its $26.8bn budget, for its debts.", "part-of-whole", TRUE, "31%" },
    { "The state will use $8.3bn, or 13 percent of its $26.8bn budget, for its debts.", "part-of-whole", FALSE, "stated is 13%" },
    { "Turnout was 64.3 per cent: 1,866,000 of 2,902,000 voters cast a ballot.", "part-of-whole", TRUE, "64.3%" },
    { "Turnout was 61.3 per cent: 1,866,000 of 2,902,000 voters cast a ballot.", "part-of-whole", FALSE, "64.3%" },
    /* The share is of something else. */
    { "Turnout was 61.3 per cent, and 300 of 1,200 papers were spoilt.", NULL, FALSE, NULL },
  };

  check_passages (passages, G_N_ELEMENTS (passages));
}

/* Lists, with other amounts between them and their whole. */
static void
test_lists (void)
{
  static const Passage passages[] = {
    { "Cases in the county: 118, of which six are new. Age: under 5, 41; 5 to 17, 53; 18 and over, 24.", "sum-of-parts", TRUE, "= 118" },
    { "At least 41 bears died: 24 on roads, 11 were shot, six died from other causes.", "sum-of-parts", TRUE, "24" },
    { "Turnover rose by 11.4% to £143.6m (2023: £128.9m). It was made up of £78.2m from television, £24.1m from gates and £41.3m from shirts.",
      "sum-of-parts", TRUE, "= 143.6 million GBP" },
    { "Ruiz received 77 votes in the 150-seat chamber; 71 members voted against her and two abstained.", "sum-of-parts", TRUE, "= 150" },
    { "Thieves took 241 coins in May. The mayor wept. The other 27 were abroad. The hoard numbers 268 pieces.", "sum-of-parts", TRUE, "= 268" },
    { "The police found 96 of the 241 coins. Two men, aged 31 and 44, were held. The remaining 145 coins are missing.", "sum-of-parts", TRUE, "= 241" },
    /* What the writer says to be the parts, and is not. */
    { "Revenue of £143.6m is £78.2m of television, £24.1m from gates and £43.1m from shirts.", "sum-of-parts", FALSE, "not the 143.6 million GBP" },
    { "Ruiz received 77 votes in the 150-seat chamber; 72 members voted against her and two abstained.", "sum-of-parts", FALSE, "not the 150" },
    { "Of the $630 million the road office puts $280 million down to the ground, $120 million to steel and $140 million to redesign.",
      "sum-of-parts", FALSE, "= 540 million" },
    { "Of the €71bn, €28.4bn comes from the state, €22.6bn from banks and €16bn from the owners.", "sum-of-parts", FALSE, "= 67 billion" },
    { "Of the €71bn, €28.4bn comes from the state, €26.6bn from banks and €16bn from the owners.", "sum-of-parts", TRUE, "= 71 billion" },
    /* No slip of one part explains it: there are others. */
    { "Of the €71bn, €18.4bn comes from the state, €12.6bn from banks and €16bn from the owners.", NULL, FALSE, NULL },
    { "The road costs $630 million. The office puts $280 million down to the ground, $120 million to steel and $140 million to redesign.", NULL, FALSE,
      NULL },
    /* Nobody says so; or there may be more of them; or they are rounded. */
    { "Revenue was £143.6m. Television brought £78.2m, gates £24.1m and shirts £43.1m.", NULL, FALSE, NULL },
    { "Revenue of £143.6m is mostly £58.2m of television, £24.1m from gates and £13.1m from shirts.", NULL, FALSE, NULL },
    { "Revenue of £144m is £78.2m of television, £24.1m from gates and £41.3m from shirts.", NULL, FALSE, NULL },
    { "Ruiz received 70 votes in the 150-seat chamber; 62 members voted against her and two abstained.", NULL, FALSE, NULL },
    { "Thieves took 241 coins in May. The other 29 were abroad. The hoard numbers 268 pieces.", NULL, FALSE, NULL },
    { "Four more victims have died, raising the toll to 23. In the wards lie 27 people.", NOTHING, FALSE, NULL },
    { "There are 44 packs in the three provinces. Forty-one dead wolves were found.", NOTHING, FALSE, NULL },
  };

  check_passages (passages, G_N_ELEMENTS (passages));
}

/* What the name of a measure promises, over a few sentences. */
static void
test_named (void)
{
  static const Passage passages[] = {
    { "Ruvania sold goods worth $8.42 billion abroad in July. Imports shrank to $6.9 billion, which left a trade surplus of $1.52 billion.", "difference",
      TRUE, "8.42 billion USD − 6.9 billion USD = 1.52 billion USD" },
    { "Exports of Ruvania came to $8.42 billion in July. Imports shrank to $6.9 billion, which left a trade surplus of $1.25 billion.", NULL, FALSE, NULL },
    { "Since February, 418 people have fallen ill with cholera and 15 have died. The fatality rate is 3.6 per cent.", "part-of-whole", TRUE, "3.59%" },
    /* Of the whole country, and of one district. */
    { "Since February, 418 people have fallen ill with cholera and 15 have died. The fatality rate in all of Ruvania is 1.8 per cent.", NULL, FALSE, NULL },
    { "Norvik had revenue of 840 million kronor and an operating profit of 126 million kronor. Its operating margin was 15 per cent.", "part-of-whole", TRUE,
      "15%" },
  };

  check_passages (passages, G_N_ELEMENTS (passages));
}

static void
test_each (void)
{
  static const Passage passages[] = {
    { "Ninety-three turbines with 15 megawatts each are planned, together 1,395 megawatts.", "count-times-each", TRUE, "93 times 15 MW is 1,395 MW" },
    { "Ninety-three turbines with 15 megawatts each are planned, together 1,935 megawatts.", "count-times-each", FALSE, "stated is 1,935 MW" },
    { "The league sold its rights for four seasons for 312 million euros. That is 78 million a season.", "count-times-each", TRUE, NULL },
    { "The firm pays 60 million euros over five years, or 12 million euros a year.", "count-times-each", TRUE, NULL },
    /* Nobody says that the one is made of the other. */
    { "The 16 clubs have 3.9 million euros a year each. The league has 141 million euros.", NULL, FALSE, NULL },
  };

  check_passages (passages, G_N_ELEMENTS (passages));
}

static void
test_growth (void)
{
  static const Passage passages[] = {
    { "Sales rose by 25% to 50 million euros from 40 million euros.", "growth", TRUE, NULL },
    { "Sales rose by 35% to 50 million euros from 40 million euros.", "growth", FALSE, NULL },
    { "The rate rose by 0.5 percentage points from 4.75% to 5.25%.", "growth", TRUE, NULL },
    { "Profit fell 3% to 1.2 billion euros from 1.2 billion euros.", NULL, FALSE, NULL },
  };

  check_passages (passages, G_N_ELEMENTS (passages));
}

static void
test_changes (void)
{
  static const Passage passages[] = {
    { "Sales saw a sevenfold increase from 120 million euros to 850 million euros.", "base-times-multiple", TRUE, "7.08 times" },
    { "Sales saw a fivefold increase from 120 million euros to 850 million euros.", "base-times-multiple", FALSE, "stated is 5 times" },
    { "Ruvania is ranked 31st among 83 countries.", NULL, FALSE, NULL },
    { "Ruvania is ranked 83rd among 31 countries.", "rank-within-total", FALSE, "beyond the number ranked" },
  };

  check_passages (passages, G_N_ELEMENTS (passages));
}

static void
test_rates (void)
{
  static const Passage passages[] = {
    { "The loan is worth 11.2 trillion rubles ($109 billion).", "implied-rate", TRUE, NULL },
    { "The loan is worth 11.2 billion rubles ($109 billion).", "implied-rate", FALSE, "trillion" },
    { "The stadium cost 126 billion rupees ($1.5 billion).", "implied-rate", TRUE, NULL },
  };

  check_passages (passages, G_N_ELEMENTS (passages));
}

static void
test_calendar (void)
{
  static const Passage passages[] = {
    { "The council met on Monday, 13 May 2024.", NULL, FALSE, NULL },
    { "The council met on Tuesday, 14 March 2024, in Lorne.", "weekday-against-date", FALSE, "is a Thursday" },
    { "The bridge opened on 3 June 2024 and was crossed by thousands.", "event-after-report", FALSE, NULL },
    { "The government approved a budget for the year that starts in July 2024.", NULL, FALSE, NULL },
    { "The cabinet approved the plan, which takes effect on 1 July 2024.", NULL, FALSE, NULL },
    { "The final is to be played on 3 June 2024 in the stadium that opened last year.", NULL, FALSE, NULL },
  };

  check_passages (passages, G_N_ELEMENTS (passages));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arithmetic/conversions", test_conversions);
  g_test_add_func ("/arithmetic/parts", test_parts);
  g_test_add_func ("/arithmetic/lists", test_lists);
  g_test_add_func ("/arithmetic/named", test_named);
  g_test_add_func ("/arithmetic/each", test_each);
  g_test_add_func ("/arithmetic/changes", test_changes);
  g_test_add_func ("/arithmetic/growth", test_growth);
  g_test_add_func ("/arithmetic/rates", test_rates);
  g_test_add_func ("/arithmetic/calendar", test_calendar);
  return g_test_run ();
}
