/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What "1,400 well-paid permanent jobs" counts. Without a parser: a noun phrase runs until a
 * word that cannot stand in one, and its head is its last plural. */

#include "dtl-noun-finder.h"

#include <string.h>

#include "dtl-clause.h"
#include "dtl-lemma.h"

/* Words of a noun phrase, before and with its head, are not sought beyond. */
#define LONGEST_PHRASE 7

static const guint64 breakers = DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION) | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY)
                                | DTL_SENSE_BIT (DTL_SENSE_PRONOUN) | DTL_SENSE_BIT (DTL_SENSE_ADVERB) | DTL_SENSE_BIT (DTL_SENSE_WEEKDAY);

static const guint64 fillers = DTL_SENSE_BIT (DTL_SENSE_ADJECTIVE);

static guint64
get_classes (const DtlPassage *passage, guint index)
{
  return dtl_passage_at (passage, index)->classes;
}

/**
 * dtl_noun_is_plural:
 * @passage: a paragraph
 * @index: a token
 *
 * Returns: whether it is a plural noun by its form, or counts like one
 */
gboolean
dtl_noun_is_plural (const DtlPassage *passage, guint index)
{
  const DtlToken *token;
  guint64 classes;

  if (!dtl_passage_is (passage, index, DTL_TOKEN_WORD))
    return FALSE;
  token = dtl_passage_at (passage, index);
  classes = get_classes (passage, index);
  if ((classes & DTL_SENSE_BIT (DTL_SENSE_COUNTABLE)) != 0)
    return TRUE;
  if ((classes & (breakers | fillers)) != 0 || dtl_token_length (token) < 3 || dtl_passage_says (passage, index, "yes"))
    return FALSE;
  if ((classes & DTL_SENSE_BIT (DTL_SENSE_IRREGULAR_NOUN)) != 0)
    return TRUE;
  /* regular plurals end in one letter */
  return dtl_passage_ends_in (passage, index, "s", 0) && dtl_lemma_is_plural (passage->lexicon, passage->bytes + token->start, dtl_token_length (token));
}

/**
 * dtl_noun_is_verb:
 * @passage: a paragraph
 * @index: a token
 *
 * Returns: whether it is a verb in -s that has its object or a preposition behind it: "a count of 37 includes five", "one in
 *   ten suffers from"; "40 stands in the market" are none
 */
gboolean
dtl_noun_is_verb (const DtlPassage *passage, guint index)
{
  static const char *const both[] = { "needs", "leaves", "stands", "returns" };
  const guint64 behind = DTL_SENSE_BIT (DTL_SENSE_DETERMINER) | DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_ADVERB) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN)
                         | DTL_SENSE_BIT (DTL_SENSE_HEDGE) | DTL_SENSE_BIT (DTL_SENSE_CARDINAL);

  return dtl_passage_ends_in (passage, index, "s", 2) && dtl_passage_word (passage, index, DTL_SENSE_PREDICATE) != NULL && !dtl_passage_is_one_of (passage, index, both)
         && !dtl_passage_says (passage, index + 1, "of")
         && (dtl_passage_is (passage, index + 1, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, index + 1, DTL_TOKEN_SIGN) || dtl_passage_word_any (passage, index + 1, behind));
}

