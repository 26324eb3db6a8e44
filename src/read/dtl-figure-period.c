/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For when a figure is. A date beside it says so: behind it before the next figure, in front of
 * it, or in front of the whole sentence. The date of a statement ("said on Monday") does not. */

#include "dtl-figure-period.h"

#include "dtl-change-site.h"
#include "dtl-clause.h"
#include "dtl-date-role.h"
#include "dtl-modality.h"
#include "dtl-period-base.h"
#include "dtl-tense.h"

/* Bytes between a figure and what can be said of it. */
#define FAR 1000

/* No sentence that is read as one is so long; a list of a megabyte is. */
static gboolean
is_far (DtlSpan a, DtlSpan b)
{
  return a.end + FAR < b.start || b.end + FAR < a.start;
}

/* "despite the December 26 tsunami", "federal hiring for the 2020 Census": which event, behind the figure. */
static gboolean
is_in_name (const DtlPassage *passage, const DtlDateMention *date, guint token)
{
  guint end = token;

  if (date->interval.granularity == DTL_GRANULARITY_DAY)
    {
      while (end < passage->n_tokens && dtl_passage_at (passage, end)->start < date->span.end)
        end++;
      return dtl_date_qualifies_noun (passage, token, end);
    }
  return token > 0 && dtl_passage_is (passage, token, DTL_TOKEN_NUMBER) && dtl_passage_word (passage, token - 1, DTL_SENSE_DETERMINER) != NULL
         && dtl_passage_has_flag (passage, token + 1, DTL_TOKEN_CAPITAL);
}

/* "a 10-month high", "the most in 10 months": how long a record stands, and of no time itself. */
static gboolean
is_of_record (const DtlPassage *passage, const DtlFigure *figure)
{
  guint first, end;

  if (figure->kind != DTL_FIGURE_DURATION)
    return FALSE;
  first = dtl_passage_find_token (passage, figure->span.start);
  end = dtl_passage_find_token (passage, figure->span.end);
  return dtl_passage_says (passage, end, "high") || dtl_passage_says (passage, end, "low") || dtl_passage_says (passage, end, "peak")
         || (first > 0 && dtl_passage_says (passage, first - 1, "in") && !dtl_clause_is_verb (passage, first - 2) && dtl_passage_is (passage, first - 2, DTL_TOKEN_WORD));
}

