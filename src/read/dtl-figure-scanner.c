/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the figures of a paragraph: wakes only where a token can begin one, lets every scanner
 * propose, keeps the longest, lets lists share their unit, and throws out what is no figure. */

#include "dtl-figure-scanner.h"

#include "dtl-figure-ages.h"
#include "dtl-figure-sharing.h"
#include "dtl-figure-traps.h"
#include "dtl-range-scanner.h"
#include "dtl-share-scanner.h"
#include "dtl-table-scale.h"

static const guint64 waking = DTL_SENSE_BIT (DTL_SENSE_CARDINAL) | DTL_SENSE_BIT (DTL_SENSE_ORDINAL) | DTL_SENSE_BIT (DTL_SENSE_SCALE)
                              | DTL_SENSE_BIT (DTL_SENSE_VULGAR) | DTL_SENSE_BIT (DTL_SENSE_DOZEN) | DTL_SENSE_BIT (DTL_SENSE_MULTIPLE)
                              | DTL_SENSE_BIT (DTL_SENSE_FIGURE_START);

/* Only the codes and signs of currencies stand before a number, and those are written one way. */
static gboolean
is_currency (const DtlPassage *passage, guint index)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, index, DTL_SENSE_UNIT, &length);

  return sense != NULL && sense->cased && sense->value == DTL_UNIT_MONEY;
}

static gboolean
can_begin (const DtlPassage *passage, guint index)
{
  const DtlToken *token = dtl_passage_at (passage, index);

  switch (token->kind)
    {
    case DTL_TOKEN_NUMBER:
    case DTL_TOKEN_SIGN:
      return TRUE;
    case DTL_TOKEN_WORD:
      return (token->classes & waking) != 0 || is_currency (passage, index);
    case DTL_TOKEN_DASH:
    case DTL_TOKEN_STOP:
      return (dtl_passage_is (passage, index + 1, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, index + 1, DTL_TOKEN_SIGN))
             && dtl_quantity_joined (passage, index + 1);
    default:
      return FALSE;
    }
}

static void
keep_longer (DtlQuantity *best, const DtlQuantity *other)
{
  if (other->end > best->end)
    *best = *other;
}

/* The longest figure that begins at @index; a specific kind wins over a plain number. */
gboolean
dtl_figure_scanner_longest (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *best)
{
  DtlQuantity other;

  *best = (DtlQuantity) { .end = index };
  if (dtl_share_scan_ratio (passage, habits, index, &other))
    keep_longer (best, &other);
  if (dtl_share_scan_rank (passage, habits, index, &other))
    keep_longer (best, &other);
  if (dtl_share_scan_multiple (passage, habits, index, &other))
    keep_longer (best, &other);
  if (dtl_range_scan_between (passage, habits, index, &other))
    keep_longer (best, &other);
  if (dtl_quantity_scan (passage, habits, index, &other))
    {
      dtl_range_scan_on (passage, habits, &other);
      keep_longer (best, &other);
    }
  return best->end > index;
}

/* Dates win unless the figure holds one and says more. */
static gboolean
says_more (DtlSpan span, DtlSpan date, gboolean has_unit)
{
  return dtl_span_contains (span, date) && dtl_span_length (span) > dtl_span_length (date) && has_unit;
}

/* @at is the first date that does not end before the figures judged so far: both stand in the order of the text. */
static gboolean
yields_to_date (const DtlPassage *passage, const DtlQuantity *quantity, guint *at)
{
  DtlSpan span = dtl_passage_span (passage, quantity->first, quantity->end - 1);
  const GArray *dates = passage->reading->dates;

  while (*at < dates->len && g_array_index (dates, DtlDateMention, *at).span.end <= span.start)
    ++*at;
  for (guint i = *at; i < dates->len && g_array_index (dates, DtlDateMention, i).span.start < span.end; i++)
    if (!says_more (span, g_array_index (dates, DtlDateMention, i).span, quantity->has_unit))
      return TRUE;
  return FALSE;
}

static void
drop_dates_within (const DtlPassage *passage, const DtlQuantity *quantity, guint at)
{
  DtlSpan span = dtl_passage_span (passage, quantity->first, quantity->end - 1);
  GArray *dates = passage->reading->dates;

  while (at < dates->len && g_array_index (dates, DtlDateMention, at).span.start < span.end)
    g_array_remove_index (dates, at);
}

/* Keeps what is a figure. In one walk: a line may hold nothing but traps. */
static void
drop_traps (const DtlPassage *passage, GArray *quantities)
{
  guint kept = 0, date = passage->first_date;

  for (guint i = 0; i < quantities->len; i++)
    {
      const DtlQuantity *item = &g_array_index (quantities, DtlQuantity, i);

      if (yields_to_date (passage, item, &date) || dtl_table_scale_is_heading (passage, item) || dtl_figure_traps_hold (passage, item))
        continue;
      drop_dates_within (passage, item, date);
      if (kept < i)
        g_array_index (quantities, DtlQuantity, kept) = *item;
      kept++;
    }
  g_array_set_size (quantities, kept);
}

/**
 * dtl_figure_scanner_scan:
 * @passage: a paragraph whose dates have been read
 * @habits: of its place
 * @quantities: (element-type DtlQuantity): its contents are replaced
 */
void
dtl_figure_scanner_scan (const DtlPassage *passage, const DtlHabits *habits, GArray *quantities)
{
  const DtlSpots *spots = passage->spots;
  DtlQuantity quantity;

  g_array_set_size (quantities, 0);
  for (guint i = 0, end = 0; i < spots->n[DTL_SPOT_FIGURE]; i++)
    {
      guint at = spots->at[DTL_SPOT_FIGURE][i];

      if (at < end || !can_begin (passage, at) || !dtl_figure_scanner_longest (passage, habits, at, &quantity))
        continue;
      g_array_append_val (quantities, quantity);
      end = quantity.end;
    }
  dtl_figure_sharing_apply (passage, quantities);
  dtl_figure_ages_find (passage, quantities);
  dtl_table_scale_apply (passage, quantities);
  drop_traps (passage, quantities);
}
