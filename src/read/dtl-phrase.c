/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who says, does or suffers something stands in front of a verb or behind it. Reports keep to
 * few enough constructions that subjects and noun phrases can be told from commas, small words
 * and the endings of verbs; no tree is built. */

#include "dtl-phrase.h"

/* No subject is longer; also keeps a text of one endless sentence from costing its square. */
#define PHRASE_MOST 40

static gboolean
is_lower_word (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD) && !dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL);
}

static gboolean
ends_in (const DtlPassage *passage, guint at, const char *ending)
{
  return dtl_passage_ends_in (passage, at, ending, 2);
}

gboolean
dtl_phrase_is_be (const DtlPassage *passage, guint at)
{
  static const char *const forms[] = { "is", "are", "was", "were", "be", "been", "being", "am" };

  return dtl_passage_is_one_of (passage, at, forms);
}

gboolean
dtl_phrase_is_pronoun (const DtlPassage *passage, guint at)
{
  static const char *const forms[] = { "he", "she", "they", "it", "who", "i", "we" };

  if (dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER))
    return FALSE;
  return dtl_passage_is_one_of (passage, at, forms);
}

gboolean
dtl_phrase_is_date_word (const DtlPassage *passage, guint at)
{
  const guint64 classes = DTL_SENSE_BIT (DTL_SENSE_MONTH) | DTL_SENSE_BIT (DTL_SENSE_WEEKDAY) | DTL_SENSE_BIT (DTL_SENSE_DATE_UNIT)
                          | DTL_SENSE_BIT (DTL_SENSE_DEICTIC) | DTL_SENSE_BIT (DTL_SENSE_DIRECTION) | DTL_SENSE_BIT (DTL_SENSE_SEASON)
                          | DTL_SENSE_BIT (DTL_SENSE_DAY_PART) | DTL_SENSE_BIT (DTL_SENSE_PART_OF);

  if (dtl_passage_is (passage, at, DTL_TOKEN_NUMBER))
    return TRUE;
  if (!dtl_passage_is (passage, at, DTL_TOKEN_WORD) || dtl_passage_says (passage, at, "second"))
    return FALSE;
  if (dtl_passage_word (passage, at, DTL_SENSE_MONTH) && is_lower_word (passage, at))
    return FALSE;
  return (dtl_passage_at (passage, at)->classes & classes) != 0;
}

gboolean
dtl_phrase_is_capital (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD) && dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL)
         && dtl_passage_sentence (passage, at)->first != at;
}

/* Words that a noun follows, and never a predicate. */
static gboolean
is_article (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "each", "every", "no", "another", "whose" };

  return dtl_passage_is_one_of (passage, at, words);
}

/* "Jane Doe, a fisherman, drowned": two commas around what she is, and the predicate behind. */
static gboolean
follows_apposition (const DtlPassage *passage, guint at)
{
  guint first = dtl_passage_sentence (passage, at)->first;

  for (guint i = at - 1; i > first + 1 && at - i < 24; i--)
    if (dtl_passage_is (passage, i - 1, DTL_TOKEN_COMMA))
      return TRUE;
  return FALSE;
}

/* "the planned merger", "aimed at": a form in -ed that is no predicate. */
static gboolean
is_participle (const DtlPassage *passage, guint at)
{
  static const char *const behind[] = { "by", "at", "with", "in" };

  if (at > 0 && dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA))
    return !follows_apposition (passage, at);
  if (at > 0 && (dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH)
                 || dtl_passage_is (passage, at - 1, DTL_TOKEN_CLITIC) || is_article (passage, at - 1)
                 || dtl_passage_word (passage, at - 1, DTL_SENSE_PREPOSITION)))
    return TRUE;
  for (guint i = 0; i < 2; i++)
    if (dtl_passage_says (passage, at + 1, behind[i]))
      return TRUE;
  return FALSE;
}

