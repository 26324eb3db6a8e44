/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "According to", "citing", "data from": whoever stands behind says it, or whoever wrote the paper that stands there. */

#include "dtl-saying-according.h"

#include "dtl-saying-who.h"

/* Begins "according to" the segment, or does it follow what it is about? */
static gboolean
opens_segment (const DtlPassage *passage, guint at, DtlTokens segment)
{
  while (at > segment.first
         && (dtl_passage_word (passage, at - 1, DTL_SENSE_CONJUNCTION) || dtl_passage_word (passage, at - 1, DTL_SENSE_ADVERB)
             || dtl_passage_is (passage, at - 1, DTL_TOKEN_BULLET)))
    at--;
  return at == segment.first;
}

static gboolean
is_document (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "statement", "statements", "release", "communique", "communiqué", "announcement", "notice", "report", "reports" };

  return dtl_passage_is_one_of (passage, at, words);
}

static gboolean
names_data (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "data", "figures", "statistics", "estimates", "numbers" };

  return dtl_passage_is_one_of (passage, at, words);
}

/* "on Monday", "today" between a paper and who gave it out */
static guint
skip_day (const DtlPassage *passage, guint at, guint end)
{
  guint next = at + dtl_passage_says (passage, at, "on");

  if (next == at && !dtl_phrase_is_date_word (passage, at))
    return at;
  while (next < end && dtl_phrase_is_date_word (passage, next))
    next++;
  return next;
}

static const char *const issued[] = { "issued", "released", "published", "posted", "made", "sent", "put" };

/* issued = ["issued" | "released" | "published"] ["on" day] ("by" | "from"): the token behind, or 0. */
static guint
skip_issued (const DtlPassage *passage, guint at, guint end)
{
  at += dtl_passage_is_one_of (passage, at, issued);
  at += dtl_passage_says (passage, at, "out");
  at = skip_day (passage, at, end);
  return dtl_passage_says (passage, at, "by") || dtl_passage_says (passage, at, "from") ? at + 1 : 0;
}

/* "in the Herald", "on the BBC": where a report stood; the token behind the preposition, or 0. */
static guint
skip_where (const DtlPassage *passage, guint at)
{
  guint next = at + 1 + dtl_passage_says (passage, at + 1, "the");

  if (!dtl_passage_says (passage, at, "in") && !dtl_passage_says (passage, at, "on") && !dtl_passage_says (passage, at, "at"))
    return 0;
  return dtl_phrase_is_capital (passage, next) && !dtl_phrase_is_date_word (passage, next) ? at + 1 : 0;
}

/* "the Herald", but "the ministry": the article of a name is none of it. */
static guint
skip_article (const DtlPassage *passage, guint at)
{
  return at + (dtl_passage_says (passage, at, "the") && dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_CAPITAL));
}

/* paper = ["a" | "the"] … document issued who: "a statement issued on Monday by the ministry" */
static DtlTokens
find_issuer (const DtlPassage *passage, DtlTokens paper, guint end)
{
  for (guint i = paper.first; i < paper.end; i++)
    {
      guint next;
      DtlTokens who;

      /* "data gathered by the office", but "a study by the office" */
      if (!is_document (passage, i) && !(names_data (passage, i) && dtl_passage_is_one_of (passage, i + 1, issued)))
        continue;
      next = skip_issued (passage, i + 1, end);
      next = next || names_data (passage, i) ? next : skip_where (passage, i + 1);
      if (next == 0)
        return paper;
      next = skip_article (passage, next);
      who = dtl_phrase_after (passage, next, end);
      return dtl_tokens_are_empty (who) ? paper : who;
    }
  return paper;
}

/* "analysts at Norbank": where they work is part of who they are. */
static guint
take_employer (const DtlPassage *passage, DtlTokens who, guint end)
{
  static const char *const staff[] = { "analysts", "analyst", "economists", "economist", "researchers", "researcher", "scientists", "scientist",
                                       "strategists", "strategist", "experts", "expert", "traders", "engineers", "professor", "academics" };

  if (dtl_tokens_are_empty (who) || !dtl_passage_says (passage, who.end, "at") || !dtl_passage_is_one_of (passage, who.end - 1, staff)
      || !dtl_phrase_is_capital (passage, skip_article (passage, who.end + 1)))
    return who.end;
  return dtl_phrase_after (passage, who.end + 1, end).end;
}

/* so = "," "so" who: "…, so the news agency Reuters with reference to the Kremlin." as translations have it; ", so the
 * agency cut its rate" tells what follows. */
