/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a name reaches: over particles and initials, "of" and "and" between the words of a body, the fields of a
 * ministry; not into the name of somebody of it. */

#include "dtl-name-extent.h"

#include "dtl-name-words.h"

#define NAME_MOST 8
#define SYLLABLE_MOST 6

/* "Ministry of" somewhere in front: what follows may have "and" and commas in it. */
static gboolean
is_of_field (const DtlPassage *passage, guint first, guint at)
{
  for (guint i = first; i + 1 < at; i++)
    if ((dtl_passage_says (passage, i, "ministry") || dtl_passage_says (passage, i, "department") || dtl_passage_says (passage, i, "committee")
         || dtl_passage_says (passage, i, "minister"))
        && (dtl_passage_says (passage, i + 1, "of") || dtl_passage_says (passage, i + 1, "for") || dtl_passage_says (passage, i + 1, "on")))
      return TRUE;
  return FALSE;
}

/* A word that may name a field of work: part of no name by itself. */
static gboolean
is_field (const DtlPassage *passage, guint at)
{
  const guint64 names = DTL_SENSE_BIT (DTL_SENSE_NAME_PART) | DTL_SENSE_BIT (DTL_SENSE_COUNTRY) | DTL_SENSE_BIT (DTL_SENSE_AGENCY)
                        | DTL_SENSE_BIT (DTL_SENSE_DEMONYM) | DTL_SENSE_BIT (DTL_SENSE_STOP) | DTL_SENSE_BIT (DTL_SENSE_TITLE);
  const DtlToken *token = dtl_passage_at (passage, at);

  return !dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER)
         && ((token->classes & names) == 0 || get_word_part (passage, at) == DTL_NAME_PART_NONE);
}

/* "the Disaster and Emergency Management Authority", "Food and Drug Administration": fields on both sides, a body at the end. */
gboolean
dtl_name_extent_joins_fields (const DtlPassage *passage, guint first, guint at)
{
  if (first + 1 != at || first == 0 || !dtl_passage_says (passage, at, "and") || !is_field (passage, first) || !is_field (passage, at + 1)
      || !(dtl_passage_says (passage, first - 1, "the") || dtl_passage_is (passage, first - 1, DTL_TOKEN_CLITIC)))
    return FALSE;
  for (guint i = at + 2; i < at + 5 && is_capital (passage, i); i++)
    if (is_body (get_word_part (passage, i)))
      return TRUE;
  return FALSE;
}

/* "of", "and", "for" inside "Bank of England", "Yakov and Partners" */
static gboolean
joins_name (const DtlPassage *passage, guint first, guint at)
{
  int before = get_word_part (passage, at - 1);
  int after = get_word_part (passage, at + 1);

  if (!is_capital (passage, at + 1) || dtl_passage_word (passage, at + 1, DTL_SENSE_STOP) || dtl_passage_word (passage, at + 1, DTL_SENSE_WEEKDAY)
      || dtl_passage_word (passage, at + 1, DTL_SENSE_MONTH))
    return FALSE;
  if (dtl_passage_says (passage, at, "on"))
    return dtl_passage_says (passage, at - 1, "committee") || dtl_passage_says (passage, at - 1, "commission") || dtl_passage_says (passage, at - 1, "conference");
  if (dtl_passage_says (passage, at, "of") || dtl_passage_says (passage, at, "for"))
    return is_body (before) || before == DTL_NAME_PART_THING;
  if (dtl_passage_says (passage, at, "and") && is_of_field (passage, first, at))
    return TRUE;
  /* "Canada Mortgage and Housing Corp" */
  if (dtl_passage_says (passage, at, "and") && after == DTL_NAME_PART_NONE && is_capital (passage, at + 2) && is_body (get_word_part (passage, at + 2)))
    return first + 1 < at;
  if (dtl_name_extent_joins_fields (passage, first, at))
    return TRUE;
  if (dtl_passage_says (passage, at, "and"))
    return dtl_passage_says (passage, at + 1, "Partners") || dtl_passage_says (passage, at + 1, "Sons")
           || (is_body (after) && !is_body (before) && get_word_part (passage, at - 1) == 0 && first + 1 == at - 1);
  return dtl_passage_says (passage, at, "&");
}

/* The "ho" of "Kim Dae-ho", behind a family name that is known; not the "led" of "Lee-led". */
static gboolean
is_syllable (const DtlPassage *passage, guint first, guint dash)
{
  const DtlToken *token = dash + 1 < passage->n_tokens ? dtl_passage_at (passage, dash + 1) : NULL;

  return token && token->kind == DTL_TOKEN_WORD && token->word == 0 && dtl_token_length (token) <= SYLLABLE_MOST && dash > first + 1
         && get_word_part (passage, first) == DTL_NAME_PART_GIVEN;
}

