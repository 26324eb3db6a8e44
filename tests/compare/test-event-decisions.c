/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user decides about events: a small story in three reports, decisions in the order they were made, and
 * the events that must come out. An event is named "REPORT:WORDS" by words of the date that dates it. */

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-decision-laying.h"
#include "dtl-decision-places.h"
#include "dtl-import.h"
#include "dtl-reader.h"

#define N_REPORTS 3
#define MAX_DECISIONS 4
#define MAX_EVENTS 8

static const char *const reports[N_REPORTS] = {
  "The Long Bridge\n\nThe mayor opened the Long Bridge on Monday, 3 May 2021. A storm sank the ferry Petrel on 10 June 2021. "
  "Weavers began a strike on 2 July 2021.\n",
  "Long Bridge news\n\nThe mayor opened the Long Bridge on Saturday, 1 May 2021. The harbour lost its oldest boat on 11 June 2021.\n",
  "Bridge diary\n\nThe Long Bridge was opened by the mayor on 3 May 2021. A storm sank the ferry Petrel on 10 June 2021.\n",
};

typedef struct
{
  DtlDecisionKind kind;
  const char *events; /* "A:3.May B:1.May": the first is its own, the rest are its others; a dot is a space */
  const char *value;
  const char *reason;
} Decided;

typedef struct
{
  const char *name;
  Decided decisions[MAX_DECISIONS];
  const char *groups[MAX_EVENTS]; /* events that are one; others stand alone or do not matter */
  const char *forces;             /* of each decision: "h" holds, "o" overruled, "-" none */
  const char *label;              /* of the first group; NULL if it does not matter */
  const char *rule;               /* a reason of the first group that there must be, or NULL */
  const char *working;            /* a part of it, or NULL */
  DtlVerdict verdict;             /* of the first group */
} Story;

typedef struct
{
  DtlLexicon *lexicon;
  GPtrArray *raw;      /* DtlReading */
  GArray *ids;         /* gint64 */
  GPtrArray *decisions;
  DtlComparison *comparison;
} Fixture;

static DtlReading *
read_report (const DtlLexicon *lexicon, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlText) text = dtl_text_new_from_string (words);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlReading *reading = dtl_reader_read (lexicon, source, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_assert_no_error (error);
  fixture->raw = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  fixture->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  fixture->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  for (gint64 i = 0; i < N_REPORTS; i++)
    {
      const gint64 id = i + 1;

      g_ptr_array_add (fixture->raw, read_report (fixture->lexicon, reports[i]));
      g_array_append_val (fixture->ids, id);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->comparison, dtl_comparison_unref);
  dtl_lexicon_unref (fixture->lexicon);
  g_ptr_array_unref (fixture->raw);
  g_array_unref (fixture->ids);
  g_ptr_array_unref (fixture->decisions);
}

/* "A:3.May" */
static DtlMentionRef
find_event (const Fixture *fixture, const char *name)
{
  const guint source = (guint) (name[0] - 'A');
  const DtlReading *reading = g_ptr_array_index (fixture->raw, source);
  g_autofree char *words = g_strdelimit (g_strdup (name + 2), ".", ' ');
  const char *bytes = dtl_text_bytes (reading->source->text), *at = strstr (bytes, words);

  g_assert_nonnull (at);
  for (guint i = 0; i < reading->events->len; i++)
    if (dtl_span_has_offset (dtl_reading_date (reading, (guint) dtl_reading_event (reading, i)->date)->span, (guint32) (at - bytes)))
      return (DtlMentionRef) { source, i };
  g_test_message ("no event is read at “%s”", name);
  g_assert_not_reached ();
}

static DtlAnchor *
anchor_event (const Fixture *fixture, DtlMentionRef ref)
{
  const DtlReading *reading = g_ptr_array_index (fixture->raw, ref.source);

  return dtl_anchor_new (reading->source->text, dtl_reading_date (reading, (guint) dtl_reading_event (reading, ref.index)->date)->span);
}