static gboolean
can_be_period (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  if (!dtl_interval_is_resolved (&date->interval) || date->interval.granularity == DTL_GRANULARITY_TIME || date->role == DTL_ROLE_PUBLICATION || date->role == DTL_ROLE_STATEMENT)
    return FALSE;
  if (figure->kind == DTL_FIGURE_AGE || !dtl_span_contains (figure->sentence, date->span) || is_far (figure->span, date->span))
    return FALSE;
  return !dtl_period_base_is_idle (passage, date);
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

/* Whether words that are quoted end or begin between two offsets, and do not do both. */
static gboolean
is_quoted_apart (const DtlPassage *passage, guint32 start, guint32 end)
{
  gboolean apart = FALSE;

  for (guint token = dtl_passage_find_token (passage, start); token < passage->n_tokens && dtl_passage_at (passage, token)->start < end; token++)
    if (dtl_passage_is (passage, token, DTL_TOKEN_QUOTE_OPEN) || dtl_passage_is (passage, token, DTL_TOKEN_QUOTE_CLOSE))
      apart = !apart;
  return apart;
}

/* Whether a clause's end lies between two offsets of the text. */
static gboolean
is_parted (const DtlPassage *passage, guint32 start, guint32 end)
{
  for (guint token = dtl_passage_find_token (passage, start); token < passage->n_tokens && dtl_passage_at (passage, token)->start < end; token++)
    if (dtl_passage_is (passage, token, DTL_TOKEN_SEMICOLON) || dtl_passage_says (passage, token, "while") || dtl_passage_says (passage, token, "whereas"))
      return TRUE;
  return FALSE;
}

/* Whether a comma or "and" stands between two offsets. */
static gboolean
is_opened (const DtlPassage *passage, guint32 start, guint32 end)
{
  for (guint token = dtl_passage_find_token (passage, start); token < passage->n_tokens && dtl_passage_at (passage, token)->start < end; token++)
    if (dtl_passage_is (passage, token, DTL_TOKEN_COMMA) || dtl_passage_says (passage, token, "and"))
      return TRUE;
  return FALSE;
}

static gboolean
has_mark (const DtlPassage *passage, guint32 start, guint32 end, DtlTokenKind mark)
{
  for (guint token = dtl_passage_find_token (passage, start); token < passage->n_tokens && dtl_passage_at (passage, token)->start < end; token++)
    if (dtl_passage_is (passage, token, mark))
      return TRUE;
  return FALSE;
}

/* "350 people had to leave, many of them again: in 2014 the hill slid": the time of what a colon opens is not told of
 * the figures before it. */
static gboolean
is_behind_colon (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  const DtlClause clause = dtl_clause_find (passage, dtl_passage_find_token (passage, date->span.start));

  return has_mark (passage, figure->span.end, date->span.start, DTL_TOKEN_COLON) && dtl_clause_verb (passage, &clause) < clause.end;
}

/* "5% today, and aims at 850 billion": a date that another figure has before it, with a comma
 * behind it, is that figure's alone; so is that of the end that a change came from: "from 5m last year to 6m". */
static gboolean
is_taken (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, guint first_figure)
{
  const GArray *figures = passage->reading->figures;
  const DtlFigure *first = &g_array_index (figures, DtlFigure, first_figure);
  const DtlFigure *other = figure;
  gboolean taken;

  while (other > first && (other->span.end > date->span.start || other->kind == DTL_FIGURE_DURATION))
    other--;
  taken = other->kind != DTL_FIGURE_DURATION && other->span.end <= date->span.start && dtl_span_equal (other->sentence, figure->sentence);
  if (taken && other->change == DTL_CHANGE_FROM && figure->change == DTL_CHANGE_TO)
    return TRUE;
  taken = taken && !is_opened (passage, other->span.end, date->span.start);
  return taken && is_opened (passage, date->span.end, figure->span.start);
}

/* "a loss of £3.2m (2023: profit of £1.1m)": a date in a bracket with a figure of its own is
 * that figure's, and not of the one before the bracket. */
static gboolean
opens_bracket (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, guint first_figure)
{
  guint token = dtl_passage_find_token (passage, date->span.start);
  guint32 close;

  if (token == 0 || !dtl_passage_is (passage, token - 1, DTL_TOKEN_OPEN) || dtl_passage_at (passage, token - 1)->start < figure->span.end)
    return FALSE;
  while (token < passage->n_tokens && !dtl_passage_is (passage, token, DTL_TOKEN_CLOSE))
    token++;
  close = token < passage->n_tokens ? dtl_passage_at (passage, token)->start : date->span.end;
  return has_figure_between (passage, figure, date->span.end, close, first_figure);
}

/* "sales of €8m (2022: €7m), or 4% more": a date in a bracket is of no figure behind the bracket. */
static gboolean
is_bracketed_off (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  guint token = dtl_passage_find_token (passage, date->span.start);

  if (token == 0 || !dtl_passage_is (passage, token - 1, DTL_TOKEN_OPEN))
    return FALSE;
  return has_mark (passage, date->span.end, figure->span.start, DTL_TOKEN_CLOSE);
}

/**
 * dtl_figure_period_is_held_against:
 * @passage: a paragraph
 * @figure: one of its figures
 *
 * Returns: whether another figure is held against it, so that it has a time of its own: "1,204 licences, against 988 in
 *   2023", "40 calls after about 31 in June", "6.7%, below the 10% promised in 2003"
 */
gboolean
dtl_figure_period_is_held_against (const DtlPassage *passage, const DtlFigure *figure)
{
  static const char *const hedges[] = { "about", "around", "some", "nearly", "almost", "roughly", "just", "over", "only", "the", "a", "an" };
  static const char *const leads[] = { "after", "against", "versus", "vs", "below", "above", "under", "beyond", "exceeding", "beating", "missing", "topping" };
  static const char *const degrees[] = { "well", "far", "just", "slightly", "still" };
  static const char *const compared[] = { "compared", "compares", "comparing" };
  guint at = dtl_passage_find_token (passage, figure->span.start);

  while (at > 0 && dtl_passage_is_one_of (passage, at - 1, hedges))
    at--;
  if (at < 2)
    return FALSE;
  if (dtl_passage_says (passage, at - 1, "with") || dtl_passage_says (passage, at - 1, "to"))
    return dtl_passage_is_one_of (passage, at - 2, compared);
  if (!dtl_passage_is_one_of (passage, at - 1, leads))
    return FALSE;
  at -= dtl_passage_is_one_of (passage, at - 2, degrees);
  return at > 1 && dtl_passage_is (passage, at - 2, DTL_TOKEN_COMMA);
}

/* "rose to 70 from [30] this month": now is when it rose; but "95 next year, up from [70] this year". */
static gboolean
came_from_now (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  static const char *const words[] = { "this", "today", "now", "currently" };
  static const char *const asides[] = { "up", "down", "," };
  const guint from = dtl_passage_find_token (passage, figure->span.start);

  return figure->change == DTL_CHANGE_FROM && from > 1 && dtl_passage_says (passage, from - 1, "from") && !dtl_passage_is_one_of (passage, from - 2, asides)
         && dtl_passage_is_one_of (passage, dtl_passage_find_token (passage, date->span.start), words);
}

/* "to €412m from €198m a year earlier", "18 GW, up 2 GW since June": the date behind the end that
 * a change came from, or behind the change, is of no other figure. */
static gboolean
belongs_to_last (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, guint first_figure)
{
  static const char *const reached[] = { "reached", "set", "seen", "hit", "touched" };
  const GArray *figures = passage->reading->figures;
  const DtlFigure *last = figure;
  const DtlFigure *end = &g_array_index (figures, DtlFigure, figures->len - 1);
  guint token = dtl_passage_find_token (passage, date->span.start);

  while (last < end && last[1].span.end <= date->span.start)
    last++;
  if (last->change == DTL_CHANGE_FROM)
    return figure->change != DTL_CHANGE_FROM && !came_from_now (passage, date, last);
  if (last > figure && dtl_figure_period_is_held_against (passage, last))
    return TRUE;
  if (figure->change == DTL_CHANGE_FROM && last->change == DTL_CHANGE_TO && last == figure + 1)
    return TRUE; /* "from 9.9m to 9.4m in the year to May" */
  if (token > 1 && dtl_passage_says (passage, token - 1, "in") && (dtl_passage_word (passage, token - 2, DTL_SENSE_SAY) != NULL || dtl_passage_is_one_of (passage, token - 2, reached)))
    return TRUE; /* "€6m, over the €5m recorded in 2023", "1% lower and 14% below the peak of $1m reached in 2022" */
  return dtl_passage_says (passage, token, "since") || (token > 0 && dtl_passage_says (passage, token - 1, "since"));
}

/* "2022's profit" */
static gboolean
is_possessive (const DtlPassage *passage, const DtlDateMention *date)
{
  const char *behind = passage->bytes + date->span.end;

  return date->span.end + 2 < passage->span.end && (strncmp (behind, "'s ", 3) == 0 || strncmp (behind, "\342\200\231s ", 5) == 0);
}

/* Where what is told of a figure ends before @token: its comma or "and" within three words. */
static gboolean
opens_next (const DtlPassage *passage, const DtlFigure *figure, guint token)
{
  for (guint n = 0, at = token; n < 3 && at > 0; n++, at--)
    if (dtl_passage_at (passage, at - 1)->start >= figure->span.end && (dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA) || dtl_passage_says (passage, at - 1, "and")))
      return TRUE;
  return FALSE;
}