/* A word that may stand between a number and its noun, or be it. */
static gboolean
may_go_on (const DtlPassage *passage, guint index)
{
  static const char *const determiners[] = { "other", "more", "such", "additional", "further", "new", "different", "of", "the", "its", "his", "their", "these", "those" };
  guint64 classes = get_classes (passage, index);

  if (dtl_passage_has_flag (passage, index, DTL_TOKEN_UPPER) && dtl_passage_says (passage, index, "us"))
    return TRUE; /* "three US banks" */
  if ((classes & breakers) == 0 && (classes & DTL_SENSE_BIT (DTL_SENSE_DETERMINER)) == 0)
    return TRUE;
  for (guint i = 0; i < 7; i++)
    if (dtl_passage_says (passage, index, determiners[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_hyphen (const DtlPassage *passage, guint index)
{
  return dtl_passage_is (passage, index, DTL_TOKEN_DASH) && !dtl_passage_has_flag (passage, index, DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LONG)
         && !dtl_passage_has_flag (passage, index + 1, DTL_TOKEN_SPACE_BEFORE);
}

/* "25-member", "12-storey": the noun of an adjective is singular. */
static guint
find_hyphened (const DtlPassage *passage, guint index)
{
  static const char *const others[] = { "strong", "odd", "plus", "year", "old" };

  if (dtl_passage_is_one_of (passage, index + 1, others))
    return DTL_NO_NOUN;
  return is_hyphen (passage, index) && dtl_passage_is (passage, index + 1, DTL_TOKEN_WORD) ? index + 1 : DTL_NO_NOUN;
}

static guint
find_singular (const DtlPassage *passage, guint index)
{
  guint last = DTL_NO_NOUN;

  for (guint at = index; at < passage->n_tokens && at < index + 4; at++)
    {
      if (!dtl_passage_is (passage, at, DTL_TOKEN_WORD) || !may_go_on (passage, at) || dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE)
          || (at > index && (dtl_passage_says (passage, at, "told") || dtl_passage_says (passage, at, "said"))))
        break;
      last = at;
    }
  return last;
}

/* "3,000-plus firms", "20-odd banks", "60+ partners", "20 or so witnesses". */
static guint
skip_suffix (const DtlPassage *passage, guint index)
{
  guint length;

  if (is_hyphen (passage, index) && (dtl_passage_says (passage, index + 1, "plus") || dtl_passage_says (passage, index + 1, "odd")))
    return index + 2;
  if (dtl_passage_is (passage, index, DTL_TOKEN_SIGN) && dtl_passage_says (passage, index, "+") && !dtl_passage_has_flag (passage, index, DTL_TOKEN_SPACE_BEFORE))
    return index + 1;
  if (dtl_passage_says (passage, index, "or") && dtl_passage_phrase (passage, index, DTL_SENSE_HEDGE_AFTER, &length) != NULL)
    return index + length;
  return index;
}

/* "old and leaky boats": behind an adjective, "and" leads to another. */
static gboolean
joins_adjectives (const DtlPassage *passage, guint at, guint index)
{
  return at > index && (dtl_passage_at (passage, at - 1)->classes & fillers) != 0 && dtl_passage_says (passage, at, "and") && dtl_passage_is (passage, at + 1, DTL_TOKEN_WORD)
         && dtl_noun_is_plural (passage, at + 2) && !dtl_noun_is_plural (passage, at + 1);
}

/* Whether the words on both sides are written as in a title, so that a capital says nothing of a word. */
static gboolean
is_in_title (const DtlPassage *passage, guint index)
{
  guint capitals = 0;

  for (guint at = index > 4 ? index - 4 : 0; at < index + 5 && at < passage->n_tokens; at++)
    {
      const DtlToken *token = dtl_passage_at (passage, at);

      if (at == index || token->kind != DTL_TOKEN_WORD || dtl_token_length (token) < 4)
        continue;
      if ((token->flags & DTL_TOKEN_CAPITAL) == 0)
        return FALSE;
      capitals++;
    }
  return capitals >= 2;
}

/**
 * dtl_noun_person:
 * @passage: a paragraph
 *
 * Returns: the noun of people that are counted without one; lives as long as the reading
 */
const char *
dtl_noun_person (const DtlPassage *passage)
{
  return g_string_chunk_insert_const (passage->reading->strings, "person");
}

/**
 * dtl_noun_lemma:
 * @passage: a paragraph
 * @index: the token of a noun
 *
 * Returns: its singular, as names and abbreviations are written ("Ukrainian", "MP"), all else in lower
 *   case; lives as long as the reading
 */
const char *
dtl_noun_lemma (const DtlPassage *passage, guint index)
{
  const DtlToken *token = dtl_passage_at (passage, index);
  char lemma[DTL_LEMMA_MAX];
  gsize length = dtl_token_length (token);

  if (length > 2 && (token->flags & (DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER)) == DTL_TOKEN_CAPITAL && g_ascii_isupper (passage->bytes[token->end - 2]))
    {
      g_autofree char *letters = g_strndup (passage->bytes + token->start, length - (passage->bytes[token->end - 1] == 's'));

      return g_string_chunk_insert_const (passage->reading->strings, letters);
    }
  dtl_lemma_noun (passage->lexicon, passage->bytes + token->start, length, lemma);
  if ((token->flags & (DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER)) == DTL_TOKEN_CAPITAL && index > 0 && !is_in_title (passage, index))
    lemma[0] = g_ascii_toupper (lemma[0]);
  return g_string_chunk_insert_const (passage->reading->strings, lemma);
}

/* "5G sites", "MD-11 planes": a number that is part of a name before the noun. */
static gboolean
is_model_number (const DtlPassage *passage, guint at)
{
  const DtlToken *token = dtl_passage_at (passage, at);

  if (token->kind != DTL_TOKEN_NUMBER || !dtl_passage_is (passage, at + 1, DTL_TOKEN_WORD))
    return FALSE;
  if (!dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_SPACE_BEFORE))
    return dtl_token_length (dtl_passage_at (passage, at + 1)) == 1 && g_ascii_isupper (passage->bytes[dtl_passage_at (passage, at + 1)->start]);
  return g_ascii_isupper (dtl_passage_last_byte (passage, at)) || (at > 1 && is_hyphen (passage, at - 1) && dtl_passage_has_flag (passage, at - 2, DTL_TOKEN_UPPER));
}

/**
 * dtl_noun_find:
 * @passage: a paragraph
 * @index: the token after the number
 * @singular: the number is one: its noun is no plural
 *
 * Returns: the head of the noun phrase that begins there, or %DTL_NO_NOUN
 */
guint
dtl_noun_find (const DtlPassage *passage, guint index, gboolean singular)
{
  guint found;

  index = skip_suffix (passage, index);
  found = find_hyphened (passage, index);
  if (found != DTL_NO_NOUN)
    return found;
  if (singular)
    return find_singular (passage, index);
  for (guint at = index; at < passage->n_tokens && at < index + LONGEST_PHRASE; at++)
    {
      const DtlToken *token = dtl_passage_at (passage, at);

      if ((token->flags & DTL_TOKEN_LINE_BEFORE) != 0 && at == index)
        break;
      if (is_hyphen (passage, at) || (token->kind == DTL_TOKEN_COMMA && found == DTL_NO_NOUN && at > index
                                      && dtl_passage_at (passage, at - 1)->classes & fillers))
        continue;
      if (is_model_number (passage, at) && found == DTL_NO_NOUN)
        continue;
      if (at > index && dtl_passage_word (passage, at, DTL_SENSE_CARDINAL) != NULL && !is_hyphen (passage, at + 1))
        break; /* "Faro 49 carried twelve men" */
      if (found != DTL_NO_NOUN && dtl_passage_word (passage, at, DTL_SENSE_SAY) != NULL)
        break; /* "voters puts the party" */
      if (token->kind == DTL_TOKEN_QUOTE_OPEN || (token->kind == DTL_TOKEN_CLITIC && at > index))
        {
          found = token->kind == DTL_TOKEN_CLITIC ? DTL_NO_NOUN : found;
          continue;
        }
      if (joins_adjectives (passage, at, index) && found == DTL_NO_NOUN)
        continue;
      if (token->kind != DTL_TOKEN_WORD || (!may_go_on (passage, at) && !is_hyphen (passage, at + 1)))
        break;
      if (found != DTL_NO_NOUN && dtl_clause_is_verb (passage, at) && dtl_passage_word (passage, at + 1, DTL_SENSE_PREPOSITION) != NULL)
        break;
      if (dtl_noun_is_verb (passage, at))
        break;
      if (dtl_noun_is_plural (passage, at))
        found = at;
      else if (found != DTL_NO_NOUN)
        break;
    }
  return found;
}