static void
add_decision (Fixture *fixture, const Decided *decided)
{
  g_auto (GStrv) names = g_strsplit (decided->events, " ", -1);
  DtlMentionRef ref = find_event (fixture, names[0]);
  DtlDecision *decision = dtl_decision_new (decided->kind, ref.source + 1, anchor_event (fixture, ref), decided->value);

  for (guint i = 1; names[i] != NULL; i++)
    {
      ref = find_event (fixture, names[i]);
      dtl_decision_add_other (decision, ref.source + 1, anchor_event (fixture, ref));
    }
  decision->reason = g_strdup (decided->reason);
  decision->id = fixture->decisions->len + 1;
  decision->made = G_GINT64_CONSTANT (1778000000) * G_USEC_PER_SEC + decision->id;
  g_ptr_array_add (fixture->decisions, decision);
}

static void
compare (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) laid = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (GPtrArray) places = NULL;

  for (guint i = 0; i < fixture->raw->len; i++)
    g_ptr_array_add (readings, dtl_decision_lay_over (fixture->decisions, i + 1, fixture->lexicon, g_ptr_array_index (fixture->raw, i), laid));
  places = dtl_decision_place (fixture->decisions, fixture->ids, readings, laid);
  g_clear_pointer (&fixture->comparison, dtl_comparison_unref);
  fixture->comparison = dtl_compare_decided (readings, places, fixture->lexicon, NULL, &error);
  g_assert_no_error (error);
}

static const DtlStoryEvent *
find_story (const Fixture *fixture, const char *name)
{
  const DtlMentionRef ref = find_event (fixture, name);
  const int index = dtl_comparison_event_of (fixture->comparison, ref.source, ref.index);

  g_assert_cmpint (index, >=, 0);
  return g_ptr_array_index (fixture->comparison->events, index);
}

static void
print_events (const Fixture *fixture)
{
  for (guint i = 0; i < fixture->comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (fixture->comparison->events, i);

      g_test_message ("“%s” %s, told %u times", story->label, dtl_verdict_name (story->verdict), story->events->len);
      for (guint j = 0; j < story->reasons->len; j++)
        g_test_message ("  %s: %s", ((DtlReason *) g_ptr_array_index (story->reasons, j))->rule,
                        ((DtlReason *) g_ptr_array_index (story->reasons, j))->working);
    }
}

static void
check_group (const Fixture *fixture, const char *group)
{
  g_auto (GStrv) names = g_strsplit (group, " ", -1);
  const DtlStoryEvent *story = find_story (fixture, names[0]);

  g_assert_cmpuint (story->events->len, ==, g_strv_length (names));
  for (guint i = 1; names[i] != NULL; i++)
    g_assert_true (find_story (fixture, names[i]) == story);
}

static void
check_first (const Fixture *fixture, const Story *expected)
{
  g_auto (GStrv) names = g_strsplit (expected->groups[0], " ", -1);
  const DtlStoryEvent *story = find_story (fixture, names[0]);
  gboolean told = expected->rule == NULL;

  g_assert_cmpstr (dtl_verdict_name (story->verdict), ==, dtl_verdict_name (expected->verdict));
  if (expected->label != NULL)
    g_assert_cmpstr (story->label, ==, expected->label);
  for (guint i = 0; i < story->reasons->len && !told; i++)
    {
      const DtlReason *reason = g_ptr_array_index (story->reasons, i);

      told = g_str_equal (reason->rule, expected->rule) && reason->by_hand && strstr (reason->working, expected->working) != NULL;
    }
  g_assert_true (told);
  g_assert_true (expected->rule == NULL || story->decisions->len > 0);
}

static void
check_forces (const Fixture *fixture, const char *expected)
{
  static const char letters[] = { [DTL_FORCE_NONE] = '-', [DTL_FORCE_HOLDS] = 'h', [DTL_FORCE_OVERRULED] = 'o', [DTL_FORCE_STALE] = 's' };
  g_autoptr (GString) forces = g_string_new (NULL);

  for (guint i = 0; i < fixture->decisions->len; i++)
    g_string_append_c (forces, letters[dtl_comparison_force_of (fixture->comparison, i)]);
  g_assert_cmpstr (forces->str, ==, expected);
}

