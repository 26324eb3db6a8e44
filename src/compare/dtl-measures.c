/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From groups of statements to the rows that a reader sees: cells by source, the unit and the
 * period of most, a name, a verdict; the rows that ask for attention first. */

#include "config.h"

#include "dtl-measures.h"

#include <glib/gi18n-lib.h>

#include "dtl-alignment.h"
#include "dtl-best-value.h"
#include "dtl-moves.h"
#include "dtl-row-rulings.h"
#include "dtl-series.h"
#include "dtl-verdict.h"

#define MAX_LABEL_WORDS 9
#define MAX_LABELS 24 /* statements that are asked for a name */

static int
compare_uints_cb (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* Statements of one source follow each other. */
static DtlCell *
open_cell (DtlMeasure *measure, guint source)
{
  DtlCell *cell = measure->cells->len > 0 ? g_ptr_array_index (measure->cells, measure->cells->len - 1) : NULL;

  if (cell != NULL && cell->source == source)
    return cell;
  cell = g_new0 (DtlCell, 1);
  cell->source = source;
  cell->figures = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (measure->cells, cell);
  return cell;
}

static int
compare_cells_cb (gconstpointer a, gconstpointer b)
{
  const DtlCell *left = *(const DtlCell *const *) a, *right = *(const DtlCell *const *) b;

  return (left->source > right->source) - (left->source < right->source);
}

static void
fill_cells (const DtlCorpus *corpus, GPtrArray *facts, DtlMeasure *measure)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (facts, i);
      DtlCell *cell = open_cell (measure, dtl_corpus_given (corpus, fact->source));

      g_array_append_vals (cell->figures, fact->figures->data, fact->figures->len);
    }
  g_ptr_array_sort (measure->cells, compare_cells_cb);
  for (guint i = 0; i < measure->cells->len; i++)
    g_array_sort (((DtlCell *) g_ptr_array_index (measure->cells, i))->figures, compare_uints_cb);
}

/* The unit that most figures are in; of two as frequent, the one that comes first. */
static const char *
find_unit (const DtlCorpus *corpus, GPtrArray *facts)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *best = NULL;

  for (guint i = 0; i < facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (facts, i);

      for (guint j = 0; j < fact->figures->len; j++)
        {
          const DtlFigure *figure = dtl_reading_figure (dtl_corpus_reading (corpus, fact->source), g_array_index (fact->figures, guint, j));
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, figure->unit)) + 1;

          g_hash_table_insert (counts, (gpointer) figure->unit, GUINT_TO_POINTER (n));
          if (best == NULL || n > GPOINTER_TO_UINT (g_hash_table_lookup (counts, best)))
            best = figure->unit;
        }
    }
  return g_intern_string (best);
}

static DtlInterval
find_period (const DtlCorpus *corpus, GPtrArray *facts)
{
  DtlInterval best = dtl_interval_unresolved ();
  guint most = 0;

  for (guint i = 0; i < MIN (facts->len, MAX_LABELS); i++)
    {
      const DtlInterval *period = &dtl_fact_figure (g_ptr_array_index (facts, i), corpus)->period;
      guint n = 0;

      for (guint j = 0; j < facts->len; j++)
        n += dtl_interval_equal (period, &dtl_fact_figure (g_ptr_array_index (facts, j), corpus)->period);
      if (dtl_interval_is_resolved (period) && n > most)
        {
          best = *period;
          most = n;
        }
    }
  return best;
}

static guint
count_words (const char *text)
{
  guint n = 1;

  for (; *text != '\0'; text++)
    n += *text == ' ';
  return n;
}

/* How well the name of one statement fits all: what it has in common with the other names, and
 * that it is neither a single word nor a sentence. */
static double
rate_label (const DtlCorpus *corpus, GPtrArray *facts, guint index)
{
  const DtlFact *fact = g_ptr_array_index (facts, index);
  const char *measure = dtl_fact_figure (fact, corpus)->measure;
  guint n_words = count_words (measure);
  double rating = n_words < 2 ? -0.5 : 0;

  if (n_words > MAX_LABEL_WORDS)
    rating -= 0.2 * (n_words - MAX_LABEL_WORDS);
  for (guint i = 0; i < MIN (facts->len, MAX_LABELS); i++)
    if (i != index)
      rating += dtl_corpus_similarity (corpus, fact->measure, ((const DtlFact *) g_ptr_array_index (facts, i))->measure);
  return rating;
}

static const char *
find_concept (const DtlCorpus *corpus, GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const char *concept = dtl_fact_figure (g_ptr_array_index (facts, i), corpus)->concept;

      if (concept != NULL)
        return dtl_lexicon_concept_label (dtl_corpus_lexicon (corpus), concept);
    }
  return NULL;
}

