/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums inside a source: they need no other source to be believed, and where one fails they say
 * who is wrong. Here are those of an amount told in two currencies. */

#include "config.h"

#include "dtl-arithmetic-checks.h"

#include <glib/gi18n-lib.h>

#include "dtl-wording.h"

#define SHOWN_DIGITS 4

/**
 * dtl_arithmetic_new:
 * @source: index of the source among those given
 * @rule: id of the check
 * @holds: whether the sum is right
 * @working: (transfer full): the sum in words and numbers
 * @n: how many figures follow
 * @...: guint indices of the figures that it is about
 *
 * Returns: (transfer full): the sum
 */
DtlArithmetic *
dtl_arithmetic_new (guint source, const char *rule, gboolean holds, char *working, guint n, ...)
{
  DtlArithmetic *sum = g_new0 (DtlArithmetic, 1);
  va_list figures;

  sum->source = source;
  sum->rule = g_intern_string (rule);
  sum->holds = holds;
  sum->working = working;
  sum->figures = g_array_new (FALSE, FALSE, sizeof (guint));
  va_start (figures, n);
  for (guint i = 0; i < n; i++)
    {
      guint figure = va_arg (figures, guint);

      g_array_append_val (sum->figures, figure);
    }
  va_end (figures);
  return sum;
}

/* An amount in two currencies. @unit is the one of which more go into one of the other. */
typedef struct
{
  guint source;
  guint figure;
  guint other;
  const DtlFigure *amount;
  const DtlFigure *per;
  DtlValue value;
  DtlValue per_value;
  DtlRange band;
  DtlRange rate;
  gboolean holds;
} Conversion;

static gboolean
is_above_one (const DtlRange *band)
{
  DtlDecimal product, one = { 1, 0, 0 };

  return !dtl_decimal_multiply (&band->low, &band->high, &product) || dtl_decimal_compare (&product, &one) >= 0;
}

static gboolean
open_conversion (const DtlCorpus *corpus, const DtlRates *rates, guint source, guint figure, guint other, Conversion *self)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);

  *self = (Conversion) { .source = source, .figure = figure, .other = other };
  self->amount = dtl_reading_figure (reading, figure);
  self->per = dtl_reading_figure (reading, other);
  if (self->amount->kind != DTL_FIGURE_MONEY || self->per->kind != DTL_FIGURE_MONEY)
    return FALSE;
  self->value = dtl_value_of_figure (reading, figure);
  self->per_value = dtl_value_of_figure (reading, other);
  if (self->value.unit == self->per_value.unit
      || !dtl_rates_band (rates, self->value.unit, self->per_value.unit, &self->band)
      || !dtl_rates_imply (&self->value, &self->per_value, &self->rate))
    return FALSE;
  self->holds = dtl_range_meet (&self->rate, &self->band);
  return TRUE;
}

static char *
word_rate (const Conversion *self, int power)
{
  DtlDecimal x, y, rate;

  if (!dtl_value_middle (&self->value, &x) || !dtl_value_middle (&self->per_value, &y)
      || !dtl_decimal_divide (&x, &y, SHOWN_DIGITS, &rate) || !dtl_decimal_scale (&rate, power, &rate))
    return g_strdup ("?");
  return dtl_wording_number (&rate);
}

/* The power of ten of the amount's scale word that would make the rate a possible one; 0 if
 * none does. */
static int
find_repair (const Conversion *self)
{
  static const int powers[] = { 3, -3, 6, -6, 2, -2, 5, -5 };
  guint n = self->value.indian || self->per_value.indian ? G_N_ELEMENTS (powers) : 4;

  for (guint i = 0; i < n; i++)
    {
      DtlRange scaled;

      if (dtl_range_scale (&self->rate, powers[i], &scaled) && dtl_range_meet (&scaled, &self->band))
        return powers[i];
    }
  return 0;
}

static char *
word_repair (const Conversion *self, int power)
{
  int magnitude = dtl_decimal_magnitude (&self->amount->value.low);
  const char *word = dtl_wording_scale (magnitude - magnitude % 3 + power);
  g_autofree char *rate = word_rate (self, power);
  DtlDecimal factor = { 1, (gint16) ABS (power), 0 };
  g_autofree char *plain = dtl_decimal_to_string (&factor);

  if (word != NULL && power % 3 == 0)
    return g_strdup_printf (_("With “%s” it is %s"), word, rate);
  if (power > 0)
    return g_strdup_printf (_("With %s times as much it is %s"), plain, rate);
  return g_strdup_printf (_("Divided by %s it is %s"), plain, rate);
}

