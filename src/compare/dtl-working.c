/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences that show how a verdict came about: with the numbers in them, so that a reader
 * can redo the sum on paper without trusting the program. */

#include "config.h"

#include "dtl-working.h"

#include <glib/gi18n-lib.h>

#include "dtl-scale-slip.h"
#include "dtl-wording.h"

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

static char *
word_bounds (const DtlRange *range)
{
  g_autofree char *low = range->has_low ? dtl_wording_number (&range->low) : NULL;
  g_autofree char *high = range->has_high ? dtl_wording_number (&range->high) : NULL;

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

char *
dtl_working_of_agreement (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);
  g_autofree char *left = NULL, *right = NULL;

  if (dispute->a == dispute->b)
    return g_strdup_printf (_("%s: %s."), a.sources, a.amount);
  if (dtl_range_equal (&dispute->left->said, &dispute->right->said))
    return g_strdup_printf (_("%s: %s; %s: the same."), a.sources, a.amount, b.sources);
  left = word_bounds (&dispute->left->written);
  right = word_bounds (&dispute->right->written);
  return g_strdup_printf (_("%s (%s) may be rounded from %s, %s (%s) from %s: these meet."), a.amount, a.sources, left, b.amount,
                          b.sources, right);
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

char *
dtl_working_of_hedge (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);
  g_autofree char *left = word_bounds (&dispute->left->likely), *right = word_bounds (&dispute->right->likely);

  return g_strdup_printf (_("%s (%s) leaves room for %s, %s (%s) for %s: these meet."), a.amount, a.sources, left, b.amount, b.sources,
                          right);
}

static char *
word_when (const DtlSide *side, const DtlCorpus *corpus)
{
  if (side->figure->period_from != DTL_PERIOD_FROM_PUBLISHED && dtl_interval_is_resolved (&side->figure->period))
    return dtl_wording_interval (&side->figure->period);
  return dtl_wording_date (dtl_fact_published (side->fact, corpus));
}

static gboolean
is_later (const DtlDispute *dispute)
{
  DtlDate a = dtl_fact_published (dispute->a->fact, dispute->row->corpus);
  DtlDate b = dtl_fact_published (dispute->b->fact, dispute->row->corpus);

  return dtl_date_compare (a, b) > 0;
}

char *
dtl_working_of_revision (const DtlDispute *dispute)
{
  const DtlSide *first = is_later (dispute) ? dispute->b : dispute->a;
  const DtlSide *second = is_later (dispute) ? dispute->a : dispute->b;
  g_auto (Said) a = say_side (first, dispute->row->corpus);
  g_auto (Said) b = say_side (second, dispute->row->corpus);
  g_autofree char *before = word_when (first, dispute->row->corpus), *after = word_when (second, dispute->row->corpus);

  return g_strdup_printf (_("%s on %s (%s), %s on %s (%s): it changed with the date."), a.amount, before, a.sources, b.amount, after,
                          b.sources);
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

  if (left == NULL || right == NULL)
    return g_strdup_printf (_("%s (%s) and %s (%s) are not said of the same whole."), a.amount, a.sources, b.amount, b.sources);
  return g_strdup_printf (_("%s (%s) is said of “%s”, %s (%s) of “%s”."), a.amount, a.sources, left, b.amount, b.sources, right);
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
  const char *translation = dtl_scale_slip_translation (&slip);

  if (slip.known)
    g_string_printf (text, _("%s (%s) has the same digits as %s (%s), and is off by a factor of %s."), a.amount, a.sources, b.amount,
                     b.sources, plain);
  else
    g_string_printf (text, _("%s (%s) and %s (%s) have the same digits and differ by a factor of %s."), a.amount, a.sources, b.amount,
                     b.sources, plain);
  if (slip.proof != NULL)
    g_string_append_printf (text, " %s", slip.proof);
  if (translation != NULL)
    g_string_append_printf (text, " %s", translation);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
dtl_working_of_conflict (const DtlDispute *dispute)
{
  g_auto (Said) a = say_side (dispute->a, dispute->row->corpus);
  g_auto (Said) b = say_side (dispute->b, dispute->row->corpus);
  g_autofree char *left = NULL, *right = NULL;

  if (dispute->left == NULL)
    return g_strdup_printf (_("%s (%s) and %s (%s) cannot both be right."), a.amount, a.sources, b.amount, b.sources);
  left = word_bounds (&dispute->left->likely);
  right = word_bounds (&dispute->right->likely);
  return g_strdup_printf (_("%s (%s) leaves room for %s, %s (%s) for %s: these do not meet, so both cannot be right."), a.amount, a.sources,
                          left, b.amount, b.sources, right);
}
