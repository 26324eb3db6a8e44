/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums that one sentence of a report lets a reader do: part and whole, growth, ends of a
 * change, ranks. Only wordings that leave no doubt are taken up: a sum that the writer never
 * meant must not be held against him. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-arithmetic-checks.h"
#include "dtl-wording.h"

typedef struct
{
  const DtlCorpus *corpus;
  const DtlReading *reading;
  guint source;
  guint first;   /* figures of the sentence: from here */
  guint end;     /* to before here */
  GPtrArray *sums;
} Sentence;

typedef void (*CheckFunc) (const Sentence *sentence);

static const DtlFigure *
get_figure (const Sentence *self, guint index)
{
  return dtl_reading_figure (self->reading, index);
}

static void
add_sum (const Sentence *self, const char *rule, gboolean holds, char *working, guint a, guint b, int c)
{
  guint source = dtl_corpus_given (self->corpus, self->source);

  if (c < 0)
    g_ptr_array_add (self->sums, dtl_arithmetic_new (source, rule, holds, working, 2, a, b));
  else
    g_ptr_array_add (self->sums, dtl_arithmetic_new (source, rule, holds, working, 3, a, b, (guint) c));
}

static void
check_rank (const Sentence *self)
{
  for (guint i = self->first; i < self->end; i++)
    {
      const DtlFigure *figure = get_figure (self, i);
      g_autofree char *amount = NULL;

      if (figure->kind != DTL_FIGURE_RANK || !figure->has_of || !figure->value.has_low
          || dtl_decimal_compare (&figure->value.low, &figure->of) <= 0)
        continue;
      amount = dtl_wording_amount (figure);
      g_ptr_array_add (self->sums, dtl_arithmetic_new (dtl_corpus_given (self->corpus, self->source), "rank-within-total", FALSE,
                                                       g_strdup_printf (_("%s: a rank cannot be beyond the number ranked."), amount), 1, i));
    }
}

static int
find_change (const Sentence *self, DtlChange change, const char *unit, guint from)
{
  for (guint i = from; i < self->end; i++)
    if (get_figure (self, i)->change == change && (unit == NULL || g_str_equal (get_figure (self, i)->unit, unit)))
      return i;
  return -1;
}

static guint
count_change (const Sentence *self, DtlChange change)
{
  guint n = 0;

  for (guint i = self->first; i < self->end; i++)
    n += get_figure (self, i)->change == change;
  return n;
}

static DtlRange
round_out (const DtlFigure *figure)
{
  return dtl_range_as_written (&figure->value);
}

/* How much of @from the way to @to is, in percent. */
static gboolean
find_growth (const DtlFigure *from, const DtlFigure *to, DtlRange *growth)
{
  DtlRange before = round_out (from), after = round_out (to), quotient;
  DtlDecimal hundred = dtl_decimal_from_int (100), minus = dtl_decimal_from_int (-100);
  DtlRange times = dtl_range_point (&hundred), less = dtl_range_point (&minus);

  return dtl_range_divide (&after, &before, 12, &quotient) && dtl_range_multiply (&quotient, &times, &quotient)
         && dtl_range_add (&quotient, &less, growth);
}

static gboolean
find_difference (const DtlFigure *from, const DtlFigure *to, DtlRange *difference)
{
  DtlRange before = round_out (from), after = round_out (to), negated = before;

  negated.low = dtl_decimal_negate (&before.high);
  negated.high = dtl_decimal_negate (&before.low);
  negated.has_low = before.has_high;
  negated.has_high = before.has_low;
  return dtl_range_add (&after, &negated, difference);
}

static DtlRange
turn_positive (const DtlRange *range)
{
  DtlRange turned = *range;

  if (range->has_high && range->high.coefficient < 0 && range->has_low)
    {
      turned.low = dtl_decimal_negate (&range->high);
      turned.high = dtl_decimal_negate (&range->low);
    }
  return turned;
}

static gboolean
is_plain (const DtlFigure *figure)
{
  return dtl_range_is_point (&figure->value) && figure->hedge == DTL_HEDGE_NONE && !dtl_decimal_is_zero (&figure->value.low);
}

/* The rise or fall that the sentence states, against the one that its two ends make. */
static void
compare_change (const Sentence *self, guint from, guint to, guint change)
{
  const DtlFigure *before = get_figure (self, from), *after = get_figure (self, to), *stated = get_figure (self, change);
  gboolean points = stated->kind == DTL_FIGURE_PERCENTAGE_POINTS || g_str_equal (stated->unit, before->unit);
  g_autofree char *a = dtl_wording_amount (before), *b = dtl_wording_amount (after), *c = dtl_wording_amount (stated);
  g_autofree char *low = NULL, *high = NULL;
  DtlRange found, said = round_out (stated);
  gboolean holds;

  if (!(points ? find_difference (before, after, &found) : find_growth (before, after, &found)))
    return;
  found = turn_positive (&found);
  holds = dtl_range_meet (&found, &said);
  found.low = dtl_decimal_round (&found.low, 3);
  found.high = dtl_decimal_round (&found.high, 3);
  low = dtl_wording_number (&found.low);
  high = dtl_wording_number (&found.high);
  add_sum (self, "growth", holds,
           g_strdup_printf (points ? _("From %s to %s is a change of %s to %s, with rounding; stated is %s.")
                                   : _("From %s to %s is a change of %s to %s percent, with rounding; stated is %s."),
                            a, b, low, high, c),
           from, to, change);
}

