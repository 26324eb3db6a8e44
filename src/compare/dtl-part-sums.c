/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wholes and their parts. Amounts that stand next to each other and add up to the last digit to another beside
 * them are its parts: "of £4.8bn the state pays 3bn and the builders 1.8bn". That they do not add up is held
 * against nobody, for who says that all parts are named; but parts that are more than their whole are wrong. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-arithmetic-checks.h"
#include "dtl-wording.h"

#define MAX_PARTS 8
#define MAX_AMOUNTS 24 /* of one unit in two sentences */
#define MIN_DIGITS 2   /* 2 and 3 make 5 by chance */
#define SURE_DIGITS 3  /* two numbers make such a one by no chance */
#define CUE_BYTES 40   /* so far behind a whole its "of which" may stand */

typedef struct
{
  const DtlCorpus *corpus;
  const DtlReading *reading;
  guint source;
  GPtrArray *sums;
  GArray *amounts; /* guint: figures of one unit, in two sentences that follow each other */
} Parts;

static const DtlFigure *
get_amount (const Parts *self, guint index)
{
  return dtl_reading_figure (self->reading, g_array_index (self->amounts, guint, index));
}

static gboolean
is_addable (const DtlFigure *figure)
{
  return (figure->kind == DTL_FIGURE_MONEY || figure->kind == DTL_FIGURE_COUNT || figure->kind == DTL_FIGURE_QUANTITY)
         && dtl_range_is_point (&figure->value) && figure->value.low.coefficient > 0
         && (figure->change == DTL_CHANGE_NONE || figure->change == DTL_CHANGE_TO)
         && (figure->hedge == DTL_HEDGE_NONE || figure->hedge == DTL_HEDGE_EXACTLY);
}

static guint
count_digits (const DtlDecimal *value)
{
  guint n = 0;

  for (gint64 rest = value->coefficient; rest != 0 && n < 18; rest /= 10)
    n += n > 0 || rest % 10 != 0;
  return n;
}

static gboolean
add_up (const Parts *self, guint first, guint n, DtlDecimal *sum)
{
  *sum = DTL_DECIMAL_ZERO;
  for (guint i = first; i < first + n; i++)
    if (!dtl_decimal_add (sum, &get_amount (self, i)->value.low, sum))
      return FALSE;
  return TRUE;
}

/* Digits of the parts: with few of them that it adds up is chance. */
static gboolean
says_enough (const Parts *self, guint first, guint n)
{
  guint most = 0;

  for (guint i = first; i < first + n; i++)
    most = MAX (most, count_digits (&get_amount (self, i)->value.low));
  return most >= MIN_DIGITS;
}

static char *
word_parts (const Parts *self, guint first, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *amount = dtl_wording_amount (get_amount (self, i));

      g_string_append_printf (text, i == first ? "%s" : " + %s", amount);
    }
  return g_string_free_and_steal (text);
}

static void
add_sum (const Parts *self, guint whole, guint first, guint n, gboolean holds, const DtlDecimal *found)
{
  DtlFigure total = *get_amount (self, whole);
  g_autofree char *parts = word_parts (self, first, n), *stated = dtl_wording_amount (&total), *made = NULL;
  guint given = dtl_corpus_given (self->corpus, self->source);
  DtlArithmetic *sum;

  total.value = dtl_range_point (found);
  made = dtl_wording_amount (&total);
  sum = dtl_arithmetic_new (given, "sum-of-parts", holds,
                            holds ? g_strdup_printf (_("%s = %s."), parts, stated)
                                  : g_strdup_printf (_("%s = %s, more than the %s that they are parts of."), parts, made, stated),
                            1, g_array_index (self->amounts, guint, whole));
  g_array_append_vals (sum->figures, &g_array_index (self->amounts, guint, first), n);
  g_ptr_array_add (self->sums, sum);
}

/* A list ends with its sentence, but for two amounts with many digits; and of few digits the whole is told first. */
static gboolean
is_one_list (const Parts *self, guint whole, guint first, guint n)
{
  const DtlFigure *total = get_amount (self, whole), *begin = get_amount (self, first), *end = get_amount (self, first + n - 1);
  const gboolean together = dtl_span_equal (begin->sentence, end->sentence);

  if (n > 2 || total->kind != DTL_FIGURE_COUNT || count_digits (&total->value.low) >= SURE_DIGITS)
    return n <= 2 || together;
  return together && (whole < first || dtl_span_equal (total->sentence, end->sentence));
}

/* Whether the amounts from @first on, next to the whole, are its parts. */
static gboolean
check_run (const Parts *self, guint whole, guint first, guint n)
{
  DtlDecimal sum;

  if (!is_one_list (self, whole, first, n) || !add_up (self, first, n, &sum) || !dtl_decimal_equal (&sum, &get_amount (self, whole)->value.low) || !says_enough (self, first, n))
    return FALSE;
  add_sum (self, whole, first, n, TRUE, &sum);
  return TRUE;
}

/* The longest run of amounts right behind or right before the whole. */
static gboolean
find_parts (const Parts *self, guint whole)
{
  for (guint n = MIN (MAX_PARTS, self->amounts->len - 1); n >= 2; n--)
    if ((whole + n < self->amounts->len && check_run (self, whole, whole + 1, n)) || (whole >= n && check_run (self, whole, whole - n, n)))
      return TRUE;
  return FALSE;
}

