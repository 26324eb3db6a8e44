/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A date in a sentence is not yet an event. Roles are told from the preposition, from figures
 * beside the date, and from where it stands. */

#include "dtl-date-role.h"

#include "dtl-date-words.h"
#include "dtl-tense.h"

static gboolean
is_lead (const DtlPassage *passage, guint first, const char *const *words)
{
  return first > dtl_passage_sentence (passage, first)->first && dtl_passage_says_any (passage, first - 1, words);
}

/* Words that are left in a paragraph of nothing but dates: "Published 3 February 2025, updated 14:05 GMT". */
static gboolean
is_publication_word (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "published", "updated", "posted", "last", "modified", "first", "date", "on",
                                       "at", "by", "issued", "released", "created", "am", "pm", "edited", "printed", NULL };

  return !dtl_passage_is (passage, at, DTL_TOKEN_WORD) || dtl_passage_is_one_of (passage, at, words)
         || dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER) || dtl_passage_has_flag (passage, at, DTL_TOKEN_DOTTED)
         || dtl_passage_word (passage, at, DTL_SENSE_MONTH) || dtl_passage_word (passage, at, DTL_SENSE_WEEKDAY);
}

static gboolean
says_publication (const DtlPassage *passage, guint first)
{
  static const char *const words[] = { "published", "updated", "posted", "modified", "date", NULL };

  for (guint i = first; i > 0 && first - i < 3; i--)
    if (dtl_passage_is_one_of (passage, i - 1, words) && (i - 1 == dtl_passage_sentence (passage, first)->first || dtl_passage_is (passage, i, DTL_TOKEN_COLON)))
      return TRUE;
  return FALSE;
}

static gboolean
stands_alone (const DtlPassage *passage, guint first, guint end)
{
  if (passage->n_tokens > 40)
    return FALSE;
  for (guint i = 0; i < passage->n_tokens; i++)
    if ((i < first || i >= end) && !is_publication_word (passage, i))
      return FALSE;
  return TRUE;
}

/* Every word of the first @end tokens has a capital: "BATON ROUGE, La.", "New Delhi,". */
static gboolean
is_all_capitals (const DtlPassage *passage, guint end)
{
  for (guint i = 0; i < end; i++)
    if (dtl_passage_is (passage, i, DTL_TOKEN_WORD) && !dtl_passage_has_flag (passage, i, DTL_TOKEN_CAPITAL))
      return FALSE;
  return TRUE;
}

/* Behind a dateline: a dash, a colon, or an agency and then the report. @bracket: "(PTI)" was seen. */
static gboolean
ends_dateline (const DtlPassage *passage, guint next, gboolean bracket)
{
  if (dtl_passage_is (passage, next, DTL_TOKEN_DASH) || dtl_passage_is (passage, next, DTL_TOKEN_COLON))
    return TRUE;
  if (dtl_passage_word (passage, next, DTL_SENSE_AGENCY) && dtl_passage_is (passage, next + 1, DTL_TOKEN_DASH))
    return TRUE;
  /* "MOSCOW, October 15. /STAT/." */
  if (dtl_passage_is (passage, next, DTL_TOKEN_STOP) && dtl_passage_is (passage, next + 1, DTL_TOKEN_SLASH)
      && dtl_passage_has_flag (passage, next + 2, DTL_TOKEN_UPPER))
    return TRUE;
  /* "Heilbronn, 8 May 2025. The maker" */
  if (next > 0 && dtl_passage_is (passage, next, DTL_TOKEN_STOP) && dtl_passage_is (passage, next - 1, DTL_TOKEN_NUMBER)
      && dtl_token_length (dtl_passage_at (passage, next - 1)) == 4 && dtl_passage_has_flag (passage, next + 1, DTL_TOKEN_CAPITAL))
    return TRUE;
  /* "BATON ROUGE, La. Aug 16 Floods drove", "New Delhi, Oct 17 (PTI) The cabinet" */
  return dtl_passage_has_flag (passage, next, DTL_TOKEN_CAPITAL) && dtl_passage_is (passage, next + 1, DTL_TOKEN_WORD)
         && (bracket || (dtl_passage_has_flag (passage, 0, DTL_TOKEN_UPPER) && dtl_token_length (dtl_passage_at (passage, 0)) > 2));
}

