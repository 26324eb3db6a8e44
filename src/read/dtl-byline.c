/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who wrote a report stands in a line of its own, in a handful of shapes: "By Jane Doe and John Roe", "BY JANE DOE",
 * "Jane Doe, Business Correspondent", "Staff Reporter". */

#include "dtl-byline.h"

#include "dtl-furniture.h"
#include "dtl-names.h"
#include "dtl-phrase.h"

/* Words of one name, and of the whole line. */
#define NAME_WORDS_MOST 5
#define LINE_TOKENS_MOST 40

static int
get_part (const DtlPassage *line, guint at)
{
  const DtlSense *sense = dtl_passage_word (line, at, DTL_SENSE_NAME_PART);

  return sense ? sense->value : 0;
}

/* "Senior", "Business" of "Senior Business Correspondent": they end the name before. */
static gboolean
begins_role (const DtlPassage *line, guint at)
{
  guint length;
  int kind = dtl_furniture_kind (line, at, &length);

  if (kind == DTL_FURNITURE_AUTHOR)
    return TRUE;
  if (dtl_passage_says (line, at, "senior") || dtl_passage_says (line, at, "chief") || dtl_passage_says (line, at, "associate"))
    return TRUE;
  if (kind != DTL_FURNITURE_SECTION && !dtl_passage_word (line, at, DTL_SENSE_DEMONYM) && get_part (line, at) != DTL_NAME_PART_PLACE
      && !dtl_passage_says (line, at, "political") && !dtl_passage_says (line, at, "foreign") && !dtl_passage_says (line, at, "legal"))
    return FALSE;
  return dtl_furniture_kind (line, at + 1, &length) == DTL_FURNITURE_AUTHOR || dtl_furniture_kind (line, at + 2, &length) == DTL_FURNITURE_AUTHOR;
}

static gboolean
is_name_word (const DtlPassage *line, guint at)
{
  const guint64 never = DTL_SENSE_BIT (DTL_SENSE_MONTH) | DTL_SENSE_BIT (DTL_SENSE_WEEKDAY) | DTL_SENSE_BIT (DTL_SENSE_AGENCY)
                        | DTL_SENSE_BIT (DTL_SENSE_CARDINAL) | DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_DETERMINER);

  if (!dtl_passage_is (line, at, DTL_TOKEN_WORD) || !dtl_passage_has_flag (line, at, DTL_TOKEN_CAPITAL))
    return FALSE;
  /* "May" and "June" are given names before another capital */
  if ((dtl_passage_at (line, at)->classes & never) != 0 && dtl_token_length (dtl_passage_at (line, at)) > 1
      && !(dtl_passage_word (line, at, DTL_SENSE_MONTH) && get_part (line, at) == DTL_NAME_PART_GIVEN))
    return FALSE;
  return !dtl_passage_says (line, at, "updated") && !dtl_passage_says (line, at, "published") && !dtl_passage_says (line, at, "and")
         && !dtl_passage_says (line, at, "by") && !dtl_passage_says (line, at, "posted");
}

/* The marks inside "J. F. Hale", "Lip-Bu", "O'Neill". */
static gboolean
is_mark_inside (const DtlPassage *line, guint at)
{
  const DtlToken *token = dtl_passage_at (line, at);
  gboolean glued = !dtl_passage_has_flag (line, at, DTL_TOKEN_SPACE_BEFORE);

  if (token->kind == DTL_TOKEN_DASH)
    return glued && at + 1 < line->n_tokens && !dtl_passage_has_flag (line, at + 1, DTL_TOKEN_SPACE_BEFORE);
  return token->kind == DTL_TOKEN_STOP && glued && dtl_token_length (dtl_passage_at (line, at - 1)) <= 2 && is_name_word (line, at + 1);
}

/* The token after the name at @first, or @first. */
static guint
take_name (const DtlPassage *line, guint first, guint *words)
{
  guint at = first;

  *words = 0;
  while (at < line->n_tokens && *words <= NAME_WORDS_MOST)
    {
      if (is_name_word (line, at) && !(*words > 1 && begins_role (line, at)))
        (*words)++;
      else if (at == first
               || !(is_mark_inside (line, at) || (get_part (line, at) == DTL_NAME_PART_PARTICLE && is_name_word (line, at + 1) && *words > 0)))
        break;
      at++;
    }
  return at;
}

