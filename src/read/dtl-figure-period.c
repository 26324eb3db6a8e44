/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For when a figure is. A date beside it says so: behind it before the next figure, in front of
 * it, or in front of the whole sentence. The date of a statement ("said on Monday") does not. */

#include "dtl-figure-period.h"

static gboolean
is_date_of_speech (const DtlPassage *passage, guint token, guint start)
{
  for (guint back = 1; back <= 3 && token >= start + back; back++)
    if (dtl_passage_word (passage, token - back, DTL_SENSE_SAY) != NULL)
      return TRUE;
  return FALSE;
}

static guint
find_token (const DtlPassage *passage, guint32 offset)
{
  guint low = 0, high = passage->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (passage->tokens[middle].start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* No sentence that is read as one is so long; a list of a megabyte is. */
static gboolean
is_far (DtlSpan a, DtlSpan b)
{
  const guint32 most = 1000;

  return a.end + most < b.start || b.end + most < a.start;
}

static gboolean
can_be_period (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  guint token;
  const DtlSentence *sentence;

  if (!dtl_interval_is_resolved (&date->interval) || date->interval.granularity == DTL_GRANULARITY_VAGUE
      || date->interval.granularity == DTL_GRANULARITY_TIME || date->role == DTL_ROLE_PUBLICATION || date->role == DTL_ROLE_STATEMENT)
    return FALSE;
  if (!dtl_span_contains (figure->sentence, date->span) || is_far (figure->span, date->span))
    return FALSE;
  token = find_token (passage, date->span.start);
  sentence = dtl_passage_sentence (passage, token);
  return !is_date_of_speech (passage, token, sentence->first);
}

static gboolean
has_figure_between (const DtlPassage *passage, const DtlFigure *figure, guint32 start, guint32 end, guint first_figure)
{
  const GArray *figures = passage->reading->figures;
  const DtlFigure *first = &g_array_index (figures, DtlFigure, first_figure);
  const DtlFigure *last = &g_array_index (figures, DtlFigure, figures->len - 1);

  for (const DtlFigure *other = figure + 1; other <= last && other->span.start < end; other++)
    if (other->equivalent < 0 && other->span.start >= start && other->span.end <= end)
      return TRUE;
  for (const DtlFigure *other = figure; other > first && other[-1].span.end > start; other--)
    if (other[-1].equivalent < 0 && other[-1].span.start >= start && other[-1].span.end <= end)
      return TRUE;
  return FALSE;
}

/* Whether a clause's end lies between two offsets of the text. */
static gboolean
is_parted (const DtlPassage *passage, guint32 start, guint32 end)
{
  for (guint token = find_token (passage, start); token < passage->n_tokens && passage->tokens[token].start < end; token++)
    if (passage->tokens[token].kind == DTL_TOKEN_SEMICOLON || dtl_passage_says (passage, token, "while") || dtl_passage_says (passage, token, "whereas"))
      return TRUE;
  return FALSE;
}

/* "5% today, and aims at 850 billion": a date that another figure has before it, with a comma
 * behind it, is that figure's alone. */
static gboolean
is_taken (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, guint first_figure)
{
  const GArray *figures = passage->reading->figures;
  const DtlFigure *first = &g_array_index (figures, DtlFigure, first_figure);
  const DtlFigure *other = figure;
  gboolean taken;

  while (other > first && other->span.end > date->span.start)
    other--;
  taken = other->span.end <= date->span.start && dtl_span_equal (other->sentence, figure->sentence);
  for (guint token = find_token (passage, date->span.end); taken && token < passage->n_tokens && passage->tokens[token].start < figure->span.start; token++)
    if (passage->tokens[token].kind == DTL_TOKEN_COMMA || dtl_passage_says (passage, token, "and"))
      return TRUE;
  return FALSE;
}

/* "a loss of £3.2m (2023: profit of £1.1m)": a date in a bracket with a figure of its own is
 * that figure's, and not of the one before the bracket. */
static gboolean
opens_bracket (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, guint first_figure)
{
  guint token = find_token (passage, date->span.start);
  guint32 close;

  if (token == 0 || passage->tokens[token - 1].kind != DTL_TOKEN_OPEN || passage->tokens[token - 1].start < figure->span.end)
    return FALSE;
  while (token < passage->n_tokens && passage->tokens[token].kind != DTL_TOKEN_CLOSE)
    token++;
  close = token < passage->n_tokens ? passage->tokens[token].start : date->span.end;
  return has_figure_between (passage, figure, date->span.end, close, first_figure);
}

/* "their highest since May 2021": from when a record counts, and for when no figure is. */
static gboolean
is_of_record (const DtlPassage *passage, const DtlDateMention *date)
{
  static const char *const records[] = { "highest", "lowest", "biggest", "largest", "smallest", "best", "worst", "first", "most", "least", "fastest", "slowest", "weakest",
                                         "strongest", "sharpest", "steepest", "record", "longest", "deadliest", "hottest", "coldest", "wettest", "driest", "busiest",
                                         "quickest", "cheapest", "poorest", "lower", "higher", NULL };
  guint token = find_token (passage, date->span.start);

  if (dtl_passage_says (passage, token, "since"))
    token++;
  if (token == 0 || !dtl_passage_says (passage, token - 1, "since"))
    return FALSE;
  for (guint back = 2; back <= 8 && back <= token; back++)
    {
      if (dtl_passage_is_one_of (passage, token - back, records))
        return TRUE;
      if (passage->tokens[token - back].kind == DTL_TOKEN_NUMBER || passage->tokens[token - back].kind == DTL_TOKEN_STOP)
        return FALSE;
    }
  return FALSE;
}

/* "to €412m from €198m a year earlier", "18 GW, up 2 GW since June": the date behind the end that
 * a change came from, or behind the change, is of no other figure. */
static gboolean
belongs_to_last (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, guint first_figure)
{
  const GArray *figures = passage->reading->figures;
  const DtlFigure *last = figure;
  const DtlFigure *end = &g_array_index (figures, DtlFigure, figures->len - 1);
  guint token = find_token (passage, date->span.start);

  while (last < end && last[1].span.end <= date->span.start)
    last++;
  if (last->change == DTL_CHANGE_FROM)
    return figure->change != DTL_CHANGE_FROM;
  return dtl_passage_says (passage, token, "since") || (token > 0 && dtl_passage_says (passage, token - 1, "since"));
}

/* How well a date fits: smaller is better, 0 is not at all. Behind and nearest comes first. */
static guint
rate_date (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, guint first_figure)
{
  gboolean after = date->span.start >= figure->span.end;
  guint32 start = after ? figure->span.end : date->span.end;
  guint32 end = after ? date->span.start : figure->span.start;
  gboolean between = has_figure_between (passage, figure, start, end, first_figure);
  gboolean parted = is_parted (passage, start, end);

  if (parted || (after && opens_bracket (passage, date, figure, first_figure)) || is_of_record (passage, date))
    return 0;
  if (after && between && belongs_to_last (passage, date, figure, first_figure))
    return 0;
  if (after)
    return between ? 3 : 1;
  if (is_taken (passage, date, figure, first_figure))
    return 0;
  return between ? 4 : 2;
}

/* A conversion in brackets does not stand between an amount and its date. */
static void
choose_period (const DtlPassage *passage, DtlFigure *figure, guint first_figure)
{
  const GArray *dates = passage->reading->dates;
  guint best = G_MAXUINT;

  for (guint i = passage->first_date; i < dates->len; i++)
    {
      const DtlDateMention *date = &g_array_index (dates, DtlDateMention, i);
      guint rate;

      if (!can_be_period (passage, date, figure))
        continue;
      rate = rate_date (passage, date, figure, first_figure);
      if (rate == 0 || rate > best || (rate == best && rate != 2 && rate != 4))
        continue;
      best = rate;
      figure->period = date->interval;
      figure->period_date = i;
      figure->period_from = rate <= 2 ? DTL_PERIOD_FROM_SAID : DTL_PERIOD_FROM_CONTEXT;
    }
}

void
dtl_figure_period_find (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  for (guint i = 0; i < quantities->len; i++)
    choose_period (passage, &g_array_index (passage->reading->figures, DtlFigure, first_figure + i), first_figure);
}
