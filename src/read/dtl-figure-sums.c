/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Revenue was €8.94bn. Net profit came to 1.2bn": once a report has told in which money it counts, later sums leave it out. */

#include "dtl-figure-sums.h"

#include "dtl-clause.h"
#include "dtl-noun-finder.h"
#include "dtl-unit-scanner.h"

#define WIDE_BEFORE 14 /* tokens in which a word of money may stand where the report tells its sums with a word: "45 million euros" */
#define WIDE_BEHIND 8
#define NEAR 8         /* the same where it tells them with a sign ("€45m"): then a bare number is more often no sum */
#define LARGE 9        /* a power of ten in which little but money is told without its noun: billions */

/* What a word or a phrase says of the number beside it. */
typedef enum
{
  SAYS_NOTHING,
  SAYS_COUNT,  /* people, downloads */
  SAYS_EITHER, /* sales: of cars, or in euros */
  SAYS_MONEY,
} Saying;

/* The currency of the report's sums, and how it is written with the last of them. */
typedef struct
{
  const char *unit; /* NULL if there is none */
  gboolean sign;    /* "€45m" */
  gboolean large;   /* billions */
} Running;

static Saying
say_concept (const DtlPassage *passage, guint at, guint length)
{
  const guint money = 1 << DTL_CONCEPT_MONEY, counts = 1 << DTL_CONCEPT_COUNT | 1 << DTL_CONCEPT_QUANTITY;
  const DtlToken *token = dtl_passage_at (passage, at);
  Saying saying = SAYS_NOTHING;
  const DtlSense *sense;

  for (guint i = 0; (sense = dtl_lexicon_nth (passage->lexicon, length > 1 ? token->phrase : token->word, i)) != NULL; i++)
    {
      guint kinds;

      if (sense->class != DTL_SENSE_CONCEPT || sense->cased || sense->value != DTL_WORDING_PLAIN)
        continue;
      kinds = sense->concept->kinds;
      if ((kinds & money) != 0)
        saying = saying == SAYS_COUNT || saying == SAYS_EITHER || (kinds & counts) != 0 ? SAYS_EITHER : SAYS_MONEY;
      else if ((kinds & counts) != 0)
        saying = saying == SAYS_MONEY || saying == SAYS_EITHER ? SAYS_EITHER : SAYS_COUNT;
    }
  return saying;
}

static gboolean
is_verb_of_money (const DtlPassage *passage, guint at)
{
  static const char *const verbs[] = { "costing", "spent", "spend", "paid", "pay", "pays", "earned", "earns", "sell", "sold", "bid", "add", "borrowed", "invested", "invest", "fined", "budgeted",
                                       "offer", "offers", "offered", "ask", "asks", "asked", "demand", "demands", "demanded", "owe", "owes", "owed", "lend", "lent", "donated", "pledged", "allocated",
                                       "allotted", "earmarked", "confiscated", "repaid", "refunded", "embezzled" };

  return dtl_passage_is_one_of (passage, at, verbs);
}

/* "We are asked for 984 million": what stands behind these is a sum; who stands before them are people. */
static gboolean
is_verb_of_granting (const DtlPassage *passage, guint at)
{
  static const char *const verbs[] = { "asked", "asks", "demanded", "demands", "approved", "voted", "owe", "owes", "owed", "seeks", "sought", "granted", "lent", "allotted", "earmarked" };

  return dtl_passage_is_one_of (passage, at, verbs);
}

