/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table says once, in its heading, in what its cells are: "(₹ crores)", "($ in thousands)", "Rs cr".
 * The scale word there counts nothing, and the bare numbers below are in it. */

#include "dtl-table-scale.h"

#include <string.h>

/* Tokens between a heading's bracket or line and its scale word, and of a row's head. */
#define LONGEST_LEAD 6
#define LONGEST_ROW 60

static gboolean
is_bar (const DtlPassage *passage, guint index)
{
  return index < passage->n_tokens && dtl_token_length (dtl_passage_at (passage, index)) == 1 && passage->bytes[dtl_passage_at (passage, index)->start] == '|';
}

/* What may stand between "(" or a cell's edge and the scale: "in", "Rs", "$", "all figures in US". */
static gboolean
leads_scale (const DtlPassage *passage, guint index)
{
  static const char *const words[] = { "in", "figures", "amounts", "all", "expressed", "dollars", "rupees", "euros", "except", "as", "stated", "of", "values", "value", "unaudited" };
  guint length;
  const DtlSense *unit = dtl_passage_phrase (passage, index, DTL_SENSE_UNIT, &length);

  return dtl_passage_is_one_of (passage, index, words) || (unit != NULL && unit->value == DTL_UNIT_MONEY) || dtl_passage_is (passage, index, DTL_TOKEN_SIGN);
}

static gboolean
ends_cell (const DtlPassage *passage, guint index)
{
  return index >= passage->n_tokens || dtl_passage_is (passage, index, DTL_TOKEN_CLOSE) || dtl_passage_is (passage, index, DTL_TOKEN_COMMA) || is_bar (passage, index)
         || dtl_passage_has_flag (passage, index, DTL_TOKEN_LINE_BEFORE);
}

/**
 * dtl_table_scale_is_heading:
 * @passage: a paragraph
 * @quantity: what was read
 *
 * Returns: whether it is a scale word that stands alone in brackets or in a cell: "(in thousands)",
 *   "(₹ crores)", "| Rs cr |"
 */
gboolean
dtl_table_scale_is_heading (const DtlPassage *passage, const DtlQuantity *quantity)
{
  guint first = quantity->first;

  if (quantity->bound && quantity->kind == DTL_FIGURE_MONEY && first > 1 && dtl_passage_says (passage, first - 1, "in") && dtl_passage_is (passage, first - 2, DTL_TOKEN_OPEN)
      && dtl_passage_is (passage, quantity->end, DTL_TOKEN_CLOSE))
    return TRUE; /* "(in billions of dollars)" */
  if (!quantity->bound || quantity->number.end != quantity->first + 1 || !ends_cell (passage, quantity->has_unit ? quantity->number.end : quantity->end))
    return FALSE;
  for (guint n = 0; n < LONGEST_LEAD; n++, first--)
    {
      if (first == 0 || dtl_passage_is (passage, first - 1, DTL_TOKEN_OPEN) || is_bar (passage, first - 1))
        return first == quantity->first ? first > 0 : TRUE;
      if (!leads_scale (passage, first - 1))
        return FALSE;
      if (dtl_passage_has_flag (passage, first - 1, DTL_TOKEN_LINE_BEFORE))
        return TRUE;
    }
  return FALSE;
}

/* The currency that stands before the scale word, or NULL. */
static const DtlSense *
find_currency (const DtlPassage *passage, guint first)
{
  for (guint n = 1; n <= LONGEST_LEAD && n <= first; n++)
    {
      guint length;
      const DtlSense *unit = dtl_passage_phrase (passage, first - n, DTL_SENSE_UNIT, &length);

      if (dtl_passage_is (passage, first - n, DTL_TOKEN_OPEN) || is_bar (passage, first - n))
        return NULL;
      if (unit != NULL && unit->value == DTL_UNIT_MONEY)
        return unit;
    }
  return NULL;
}

/* How many bars stand before @index in its line: which column it is in. */
static guint
count_bars (const DtlPassage *passage, guint index)
{
  guint bars = 0;

  for (guint n = 0; n < LONGEST_ROW && index > 0 && !dtl_passage_has_flag (passage, index, DTL_TOKEN_LINE_BEFORE); n++)
    bars += is_bar (passage, --index);
  return bars;
}

/* The columns whose heads say "%", in the line of a heading: "(Rs crore) | Q2 | Q1 | Change (%)". */
static guint64
find_shares (const DtlPassage *passage, guint index)
{
  guint bars = count_bars (passage, index);
  guint64 shares = 0;

  for (guint n = 1; n < LONGEST_ROW && index + n < passage->n_tokens && !dtl_passage_has_flag (passage, index + n, DTL_TOKEN_LINE_BEFORE); n++)
    {
      bars += is_bar (passage, index + n);
      if (bars < 64 && (dtl_passage_says (passage, index + n, "%") || dtl_passage_says (passage, index + n, "percent") || dtl_passage_says (passage, index + n, "pc")))
        shares |= G_GUINT64_CONSTANT (1) << bars;
    }
  return shares;
}

/* "Education: 702.7" at a line's end: a row of a list. */
static gboolean
is_listed (const DtlPassage *passage, guint first, guint end)
{
  return first > 0 && dtl_passage_is (passage, first - 1, DTL_TOKEN_COLON) && dtl_passage_has_flag (passage, first, DTL_TOKEN_SPACE_BEFORE)
         && (end >= passage->n_tokens || dtl_passage_has_flag (passage, end, DTL_TOKEN_LINE_BEFORE));
}

