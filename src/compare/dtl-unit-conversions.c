/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One amount in two units: "300 km (150 miles)" does not fit. A writer converts what he has and rounds it as
 * he likes, so only what no rounding of either makes is held against him; a mile may be a nautical one, a
 * gallon a British one, and a difference of degrees has no zero. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-arithmetic-checks.h"
#include "dtl-wording.h"

#define SHOWN_DIGITS 3

/* Base units of @unit; an other meaning of the same word has another @factor. */
typedef struct
{
  const char *unit;
  const char *base;
  const char *factor;
} OtherMeaning;

static const OtherMeaning meanings[] = {
  { "[mi_i]", "m", "1852" },          { "[gal_us]", "L", "4.54609" },     { "t", "g", "907184.74" },
  { "t", "g", "1016046.9088" },       { "[ston_av]", "g", "1000000" },    { "[ston_av]", "g", "1016046.9088" },
  { "[lton_av]", "g", "1000000" },    { "[mi_i]/h", "m/s", "0.5144444444444" },
};

/* Half of the last digit that is no zero, to either side: 1,200 may be 1,150 to 1,250. */
static gboolean
round_freely (const DtlRange *said, DtlRange *free)
{
  DtlDecimal last = dtl_decimal_abs (&said->low), half;

  if (!dtl_range_is_point (said) || dtl_decimal_is_zero (&last))
    return FALSE;
  while (last.coefficient % 10 == 0)
    {
      last.coefficient /= 10;
      last.exponent++;
    }
  half = (DtlDecimal) { 5, last.exponent - 1, 0 };
  *free = *said;
  return dtl_decimal_subtract (&said->low, &half, &free->low) && dtl_decimal_add (&said->high, &half, &free->high);
}

static gboolean
scale_by (const DtlRange *range, const char *factor, DtlRange *scaled)
{
  DtlDecimal times;
  DtlRange point;

  if (!dtl_decimal_parse (factor, -1, &times))
    return FALSE;
  point = dtl_range_point (&times);
  return dtl_range_multiply (range, &point, scaled);
}

/* Whether the word of the figure's unit, taken otherwise, makes what is written beside it: @other, in the base unit. */
static gboolean
meets_otherwise (const DtlFigure *figure, const char *base, const DtlRange *other)
{
  DtlRange range = dtl_range_as_written (&figure->value), scaled;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (g_str_equal (meanings[i].unit, figure->unit) && g_str_equal (meanings[i].base, base)
        && scale_by (&range, meanings[i].factor, &scaled) && dtl_range_meet (&scaled, other))
      return TRUE;
  return FALSE;
}

typedef struct
{
  guint source;
  guint left, right;
  const DtlFigure *a;
  const DtlFigure *b;
} Couple;

static void
add_failure (const DtlCorpus *corpus, const Couple *self, const DtlDecimal *found, GPtrArray *sums)
{
  DtlFigure converted = *self->b;
  DtlDecimal rounded = dtl_decimal_round (found, SHOWN_DIGITS);
  g_autofree char *a = dtl_wording_amount (self->a), *b = dtl_wording_amount (self->b), *c = NULL;

  converted.value = dtl_range_point (&rounded);
  converted.hedge = DTL_HEDGE_NONE;
  c = dtl_wording_amount (&converted);
  g_ptr_array_add (sums, dtl_arithmetic_new (dtl_corpus_given (corpus, self->source), "conversion", FALSE,
                                             g_strdup_printf (_("%s is %s; stated is %s."), a, c, b), 2, self->left, self->right));
}

/* A figure's value in its base unit. */
typedef struct
{
  const char *unit;
  DtlDecimal factor;
  DtlRange free;    /* as freely rounded as may be */
  DtlRange written; /* at the precision written */
} Based;

static gboolean
open_based (const DtlReading *reading, guint index, Based *self)
{
  const DtlFigure *figure = dtl_reading_figure (reading, index);
  DtlValue value = dtl_value_of_figure (reading, index);
  DtlRange written = dtl_range_as_written (&figure->value), times;

  self->unit = value.unit;
  if (!dtl_decimal_divide (&value.said.low, &figure->value.low, 12, &self->factor) || dtl_decimal_is_zero (&self->factor))
    return FALSE;
  times = dtl_range_point (&self->factor);
  return round_freely (&figure->value, &self->free) && dtl_range_multiply (&self->free, &times, &self->free)
         && dtl_range_multiply (&written, &times, &self->written);
}

