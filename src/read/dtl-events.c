/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline shows what happened. A date alone is none: its role says whether it dates
 * something that happened, its sentence what. */

#include "dtl-events.h"

#include "dtl-event-label.h"
#include "dtl-speaker.h"
#include "dtl-summary.h"
#include "dtl-tense.h"

/* Tokens around a date that are looked at: more than any sentence of a report has. */
#define SENTENCE_MOST 200

/* Other dates of its sentence that are looked at, on either side. */
#define DATES_MOST 10

#define CLEFT_MOST 5 /* words before the date of "it was only on" */

typedef struct
{
  const DtlPassage *passage;
  const GArray *sayings;
  guint first_saying; /* those of the date's sentence */
  guint end_saying;
  guint first_date;   /* those near the date */
  guint end_date;
} Scan;

static DtlTokens
find_tokens (const DtlPassage *passage, DtlSpan span)
{
  guint low = 0, high = passage->n_tokens;
  DtlTokens tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (dtl_passage_at (passage, middle)->end <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  tokens = (DtlTokens) { low, low };
  while (tokens.end < passage->n_tokens && dtl_passage_at (passage, tokens.end)->start < span.end)
    tokens.end++;
  return tokens;
}

/* "…, the ministry said": what is said is told, not the saying. */
static void
cut_attribution (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  for (guint i = self->first_saying; i < self->end_saying; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);
      guint first = MIN (saying->verb.first, saying->whole.first);

      if (saying->verb.first < clause->first || saying->verb.first >= clause->end)
        continue;
      if (saying->said.end <= first + 1 && saying->said.first <= clause->first && date.end <= first)
        clause->end = first;
      else if (saying->kind == DTL_SAYING_ACCORDING && first > date.end && first > clause->first + 3)
        clause->end = first;
      else if (saying->said.first == saying->verb.end && date.first > saying->verb.end + 2 && date.first < saying->said.end
               && saying->kind != DTL_SAYING_PARTICIPLE
               && (dtl_phrase_has_verb (self->passage, saying->said.first, date.first) || dtl_passage_is (self->passage, saying->said.first, DTL_TOKEN_COLON))
               && !dtl_phrase_is_date_word (self->passage, saying->said.first + 1))
        clause->first = saying->said.first + dtl_passage_says (self->passage, saying->said.first, "that");
      else if (saying->kind == DTL_SAYING_ACCORDING && saying->who.end <= date.first && first == clause->first)
        clause->first = saying->who.end;
    }
}

static gboolean
subordinates (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "since", "after", "before", "when", "until" };

  return dtl_passage_is_one_of (passage, at, words);
}

static guint
find_comma (const DtlPassage *passage, guint first, guint end)
{
  while (first < end && !dtl_passage_is (passage, first, DTL_TOKEN_COMMA))
    first++;
  return first;
}

static gboolean
ends_in_ed (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD) && dtl_passage_ends_in (passage, at, "ed", 2);
}

static gboolean
opens_relative (const DtlPassage *passage, guint at, guint end)
{
  return (dtl_passage_says (passage, at, "which") || dtl_passage_says (passage, at, "who")) && dtl_phrase_has_verb (passage, at + 1, end);
}