/* dateline = PLACE ["," Place] ("," | "." | ":" | "(") date [")"] [ "(" Agency ")" ] ("–" | ":" | report) */
static gboolean
is_dateline (const DtlPassage *passage, guint first, guint end)
{
  guint next = end;
  gboolean bracket = FALSE;

  if (first == 0 || first > 8 || !dtl_passage_has_flag (passage, 0, DTL_TOKEN_CAPITAL)
      || !(dtl_passage_is (passage, first - 1, DTL_TOKEN_COMMA) || dtl_passage_is (passage, first - 1, DTL_TOKEN_OPEN)
           || dtl_passage_is (passage, first - 1, DTL_TOKEN_STOP) || dtl_passage_is (passage, first - 1, DTL_TOKEN_COLON))
      || !is_all_capitals (passage, first))
    return FALSE;
  next += dtl_passage_is (passage, next, DTL_TOKEN_CLOSE);
  if (dtl_passage_is (passage, next, DTL_TOKEN_OPEN))
    {
      bracket = dtl_passage_word (passage, next + 1, DTL_SENSE_AGENCY) != NULL;
      while (next < passage->n_tokens && !dtl_passage_is (passage, next++, DTL_TOKEN_CLOSE))
        ;
    }
  return ends_dateline (passage, next, bracket);
}

gboolean
dtl_date_is_publication (const DtlPassage *passage, guint first, guint end)
{
  return stands_alone (passage, first, end) || is_dateline (passage, first, end) || says_publication (passage, first);
}

/* A new clause with its own subject or verb: what it counts is not of this date. */
static gboolean
is_boundary (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "and", "but", "while", "which", "who", "when", "after", "before", "where", NULL };
  const DtlToken *token = dtl_passage_at (passage, at);

  if (token->kind == DTL_TOKEN_SEMICOLON)
    return TRUE;
  /* "set aside 85 million for a hall, to open in 2027" */
  if (at > 0 && dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA) && dtl_tense_is_infinitive (passage, at))
    return TRUE;
  if (!dtl_passage_is_one_of (passage, at, words))
    return FALSE;
  /* "in January 2023, when a £2,950 payment was queried" */
  if (at > 0 && dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA) && !dtl_passage_says (passage, at, "and"))
    return TRUE;
  return dtl_passage_word (passage, at + 1, DTL_SENSE_PRONOUN) || dtl_passage_word (passage, at + 1, DTL_SENSE_AUXILIARY)
         || dtl_tense_of_token (passage, at + 1) != DTL_TENSE_UNKNOWN;
}

static gboolean
is_year_number (const DtlPassage *passage, guint at)
{
  int year;

  return dtl_date_take_year (passage, at, &year) && year >= 1500 && year <= 2100
         && !dtl_passage_word (passage, at + 1, DTL_SENSE_UNIT) && !dtl_passage_word (passage, at + 1, DTL_SENSE_SCALE);
}

/* Digits that are neither a year nor a day beside a month. */
static gboolean
is_figure (const DtlPassage *passage, guint at)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", NULL };

  if (dtl_passage_is (passage, at, DTL_TOKEN_WORD))
    return dtl_passage_word (passage, at, DTL_SENSE_MULTIPLE) != NULL
           || (at > 1 && dtl_passage_word (passage, at, DTL_SENSE_FRACTION) && dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH)
               && dtl_passage_word (passage, at - 2, DTL_SENSE_CARDINAL))
           || (dtl_passage_word (passage, at, DTL_SENSE_SCALE) && dtl_passage_word (passage, at - 1, DTL_SENSE_CARDINAL) && at > 0);
  if (!dtl_passage_is (passage, at, DTL_TOKEN_NUMBER) || is_year_number (passage, at))
    return FALSE;
  if (dtl_passage_word (passage, at + 1, DTL_SENSE_MONTH) || (at > 0 && dtl_passage_word (passage, at - 1, DTL_SENSE_MONTH))
      || (at > 1 && dtl_passage_is (passage, at - 1, DTL_TOKEN_STOP) && dtl_passage_word (passage, at - 2, DTL_SENSE_MONTH)))
    return FALSE;
  /* "the 32nd festival" */
  if (dtl_date_is_glued (passage, at + 1) && dtl_passage_says_any (passage, at + 1, endings))
    return FALSE;
  /* "G7", "COVID-19" */
  return !(dtl_date_is_glued (passage, at) && at > 0
           && (dtl_passage_is (passage, at - 1, DTL_TOKEN_WORD) || dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH)
               || dtl_passage_is (passage, at - 1, DTL_TOKEN_SLASH)));
}

