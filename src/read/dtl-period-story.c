/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports say once for when their figures are: "In the third quarter it sold 9 ships. Revenue rose 4%". The time that
 * was told last holds on for what is told as past and has no time of its own, first in the sentence, then in those
 * behind it; that of a heading for the lines below it. */

#include "dtl-period-story.h"

#include <string.h>

#include "dtl-date-words.h"
#include "dtl-figure-period.h"
#include "dtl-modality.h"
#include "dtl-period-base.h"
#include "dtl-table-period.h"

/* Paragraphs without such figures behind which nobody remembers the time that was told. */
#define LONGEST_MEMORY 2
/* Days between a time that is over and the report on it. */
#define LONGEST_AGO 460
/* Days of a time of which several figures are told. */
#define SHORTEST_PERIOD 6
/* Tokens of a line that heads others. */
#define LONGEST_HEADING 20

/* --- Within the sentence ------------------------------------------------------------------------ */

/* "sales of €8m (2022: €7m), or 4% more": a time that a bracket tells of its own figure. */
static gboolean
is_bracketed (const DtlPassage *passage, const DtlFigure *figure)
{
  const DtlDateMention *date;
  guint token;

  if (figure->period_date < 0)
    return FALSE;
  date = &g_array_index (passage->reading->dates, DtlDateMention, figure->period_date);
  if (date->span.start < passage->span.start || date->span.end > figure->span.start)
    return FALSE;
  token = dtl_passage_find_token (passage, date->span.start);
  if (token == 0 || !dtl_passage_is (passage, token - 1, DTL_TOKEN_OPEN))
    return FALSE;
  for (; token < passage->n_tokens && dtl_passage_at (passage, token)->start < figure->span.start; token++)
    if (dtl_passage_is (passage, token, DTL_TOKEN_CLOSE))
      return FALSE;
  return TRUE;
}

/* "In the same months of last year there were 209,000": what the news is compared with, in a sentence of its own. */
static gboolean
is_of_other_year (const DtlPassage *passage, const DtlFigure *figure)
{
  return figure->period_date >= 0 && g_strcmp0 (g_array_index (passage->reading->dates, DtlDateMention, figure->period_date).rule, "same-of-other-year") == 0;
}

static gboolean
can_lend (const DtlPassage *passage, const DtlFigure *figure)
{
  return !is_bracketed (passage, figure) && !is_of_other_year (passage, figure) && (figure->period_from == DTL_PERIOD_FROM_SAID || figure->period_from == DTL_PERIOD_FROM_CONTEXT) && figure->modality == DTL_MODALITY_STATED
         && figure->change != DTL_CHANGE_FROM && !dtl_figure_period_is_held_against (passage, figure);
}

static gboolean
can_borrow (const DtlFigure *figure)
{
  return figure->period_from == DTL_PERIOD_FROM_NONE && figure->modality == DTL_MODALITY_STATED && figure->change != DTL_CHANGE_FROM && figure->equivalent < 0
         && figure->kind != DTL_FIGURE_AGE && figure->kind != DTL_FIGURE_RANK && figure->kind != DTL_FIGURE_DURATION;
}

/* "Exports rose 4% in May while …", "… in May, and the country has 19 airports": another time, or none. What @moved has its
 * time with its change. */
static gboolean
is_parted (const DtlPassage *passage, guint first, guint end, gboolean moved)
{
  gboolean verb = FALSE;

  for (guint token = first; token < end; token++)
    if (dtl_passage_is (passage, token, DTL_TOKEN_SEMICOLON) || dtl_passage_says (passage, token, "while") || dtl_passage_says (passage, token, "whereas"))
      return TRUE;
    else
      verb = verb || (dtl_clause_is_verb (passage, token) && dtl_passage_word (passage, token, DTL_SENSE_CHANGE_ADJECTIVE) == NULL);
  return verb && !moved && !dtl_modality_is_past (passage, end);
}

/* "… in 2024 and employed 310,000 people" */
static const DtlFigure *
find_lender (const DtlPassage *passage, const GArray *quantities, const DtlFigure *figures, guint index)
{
  const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, index);

  for (guint i = index; i > 0 && i + 5 > index && dtl_span_equal (figures[i - 1].sentence, figures[index].sentence); i--)
    if (can_lend (passage, &figures[i - 1]) && !is_parted (passage, g_array_index (quantities, DtlQuantity, i - 1).end, quantity->first, figures[index].change != DTL_CHANGE_NONE))
      return &figures[i - 1];
  return NULL;
}

