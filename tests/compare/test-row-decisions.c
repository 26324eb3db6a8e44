/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user decides about rows: small stories in two to four reports, the decisions in the order they
 * were made, and the rows that must come out. Figures are named "REPORT:WORDS"; "A: 312" is the figure
 * that holds "312" in the first report. */

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-decision-laying.h"
#include "dtl-decision-places.h"
#include "dtl-explanation.h"
#include "dtl-import.h"
#include "dtl-reader.h"

#define MAX_REPORTS 5
#define MAX_DECISIONS 8
#define MAX_ROWS 6

typedef struct
{
  const char *published; /* NULL: unknown */
  const char *text;
} Report;

typedef struct
{
  DtlDecisionKind kind;
  const char *figures;   /* "A:312 B:341": the first is its own, the rest are its others */
  const char *value;
  const char *reason;
} Decided;

typedef struct
{
  const char *figures;   /* of a row; exactly these of those that the case names */
  DtlVerdict verdict;
  DtlVerdict computed;
  guint origins;
  gboolean stale;
  const char *rule;      /* a reason that there must be, or NULL */
  const char *working;   /* a part of it, or NULL */
  const char *best;      /* the figure to quote, "-" for none, NULL if it does not matter */
} Expected;

typedef struct
{
  const char *name;
  Report reports[MAX_REPORTS];
  Decided decisions[MAX_DECISIONS];
  Expected rows[MAX_ROWS];
  const char *forces;    /* of each decision: "h" holds, "o" overruled, "s" stale, "-" none; NULL for all hold */
} Story;

typedef struct
{
  DtlLexicon *lexicon;
  GPtrArray *readings;   /* DtlReading, in the order they are handed over */
  GArray *ids;           /* gint64, parallel: 1 for the first report of the story */
  GPtrArray *decisions;  /* DtlDecision */
  DtlComparison *comparison;
} Fixture;

static guint
count_reports (const Report *reports)
{
  guint n = 0;

  while (n < MAX_REPORTS && reports[n].text != NULL)
    n++;
  return n;
}

static DtlReading *
read_report (const DtlLexicon *lexicon, const Report *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlText) text = dtl_text_new_from_string (report->text);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlReading *reading;

  if (report->published != NULL)
    g_assert_true (dtl_date_parse (report->published, &source->published));
  reading = dtl_reader_read (lexicon, source, NULL, &error);
  g_assert_no_error (error);
  return reading;
}

static guint
find_source (const Fixture *fixture, gint64 id)
{
  for (guint i = 0; i < fixture->ids->len; i++)
    if (g_array_index (fixture->ids, gint64, i) == id)
      return i;
  g_assert_not_reached ();
}

/* "A:312" */
static DtlMentionRef
find_figure (const Fixture *fixture, const char *name)
{
  const guint source = find_source (fixture, name[0] - 'A' + 1);
  const DtlReading *reading = g_ptr_array_index (fixture->readings, source);
  const char *bytes = dtl_text_bytes (reading->source->text), *at = strstr (bytes, name + 2);

  g_assert_nonnull (at);
  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_span_has_offset (dtl_reading_figure (reading, i)->span, (guint32) (at - bytes)))
      return (DtlMentionRef) { source, i };
  g_test_message ("no figure is read in “%s”", name);
  g_assert_not_reached ();
}

static DtlAnchor *
anchor_figure (const Fixture *fixture, DtlMentionRef ref)
{
  const DtlReading *reading = g_ptr_array_index (fixture->readings, ref.source);

  return dtl_anchor_new (reading->source->text, dtl_reading_figure (reading, ref.index)->span);
}

static gint64
get_id (const Fixture *fixture, DtlMentionRef ref)
{
  return g_array_index (fixture->ids, gint64, ref.source);
}

static void
add_decision (Fixture *fixture, const Decided *decided)
{
  g_auto (GStrv) names = g_strsplit (decided->figures, " ", -1);
  DtlMentionRef ref = find_figure (fixture, names[0]);
  DtlDecision *decision = dtl_decision_new (decided->kind, get_id (fixture, ref), anchor_figure (fixture, ref), decided->value);

  for (guint i = 1; names[i] != NULL; i++)
    {
      ref = find_figure (fixture, names[i]);
      dtl_decision_add_other (decision, get_id (fixture, ref), anchor_figure (fixture, ref));
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

  for (guint i = 0; i < fixture->readings->len; i++)
    g_ptr_array_add (readings, dtl_decision_lay_over (fixture->decisions, g_array_index (fixture->ids, gint64, i), fixture->lexicon,
                                                      g_ptr_array_index (fixture->readings, i), laid));
  places = dtl_decision_place (fixture->decisions, fixture->ids, readings, laid);
  g_clear_pointer (&fixture->comparison, dtl_comparison_unref);
  fixture->comparison = dtl_compare_decided (readings, places, fixture->lexicon, NULL, &error);
  g_assert_no_error (error);
}

static Fixture *
create_fixture (void)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr (GError) error = NULL;

  fixture->lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_assert_no_error (error);
  fixture->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  fixture->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  fixture->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  return fixture;
}