static const Story stories[] = {
  { "nothing", { { 0 } }, { "A:3.May B:1.May C:3.May", "A:10.June C:10.June", "B:11.June", "A:2.July" }, "",
    "The mayor opened the Long Bridge", NULL, NULL, DTL_VERDICT_CONFLICT },
  { "merged", { { DTL_DECISION_SAME_EVENT, "A:10.June B:11.June", NULL, "The Petrel was the oldest" } },
    { "A:10.June C:10.June B:11.June", "A:2.July", "A:3.May B:1.May C:3.May" }, "h",
    "A storm sank the ferry Petrel", "user-same-event", "“The Petrel was the oldest”", DTL_VERDICT_CONFLICT },
  { "separated", { { DTL_DECISION_OTHER_EVENT, "B:1.May A:3.May C:3.May" } }, { "B:1.May", "A:3.May C:3.May" }, "h", NULL, "user-other-event",
    "another event than “Monday, 3 May 2021” (“The Long Bridge”) and “3 May 2021” (source 3)", DTL_VERDICT_SINGLE },
  { "separated-is-told-of-the-rest", { { DTL_DECISION_OTHER_EVENT, "B:1.May A:3.May C:3.May" } }, { "A:3.May C:3.May" }, "h", NULL,
    "user-other-event", "another event than “Saturday, 1 May 2021” (“Long Bridge news”)", DTL_VERDICT_AGREE },
  { "the-rest-goes-where-it-fits", { { DTL_DECISION_OTHER_EVENT, "B:1.May A:3.May" } }, { "A:3.May C:3.May", "B:1.May" }, "h", NULL, NULL, NULL,
    DTL_VERDICT_AGREE },
  { "separated-after-merging",
    { { DTL_DECISION_SAME_EVENT, "A:2.July B:11.June" }, { DTL_DECISION_OTHER_EVENT, "B:11.June A:2.July" } },
    { "A:2.July", "B:11.June" }, "oh", NULL, NULL, NULL, DTL_VERDICT_SINGLE },
  { "merged-after-separating",
    { { DTL_DECISION_OTHER_EVENT, "B:1.May A:3.May C:3.May" }, { DTL_DECISION_SAME_EVENT, "A:3.May B:1.May C:3.May" } },
    { "A:3.May B:1.May C:3.May" }, "oh", NULL, "user-same-event", "tell of one event", DTL_VERDICT_CONFLICT },
  { "moved-from-one-to-another",
    { { DTL_DECISION_OTHER_EVENT, "B:1.May A:3.May C:3.May" }, { DTL_DECISION_SAME_EVENT, "B:1.May A:2.July" } },
    { "B:1.May A:2.July", "A:3.May C:3.May" }, "hh", NULL, NULL, NULL, DTL_VERDICT_CONFLICT },
  { "two-in-one-report", { { DTL_DECISION_SAME_EVENT, "A:10.June A:2.July" } }, { "A:10.June C:10.June A:2.July" }, "h", NULL, NULL, NULL,
    DTL_VERDICT_CONFLICT },
  { "words", { { DTL_DECISION_SUMMARY, "C:3.May", "The bridge opens", "Shorter" } }, { "A:3.May B:1.May C:3.May" }, "h", "The bridge opens",
    "user-summary", "Read: “The Long Bridge was opened by the mayor”. “Shorter”", DTL_VERDICT_CONFLICT },
  { "the-last-words", { { DTL_DECISION_SUMMARY, "C:3.May", "The bridge opens" }, { DTL_DECISION_SUMMARY, "A:3.May", "Opening" } },
    { "A:3.May B:1.May C:3.May" }, "hh", "Opening", "user-summary", "Read: “The mayor opened the Long Bridge”", DTL_VERDICT_CONFLICT },
  { "a-date-settles-it", { { DTL_DECISION_DATE, "B:1.May", "2021-05-03" } }, { "A:3.May B:1.May C:3.May" }, "-", NULL, NULL, NULL,
    DTL_VERDICT_AGREE },
};

static void
test_story (Fixture *fixture, gconstpointer data)
{
  const Story *story = data;

  for (guint i = 0; i < MAX_DECISIONS && story->decisions[i].events != NULL; i++)
    add_decision (fixture, &story->decisions[i]);
  compare (fixture);
  print_events (fixture);
  for (guint i = 0; i < MAX_EVENTS && story->groups[i] != NULL; i++)
    check_group (fixture, story->groups[i]);
  check_first (fixture, story);
  check_forces (fixture, story->forces);
  for (guint i = 0; i < fixture->decisions->len; i++)
    g_assert_true (((const DtlDecisionPlace *) g_ptr_array_index (fixture->comparison->decisions, i))->placed);
}