/* --- What a sentence is about -------------------------------------------------------------------- */

/* A period of which a report gives several lines of figures: a month, a quarter, a year that is over. */
static gboolean
is_bounded (const DtlInterval *period)
{
  return period->granularity >= DTL_GRANULARITY_WEEK && period->granularity != DTL_GRANULARITY_VAGUE && period->granularity != DTL_GRANULARITY_DECADE
         && period->granularity != DTL_GRANULARITY_CENTURY && period->latest != DTL_DAY_NONE && period->earliest != DTL_DAY_NONE
         && period->latest - period->earliest >= SHORTEST_PERIOD;
}

static gboolean
is_closed (const DtlPassage *passage, const DtlInterval *period)
{
  const DtlDate published = passage->reading->published;

  return is_bounded (period) && (!dtl_date_is_set (published) || period->latest < dtl_date_to_day (published));
}

static gboolean
is_recent (const DtlPassage *passage, const DtlInterval *period)
{
  const DtlDate published = passage->reading->published;

  return dtl_date_is_set (published) && dtl_date_to_day (published) - period->latest <= LONGEST_AGO;
}

/* The dates of a sentence, from @date on, which is moved behind them. */
static guint
skip_dates (const DtlPassage *passage, DtlSpan sentence, guint date)
{
  const GArray *dates = passage->reading->dates;

  while (date < dates->len && g_array_index (dates, DtlDateMention, date).span.start < sentence.end)
    date++;
  return date;
}

/* Whether a date is that of an end that a change came from, from @first to before @last. */
static gboolean
is_of_from (const DtlFigure *first, const DtlFigure *last, guint date)
{
  for (; first < last; first++)
    if (first->change == DTL_CHANGE_FROM && first->period_date == (int) date)
      return TRUE;
  return FALSE;
}

/* Whether a sentence has a date that its figures may be for, so that they are for no other. */
static gboolean
has_own_date (const DtlPassage *passage, const DtlFigure *figure, const DtlFigure *first, const DtlFigure *last, guint date, guint end)
{
  for (; date < end; date++)
    {
      const DtlDateMention *mention = &g_array_index (passage->reading->dates, DtlDateMention, date);

      if ((dtl_interval_is_resolved (&mention->interval) || (mention->interval.granularity >= DTL_GRANULARITY_DAY && mention->interval.granularity < DTL_GRANULARITY_VAGUE))
          && mention->role != DTL_ROLE_STATEMENT && mention->role != DTL_ROLE_PUBLICATION
          && !is_of_from (first, last, date) && !dtl_period_base_is_idle (passage, mention) && !dtl_period_base_is_compared (passage, mention, figure))
        return TRUE;
    }
  return FALSE;
}

/* "results for the first quarter", "third-quarter earnings"; where nothing was told yet, also "exports fell in July": the
 * words that make a date what figures to come are of. */
static gboolean
announces (const DtlPassage *passage, const DtlSentence *sentence)
{
  static const char *const words[] = { "results", "earnings", "figures", "accounts", "data", "performance", "report", "highlights", "statistics", "trading" };
  const gboolean first = !dtl_interval_is_resolved (&passage->reading->topic.period);

  for (guint at = sentence->first; at < sentence->end; at++)
    if (dtl_passage_is_one_of (passage, at, words)
        || (first && (dtl_passage_word (passage, at, DTL_SENSE_RISE) != NULL || dtl_passage_word (passage, at, DTL_SENSE_FALL) != NULL)))
      return TRUE;
  return FALSE;
}

/* A line of its own that tells nothing: "Third quarter highlights". */
static gboolean
is_heading (const DtlPassage *passage, const DtlSentence *sentence)
{
  const DtlToken *last = dtl_passage_at (passage, sentence->end - 1);

  return sentence->end - sentence->first <= LONGEST_HEADING && last->kind != DTL_TOKEN_STOP && last->kind != DTL_TOKEN_QUOTE_CLOSE && last->kind != DTL_TOKEN_SEMICOLON
         && last->kind != DTL_TOKEN_COMMA;
}

/* --- What holds on --------------------------------------------------------------------------------- */