static gboolean
has_verb (const DtlPassage *passage, guint32 start, guint32 end)
{
  for (guint token = dtl_passage_find_token (passage, start); token < passage->n_tokens && dtl_passage_at (passage, token)->start < end; token++)
    if (dtl_clause_is_verb (passage, token))
      return TRUE;
  return FALSE;
}

/* "killed 15, and a quake in the north killed 4 in 1974": of a clause of its own. */
static gboolean
is_in_next_clause (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  const DtlClause clause = dtl_clause_find (passage, dtl_passage_find_token (passage, date->span.start));

  return dtl_passage_at (passage, clause.first)->start >= figure->span.end && dtl_clause_verb (passage, &clause) < clause.end;
}

/* "40 lions, in 2023 only 22", "5%, and in March 4%", "2022's profit of $2m": a date with a figure right behind it
 * is that figure's, and of none before its comma or "and"; but "by 2%, in May to 26 GW" is one change. */
static gboolean
belongs_to_next (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  const GArray *figures = passage->reading->figures;
  const DtlFigure *last = &g_array_index (figures, DtlFigure, figures->len - 1);
  const DtlFigure *next = figure;
  guint token = dtl_passage_find_token (passage, date->span.start);

  if (is_possessive (passage, date))
    return TRUE;
  if (!opens_next (passage, figure, token) && !is_in_next_clause (passage, date, figure))
    return FALSE;
  while (next <= last && next->span.start < date->span.end)
    next++;
  if (next > last || !dtl_span_equal (next->sentence, figure->sentence) || (dtl_change_is_amount (figure->change) && next->change == DTL_CHANGE_TO && next <= figure + 2))
    return FALSE;
  token = dtl_passage_find_token (passage, date->span.end);
  token += dtl_passage_is (passage, token, DTL_TOKEN_COMMA);
  for (; token < passage->n_tokens && dtl_passage_at (passage, token)->start < next->span.start; token++)
    if (dtl_passage_is (passage, token, DTL_TOKEN_COMMA) || dtl_passage_is (passage, token, DTL_TOKEN_SEMICOLON))
      return FALSE;
  return TRUE;
}