static char *
make_label (const DtlCorpus *corpus, GPtrArray *facts)
{
  const char *best = NULL, *concept = find_concept (corpus, facts);
  double most = 0;

  for (guint i = 0; i < MIN (facts->len, MAX_LABELS); i++)
    {
      const char *measure = dtl_fact_figure (g_ptr_array_index (facts, i), corpus)->measure;
      double rating;

      if (measure == NULL || *measure == '\0')
        continue;
      rating = rate_label (corpus, facts, i);
      if (best == NULL || rating > most)
        {
          best = measure;
          most = rating;
        }
    }
  if (best != NULL)
    return g_strdup (best);
  return g_strdup (concept != NULL ? concept : _("Unnamed measure"));
}

static DtlMeasure *
create_measure (const DtlCorpus *corpus, GPtrArray *facts)
{
  DtlMeasure *measure = g_new0 (DtlMeasure, 1);

  measure->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_cell_free);
  measure->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  fill_cells (corpus, facts, measure);
  return measure;
}

/* The statements of sources that the user does not distrust. */
static GPtrArray *
collect_counted (const DtlCorpus *corpus, GPtrArray *facts, DtlMeasure *measure)
{
  GPtrArray *counted = g_ptr_array_sized_new (facts->len);

  for (guint i = 0; i < facts->len; i++)
    {
      DtlFact *fact = g_ptr_array_index (facts, i);

      if (dtl_measure_find_cell (measure, dtl_corpus_given (corpus, fact->source))->trust != DTL_TRUST_DISTRUSTED)
        g_ptr_array_add (counted, fact);
    }
  return counted;
}

/* Where no source is trusted, there is nothing to be said, and still a row to be named. */
static void
judge_measure (const DtlMeasurer *self, GPtrArray *facts, gboolean decided, const DtlComparison *comparison, DtlMeasure *measure)
{
  const DtlCorpus *corpus = self->corpus;
  g_autoptr (GPtrArray) counted = collect_counted (corpus, facts, measure);
  g_autoptr (DtlRow) row = dtl_row_new (corpus, self->rates, self->sums, counted);

  row->decided = decided;
  if (counted->len > 0)
    {
      dtl_verdict_judge (row, measure);
      facts = counted;
    }
  measure->computed = measure->verdict;
  dtl_series_find (row, measure);
  dtl_best_value_find (row, measure);
  measure->unit = find_unit (corpus, facts);
  measure->period = find_period (corpus, facts);
  measure->label = make_label (corpus, facts);
  measure->origins = measure->cells->len > 1 ? dtl_origins_count (self->origins, comparison, measure) : dtl_row_n_sources (row);
}

static const DtlCell *
get_first_cell (const DtlMeasure *measure)
{
  return g_ptr_array_index (measure->cells, 0);
}

/* Worst verdict first, then the most widely told, then by place. */
static int
compare_measures_cb (gconstpointer a, gconstpointer b)
{
  const DtlMeasure *left = *(const DtlMeasure *const *) a, *right = *(const DtlMeasure *const *) b;
  const DtlCell *left_cell = get_first_cell (left), *right_cell = get_first_cell (right);

  if (left->verdict != right->verdict)
    return (int) right->verdict - (int) left->verdict;
  if (left->cells->len != right->cells->len)
    return left->cells->len > right->cells->len ? -1 : 1;
  if (left_cell->source != right_cell->source)
    return left_cell->source < right_cell->source ? -1 : 1;
  return compare_uints_cb (left_cell->figures->data, right_cell->figures->data);
}

static guint32
get_row (const DtlMeasurer *self, guint source, guint figure)
{
  return g_array_index ((const GArray *) g_ptr_array_index (self->rows, source), guint32, figure);
}

/* (transfer full): of each row by its number, which it is in the order of the comparison. */
static int *
order_rows (const DtlMeasurer *self, const guint *inner, const DtlComparison *comparison)
{
  int *order = g_new (int, dtl_alignment_n_items (self->alignment) + 1);

  order[0] = -1;
  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlCell *cell = get_first_cell (g_ptr_array_index (comparison->measures, i));

      order[get_row (self, inner[cell->source], g_array_index (cell->figures, guint, 0))] = (int) i;
    }
  return order;
}

static void
fill_measure_of (const DtlMeasurer *self, DtlComparison *comparison)
{
  const guint n = comparison->readings->len;
  g_autofree guint *inner = g_new (guint, n + 1);
  g_autofree int *order = NULL;

  for (guint i = 0; i < n; i++)
    inner[dtl_corpus_given (self->corpus, i)] = i;
  order = order_rows (self, inner, comparison);
  dtl_mention_table_clear (comparison->measure_of);
  for (guint i = 0; i < n; i++)
    {
      const guint n_figures = dtl_comparison_reading (comparison, i)->figures->len;

      dtl_mention_table_add_source (comparison->measure_of, n_figures);
      for (guint j = 0; j < n_figures; j++)
        dtl_mention_table_set (comparison->measure_of, i, j, order[get_row (self, inner[i], j)]);
    }
}

