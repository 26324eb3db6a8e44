/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether "on Friday" is the last or the next one hangs on the verb. No parser is needed for
 * that: the nearest word before the date that marks a tense decides, with a few rules for
 * infinitives and participles. Words stand in the lexicon ("tense": 1 future, −1 past). */

#include "dtl-tense.h"

#include "dtl-clause.h"
#include "dtl-date-words.h"

static gboolean
is_lower_word (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD) && !dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL);
}

/* A participle that only fills "will be …", "has been …", "are paid on …": the auxiliary has the tense. */
static gboolean
follows_be (const DtlPassage *passage, guint at)
{
  static const char *const forms[] = { "be", "been", "being", "is", "are", NULL };

  if (at > 1 && dtl_passage_word (passage, at - 1, DTL_SENSE_ADVERB))
    at--;
  return at > 0 && dtl_passage_is_one_of (passage, at - 1, forms);
}

/* Neither "indeed", "compared with" nor the adjective of "value-added". */
static gboolean
ends_in_ed (const DtlPassage *passage, guint at)
{
  static const char *const others[] = { "compared", "based", "united", "related", "hundred", NULL };
  const DtlToken *token = dtl_passage_at (passage, at);
  const char *end = passage->bytes + token->end;

  return !dtl_passage_is_one_of (passage, at, others) && dtl_token_length (token) > 3 && end[-1] == 'd' && end[-2] == 'e' && end[-3] != 'e'
         && !dtl_date_is_glued (passage, at);
}

/* "to meet": an infinitive, and no "to the", "to Paris" or "to power". */
gboolean
dtl_tense_is_infinitive (const DtlPassage *passage, guint at)
{
  static const char *const places[] = { "power", "prison", "jail", "court", "hospital", "parliament", "death", "office", NULL };

  return !dtl_passage_is_one_of (passage, at + 1, places) && dtl_passage_says (passage, at, "to") && is_lower_word (passage, at + 1)
         && !dtl_passage_word (passage, at + 1, DTL_SENSE_DETERMINER) && !dtl_passage_word (passage, at + 1, DTL_SENSE_PRONOUN)
         && !dtl_passage_word (passage, at + 1, DTL_SENSE_PREPOSITION) && !dtl_passage_word (passage, at + 1, DTL_SENSE_CARDINAL)
         && !dtl_passage_word (passage, at + 1, DTL_SENSE_DATE_UNIT) && !dtl_passage_says (passage, at + 1, "staff") && !dtl_passage_word (passage, at + 1, DTL_SENSE_PERSON);
}

/* "will cut", "could also put": the verb has the form of a past, and is none. */
static gboolean
follows_modal (const DtlPassage *passage, guint at)
{
  static const char *const modals[] = { "will", "shall", "would", "may", "might", "could", "can", "should", "must", "'ll", "won't", "wouldn't", "can't", "cannot", "couldn't",
                                        "won’t", "wouldn’t", "can’t", "couldn’t", NULL };

  static const char *const links[] = { "stay", "remain", "keep", "get", NULL };

  if (at > 1 && (dtl_passage_word (passage, at - 1, DTL_SENSE_ADVERB) || dtl_passage_is_one_of (passage, at - 1, links)))
    at--;
  return at > 0 && dtl_passage_is_one_of (passage, at - 1, modals);
}

/* "than expected", "as planned" compare; "due to a fault" names a cause: neither looks ahead. */
static gboolean
is_no_outlook (const DtlPassage *passage, guint at)
{
  if (dtl_passage_says (passage, at, "due"))
    return dtl_passage_says (passage, at + 1, "to") && !dtl_tense_is_infinitive (passage, at + 1);
  return at > 0 && (dtl_passage_says (passage, at - 1, "than") || dtl_passage_says (passage, at - 1, "as")) && ends_in_ed (passage, at);
}

/* article number [unit] noun: "a 2% cut", "the 50bp cut" */
static gboolean
is_noun_behind_amount (const DtlPassage *passage, guint at)
{
  static const char *const articles[] = { "a", "an", "the", "its", "their", "another", NULL };
  const guint first = at;

  while (at > 0 && first - at < 4
         && (dtl_passage_is (passage, at - 1, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, at - 1, DTL_TOKEN_SIGN) || dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH)
             || dtl_passage_word (passage, at - 1, DTL_SENSE_UNIT) != NULL || dtl_passage_word (passage, at - 1, DTL_SENSE_CARDINAL) != NULL))
    at--;
  return at > 0 && at < first && dtl_date_says_one (passage, at - 1, articles);
}

