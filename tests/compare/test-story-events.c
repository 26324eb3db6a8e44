/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events in two reports are one, and what is said of their days; and look-alikes that are two. */

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-reader.h"

typedef struct
{
  struct
  {
    const char *published;
    const char *text;
  } reports[2];
  const char *day;     /* of the event, in the first report */
  DtlVerdict verdict;  /* DTL_VERDICT_SINGLE: two events */
  const char *working; /* a part of it, or NULL */
} Case;

static DtlComparison *
compare (const DtlLexicon *lexicon, const Case *example)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (GError) error = NULL;
  DtlComparison *comparison;

  for (guint i = 0; i < G_N_ELEMENTS (example->reports); i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (example->reports[i].text);
      g_autoptr (DtlSource) source = dtl_source_new (text);

      g_assert_true (dtl_date_parse (example->reports[i].published, &source->published));
      g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
      g_assert_no_error (error);
    }
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return comparison;
}

static const DtlStoryEvent *
find_event (const DtlComparison *comparison, const char *day)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, 0);
  const char *bytes = dtl_text_bytes (reading->source->text), *at = strstr (bytes, day);

  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *event = g_ptr_array_index (comparison->events, i);

      for (guint j = 0; j < event->dates->len; j++)
        {
          DtlMentionRef ref = g_array_index (event->dates, DtlMentionRef, j);

          if (ref.source == 0 && dtl_span_has_offset (dtl_reading_date (reading, ref.index)->span, at - bytes))
            return event;
        }
    }
  return NULL;
}

/* Every event knows its story event, also where several reports tell it, and none knows another's. */
static void
check_listed (const DtlComparison *comparison)
{
  guint n_listed = 0, n_told = 0;

  for (guint i = 0; i < comparison->events->len; i++)
    {
      const GArray *told = ((const DtlStoryEvent *) g_ptr_array_index (comparison->events, i))->events;

      for (guint j = 0; j < told->len; j++)
        {
          const DtlMentionRef ref = g_array_index (told, DtlMentionRef, j);

          g_assert_cmpint (dtl_comparison_event_of (comparison, ref.source, ref.index), ==, i);
        }
      n_told += told->len;
    }
  for (guint i = 0; i < comparison->readings->len; i++)
    for (guint j = 0; j < dtl_comparison_reading (comparison, i)->events->len; j++)
      n_listed += dtl_comparison_event_of (comparison, i, j) >= 0;
  g_assert_cmpuint (n_listed, ==, n_told);
  g_assert_cmpint (dtl_comparison_event_of (comparison, comparison->readings->len, 0), ==, -1);
}

static void
check_cases (const Case *cases, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DtlComparison) comparison = compare (lexicon, &cases[i]);
      const DtlStoryEvent *event = find_event (comparison, cases[i].day);

      check_listed (comparison);
      g_test_message ("%s / %s", cases[i].reports[0].text, cases[i].reports[1].text);
      g_assert_nonnull (event);
      g_assert_cmpstr (dtl_verdict_name (event->verdict), ==, dtl_verdict_name (cases[i].verdict));
      if (cases[i].working != NULL)
        g_assert_nonnull (strstr (((DtlReason *) g_ptr_array_index (event->reasons, 0))->working, cases[i].working));
    }
}

