/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Below a report stands who wrote it: a paragraph that looks like the report's own, but tells of somebody who reports. */

#include "dtl-furniture-line.h"

/* "is a", "is our", "is the BBC's": what somebody is, and not which one of several. */
static gboolean
is_introduced (const DtlPassage *line, guint at)
{
  if (dtl_passage_says (line, at, "a") || dtl_passage_says (line, at, "an") || dtl_passage_says (line, at, "our"))
    return TRUE;
  return dtl_passage_has_flag (line, at, DTL_TOKEN_CAPITAL) || (dtl_passage_says (line, at, "the") && dtl_passage_has_flag (line, at + 1, DTL_TOKEN_CAPITAL));
}

/* "covers energy for the Post", not "covers 40 kilometres a day" */
static gboolean
covers_field (const DtlPassage *line, guint at)
{
  for (guint i = at; i < line->n_tokens && i < at + 6; i++)
    {
      if (dtl_passage_is (line, i, DTL_TOKEN_NUMBER))
        return FALSE;
      if (dtl_passage_is (line, i, DTL_TOKEN_STOP))
        break;
    }
  return TRUE;
}

/* "Coastwire writer Jane Doe in Rome contributed to this report." */
static gboolean
tells_contributors (const DtlPassage *line)
{
  static const char *const works[] = { "report", "story", "article", "dispatch", "piece" };

  for (guint i = 2; i + 3 < line->n_tokens && i < 40; i++)
    if (dtl_passage_says (line, i, "contributed") && dtl_passage_says (line, i + 1, "to") && dtl_passage_says (line, i + 2, "this")
        && dtl_passage_is_one_of (line, i + 3, works))
      return i + 6 > line->n_tokens && dtl_passage_has_flag (line, 0, DTL_TOKEN_CAPITAL);
  return FALSE;
}

/**
 * dtl_furniture_line_about_author:
 * @line: a paragraph near the end of a page
 */
gboolean
dtl_furniture_line_about_author (const DtlPassage *line)
{
  guint length, at = 0, verb;

  if (tells_contributors (line))
    return TRUE;
  while (at < line->n_tokens && at < 7 && (dtl_passage_has_flag (line, at, DTL_TOKEN_CAPITAL) || dtl_passage_is (line, at, DTL_TOKEN_DASH)
                                           || (at > 0 && dtl_passage_is (line, at, DTL_TOKEN_STOP) && dtl_token_length (dtl_passage_at (line, at - 1)) <= 2)))
    at++;
  if (at == 0)
    return FALSE;
  if (dtl_passage_says (line, at, "covers") || dtl_passage_says (line, at, "writes"))
    return at > 1 && covers_field (line, at + 1);
  verb = dtl_passage_says (line, at, "has") && dtl_passage_says (line, at + 1, "been") ? at + 1 : at;
  if (!(verb > at || dtl_passage_says (line, at, "is")) || !is_introduced (line, verb + 1))
    return FALSE;
  for (guint i = verb; i < line->n_tokens && i < at + 12; i++)
    if (dtl_furniture_kind (line, i, &length) == DTL_FURNITURE_AUTHOR)
      return TRUE;
  return FALSE;
}

/* roles = role ":" name [("," | ";" | "|") roles]: "Translator: Jane Doe, Editor: John Roe"; a name has two words, so that what a
 * reporter asks in a transcript is none. */
gboolean
dtl_furniture_line_has_roles (const DtlPassage *line)
{
  guint at = 0, length, names;

  while (at < line->n_tokens && dtl_furniture_kind (line, at, &length) == DTL_FURNITURE_AUTHOR && dtl_passage_is (line, at + length, DTL_TOKEN_COLON))
    {
      at += length + 1;
      for (names = 0; dtl_passage_has_flag (line, at, DTL_TOKEN_CAPITAL); names++)
        at++;
      if (names < 2 || names > 4 || at == line->n_tokens)
        return names >= 2 && names <= 4;
      at++;
    }
  return FALSE;
}
