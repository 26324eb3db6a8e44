/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of amounts and the whole that it makes up, though other amounts stand between them: "Turnout was 118, of which six
 * … Under 18, 41; 18 to 60, 53; over 60, 24", "77 votes in the 150-seat chamber; 71 were against and two abstained",
 * "recovered 96 of the 241 coins. … The remaining 145 …". That it adds up to the last digit is told; that it does not only
 * where the writer himself says that these are the parts, and misses the whole by little. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-arithmetic-checks.h"
#include "dtl-wording.h"

#define MIN_PARTS 3      /* of a list: two numbers and their sum are often there by chance */
#define MAX_PARTS 10
#define MIN_DIGITS 2     /* of the greatest part */
#define SURE_DIGITS 3    /* of a whole that a part of a list makes up by no chance */
#define WHOLE_BEFORE 2   /* sentences, so far before a list its whole may stand */
#define WHOLE_BEHIND 1
#define REST_BEFORE 5    /* so far before "the remaining 145" the others may */
#define REST_BEHIND 2
#define CUE_BYTES 40     /* between a whole and its first part */
#define JOINT_BYTES 80   /* between the last two parts */
#define REST_BYTES 16    /* before a number, for "the remaining" */
#define DIGITS_ROOM 24
#define LITTLE 20        /* a list misses its whole by less than one in so many */

typedef struct
{
  const DtlCorpus *corpus;
  const DtlReading *reading;
  guint source;
  GPtrArray *sums;
  GArray *sentences; /* guint: of each figure, which sentence that has figures it stands in */
} Lists;

/* Figures of one report. */
typedef struct
{
  guint n;
  guint figures[MAX_PARTS];
} Parts;

static const DtlFigure *
get_figure (const Lists *self, guint index)
{
  return dtl_reading_figure (self->reading, index);
}

static guint
get_sentence (const Lists *self, guint index)
{
  return g_array_index (self->sentences, guint, index);
}

static gboolean
is_amount (const DtlFigure *figure)
{
  return (figure->kind == DTL_FIGURE_MONEY || figure->kind == DTL_FIGURE_COUNT || figure->kind == DTL_FIGURE_QUANTITY)
         && figure->value.has_low && figure->value.low.coefficient > 0 && figure->change != DTL_CHANGE_FROM;
}

static gboolean
is_part (const DtlFigure *figure)
{
  return is_amount (figure) && dtl_range_is_point (&figure->value) && (figure->hedge == DTL_HEDGE_NONE || figure->hedge == DTL_HEDGE_EXACTLY);
}

static gboolean
is_like (const DtlFigure *a, const DtlFigure *b)
{
  return a->kind == b->kind && g_str_equal (a->unit, b->unit);
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
add_up (const Lists *self, const Parts *parts, DtlDecimal *sum)
{
  *sum = DTL_DECIMAL_ZERO;
  for (guint i = 0; i < parts->n; i++)
    if (!dtl_decimal_add (sum, &get_figure (self, parts->figures[i])->value.low, sum))
      return FALSE;
  return TRUE;
}

static guint
count_most_digits (const Lists *self, const Parts *parts)
{
  guint most = 0;

  for (guint i = 0; i < parts->n; i++)
    most = MAX (most, count_digits (&get_figure (self, parts->figures[i])->value.low));
  return most;
}

static char *
word_parts (const Lists *self, const Parts *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->n; i++)
    {
      g_autofree char *amount = dtl_wording_amount (get_figure (self, parts->figures[i]));

      g_string_append_printf (text, i == 0 ? "%s" : " + %s", amount);
    }
  return g_string_free_and_steal (text);
}

static void
add_sum (const Lists *self, guint whole, const Parts *parts, gboolean holds, const DtlDecimal *found)
{
  DtlFigure total = *get_figure (self, whole);
  g_autofree char *list = word_parts (self, parts), *stated = dtl_wording_amount (&total), *made = NULL;
  DtlArithmetic *sum;

  total.value = dtl_range_point (found);
  total.hedge = DTL_HEDGE_NONE;
  made = dtl_wording_amount (&total);
  sum = dtl_arithmetic_new (dtl_corpus_given (self->corpus, self->source), "sum-of-parts", holds,
                            holds ? g_strdup_printf (_("%s = %s."), list, made)
                                  : g_strdup_printf (_("%s = %s, not the %s that they are said to make up."), list, made, stated),
                            1, whole);
  g_array_append_vals (sum->figures, parts->figures, parts->n);
  g_ptr_array_add (self->sums, sum);
}

