/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report that gives an amount in two currencies says an exchange rate without knowing it,
 * and that rate can be checked with no other knowledge than what rates ever were. */

#include "dtl-rates.h"

#define RATE_DIGITS 12
#define SLACK 1e-6 /* of a quotient in binary; that of exact decimals is nearer by far */
#define MAX_KNOWN 64 /* rates of a story; more tell nothing new */

/* One amount in two currencies, as a report has it. */
typedef struct
{
  const char *unit;
  const char *per;
  DtlRange rate;
  DtlRange wide; /* what it may be days later, if that is known */
  gboolean has_wide;
} Known;

/* What one currency may be worth in another: it is asked for with every two amounts that may be one. */
typedef struct
{
  const char *unit;
  const char *per;
} Pair;

typedef struct
{
  Pair pair;
  gboolean known;
  DtlRange range;
  double low; /* of a rate that cannot be less; the same of more */
  double high;
} Band;

struct _DtlRates
{
  const DtlLexicon *lexicon;
  GHashTable *bands; /* Pair, by address of its names → Band that begins with it */
  GArray *known;  /* Known */
  GArray *before; /* Known, before they were forgotten */
};

static guint
hash_pair_cb (gconstpointer key)
{
  const Pair *pair = key;

  return g_direct_hash (pair->unit) * 31 + g_direct_hash (pair->per);
}

static gboolean
equal_pairs_cb (gconstpointer a, gconstpointer b)
{
  const Pair *left = a, *right = b;

  return left->unit == right->unit && left->per == right->per;
}

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
  self->bands = g_hash_table_new_full (hash_pair_cb, equal_pairs_cb, NULL, g_free);
  self->known = g_array_new (FALSE, TRUE, sizeof (Known));
  self->before = g_array_new (FALSE, TRUE, sizeof (Known));
  return self;
}

void
dtl_rates_free (DtlRates *self)
{
  g_array_unref (self->known);
  g_array_unref (self->before);
  g_hash_table_unref (self->bands);
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

static gboolean
is_of (const Known *known, const char *unit, const char *per)
{
  return (known->unit == unit && (per == NULL || known->per == per)) || (known->per == unit && (per == NULL || known->unit == per));
}

/* The place of the next rate of two currencies, from @from on. */
static guint
find_next (const GArray *rates, guint from, const char *unit, const char *per)
{
  while (from < rates->len && !is_of (&g_array_index (rates, Known, from), unit, per))
    from++;
  return from;
}

/**
 * dtl_rates_are_changed:
 * @self: rates
 * @unit: (interned): a currency
 * @per: (interned) (nullable): another; %NULL for any
 *
 * Returns: whether it learnt other rates of the two than it knew before it forgot
 */
gboolean
dtl_rates_are_changed (const DtlRates *self, const char *unit, const char *per)
{
  guint i = find_next (self->known, 0, unit, per), j = find_next (self->before, 0, unit, per);

  while (i < self->known->len && j < self->before->len
         && are_same (&g_array_index (self->known, Known, i), &g_array_index (self->before, Known, j)))
    {
      i = find_next (self->known, i + 1, unit, per);
      j = find_next (self->before, j + 1, unit, per);
    }
  return i < self->known->len || j < self->before->len;
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

static Band *
compute_band (const DtlRates *self, const Pair *pair)
{
  Band *band = g_new0 (Band, 1);

  band->pair = *pair;
  band->known = dtl_rates_band (self, pair->unit, pair->per, &band->range);
  band->low = band->known && band->range.has_low ? dtl_decimal_to_double (&band->range.low) * (1 - SLACK) : 0;
  band->high = band->known && band->range.has_high ? dtl_decimal_to_double (&band->range.high) * (1 + SLACK) : G_MAXDOUBLE;
  return band;
}

/* Names of units are interned. */
static const Band *
find_band (const DtlRates *self, const char *unit, const char *per)
{
  Pair pair = { unit, per };
  Band *band = g_hash_table_lookup (self->bands, &pair);

  if (band == NULL)
    {
      band = compute_band (self, &pair);
      g_hash_table_insert (self->bands, &band->pair, band);
    }
  return band;
}

static gboolean
is_above_zero (const DtlRange *range)
{
  return range->has_low && range->has_high && range->low.coefficient > 0;
}

/* Whether the rate that two amounts imply is outside of a band, and not only just. */
static gboolean
misses_band (const Band *band, const DtlValue *amount, const DtlValue *per)
{
  if (!is_above_zero (&amount->written) || !is_above_zero (&per->written))
    return FALSE;
  return dtl_decimal_to_double (&amount->written.high) < band->low * dtl_decimal_to_double (&per->written.low)
         || dtl_decimal_to_double (&amount->written.low) > band->high * dtl_decimal_to_double (&per->written.high);
}

/* Whether one amount can be the other in its currency; %FALSE for unknown ones. */
gboolean
dtl_rates_allow (const DtlRates *self, const DtlValue *a, const DtlValue *b)
{
  const Band *band = a->unit != b->unit ? find_band (self, a->unit, b->unit) : NULL;
  DtlRange rate;

  return band != NULL && band->known && !misses_band (band, a, b) && dtl_rates_imply (a, b, &rate) && dtl_range_meet (&rate, &band->range);
}

static void
learn_pair (DtlRates *self, const DtlValue *a, const DtlValue *b)
{
  const DtlDecimal low = { 97, -2, 0 }, high = { 103, -2, 0 };
  const DtlRange slack = dtl_range_between (&low, &high);
  Known known = { .unit = a->unit, .per = b->unit };

  if (self->known->len >= MAX_KNOWN || !dtl_rates_allow (self, a, b) || !dtl_rates_imply (a, b, &known.rate))
    return;
  known.has_wide = dtl_range_multiply (&known.rate, &slack, &known.wide);
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

/* Whether some report implies a rate of the two currencies. */
gboolean
dtl_rates_compare (const DtlRates *self, const DtlValue *a, const DtlValue *b)
{
  for (guint i = 0; i < self->known->len; i++)
    if (g_array_index (self->known, Known, i).unit == a->unit && g_array_index (self->known, Known, i).per == b->unit)
      return TRUE;
  return FALSE;
}

/* Whether two amounts stand to each other as a rate that some report implies, days apart. */
gboolean
dtl_rates_know (const DtlRates *self, const DtlValue *a, const DtlValue *b)
{
  gboolean implied = FALSE;
  DtlRange rate;

  for (guint i = 0; i < self->known->len; i++)
    {
      const Known *known = &g_array_index (self->known, Known, i);

      if (known->unit != a->unit || known->per != b->unit)
        continue;
      if (!implied && !dtl_rates_imply (a, b, &rate))
        return FALSE;
      implied = TRUE;
      if (known->has_wide && dtl_range_meet (&rate, &known->wide))
        return TRUE;
    }
  return FALSE;
}
