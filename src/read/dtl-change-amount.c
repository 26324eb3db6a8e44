/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Fell 3%", "cut its staff by 1,200", "a rise in rents of 8%", "a 5% rise", "closed 58 points, or
 * 0.9%, higher": by how much something changed. What stands beside the amount tells it, in front
 * or behind; the words are data, and here is only where each of them may stand. */

#include "dtl-change-amount.h"

#include <string.h>

#include "dtl-clause.h"

/* Words between a verb of change and its amount; between it and "by" stands its object. */
#define LONGEST_ADVERBS 5
#define LONGEST_OBJECT 12
/* Words between an amount and its noun: "a 1.6 per cent year-on-year real-terms cut". */
#define LONGEST_ATTRIBUTE 7

static gboolean
ends_in_ly (const DtlPassage *passage, guint index)
{
  return dtl_passage_is (passage, index, DTL_TOKEN_WORD) && dtl_passage_ends_in (passage, index, "ly", 3);
}

/* "made up 40%", "shot down 67": the particle of a verb that changes nothing. */
static gboolean
is_phrasal (const DtlChangeSite *site, guint index)
{
  return index > site->first && (dtl_passage_says (site->passage, index, "up") || dtl_passage_says (site->passage, index, "down"))
         && dtl_change_site_is (site, index - 1, DTL_SENSE_PHRASAL_VERB);
}

/* "a slow 2% recovery", "the higher 40% rate": adjectives of the noun behind the figure. */
static gboolean
is_adjective (const DtlChangeSite *site, guint index)
{
  return index > site->first && dtl_change_site_is (site, index, DTL_SENSE_CHANGE_ADJECTIVE) && dtl_change_site_is (site, index - 1, DTL_SENSE_DETERMINER);
}

/* verb [adverb …] amount: "rose 3%", "fell sharply by 9%", "was up a further 4%". */
static DtlChange
find_verb_before (const DtlChangeSite *site)
{
  guint at = site->at;

  for (guint n = 0; n < LONGEST_ADVERBS && at > site->first; n++, at--)
    {
      DtlChange change = dtl_change_site_direction (site, at - 1);

      if (change != DTL_CHANGE_NONE)
        return is_phrasal (site, at - 1) || is_adjective (site, at - 1) ? DTL_CHANGE_NONE : change;
      if (dtl_passage_is (site->passage, at - 1, DTL_TOKEN_COMMA) ? !dtl_passage_says (site->passage, at, "by")
                                                                  : !dtl_change_site_is (site, at - 1, DTL_SENSE_CHANGE_ADVERB) && !ends_in_ly (site->passage, at - 1))
        return DTL_CHANGE_NONE;
    }
  return DTL_CHANGE_NONE;
}

/* "killed by 3 gunmen", "cuts made by 40 firms": who did it, and not by how much. */
static gboolean
is_agent (const DtlChangeSite *site)
{
  const DtlQuantity *quantity = dtl_change_site_quantity (site, site->index);

  if (site->figures[site->index].kind != DTL_FIGURE_COUNT || site->figures[site->index].noun == NULL)
    return FALSE;
  for (guint i = quantity->end; i < quantity->end + 4 && i < site->end; i++)
    if (dtl_change_site_is (site, i, DTL_SENSE_PERSON) || dtl_change_site_is (site, i, DTL_SENSE_AGENT))
      return TRUE;
  return FALSE;
}

static guint
skip_fillers (const DtlChangeSite *site)
{
  guint at = site->at;

  while (at > site->first + 1 && site->at - at < 3 && !dtl_passage_says (site->passage, at - 1, "by") && dtl_change_site_is (site, at - 1, DTL_SENSE_CHANGE_ADVERB))
    at--;
  return at;
}

/* verb object "by" amount: "cut its workforce by 5%", "dropped last winter, by 27 percent"; the verb may be
 * left out: "schools fell by 60, and pupils by 4,000". */
