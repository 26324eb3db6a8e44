/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparing from end to end: which part runs when, what it needs of the others, and what of it is kept for the
 * next time. Pure: the same readings give the same comparison, in whatever order they come. What the user
 * decided about a figure is in the readings already; what is decided about rows holds here. */

#include "dtl-comparer.h"

#include <string.h>

#include "dtl-arithmetic-checks.h"
#include "dtl-calendar-checks.h"
#include "dtl-corpus.h"
#include "dtl-date-suggestions.h"
#include "dtl-event-decisions.h"
#include "dtl-facts.h"
#include "dtl-measures.h"
#include "dtl-moves.h"
#include "dtl-origins.h"
#include "dtl-quotation-matches.h"
#include "dtl-rates.h"
#include "dtl-row-decisions.h"
#include "dtl-story-events.h"
#include "dtl-time-frame.h"
#include "dtl-update.h"
#include "dtl-wording.h"

/* What is made of a source by itself. */
typedef struct
{
  DtlReading *reading;
  guint given;
  GPtrArray *facts;  /* DtlFact */
  GArray *borrowed;  /* DtlBorrowedCurrency */
  GArray *rows;      /* guint32, of each figure: as #DtlMeasurer has it */
  GArray *credits;   /* DtlCredit; NULL until they were collected */
  GPtrArray *sums;   /* DtlArithmetic, its own */
  GPtrArray *faults; /* the same of its dates */
  char *failures;    /* what its sums say of its figures, as far as a row may repeat it */
  gboolean decided;  /* it was collected as the user decided about rows */
} Part;

struct _DtlComparer
{
  const DtlLexicon *lexicon;
  DtlCorpus *corpus;         /* NULL if there is nothing to go on from */
  DtlRates *rates;
  DtlFactCollector *collector;
  DtlAlignment *alignment;
  DtlStoryMatcher *stories;
  DtlQuotationMatcher *quotations;
  DtlOrigins *origins;
  GPtrArray *parts;          /* Part, of each source as the corpus counts */
};

static void
free_part_cb (gpointer data)
{
  Part *part = data;

  g_clear_pointer (&part->facts, g_ptr_array_unref);
  g_array_unref (part->borrowed);
  g_array_unref (part->rows);
  g_clear_pointer (&part->credits, g_array_unref);
  g_ptr_array_unref (part->sums);
  g_ptr_array_unref (part->faults);
  dtl_reading_unref (part->reading);
  g_free (part->failures);
  g_free (part);
}

/**
 * dtl_comparer_new:
 * @lexicon: words of the language, concepts of measures, currencies; must outlive it
 *
 * Returns: (transfer full): a comparer that knows nothing yet
 */
DtlComparer *
dtl_comparer_new (const DtlLexicon *lexicon)
{
  DtlComparer *self = g_new0 (DtlComparer, 1);

  self->lexicon = lexicon;
  return self;
}

static void
forget (DtlComparer *self)
{
  g_clear_pointer (&self->alignment, dtl_alignment_free);
  g_clear_pointer (&self->stories, dtl_story_matcher_free);
  g_clear_pointer (&self->quotations, dtl_quotation_matcher_free);
  g_clear_pointer (&self->origins, dtl_origins_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->collector, dtl_fact_collector_free);
  g_clear_pointer (&self->rates, dtl_rates_free);
  g_clear_pointer (&self->corpus, dtl_corpus_free);
}

void
dtl_comparer_free (DtlComparer *self)
{
  forget (self);
  g_free (self);
}

static void
begin (DtlComparer *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  self->corpus = dtl_corpus_new (nothing, self->lexicon);
  self->rates = dtl_rates_new (self->lexicon);
  self->collector = dtl_fact_collector_new (self->corpus);
  self->alignment = dtl_alignment_new (self->corpus, self->rates, (GDestroyNotify) dtl_measure_unref);
  self->stories = dtl_story_matcher_new (self->corpus);
  self->quotations = dtl_quotation_matcher_new (self->corpus);
  self->origins = dtl_origins_new (self->corpus);
  self->parts = g_ptr_array_new_with_free_func (free_part_cb);
}