/* "J." in "John F. Kennedy", "Lip-Bu": marks inside a name. Returns the token to go on from, or 0. */
static guint
pass_mark (const DtlPassage *passage, guint first, guint at)
{
  const DtlToken *token = dtl_passage_at (passage, at);

  if (token->kind == DTL_TOKEN_DASH && is_glued (passage, at) && is_glued (passage, at + 1) && (is_capital (passage, at + 1) || is_syllable (passage, first, at)))
    return at + 1 + !is_capital (passage, at + 1);
  if (token->kind == DTL_TOKEN_STOP && dtl_token_length (dtl_passage_at (passage, at - 1)) == 1 && is_glued (passage, at) && is_capital (passage, at + 1))
    return at + 1;
  return 0;
}

/* "el-Fasher", "al-Assad" */
gboolean
dtl_name_extent_has_particle (const DtlPassage *passage, guint at)
{
  return get_word_part (passage, at) == DTL_NAME_PART_PARTICLE && dtl_passage_is (passage, at + 1, DTL_TOKEN_DASH) && is_glued (passage, at + 1)
         && is_glued (passage, at + 2) && is_capital (passage, at + 2);
}

static guint
take_particles (const DtlPassage *passage, guint at)
{
  guint next = at;

  /* "Omar al-Hadid" */
  if (dtl_name_extent_has_particle (passage, at))
    return at + 2;
  while (next < at + 3 && next < passage->n_tokens && get_word_part (passage, next) == DTL_NAME_PART_PARTICLE)
    next++;
  return next > at && is_capital (passage, next) ? next : 0;
}

/* "Ministry of Water, Land and Forests": the comma before one that "and" ends the list behind. */
static gboolean
lists_fields (const DtlPassage *passage, guint first, guint comma)
{
  guint at = comma + 1;

  if (!is_of_field (passage, first, comma))
    return FALSE;
  while (is_capital (passage, at) && at < comma + 4)
    at++;
  return at > comma + 1 && dtl_passage_says (passage, at, "and") && is_capital (passage, at + 1);
}

/* "Committee on Energy Klaus Ernst": a given name behind a body is somebody of it; "Liverpool John Moores University" is not. */
static gboolean
begins_person (const DtlPassage *passage, guint first, guint at)
{
  gboolean body = FALSE;

  if (get_word_part (passage, at) != DTL_NAME_PART_GIVEN || !is_capital (passage, at + 1) || !is_capital (passage, at - 1) || is_glued (passage, at + 1))
    return FALSE;
  for (guint i = first; i < at; i++)
    body |= is_body (get_word_part (passage, i)) || get_word_part (passage, i) == DTL_NAME_PART_THING;
  for (guint i = at; i < at + 4 && is_capital (passage, i); i++)
    if (is_body (get_word_part (passage, i)) || is_spot (get_word_part (passage, i)))
      return FALSE;
  return body;
}

/* "People's Democratic Party", "Children’s Hospital": people whose body it is. */
gboolean
dtl_name_extent_owns_body (const DtlPassage *passage, guint clitic)
{
  static const char *const owners[] = { "people", "children", "women", "men", "workers", "farmers", "veterans", "king", "queen", "lloyd", "mcdonald" };

  if (!dtl_passage_is_one_of (passage, clitic - 1, owners) || !is_capital (passage, clitic + 1))
    return FALSE;
  for (guint i = clitic + 1; i < clitic + 5 && is_capital (passage, i); i++)
    if (is_body (get_word_part (passage, i)) || get_word_part (passage, i) == DTL_NAME_PART_THING || is_spot (get_word_part (passage, i)))
      return TRUE;
  return FALSE;
}

/* The token after the name that begins at @first. */
guint
dtl_name_extent_take (const DtlPassage *passage, guint first)
{
  guint at = first + 1;

  while (at < passage->n_tokens && at - first < NAME_MOST * 2)
    {
      guint length, next = 0;

      if (dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH) && is_capital (passage, at))
        next = at + 1;
      else if (is_capital (passage, at) && !is_glued (passage, at) && begins_person (passage, first, at))
        break;
      else if (is_capital (passage, at) && !is_glued (passage, at))
        next = is_title (passage, at, &length) || dtl_passage_word (passage, at, DTL_SENSE_MONTH) || dtl_passage_word (passage, at, DTL_SENSE_WEEKDAY)
                 ? 0
                 : at + 1;
      else if (dtl_passage_is (passage, at, DTL_TOKEN_DASH) || dtl_passage_is (passage, at, DTL_TOKEN_STOP))
        next = pass_mark (passage, first, at);
      else if (!dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL) && (dtl_passage_is (passage, at, DTL_TOKEN_WORD) || dtl_passage_says (passage, at, "&")))
        {
          next = take_particles (passage, at);
          if (!next && (joins_name (passage, first, at) || dtl_passage_says (passage, at, "plc")))
            next = at + 1;
        }
      else if (dtl_passage_is (passage, at, DTL_TOKEN_COMMA) && lists_fields (passage, first, at))
        next = at + 1;
      else if (dtl_passage_is (passage, at, DTL_TOKEN_CLITIC) && dtl_name_extent_owns_body (passage, at))
        next = at + 1;
      if (!next)
        break;
      at = next;
    }
  return at;
}
