/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report that gives an amount in two currencies says an exchange rate without knowing it,
 * and that rate can be checked with no other knowledge than what rates ever were. */

#include "dtl-rates.h"

#define RATE_DIGITS 12

struct _DtlRates
{
  const DtlLexicon *lexicon;
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
  return self;
}

void
dtl_rates_free (DtlRates *self)
{
  g_free (self);
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
