/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Most numbers that are no figures look like figures: "G7", "Boeing 737", "Article 5", "won 3-1",
 * "call 0800 123 4567", "one should not". Each rule here knows one kind of them, by its grammar. */

#include "dtl-figure-traps.h"

#include <string.h>

#include "dtl-figure-suspect.h"
#include "dtl-noun-finder.h"
#include "dtl-range-scanner.h"

/* "G7", "COVID-19", "GPT-4", "F-16": joined to a word before it. */
static gboolean
is_part_of_name (const Suspect *suspect)
{
  guint first = suspect->first;

  if (first == 0 || (suspect->quantity->number.flags & DTL_NUMBER_SPELLED) != 0 || !joined (suspect, first))
    return FALSE;
  if (is_kind (suspect, first - 1, DTL_TOKEN_WORD) || is_kind (suspect, first - 1, DTL_TOKEN_SLASH) || is_kind (suspect, first - 1, DTL_TOKEN_NUMBER))
    return TRUE;
  if (is_kind (suspect, first - 1, DTL_TOKEN_COLON) || is_kind (suspect, first - 1, DTL_TOKEN_STOP))
    return first > 1 && joined (suspect, first - 1)
           && (is_kind (suspect, first - 2, DTL_TOKEN_NUMBER) || (is_kind (suspect, first - 2, DTL_TOKEN_WORD) && has_flag (suspect, first - 2, DTL_TOKEN_UPPER)));
  if (first > 1 && says (suspect, first - 2, "magnitude"))
    return FALSE;
  return is_kind (suspect, first - 1, DTL_TOKEN_DASH) && !has_flag (suspect, first - 1, DTL_TOKEN_LONG) && joined (suspect, first - 1) && first > 1;
}

/* "odds of 3 to 1", "by two to one": how much against how much. */
static gboolean
is_odds (const Suspect *suspect)
{
  static const char *const ones[] = { "1", "one", NULL };
  guint first = suspect->first, end = suspect->end;

  if (suspect->quantity->has_unit || suspect->quantity->number.scale != 0)
    return FALSE;
  if (says (suspect, end, "to") && dtl_passage_is_one_of (suspect->passage, end + 1, ones))
    return dtl_noun_find (suspect->passage, end + 2, TRUE) == DTL_NO_NOUN;
  return first > 1 && dtl_passage_is_one_of (suspect->passage, first, ones) && says (suspect, first - 1, "to") && suspect->noun == DTL_NO_NOUN
         && (is_kind (suspect, first - 2, DTL_TOKEN_NUMBER) || dtl_passage_word (suspect->passage, first - 2, DTL_SENSE_CARDINAL) != NULL);
}

/* "23andMe", "12B", "4G", "7-Eleven", "9/11", "7:30", "4x4": something joined behind it. */
static gboolean
has_tail (const Suspect *suspect)
{
  guint end = suspect->end;

  if (!joined (suspect, end))
    return FALSE;
  switch (dtl_passage_at (suspect->passage, end)->kind)
    {
    case DTL_TOKEN_WORD:
    case DTL_TOKEN_NUMBER:
      return TRUE;
    case DTL_TOKEN_SLASH:
    case DTL_TOKEN_COLON:
      return joined (suspect, end + 1) && is_kind (suspect, end + 1, DTL_TOKEN_NUMBER);
    case DTL_TOKEN_OPEN:
      return TRUE;
    case DTL_TOKEN_DASH:
      return is_bare (suspect) && joined (suspect, end + 1) && (has_flag (suspect, end + 1, DTL_TOKEN_CAPITAL) || is_kind (suspect, end + 1, DTL_TOKEN_NUMBER));
    default:
      return FALSE;
    }
}

/* "at five in the morning", "between ten at night and seven in the morning" */
static gboolean
is_hour_of_day (const Suspect *suspect)
{
  static const char *const leads[] = { "at", "until", "till", "by", "and", "before", "after", "to", "from", "about", "around", "between", "since", NULL };
  const DtlDecimal twelve = dtl_decimal_from_int (12);
  guint first = suspect->first, end = suspect->end;

  if (first == 0 || suspect->quantity->has_unit || suspect->quantity->number.scale != 0 || !dtl_passage_is_one_of (suspect->passage, suspect->quantity->hedge == DTL_HEDGE_BETWEEN ? first : first - 1, leads)
      || dtl_decimal_compare (&suspect->quantity->number.value, &twelve) > 0)
    return FALSE;
  if (says (suspect, end, "at") && says (suspect, end + 1, "night"))
    return TRUE;
  return says (suspect, end, "in") && says (suspect, end + 1, "the") && dtl_passage_word (suspect->passage, end + 2, DTL_SENSE_DAY_PART) != NULL;
}

/* "12am", "6 p.m.", "three o'clock", "half past four". */
static gboolean
is_time (const Suspect *suspect)
{
  static const char *const after[] = { "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt", "hrs", "bst", "utc", "cet", NULL };
  static const char *const before[] = { "past", NULL };
  guint first = suspect->first, end = suspect->end;

  if (is_hour_of_day (suspect))
    return TRUE;
  /* "17 past 4" */
  if (is_bare (suspect) && ((says (suspect, end, "past") && is_kind (suspect, end + 1, DTL_TOKEN_NUMBER))
                            || (first > 1 && says (suspect, first - 1, "past") && is_kind (suspect, first - 2, DTL_TOKEN_NUMBER))))
    return TRUE;

  return dtl_passage_is_one_of (suspect->passage, suspect->end, after) || (suspect->first > 1 && dtl_passage_is_one_of (suspect->passage, suspect->first - 1, before) && says (suspect, suspect->first - 2, "half"));
}

