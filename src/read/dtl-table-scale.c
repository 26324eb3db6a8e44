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
  return index < passage->n_tokens && dtl_token_length (&passage->tokens[index]) == 1 && passage->bytes[passage->tokens[index].start] == '|';
}

/* What may stand between "(" or a cell's edge and the scale: "in", "Rs", "$", "all figures in US". */
static gboolean
leads_scale (const DtlPassage *passage, guint index)
{
  static const char *const words[] = { "in", "figures", "amounts", "all", "expressed", "dollars", "rupees", "euros", "except", "as", "stated", "of", "values", "value", "unaudited" };
  guint length;
  const DtlSense *unit = dtl_passage_phrase (passage, index, DTL_SENSE_UNIT, &length);

  return dtl_passage_is_one_of (passage, index, words) || (unit != NULL && unit->value == DTL_UNIT_MONEY) || passage->tokens[index].kind == DTL_TOKEN_SIGN;
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

/* A cell: a bare number in a row between bars, whose head says nothing of shares, counts or rates. */
static gboolean
takes_scale (const DtlPassage *passage, const DtlQuantity *cell)
{
  static const char *const others[] = { "per", "eps", "ratio", "number", "employees", "staff", "customers", "shares", "margin", "%", "(%)", "volume", "units", "stores", "headcount", "rate" };
  guint at = cell->first;

  if (cell->has_unit || cell->closed || cell->bound || cell->number.scale != 0 || (cell->number.flags & DTL_NUMBER_SPELLED) != 0 || at == 0
      || !(is_bar (passage, at - 1) || (dtl_passage_is (passage, at - 1, DTL_TOKEN_OPEN) && at > 1 && is_bar (passage, at - 2))))
    return FALSE;
  for (guint n = 0; n < LONGEST_ROW && at > 0; n++, at--)
    {
      if (dtl_passage_is_one_of (passage, at, others))
        return FALSE;
      if (at == 0 || dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE))
        return TRUE;
    }
  return at == 0;
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
note_heading (const DtlPassage *passage, const DtlQuantity *heading)
{
  const DtlSense *scale = dtl_passage_word (passage, heading->first, DTL_SENSE_SCALE);
  const DtlSense *currency = find_currency (passage, heading->first);

  passage->reading->habits.table_scale = scale != NULL ? scale->value : 0;
  passage->reading->habits.table_currency = currency != NULL ? currency->text : NULL;
}

static gboolean
is_row (const DtlPassage *passage)
{
  for (guint i = 0; i < MIN (passage->n_tokens, LONGEST_ROW); i++)
    if (is_bar (passage, i))
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
  for (guint i = 0; i < quantities->len; i++)
    {
      DtlQuantity *item = &g_array_index (quantities, DtlQuantity, i);

      if (dtl_table_scale_is_heading (passage, item))
        note_heading (passage, item);
      else if (habits->table_scale != 0 && takes_scale (passage, item))
        scale_cell (item, habits->table_scale, habits->table_currency);
    }
}
