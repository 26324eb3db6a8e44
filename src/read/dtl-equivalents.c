/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One amount that is told twice: in another unit ("50 million euros ($54 million)", "3 GW, or 3,000 MW"), or as a share
 * ("$90bn, or 3.2% of GDP"). What links them is a bracket, a slash, a dash, a comma or a word, and a hedge at most. */

#include "dtl-equivalents.h"

#include <string.h>

#include "dtl-clause.h"

/* Words of a rate or a kind that may stand between an amount and the bracket that converts it: "800,000 yen a month ($5,300)". */
#define LONGEST_RATE 4

/* Tokens between two tellings, hedge and all. */
#define LONGEST_GAP 9

/* Kilograms of a litre of what is told by volume and by weight. */
#define LEAST_DENSITY 0.45
#define MOST_DENSITY 1.3

typedef enum
{
  GAP_NONE,
  GAP_BARE,    /* only "or": also said of two things to choose from */
  GAP_COMMA,   /* ", or", ", about" */
  GAP_BRACKET, /* also a dash */
  GAP_SLASH,
  GAP_SAID,    /* "equal to", "which is" */
} Gap;

static gboolean
ends_apposition (const DtlPassage *passage, guint at)
{
  return at >= passage->n_tokens || dtl_passage_is (passage, at, DTL_TOKEN_COMMA) || dtl_passage_is (passage, at, DTL_TOKEN_STOP)
         || dtl_passage_is (passage, at, DTL_TOKEN_SEMICOLON) || dtl_passage_is (passage, at, DTL_TOKEN_CLOSE) || dtl_passage_is (passage, at, DTL_TOKEN_DASH)
         || dtl_passage_says (passage, at, "in") || dtl_passage_says (passage, at, "at");
}

/* Whether only words of a hedge stand there, or none. */
static gboolean
is_hedge_only (const DtlPassage *passage, guint first, guint end)
{
  static const char *const signs[] = { "~", "≈", "=" };

  for (guint at = first; at < end;)
    {
      guint length;

      if (dtl_passage_is_one_of (passage, at, signs))
        length = 1;
      else if (dtl_passage_phrase (passage, at, DTL_SENSE_HEDGE, &length) == NULL || at + length > end)
        return FALSE;
      at += length;
    }
  return first <= end;
}

/* "equal to", "the equivalent of", "i.e.", of money also "worth": words that say it. */
static gboolean
says_equal (const DtlPassage *passage, guint first, guint end, gboolean money)
{
  static const char *const words[] = { "equivalent", "equal", "equals", "i.e.", "equating", "equates", "amounting", "translates", "translating", "converts", "=", "≈" };

  for (guint at = first; at < end; at++)
    if (dtl_passage_is_one_of (passage, at, words) || (money && at <= first + 1 && dtl_passage_says (passage, at, "worth")))
      return TRUE;
  return FALSE;
}

/* ", which is about", "- that is": the pronoun is the amount before it. */
static gboolean
says_which_is (const DtlPassage *passage, guint first, guint end)
{
  static const char *const pronouns[] = { "which", "that", "this" };
  static const char *const copulas[] = { "is", "was", "are", "equals" };

  return dtl_passage_is_one_of (passage, first, pronouns) && dtl_passage_is_one_of (passage, first + 1, copulas) && is_hedge_only (passage, first + 2, end);
}

/* [["or"] HEDGE] behind a comma, a bracket or a dash. */
static gboolean
is_or_hedge (const DtlPassage *passage, guint first, guint end)
{
  return is_hedge_only (passage, dtl_passage_says (passage, first, "or") ? first + 1 : first, end);
}