/* "Business Correspondent", "chief economics writer in Berlin": the token after it. */
static guint
take_role (const DtlPassage *line, guint at)
{
  guint next = at;

  while (next < line->n_tokens && next < at + 7 && dtl_passage_is (line, next, DTL_TOKEN_WORD))
    {
      guint length;

      if (dtl_furniture_kind (line, next, &length) == DTL_FURNITURE_AUTHOR)
        return next + length;
      next++;
    }
  return at;
}

/* "in Berlin", "| Reuters", ", BBC News", "for the Marlow Post": where from and for whom. */
static guint
take_rest (const DtlPassage *line, guint at)
{
  guint next = at;

  while (next < line->n_tokens && next < at + 10)
    {
      const DtlToken *token = dtl_passage_at (line, next);
      gboolean capital = dtl_passage_has_flag (line, next, DTL_TOKEN_CAPITAL);
      guint role = token->kind == DTL_TOKEN_WORD ? take_role (line, next) : next;

      if (role > next)
        next = role;
      else if (token->kind == DTL_TOKEN_WORD && !capital && !dtl_passage_says (line, next, "in") && !dtl_passage_says (line, next, "for")
               && !dtl_passage_says (line, next, "the") && !dtl_passage_says (line, next, "at") && !dtl_passage_says (line, next, "of")
               && !dtl_passage_word (line, next, DTL_SENSE_AGENCY))
        return next;
      else if (token->kind == DTL_TOKEN_NUMBER || token->kind == DTL_TOKEN_STOP || dtl_passage_word (line, next, DTL_SENSE_MONTH)
               || dtl_passage_says (line, next, "updated") || dtl_passage_says (line, next, "published"))
        return next;
      else
        next++;
    }
  return next;
}

static gboolean
is_separator (const DtlPassage *line, guint at)
{
  return dtl_passage_is (line, at, DTL_TOKEN_COMMA) || dtl_passage_is (line, at, DTL_TOKEN_SLASH) || dtl_passage_says (line, at, "and")
         || dtl_passage_says (line, at, "with") || (at < line->n_tokens && line->bytes[dtl_passage_at (line, at)->start] == '&');
}

/* The token behind them; @last is the one behind the last name itself. */
static guint
take_names (const DtlPassage *line, guint at, DtlByline *byline, guint *last)
{
  guint words, length;

  while (byline->n_names < DTL_BYLINE_MOST)
    {
      guint end = take_name (line, at, &words);
      gboolean role = dtl_furniture_kind (line, at, &length) == DTL_FURNITURE_AUTHOR || begins_role (line, at);

      /* "Jane Doe, BBC News" */
      role |= byline->n_names > 0 && end > at && get_part (line, end - 1) == DTL_NAME_PART_BODY_WORD;
      if (end == at || role || (words < 2 && byline->n_names > 0) || dtl_passage_phrase (line, at, DTL_SENSE_AGENCY, &length))
        break;
      byline->names[byline->n_names++] = dtl_passage_span (line, at, end - 1);
      *last = end;
      at = take_role (line, end);
      /* "Jane Doe in Paris and John Roe in Rome" */
      if (dtl_passage_says (line, at, "in") && is_name_word (line, at + 1))
        at = take_name (line, at + 1, &words);
      if (!is_separator (line, at))
        break;
      while (is_separator (line, at))
        at++;
    }
  return at;
}

/* "PTI", "Staff Reporter", "Our Special Correspondent" */
static gboolean
match_desk (const DtlPassage *line, guint first, DtlByline *byline)
{
  guint length;
  guint end = take_role (line, first);

  /* "The Associated Press" */
  if (dtl_passage_says (line, first, "the") && dtl_passage_phrase (line, first + 1, DTL_SENSE_AGENCY, &length))
    first++;
  if (dtl_passage_phrase (line, first, DTL_SENSE_AGENCY, &length))
    end = first + length;
  if (end == first || end < line->n_tokens || end - first > 4 || !dtl_passage_has_flag (line, first, DTL_TOKEN_CAPITAL))
    return FALSE;
  byline->names[byline->n_names++] = dtl_passage_span (line, first, end - 1);
  byline->end = end;
  return TRUE;
}