DtlTense
dtl_tense_of_token (const DtlPassage *passage, guint at)
{
  static const char *const articles[] = { "a", "an", "the", "its", "their", "another", "further", NULL };
  const DtlSense *sense = dtl_passage_word (passage, at, DTL_SENSE_TENSE);

  /* "to cut": an infinitive has no past. */
  if (at > 0 && dtl_passage_says (passage, at - 1, "to"))
    return DTL_TENSE_UNKNOWN;
  if (is_no_outlook (passage, at))
    return DTL_TENSE_UNKNOWN;
  /* "a cut in June", "the updated offer": a noun, and an adjective */
  if (at > 0 && dtl_date_says_one (passage, at - 1, articles) && (sense ? sense->value < 0 : ends_in_ed (passage, at)))
    return DTL_TENSE_UNKNOWN;
  /* "a 50bp cut on 19 February" */
  if (sense && sense->value < 0 && is_noun_behind_amount (passage, at))
    return DTL_TENSE_UNKNOWN;
  /* "started planning in January" */
  if (sense && sense->value > 0 && at > 0 && dtl_passage_says (passage, at, "planning") && dtl_tense_of_token (passage, at - 1) == DTL_TENSE_PAST)
    return DTL_TENSE_PAST;
  /* "a 60% chance of a cut by June", "priced in a cut by June" */
  if ((dtl_passage_says (passage, at, "chance") && dtl_passage_says (passage, at + 1, "of"))
      || (dtl_passage_says (passage, at, "priced") && dtl_passage_says (passage, at + 1, "in")))
    return DTL_TENSE_FUTURE;
  /* "5% in May" names the month. */
  if (sense && dtl_passage_word (passage, at, DTL_SENSE_MONTH) && dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL))
    return DTL_TENSE_UNKNOWN;
  /* ", followed by a vote on Friday" */
  if (dtl_passage_says (passage, at, "followed") && dtl_passage_says (passage, at + 1, "by"))
    return DTL_TENSE_UNKNOWN;
  /* "the long-awaited deal", "the go-ahead" */
  if (sense && sense->value > 0
      && ((at > 0 && dtl_date_is_glued_kind (passage, at - 1, DTL_TOKEN_DASH)) || dtl_date_is_glued_kind (passage, at + 1, DTL_TOKEN_DASH)))
    return DTL_TENSE_UNKNOWN;
  /* "has been set for Monday", "is set to rise" */
  if (dtl_passage_says (passage, at, "set") && (dtl_passage_says (passage, at + 1, "for") || dtl_passage_says (passage, at + 1, "to")))
    return DTL_TENSE_FUTURE;
  if (sense && sense->value < 0 && follows_modal (passage, at))
    return DTL_TENSE_UNKNOWN;
  if (sense)
    return sense->value > 0 ? DTL_TENSE_FUTURE : follows_be (passage, at) ? DTL_TENSE_UNKNOWN : DTL_TENSE_PAST;
  if (!is_lower_word (passage, at) || !ends_in_ed (passage, at) || follows_be (passage, at))
    return DTL_TENSE_UNKNOWN;
  return DTL_TENSE_PAST;
}

/* Verbs after which an infinitive is still to come: "agreed to meet". */
static gboolean
looks_ahead (const DtlPassage *passage, guint at)
{
  static const char *const verbs[] = { "agreed", "decided", "voted", "vowed", "promised", "pledged", "asked", "ordered",
                                       "urged", "invited", "offered", "arranged", "told", "called",
                                       "summoned", "expected", "announced", NULL };

  return dtl_passage_is_one_of (passage, at, verbs);
}