/* gap = "(" [or] [hedge] | "/" | "-" (or | hedge | equal) | "," (or [hedge] | hedge | which is) | or [hedge] | equal */
static Gap
read_gap (const DtlPassage *passage, guint first, guint end, gboolean money, guint behind)
{
  gboolean opener, dash, comma;

  if (end <= first || end - first > LONGEST_GAP)
    return GAP_NONE;
  opener = dtl_passage_is (passage, first, DTL_TOKEN_OPEN);
  dash = dtl_passage_is (passage, first, DTL_TOKEN_DASH) && dtl_passage_has_flag (passage, first, DTL_TOKEN_SPACE_BEFORE);
  comma = dtl_passage_is (passage, first, DTL_TOKEN_COMMA) || dtl_passage_is (passage, first, DTL_TOKEN_SEMICOLON);
  if (opener)
    return is_or_hedge (passage, first + 1, end) || says_equal (passage, first, end, money) || says_which_is (passage, first + 1, end) ? GAP_BRACKET : GAP_NONE;
  if (dtl_passage_is (passage, first, DTL_TOKEN_SLASH))
    return end == first + 1 ? GAP_SLASH : GAP_NONE;
  if (dash)
    return end > first + 1 && (is_or_hedge (passage, first + 1, end) || says_equal (passage, first, end, FALSE) || says_which_is (passage, first + 1, end)) ? GAP_BRACKET : GAP_NONE;
  if (comma && dtl_passage_says (passage, first + 1, "or") && is_hedge_only (passage, first + 2, end))
    return GAP_COMMA;
  if (comma && end > first + 1 && is_hedge_only (passage, first + 1, end))
    return ends_apposition (passage, behind) ? GAP_COMMA : GAP_NONE;
  if (says_equal (passage, first, end, money) || says_which_is (passage, first + comma, end))
    return GAP_SAID;
  return dtl_passage_says (passage, first, "or") && is_hedge_only (passage, first + 1, end) ? GAP_BARE : GAP_NONE;
}

/* "a month", "of forest", "in aid": what may follow an amount before its bracket; never a clause. The token behind it. */
static guint
skip_rate (const DtlPassage *passage, guint first, guint end)
{
  static const char *const leads[] = { "a", "an", "per", "each", "every", "of", "in", "for", "worth", "wide", "long", "deep", "high", "tall", "south", "north", "east", "west" };
  static const char *const shapes[] = { "long", "high", "wide", "deep", "tall", "thick" };
  guint at = first;

  if (dtl_passage_is (passage, at, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, at) && dtl_passage_is_one_of (passage, at + 1, shapes)
      && dtl_passage_is (passage, at + 2, DTL_TOKEN_OPEN))
    return at + 2; /* "a 30-metre-high (98ft) tower" */
  if (!dtl_passage_is_one_of (passage, at, leads))
    return first;
  while (at < end && at < first + LONGEST_RATE && dtl_passage_is (passage, at, DTL_TOKEN_WORD) && !dtl_clause_is_verb (passage, at))
    at++;
  return dtl_passage_is (passage, at, DTL_TOKEN_OPEN) || (dtl_passage_is (passage, at, DTL_TOKEN_COMMA) && dtl_passage_says (passage, at + 1, "or")) ? at : first;
}

static Gap
find_gap (const DtlPassage *passage, const DtlQuantity *before, const DtlQuantity *quantity)
{
  guint first = skip_rate (passage, before->end, quantity->first);

  return read_gap (passage, first, quantity->first, before->kind == DTL_FIGURE_MONEY, quantity->end);
}

/* "fined €20m or 4% of sales, whichever is higher" */
static gboolean
offers_choice (const DtlPassage *passage, guint end)
{
  static const char *const words[] = { "whichever", "depending" };

  for (guint at = end; at < end + 12; at++)
    if (dtl_passage_is_one_of (passage, at, words))
      return TRUE;
  return FALSE;
}

/* Twice the difference is less than a twentieth: "Rs 2.5 lakh crore (Rs 2.5 trillion)". */
static gboolean
is_same_value (const DtlRange *a, const DtlRange *b)
{
  const DtlDecimal forty = dtl_decimal_from_int (40);
  DtlDecimal difference, times;

  if (!a->has_low || !b->has_low || !dtl_decimal_subtract (&a->low, &b->low, &difference))
    return FALSE;
  difference = dtl_decimal_abs (&difference);
  return dtl_decimal_multiply (&difference, &forty, &times) && dtl_decimal_compare (&times, &a->low) <= 0;
}

/* Units of volume in litres and of mass in kilograms. */
static double
find_factor (const char *unit)
{
  static const struct
  {
    const char *unit;
    double factor;
  } factors[] = { { "L", 1 }, { "hL", 100 }, { "m3", 1000 }, { "ML", 1e6 }, { "[gal_us]", 3.785 }, { "[bbl_us]", 158.99 }, { "[bu_us]", 35.24 },
                  { "kg", 1 }, { "100.kg", 100 }, { "t", 1000 }, { "kt", 1e6 }, { "Mt", 1e9 }, { "[lb_av]", 0.4536 }, { "[ston_av]", 907.2 },
                  { "[lton_av]", 1016 } };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (strcmp (factors[i].unit, unit) == 0)
      return factors[i].factor;
  return 0;
}

