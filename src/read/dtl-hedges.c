/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "More than 2,000" is not 2,000: a hedge blurs a value or opens one of its ends. The wordings
 * are data; here is only where they may stand. */

#include "dtl-hedges.h"

#include <string.h>

#include "dtl-noun-finder.h"

/* No hedge has more words. */
#define LONGEST_HEDGE 6
/* Nor what is put "up to" somewhere. */
#define MAX_MOVED 5

static DtlHedge
parse_hedge (const char *name)
{
  for (DtlHedge hedge = DTL_HEDGE_ABOUT; hedge <= DTL_HEDGE_EXACTLY; hedge++)
    if (g_strcmp0 (dtl_hedge_name (hedge), name) == 0)
      return hedge;
  return DTL_HEDGE_NONE;
}

/* The longest hedge whose last token is just before @end. */
static DtlHedge
find_ending_at (const DtlPassage *passage, guint end, guint *first)
{
  for (guint length = MIN (LONGEST_HEDGE, end); length > 0; length--)
    {
      guint tokens;
      const DtlSense *sense = dtl_passage_phrase (passage, end - length, DTL_SENSE_HEDGE, &tokens);

      if (sense != NULL && tokens != length)
        sense = length == 1 ? dtl_passage_word (passage, end - length, DTL_SENSE_HEDGE) : NULL;
      if (sense == NULL)
        continue;
      *first = end - length;
      return parse_hedge (sense->text);
    }
  return DTL_HEDGE_NONE;
}

/* Words between a hedge and its number: "about another 20", "at least a further 5". */
static guint
skip_determiners (const DtlPassage *passage, guint first)
{
  guint at = first;

  for (guint n = 0; at > 0 && n < 3 && dtl_passage_word (passage, at - 1, DTL_SENSE_HEDGE_FILLER) != NULL; n++)
    at--;
  return at;
}

static gboolean
is_denied (const DtlPassage *passage, guint first)
{
  static const char *const words[] = { "not", "no", "never", "cannot", "nor" };

  for (guint back = 1; back <= 2 && back <= first; back++)
    if (dtl_passage_is_one_of (passage, first - back, words))
      return TRUE;
  return FALSE;
}

static DtlHedge
negate_hedge (DtlHedge hedge)
{
  return hedge == DTL_HEDGE_OVER ? DTL_HEDGE_AT_MOST : hedge == DTL_HEDGE_UNDER ? DTL_HEDGE_AT_LEAST : hedge;
}

/* "around" and its like may be said of "more than"; the bound is what counts. */
static DtlHedge
find_before (const DtlPassage *passage, guint at, guint *first)
{
  DtlHedge hedge = find_ending_at (passage, at, first);
  guint skipped;

  if (hedge == DTL_HEDGE_NONE && (skipped = skip_determiners (passage, at)) != at)
    hedge = find_ending_at (passage, skipped, first);
  if ((hedge == DTL_HEDGE_OVER || hedge == DTL_HEDGE_UNDER) && is_denied (passage, *first))
    hedge = negate_hedge (hedge);
  return hedge;
}

/* "3% and up from 2%", "5% and over the next year": what goes on is no bound. */
static gboolean
leads_on (const DtlPassage *passage, guint end)
{
  if (!dtl_passage_says (passage, end, "and"))
    return FALSE;
  if (dtl_passage_says (passage, end + 1, "up"))
    return dtl_passage_says (passage, end + 2, "from") || dtl_passage_says (passage, end + 2, "by") || dtl_passage_is (passage, end + 2, DTL_TOKEN_NUMBER);
  return (dtl_passage_says (passage, end + 1, "over") || dtl_passage_says (passage, end + 1, "above")) && dtl_passage_is (passage, end + 2, DTL_TOKEN_WORD);
}