static DtlTense
judge_infinitive (const DtlPassage *passage, guint at, guint first)
{
  /* "A judge threw the case out in May; an appeal is to be heard on 3 March" */
  if (at > first && (dtl_passage_says (passage, at - 1, "is") || dtl_passage_says (passage, at - 1, "are")))
    return DTL_TENSE_FUTURE;
  for (guint i = at; i > first; i--)
    {
      DtlTense tense = dtl_tense_of_token (passage, i - 1);

      if (tense != DTL_TENSE_UNKNOWN)
        return tense == DTL_TENSE_PAST && !looks_ahead (passage, i - 1) ? DTL_TENSE_PAST : DTL_TENSE_FUTURE;
    }
  return DTL_TENSE_FUTURE;
}

/* "promised an answer by Friday": the verb is past, what it speaks of is not. */
static gboolean
is_promise (const DtlPassage *passage, guint at)
{
  static const char *const verbs[] = { "promised", "pledged", "vowed", "proposed", "threatened", "agreed", "committed", NULL };

  return dtl_passage_is_one_of (passage, at, verbs);
}

static gboolean
is_quoted_off (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_SEMICOLON);
}

/* "before Sunday’s election": what stands in the calendar is still to come. */
static gboolean
is_before_agenda (const DtlPassage *passage, guint first, guint end)
{
  static const char *const leads[] = { "before", "until", "towards", "toward", "into", NULL };
  guint next = dtl_date_take_genitive (passage, end);

  if (!next || first == 0 || !dtl_passage_is_one_of (passage, first - 1, leads))
    return FALSE;
  for (guint i = next; i < next + 3 && i < passage->n_tokens; i++)
    if (dtl_passage_word (passage, i, DTL_SENSE_AGENDA))
      return TRUE;
  return FALSE;
}

/* "Brent for December delivery", "the January contract", "crude futures for September": a month in which goods
 * are to be handed over is the next such. */
static gboolean
is_contract_month (const DtlPassage *passage, guint first, guint end)
{
  static const char *const firm[] = { "futures", "contract", "contracts", "crude", NULL };
  static const char *const behind[] = { "delivery", "contract", "contracts", "futures", "settlement", "expiry", "loading", "loadings", NULL };
  if (end != first + 1 || !dtl_passage_word (passage, first, DTL_SENSE_MONTH))
    return FALSE;
  if (first > 0 && dtl_passage_word (passage, first - 1, DTL_SENSE_PREPOSITION) && !dtl_passage_says (passage, first - 1, "for"))
    return FALSE;
  for (guint i = end; i < end + 2; i++)
    if (dtl_passage_is_one_of (passage, i, behind))
      return TRUE;
  if (dtl_passage_word (passage, end, DTL_SENSE_DELIVERED))
    return TRUE;
  return first > 1 && dtl_passage_says (passage, first - 1, "for") && dtl_passage_is_one_of (passage, first - 2, firm);
}

/* Tokens between a verb and the day it is appointed for: "are meeting in The Hague on". */
#define APPOINTED_REACH 6

/* "is", "are", "they're" */
static gboolean
is_present_be (const DtlPassage *passage, guint at)
{
  static const char *const forms[] = { "is", "are", "they're", "we're", "you're", "they’re", "we’re", "you’re", "she's", "he's", "it's", "she’s", "he’s", "it’s", NULL };

  return dtl_date_says_one (passage, at, forms);
}

/* "the vote is on Friday", "the ministers are meeting in Rome on Saturday": what is appointed for a day. */
static gboolean
is_appointed (const DtlPassage *passage, guint first, guint begin)
{
  static const char *const verbs[] = { "meeting", "leaving", "arriving", "coming", "returning", "visiting", "holding", "hosting", "opening", "closing", "starting", "beginning", "launching", "voting",
                                       "debating", "deciding", "reporting", "publishing", "flying", "travelling", "traveling", "playing", "releasing", "striking", "marching", "appearing", "speaking",
                                       "gathering", "going", "moving", "reopening", NULL };

  if (first < begin + 2 || !dtl_passage_says (passage, first - 1, "on"))
    return FALSE;
  if (is_present_be (passage, first - 2))
    return TRUE;
  for (guint i = first - 1; i > begin + 1 && first - i < APPOINTED_REACH; i--)
    {
      if (dtl_passage_is (passage, i - 1, DTL_TOKEN_COMMA) || dtl_passage_says (passage, i - 1, "after") || dtl_passage_says (passage, i - 1, "that"))
        return FALSE;
      if (dtl_date_says_one (passage, i - 1, verbs))
        return is_present_be (passage, i - 2) || (i > begin + 2 && dtl_passage_word (passage, i - 2, DTL_SENSE_ADVERB) != NULL && is_present_be (passage, i - 3));
    }
  return FALSE;
}