/* "2 million barrels (270,000 tonnes)", "1.25 million tonnes, or 46 million bushels": oil, milk and grain are told by volume
 * and by weight, and are lighter than water or little heavier. Barrels are of oil, whatever their number is off. */
static gboolean
is_volume_and_mass (const DtlQuantity *a, const DtlQuantity *b)
{
  const DtlQuantity *mass = a->unit_kind == DTL_UNIT_MASS ? a : b, *volume = mass == a ? b : a;
  double kilograms, litres;

  if (mass->unit_kind != DTL_UNIT_MASS || volume->unit_kind != DTL_UNIT_VOLUME || !mass->value.has_low || !volume->value.has_low)
    return FALSE;
  kilograms = find_factor (mass->unit) * dtl_decimal_to_double (&mass->value.low);
  litres = find_factor (volume->unit) * dtl_decimal_to_double (&volume->value.low);
  return strcmp (volume->unit, "[bbl_us]") == 0 || (kilograms > LEAST_DENSITY * litres && kilograms < MOST_DENSITY * litres);
}

/* "500 crore" and "5 billion", "2.5 lakh crore" and "2.5 trillion". */
static gboolean
is_written_otherwise (const DtlQuantity *a, const DtlQuantity *b)
{
  return a->number.scale != b->number.scale || a->number.end - a->number.first != b->number.end - b->number.first;
}

static gboolean
is_one (const DtlQuantity *quantity)
{
  const DtlDecimal one = dtl_decimal_from_int (1);

  return quantity->value.has_low && dtl_decimal_equal (&quantity->value.low, &one);
}

/* Whether two lengths of time are as long, by what their units are: "36 months (three years)", not "a week, or ten days". */
static gboolean
lasts_as_long (const DtlQuantity *a, const DtlQuantity *b)
{
  static const struct
  {
    const char *unit;
    double seconds;
  } lengths[] = { { "s", 1 }, { "min", 60 }, { "h", 3600 }, { "d", 86400 }, { "wk", 604800 }, { "mo", 2629800 }, { "a", 31557600 } };
  double one = 0, other = 0;

  if (!a->value.has_low || !b->value.has_low)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      if (strcmp (lengths[i].unit, a->unit) == 0)
        one = lengths[i].seconds * dtl_decimal_to_double (&a->value.low);
      if (strcmp (lengths[i].unit, b->unit) == 0)
        other = lengths[i].seconds * dtl_decimal_to_double (&b->value.low);
    }
  return one > other * 0.85 && other > one * 0.85;
}

static gboolean
can_equal (const DtlQuantity *a, const DtlQuantity *b, Gap gap)
{
  if (a->kind != b->kind || !a->has_unit || !b->has_unit)
    return FALSE;
  if (gap == GAP_SLASH && is_one (b))
    return FALSE; /* "N1,510/$1": a rate */
  if (strcmp (a->unit, b->unit) == 0)
    return a->kind == DTL_FIGURE_MONEY && gap != GAP_SLASH && is_written_otherwise (a, b) && is_same_value (&a->value, &b->value);
  if (a->kind == DTL_FIGURE_DURATION)
    return (gap == GAP_BRACKET || gap == GAP_COMMA || gap == GAP_SAID) && lasts_as_long (a, b);
  return a->kind == DTL_FIGURE_MONEY || (a->kind == DTL_FIGURE_QUANTITY && (a->unit_kind == b->unit_kind || is_volume_and_mass (a, b)));
}

static void
link_figures (DtlFigure *figures, guint first_figure, guint one, guint other)
{
  figures[other].equivalent = first_figure + one;
  if (figures[one].equivalent < 0)
    figures[one].equivalent = first_figure + other;
}

/* What joins a further telling to one that is a conversion already: "; ", "/", " or ", ") or". */
static gboolean
is_next_telling (const DtlPassage *passage, guint first, guint end)
{
  if (dtl_passage_is (passage, first, DTL_TOKEN_CLOSE))
    first++;
  if (dtl_passage_is (passage, first, DTL_TOKEN_OPEN))
    return is_or_hedge (passage, first + 1, end);
  if (first == end)
    return FALSE;
  if (dtl_passage_is (passage, first, DTL_TOKEN_SEMICOLON) || dtl_passage_is (passage, first, DTL_TOKEN_COMMA) || dtl_passage_is (passage, first, DTL_TOKEN_SLASH))
    first++;
  return is_or_hedge (passage, first, end);
}