static DtlHedge
find_after (const DtlPassage *passage, guint end)
{
  const DtlSense *sense;
  guint length;

  if (dtl_passage_is (passage, end, DTL_TOKEN_DASH) && !dtl_passage_has_flag (passage, end + 1, DTL_TOKEN_SPACE_BEFORE))
    end++;
  sense = dtl_passage_phrase (passage, end, DTL_SENSE_HEDGE_AFTER, &length);

  if (sense == NULL && dtl_passage_is (passage, end, DTL_TOKEN_WORD) && !leads_on (passage, end + 1))
    sense = dtl_passage_phrase (passage, end + 1, DTL_SENSE_HEDGE_AFTER, &length);
  if (sense != NULL && leads_on (passage, end))
    return DTL_HEDGE_NONE;
  if (sense == NULL || dtl_passage_has_flag (passage, end, DTL_TOKEN_LINE_BEFORE) || (length == 1 && dtl_passage_has_flag (passage, end, DTL_TOKEN_SPACE_BEFORE)))
    return DTL_HEDGE_NONE;
  return parse_hedge (sense->text);
}

/* "crossed 300", "crossed $50bn", "crossed the 100,000 mark"; not "crossed two borders", "breached the 1.5C limit". */
static gboolean
is_crossed (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const marks[] = { "mark", "milestone", "threshold", "barrier", "level", "line" };

  if (dtl_passage_is_one_of (passage, quantity->end, marks))
    return TRUE;
  if (quantity->unit_kind == DTL_UNIT_LENGTH || quantity->kind == DTL_FIGURE_DURATION || (quantity->first > 0 && dtl_passage_says (passage, quantity->first - 1, "the")))
    return FALSE;
  return quantity->has_unit || quantity->number.scale != 0 || dtl_noun_find (passage, quantity->end, FALSE) == DTL_NO_NOUN;
}

/* "a film about 3 sisters", "handed over 19 hostages", "a dispute over $5m", "charged under 2 laws", "drove past
 * 2 checkpoints": the word before it, or what is counted, makes the hedge another word. */
static gboolean
is_other_word (const DtlPassage *passage, guint first, const DtlQuantity *quantity)
{
  static const char *const steps[] = { "crossed", "crosses", "crossing", "breached", "broke", "broken" };
  guint noun;

  if (dtl_passage_is_one_of (passage, first, steps))
    return !is_crossed (passage, quantity);

  if (first == 0 || quantity->first != first + 1)
    return FALSE;
  if (dtl_passage_says (passage, first, "about"))
    return dtl_passage_word (passage, first - 1, DTL_SENSE_TOPIC) != NULL;
  if (dtl_passage_says (passage, first, "over"))
    return dtl_passage_word (passage, first - 1, DTL_SENSE_OVER_VERB) != NULL;
  if (dtl_passage_says (passage, first, "past") && dtl_passage_word (passage, first - 1, DTL_SENSE_DETERMINER) != NULL)
    return TRUE; /* "in the past three sessions" */
  if ((dtl_passage_says (passage, first, "past") || dtl_passage_says (passage, first, "beyond"))
      && (quantity->kind == DTL_FIGURE_MONEY || quantity->kind == DTL_FIGURE_PERCENT || quantity->number.scale != 0))
    return FALSE; /* "went past Rs 1,000 crore" */
  if (dtl_passage_says (passage, first, "past") || dtl_passage_says (passage, first, "beyond"))
    return dtl_passage_word (passage, first - 1, DTL_SENSE_MOTION_VERB) != NULL || (first > 1 && dtl_passage_word (passage, first - 2, DTL_SENSE_MOTION_VERB) != NULL);
  if (!dtl_passage_says (passage, first, "under") || quantity->kind != DTL_FIGURE_COUNT)
    return FALSE;
  noun = dtl_noun_find (passage, quantity->end, FALSE);
  return noun != DTL_NO_NOUN && dtl_passage_word (passage, noun, DTL_SENSE_UNDER_NOUN) != NULL;
}

