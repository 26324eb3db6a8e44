/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums that the name of a measure promises: a trade surplus is what exports are above imports, a fatality rate the share
 * of the ill who died, an operating margin that of revenue which is profit. The amounts stand in the same sentence or in
 * one near by. That such a sum fails is held against nobody unless a scale word explains it: he may speak of another year. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-arithmetic-checks.h"
#include "dtl-wording.h"

#define MAX_NEAR 40     /* figures on either side */
#define MAX_SENTENCES 2 /* between the figures of one sum */
#define SURE_DIGITS 3   /* so many that two amounts have this difference by no chance */

/* What is named, and what makes it: @a − @b, or @a as a share of @b. */
typedef struct
{
  const char *result;
  const char *a[3];
  const char *b[4];
} Definition;

static const Definition differences[] = {
  { "trade-surplus", { "exports" }, { "imports" } },
  { "trade-deficit", { "imports" }, { "exports" } },
  { "trade-balance", { "exports" }, { "imports" } },
  { "budget-deficit", { "spending", "budget" }, { "tax-revenue", "revenue" } },
  { "net-profit", { "revenue" }, { "cost", "spending" } },
  { "majority", { "votes-for" }, { "votes-against" } },
};

static const Definition shares[] = {
  { "fatality-rate", { "death-toll", "new-deaths" }, { "infections", "new-cases", "active-cases" } },
  { "operating-margin", { "operating-profit" }, { "revenue" } },
  { "net-margin", { "net-profit" }, { "revenue" } },
  { "turnout", { "votes" }, { "voters" } },
  { "test-positivity", { "new-cases", "infections" }, { "tests" } },
};

typedef struct
{
  const DtlCorpus *corpus;
  const DtlReading *reading;
  guint source;
  guint result;
  GPtrArray *sums;
} Search;

static const DtlFigure *
get_figure (const Search *self, guint index)
{
  return dtl_reading_figure (self->reading, index);
}

static gboolean
is_one_of (const char *concept, const char *const *concepts, guint n)
{
  for (guint i = 0; concept != NULL && i < n && concepts[i] != NULL; i++)
    if (g_str_equal (concepts[i], concept))
      return TRUE;
  return FALSE;
}

static gboolean
is_plain (const DtlFigure *figure)
{
  return dtl_range_is_point (&figure->value) && figure->value.low.coefficient > 0
         && (figure->hedge == DTL_HEDGE_NONE || figure->hedge == DTL_HEDGE_EXACTLY) && figure->change != DTL_CHANGE_FROM
         && figure->change != DTL_CHANGE_INCREASE && figure->change != DTL_CHANGE_DECREASE;
}

/* Ends of sentences between two places. */
static guint
count_sentences_between (const DtlReading *reading, guint32 first, guint32 last)
{
  guint n = 0;

  for (guint i = 0; i < reading->sentences->len; i++)
    {
      const guint32 end = g_array_index (reading->sentences, DtlSpan, i).end;

      n += end > first && end <= last;
    }
  return n;
}

static gboolean
is_near (const Search *self, guint index)
{
  const DtlFigure *result = get_figure (self, self->result), *figure = get_figure (self, index);

  return index != self->result && is_plain (figure)
         && count_sentences_between (self->reading, MIN (result->span.start, figure->span.start), MAX (result->span.start, figure->span.start))
              <= MAX_SENTENCES
         && !(dtl_interval_is_resolved (&result->period) && dtl_interval_is_resolved (&figure->period)
              && !dtl_interval_meet (&result->period, &figure->period));
}

static void
add_sum (const Search *self, const char *rule, gboolean holds, char *working, guint a, guint b)
{
  g_ptr_array_add (self->sums, dtl_arithmetic_new (dtl_corpus_given (self->corpus, self->source), rule, holds, working, 3, a, b, self->result));
}

static guint
count_digits (const DtlDecimal *value)
{
  gint64 digits = value->coefficient;
  guint n = 0;

  while (digits != 0 && digits % 10 == 0)
    digits /= 10;
  for (; digits != 0; digits /= 10)
    n++;
  return n;
}

/* Both named as they should be, or one of them where the digits leave no doubt. */
static gboolean
is_difference (const Search *self, const Definition *definition, guint a, guint b)
{
  const DtlFigure *result = get_figure (self, self->result), *left = get_figure (self, a), *right = get_figure (self, b);
  const guint named = is_one_of (left->concept, definition->a, G_N_ELEMENTS (definition->a))
                      + is_one_of (right->concept, definition->b, G_N_ELEMENTS (definition->b));
  DtlDecimal sum;

  return g_str_equal (left->unit, result->unit) && g_str_equal (right->unit, result->unit) && left->kind == result->kind && right->kind == result->kind
         && named + (count_digits (&result->value.low) >= SURE_DIGITS) >= 2 && dtl_decimal_add (&right->value.low, &result->value.low, &sum)
         && dtl_decimal_equal (&sum, &left->value.low);
}