static gboolean
is_score (const Suspect *suspect)
{
  static const char *const results[] = { "vote",     "votes", "decision", "ruling",    "defeat", "draw",  "win",  "victory", "lead",     "scoreline", "split",
                                         "majority", "triumph", "thrashing", "aggregate", "rout", "loss", "away", "home", "drubbing", "advantage", NULL };
  guint first = suspect->first;

  if (dtl_range_is_score (suspect->passage, suspect->quantity))
    return TRUE;
  if (is_bare (suspect) && is_kind (suspect, suspect->end - 2, DTL_TOKEN_DASH) && suspect->end - 2 > first
      && ((first > 0 && has_flag (suspect, first - 1, DTL_TOKEN_CAPITAL) && has_flag (suspect, suspect->end, DTL_TOKEN_CAPITAL)) /* "Italy 8-38 Wales" */
          || suspect->noun == DTL_NO_NOUN || dtl_passage_is_one_of (suspect->passage, suspect->end, results)))
    return TRUE;
  return first > 1 && is_bare (suspect) && joined (suspect, first) && is_kind (suspect, first - 1, DTL_TOKEN_DASH) && joined (suspect, first - 1)
         && is_kind (suspect, first - 2, DTL_TOKEN_NUMBER);
}

/* "in 2024 410 came": what stands before is a date's. */
static gboolean
is_dated (const DtlPassage *passage, guint index)
{
  const GArray *dates = passage->reading->dates;

  for (guint i = dates->len; i > passage->first_date; i--)
    {
      DtlSpan span = g_array_index (dates, DtlDateMention, i - 1).span;

      if (dtl_span_contains (span, dtl_token_span (dtl_passage_at (passage, index))))
        return TRUE;
      if (span.end < dtl_passage_at (passage, index)->start)
        return FALSE;
    }
  return FALSE;
}

/* "0800 123 4567", "+44 20 …", "text 85258", "911". */
static gboolean
is_phone (const Suspect *suspect)
{
  static const char *const verbs[] = { "call", "dial", "dialed", "dialled", "calling", "phone", "text", "tel", "telephone", "ring", "fax", "hotline", "helpline", "whatsapp", "line",
                                      "abn", "acn", "isbn", "issn", "iban", "pin", "ein", "tin", "crn", NULL };
  const DtlPassage *passage = suspect->passage;
  const DtlToken *token = dtl_passage_at (passage, suspect->first);

  if (!is_bare (suspect) && (suspect->quantity->number.flags & (DTL_NUMBER_SIGNED | DTL_NUMBER_GROUPED)) == 0)
    return FALSE;
  if (suspect->quantity->has_unit)
    return FALSE;
  if (token->kind == DTL_TOKEN_NUMBER && dtl_token_length (token) > 1 && passage->bytes[token->start] == '0' && g_ascii_isdigit (passage->bytes[token->start + 1]))
    return TRUE;
  if (is_kind (suspect, suspect->end, DTL_TOKEN_NUMBER) && !has_flag (suspect, suspect->end, DTL_TOKEN_LINE_BEFORE)
      && dtl_passage_at (passage, suspect->end)->start - dtl_passage_at (passage, suspect->end - 1)->end == 1)
    return TRUE;
  if (suspect->first > 0 && is_kind (suspect, suspect->first - 1, DTL_TOKEN_NUMBER) && !has_flag (suspect, suspect->first, DTL_TOKEN_LINE_BEFORE)
      && !is_dated (passage, suspect->first - 1) && token->start - dtl_passage_at (passage, suspect->first - 1)->end == 1 && suspect->noun == DTL_NO_NOUN)
    return TRUE;
  for (guint back = 1; back <= 3 && back <= suspect->first; back++)
    if (dtl_passage_is_one_of (suspect->passage, suspect->first - back, verbs) && suspect->noun == DTL_NO_NOUN)
      return TRUE;
  return FALSE;
}

/* "The 911 center", "999 callers", "a caller to 911": an emergency number and who answers it. */
static gboolean
is_emergency_number (const Suspect *suspect)
{
  static const char *const numbers[] = { "911", "999", "112", "000", "101", "111", "119", "108" };
  static const char *const before[] = { "to", "or", "a", "the", "by", "dial", "call" };
  static const char *const callers[] = { "caller", "callers", "operator", "operators", "dispatcher", "dispatchers", "center", "centre", "centers", "centres", "line", "hotline",
                                         "emergency", "service", "system", "gave", "in", "from" };
  static const char *const calls[] = { "call", "calls", "recording", "recordings", "tape", "tapes" };
  const DtlPassage *passage = suspect->passage;

  if (!is_bare (suspect) || !dtl_passage_is_one_of (passage, suspect->first, numbers))
    return FALSE;
  if (dtl_passage_is_one_of (passage, suspect->end, callers))
    return TRUE;
  if (dtl_passage_is_one_of (passage, suspect->end, calls))
    return says (suspect, suspect->first, "911") || says (suspect, suspect->first, "999") || says (suspect, suspect->first, "000");
  return suspect->noun == DTL_NO_NOUN && suspect->first > 1 && says (suspect, suspect->first - 2, "caller")
         && dtl_passage_is_one_of (passage, suspect->first - 1, before);
}