/* "above 4,000 feet", "under 3 metres of water": a place, and no bound. */
static gboolean
is_place (const DtlPassage *passage, guint first, const DtlQuantity *quantity)
{
  if (quantity->unit_kind != DTL_UNIT_LENGTH || quantity->kind != DTL_FIGURE_QUANTITY || quantity->first != first + 1)
    return FALSE;
  if (dtl_passage_says (passage, first, "above") || dtl_passage_says (passage, first, "below"))
    return TRUE;
  return dtl_passage_says (passage, first, "under") && dtl_passage_says (passage, quantity->end, "of");
}

/* "is short of 3,000 controllers": they are missing; "fell just short of 3,000" did not get there. */
static gboolean
is_lacking (const DtlPassage *passage, guint first)
{
  static const char *const states[] = { "is", "are", "was", "were", "be", "been", "being", "runs", "running", "ran", "left" };

  return first > 0 && dtl_passage_says (passage, first, "short") && dtl_passage_says (passage, first + 1, "of") && dtl_passage_is_one_of (passage, first - 1, states);
}

/* "the difference between 1.5 and 2 degrees": two, and none between. */
static gboolean
is_between_two (const DtlPassage *passage, guint first)
{
  static const char *const pairs[] = { "difference", "gap", "gulf", "distinction", "choice", "differences", "choose", "distinguish" };

  return first > 0 && dtl_passage_says (passage, first, "between") && dtl_passage_is_one_of (passage, first - 1, pairs);
}

/* "over a 5-year period", "more than one 18-month term" is no bound: the article's noun is the period. */
static gboolean
is_of_period (const DtlPassage *passage, guint first, const DtlQuantity *quantity)
{
  return quantity->kind == DTL_FIGURE_DURATION && quantity->first == first + 2
         && (dtl_passage_says (passage, first, "over") || dtl_passage_says (passage, first, "past"))
         && (dtl_passage_says (passage, first + 1, "a") || dtl_passage_says (passage, first + 1, "an") || dtl_passage_says (passage, first + 1, "the")
             || dtl_passage_says (passage, first + 1, "its") || dtl_passage_says (passage, first + 1, "each"));
}

/* "put its rate up to 5.25 per cent", "brought the fare up to $3": who moves something there leaves no room. */
static gboolean
is_put_up (const DtlPassage *passage, guint first, const DtlQuantity *quantity)
{
  static const char *const movers[] = { "put", "puts", "putting", "brought", "brings", "pushed", "pushes", "pushing", "drove", "nudged", "took" };

  if ((quantity->kind != DTL_FIGURE_PERCENT && quantity->kind != DTL_FIGURE_MONEY) || dtl_passage_says (passage, first - 1, "of")
      || dtl_passage_says (passage, first - 1, "in"))
    return FALSE;
  for (guint at = first - 1; at > 0 && first - at <= MAX_MOVED && dtl_passage_is (passage, at, DTL_TOKEN_WORD); at--)
    if (dtl_passage_is_one_of (passage, at - 1, movers))
      return TRUE;
  return FALSE;
}

/* "$26bn over 10 years" is no longer than that; "goes up to 14.5p" leads to an end, "above 4,000 feet" is a place. */
static gboolean
is_other_meaning (const DtlPassage *passage, guint first, const DtlQuantity *quantity)
{
  static const char *const movers[] = { "goes", "go", "went", "gone", "going", "rises", "rose", "rise", "climbed", "moved", "moves", "edged", "crept", "is", "was", "jumped", "pushed", "bringing", "takes" };

  static const char *const passives[] = { "was", "were", "is", "are", "been", "be", "being" };
  static const char *const sums[] = { "add", "adds", "added", "adding" };

  if (quantity->kind == DTL_FIGURE_DURATION && (dtl_passage_says (passage, first, "over") || dtl_passage_says (passage, first, "past")) && quantity->first == first + 1)
    return first == 0 || dtl_passage_word (passage, first - 1, DTL_SENSE_LASTING) == NULL;
  if (is_between_two (passage, first) || is_lacking (passage, first) || is_of_period (passage, first, quantity) || is_place (passage, first, quantity) || is_other_word (passage, first, quantity))
    return TRUE;
  if (!dtl_passage_says (passage, first, "up") || first == 0)
    return FALSE;
  if (first > 1 && dtl_passage_says (passage, first - 1, "put") && dtl_passage_is_one_of (passage, first - 2, passives))
    return TRUE;
  if (dtl_passage_is_one_of (passage, first - 1, sums) && quantity->kind != DTL_FIGURE_COUNT && !dtl_passage_says (passage, quantity->end, "to"))
    return TRUE; /* "the losses add [up to] $3m" */
  return dtl_passage_is_one_of (passage, first - 1, movers) || is_put_up (passage, first, quantity);
}