/* --- statements ----------------------------------------------------------------------------- */

static void
drop_facts (DtlComparer *self, Part *part)
{
  for (guint i = 0; part->facts != NULL && i < part->facts->len; i++)
    dtl_alignment_drop (self->alignment, g_ptr_array_index (part->facts, i));
  g_clear_pointer (&part->facts, g_ptr_array_unref);
}

static void
drop_part_cb (gpointer data, gpointer comparer)
{
  Part *part = data;
  DtlComparer *self = comparer;

  dtl_fact_collector_count (self->collector, part->reading, -1);
  drop_facts (self, part);
}

static Part *
create_part (DtlComparer *self, guint source)
{
  Part *part = g_new0 (Part, 1);

  part->reading = dtl_reading_ref ((DtlReading *) dtl_corpus_reading (self->corpus, source));
  part->given = dtl_corpus_given (self->corpus, source);
  part->borrowed = g_array_new (FALSE, FALSE, sizeof (DtlBorrowedCurrency));
  part->rows = g_array_new (FALSE, TRUE, sizeof (guint32));
  part->sums = dtl_arithmetic_check_source (self->corpus, source);
  part->faults = dtl_calendar_check (self->corpus, source);
  dtl_fact_collector_count (self->collector, part->reading, 1);
  return part;
}

static Part *
get_part (const DtlComparer *self, guint source)
{
  return g_ptr_array_index (self->parts, source);
}

static void
renumber_facts (Part *part, guint source)
{
  for (guint i = 0; part->facts != NULL && i < part->facts->len; i++)
    ((DtlFact *) g_ptr_array_index (part->facts, i))->source = source;
}

static DtlMove
find_move (const DtlComparer *self, guint source)
{
  const DtlReading *reading = get_part (self, source)->reading;

  return (DtlMove) { dtl_corpus_given (self->corpus, source), !dtl_wording_is_named (reading) };
}

/* @n: how many sources there were. */
static void
find_moves (const DtlComparer *self, guint n, DtlUpdate *update)
{
  GArray *moves = g_array_sized_new (FALSE, FALSE, sizeof (DtlMove), n);
  const DtlMove gone = { G_MAXUINT, FALSE };
  guint last = 0;

  for (guint i = 0; i < n; i++)
    g_array_append_val (moves, gone);
  for (guint i = 0; i < self->parts->len; i++)
    if (get_part (self, i) != NULL)
      g_array_index (moves, DtlMove, get_part (self, i)->given) = find_move (self, i);
  update->moves = moves;
  for (guint i = 0; i < n; i++)
    {
      const DtlMove *move = &g_array_index (moves, DtlMove, i);

      if (move->given == G_MAXUINT)
        continue;
      update->renumbered |= move->given < last;
      last = move->given;
    }
}

static gboolean
have_moved (const DtlComparer *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (get_part (self, i) != NULL && get_part (self, i)->given != dtl_corpus_given (self->corpus, i))
      return TRUE;
  return FALSE;
}

static void
carry_parts (DtlComparer *self, DtlUpdate *update)
{
  guint n = self->parts->len;

  self->parts = dtl_update_carry (update, self->parts, NULL, free_part_cb, drop_part_cb, self);
  if (have_moved (self))
    find_moves (self, n, update);
  for (guint i = 0; i < self->parts->len; i++)
    {
      if (get_part (self, i) == NULL)
        self->parts->pdata[i] = create_part (self, i);
      get_part (self, i)->given = dtl_corpus_given (self->corpus, i);
      renumber_facts (get_part (self, i), i);
    }
  if (update->renumbered)
    g_clear_pointer (&update->moves, g_array_unref);
}

/* Statements of a source are made anew if other sources do not lend it the same any more, or if the user has
 * decided, or had decided, what is one statement. */
