/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One table of what can be corrected: dialogs, and whoever compares what was read with what stands there
 * now, go through it. */

#include "config.h"

#include "dtl-correct-fields.h"

#include <glib/gi18n-lib.h>

#include "dtl-decision-notation.h"
#include "dtl-words.h"

static const DtlCorrectField figure_fields[] = {
  { DTL_DECISION_VALUE, DTL_DECISION_MARK_FIGURE, N_("Value"), N_("5.2 million"), DTL_CORRECT_TYPED, FALSE },
  { DTL_DECISION_UNIT, DTL_DECISION_UNIT, N_("Unit"), NULL, DTL_CORRECT_SEARCHED, FALSE },
  { DTL_DECISION_HEDGE, DTL_DECISION_HEDGE, N_("Hedge"), NULL, DTL_CORRECT_CHOSEN, FALSE },
  { DTL_DECISION_KIND, DTL_DECISION_KIND, N_("Kind"), NULL, DTL_CORRECT_CHOSEN, FALSE },
  { DTL_DECISION_NOUN, DTL_DECISION_NOUN, N_("What Is Counted"), N_("job"), DTL_CORRECT_COMPLETED, FALSE },
  { DTL_DECISION_MEASURE, DTL_DECISION_MEASURE, N_("Measure"), N_("What the figure says something about"), DTL_CORRECT_COMPLETED, TRUE },
  { DTL_DECISION_PERIOD, DTL_DECISION_PERIOD, N_("Period"), N_("Q3 2023, May 2024, 2020–2023"), DTL_CORRECT_TYPED, TRUE },
  { DTL_DECISION_ATTRIBUTION, DTL_DECISION_ATTRIBUTION, N_("Said By"), N_("Who says so"), DTL_CORRECT_COMPLETED, TRUE },
};

static const DtlCorrectField date_fields[] = {
  { DTL_DECISION_DATE, DTL_DECISION_MARK_DATE, N_("Date"), N_("4 May 2023, May 2024, Q3 2023, 2020–2023"), DTL_CORRECT_TYPED, FALSE },
};

/* Who says it is told by marking the same words again. */
static const DtlCorrectField quotation_fields[] = {
  { DTL_DECISION_MARK_QUOTATION, DTL_DECISION_MARK_QUOTATION, N_("Said By"), N_("Who says so"), DTL_CORRECT_COMPLETED, FALSE },
};

/**
 * dtl_correct_fields:
 * @about: %DTL_SELECTION_FIGURE, %DTL_SELECTION_DATE or %DTL_SELECTION_QUOTATION
 * @n_fields: (out): how many there are
 *
 * Returns: (transfer none): what can be corrected of it
 */
const DtlCorrectField *
dtl_correct_fields (DtlSelectionKind about, guint *n_fields)
{
  if (about == DTL_SELECTION_FIGURE)
    {
      *n_fields = G_N_ELEMENTS (figure_fields);
      return figure_fields;
    }
  if (about == DTL_SELECTION_DATE)
    {
      *n_fields = G_N_ELEMENTS (date_fields);
      return date_fields;
    }
  *n_fields = G_N_ELEMENTS (quotation_fields);
  return quotation_fields;
}

static char *
write_interval (const DtlInterval *interval)
{
  char *text = dtl_interval_is_resolved (interval) ? dtl_interval_to_edtf (interval) : NULL;

  return text != NULL ? text : g_strdup ("");
}

/**
 * dtl_correct_write_figure:
 * @kind: what is decided of figures
 * @figure: a figure
 *
 * Returns: (transfer full): what a decision of that kind would say if it changed nothing
 */
char *
dtl_correct_write_figure (DtlDecisionKind kind, const DtlFigure *figure)
{
  const char *words = NULL;

  switch ((int) kind)
    {
    case DTL_DECISION_VALUE:
      return figure->value.has_low || figure->value.has_high ? dtl_decision_write_value (&figure->value, FALSE) : g_strdup ("");
    case DTL_DECISION_PERIOD:
      return write_interval (&figure->period);
    case DTL_DECISION_UNIT:
      words = figure->unit;
      break;
    case DTL_DECISION_HEDGE:
      words = dtl_hedge_name (figure->hedge);
      break;
    case DTL_DECISION_KIND:
      words = dtl_figure_kind_name (figure->kind);
      break;
    case DTL_DECISION_NOUN:
      words = figure->noun;
      break;
    case DTL_DECISION_MEASURE:
      words = figure->measure;
      break;
    case DTL_DECISION_ATTRIBUTION:
      words = figure->attribution;
      break;
    default:
      break;
    }
  return g_strdup (words != NULL ? words : "");
}

char *
dtl_correct_write_date (const DtlDateMention *date)
{
  return write_interval (&date->interval);
}

/* How precisely a date is told, for whoever types one. */
static const char *const precisions[] = {
  [DTL_GRANULARITY_TIME] = N_("known to the minute"),
  [DTL_GRANULARITY_DAY] = N_("known to the day"),
  [DTL_GRANULARITY_WEEK] = N_("known to the week"),
  [DTL_GRANULARITY_MONTH] = N_("known to the month"),
  [DTL_GRANULARITY_QUARTER] = N_("known to the quarter"),
  [DTL_GRANULARITY_SEASON] = N_("known to the season"),
  [DTL_GRANULARITY_HALF] = N_("known to the half year"),
  [DTL_GRANULARITY_YEAR] = N_("known to the year"),
  [DTL_GRANULARITY_DECADE] = N_("known to the decade"),
  [DTL_GRANULARITY_CENTURY] = N_("known to the century"),
  [DTL_GRANULARITY_RANGE] = N_("from one time to another"),
  [DTL_GRANULARITY_VAGUE] = N_("known vaguely"),
};

/**
 * dtl_correct_say_precision:
 * @interval: a time in the notation of decisions
 *
 * Returns: (transfer full) (nullable): it in words, and how precise it is; %NULL if it is none
 */
char *
dtl_correct_say_precision (const char *interval)
{
  DtlInterval parsed;
  g_autofree char *words = NULL;

  if (!dtl_interval_parse_edtf (interval, &parsed))
    return NULL;
  words = dtl_words_interval (&parsed);
  if (words == NULL || parsed.granularity >= G_N_ELEMENTS (precisions))
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s · %s", words, _(precisions[parsed.granularity]));
}