/* "talks, which collapsed in May, …": a date inside belongs to the talks. */
static gboolean
cut_relative (const Scan *self, DtlTokens date, DtlTelling *telling)
{
  const DtlPassage *passage = self->passage;
  DtlTokens clause = telling->clause;
  guint pronoun = date.first;

  gboolean participle;

  while (pronoun > clause.first + 1 && !dtl_passage_is (passage, pronoun, DTL_TOKEN_COMMA) && !dtl_passage_is (passage, pronoun, DTL_TOKEN_QUOTE_CLOSE))
    pronoun--;
  /* "Acme, founded in 1921, …" */
  participle = pronoun + 4 >= date.first && date.end < clause.end && dtl_passage_is (passage, date.end, DTL_TOKEN_COMMA)
               && ends_in_ed (passage, pronoun + 1);
  if (!dtl_passage_is (passage, pronoun, DTL_TOKEN_COMMA) || (!participle && !opens_relative (passage, pronoun + 1, date.first)))
    return FALSE;
  telling->subject = dtl_phrase_before (passage, clause.first, pronoun);
  for (guint i = telling->subject.end; i > telling->subject.first + 1; i--)
    if (dtl_passage_word (passage, i - 2, DTL_SENSE_PREPOSITION) && !dtl_passage_says (passage, i - 2, "of") && i - 2 >= telling->subject.first)
      {
        telling->subject.first = i - 1;
        break;
      }
  /* "to resume talks" */
  if (telling->subject.end - telling->subject.first > 1 && telling->subject.first > 0 && dtl_passage_says (passage, telling->subject.first - 1, "to"))
    telling->subject.first++;
  telling->clause.first = pronoun + (participle ? 1 : 2);
  telling->clause.end = find_comma (passage, date.end, clause.end);
  return !dtl_tokens_are_empty (telling->subject);
}

/* "the van that Otterbach showed on Tuesday": what somebody did is told of the day, and nothing else of the sentence. */
static gboolean
cut_object_relative (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  const DtlPassage *passage = self->passage;

  for (guint at = date.first; at > clause->first + 2 && date.first - at < 12 && !dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA); at--)
    {
      guint who = at;

      if (!dtl_passage_says (passage, at - 1, "that") || !dtl_passage_is (passage, at - 2, DTL_TOKEN_WORD) || dtl_passage_word (passage, at - 2, DTL_SENSE_SAY))
        continue;
      while (who < date.first && dtl_passage_has_flag (passage, who, DTL_TOKEN_CAPITAL))
        who++;
      if (who == at || who >= date.first || !(dtl_phrase_is_verb (passage, who) || ends_in_ed (passage, who)) || dtl_phrase_is_verb (passage, at - 2))
        return FALSE;
      clause->first = at;
      clause->end = find_comma (passage, date.end, clause->end);
      return TRUE;
    }
  return FALSE;
}

/* "58 swaps since Chad attacked in 2022", "When Ruiz came in May, …": the clause behind the
 * conjunction is what the date dates. */
static gboolean
cut_subordinate (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  const DtlPassage *passage = self->passage;

  for (guint at = date.first; at > clause->first && date.first - at < 25 && !dtl_passage_is (passage, at - 1, DTL_TOKEN_COMMA); at--)
    if (subordinates (passage, at - 1) && !dtl_tokens_are_empty (dtl_phrase_subject (passage, (DtlTokens) { at, date.first })))
      {
        clause->first = at;
        clause->end = find_comma (passage, date.end, clause->end);
        return TRUE;
      }
  return FALSE;
}

static gboolean
joins_clauses (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "and") || dtl_passage_says (passage, at, "but") || dtl_passage_says (passage, at, "while")
         || dtl_passage_says (passage, at, "before");
}

/* Where a clause of its own begins between two dates: behind "and" before a verb, or behind a
 * comma and "and"; 0 if nowhere. */
static guint
find_joint (const DtlPassage *passage, guint first, guint end)
{
  for (guint i = first; i + 1 < end; i++)
    if (joins_clauses (passage, i)
        && (dtl_phrase_is_verb (passage, i + 1) || (i > 0 && dtl_passage_is (passage, i - 1, DTL_TOKEN_COMMA))))
      return i;
  return 0;
}

/* "Ruiz was" of "Ruiz was arrested in March and released in May"; but "Ruiz" of "was born … and died …" */
static DtlTokens
take_shared_subject (const Scan *self, DtlTokens clause, guint verb)
{
  DtlTokens subject = dtl_phrase_subject (self->passage, clause);

  if (!dtl_tokens_are_empty (subject) && dtl_passage_word (self->passage, subject.end, DTL_SENSE_AUXILIARY)
      && !dtl_passage_word (self->passage, verb, DTL_SENSE_AUXILIARY) && !dtl_passage_word (self->passage, verb, DTL_SENSE_INTRANSITIVE))
    subject.end++;
  return subject;
}

