/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that stand beside figures and are not for when they are: of the telling ("said on Monday"), of a founding,
 * of a record ("the most since 2018"), and what a figure is compared with ("up 8% on the same month last year"). */

#include "dtl-period-base.h"

#include "dtl-clause.h"
#include "dtl-quantity.h"

/* Words between a comparison and its date: "than the rate that was recorded in". */
#define LONGEST_LEAD 8
/* Words between "than" and the date of what is told of its own: "the sum that the council approved in". */
#define LONGEST_CLAUSE 12
/* Words between a figure and the participle that tells where it comes from: "435 new cases were reported in". */
#define LONGEST_COUNTED 5

/* --- Telling ----------------------------------------------------------------------------------- */

static guint
find_end (const DtlPassage *passage, const DtlDateMention *date, guint token)
{
  while (token < passage->n_tokens && dtl_passage_at (passage, token)->start < date->span.end)
    token++;
  return token;
}

static gboolean
was_figure (const DtlPassage *passage, guint token)
{
  gboolean figure = FALSE;

  return dtl_passage_recall (passage, DTL_FACT_FIGURE, token, &figure) && figure;
}

/* figure [noun …]: within a few words before @verb. */
static gboolean
is_participle_of_number (const DtlPassage *passage, guint verb, guint start)
{
  for (guint back = 1; back <= LONGEST_COUNTED && verb >= start + back; back++)
    {
      if (was_figure (passage, verb - back))
        return TRUE;
      if (!dtl_passage_is (passage, verb - back, DTL_TOKEN_WORD) && !dtl_passage_is (passage, verb - back, DTL_TOKEN_COMMA))
        return FALSE;
    }
  return FALSE;
}

/* "reported third-quarter profit of $3m": the date is of the noun behind it. */
static gboolean
is_attribute (const DtlPassage *passage, guint verb, guint token, guint end)
{
  const guint64 others = DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_DETERMINER) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN) | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION)
                         | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_SAY) | DTL_SENSE_BIT (DTL_SENSE_VERB);

  return verb + 1 == token && dtl_passage_is (passage, end, DTL_TOKEN_WORD) && !dtl_passage_word_any (passage, end, others) && !dtl_passage_says (passage, end, "that");
}

/* noun "reported" "in" date verb: "the cases reported in May were 31". */
static gboolean
leads_to_verb (const DtlPassage *passage, guint end)
{
  return dtl_passage_word (passage, end, DTL_SENSE_LINK_VERB) != NULL && dtl_clause_is_verb (passage, end);
}

/* figure [noun …] ["were"] "reported" "in" date: "435 cases were reported in May" is of the cases. */
static gboolean
is_participle (const DtlPassage *passage, guint verb, guint start)
{
  if (verb > start + 1 && dtl_passage_is (passage, verb - 1, DTL_TOKEN_COMMA) && dtl_passage_has_flag (passage, verb, DTL_TOKEN_SPACE_BEFORE))
    return is_participle_of_number (passage, verb - 1, start);
  return is_participle_of_number (passage, verb, start);
}

/* "told a press conference in Jakarta on Wednesday": with somebody who is told. */
static gboolean
is_of_told (const DtlPassage *passage, guint token, guint start)
{
  for (guint back = 1; back <= 9 && token >= start + back; back++)
    {
      if (dtl_passage_says (passage, token - back, "told"))
        return TRUE;
      if (!dtl_passage_is (passage, token - back, DTL_TOKEN_WORD) || dtl_passage_says (passage, token - back, "that") || dtl_clause_is_verb (passage, token - back))
        return FALSE;
    }
  return FALSE;
}

/* "said on Monday", "on Saturday reported"; but "a forecast for 2026", "the 9 cases recorded in 2023" are of
 * what was told, and not of the telling. */
