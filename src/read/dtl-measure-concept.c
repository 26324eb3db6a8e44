/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A clause may name several things that are measured, and several figures: "killed 12 and injured 27", "net
 * profit rose 5% to $20m on revenue of $100m". Which of them a figure is of is told by what the data say that
 * each can be, and by what stands between: words that lead to a figure tie, those of other figures part. */

#include "dtl-measure-concept.h"

#include "dtl-measure-suits.h"

/* No word further away than this speaks of the figure. */
#define MAX_DISTANCE 26
#define PEAK_REACH 7 /* "below the peak", "short of the 2022 pandemic peak" */
#define INSERTED_MAX 14 /* tokens of what is inserted between a noun and its verb */
#define REACH 30 /* tokens on either side that are looked at */

/* What stands between a figure and the words for it, and how much each parts them. */
#define COST_LINK 1     /* of, at, was, rose, to, some */
#define COST_WORD 2
#define COST_VERB 4     /* of another deed */
#define COST_COMMA 6
#define COST_AND 6
#define COST_FIGURE 7
#define COST_OTHERS 20  /* it is tied to another figure */
#define COST_SAID 30    /* somebody says it of something else */
#define COST_HEAD 0     /* it is the head of the phrase that names the figure */
#define COST_TAIL 5     /* it stands behind a preposition in it */
#define COST_OWN 3      /* it is in the figure: "7.2-magnitude", "4 million barrels per day" */
#define COST_NOUN 8     /* it only says what is counted, where other words may say what befell that */
#define COST_LOOSE 3    /* it means other things as well */
#define COST_CHANGE 6   /* it takes the figure only as its change, and none is told */

static const guint kind_bits[] = {
  [DTL_FIGURE_MONEY] = 1u << DTL_CONCEPT_MONEY,
  [DTL_FIGURE_PERCENT] = 1u << DTL_CONCEPT_PERCENT,
  [DTL_FIGURE_PERCENTAGE_POINTS] = 1u << DTL_CONCEPT_PERCENTAGE_POINTS,
  [DTL_FIGURE_COUNT] = 1u << DTL_CONCEPT_COUNT,
  [DTL_FIGURE_RANK] = 1u << DTL_CONCEPT_RANK,
  [DTL_FIGURE_RATIO] = 1u << DTL_CONCEPT_RATIO,
  [DTL_FIGURE_MULTIPLE] = 1u << DTL_CONCEPT_MULTIPLE,
  [DTL_FIGURE_DURATION] = 1u << DTL_CONCEPT_DURATION,
  [DTL_FIGURE_QUANTITY] = 1u << DTL_CONCEPT_QUANTITY,
  [DTL_FIGURE_INDEX] = 1u << DTL_CONCEPT_INDEX,
  [DTL_FIGURE_AGE] = 1u << DTL_CONCEPT_AGE,
  [DTL_FIGURE_NUMBER] = ~0u,
};

/* --- What a concept takes ------------------------------------------------------------------------ */

static gboolean
takes_unit (const DtlNounSite *site, const DtlConcept *concept)
{
  int kind;

  if (concept->units == 0 || site->figure->kind != DTL_FIGURE_QUANTITY)
    return TRUE;
  kind = site->figure->unit != NULL ? dtl_lexicon_unit_kind (site->passage->lexicon, site->figure->unit) : -1;
  return kind < 0 || (concept->units & (1u << kind)) != 0;
}

static gboolean
is_change (const DtlFigure *figure)
{
  return figure->change == DTL_CHANGE_INCREASE || figure->change == DTL_CHANGE_DECREASE;
}

/* "14% of the workforce", "a third of homes": a share of something, and no growth of it. */
gboolean
dtl_measure_concept_is_share (const DtlNounSite *site)
{
  DtlFigureKind kind = site->figure->kind;

  return (kind == DTL_FIGURE_PERCENT || kind == DTL_FIGURE_RATIO) && dtl_noun_phrase_says (site, site->last + 1, "of");
}