static gboolean
is_cell (const DtlPassage *passage, const DtlQuantity *cell)
{
  guint at = cell->first;

  if (cell->has_unit || cell->closed || cell->bound || cell->number.scale != 0 || (cell->number.flags & DTL_NUMBER_SPELLED) != 0 || at == 0)
    return FALSE;
  return is_bar (passage, at - 1) || (dtl_passage_is (passage, at - 1, DTL_TOKEN_OPEN) && at > 1 && is_bar (passage, at - 2)) || is_listed (passage, at, cell->end);
}

static gboolean
is_share_cell (const DtlPassage *passage, const DtlQuantity *cell, guint64 shares)
{
  guint column = shares != 0 && is_cell (passage, cell) ? count_bars (passage, cell->first) : 64;

  return column < 64 && (shares >> column & 1) != 0;
}

/* A cell: a bare number in a row between bars, whose head says nothing of shares, counts or rates. */
static gboolean
takes_scale (const DtlPassage *passage, const DtlQuantity *cell)
{
  static const char *const others[] = { "per", "eps", "ratio", "number", "employees", "staff", "customers", "shares", "margin", "%", "(%)", "volume", "units", "stores", "headcount", "rate" };
  guint at = cell->first;

  if (!is_cell (passage, cell))
    return FALSE;
  for (guint n = 0; n < LONGEST_ROW; n++, at--)
    {
      if (dtl_passage_is_one_of (passage, at, others))
        return FALSE;
      if (at == 0 || dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE))
        return TRUE;
    }
  return FALSE;
}

static void
scale_cell (DtlQuantity *cell, int scale, const char *currency)
{
  dtl_number_rescale (&cell->number, scale);
  cell->value = dtl_range_point (&cell->number.value);
  cell->kind = DTL_FIGURE_COUNT;
  if (currency == NULL)
    return;
  cell->unit = currency;
  cell->unit_kind = DTL_UNIT_MONEY;
  cell->kind = DTL_FIGURE_MONEY;
  cell->has_unit = TRUE;
}

static void
note_heading (const DtlPassage *passage, guint first)
{
  const DtlSense *scale = dtl_passage_word (passage, first, DTL_SENSE_SCALE);
  const DtlSense *currency = find_currency (passage, first);

  passage->reading->habits.table_scale = scale != NULL ? scale->value : 0;
  passage->reading->habits.table_currency = currency != NULL ? currency->text : NULL;
  passage->reading->habits.table_percents = find_shares (passage, first);
}

/* "(Rs crore)", "(Sh billion)": a scale in the singular, which is no number, with a currency alone before it in brackets. */
static void
find_singular_heading (const DtlPassage *passage)
{
  const DtlSpots *spots = passage->spots;

  for (guint i = 0; i < spots->n[DTL_SPOT_FIGURE]; i++)
    {
      guint at = spots->at[DTL_SPOT_FIGURE][i], first = at;

      if (!dtl_passage_is (passage, at + 1, DTL_TOKEN_CLOSE) || dtl_passage_word (passage, at, DTL_SENSE_SCALE) == NULL)
        continue;
      while (first > 0 && at - first < LONGEST_LEAD && leads_scale (passage, first - 1))
        first--;
      if (first < at && first > 0 && dtl_passage_is (passage, first - 1, DTL_TOKEN_OPEN) && find_currency (passage, at) != NULL)
        note_heading (passage, at);
    }
}

static gboolean
is_row (const DtlPassage *passage)
{
  for (guint i = 0; i < MIN (passage->n_tokens, LONGEST_ROW); i++)
    if (is_bar (passage, i) || (dtl_passage_is (passage, i, DTL_TOKEN_NUMBER) && is_listed (passage, i, i + 1)))
      return TRUE;
  return FALSE;
}

/**
 * dtl_table_scale_apply:
 * @passage: a paragraph, which may be one row
 * @quantities: (element-type DtlQuantity): what was read in it, headings among them
 *
 * Gives the cells below a heading its currency and scale; the reading's habits carry them from row
 * to row, until something else than a row follows.
 */
void
dtl_table_scale_apply (const DtlPassage *passage, GArray *quantities)
{
  DtlHabits *habits = &passage->reading->habits;

  if (habits->table_scale != 0 && !is_row (passage))
    habits->table_scale = 0;
  find_singular_heading (passage);
  for (guint i = 0; i < quantities->len; i++)
    {
      DtlQuantity *item = &g_array_index (quantities, DtlQuantity, i);

      if (dtl_table_scale_is_heading (passage, item))
        {
          note_heading (passage, item->first);
          if (item->kind == DTL_FIGURE_MONEY && habits->table_currency == NULL)
            habits->table_currency = item->unit;
        }
      else if (habits->table_scale != 0 && is_share_cell (passage, item, habits->table_percents))
        {
          item->kind = DTL_FIGURE_PERCENT;
          item->unit = "%";
          item->unit_kind = DTL_UNIT_PERCENT;
          item->has_unit = TRUE;
        }
      else if (habits->table_scale != 0 && takes_scale (passage, item))
        scale_cell (item, habits->table_scale, habits->table_currency);
    }
}