static DtlChange
find_verb_before_object (const DtlChangeSite *site)
{
  guint at = skip_fillers (site);

  if (at <= site->first + 1 || !dtl_passage_says (site->passage, at - 1, "by") || is_agent (site))
    return DTL_CHANGE_NONE;
  at--;
  if (at > site->first && dtl_passage_is (site->passage, at - 1, DTL_TOKEN_COMMA))
    at--;
  for (guint n = 0; n < LONGEST_OBJECT && at > site->first; n++, at--)
    {
      DtlChange change = dtl_change_site_direction (site, at - 1);
      DtlTokenKind kind = dtl_passage_at (site->passage, at - 1)->kind;

      if (change != DTL_CHANGE_NONE)
        return change;
      if ((kind == DTL_TOKEN_COMMA && !dtl_passage_says (site->passage, at, "and")) || kind == DTL_TOKEN_SEMICOLON || kind == DTL_TOKEN_COLON || kind == DTL_TOKEN_STOP)
        return DTL_CHANGE_NONE;
    }
  return DTL_CHANGE_NONE;
}

static DtlChange
get_noun_direction (const DtlChangeSite *site, guint index)
{
  if (dtl_change_site_is (site, index, DTL_SENSE_RISE_NOUN))
    return DTL_CHANGE_INCREASE;
  return dtl_change_site_is (site, index, DTL_SENSE_FALL_NOUN) ? DTL_CHANGE_DECREASE : DTL_CHANGE_NONE;
}

/* noun "of" amount, and noun "in" phrase "of" amount: "a fall of 3%", "the cut in staff of 300". */
static DtlChange
find_noun_before (const DtlChangeSite *site)
{
  guint at = skip_fillers (site);

  if (at > site->first + 1 && dtl_passage_is (site->passage, at - 1, DTL_TOKEN_DASH) && dtl_passage_has_flag (site->passage, at - 1, DTL_TOKEN_SPACE_BEFORE)
      && site->figures[site->index].kind == DTL_FIGURE_PERCENT)
    return get_noun_direction (site, at - 2); /* "the sharpest rise – 12.4 per cent – in" */
  if (at <= site->first + 1 || !dtl_passage_says (site->passage, at - 1, "of"))
    return DTL_CHANGE_NONE;
  if (dtl_change_site_direction (site, at - 2) != DTL_CHANGE_NONE)
    return dtl_change_site_direction (site, at - 2);
  for (guint n = 2; n < 8 && at >= site->first + n + 1; n++)
    {
      guint index = at - n;

      if (!dtl_passage_is (site->passage, index, DTL_TOKEN_WORD) || dtl_clause_is_verb (site->passage, index))
        return DTL_CHANGE_NONE;
      if (dtl_passage_says (site->passage, index, "in") && dtl_change_site_direction (site, index - 1) != DTL_CHANGE_NONE)
        return dtl_change_site_direction (site, index - 1);
    }
  return DTL_CHANGE_NONE;
}

static gboolean
is_joined_dash (const DtlPassage *passage, guint index)
{
  return dtl_passage_is (passage, index, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, index) && dtl_quantity_joined (passage, index + 1);
}

/* "is 4.1% down from 4.2%": a level and the one before it; "2% down from $40" is a change. */
static gboolean
is_new_level (const DtlChangeSite *site)
{
  const DtlFigure *figure = &site->figures[site->index];
  guint end = dtl_change_site_quantity (site, site->index)->end;

  return (dtl_passage_says (site->passage, end, "down") || dtl_passage_says (site->passage, end, "up")) && dtl_passage_says (site->passage, end + 1, "from")
         && site->index + 1 < site->quantities->len && dtl_change_site_quantity (site, site->index + 1)->first <= end + 5 && figure[1].kind == figure->kind
         && strcmp (figure[1].unit, figure->unit) == 0;
}