static void
test_agreeing (void)
{
  static const Case cases[] = {
    { { { "2023-05-05", "The dam above Tarma burst on Wednesday." }, { "2023-05-06", "On 3 May the Tarma dam gave way and burst." } },
      "Wednesday", DTL_VERDICT_AGREE, "the same" },
    /* In other words, of the very same day. */
    { { { "2023-05-05", "Shareholders of Norvik will vote on 31 July." }, { "2023-05-05", "The shareholders of Norvik are to decide on July 31." } },
      "31 July", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-05", "Norvik opened its new plant in Tarma in April." }, { "2023-05-05", "Norvik opened the new plant in Tarma on 12 April." } },
      "April", DTL_VERDICT_COMPATIBLE, "within the other" },
    /* "It" is the iceberg that was told of before. */
    { { { "2023-05-05", "An iceberg has left the Dagny shelf. It broke from the Dagny shelf on Tuesday." },
        { "2023-05-05", "An iceberg broke away from the Dagny shelf on Tuesday." } },
      "Tuesday", DTL_VERDICT_AGREE, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Hardly a word in common but what the story is about; on one day. */
static void
test_one_day (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "Sixty thousand of us stopped work on Tuesday, from Tarma to the coast of Ruvania." },
        { "2023-05-05", "Schools in the Tarma district of Ruvania were closed by a teachers' strike on Tuesday." } },
      "Tuesday", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-04", "Thieves broke into the Norvik Museum in Tarma on Tuesday and made off with 241 coins." },
        { "2023-05-05", "Unknown persons forced their way into our treasure hall in Tarma on Tuesday, the Norvik Museum regrets to say." } },
      "Tuesday", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-04", "The tide gate of Tarma gave way on Tuesday, and the sea rolled over the Norvik works." },
        { "2023-05-05", "The Norvik works in Tarma lie under mud since the disaster on Tuesday." } },
      "Tuesday", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-03", "An earthquake struck the villages above Tarma in Ruvania on Tuesday." },
        { "2023-05-04", "Twenty died in Tarma, in the north of Ruvania, when the ground trembled on Tuesday." } },
      "Tuesday", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-03", "The glasses of Norvik go on sale in Ruvania on 31 July." },
        { "2023-05-04", "In Ruvania the glasses of Norvik will hit the shops on 31 July." } },
      "31 July", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-04", "A ferry of Norvik Lines rolled over within sight of Tarma on Tuesday." },
        { "2023-05-05", "The capsizing of the boat of Norvik Lines off Tarma on Tuesday was seen from the quay." } },
      "Tuesday", DTL_VERDICT_AGREE, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What both say will be on a date ahead is one thing; unless they name two, or one of them does. */