/* "rain is forecast for Tuesday", "a vote is due for May": the day that is looked ahead to. */
static gboolean
is_forecast_for (const DtlPassage *passage, guint first)
{
  static const char *const ahead[] = { "forecast", "predicted", "expected", "due", "foreseen", "announced", NULL };

  return first > 1 && dtl_passage_says (passage, first - 1, "for") && dtl_date_says_one (passage, first - 2, ahead);
}

/* "surprised the market by postponing its meeting to November 30" */
static gboolean
is_put_off (const DtlPassage *passage, guint first)
{
  if (first == 0 || !(dtl_passage_says (passage, first - 1, "to") || dtl_passage_says (passage, first - 1, "until")))
    return FALSE;
  for (guint i = first - 1; i > 0 && first - i < 9; i--)
    if (dtl_passage_word (passage, i - 1, DTL_SENSE_PUT_OFF))
      return TRUE;
  return FALSE;
}

/* Tokens before a term in which its verb is looked for. */
#define TERM_REACH 16

/* "suspended trading until Friday", "has closed the road till Monday": the end of a term lies ahead, unless
 * the verb only lasted till then ("the strike went on until Friday"). */
static gboolean
is_end_of_term (const DtlPassage *passage, guint first, guint begin)
{
  static const char *const leads[] = { "until", "till", "through", "til", NULL };
  static const char *const perfect[] = { "has", "have", "'ve", NULL };

  first = dtl_date_skip_time_back (passage, first);
  if (first <= begin || !dtl_date_says_one (passage, first - 1, leads))
    return FALSE;
  for (guint i = first - 1; i > begin && first - i < TERM_REACH; i--)
    {
      if (dtl_passage_word (passage, i - 1, DTL_SENSE_FORECAST) && i > begin + 1 && dtl_passage_word (passage, i - 2, DTL_SENSE_AUXILIARY))
        return TRUE; /* "gusts were forecast until Wednesday" */
      if (dtl_passage_word (passage, i - 1, DTL_SENSE_TERM_VERB) || dtl_date_says_one (passage, i - 1, perfect))
        return TRUE;
      if (dtl_tense_of_token (passage, i - 1) == DTL_TENSE_PAST)
        return i > begin + 1 && dtl_date_says_one (passage, i - 2, perfect);
    }
  /* "Through Sunday, 80 million had voted." */
  for (guint i = first; i < dtl_passage_sentence (passage, first)->end; i++)
    if (dtl_tense_of_token (passage, i) != DTL_TENSE_UNKNOWN)
      return dtl_tense_of_token (passage, i) == DTL_TENSE_FUTURE;
  return TRUE;
}

/* "Starting Monday, masks are needed", "effective Jan. 1": it is to come, whoever said so before. */
static gboolean
is_begun_with (const DtlPassage *passage, guint first)
{
  static const char *const leads[] = { "starting", "beginning", "effective", "commencing", NULL };
  guint lead = first - (first > 0 && (dtl_passage_says (passage, first - 1, "on") || dtl_passage_says (passage, first - 1, "from")));

  return lead > 0 && dtl_date_says_one (passage, lead - 1, leads);
}

/* "said that March 31 would be the day": the date is what the modal speaks of; not so "the fine that was imposed on Tuesday will hardly hurt". */
static gboolean
is_future_subject (const DtlPassage *passage, guint first, guint end)
{
  static const char *const modals[] = { "will", "would", "shall", NULL };

  return dtl_date_says_one (passage, end, modals) && (first == 0 || !dtl_passage_says (passage, first - 1, "on"));
}

/* "fixed May 8 for the trial", "named Monday as the day" */
static gboolean
is_fixed_day (const DtlPassage *passage, guint first, guint end)
{
  static const char *const verbs[] = { "fixed", "set", "named", "chose", "picked", "proposed", "suggested", "fixes", "sets", NULL };

  return first > 0 && dtl_date_says_one (passage, first - 1, verbs) && (dtl_passage_says (passage, end, "for") || dtl_passage_says (passage, end, "as"));
}