static gboolean
judge_verb (const DtlPassage *passage, guint at)
{
  const DtlSense *say, *tense;

  if (dtl_passage_word (passage, at, DTL_SENSE_AUXILIARY))
    return !dtl_passage_says (passage, at, "having") && !dtl_passage_says (passage, at, "being") && !dtl_passage_says (passage, at, "been");
  if (at > 0 && (is_article (passage, at - 1) || dtl_passage_says (passage, at - 1, "to")))
    return FALSE;
  /* "better-than-expected", "than forecast" */
  if (at > 0 && (dtl_passage_says (passage, at - 1, "than") || (dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH) && !dtl_passage_has_flag (passage, at, DTL_TOKEN_SPACE_BEFORE))))
    return FALSE;
  say = dtl_passage_word (passage, at, DTL_SENSE_SAY);
  if (say && say->value != 4 && !dtl_passage_word (passage, at, DTL_SENSE_SOURCE))
    return TRUE;
  if (dtl_passage_word (passage, at, DTL_SENSE_VERB))
    return TRUE;
  tense = dtl_passage_word (passage, at, DTL_SENSE_TENSE);
  if (tense && tense->value < 0)
    return !is_participle (passage, at);
  return ends_in (passage, at, "ed") && !ends_in (passage, at, "eed") && !is_participle (passage, at);
}

gboolean
dtl_phrase_is_verb (const DtlPassage *passage, guint at)
{
  gboolean verb;

  if (!is_lower_word (passage, at))
    return FALSE;
  if (!dtl_passage_recall (passage, DTL_FACT_VERB, at, &verb))
    verb = dtl_passage_note (passage, DTL_FACT_VERB, at, judge_verb (passage, at));
  return verb;
}

gboolean
dtl_phrase_has_verb (const DtlPassage *passage, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (dtl_phrase_is_verb (passage, i))
      return TRUE;
  return FALSE;
}

static gboolean
begins_clause (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "who", "which", "that", "what", "how", "why" };

  /* WHO is an organisation */
  if (dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER))
    return FALSE;
  if (dtl_passage_word (passage, at, DTL_SENSE_CONJUNCTION) && !dtl_passage_says (passage, at, "and") && !dtl_passage_says (passage, at, "or"))
    return TRUE;
  return dtl_passage_is_one_of (passage, at, words);
}

/* "Capt. Ruiz", "John F. Kennedy", "Acme Inc. said": the stop of a word, inside a sentence. */
static gboolean
is_stop_of_word (const DtlPassage *passage, guint at)
{
  if (at == 0 || dtl_passage_has_flag (passage, at, DTL_TOKEN_SPACE_BEFORE) || !dtl_passage_is (passage, at - 1, DTL_TOKEN_WORD)
      || !dtl_passage_is (passage, at + 1, DTL_TOKEN_WORD) || dtl_passage_sentence (passage, at)->end == at + 1)
    return FALSE;
  return dtl_passage_word (passage, at - 1, DTL_SENSE_ABBREVIATION)
         || (dtl_token_length (dtl_passage_at (passage, at - 1)) == 1 && dtl_passage_has_flag (passage, at - 1, DTL_TOKEN_CAPITAL));
}

static gboolean
breaks_phrase (const DtlPassage *passage, guint at)
{
  switch (dtl_passage_at (passage, at)->kind)
    {
    case DTL_TOKEN_COMMA:
    case DTL_TOKEN_SEMICOLON:
    case DTL_TOKEN_COLON:
    case DTL_TOKEN_BULLET:
      return TRUE;
    case DTL_TOKEN_STOP:
      if (is_stop_of_word (passage, at))
        return FALSE;
      /* "Rentals.ca" */
      return at == 0 || dtl_passage_has_flag (passage, at, DTL_TOKEN_SPACE_BEFORE) || !dtl_passage_is (passage, at + 1, DTL_TOKEN_WORD)
             || dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_CAPITAL);
    case DTL_TOKEN_DASH:
      return dtl_passage_has_flag (passage, at, DTL_TOKEN_LONG) || dtl_passage_has_flag (passage, at, DTL_TOKEN_SPACE_BEFORE);
    default:
      return FALSE;
    }
}

/* "On Monday the ministry", "In a statement the ministry": what stands before the subject. */
static guint
skip_introduction (const DtlPassage *passage, DtlTokens subject)
{
  guint at = subject.first + 1;

  while (at < subject.end && dtl_phrase_is_date_word (passage, at))
    at++;
  if (at > subject.first + 1)
    return at;
  for (at = subject.first + 2; at < subject.end; at++)
    if (dtl_passage_word (passage, at, DTL_SENSE_DETERMINER))
      return at;
  return subject.end;
}

/* "the ministry on Monday": what stands behind the subject. */
static guint
cut_date (const DtlPassage *passage, DtlTokens subject)
{
  guint end = subject.end;

  while (end > subject.first && dtl_phrase_is_date_word (passage, end - 1))
    end--;
  if (end == subject.end)
    return end;
  if (end > subject.first && dtl_passage_word (passage, end - 1, DTL_SENSE_PREPOSITION))
    end--;
  return end > subject.first ? end : subject.end;
}