/* "joined in 1994 and left in 2006": each date has its part. */
static void
cut_coordination (const Scan *self, DtlTokens date, DtlTelling *telling)
{
  const GArray *dates = self->passage->reading->dates;
  DtlTokens *clause = &telling->clause;

  for (guint i = self->first_date; i < self->end_date; i++)
    {
      const DtlDateMention *mention = &g_array_index (dates, DtlDateMention, i);
      DtlTokens other = find_tokens (self->passage, mention->span);
      guint joint;

      if (mention->role != DTL_ROLE_EVENT || other.first < clause->first || other.first >= clause->end || other.first == date.first)
        continue;
      joint = other.first > date.first ? find_joint (self->passage, date.end, other.first) : find_joint (self->passage, other.end, date.first);
      if (joint == 0)
        continue;
      if (other.first > date.first)
        {
          clause->end = joint;
          return;
        }
      if (dtl_phrase_is_verb (self->passage, joint + 1))
        telling->subject = take_shared_subject (self, *clause, joint + 1);
      clause->first = joint + 1;
    }
}

/* “…,” she said at the time: the date of the words. */
static gboolean
dates_words (const Scan *self, DtlTokens date)
{
  for (guint i = self->first_saying; i < self->end_saying; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);
      guint after = MAX (saying->verb.end, MAX (saying->whole.end, saying->to.end));

      if (saying->said.first < saying->verb.first && after <= date.first && date.first - after <= 4
          && !dtl_phrase_has_verb (self->passage, after, date.first))
        return TRUE;
    }
  return FALSE;
}

/* "Ground work will begin in April; full power is planned for 2036": what stands between semicolons is told by itself, if anything is told there. */
static void
cut_at_semicolons (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  DtlTokens part = *clause;

  for (guint i = date.first; i > part.first; i--)
    if (dtl_passage_is (self->passage, i - 1, DTL_TOKEN_SEMICOLON))
      part.first = i;
  for (guint i = date.end; i < part.end; i++)
    if (dtl_passage_is (self->passage, i, DTL_TOKEN_SEMICOLON))
      part.end = i;
  if (dtl_phrase_has_verb (self->passage, part.first, part.end))
    *clause = part;
}

/* "The ministry said on Tuesday that …": the words stand behind their day, and the sentence is what is told. */
static gboolean
tells_words_behind (const Scan *self, DtlTokens date)
{
  for (guint i = self->first_saying; i < self->end_saying; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);

      if (saying->verb.first + 8 > date.first && saying->verb.first <= date.end && saying->said.first >= saying->verb.end)
        return TRUE;
    }
  return FALSE;
}

static gboolean
opens_quotation (const DtlPassage *passage, guint at)
{
  at += dtl_passage_is (passage, at, DTL_TOKEN_COLON);
  return dtl_passage_is (passage, at, DTL_TOKEN_QUOTE_OPEN);
}

/* "The ministry said on Friday: “…”": the words stand among the quotations. */
static gboolean
quotes_words_behind (const Scan *self, DtlTokens date)
{
  for (guint i = self->first_saying; i < self->end_saying; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);

      if (saying->verb.first + 8 > date.first && saying->verb.first <= date.end && opens_quotation (self->passage, MAX (date.end, saying->verb.end)))
        return TRUE;
    }
  return FALSE;
}