/* What happens to people is an event however many they are. */
static gboolean
is_eventful (const DtlPassage *passage, guint at)
{
  static const char *const verbs[] = { "killed", "killing", "kills", "died", "wounded", "injured", "injuring", "arrested",
                                       "displaced", "drowned", "kidnapped", "abducted", "attacked",
                                       "shot", "signed", "launched", "founded", "opened", "invaded", "erupted", "collapsed",
                                       "crashed", "acquired", "resigned", "elected", "born", "married",
                                       "unveiled", "announced", "acknowledged", "appointed", "joined",
                                       "bombed", "evacuated", "sentenced", "released", "deported", NULL };

  return dtl_passage_is_one_of (passage, at, verbs);
}

/* "rose 3% in May, the minister announced": the verb tells what stands before its comma. */
static gboolean
tells_the_rest (const DtlPassage *passage, guint end, guint verb)
{
  if (!dtl_passage_word (passage, verb, DTL_SENSE_SAY))
    return FALSE;
  for (guint i = end; i < verb; i++)
    if (dtl_passage_is (passage, i, DTL_TOKEN_COMMA))
      return TRUE;
  return FALSE;
}

/* Whether the clause of the date has a figure, and nothing that makes it an event nevertheless. */
static gboolean
measures_something (const DtlPassage *passage, guint first, guint end)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, first);
  guint from = first, to = end;
  gboolean figure = FALSE, relative;

  while (from > sentence->first && !is_boundary (passage, from - 1))
    from--;
  /* ", which went public in 2021, lost 3m" ends at its comma. */
  relative = from > sentence->first && (dtl_passage_says (passage, from - 1, "which") || dtl_passage_says (passage, from - 1, "who"));
  while (to < sentence->end && !is_boundary (passage, to) && !(relative && dtl_passage_is (passage, to, DTL_TOKEN_COMMA)))
    to++;
  for (guint i = from; i < to; i++)
    {
      if (i < first || i >= end)
        figure = figure || is_figure (passage, i);
    }
  for (guint i = from; figure && i < to; i++)
    if ((i < first || i >= end) && is_eventful (passage, i) && !tells_the_rest (passage, end, i))
      return FALSE;
  return figure;
}

/* Tokens of a value and its unit. */
#define VALUE_REACH 6

/* "The Liberals won Sunday's vote": no sum of money. */
static gboolean
is_victory (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "won")
         && !(at > 0 && (dtl_passage_is (passage, at - 1, DTL_TOKEN_NUMBER) || dtl_passage_word (passage, at - 1, DTL_SENSE_SCALE)));
}

/* "5% today", "$4bn in 2023": a figure right before, perhaps in brackets. */
static gboolean
follows_figure (const DtlPassage *passage, guint first)
{
  guint before = first - 1;

  if (first < 2)
    return FALSE;
  if (dtl_passage_is (passage, before, DTL_TOKEN_WORD) && dtl_passage_word (passage, before, DTL_SENSE_PREPOSITION))
    before--;
  if (dtl_passage_is (passage, before, DTL_TOKEN_CLOSE) && before > 0)
    before--;
  return dtl_passage_is (passage, before, DTL_TOKEN_SIGN)
         || is_figure (passage, before) || dtl_passage_word (passage, before, DTL_SENSE_SCALE)
         || (dtl_passage_word (passage, before, DTL_SENSE_UNIT) && !dtl_passage_word (passage, before, DTL_SENSE_DATE_UNIT)
             && !is_victory (passage, before));
}

/* "put its rate up to 5.25 per cent last Thursday": what a deed ended in, and no number of that day. */
static gboolean
follows_new_value (const DtlPassage *passage, guint first)
{
  for (guint i = first; i > 1 && first - i < VALUE_REACH; i--)
    if (dtl_passage_is (passage, i - 1, DTL_TOKEN_NUMBER))
      return dtl_passage_says (passage, i - 2, "to");
  return FALSE;
}

