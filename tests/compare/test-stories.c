/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Short stories in several reports each, read and compared from end to end, scored against what
 * a careful reader finds. Stories in the sealed folders were written without a look at the rules and are
 * never opened when rules are tuned: only their totals are looked at, and tell how general the rules are.
 * Their floors are where they were found.
 *
 * expected.txt: "row: VERDICT[,VERDICT]", "event: VERDICT", "quotation: same|reworded",
 * "sum: holds|fails" (of figures of one report), each followed by indented "REPORT: TEXT" lines;
 * "shared: REPORT REPORT". Figures of one row belong together, of two rows apart; what no row
 * names is not scored, but must not be called a conflict.
 *
 * "open: words" says what is not compared right yet in a visible story. It counts in the totals of
 * all visible stories, whose floors are where they were found, and not in those of the finished
 * ones; once it would be good enough for these, the test asks for the line to go. */

#include "dtl-story.h"

#include <string.h>

#include "dtl-dump.h"
#include "dtl-explanation.h"

typedef struct
{
  guint together, wrongly_together, wrongly_apart; /* pairs */
  guint verdicts, verdicts_right;
  guint conflicts, conflicts_found, false_alarms;
  guint events, events_right;
  guint others, others_right; /* quotations, shared texts */
} Score;

typedef struct
{
  double precision, recall; /* of pairs */
  double conflicts;         /* share of those there are that must be found */
  guint most_false_alarms;
  double events, others;    /* shares that must be right */
} Floors;

/* What a story must reach, and all of them that are not open. */
static const Floors finished = { 0.98, 0.88, 1, 0, 1, 1 };

static gboolean
is_among (char **verdicts, const char *verdict)
{
  return g_strv_contains ((const char *const *) verdicts, verdict);
}

static gboolean
is_alarm (const char *verdict)
{
  return g_str_equal (verdict, "conflict") || g_str_equal (verdict, "scale-slip");
}

static gboolean
is_same_report (const DtlExpected *a, guint i, const DtlExpected *b, guint j)
{
  return g_str_equal (g_ptr_array_index (a->reports, i), g_ptr_array_index (b->reports, j));
}

/* Why a pair came out as it did, where one story is looked at alone. */
static void
explain_pair (const DtlStory *story, const DtlExpected *a, guint i, const DtlExpected *b, guint j, gboolean together)
{
  g_autofree char *why = NULL;
  DtlMentionRef left, right;

  dtl_story_tell (story, "“%s” (%s) and “%s” (%s) are %s", (char *) g_ptr_array_index (a->texts, i),
                  (char *) g_ptr_array_index (a->reports, i), (char *) g_ptr_array_index (b->texts, j),
                  (char *) g_ptr_array_index (b->reports, j), together ? "together" : "apart");
  if (g_getenv ("DATELINE_STORY") == NULL || !dtl_story_figure (story, a, i, &left) || !dtl_story_figure (story, b, j, &right))
    return;
  why = dtl_explanation_of_pair (story->comparison, story->lexicon, left, right);
  dtl_story_tell (story, "%s", why);
}

/* All pairs of figures in different reports, of one row or of two. */
static void
score_pair (const DtlStory *story, const DtlExpected *a, const DtlExpected *b, Score *score)
{
  for (guint i = 0; i < a->texts->len; i++)
    for (guint j = a == b ? i + 1 : 0; j < b->texts->len; j++)
      {
        int left, right;
        gboolean together;

        if (is_same_report (a, i, b, j))
          continue;
        left = dtl_story_row (story, a, i);
        right = dtl_story_row (story, b, j);
        together = left >= 0 && left == right;
        score->together += a == b && together;
        score->wrongly_apart += a == b && !together;
        score->wrongly_together += a != b && together;
        if ((a == b) != together)
          explain_pair (story, a, i, b, j, together);
      }
}