/* Lengths, weights and the like: both in their base unit. */
static void
check_factors (const DtlCorpus *corpus, const Couple *self, GPtrArray *sums)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, self->source);
  DtlDecimal amount, found;
  Based a, b;

  if (!open_based (reading, self->left, &a) || !open_based (reading, self->right, &b) || a.unit != b.unit || dtl_range_meet (&a.free, &b.free)
      || meets_otherwise (self->a, a.unit, &b.written) || meets_otherwise (self->b, b.unit, &a.written))
    return;
  if (dtl_decimal_multiply (&self->a->value.low, &a.factor, &amount) && dtl_decimal_divide (&amount, &b.factor, 12, &found))
    add_failure (corpus, self, &found, sums);
}

/* Degrees Celsius as degrees Fahrenheit: of a temperature, or of a difference of two. */
static gboolean
find_fahrenheit (const DtlRange *celsius, gboolean difference, DtlRange *fahrenheit)
{
  DtlDecimal zero = dtl_decimal_from_int (difference ? 0 : 32);
  DtlRange offset = dtl_range_point (&zero), scaled;

  return scale_by (celsius, "1.8", &scaled) && dtl_range_add (&scaled, &offset, fahrenheit);
}

static void
check_degrees (const DtlCorpus *corpus, const Couple *self, GPtrArray *sums)
{
  DtlRange written_a, written_b, found, difference;

  if (!round_freely (&self->a->value, &written_a) || !round_freely (&self->b->value, &written_b)
      || !find_fahrenheit (&written_a, FALSE, &found) || !find_fahrenheit (&written_a, TRUE, &difference)
      || dtl_range_meet (&found, &written_b) || dtl_range_meet (&difference, &written_b)
      || !find_fahrenheit (&self->a->value, self->a->change != DTL_CHANGE_NONE, &found))
    return;
  add_failure (corpus, self, &found.low, sums);
}

/* What a litre of oil weighs is no constant: from the lightest crude to one that sinks. */
static gboolean
may_be_oil (const Based *volume, const Based *mass)
{
  const DtlDecimal light = { 700, 0, 0 }, heavy = { 1010, 0, 0 };
  DtlRange density = dtl_range_between (&light, &heavy), weight;

  return !dtl_range_multiply (&volume->free, &density, &weight) || dtl_range_meet (&weight, &mass->free);
}

/* Barrels of oil as tonnes. */
static void
check_barrels (const DtlCorpus *corpus, const Couple *self, GPtrArray *sums)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, self->source);
  const DtlDecimal typical = { 858, 0, 0 };
  DtlDecimal weight, found;
  Based volume, mass;

  if (!open_based (reading, self->left, &volume) || !open_based (reading, self->right, &mass) || g_strcmp0 (mass.unit, "g") != 0
      || may_be_oil (&volume, &mass) || !dtl_decimal_multiply (&self->a->value.low, &volume.factor, &weight)
      || !dtl_decimal_multiply (&weight, &typical, &weight) || !dtl_decimal_divide (&weight, &mass.factor, 12, &found))
    return;
  add_failure (corpus, self, &found, sums);
}

static gboolean
is_checkable (const DtlFigure *figure)
{
  return figure->kind == DTL_FIGURE_QUANTITY && dtl_range_is_point (&figure->value) && figure->hedge != DTL_HEDGE_BETWEEN
         && figure->value.low.coefficient > 0;
}

static void
check_couple (const DtlCorpus *corpus, const Couple *self, GPtrArray *sums)
{
  if (!is_checkable (self->a) || !is_checkable (self->b) || g_str_equal (self->a->unit, self->b->unit))
    return;
  if (g_str_equal (self->a->unit, "Cel") && g_str_equal (self->b->unit, "[degF]"))
    check_degrees (corpus, self, sums);
  else if (g_str_equal (self->a->unit, "[degF]") && g_str_equal (self->b->unit, "Cel"))
    check_degrees (corpus, &(Couple) { self->source, self->right, self->left, self->b, self->a }, sums);
  else if (g_str_equal (self->a->unit, "[bbl_us]"))
    check_barrels (corpus, self, sums);
  else if (g_str_equal (self->b->unit, "[bbl_us]"))
    check_barrels (corpus, &(Couple) { self->source, self->right, self->left, self->b, self->a }, sums);
  else
    check_factors (corpus, self, sums);
}

void
dtl_unit_conversions_check (const DtlCorpus *corpus, guint source, GPtrArray *sums)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);

  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, i);
      Couple couple = { source, i, figure->equivalent, figure, NULL };

      if (figure->equivalent <= (int) i || figure->equivalent >= (int) reading->figures->len)
        continue;
      couple.b = dtl_reading_figure (reading, figure->equivalent);
      check_couple (corpus, &couple, sums);
    }
}
