/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bare number beside a person is an age: "Maria Lopes, 52, runs", "aged 19", "he turned 80". */

#include "dtl-figure-ages.h"

#include <string.h>

#include "dtl-clause.h"
#include "dtl-noun-finder.h"

static gboolean
is_age_number (const DtlQuantity *quantity)
{
  const DtlDecimal most = dtl_decimal_from_int (115);

  return !quantity->has_unit && !quantity->closed && !quantity->bound && quantity->number.scale == 0 && quantity->value.has_high
         && (quantity->number.flags & DTL_NUMBER_INTEGER) != 0 && dtl_decimal_compare (&quantity->value.high, &most) <= 0;
}

/* What may stand before a single name whose age follows: nothing, a comma, quoted words, or "da", "van" within the name. */
static gboolean
lets_name_begin (const DtlPassage *passage, guint before)
{
  static const char *const particles[] = { "da", "de", "di", "do", "dos", "del", "el", "al", "bin", "van", "von", "der", "den", "la", "le" };

  if (dtl_passage_is (passage, before, DTL_TOKEN_COMMA) || dtl_passage_is (passage, before, DTL_TOKEN_QUOTE_CLOSE))
    return TRUE;
  return dtl_passage_is_one_of (passage, before, particles);
}

/* "J. Okonjo, 52, ran": a letter with its stop before the name. */
static gboolean
has_initial (const DtlPassage *passage, guint stop)
{
  return stop > 0 && dtl_passage_is (passage, stop, DTL_TOKEN_STOP) && dtl_passage_is (passage, stop - 1, DTL_TOKEN_WORD)
         && dtl_passage_has_flag (passage, stop - 1, DTL_TOKEN_CAPITAL) && dtl_token_length (dtl_passage_at (passage, stop - 1)) == 1;
}

/* "Maria Lopes, 52, runs" and "her husband (57)". */
static gboolean
is_apposed_age (const DtlPassage *passage, const DtlQuantity *quantity)
{
  guint first = quantity->first, end = quantity->end;
  gboolean brackets = first > 1 && dtl_passage_is (passage, first - 1, DTL_TOKEN_OPEN) && dtl_passage_is (passage, end, DTL_TOKEN_CLOSE);
  gboolean commas = first > 1 && dtl_passage_is (passage, first - 1, DTL_TOKEN_COMMA)
                    && (end >= passage->n_tokens || dtl_passage_is (passage, end, DTL_TOKEN_COMMA) || dtl_passage_is (passage, end, DTL_TOKEN_STOP)
                        || dtl_passage_is (passage, end, DTL_TOKEN_SEMICOLON));

  if ((brackets || commas) && first > 3 && has_initial (passage, first - 2) && dtl_passage_has_flag (passage, first - 4, DTL_TOKEN_CAPITAL))
    return TRUE; /* "Adem K., 43," */
  if ((!brackets && !commas) || (quantity->number.flags & DTL_NUMBER_SPELLED) != 0 || !dtl_passage_is (passage, first - 2, DTL_TOKEN_WORD))
    return FALSE;
  if (dtl_passage_has_flag (passage, first - 2, DTL_TOKEN_CAPITAL) && !dtl_passage_has_flag (passage, first - 2, DTL_TOKEN_UPPER)
      && dtl_passage_word (passage, first - 2, DTL_SENSE_STOP) == NULL)
    return brackets || (first > 2 && dtl_passage_has_flag (passage, first - 3, DTL_TOKEN_CAPITAL)) || dtl_passage_sentence (passage, first)->first == first - 2
           || lets_name_begin (passage, first - 3) || (first > 3 && has_initial (passage, first - 3));
  return dtl_passage_word (passage, first - 2, DTL_SENSE_PERSON) != NULL;
}

/* "as young as 6", "the under 16 ban": behind words that only ages have, or before what only ages are kept from. */
static gboolean
is_limit_age (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const grown[] = { "young", "old", "younger", "older" };
  static const char *const rules[] = { "ban", "bans", "rule", "curfew", "vote", "voting" };
  guint first = quantity->first;

  if (first > 1 && (dtl_passage_says (passage, first - 1, "as") || dtl_passage_says (passage, first - 1, "than")) && dtl_passage_is_one_of (passage, first - 2, grown))
    return !dtl_passage_is (passage, quantity->end, DTL_TOKEN_WORD) || dtl_noun_find (passage, quantity->end, FALSE) == DTL_NO_NOUN;
  return first > 1 && dtl_passage_says (passage, first - 1, "under") && dtl_passage_is_one_of (passage, quantity->end, rules);
}