static void
test_ahead (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The Norvik yard in Tarma has an order from Ruvania. The first icebreaker for the coast guard will be delivered in 2029." },
        { "2023-05-05", "Ruvania has chosen the Norvik yard in Tarma. The coast guard is to get the lead ship in 2029." } },
      "2029", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-04", "Norvik of Ruvania has shown a van. Orders for the new model open on 31 July." },
        { "2023-05-05", "Norvik of Ruvania has shown a van. Results for the new quarter are due on July 31." } },
      "31 July", DTL_VERDICT_SINGLE, NULL },
    /* What has been is no appointment. */
    { { { "2033-05-04", "Norvik of Ruvania built frigates. The first ship was delivered in 2029." },
        { "2033-05-05", "Norvik of Ruvania is short of cash. The lead engineer bought a ship in 2029." } },
      "2029", DTL_VERDICT_SINGLE, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* A line of a sheet has no verb, and says of what it tells in its heading. */
static void
test_lines_of_a_sheet (void)
{
  static const Case cases[] = {
    { { { "2023-05-03", "Norvik Museum of Tarma in Ruvania: what was known on Wednesday night\n\n- Break-in: 2 May 2023, 01:10\n\n- Inventory: 3 May 2023\n" },
        { "2023-05-05", "Thieves broke into the Norvik Museum of Tarma in Ruvania on Tuesday." } },
      "2 May", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-03", "Norvik Museum of Tarma in Ruvania: what was known on Wednesday night\n\n- Break-in: 1 May 2023, 01:10\n\n- Inventory: 3 May 2023\n" },
        { "2023-05-05", "The Norvik Museum of Tarma in Ruvania opened its doors again on Thursday." } },
      "1 May", DTL_VERDICT_SINGLE, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What lasts until a day or since one ends or begins on it. */
static void
test_ends_and_beginnings (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "Pupils of Ruvania who want their Tarma exam papers checked may apply until 23 May." },
        { "2023-05-05", "Applications for a review of the Tarma exam papers of Ruvania close on 23 May." } },
      "23 May", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-05", "The Tarma tunnel in Ruvania has been closed to lorries since Tuesday." },
        { "2023-05-05", "The Tarma tunnel in Ruvania was closed to lorries on Tuesday." } },
      "Tuesday", DTL_VERDICT_AGREE, NULL },
    { { { "2023-05-04", "Pupils of Ruvania who want their Tarma exam papers checked may apply until 23 May." },
        { "2023-05-05", "Pupils of Ruvania sat the Tarma exam on 3 May." } },
      "23 May", DTL_VERDICT_SINGLE, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* The same, on two days. */
static void
test_two_days (void)
{
  static const Case cases[] = {
    { { { "2023-05-05", "Norvik-3, a satellite of Ruvania, fell silent on Thursday as it passed over the ocean." },
        { "2023-05-06", "Boffins in Ruvania cannot find the switch of Norvik-3, which went dark on Tuesday." } },
      "Thursday", DTL_VERDICT_CONFLICT, NULL },
    { { { "2023-05-05", "An overcrowded bus broke through a railing near Tarma on Tuesday and fell into a river bed." },
        { "2023-05-06", "Twenty are dead after the accident which took place close to Tarma on Monday." } },
      "Tuesday", DTL_VERDICT_CONFLICT, NULL },
    { { { "2023-05-05", "The parliament of Ruvania elected Ida Brandt prime minister on Thursday." },
        { "2023-05-06", "Parliament gave its confidence to Ida Brandt on Wednesday." } },
      "Thursday", DTL_VERDICT_CONFLICT, NULL },
    { { { "2023-05-05", "Coins were stolen from the Norvik Museum in Tarma on Tuesday." },
        { "2023-05-06", "On Wednesday a gang broke into the Norvik Museum in Tarma." } },
      "Tuesday", DTL_VERDICT_CONFLICT, NULL },
    /* One came out on the day before the other's, and had seen it. */
    { { { "2023-05-03", "Norvik of Ruvania unveiled its new glasses, the Lumen, in Tarma on Wednesday." },
        { "2023-05-06", "Norvik of Ruvania unveiled its new glasses, the Lumen, in Tarma on Thursday." } },
      "Wednesday", DTL_VERDICT_CONFLICT, NULL },
    { { { "2023-05-05", "A court in Tarma on Thursday sentenced Paulo Ruiz, the banker of Ruvania, to 12 years." },
        { "2023-05-06", "On Wednesday the court in Tarma sent Paulo Ruiz, the banker of Ruvania, to prison for 12 years." } },
      "Thursday", DTL_VERDICT_CONFLICT, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* The same noun, but the day is of another deed; or a deed that comes again. */
static void
test_around_a_deed (void)
{
  static const Case cases[] = {
    { { { "2023-05-05", "A bus plunged off a bridge near Tarma on Tuesday." },
        { "2023-05-06", "The minister visited the scene of the accident near Tarma on Thursday." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "A bus crashed into a bridge near Tarma on Tuesday." },
        { "2023-05-06", "Twenty victims of the bus crash near Tarma were buried on Thursday." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Thieves broke into the Norvik Museum in Tarma on Tuesday." },
        { "2023-05-06", "A man was charged with the robbery at the Norvik Museum in Tarma on Thursday." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Thieves broke into the Norvik Museum in Tarma on Tuesday." },
        { "2023-05-06", "The Norvik Museum in Tarma opened its doors again on Thursday, after the robbery." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Hackers broke into the computers of Norvik in Tarma on Tuesday." },
        { "2023-05-06", "The hackers demanded ten million dollars of Norvik in Tarma on Thursday." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Lorry drivers blocked the port of Tarma for the fourth day on Thursday." },
        { "2023-05-06", "The blockade of the port of Tarma began on Monday." } },
      "Thursday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Drones struck the refinery in Tarma on Tuesday." }, { "2023-05-06", "Drones struck the airport of Tarma on Thursday." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "A quake of magnitude 6.1 shook Tarma on Tuesday." }, { "2023-05-06", "A quake of magnitude 5.2 shook Tarma on Thursday." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "The lower house of Ruvania voted for the canal bill on Tuesday." },
        { "2023-05-06", "The Senate of Ruvania voted for the canal bill on Thursday." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "A methane blast killed nine men in the Kasra coal mine on Monday." },
        { "2023-05-06", "Rescuers reached the bodies of the nine men of the Kasra coal mine on Tuesday, after the methane blast." } },
      "Monday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Four inmates escaped from the Tarma jail on Sunday." },
        { "2023-05-06", "Two of the inmates who escaped from the Tarma jail were caught in a barn on Tuesday." } },
      "Sunday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "A freight train derailed near Tarma on Monday. Two wagons leaked chlorine." },
        { "2023-05-06", "Trains ran again past Tarma on Wednesday, two days after a freight train derailed." } },
      "Monday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "The novelist Ida Brandt died in Tarma on Sunday, aged 83." },
        { "2023-05-06", "The novelist Ida Brandt was laid to rest in Tarma on Wednesday." } },
      "Sunday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "A tremor shook the villages above Tarma on Monday." },
        { "2023-05-06", "The markets of Ruvania trembled on Wednesday, Tarma above all." } },
      "Monday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Norvik opened its battery plant in Tarma on Monday." },
        { "2023-05-06", "Norvik opened its doors to applicants in Tarma on Wednesday." } },
      "Monday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Pilots of Norvik Air went on strike on Monday." },
        { "2023-05-06", "Pilots of Norvik Air called off their strike on Wednesday." } },
      "Monday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Parliament in Ruvania elected Ida Brandt prime minister on Tuesday." },
        { "2023-05-06", "Ida Brandt was sworn in as prime minister of Ruvania on Wednesday." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "A bus crashed near Tarma on Tuesday and 19 people died." },
        { "2023-05-06", "Two more victims of the bus crash near Tarma died on Thursday, bringing the toll to 21." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "The lower chamber of Ruvania banned vapes on Monday." }, { "2023-05-06", "The upper chamber of Ruvania banned vapes on Wednesday." } },
      "Monday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "A court in Tarma on Thursday sentenced Paulo Ruiz, the banker of Ruvania, to 12 years." },
        { "2023-05-06", "Paulo Ruiz, the banker of Ruvania, was led out of the prison in Tarma on Wednesday." } },
      "Thursday", DTL_VERDICT_SINGLE, NULL },
    /* What may come again the next day, and one of them came out before that. */
    { { { "2023-05-03", "Drones struck the Norvik refinery in Tarma on Wednesday." }, { "2023-05-05", "Drones struck the Norvik refinery in Tarma on Thursday." } },
      "Wednesday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-03", "Norvik of Ruvania announced its new tariffs in Tarma on Wednesday." },
        { "2023-05-05", "Norvik of Ruvania announced its new tariffs in Tarma on Thursday." } },
      "Wednesday", DTL_VERDICT_SINGLE, NULL },
    /* In another place, or another time. */
    { { { "2023-05-05", "Hurricane Ida hit the coast at Tarma on Sunday with winds of 210 km/h." },
        { "2023-05-06", "Hurricane Ida hit Santa Lucia on Tuesday with winds of 180 km/h." } },
      "Sunday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Thieves stole 241 coins from the Norvik Museum on Sunday." },
        { "2023-05-06", "Thieves stole a painting from the City Gallery on Tuesday, two days after the Norvik Museum lost 241 coins." } },
      "Sunday", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-05", "Mount Tarma erupted on Monday. The airport of Santa Lucia closed." },
        { "2023-05-06", "Mount Tarma erupted again on Wednesday. The airport of Santa Lucia stayed closed." } },
      "Monday", DTL_VERDICT_SINGLE, NULL },
    /* One of the reports knows both days. */
    { { { "2023-05-05", "A pipeline of Norvik burst off Tarma on Tuesday." },
        { "2023-05-08", "A pipeline of Norvik burst off Tarma on Tuesday. Another one leaked near Tarma on Thursday." } },
      "Tuesday", DTL_VERDICT_AGREE, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_conflicting (void)
{
  static const Case cases[] = {
    { { { "2023-05-05", "The dam above Tarma burst on Wednesday." }, { "2023-05-06", "The dam above Tarma burst on Tuesday." } },
      "Wednesday", DTL_VERDICT_CONFLICT, "both cannot be right" },
    { { { "2023-05-05", "A rocket of Karoro took off from Whale Bay on Wednesday." },
        { "2023-05-06", "The Karoro rocket took off from Whale Bay on Tuesday and reached orbit." } },
      "Wednesday", DTL_VERDICT_CONFLICT, NULL },
    /* Whatever was said at it, the conference was on one day. */
    { { { "2023-05-12", "Speaking at the harbour conference in Tarma on Wednesday, President Paulo Ruiz unveiled plans for ten docks." },
        { "2023-05-12", "At the harbour conference in Tarma on Monday, President Paulo Ruiz praised the part that docks play." } },
      "Wednesday", DTL_VERDICT_CONFLICT, NULL },
    /* One says so on the day itself, and with the same number. */
    { { { "2023-05-02", "The central bank of Ruvania kept its key rate at 27 per cent on Tuesday." },
        { "2023-05-04", "The central bank of Ruvania held its key rate at 27 per cent on Wednesday." } },
      "Tuesday", DTL_VERDICT_CONFLICT, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_apart (void)
{
  static const Case cases[] = {
    /* What is said on two days is said twice. */
    { { { "2023-05-05", "The death toll of the flood in Tarma has reached 47, officials said on Wednesday." },
        { "2023-05-08", "The death toll of the flood in Tarma has reached 52, officials said on Saturday." } },
      "Wednesday", DTL_VERDICT_SINGLE, NULL },
    /* Every week there is one. */
    { { { "2023-05-08", "Thousands marched through Tarma against the pension bill on Saturday." },
        { "2023-05-15", "Thousands marched through Tarma against the pension bill on Saturday." } },
      "Saturday", DTL_VERDICT_SINGLE, NULL },
    /* Other verbs, other doers. */
    { { { "2023-05-15", "The fire at the Norvik works broke out on 9 May." }, { "2023-05-15", "The fire at the Norvik works was put out on 11 May." } },
      "9 May", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-15", "The boards of Norvik and Telmar agreed to the takeover on 9 May." },
        { "2023-05-15", "Shareholders of Norvik agreed to the takeover on 11 May." } },
      "9 May", DTL_VERDICT_SINGLE, NULL },
    { { { "2023-05-15", "On 9 May the minister presented the budget in Tarma." }, { "2023-05-15", "Parliament passed the budget in Tarma on 11 May." } },
      "9 May", DTL_VERDICT_SINGLE, NULL },
    /* Two firms. */
    { { { "2023-05-05", "The shipbuilder Norvik opened a plant on Wednesday." }, { "2023-05-05", "The brewer Telmar opened a plant on Wednesday." } },
      "Wednesday", DTL_VERDICT_SINGLE, NULL },
    /* A day of the flood, and one on which somebody spoke of it. */
    { { { "2023-05-05", "The flood destroyed the bridge at Tarma on Tuesday." },
        { "2023-05-05", "The flood destroyed the bridge at Tarma, the mayor said on Thursday." } },
      "Tuesday", DTL_VERDICT_SINGLE, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* A day that is told roughly, or as the latest, contradicts none near it. */
static void
test_room (void)
{
  static const Case cases[] = {
    { { { "2025-06-20", "The Harrow tunnel was opened to trains by the minister on 14 June." },
        { "2025-06-20", "The minister opened the Harrow tunnel to trains around 12 June." } },
      "14 June", DTL_VERDICT_COMPATIBLE, "roughly" },
    { { { "2025-06-20", "The Harrow tunnel was opened to trains on 14 June." },
        { "2025-06-02", "The Harrow tunnel will open to trains by 20 June." } },
      "14 June", DTL_VERDICT_COMPATIBLE, "latest" },
    { { { "2025-06-20", "The Harrow tunnel was opened to trains by the minister on 14 June." },
        { "2025-06-20", "The minister opened the Harrow tunnel to trains on 12 June." } },
      "14 June", DTL_VERDICT_CONFLICT, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story-events/agreeing", test_agreeing);
  g_test_add_func ("/story-events/one-day", test_one_day);
  g_test_add_func ("/story-events/ahead", test_ahead);
  g_test_add_func ("/story-events/lines-of-a-sheet", test_lines_of_a_sheet);
  g_test_add_func ("/story-events/ends-and-beginnings", test_ends_and_beginnings);
  g_test_add_func ("/story-events/two-days", test_two_days);
  g_test_add_func ("/story-events/around-a-deed", test_around_a_deed);
  g_test_add_func ("/story-events/conflicting", test_conflicting);
  g_test_add_func ("/story-events/apart", test_apart);
  g_test_add_func ("/story-events/room", test_room);
  return g_test_run ();
}
