/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "24.3" and "23.4", "1.2" and "12": a typist's slip explains them, and says that one is wrong without saying which. Of
 * numbers that may have changed with the day that is believed only where the same sentence is told, or so many digits
 * are no chance; fewer digits are none within days. */

#include "dtl-digit-slip.h"

#include <stdlib.h>
#include <string.h>

#include "dtl-scopes.h"
#include "dtl-sureness.h"

#define SLIP_DAYS 5   /* within these even a price moves by no tenth */
#define STEADY_DAYS 92 /* and a plan is not made anew, nor what stands built another way */
#define MANY_DIGITS 3 /* so many that two of them changed places by no chance */
#define MAX_COMPARED 8 /* statements of one side that are set against those of the other */
#define RETOLD 0.85   /* so alike are two tellings of one sentence */

/* The digits of two numbers, no zeros at either end, and by how many places the second is the smaller. */
typedef struct
{
  char *left;
  char *right;
  int power;
} Digits;

static void
clear_digits (Digits *digits)
{
  g_free (digits->left);
  g_free (digits->right);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Digits, clear_digits)

static char *
get_digits (const DtlDecimal *value)
{
  DtlDecimal digits = dtl_decimal_abs (value);

  while (digits.coefficient != 0 && digits.coefficient % 10 == 0)
    digits.coefficient /= 10;
  digits.exponent = 0;
  digits.digits = 0;
  return dtl_decimal_to_string (&digits);
}

/* "No fewer than 75" has the digits of 75. */
static const DtlDecimal *
get_bound (const DtlRange *range)
{
  if (dtl_range_is_point (range) || !range->has_high)
    return range->has_low ? &range->low : NULL;
  return range->has_low ? NULL : &range->high;
}

/* Of money in the currency that both are told in; of what was converted to be compared nobody wrote the digits. */
static gboolean
take_digits (const DtlDispute *dispute, Digits *digits)
{
  const gboolean money = dispute->left != NULL && g_str_equal (dispute->left->dimension, "money");
  const DtlRange *a = money ? &dispute->left->said : &dispute->a->figure->value, *b = money ? &dispute->right->said : &dispute->b->figure->value;

  const DtlDecimal *left = get_bound (a), *right = get_bound (b);

  if (dispute->left == NULL || (!money && !g_str_equal (dispute->a->figure->unit, dispute->b->figure->unit)) || left == NULL || right == NULL)
    return FALSE;
  digits->left = get_digits (left);
  digits->right = get_digits (right);
  digits->power = dtl_decimal_magnitude (left) - dtl_decimal_magnitude (right);
  return TRUE;
}

/* Whether two numbers have the same digits but for two neighbours that changed places. */
static gboolean
are_equal_but_for_two (const char *a, const char *b)
{
  gsize length = strlen (a), i = 0;

  if (strlen (b) != length)
    return FALSE;
  while (i < length && a[i] == b[i])
    i++;
  return i + 1 < length && g_ascii_isdigit (a[i]) && a[i] == b[i + 1] && a[i + 1] == b[i] && a[i] != a[i + 1]
         && strcmp (a + i + 2, b + i + 2) == 0;
}

/* "102" and "120": a nought at the end counts here. */
static gboolean
are_transposed (const char *a, const char *b)
{
  const gsize length = MAX (strlen (a), strlen (b));
  g_autofree char *noughts = g_strnfill (length, '0');
  g_autofree char *left = g_strconcat (a, noughts + strlen (a), NULL), *right = g_strconcat (b, noughts + strlen (b), NULL);

  return are_equal_but_for_two (left, right);
}

static int
compare_bytes_cb (const void *a, const void *b)
{
  return *(const char *) a - *(const char *) b;
}

/* "2.74" and "7.42": the same digits in any order. */
static gboolean
are_permuted (const char *a, const char *b)
{
  const gsize length = strlen (a);
  g_autofree char *left = g_strdup (a), *right = g_strdup (b);

  if (strlen (b) != length || g_str_equal (a, b))
    return FALSE;
  qsort (left, length, 1, compare_bytes_cb);
  qsort (right, length, 1, compare_bytes_cb);
  return g_str_equal (left, right);
}

static gsize
count_digits (const Digits *digits)
{
  return MAX (strlen (digits->left), strlen (digits->right));
}

/* Of what moves any order comes by chance. */
static gboolean
are_changed_round (const DtlDispute *dispute, const Digits *digits)
{
  if (count_digits (digits) < 2)
    return FALSE;
  if (digits->power == 0 && are_transposed (digits->left, digits->right))
    return TRUE;
  return ABS (digits->power) <= 1 && strlen (digits->left) >= MANY_DIGITS && !dtl_dispute_is_moving (dispute)
         && are_permuted (digits->left, digits->right);
}

/* One report has its sentence from the other, or both have it from a third. */
static gboolean
is_retold (const DtlDispute *dispute)
{
  return dtl_corpus_similarity (dispute->row->corpus, dispute->a->fact->sentence, dispute->b->fact->sentence) >= RETOLD;
}

static gboolean
is_running_count (const DtlDispute *dispute)
{
  return dtl_dispute_is_moving (dispute) && dispute->a->figure->kind == DTL_FIGURE_COUNT && dispute->a->figure->concept != NULL;
}

/* Whoever is missing is found, and who fled comes home; the dead become no fewer. */
static gboolean
may_shrink (const DtlFigure *figure)
{
  static const char *const shrinking[] = { "missing", "evacuated", "stranded", "displaced", "hospital-patients", "without-power", "homeless",
                                           "sheltered", "trapped", "affected", NULL };

  return figure->concept == NULL || g_strv_contains (shrinking, figure->concept);
}