/* Capitals, and then a bracket: "Juan Carlos Ferrero (Spain)". */
static gboolean
precedes_bracket (const Suspect *suspect, guint index)
{
  guint at = index;

  while (at < index + 4 && has_flag (suspect, at, DTL_TOKEN_CAPITAL))
    at++;
  return at > index + 1 && is_kind (suspect, at, DTL_TOKEN_OPEN);
}

/* "1." at the start of a line, "(4)", "[3]". */
static gboolean
is_numbering (const Suspect *suspect)
{
  guint first = suspect->first, end = suspect->end;

  if (!is_bare (suspect))
    return FALSE;
  if (first > 0 && says (suspect, first - 1, "#") && joined (suspect, first))
    return TRUE;
  if (has_flag (suspect, first, DTL_TOKEN_LINE_BEFORE) && (says (suspect, end, ".") || says (suspect, end, ")")) && joined (suspect, end)
      && end + 1 < suspect->passage->n_tokens)
    return TRUE;
  if ((first == 0 || has_flag (suspect, first, DTL_TOKEN_LINE_BEFORE)) && (suspect->noun == DTL_NO_NOUN || says (suspect, first, "1") || precedes_bracket (suspect, end))
      && has_flag (suspect, end, DTL_TOKEN_CAPITAL)
      && has_flag (suspect, end + 1, DTL_TOKEN_CAPITAL) && !has_flag (suspect, end, DTL_TOKEN_LINE_BEFORE) && dtl_token_length (dtl_passage_at (suspect->passage, first)) < 4)
    return TRUE; /* "11 Nadia Petrova (Russia)" */
  if (first == 0 || !is_kind (suspect, first - 1, DTL_TOKEN_OPEN) || !is_kind (suspect, end, DTL_TOKEN_CLOSE))
    return FALSE;
  if (joined (suspect, first - 1) && first > 1 && is_kind (suspect, first - 2, DTL_TOKEN_NUMBER))
    return TRUE;
  return says (suspect, first - 1, "[") || has_flag (suspect, first - 1, DTL_TOKEN_LINE_BEFORE);
}

/* A capital that is only that of a sentence's or a line's first word says nothing. */
static gboolean
is_name_word (const Suspect *suspect, guint index)
{
  const DtlSentence *sentence = dtl_passage_sentence (suspect->passage, index);
  const DtlToken *token = dtl_passage_at (suspect->passage, index);

  return token->kind == DTL_TOKEN_WORD && (token->flags & DTL_TOKEN_CAPITAL) != 0 && index != sentence->first
         && !(index > 0 && dtl_passage_is (suspect->passage, index - 1, DTL_TOKEN_QUOTE_OPEN));
}

/* Numbers of one list that are looked back over for the word before them. */
#define LIST_MOST 64

/* "Sections 302 and 201", "pages 12 to 15": back over the numbers before, to the word for all. */
static guint
skip_list (const Suspect *suspect, guint at)
{
  static const char *const links[] = { ",", "and", "or", "to", "&", "-", "–", NULL };

  for (guint n = 0; n < LIST_MOST && at > 1 && dtl_passage_is_one_of (suspect->passage, at, links)
                     && (is_kind (suspect, at - 1, DTL_TOKEN_NUMBER) || dtl_passage_word (suspect->passage, at - 1, DTL_SENSE_CARDINAL) != NULL); n++)
    at -= 2;
  return at;
}

/* "Last year 17 of them left", "the stadium seats 24,300", "the injured number 34": a time that is over, a number too long for a
 * name, and a verb. */
static gboolean
leaves_count (const Suspect *suspect, guint at)
{
  static const char *const times[] = { "year", "week", "day", "season", "month", NULL };
  static const char *const told[] = { "last", "this", "next", "past", "previous", "every", "each", "that", "a", NULL };
  static const char *const harmed[] = { "dead", "missing", "members", "homeless", "victims", "survivors", NULL };

  if ((suspect->quantity->number.flags & DTL_NUMBER_GROUPED) != 0 && !has_flag (suspect, at, DTL_TOKEN_CAPITAL))
    return TRUE;
  if (at > 1 && says (suspect, at, "number") && (dtl_passage_ends_in (suspect->passage, at - 1, "ed", 2) || dtl_passage_is_one_of (suspect->passage, at - 1, harmed))
      && dtl_passage_word (suspect->passage, at - 2, DTL_SENSE_DETERMINER) != NULL)
    return TRUE; /* "the injured number 34" */
  return at > 0 && dtl_passage_is_one_of (suspect->passage, at, times) && dtl_passage_is_one_of (suspect->passage, at - 1, told);
}