/* The full stop, or a place before it: "announced on Thursday in Geneva." */
static gboolean
ends_words (const DtlPassage *passage, guint at, guint end)
{
  guint place = at + 1;

  if (dtl_passage_is (passage, at, DTL_TOKEN_STOP))
    return TRUE;
  if (!dtl_passage_says (passage, at, "in"))
    return FALSE;
  while (place < end && place < at + 5 && dtl_passage_has_flag (passage, place, DTL_TOKEN_CAPITAL))
    place++;
  return place > at + 1 && (place >= end || dtl_passage_is (passage, place, DTL_TOKEN_STOP));
}

/* "the van that Otterbach showed in Leun on Tuesday": no word is told. */
static gboolean
is_of_relative (const DtlPassage *passage, guint verb, guint begin)
{
  guint at = verb;

  while (at > begin && verb - at < 5 && dtl_passage_has_flag (passage, at - 1, DTL_TOKEN_CAPITAL))
    at--;
  return at < verb && at > begin + 1 && (dtl_passage_says (passage, at - 1, "that") || dtl_passage_says (passage, at - 1, "which"))
         && dtl_passage_is (passage, at - 2, DTL_TOKEN_WORD);
}

/* "said", but not the "States" of a country. */
static gboolean
is_saying (const DtlPassage *passage, guint at)
{
  return dtl_passage_word (passage, at, DTL_SENSE_SAY) && !(at > 0 && dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL) && dtl_passage_has_flag (passage, at - 1, DTL_TOKEN_CAPITAL));
}

/* "…, the ministry said on Monday.": the date of the words, not of what they tell. */
static gboolean
dates_a_statement (const DtlPassage *passage, guint first, guint end)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, first);
  guint verb = first;

  if (end < sentence->end && !ends_words (passage, end, sentence->end))
    return FALSE;
  while (verb > sentence->first && first - verb < 6 && !is_saying (passage, verb - 1))
    verb--;
  if (verb == sentence->first || first - verb >= 6 || is_of_relative (passage, verb - 1, sentence->first))
    return FALSE;
  for (guint i = verb - 1; i > sentence->first && verb - i < 14; i--)
    if (dtl_passage_is (passage, i - 1, DTL_TOKEN_COMMA) || dtl_passage_is (passage, i - 1, DTL_TOKEN_QUOTE_CLOSE))
      return TRUE;
  return FALSE;
}

/* What words that are told begin with, behind their verb and its day. */
static gboolean
opens_words (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "that") || dtl_passage_word (passage, at, DTL_SENSE_PRONOUN);
}

/* "The ministry said on Tuesday that …", "The carmaker on Wednesday said it would …" */
static gboolean
dates_words_behind (const DtlPassage *passage, guint first, guint end)
{
  guint lead = first - (first > 0 && dtl_passage_says (passage, first - 1, "on"));

  if (dtl_passage_word (passage, end, DTL_SENSE_SAY))
    return opens_words (passage, end + 1) || (lead < first && dtl_passage_says (passage, end, "reported") && dtl_passage_says (passage, end + 1, "a"));
  if (!opens_words (passage, end))
    return FALSE;
  return (lead > 0 && dtl_passage_word (passage, lead - 1, DTL_SENSE_SAY)) || (lead > 1 && dtl_passage_word (passage, lead - 2, DTL_SENSE_SAY));
}

/* A day that is still to come is a deadline whatever tense the sentence ends in. */
static gboolean
is_to_come (const DtlPassage *passage, const DtlDateMention *mention)
{
  DtlDate published = passage->reading->published;

  return dtl_date_is_set (published) && mention->interval.latest != DTL_DAY_NONE && mention->interval.latest > dtl_date_to_day (published);
}

static gboolean
is_deadline (const DtlPassage *passage, guint first, const DtlDateMention *mention, DtlTense tense)
{
  static const char *const sure[] = { "until", "till", "than", "deadline", NULL };
  static const char *const by[] = { "by", NULL };

  if (is_lead (passage, first, sure))
    return tense != DTL_TENSE_PAST;
  return is_lead (passage, first, by) && (tense != DTL_TENSE_PAST || is_to_come (passage, mention));
}

