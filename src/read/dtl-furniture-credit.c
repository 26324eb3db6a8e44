/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took a picture stands in a line of its own or behind the caption, which is news. A credit is made of names, an
 * agency and the marks between them. */

#include "dtl-furniture-credit.h"

static gboolean
is_credit_word (const DtlPassage *line, guint at, guint *length)
{
  static const char *const small[] = { "by", "via", "for", "the", "of", "and", "in", "photo", "file", "from" };

  if (dtl_furniture_kind (line, at, length) == DTL_FURNITURE_CREDIT || dtl_passage_phrase (line, at, DTL_SENSE_AGENCY, length))
    return TRUE;
  *length = 1;
  if (!dtl_passage_is (line, at, DTL_TOKEN_WORD))
    return !dtl_passage_is (line, at, DTL_TOKEN_NUMBER) && !dtl_passage_is (line, at, DTL_TOKEN_SEMICOLON);
  if (dtl_passage_has_flag (line, at, DTL_TOKEN_CAPITAL))
    return TRUE;
  return dtl_passage_is_one_of (line, at, small);
}

/* Whether the tokens are names and an agency: "AFP via Getty Images", "REUTERS/Jane Doe/File Photo" */
gboolean
dtl_furniture_credit_covers (const DtlPassage *line, guint first, guint end, gboolean bracketed)
{
  gboolean agency = FALSE, joined = bracketed;
  guint length;

  if (end - first > 16)
    return FALSE;
  for (guint i = first; i < end; i += length)
    {
      if (!is_credit_word (line, i, &length))
        return FALSE;
      agency |= dtl_passage_word (line, i, DTL_SENSE_AGENCY) != NULL || dtl_furniture_kind (line, i, &(guint) { 0 }) == DTL_FURNITURE_CREDIT;
      joined |= dtl_passage_is (line, i, DTL_TOKEN_SLASH) || dtl_passage_says (line, i, "via") || (i == first && length > 1);
    }
  return agency && joined;
}

/* The bracket that the last token closes; the number of tokens if it is not near. */
static guint
find_open (const DtlPassage *line)
{
  for (guint i = line->n_tokens - 1; i > 0 && line->n_tokens - i < 16; i--)
    if (dtl_passage_is (line, i - 1, DTL_TOKEN_OPEN))
      return i - 1;
  return line->n_tokens;
}

/* "(AP Photo/Jane Doe)", "[Jane Doe/Anadolu]", but not the "(Reuters)" of a dateline */
static guint
find_bracketed_credit (const DtlPassage *line)
{
  guint open = find_open (line);
  gboolean square = open < line->n_tokens && line->bytes[dtl_passage_at (line, open)->start] == '[';
  gboolean slash = FALSE;
  guint length;

  for (guint i = open; i < line->n_tokens; i++)
    slash |= dtl_passage_is (line, i, DTL_TOKEN_SLASH) || dtl_passage_says (line, i, "via") || dtl_furniture_kind (line, i, &length) == DTL_FURNITURE_CREDIT;
  return (square || slash) && dtl_furniture_credit_covers (line, open + 1, line->n_tokens - 1, TRUE) ? open : line->n_tokens;
}

/**
 * dtl_furniture_credit_find:
 * @line: a paragraph, likely a caption
 */
guint
dtl_furniture_credit_find (const DtlPassage *line)
{
  guint count = line->n_tokens, length;

  if (count > 3 && dtl_passage_is (line, count - 1, DTL_TOKEN_CLOSE))
    return find_bracketed_credit (line);
  for (guint i = count; i > 1 && count - i < 14; i--)
    {
      guint at = i - 1;
      gboolean dashed = (dtl_passage_is (line, at - 1, DTL_TOKEN_DASH) || dtl_passage_is (line, at - 1, DTL_TOKEN_SLASH)) && at > 1
                        && dtl_passage_has_flag (line, at - 1, DTL_TOKEN_SPACE_BEFORE);
      guint8 before = dtl_passage_at (line, at - 1 - dashed)->kind;

      if (before != DTL_TOKEN_STOP && before != DTL_TOKEN_CLOSE)
        continue;
      if (dtl_furniture_kind (line, at, &length) == DTL_FURNITURE_CREDIT && (dtl_passage_is (line, at + length, DTL_TOKEN_COLON) || length > 1))
        return dtl_furniture_credit_covers (line, at, count, TRUE) ? at : count;
      if (dtl_passage_word (line, at, DTL_SENSE_AGENCY) && dtl_passage_is (line, at + 1, DTL_TOKEN_SLASH))
        return dtl_furniture_credit_covers (line, at, count, TRUE) ? at : count;
    }
  return count;
}