/* What @concept is for the figure: itself, its change ("profit rose 5%"), or nothing ("Rs 5 lakh for those killed"). */
static const DtlConcept *
fit (const DtlNounSite *site, const DtlConcept *concept)
{
  DtlFigureKind kind = site->figure->kind;
  const guint summed = kind_bits[DTL_FIGURE_MONEY] | kind_bits[DTL_FIGURE_QUANTITY] | kind_bits[DTL_FIGURE_INDEX];
  const guint changing = summed | kind_bits[DTL_FIGURE_COUNT] | kind_bits[DTL_FIGURE_PERCENT];
  gboolean taken = concept->kinds == 0 || (concept->kinds & kind_bits[kind]) != 0;

  if (!dtl_measure_suits_noun (site, concept))
    return NULL;
  if (taken && takes_unit (site, concept))
    return is_change (site->figure) && !concept->flow ? concept->change : concept;
  if ((concept->kinds & changing) == 0)
    return NULL;
  if (kind == DTL_FIGURE_MULTIPLE || kind == DTL_FIGURE_PERCENTAGE_POINTS)
    return concept->change;
  if (kind != DTL_FIGURE_PERCENT || dtl_measure_concept_is_share (site) || site->figure->change == DTL_CHANGE_TO || site->figure->change == DTL_CHANGE_FROM)
    return NULL;
  return is_change (site->figure) || (concept->kinds & summed) != 0 ? concept->change : NULL;
}

/* Whether @concept is measured in figures like this one. */
gboolean
dtl_measure_concept_takes (const DtlNounSite *site, const DtlConcept *concept)
{
  return fit (site, concept) == concept;
}

/* The first concept in the data that @entry can be and that takes the figure; @wording gets how much the words say. */
static const DtlConcept *
find_fitting (const DtlNounSite *site, guint entry, guint first, guint end, DtlWording *wording)
{
  const DtlPassage *passage = site->passage;
  const char *bytes = passage->bytes + dtl_passage_at (passage, first)->start;
  gsize length = dtl_passage_at (passage, end - 1)->end - dtl_passage_at (passage, first)->start;
  const DtlConcept *own = NULL, *change = NULL;
  const DtlSense *sense;

  *wording = DTL_WORDING_PLAIN;
  for (guint i = 0; (sense = dtl_lexicon_nth (passage->lexicon, entry, i)) != NULL; i++)
    {
      const DtlConcept *concept, *fitting;

      if (sense->class != DTL_SENSE_CONCEPT || (sense->cased && strncmp (sense->surface, bytes, length) != 0)
          || !dtl_measure_suits_wording (site, sense->concept, sense->value, (DtlTokenRun) { first, end }))
        continue;
      concept = sense->concept;
      fitting = fit (site, concept);
      if (fitting != concept && sense->value == DTL_WORDING_LOOSE && !is_change (site->figure))
        continue; /* "savers get [3%]" is no change in compensation */
      if (fitting == concept && sense->value == DTL_WORDING_FALLING)
        return concept;
      if (fitting == concept && own == NULL)
        {
          own = concept;
          *wording = sense->value;
        }
      if (change == NULL)
        change = fitting;
    }
  return own != NULL ? own : change;
}

/* Whether the word before @token is the preposition of a date. */
static gboolean
leads_to_date (const DtlNounSite *site, guint token)
{
  return dtl_passage_says (site->passage, token - 1, "on") && token < site->clause.end && !dtl_noun_phrase_in_figure (site, token)
         && (dtl_noun_phrase_in_date (site, token + dtl_noun_phrase_is_determiner (site, token))
             || dtl_noun_phrase_has_class (site, token + dtl_noun_phrase_is_determiner (site, token), DTL_SENSE_DAY_PART));
}

/* "[479] in the euro area": where it is paid, and no rate. */
static gboolean
is_land_of_money (const DtlNounSite *site, const DtlConcept *concept, guint end)
{
  static const char *const lands[] = { "area", "zone", "bloc", "countries", "members", "states" };

  return g_str_equal (concept->id, "exchange-rate") && dtl_passage_is_one_of (site->passage, end, lands);
}

