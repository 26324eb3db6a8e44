/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures that are parts or comparisons of something: ranks ("12th of 40 ports"), ratios
 * ("one in five", "two-thirds of") and multiples ("seven-fold", "doubled"). */

#include "dtl-share-scanner.h"

#include <stdlib.h>
#include <string.h>

#include "dtl-clause.h"
#include "dtl-noun-finder.h"

static gboolean
is_hyphen (const DtlPassage *passage, guint index)
{
  return dtl_passage_is (passage, index, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, index) && dtl_quantity_joined (passage, index + 1);
}

static void
set_share (DtlQuantity *quantity, DtlFigureKind kind, guint first, guint end, const DtlDecimal *value)
{
  *quantity = (DtlQuantity) { .first = first, .end = end, .kind = kind, .unit = "1", .noun = DTL_NO_NOUN, .closed = TRUE, .digits = MAX (value->digits, 1) };
  quantity->value = dtl_range_point (value);
}

/* "31st", "3rd", "third", "twenty-first": @end is the token after it. */
static gboolean
scan_ordinal (const DtlPassage *passage, guint index, DtlDecimal *value, guint *end)
{
  static const char *const suffixes[] = { "st", "nd", "rd", "th", NULL };
  const DtlSense *sense = dtl_passage_word (passage, index, DTL_SENSE_ORDINAL);
  const DtlSense *tens = dtl_passage_word (passage, index, DTL_SENSE_CARDINAL);

  if (dtl_passage_is (passage, index, DTL_TOKEN_NUMBER) && dtl_quantity_joined (passage, index + 1) && dtl_passage_is_one_of (passage, index + 1, suffixes))
    {
      const DtlToken *token = dtl_passage_at (passage, index);

      *end = index + 2;
      return dtl_decimal_parse (passage->bytes + token->start, dtl_token_length (token), value) && value->exponent == 0;
    }
  if (tens != NULL && tens->value >= 20 && is_hyphen (passage, index + 1)
      && (sense = dtl_passage_word (passage, index + 2, DTL_SENSE_ORDINAL)) != NULL && sense->value < 10)
    {
      *value = dtl_decimal_from_int (tens->value + sense->value);
      *end = index + 3;
      return TRUE;
    }
  if (sense == NULL)
    return FALSE;
  *value = dtl_decimal_from_int (sense->value);
  *end = index + 1;
  return TRUE;
}

/* Verbs and nouns behind which an ordinal is a rank. */
static gboolean
has_rank_word_before (const DtlPassage *passage, guint index)
{
  static const char *const words[] = { "ranked", "ranks", "rank",     "ranking", "placed", "places",   "finished",   "finishing", "finish", "finishes",
                                       "came",   "comes", "coming",   "position", "positioned", "rated", "stands",   "stood",     "sits",   "sat",
                                       "lies",   "rises", "rose",     "climbed",  "slipped", "dropped", "fell",      "jumped",    "moved",  "tied", "joint", "starting", "started", "qualified", "qualifying", "seeded", "lie", "lay", "ended", "ends", "remains", "remained", "slid", "sank", "advanced", "improved", NULL };
  static const char *const passed[] = { "to", "in", "joint", "as", "only", "globally", "overall", "just", "a", "at", "from", "up", "down", "currently", "now", "is", "the", NULL };
  guint back = 1;

  while (back <= index && back < 5)
    {
      if (dtl_passage_is_one_of (passage, index - back, words))
        return TRUE;
      if (!dtl_passage_is_one_of (passage, index - back, passed))
        return FALSE;
      back++;
    }
  return FALSE;
}

/* "is 44th", "were now 12th", "was only third": said of somebody, not of a thing that is counted on. */
static gboolean
is_predicate (const DtlPassage *passage, guint index)
{
  static const char *const verbs[] = { "is", "are", "was", "were", "be", NULL };
  static const char *const passed[] = { "now", "only", "currently", "still", "just", "already", NULL };
  guint at = index;

  while (at > 0 && index - at < 2 && dtl_passage_is_one_of (passage, at - 1, passed))
    at--;
  return at > 0 && dtl_passage_is_one_of (passage, at - 1, verbs);
}

/* "81st from 75th" */
static gboolean
follows_rank (const DtlPassage *passage, guint index)
{
  static const char *const suffixes[] = { "st", "nd", "rd", "th", NULL };

  return index > 2 && dtl_passage_says (passage, index - 1, "from") && dtl_passage_is_one_of (passage, index - 2, suffixes) && dtl_quantity_joined (passage, index - 2);
}