static gboolean
is_of_speech (const DtlPassage *passage, const DtlDateMention *date, guint token, guint start)
{
  const gboolean broad = date->interval.granularity >= DTL_GRANULARITY_MONTH;
  const guint end = find_end (passage, date, token);

  if (token > start && dtl_passage_says (passage, token - 1, "for"))
    return FALSE;
  for (guint back = 1; back <= 3 && token >= start + back; back++)
    {
      const DtlSense *sense = dtl_passage_word (passage, token - back, DTL_SENSE_SAY);

      if (dtl_passage_is (passage, token - back, DTL_TOKEN_COLON) || dtl_passage_is (passage, token - back, DTL_TOKEN_COMMA))
        break;
      if (sense != NULL && !(broad && (sense->value == 2 || sense->value == 6 || back == 3 || is_participle (passage, token - back, start)
                                         || is_attribute (passage, token - back, token, end) || leads_to_verb (passage, end))))
        return TRUE;
    }
  if (!broad && is_of_told (passage, token, start))
    return TRUE;
  return !broad && dtl_passage_word (passage, end, DTL_SENSE_SAY) != NULL && dtl_clause_is_verb (passage, end);
}

/* "the bulletin released on Monday projects …", "a survey conducted May 5-11": when a paper came out. */
static gboolean
is_of_paper (const DtlPassage *passage, guint token, guint start)
{
  static const char *const words[] = { "released", "published", "issued", "presented", "conducted", "dated", "unveiled" };
  const guint on = token > start && dtl_passage_says (passage, token - 1, "on");

  return token > start + 1 + on && dtl_passage_is_one_of (passage, token - 1 - on, words);
}

/* --- Records and names -------------------------------------------------------------------------- */

/* "their highest since May 2021": from when a record counts, and for when no figure is. */
static gboolean
is_of_record (const DtlPassage *passage, guint token)
{
  static const char *const records[] = { "highest", "lowest", "biggest", "largest", "smallest", "best", "worst", "first", "most", "least", "fastest", "slowest", "weakest",
                                         "strongest", "sharpest", "steepest", "record", "longest", "deadliest", "hottest", "coldest", "wettest", "driest", "busiest",
                                         "quickest", "cheapest", "poorest", "lower", "higher", "high", "low", "level", NULL };

  if (dtl_passage_says (passage, token, "since"))
    token++;
  if (token == 0 || !dtl_passage_says (passage, token - 1, "since"))
    return FALSE;
  for (guint back = 2; back <= 8 && back <= token; back++)
    {
      if (dtl_passage_is_one_of (passage, token - back, records))
        return TRUE;
      if (dtl_passage_is (passage, token - back, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, token - back, DTL_TOKEN_STOP))
        return FALSE;
    }
  return FALSE;
}

/* "a level it last saw in December 1969" */
static gboolean
is_last_time (const DtlPassage *passage, guint token, guint start)
{
  for (guint back = 1; back <= 4 && token >= start + back; back++)
    if (dtl_passage_says (passage, token - back, "last") && dtl_passage_says (passage, token - 1, "in") && dtl_clause_is_verb (passage, token - back + 1))
      return TRUE;
  return FALSE;
}

/**
 * dtl_period_base_is_idle:
 * @passage: a paragraph
 * @date: one of its dates
 *
 * Returns: whether the date is for when no figure is
 */
gboolean
dtl_period_base_is_idle (const DtlPassage *passage, const DtlDateMention *date)
{
  const guint token = dtl_passage_find_token (passage, date->span.start);
  const DtlSentence *sentence = dtl_passage_sentence (passage, token);

  if (token > sentence->first + 1 && dtl_passage_says (passage, token - 1, "in") && dtl_passage_word (passage, token - 2, DTL_SENSE_FOUNDING) != NULL)
    return TRUE; /* "the bank, founded in 1864, has 40 branches" */
  if (is_of_paper (passage, token, sentence->first))
    return TRUE;
  return is_of_speech (passage, date, token, sentence->first) || is_of_record (passage, token) || is_last_time (passage, token, sentence->first);
}

/* --- Comparisons ------------------------------------------------------------------------------ */

/* "the current fiscal", "FY24", "2024-25"; but "the past year" is a stretch. */
static gboolean
is_business_year (const DtlPassage *passage, const DtlDateMention *date, guint token)
{
  static const char *const stretches[] = { "past", "last", "next", "coming", "previous" };

  return date->interval.granularity == DTL_GRANULARITY_RANGE && date->interval.latest != DTL_DAY_NONE && date->interval.earliest != DTL_DAY_NONE
         && date->interval.latest - date->interval.earliest >= 364 && date->interval.latest - date->interval.earliest <= 366
         && !dtl_passage_is_one_of (passage, token, stretches) && !dtl_passage_is_one_of (passage, token + 1, stretches);
}