/* The user's words are those of the telling, too; what was read is there still. */
static void
test_words_of_telling (Fixture *fixture, gconstpointer data)
{
  const DtlMentionRef ref = find_event (fixture, "C:3.May");

  add_decision (fixture, &(Decided) { DTL_DECISION_SUMMARY, "C:3.May", "The bridge opens" });
  compare (fixture);
  g_assert_cmpstr (dtl_reading_event (dtl_comparison_reading (fixture->comparison, ref.source), ref.index)->summary, ==, "The bridge opens");
  g_assert_cmpstr (dtl_reading_event (g_ptr_array_index (fixture->raw, ref.source), ref.index)->summary, !=, "The bridge opens");
}

static const DtlDecisionPlace *
get_place (const Fixture *fixture, guint index)
{
  return g_ptr_array_index (fixture->comparison->decisions, index);
}

/* Where the date that dates an event is none, nothing is known of the event; what was decided is kept, and meets it again. */
static void
test_orphan (Fixture *fixture, gconstpointer data)
{
  add_decision (fixture, &(Decided) { DTL_DECISION_SUMMARY, "B:1.May", "The bridge opens" });
  add_decision (fixture, &(Decided) { DTL_DECISION_SAME_EVENT, "A:2.July B:1.May" });
  add_decision (fixture, &(Decided) { DTL_DECISION_NOT_A_DATE, "B:1.May" });
  compare (fixture);
  g_assert_false (get_place (fixture, 0)->placed);
  g_assert_false (get_place (fixture, 1)->placed);
  g_assert_true (get_place (fixture, 2)->placed);
  check_forces (fixture, "---");
  check_group (fixture, "A:2.July");
  g_ptr_array_set_size (fixture->decisions, 2);
  compare (fixture);
  g_assert_true (get_place (fixture, 0)->placed && get_place (fixture, 1)->placed);
  g_assert_cmpstr (find_story (fixture, "A:2.July")->label, ==, "The bridge opens");
}

/* Whatever is decided, and in whatever order: every telling is in one event, and no event is empty. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "A:3.May", "A:10.June", "A:2.July", "B:1.May", "B:11.June", "C:3.May", "C:10.June" };
  static const DtlDecisionKind kinds[] = { DTL_DECISION_SAME_EVENT, DTL_DECISION_OTHER_EVENT, DTL_DECISION_SUMMARY };

  for (guint round = 0; round < 60; round++)
    {
      guint n = 0;

      g_ptr_array_set_size (fixture->decisions, 0);
      for (guint i = 0; i < 6; i++)
        {
          g_autofree char *events = g_strjoin (" ", names[g_test_rand_int_range (0, 7)], names[g_test_rand_int_range (0, 7)],
                                               names[g_test_rand_int_range (0, 7)], NULL);

          add_decision (fixture, &(Decided) { kinds[g_test_rand_int_range (0, 3)], events, "Something" });
        }
      compare (fixture);
      for (guint i = 0; i < fixture->comparison->events->len; i++)
        {
          const DtlStoryEvent *story = g_ptr_array_index (fixture->comparison->events, i);

          g_assert_cmpuint (story->events->len, >, 0);
          g_assert_cmpuint (story->events->len, ==, story->dates->len);
          n += story->events->len;
        }
      g_assert_cmpuint (n, ==, G_N_ELEMENTS (names));
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        find_story (fixture, names[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strdup_printf ("/event-decisions/%s", stories[i].name);

      g_test_add (path, Fixture, &stories[i], set_up, test_story, tear_down);
    }
  g_test_add ("/event-decisions/words-of-telling", Fixture, NULL, set_up, test_words_of_telling, tear_down);
  g_test_add ("/event-decisions/orphan", Fixture, NULL, set_up, test_orphan, tear_down);
  g_test_add ("/event-decisions/random", Fixture, NULL, set_up, test_random, tear_down);
  return g_test_run ();
}
