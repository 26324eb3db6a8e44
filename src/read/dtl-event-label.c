/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nouns of what happens on a day; and lines of a sheet, which name it in a label and need no verb: "Start: 9 August 2025, 14:26". */

#include "dtl-event-label.h"

#define LABEL_MOST 6 /* words of a label: "Start of main engine" */

/**
 * dtl_event_is_happening:
 * @passage: a paragraph
 * @at: one of its tokens
 *
 * Returns: whether it is a noun of what happens on a day: "earthquake", "vote"
 */
gboolean
dtl_event_is_happening (const DtlPassage *passage, guint at)
{
  static const char *const words[] = {
    "attack", "attacks", "earthquake", "quake", "election", "elections", "vote", "votes", "referendum", "bombing", "bombings", "blast", "blasts",
    "explosion", "explosions", "crash", "shooting", "shootings", "raid", "raids", "meeting", "summit", "funeral", "talks", "storm", "flood", "floods",
    "protest", "protests", "match", "game", "final", "derby", "fire", "wildfire", "collapse", "landslide", "ruling", "verdict", "hearing", "trial",
    "ceremony", "invasion", "coup", "riot", "riots", "march", "rally", "debate", "inauguration", "assault", "ambush", "stabbing", "eruption", "tsunami",
    "cyclone", "hurricane", "typhoon", "derailment", "sinking", "strike", "strikes", "parade", "wedding", "launch", "poll", "primary", "runoff",
  };

  return dtl_passage_is_one_of (passage, at, words);
}

/* What a label names that is on one day: "Opening", "Origin time", "Main engine start". What is told of a year's work, or when a
 * page came out, is none. */
static gboolean
names_happening (const DtlPassage *passage, guint at)
{
  static const char *const nouns[] = { "origin", "cause", "ignition", "departure", "delivery", "filing", "completion", "kick-off", "kickoff",
                                       "premiere", "closing", "hearing", "filed", "opened", "closed" };
  static const char *const others[] = { "results", "spend", "announce", "publish", "award", "find", NULL };
  const DtlSense *deed = dtl_passage_word (passage, at, DTL_SENSE_DEED);

  return dtl_event_is_happening (passage, at) || dtl_passage_is_one_of (passage, at, nouns)
         || (deed != NULL && deed->text != NULL && !g_strv_contains (others, deed->text));
}

/* A word, or the hyphen of "Break-in". */
static gboolean
is_label_word (const DtlPassage *passage, guint at, guint first)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD) || (at > first && dtl_passage_is (passage, at, DTL_TOKEN_DASH));
}

/**
 * dtl_event_take_label:
 * @passage: a paragraph
 * @clause: the tokens of a line; if it has a label, it begins with it afterwards, without a bullet
 * @date: the first token of a date in it
 *
 * label = [bullet] word {word | "-"} ":"
 *
 * Returns: the token behind a label that names what happened on the date, or 0
 */
guint
dtl_event_take_label (const DtlPassage *passage, DtlTokens *clause, guint date)
{
  guint first = clause->first, colon;
  gboolean happens = FALSE;

  while (first < date && (dtl_passage_is (passage, first, DTL_TOKEN_BULLET) || dtl_passage_is (passage, first, DTL_TOKEN_DASH)))
    first++;
  for (colon = first; colon < date && colon < first + LABEL_MOST && is_label_word (passage, colon, first); colon++)
    happens |= names_happening (passage, colon);
  if (!happens || colon == first || !dtl_passage_is (passage, colon, DTL_TOKEN_COLON) || dtl_passage_is (passage, colon + 1, DTL_TOKEN_QUOTE_OPEN))
    return 0;
  clause->first = first;
  return colon + 1;
}