/* "the 52 weeks to Dec. 28", "the year ended in June"; but "the war ended in June", "the walkout ends tomorrow" */
static gboolean
ends_period (const Scan *self, DtlTokens date)
{
  static const char *const words[] = { "ended", "ending", "ends" };
  const DtlPassage *passage = self->passage;
  guint verb = date.first;

  if (verb > 0 && (dtl_passage_says (passage, verb - 1, "to") || dtl_passage_says (passage, verb - 1, "through") || dtl_passage_says (passage, verb - 1, "ending")))
    return TRUE;
  verb -= verb > 1 && dtl_passage_says (passage, verb - 1, "in");
  return verb > 1 && dtl_passage_is_one_of (passage, verb - 1, words)
         && (dtl_passage_word (passage, verb - 2, DTL_SENSE_DATE_UNIT) || dtl_passage_word (passage, verb - 2, DTL_SENSE_MONTH) || dtl_passage_says (passage, verb - 2, "period"));
}

/* “We met on Tuesday”: nobody can tell who "we" are. */
static gboolean
is_own_tale (const Scan *self, DtlTokens clause)
{
  static const char *const words[] = { "i", "we", "you" };
  DtlTokens subject = dtl_phrase_subject (self->passage, clause);

  if (!dtl_tokens_are_empty (subject) && dtl_passage_is (self->passage, subject.first, DTL_TOKEN_QUOTE_OPEN))
    subject.first++;
  return subject.end == subject.first + 1 && dtl_passage_is_one_of (self->passage, subject.first, words);
}

/* A date that could not be told makes an event only of something that surely happened. */
static gboolean
tells_happening (const Scan *self, DtlTokens clause)
{
  DtlTokens subject = dtl_phrase_subject (self->passage, clause);

  if (dtl_tokens_are_empty (subject) || !dtl_passage_has_flag (self->passage, subject.end - 1, DTL_TOKEN_CAPITAL))
    return FALSE;
  for (guint i = subject.end; i < clause.end && i < subject.end + 4; i++)
    {
      if (ends_in_ed (self->passage, i))
        return TRUE;
    }
  return FALSE;
}

/* "The plant is to close, unions said on Friday": what was said that day; words in quotation
 * marks stand among the quotations. */
static gboolean
cut_statement (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  for (guint i = self->first_saying; i < self->end_saying; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);
      guint first = MIN (saying->verb.first, saying->whole.first);

      /* "The plant is to close, unions said on Friday, although …": the words go on behind it. */
      if (saying->verb.first < clause->first || saying->verb.first >= clause->end || saying->said.first >= first || date.first < saying->verb.end)
        continue;
      clause->end = first;
      return first > clause->first + 3 && !dtl_passage_is (self->passage, clause->first, DTL_TOKEN_QUOTE_OPEN);
    }
  return FALSE;
}