/* "in the same period", "for the month", "during the quarter": a time that was told before. */
static gboolean
points_back (const DtlPassage *passage, guint first, guint end)
{
  static const char *const leads[] = { "in", "for", "during", "over", "through", "throughout", "within" };
  static const char *const units[] = { "period", "month", "quarter", "year", "half" };

  for (guint at = first; at + 2 < end; at++)
    {
      guint unit = at + 2;

      if (!dtl_passage_is_one_of (passage, at, leads) || !(dtl_passage_says (passage, at + 1, "the") || dtl_passage_says (passage, at + 1, "this") || dtl_passage_says (passage, at + 1, "that")))
        continue;
      unit += dtl_passage_says (passage, unit, "same") || dtl_passage_says (passage, unit, "reporting") || dtl_passage_says (passage, unit, "whole");
      if (dtl_passage_is_one_of (passage, unit, units) && !dtl_passage_says (passage, unit + 1, "of") && !dtl_passage_says (passage, unit + 1, "to"))
        return TRUE;
    }
  return FALSE;
}

/* "This time losses were $1.2bn", "Now it costs €19": another time than the one told before, whether a date says it or not. */
static gboolean
points_away (const DtlPassage *passage, guint first)
{
  static const char *const words[] = { "now", "currently", "nowadays" };

  first += dtl_passage_says (passage, first, "but");
  return dtl_passage_is_one_of (passage, first, words) || (dtl_passage_says (passage, first, "this") && dtl_passage_says (passage, first + 1, "time"))
         || (dtl_passage_says (passage, first, "at") && dtl_passage_says (passage, first + 1, "present"));
}

/* "shares fell 3%", "the rupee gained": what is traded has its price by the day, whatever the report is about; "earnings
 * per share" and "market share" have not. */
static gboolean
is_traded (const DtlPassage *passage, const DtlQuantity *quantity)
{
  const DtlClause clause = dtl_clause_find (passage, quantity->first);

  for (guint at = clause.first; at < quantity->first; at++)
    if (dtl_passage_word (passage, at, DTL_SENSE_TRADED) != NULL
        && !(at > clause.first && (dtl_passage_says (passage, at - 1, "per") || dtl_passage_says (passage, at - 1, "a") || dtl_passage_says (passage, at - 1, "market"))))
      return TRUE;
  return FALSE;
}

/* "Revenue was $4bn", "reported a loss of $3m": what is told of a time, and not what was done in it. */
static gboolean
is_levelled (const DtlPassage *passage, const DtlQuantity *quantity)
{
  const DtlClause clause = dtl_clause_find (passage, quantity->first);

  for (guint at = quantity->first; at > clause.first; at--)
    if (dtl_passage_says (passage, at - 1, "worth"))
      return FALSE; /* "the contract was worth €36m" */
    else if (dtl_passage_word (passage, at - 1, DTL_SENSE_LINK_VERB) != NULL || dtl_passage_word (passage, at - 1, DTL_SENSE_OWNING) != NULL || dtl_passage_says (passage, at - 1, "lost"))
      return TRUE;
    else if (dtl_clause_is_verb (passage, at - 1))
      return FALSE;
  return FALSE;
}

/* "Full-year revenue", "nine-month sales": of another stretch than the quarter or month that was told. */
static gboolean
is_of_longer (const DtlPassage *passage, const DtlQuantity *quantity)
{
  const DtlClause clause = dtl_clause_find (passage, quantity->first);

  if (passage->reading->topic.period.granularity >= DTL_GRANULARITY_YEAR)
    return FALSE;
  for (guint at = clause.first; at < quantity->first; at++)
    if (dtl_passage_says (passage, at, "full") || dtl_passage_says (passage, at, "nine") || dtl_passage_says (passage, at, "six"))
      {
        const guint unit = at + 1 + dtl_passage_is (passage, at + 1, DTL_TOKEN_DASH);

        if (dtl_passage_says (passage, unit, "year") || dtl_passage_says (passage, unit, "month"))
          return TRUE;
      }
  return FALSE;
}

/* "Revenue up 4% at $3m", "Sales of $6m, compared to $4m" have no verb. */
static gboolean
has_verb (const DtlPassage *passage, const DtlQuantity *quantity)
{
  const DtlClause clause = dtl_clause_find (passage, quantity->first);
  guint length;

  for (guint at = clause.first; at < clause.end; at++)
    if (dtl_clause_is_verb (passage, at) && dtl_passage_word (passage, at, DTL_SENSE_CHANGE_ADJECTIVE) == NULL
        && dtl_passage_phrase (passage, at, DTL_SENSE_BASELINE, &length) == NULL)
      return TRUE;
  return FALSE;
}

/* Whether a figure is one of those that a report on the topic's time gives without telling the time again. @near: the
 * sentence before has told it. */