/* "in B it is 102.8 RUB for one USD": another source's rate for the same currency. */
static char *
word_elsewhere (const DtlCorpus *corpus, const Conversion *self, const GArray *conversions)
{
  for (guint i = 0; i < conversions->len; i++)
    {
      const Conversion *other = &g_array_index (conversions, Conversion, i);
      g_autofree char *name = NULL, *rate = NULL;

      if (!other->holds || other->source == self->source || other->value.unit != self->value.unit)
        continue;
      name = dtl_wording_source (dtl_corpus_reading (corpus, other->source), dtl_corpus_given (corpus, other->source));
      rate = word_rate (other, 0);
      return g_strdup_printf (_("%s has %s %s for one %s"), name, rate, other->value.unit, other->per_value.unit);
    }
  return NULL;
}

static char *
explain_failure (const DtlCorpus *corpus, const Conversion *self, const GArray *conversions, const char *start)
{
  DtlDecimal least = dtl_decimal_round (&self->band.low, 3), most = dtl_decimal_round (&self->band.high, 3);
  g_autofree char *low = dtl_wording_number (&least), *high = dtl_wording_number (&most);
  g_autofree char *elsewhere = word_elsewhere (corpus, self, conversions);
  g_autoptr (GString) text = g_string_new (start);
  int power = find_repair (self);

  if (elsewhere != NULL)
    g_string_append_printf (text, "; %s.", elsewhere);
  else
    g_string_append_printf (text, _("; it would have to lie between %s and %s."), low, high);
  if (power != 0)
    {
      g_autofree char *repair = word_repair (self, power);

      g_string_append_printf (text, " %s.", repair);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
explain_conversion (const DtlCorpus *corpus, const Conversion *self, const GArray *conversions)
{
  g_autofree char *amount = dtl_wording_amount (self->amount), *per = dtl_wording_amount (self->per);
  g_autofree char *rate = word_rate (self, 0);
  g_autofree char *start = g_strdup_printf (_("%s beside %s is %s %s for one %s"), per, amount, rate, self->value.unit, self->per_value.unit);

  if (self->holds)
    return g_strdup_printf (_("%s: a possible rate."), start);
  return explain_failure (corpus, self, conversions, start);
}

static void
collect_conversions (const DtlCorpus *corpus, const DtlRates *rates, guint source, GArray *conversions)
{
  const GArray *figures = dtl_corpus_reading (corpus, source)->figures;

  for (guint i = 0; i < figures->len; i++)
    {
      int other = g_array_index (figures, DtlFigure, i).equivalent;
      Conversion conversion;

      if (other <= (int) i || other >= (int) figures->len || !open_conversion (corpus, rates, source, i, other, &conversion))
        continue;
      if (!is_above_one (&conversion.band) && !open_conversion (corpus, rates, source, other, i, &conversion))
        continue;
      g_array_append_val (conversions, conversion);
    }
}

/**
 * dtl_arithmetic_check_rates:
 * @corpus: the sources
 * @rates: exchange rates
 *
 * Checks what amounts in two currencies imply, one source's against the others'. A rate that no slip of a scale word
 * explains is most likely none: two amounts of two things.
 *
 * Returns: (transfer full) (element-type DtlArithmetic): the conversions of all sources, by source
 */
GPtrArray *
dtl_arithmetic_check_rates (const DtlCorpus *corpus, const DtlRates *rates)
{
  GPtrArray *sums = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_arithmetic_free);
  g_autoptr (GArray) conversions = g_array_new (FALSE, FALSE, sizeof (Conversion));

  for (guint i = 0; i < dtl_corpus_n_sources (corpus); i++)
    collect_conversions (corpus, rates, i, conversions);
  for (guint i = 0; i < conversions->len; i++)
    {
      const Conversion *conversion = &g_array_index (conversions, Conversion, i);

      if (conversion->holds || find_repair (conversion) != 0)
        g_ptr_array_add (sums, dtl_arithmetic_new (dtl_corpus_given (corpus, conversion->source), "implied-rate", conversion->holds,
                                                   explain_conversion (corpus, conversion, conversions), 2, conversion->figure,
                                                   conversion->other));
    }
  return sums;
}

/**
 * dtl_arithmetic_check_source:
 * @corpus: the sources
 * @source: one of them
 *
 * Returns: (transfer full) (element-type DtlArithmetic): every sum that it lets us do by itself
 */
GPtrArray *
dtl_arithmetic_check_source (const DtlCorpus *corpus, guint source)
{
  GPtrArray *sums = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_arithmetic_free);

  dtl_sentence_sums_check (corpus, source, sums);
  dtl_part_sums_check (corpus, source, sums);
  dtl_list_sums_check (corpus, source, sums);
  dtl_named_sums_check (corpus, source, sums);
  dtl_each_sums_check (corpus, source, sums);
  dtl_unit_conversions_check (corpus, source, sums);
  return sums;
}

/* (transfer full): the same, of a source that is given at another place. */
DtlArithmetic *
dtl_arithmetic_copy (const DtlArithmetic *arithmetic, guint source)
{
  DtlArithmetic *copy = g_memdup2 (arithmetic, sizeof *arithmetic);

  copy->source = source;
  copy->figures = g_array_ref (arithmetic->figures);
  copy->working = g_strdup (arithmetic->working);
  return copy;
}