static void
score_verdict (DtlStory *story, const DtlExpected *expected, const char *verdict, gconstpointer judged, guint *n, guint *right)
{
  gboolean alarm = is_among (expected->verdicts, "conflict") || is_among (expected->verdicts, "scale-slip");

  ++*n;
  *right += is_among (expected->verdicts, verdict);
  if (alarm)
    g_hash_table_add (story->wanted, (gpointer) judged);
  if (!is_among (expected->verdicts, verdict))
    dtl_story_tell (story, "%s “%s” is %s", expected->kind, (char *) g_ptr_array_index (expected->texts, 0), verdict);
}

/* Two figures of a conflict may have found each other where its first one did not find them: that is no false alarm. */
static void
want_parts (DtlStory *story, const DtlExpected *expected)
{
  for (guint i = 0; i < expected->texts->len; i++)
    for (guint j = i + 1; j < expected->texts->len; j++)
      {
        const int row = dtl_story_row (story, expected, i);

        if (row >= 0 && row == dtl_story_row (story, expected, j) && !is_same_report (expected, i, expected, j))
          g_hash_table_add (story->wanted, g_ptr_array_index (story->comparison->measures, row));
      }
}

static void
score_row (DtlStory *story, const DtlExpected *expected, Score *score)
{
  int row = dtl_story_row (story, expected, 0);
  const DtlMeasure *measure = row >= 0 ? g_ptr_array_index (story->comparison->measures, row) : NULL;
  const char *verdict = measure != NULL ? dtl_verdict_name (measure->verdict) : "missing";
  gboolean alarm = is_among (expected->verdicts, "conflict") || is_among (expected->verdicts, "scale-slip");

  score->conflicts += alarm;
  score->conflicts_found += alarm && is_among (expected->verdicts, verdict);
  if (alarm)
    want_parts (story, expected);
  score_verdict (story, expected, verdict, measure, &score->verdicts, &score->verdicts_right);
}

static void
score_event (DtlStory *story, const DtlExpected *expected, Score *score)
{
  int first = -1;
  gboolean together = TRUE;
  const DtlStoryEvent *event;

  for (guint i = 0; i < expected->texts->len; i++)
    {
      int found = dtl_story_event (story, expected, i);

      first = i == 0 ? found : first;
      together &= found >= 0 && found == first;
    }
  event = first >= 0 ? g_ptr_array_index (story->comparison->events, first) : NULL;
  score_verdict (story, expected, event == NULL ? "missing" : together ? dtl_verdict_name (event->verdict) : "apart", event, &score->events,
                 &score->events_right);
}

static void
score_quotation (const DtlStory *story, const DtlExpected *expected, Score *score)
{
  int first = dtl_story_quotation (story, expected, 0);
  const DtlQuotationMatch *match = first >= 0 ? g_ptr_array_index (story->comparison->quotations, first) : NULL;
  gboolean right = match != NULL && g_str_equal (expected->verdicts[0], match->reworded ? "reworded" : "same");

  score->others++;
  score->others_right += right;
  if (!right)
    dtl_story_tell (story, "quotation “%s” is not %s", (char *) g_ptr_array_index (expected->texts, 0), expected->verdicts[0]);
}

static gboolean
has_sources (const DtlStory *story, const DtlOrigin *origin, char **reports)
{
  for (guint i = 0; reports[i] != NULL; i++)
    {
      guint report = dtl_story_report (story, reports[i]), at = 0;

      while (at < origin->sources->len && g_array_index (origin->sources, guint, at) != report)
        at++;
      if (at == origin->sources->len)
        return FALSE;
    }
  return origin->sources->len == g_strv_length (reports);
}

static void
score_shared (const DtlStory *story, const DtlExpected *expected, Score *score)
{
  gboolean found = FALSE;

  for (guint i = 0; i < story->comparison->origins->len; i++)
    {
      const DtlOrigin *origin = g_ptr_array_index (story->comparison->origins, i);

      found |= origin->kind == DTL_ORIGIN_SHARED_TEXT && has_sources (story, origin, expected->verdicts);
    }
  score->others++;
  score->others_right += found;
}