/* "Article 5", "version 17", "Flight 370": words whose number is a name. */
static gboolean
follows_naming_word (const Suspect *suspect)
{
  static const char *const loose[] = { "rooms", "flights", "seats", "lots", "rules", "types", "levels", "tables", "routes", "gates", "platforms", "no", "nos", "number", "note", "notes", "figure", "formula", "case", "file", "release", "radio", "studio", "model", "item", "pages", "articles", "week", "season", "game", "match", "group", "part",
                                       "district", "ward", "precinct", "sector", "act", "rule", "block", "zone", "lot", "unit", "line", "building", "option", "question", "scenario", "level", "order", "goal", "day",
                                       "train", "round", "episode", "series", "bus", "heat", "lap", "race", "measure", "bill", "code", "codes", "project", "blocks", "year", "hull", "plot", "count", "units", "reactors", "years", "games", "rounds", "counts", NULL };
  static const char *const bodies[] = { "group", "gang", "band", "council", "committee", NULL };
  const DtlPassage *passage = suspect->passage;
  guint at = suspect->first;

  if (at > 0 && !suspect->quantity->has_unit && (suspect->quantity->number.flags & DTL_NUMBER_LETTER) != 0 && (suspect->quantity->number.flags & DTL_NUMBER_INTEGER) != 0
      && dtl_decimal_magnitude (&suspect->quantity->number.bare) < 3 && suspect->noun == DTL_NO_NOUN && dtl_passage_word (passage, at - 1, DTL_SENSE_NAME_NUMBER) != NULL)
    return TRUE; /* "Phase 2b" */
  if (at == 0 || suspect->quantity->has_unit || suspect->quantity->number.scale != 0)
    return FALSE;
  if (dtl_passage_sentence (passage, at)->first == at && is_kind (suspect, at - 1, DTL_TOKEN_STOP) && at > 1 && dtl_token_length (dtl_passage_at (passage, at - 2)) > 4)
    return FALSE; /* "for six years. Six men were cleared" */
  at = skip_list (suspect, at - 1);
  if (at + 1 < suspect->first && suspect->noun != DTL_NO_NOUN)
    return FALSE; /* "Project 22220, 6 ships" */
  if (says (suspect, at, ".") && at > 0 && joined (suspect, at))
    at--;
  if (at > 0 && says (suspect, at, "of") && has_flag (suspect, at - 1, DTL_TOKEN_CAPITAL) && dtl_passage_is_one_of (suspect->passage, at - 1, bodies))
    return TRUE;
  if (dtl_passage_word (passage, at, DTL_SENSE_NAME_NUMBER) == NULL || leaves_count (suspect, at))
    return FALSE;
  return suspect->noun == DTL_NO_NOUN || is_kind (suspect, suspect->first - 1, DTL_TOKEN_STOP) || has_flag (suspect, at, DTL_TOKEN_CAPITAL)
         || !dtl_passage_is_one_of (suspect->passage, at, loose);
}

/* A line of a table: its cells stand apart by more than a space. */
static gboolean
is_in_table (const Suspect *suspect)
{
  const DtlPassage *passage = suspect->passage;

  return suspect->first > 0 && !has_flag (suspect, suspect->first, DTL_TOKEN_LINE_BEFORE)
         && dtl_passage_at (passage, suspect->first)->start - dtl_passage_at (passage, suspect->first - 1)->end > 1;
}

/* "Olkiluoto 3 feeds 1,600 MW": what looks like the plural it counts is a verb with an object. */
static gboolean
is_verb (const Suspect *suspect)
{
  guint next = suspect->noun + 1;

  return suspect->noun == suspect->end && next < suspect->passage->n_tokens
         && (is_kind (suspect, next, DTL_TOKEN_NUMBER) || is_kind (suspect, next, DTL_TOKEN_SIGN)
             || dtl_passage_word (suspect->passage, next, DTL_SENSE_DETERMINER) != NULL)
         && dtl_passage_word (suspect->passage, suspect->noun, DTL_SENSE_COUNTABLE) == NULL;
}

/* "130 of the 787 Dreamliner": a number between an article and a name in the singular. */
static gboolean
is_model (const Suspect *suspect)
{
  return suspect->first > 0 && is_bare (suspect) && suspect->noun == DTL_NO_NOUN && dtl_passage_word (suspect->passage, suspect->first - 1, DTL_SENSE_DETERMINER) != NULL
         && has_flag (suspect, suspect->end, DTL_TOKEN_CAPITAL);
}

/* "17.2 S" */
static gboolean
is_bearing (const Suspect *suspect, guint at)
{
  static const char *const bearings[] = { "n", "s", "e", "w", NULL };

  return is_kind (suspect, at, DTL_TOKEN_WORD) && has_flag (suspect, at, DTL_TOKEN_CAPITAL) && dtl_passage_is_one_of (suspect->passage, at, bearings);
}

/* "17.2 S, 178.4 E": the one half of a place of which the other stands beside it. */
static gboolean
is_half_of_place (const Suspect *suspect)
{
  const guint next = suspect->end + 1 + is_kind (suspect, suspect->end + 1, DTL_TOKEN_COMMA);
  const guint before = suspect->first > 0 ? suspect->first - is_kind (suspect, suspect->first - 1, DTL_TOKEN_COMMA) : 0;

  if (!is_bearing (suspect, suspect->end))
    return FALSE;
  return (is_kind (suspect, next, DTL_TOKEN_NUMBER) && is_bearing (suspect, next + 1))
         || (before > 1 && is_bearing (suspect, before - 1) && is_kind (suspect, before - 2, DTL_TOKEN_NUMBER));
}

/* "52°30'N": degrees and minutes of a map; "two weeks' pay" has an owner's apostrophe. */
static gboolean
is_coordinate (const Suspect *suspect)
{
  static const char *const marks[] = { "°", "'", "’", "′", NULL };

  if (is_half_of_place (suspect))
    return TRUE;
  return joined (suspect, suspect->end) && !is_kind (suspect, suspect->end, DTL_TOKEN_CLITIC) && dtl_passage_is_one_of (suspect->passage, suspect->end, marks);
}