/* The concept that begins at @token and takes the figure; %NULL if none does. */
static const DtlConcept *
find_at (const DtlNounSite *site, guint token, guint *length, DtlWording *wording)
{
  const DtlPassage *passage = site->passage;
  const DtlToken *word = dtl_passage_at (passage, token);
  const DtlConcept *concept = NULL;

  *length = word->phrase_length;
  if (word->kind != DTL_TOKEN_WORD && word->kind != DTL_TOKEN_NUMBER)
    return NULL;
  if (site->figure->kind == DTL_FIGURE_PERCENTAGE_POINTS && token >= site->first && token <= site->last)
    return NULL; /* no points of a match */
  if (word->phrase_length > 1 && (dtl_lexicon_classes (passage->lexicon, word->phrase) & DTL_SENSE_BIT (DTL_SENSE_CONCEPT)) != 0)
    concept = find_fitting (site, word->phrase, token, token + word->phrase_length, wording);
  if (concept != NULL && (leads_to_date (site, token + word->phrase_length) || is_land_of_money (site, concept, token + word->phrase_length)))
    concept = NULL; /* "persons were taken on the night of" */
  if (concept != NULL)
    return concept;
  *length = 1;
  if ((word->classes & DTL_SENSE_BIT (DTL_SENSE_CONCEPT)) == 0)
    return NULL;
  if (site->figure->kind == DTL_FIGURE_PERCENT && dtl_noun_phrase_has_class (site, token, DTL_SENSE_FALL) && !dtl_noun_phrase_has_class (site, token, DTL_SENSE_FALL_NOUN) && !dtl_measure_concept_is_share (site))
    return NULL; /* "lost [11%]" is no loss */
  if (dtl_noun_phrase_has_class (site, token, DTL_SENSE_LINK_VERB) && (token == 0 || !dtl_noun_phrase_is_determiner (site, token - 1)))
    return NULL;
  return find_fitting (site, word->word, token, token + 1, wording);
}

/**
 * dtl_measure_concept_at:
 * @site: a figure and its clause
 * @token: index of a token
 * @length: (out): number of tokens that name the concept
 *
 * Returns: (nullable): the concept that begins at @token and takes the figure
 */
const DtlConcept *
dtl_measure_concept_at (const DtlNounSite *site, guint token, guint *length)
{
  DtlWording wording;

  return find_at (site, token, length, &wording);
}

/* Whether heads are counted: "people injured", "death toll". */
gboolean
dtl_measure_concept_counts_people (const DtlConcept *concept)
{
  return concept != NULL && (g_str_has_prefix (concept->label, "people") || g_str_equal (concept->id, "death-toll") || g_str_equal (concept->id, "survivors"));
}

/* --- What stands between --------------------------------------------------------------------------- */

static gboolean
is_own (const DtlNounSite *site, guint token)
{
  return token >= site->first && token <= site->last;
}

static gboolean
is_link (const DtlNounSite *site, guint token)
{
  const guint64 classes = DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL)
                          | DTL_SENSE_BIT (DTL_SENSE_DETERMINER) | DTL_SENSE_BIT (DTL_SENSE_ADVERB) | DTL_SENSE_BIT (DTL_SENSE_HEDGE) | DTL_SENSE_BIT (DTL_SENSE_ADJECTIVE);

  return !dtl_passage_is (site->passage, token, DTL_TOKEN_WORD) || dtl_passage_word_any (site->passage, token, classes)
         || dtl_noun_phrase_has_class (site, token, DTL_SENSE_LINK_VERB) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_CHAIN);
}

/* "was pegged at", "was estimated at": says nothing of something else. */
static gboolean
is_set_at (const DtlNounSite *site, guint token)
{
  return dtl_noun_phrase_has_class (site, token, DTL_SENSE_LINK_VERB) && dtl_passage_says (site->passage, token + 1, "at");
}

static guint
weigh_token (const DtlNounSite *site, guint token)
{
  const DtlToken *word = dtl_passage_at (site->passage, token);

  if (word->kind == DTL_TOKEN_COMMA || word->kind == DTL_TOKEN_OPEN || word->kind == DTL_TOKEN_CLOSE)
    return COST_COMMA;
  if (dtl_passage_says (site->passage, token, "and") || dtl_passage_says (site->passage, token, "or") || dtl_passage_says (site->passage, token, "but"))
    return COST_AND;
  if (dtl_noun_phrase_has_class (site, token, DTL_SENSE_SAY) && dtl_clause_is_verb (site->passage, token) && !is_set_at (site, token))
    return COST_SAID;
  if (is_link (site, token))
    return COST_LINK;
  return dtl_clause_is_verb (site->passage, token) ? COST_VERB : COST_WORD;
}