static void
free_fixture (Fixture *fixture)
{
  g_clear_pointer (&fixture->comparison, dtl_comparison_unref);
  dtl_lexicon_unref (fixture->lexicon);
  g_ptr_array_unref (fixture->readings);
  g_array_unref (fixture->ids);
  g_ptr_array_unref (fixture->decisions);
  g_free (fixture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, free_fixture)

static const DtlMeasure *
find_row (const Fixture *fixture, const char *name)
{
  const DtlMentionRef ref = find_figure (fixture, name);

  return g_ptr_array_index (fixture->comparison->measures, dtl_comparison_measure_of (fixture->comparison, ref.source, ref.index));
}

static void
print_rows (const Fixture *fixture)
{
  for (guint i = 0; i < fixture->comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (fixture->comparison->measures, i);

      g_test_message ("row “%s” %s (computed %s), %u origins", measure->label, dtl_verdict_name (measure->verdict),
                      dtl_verdict_name (measure->computed), measure->origins);
      for (guint j = 0; j < measure->cells->len; j++)
        {
          const DtlCell *cell = g_ptr_array_index (measure->cells, j);
          const DtlReading *reading = g_ptr_array_index (fixture->readings, cell->source);

          for (guint k = 0; k < cell->figures->len; k++)
            {
              g_autofree char *words = dtl_text_slice (reading->source->text, dtl_reading_figure (reading, g_array_index (cell->figures, guint, k))->span);

              g_test_message ("    %c:%s", (int) g_array_index (fixture->ids, gint64, cell->source) - 1 + 'A', words);
            }
        }
      for (guint j = 0; j < measure->reasons->len; j++)
        g_test_message ("  %s: %s", ((DtlReason *) g_ptr_array_index (measure->reasons, j))->rule,
                        ((DtlReason *) g_ptr_array_index (measure->reasons, j))->working);
    }
}

static gboolean
has_reason (const DtlMeasure *measure, const Expected *expected)
{
  for (guint i = 0; i < measure->reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (measure->reasons, i);

      if (g_strcmp0 (reason->rule, expected->rule) == 0 && (expected->working == NULL || strstr (reason->working, expected->working) != NULL))
        return TRUE;
    }
  return expected->rule == NULL;
}

static void
check_row (const Fixture *fixture, const Expected *expected, GHashTable *seen)
{
  g_auto (GStrv) names = g_strsplit (expected->figures, " ", -1);
  const DtlMeasure *measure = find_row (fixture, names[0]);

  g_assert_true (g_hash_table_add (seen, (gpointer) measure));
  for (guint i = 1; names[i] != NULL; i++)
    g_assert_true (find_row (fixture, names[i]) == measure);
  g_assert_cmpstr (dtl_verdict_name (measure->verdict), ==, dtl_verdict_name (expected->verdict));
  g_assert_cmpstr (dtl_verdict_name (measure->computed), ==, dtl_verdict_name (expected->computed));
  g_assert_cmpuint (measure->origins, ==, expected->origins);
  g_assert_true (measure->stale == expected->stale);
  g_assert_true (has_reason (measure, expected));
  if (expected->best != NULL && g_str_equal (expected->best, "-"))
    g_assert_false (measure->has_best);
  else if (expected->best != NULL)
    {
      const DtlMentionRef best = find_figure (fixture, expected->best);

      g_assert_true (measure->has_best && measure->best.source == best.source && measure->best.index == best.index);
    }
}

static void
check_forces (const Fixture *fixture, const char *expected)
{
  static const char letters[] = { [DTL_FORCE_NONE] = '-', [DTL_FORCE_HOLDS] = 'h', [DTL_FORCE_OVERRULED] = 'o', [DTL_FORCE_STALE] = 's' };
  g_autoptr (GString) forces = g_string_new (NULL);
  g_autoptr (GString) all_hold = g_string_new (NULL);

  for (guint i = 0; i < fixture->decisions->len; i++)
    {
      g_string_append_c (forces, letters[dtl_comparison_force_of (fixture->comparison, i)]);
      g_string_append_c (all_hold, 'h');
    }
  g_assert_cmpstr (forces->str, ==, expected != NULL ? expected : all_hold->str);
}

static Fixture *
tell_story (const Story *story, guint rotation, gboolean reversed)
{
  g_autoptr (Fixture) fixture = create_fixture ();
  const guint n = count_reports (story->reports);

  for (guint i = 0; i < n; i++)
    {
      const guint index = ((reversed ? n - 1 - i : i) + rotation) % n;
      const gint64 id = index + 1;

      g_ptr_array_add (fixture->readings, read_report (fixture->lexicon, &story->reports[index]));
      g_array_append_val (fixture->ids, id);
    }
  for (guint i = 0; i < MAX_DECISIONS && story->decisions[i].figures != NULL; i++)
    add_decision (fixture, &story->decisions[i]);
  compare (fixture);
  return g_steal_pointer (&fixture);
}

/* Whatever order the reports come in. */
static void
check_story (const Story *story, guint rotation, gboolean reversed)
{
  g_autoptr (Fixture) fixture = tell_story (story, rotation, reversed);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (rotation == 0 && !reversed)
    {
      g_test_message ("%s", story->name);
      print_rows (fixture);
    }
  for (guint i = 0; i < MAX_ROWS && story->rows[i].figures != NULL; i++)
    check_row (fixture, &story->rows[i], seen);
  check_forces (fixture, story->forces);
}

static void
check_stories (const Story *stories, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint rotation = 0; rotation < count_reports (stories[i].reports); rotation++)
      {
        check_story (&stories[i], rotation, FALSE);
        check_story (&stories[i], rotation, TRUE);
      }
}