static void
collect_part (DtlComparer *self, guint source, DtlRowDecisions *decisions, GHashTable *decided)
{
  Part *part = get_part (self, source);
  gboolean is_decided = decided != NULL && g_hash_table_contains (decided, GUINT_TO_POINTER (part->given));

  if (part->facts != NULL && !part->decided && !is_decided && dtl_fact_collector_lends (self->collector, part->borrowed))
    return;
  drop_facts (self, part);
  g_array_set_size (part->borrowed, 0);
  g_array_set_size (part->rows, 0);
  g_array_set_size (part->rows, part->reading->figures->len);
  part->facts = dtl_fact_collector_collect (self->collector, source, decisions, part->borrowed);
  part->decided = is_decided;
  for (guint i = 0; i < part->facts->len; i++)
    dtl_alignment_add (self->alignment, g_ptr_array_index (part->facts, i));
}

/* Its words weigh otherwise, or what it is known by: then each of its statements may find other company. */
static void
weigh_part (DtlComparer *self, guint source, const Part *part)
{
  for (guint i = 0; i < part->facts->len; i++)
    {
      DtlFact *fact = g_ptr_array_index (part->facts, i);

      if (dtl_fact_holds_changed (fact, self->corpus))
        {
          dtl_fact_weigh (fact, self->corpus);
          dtl_alignment_touch (self->alignment, fact);
        }
      else if (dtl_fact_note_kin (fact, self->corpus) || dtl_corpus_is_renamed (self->corpus, source))
        dtl_alignment_look_through (self->alignment, fact);
    }
}

/* Which sources the user decided about what is one row in. */
static GHashTable *
find_decided (const GPtrArray *places)
{
  GHashTable *decided = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (places, i);

      if (!dtl_row_decisions_concern (place))
        continue;
      if (place->source >= 0)
        g_hash_table_add (decided, GINT_TO_POINTER (place->source));
      for (guint j = 0; j < place->others->len; j++)
        g_hash_table_add (decided, GUINT_TO_POINTER (g_array_index (place->others, DtlMentionRef, j).source));
    }
  return decided;
}

/* (transfer container): the statements of all sources. */
static GPtrArray *
update_facts (DtlComparer *self, const DtlUpdate *update, DtlRowDecisions *decisions, GPtrArray *places)
{
  g_autoptr (GHashTable) decided = decisions != NULL ? find_decided (places) : NULL;
  GPtrArray *facts = g_ptr_array_new ();

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);
      gboolean known = part->facts != NULL;

      collect_part (self, i, decisions, decided);
      if (known && dtl_corpus_is_changed (self->corpus, i))
        weigh_part (self, i, part);
      for (guint j = 0; j < part->facts->len; j++)
        g_ptr_array_add (facts, g_ptr_array_index (part->facts, j));
    }
  if (decisions != NULL)
    dtl_facts_bind (facts, self->corpus, decisions);
  return facts;
}

static void
learn_rates (DtlComparer *self)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();

  dtl_rates_forget (self->rates);
  for (guint i = 0; i < self->parts->len; i++)
    dtl_rates_learn (self->rates, get_part (self, i)->reading);
  dtl_alignment_note_rates (self->alignment, !dtl_rates_are_same (self->rates));
  if (dtl_rates_are_same (self->rates))
    return;
  for (guint i = 0; i < self->parts->len; i++)
    for (guint j = 0; get_part (self, i)->facts != NULL && j < get_part (self, i)->facts->len; j++)
      {
        DtlFact *fact = g_ptr_array_index (get_part (self, i)->facts, j);

        if (g_str_equal (dtl_fact_value (fact)->dimension, "money") && dtl_rates_are_changed (self->rates, dtl_fact_value (fact)->unit, NULL))
          dtl_alignment_look_through (self->alignment, fact);
      }
}

/* --- origins -------------------------------------------------------------------------------- */