static gboolean
follows_topic (const DtlPassage *passage, const DtlQuantity *quantity, const DtlFigure *figure, gboolean near)
{
  const DtlPeriodTopic *topic = &passage->reading->topic;
  const DtlSentence *sentence = dtl_passage_sentence (passage, quantity->first);
  const gboolean moved = figure->change != DTL_CHANGE_NONE;

  if (points_back (passage, sentence->first, sentence->end))
    return TRUE;
  if (points_away (passage, sentence->first))
    return FALSE;
  if ((figure->kind != DTL_FIGURE_QUANTITY && is_traded (passage, quantity)) || is_of_longer (passage, quantity))
    return FALSE;
  if (topic->heading && !has_verb (passage, quantity))
    return TRUE;
  if (figure->kind == DTL_FIGURE_COUNT && !moved && (figure->noun != NULL || !is_levelled (passage, quantity)))
    return FALSE;
  if (moved && !has_verb (passage, quantity))
    return TRUE;
  if (!dtl_modality_is_past (passage, quantity->first))
    return FALSE;
  return near || moved || ((figure->kind == DTL_FIGURE_MONEY || figure->kind == DTL_FIGURE_PERCENT || figure->kind == DTL_FIGURE_QUANTITY || figure->kind == DTL_FIGURE_COUNT) && is_levelled (passage, quantity));
}

static void
take (DtlFigure *figure, const DtlInterval *period, int date)
{
  figure->period = *period;
  figure->period_date = date;
  figure->period_from = DTL_PERIOD_FROM_CONTEXT;
}

static void
set_topic (const DtlPassage *passage, const DtlInterval *period, int date, guint32 end, gboolean heading)
{
  DtlPeriodTopic *topic = &passage->reading->topic;

  topic->period = *period;
  topic->date = date;
  topic->end = end;
  topic->heading = heading;
  topic->stale = 0;
}

/* The newest time that figures of the sentence were told for: that of the news, and not of what it is compared with. */
static const DtlFigure *
find_newest (const DtlPassage *passage, const DtlFigure *figures, guint first, guint end)
{
  const DtlFigure *newest = NULL;

  for (guint i = first; i < end; i++)
    if (can_lend (passage, &figures[i]) && (newest == NULL || figures[i].period.latest >= newest->period.latest))
      newest = &figures[i];
  return newest;
}

/* Whether a figure, from @first to before @last, is held against what was at that time: "up 8% on the same quarter last year". */
static gboolean
is_of_base (const DtlPassage *passage, const DtlFigure *first, const DtlFigure *last, const DtlDateMention *date)
{
  for (; first < last; first++)
    if (dtl_period_base_is_compared (passage, date, first))
      return TRUE;
  return FALSE;
}

/* The only period that a line names, for a heading also one to come; -1 if it names none, or two. */
static int
find_only_date (const DtlPassage *passage, const DtlFigure *first, const DtlFigure *last, guint date, guint end, gboolean heading)
{
  int found = -1;

  for (; date < end; date++)
    {
      const DtlDateMention *mention = &g_array_index (passage->reading->dates, DtlDateMention, date);

      if (mention->role == DTL_ROLE_PUBLICATION || mention->role == DTL_ROLE_STATEMENT || g_strcmp0 (mention->rule, "same-of-other-year") == 0
          || dtl_date_take_genitive (passage, dtl_passage_find_token (passage, mention->span.end)) || is_of_from (first, last, date) || !(heading ? is_bounded (&mention->interval) : is_closed (passage, &mention->interval)) || dtl_period_base_is_idle (passage, mention)
          || is_of_base (passage, first, last, mention))
        continue;
      if (found >= 0 && !dtl_interval_equal (&g_array_index (passage->reading->dates, DtlDateMention, found).interval, &mention->interval))
        return -1;
      found = date;
    }
  return found;
}

/* "The deal was signed on Friday": a day on which something else happened, so that what is told right behind it is hardly of the
 * topic's time. */
static gboolean
tells_of_day (const DtlPassage *passage, guint date, guint end)
{
  const DtlInterval *topic = &passage->reading->topic.period;

  for (; date < end; date++)
    {
      const DtlDateMention *mention = &g_array_index (passage->reading->dates, DtlDateMention, date);

      if (mention->role == DTL_ROLE_EVENT && mention->interval.granularity == DTL_GRANULARITY_DAY && dtl_interval_is_resolved (&mention->interval)
          && dtl_interval_is_resolved (topic) && mention->interval.earliest > topic->latest && !dtl_period_base_is_idle (passage, mention))
        return TRUE;
    }
  return FALSE;
}