/* "operator Reef Magic 2 said bookings": a name that ends in a number has its say. */
static gboolean
speaks (const Suspect *suspect)
{
  return suspect->first > 1 && is_bare (suspect) && has_flag (suspect, suspect->first - 1, DTL_TOKEN_CAPITAL) && has_flag (suspect, suspect->first - 2, DTL_TOKEN_CAPITAL)
         && (says (suspect, suspect->end, "said") || says (suspect, suspect->end, "says"));
}

/* "In Faro 49 were arrested", "Under Biden 40 died": behind a place or time that a sentence begins with, the number is what
 * the verb tells of. */
static gboolean
is_subject_behind_place (const Suspect *suspect)
{
  static const char *const verbs[] = { "were", "are", "have", "had" };
  const DtlPassage *passage = suspect->passage;
  const guint start = dtl_passage_sentence (passage, suspect->first)->first;
  guint at = suspect->first;

  if (!dtl_passage_is_one_of (passage, suspect->end, verbs) && dtl_passage_word (passage, suspect->end, DTL_SENSE_FATE) == NULL)
    return FALSE;
  while (at > start + 1 && suspect->first - at < 4 && dtl_passage_is (passage, at - 1, DTL_TOKEN_WORD) && dtl_passage_has_flag (passage, at - 1, DTL_TOKEN_CAPITAL))
    at--;
  return at == start + 1 && at < suspect->first && dtl_passage_word (passage, start, DTL_SENSE_PREPOSITION) != NULL;
}

/* "Channel 4", "Apollo 13", "France 24": a name and a small number, and nothing that it counts. */
static gboolean
follows_name (const Suspect *suspect)
{
  static const char *const openers[] = { "scored", NULL };
  guint first = suspect->first;

  if (is_model (suspect) || speaks (suspect))
    return TRUE;
  if (first == 0 || !is_bare (suspect) || (suspect->noun != DTL_NO_NOUN && !is_verb (suspect)) || is_in_table (suspect) || dtl_passage_is_one_of (suspect->passage, first - 1, openers))
    return FALSE;
  if (!dtl_passage_is (suspect->passage, first - 1, DTL_TOKEN_WORD) || !has_flag (suspect, first - 1, DTL_TOKEN_CAPITAL) || is_subject_behind_place (suspect))
    return FALSE;
  if (dtl_passage_word (suspect->passage, first - 1, DTL_SENSE_STOP) != NULL || dtl_passage_word (suspect->passage, first - 1, DTL_SENSE_HEDGE) != NULL
      || dtl_passage_word (suspect->passage, first - 1, DTL_SENSE_RISE) != NULL || dtl_passage_word (suspect->passage, first - 1, DTL_SENSE_FALL) != NULL
      || dtl_passage_word (suspect->passage, first - 1, DTL_SENSE_CONCEPT) != NULL)
    return FALSE;
  return TRUE;
}

static gboolean
is_capital_headline (const Suspect *suspect)
{
  const DtlPassage *passage = suspect->passage;
  const DtlSentence *sentence = dtl_passage_sentence (passage, suspect->first);
  guint words = 0, capitals = 0;

  if (dtl_passage_is (passage, sentence->end - 1, DTL_TOKEN_STOP))
    return FALSE;
  for (guint i = sentence->first; i < MIN (sentence->end, sentence->first + 60); i++)
    if (dtl_passage_is (passage, i, DTL_TOKEN_WORD) && dtl_token_length (dtl_passage_at (passage, i)) > 3)
      {
        words++;
        capitals += (dtl_passage_at (passage, i)->flags & DTL_TOKEN_CAPITAL) != 0;
      }
  return words > 0 && capitals * 5 >= words * 4;
}

/* "LAGOS, May 3 - Dozens fled", "Flood: Two dead": a dash or a colon begins anew. */
static gboolean
opens_text (const Suspect *suspect, guint index)
{
  return index > 0 && has_flag (suspect, index, DTL_TOKEN_SPACE_BEFORE)
         && (is_kind (suspect, index - 1, DTL_TOKEN_DASH) || is_kind (suspect, index - 1, DTL_TOKEN_COLON) || is_kind (suspect, index - 1, DTL_TOKEN_BULLET));
}

/* "Seven West Media fell": the first word of a sentence and of a name of three; not "Three Israeli Arabs", "Two Boeing 737 jets". */
static gboolean
opens_name (const Suspect *suspect)
{
  const DtlPassage *passage = suspect->passage;
  guint end = suspect->end;

  return (suspect->quantity->number.flags & DTL_NUMBER_SPELLED) != 0 && !suspect->quantity->has_unit && suspect->end == suspect->first + 1
         && dtl_passage_sentence (passage, suspect->first)->first == suspect->first && has_flag (suspect, end, DTL_TOKEN_CAPITAL) && has_flag (suspect, end + 1, DTL_TOKEN_CAPITAL)
         && dtl_passage_word (passage, end, DTL_SENSE_DEMONYM) == NULL && dtl_passage_word (passage, end, DTL_SENSE_COUNTRY) == NULL
         && (suspect->noun == DTL_NO_NOUN || has_flag (suspect, suspect->noun, DTL_TOKEN_CAPITAL)) && dtl_passage_word (passage, suspect->noun, DTL_SENSE_DEMONYM) == NULL;
}