static void
find_origins (DtlComparer *self, const DtlUpdate *update, DtlComparison *comparison)
{
  g_autoptr (GPtrArray) credits = g_ptr_array_sized_new (self->parts->len);

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);

      if (dtl_corpus_is_changed (self->corpus, i))
        g_clear_pointer (&part->credits, g_array_unref);
      if (part->credits == NULL)
        part->credits = dtl_credits_collect (self->corpus, i);
      g_ptr_array_add (credits, part->credits);
    }
  dtl_origins_update (self->origins, update, credits, comparison);
}

/* --- rows ----------------------------------------------------------------------------------- */

static char *
list_failures (const GPtrArray *sums)
{
  GString *failures = NULL;

  for (guint i = 0; i < sums->len; i++)
    {
      const DtlArithmetic *sum = g_ptr_array_index (sums, i);

      if (sum->holds || sum->figures->len == 0)
        continue;
      if (failures == NULL)
        failures = g_string_new (NULL);
      g_string_append_printf (failures, "%s %s\n", sum->rule, sum->working);
    }
  return failures != NULL ? g_string_free_and_steal (failures) : NULL;
}

/* (transfer full) (element-type GPtrArray of DtlArithmetic): the sums of each source. A row may repeat one of them:
 * it is judged anew if that says something else now. */
static GPtrArray *
sort_sums (DtlComparer *self, const DtlComparison *comparison)
{
  GPtrArray *sums = g_ptr_array_new_full (self->parts->len, (GDestroyNotify) g_ptr_array_unref);
  g_autofree guint *sources = g_new (guint, self->parts->len + 1);

  for (guint i = 0; i < self->parts->len; i++)
    {
      sources[get_part (self, i)->given] = i;
      g_ptr_array_add (sums, g_ptr_array_new ());
    }
  for (guint i = 0; i < comparison->arithmetic->len; i++)
    {
      DtlArithmetic *sum = g_ptr_array_index (comparison->arithmetic, i);

      g_ptr_array_add (g_ptr_array_index (sums, sources[sum->source]), sum);
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);
      g_autofree char *before = part->failures;

      part->failures = list_failures (g_ptr_array_index (sums, i));
      for (guint j = 0; g_strcmp0 (before, part->failures) != 0 && j < part->facts->len; j++)
        dtl_alignment_forget (self->alignment, g_ptr_array_index (part->facts, j));
    }
  return sums;
}

/* (transfer container) (element-type GArray of guint32): for each source the rows of its figures, as far as they are known. */
static GPtrArray *
list_rows (const DtlComparer *self)
{
  GPtrArray *rows = g_ptr_array_sized_new (self->parts->len);

  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (rows, get_part (self, i)->rows);
  return rows;
}

/* Rows name sources by where they are given. */
static void
forget_rows (DtlComparer *self, GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    dtl_alignment_forget (self->alignment, g_ptr_array_index (facts, i));
}

static void
list_sums (const GPtrArray *sums, guint given, DtlComparison *comparison)
{
  for (guint i = 0; i < sums->len; i++)
    g_ptr_array_add (comparison->arithmetic, dtl_arithmetic_copy (g_ptr_array_index (sums, i), given));
}

static void
find_rows (DtlComparer *self, const DtlUpdate *update, DtlRowDecisions *decisions, GPtrArray *rows, DtlComparison *comparison)
{
  g_autoptr (GPtrArray) facts = update_facts (self, update, decisions, comparison->decisions);
  g_autoptr (GPtrArray) sums = NULL;
  DtlMeasurer measurer = { self->corpus, self->rates, self->alignment, self->origins, facts, .rows = rows, .moves = update->moves };

  g_clear_pointer (&comparison->arithmetic, g_ptr_array_unref);
  comparison->arithmetic = dtl_arithmetic_check_rates (self->corpus, self->rates);
  for (guint i = 0; i < self->parts->len; i++)
    list_sums (get_part (self, i)->sums, get_part (self, i)->given, comparison);
  measurer.sums = sums = sort_sums (self, comparison);
  if (update->renumbered)
    forget_rows (self, facts);
  dtl_measures_find (&measurer, decisions, comparison);
}

/* --- all of it ------------------------------------------------------------------------------ */