static gboolean
has_figure (const DtlReading *reading, const DtlArithmetic *sum, const char *text)
{
  const char *bytes = dtl_text_bytes (reading->source->text);

  for (const char *at = strstr (bytes, text); at != NULL; at = strstr (at + 1, text))
    for (guint i = 0; i < sum->figures->len; i++)
      {
        DtlSpan span = dtl_reading_figure (reading, g_array_index (sum->figures, guint, i))->span;

        if (dtl_span_overlaps (span, (DtlSpan) { at - bytes, at - bytes + strlen (text) }))
          return TRUE;
      }
  return FALSE;
}

static gboolean
has_all_figures (const DtlStory *story, const DtlArithmetic *sum, const DtlExpected *expected)
{
  const DtlReading *reading = dtl_comparison_reading (story->comparison, sum->source);

  for (guint i = 0; i < expected->texts->len; i++)
    if (!has_figure (reading, sum, g_ptr_array_index (expected->texts, i)))
      return FALSE;
  return TRUE;
}

/* Sums are of one report; a sum that names more figures than asked for is found too. */
static void
score_sum (const DtlStory *story, const DtlExpected *expected, Score *score)
{
  guint source = dtl_story_report (story, g_ptr_array_index (expected->reports, 0));
  gboolean wanted = g_str_equal (expected->verdicts[0], "holds");
  gboolean found = FALSE;

  for (guint i = 0; i < story->comparison->arithmetic->len; i++)
    {
      const DtlArithmetic *sum = g_ptr_array_index (story->comparison->arithmetic, i);

      found |= sum->source == source && sum->holds == wanted && has_all_figures (story, sum, expected);
    }
  score->others++;
  score->others_right += found;
  if (!found)
    dtl_story_tell (story, "no sum of “%s” %s", (char *) g_ptr_array_index (expected->texts, 0), expected->verdicts[0]);
}

static void
count_false_alarms (const DtlStory *story, Score *score)
{
  for (guint i = 0; i < story->comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (story->comparison->measures, i);

      if (!is_alarm (dtl_verdict_name (measure->verdict)) || g_hash_table_contains (story->wanted, measure))
        continue;
      score->false_alarms++;
      dtl_story_tell (story, "false alarm: “%s”: %s", measure->label, ((DtlReason *) g_ptr_array_index (measure->reasons, 0))->working);
    }
  for (guint i = 0; i < story->comparison->events->len; i++)
    {
      const DtlStoryEvent *event = g_ptr_array_index (story->comparison->events, i);

      if (!is_alarm (dtl_verdict_name (event->verdict)) || g_hash_table_contains (story->wanted, event))
        continue;
      score->false_alarms++;
      dtl_story_tell (story, "false alarm: “%s”: %s", event->label, ((DtlReason *) g_ptr_array_index (event->reasons, 0))->working);
    }
}

static void
score_story (DtlStory *story, Score *score)
{
  for (guint i = 0; i < story->expected->len; i++)
    {
      const DtlExpected *expected = g_ptr_array_index (story->expected, i);

      for (guint j = i; j < story->expected->len && g_str_equal (expected->kind, "row"); j++)
        if (g_str_equal (((DtlExpected *) g_ptr_array_index (story->expected, j))->kind, "row"))
          score_pair (story, expected, g_ptr_array_index (story->expected, j), score);
      if (g_str_equal (expected->kind, "row"))
        score_row (story, expected, score);
      else if (g_str_equal (expected->kind, "event"))
        score_event (story, expected, score);
      else if (g_str_equal (expected->kind, "quotation"))
        score_quotation (story, expected, score);
      else if (g_str_equal (expected->kind, "sum"))
        score_sum (story, expected, score);
      else
        score_shared (story, expected, score);
    }
  count_false_alarms (story, score);
}

static double
divide (guint part, guint whole)
{
  return whole == 0 ? 1 : (double) part / whole;
}

typedef struct
{
  const char *folder;
  Floors floors;
} Sealed;