/* Which rows the user decided something about: those are judged anew each time, and never kept. */
static GHashTable *
find_decided (const DtlComparison *comparison)
{
  GHashTable *decided = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, i);

      if (place->source >= 0 && place->mention >= 0)
        g_hash_table_add (decided, GINT_TO_POINTER (dtl_comparison_measure_of (comparison, (guint) place->source, (guint) place->mention)));
      for (guint j = 0; j < place->others->len; j++)
        {
          const DtlMentionRef *other = &g_array_index (place->others, DtlMentionRef, j);

          g_hash_table_add (decided, GINT_TO_POINTER (dtl_comparison_measure_of (comparison, other->source, other->index)));
        }
    }
  g_hash_table_remove (decided, GINT_TO_POINTER (-1));
  return decided;
}

/* Groups that the user put together keep their own rows for when he does not any more; but not with the wrong numbers. */
static void
forget_groups (const DtlMeasurer *self, GPtrArray *members)
{
  for (guint i = 0; self->moves != NULL && i < members->len; i++)
    dtl_alignment_forget (self->alignment, g_ptr_array_index (members, i));
}

/* (nullable): a row of before as it is now, if nothing is to be judged anew in it. */
static DtlMeasure *
keep_measure (const DtlMeasurer *self, const DtlComparison *comparison, DtlMeasure *measure)
{
  guint n;

  if (self->moves != NULL)
    measure = dtl_moves_measure (self->moves, measure);
  if (measure == NULL || measure->cells->len < 2 || !dtl_origins_concern (self->origins, measure))
    return measure;
  n = dtl_origins_count (self->origins, comparison, measure);
  if (n == measure->origins)
    return measure;
  measure = dtl_measure_own (measure);
  measure->origins = n;
  return measure;
}

/* The figures of the statements of a row know it by the number of the first, one up. */
static void
number_row (const DtlMeasurer *self, GPtrArray *members)
{
  const guint32 number = ((const DtlFact *) g_ptr_array_index (members, 0))->item + 1;

  for (guint i = 0; i < members->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (members, i);

      for (guint j = 0; j < fact->figures->len; j++)
        g_array_index ((GArray *) g_ptr_array_index (self->rows, fact->source), guint32, g_array_index (fact->figures, guint, j)) = number;
    }
}

/* The row as it was found; a group keeps its row for the next time. */
static DtlMeasure *
make_measure (const DtlMeasurer *self, const DtlAlignedRow *row, const DtlComparison *comparison)
{
  g_autoptr (GPtrArray) members = NULL;
  DtlMeasure *measure;

  if (row->group != NULL && row->group->result != NULL)
    row->group->result = keep_measure (self, comparison, row->group->result);
  if (row->group != NULL && row->group->result != NULL)
    return dtl_measure_ref (row->group->result);
  members = dtl_alignment_members (self->alignment, row, self->facts);
  number_row (self, members);
  measure = create_measure (self->corpus, members);
  if (row->group == NULL)
    {
      forget_groups (self, members);
      return measure;
    }
  judge_measure (self, members, FALSE, comparison, measure);
  row->group->result = measure;
  return dtl_measure_ref (measure);
}

static void
judge_decided (const DtlMeasurer *self, GPtrArray *rows, const DtlRowDecisions *decisions, DtlComparison *comparison)
{
  g_autoptr (GHashTable) decided = NULL;
  g_autoptr (GPtrArray) indices = NULL;

  fill_measure_of (self, comparison);
  decided = find_decided (comparison);
  indices = g_hash_table_get_keys_as_ptr_array (decided);
  for (guint i = 0; i < indices->len; i++)
    {
      guint index = GPOINTER_TO_UINT (g_ptr_array_index (indices, i));
      g_autoptr (GPtrArray) members = dtl_alignment_members (self->alignment, g_ptr_array_index (rows, index), self->facts);

      dtl_measure_unref (comparison->measures->pdata[index]);
      comparison->measures->pdata[index] = create_measure (self->corpus, members);
    }
  dtl_row_rulings_lay_trust (decisions, comparison);
  for (guint i = 0; i < indices->len; i++)
    {
      guint index = GPOINTER_TO_UINT (g_ptr_array_index (indices, i));
      const DtlAlignedRow *row = g_ptr_array_index (rows, index);
      g_autoptr (GPtrArray) members = dtl_alignment_members (self->alignment, row, self->facts);

      judge_measure (self, members, row->group == NULL, comparison, g_ptr_array_index (comparison->measures, index));
    }
  dtl_row_rulings_lay (decisions, comparison);
}

/**
 * dtl_measures_find:
 * @self: what it takes
 * @decisions: (nullable): what the user decided about rows, bound to the statements
 * @comparison: gets its measures, and which of them each figure belongs to
 *
 * Makes the rows of a comparison: aligns the statements, judges each row, names it, as the user decided where there
 * is something decided.
 */
void
dtl_measures_find (const DtlMeasurer *self, DtlRowDecisions *decisions, DtlComparison *comparison)
{
  g_autoptr (GPtrArray) rows = dtl_alignment_update (self->alignment, self->facts, comparison->readings, decisions);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (comparison->measures, make_measure (self, g_ptr_array_index (rows, i), comparison));
  if (decisions != NULL)
    judge_decided (self, rows, decisions, comparison);
  g_ptr_array_sort (comparison->measures, compare_measures_cb);
  fill_measure_of (self, comparison);
}