/* "the first of three trials", "the 3rd of 5 children": which one, not how good. */
static gboolean
is_one_of_some (const DtlPassage *passage, guint index, guint end)
{
  return index > 0 && dtl_passage_says (passage, index - 1, "the") && dtl_passage_says (passage, end, "of") && !(index > 1 && has_rank_word_before (passage, index - 1));
}

/* "ranks 31st globally", "3rd in the world", "fourth place". */
static gboolean
has_rank_word_after (const DtlPassage *passage, guint end)
{
  static const char *const places[] = { "globally", "worldwide", "nationally", "overall", "place", "spot", "position", "among", NULL };
  static const char *const lists[] = { "world", "rankings", "ranking", "table", "league", "list", "standings", "index", "medal", "europe", "asia", "africa", "country", "eu", NULL };

  if (dtl_passage_is (passage, end, DTL_TOKEN_DASH) && dtl_passage_says (passage, end + 1, "place"))
    return TRUE;
  if (dtl_passage_is_one_of (passage, end, places))
    return TRUE;
  return dtl_passage_says (passage, end, "in")
         && (dtl_passage_is_one_of (passage, end + 1, lists) || (dtl_passage_says (passage, end + 1, "the") && dtl_passage_is_one_of (passage, end + 2, lists)));
}

/* "of 83 countries", "among 60 cities", "out of 180": the total that a rank is of. */
static gboolean
scan_total (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  guint at = index;
  DtlNumber number;
  guint noun;

  if (dtl_passage_says (passage, at, "out") && dtl_passage_says (passage, at + 1, "of"))
    at += 2;
  else if (dtl_passage_says (passage, at, "of") || dtl_passage_says (passage, at, "among") || dtl_passage_says (passage, at, "amongst"))
    at++;
  else
    return FALSE;
  if (dtl_passage_says (passage, at, "the"))
    at++;
  if (at >= passage->n_tokens || !dtl_number_scan (passage, habits, at, &number) || (number.flags & DTL_NUMBER_INTEGER) == 0)
    return FALSE;
  /* "ranked 104th among 86 countries": wrong, and a rank all the same */
  if (dtl_decimal_compare (&quantity->value.low, &number.value) > 0
      && (dtl_passage_says (passage, index, "of") || !dtl_noun_is_plural (passage, number.end)))
    return FALSE;
  quantity->of = number.value;
  quantity->has_of = TRUE;
  quantity->end = number.end;
  noun = dtl_noun_find (passage, number.end, FALSE);
  if (noun != DTL_NO_NOUN)
    {
      quantity->noun = noun;
      quantity->end = noun + 1;
    }
  return TRUE;
}

/* "No. 1 in Austria", "number two on the list"; not "No. 10 declined", "number 9". */
static gboolean
scan_numbered (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  static const char *const before[] = { "to", "at", "ranked", "as", "is", "was", "became", "become", "world", "rank", "ranks", "hit", "reached", NULL };
  static const char *const after[] = { "in", "on", "globally", "worldwide", "for", NULL };
  DtlNumber number;
  guint at = index + 1;
  gboolean conjunction = FALSE;

  if (!dtl_passage_says (passage, index, "number") && !dtl_passage_says (passage, index, "no"))
    return FALSE;
  if (dtl_passage_says (passage, at, ".") && dtl_quantity_joined (passage, at))
    at++;
  if (dtl_passage_says (passage, index, "no") && !dtl_passage_is (passage, at, DTL_TOKEN_NUMBER))
    return FALSE; /* "is no one" */
  if (index > 0 && dtl_passage_says (passage, index - 1, "the") && dtl_passage_is (passage, at + 1, DTL_TOKEN_COMMA))
    return FALSE; /* "the number 9, who scored" */
  if (index > 0 && dtl_passage_says (passage, index - 1, "at") && dtl_passage_is (passage, at + 1, DTL_TOKEN_COMMA) && dtl_passage_has_flag (passage, at + 2, DTL_TOKEN_CAPITAL)
      && dtl_passage_has_flag (passage, at + 3, DTL_TOKEN_CAPITAL))
    return FALSE; /* "at No. 12, Adeola Close" */
  if (dtl_passage_has_flag (passage, index, DTL_TOKEN_CAPITAL) && (dtl_passage_says (passage, at, "10") || dtl_passage_says (passage, at, "11"))
      && dtl_passage_says (passage, index, "number") && !dtl_passage_says (passage, at + 1, "in") && !dtl_passage_says (passage, at + 1, "on"))
    return FALSE; /* the house in Downing Street */
  if (index > 0 && dtl_passage_says (passage, index - 1, "and"))
    conjunction = dtl_passage_is_one_of (passage, at + 1, after);
  if (index == 0 || at >= passage->n_tokens || !dtl_number_scan (passage, habits, at, &number) || dtl_decimal_magnitude (&number.value) > 2
      || (number.flags & DTL_NUMBER_INTEGER) == 0)
    return FALSE;
  if (!conjunction && !dtl_passage_is_one_of (passage, index - 1, before) && !dtl_passage_is (passage, index - 1, DTL_TOKEN_CLITIC) && !dtl_passage_says (passage, index - 1, "the"))
    return FALSE;
  if (number.end < passage->n_tokens && !dtl_passage_is_one_of (passage, number.end, after) && dtl_passage_is (passage, number.end, DTL_TOKEN_WORD)
      && !dtl_passage_says (passage, index - 1, "world"))
    return FALSE;
  set_share (quantity, DTL_FIGURE_RANK, index, number.end, &number.value);
  return TRUE;
}

