/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Headlines and captions say who says so without a verb: before a colon, behind one, behind a dash. Labels stand there
 * too, so only those count that can say something. */

#include "dtl-saying-mark.h"

#include "dtl-names.h"

/* Before a colon stand labels too ("Sales outlook: …"): only police, ministries, agencies, studies. */
static gboolean
names_source (const DtlPassage *passage, DtlTokens who)
{
  static const char *const documents[] = { "study", "survey", "poll", "report", "research", "analysis", "census", "researchers" };
  guint length;

  for (guint i = who.first; i < who.end; i++)
    {
      const DtlSense *sense = dtl_passage_phrase (passage, i, DTL_SENSE_SOURCE, &length);

      if (dtl_passage_is (passage, i, DTL_TOKEN_NUMBER))
        return FALSE;
      if (dtl_passage_word (passage, i, DTL_SENSE_AGENCY) || (sense && sense->value == 2 && i + length == who.end))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (dtl_passage_says (passage, who.end - 1, documents[i]))
      return TRUE;
  return FALSE;
}

/* "Inflation at 33%: Eurostat": behind a headline a body stands only as its source. */
static gboolean
names_body (const DtlPassage *passage, DtlTokens who)
{
  const DtlSense *part = dtl_passage_word (passage, who.first, DTL_SENSE_NAME_PART);
  guint length;

  if (who.end != passage->n_tokens || dtl_passage_phrase (passage, who.first, DTL_SENSE_COUNTRY, &length))
    return FALSE;
  if (who.end == who.first + 1 && dtl_passage_has_flag (passage, who.first, DTL_TOKEN_UPPER) && dtl_token_length (dtl_passage_at (passage, who.first)) > 1)
    return !dtl_passage_word (passage, who.first, DTL_SENSE_UNIT) && !(part && part->value == DTL_NAME_PART_NONE);
  part = dtl_passage_phrase (passage, who.first, DTL_SENSE_NAME_PART, &length);
  return part && part->value == DTL_NAME_PART_ORGANISATION && who.first + length == who.end;
}

static gboolean
add_if_source (const DtlPassage *passage, DtlSaying *saying, GArray *sayings)
{
  saying->whole = saying->who;
  if (dtl_tokens_are_empty (saying->who) || (!names_source (passage, saying->who) && !names_body (passage, saying->who)))
    return FALSE;
  g_array_append_val (sayings, *saying);
  return TRUE;
}

/* "(Source: Eurostat)", "Police: 41 held", "41 held: police" */
void
dtl_saying_mark_colon (const DtlPassage *passage, DtlTokens sentence, guint colon, GArray *sayings)
{
  DtlSaying saying = { .kind = DTL_SAYING_ACCORDING, .verb = { colon, colon + 1 } };
  DtlTokens before = { sentence.first, colon };
  DtlTokens behind = { colon + 1, sentence.end };

  if (colon + 1 < passage->n_tokens && !dtl_passage_has_flag (passage, colon + 1, DTL_TOKEN_SPACE_BEFORE)
      && dtl_passage_is (passage, colon + 1, DTL_TOKEN_NUMBER))
    return;
  if (colon > before.first && dtl_passage_says (passage, colon - 1, "source"))
    {
      saying.who = saying.whole = dtl_phrase_after (passage, behind.first, behind.end);
      saying.said = (DtlTokens) { 0, colon - 1 };
      if (!dtl_tokens_are_empty (saying.who))
        g_array_append_val (sayings, saying);
      return;
    }
  saying.who = before;
  saying.said = behind;
  if (colon - before.first <= 5 && !dtl_phrase_has_verb (passage, before.first, colon) && add_if_source (passage, &saying, sayings))
    return;
  saying.who = dtl_phrase_after (passage, behind.first, behind.end);
  saying.said = before;
  if (behind.end - behind.first <= 5 && !dtl_phrase_has_verb (passage, behind.first, behind.end))
    add_if_source (passage, &saying, sayings);
}

/* headline = what is said "–" source: "Train crash kills 40 – police" */
void
dtl_saying_mark_dash (const DtlPassage *passage, GArray *sayings)
{
  for (guint i = passage->n_tokens; i > 1 && passage->n_tokens - i < 6; i--)
    {
      const DtlToken *token = dtl_passage_at (passage, i - 1);
      DtlSaying saying = { .kind = DTL_SAYING_ACCORDING, .verb = { i - 1, i }, .who = { i, passage->n_tokens }, .said = { 0, i - 1 } };

      if (token->kind == DTL_TOKEN_STOP || token->kind == DTL_TOKEN_COMMA)
        return;
      if (token->kind != DTL_TOKEN_DASH || (token->flags & DTL_TOKEN_SPACE_BEFORE) == 0)
        continue;
      /* "1 dead in typhoon —NDRRMC" */
      if (i + 1 == passage->n_tokens && dtl_passage_has_flag (passage, i, DTL_TOKEN_UPPER) && dtl_token_length (dtl_passage_at (passage, i)) > 2)
        {
          saying.whole = saying.who;
          g_array_append_val (sayings, saying);
          return;
        }
      if (!dtl_phrase_has_verb (passage, i, passage->n_tokens))
        add_if_source (passage, &saying, sayings);
      return;
    }
}

/* by count = "by" who "’s" ["own" | "latest"] count: "By the union’s count, 9,000 people marched." The saying is put where
 * its "by" stands among the others. */
static void
mark_count (const DtlPassage *passage, DtlTokens sentence, guint clitic, GArray *sayings)
{
  static const char *const counts[] = { "count", "tally", "estimate", "estimates", "reckoning", "account", "calculation", "calculations" };
  guint by = clitic, at = clitic + 1, place = sayings->len;
  DtlSaying saying = { .kind = DTL_SAYING_ACCORDING };

  at += dtl_passage_says (passage, at, "own") || dtl_passage_says (passage, at, "latest");
  if (!dtl_passage_is_one_of (passage, at, counts))
    return;
  while (by > sentence.first && clitic - by < 8 && !dtl_passage_says (passage, by, "by"))
    by--;
  if (!dtl_passage_says (passage, by, "by") || by + 1 == clitic)
    return;
  saying.verb = (DtlTokens) { by, by + 1 };
  saying.who = saying.whole = (DtlTokens) { by + 1, clitic };
  saying.said = sentence;
  while (place > 0 && g_array_index (sayings, DtlSaying, place - 1).verb.first > by)
    place--;
  g_array_insert_val (sayings, place, saying);
}

void
dtl_saying_mark_counts (const DtlPassage *passage, GArray *sayings)
{
  for (guint i = 0; i + 1 < passage->n_tokens; i++)
    if (dtl_passage_is (passage, i, DTL_TOKEN_CLITIC))
      {
        const DtlSentence *sentence = dtl_passage_sentence (passage, i);

        mark_count (passage, (DtlTokens) { sentence->first, sentence->end }, i, sayings);
      }
}