/* amount [attribute …] noun: "a 14% annual drop", "3 per cent year-on-year decline", "18% higher". */
static DtlChange
find_noun_after (const DtlChangeSite *site)
{
  const DtlPassage *passage = site->passage;
  guint at = dtl_change_site_quantity (site, site->index)->end;

  if (is_new_level (site))
    return DTL_CHANGE_NONE;
  for (guint n = 0; n < LONGEST_ATTRIBUTE && at < site->end; n++, at++)
    {
      DtlChange change = get_noun_direction (site, at);

      if (change != DTL_CHANGE_NONE)
        return dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE) ? DTL_CHANGE_NONE : change;
      if (is_joined_dash (passage, at) || is_joined_dash (passage, at - 1))
        continue;
      if (!dtl_passage_is (passage, at, DTL_TOKEN_WORD) || dtl_change_site_is (site, at, DTL_SENSE_STOP) || (n > 0 && dtl_clause_is_verb (passage, at)))
        return DTL_CHANGE_NONE;
    }
  return DTL_CHANGE_NONE;
}

/* Whether "than" stands within a few words of @at, and no verb before it. */
static gboolean
is_held_against (const DtlChangeSite *site, guint at)
{
  for (guint n = 0; n < LONGEST_ATTRIBUTE && at < site->end; n++, at++)
    {
      if (dtl_passage_says (site->passage, at, "than"))
        return TRUE;
      if (!dtl_passage_is (site->passage, at, DTL_TOKEN_WORD) || dtl_clause_is_verb (site->passage, at))
        return FALSE;
    }
  return FALSE;
}

/* "300 fewer ships", "290,000 more than in 2010", "12 more seats than last time": of counted things only this is a
 * comparison; "40 more" may be another 40. */
static DtlChange
find_comparison (const DtlChangeSite *site)
{
  const guint end = dtl_change_site_quantity (site, site->index)->end;

  if (dtl_passage_says (site->passage, end, "fewer") || (dtl_passage_says (site->passage, end, "less") && is_held_against (site, end + 1)))
    return DTL_CHANGE_DECREASE;
  return dtl_passage_says (site->passage, end, "more") && is_held_against (site, end + 1) ? DTL_CHANGE_INCREASE : DTL_CHANGE_NONE;
}

/* amount "," "or" amount "," comparative: "58 points, or 0.9%, higher". */
static DtlChange
find_beyond_other (const DtlChangeSite *site)
{
  const DtlPassage *passage = site->passage;
  guint at = dtl_change_site_quantity (site, site->index)->end;
  const DtlQuantity *other;

  at += dtl_passage_is (passage, at, DTL_TOKEN_COMMA);
  if (site->index + 1 >= site->quantities->len || !dtl_passage_says (passage, at, "or"))
    return DTL_CHANGE_NONE;
  other = dtl_change_site_quantity (site, site->index + 1);
  if (other->first > at + 2)
    return DTL_CHANGE_NONE;
  at = other->end + dtl_passage_is (passage, other->end, DTL_TOKEN_COMMA);
  return dtl_change_site_is (site, at, DTL_SENSE_CHANGE_ADJECTIVE) ? get_noun_direction (site, at) : DTL_CHANGE_NONE;
}

/* verb amount "off": "knocked 2% off the harvest", "wiped $4bn off its value"; a mere "20% off" is a price. */
static DtlChange
find_off (const DtlChangeSite *site)
{
  guint end = dtl_change_site_quantity (site, site->index)->end;

  if (site->at == site->first || !dtl_change_site_is (site, site->at - 1, DTL_SENSE_CUTTING_VERB))
    return DTL_CHANGE_NONE;
  for (guint at = end; at < end + 3 && at < site->end; at++)
    if (dtl_passage_says (site->passage, at, "off") || dtl_passage_says (site->passage, at, "from"))
      return DTL_CHANGE_DECREASE;
  return DTL_CHANGE_NONE;
}

