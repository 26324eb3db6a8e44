/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table that was flattened to lines says in the line of its heads for when each column is: "| H1 2020 | H1 2019 |
 * % change |", "2024  2023". The rows below have as many cells in the same order, and shares of change behind them. */

#include "dtl-table-period.h"

#include "dtl-clause.h"
#include "dtl-date-words.h"

/* Tokens of a line of a table. */
#define LONGEST_LINE 60
/* Months of the longest time that is told apart by its years: "six months ended June 30". */
#define LONGEST_SPAN 366

static gboolean
has_verb (const DtlPassage *passage)
{
  for (guint at = 1; at < passage->n_tokens; at++) /* "Net", "Cut" open a row's head */
    if (dtl_clause_is_verb (passage, at) && dtl_passage_word (passage, at, DTL_SENSE_CHANGE_ADJECTIVE) == NULL && dtl_passage_word (passage, at, DTL_SENSE_RISE) == NULL
        && dtl_passage_word (passage, at, DTL_SENSE_FALL) == NULL)
      return TRUE;
  return FALSE;
}

static void
add_column (DtlPeriodTopic *topic, const DtlInterval *period, int date)
{
  if (topic->n_columns >= G_N_ELEMENTS (topic->columns))
    return;
  topic->columns[topic->n_columns] = *period;
  topic->column_dates[topic->n_columns++] = date;
}

/* "Six months ended June 30" in the line before, for one of the years below it. */
static DtlInterval
move_to_year (const DtlInterval *period, int year)
{
  const DtlDate last = dtl_date_from_day (period->latest);
  const int months = 12 * (year - last.year);
  const DtlDate first = dtl_date_add_months (dtl_date_from_day (period->earliest), months), behind = dtl_date_add_months (dtl_date_from_day (period->latest + 1), months);

  if (!dtl_date_is_set (first) || !dtl_date_is_set (behind))
    return dtl_interval_year (year);
  return dtl_interval_days (dtl_date_to_day (first), dtl_date_to_day (behind) - 1, period->granularity);
}

/* Whether the line before told a time that the years of this one are of. */
static gboolean
is_spanned (const DtlPeriodTopic *topic, const DtlPassage *passage)
{
  return topic->heading && topic->stale <= 1 && topic->period.latest != DTL_DAY_NONE && topic->period.latest - topic->period.earliest < LONGEST_SPAN - 2
         && topic->period.granularity >= DTL_GRANULARITY_MONTH;
}

/* The heads of a line without figures: dates, and bare years. */
static void
read_heads (const DtlPassage *passage)
{
  DtlPeriodTopic *topic = &passage->reading->topic;
  const GArray *dates = passage->reading->dates;
  guint date = passage->first_date;

  topic->n_columns = 0;
  for (guint at = 0; at < passage->n_tokens; at++)
    {
      const DtlDateMention *mention = date < dates->len ? &g_array_index (dates, DtlDateMention, date) : NULL;
      int year;

      if (mention != NULL && dtl_passage_at (passage, at)->start >= mention->span.start)
        {
          if (dtl_interval_is_resolved (&mention->interval))
            add_column (topic, &mention->interval, date);
          while (at + 1 < passage->n_tokens && dtl_passage_at (passage, at + 1)->start < mention->span.end)
            at++;
          date++;
        }
      else if (dtl_date_take_year (passage, at, &year) && year >= 1900 && year <= 2100)
        {
          const DtlInterval period = is_spanned (topic, passage) ? move_to_year (&topic->period, year) : dtl_interval_year (year);

          add_column (topic, &period, -1);
        }
    }
  if (topic->n_columns < 2)
    topic->n_columns = 0;
}

/* "412 | 298.5" are alike, "24 | 12.6p" are not. */
static gboolean
is_alike (const DtlFigure *a, const DtlFigure *b)
{
  return a->kind == b->kind || ((a->kind == DTL_FIGURE_COUNT || a->kind == DTL_FIGURE_NUMBER) && (b->kind == DTL_FIGURE_COUNT || b->kind == DTL_FIGURE_NUMBER));
}

static void
fill_row (const DtlPassage *passage, guint n_cells, DtlFigure *cells)
{
  const DtlPeriodTopic *topic = &passage->reading->topic;
  const guint n = topic->n_columns;

  if (n_cells < n || !is_alike (&cells[0], &cells[n - 1]))
    return;
  for (guint i = 0; i < n_cells; i++)
    {
      const guint column = i < n ? i : 0;

      if (cells[i].period_from != DTL_PERIOD_FROM_NONE || (i >= n && cells[i].kind != DTL_FIGURE_PERCENT && cells[i].kind != DTL_FIGURE_NUMBER && cells[i].kind != DTL_FIGURE_COUNT))
        continue;
      cells[i].period = topic->columns[column];
      cells[i].period_date = topic->column_dates[column];
      cells[i].period_from = DTL_PERIOD_FROM_CONTEXT;
    }
}

void
dtl_table_period_apply (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  DtlPeriodTopic *topic = &passage->reading->topic;

  if (topic->n_columns == 0 && quantities->len > 0)
    return;
  if (passage->n_tokens > LONGEST_LINE || (passage->n_tokens > 0 && dtl_passage_is (passage, passage->n_tokens - 1, DTL_TOKEN_STOP)) || has_verb (passage))
    topic->n_columns = 0;
  else if (quantities->len > 0)
    fill_row (passage, quantities->len, &g_array_index (passage->reading->figures, DtlFigure, first_figure));
  else if (passage->n_tokens > 1)
    {
      const DtlPeriodTopic before = *topic;

      read_heads (passage);
      if (topic->n_columns == 0) /* a line that only parts the rows: "Assets" */
        *topic = before;
    }
}