static gboolean
says_and (const DtlPassage *passage, const DtlQuantity *one, const DtlQuantity *other)
{
  return one->end + 1 == other->first && dtl_passage_says (passage, one->end, "and") && one->kind == other->kind && strcmp (one->unit, other->unit) == 0;
}

/* "€50m and €60m ($54m and $65m)": each with its own. */
static gboolean
link_crosswise (const DtlPassage *passage, const GArray *quantities, DtlFigure *figures, guint first_figure, guint i)
{
  const DtlQuantity *items = (const DtlQuantity *) (gconstpointer) quantities->data;

  if (i < 2 || i + 1 >= quantities->len || !says_and (passage, &items[i - 2], &items[i - 1]) || !says_and (passage, &items[i], &items[i + 1])
      || figures[i - 2].equivalent >= 0 || find_gap (passage, &items[i - 1], &items[i]) != GAP_BRACKET)
    return FALSE;
  link_figures (figures, first_figure, i - 2, i);
  link_figures (figures, first_figure, i - 1, i + 1);
  return TRUE;
}

void
dtl_equivalents_find (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  const DtlQuantity *items = (const DtlQuantity *) (gconstpointer) quantities->data;
  DtlFigure *figures = &g_array_index (passage->reading->figures, DtlFigure, first_figure);

  for (guint i = 1; i < quantities->len; i++)
    {
      gboolean converts = figures[i - 1].equivalent >= 0 && (guint) figures[i - 1].equivalent < first_figure + i - 1;
      Gap gap;

      if (figures[i].equivalent >= 0 || items[i - 1].kind != items[i].kind || (guint) (items[i].first - items[i - 1].end) > LONGEST_GAP + LONGEST_RATE)
        continue;
      gap = find_gap (passage, &items[i - 1], &items[i]);
      if (!can_equal (&items[i - 1], &items[i], gap))
        continue;
      if (converts && is_next_telling (passage, items[i - 1].end, items[i].first))
        figures[i].equivalent = figures[i - 1].equivalent;
      else if (gap != GAP_NONE && !link_crosswise (passage, quantities, figures, first_figure, i))
        link_figures (figures, first_figure, i - 1, i);
    }
}

/* "3.2% of GDP", "12% of its workforce": past what it is a share of, to what links the sum. */
static guint
skip_whole (const DtlPassage *passage, guint first, guint end)
{
  guint at = first;

  if (!dtl_passage_says (passage, at, "of"))
    return first;
  while (at < end && at < first + 6
         && (dtl_passage_is (passage, at, DTL_TOKEN_WORD) || dtl_passage_is (passage, at, DTL_TOKEN_CLITIC)) && !dtl_clause_is_verb (passage, at))
    at++;
  return at;
}

/* "12,000 jobs, or 8% of", "1.2 million people (12% of": past what is counted. */
static guint
skip_counted (const DtlPassage *passage, const DtlQuantity *counted, guint end)
{
  guint at = counted->end;

  if (counted->kind == DTL_FIGURE_MONEY && dtl_passage_is (passage, at, DTL_TOKEN_WORD) && dtl_passage_is (passage, at + 1, DTL_TOKEN_OPEN) && !dtl_clause_is_verb (passage, at))
    return at + 1; /* "a $42.1bn deficit (1.5% of GDP)" */
  if (counted->kind != DTL_FIGURE_COUNT)
    return skip_rate (passage, at, end);
  while (at < end && at < counted->end + LONGEST_RATE && dtl_passage_is (passage, at, DTL_TOKEN_WORD) && !dtl_passage_says (passage, at, "or")
         && !dtl_clause_is_verb (passage, at))
    at++;
  return at;
}

/* Which pairs of a share and a sum tell one amount: a share in brackets only if it says of what, or if both tell one change. */
static gboolean
tell_once (const DtlPassage *passage, const DtlQuantity *share, const DtlQuantity *sum, Gap gap, gboolean change)
{
  static const char *const parts[] = { "them", "these", "those", "which", "whom" };
  gboolean of = dtl_passage_says (passage, share->end, "of") && !dtl_passage_is_one_of (passage, share->end + 1, parts);

  if (share->bound || (sum->kind != DTL_FIGURE_MONEY && sum->kind != DTL_FIGURE_COUNT && sum->kind != DTL_FIGURE_QUANTITY && sum->kind != DTL_FIGURE_INDEX && sum->kind != DTL_FIGURE_NUMBER))
    return FALSE;
  switch (gap)
    {
    case GAP_COMMA:
      return !offers_choice (passage, MAX (share->end, sum->end));
    case GAP_SAID:
      return of;
    case GAP_BRACKET:
      return of || change;
    default:
      return change;
    }
}