/* Whether a sum says so already of this whole, or of these parts. */
static gboolean
is_told (const Lists *self, guint whole, const Parts *parts)
{
  for (guint i = 0; i < self->sums->len; i++)
    {
      const DtlArithmetic *sum = g_ptr_array_index (self->sums, i);
      guint n = 0;

      for (guint j = 1; j < sum->figures->len; j++)
        for (guint k = 0; k < parts->n; k++)
          n += g_array_index (sum->figures, guint, j) == parts->figures[k];
      if (g_str_equal (sum->rule, "sum-of-parts") && (n == parts->n || (g_array_index (sum->figures, guint, 0) == whole && n > 0)))
        return TRUE;
    }
  return FALSE;
}

/* --- lists ---------------------------------------------------------------------------------- */

/* All parts like @like from @first to before @end, but not @whole. */
static Parts
collect_parts (const Lists *self, const DtlFigure *like, guint first, guint end, guint whole)
{
  Parts parts = { 0 };

  for (guint i = first; i < end && parts.n < MAX_PARTS; i++)
    if (i != whole && is_part (get_figure (self, i)) && is_like (get_figure (self, i), like))
      parts.figures[parts.n++] = i;
  return parts;
}

static gboolean
check_whole (const Lists *self, guint whole, const Parts *parts, guint digits)
{
  const DtlFigure *total = get_figure (self, whole);
  DtlDecimal sum;

  if (parts->n < MIN_PARTS || !is_amount (total) || !is_like (total, get_figure (self, parts->figures[0]))
      || count_most_digits (self, parts) < MIN_DIGITS || count_digits (&total->value.low) < digits || is_told (self, whole, parts)
      || !add_up (self, parts, &sum) || !dtl_decimal_equal (&sum, &total->value.low))
    return FALSE;
  add_sum (self, whole, parts, TRUE, &sum);
  return TRUE;
}

/* "At least 41 wolves died: 24 on roads, 11 were shot, six of other causes": in one sentence with its whole, or around it. */
static gboolean
find_in_sentence (const Lists *self, guint first, guint end)
{
  for (guint whole = first; whole < end; whole++)
    {
      const Parts all = collect_parts (self, get_figure (self, whole), first, end, whole);
      const Parts behind = collect_parts (self, get_figure (self, whole), whole + 1, end, whole);

      if (check_whole (self, whole, &all, MIN_DIGITS) || check_whole (self, whole, &behind, MIN_DIGITS))
        return TRUE;
    }
  return FALSE;
}

/* The whole of a list stands a sentence or two before it, or in the next one. */
static gboolean
find_whole (const Lists *self, const Parts *parts, guint digits)
{
  const guint sentence = get_sentence (self, parts->figures[0]);

  for (guint i = 0; i < self->reading->figures->len; i++)
    {
      const guint other = get_sentence (self, i);

      if (other != sentence && other + WHOLE_BEFORE >= sentence && other <= sentence + WHOLE_BEHIND && check_whole (self, i, parts, digits))
        return TRUE;
    }
  return FALSE;
}

static void
check_sentence (const Lists *self, guint first, guint end)
{
  if (find_in_sentence (self, first, end))
    return;
  for (guint i = first; i < end; i++)
    {
      Parts parts = collect_parts (self, get_figure (self, i), first, end, G_MAXUINT);

      /* the whole list, then what is left of it where other numbers stand before it */
      for (guint digits = MIN_DIGITS; parts.n >= MIN_PARTS; digits = SURE_DIGITS)
        {
          if (parts.figures[0] != i && digits == MIN_DIGITS)
            break;
          if (find_whole (self, &parts, digits))
            return;
          memmove (parts.figures, parts.figures + 1, --parts.n * sizeof *parts.figures);
        }
    }
}

/* --- lists that miss their whole ------------------------------------------------------------ */