static Saying
say_word (const DtlPassage *passage, guint at)
{
  static const char *const sums[] = { "loss", "losses", "profit", "profits", "debt", "debts", "revenue", "revenues", "income", "wages", "budget", "cost", "costs", "fee", "fees", "turnover", "deficit",
                                      "surplus", "rights", "loan", "loans", "dividend", "add-ons", "funding", "sponsorship", "fine", "bonus", "salary", "transfer", "sale",
                                      "money", "tax", "taxes", "bill", "spending", "payout", "payouts", "compensation", "damages", "penalty", "penalties", "grant", "grants", "subsidy", "subsidies", "bonuses",
                                      "salaries", "expenditure", "payment", "payments", "liabilities", "assets", "surcharge", "levy" };
  static const char *const others[] = { "people", "viewers", "users", "visitors", "population", "tonnes", "tons", "barrels", "vehicles", "cars", "passengers", "followers", "subscribers", "jobs",
                                        "voters", "homes", "copies", "units", "shares", "customers", "phones", "tickets", "bottles", "stocks", "inventories", "listeners", "members", "trees", "doses", "crowd", "attendance", "audience", "fans" };

  if (dtl_passage_is_one_of (passage, at, others))
    return SAYS_COUNT;
  return dtl_passage_is_one_of (passage, at, sums) ? SAYS_MONEY : SAYS_NOTHING;
}

/* Whether words of money stand around a number, and none of what else is counted in millions. */
static gboolean
speaks_of_money (const DtlPassage *passage, const DtlQuantity *quantity)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, quantity->first);
  guint first = quantity->first, end = quantity->end;
  gboolean money = FALSE;

  while (first > sentence->first && quantity->first - first < WIDE_BEFORE && !dtl_passage_is (passage, first - 1, DTL_TOKEN_COMMA) && !dtl_passage_is (passage, first - 1, DTL_TOKEN_SEMICOLON))
    first--;
  while (end < sentence->end && end - quantity->end < WIDE_BEHIND && !dtl_passage_is (passage, end, DTL_TOKEN_COMMA) && !dtl_passage_is (passage, end, DTL_TOKEN_SEMICOLON))
    end++;
  for (guint i = first; i < end; i++)
    {
      Saying saying = say_word (passage, i);

      if (saying == SAYS_COUNT)
        return FALSE;
      money = money || saying == SAYS_MONEY || is_verb_of_money (passage, i) || (i < quantity->first && is_verb_of_granting (passage, i));
    }
  return money;
}

/* Whether the word at @at may stand between what a sum is and the sum: "net profit for the year was put at about". */
static gboolean
is_between (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD)
         && (!dtl_clause_is_verb (passage, at) || dtl_passage_word (passage, at, DTL_SENSE_LINK_VERB) != NULL || dtl_passage_word (passage, at, DTL_SENSE_AUXILIARY) != NULL
             || dtl_passage_word (passage, at, DTL_SENSE_RISE) != NULL || dtl_passage_word (passage, at, DTL_SENSE_FALL) != NULL
             || dtl_passage_word (passage, at, DTL_SENSE_REACHING_VERB) != NULL || dtl_passage_word (passage, at, DTL_SENSE_MOVER) != NULL);
}

/* What the nearest word before a number, behind @first and in its own clause, says of it. */
static Saying
find_governor (const DtlPassage *passage, guint first, const DtlQuantity *quantity)
{
  for (guint at = quantity->first; at > first && quantity->first - at < NEAR && dtl_passage_is (passage, at - 1, DTL_TOKEN_WORD); at--)
    {
      const DtlToken *token = dtl_passage_at (passage, at - 1);
      Saying saying = SAYS_NOTHING;

      if (!is_between (passage, at - 1) || is_verb_of_money (passage, at - 1))
        return SAYS_NOTHING;
      if (dtl_clause_is_verb (passage, at - 1))
        continue; /* "lost 1.2 million": nobody knows what yet */
      if ((saying = say_word (passage, at - 1)) == SAYS_COUNT)
        return saying; /* "shares of about 3.2 million", and not their price */
      if (at > first + 1 && dtl_passage_at (passage, at - 2)->phrase_length == 2)
        saying = say_concept (passage, at - 2, 2);
      if (saying == SAYS_NOTHING && token->phrase_length <= 1)
        saying = say_concept (passage, at - 1, 1);
      if (saying != SAYS_NOTHING)
        return saying;
    }
  return SAYS_NOTHING;
}