/* "since it began the 2023 plan, it has …": the year tells which plan, and reaches no further than its clause. */
static gboolean
names_plan (const DtlPassage *passage, const DtlDateMention *date)
{
  const guint token = dtl_passage_find_token (passage, date->span.start);

  return dtl_date_qualifies_noun (passage, token, dtl_passage_find_token (passage, date->span.end));
}

/* "a $4bn budget for 2026, with a deficit of $1bn": what comes with a figure has its time, and not that of the end that a
 * change came from. */
static gboolean
is_companion (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, guint first_figure)
{
  const guint token = dtl_passage_find_token (passage, date->span.end);
  const DtlFigure *first = &g_array_index (passage->reading->figures, DtlFigure, first_figure);
  const DtlFigure *other = figure;

  while (other > first && other->span.end > date->span.start)
    other--;
  return other->change != DTL_CHANGE_FROM && dtl_passage_is (passage, token, DTL_TOKEN_COMMA) && (dtl_passage_says (passage, token + 1, "with") || dtl_passage_says (passage, token + 1, "including"))
         && !has_verb (passage, date->span.end, figure->span.start);
}

/* A time that the other half of a sentence tells holds for what is told as past, and not for what is: "imports fell 5% in
 * June, while exports rose 3%", but "…, while it has 40 ships". */
static guint
rate_parted (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, gboolean after)
{
  const guint token = dtl_passage_find_token (passage, figure->span.start);

  if (date->interval.granularity < DTL_GRANULARITY_MONTH || (after && has_mark (passage, figure->span.end, date->span.start, DTL_TOKEN_SEMICOLON)) || figure->change == DTL_CHANGE_FROM || figure->kind == DTL_FIGURE_DURATION || !dtl_modality_is_past (passage, token))
    return 0;
  return after ? 6 : 5;
}

/* "Approved in 2016 at $9bn and was to be finished in 2022": the time of the next verb is that of the figure only if no
 * other is told. */
static gboolean
is_of_next_verb (const DtlPassage *passage, guint32 start, guint32 end)
{
  for (guint token = dtl_passage_find_token (passage, start); token + 1 < passage->n_tokens && dtl_passage_at (passage, token)->start < end; token++)
    if ((dtl_passage_says (passage, token, "and") || dtl_passage_says (passage, token, "but")) && dtl_clause_is_verb (passage, token + 1))
      return TRUE;
  return FALSE;
}

