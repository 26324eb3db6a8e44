/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of games, craft, shares and other things that go by number: "287 for 6", "the new 777", "(600519.SS)", "the last 16". */

#include "dtl-figure-suspect.h"

#include "dtl-noun-finder.h"

/* A small number without a unit or noun, as sides and bowlers have. */
static gboolean
is_tally (const DtlPassage *passage, guint index)
{
  return dtl_passage_is (passage, index, DTL_TOKEN_NUMBER) && dtl_token_length (dtl_passage_at (passage, index)) <= 3
         && dtl_passage_word (passage, index + 1, DTL_SENSE_SCALE) == NULL && dtl_passage_word (passage, index + 1, DTL_SENSE_UNIT) == NULL
         && dtl_noun_find (passage, index + 1, FALSE) == DTL_NO_NOUN;
}

/* "287 for 6", "5 for 37", "45 for no loss": runs for wickets and wickets for runs. */
static gboolean
is_cricket (const Suspect *suspect)
{
  guint first = suspect->first, end = suspect->end;

  if (!is_bare (suspect) || end != first + 1 || suspect->noun != DTL_NO_NOUN)
    return FALSE;
  if (says (suspect, end, "for") || says (suspect, end, "without"))
    return (says (suspect, end, "for") && is_tally (suspect->passage, end + 1)) || says (suspect, end + 2, "loss") || says (suspect, end + 1, "loss");
  return first > 1 && says (suspect, first - 1, "for") && is_tally (suspect->passage, first - 2) && dtl_token_length (dtl_passage_at (suspect->passage, first)) <= 3;
}

/* "(600519.SS)", "7203.T": the code of a share with that of its exchange. */
static gboolean
is_stock_code (const Suspect *suspect)
{
  const DtlPassage *passage = suspect->passage;
  guint end = suspect->end;

  return is_bare (suspect) && says (suspect, end, ".") && joined (suspect, end) && joined (suspect, end + 1) && is_kind (suspect, end + 1, DTL_TOKEN_WORD)
         && has_flag (suspect, end + 1, DTL_TOKEN_CAPITAL) && dtl_token_length (dtl_passage_at (passage, end + 1)) <= 3
         && g_ascii_isupper (dtl_passage_last_byte (passage, end + 1));
}

/* "hit 4-of-7 from three", "was 2-for-4": shots that went in, of those tried; "a 2-for-1 sale". */
static gboolean
is_shooting (const Suspect *suspect)
{
  static const char *const links[] = { "of", "for" };
  guint first = suspect->first, end = suspect->end;

  return is_bare (suspect)
         && ((is_kind (suspect, end, DTL_TOKEN_DASH) && joined (suspect, end) && dtl_passage_is_one_of (suspect->passage, end + 1, links) && is_kind (suspect, end + 2, DTL_TOKEN_DASH))
             || (first > 2 && is_kind (suspect, first - 1, DTL_TOKEN_DASH) && joined (suspect, first) && dtl_passage_is_one_of (suspect->passage, first - 2, links) && is_kind (suspect, first - 3, DTL_TOKEN_DASH)));
}

/* "a 9-to-5 job": hours, not a range: its second number is the smaller. */
static gboolean
is_working_day (const Suspect *suspect)
{
  guint first = suspect->first, end = suspect->end;

  return is_bare (suspect)
         && ((is_kind (suspect, end, DTL_TOKEN_DASH) && joined (suspect, end) && says (suspect, end + 1, "to") && is_kind (suspect, end + 2, DTL_TOKEN_DASH))
             || (first > 2 && is_kind (suspect, first - 1, DTL_TOKEN_DASH) && joined (suspect, first) && says (suspect, first - 2, "to") && is_kind (suspect, first - 3, DTL_TOKEN_DASH)));
}

/* "the 22220 project", "the 112 line": behind an article, before a thing in the singular that goes by number. */
static gboolean
is_numbered_thing (const Suspect *suspect)
{
  static const char *const things[] = { "project", "model", "series", "variant", "flight", "route", "bus", "train", "line", "motorway", "highway", "class", "edition", "block" };

  return suspect->first > 0 && is_bare (suspect) && suspect->noun == DTL_NO_NOUN && says (suspect, suspect->first - 1, "the")
         && dtl_passage_is_one_of (suspect->passage, suspect->end, things);
}

/* "the new 777 in Seattle", "an air force 767 tanker": Boeings go by number alone. */
static gboolean
is_jet (const Suspect *suspect)
{
  static const char *const jets[] = { "707", "717", "727", "737", "747", "757", "767", "777", "787" };
  static const char *const craft[] = { "plane", "jet", "tanker", "aircraft", "airliner", "freighter", "jumbo", "max", "dreamliner", "programme", "program", "flight", "crash" };
  static const char *const before[] = { "the", "a", "its", "new", "boeing", "force", "jumbo", "bigger", "older", "every" };

  return is_bare (suspect) && suspect->noun == DTL_NO_NOUN && suspect->first > 0 && dtl_passage_is_one_of (suspect->passage, suspect->first, jets)
         && (dtl_passage_is_one_of (suspect->passage, suspect->end, craft) || dtl_passage_is_one_of (suspect->passage, suspect->first - 1, before));
}

/* "a drug known as '771'", "the film “1917”": nothing but a number between quotation marks. */
static gboolean
is_title (const Suspect *suspect)
{
  guint first = suspect->first;

  return first > 0 && is_bare (suspect) && is_kind (suspect, first - 1, DTL_TOKEN_QUOTE_OPEN) && is_kind (suspect, suspect->end, DTL_TOKEN_QUOTE_CLOSE);
}

