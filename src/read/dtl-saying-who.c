/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ministries are called after lists, "the Ministry of Trade, Industry and Energy", and the commas in them end no phrase.
 *
 *   listed = ["the"] body "of" list | ["the"] list body
 *   list   = name ("," name)+ [","] "and" name
 *
 * where body is a noun of authorities and each name is written with a capital. */

#include "dtl-saying-who.h"

#include "dtl-names.h"

/* Tokens in the name of an office. */
#define LISTED_MOST 16

static gboolean
is_body (const DtlPassage *passage, guint at)
{
  const DtlSense *source = dtl_passage_word (passage, at, DTL_SENSE_SOURCE);
  const DtlSense *part = dtl_passage_word (passage, at, DTL_SENSE_NAME_PART);

  return dtl_phrase_is_capital (passage, at)
         && ((source && source->value == 2) || (part && part->value == DTL_NAME_PART_ORGANISATION));
}

static gboolean
is_and (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "and") || dtl_passage_says (passage, at, "&");
}

static gboolean
is_of (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "of") || dtl_passage_says (passage, at, "for");
}

/* A word of the name, or what joins two; neither a day nor the letters of somebody else. */
static gboolean
may_stand_in_list (const DtlPassage *passage, guint at)
{
  if (is_and (passage, at) || is_of (passage, at) || dtl_passage_is (passage, at, DTL_TOKEN_COMMA))
    return TRUE;
  return dtl_phrase_is_capital (passage, at) && !dtl_phrase_is_date_word (passage, at) && !dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER)
         && !dtl_passage_word (passage, at, DTL_SENSE_AGENCY) && !dtl_passage_word (passage, at, DTL_SENSE_PREPOSITION);
}

/* Whether @name has the form above, without the letters in brackets behind it. */
static gboolean
is_listed (const DtlPassage *passage, DtlTokens name)
{
  guint body, comma, joint;

  if (name.end > name.first + 3 && dtl_passage_is (passage, name.end - 1, DTL_TOKEN_CLOSE) && dtl_passage_is (passage, name.end - 3, DTL_TOKEN_OPEN))
    name.end -= 3;
  body = comma = joint = name.end;
  for (guint i = name.first; i < name.end; i++)
    {
      if (comma == name.end && dtl_passage_is (passage, i, DTL_TOKEN_COMMA))
        comma = i;
      if (is_and (passage, i))
        joint = i;
      if (body == name.end && is_body (passage, i))
        body = i;
    }
  if (comma == name.end || joint < comma || joint + 1 >= name.end || body == name.end)
    return FALSE;
  return body == name.end - 1 ? comma == name.first + 1 : body < comma && is_of (passage, body + 1);
}

/* "the Storm and Flood Authority" where @who begins behind the conjunction */
static DtlTokens
join_halves (const DtlPassage *passage, DtlTokens sentence, DtlTokens who)
{
  DtlTokens name = who;
  guint last = who.end - 1;

  if (last > who.first + 2 && dtl_passage_is (passage, last, DTL_TOKEN_CLOSE))
    last -= 3;
  if (who.first < sentence.first + 2 || !is_and (passage, who.first - 1) || !is_body (passage, last))
    return who;
  while (name.first > sentence.first && who.first - name.first < 6 && !dtl_passage_is (passage, name.first - 1, DTL_TOKEN_COMMA)
         && may_stand_in_list (passage, name.first - 1))
    name.first--;
  if (name.first + 1 >= who.first || name.first == sentence.first || !dtl_passage_says (passage, name.first - 1, "the"))
    return who;
  name.first--;
  return name;
}

DtlTokens
dtl_saying_who_widen (const DtlPassage *passage, DtlTokens sentence, DtlTokens who)
{
  DtlTokens name = who;
  gboolean article;

  if (dtl_tokens_are_empty (who))
    return who;
  article = dtl_passage_says (passage, who.first, "the");
  name.first += article;
  if (!article && who.first > sentence.first && (dtl_passage_is (passage, who.first - 1, DTL_TOKEN_COMMA) || is_and (passage, who.first - 1)))
    while (name.first > sentence.first && name.end - name.first < LISTED_MOST && may_stand_in_list (passage, name.first - 1))
      name.first--;
  if (dtl_passage_is (passage, who.end, DTL_TOKEN_COMMA))
    while (name.end < sentence.end && name.end - name.first < LISTED_MOST && may_stand_in_list (passage, name.end))
      name.end++;
  if ((name.first == who.first + article && name.end == who.end) || !is_listed (passage, name))
    return join_halves (passage, sentence, who);
  if (article || (name.first < who.first && name.first > sentence.first && dtl_passage_says (passage, name.first - 1, "the")))
    name.first--;
  return name;
}

/* The token behind the last comma before @end. */
static guint
find_part (const DtlPassage *passage, guint first, guint end)
{
  while (end > first && !dtl_passage_is (passage, end - 1, DTL_TOKEN_COMMA))
    end--;
  return end;
}

/* day = ["," ] ["on"] day [","]: "Jane Doe on Wednesday, 29 September, said", "Jane Doe, on Tuesday, said"; the token behind the
 * subject. */
guint
dtl_saying_who_cut_day (const DtlPassage *passage, guint first, guint end)
{
  gboolean closed = dtl_passage_is (passage, end - 1, DTL_TOKEN_COMMA);
  guint at = end - closed, day, part;

  for (day = at; day > first + 1
                 && (dtl_phrase_is_date_word (passage, day - 1)
                     || (dtl_passage_is (passage, day - 1, DTL_TOKEN_STOP) && dtl_passage_word (passage, day - 2, DTL_SENSE_MONTH)) || (day < at && dtl_passage_is (passage, day - 1, DTL_TOKEN_COMMA) && dtl_phrase_is_date_word (passage, day - 2)));)
    day--;
  if (day == at || !(dtl_passage_word (passage, day, DTL_SENSE_WEEKDAY) || dtl_passage_word (passage, day, DTL_SENSE_MONTH)))
    return end;
  day -= dtl_passage_says (passage, day - 1, "on");
  /* "the report, published by Amity on Tuesday, says": the comma closes more than the day */
  part = find_part (passage, first, day);
  if (closed && part > first && part < day)
    return end;
  if (day > first + 1 && dtl_passage_is (passage, day - 1, DTL_TOKEN_COMMA) && closed)
    day--;
  return day > first ? day : end;
}

/* Studies and data, which are 1 in the lexicon, or also police and ministries, which are 2. */
gboolean
dtl_saying_who_is_source (const DtlPassage *passage, DtlTokens tokens, gboolean only_documents)
{
  for (guint i = tokens.first; i < tokens.end; i++)
    {
      guint length;
      const DtlSense *sense = dtl_passage_phrase (passage, i, DTL_SENSE_SOURCE, &length);

      /* "the company's last round valued it at" */
      if (sense && (sense->value == 1 || !only_documents) && !(i + length < tokens.end && dtl_passage_is (passage, i + length, DTL_TOKEN_CLITIC)))
        return TRUE;
      if (dtl_passage_word (passage, i, DTL_SENSE_AGENCY))
        return TRUE;
    }
  return FALSE;
}
