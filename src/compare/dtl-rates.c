/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report that gives an amount in two currencies says an exchange rate without knowing it,
 * and that rate can be checked with no other knowledge than what rates ever were. */

#include "dtl-rates.h"

#define RATE_DIGITS 12
#define MAX_KNOWN 64 /* rates of a story; more tell nothing new */

/* One amount in two currencies, as a report has it. */
typedef struct
{
  const char *unit;
  const char *per;
  DtlRange rate;
} Known;

struct _DtlRates
{
  const DtlLexicon *lexicon;
  GArray *known;  /* Known */
  GArray *before; /* Known, before they were forgotten */
};

/**
 * dtl_rates_new:
 * @lexicon: what is known of units; must outlive the rates
 *
 * Returns: (transfer full): rates of all currencies in it
 */
DtlRates *
dtl_rates_new (const DtlLexicon *lexicon)
{
  DtlRates *self = g_new0 (DtlRates, 1);

  self->lexicon = lexicon;
  self->known = g_array_new (FALSE, TRUE, sizeof (Known));
  self->before = g_array_new (FALSE, TRUE, sizeof (Known));
  return self;
}

void
dtl_rates_free (DtlRates *self)
{
  g_array_unref (self->known);
  g_array_unref (self->before);
  g_free (self);
}

/* Has the rates learnt anew. */
void
dtl_rates_forget (DtlRates *self)
{
  GArray *before = self->before;

  self->before = self->known;
  self->known = before;
  g_array_set_size (self->known, 0);
}

static gboolean
are_same (const Known *a, const Known *b)
{
  return a->unit == b->unit && a->per == b->per && dtl_range_equal (&a->rate, &b->rate);
}

/* Whether it learnt what it knew before it forgot. */
gboolean
dtl_rates_are_same (const DtlRates *self)
{
  for (guint i = 0; i < self->known->len && self->known->len == self->before->len; i++)
    if (!are_same (&g_array_index (self->known, Known, i), &g_array_index (self->before, Known, i)))
      return FALSE;
  return self->known->len == self->before->len;
}

/**
 * dtl_rates_band:
 * @self: rates
 * @unit: a currency
 * @per: another
 * @band: (out): how many of @unit one of @per may be worth
 *
 * Returns: %FALSE if one of them is not known
 */
gboolean
dtl_rates_band (const DtlRates *self, const char *unit, const char *per, DtlRange *band)
{
  DtlRange left, right;

  return dtl_lexicon_currency_band (self->lexicon, unit, &left) && dtl_lexicon_currency_band (self->lexicon, per, &right)
         && dtl_range_divide (&left, &right, RATE_DIGITS, band);
}

/* The rate that two amounts of one thing imply, with the rounding of both. */
gboolean
dtl_rates_imply (const DtlValue *amount, const DtlValue *per, DtlRange *rate)
{
  return dtl_range_divide (&amount->written, &per->written, RATE_DIGITS, rate);
}

/* Whether one amount can be the other in its currency; %FALSE for unknown ones. */
gboolean
dtl_rates_allow (const DtlRates *self, const DtlValue *a, const DtlValue *b)
{
  DtlRange rate, band;

  return a->unit != b->unit && dtl_rates_imply (a, b, &rate) && dtl_rates_band (self, a->unit, b->unit, &band)
         && dtl_range_meet (&rate, &band);
}

static void
learn_pair (DtlRates *self, const DtlValue *a, const DtlValue *b)
{
  Known known = { .unit = a->unit, .per = b->unit };

  if (self->known->len < MAX_KNOWN && dtl_rates_allow (self, a, b) && dtl_rates_imply (a, b, &known.rate))
    g_array_append_val (self->known, known);
}

/* Takes over the rates that a report implies, where they are possible ones. */
void
dtl_rates_learn (DtlRates *self, const DtlReading *reading)
{
  for (guint i = 0; i < reading->figures->len && self->known->len < MAX_KNOWN; i++)
    {
      int other = dtl_reading_figure (reading, i)->equivalent;
      DtlValue left, right;

      if (other <= (int) i || dtl_reading_figure (reading, i)->kind != DTL_FIGURE_MONEY
          || dtl_reading_figure (reading, other)->kind != DTL_FIGURE_MONEY)
        continue;
      left = dtl_value_of_figure (reading, i);
      right = dtl_value_of_figure (reading, other);
      learn_pair (self, &left, &right);
      learn_pair (self, &right, &left);
    }
}

/* Whether two amounts stand to each other as a rate that some report implies, days apart. */
gboolean
dtl_rates_know (const DtlRates *self, const DtlValue *a, const DtlValue *b)
{
  const DtlDecimal low = { 97, -2, 0 }, high = { 103, -2, 0 };
  DtlRange slack = dtl_range_between (&low, &high), rate, wide;

  if (!dtl_rates_imply (a, b, &rate))
    return FALSE;
  for (guint i = 0; i < self->known->len; i++)
    {
      const Known *known = &g_array_index (self->known, Known, i);

      if (known->unit == a->unit && known->per == b->unit && dtl_range_multiply (&known->rate, &slack, &wide)
          && dtl_range_meet (&rate, &wide))
        return TRUE;
    }
  return FALSE;
}
