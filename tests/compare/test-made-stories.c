/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hundreds of made stories: where all reports agree, nothing may be called a conflict; where one has a flaw, it should be
 * found. The seeds are the same in every run. Floors are where they were found, in hundredths of all flaws told. */

#include <string.h>

#include "dtl-made-story.h"

#define N_STORIES 600

static gboolean
is_alarm (DtlVerdict verdict)
{
  return verdict == DTL_VERDICT_CONFLICT || verdict == DTL_VERDICT_SCALE_SLIP;
}

static void
tell_story (const DtlMadeStory *story, guint seed)
{
  for (guint i = 0; i < story->reports->len; i++)
    g_test_message ("%u: %s", seed, ((GString *) g_ptr_array_index (story->reports, i))->str);
}

static guint
count_alarms (const DtlMadeStory *story, guint seed)
{
  const GPtrArray *measures = story->comparison->measures, *events = story->comparison->events;
  guint n = 0;

  for (guint i = 0; i < measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (measures, i);

      if (!is_alarm (measure->verdict))
        continue;
      g_test_message ("%u: false: “%s”: %s", seed, measure->label, ((DtlReason *) g_ptr_array_index (measure->reasons, 0))->working);
      n++;
    }
  for (guint i = 0; i < events->len; i++)
    {
      const DtlStoryEvent *event = g_ptr_array_index (events, i);

      if (!is_alarm (event->verdict))
        continue;
      g_test_message ("%u: false: “%s”: %s", seed, event->label, ((DtlReason *) g_ptr_array_index (event->reasons, 0))->working);
      n++;
    }
  return n;
}

static DtlLexicon *
load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  DtlLexicon *lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  return lexicon;
}

/* Neither where all agree nor where a toll has grown may anything be called a conflict. */
static void
test_harmless (gconstpointer data)
{
  const DtlFlaw *flaw = data;
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  guint n = 0;

  for (guint seed = 0; seed < N_STORIES; seed++)
    {
      g_autoptr (DtlMadeStory) story = dtl_made_story_new (lexicon, seed, *flaw);
      guint alarms = story != NULL ? count_alarms (story, seed) : 0;

      if (alarms > 0)
        tell_story (story, seed);
      n += alarms;
    }
  g_test_message ("%u false alarms", n);
  g_assert_cmpuint (n, ==, 0);
}

static DtlVerdict
find_verdict_of_figure (const DtlMadeStory *story)
{
  const DtlReading *reading = dtl_comparison_reading (story->comparison, story->flawed);

  for (guint i = 0; i < reading->figures->len; i++)
    {
      DtlSpan span = dtl_reading_figure (reading, i)->span;
      int measure = dtl_comparison_measure_of (story->comparison, story->flawed, i);

      if (dtl_span_has_offset (span, story->start) && measure >= 0)
        return ((DtlMeasure *) g_ptr_array_index (story->comparison->measures, measure))->verdict;
    }
  return DTL_VERDICT_SINGLE;
}

static DtlVerdict
find_verdict_of_day (const DtlMadeStory *story)
{
  const DtlReading *reading = dtl_comparison_reading (story->comparison, story->flawed);

  for (guint i = 0; i < story->comparison->events->len; i++)
    {
      const DtlStoryEvent *event = g_ptr_array_index (story->comparison->events, i);

      for (guint j = 0; j < event->dates->len; j++)
        {
          DtlMentionRef ref = g_array_index (event->dates, DtlMentionRef, j);

          if (ref.source == story->flawed && dtl_span_has_offset (dtl_reading_date (reading, ref.index)->span, story->start))
            return event->verdict;
        }
    }
  return DTL_VERDICT_SINGLE;
}

typedef struct
{
  DtlFlaw flaw;
  guint floor; /* per cent */
} Campaign;

static void
test_flawed (gconstpointer data)
{
  const Campaign *campaign = data;
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  guint n = 0, found = 0;

  for (guint seed = 0; seed < N_STORIES; seed++)
    {
      g_autoptr (DtlMadeStory) story = dtl_made_story_new (lexicon, seed, campaign->flaw);
      DtlVerdict verdict;

      if (story == NULL)
        continue;
      verdict = campaign->flaw == DTL_FLAW_DAY ? find_verdict_of_day (story) : find_verdict_of_figure (story);
      n++;
      found += is_alarm (verdict);
      if (is_alarm (verdict))
        continue;
      g_test_message ("%u: missed, %s: %.60s", seed, dtl_verdict_name (verdict),
                      ((GString *) g_ptr_array_index (story->reports, story->flawed))->str + story->start);
      if (g_test_verbose ())
        tell_story (story, seed);
    }
  g_test_message ("%u of %u found", found, n);
  g_assert_cmpuint (100 * found, >=, campaign->floor * n);
}

int
main (int argc, char **argv)
{
  static const DtlFlaw none = DTL_FLAW_NONE, grown = DTL_FLAW_GROWN;
  static const Campaign scale = { DTL_FLAW_SCALE, 99 }, swapped = { DTL_FLAW_SWAPPED, 94 }, other = { DTL_FLAW_OTHER, 65 },
                        day = { DTL_FLAW_DAY, 85 };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/made-stories/agreeing", &none, test_harmless);
  g_test_add_data_func ("/made-stories/grown", &grown, test_harmless);
  g_test_add_data_func ("/made-stories/scale", &scale, test_flawed);
  g_test_add_data_func ("/made-stories/swapped", &swapped, test_flawed);
  g_test_add_data_func ("/made-stories/other", &other, test_flawed);
  g_test_add_data_func ("/made-stories/day", &day, test_flawed);
  return g_test_run ();
}