/* "cost €80m and was finished on 3 June": the day of what befell the thing is not that of the figure. */
static gboolean
is_of_next_state (const DtlPassage *passage, const DtlDateMention *date, guint32 start, guint32 end)
{
  static const char *const states[] = { "was", "were", "is", "are", "will", "has", "have", "had" };

  if (date->interval.granularity != DTL_GRANULARITY_DAY)
    return FALSE;
  for (guint token = dtl_passage_find_token (passage, start); token + 1 < passage->n_tokens && dtl_passage_at (passage, token)->start < end; token++)
    if ((dtl_passage_says (passage, token, "and") || dtl_passage_says (passage, token, "but")) && dtl_passage_is_one_of (passage, token + 1, states))
      return TRUE;
  return FALSE;
}

/* "The mayor, who took office in May, has hired 310 officers": what is told of somebody in passing has its own time. */
static gboolean
is_of_person (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  const guint token = dtl_passage_find_token (passage, date->span.start);
  const guint start = dtl_passage_sentence (passage, token)->first;

  for (guint at = token; at > start + 1; at--)
    if (dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA))
      return FALSE;
    else if (dtl_passage_says (passage, at - 1, "who") || dtl_passage_says (passage, at - 1, "whose"))
      return dtl_passage_is (passage, at - 2, DTL_TOKEN_COMMA) && has_mark (passage, date->span.end, figure->span.start, DTL_TOKEN_COMMA);
  return FALSE;
}

/* "Approved on Friday, the plan will cost €41m", "Opened in May, it has 40 rooms": when it was, and not how it is. */
static gboolean
is_of_opening (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  static const char *const states[] = { "is", "are", "has", "have" };
  guint token = dtl_passage_find_token (passage, date->span.end);

  if (!dtl_tense_is_of_opening (passage, dtl_passage_find_token (passage, date->span.start), token))
    return FALSE;
  for (; dtl_passage_at (passage, token)->start < figure->span.start && token < passage->n_tokens; token++)
    if (dtl_tense_of_token (passage, token) == DTL_TENSE_FUTURE || dtl_passage_is_one_of (passage, token, states))
      return TRUE;
  return FALSE;
}

/* "The line, laid in 1974, runs 87 miles": the year in which a thing was made, told aside, is not that of how it is. */
static gboolean
is_of_making (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  const guint token = dtl_passage_find_token (passage, date->span.start);
  const guint end = dtl_passage_find_token (passage, date->span.end);
  const DtlSense *past;

  if (date->interval.granularity != DTL_GRANULARITY_YEAR || token < 3 || !dtl_passage_is (passage, end, DTL_TOKEN_COMMA) || !dtl_passage_is (passage, token - 3, DTL_TOKEN_COMMA)
      || dtl_passage_word (passage, token - 1, DTL_SENSE_PREPOSITION) == NULL || dtl_passage_at (passage, end)->start > figure->span.start)
    return FALSE;
  past = dtl_passage_word (passage, token - 2, DTL_SENSE_IRREGULAR_VERB);
  return (past != NULL || dtl_passage_ends_in (passage, token - 2, "ed", 2)) && !dtl_passage_says (passage, token - 2, "held") && dtl_tense_of_token (passage, end + 1) != DTL_TENSE_PAST;
}

/* "The festival, born in 1998 with 1,700 guests, plans to be back on 8 July": the date that stands in the same stretch, and not the one
 * behind its comma. */
static gboolean
has_own_before (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure)
{
  const DtlDateMention *first = &g_array_index (passage->reading->dates, DtlDateMention, passage->first_date);
  const DtlDateMention *other = date;

  if (!has_mark (passage, figure->span.end, date->span.start, DTL_TOKEN_COMMA) || !has_verb (passage, figure->span.end, date->span.start))
    return FALSE;
  while (other > first && other->span.end > figure->span.start)
    other--;
  return other->span.end <= figure->span.start && dtl_interval_is_resolved (&other->interval) && dtl_span_contains (figure->sentence, other->span)
         && !has_mark (passage, other->span.end, figure->span.start, DTL_TOKEN_COMMA) && !dtl_period_base_is_compared (passage, other, figure);
}

