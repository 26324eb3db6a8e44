/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences that show how a verdict came about: with the numbers in them, so that a reader
 * can redo the sum on paper without trusting the program. */

#include "config.h"

#include "dtl-working.h"

#include <glib/gi18n-lib.h>

#include "dtl-scale-slip.h"
#include "dtl-wording.h"

#define MAX_STEPS 6     /* of a change with the date */
#define LONG_FRACTION 6 /* decimals that only a division makes */
#define BOUND_DIGITS 4  /* that are left of them */

typedef struct
{
  char *amount;
  char *sources;
} Said;

static void
clear_said (Said *said)
{
  g_free (said->amount);
  g_free (said->sources);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, clear_said)

static Said
say_side (const DtlSide *side, const DtlCorpus *corpus)
{
  return (Said) { dtl_side_amount (side), dtl_side_sources (side, corpus) };
}

/* A third of something has digits without end; nobody would write them down. */
static char *
word_bound (const DtlDecimal *bound)
{
  DtlDecimal rounded = bound->exponent < -LONG_FRACTION ? dtl_decimal_round (bound, BOUND_DIGITS) : *bound;

  return dtl_wording_number (&rounded);
}

static char *
word_bounds (const DtlRange *range)
{
  g_autofree char *low = range->has_low ? word_bound (&range->low) : NULL;
  g_autofree char *high = range->has_high ? word_bound (&range->high) : NULL;

  if (low == NULL && high == NULL)
    return g_strdup (_("anything"));
  if (high == NULL)
    return g_strdup_printf (_("%s or more"), low);
  if (low == NULL)
    return g_strdup_printf (_("%s or less"), high);
  return g_strdup_printf (_("%s to %s"), low, high);
}

char *
dtl_working_of_one (const DtlRow *row)
{
  g_auto (Said) said = say_side (g_ptr_array_index (row->sides, 0), row->corpus);

  return g_strdup_printf (_("Only %s says so."), said.sources);
}

/* The finer of two amounts is the other before it was rounded. */
static gboolean
is_rounded_from (const DtlValue *coarse, const DtlValue *fine)
{
  DtlDecimal rounded;

  if (!dtl_range_is_point (&coarse->said) || !dtl_range_is_point (&fine->said) || coarse->said.low.digits == 0
      || coarse->said.low.digits >= MAX (fine->said.low.digits, 1))
    return FALSE;
  rounded = dtl_decimal_round (&fine->said.low, coarse->said.low.digits);
  return dtl_decimal_equal (&rounded, &coarse->said.low);
}

char *
dtl_working_of_agreement (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  if (dispute->a == dispute->b)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s says %s.", "%s say %s.", dispute->a->n_sources), a.sources, a.amount);
  if (dtl_range_equal (&dispute->left->said, &dispute->right->said))
    return g_strdup_printf (_("%s (%s) and %s (%s) are the same."), a.amount, a.sources, b.amount, b.sources);
  if (is_rounded_from (dispute->left, dispute->right))
    return g_strdup_printf (_("%s (%s) is %s (%s) rounded."), a.amount, a.sources, b.amount, b.sources);
  if (is_rounded_from (dispute->right, dispute->left))
    return g_strdup_printf (_("%s (%s) is %s (%s) rounded."), b.amount, b.sources, a.amount, a.sources);
  return g_strdup_printf (_("%s (%s) and %s (%s) are the same at the precision written."), a.amount, a.sources, b.amount, b.sources);
}

char *
dtl_working_of_marks (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s) are the same number, and the mark of at least one stands for more than one currency."), a.amount,
                          a.sources, b.amount, b.sources);
}

char *
dtl_working_of_opposites (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s) are the same: what the one tells by its sign, the other tells in words."), a.amount,
                          a.sources, b.amount, b.sources);
}

char *
dtl_working_of_units (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s) are in units that cannot be set against each other."), a.amount, a.sources, b.amount,
                          b.sources);
}

char *
dtl_working_of_rate (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);
  const DtlValue *left = dtl_fact_value (dispute->a->fact), *right = dtl_fact_value (dispute->b->fact);
  g_autofree char *number = NULL;
  DtlDecimal x, y, rate;

  if (!dtl_value_middle (left, &x) || !dtl_value_middle (right, &y) || !dtl_decimal_divide (&x, &y, 4, &rate))
    return g_strdup_printf (_("%s (%s) and %s (%s) are in two currencies."), a.amount, a.sources, b.amount, b.sources);
  number = dtl_wording_number (&rate);
  return g_strdup_printf (_("%s (%s) beside %s (%s) is %s %s for one %s: a possible rate."), a.amount, a.sources, b.amount, b.sources,
                          number, left->unit, right->unit);
}

/* "nearly 1,200 (A) leaves room for 1,126 to 1,224"; of an exact value only itself. */
static char *
word_room (const Said *said, const DtlRange *range)
{
  g_autofree char *bounds = dtl_range_is_point (range) ? NULL : word_bounds (range);

  if (bounds == NULL)
    return g_strdup_printf (_("%s (%s) is exact"), said->amount, said->sources);
  return g_strdup_printf (_("%s (%s) leaves room for %s"), said->amount, said->sources, bounds);
}

char *
dtl_working_of_hedge (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);
  g_autofree char *left = word_room (&a, &dispute->left->likely), *right = word_room (&b, &dispute->right->likely);

  return g_strdup_printf (_("%s, %s: these meet."), left, right);
}

static char *
word_when (const DtlSide *side, const DtlCorpus *corpus)
{
  DtlDate published = dtl_fact_published (side->fact, corpus);

  if (side->figure->period_from != DTL_PERIOD_FROM_PUBLISHED && dtl_interval_is_resolved (&side->figure->period))
    return dtl_wording_interval (&side->figure->period);
  return dtl_date_is_set (published) ? dtl_wording_date (published) : NULL;
}