static gboolean
lasts (const DtlPassage *passage, guint first, const DtlDateMention *mention)
{
  static const char *const words[] = { "since", "during", "throughout", "over", "of", "between", "until", "till", "by", NULL };
  gboolean long_range = mention->interval.granularity == DTL_GRANULARITY_RANGE && mention->interval.earliest != DTL_DAY_NONE
                        && mention->interval.latest != DTL_DAY_NONE
                        && mention->interval.latest - mention->interval.earliest > 31;

  return long_range || is_lead (passage, first, words) || (mention->interval.flags & DTL_INTERVAL_OPEN_END)
         || (first > 1 && dtl_passage_says (passage, first - 1, "of") && dtl_passage_says (passage, first - 2, "as"));
}

/* "as of Monday": for when a state is told */
static gboolean
is_as_of (const DtlPassage *passage, guint first)
{
  return first > 1 && dtl_passage_says (passage, first - 1, "of") && dtl_passage_says (passage, first - 2, "as");
}

/* Tokens between "from" and the day of its number. */
#define BASELINE_REACH 8

/* "down from 3,600 people on Tuesday": the day of a number that another one is compared with */
static gboolean
dates_a_baseline (const DtlPassage *passage, guint first)
{
  for (guint i = first; i > 1 && first - i < BASELINE_REACH && !dtl_passage_is (passage, i - 1, DTL_TOKEN_COMMA); i--)
    if (dtl_passage_is (passage, i - 1, DTL_TOKEN_NUMBER) && dtl_passage_says (passage, i - 2, "from"))
      return i > 2 && (dtl_passage_says (passage, i - 3, "up") || dtl_passage_says (passage, i - 3, "down"));
  return FALSE;
}

/* A cell of a table, a forecast "for 2025" */
static gboolean
heads_figures (const DtlPassage *passage, guint first, guint end)
{
  if ((first > 0 && passage->bytes[dtl_passage_at (passage, first - 1)->start] == '|') || (end < passage->n_tokens && passage->bytes[dtl_passage_at (passage, end)->start] == '|'))
    return TRUE;
  return first > 1 && dtl_passage_says (passage, first - 1, "for")
         && (dtl_passage_word (passage, first - 2, DTL_SENSE_YEAR_PLAN) || dtl_passage_word (passage, first - 2, DTL_SENSE_TOLD_BEFORE));
}

/* "the 2016 referendum": which one, and not when something is said to have happened. */
gboolean
dtl_date_qualifies_noun (const DtlPassage *passage, guint first, guint end)
{
  return first > 0 && dtl_passage_is (passage, end, DTL_TOKEN_WORD)
         && (dtl_passage_word (passage, first - 1, DTL_SENSE_DETERMINER) || dtl_passage_is (passage, first - 1, DTL_TOKEN_CLITIC))
         && !dtl_passage_word (passage, end, DTL_SENSE_PREPOSITION) && !dtl_passage_word (passage, end, DTL_SENSE_AUXILIARY)
         && !dtl_passage_word (passage, end, DTL_SENSE_CONJUNCTION) && !dtl_passage_word (passage, end, DTL_SENSE_PRONOUN);
}

DtlDateRole
dtl_date_role (const DtlPassage *passage, guint first, guint end, const DtlDateMention *mention, DtlTense tense)
{
  gboolean day = mention->interval.granularity <= DTL_GRANULARITY_DAY;

  if (dtl_date_is_publication (passage, first, end))
    return DTL_ROLE_PUBLICATION;
  if (is_deadline (passage, first, mention, tense))
    return DTL_ROLE_DEADLINE;
  if (is_as_of (passage, first) || dates_a_baseline (passage, first) || (!day && heads_figures (passage, first, end)))
    return DTL_ROLE_PERIOD;
  if (lasts (passage, first, mention) && !(day && is_lead (passage, first, (const char *const[]) { "of", "over", NULL })))
    return DTL_ROLE_PERIOD;
  if (day)
    return follows_figure (passage, first) && !dtl_passage_says (passage, first - 1, "on") && !follows_new_value (passage, first) ? DTL_ROLE_PERIOD
           : (tense != DTL_TENSE_FUTURE && dates_a_statement (passage, first, end)) || dates_words_behind (passage, first, end) ? DTL_ROLE_STATEMENT
                                                                                                                              : DTL_ROLE_EVENT;
  return dtl_date_qualifies_noun (passage, first, end) || follows_figure (passage, first) || measures_something (passage, first, end) ? DTL_ROLE_PERIOD : DTL_ROLE_EVENT;
}