static gboolean
find_difference (const Search *self, const Definition *definition, guint a, guint first, guint end)
{
  for (guint b = first; b < end; b++)
    if (b != a && is_near (self, b) && is_difference (self, definition, a, b))
      {
        g_autofree char *left = dtl_wording_amount (get_figure (self, a)), *right = dtl_wording_amount (get_figure (self, b));
        g_autofree char *result = dtl_wording_amount (get_figure (self, self->result));

        add_sum (self, "difference", TRUE, g_strdup_printf (_("%s − %s = %s."), left, right, result), a, b);
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_share (const DtlFigure *part, const DtlFigure *whole, DtlRange *share)
{
  const DtlDecimal hundred = dtl_decimal_from_int (100);
  DtlRange left = dtl_range_as_written (&part->value), right = dtl_range_as_written (&whole->value), times = dtl_range_point (&hundred);

  return dtl_range_divide (&left, &right, 12, share) && dtl_range_multiply (share, &times, share);
}

/* Whether one is the other by a scale word. */
static gboolean
is_scaled (const DtlRange *share, const DtlRange *said)
{
  static const int powers[] = { 3, -3, 6, -6 };

  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      DtlRange scaled;

      if (dtl_range_scale (share, powers[i], &scaled) && dtl_range_meet (&scaled, said))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_share (const Search *self, guint part, guint whole)
{
  const DtlFigure *left = get_figure (self, part), *right = get_figure (self, whole), *result = get_figure (self, self->result);
  DtlRange share, said = dtl_range_as_written (&result->value);
  g_autofree char *a = NULL, *b = NULL, *c = NULL, *percent = NULL;
  DtlDecimal middle;
  gboolean holds;

  if (!g_str_equal (left->unit, right->unit) || !find_share (left, right, &share)
      || !dtl_decimal_divide (&left->value.low, &right->value.low, 3, &middle) || !dtl_decimal_scale (&middle, 2, &middle))
    return FALSE;
  holds = dtl_range_meet (&share, &said);
  if (!holds && !is_scaled (&share, &said))
    return FALSE;
  a = dtl_wording_amount (left);
  b = dtl_wording_amount (right);
  c = dtl_wording_amount (result);
  percent = dtl_wording_number (&middle);
  add_sum (self, "part-of-whole", holds, g_strdup_printf (_("%s of %s is %s%%; stated is %s."), a, b, percent, c), part, whole);
  return TRUE;
}

static gboolean
find_whole (const Search *self, const Definition *definition, guint part, guint first, guint end)
{
  for (guint whole = first; whole < end; whole++)
    if (whole != part && is_near (self, whole)
        && is_one_of (get_figure (self, whole)->concept, definition->b, G_N_ELEMENTS (definition->b)) && check_share (self, part, whole))
      return TRUE;
  return FALSE;
}

static const Definition *
find_definition (const Definition *definitions, guint n, const DtlFigure *figure)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (definitions[i].result, figure->concept) == 0)
      return &definitions[i];
  return NULL;
}

static void
search_around (const Search *self, const Definition *difference, const Definition *share)
{
  const guint first = self->result - MIN (self->result, MAX_NEAR), end = MIN (self->result + MAX_NEAR + 1, self->reading->figures->len);

  for (guint a = first; a < end; a++)
    {
      if (!is_near (self, a))
        continue;
      if (difference != NULL && find_difference (self, difference, a, first, end))
        return;
      if (share != NULL && is_one_of (get_figure (self, a)->concept, share->a, G_N_ELEMENTS (share->a)) && find_whole (self, share, a, first, end))
        return;
    }
}

void
dtl_named_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);

  for (guint i = 0; i < reading->figures->len; i++)
    {
      const Search search = { corpus, reading, source, i, sums };
      const DtlFigure *figure = dtl_reading_figure (reading, i);
      const Definition *difference = find_definition (differences, G_N_ELEMENTS (differences), figure);
      const Definition *share = figure->kind == DTL_FIGURE_PERCENT ? find_definition (shares, G_N_ELEMENTS (shares), figure) : NULL;

      if ((difference != NULL || share != NULL) && is_plain (figure))
        search_around (&search, difference, share);
    }
}