/* Words in -est that are no superlatives: "the third arrest", "its second quarterly interest". */
static gboolean
is_superlative (const DtlPassage *passage, guint index)
{
  static const char *const others[] = { "interest", "forest", "request", "harvest", "protest", "arrest", "contest", "latest", "modest", "honest", "invest", "suggest", "digest",
                                        "priest", "midwest", "northwest", "southwest", "inquest", "conquest", "rainforest", "unrest", "bequest", "earnest", "tempest" };

  return dtl_passage_is (passage, index, DTL_TOKEN_WORD) && dtl_passage_ends_in (passage, index, "est", 3)
         && !dtl_passage_is_one_of (passage, index, others) && !dtl_passage_has_flag (passage, index, DTL_TOKEN_CAPITAL);
}

/* "third-largest", "fifth-costliest", "second biggest", "6th most destructive": a place by size. */
static gboolean
scan_superlative (const DtlPassage *passage, guint end, DtlQuantity *quantity)
{
  guint at = is_hyphen (passage, end) ? end + 1 : end;

  if (dtl_passage_says (passage, at, "most") && dtl_passage_is (passage, at + 1, DTL_TOKEN_WORD) && !dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_LINE_BEFORE)
      && dtl_passage_word (passage, at + 1, DTL_SENSE_STOP) == NULL)
    {
      quantity->end = at + 2;
      return TRUE;
    }
  if (!is_superlative (passage, at))
    return FALSE;
  quantity->end = at + 1;
  return TRUE;
}

/**
 * dtl_share_scan_rank:
 * @passage: a paragraph
 * @habits: of its place
 * @index: where an ordinal or "No." may stand
 * @quantity: (out): the rank, with its total if it is told
 *
 * Returns: %FALSE if there is no ordinal, or one that ranks nothing
 */
gboolean
dtl_share_scan_rank (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  static const char *const baselines[] = { "from", "against", NULL };
  DtlDecimal value;
  guint end;

  if (scan_numbered (passage, habits, index, quantity))
    return TRUE;
  if (!scan_ordinal (passage, index, &value, &end))
    return FALSE;
  set_share (quantity, DTL_FIGURE_RANK, index, end, &value);
  quantity->digits = value.digits;
  if (scan_superlative (passage, end, quantity))
    return TRUE;
  if (is_one_of_some (passage, index, end))
    return FALSE;
  if (scan_total (passage, habits, end, quantity) || follows_rank (passage, index))
    return TRUE;
  if (has_rank_word_before (passage, index) && !dtl_noun_is_plural (passage, end))
    return !dtl_passage_is (passage, end, DTL_TOKEN_WORD) || dtl_passage_word (passage, end, DTL_SENSE_STOP) != NULL || has_rank_word_after (passage, end);
  if (index > 1 && dtl_passage_is_one_of (passage, index - 1, baselines) && dtl_passage_is (passage, index, DTL_TOKEN_NUMBER)
      && (dtl_passage_says (passage, index - 2, "up") || dtl_passage_says (passage, index - 2, "down")))
    return TRUE;
  if (is_predicate (passage, index) && !dtl_passage_is (passage, end, DTL_TOKEN_DASH) && (dtl_passage_is (passage, index, DTL_TOKEN_NUMBER) || has_rank_word_after (passage, end)))
    return !dtl_passage_is (passage, end, DTL_TOKEN_WORD)
           || (dtl_passage_word (passage, end, DTL_SENSE_STOP) != NULL && (!dtl_passage_says (passage, end, "of") || has_rank_word_after (passage, end)));
  return dtl_passage_is (passage, index, DTL_TOKEN_NUMBER) && has_rank_word_after (passage, end);
}