/* One toll, and the reports that contradict each other about it. */
#define TARMA_312 { "2023-05-04", "The flood in Tarma killed 312 people." }
#define TARMA_341 { "2023-05-04", "The flood in Tarma killed 341 people." }
#define TARMA_312_TOO { "2023-05-04", "In Tarma the flood killed 312 people." }
#define TARMA_341_TOO { "2023-05-04", "In Tarma the flood killed 341 people." }

/* One thing in words that have nothing in common. */
#define GRAIN { "2023-05-04", "Ruvania exported 4.1 million tonnes of grain in 2022." }
#define WHEAT { "2023-05-04", "The ports of the south shipped 4.6 million tonnes of cereals abroad over the season." }
#define CROP { "2023-05-04", "Maize and barley that left by rail came to 4,400,000 tonnes." }
#define SHARE { "2023-05-04", "Half of what the ports of the south shipped was cereals." }

static void
test_together (void)
{
  static const Story stories[] = {
    { "two rows",
      { GRAIN, WHEAT },
      { { DTL_DECISION_TOGETHER, "A:4.1 B:4.6", NULL, "One season" } },
      { { "A:4.1 B:4.6", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "user-together", "“One season”" } } },
    { "three rows",
      { GRAIN, WHEAT, CROP },
      { { DTL_DECISION_TOGETHER, "A:4.1 B:4.6" }, { DTL_DECISION_TOGETHER, "C:4,400 B:4.6" } },
      { { "A:4.1 B:4.6 C:4,400", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 3, FALSE, "user-together", NULL } } },
    { "rows bring all of their figures along",
      { GRAIN, { "2023-05-04", "In 2022 Ruvania exported 4.1 million tonnes of grain." }, WHEAT },
      { { DTL_DECISION_TOGETHER, "C:4.6 A:4.1" } },
      { { "A:4.1 B:4.1 C:4.6", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 3, FALSE, "user-together", "4.6 million t" } } },
    { "units that cannot be set against each other",
      { WHEAT, SHARE },
      { { DTL_DECISION_TOGETHER, "A:4.6 B:Half" } },
      { { "A:4.6 B:Half", DTL_VERDICT_COMPATIBLE, DTL_VERDICT_COMPATIBLE, 2, FALSE, "no-common-unit", NULL } } },
    { "two figures of one report",
      { { "2023-05-04", "Norvik sold 310 ferries. Its yard in Tarma delivered 295 vessels." }, { "2023-05-04", "Norvik sold 310 ferries." } },
      { { DTL_DECISION_TOGETHER, "A:310 A:295" } },
      { { "A:310 A:295 B:310", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "user-together", NULL } } },
  };

  check_stories (stories, G_N_ELEMENTS (stories));
}