static int
compare_published_cb (gconstpointer a, gconstpointer b, gpointer corpus)
{
  const DtlSide *left = *(const DtlSide *const *) a, *right = *(const DtlSide *const *) b;
  int order = dtl_date_compare (dtl_fact_published (left->fact, corpus), dtl_fact_published (right->fact, corpus));

  return order != 0 ? order : (left->fact->source > right->fact->source) - (left->fact->source < right->fact->source);
}

/* @when: (nullable): the day, if it is known. */
static char *
word_step (const Said *said, const char *when, gboolean stale)
{
  if (when == NULL)
    return g_strdup_printf (_("%s on an unknown day (%s)"), said->amount, said->sources);
  return g_strdup_printf (stale ? _("%s again on %s (%s), an old number") : _("%s on %s (%s)"), said->amount, when, said->sources);
}

/* "312 on 19 March (A), 341 on 21 March (B and C): it changed with the date." */
char *
dtl_working_of_revisions (const DtlVoices *voices)
{
  const DtlCorpus *corpus = g_array_index (voices->disputes, DtlDispute, 0).row->corpus;
  g_autoptr (GPtrArray) sides = g_ptr_array_copy (voices->sides, NULL, NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  g_ptr_array_set_free_func (sides, NULL);
  g_ptr_array_sort_with_data (sides, compare_published_cb, (gpointer) corpus);
  for (guint i = 0; i < sides->len; i++)
    {
      const DtlSide *side = g_ptr_array_index (sides, i);
      g_auto (Said) said = say_side (side, corpus);
      g_autofree char *when = word_when (side, corpus);

      if (i < MAX_STEPS || i + 1 == sides->len)
        g_ptr_array_add (items, word_step (&said, when, side->stale));
    }
  list = dtl_wording_list (items);
  return g_strdup_printf (_("%s: it changed with the date."), list);
}

char *
dtl_working_of_periods (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);
  g_autofree char *left = dtl_wording_interval (&dispute->a->figure->period);
  g_autofree char *right = dtl_wording_interval (&dispute->b->figure->period);

  return g_strdup_printf (_("%s is for %s (%s), %s for %s (%s)."), a.amount, left, a.sources, b.amount, right, b.sources);
}

char *
dtl_working_of_scopes (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);
  const char *left = dispute->a->figure->measure, *right = dispute->b->figure->measure;

  if (left == NULL || right == NULL || g_str_equal (left, right))
    return g_strdup_printf (_("%s (%s) and %s (%s) are not said of the same thing."), a.amount, a.sources, b.amount, b.sources);
  return g_strdup_printf (_("%s (%s) is said of “%s”, %s (%s) of “%s”."), a.amount, a.sources, left, b.amount, b.sources, right);
}

char *
dtl_working_of_surveys (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s) come from two surveys."), a.amount, a.sources, b.amount, b.sources);
}

char *
dtl_working_of_slip (const DtlDispute *dispute)
{
  DtlSlip slip = dtl_scale_slip_examine (dispute);
  g_auto (Said) a = say_side (slip.suspect, dispute->row->corpus);
  g_auto (Said) b = say_side (slip.other, dispute->row->corpus);
  DtlDecimal factor = { 1, (gint16) ABS (slip.power), 0 };
  g_autofree char *plain = dtl_decimal_to_string (&factor);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *translation = dtl_scale_slip_translation (&slip, dispute->row->corpus);

  g_string_printf (text, _("%s (%s) and %s (%s) have the same digits, %s times apart."), a.amount, a.sources, b.amount, b.sources, plain);
  if (slip.proof != NULL)
    g_string_append_printf (text, " %s", slip.proof);
  if (slip.known)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("Likely a slip in %s."), a.sources);
    }
  if (translation != NULL)
    g_string_append_printf (text, " %s", translation);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
dtl_working_of_carbon (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s): 12 tonnes of carbon are in 44 tonnes of carbon dioxide, so one is the other."), a.amount,
                          a.sources, b.amount, b.sources);
}

char *
dtl_working_of_series (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s): a report that tells both puts them at two times."), a.amount, a.sources, b.amount,
                          b.sources);
}

char *
dtl_working_of_doubt (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s) differ, but their words leave it open whether they mean the same thing."), a.amount,
                          a.sources, b.amount, b.sources);
}

static gboolean
is_plain (const DtlSide *side)
{
  return side->figure->hedge == DTL_HEDGE_NONE && dtl_range_is_point (&side->figure->value);
}

char *
dtl_working_of_conflict (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);
  g_autofree char *left = NULL, *right = NULL;

  if (dispute->left == NULL || (is_plain (dispute->a) && is_plain (dispute->b)))
    return g_strdup_printf (_("%s (%s) and %s (%s) cannot both be right, even if rounded."), a.amount, a.sources, b.amount, b.sources);
  left = word_room (&a, &dispute->left->likely);
  right = word_room (&b, &dispute->right->likely);
  return g_strdup_printf (_("%s, %s: these do not meet, so both cannot be right."), left, right);
}

char *
dtl_working_of_point (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s) have the same digits, with the point elsewhere: one of them may be a slip."), a.amount,
                          a.sources, b.amount, b.sources);
}

char *
dtl_working_of_digits (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s) have the same digits, some of them changed round: one of them may be a slip."), a.amount,
                          a.sources, b.amount, b.sources);
}

char *
dtl_working_of_undated (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);

  return g_strdup_printf (_("%s (%s) and %s (%s): such a number changes from day to day, and one of the reports has no date."), a.amount,
                          a.sources, b.amount, b.sources);
}