/**
 * dtl_hedges_is_negated:
 * @passage: a paragraph
 * @lead: the first token of a hedge
 *
 * Returns: whether the bound is told by what never passed it: "hasn't run [above] 20%", "will not cost [more than] $5"
 */
gboolean
dtl_hedges_is_negated (const DtlPassage *passage, guint lead)
{
  static const char *const negations[] = { "not", "never", "hasn't", "haven't", "hadn't", "didn't", "doesn't", "don't", "won't", "wasn't", "weren't", "isn't", "aren't", "cannot", "can't" };
  static const char *const levels[] = { "run", "ran", "rise", "risen", "go", "gone", "be", "been", "climb", "climbed", "fall", "fallen", "drop", "dropped", "cost", "pay", "paid", "worked", "operated",
                                        "stay", "stayed", "dip", "dipped", "slip", "slipped", "last", "lasted", "take", "taken", "come", "get", "gotten" };
  guint at = lead;

  while (at > 0 && lead - at < 2 && dtl_passage_is_one_of (passage, at - 1, levels))
    at--;
  return at > 0 && at < lead && dtl_passage_is_one_of (passage, at - 1, negations);
}

/* What never rose above is at most, what never fell below at least. */
static DtlHedge
turn_round (DtlHedge hedge)
{
  if (hedge == DTL_HEDGE_OVER)
    return DTL_HEDGE_AT_MOST;
  return hedge == DTL_HEDGE_UNDER ? DTL_HEDGE_AT_LEAST : hedge;
}

/**
 * dtl_hedges_find:
 * @passage: a paragraph
 * @quantity: what may be hedged
 * @first: (out): the first token of the words before it, hedge included
 *
 * Returns: how it is hedged
 */
DtlHedge
dtl_hedges_find (const DtlPassage *passage, const DtlQuantity *quantity, guint *first)
{
  DtlHedge hedge;

  *first = quantity->first;
  if (quantity->hedge != DTL_HEDGE_NONE)
    return quantity->hedge;
  hedge = find_before (passage, quantity->first, first);
  if (hedge != DTL_HEDGE_NONE && is_other_meaning (passage, *first, quantity))
    {
      *first = quantity->first;
      hedge = DTL_HEDGE_NONE;
    }
  if (hedge != DTL_HEDGE_NONE && dtl_hedges_is_negated (passage, *first))
    return turn_round (hedge);
  return hedge != DTL_HEDGE_NONE ? hedge : find_after (passage, quantity->end);
}

/**
 * dtl_hedges_apply:
 * @value: a value as it is written
 * @hedge: how it is hedged
 *
 * Returns: the value with the end open that the hedge opens
 */
DtlRange
dtl_hedges_apply (const DtlRange *value, DtlHedge hedge)
{
  switch (hedge)
    {
    case DTL_HEDGE_OVER:
    case DTL_HEDGE_AT_LEAST:
      return value->has_low ? dtl_range_from (&value->low) : *value;
    case DTL_HEDGE_UNDER:
    case DTL_HEDGE_AT_MOST:
      return value->has_high ? dtl_range_up_to (&value->high) : *value;
    default:
      return *value;
    }
}