/* "BBC Two", "the Big Three", "Gang of Four": a number word with a capital inside a sentence. */
static gboolean
is_capital_word (const Suspect *suspect)
{
  if (suspect->first > 0 && has_flag (suspect, suspect->first, DTL_TOKEN_CAPITAL) && says (suspect, suspect->first - 1, "bbc"))
    return TRUE; /* in any headline */
  if (opens_name (suspect))
    return !is_capital_headline (suspect);
  if ((suspect->quantity->number.flags & DTL_NUMBER_SPELLED) == 0 || !is_name_word (suspect, suspect->first) || opens_text (suspect, suspect->first))
    return FALSE;
  return !is_capital_headline (suspect);
}

/* "1600 Pennsylvania Avenue", "75007 Paris", "PO Box 4417". */
static gboolean
is_address (const Suspect *suspect)
{
  static const char *const streets[] = { "street", "avenue", "road", "lane", "drive", "boulevard", "square", "court", "place", "way", "terrace", "crescent",
                                         "rue", "via", "calle", "avenida", "plaza", "parkway", "st", "ave", "rd", "blvd", "highway", "close", "gardens", "row", NULL };
  guint end = suspect->end;
  const DtlToken *token = dtl_passage_at (suspect->passage, suspect->first);

  if (!is_bare (suspect) || !has_flag (suspect, end, DTL_TOKEN_CAPITAL))
    return FALSE;
  for (guint at = end; at < end + 4 && has_flag (suspect, at, DTL_TOKEN_CAPITAL); at++)
    if (dtl_passage_is_one_of (suspect->passage, at, streets))
      return TRUE;
  return dtl_token_length (token) == 5 && suspect->noun == DTL_NO_NOUN && suspect->first > 0
         && (is_kind (suspect, suspect->first - 1, DTL_TOKEN_COMMA) || has_flag (suspect, suspect->first - 1, DTL_TOKEN_CAPITAL));
}

/* "hopes that one day it will", "could one day": at some time, and for no time. */
static gboolean
is_some_day (const Suspect *suspect)
{
  static const char *const before[] = { "that", "will", "would", "could", "can", "may", "might", "to", "if", "perhaps", "maybe", "but", "then", "until", "and" };
  static const char *const after[] = { "after", "before", "later", "earlier", "ago", "of", "to", "and", "or", "in", "only" };

  return suspect->first > 0 && suspect->end == suspect->first + 2 && says (suspect, suspect->first + 1, "day")
         && dtl_passage_is_one_of (suspect->passage, suspect->first - 1, before) && !dtl_passage_is_one_of (suspect->passage, suspect->end, after);
}

/* "one" that stands for somebody or something, and idioms with it. */
static gboolean
is_pronoun (const Suspect *suspect)
{
  static const char *const before[] = { "no", "the", "this", "that", "any", "every", "each", "which", "another", "some", "good", "first", "last", "only", "new", "day", "not",
                                        "old", "big", "such", "these", "those", "right", "wrong", "next", "second", "third", "other", "by", "loved", "number", "everyone", "quite", NULL };
  static const char *const idioms[] = { "day", "way", "thing", "time", "another", "such", "hand", "side", "point", "reason", "night", "morning", "step", "part", "sense",
                                        "kind", "type", "sort", "more", "less", "last", "example", "minute", "moment", "stage", "word", "size", "key", "official", "source",
                                        "person's", "bedroom", "piece", "bit", "shot", "stop", "man's", "off", "year", "week", "month", NULL };
  guint end = suspect->end;

  if (!says (suspect, suspect->first, "one") || suspect->end != suspect->first + 1)
    return FALSE;
  if (suspect->quantity->has_unit)
    return (suspect->quantity->kind == DTL_FIGURE_DURATION && suspect->first > 0 && dtl_passage_is_one_of (suspect->passage, suspect->first - 1, before));
  if (suspect->first > 0 && dtl_passage_is_one_of (suspect->passage, suspect->first - 1, before))
    return TRUE;
  if (!is_kind (suspect, end, DTL_TOKEN_WORD) || dtl_passage_is_one_of (suspect->passage, end, idioms) || dtl_passage_word (suspect->passage, end, DTL_SENSE_STOP) != NULL)
    return !(says (suspect, end, "dead") || says (suspect, end, "killed") || says (suspect, end, "injured") || says (suspect, end, "missing"));
  return dtl_passage_word (suspect->passage, end, DTL_SENSE_PERSON) == NULL
         && (suspect->noun == DTL_NO_NOUN || dtl_passage_word (suspect->passage, suspect->noun, DTL_SENSE_PERSON) == NULL);
}

/* "told us three of her brothers", "the two oldest Dash 8s": what is counted stands behind, though no noun was found. */
static gboolean
tells_which (const Suspect *suspect)
{
  static const char *const hearers[] = { "us", "you", NULL };

  if (dtl_passage_is_one_of (suspect->passage, suspect->first - 1, hearers))
    return says (suspect, suspect->end, "of");
  return dtl_passage_is (suspect->passage, suspect->end, DTL_TOKEN_WORD) && dtl_passage_ends_in (suspect->passage, suspect->end, "est", 3);
}