/* "9% more, as the country heads for elections next August": when something else is to be. */
static gboolean
is_of_agenda (const DtlPassage *passage, const DtlDateMention *date)
{
  const guint token = dtl_passage_find_token (passage, date->span.start);

  return token > 0 && dtl_passage_says (passage, token, "next") && dtl_passage_word (passage, token - 1, DTL_SENSE_AGENDA) != NULL;
}

/* How well a date fits: smaller is better, 0 is not at all. Behind and nearest comes first. */
static guint
rate_date (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure, guint first_figure)
{
  gboolean after = date->span.start >= figure->span.end;
  guint32 start = after ? figure->span.end : date->span.end;
  guint32 end = after ? date->span.start : figure->span.start;
  gboolean between = has_figure_between (passage, figure, start, end, first_figure);

  if ((after && opens_bracket (passage, date, figure, first_figure)) || dtl_period_base_is_compared (passage, date, figure))
    return 0;
  if (after && (is_in_name (passage, date, dtl_passage_find_token (passage, date->span.start)) || belongs_to_next (passage, date, figure)))
    return 0;
  if (!after && date->interval.granularity == DTL_GRANULARITY_YEAR && is_opened (passage, date->span.end, figure->span.start) && names_plan (passage, date))
    return 0;
  if (after && is_of_agenda (passage, date))
    return 0;
  if (figure->change == DTL_CHANGE_TO && dtl_tense_is_of_mishap (passage, dtl_passage_find_token (passage, date->span.end)))
    return 0; /* "lifting the toll of Sunday's disaster to 57" */
  if (after ? is_behind_colon (passage, date, figure) || is_of_next_state (passage, date, start, end) : is_of_person (passage, date, figure) || is_of_opening (passage, date, figure) || is_of_making (passage, date, figure))
    return 0;
  if (after && came_from_now (passage, date, figure))
    return 0;
  if (after && between && belongs_to_last (passage, date, figure, first_figure))
    return 0;
  if (after && (has_own_before (passage, date, figure) || (between && is_quoted_apart (passage, start, end))))
    return 0;
  if (after && between && !is_parted (passage, start, end) && is_in_next_clause (passage, date, figure))
    return 0;
  if (is_parted (passage, start, end))
    return rate_parted (passage, date, figure, after);
  if (after)
    return between || is_of_next_verb (passage, start, end) ? 3 : 1;
  if (is_bracketed_off (passage, date, figure))
    return 0;
  if (is_taken (passage, date, figure, first_figure))
    return is_companion (passage, date, figure, first_figure) ? 3 : 0;
  return between ? 4 : 2;
}

/* --- Periods that a date ends --------------------------------------------------------------- */

/* Months of "year", "quarter", "half", or of @count "months"; 0 for another word. */
static int
count_months (const DtlPassage *passage, guint token, int count)
{
  if (dtl_passage_says (passage, token, "months") || dtl_passage_says (passage, token, "month"))
    return count;
  if (dtl_passage_says (passage, token, "year"))
    return 12;
  if (dtl_passage_says (passage, token, "quarter"))
    return 3;
  return dtl_passage_says (passage, token, "half") || dtl_passage_says (passage, token, "half-year") ? 6 : 0;
}

static int
read_count (const DtlPassage *passage, guint token)
{
  const DtlSense *sense = dtl_passage_word (passage, token, DTL_SENSE_CARDINAL);

  if (sense != NULL)
    return sense->value;
  return dtl_passage_is (passage, token, DTL_TOKEN_NUMBER) && dtl_token_length (dtl_passage_at (passage, token)) <= 2
           ? (int) g_ascii_strtoll (passage->bytes + dtl_passage_at (passage, token)->start, NULL, 10)
           : 1;
}