/* "236.4 billion: total spending in kwacha": the currency is named for itself. */
static const char *
find_named_currency (const DtlPassage *passage, const DtlHabits *habits, const DtlQuantity *quantity)
{
  const guint end = MIN (dtl_passage_sentence (passage, quantity->first)->end, quantity->end + WIDE_BEHIND);
  DtlUnitMatch unit;

  for (guint at = quantity->end; at + 1 < end; at++)
    if (dtl_passage_says (passage, at, "in") && dtl_unit_scan_after (passage, habits, &quantity->number, at + 1, &unit) && unit.kind == DTL_UNIT_MONEY)
      return unit.code;
  return NULL;
}

/* The currency in which the text told its last sum; a conversion in brackets is none. */
static Running
find_running (const DtlPassage *passage, const GArray *quantities, guint index)
{
  const GArray *figures = passage->reading->figures;

  for (guint i = index; i > 0; i--)
    {
      const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i - 1);

      if (quantity->kind == DTL_FIGURE_MONEY && (quantity->first == 0 || !dtl_passage_is (passage, quantity->first - 1, DTL_TOKEN_OPEN)))
        return (Running) { quantity->unit, quantity->has_prefix, quantity->number.scale >= LARGE };
    }
  for (guint i = figures->len; i > 0 && figures->len - i < 20; i--)
    {
      const DtlFigure *figure = &g_array_index (figures, DtlFigure, i - 1);
      const char first = passage->bytes[figure->span.start];

      if (figure->kind == DTL_FIGURE_MONEY && (figure->equivalent < 0 || (guint) figure->equivalent > i - 1))
        return (Running) { figure->unit, !g_ascii_isdigit (first) && !g_ascii_isalpha (first), dtl_decimal_magnitude (&figure->value.low) >= LARGE };
    }
  return (Running) { 0 };
}

/* "The state pays 2.1 billion, the region 300 million": another does as much, with a verb that is not said again. */
static gboolean
is_gapped (const DtlPassage *passage, const DtlQuantity *before, const DtlQuantity *quantity)
{
  guint end = before->end;
  guint and, first;

  while (end < before->end + 3 && end < quantity->first && dtl_passage_is (passage, end, DTL_TOKEN_WORD) && dtl_passage_is (passage, before->end + 2, DTL_TOKEN_COMMA))
    end++; /* "had 1.8 million francs to spend, the opponents 6.5 million" */
  and = end + dtl_passage_is (passage, end, DTL_TOKEN_COMMA);
  first = and + dtl_passage_says (passage, and, "and");

  if (before->kind != DTL_FIGURE_MONEY || quantity->first < first + 1 || quantity->first > first + 4
      || first == end || (dtl_passage_word (passage, first, DTL_SENSE_DETERMINER) == NULL && !dtl_passage_has_flag (passage, first, DTL_TOKEN_CAPITAL))
      || dtl_passage_is_one_of (passage, quantity->first - 1, ((const char *const[]) { "in", "to", "for", "of" })))
    return FALSE;
  for (guint at = first; at < quantity->first; at++)
    if (!dtl_passage_is (passage, at, DTL_TOKEN_WORD) || dtl_clause_is_verb (passage, at) || say_word (passage, at) == SAYS_COUNT || say_concept (passage, at, 1) == SAYS_COUNT)
      return FALSE;
  return TRUE;
}

/* "EBIT rose to 1,436m from 1,210m", "from €300m to 410m": what a sum is held against is one. */
static gboolean
is_other_end (const DtlPassage *passage, const DtlQuantity *before, const DtlQuantity *quantity)
{
  static const char *const leads[] = { "from", "against", "versus" };
  const guint at = before->end + dtl_passage_is (passage, before->end, DTL_TOKEN_COMMA);

  if (before->kind != DTL_FIGURE_MONEY || quantity->first <= at)
    return FALSE;
  if (dtl_passage_says (passage, at, "out") && dtl_passage_says (passage, at + 1, "of") && at + 2 == quantity->first)
    return TRUE; /* "2.2 billion naira, out of 48 billion" */
  if (dtl_passage_says (passage, at, "of") && dtl_passage_says (passage, at + 1, "which") && quantity->first < at + 5)
    return TRUE; /* "$38 million, of which 11 million has come in" */
  if (dtl_passage_says (passage, at, "to") && at + 1 == quantity->first)
    return before->first > 0 && dtl_passage_says (passage, before->first - 1, "from");
  return quantity->first - at < 4 && dtl_passage_is_one_of (passage, quantity->first - 1, leads);
}