/* "Since then it has cut costs": what comes is of later times. */
static gboolean
leaves_topic (const DtlPassage *passage, const DtlSentence *sentence)
{
  static const char *const behind[] = { "then", "," };

  return (dtl_passage_says (passage, sentence->first, "since") && (dtl_passage_is_one_of (passage, sentence->first + 1, behind) || dtl_clause_is_verb (passage, sentence->first + 1)))
         || (dtl_passage_says (passage, sentence->first, "ever") && dtl_passage_says (passage, sentence->first + 1, "since"));
}

/* --- What is planned -------------------------------------------------------------------------------- */

static gboolean
is_planned (const DtlFigure *figure)
{
  return (figure->modality == DTL_MODALITY_FORECAST || figure->modality == DTL_MODALITY_TARGET) && figure->change != DTL_CHANGE_FROM;
}

/* "cuts its forecast for 2025": a line that says for when the forecasts below it are. */
static gboolean
heads_plan (const DtlPassage *passage, const DtlSentence *sentence)
{
  static const char *const words[] = { "forecast", "forecasts", "outlook", "guidance", "estimates", "targets", "target", "projections" };

  for (guint at = sentence->first; at < sentence->end; at++)
    if (dtl_passage_is_one_of (passage, at, words))
      return TRUE;
  return FALSE;
}

/* Whether a forecast without a time of its own goes on with the one before it: "Growth is seen at 2% in 2026. Inflation is
 * expected at 3%", or with that of the headline. */
static gboolean
follows_plan (const DtlPassage *passage, const DtlSentence *sentence, const DtlFigure *figure)
{
  const DtlPeriodTopic *topic = &passage->reading->topic;
  const gboolean near = sentence > passage->sentences && topic->plan_end == dtl_passage_at (passage, sentence->first - 1)->end;

  if (!is_planned (figure) || figure->period_from != DTL_PERIOD_FROM_NONE || !dtl_interval_is_resolved (&topic->plan) || figure->equivalent >= 0)
    return FALSE;
  if (figure->kind != DTL_FIGURE_MONEY && figure->kind != DTL_FIGURE_PERCENT && figure->kind != DTL_FIGURE_QUANTITY)
    return FALSE;
  return near || (topic->plan_heading && topic->stale <= LONGEST_MEMORY + 1);
}

static void
set_plan (const DtlPassage *passage, const DtlInterval *period, int date, guint32 end, gboolean heading)
{
  DtlPeriodTopic *topic = &passage->reading->topic;

  topic->plan = *period;
  topic->plan_date = date;
  topic->plan_end = end;
  topic->plan_heading = heading;
}

static void
update_plan (const DtlPassage *passage, const DtlSentence *sentence, const DtlFigure *figures, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (is_planned (&figures[i]) && figures[i].period_from != DTL_PERIOD_FROM_NONE && figures[i].period.granularity >= DTL_GRANULARITY_QUARTER
        && is_bounded (&figures[i].period))
      {
        const gboolean same = dtl_interval_equal (&passage->reading->topic.plan, &figures[i].period);

        set_plan (passage, &figures[i].period, figures[i].period_date, dtl_passage_at (passage, sentence->end - 1)->end, same && passage->reading->topic.plan_heading);
      }
}

/* --- From sentence to sentence ---------------------------------------------------------------------- */

/* A date in a sentence without such figures: "The bulk of the hiring in September was in services." */
static void
note_date (const DtlPassage *passage, const DtlSentence *sentence, int date, gboolean heading)
{
  DtlPeriodTopic *topic = &passage->reading->topic;
  const DtlInterval *period = date >= 0 ? &g_array_index (passage->reading->dates, DtlDateMention, date).interval : NULL;
  const gboolean another = period != NULL && dtl_interval_is_resolved (&topic->period) && period->granularity == topic->period.granularity;

  if (period != NULL && heading && heads_plan (passage, sentence))
    set_plan (passage, period, date, dtl_passage_at (passage, sentence->end - 1)->end, TRUE);
  if (period != NULL && (heading || another || announces (passage, sentence)))
    set_topic (passage, period, date, dtl_passage_at (passage, sentence->end - 1)->end, heading);
  else if (heading)
    topic->heading = FALSE;
}

/* Whether the paragraph has told a later time of that kind already. */
static gboolean
is_older (const DtlPassage *passage, const DtlInterval *period)
{
  const DtlPeriodTopic *topic = &passage->reading->topic;

  return topic->end > dtl_passage_at (passage, 0)->start && dtl_interval_is_resolved (&topic->period) && topic->period.granularity == period->granularity
         && period->latest < topic->period.latest;
}