/* "as early as Thursday", "as soon as June" */
static gboolean
is_as_soon_as (const DtlPassage *passage, guint first)
{
  static const char *const adverbs[] = { "early", "soon", NULL };

  return first > 2 && dtl_passage_says (passage, first - 1, "as") && dtl_date_says_one (passage, first - 2, adverbs) && dtl_passage_says (passage, first - 3, "as");
}

/* "its August projection", "the June estimate": what was said then. */
static gboolean
is_earlier_word (const DtlPassage *passage, guint first, guint end)
{
  return end == first + 1 && first > 0 && dtl_passage_word (passage, first, DTL_SENSE_MONTH)
         && (dtl_passage_word (passage, first - 1, DTL_SENSE_DETERMINER) || dtl_passage_is (passage, first - 1, DTL_TOKEN_CLITIC))
         && dtl_passage_word (passage, end, DTL_SENSE_TOLD_BEFORE);
}

/* "With the conviction of the banker on Friday, …": what is over already opens the sentence. */
static gboolean
is_with_done (const DtlPassage *passage, guint first, guint end)
{
  static const char *const done[] = { "conviction", "arrest", "death", "resignation", "victory", "defeat", "collapse", "departure", "win", "loss", NULL };
  const DtlSentence *sentence = dtl_passage_sentence (passage, first);

  for (guint i = sentence->first; i + 1 < first && dtl_passage_is (passage, end, DTL_TOKEN_COMMA); i++)
    if (dtl_passage_says (passage, i, "with") && first - i < 12)
      for (guint noun = i + 1; noun < first && noun < i + 5; noun++)
        if (dtl_passage_is_one_of (passage, noun, done))
          return TRUE;
  return FALSE;
}

/**
 * dtl_tense_is_of_mishap:
 * @passage: a paragraph
 * @end: the token behind a date
 *
 * Returns: whether the date is the owner of something that has happened, whatever will be given for it: "Monday's earthquake",
 *   "Friday's explosion", "Monday's close"
 */
gboolean
dtl_tense_is_of_mishap (const DtlPassage *passage, guint end)
{
  const guint next = dtl_date_take_genitive (passage, end);

  if (!next)
    return FALSE;
  if (dtl_passage_says (passage, next, "close") || dtl_passage_says (passage, next, "closing"))
    return TRUE; /* "a third above Monday's close" */
  for (guint i = next; i < next + 3 && dtl_passage_is (passage, i, DTL_TOKEN_WORD); i++)
    {
      const DtlSense *sense = dtl_passage_word (passage, i, DTL_SENSE_SETTING);

      if (dtl_passage_word (passage, i, DTL_SENSE_TREMOR) != NULL || dtl_passage_word (passage, i, DTL_SENSE_ATTACK) != NULL || (sense != NULL && strstr (sense->text, "mishap") != NULL))
        return TRUE;
    }
  return FALSE;
}

/* "Next update: Monday at 9 a.m." */
static gboolean
is_labelled_next (const DtlPassage *passage, guint first)
{
  const guint start = dtl_passage_sentence (passage, first)->first;

  for (guint i = first; i > start && first - i < 3; i--)
    if (dtl_passage_is (passage, i - 1, DTL_TOKEN_COLON))
      for (guint label = i - 1; label > 0 && i - label < 5; label--)
        if (dtl_passage_says (passage, label - 1, "next"))
          return TRUE;
  return FALSE;
}

/* "ahead of one in July that burned 9,300 hectares": what is told behind the date is over. */
static gboolean
is_of_past_relative (const DtlPassage *passage, guint end)
{
  static const char *const relatives[] = { "that", "which", "who", NULL };

  return dtl_date_says_one (passage, end, relatives) && dtl_tense_of_token (passage, end + 1) == DTL_TENSE_PAST;
}

/**
 * dtl_tense_is_of_opening:
 * @passage: a paragraph
 * @first: the first token of a date
 * @end: the token behind it
 *
 * Returns: whether the date is of the participle that its sentence opens with, which is over, whatever follows: "Announced on
 *   Monday, it is to apply until June"; but "Expected on Monday, …"
 */