/* "the same month last year", "a year earlier", "the prior quarter": a time that only another one names. */
static gboolean
is_relative (const DtlPassage *passage, guint first, guint end)
{
  static const char *const words[] = { "same", "previous", "prior", "preceding", "corresponding", "equivalent", "comparable", "earlier", "before", "ago", "year-ago" };

  for (guint at = first; at < end; at++)
    if (dtl_passage_is_one_of (passage, at, words))
      return TRUE;
  return dtl_passage_says (passage, first, "last");
}

/* Back over what may stand between a comparison and its date; @relative: one of the words names another time. */
static guint
skip_lead (const DtlPassage *passage, guint token, guint start, gboolean *relative)
{
  static const char *const words[] = { "the", "its", "their", "a", "that", "those", "in", "of", "for", "during", "at", "recorded", "reported", "seen", "registered", "posted", "rate", "rates", "level",
                                       "levels", "figure", "figures", "period", "number", "numbers", "total", "totals", "one", "what", "it", "was", "were", "did", "had", "same", "equivalent",
                                       "corresponding", "comparable", "previous", "month", "quarter", "days", "time", "when", "both", "time", "logged" };
  guint at = token;

  *relative = FALSE;
  while (at > start && token - at < LONGEST_LEAD && !was_figure (passage, at - 1)
         && (dtl_passage_is_one_of (passage, at - 1, words) || (dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, at - 1))))
    {
      at--;
      *relative = *relative || dtl_passage_says (passage, at, "same") || dtl_passage_says (passage, at, "equivalent") || dtl_passage_says (passage, at, "corresponding")
                  || dtl_passage_says (passage, at, "comparable") || dtl_passage_says (passage, at, "period");
    }
  return at;
}

/* "back to 2019 levels", "above the June level": the date is of a level that another one is held against. */
static gboolean
is_of_level (const DtlPassage *passage, guint end, guint before)
{
  static const char *const words[] = { "above", "below", "to", "of", "than", "over", "under", "beyond", "from" };

  static const char *const levels[] = { "levels", "level", "average", "baseline", "mean", "benchmark", "norm", "peak" };

  return dtl_passage_is_one_of (passage, end, levels) && dtl_passage_is_one_of (passage, before, words);
}

/* figure "more than" clause "in" date: "55 percent more than the sum that the council approved in 2021". */
static gboolean
ends_comparison (const DtlPassage *passage, guint token, guint start)
{
  static const char *const comparatives[] = { "more", "less", "higher", "lower", "fewer", "larger", "smaller", "cheaper", "dearer" };

  for (guint at = token; at > start + 2 && token - at < LONGEST_CLAUSE; at--)
    {
      if (dtl_passage_says (passage, at - 1, "than"))
        return dtl_passage_is_one_of (passage, at - 2, comparatives) && was_figure (passage, at - 3);
      if (!dtl_passage_is (passage, at - 1, DTL_TOKEN_WORD) || was_figure (passage, at - 1))
        return FALSE;
    }
  return FALSE;
}

/* comparison [lead] date: "than in 2019", "compared with the rate in May", "on the same month last year". */
static gboolean
follows_comparison (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, gboolean after)
{
  static const char *const sure[] = { "than", "against", "versus", "vs", "vs.", "above", "below", NULL };
  static const char *const with[] = { "compared", "comparison", "comparing", "relative" };
  const guint token = dtl_passage_find_token (passage, date->span.start);
  const guint end = find_end (passage, date, token);
  const guint start = dtl_passage_sentence (passage, token)->first;
  const gboolean amount = figure->change == DTL_CHANGE_INCREASE || figure->change == DTL_CHANGE_DECREASE;
  gboolean relative;
  guint at = skip_lead (passage, token, start, &relative);

  if (at <= start)
    return FALSE;
  if (dtl_passage_is_one_of (passage, at - 1, sure) || is_of_level (passage, end, at - 1) || ends_comparison (passage, token, start))
    return TRUE;
  if (dtl_passage_says (passage, at - 1, "from"))
    return after || is_relative (passage, token, end) || (at > start + 1 && (dtl_passage_says (passage, at - 2, "up") || dtl_passage_says (passage, at - 2, "down")));
  if (dtl_passage_says (passage, at - 1, "with") || dtl_passage_says (passage, at - 1, "to"))
    return at > start + 1 && dtl_passage_is_one_of (passage, at - 2, with);
  relative = relative || is_relative (passage, token, end);
  if (at == token && dtl_passage_says (passage, at - 1, "on") && date->interval.granularity == DTL_GRANULARITY_MONTH)
    return amount; /* "up 4% on September 2019" */
  if (at == token && dtl_passage_says (passage, at - 1, "on") && date->interval.granularity == DTL_GRANULARITY_YEAR)
    return TRUE; /* "36.4%, up 2.1 points on 2021": nothing is so in a year that it is said "on" */
  if (dtl_passage_says (passage, at - 1, "on") || dtl_passage_says (passage, at - 1, "over"))
    return (relative || is_business_year (passage, date, token) || date->interval.granularity == DTL_GRANULARITY_YEAR || date->interval.granularity == DTL_GRANULARITY_QUARTER) && amount;
  return FALSE;
}