/**
 * dtl_measure_concept_skip_inserted:
 * @site: a figure and its clause
 * @comma: index of a token
 *
 * "Eight workers[, five of them women,] were killed", "guests who[, as is known today,] were hurt".
 *
 * Returns: the token behind what is inserted if @comma opens that, such that the words on both sides hang together; else @comma
 */
guint
dtl_measure_concept_skip_inserted (const DtlNounSite *site, guint comma)
{
  static const char *const parts[] = { "including", "among", "most", "some", "many", "all", "half", "mostly", "mainly" };
  static const char *const relatives[] = { "who", "which", "that" };
  const DtlPassage *passage = site->passage;
  const gboolean part = dtl_passage_is_one_of (passage, comma + 1, parts) || (dtl_noun_phrase_in_figure (site, comma + 1) && dtl_noun_phrase_says (site, comma + 2, "of"));
  const gboolean aside = comma > site->clause.first && dtl_passage_is_one_of (passage, comma - 1, relatives);

  if (!dtl_passage_is (passage, comma, DTL_TOKEN_COMMA) || !(part || aside))
    return comma;
  for (guint i = comma + 1; i < MIN (dtl_passage_sentence (passage, comma)->end, comma + INSERTED_MAX) && !is_own (site, i); i++)
    if (dtl_passage_is (passage, i, DTL_TOKEN_COMMA))
      return i + 1;
    else if (part && dtl_clause_is_verb (passage, i))
      break;
  return comma;
}

/* The tokens of [first, end), each at its cost; a figure among them, as one. */
static guint
weigh_gap (const DtlNounSite *site, guint first, guint end, gboolean same_chain)
{
  guint cost = 0;
  gboolean inside = FALSE;

  for (guint i = first; i < end && cost <= MAX_DISTANCE + COST_OTHERS; i++)
    {
      const guint inserted = dtl_measure_concept_skip_inserted (site, i);
      gboolean figure = !is_own (site, i) && dtl_noun_phrase_in_figure (site, i);

      if (inserted > i && inserted < end)
        {
          cost += COST_LINK;
          i = inserted - 1;
          inside = FALSE;
          continue;
        }
      if (figure && !inside)
        cost += same_chain ? COST_LINK : COST_FIGURE;
      else if (!figure && !is_own (site, i))
        cost += dtl_noun_phrase_in_date (site, i) ? 1 : weigh_token (site, i);
      inside = figure;
    }
  return cost;
}

/* Whether the token is of another figure that could claim a noun: "10-year" of "10-year gilts" does not. */
static gboolean
is_rival (const DtlNounSite *site, guint token)
{
  const DtlFigure *figure = dtl_noun_phrase_figure (site, token);

  return figure != NULL && (figure->kind == site->figure->kind || (figure->kind != DTL_FIGURE_DURATION && figure->kind != DTL_FIGURE_AGE));
}

/* Whether @first leads to another figure: "revenue of [$100m]", "injured another [27]". */
static gboolean
leads_to_other (const DtlNounSite *site, guint first)
{
  for (guint i = first; i < site->clause.end && i < first + 5; i++)
    {
      if (is_own (site, i))
        return FALSE;
      if (is_rival (site, i))
        return TRUE;
      if (!is_link (site, i) || dtl_passage_is (site->passage, i, DTL_TOKEN_COMMA))
        return FALSE;
    }
  return FALSE;
}