static gboolean
has_resolved_date (const Scan *self, DtlTokens clause)
{
  DtlSpan span = dtl_phrase_span (self->passage, clause);
  const GArray *dates = self->passage->reading->dates;

  for (guint i = self->first_date; i < self->end_date; i++)
    {
      const DtlDateMention *mention = &g_array_index (dates, DtlDateMention, i);

      if (dtl_span_overlaps (mention->span, span) && dtl_interval_is_resolved (&mention->interval) && mention->role == DTL_ROLE_EVENT)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_own_date (const Scan *self, DtlTokens clause)
{
  const GArray *dates = self->passage->reading->dates;

  for (guint i = self->first_date; i < self->end_date; i++)
    {
      DtlTokens date = find_tokens (self->passage, g_array_index (dates, DtlDateMention, i).span);

      if (date.first >= clause.first && date.first < clause.end && g_array_index (dates, DtlDateMention, i).role == DTL_ROLE_EVENT)
        return TRUE;
    }
  return FALSE;
}

static guint
find_saying (const GArray *sayings, guint token)
{
  guint low = 0, high = sayings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sayings, DtlSaying, middle).verb.first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static DtlTokens
look_around (Scan *self, guint index, DtlTokens date)
{
  const DtlSentence *sentence = dtl_passage_sentence (self->passage, date.first);
  DtlTokens around = { sentence->first, sentence->end };

  around.first = MAX (around.first, date.first - MIN (date.first, SENTENCE_MOST));
  around.end = MIN (around.end, date.end + SENTENCE_MOST);
  self->first_saying = find_saying (self->sayings, around.first);
  self->end_saying = find_saying (self->sayings, around.end);
  self->first_date = MAX (self->passage->first_date, index - MIN (index, DATES_MOST));
  self->end_date = MIN (self->passage->reading->dates->len, index + DATES_MOST + 1);
  return around;
}

/* "Wednesday, Dec. 11" is a day, though nobody knows of which year. */
static gboolean
names_day (const Scan *self, DtlTokens date)
{
  for (guint i = date.first; i < date.end; i++)
    if (dtl_passage_word (self->passage, i, DTL_SENSE_WEEKDAY) || dtl_passage_word (self->passage, i, DTL_SENSE_MONTH))
      return TRUE;
  return FALSE;
}

static gboolean
heads_infinitive (const DtlPassage *passage, guint first, guint end)
{
  for (guint i = first + 1; i + 1 < end; i++)
    if (dtl_tense_is_infinitive (passage, i))
      return TRUE;
  return FALSE;
}

/* "in Turkey and Syria", "near the Grand Hotel": the token behind, @at if no place follows. */
static guint
take_place (const DtlPassage *passage, guint at, guint end)
{
  static const char *const prepositions[] = { "in", "near", "of", "at", "off", "on" };
  guint next = at + 1 + dtl_passage_says (passage, at + 1, "the");

  if (!dtl_passage_is_one_of (passage, at, prepositions) || !dtl_passage_has_flag (passage, next, DTL_TOKEN_CAPITAL) || dtl_phrase_is_date_word (passage, next))
    return at;
  while (next < end && (dtl_passage_has_flag (passage, next, DTL_TOKEN_CAPITAL) || (dtl_passage_says (passage, next, "and") && dtl_passage_has_flag (passage, next + 1, DTL_TOKEN_CAPITAL))))
    next++;
  return next;
}

/* "the toll from Monday's quake in Turkey", but "the Alliance won Monday's vote": what the possessive belongs to, where
 * the sentence tells of something else. */
static gboolean
cut_possessed (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  static const char *const prepositions[] = { "of", "from", "after", "before", "since", "following", "until", "about", "for", "despite" };
  const DtlPassage *passage = self->passage;
  DtlTokens noun;

  if (!dtl_passage_is (passage, date.end, DTL_TOKEN_CLITIC) || date.first == 0 || !dtl_passage_is_one_of (passage, date.first - 1, prepositions))
    return FALSE;
  noun = dtl_phrase_after (passage, date.end + 1, clause->end);
  for (guint i = noun.first; i < noun.end; i++)
    {
      if (dtl_passage_word (passage, i, DTL_SENSE_PREPOSITION))
        return FALSE;
      if (!dtl_event_is_happening (passage, i) || dtl_event_is_happening (passage, i + 1))
        continue;
      *clause = (DtlTokens) { noun.first, take_place (passage, i + 1, clause->end) };
      return TRUE;
    }
  return FALSE;
}

/* ahead = ("ahead of" | "before" | "with" | "since" | …) noun ("on" | "in") date: "ahead of local elections on March 31" */
static gboolean
cut_noun_behind_preposition (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  static const char *const prepositions[] = { "of", "before", "with", "since", "following", "from", "for", "until", "at", "during" };
  const DtlPassage *passage = self->passage;
  guint on = date.first, first;

  if (date.first < clause->first + 4)
    return FALSE;
  on -= dtl_passage_says (passage, on - 1, "on") || dtl_passage_says (passage, on - 1, "in");
  if (on == date.first || !dtl_event_is_happening (passage, on - 1))
    return FALSE;
  for (first = on - 1; first > clause->first + 1 && on - first < 8 && dtl_passage_is (passage, first - 1, DTL_TOKEN_WORD)
                       && !dtl_passage_word (passage, first - 1, DTL_SENSE_PREPOSITION) && !dtl_phrase_is_verb (passage, first - 1);)
    first--;
  /* "before winning election in 2016" */
  if (!dtl_passage_is_one_of (passage, first - 1, prepositions) || dtl_passage_ends_in (passage, first, "ing", 0))
    return FALSE;
  *clause = (DtlTokens) { first + (dtl_passage_word (passage, first, DTL_SENSE_DETERMINER) != NULL), on };
  return !dtl_tokens_are_empty (*clause);
}

/* "It was on Saturday, September 14, that hackers struck": what stands behind "that" is told, of the day before it. */
static gboolean
cut_cleft (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  const DtlPassage *passage = self->passage;
  guint that = date.end + dtl_passage_is (passage, date.end, DTL_TOKEN_COMMA);

  if (!dtl_passage_says (passage, clause->first, "it") || date.first > clause->first + CLEFT_MOST || !dtl_passage_says (passage, that, "that")
      || !(dtl_passage_says (passage, clause->first + 1, "was") || dtl_passage_says (passage, clause->first + 1, "is"))
      || dtl_phrase_has_verb (passage, clause->first + 2, date.first))
    return FALSE;
  clause->first = date.first;
  return TRUE;
}

/* "Start: 9 August 2025, 14:26", "Cause: lightning, 6 August": a line of a sheet needs no verb. */
static gboolean
has_label (const Scan *self, const DtlDateMention *mention, DtlTokens date, DtlTelling *telling)
{
  if (mention->interval.granularity > DTL_GRANULARITY_DAY || !dtl_interval_is_resolved (&mention->interval))
    return FALSE;
  telling->label = dtl_event_take_label (self->passage, &telling->clause, date.first);
  return telling->label > 0;
}

/* "In a tweet on Wednesday the police said …": the day of the words; what is said is told. */
static gboolean
cut_statement_ahead (const Scan *self, DtlTokens date, DtlTokens *clause)
{
  static const char *const papers[] = { "statement", "tweet", "post", "letter", "speech", "interview", "memo", "video", "briefing", "email", "message" };
  const DtlPassage *passage = self->passage;
  gboolean paper = FALSE;

  if (!dtl_passage_says (passage, clause->first, "in"))
    return FALSE;
  for (guint i = clause->first + 1; i < date.first && i < clause->first + 5; i++)
    paper |= dtl_passage_is_one_of (passage, i, papers);
  for (guint i = self->first_saying; paper && i < self->end_saying; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);

      if (date.end > MIN (saying->verb.first, saying->whole.first) || saying->said.first < saying->verb.end)
        continue;
      *clause = saying->said;
      while (!dtl_tokens_are_empty (*clause) && (dtl_passage_says (passage, clause->first, "that") || dtl_passage_says (passage, clause->first, "only")))
        clause->first++;
      return TRUE;
    }
  return FALSE;
}

/* What the date belongs to; FALSE if it dates nothing that can be told. */
static gboolean
find_telling (const Scan *self, const DtlDateMention *mention, DtlTokens date, DtlTelling *telling)
{
  DtlTokens *clause = &telling->clause;
  guint last = clause->end - 1;

  clause->first = dtl_phrase_skip_dateline (self->passage, *clause);
  if (cut_possessed (self, date, clause) || cut_noun_behind_preposition (self, date, clause))
    return dtl_interval_is_resolved (&mention->interval) || names_day (self, date);
  if (cut_statement_ahead (self, date, clause))
    return !dtl_tokens_are_empty (*clause) && !opens_quotation (self->passage, clause->first) && dtl_phrase_has_verb (self->passage, clause->first, clause->end);
  if (((mention->role == DTL_ROLE_STATEMENT && !tells_words_behind (self, date)) || dates_words (self, date))
      && (!cut_statement (self, date, clause) || has_own_date (self, *clause)))
    return FALSE;
  if (quotes_words_behind (self, date) || ends_period (self, date))
    return FALSE;
  if (has_label (self, mention, date, telling) || cut_cleft (self, date, clause))
    return TRUE;
  if (is_own_tale (self, *clause))
    return FALSE;
  cut_attribution (self, date, clause);
  cut_at_semicolons (self, date, clause);
  if (!cut_relative (self, date, telling) && !cut_object_relative (self, date, clause) && !cut_subordinate (self, date, clause))
    cut_coordination (self, date, telling);
  if (!dtl_interval_is_resolved (&mention->interval)
      && (has_resolved_date (self, *clause) || (!names_day (self, date) && !tells_happening (self, *clause))))
    return FALSE;
  /* a label without a verb tells nothing, a headline may ("Tram drivers to strike on Thursday"); a sentence has one, known or not */
  return heads_infinitive (self->passage, clause->first, date.first) || dtl_passage_is (self->passage, last, DTL_TOKEN_STOP) || clause->end - clause->first >= 30
         || dtl_phrase_has_verb (self->passage, clause->first, clause->end);
}

static gboolean
has_figure (const Scan *self, DtlTokens clause)
{
  DtlSpan span = dtl_phrase_span (self->passage, clause);

  for (guint i = self->passage->first_figure; i < self->passage->reading->figures->len; i++)
    if (dtl_span_overlaps (dtl_reading_figure (self->passage->reading, i)->span, span))
      return TRUE;
  return FALSE;
}

/* "By 2030 the mine will close", "the line is to open by May": it will happen. What somebody must do by then, or wants
 * to, may not; and where there is a figure, the day is when it is to be reached. */
static gboolean
will_happen (Scan *self, guint index, DtlTokens date)
{
  static const char *const links[] = { "due", "set", "expected", "scheduled", "planned" };
  DtlTokens clause = look_around (self, index, date);

  if (date.first == 0 || !dtl_passage_says (self->passage, date.first - 1, "by") || has_figure (self, clause))
    return FALSE;
  for (guint i = clause.first; i < clause.end; i++)
    {
      guint to = i + 1 + dtl_passage_is_one_of (self->passage, i + 1, links);

      if (dtl_passage_says (self->passage, i, "will"))
        return TRUE;
      if ((dtl_passage_says (self->passage, i, "is") || dtl_passage_says (self->passage, i, "are")) && dtl_passage_says (self->passage, to, "to"))
        return TRUE;
    }
  return FALSE;
}

/* "may apply until 23 May": on that day something ends, and it is told ahead of it. */
static gboolean
ends_something (Scan *self, guint index, DtlTokens date)
{
  const DtlDateMention *mention = &g_array_index (self->passage->reading->dates, DtlDateMention, index);
  const DtlDate published = self->passage->reading->published;
  DtlTokens clause = look_around (self, index, date);

  return date.first > clause.first && (dtl_passage_says (self->passage, date.first - 1, "until") || dtl_passage_says (self->passage, date.first - 1, "till"))
         && mention->interval.granularity <= DTL_GRANULARITY_DAY && mention->interval.latest != DTL_DAY_NONE && dtl_date_is_set (published)
         && mention->interval.latest > dtl_date_to_day (published) && dtl_phrase_has_verb (self->passage, clause.first, date.first);
}

/* "has been closed since Monday": on that day something began. Of how many died since Monday nobody can tell when. */
static gboolean
begins_something (Scan *self, guint index, DtlTokens date)
{
  const DtlDateMention *mention = &g_array_index (self->passage->reading->dates, DtlDateMention, index);
  const DtlPassage *passage = self->passage;
  DtlTokens clause = look_around (self, index, date);

  if (date.first <= clause.first || !dtl_passage_says (passage, date.first - 1, "since") || mention->interval.granularity > DTL_GRANULARITY_DAY
      || mention->interval.earliest == DTL_DAY_NONE)
    return FALSE;
  for (guint i = date.first - 1; i > clause.first && !dtl_passage_is (passage, i, DTL_TOKEN_COMMA); i--)
    if (dtl_passage_says (passage, i - 1, "has") || dtl_passage_says (passage, i - 1, "have"))
      return dtl_passage_says (passage, i, "had") || (dtl_passage_says (passage, i, "been") && !has_figure (self, (DtlTokens) { clause.first, i }));
  return FALSE;
}

static gboolean
makes_event (Scan *self, guint index)
{
  const DtlDateMention *mention = &g_array_index (self->passage->reading->dates, DtlDateMention, index);
  DtlTokens date;

  if (mention->role == DTL_ROLE_EVENT || mention->role == DTL_ROLE_STATEMENT)
    return TRUE;
  if (mention->role == DTL_ROLE_PUBLICATION)
    return FALSE;
  date = find_tokens (self->passage, mention->span);
  return (mention->role == DTL_ROLE_DEADLINE && will_happen (self, index, date)) || ends_something (self, index, date) || begins_something (self, index, date);
}

static void
add_event (Scan *self, guint index)
{
  const DtlDateMention *mention = &g_array_index (self->passage->reading->dates, DtlDateMention, index);
  DtlTokens date = find_tokens (self->passage, mention->span);
  DtlTelling telling = { .clause = look_around (self, index, date) };
  DtlEvent event = { .sentence = mention->sentence, .date = index };
  g_autofree char *summary = NULL;

  if (!find_telling (self, mention, date, &telling))
    return;
  summary = dtl_summary_make (self->passage, &telling, date);
  if (!summary)
    return;
  event.span = dtl_phrase_span (self->passage, telling.clause);
  if (!dtl_tokens_are_empty (telling.subject))
    event.span.start = MIN (event.span.start, dtl_passage_at (self->passage, telling.subject.first)->start);
  event.summary = g_string_chunk_insert (self->passage->reading->strings, summary);
  g_array_append_val (self->passage->reading->events, event);
}

void
dtl_events_scan (const DtlPassage *passage, const DtlAttributions *attributions)
{
  Scan self = { .passage = passage, .sayings = attributions->sayings };

  for (guint i = passage->first_date; i < passage->reading->dates->len; i++)
    if (makes_event (&self, i))
      add_event (&self, i);
}

static gboolean
holds (const GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_ptr_array_index (names, i), name))
      return TRUE;
  return FALSE;
}