/**
 * dtl_phrase_trim_subject:
 * @subject: words before a verb
 *
 * Returns: the noun phrase among them, without connectors, introductions and dates
 */
DtlTokens
dtl_phrase_trim_subject (const DtlPassage *passage, DtlTokens subject)
{
  while (!dtl_tokens_are_empty (subject)
         && (dtl_passage_word (passage, subject.first, DTL_SENSE_CONJUNCTION) || dtl_passage_word (passage, subject.first, DTL_SENSE_ADVERB)
             || dtl_passage_is (passage, subject.first, DTL_TOKEN_BULLET))
         && !dtl_passage_says (passage, subject.first, "that"))
    subject.first++;
  if (!dtl_tokens_are_empty (subject) && dtl_passage_word (passage, subject.first, DTL_SENSE_PREPOSITION))
    subject.first = skip_introduction (passage, subject);
  while (!dtl_tokens_are_empty (subject) && dtl_phrase_is_date_word (passage, subject.first) && !dtl_passage_is (passage, subject.first, DTL_TOKEN_NUMBER))
    subject.first++;
  /* "August 3, 2014Chinese officials": a dateline that was glued to the first word */
  if (subject.end - subject.first > 1 && dtl_passage_is (passage, subject.first, DTL_TOKEN_NUMBER) && dtl_passage_has_flag (passage, subject.first + 1, DTL_TOKEN_CAPITAL)
      && !dtl_passage_has_flag (passage, subject.first + 1, DTL_TOKEN_SPACE_BEFORE))
    subject.first++;
  subject.end = cut_date (passage, subject);
  while (!dtl_tokens_are_empty (subject)
         && (dtl_passage_word (passage, subject.end - 1, DTL_SENSE_ADVERB) || ends_in (passage, subject.end - 1, "ly")))
    subject.end--;
  return subject;
}

/* The bracket that @close closes; 0 if it is not near. */
static guint
find_open (const DtlPassage *passage, guint first, guint close)
{
  for (guint i = close; i > first && close - i < 16; i--)
    if (dtl_passage_is (passage, i - 1, DTL_TOKEN_OPEN))
      return i - 1;
  return 0;
}

/* "fell after the firm cut its forecast": a conjunction behind the sentence's verb, before a subject. */
static gboolean
opens_subordinate (const DtlPassage *passage, guint at, guint first)
{
  static const char *const words[] = { "after", "before", "since", "because", "until", "once" };

  return dtl_passage_is_one_of (passage, at, words)
         && (dtl_passage_word (passage, at + 1, DTL_SENSE_DETERMINER) || dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_CAPITAL))
         && dtl_phrase_has_verb (passage, at - MIN (at - first, PHRASE_MOST), at);
}

/**
 * dtl_phrase_before:
 * @first: no token before this one
 * @end: the token after the phrase, a verb
 *
 * Returns: the noun phrase
 */
DtlTokens
dtl_phrase_before (const DtlPassage *passage, guint first, guint end)
{
  guint at = end;

  while (at > first && end - at < PHRASE_MOST)
    {
      guint8 kind = dtl_passage_at (passage, at - 1)->kind;
      guint open = kind == DTL_TOKEN_CLOSE ? find_open (passage, first, at - 1) : 0;

      if (open > first)
        {
          at = open;
          continue;
        }
      if (breaks_phrase (passage, at - 1) || kind == DTL_TOKEN_QUOTE_OPEN || kind == DTL_TOKEN_OPEN || begins_clause (passage, at - 1)
          || dtl_phrase_is_verb (passage, at - 1))
        break;
      if (kind == DTL_TOKEN_QUOTE_CLOSE && at < end)
        break;
      if (at > first && opens_subordinate (passage, at - 1, first))
        break;
      /* "…, as Jane Doe put it" */
      if (at > first + 1 && dtl_passage_says (passage, at - 1, "as")
          && (dtl_passage_is (passage, at - 2, DTL_TOKEN_COMMA) || dtl_passage_is (passage, at - 2, DTL_TOKEN_QUOTE_CLOSE)))
        break;
      if (dtl_passage_says (passage, at - 1, "and") && dtl_phrase_has_verb (passage, at - MIN (at - first, 12), at - 1))
        break;
      at--;
    }
  return dtl_phrase_trim_subject (passage, (DtlTokens) { at, end });
}