/* "than in the quarter before and in the same quarter last year": the second of two that are compared with. */
static gboolean
is_second (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, gboolean after)
{
  const guint token = dtl_passage_find_token (passage, date->span.start);
  gboolean relative;
  guint at = skip_lead (passage, token, dtl_passage_sentence (passage, token)->first, &relative);

  return at > 0 && dtl_passage_says (passage, at - 1, "and") && date > &g_array_index (passage->reading->dates, DtlDateMention, passage->first_date)
         && dtl_passage_find_token (passage, date[-1].span.end) == at - 1 && follows_comparison (passage, date - 1, figure, after);
}

/* "59% of the equivalent period in 2019" */
static gboolean
is_share_of (const DtlPassage *passage, guint token, guint end, guint start)
{
  gboolean relative;
  guint at = skip_lead (passage, token, start, &relative);

  relative = relative || is_relative (passage, token, end);
  for (guint i = at; relative && i < token; i++)
    if (dtl_passage_says (passage, i, "of") && i > start && was_figure (passage, i - 1))
      return TRUE;
  return FALSE;
}

/* What is told of a base ends with its comma or at the next verb: "than last year's 21m" is of the base, "compared with
 * last year, to reach 5m" is not. */
static gboolean
is_beyond (const DtlPassage *passage, guint32 start, guint32 end)
{
  for (guint token = dtl_passage_find_token (passage, start); token < passage->n_tokens && dtl_passage_at (passage, token)->start < end; token++)
    {
      if (dtl_passage_is (passage, token, DTL_TOKEN_OPEN) || (dtl_passage_is (passage, token, DTL_TOKEN_COMMA) && (dtl_passage_says (passage, token + 1, "which") || dtl_passage_says (passage, token + 1, "when"))))
        return FALSE;
      if (dtl_passage_is (passage, token, DTL_TOKEN_COMMA) || dtl_passage_says (passage, token, "to") || dtl_passage_says (passage, token, "and") || dtl_passage_says (passage, token, "by")
          || dtl_clause_is_verb (passage, token))
        return TRUE;
    }
  return FALSE;
}

/**
 * dtl_period_base_is_compared:
 * @passage: a paragraph
 * @date: one of its dates
 * @figure: a figure of the same sentence
 *
 * Returns: whether the figure is held against what was at that time
 */
gboolean
dtl_period_base_is_compared (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  const gboolean after = date->span.start >= figure->span.end;
  const guint token = dtl_passage_find_token (passage, date->span.start);
  const guint end = find_end (passage, date, token);

  if (!after && !is_beyond (passage, date->span.end, figure->span.start))
    return FALSE;
  if (date->interval.granularity == DTL_GRANULARITY_RANGE && !is_business_year (passage, date, token) && !is_relative (passage, token, end)
      && !is_of_level (passage, end, token - (token > 1 && dtl_passage_says (passage, token - 1, "the") ? 2 : 1)))
    return is_share_of (passage, token, end, dtl_passage_sentence (passage, token)->first);
  return follows_comparison (passage, date, figure, after) || is_second (passage, date, figure, after) || (after && is_share_of (passage, token, end, dtl_passage_sentence (passage, token)->first));
}