/* "1,500 jobs, about 8% of its workforce", "1,500 jobs - 8% of staff": a share of what the sum is part of, and not of another thing. */
static gboolean
is_apposed_share (const DtlPassage *passage, guint first, const DtlQuantity *share)
{
  static const char *const owners[] = { "its", "their", "his", "her", "all" };
  static const char *const wholes[] = { "staff", "workforce", "population", "total", "employees", "revenue", "sales", "output", "gdp", "stock", "fleet" };
  guint at = share->end + 1;
  gboolean dash = dtl_passage_is (passage, first, DTL_TOKEN_DASH) && dtl_passage_has_flag (passage, first, DTL_TOKEN_SPACE_BEFORE);

  if (!dtl_passage_says (passage, share->end, "of") || (!dash && (!dtl_passage_is (passage, first, DTL_TOKEN_COMMA) || first + 1 == share->first))
      || !is_hedge_only (passage, first + 1, share->first))
    return FALSE;
  if (dtl_passage_says (passage, at, "the"))
    at++;
  return dtl_passage_is_one_of (passage, at, owners) || dtl_passage_is_one_of (passage, at, wholes) || dtl_passage_is_one_of (passage, at + 1, wholes);
}

/* "debt of 3.4 trillion euros, or 116 per cent of output", "3.2% of GDP, or $90 billion", "fell 985 points, or 0.7pc",
 * "lost 58 points (0.9%)": one amount, or one change, as a number and as a share. */
void
dtl_equivalents_find_shares (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  const DtlQuantity *items = (const DtlQuantity *) (gconstpointer) quantities->data;
  DtlFigure *figures = &g_array_index (passage->reading->figures, DtlFigure, first_figure);

  for (guint i = 1; i < quantities->len; i++)
    {
      const DtlQuantity *before = &items[i - 1], *quantity = &items[i];
      gboolean late = figures[i].kind == DTL_FIGURE_PERCENT, early = figures[i - 1].kind == DTL_FIGURE_PERCENT;
      gboolean change = (figures[i - 1].kind == DTL_FIGURE_INDEX || figures[i].kind == DTL_FIGURE_INDEX) && figures[i].change != DTL_CHANGE_NONE && figures[i].change == figures[i - 1].change;
      guint first;
      Gap gap;

      if (late == early || figures[i].equivalent >= 0 || figures[i - 1].equivalent >= 0)
        continue;
      first = early ? skip_whole (passage, before->end, quantity->first) : skip_counted (passage, before, quantity->first);
      gap = read_gap (passage, first, quantity->first, before->kind == DTL_FIGURE_MONEY, quantity->end);
      if (late && before->kind != DTL_FIGURE_DURATION && is_apposed_share (passage, first, quantity))
        link_figures (figures, first_figure, i - 1, i);
      if (figures[i].equivalent >= 0 || (gap == GAP_COMMA && !dtl_passage_says (passage, first + 1, "or")))
        continue;
      if (tell_once (passage, late ? quantity : before, late ? before : quantity, gap, change))
        link_figures (figures, first_figure, i - 1, i);
    }
}

/* "costs equal to 71% of turnover": a share that says itself what it measures. */
static gboolean
measures_itself (const DtlFigure *figure, const DtlFigure *other)
{
  return figure->kind == DTL_FIGURE_PERCENT && other->kind != DTL_FIGURE_PERCENT && figure->measure != NULL && strncmp (figure->measure, "share of", 8) == 0;
}

/* A conversion is for the same time and is the same end of a change as what it converts. */
void
dtl_equivalents_share_context (const DtlPassage *passage, guint first_figure)
{
  GArray *figures = passage->reading->figures;

  for (guint i = first_figure; i < figures->len; i++)
    {
      DtlFigure *figure = &g_array_index (figures, DtlFigure, i);
      const DtlFigure *other;

      if (figure->equivalent < 0 || (guint) figure->equivalent > i)
        continue;
      other = &g_array_index (figures, DtlFigure, figure->equivalent);
      figure->change = other->change;
      figure->modality = other->modality;
      figure->period = other->period;
      figure->period_from = other->period_from;
      figure->period_date = other->period_date;
      if (measures_itself (figure, other))
        continue;
      figure->measure = other->measure;
      figure->concept = other->concept;
    }
}