static gboolean
update (DtlComparer *self, DtlRowDecisions *rows, DtlComparison *comparison, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) before = dtl_corpus_update (self->corpus, comparison->readings);
  g_auto (DtlUpdate) changes = { .corpus = self->corpus, .before = before };
  g_autoptr (GPtrArray) row_of = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  carry_parts (self, &changes);
  learn_rates (self);
  find_origins (self, &changes, comparison);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  row_of = list_rows (self);
  find_rows (self, &changes, rows, row_of, comparison);
  for (guint i = 0; i < self->parts->len; i++)
    list_sums (get_part (self, i)->faults, get_part (self, i)->given, comparison);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  dtl_story_matcher_update (self->stories, &changes, row_of, comparison);
  dtl_comparison_list_events (comparison);
  dtl_event_decisions_lay (comparison);
  dtl_quotation_matcher_update (self->quotations, &changes, comparison);
  dtl_date_suggestions_find (self->lexicon, comparison);
  dtl_time_frame_find (comparison);
  return TRUE;
}

/**
 * dtl_comparer_compare:
 * @self: a comparer
 * @readings: (element-type DtlReading): what was read in each source, with what the user decided laid over it; one that
 *   was compared the last time is known again by being the same object
 * @decisions: (element-type DtlDecisionPlace) (nullable): where that has its place; kept in the comparison
 * @cancellable: (nullable): stops it between two of its parts; then the next time begins from nothing
 * @error: set if it was cancelled; nothing else can fail
 *
 * Compares: pure, deterministic, independent of the order of sources but for the order of rows.
 *
 * Returns: (transfer full) (nullable): what the sources say about the same things
 */
DtlComparison *
dtl_comparer_compare (DtlComparer *self, GPtrArray *readings, GPtrArray *decisions, GCancellable *cancellable, GError **error)
{
  g_autoptr (DtlComparison) comparison = dtl_comparison_new ();
  g_autoptr (DtlRowDecisions) rows = decisions != NULL && decisions->len > 0 ? dtl_row_decisions_new (decisions) : NULL;

  if (self->corpus == NULL)
    begin (self);
  if (decisions != NULL)
    {
      g_ptr_array_unref (comparison->decisions);
      comparison->decisions = g_ptr_array_ref (decisions);
    }
  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (comparison->readings, dtl_reading_ref (g_ptr_array_index (readings, i)));
  if (update (self, rows, comparison, cancellable, error))
    return g_steal_pointer (&comparison);
  forget (self);
  return NULL;
}

/**
 * dtl_compare_decided:
 * @readings: (element-type DtlReading): what was read in each source, with what the user decided laid over it
 * @decisions: (element-type DtlDecisionPlace) (nullable): where that has its place; kept in the comparison
 * @lexicon: words of the language, concepts of measures, currencies
 * @cancellable: (nullable): stops it between two of its parts
 * @error: set if it was cancelled; nothing else can fail
 *
 * Compares once.
 *
 * Returns: (transfer full) (nullable): as dtl_comparer_compare()
 */
DtlComparison *
dtl_compare_decided (GPtrArray *readings, GPtrArray *decisions, const DtlLexicon *lexicon, GCancellable *cancellable, GError **error)
{
  g_autoptr (DtlComparer) comparer = dtl_comparer_new (lexicon);

  return dtl_comparer_compare (comparer, readings, decisions, cancellable, error);
}

/**
 * dtl_compare:
 * @readings: (element-type DtlReading): what was read in each source
 * @lexicon: as for dtl_compare_decided()
 * @cancellable: (nullable): as for dtl_compare_decided()
 * @error: as for dtl_compare_decided()
 *
 * Compares where the user has decided nothing.
 *
 * Returns: (transfer full) (nullable): as dtl_compare_decided()
 */
DtlComparison *
dtl_compare (GPtrArray *readings, const DtlLexicon *lexicon, GCancellable *cancellable, GError **error)
{
  return dtl_compare_decided (readings, NULL, lexicon, cancellable, error);
}