/* "the two of them", "those three": number words that point, without a noun. */
static gboolean
is_pointing (const Suspect *suspect)
{
  static const char *const before[] = { "those", "these", "all", "both", "cloud", "we", "us", "you", "twenty", "big", NULL };

  if ((suspect->quantity->number.flags & DTL_NUMBER_SPELLED) == 0 || suspect->quantity->has_unit || suspect->noun != DTL_NO_NOUN || suspect->first == 0 || tells_which (suspect))
    return FALSE;
  return dtl_passage_is_one_of (suspect->passage, suspect->first - 1, before)
         || (says (suspect, suspect->first - 1, "the") && (suspect->quantity->number.flags & DTL_NUMBER_VAGUE) == 0 && suspect->quantity->number.scale == 0);
}

/* "Under the 1989 Children Act", "the 1951 Refugees Convention": the year of a name in capitals. */
static gboolean
is_year_of_law (const Suspect *suspect)
{
  static const char *const laws[] = { "act", "convention", "treaty", "agreement", "accord", "accords", "law", "code", "order", "ordinance", "constitution", "regulations", "games" };
  guint at = suspect->end;

  while (at < suspect->end + 5 && has_flag (suspect, at, DTL_TOKEN_CAPITAL) && !dtl_passage_is_one_of (suspect->passage, at, laws))
    at++;
  return at > suspect->end && has_flag (suspect, at, DTL_TOKEN_CAPITAL) && dtl_passage_is_one_of (suspect->passage, at, laws);
}

/* A year that nothing counts; one that a date scanner left. */
static gboolean
is_year (const Suspect *suspect)
{
  const DtlToken *token = dtl_passage_at (suspect->passage, suspect->first);
  const DtlDecimal first = dtl_decimal_from_int (1800), last = dtl_decimal_from_int (2100);

  return is_bare (suspect) && token->kind == DTL_TOKEN_NUMBER && dtl_token_length (token) == 4 && (suspect->quantity->number.flags & DTL_NUMBER_INTEGER) != 0
         && (suspect->noun == DTL_NO_NOUN || is_year_of_law (suspect)) && dtl_decimal_compare (&suspect->quantity->number.value, &first) >= 0
         && dtl_decimal_compare (&suspect->quantity->number.value, &last) <= 0;
}

/* "Users of version 17.4 should move to 18.2". */
static gboolean
is_version (const Suspect *suspect)
{
  static const char *const words[] = { "version", "versions", "update", "firmware", "release", "ios", "android", "windows", "kernel", "software", NULL };
  const DtlSentence *sentence = dtl_passage_sentence (suspect->passage, suspect->first);

  if (!is_bare (suspect) || (suspect->quantity->number.flags & DTL_NUMBER_INTEGER) != 0 || suspect->noun != DTL_NO_NOUN)
    return FALSE;
  for (guint i = MAX (sentence->first + 60, suspect->first) - 60; i < suspect->first; i++)
    if (dtl_passage_is_one_of (suspect->passage, i, words))
      return TRUE;
  return FALSE;
}

/* "3M", "4K": a letter that scales must have something to count, a currency or a unit. */
static gboolean
is_lettered_name (const Suspect *suspect)
{
  return (suspect->quantity->number.flags & DTL_NUMBER_LETTER) != 0 && !suspect->quantity->has_unit && suspect->noun == DTL_NO_NOUN
         && dtl_passage_has_flag (suspect->passage, suspect->end - 1, DTL_TOKEN_CAPITAL);
}

/* "four-letter", "two-by-four", "half-hearted": one word with a hyphen. */
static gboolean
is_compound_word (const Suspect *suspect)
{
  static const char *const tails[] = { "star", "stars", "figure", "digit", "way", "letter", "something", "somethings", "sided", "and", "word", "bit", "door", "speed", "step",
                                       "pronged", "legged", "wheeler", "wheel", "course", "party", "nil", "love", "all", NULL };
  static const char *const counting[] = { "member", "person", "nation", "country", "odd", "plus", "strong", "seat", "state", "team", "judge", "man", "woman", "storey", "story",
                                           "game", "match", "goal", "vehicle", "justice", "test", "run", NULL };
  guint end = suspect->end;

  if (!suspect->quantity->has_unit && is_kind (suspect, end, DTL_TOKEN_DASH) && joined (suspect, end) && dtl_passage_is_one_of (suspect->passage, end + 1, tails))
    return TRUE;
  if (says (suspect, suspect->first, "one") && says (suspect, end - 1, "two") && end == suspect->first + 3 && is_kind (suspect, end - 2, DTL_TOKEN_DASH))
    return TRUE; /* "a quick one-two" */
  if (suspect->first > 1 && (suspect->quantity->number.flags & DTL_NUMBER_SPELLED) != 0 && joined (suspect, suspect->first) && is_kind (suspect, suspect->first - 1, DTL_TOKEN_DASH)
      && dtl_passage_at (suspect->passage, suspect->first - 2)->hash == dtl_passage_at (suspect->passage, suspect->first)->hash)
    return TRUE; /* "fifty-fifty" */
  return (suspect->quantity->number.flags & DTL_NUMBER_SPELLED) != 0 && !suspect->quantity->has_unit && is_kind (suspect, end, DTL_TOKEN_DASH) && joined (suspect, end)
         && joined (suspect, end + 1) && !dtl_passage_is_one_of (suspect->passage, end + 1, counting);
}