static gboolean
has_cue (const Lists *self, guint32 start, guint32 end, guint most, const char *const *cues)
{
  g_autofree char *text = NULL;

  if (start >= end || end - start > most)
    return FALSE;
  text = dtl_text_slice (self->reading->source->text, (DtlSpan) { start, end });
  for (guint i = 0; cues[i] != NULL; i++)
    if (strstr (text, cues[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "A, B and C": with the last the list is complete. */
static gboolean
is_complete (const Lists *self, const Parts *parts)
{
  static const char *const joints[] = { " and ", NULL };
  const DtlFigure *last = get_figure (self, parts->figures[parts->n - 1]), *before = get_figure (self, parts->figures[parts->n - 2]);

  return has_cue (self, before->span.end, last->span.start, JOINT_BYTES, joints);
}

/* By so little that it can only be an error. */
static gboolean
misses_by_little (const DtlFigure *whole, const DtlDecimal *sum)
{
  DtlRange written = dtl_range_as_written (&whole->value);
  DtlDecimal difference, negative = dtl_decimal_negate (sum), many;

  if (!dtl_decimal_add (&whole->value.low, &negative, &difference))
    return FALSE;
  if (difference.coefficient < 0)
    difference = dtl_decimal_negate (&difference);
  return dtl_decimal_multiply (&difference, &(DtlDecimal) { .coefficient = LITTLE }, &many) && dtl_decimal_compare (&many, &whole->value.low) <= 0
         && (dtl_decimal_compare (sum, &written.low) < 0 || dtl_decimal_compare (sum, &written.high) > 0);
}

/* Parts are rounded, and so is their sum. */
static gboolean
may_be_rounded (const Lists *self, guint whole, const Parts *parts)
{
  DtlRange total = dtl_range_as_written (&get_figure (self, whole)->value), sum = dtl_range_point (&DTL_DECIMAL_ZERO);

  for (guint i = 0; i < parts->n; i++)
    {
      DtlRange part = dtl_range_as_written (&get_figure (self, parts->figures[i])->value);

      if (!dtl_range_add (&sum, &part, &sum))
        return TRUE;
    }
  return dtl_range_meet (&sum, &total);
}

/* "Of the £71bn, £28.4bn comes from …": the whole at the head of its sentence. */
static gboolean
begins_with_of (const Lists *self, guint whole)
{
  const DtlFigure *total = get_figure (self, whole);
  g_autofree char *before = total->span.start - total->sentence.start <= CUE_BYTES
                              ? dtl_text_slice (self->reading->source->text, (DtlSpan) { total->sentence.start, total->span.start })
                              : g_strdup ("");

  return g_str_has_prefix (before, "Of ");
}

/* The digits of a number, without its last noughts. */
static guint
write_digits (const DtlDecimal *value, char digits[DIGITS_ROOM])
{
  gint64 rest = value->coefficient;

  while (rest != 0 && rest % 10 == 0)
    rest /= 10;
  g_snprintf (digits, DIGITS_ROOM, "%" G_GINT64_FORMAT, rest);
  return strlen (digits);
}

/* One number is the other with one digit changed, or two that stand together exchanged. */
static gboolean
differ_by_slip (const DtlDecimal *a, const DtlDecimal *b)
{
  char left[DIGITS_ROOM], right[DIGITS_ROOM];
  const guint n = write_digits (a, left);
  guint at = 0, changed = 0;

  if (write_digits (b, right) != n || dtl_decimal_magnitude (a) != dtl_decimal_magnitude (b))
    return FALSE;
  while (at < n && left[at] == right[at])
    at++;
  if (at + 1 < n && left[at] == right[at + 1] && left[at + 1] == right[at] && strcmp (left + at + 2, right + at + 2) == 0)
    return TRUE;
  for (guint i = 0; i < n; i++)
    changed += left[i] != right[i];
  return changed == 1 && n >= SURE_DIGITS;
}

/* Whether a slip in one part explains what is missing. */
static gboolean
misses_by_slip (const Lists *self, guint whole, const Parts *parts, const DtlDecimal *sum)
{
  const DtlDecimal *total = &get_figure (self, whole)->value.low;
  DtlDecimal negative = dtl_decimal_negate (sum), difference, should;

  if (!dtl_decimal_add (total, &negative, &difference))
    return FALSE;
  for (guint i = 0; i < parts->n; i++)
    {
      const DtlDecimal *part = &get_figure (self, parts->figures[i])->value.low;

      if (dtl_decimal_add (part, &difference, &should) && should.coefficient > 0 && differ_by_slip (part, &should))
        return TRUE;
    }
  return FALSE;
}

/* "Revenue of £143.6m is £78.2m of television, £24.1m of gates and £43.1m of shirts" */
static void
check_missing (const Lists *self, guint whole, guint end)
{
  static const char *const cues[] = { " is ", " are ", " was ", " were ", "made up of ", "consists of ", "consisted of ", "comprises ", "comprised ",
                                      "broken down into ", "divided into ", "split into ", NULL };
  const DtlFigure *total = get_figure (self, whole);
  const Parts parts = collect_parts (self, total, whole + 1, end, whole);
  DtlDecimal sum;

  if (!is_part (total) || parts.n < MIN_PARTS || parts.figures[0] != whole + 1 || !is_complete (self, &parts) || is_told (self, whole, &parts)
      || !add_up (self, &parts, &sum) || may_be_rounded (self, whole, &parts))
    return;
  if (!(misses_by_little (total, &sum) && has_cue (self, total->span.end, get_figure (self, whole + 1)->span.start, CUE_BYTES, cues))
      && !(begins_with_of (self, whole) && misses_by_slip (self, whole, &parts, &sum)))
    return;
  add_sum (self, whole, &parts, FALSE, &sum);
}

static gboolean
is_concept (const DtlFigure *figure, const char *const *concepts)
{
  return figure->concept != NULL && g_strv_contains (concepts, figure->concept);
}

/* "77 in the 150-seat chamber; 72 were against and two abstained": nobody votes twice. */
static void
check_votes (const Lists *self, guint first, guint end)
{
  static const char *const concepts[3][3] = { { "votes-for", "votes", NULL }, { "votes-against", NULL }, { "abstentions", NULL } };
  Parts parts = { 0 };
  guint whole = end;
  DtlDecimal sum;

  for (guint kind = 0; kind < 3; kind++)
    for (guint i = first; i < end && parts.n == kind; i++)
      if (is_part (get_figure (self, i)) && is_concept (get_figure (self, i), concepts[kind]))
        parts.figures[parts.n++] = i;
  for (guint i = first; i < end; i++)
    if (g_strcmp0 (get_figure (self, i)->noun, "seat") == 0 && is_part (get_figure (self, i)))
      whole = i;
  if (parts.n < 3 || whole == end || is_told (self, whole, &parts) || !add_up (self, &parts, &sum)
      || dtl_decimal_compare (&sum, &get_figure (self, whole)->value.low) <= 0)
    return;
  add_sum (self, whole, &parts, FALSE, &sum);
}

/* --- what remains --------------------------------------------------------------------------- */

/* "the remaining 145", "the other 27" */
static gboolean
is_rest (const Lists *self, guint index)
{
  static const char *const words[] = { "remaining ", "remainder ", "other ", "rest, ", "others, " };
  const DtlFigure *figure = get_figure (self, index);
  const guint32 start = MAX (figure->span.start - MIN (figure->span.start, REST_BYTES), figure->sentence.start);
  g_autofree char *before = dtl_text_slice (self->reading->source->text, (DtlSpan) { start, MAX (start, figure->span.start) });

  for (guint i = 0; i < G_N_ELEMENTS (words) && is_part (figure); i++)
    if (g_str_has_suffix (before, words[i]))
      return TRUE;
  return FALSE;
}

/* One number may well be by chance what two others make: of the same thing, or with more digits, it is not. */
static gboolean
is_rest_of (const Lists *self, guint rest, guint part, guint whole)
{
  const DtlFigure *a = get_figure (self, rest), *b = get_figure (self, part), *c = get_figure (self, whole);
  DtlDecimal sum;

  if (part == rest || whole == rest || part == whole || !is_part (b) || !is_amount (c) || !is_like (a, b) || !is_like (b, c))
    return FALSE;
  if (count_digits (&c->value.low) < SURE_DIGITS && g_strcmp0 (b->noun, c->noun) != 0 && b->noun != NULL && c->noun != NULL)
    return FALSE;
  return dtl_decimal_magnitude (&c->value.low) >= 1 && dtl_decimal_add (&a->value.low, &b->value.low, &sum) && dtl_decimal_equal (&sum, &c->value.low);
}

static gboolean
is_near (const Lists *self, guint rest, guint index)
{
  const guint sentence = get_sentence (self, rest), other = get_sentence (self, index);

  return other + REST_BEFORE >= sentence && other <= sentence + REST_BEHIND;
}

static void
check_rest (const Lists *self, guint rest)
{
  const guint n = self->reading->figures->len;

  for (guint part = rest; part-- > 0;)
    for (guint whole = 0; whole < n && is_near (self, rest, part); whole++)
      {
        const Parts parts = { 2, { part, rest } };

        if (!is_near (self, rest, whole) || !is_rest_of (self, rest, part, whole))
          continue;
        if (!is_told (self, whole, &parts))
          add_sum (self, whole, &parts, TRUE, &get_figure (self, whole)->value.low);
        return;
      }
}

/* --- all of them ---------------------------------------------------------------------------- */

static void
number_sentences (const Lists *self)
{
  guint sentence = 0;

  for (guint i = 0; i < self->reading->figures->len; i++)
    {
      sentence += i > 0 && !dtl_span_equal (get_figure (self, i)->sentence, get_figure (self, i - 1)->sentence);
      g_array_append_val (self->sentences, sentence);
    }
}

void
dtl_list_sums_check (const DtlCorpus *corpus, guint source, GPtrArray *sums)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  Lists self = { corpus, dtl_corpus_reading (corpus, source), source, sums, sentences };
  const guint n = self.reading->figures->len;

  number_sentences (&self);
  for (guint first = 0, end; first < n; first = end)
    {
      for (end = first + 1; end < n && get_sentence (&self, end) == get_sentence (&self, first);)
        end++;
      check_sentence (&self, first, end);
      check_votes (&self, first, end);
      for (guint i = first; i < end; i++)
        check_missing (&self, i, end);
    }
  for (guint i = 0; i < n; i++)
    if (is_rest (&self, i))
      check_rest (&self, i);
}