/* "299.30": with its cents. */
static gboolean
is_told_with_cents (const DtlQuantity *quantity)
{
  return quantity->kind == DTL_FIGURE_NUMBER && quantity->number.scale == 0 && quantity->number.bare.exponent == -2;
}

/* Whether a number that is told without a unit is a sum in the report's money. */
static gboolean
is_sum (const DtlPassage *passage, const GArray *quantities, guint index, const Running *running)
{
  const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, index);
  const DtlQuantity *before = index > 0 ? quantity - 1 : NULL;
  guint first = dtl_passage_sentence (passage, quantity->first)->first;
  Saying governor;

  if (before != NULL && before->end > first)
    {
      first = before->end;
      if (is_gapped (passage, before, quantity) || is_other_end (passage, before, quantity))
        return TRUE;
    }
  governor = find_governor (passage, first, quantity);
  if (governor == SAYS_MONEY || (governor == SAYS_EITHER && quantity->number.scale >= LARGE))
    return TRUE;
  if (governor == SAYS_COUNT || is_told_with_cents (quantity))
    return FALSE;
  return (quantity->number.scale >= LARGE && running->large && !dtl_clause_is_verb (passage, quantity->end)) || (!running->sign && speaks_of_money (passage, quantity));
}

/* "1,436m" that was taken for metres: a thousand millions beside a word of money, where money was told. */
static gboolean
is_metres_for_millions (const DtlPassage *passage, const GArray *quantities, guint index)
{
  const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, index);
  const DtlQuantity *before = index > 0 ? quantity - 1 : NULL;
  guint first = dtl_passage_sentence (passage, quantity->first)->first;

  if (quantity->kind != DTL_FIGURE_QUANTITY || quantity->unit_kind != DTL_UNIT_LENGTH || (quantity->number.flags & DTL_NUMBER_LETTER) == 0 || quantity->number.scale != 0)
    return FALSE;
  if (before != NULL && before->end > first)
    {
      first = before->end;
      if (is_other_end (passage, before, quantity))
        return TRUE;
    }
  return find_governor (passage, first, quantity) == SAYS_MONEY;
}

static gboolean
may_be_sum (const DtlPassage *passage, const DtlQuantity *quantity)
{
  return ((quantity->kind == DTL_FIGURE_COUNT && quantity->number.scale >= 6) || is_told_with_cents (quantity)) && !quantity->has_unit && !quantity->closed && !quantity->bound
         && dtl_noun_find (passage, quantity->end, FALSE) == DTL_NO_NOUN;
}

static void
take_money (DtlQuantity *quantity, const char *currency)
{
  quantity->unit = currency;
  quantity->unit_kind = DTL_UNIT_MONEY;
  quantity->kind = DTL_FIGURE_MONEY;
  quantity->has_unit = TRUE;
}

/**
 * dtl_figure_sums_settle:
 * @passage: a paragraph
 * @habits: of its place
 * @quantities: (element-type DtlQuantity): its numbers in order; those that are sums in the money that the report told
 *   before are given its currency
 */
void
dtl_figure_sums_settle (const DtlPassage *passage, const DtlHabits *habits, const GArray *quantities)
{
  for (guint i = 0; i < quantities->len; i++)
    {
      DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
      const gboolean metres = is_metres_for_millions (passage, quantities, i);
      Running running;

      if (!metres && !may_be_sum (passage, quantity))
        continue;
      running = find_running (passage, quantities, i);
      if (running.unit == NULL)
        running.unit = find_named_currency (passage, habits, quantity);
      if (running.unit == NULL || (!metres && !is_sum (passage, quantities, i, &running)))
        continue;
      if (metres)
        {
          dtl_number_rescale (&quantity->number, 6);
          quantity->value = dtl_range_point (&quantity->number.value);
        }
      take_money (quantity, running.unit);
    }
}