/* "working until 64", "retire at 66": how long people work. */
static gboolean
is_working_age (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const lasting[] = { "until", "till", "to" };
  static const char *const works[] = { "work", "works", "working", "worked" };
  static const char *const ends[] = { "retire", "retires", "retired", "retiring" };
  guint first = quantity->first, end = quantity->end;

  if (first < 2 || (quantity->number.flags & DTL_NUMBER_INTEGER) == 0 || (dtl_passage_is (passage, end, DTL_TOKEN_WORD) && dtl_noun_find (passage, end, FALSE) != DTL_NO_NOUN)
      || dtl_decimal_compare (&quantity->value.low, &(DtlDecimal) { 40, 0, 2 }) < 0)
    return FALSE;
  if (first > 3 && (dtl_passage_says (passage, first - 1, "are") || dtl_passage_says (passage, first - 1, "is")) && dtl_passage_word (passage, first - 2, DTL_SENSE_PRONOUN) != NULL)
    first -= 2; /* "work until they are 64" */
  if (dtl_passage_is_one_of (passage, first - 1, lasting))
    return dtl_passage_is_one_of (passage, first - 2, works);
  return dtl_passage_says (passage, first - 1, "at") && dtl_passage_is_one_of (passage, first - 2, ends);
}

/* "She is 91", "he turned 80": said of a person, with nothing behind. */
static gboolean
is_predicated_age (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const deaths[] = { "died", "dies", "dead", "dying", NULL };
  static const char *const persons[] = { "he", "she", "who", "i", NULL };
  static const char *const verbs[] = { "is", "was", "turned", "turns", "turn", "now", NULL };
  guint first = quantity->first, end = quantity->end;

  if (first < 2 || (dtl_passage_is (passage, end, DTL_TOKEN_WORD) && dtl_passage_word (passage, end, DTL_SENSE_PREPOSITION) == NULL) || (quantity->number.flags & DTL_NUMBER_SPELLED) != 0)
    return FALSE;
  if (dtl_passage_says (passage, first - 1, "turned") || (dtl_passage_says (passage, first - 1, "now") && dtl_passage_is (passage, first - 2, DTL_TOKEN_COMMA)))
    return TRUE;
  if (dtl_passage_says (passage, first - 1, "at"))
    return dtl_passage_is_one_of (passage, first - 2, deaths) && !(first > 2 && dtl_passage_says (passage, first - 3, "of")); /* "put the number of dead at 11" */
  return dtl_passage_is_one_of (passage, first - 1, verbs) && dtl_passage_is_one_of (passage, first - 2, persons);
}

/* "65 or older", "At 29, she is the youngest". */
static gboolean
is_sided_age (const DtlPassage *passage, const DtlQuantity *quantity)
{
  guint first = quantity->first, end = quantity->end;

  if ((dtl_passage_says (passage, end, "or") || dtl_passage_says (passage, end, "and"))
      && (dtl_passage_says (passage, end + 1, "older") || dtl_passage_says (passage, end + 1, "younger")))
    return first == 0 || !dtl_passage_has_flag (passage, first - 1, DTL_TOKEN_CAPITAL) || dtl_passage_sentence (passage, first)->first == first - 1;
  return first > 0 && dtl_passage_says (passage, first - 1, "at") && dtl_passage_sentence (passage, first)->first == first - 1
         && dtl_passage_is (passage, end, DTL_TOKEN_COMMA) && (dtl_passage_says (passage, end + 1, "he") || dtl_passage_says (passage, end + 1, "she")
             || (dtl_passage_has_flag (passage, end + 1, DTL_TOKEN_CAPITAL) && dtl_passage_word (passage, end + 1, DTL_SENSE_STOP) == NULL));
}