static gboolean
is_stated_change (const DtlFigure *figure, const DtlFigure *end)
{
  if (figure->change != DTL_CHANGE_INCREASE && figure->change != DTL_CHANGE_DECREASE)
    return FALSE;
  if (figure->kind == DTL_FIGURE_PERCENTAGE_POINTS)
    return end->kind == DTL_FIGURE_PERCENT;
  return figure->kind == DTL_FIGURE_PERCENT && end->kind != DTL_FIGURE_PERCENT;
}

/* "rose 25% to 50 million from 40 million": one change and its two ends, and no more. */
static void
check_growth (const Sentence *self)
{
  int from = find_change (self, DTL_CHANGE_FROM, NULL, self->first), to;

  if (from < 0 || count_change (self, DTL_CHANGE_FROM) != 1 || count_change (self, DTL_CHANGE_TO) != 1)
    return;
  to = find_change (self, DTL_CHANGE_TO, get_figure (self, from)->unit, self->first);
  if (to < 0 || !is_plain (get_figure (self, from)) || !is_plain (get_figure (self, to))
      || count_change (self, DTL_CHANGE_INCREASE) + count_change (self, DTL_CHANGE_DECREASE) != 1)
    return;
  for (guint i = self->first; i < self->end; i++)
    if (is_stated_change (get_figure (self, i), get_figure (self, from)) && is_plain (get_figure (self, i)))
      compare_change (self, from, to, i);
}

static int
find_kind (const Sentence *self, DtlFigureKind kind)
{
  for (guint i = self->first; i < self->end; i++)
    if (get_figure (self, i)->kind == kind)
      return i;
  return -1;
}

static void
compare_multiple (const Sentence *self, guint from, guint to, guint multiple)
{
  DtlRange before = round_out (get_figure (self, from)), after = round_out (get_figure (self, to));
  DtlRange said = round_out (get_figure (self, multiple)), quotient;
  g_autofree char *a = dtl_wording_amount (get_figure (self, from)), *b = dtl_wording_amount (get_figure (self, to));
  g_autofree char *c = dtl_wording_amount (get_figure (self, multiple)), *times = NULL;
  DtlDecimal middle;

  if (!dtl_range_divide (&after, &before, 12, &quotient)
      || !dtl_decimal_divide (&get_figure (self, to)->value.low, &get_figure (self, from)->value.low, 3, &middle))
    return;
  times = dtl_wording_number (&middle);
  add_sum (self, "base-times-multiple", dtl_range_meet (&quotient, &said), g_strdup_printf (_("%s is %s times %s; stated is %s."), b, times, a, c),
           from, to, multiple);
}

/* "a sevenfold increase from 120 billion to 850 billion": one change and its two ends, and no more. */
static void
check_multiple (const Sentence *self)
{
  int from = find_change (self, DTL_CHANGE_FROM, NULL, self->first), multiple = find_kind (self, DTL_FIGURE_MULTIPLE), to;

  if (multiple < 0 || from < 0 || count_change (self, DTL_CHANGE_FROM) != 1)
    return;
  to = find_change (self, DTL_CHANGE_TO, get_figure (self, from)->unit, self->first);
  if (to < 0 || to == multiple || count_change (self, DTL_CHANGE_TO) != 1 || !is_plain (get_figure (self, from))
      || !is_plain (get_figure (self, to)))
    return;
  compare_multiple (self, from, to, multiple);
}

static gboolean
has_between (const Sentence *self, guint a, guint b, const char *const *words)
{
  DtlSpan span = { get_figure (self, a)->span.end, get_figure (self, b)->span.start };
  g_autofree char *text = span.start < span.end ? dtl_text_slice (self->reading->source->text, span) : g_strdup ("");

  for (; *words != NULL; words++)
    if (strstr (text, *words) != NULL)
      return strlen (text) < 60;
  return FALSE;
}

static gboolean
are_counts_of_same (const DtlFigure *a, const DtlFigure *b)
{
  if (a->kind == DTL_FIGURE_MONEY)
    return b->kind == DTL_FIGURE_MONEY && g_str_equal (a->unit, b->unit);
  return a->kind == DTL_FIGURE_COUNT && b->kind == DTL_FIGURE_COUNT
         && (a->noun == NULL || b->noun == NULL || g_str_equal (a->noun, b->noun));
}