gboolean
dtl_tense_is_of_opening (const DtlPassage *passage, guint first, guint end)
{
  const guint start = dtl_passage_sentence (passage, first)->first;
  const DtlSense *sense = dtl_passage_word (passage, start, DTL_SENSE_TENSE);

  if (first <= start || first - start > 5 || !dtl_passage_is (passage, end, DTL_TOKEN_COMMA) || (sense != NULL ? sense->value > 0 : !ends_in_ed (passage, start)))
    return FALSE;
  for (guint i = start + 1; i < first; i++)
    if (!dtl_passage_is (passage, i, DTL_TOKEN_WORD) || dtl_clause_is_verb (passage, i))
      return FALSE;
  return dtl_passage_word (passage, first - 1, DTL_SENSE_PREPOSITION) != NULL || dtl_passage_word (passage, first, DTL_SENSE_DIRECTION) != NULL;
}

DtlTense
dtl_tense_around (const DtlPassage *passage, guint first, guint end)
{
  static const char *const data[] = { "data", "figures", "results", "numbers", "statistics", "accounts", "earnings", "readings", NULL };
  const DtlSentence *sentence = dtl_passage_sentence (passage, first);

  /* "will release data for April to June", "since April": never to come */
  if (first > 1 && dtl_passage_says (passage, first - 1, "for") && dtl_date_says_one (passage, first - 2, data) && !dtl_passage_word (passage, first, DTL_SENSE_WEEKDAY))
    return DTL_TENSE_PAST;
  if (dtl_tense_is_of_opening (passage, first, end) || dtl_tense_is_of_mishap (passage, end) || is_of_past_relative (passage, end) || is_earlier_word (passage, first, end) || is_with_done (passage, first, end) || (first > 0 && dtl_passage_says (passage, first - 1, "since")))
    return DTL_TENSE_PAST;
  if (is_labelled_next (passage, first) || is_before_agenda (passage, first, end) || is_contract_month (passage, first, end) || is_put_off (passage, first) || is_begun_with (passage, first)
      || is_forecast_for (passage, first) || is_appointed (passage, first, sentence->first))
    return DTL_TENSE_FUTURE;
  if (is_end_of_term (passage, first, sentence->first) || is_future_subject (passage, first, end)
      || is_fixed_day (passage, first, end))
    return DTL_TENSE_FUTURE;
  /* "this coming Friday" */
  if (dtl_passage_says (passage, first, "coming") || (end > first + 1 && dtl_passage_says (passage, first + 1, "coming")))
    return DTL_TENSE_FUTURE;
  if (is_as_soon_as (passage, first) && dtl_passage_word (passage, first, DTL_SENSE_WEEKDAY))
    return DTL_TENSE_FUTURE;
  for (guint i = first; i > sentence->first && !is_quoted_off (passage, i - 1); i--)
    {
      /* "would be a recession after the fall in the second quarter": what came before is not of the verb's time. */
      if (first - i > 1 && (dtl_passage_says (passage, i - 1, "after") || dtl_passage_says (passage, i - 1, "following")))
        return DTL_TENSE_UNKNOWN;
      DtlTense tense = dtl_tense_is_infinitive (passage, i - 1) ? judge_infinitive (passage, i - 1, sentence->first)
                                                      : dtl_tense_of_token (passage, i - 1);

      if (tense == DTL_TENSE_PAST && is_promise (passage, i - 1) && first - i > 2 && !(i > 1 && dtl_passage_says (passage, i - 2, "had")))
        return DTL_TENSE_FUTURE;
      if (tense != DTL_TENSE_UNKNOWN)
        return tense;
    }
  for (guint i = end; i < sentence->end && !is_quoted_off (passage, i); i++)
    {
      DtlTense tense = dtl_tense_is_infinitive (passage, i) ? DTL_TENSE_FUTURE : dtl_tense_of_token (passage, i);

      if (tense != DTL_TENSE_UNKNOWN)
        return tense;
    }
  /* "closed from Monday", but "notes from Monday's call" */
  return first > 0 && dtl_passage_says (passage, first - 1, "from") && !dtl_passage_is (passage, end, DTL_TOKEN_CLITIC) ? DTL_TENSE_FUTURE : DTL_TENSE_UNKNOWN;
}