static void
test_apart (void)
{
  static const Story stories[] = {
    { "nothing decided",
      { TARMA_312, TARMA_341, TARMA_312_TOO },
      { { 0 } },
      { { "A:312 B:341 C:312", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 3, FALSE, "conflict", NULL } } },
    { "one figure leaves the row",
      { TARMA_312, TARMA_341, TARMA_312_TOO },
      { { DTL_DECISION_APART, "B:341 A:312 C:312", NULL, "Another valley" } },
      { { "A:312 C:312", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, FALSE, "user-apart", "341" },
        { "B:341", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", "“Another valley”" } } },
    { "of a pair that is set apart, the third goes with the one it fits better",
      { TARMA_312, TARMA_341, TARMA_312_TOO },
      { { DTL_DECISION_APART, "A:312 B:341" } },
      { { "A:312 C:312", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, FALSE, "user-apart", NULL },
        { "B:341", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL } } },
    { "two groups",
      { TARMA_312, TARMA_341, TARMA_312_TOO, TARMA_341_TOO },
      { { DTL_DECISION_APART, "A:312 B:341 D:341" }, { DTL_DECISION_APART, "C:312 B:341 D:341" } },
      { { "A:312 C:312", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, FALSE, "user-apart", NULL },
        { "B:341 D:341", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, FALSE, "user-apart", NULL } } },
    { "two groups against all evidence",
      { TARMA_312, TARMA_341, TARMA_312_TOO, TARMA_341_TOO },
      { { DTL_DECISION_APART, "A:312 C:312 D:341" }, { DTL_DECISION_APART, "B:341 C:312 D:341" }, { DTL_DECISION_TOGETHER, "A:312 B:341" },
        { DTL_DECISION_TOGETHER, "C:312 D:341" } },
      { { "A:312 B:341", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "user-together", NULL },
        { "C:312 D:341", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "user-together", NULL } } },
    { "an amount and what it is in other money",
      { { "2023-05-04", "Norvik had revenue of 11.2 billion kronor ($1.02 billion) in 2022." } },
      { { DTL_DECISION_APART, "A:11.2 A:$1.02" } },
      { { "A:11.2", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL },
        { "A:$1.02", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL } } },
  };

  check_stories (stories, G_N_ELEMENTS (stories));
}

static void
test_contradictions (void)
{
  static const Story stories[] = {
    { "together, then apart",
      { GRAIN, WHEAT },
      { { DTL_DECISION_TOGETHER, "A:4.1 B:4.6" }, { DTL_DECISION_APART, "A:4.1 B:4.6" } },
      { { "A:4.1", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL },
        { "B:4.6", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL } },
      "oh" },
    { "apart, then together",
      { TARMA_312, TARMA_341, TARMA_312_TOO },
      { { DTL_DECISION_APART, "B:341 A:312 C:312" }, { DTL_DECISION_TOGETHER, "B:341 A:312 C:312" } },
      { { "A:312 B:341 C:312", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 3, FALSE, "user-together", NULL } },
      "oh" },
    { "through a third figure",
      { GRAIN, WHEAT, CROP },
      { { DTL_DECISION_TOGETHER, "A:4.1 B:4.6" }, { DTL_DECISION_APART, "A:4.1 C:4,400" }, { DTL_DECISION_TOGETHER, "B:4.6 C:4,400" } },
      { { "A:4.1", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL },
        { "B:4.6 C:4,400", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "user-together", NULL } },
      "ohh" },
    { "figures of two rows that cannot be one leave those behind that fit less",
      { TARMA_312, TARMA_312_TOO, TARMA_341, TARMA_341_TOO },
      { { DTL_DECISION_APART, "B:312 D:341" }, { DTL_DECISION_TOGETHER, "A:312 C:341" } },
      { { "A:312 B:312 C:341", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 3, FALSE, "user-together", NULL },
        { "D:341", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL } } },
    { "what is kept from one of the joined is kept from the other",
      { GRAIN, WHEAT, { "2023-05-04", "In 2022 Ruvania exported 4.1 million tonnes of grain." } },
      { { DTL_DECISION_APART, "B:4.6 C:4.1" }, { DTL_DECISION_TOGETHER, "A:4.1 B:4.6" } },
      { { "A:4.1 B:4.6", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "user-together", NULL },
        { "C:4.1", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL } } },
  };

  check_stories (stories, G_N_ELEMENTS (stories));
}

static void
test_verdict (void)
{
  static const Story stories[] = {
    { "over a conflict",
      { TARMA_312, TARMA_341 },
      { { DTL_DECISION_VERDICT, "A:312 B:341", "revised", "B is later" } },
      { { "A:312 B:341", DTL_VERDICT_REVISED, DTL_VERDICT_CONFLICT, 2, FALSE, "user-verdict", "Computed: “Conflict”. “B is later”" } } },
    { "what was found stays as a reason",
      { TARMA_312, TARMA_341 },
      { { DTL_DECISION_VERDICT, "A:312 B:341", "revised" } },
      { { "A:312 B:341", DTL_VERDICT_REVISED, DTL_VERDICT_CONFLICT, 2, FALSE, "conflict", NULL, "-" } } },
    { "where they agree, and the user does not",
      { TARMA_312, TARMA_312_TOO },
      { { DTL_DECISION_VERDICT, "A:312 B:312", "conflict" } },
      { { "A:312 B:312", DTL_VERDICT_CONFLICT, DTL_VERDICT_AGREE, 2, FALSE, "agree", NULL, "-" } } },
    { "a new report joins",
      { TARMA_312, TARMA_341, TARMA_312_TOO },
      { { DTL_DECISION_VERDICT, "A:312 B:341", "revised" } },
      { { "A:312 B:341 C:312", DTL_VERDICT_REVISED, DTL_VERDICT_CONFLICT, 3, TRUE, "user-verdict", "Since then 312 (source" } },
      "s" },
    { "a figure leaves",
      { TARMA_312, TARMA_341, TARMA_312_TOO },
      { { DTL_DECISION_VERDICT, "A:312 B:341 C:312", "agree" }, { DTL_DECISION_APART, "B:341 A:312 C:312" } },
      { { "A:312 C:312", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, TRUE, "user-verdict", "left the row" },
        { "B:341", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "single", NULL } },
      "sh" },
    { "the newer of two",
      { TARMA_312, TARMA_341 },
      { { DTL_DECISION_VERDICT, "A:312 B:341", "revised" }, { DTL_DECISION_VERDICT, "B:341 A:312", "different-scope" } },
      { { "A:312 B:341", DTL_VERDICT_DIFFERENT_SCOPE, DTL_VERDICT_CONFLICT, 2, FALSE, "user-verdict", NULL } },
      "oh" },
    { "no such verdict",
      { TARMA_312, TARMA_341 },
      { { DTL_DECISION_VERDICT, "A:312 B:341", "perhaps" } },
      { { "A:312 B:341", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "conflict", NULL } },
      "-" },
  };

  check_stories (stories, G_N_ELEMENTS (stories));
}

/* A toll among others that its words fit as well, and that its value would fit better. */
#define SELDA_TWO { "2023-05-04", "The storm in Selda killed 40 people. The storm in Selda injured 95 people." }
#define SELDA_TWO_TOO { "2023-05-04", "In Selda the storm killed 41 people. In Selda the storm injured 95 people." }
#define SELDA_ONE { "2023-05-04", "The storm in Selda cost 43 lives, and 95 were hurt." }

static void
test_corrected_value (void)
{
  static const Story stories[] = {
    { "far from what it was",
      { TARMA_312, TARMA_312_TOO, TARMA_341 },
      { { DTL_DECISION_VALUE, "B:312 A:312 C:341", "9000000" } },
      { { "A:312 B:312 C:341", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 3, FALSE, "conflict", NULL } },
      "-" },
    { "grain that nothing else would keep in its row",
      { GRAIN, { "2023-05-04", "In 2022 Ruvania exported 4.1 million tonnes of grain." } },
      { { DTL_DECISION_VALUE, "B:4.1 A:4.1", "12" } },
      { { "A:4.1 B:4.1", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "conflict", NULL } },
      "-" },
    { "another row fits better now",
      { SELDA_TWO, SELDA_TWO_TOO, SELDA_ONE },
      { { DTL_DECISION_VALUE, "C:43 A:40 B:41", "95" } },
      { { "A:40 B:41 C:43", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 3, FALSE, NULL, NULL } },
      "-" },
    { "against all evidence",
      { GRAIN, WHEAT },
      { { DTL_DECISION_VALUE, "A:4.1 B:4.6", "4600000" } },
      { { "A:4.1 B:4.6", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, FALSE, NULL, NULL } },
      "-" },
    { "its hedge",
      { GRAIN, WHEAT },
      { { DTL_DECISION_HEDGE, "A:4.1 B:4.6", "at-least" } },
      { { "A:4.1 B:4.6", DTL_VERDICT_COMPATIBLE, DTL_VERDICT_COMPATIBLE, 2, FALSE, NULL, NULL } },
      "-" },
    { "nothing stood beside it: it may find its row",
      { GRAIN, WHEAT },
      { { DTL_DECISION_VALUE, "A:4.1", "4.6e6" } },
      { { "A:4.1 B:4.6", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, FALSE, NULL, NULL } },
      "-" },
    { "split off since",
      { GRAIN, WHEAT },
      { { DTL_DECISION_VALUE, "A:4.1 B:4.6", "12" }, { DTL_DECISION_APART, "A:4.1 B:4.6" } },
      { { "A:4.1", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL },
        { "B:4.6", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-apart", NULL } },
      "-h" },
    { "about something else since",
      { GRAIN, WHEAT },
      { { DTL_DECISION_VALUE, "A:4.1 B:4.6", "12" }, { DTL_DECISION_MEASURE, "A:4.1", "length of all railways" } },
      { { "A:4.1", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, NULL, NULL },
        { "B:4.6", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, NULL, NULL } },
      "--" },
    { "what stood beside it is about something else since",
      { GRAIN, WHEAT },
      { { DTL_DECISION_VALUE, "A:4.1 B:4.6", "12" }, { DTL_DECISION_MEASURE, "B:4.6", "length of all railways" } },
      { { "A:4.1", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, NULL, NULL },
        { "B:4.6", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, NULL, NULL } },
      "--" },
  };

  check_stories (stories, G_N_ELEMENTS (stories));
}

/* A report is taken out: what was decided about it and others waits, and what is left of it holds. */
static void
test_removed (void)
{
  static const Story story = {
    "a report is taken out",
    { GRAIN, WHEAT, CROP, TARMA_312, TARMA_341 },
    { { DTL_DECISION_TOGETHER, "A:4.1 B:4.6 C:4,400" }, { DTL_DECISION_VERDICT, "D:312 E:341", "different-scope" } },
    { { 0 } },
  };
  static const char *const gone = "AE";
  g_autoptr (Fixture) fixture = tell_story (&story, 0, FALSE);

  check_forces (fixture, "hh");
  for (const char *letter = gone; *letter != '\0'; letter++)
    {
      const guint source = find_source (fixture, *letter - 'A' + 1);

      g_ptr_array_remove_index (fixture->readings, source);
      g_array_remove_index (fixture->ids, source);
    }
  compare (fixture);
  check_forces (fixture, "h-");
  g_assert_true (find_row (fixture, "B:4.6") == find_row (fixture, "C:4,400"));
  g_assert_cmpint (find_row (fixture, "D:312")->verdict, ==, DTL_VERDICT_SINGLE);
  for (guint i = 0; i < fixture->comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (fixture->comparison->decisions, i);

      g_assert_false (place->placed);
      g_assert_cmpuint (place->n_absent, ==, 1);
    }
}

static void
test_trust (void)
{
  static const Story stories[] = {
    { "the only one that conflicts",
      { TARMA_312, TARMA_341, TARMA_312_TOO },
      { { DTL_DECISION_TRUST, "B:341", "distrust", "Old map" } },
      { { "A:312 B:341 C:312", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, FALSE, "user-distrust", "“Old map”" } } },
    { "all but one",
      { TARMA_312, TARMA_341, TARMA_312_TOO },
      { { DTL_DECISION_TRUST, "A:312", "distrust" }, { DTL_DECISION_TRUST, "C:312", "distrust" } },
      { { "A:312 B:341 C:312", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-distrust", NULL, "B:341" } } },
    { "all",
      { TARMA_312, TARMA_341 },
      { { DTL_DECISION_TRUST, "A:312", "distrust" }, { DTL_DECISION_TRUST, "B:341", "distrust" } },
      { { "A:312 B:341", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 0, FALSE, "user-distrust", NULL, "-" } } },
    { "trust changes no verdict",
      { TARMA_312, TARMA_341 },
      { { DTL_DECISION_TRUST, "B:341", "trust" } },
      { { "A:312 B:341", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "user-trust", "341", "B:341" } } },
    { "trust outlives a verdict",
      { TARMA_312, TARMA_341 },
      { { DTL_DECISION_TRUST, "B:341", "trust" }, { DTL_DECISION_VERDICT, "A:312 B:341", "different-scope" } },
      { { "A:312 B:341", DTL_VERDICT_DIFFERENT_SCOPE, DTL_VERDICT_CONFLICT, 2, FALSE, "user-trust", "341", "B:341" } } },
    { "the trusted one of those that agree",
      { TARMA_312, TARMA_341, TARMA_312_TOO },
      { { DTL_DECISION_TRUST, "C:312", "trust" }, { DTL_DECISION_TRUST, "B:341", "distrust" } },
      { { "A:312 B:341 C:312", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, FALSE, "user-trust", NULL, "C:312" } } },
    { "the newer word on a source",
      { TARMA_312, TARMA_341 },
      { { DTL_DECISION_TRUST, "B:341", "distrust" }, { DTL_DECISION_TRUST, "B:341", "trust" } },
      { { "A:312 B:341", DTL_VERDICT_CONFLICT, DTL_VERDICT_CONFLICT, 2, FALSE, "user-trust", NULL } },
      "oh" },
    { "in this row only",
      { { "2023-05-04", "The flood in Tarma killed 312 people. It left 4,200 homes without power." },
        { "2023-05-04", "The flood in Tarma killed 341 people. It left 4,200 homes without power." } },
      { { DTL_DECISION_TRUST, "B:341", "distrust" } },
      { { "A:312 B:341", DTL_VERDICT_SINGLE, DTL_VERDICT_SINGLE, 1, FALSE, "user-distrust", NULL },
        { "A:4,200 B:4,200", DTL_VERDICT_AGREE, DTL_VERDICT_AGREE, 2, FALSE, "agree", NULL } } },
  };

  check_stories (stories, G_N_ELEMENTS (stories));
}

static void
replace_report (Fixture *fixture, char letter, const char *text)
{
  const Report report = { "2023-05-04", text };
  gpointer *reading = &fixture->readings->pdata[find_source (fixture, letter - 'A' + 1)];

  dtl_reading_unref (*reading);
  *reading = read_report (fixture->lexicon, &report);
  compare (fixture);
}

/* A report comes again with other words around its figure, and then with another figure. */
static void
test_edited (void)
{
  static const Story story = {
    "a report comes again",
    { GRAIN, WHEAT, TARMA_312, TARMA_341 },
    { { DTL_DECISION_TOGETHER, "A:4.1 B:4.6" }, { DTL_DECISION_APART, "C:312 D:341" }, { DTL_DECISION_VERDICT, "A:4.1 B:4.6", "different-scope" } },
    { { 0 } },
  };
  g_autoptr (Fixture) fixture = tell_story (&story, 0, FALSE);

  check_forces (fixture, "hhh");
  replace_report (fixture, 'B', "In Tarma 17 ships lay at anchor. The ports of the south shipped 4.6 million tonnes of cereals abroad in that season.");
  check_forces (fixture, "hhh");
  g_assert_true (find_row (fixture, "A:4.1") == find_row (fixture, "B:4.6"));
  g_assert_false (find_row (fixture, "A:4.1")->stale);
  replace_report (fixture, 'D', "A second flood came. The flood in Tarma killed 341 people.");
  check_forces (fixture, "hhh");
  replace_report (fixture, 'B', "The ports of the south shipped 95.6 million tonnes of cereals abroad over the season.");
  check_forces (fixture, "-hs");
  g_assert_true (find_row (fixture, "A:4.1") != find_row (fixture, "B:95.6"));
  g_assert_cmpint (find_row (fixture, "A:4.1")->verdict, ==, DTL_VERDICT_DIFFERENT_SCOPE);
  g_assert_true (find_row (fixture, "A:4.1")->stale);
  g_assert_false (find_row (fixture, "B:95.6")->decided);
}

static void
test_explanation (void)
{
  static const Story story = {
    "who put them together",
    { GRAIN, WHEAT, CROP, { "2023-05-04", "In 2022 Ruvania exported 4.1 million tonnes of grain." } },
    { { DTL_DECISION_APART, "A:4.1 B:4.6" }, { DTL_DECISION_TOGETHER, "A:4.1 B:4.6", NULL, "One season" }, { DTL_DECISION_APART, "C:4,400 A:4.1" } },
    { { 0 } },
  };
  static const struct
  {
    const char *a, *b;
    const char *says;
  } cases[] = {
    { "A:4.1", "B:4.6", "overruled: apart s1f1 s2f1 (set by hand on 5 May 2026)\n" },
    { "A:4.1", "B:4.6", "decided: together s1f1 s2f1 (set by hand on 5 May 2026) “One season”\n" },
    { "D:4.1", "B:4.6", "decided: together s1f1 s2f1" },
    { "D:4.1", "C:4,400", "decided: apart s3f1 s1f1" },
  };
  g_autoptr (Fixture) fixture = tell_story (&story, 0, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dtl_explanation_of_pair (fixture->comparison, fixture->lexicon, find_figure (fixture, cases[i].a),
                                                        find_figure (fixture, cases[i].b));

      g_test_message ("%s", words);
      g_assert_nonnull (strstr (words, cases[i].says));
    }
}

/* --- Properties ------------------------------------------------------------------------------------ */

static void
load_folder (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "stories", name, NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *entry;

  g_assert_nonnull (folder);
  while ((entry = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (entry, ".txt") && !g_str_equal (entry, "expected.txt"))
      g_ptr_array_add (names, g_build_filename (path, entry, NULL));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  g_assert_cmpuint (names->len, >, 2);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (g_ptr_array_index (names, i));
      g_autoptr (GError) error = NULL;
      g_autoptr (DtlSource) source = dtl_import_file (file, NULL, NULL, &error);
      const gint64 id = i + 1;

      g_assert_no_error (error);
      g_ptr_array_add (fixture->readings, dtl_reader_read (fixture->lexicon, source, NULL, &error));
      g_assert_no_error (error);
      g_array_append_val (fixture->ids, id);
    }
}

static DtlMentionRef
pick_figure (const Fixture *fixture, GRand *random)
{
  for (;;)
    {
      const guint source = g_rand_int_range (random, 0, fixture->readings->len);
      const guint n = ((DtlReading *) g_ptr_array_index (fixture->readings, source))->figures->len;

      if (n > 0)
        return (DtlMentionRef) { source, g_rand_int_range (random, 0, n) };
    }
}

/* One of the same row, more often than not: there the decisions bite. */
static DtlMentionRef
pick_other (const Fixture *fixture, GRand *random, DtlMentionRef figure)
{
  const int row = dtl_comparison_measure_of (fixture->comparison, figure.source, figure.index);
  DtlMentionRef other = pick_figure (fixture, random);

  for (guint i = 0; i < 60 && g_rand_boolean (random); i++)
    {
      const DtlMentionRef next = pick_figure (fixture, random);

      if (dtl_comparison_measure_of (fixture->comparison, next.source, next.index) == row)
        other = next;
    }
  return other;
}

static void
add_random_decision (Fixture *fixture, GRand *random)
{
  static const struct
  {
    DtlDecisionKind kind;
    const char *value;
  } choices[] = {
    { DTL_DECISION_TOGETHER }, { DTL_DECISION_TOGETHER }, { DTL_DECISION_APART }, { DTL_DECISION_APART }, { DTL_DECISION_APART },
    { DTL_DECISION_VERDICT, "agree" }, { DTL_DECISION_VERDICT, "conflict" }, { DTL_DECISION_TRUST, "trust" }, { DTL_DECISION_TRUST, "distrust" },
  };
  const guint choice = g_rand_int_range (random, 0, G_N_ELEMENTS (choices));
  const DtlMentionRef figure = pick_figure (fixture, random), other = pick_other (fixture, random, figure);
  DtlDecision *decision = dtl_decision_new (choices[choice].kind, get_id (fixture, figure), anchor_figure (fixture, figure), choices[choice].value);

  if (decision->kind != DTL_DECISION_TRUST)
    dtl_decision_add_other (decision, get_id (fixture, other), anchor_figure (fixture, other));
  decision->id = fixture->decisions->len + 1;
  decision->made = g_rand_int_range (random, 1, 20); /* some at one time */
  g_ptr_array_add (fixture->decisions, decision);
}

static int
compare_texts_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
describe_row (const Fixture *fixture, const DtlMeasure *measure)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      for (guint j = 0; j < cell->figures->len; j++)
        g_ptr_array_add (parts, g_strdup_printf ("%" G_GINT64_FORMAT ":%u/%d", g_array_index (fixture->ids, gint64, cell->source),
                                                 g_array_index (cell->figures, guint, j), cell->trust));
    }
  g_ptr_array_sort (parts, compare_texts_cb);
  g_ptr_array_add (parts, g_strdup_printf ("%s %s %d %d %u %u", dtl_verdict_name (measure->verdict), dtl_verdict_name (measure->computed),
                                           measure->decided, measure->stale, measure->origins, measure->reasons->len));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" ", (char **) parts->pdata);
}

/* The rows in words that say nothing of the order of sources. */
static char *
describe_rows (const Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < fixture->comparison->measures->len; i++)
    g_ptr_array_add (rows, describe_row (fixture, g_ptr_array_index (fixture->comparison->measures, i)));
  g_ptr_array_sort (rows, compare_texts_cb);
  for (guint i = 0; i < fixture->decisions->len; i++)
    g_ptr_array_add (rows, g_strdup_printf ("%u: %d", i, dtl_comparison_force_of (fixture->comparison, i)));
  g_ptr_array_add (rows, NULL);
  return g_strjoinv ("\n", (char **) rows->pdata);
}

static void
check_every_figure_once (const Fixture *fixture)
{
  for (guint i = 0; i < fixture->readings->len; i++)
    {
      const guint n = ((DtlReading *) g_ptr_array_index (fixture->readings, i))->figures->len;
      g_autofree guint *times = g_new0 (guint, n + 1);

      for (guint j = 0; j < fixture->comparison->measures->len; j++)
        {
          const DtlMeasure *measure = g_ptr_array_index (fixture->comparison->measures, j);

          for (guint k = 0; k < measure->cells->len; k++)
            {
              const DtlCell *cell = g_ptr_array_index (measure->cells, k);

              for (guint l = 0; cell->source == i && l < cell->figures->len; l++)
                times[g_array_index (cell->figures, guint, l)]++;
            }
        }
      for (guint j = 0; j < n; j++)
        g_assert_cmpuint (times[j], ==, 1);
    }
}

static void
check_laid (const Fixture *fixture)
{
  for (guint i = 0; i < fixture->decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (fixture->comparison->decisions, i);
      const DtlDecisionForce force = dtl_comparison_force_of (fixture->comparison, i);
      const DtlMentionRef *other;
      gboolean together;

      g_assert_cmpint (place->mention, >=, 0);
      if (place->decision->kind != DTL_DECISION_TOGETHER && place->decision->kind != DTL_DECISION_APART)
        continue;
      g_assert_true (force == DTL_FORCE_HOLDS || force == DTL_FORCE_OVERRULED);
      other = &g_array_index (place->others, DtlMentionRef, 0);
      together = dtl_comparison_measure_of (fixture->comparison, place->source, place->mention)
                 == dtl_comparison_measure_of (fixture->comparison, other->source, other->index);
      if (force == DTL_FORCE_HOLDS)
        g_assert_true (together == (place->decision->kind == DTL_DECISION_TOGETHER));
    }
}

static void
reverse_sources (Fixture *fixture)
{
  for (guint i = 0, j = fixture->readings->len - 1; i < j; i++, j--)
    {
      gint64 *ids = (gint64 *) fixture->ids->data, id = ids[i];
      gpointer reading = fixture->readings->pdata[i];

      ids[i] = ids[j];
      ids[j] = id;
      fixture->readings->pdata[i] = fixture->readings->pdata[j];
      fixture->readings->pdata[j] = reading;
    }
}

static void
check_random (Fixture *fixture, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *plain = NULL, *once = NULL, *twice = NULL, *reversed = NULL, *undone = NULL;
  const guint n = g_rand_int_range (random, 1, 14);

  compare (fixture);
  plain = describe_rows (fixture);
  for (guint i = 0; i < n; i++)
    add_random_decision (fixture, random);
  compare (fixture);
  once = describe_rows (fixture);
  check_every_figure_once (fixture);
  check_laid (fixture);
  compare (fixture);
  twice = describe_rows (fixture);
  g_assert_cmpstr (twice, ==, once);
  reverse_sources (fixture);
  compare (fixture);
  reversed = describe_rows (fixture);
  g_assert_cmpstr (reversed, ==, once);
  check_laid (fixture);
  reverse_sources (fixture);
  g_ptr_array_set_size (fixture->decisions, 0);
  compare (fixture);
  undone = describe_rows (fixture);
  g_assert_cmpstr (undone, ==, plain);
}

static void
test_random (void)
{
  static const char *const folders[] = { "quake", "telecom-results", "two-raids", "protest", "aid-trillion-up", "budget-trillion" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (Fixture) fixture = create_fixture ();

      load_folder (fixture, folders[i]);
      for (guint seed = 0; seed < 25; seed++)
        check_random (fixture, seed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-decisions/together", test_together);
  g_test_add_func ("/row-decisions/apart", test_apart);
  g_test_add_func ("/row-decisions/contradictions", test_contradictions);
  g_test_add_func ("/row-decisions/verdict", test_verdict);
  g_test_add_func ("/row-decisions/trust", test_trust);
  g_test_add_func ("/row-decisions/corrected-value", test_corrected_value);
  g_test_add_func ("/row-decisions/removed", test_removed);
  g_test_add_func ("/row-decisions/edited", test_edited);
  g_test_add_func ("/row-decisions/explanation", test_explanation);
  g_test_add_func ("/row-decisions/random", test_random);
  return g_test_run ();
}