static gboolean
scan_small (const DtlPassage *passage, guint index, int *value)
{
  const DtlSense *sense = dtl_passage_word (passage, index, DTL_SENSE_CARDINAL);
  const DtlToken *token = index < passage->n_tokens ? dtl_passage_at (passage, index) : NULL;

  if (sense != NULL)
    *value = sense->value;
  else if (token != NULL && token->kind == DTL_TOKEN_NUMBER && dtl_token_length (token) <= 4
           && strspn (passage->bytes + token->start, "0123456789") >= dtl_token_length (token))
    *value = atoi (passage->bytes + token->start);
  else
    return FALSE;
  return *value > 0;
}

static gboolean
set_ratio (DtlQuantity *quantity, guint first, guint end, int part, int whole)
{
  DtlDecimal value = dtl_decimal_from_int (part);

  set_share (quantity, DTL_FIGURE_RATIO, first, end, &value);
  quantity->of = dtl_decimal_from_int (whole);
  quantity->has_of = TRUE;
  return TRUE;
}

/* What leads from the part to the whole: "in", "of every", "out of"; the token behind it, or 0. */
static guint
skip_in (const DtlPassage *passage, guint at)
{
  if (is_hyphen (passage, at))
    at++;
  if (dtl_passage_says (passage, at, "in") || (dtl_passage_says (passage, at, "of") && dtl_passage_says (passage, at + 1, "every")))
    at++;
  else if (dtl_passage_says (passage, at, "out") && dtl_passage_says (passage, at + 1, "of"))
    at += 2;
  else
    return 0;
  if (is_hyphen (passage, at))
    at++;
  return dtl_passage_says (passage, at, "every") ? at + 1 : at;
}

/* "one in five", "three out of ten", "1-in-4", "one in 10,000". */
static gboolean
scan_one_in (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  DtlNumber whole;
  DtlDecimal value, hundred, most;
  guint at;
  int part;

  if ((at = skip_in (passage, index + 1)) == 0 || !scan_small (passage, index, &part) || !dtl_number_scan (passage, habits, at, &whole))
    return FALSE;
  value = dtl_decimal_from_int (part);
  hundred = dtl_decimal_from_int (100);
  most = dtl_decimal_from_int (1000000);
  if ((whole.flags & DTL_NUMBER_INTEGER) == 0 || (whole.flags & DTL_NUMBER_VAGUE) != 0 || dtl_decimal_compare (&value, &whole.value) >= 0 || dtl_decimal_compare (&whole.value, &most) > 0
      || (part > 9 && dtl_decimal_compare (&whole.value, &hundred) > 0) || (whole.scale != 0 && part > 1))
    return FALSE;
  if (is_hyphen (passage, whole.end) || dtl_passage_word (passage, whole.end, DTL_SENSE_DATE_UNIT) != NULL
      || dtl_passage_is (passage, whole.end, DTL_TOKEN_SIGN)
      || (index > 0 && dtl_quantity_joined (passage, index) && !dtl_passage_is (passage, index - 1, DTL_TOKEN_QUOTE_OPEN) && !dtl_passage_is (passage, index - 1, DTL_TOKEN_OPEN)))
    return FALSE;
  if (dtl_passage_is (passage, at, DTL_TOKEN_NUMBER) && dtl_token_length (dtl_passage_at (passage, at)) == 4 && whole.end == at + 1 && dtl_passage_says (passage, at - 1, "in"))
    return FALSE; /* "one in 2019" */
  set_share (quantity, DTL_FIGURE_RATIO, index, whole.end, &value);
  quantity->of = whole.value;
  quantity->has_of = TRUE;
  return TRUE;
}

/* Whether @noun is what @part of a whole are: in the plural behind more than one, and nothing that is told by the game.
 * "One kwacha in five" and "six euros out of every ten" are shares too. */
static gboolean
is_kind (const DtlPassage *passage, guint noun, int part)
{
  const DtlSense *unit = dtl_passage_word (passage, noun, DTL_SENSE_UNIT);

  return dtl_passage_is (passage, noun, DTL_TOKEN_WORD) && dtl_passage_word (passage, noun, DTL_SENSE_STOP) == NULL && (unit == NULL || unit->value == DTL_UNIT_MONEY)
         && dtl_noun_is_plural (passage, noun) == (part > 1) && (part == 1 || dtl_passage_word (passage, noun, DTL_SENSE_GAME_WORD) == NULL);
}