static void
set_names (DtlReading *reading, DtlEvent *event, const char *who)
{
  GPtrArray *names = g_ptr_array_new ();

  if (who)
    g_ptr_array_add (names, (gpointer) who);
  for (guint i = dtl_names_search (reading, event->span.start); i < reading->names->len; i++)
    {
      const DtlName *name = &g_array_index (reading->names, DtlName, i);

      if (name->span.start >= event->span.end)
        break;
      if (!holds (names, name->name))
        g_ptr_array_add (names, (gpointer) name->name);
    }
  g_ptr_array_add (names, NULL);
  event->names = (const char **) g_ptr_array_free (names, FALSE);
  g_ptr_array_add (reading->allocations, event->names);
}

/* "He joined the navy": on a timeline nobody knows who. */
static const char *
name_pronoun (const DtlLexicon *lexicon, DtlReading *reading, DtlEvent *event)
{
  guint length = g_str_has_prefix (event->summary, "He ") ? 3 : g_str_has_prefix (event->summary, "She ") ? 4 : 0;
  const char *who = length > 0 ? dtl_speaker_person_before (lexicon, reading, event->sentence.start, length == 4) : NULL;
  g_autofree char *summary = NULL;

  if (!who)
    return NULL;
  summary = g_strconcat (who, " ", event->summary + length, NULL);
  event->summary = g_string_chunk_insert (reading->strings, summary);
  return who;
}

/**
 * dtl_events_settle:
 * @lexicon: of the text's language
 * @reading: each of its events gets the names of its clause, in their fullest form
 */
void
dtl_events_settle (const DtlLexicon *lexicon, DtlReading *reading)
{
  for (guint i = 0; i < reading->events->len; i++)
    {
      DtlEvent *event = &g_array_index (reading->events, DtlEvent, i);

      set_names (reading, event, name_pronoun (lexicon, reading, event));
    }
}