static void
compare_share (const Sentence *self, guint part, guint whole, guint share)
{
  DtlRange left = round_out (get_figure (self, part)), right = round_out (get_figure (self, whole)), found;
  DtlRange said = round_out (get_figure (self, share));
  DtlDecimal hundred = dtl_decimal_from_int (100), middle;
  DtlRange times = dtl_range_point (&hundred);
  g_autofree char *a = dtl_wording_amount (get_figure (self, part)), *b = dtl_wording_amount (get_figure (self, whole));
  g_autofree char *c = dtl_wording_amount (get_figure (self, share));
  g_autofree char *percent = NULL;

  if (!dtl_range_divide (&left, &right, 12, &found) || !dtl_range_multiply (&found, &times, &found)
      || !dtl_decimal_divide (&get_figure (self, part)->value.low, &get_figure (self, whole)->value.low, 3, &middle)
      || !dtl_decimal_scale (&middle, 2, &middle))
    return;
  percent = dtl_wording_number (&middle);
  add_sum (self, "part-of-whole", dtl_range_meet (&found, &said), g_strdup_printf (_("%s of %s is %s%%; stated is %s."), a, b, percent, c),
           part, whole, share);
}

/* What stands at which of three figures in a row, and what between them. */
static const struct
{
  guint part, whole, share;
  const char *between[2][5];
} orders[] = {
  /* "300 of the 1,200 workers, or 25%" */
  { 0, 1, 2, { { " of ", " out of " }, { " or ", "(" } } },
  /* "300, or 25% of the 1,200 workers" */
  { 0, 2, 1, { { " or ", "(", "which is ", "that is " }, { " of " } } },
  /* "25%: 300 of the 1,200 workers" */
  { 1, 2, 0, { { ":", "(", " or ", "that is " }, { " of ", " out of " } } },
};

/* Part, whole, and the share as another way to say it. */
static void
check_share (const Sentence *self)
{
  for (guint i = self->first; i + 2 < self->end; i++)
    for (guint j = 0; j < G_N_ELEMENTS (orders); j++)
      {
        const guint part = i + orders[j].part, whole = i + orders[j].whole, share = i + orders[j].share;

        if (are_counts_of_same (get_figure (self, part), get_figure (self, whole)) && get_figure (self, share)->kind == DTL_FIGURE_PERCENT
            && is_plain (get_figure (self, part)) && is_plain (get_figure (self, whole)) && is_plain (get_figure (self, share))
            && has_between (self, i, i + 1, orders[j].between[0]) && has_between (self, i + 1, i + 2, orders[j].between[1]))
          compare_share (self, part, whole, share);
      }
}

/* Whether "of" stands right before a figure, but for an article: "Of the 2.8 lakh flats". */
static gboolean
follows_of (const Sentence *self, guint index)
{
  const char *bytes = dtl_text_bytes (self->reading->source->text);
  DtlSpan span = { get_figure (self, index)->sentence.start, get_figure (self, index)->span.start };
  g_autofree char *text = span.start < span.end ? g_ascii_strdown (bytes + span.start, span.end - span.start) : g_strdup ("");
  static const char *const ends[] = { "of the ", "of ", "of its ", "of their ", "of all " };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      return TRUE;
  return FALSE;
}

/* "Of the 2.8 lakh flats, 2.1 lakh are complete, which is 75 per cent"; "Of the £50m the state pays 60 per cent,
 * or £30m": whole, and then part and share, each as another way to say the other. */
static void
check_share_of (const Sentence *self)
{
  static const char *const same[] = { " or ", "which is ", "that is ", "(", NULL };

  for (guint i = self->first; i + 2 < self->end; i++)
    {
      guint part = get_figure (self, i + 1)->kind == DTL_FIGURE_PERCENT ? i + 2 : i + 1, share = part == i + 1 ? i + 2 : i + 1;
      const DtlFigure *whole = get_figure (self, i);

      if (get_figure (self, share)->kind == DTL_FIGURE_PERCENT && are_counts_of_same (get_figure (self, part), whole) && is_plain (whole)
          && is_plain (get_figure (self, part)) && is_plain (get_figure (self, share)) && follows_of (self, i)
          && has_between (self, i + 1, i + 2, same))
        compare_share (self, part, i, share);
    }
}

static const CheckFunc checks[] = { check_rank, check_growth, check_multiple, check_share, check_share_of };

void
dtl_sentence_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums)
{
  Sentence sentence = { corpus, dtl_corpus_reading (corpus, source), source, 0, 0, sums };
  guint n = sentence.reading->figures->len;

  for (sentence.first = 0; sentence.first < n; sentence.first = sentence.end)
    {
      DtlSpan span = get_figure (&sentence, sentence.first)->sentence;

      sentence.end = sentence.first + 1;
      while (sentence.end < n && dtl_span_equal (get_figure (&sentence, sentence.end)->sentence, span))
        sentence.end++;
      for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
        checks[i] (&sentence);
    }
}