/* [count] unit ("to" | "ended" | …) date: "the year ended March 31", "the three months to June". */
static void
stretch_period (const DtlPassage *passage, const DtlDateMention *date, DtlInterval *period)
{
  static const char *const links[] = { "to", "ended", "ending", "through", "until", "till", NULL };
  guint token = dtl_passage_find_token (passage, date->span.start);
  const gboolean whole = period->granularity == DTL_GRANULARITY_MONTH;
  DtlDate first;
  int months;

  if ((!whole && period->granularity != DTL_GRANULARITY_DAY) || token < 3 || period->latest == DTL_DAY_NONE)
    return;
  token -= dtl_passage_says (passage, token - 1, "on");
  if (!dtl_passage_is_one_of (passage, token - 1, links))
    return;
  months = count_months (passage, token - 2, read_count (passage, token - 3));
  if (months < 1)
    return;
  first = dtl_date_from_day (period->latest + 1);
  first = dtl_date_add_months (first, -months);
  if (dtl_date_is_set (first))
    *period = dtl_interval_days (dtl_date_to_day (first), period->latest, DTL_GRANULARITY_RANGE);
}

/* --- So far ---------------------------------------------------------------------------------- */

/* "so far", "to date", and no "year to date" */
static gboolean
says_so_far (const DtlPassage *passage, guint token)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, token, DTL_SENSE_VAGUE_DATE, &length);

  return sense && sense->value == 1 && !(token > 0 && dtl_passage_word (passage, token - 1, DTL_SENSE_DATE_UNIT));
}

static void
set_published (const DtlPassage *passage, DtlFigure *figure)
{
  figure->period = dtl_interval_day (passage->reading->published);
  figure->period_from = DTL_PERIOD_FROM_PUBLISHED;
}

/* ("has" | "have") [adverb …] verb-of-change … figure: "the toll has risen to 34", "damage has now reached $4m" tell how it
 * is as the report is written; a share that "has fallen to 2%" is rather of the time that the report is about. */
static gboolean
has_come_about (const DtlPassage *passage, const DtlFigure *figure)
{
  const guint first = dtl_passage_find_token (passage, figure->span.start);
  const DtlClause clause = dtl_clause_find (passage, first);

  if (figure->change != DTL_CHANGE_TO || figure->kind == DTL_FIGURE_PERCENT || figure->kind == DTL_FIGURE_DURATION)
    return FALSE;
  for (guint at = first; at > clause.first + 1; at--)
    {
      const gboolean moves = dtl_passage_word (passage, at - 1, DTL_SENSE_RISE) != NULL || dtl_passage_word (passage, at - 1, DTL_SENSE_FALL) != NULL || dtl_passage_says (passage, at - 1, "reached");
      guint has = at - 2;

      if (!moves)
        continue;
      while (has > clause.first && (dtl_passage_word (passage, has, DTL_SENSE_ADVERB) != NULL || dtl_passage_says (passage, has, "now") || dtl_passage_says (passage, has, "already")))
        has--;
      return dtl_passage_says (passage, has, "has") || dtl_passage_says (passage, has, "have");
    }
  return FALSE;
}

/* "The toll so far is 34", "to date 212 bodies", "has risen to 34": for when the report is. */
static void
take_published (const DtlPassage *passage, DtlFigure *figure)
{
  guint token;

  if (figure->period_from != DTL_PERIOD_FROM_NONE || figure->change == DTL_CHANGE_FROM || !dtl_date_is_set (passage->reading->published))
    return;
  if (has_come_about (passage, figure))
    set_published (passage, figure);
  if (figure->kind != DTL_FIGURE_COUNT)
    return;
  token = dtl_passage_find_token (passage, MAX (figure->sentence.start + FAR, figure->span.start) - FAR);
  for (; token < passage->n_tokens && dtl_passage_at (passage, token)->start < MIN (figure->sentence.end, figure->span.end + FAR); token++)
    if (says_so_far (passage, token))
      {
        set_published (passage, figure);
        return;
      }
}

/* A conversion in brackets does not stand between an amount and its date. */
static void
choose_period (const DtlPassage *passage, DtlFigure *figure, guint first_figure)
{
  const GArray *dates = passage->reading->dates;
  guint best = figure->kind == DTL_FIGURE_DURATION ? 2 : G_MAXUINT;

  if (is_of_record (passage, figure))
    return;

  for (guint i = passage->first_date; i < dates->len; i++)
    {
      const DtlDateMention *date = &g_array_index (dates, DtlDateMention, i);
      guint rate;

      if (!can_be_period (passage, date, figure))
        continue;
      rate = rate_date (passage, date, figure, first_figure);
      if (rate == 0 || rate > best || (rate == best && rate != 2 && rate != 4 && rate != 5))
        continue;
      best = rate;
      figure->period = date->interval;
      stretch_period (passage, date, &figure->period);
      figure->period_date = i;
      figure->period_from = rate <= 2 ? DTL_PERIOD_FROM_SAID : DTL_PERIOD_FROM_CONTEXT;
    }
}