/* "aged 19 and 23", "at the age of 88", "adults over 65". */
static gboolean
follows_age_word (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const passed[] = { "of", "over", "under", "above", "below", "between", "and", "or", "from", "at", "least", "about", "just", "only", "the", "to" };
  guint at = quantity->first;

  for (guint n = 0; at > 0 && n < 12; n++, at--)
    {
      gboolean comma = at > 1 && dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA) && dtl_passage_is (passage, at - 2, DTL_TOKEN_NUMBER);
      gboolean pass = dtl_passage_is (passage, at - 1, DTL_TOKEN_NUMBER) || comma;

      if (comma && dtl_noun_find (passage, quantity->end, FALSE) != DTL_NO_NOUN)
        return FALSE; /* "aged 23, 31 people" */
      if (dtl_passage_word (passage, at - 1, DTL_SENSE_AGE) != NULL)
        return !(at > 2 && dtl_passage_says (passage, at - 2, "of") && dtl_passage_word (passage, at - 3, DTL_SENSE_UNIT) != NULL); /* "17 years of age, and five are staff" */
      if (n == 1 && (dtl_passage_says (passage, at, "over") || dtl_passage_says (passage, at, "under"))
          && dtl_passage_word (passage, at - 1, DTL_SENSE_PERSON) != NULL && dtl_noun_find (passage, quantity->end, FALSE) == DTL_NO_NOUN)
        return TRUE;
      if (!pass && !dtl_passage_is_one_of (passage, at - 1, passed))
        return FALSE;
    }
  return FALSE;
}

/* "the age group affected is 21-30 years" */
static gboolean
is_age_of_group (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const links[] = { "is", "are", "was", "were", "of", "between", "from" };
  guint first = quantity->first;

  if (quantity->kind != DTL_FIGURE_DURATION || strcmp (quantity->unit, "a") != 0 || first == 0
      || !(dtl_passage_is_one_of (passage, first - 1, links) || quantity->hedge == DTL_HEDGE_BETWEEN))
    return FALSE;
  for (guint back = 1; back <= 5 && back < first; back++)
    if (dtl_passage_says (passage, first - back, "group") && dtl_passage_says (passage, first - back - 1, "age"))
      return TRUE;
  return FALSE;
}

/* "a woman of 26", "a boy of nine": nothing that is counted follows. */
static gboolean
is_age_of_person (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const persons[] = { "man", "woman", "boy", "girl", "child", "youth", "lad", "lady", "gentleman", "teenager" };
  const guint first = quantity->first, end = quantity->end;

  return first > 1 && dtl_passage_says (passage, first - 1, "of") && dtl_passage_is_one_of (passage, first - 2, persons)
         && (!dtl_passage_is (passage, end, DTL_TOKEN_WORD) || dtl_clause_is_verb (passage, end) || dtl_noun_find (passage, end, FALSE) == DTL_NO_NOUN);
}

/* "aged between six months and five years": each end has its unit. @last: (nullable): the number before */
static gboolean
is_age_with_unit (const DtlPassage *passage, const DtlQuantity *quantity, const DtlQuantity *last)
{
  static const char *const links[] = { "and", "to", "or" };

  if (quantity->kind != DTL_FIGURE_DURATION)
    return FALSE;
  if (last != NULL && last->kind == DTL_FIGURE_AGE && last->end + 1 == quantity->first && dtl_passage_is_one_of (passage, last->end, links))
    return TRUE;
  return follows_age_word (passage, quantity);
}

/**
 * dtl_figure_ages_find:
 * @passage: a paragraph
 * @quantities: (element-type DtlQuantity): those of its numbers that are ages are made so
 */
void
dtl_figure_ages_find (const DtlPassage *passage, GArray *quantities)
{
  for (guint i = 0; i < quantities->len; i++)
    {
      DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);

      if (is_age_of_group (passage, quantity) || is_age_with_unit (passage, quantity, i > 0 ? &g_array_index (quantities, DtlQuantity, i - 1) : NULL))
        quantity->kind = DTL_FIGURE_AGE;
      if (!is_age_number (quantity)
          || (!is_apposed_age (passage, quantity) && !is_age_of_person (passage, quantity)
              && !is_limit_age (passage, quantity) && !is_predicated_age (passage, quantity) && !is_sided_age (passage, quantity)
              && !is_working_age (passage, quantity) && !follows_age_word (passage, quantity)))
        continue;
      quantity->kind = DTL_FIGURE_AGE;
      quantity->unit = "a";
      quantity->unit_kind = DTL_UNIT_TIME;
      quantity->has_unit = quantity->closed = TRUE;
    }
}