/* "By: The Canadian Press" */
static gboolean
match_body (const DtlPassage *line, guint first, DtlByline *byline)
{
  guint at = first + dtl_passage_says (line, first, "the");
  guint end = at;

  while (is_name_word (line, end))
    end++;
  if (end == at || end < line->n_tokens || end - at > NAME_WORDS_MOST || get_part (line, end - 1) != DTL_NAME_PART_BODY_WORD)
    return FALSE;
  byline->names[byline->n_names++] = dtl_passage_span (line, first, end - 1);
  byline->end = end;
  return TRUE;
}

/* "Markets reporter Jane Doe" and nothing else */
static gboolean
match_role_first (const DtlPassage *line, DtlByline *byline)
{
  guint first = take_role (line, 0), words;
  guint end = first > 0 ? take_name (line, first, &words) : 0;

  if (first == 0 || first > 3 || end < line->n_tokens || words < 2)
    return FALSE;
  byline->names[byline->n_names++] = dtl_passage_span (line, first, end - 1);
  byline->end = end;
  return TRUE;
}

/* Names that no "By" stands before are authors only if what they are is said: "Jane Doe, Health Editor". */
static gboolean
is_signed (const DtlPassage *line, guint last)
{
  guint next = last + dtl_passage_is (line, last, DTL_TOKEN_COMMA);
  guint end = take_role (line, next);

  if (end > next && take_rest (line, end) == line->n_tokens)
    return TRUE;
  /* "Jane Doe, BBC News, Varna" */
  for (end = next; is_name_word (line, end); end++)
    if (get_part (line, end) == DTL_NAME_PART_BODY_WORD)
      return take_rest (line, end) == line->n_tokens;
  return FALSE;
}

/**
 * dtl_byline_match:
 * @line: a short paragraph
 * @byline: (out): who is named
 */
gboolean
dtl_byline_match (const DtlPassage *line, DtlByline *byline)
{
  guint first = 0, last = 0, length, end, words;

  *byline = (DtlByline) { 0 };
  if (line->n_tokens == 0 || line->n_tokens > LINE_TOKENS_MOST || !dtl_passage_has_flag (line, 0, DTL_TOKEN_CAPITAL))
    return FALSE;
  if (dtl_furniture_kind (line, 0, &length) == DTL_FURNITURE_BYLINE)
    {
      byline->sure = TRUE;
      first = length + dtl_passage_is (line, length, DTL_TOKEN_COLON);
    }
  if (match_desk (line, first, byline) || (byline->sure && match_body (line, first, byline)) || (first == 0 && match_role_first (line, byline)))
    return TRUE;
  end = take_names (line, first, byline, &last);
  /* "By Land And Sea": one word is a name only as a desk's */
  if (byline->n_names == 1 && dtl_span_length (byline->names[0]) == dtl_token_length (dtl_passage_at (line, first)))
    return FALSE;
  if (byline->n_names == 0 || (end < line->n_tokens && dtl_passage_is (line, end, DTL_TOKEN_CLITIC)))
    return FALSE;
  if (!byline->sure && (take_name (line, first, &words) == first || words < 2 || !is_signed (line, take_name (line, first, &words))))
    return FALSE;
  byline->end = take_rest (line, end);
  /* "By Monday the water had gone." */
  return byline->end == line->n_tokens || !dtl_phrase_has_verb (line, first, line->n_tokens);
}

gboolean
dtl_byline_match_names (const DtlPassage *line, DtlByline *byline)
{
  guint last;

  *byline = (DtlByline) { .sure = TRUE };
  byline->end = take_names (line, 0, byline, &last);
  return byline->n_names > 0;
}

/**
 * dtl_byline_is_role:
 * @line: a short paragraph
 *
 * Returns: whether it tells what somebody is whom another line names: "Political reporter"
 */
gboolean
dtl_byline_is_role (const DtlPassage *line)
{
  guint length;

  return line->n_tokens > 0 && take_role (line, 0) == line->n_tokens && !dtl_passage_phrase (line, 0, DTL_SENSE_AGENCY, &length)
         && !dtl_passage_says (line, 0, "our") && !dtl_passage_says (line, 0, "staff") && !dtl_passage_says (line, 0, "special");
}

gboolean
dtl_byline_is_whole (const DtlPassage *line, const DtlByline *byline)
{
  return byline->end == line->n_tokens;
}