/* Shares are told of few wholes; "nine bridges out of 26" are nine bridges, and there are 26. */
static gboolean
is_whole_of_share (const DtlDecimal *whole, int part)
{
  static const int wholes[] = { 3, 4, 5, 6, 7, 8, 9, 10, 20, 100 };
  const DtlDecimal most = dtl_decimal_from_int (1000);

  if (part == 1)
    return dtl_decimal_compare (whole, &most) <= 0;
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      const DtlDecimal value = dtl_decimal_from_int (wholes[i]);

      if (dtl_decimal_compare (whole, &value) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "one household in three", "seven cases in ten", "nine patients out of 10"; not "three people in ten villages". */
static gboolean
scan_some_of_a_kind (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  DtlDecimal value;
  DtlNumber whole;
  guint at;
  int part;

  if (!scan_small (passage, index, &part) || part < 1 || !is_kind (passage, index + 1, part) || is_hyphen (passage, index + 2) || (at = skip_in (passage, index + 2)) == 0
      || !dtl_number_scan (passage, habits, at, &whole))
    return FALSE;
  value = dtl_decimal_from_int (part);
  if ((whole.flags & DTL_NUMBER_INTEGER) == 0 || (whole.flags & DTL_NUMBER_VAGUE) != 0 || dtl_decimal_compare (&whole.value, &value) <= 0
      || !is_whole_of_share (&whole.value, part) || dtl_noun_find (passage, whole.end, FALSE) != DTL_NO_NOUN || dtl_passage_word (passage, whole.end, DTL_SENSE_UNIT) != NULL
      || dtl_passage_word (passage, whole.end, DTL_SENSE_DATE_UNIT) != NULL || is_hyphen (passage, whole.end) || dtl_passage_is (passage, whole.end, DTL_TOKEN_SIGN))
    return FALSE;
  set_share (quantity, DTL_FIGURE_RATIO, index, whole.end, &value);
  quantity->of = whole.value;
  quantity->has_of = TRUE;
  return TRUE;
}

/* "1/3 of voters" */
static gboolean
scan_slashed (const DtlPassage *passage, guint index, DtlQuantity *quantity)
{
  int part, whole;

  return dtl_passage_is (passage, index + 1, DTL_TOKEN_SLASH) && dtl_quantity_joined (passage, index + 1) && dtl_quantity_joined (passage, index + 2)
         && dtl_passage_says (passage, index + 3, "of") && scan_small (passage, index, &part) && scan_small (passage, index + 2, &whole) && part < whole && whole <= 20
         && set_ratio (quantity, index, index + 3, part, whole);
}

/* "a ratio of 3-to-1", "ratio of 1:40": how much of one for how much of the other. */
static gboolean
scan_against (const DtlPassage *passage, guint index, DtlQuantity *quantity)
{
  guint at = index + 1;
  gboolean ratio = FALSE;
  int one, other;

  if (!scan_small (passage, index, &one))
    return FALSE;
  for (guint back = 1; back <= 4 && back <= index; back++)
    ratio = ratio || dtl_passage_says (passage, index - back, "ratio") || dtl_passage_says (passage, index - back, "ratios");
  if (!ratio)
    return FALSE;
  if (dtl_passage_is (passage, at, DTL_TOKEN_COLON) && dtl_quantity_joined (passage, at) && dtl_quantity_joined (passage, at + 1))
    at++;
  else
    {
      at += is_hyphen (passage, at);
      if (!dtl_passage_says (passage, at++, "to"))
        return FALSE;
      at += is_hyphen (passage, at);
    }
  return scan_small (passage, at, &other) && set_ratio (quantity, index, at + 1, one, other);
}

/* "one third coming from the region" */
static gboolean
is_participle (const DtlPassage *passage, guint index)
{
  return dtl_passage_ends_in (passage, index, "ing", 3);
}

/* "of which about a tenth gave way", "nearly a fifth said": the whole was told of before, or is everybody. */
static gboolean
is_told_of_whole (const DtlPassage *passage, guint first, guint end)
{
  static const char *const before[] = { "nearly", "almost", "about", "over", "than", "around", "roughly", "least", "some", "only", "just", NULL };
  static const char *const wholes[] = { "which", "whom", "these", "them", "those", NULL };

  if (first == 0 || !dtl_clause_is_verb (passage, end))
    return FALSE;
  return dtl_passage_is_one_of (passage, first - 1, before) || (dtl_passage_is_one_of (passage, first - 1, wholes) && first > 1 && dtl_passage_says (passage, first - 2, "of"));
}

/* "nearly a third above Monday's close", "about a quarter below its peak" */
static gboolean
is_level (const DtlPassage *passage, guint at)
{
  static const char *const levels[] = { "above", "below", "over", "under", "beneath", "beyond" };

  return dtl_passage_is_one_of (passage, at, levels);
}

/* What must stand around a fraction in words, so that it is one of something or a change. */
static gboolean
allows_fraction (const DtlPassage *passage, guint first, guint end)
{
  static const char *const compared[] = { "more", "less", "higher", "lower", "fewer", "as", "larger", "smaller", "cheaper", "faster", "from", "are", "were", "have", "had", "live", "believe", "think", NULL };
  static const char *const before[] = { "by", "nearly", "almost", "about", "over", "than", "around", "roughly", "least", "under", "to", "for", NULL };
  static const char *const blurred[] = { "than", "nearly", "almost", "least" };
  gboolean one = dtl_passage_says (passage, first, "one");

  if (dtl_passage_says (passage, end, "of") || dtl_passage_is_one_of (passage, end, compared) || is_told_of_whole (passage, first, end))
    return TRUE;
  if (one && (!dtl_passage_is (passage, end, DTL_TOKEN_WORD) || dtl_clause_is_verb (passage, end) || dtl_passage_word (passage, end, DTL_SENSE_STOP) != NULL || is_participle (passage, end)))
    return TRUE;
  if (first == 0 || (!dtl_passage_is_one_of (passage, first - 1, before) && dtl_passage_word (passage, first - 1, DTL_SENSE_RISE) == NULL && dtl_passage_word (passage, first - 1, DTL_SENSE_FALL) == NULL))
    return FALSE;
  if (dtl_passage_is_one_of (passage, first - 1, blurred) && (dtl_clause_is_verb (passage, end) || dtl_passage_ends_in (passage, end, "ed", 2)))
    return TRUE; /* "more than a fifth failed" */
  return !dtl_passage_is (passage, end, DTL_TOKEN_WORD) || dtl_passage_word (passage, end, DTL_SENSE_STOP) != NULL || is_level (passage, end);
}

/* "half of", "half the trams"; halves of time and matches are none. */
static gboolean
scan_half (const DtlPassage *passage, guint index, DtlQuantity *quantity)
{
  static const char *const wholes[] = { "of", "the", "its", "their", "his", "her", "our", "all", "those", "that", "what", "these", "this", NULL };
  static const char *const others[] = { "first", "second", "other", "last", "final", "better", "a", "one", "latter", NULL };
  guint end = index + 1;

  if (!dtl_passage_says (passage, index, "half"))
    return FALSE;
  if (index > 0 && dtl_passage_is_one_of (passage, index - 1, others))
    return FALSE;
  if (dtl_passage_is_one_of (passage, end, wholes))
    return set_ratio (quantity, index, end, 1, 2);
  if (index > 0 && dtl_passage_says (passage, index - 1, "by") && !dtl_passage_is (passage, end, DTL_TOKEN_DASH))
    return set_ratio (quantity, index, end, 1, 2);
  if (index > 1 && (dtl_passage_says (passage, index - 1, "than") || dtl_passage_says (passage, index - 1, "nearly") || dtl_passage_says (passage, index - 1, "almost"))
      && !dtl_passage_is (passage, end, DTL_TOKEN_DASH) && !dtl_passage_says (passage, end, "a") && !dtl_passage_says (passage, end, "an"))
    return set_ratio (quantity, index, end, 1, 2);
  return FALSE;
}

/* "two-thirds", "three quarters of", "a tenth of", "a third". */
static gboolean
scan_fraction (const DtlPassage *passage, guint index, DtlQuantity *quantity)
{
  static const char *const before[] = { "first", "last", "past", "next", "previous", "for", NULL };
  const DtlSense *vulgar = dtl_passage_word (passage, index, DTL_SENSE_VULGAR);
  const DtlSense *sense;
  guint at = index + 1;
  int part = 1;

  if (vulgar != NULL)
    return dtl_passage_says (passage, at, "of") && set_ratio (quantity, index, at, vulgar->text[0] - '0', atoi (vulgar->text + 2));
  if (is_hyphen (passage, at))
    at++;
  sense = dtl_passage_word (passage, at, DTL_SENSE_FRACTION);
  if (sense == NULL || (!dtl_passage_says (passage, index, "a") && !dtl_passage_says (passage, index, "an") && !scan_small (passage, index, &part)))
    return FALSE;
  if (sense->value < 2 || (part >= sense->value && part > 1))
    return FALSE;
  if (dtl_passage_word (passage, index, DTL_SENSE_CARDINAL) == NULL && dtl_passage_is (passage, index, DTL_TOKEN_NUMBER))
    return FALSE;
  if (sense->value == 2)
    return FALSE;
  if (sense->value == 4 && !is_hyphen (passage, index + 1) && index > 0 && dtl_passage_is_one_of (passage, index - 1, before))
    return FALSE;
  if (sense->value == 4 && index > 0 && dtl_passage_says (passage, index - 1, "from") && dtl_passage_says (passage, at + 1, "to") && dtl_passage_says (passage, at + 2, "the"))
    return FALSE; /* "from one quarter to the next" */
  if (part > 1 && sense->value == 4 && !is_hyphen (passage, index + 1) && dtl_passage_says (passage, at, "quarter"))
    return FALSE; /* "three quarter-point rises" */
  if (part > 1 && (sense->value != 4 || part == 3) && !dtl_passage_says (passage, at + 1, "ago"))
    return set_ratio (quantity, index, at + 1, part, sense->value);
  if (!allows_fraction (passage, index, at + 1) && !(is_hyphen (passage, index + 1) && dtl_passage_word (passage, index, DTL_SENSE_CARDINAL) != NULL))
    return FALSE;
  return set_ratio (quantity, index, at + 1, part, sense->value);
}

/**
 * dtl_share_scan_ratio:
 * @passage: a paragraph
 * @habits: of its place
 * @index: where a part of something may begin
 * @quantity: (out): the ratio; its value is the part, @of the whole
 *
 * Returns: %FALSE if there is none
 */
gboolean
dtl_share_scan_ratio (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  return scan_against (passage, index, quantity) || scan_one_in (passage, habits, index, quantity) || scan_some_of_a_kind (passage, habits, index, quantity)
         || scan_slashed (passage, index, quantity)
         || scan_half (passage, index, quantity) || scan_fraction (passage, index, quantity);
}

static DtlDecimal
parse_multiple (const DtlSense *sense)
{
  DtlDecimal half = { 5, -1, 1 };

  return sense->text != NULL ? half : dtl_decimal_from_int (sense->value);
}

/* Which forms of doubling stand alone, and which need a companion to be no adjective. */
static gboolean
allows_multiple (const DtlPassage *passage, guint index)
{
  static const char *const wholes[] = { "the", "that", "its", "their", "what", "his", "as", "from", "to", "in", "by", "of", "those", "this", "these", "last", "our", "her", NULL };
  static const char *const multiplied[] = { "the", "that", "its", "their", "what", "his", "her", "our", "as", "those", NULL };
  static const char *const before[] = { "to", "will", "would", "could", "than", "nearly", "almost", "may", "might", "should", NULL };

  if (dtl_passage_ends_in (passage, index, "d", 0))
    return TRUE;
  if (dtl_passage_says (passage, index, "twice") || dtl_passage_says (passage, index, "thrice"))
    return dtl_passage_is_one_of (passage, index + 1, multiplied); /* not "twice this year", "asked twice to leave" */
  return (index > 0 && dtl_passage_is_one_of (passage, index - 1, before)) || dtl_passage_is_one_of (passage, index + 1, wholes);
}

/* "last [year's]", "this week's": what is compared; in "27 times this season" nothing is. */
static gboolean
compares_time (const DtlPassage *passage, guint token)
{
  return dtl_passage_word (passage, token, DTL_SENSE_DIRECTION) != NULL && dtl_passage_is (passage, token + 1, DTL_TOKEN_WORD)
         && (dtl_passage_is (passage, token + 2, DTL_TOKEN_CLITIC) || dtl_passage_word (passage, token + 2, DTL_SENSE_TALLY) != NULL);
}

/* "ten times higher", "2.5 times last year's", "14 times earnings": what is compared stands behind. */
static gboolean
compares_behind (const DtlPassage *passage, guint end)
{
  static const char *const compared[] = { "as",     "more",   "higher", "larger", "bigger", "the",    "that",    "its",   "greater", "faster", "lower",
                                          "smaller", "longer", "their",  "what",   "less",   "likelier", "stronger", "over", "fewer", "current", "his", "annual", "cheaper",
                                          "oversubscribed", "subscribed", "earnings", "sales", "revenue", "revenues", "ebitda", "book", "profit", "profits", "income", "annualised",
                                          "annualized", "forward", "forecast", "estimated", "expected", "leverage", "core", "net", "average", "gdp", "normal", "heavier", "hotter",
                                          "dearer", "worse", "better", "closer", "quicker", "brighter", "denser", "richer", NULL };

  return dtl_passage_is_one_of (passage, end, compared) || compares_time (passage, end);
}

/* "grew 3.2 times", "rose by five times", "subscribed 12 times": then it is no occasion. */
static gboolean
multiplies_before (const DtlPassage *passage, guint first)
{
  static const char *const passed[] = { "by", "more", "than", "about", "nearly", "almost", "over", "some", "around", NULL };
  static const char *const sold[] = { "subscribed", "oversubscribed", "bid", "covered", "multiplied", NULL };
  guint at = first;

  while (at > 0 && first - at < 3 && dtl_passage_is_one_of (passage, at - 1, passed))
    at--;
  return at > 0 && (dtl_passage_word (passage, at - 1, DTL_SENSE_RISE) != NULL || dtl_passage_word (passage, at - 1, DTL_SENSE_FALL) != NULL || dtl_passage_is_one_of (passage, at - 1, sold));
}

static gboolean
is_multiple_suffix (const DtlPassage *passage, const DtlNumber *number, guint at)
{
  if (dtl_passage_says (passage, at, "fold"))
    return TRUE;
  if (dtl_passage_says (passage, at, "times"))
    return ((number->flags & DTL_NUMBER_INTEGER) == 0 && number->scale == 0) || compares_behind (passage, at + 1) || multiplies_before (passage, number->first);
  return dtl_passage_says (passage, at, "x") && dtl_quantity_joined (passage, at)
         && !(dtl_quantity_joined (passage, at + 1) && (dtl_passage_is (passage, at + 1, DTL_TOKEN_WORD) || dtl_passage_is (passage, at + 1, DTL_TOKEN_NUMBER)));
}

/* "seven-fold", "7-fold", "three times as many", "ten times higher", "10x", "a factor of 12". */
static gboolean
scan_times (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  gboolean factor = index > 1 && dtl_passage_says (passage, index - 1, "of") && dtl_passage_says (passage, index - 2, "factor");
  DtlNumber number, high;
  gboolean range;
  guint at;

  if ((!factor && !dtl_passage_may_hold (passage, DTL_SENSE_MULTIPLE_SUFFIX)) || !dtl_number_scan (passage, habits, index, &number)
      || (number.flags & DTL_NUMBER_VAGUE) != 0)
    return FALSE;
  at = number.end;
  range = (dtl_passage_says (passage, at, "to") || dtl_passage_says (passage, at, "or")) && dtl_number_scan (passage, habits, at + 1, &high)
          && dtl_decimal_compare (&number.value, &high.value) < 0;
  if (range)
    at = high.end;
  if (is_hyphen (passage, at))
    at++;
  if (!factor && !is_multiple_suffix (passage, &number, at))
    return FALSE;
  set_share (quantity, DTL_FIGURE_MULTIPLE, index, factor ? (range ? high.end : number.end) : at + 1, &number.value);
  quantity->number = number;
  if (range)
    quantity->value = dtl_range_between (&number.value, &high.value);
  return TRUE;
}

/* "half as many", "half as much"; "half as big again" is one and a half. */
static gboolean
scan_half_as (const DtlPassage *passage, guint index, DtlQuantity *quantity)
{
  static const char *const measures[] = { "many", "much", "big", "large", "likely", "often", "long", "high", "fast", "expensive", NULL };
  const DtlDecimal half = { 5, -1, 1 };

  if (!dtl_passage_says (passage, index, "half") || !dtl_passage_says (passage, index + 1, "as") || !dtl_passage_is_one_of (passage, index + 2, measures)
      || dtl_passage_says (passage, index + 3, "again"))
    return FALSE;
  set_share (quantity, DTL_FIGURE_MULTIPLE, index, index + 1, &half);
  return TRUE;
}

/**
 * dtl_share_scan_multiple:
 * @passage: a paragraph
 * @habits: of its place
 * @index: where it may begin
 * @quantity: (out): the multiple; 0.5 for "halved"
 *
 * Returns: %FALSE if there is none
 */
gboolean
dtl_share_scan_multiple (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  const DtlSense *sense = dtl_passage_word (passage, index, DTL_SENSE_MULTIPLE);
  DtlDecimal value;

  if (sense == NULL)
    return scan_half_as (passage, index, quantity) || scan_times (passage, habits, index, quantity);
  if (!allows_multiple (passage, index))
    return FALSE;
  if (is_hyphen (passage, index + 1))
    return FALSE;
  value = parse_multiple (sense);
  set_share (quantity, DTL_FIGURE_MULTIPLE, index, index + 1, &value);
  if (dtl_passage_says (passage, index, "twice") || dtl_passage_says (passage, index, "thrice"))
    return TRUE;
  quantity->change = sense->text != NULL ? DTL_CHANGE_DECREASE : DTL_CHANGE_INCREASE;
  return TRUE;
}