/* A count that grows from day to day and is told a day later as less, with the same digits. Of what may shrink only the
 * same sentence says so much: an agency tells the new toll in its old one, and a higher one. */
static gboolean
is_fallen_count (const DtlDispute *dispute)
{
  const int order = dtl_dispute_compare_days (dispute);
  DtlDecimal left, right;

  if (order == 0 || ((may_shrink (dispute->a->figure) || may_shrink (dispute->b->figure)) && !is_retold (dispute))
      || dtl_dispute_days (dispute) > SLIP_DAYS || dispute->a->figure->change != DTL_CHANGE_NONE || dispute->b->figure->change != DTL_CHANGE_NONE
      || !dtl_value_middle (dispute->left, &left) || !dtl_value_middle (dispute->right, &right))
    return FALSE;
  return order < 0 ? dtl_decimal_compare (&left, &right) > 0 : dtl_decimal_compare (&right, &left) > 0;
}

/* "36 houses in Tarma", "63 houses in Losk" */
static gboolean
are_elsewhere (const DtlDispute *dispute)
{
  const GArray *a = dispute->a->fact->places, *b = dispute->b->fact->places;

  return a->len > 0 && b->len > 0 && !dtl_bag_meets (a, b);
}

static gboolean
are_said_apart (const DtlDispute *dispute)
{
  return dtl_dispute_periods_apart (dispute) && dispute->a->figure->period_from == DTL_PERIOD_FROM_SAID
         && dispute->b->figure->period_from == DTL_PERIOD_FROM_SAID;
}

/* "Asked for 984 million", "costs 948 million": who asked for a sum and gets one of the same digits asked for that one. */
static gboolean
may_be_of_two (const DtlDispute *dispute, gsize n_digits)
{
  return dtl_scopes_may_differ (dispute)
         && (n_digits < MANY_DIGITS || dtl_dispute_is_moving (dispute) || !dtl_scopes_are_of_asking (dispute));
}

/* Whether both are named as the same thing: "14% below the peak" and "1.4% lower than a year ago" are not. */
static gboolean
are_of_one_concept (const DtlDispute *dispute)
{
  const GPtrArray *left = dispute->a->facts, *right = dispute->b->facts;

  for (guint i = 0; i < MIN (left->len, MAX_COMPARED); i++)
    for (guint j = 0; j < MIN (right->len, MAX_COMPARED); j++)
      {
        const DtlFigure *a = dtl_fact_figure (g_ptr_array_index (left, i), dispute->row->corpus);
        const DtlFigure *b = dtl_fact_figure (g_ptr_array_index (right, j), dispute->row->corpus);

        if (a->concept != NULL && g_strcmp0 (a->concept, b->concept) == 0)
          return TRUE;
      }
  return dispute->row->decided;
}

/* Whether a slip is likelier than that both are right, each for itself. */
static gboolean
may_be_slip (const DtlDispute *dispute, gsize n_digits)
{
  if (are_said_apart (dispute) || dtl_scopes_differ (dispute) || may_be_of_two (dispute, n_digits) || dtl_dispute_is_undated (dispute)
      || (n_digits < MANY_DIGITS && are_elsewhere (dispute)))
    return FALSE;
  if (!dtl_dispute_is_revision (dispute))
    return TRUE;
  if (is_running_count (dispute))
    return is_fallen_count (dispute) || dtl_dispute_goes_back (dispute);
  if (is_retold (dispute))
    return TRUE;
  if (n_digits >= MANY_DIGITS)
    return TRUE;
  return dtl_dispute_is_moving (dispute) ? dtl_dispute_days (dispute) <= SLIP_DAYS && dtl_dispute_is_sure (dispute)
                                         : dtl_dispute_days (dispute) <= STEADY_DAYS;
}

/**
 * dtl_digits_are_swapped:
 * @dispute: two sides of a row
 *
 * Returns: whether digits that changed places explain their numbers
 */
gboolean
dtl_digits_are_swapped (const DtlDispute *dispute)
{
  g_auto (Digits) digits = { NULL, NULL, 0 };

  return take_digits (dispute, &digits) && are_changed_round (dispute, &digits) && may_be_slip (dispute, count_digits (&digits));
}

/* "5 people" and "50" are two of anything; a sum of one digit and noughts only grows tenfold by a slip where it stands still. */
static gboolean
is_tenfold_by_chance (const DtlDispute *dispute, const Digits *digits)
{
  return strlen (digits->left) < 2
         && (!g_str_equal (dispute->left->dimension, "money") || dtl_dispute_is_moving (dispute));
}

/**
 * dtl_digits_are_shifted:
 * @dispute: two sides of a row
 *
 * Returns: whether a point or a zero too many explains their numbers
 */
gboolean
dtl_digits_are_shifted (const DtlDispute *dispute)
{
  g_auto (Digits) digits = { NULL, NULL, 0 };

  if (!take_digits (dispute, &digits) || ABS (digits.power) != 1 || !g_str_equal (digits.left, digits.right)
      || is_tenfold_by_chance (dispute, &digits) || !may_be_slip (dispute, strlen (digits.left)))
    return FALSE;
  if (strlen (digits.left) >= MANY_DIGITS || is_retold (dispute))
    return TRUE;
  return are_of_one_concept (dispute) && dtl_dispute_has_words (dispute); /* two digits come again by chance */
}