/* What the sentence leaves for those behind it. */
static void
update_topic (const DtlPassage *passage, const DtlSentence *sentence, const DtlFigure *figures, guint first, guint end, guint date, guint end_date)
{
  const guint32 at = dtl_passage_at (passage, sentence->end - 1)->end;
  const DtlFigure *newest = find_newest (passage, figures, first, end);
  DtlPeriodTopic *topic = &passage->reading->topic;

  if (newest == NULL)
    {
      const gboolean heading = first == end && is_heading (passage, sentence);
      const DtlFigure *from = first < end ? figures + first : NULL; /* without any figure there is no array */
      const DtlFigure *behind = first < end ? figures + end : NULL;

      note_date (passage, sentence, find_only_date (passage, from, behind, date, end_date, heading), heading);
      return;
    }
  if (topic->heading && dtl_interval_equal (&topic->period, &newest->period))
    topic->end = at;
  else if (is_older (passage, &newest->period))
    return; /* "… in 2016", told in passing */
  else if (is_closed (passage, &newest->period))
    set_topic (passage, &newest->period, newest->period_date, at, FALSE);
  else if (newest->period.granularity >= DTL_GRANULARITY_MONTH)
    topic->period = dtl_interval_unresolved ();
  topic->stale = 0;
}

static gboolean
is_remembered (const DtlPassage *passage, const DtlSentence *sentence)
{
  const DtlPeriodTopic *topic = &passage->reading->topic;

  if (!dtl_interval_is_resolved (&topic->period))
    return FALSE;
  return topic->end > dtl_passage_at (passage, 0)->start ? dtl_passage_at (passage, sentence->first)->start >= topic->end
                                               : topic->stale <= LONGEST_MEMORY && (topic->heading || is_recent (passage, &topic->period));
}

static void
fill_sentence (const DtlPassage *passage, const GArray *quantities, DtlFigure *figures, guint first, guint end, guint date, guint end_date, gboolean elsewhere)
{
  const DtlPeriodTopic *topic = &passage->reading->topic;
  const DtlQuantity *all = (const DtlQuantity *) (gpointer) quantities->data;

  for (guint i = first; i < end; i++)
    {
      const DtlFigure *lender;
      const DtlSentence *sentence = dtl_passage_sentence (passage, all[i].first);
      gboolean near;

      if (follows_plan (passage, sentence, &figures[i]) && !has_own_date (passage, &figures[i], figures + first, figures + end, date, end_date))
        take (&figures[i], &topic->plan, topic->plan_date);
      if (!can_borrow (&figures[i]))
        continue;
      lender = find_lender (passage, quantities, figures, i);
      near = sentence > passage->sentences && topic->end == dtl_passage_at (passage, sentence->first - 1)->end;
      if (lender != NULL)
        take (&figures[i], &lender->period, lender->period_date);
      else if (!elsewhere && is_remembered (passage, sentence) && !has_own_date (passage, &figures[i], figures + first, figures + end, date, end_date) && follows_topic (passage, &all[i], &figures[i], near))
        take (&figures[i], &topic->period, topic->date);
    }
}

void
dtl_period_story_fill (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  DtlFigure *figures = quantities->len > 0 ? &g_array_index (passage->reading->figures, DtlFigure, first_figure) : NULL;
  guint first = 0, date = passage->first_date;
  gboolean elsewhere = FALSE;

  passage->reading->topic.stale++;
  dtl_table_period_apply (passage, quantities, first_figure);
  for (guint i = 0; i < passage->n_sentences; i++)
    {
      const DtlSentence *sentence = &passage->sentences[i];
      const guint end_date = skip_dates (passage, dtl_passage_span (passage, sentence->first, sentence->end - 1), date);
      guint end = first;

      while (end < quantities->len && g_array_index (quantities, DtlQuantity, end).first < sentence->end)
        end++;
      if (leaves_topic (passage, sentence))
        passage->reading->topic.period = dtl_interval_unresolved ();
      fill_sentence (passage, quantities, figures, first, end, date, end_date, elsewhere && !points_back (passage, sentence->first, sentence->end));
      elsewhere = tells_of_day (passage, date, end_date);
      update_topic (passage, sentence, figures, first, end, date, end_date);
      update_plan (passage, sentence, figures, first, end);
      first = end;
      date = end_date;
    }
}