/* "on Monday", "in a statement": what follows who says it, and tells more of the saying. */
static gboolean
begins_adjunct (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "on", "in", "at", "during", "after", "before", "to", "as", "when", "while", "earlier", "later", "via", "through" };

  /* "last week", but not "its last investors" */
  if (dtl_passage_word (passage, at, DTL_SENSE_DIRECTION) && at > 0 && is_article (passage, at - 1) && !dtl_phrase_is_date_word (passage, at + 1))
    return FALSE;
  if (dtl_phrase_is_date_word (passage, at) && !dtl_passage_is (passage, at, DTL_TOKEN_NUMBER))
    return TRUE;
  return dtl_passage_is_one_of (passage, at, words);
}

/**
 * dtl_phrase_after:
 * @first: its first token
 * @end: the end of the sentence
 *
 * Returns: the noun phrase, up to a comma, a verb or words that tell when and where
 */
DtlTokens
dtl_phrase_after (const DtlPassage *passage, guint first, guint end)
{
  guint at = first;

  while (at < end && at - first < PHRASE_MOST)
    {
      guint8 kind = dtl_passage_at (passage, at)->kind;

      if (breaks_phrase (passage, at) || kind == DTL_TOKEN_QUOTE_OPEN || kind == DTL_TOKEN_QUOTE_CLOSE || kind == DTL_TOKEN_OPEN || kind == DTL_TOKEN_CLOSE)
        break;
      if (at > first && (begins_clause (passage, at) || dtl_phrase_is_verb (passage, at) || begins_adjunct (passage, at)))
        break;
      at++;
    }
  return (DtlTokens) { first, at };
}

/* Of class "name-part": a city or region (DTL_NAME_PART_PLACE; names are told with the help of
 * phrases, not the other way round). */
#define PLACE_NAME 3

static gboolean
is_place (const DtlPassage *passage, guint at, guint *length)
{
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_COUNTRY, length);

  if (sense)
    return TRUE;
  sense = dtl_passage_phrase (passage, at, DTL_SENSE_NAME_PART, length);
  return sense && sense->value == PLACE_NAME;
}

/* The mark behind "NAIROBI, Feb 3 (Reuters)", "GOMA, Congo", "New Delhi": its token, or 0. */
static guint
find_dateline_mark (const DtlPassage *passage, guint end)
{
  gboolean sure = dtl_passage_has_flag (passage, 0, DTL_TOKEN_UPPER);
  guint length;

  if (is_place (passage, 0, &length) && dtl_passage_is (passage, length, DTL_TOKEN_COLON))
    return length;
  sure = sure || is_place (passage, 0, &length);
  for (guint i = 1; i < end && i < 18; i++)
    {
      const DtlToken *token = dtl_passage_at (passage, i);
      gboolean spaced = dtl_passage_has_flag (passage, i, DTL_TOKEN_SPACE_BEFORE) || dtl_passage_has_flag (passage, i, DTL_TOKEN_LONG);

      if (token->kind == DTL_TOKEN_DASH && spaced)
        return sure || token[-1].kind == DTL_TOKEN_CLOSE ? i : 0;
      if (token->kind == DTL_TOKEN_WORD && !dtl_passage_has_flag (passage, i, DTL_TOKEN_CAPITAL) && token[-1].kind != DTL_TOKEN_OPEN
          && !dtl_passage_word (passage, i, DTL_SENSE_AGENCY))
        return 0;
      if (token->kind == DTL_TOKEN_SEMICOLON || token->kind == DTL_TOKEN_COLON || token->kind == DTL_TOKEN_CLITIC)
        return 0;
    }
  return 0;
}

/**
 * dtl_phrase_skip_dateline:
 * @clause: a sentence
 *
 * Returns: the token after "NAIROBI, Feb 3 (Reuters) - ", or the first of @clause
 */