/* "net zero", "zero tolerance", "ground zero": a zero that nobody counted. */
static gboolean
is_idle_zero (const Suspect *suspect)
{
  static const char *const before[] = { "net", "ground", "absolute", "patient", "day", "near", "sub", NULL };
  static const char *const after[] = { "tolerance", "carbon", "emission", "emissions", "hour", "hours", "waste", "gravity", "trust", "day", "sum", "covid", NULL };

  if (suspect->quantity->has_unit || !says (suspect, suspect->first, "zero"))
    return FALSE;
  if (suspect->first > 1 && (says (suspect, suspect->first - 1, "below") || says (suspect, suspect->first - 1, "above")) && suspect->noun == DTL_NO_NOUN)
    return TRUE; /* "ten degrees below zero" */
  return (suspect->first > 0 && dtl_passage_is_one_of (suspect->passage, suspect->first - 1, before)) || dtl_passage_is_one_of (suspect->passage, suspect->end, after)
         || (is_kind (suspect, suspect->first - 1, DTL_TOKEN_DASH) && joined (suspect, suspect->first));
}

/* "4K television", "3M shares": a resolution and a firm, no thousands and millions. */
static gboolean
is_lettered_thing (const Suspect *suspect)
{
  static const char *const screens[] = { "screen", "screens", "tv", "tvs", "television", "televisions", "video", "videos", "resolution", "camera", "cameras", "monitor",
                                         "monitors", "display", "displays", "footage", "ultra", "hdr", "streaming", "projector", "projectors", NULL };
  static const char *const firms[] = { "share", "shares", "stock", "co", "company", "said", "spokesperson", "spokesman", NULL };

  if ((suspect->quantity->number.flags & DTL_NUMBER_LETTER) == 0 || suspect->quantity->has_prefix)
    return FALSE;
  if (says (suspect, suspect->end - 1, "k"))
    return dtl_passage_is_one_of (suspect->passage, suspect->end, screens);
  return says (suspect, suspect->first, "3") && says (suspect, suspect->end - 1, "m") && has_flag (suspect, suspect->end - 1, DTL_TOKEN_CAPITAL)
         && dtl_passage_is_one_of (suspect->passage, suspect->end, firms);
}

/* "a million reasons", "thousand" as in "million-pound", and a scale word that is alone. */
static gboolean
is_idiom (const Suspect *suspect)
{
  static const char *const idle[] = { "reasons", "times", "thanks", "ways", NULL };

  return (suspect->quantity->number.flags & DTL_NUMBER_ARTICLE) != 0 && suspect->noun != DTL_NO_NOUN && dtl_passage_is_one_of (suspect->passage, suspect->noun, idle);
}

/* "wireless USB 2.0 connections": a standard's version, whatever is said to have it. */
static gboolean
is_standard (const Suspect *suspect)
{
  guint first = suspect->first;

  if (says (suspect, first, "802.11"))
    return TRUE; /* networks, with a letter that is no billion */
  return first > 0 && is_bare (suspect) && (suspect->quantity->number.flags & DTL_NUMBER_INTEGER) == 0 && has_flag (suspect, first - 1, DTL_TOKEN_UPPER)
         && is_kind (suspect, first - 1, DTL_TOKEN_WORD) && dtl_token_length (dtl_passage_at (suspect->passage, first - 1)) > 2 && !is_capital_headline (suspect) && !is_in_table (suspect)
         && dtl_passage_word (suspect->passage, first - 1, DTL_SENSE_CONCEPT) == NULL && dtl_passage_word (suspect->passage, first - 1, DTL_SENSE_INDEX) == NULL
         && dtl_noun_is_plural (suspect->passage, suspect->end);
}

typedef gboolean (*TrapFunc) (const Suspect *suspect);

static const TrapFunc traps[] = {
  is_part_of_name, has_tail,    is_time,    is_score, is_phone,  is_emergency_number, is_numbering,     follows_naming_word, follows_name,
  is_capital_word, is_address,  is_pronoun, is_pointing, is_year, is_version,         is_lettered_name, is_compound_word,    is_idiom, is_coordinate, is_odds, is_idle_zero, is_lettered_thing,
  is_standard, is_some_day, dtl_figure_traps_of_things,
};

/* "2019 KD4", "2024 YR4": a small planet is called by the year and some letters, which may be those of a currency. */
static gboolean
is_designation (const Suspect *suspect)
{
  const guint first = suspect->first;

  return suspect->quantity->has_prefix && first > 0 && is_kind (suspect, first - 1, DTL_TOKEN_NUMBER) && is_kind (suspect, first, DTL_TOKEN_WORD)
         && has_flag (suspect, first, DTL_TOKEN_UPPER) && joined (suspect, first + 1) && suspect->end == first + 2;
}

gboolean
dtl_figure_traps_hold (const DtlPassage *passage, const DtlQuantity *quantity)
{
  Suspect suspect = { passage, quantity, quantity->first, quantity->end, DTL_NO_NOUN };
  guint at = quantity->end;
  gboolean one = quantity->value.has_low && quantity->value.low.coefficient == 1 && quantity->value.low.exponent == 0;

  if (quantity->kind == DTL_FIGURE_RANK || quantity->kind == DTL_FIGURE_RATIO || quantity->kind == DTL_FIGURE_MULTIPLE)
    return is_capital_word (&suspect) && quantity->kind == DTL_FIGURE_RANK;
  if (quantity->has_prefix || quantity->hedge == DTL_HEDGE_BETWEEN)
    return is_designation (&suspect);
  if (!quantity->has_unit)
    suspect.noun = dtl_noun_find (passage, at, one);
  for (guint i = 0; i < G_N_ELEMENTS (traps); i++)
    if (traps[i] (&suspect))
      return TRUE;
  return FALSE;
}