/* "Brent +1.4%", "orders: 36,900 (-4.5%)": a sign is a change where no verb makes it a level. */
static DtlChange
find_sign (const DtlChangeSite *site)
{
  const DtlPassage *passage = site->passage;
  guint first = dtl_change_site_quantity (site, site->index)->first;
  gunichar sign = g_utf8_get_char (passage->bytes + dtl_passage_at (passage, first)->start);

  if (sign == '+')
    return DTL_CHANGE_INCREASE;
  if ((sign != '-' && sign != 0x2212) || first == site->first)
    return DTL_CHANGE_NONE;
  if (dtl_passage_is (passage, first - 1, DTL_TOKEN_OPEN))
    return DTL_CHANGE_DECREASE;
  return dtl_passage_is (passage, first - 1, DTL_TOKEN_WORD) && !dtl_change_site_is (site, first - 1, DTL_SENSE_STOP) && !dtl_clause_is_verb (passage, first - 1)
           ? DTL_CHANGE_DECREASE
           : DTL_CHANGE_NONE;
}

/* "lost $2, or 3%", "lost $2 to $70" of a price, but "lost $80m" of a firm. */
static gboolean
is_price_move (const DtlChangeSite *site)
{
  const DtlQuantity *quantity = dtl_change_site_quantity (site, site->index);
  const DtlQuantity *next = site->index + 1 < site->quantities->len ? quantity + 1 : NULL;

  if (next == NULL || next->first > quantity->end + 3)
    return FALSE;
  if (next->kind == DTL_FIGURE_PERCENT)
    return dtl_passage_says (site->passage, next->first - 1, "or") || dtl_passage_is (site->passage, next->first - 1, DTL_TOKEN_OPEN);
  return next->kind == quantity->kind && dtl_passage_says (site->passage, next->first - 1, "to");
}

/* "lost $80m", "raised 5 million", "add 11 trillion roubles to the output", "contracted 14 nurses": what is
 * lost, raised, given or hired is an amount, and not by how much one changed; "added 250,000 jobs" is the latter. */
static gboolean
is_owned (const DtlChangeSite *site)
{
  DtlFigureKind kind = site->figures[site->index].kind;
  const gboolean count = kind == DTL_FIGURE_COUNT;
  const gboolean gives = dtl_passage_says (site->passage, dtl_change_site_quantity (site, site->index)->end, "to");

  if ((kind != DTL_FIGURE_MONEY && kind != DTL_FIGURE_QUANTITY && !count) || dtl_passage_says (site->passage, site->at - 1, "by"))
    return FALSE;
  for (guint back = 1; back <= 2 && site->at >= site->first + back; back++)
    if (dtl_change_site_is (site, site->at - back, DTL_SENSE_OWNER_VERB) || (kind == DTL_FIGURE_MONEY && gives && dtl_change_site_is (site, site->at - back, DTL_SENSE_GIVER_VERB)))
      return !is_price_move (site);
    else if (count && site->figures[site->index].noun != NULL && dtl_change_site_is (site, site->at - back, DTL_SENSE_CONTRACT_VERB))
      return TRUE;
  return FALSE;
}

/**
 * dtl_change_amount_find:
 * @site: a figure
 *
 * Returns: whether it says by how much something rose or fell; none if it says neither
 */
DtlChange
dtl_change_amount_find (const DtlChangeSite *site)
{
  const DtlFigure *figure = &site->figures[site->index];
  const DtlQuantity *quantity = dtl_change_site_quantity (site, site->index);
  const gboolean share = figure->kind == DTL_FIGURE_PERCENT || figure->kind == DTL_FIGURE_PERCENTAGE_POINTS;
  const gboolean length = figure->kind == DTL_FIGURE_QUANTITY && quantity->unit_kind == DTL_UNIT_LENGTH;
  DtlChange change = DTL_CHANGE_NONE;

  if (figure->kind == DTL_FIGURE_RANK)
    return DTL_CHANGE_NONE;
  if (figure->kind != DTL_FIGURE_DURATION && figure->kind != DTL_FIGURE_AGE)
    {
      if (figure->kind != DTL_FIGURE_COUNT && !length)
        change = find_noun_after (site);
      if (change == DTL_CHANGE_NONE && site->at > site->first)
        change = find_verb_before (site);
      if (change != DTL_CHANGE_NONE && site->at > site->first && is_owned (site))
        change = DTL_CHANGE_NONE;
      if (change == DTL_CHANGE_NONE)
        change = find_noun_before (site);
    }
  if (change == DTL_CHANGE_NONE)
    change = find_verb_before_object (site);
  if (change == DTL_CHANGE_NONE)
    change = find_off (site);
  if (change == DTL_CHANGE_NONE)
    change = figure->kind == DTL_FIGURE_COUNT ? find_comparison (site) : find_beyond_other (site);
  if (change == DTL_CHANGE_NONE && share)
    change = find_sign (site);
  return change;
}