static gboolean
read_so (const DtlPassage *passage, DtlTokens sentence, DtlTokens segment, DtlSaying *saying)
{
  guint at = saying->verb.first, end;

  if (at == segment.first || !dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA))
    return FALSE;
  saying->verb.end = at + 1;
  saying->who = saying->whole = dtl_phrase_after (passage, at + 1, sentence.end);
  /* the phrase ends before "with" only where it is asked to */
  for (guint i = saying->who.first; i < saying->who.end; i++)
    if (dtl_passage_says (passage, i, "with"))
      saying->who.end = saying->whole.end = i;
  end = dtl_saying_according_cited (passage, saying->who.end, sentence.end);
  if (end < sentence.end && !dtl_passage_is (passage, end, DTL_TOKEN_STOP) && !dtl_passage_is (passage, end, DTL_TOKEN_SEMICOLON))
    return FALSE;
  saying->whole.end = end;
  saying->said = (DtlTokens) { segment.first, at };
  return !dtl_tokens_are_empty (saying->who);
}

/* per = [","] "per" who: who is a body, a paper or, behind a comma and to the end of the clause, a name: "per Norbank
 * data", ", per Norbank"; but "per family", "per US resident" are for each. */
static gboolean
is_each (const DtlPassage *passage, DtlTokens segment, const DtlSaying *saying)
{
  guint last = saying->who.end - 1;
  const DtlSense *source = dtl_passage_word (passage, last, DTL_SENSE_SOURCE);
  gboolean apart = saying->verb.first == segment.first || dtl_passage_is (passage, saying->verb.first - 1, DTL_TOKEN_COMMA);
  gboolean article = dtl_passage_says (passage, saying->who.first, "the");

  if (source && last > saying->who.first && (article || (source->value == 1 && dtl_phrase_is_capital (passage, saying->who.first))))
    return FALSE;
  return !apart || !dtl_phrase_is_capital (passage, last)
         || (saying->who.end < segment.end && dtl_passage_is (passage, saying->who.end, DTL_TOKEN_WORD));
}

gboolean
dtl_saying_according_read (const DtlPassage *passage, DtlTokens sentence, DtlTokens segment, DtlSaying *saying)
{
  guint first = saying->verb.end;

  if (dtl_passage_says (passage, saying->verb.first, "so"))
    return read_so (passage, sentence, segment, saying);
  saying->who = dtl_phrase_after (passage, first, sentence.end);
  if (dtl_tokens_are_empty (saying->who))
    return FALSE;
  if (dtl_passage_says (passage, saying->verb.first, "per") && is_each (passage, segment, saying))
    return FALSE;
  saying->who = dtl_saying_who_widen (passage, sentence, find_issuer (passage, saying->who, sentence.end));
  saying->who.end = take_employer (passage, saying->who, sentence.end);
  if (names_data (passage, saying->verb.first))
    saying->who.first = saying->verb.first;
  else
    saying->who.first = skip_article (passage, saying->who.first);
  saying->whole = saying->who;
  saying->said = opens_segment (passage, saying->verb.first, segment) ? (DtlTokens) { saying->who.end, segment.end } : segment;
  return !dtl_tokens_are_empty (saying->who);
}

/* citing = "citing" | "quoting" | "with reference to" | "referring to": the token behind, or 0. */
static guint
skip_citing (const DtlPassage *passage, guint at)
{
  if (dtl_passage_says (passage, at, "citing") || dtl_passage_says (passage, at, "quoting"))
    return at + 1;
  if (dtl_passage_says (passage, at, "referring") && dtl_passage_says (passage, at + 1, "to"))
    return at + 2;
  if (dtl_passage_says (passage, at, "with") && dtl_passage_says (passage, at + 1, "reference") && dtl_passage_says (passage, at + 2, "to"))
    return at + 3;
  return 0;
}

guint
dtl_saying_according_cited (const DtlPassage *passage, guint at, guint end)
{
  guint next = skip_day (passage, at, end);
  guint behind;
  DtlTokens cited;

  while (next < end && dtl_phrase_is_date_word (passage, next))
    next++;
  next += dtl_passage_is (passage, next, DTL_TOKEN_COMMA);
  behind = skip_citing (passage, next);
  if (behind == 0)
    return at;
  cited = dtl_phrase_after (passage, behind, end);
  cited.end = take_employer (passage, cited, end);
  /* "citing 12 doctors": a figure of the report's own */
  for (guint i = cited.first; i < cited.end; i++)
    if (dtl_passage_is (passage, i, DTL_TOKEN_NUMBER))
      return at;
  return dtl_tokens_are_empty (cited) ? at : cited.end;
}