/* Whether another figure leads to what ends at @end: "[27] others injured", "[4] were hurt". */
static gboolean
follows_other (const DtlNounSite *site, guint end)
{
  for (guint i = end; i > site->clause.first && i + 4 > end; i--)
    {
      const DtlToken *token = dtl_passage_at (site->passage, i - 1);

      if (is_own (site, i - 1))
        return FALSE;
      if (is_rival (site, i - 1))
        return TRUE;
      if (token->kind != DTL_TOKEN_WORD || dtl_passage_says (site->passage, i - 1, "and") || dtl_noun_phrase_has_class (site, i - 1, DTL_SENSE_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

/* "rose [5%] to [$20m]", "to [9.4] from [8.1]", "[48] crore vs [39] crore": figures of one change are of one thing. Where the first
 * of them begins. */
static guint
find_chain (const DtlNounSite *site)
{
  guint first = site->first, at = site->first;

  while (at > site->clause.first && site->first - at < REACH)
    {
      guint before = at - 1;

      if (dtl_noun_phrase_in_figure (site, before))
        {
          while (before > site->clause.first && dtl_noun_phrase_in_figure (site, before - 1))
            before--;
          first = at = before;
        }
      else if (dtl_noun_phrase_in_date (site, before) || dtl_passage_word (site->passage, before, DTL_SENSE_CHAIN) != NULL || dtl_noun_phrase_is_hedge (site, before)
               || (dtl_passage_is (site->passage, before, DTL_TOKEN_COMMA) && site->figure->change == DTL_CHANGE_FROM))
        at = before;
      else
        break;
    }
  return first;
}

/* "[2.1 billion], a fifth of what the plant costs": whether a share of something stands between the figure and @first, so that
 * what follows is the thing that it is a share of. */
static gboolean
is_shared_out (const DtlNounSite *site, guint first)
{
  gboolean shared = FALSE;

  for (guint i = site->last + 1; i + 1 < first; i++)
    {
      const DtlFigure *figure = dtl_noun_phrase_figure (site, i);

      if (figure != NULL && (figure->kind == DTL_FIGURE_PERCENT || figure->kind == DTL_FIGURE_RATIO))
        shared = shared || dtl_noun_phrase_says (site, i + 1, "of");
      else if (shared && dtl_passage_is (site->passage, i, DTL_TOKEN_COMMA))
        shared = FALSE;
    }
  return shared;
}

/* "a deal worth [$860 million] including debt": what is or is not in it is not what it is. */
static gboolean
is_included (const DtlNounSite *site, guint first)
{
  static const char *const links[] = { "including", "excluding", "includes", "excludes", "plus", "minus" };

  while (first > site->last + 2 && (dtl_noun_phrase_is_determiner (site, first - 1) || dtl_noun_phrase_has_class (site, first - 1, DTL_SENSE_ADJECTIVE)))
    first--;
  return dtl_passage_is_one_of (site->passage, first - 1, links);
}

/* How loosely the words at @run and the figure hang together. */
static guint
measure_distance (const DtlNounSite *site, DtlTokenRun run, guint chain)
{
  gboolean before = run.end <= site->first;
  guint cost;

  if (before && run.end <= chain)
    cost = weigh_gap (site, run.end, chain, FALSE) + (chain < site->first);
  else if (before)
    cost = weigh_gap (site, run.end, site->first, TRUE);
  else
    cost = weigh_gap (site, site->last + 1, run.first, FALSE) + (site->figure->kind == DTL_FIGURE_MONEY || site->figure->kind == DTL_FIGURE_PERCENT);
  if (before && run.end <= chain && chain < site->first)
    return cost;
  if (!before && (is_shared_out (site, run.first) || is_included (site, run.first)))
    cost += COST_OTHERS;
  if (before ? follows_other (site, run.first) && cost > COST_LINK : leads_to_other (site, run.end) && cost > 0)
    cost += COST_OTHERS;
  else if (before && leads_to_other (site, run.end))
    cost += COST_OTHERS;
  return cost;
}

/* The end of the part of @phrase that names the thing: before "in Orrin Motors", "excluding bonuses". */
static guint
find_head_end (const DtlNounSite *site, DtlTokenRun phrase)
{
  for (guint i = phrase.first + 1; i < phrase.end; i++)
    if (dtl_noun_phrase_has_class (site, i, DTL_SENSE_PREPOSITION) && !dtl_passage_is (site->passage, i - 1, DTL_TOKEN_DASH))
      return i;
  return phrase.end;
}

/* The tokens "GDP" in "a deficit of [5%] of GDP"; none if the figure is no share of the economy. */
static DtlTokenRun
find_economy (const DtlNounSite *site)
{
  guint at = site->last + 2, length;
  const DtlSense *sense;

  if (!dtl_measure_concept_is_share (site))
    return DTL_NO_TOKENS;
  at += dtl_noun_phrase_is_determiner (site, at);
  sense = dtl_passage_phrase (site->passage, at, DTL_SENSE_CONCEPT, &length);
  return sense != NULL && g_str_equal (sense->text, "gdp") ? (DtlTokenRun) { at, at + length } : DTL_NO_TOKENS;
}

/* Whether the figure is told as a share of the economy: "[5%] of GDP". */
gboolean
dtl_measure_concept_is_of_economy (const DtlNounSite *site)
{
  return !dtl_token_run_is_empty (find_economy (site));
}

/* Whether @token is part of the economy that a share is told of: its tokens are passed over. */
static gboolean
is_economy_behind (const DtlNounSite *site, guint token)
{
  DtlTokenRun economy;

  if (token <= site->last || token > site->last + 3)
    return FALSE;
  economy = find_economy (site);
  return token >= economy.first && token < economy.end;
}

/* "14% below its pandemic peak", "a quarter off the highs of 2021": how far from the top, and no change in a year. */
gboolean
dtl_measure_concept_is_below_peak (const DtlNounSite *site)
{
  static const char *const ways[] = { "below", "under", "beneath", "off", "from", "short", "shy" }, *const tops[] = { "peak", "peaks", "high", "highs" };
  const guint first = site->last + 1 + dtl_noun_phrase_says (site, site->last + 1, "lower");

  if ((site->figure->kind != DTL_FIGURE_PERCENT && site->figure->kind != DTL_FIGURE_RATIO) || !dtl_passage_is_one_of (site->passage, first, ways))
    return FALSE;
  for (guint i = first + 1; i < MIN (site->clause.end, first + PEAK_REACH) && !dtl_passage_is (site->passage, i, DTL_TOKEN_COMMA); i++)
    if (dtl_passage_is_one_of (site->passage, i, tops))
      return TRUE;
  return FALSE;
}

/**
 * dtl_measure_concept_find:
 * @site: a figure and its clause
 * @phrase: the words that its measure was made of; empty if there are none
 *
 * Returns: the concept that is named nearest to the figure and takes it, those in @phrase first
 */
DtlMeasureConcept
dtl_measure_concept_find (const DtlNounSite *site, DtlTokenRun phrase)
{
  DtlMeasureConcept best = { .distance = MAX_DISTANCE + 1 };
  guint least = MAX_DISTANCE + 1; /* how loosely the best hangs together with the figure, for what its words say */
  guint first = MAX (site->clause.first, site->first > REACH ? site->first - REACH : 0);
  guint end = MIN (site->clause.end, site->last + REACH);
  guint chain, head_end;

  if (!dtl_passage_may_hold (site->passage, DTL_SENSE_CONCEPT))
    return best;
  chain = find_chain (site);
  head_end = find_head_end (site, phrase);
  for (guint i = first, length; i < end; i += MAX (length, 1))
    {
      const DtlToken *token = dtl_passage_at (site->passage, i);
      gboolean can_be = (token->classes & DTL_SENSE_BIT (DTL_SENSE_CONCEPT)) != 0 || token->phrase_length > 1;
      DtlWording wording;
      const DtlConcept *concept = can_be && !is_economy_behind (site, i) ? find_at (site, i, &length, &wording) : NULL;
      guint distance, weight;

      if (concept == NULL)
        {
          length = 1;
          continue;
        }
      distance = is_own (site, i) ? COST_OWN : measure_distance (site, (DtlTokenRun) { i, i + length }, chain);
      if (concept->kinds == 0 && site->figure->change == DTL_CHANGE_NONE)
        distance += COST_CHANGE;
      if (i >= phrase.first && i + length <= phrase.end)
        distance = i < head_end ? COST_HEAD : COST_TAIL;
      weight = distance + (wording == DTL_WORDING_NOUN ? COST_NOUN : wording == DTL_WORDING_LOOSE ? COST_LOOSE : 0);
      if (distance > MAX_DISTANCE)
        continue;
      if (weight < least || best.concept == NULL || (weight == least && ((i >= phrase.first && i < head_end) || (best.run.end <= i && i < site->first))))
        {
          best = (DtlMeasureConcept) { concept, { i, i + length }, distance };
          least = weight;
        }
    }
  return best;
}