/* Whether a verb of its own stands between the figure before and this one. */
static gboolean
has_verb_between (const DtlChangeSite *site, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    if (dtl_clause_is_verb (site->passage, at))
      return TRUE;
  return FALSE;
}

/* "went up 3, 5 and 9 per cent", "rose 0.3% on the month and 2.4% on the year": what one does, the next does. */
static gboolean
is_next_of_list (const DtlChangeSite *site, const DtlQuantity *before, const DtlQuantity *quantity)
{
  guint gap = site->at - before->end;

  if (before->kind != quantity->kind || before->kind == DTL_FIGURE_COUNT || gap == 0 || gap > 12 || dtl_passage_says (site->passage, quantity->end, "of"))
    return FALSE;
  if (dtl_passage_is (site->passage, site->at - 1, DTL_TOKEN_COMMA))
    return gap == 1;
  if (!dtl_passage_says (site->passage, site->at - 1, "and") && !dtl_passage_says (site->passage, site->at - 1, "or"))
    return FALSE;
  return gap <= 2 || !has_verb_between (site, before->end, site->at);
}

/* "58 points, or 0.9%", "$120 million (9%)", "41 cents a share" behind "$212 million, or": the same thing told otherwise. */
static gboolean
is_other_telling (const DtlChangeSite *site, const DtlQuantity *before, const DtlQuantity *quantity)
{
  guint gap = site->at - before->end;

  if (gap == 0 || gap > 5)
    return FALSE;
  if (dtl_passage_is (site->passage, site->at - 1, DTL_TOKEN_OPEN))
    return gap == 1 && quantity->kind == DTL_FIGURE_PERCENT && dtl_passage_is (site->passage, quantity->end, DTL_TOKEN_CLOSE);
  return dtl_passage_says (site->passage, site->at - 1, "or") || (gap > 1 && dtl_passage_says (site->passage, site->at - 1, "by") && dtl_passage_says (site->passage, site->at - 2, "or"));
}

/**
 * dtl_change_amount_share:
 * @site: a figure that is no part of a change by itself
 *
 * Gives it the change of the figure before it, where both are told as one.
 */
void
dtl_change_amount_share (const DtlChangeSite *site)
{
  DtlFigure *figure = &site->figures[site->index];
  const DtlQuantity *quantity = dtl_change_site_quantity (site, site->index);
  const DtlQuantity *before = quantity - 1;
  DtlChange change;

  if (site->index == 0 || figure->change != DTL_CHANGE_NONE || !dtl_span_equal (figure->sentence, figure[-1].sentence) || before->end > site->at)
    return;
  change = figure[-1].change;
  if (is_next_of_list (site, before, quantity) && dtl_change_is_amount (change))
    figure->change = change;
  else if (is_other_telling (site, before, quantity) && (dtl_change_is_amount (change) || quantity->kind == before->kind))
    figure->change = change;
}

/**
 * dtl_change_amount_share_back:
 * @site: a figure
 *
 * Gives its end of a change to the figure before it, of which it is another telling: "$212 million, or 41
 * cents a share, compared with …".
 */
void
dtl_change_amount_share_back (const DtlChangeSite *site)
{
  DtlFigure *figure = &site->figures[site->index];
  const DtlQuantity *quantity = dtl_change_site_quantity (site, site->index);

  if (site->index == 0 || figure->change == DTL_CHANGE_NONE || figure[-1].change != DTL_CHANGE_NONE || quantity[-1].end > site->at
      || !dtl_span_equal (figure->sentence, figure[-1].sentence) || quantity->kind != quantity[-1].kind)
    return;
  if (is_other_telling (site, quantity - 1, quantity))
    figure[-1].change = figure->change;
}