/* "$58m in the second quarter, against $64m a year earlier": that quarter of the year before, and not the whole of it. */
static void
move_year_back (const DtlPassage *passage, DtlFigure *figures, guint index)
{
  static const char *const words[] = { "earlier", "ago", "before" };
  DtlFigure *figure = &figures[index];
  const DtlFigure *mate = NULL;
  const DtlDateMention *date;
  DtlDate first, behind;
  guint end;

  if (figure->change != DTL_CHANGE_FROM || figure->period_date < 0)
    return;
  date = &g_array_index (passage->reading->dates, DtlDateMention, figure->period_date);
  end = dtl_passage_find_token (passage, date->span.end);
  if (date->interval.granularity != DTL_GRANULARITY_YEAR || date->span.start < figure->span.end || end == 0 || !dtl_passage_is_one_of (passage, end - 1, words))
    return;
  for (guint i = index; i > 0 && mate == NULL && dtl_span_equal (figures[i - 1].sentence, figure->sentence); i--)
    if (figures[i - 1].change != DTL_CHANGE_FROM && dtl_interval_is_resolved (&figures[i - 1].period))
      mate = &figures[i - 1];
  if (mate == NULL || mate->period.granularity < DTL_GRANULARITY_MONTH || mate->period.granularity == DTL_GRANULARITY_YEAR || mate->period.latest == DTL_DAY_NONE
      || mate->period.earliest == DTL_DAY_NONE)
    return;
  first = dtl_date_add_months (dtl_date_from_day (mate->period.earliest), -12);
  behind = dtl_date_add_months (dtl_date_from_day (mate->period.latest + 1), -12);
  if (dtl_date_is_set (first) && dtl_date_is_set (behind))
    figure->period = dtl_interval_days (dtl_date_to_day (first), dtl_date_to_day (behind) - 1, mate->period.granularity);
}

/* "In 2022 and 2023, exports were $4.1bn and $4.7bn, respectively": as many dates as figures, in order. */
static void
pair_respective (const DtlPassage *passage, DtlFigure *figures, guint n_figures)
{
  const GArray *dates = passage->reading->dates;
  const guint n_dates = dates->len - passage->first_date;

  for (guint i = 0; i < n_figures; i++)
    if (n_dates != n_figures || !dtl_interval_is_resolved (&g_array_index (dates, DtlDateMention, passage->first_date + i).interval)
        || !dtl_span_contains (figures[i].sentence, g_array_index (dates, DtlDateMention, passage->first_date + i).span))
      return;
  for (guint i = 0; i < n_figures; i++)
    {
      figures[i].period = g_array_index (dates, DtlDateMention, passage->first_date + i).interval;
      figures[i].period_date = passage->first_date + i;
      figures[i].period_from = DTL_PERIOD_FROM_SAID;
    }
}

static gboolean
says_respectively (const DtlPassage *passage)
{
  for (guint i = 2; i < passage->n_tokens; i++)
    if (dtl_passage_says (passage, i, "respectively"))
      return TRUE;
  return FALSE;
}

void
dtl_figure_period_find (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  DtlFigure *figures = &g_array_index (passage->reading->figures, DtlFigure, first_figure);

  for (guint i = 0; i < quantities->len; i++)
    {
      choose_period (passage, &figures[i], first_figure);
      take_published (passage, &figures[i]);
    }
  if (quantities->len > 1 && passage->reading->dates->len - passage->first_date == quantities->len && says_respectively (passage))
    pair_respective (passage, figures, quantities->len);
}

void
dtl_figure_period_settle (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  DtlFigure *figures = &g_array_index (passage->reading->figures, DtlFigure, first_figure);

  for (guint i = 0; i < quantities->len; i++)
    move_year_back (passage, figures, i);
}