guint
dtl_phrase_skip_dateline (const DtlPassage *passage, DtlTokens clause)
{
  guint mark;

  if (clause.first != 0 || !dtl_passage_has_flag (passage, 0, DTL_TOKEN_CAPITAL))
    return clause.first;
  /* "August 3, 2014Chinese officials": the day was glued to the first word */
  for (guint i = 1; i < clause.end && i < 6; i++)
    if (dtl_passage_is (passage, i - 1, DTL_TOKEN_NUMBER) && dtl_token_length (dtl_passage_at (passage, i - 1)) == 4 && dtl_passage_has_flag (passage, i, DTL_TOKEN_CAPITAL)
        && !dtl_passage_has_flag (passage, i, DTL_TOKEN_SPACE_BEFORE) && dtl_passage_word (passage, 0, DTL_SENSE_MONTH))
      return i;
  mark = find_dateline_mark (passage, clause.end);
  return mark > 0 ? mark + 1 : clause.first;
}

/* "On Monday the president's spokesman, Ivan Roe, left": the subject right behind the day; @at if something else follows. */
static guint
skip_day_before_subject (const DtlPassage *passage, guint at, guint end)
{
  guint next = at + 1;

  if (!dtl_passage_word (passage, at, DTL_SENSE_PREPOSITION))
    return at;
  while (next < end && dtl_phrase_is_date_word (passage, next))
    next++;
  return next > at + 1 && dtl_passage_says (passage, next, "the") && dtl_passage_word (passage, next - 1, DTL_SENSE_WEEKDAY) ? next : at;
}

/**
 * dtl_phrase_skip_lead:
 * @clause: a sentence
 *
 * Returns: the token after what stands before the main clause: "In 2023,", "Speaking in Rome on Monday,"
 */
guint
dtl_phrase_skip_lead (const DtlPassage *passage, DtlTokens clause)
{
  guint at = dtl_phrase_skip_dateline (passage, clause);
  gboolean participle;

  if (at >= clause.end)
    return at;
  /* "After spending two nights there, …" is like "Having spent" */
  participle = ends_in (passage, at, "ing") || ends_in (passage, at, "ed")
               || (at + 1 < clause.end && dtl_passage_word (passage, at, DTL_SENSE_PREPOSITION) && ends_in (passage, at + 1, "ing"));
  if (!participle && !dtl_passage_word (passage, at, DTL_SENSE_PREPOSITION) && !dtl_passage_word (passage, at, DTL_SENSE_ADVERB)
      && !dtl_passage_word (passage, at, DTL_SENSE_CONJUNCTION) && !dtl_passage_word (passage, at, DTL_SENSE_ACCORDING)
      && !ends_in (passage, at, "ly") && !dtl_phrase_is_date_word (passage, at)
      && !(dtl_passage_word (passage, at, DTL_SENSE_CARDINAL) && dtl_phrase_is_date_word (passage, at + 1)))
    return at;
  if (!participle && skip_day_before_subject (passage, at, clause.end) > at)
    return skip_day_before_subject (passage, at, clause.end);
  for (guint i = at; i + 1 < clause.end; i++)
    {
      /* "On Monday the army left, and …": the subject came without a comma */
      if (!participle && dtl_phrase_is_verb (passage, i) && !dtl_passage_word (passage, at, DTL_SENSE_CONJUNCTION))
        break;
      if (dtl_passage_is (passage, i, DTL_TOKEN_COMMA) && !dtl_phrase_is_date_word (passage, i + 1)
          && dtl_phrase_has_verb (passage, i + 1, clause.end))
        return i + 1;
    }
  while (at < clause.end && dtl_phrase_is_date_word (passage, at))
    at++;
  return at;
}

/**
 * dtl_phrase_subject:
 * @clause: a sentence
 *
 * Returns: the subject of its main clause, without the appositions behind it
 */
DtlTokens
dtl_phrase_subject (const DtlPassage *passage, DtlTokens clause)
{
  guint first = dtl_phrase_skip_lead (passage, clause);
  guint at = first;
  guint end = 0;

  while (at < clause.end && !dtl_phrase_is_verb (passage, at) && at - first < PHRASE_MOST)
    {
      if (end == 0 && (dtl_passage_is (passage, at, DTL_TOKEN_COMMA) || dtl_passage_is (passage, at, DTL_TOKEN_OPEN)))
        end = at;
      at++;
    }
  if (at >= clause.end || !dtl_phrase_is_verb (passage, at))
    return (DtlTokens) { at, at };
  return dtl_phrase_trim_subject (passage, (DtlTokens) { first, end ? end : at });
}

DtlSpan
dtl_phrase_span (const DtlPassage *passage, DtlTokens tokens)
{
  if (dtl_tokens_are_empty (tokens))
    return (DtlSpan) { 0, 0 };
  return dtl_passage_span (passage, tokens.first, tokens.end - 1);
}