static gboolean
begins_with_cue (const Parts *self, guint whole)
{
  static const char *const cues[] = { "of which ", "of whom ", "made up of ", "consisting of ", NULL };
  DtlSpan gap = { get_amount (self, whole)->span.end, get_amount (self, whole + 1)->span.start };
  g_autofree char *text = NULL;

  if (gap.start >= gap.end || gap.end - gap.start > CUE_BYTES)
    return FALSE;
  text = dtl_text_slice (self->reading->source->text, gap);
  for (guint i = 0; cues[i] != NULL; i++)
    if (strstr (text, cues[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* What two parts are at least, rounded as they may be. */
static gboolean
add_least (const Parts *self, guint first, DtlDecimal *least)
{
  DtlRange a = dtl_range_as_written (&get_amount (self, first)->value), b = dtl_range_as_written (&get_amount (self, first + 1)->value);

  return dtl_decimal_add (&a.low, &b.low, least);
}

/* "£4.8bn, of which 3bn … and 2.6bn": the next two amounts of the sentence are parts, and too much. */
static gboolean
find_excess (const Parts *self, guint whole)
{
  const DtlFigure *total = get_amount (self, whole);
  DtlRange written = dtl_range_as_written (&total->value);
  DtlDecimal sum, least;

  if (whole + 2 >= self->amounts->len || !begins_with_cue (self, whole)
      || !dtl_span_equal (get_amount (self, whole + 2)->sentence, total->sentence) || !add_up (self, whole + 1, 2, &sum))
    return FALSE;
  if (!add_least (self, whole + 1, &least) || dtl_decimal_compare (&least, &written.high) <= 0)
    return FALSE;
  add_sum (self, whole, whole + 1, 2, FALSE, &sum);
  return TRUE;
}

/* "4.8 billion pounds, of which the state pays 3 billion": a part may leave the currency to its whole. */
static gboolean
is_of_unit (const DtlFigure *part, const DtlFigure *whole)
{
  gboolean bare = part->kind == DTL_FIGURE_COUNT && part->noun == NULL && dtl_decimal_magnitude (&part->value.low) >= 6;

  return (part->kind == whole->kind && g_str_equal (part->unit, whole->unit))
         || (bare && whole->kind == DTL_FIGURE_MONEY && dtl_span_equal (part->sentence, whole->sentence));
}

/* Amounts like @like of two sentences: from figure @first to before @end. */
static void
collect_amounts (Parts *self, const DtlFigure *like, guint first, guint end)
{
  g_array_set_size (self->amounts, 0);
  for (guint i = first; i < end && self->amounts->len < MAX_AMOUNTS; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (self->reading, i);

      if (is_addable (figure) && is_of_unit (figure, like))
        g_array_append_val (self->amounts, i);
    }
}

static gboolean
begins_unit (const Parts *self, guint first, guint index)
{
  const DtlFigure *figure = dtl_reading_figure (self->reading, index);

  for (guint i = first; i < index; i++)
    if (is_addable (dtl_reading_figure (self->reading, i)) && is_of_unit (dtl_reading_figure (self->reading, i), figure))
      return FALSE;
  return is_addable (figure);
}

/* The figures from @first on, of one sentence up to @middle and of the next one up to @end. */
static void
check_two_sentences (Parts *self, guint first, guint middle, guint end)
{
  for (guint i = first; i < middle; i++)
    {
      if (!begins_unit (self, first, i))
        continue;
      collect_amounts (self, dtl_reading_figure (self->reading, i), first, end);
      for (guint whole = 0; self->amounts->len >= 3 && whole < self->amounts->len; whole++)
        if (find_parts (self, whole) || find_excess (self, whole))
          break;
    }
}

static guint
find_sentence_end (const Parts *self, guint first)
{
  guint n = self->reading->figures->len, end = first + 1;

  while (end < n && dtl_span_equal (dtl_reading_figure (self->reading, end)->sentence, dtl_reading_figure (self->reading, first)->sentence))
    end++;
  return MIN (end, n);
}

static gboolean
is_known (const GPtrArray *sums, const DtlArithmetic *sum, guint from)
{
  for (guint i = from; i < sums->len; i++)
    {
      const DtlArithmetic *other = g_ptr_array_index (sums, i);

      if (other != sum && other->rule == sum->rule && other->figures->len == sum->figures->len
          && memcmp (other->figures->data, sum->figures->data, sizeof (guint) * sum->figures->len) == 0)
        return TRUE;
    }
  return FALSE;
}

void
dtl_part_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums)
{
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE, sizeof (guint));
  Parts self = { corpus, dtl_corpus_reading (corpus, source), source, sums, amounts };
  guint before = sums->len;

  for (guint first = 0, middle, n = self.reading->figures->len; first < n; first = middle)
    {
      middle = find_sentence_end (&self, first);
      check_two_sentences (&self, first, middle, middle < n ? find_sentence_end (&self, middle) : n);
    }
  for (guint i = sums->len; i > before + 1; i--)
    if (is_known (sums, g_ptr_array_index (sums, i - 1), before))
      g_ptr_array_remove_index (sums, i - 1);
}