/* "a .22 calibre rifle", "a .45-caliber gun" */
static gboolean
is_calibre (const Suspect *suspect)
{
  guint end = suspect->end + (is_kind (suspect, suspect->end, DTL_TOKEN_DASH) ? 1 : 0);

  return !suspect->quantity->has_unit && (says (suspect, end, "calibre") || says (suspect, end, "caliber"));
}

/* "from 8.30 on Saturday", "at 12.30 on a Sunday morning": a clock with a dot, beside its day. */
static gboolean
is_dotted_time (const Suspect *suspect)
{
  const DtlToken *token = dtl_passage_at (suspect->passage, suspect->first);
  const DtlDecimal midnight = dtl_decimal_from_int (24);
  guint at = suspect->end;

  if (!is_bare (suspect) || suspect->quantity->number.value.exponent != -2 || dtl_token_length (token) < strlen ("8.30")
      || dtl_token_length (token) > strlen ("12.30") || suspect->passage->bytes[token->end - 2] > '5'
      || dtl_decimal_compare (&suspect->quantity->number.value, &midnight) >= 0 || !says (suspect, at, "on"))
    return FALSE;
  at += says (suspect, at + 1, "a") ? 2 : 1;
  return dtl_passage_word (suspect->passage, at, DTL_SENSE_WEEKDAY) != NULL;
}

/* "into the last 16", "the round of 32": a round that is called by who is left. */
static gboolean
is_round (const Suspect *suspect)
{
  static const char *const left[] = { "4", "8", "16", "32", "64", "four", "eight", "sixteen" };
  guint first = suspect->first;

  return first > 1 && !suspect->quantity->has_unit && suspect->noun == DTL_NO_NOUN && suspect->end == first + 1 && dtl_passage_is_one_of (suspect->passage, first, left)
         && ((says (suspect, first - 1, "last") && says (suspect, first - 2, "the")) || (says (suspect, first - 1, "of") && says (suspect, first - 2, "round")));
}

/* "a 5-under 67", "at 12 under par", "three over": strokes of golf. */
static gboolean
is_golf (const Suspect *suspect)
{
  static const char *const sides[] = { "under", "over" };
  static const char *const behind[] = { "par", "through", "for", "after", "and" };
  guint first = suspect->first, end = suspect->end;
  gboolean dash = is_kind (suspect, end, DTL_TOKEN_DASH) && joined (suspect, end);

  if (suspect->quantity->has_unit || suspect->quantity->number.scale != 0)
    return FALSE;
  if (dash && (dtl_passage_is_one_of (suspect->passage, end + 1, sides) || says (suspect, end + 1, "par")))
    return TRUE;
  if (first > 2 && dtl_passage_is_one_of (suspect->passage, first - 1, sides) && is_kind (suspect, first - 2, DTL_TOKEN_DASH) && joined (suspect, first - 2))
    return TRUE;
  return dtl_passage_is_one_of (suspect->passage, end, sides) && suspect->noun == DTL_NO_NOUN
         && (dtl_passage_is_one_of (suspect->passage, end + 1, behind) || is_kind (suspect, end + 1, DTL_TOKEN_STOP) || is_kind (suspect, end + 1, DTL_TOKEN_COMMA));
}

/* "127 Hours", "50 Cent": a title or a name, which is written as one. */
static gboolean
is_titled_unit (const Suspect *suspect)
{
  guint last = suspect->end - 1;

  if (!suspect->quantity->has_unit || suspect->quantity->has_prefix || last != suspect->first + 1 || !has_flag (suspect, last, DTL_TOKEN_CAPITAL)
      || has_flag (suspect, last, DTL_TOKEN_UPPER))
    return FALSE;
  if (says (suspect, last, "cent"))
    return TRUE;
  return suspect->quantity->kind == DTL_FIGURE_DURATION && has_flag (suspect, last, DTL_TOKEN_SPACE_BEFORE) && dtl_token_length (dtl_passage_at (suspect->passage, last)) > 3
         && has_flag (suspect, suspect->end, DTL_TOKEN_CAPITAL) && suspect->first > 0 && !has_flag (suspect, suspect->first - 1, DTL_TOKEN_CAPITAL);
}

/* "a personal best of 20.94", "clocking 8.06", "finished fifth in 7.35": seconds of a race, which nobody names. */
static gboolean
is_race_time (const Suspect *suspect)
{
  static const char *const links[] = { "of", "in", "to", "clocking", "clocked" };
  static const char *const races[] = { "clocked", "clocking", "best", "time", "gold", "silver", "bronze", "course", "finished", "finishing", "home", "hurdles", "sprint", "final", "heat", "race" };
  const DtlDecimal *value = &suspect->quantity->number.value;
  guint first = suspect->first;

  if (first < 2 || !is_bare (suspect) || suspect->noun != DTL_NO_NOUN || value->exponent != -2 || dtl_decimal_magnitude (value) > 2
      || !dtl_passage_is_one_of (suspect->passage, first - 1, links))
    return FALSE;
  for (guint back = 1; back <= 3 && back <= first; back++)
    if (dtl_passage_is_one_of (suspect->passage, first - back, races))
      return TRUE;
  return FALSE;
}

typedef gboolean (*TrapFunc) (const Suspect *suspect);

static const TrapFunc traps[] = {
  is_cricket, is_shooting, is_jet, is_title, is_calibre, is_dotted_time, is_round, is_golf, is_race_time, is_titled_unit, is_working_day, is_stock_code, is_numbered_thing,
};

gboolean
dtl_figure_traps_of_things (const Suspect *suspect)
{
  for (guint i = 0; i < G_N_ELEMENTS (traps); i++)
    if (traps[i] (suspect))
      return TRUE;
  return FALSE;
}