/* Floors of the folders that are there. */
static const Sealed sealed[] = {
  { "blind-6", { 0.91, 0.775, 0.6, 2, 0.28, 0.72 } },
  { "held-out", { 1, 0.89, 0.5, 0, 0, 0 } },
};

static gboolean
meets (const Score *score, const Floors *floors)
{
  return divide (score->together, score->together + score->wrongly_together) >= floors->precision
         && divide (score->together, score->together + score->wrongly_apart) >= floors->recall
         && divide (score->conflicts_found, score->conflicts) >= floors->conflicts && score->false_alarms <= floors->most_false_alarms
         && divide (score->events_right, score->events) >= floors->events && divide (score->others_right, score->others) >= floors->others;
}

static void
add_score (Score *total, const Score *score)
{
  total->together += score->together;
  total->wrongly_together += score->wrongly_together;
  total->wrongly_apart += score->wrongly_apart;
  total->verdicts += score->verdicts;
  total->verdicts_right += score->verdicts_right;
  total->conflicts += score->conflicts;
  total->conflicts_found += score->conflicts_found;
  total->false_alarms += score->false_alarms;
  total->events += score->events;
  total->events_right += score->events_right;
  total->others += score->others;
  total->others_right += score->others_right;
}

static void
print_score (const char *what, const Score *score)
{
  g_test_message ("%s: pairs: precision %.3f, recall %.3f; verdicts %u of %u; conflicts %u of %u, false %u; events %u of %u; others %u of %u",
                  what, divide (score->together, score->together + score->wrongly_together),
                  divide (score->together, score->together + score->wrongly_apart), score->verdicts_right, score->verdicts,
                  score->conflicts_found, score->conflicts, score->false_alarms, score->events_right, score->events, score->others_right,
                  score->others);
}

/* Adds the scores of all stories of the folder to all, and of those that are not open to closed. */
static void
score_folder (const char *folder, const char *only, Score *closed, Score *all)
{
  g_autofree char *directory = g_test_build_filename (G_TEST_DIST, "stories", folder, NULL);
  g_autoptr (GPtrArray) names = dtl_story_list (directory);
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (directory, name, NULL);
      g_autoptr (DtlStory) story = NULL;
      Score score = { 0 };

      if (dtl_story_is_sealed (name) || !g_file_test (path, G_FILE_TEST_IS_DIR) || (only != NULL && !g_str_equal (only, name)))
        continue;
      story = dtl_story_load (lexicon, path, name);
      story->sealed = *folder != '\0' && only == NULL;
      if (only != NULL)
        dtl_dump_comparison (story->comparison);
      score_story (story, &score);
      if (only == NULL && *folder == '\0')
        print_score (name, &score);
      add_score (all, &score);
      if (!story->open)
        add_score (closed, &score);
      else if (meets (&score, &finished))
        {
          g_test_message ("%s is good enough now: its open line can go", name);
          g_test_fail ();
        }
    }
}

/* The finished stories, then these and the open ones. */
static void
test_visible (void)
{
  static const Floors all_floors = { 0.923, 0.872, 0.76, 1, 0.69, 0.86 };
  const char *only = g_getenv ("DATELINE_STORY");
  Score closed = { 0 }, all = { 0 };

  score_folder ("", only, &closed, &all);
  print_score ("finished", &closed);
  print_score ("all visible", &all);
  g_assert_true (meets (&closed, &finished));
  g_assert_true (meets (&all, &all_floors));
}

static void
test_sealed (gconstpointer data)
{
  const Sealed *group = data;
  Score closed = { 0 }, all = { 0 };

  score_folder (group->folder, NULL, &closed, &all);
  print_score (group->folder, &all);
  g_assert_true (meets (&all, &group->floors));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stories/visible", test_visible);
  for (guint i = 0; i < G_N_ELEMENTS (sealed); i++)
    {
      g_autofree char *path = g_strconcat ("/stories/", sealed[i].folder, NULL);

      g_test_add_data_func (path, &sealed[i], test_sealed);
    }
  return g_test_run ();
}
