/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure is worth what the one is worth who gives it. Reports say who in a handful of
 * constructions: before a verb of saying, behind it, after "according to", before a colon. */

#include "dtl-saying.h"

#include "dtl-saying-according.h"
#include "dtl-saying-doer.h"
#include "dtl-saying-mark.h"
#include "dtl-saying-who.h"

typedef struct
{
  const DtlPassage *passage;
  GArray *sayings;
  DtlTokens sentence;
} Scan;

static gboolean
is_kind (const Scan *self, guint at, guint8 kind)
{
  return at < self->sentence.end && dtl_passage_at (self->passage, at)->kind == kind;
}

/* Tokens between "put" and "at". */
#define PUT_MOST 10

/* Tokens between "quoted" and "saying". */
#define QUOTED_MOST 12

/* Nothing said is longer; also keeps a text of one endless sentence from costing its square. */
#define SEGMENT_MOST 300

/* "(£370m; $485m)": a semicolon within brackets parts nothing; brackets hold few tokens. */
static gboolean
is_bracketed (const Scan *self, guint at)
{
  for (guint i = at; i > self->sentence.first && at - i < 12; i--)
    {
      if (is_kind (self, i - 1, DTL_TOKEN_OPEN))
        return TRUE;
      if (is_kind (self, i - 1, DTL_TOKEN_CLOSE))
        return FALSE;
    }
  return FALSE;
}

static gboolean
parts_sentence (const Scan *self, guint at)
{
  return is_kind (self, at, DTL_TOKEN_SEMICOLON) && !is_bracketed (self, at);
}

/* The part of the sentence between semicolons that holds @at. */
static DtlTokens
find_segment (const Scan *self, guint at)
{
  DtlTokens segment = { at, at };

  while (segment.first > self->sentence.first && at - segment.first < SEGMENT_MOST && !parts_sentence (self, segment.first - 1))
    segment.first--;
  while (segment.end < self->sentence.end && segment.end - at < SEGMENT_MOST && !parts_sentence (self, segment.end))
    segment.end++;
  return segment;
}

static gboolean
ends_segment (const Scan *self, guint at, DtlTokens segment)
{
  return at >= segment.end || dtl_passage_is (self->passage, at, DTL_TOKEN_STOP) || dtl_passage_is (self->passage, at, DTL_TOKEN_CLOSE);
}

/* "told Reuters", "told the BBC on Monday": the token after whom. */
static guint
take_addressee (const Scan *self, DtlSaying *saying)
{
  guint at = saying->verb.end;
  const DtlPassage *passage = self->passage;

  if (!dtl_passage_says (passage, at - 1, "told") && !dtl_passage_says (passage, at - 1, "tells") && !dtl_passage_says (passage, at - 1, "telling")
      && !dtl_passage_says (passage, at - 1, "informed") && !dtl_passage_says (passage, at - 1, "assured"))
    return at;
  saying->to = dtl_phrase_after (passage, at, self->sentence.end);
  if (saying->to.end - saying->to.first > 8)
    saying->to.end = saying->to.first;
  return saying->to.end;
}

/* "said on Wednesday it would cut 3,000 jobs", "said in a note: “…”" */
static gboolean
says_behind (const Scan *self, guint at, DtlTokens segment)
{
  for (guint i = at; i < segment.end; i++)
    {
      if (dtl_passage_says (self->passage, i, "that") || is_kind (self, i, DTL_TOKEN_QUOTE_OPEN) || is_kind (self, i, DTL_TOKEN_COLON)
          || dtl_phrase_is_verb (self->passage, i))
        return TRUE;
      if (is_kind (self, i, DTL_TOKEN_COMMA) || is_kind (self, i, DTL_TOKEN_STOP))
        return FALSE;
    }
  return FALSE;
}

/* Whether nothing is said behind the verb, only when and to whom. */
static gboolean
closes_saying (const Scan *self, guint at, DtlTokens segment)
{
  static const char *const adjuncts[] = { "on", "in", "at", "during", "late", "early", "earlier", "after", "as", "when" };

  if (ends_segment (self, at, segment))
    return TRUE;
  if (dtl_phrase_is_date_word (self->passage, at) && !is_kind (self, at, DTL_TOKEN_NUMBER))
    return !says_behind (self, at, segment);
  if (is_kind (self, at, DTL_TOKEN_COMMA))
    return TRUE;
  return dtl_passage_is_one_of (self->passage, at, adjuncts) && !says_behind (self, at, segment);
}

/* "who runs it", "citing officials": a parenthesis with a verb of its own. */
static gboolean
begins_parenthesis (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "who") || dtl_passage_says (passage, at, "which") || dtl_passage_says (passage, at, "whose")
         || dtl_passage_ends_in (passage, at, "ing", 2);
}

/* "Jane Doe, head of the bank, said": the comma before the apposition; 0 if there is none. */
static guint
find_apposition (const Scan *self, guint comma, DtlTokens segment)
{
  for (guint i = comma; i > segment.first + 1 && comma - i < 30; i--)
    {
      if (is_kind (self, i - 1, DTL_TOKEN_QUOTE_CLOSE) || is_kind (self, i - 1, DTL_TOKEN_QUOTE_OPEN))
        return 0;
      if (is_kind (self, i - 1, DTL_TOKEN_COMMA))
        return begins_parenthesis (self->passage, i) || dtl_passage_word (self->passage, i, DTL_SENSE_DETERMINER)
                   || !dtl_phrase_has_verb (self->passage, i, comma)
                 ? i - 1
                 : 0;
    }
  return 0;
}

/* "Jane Doe, 61" before another apposition: the token behind the name. */
static guint
skip_age (const Scan *self, guint end, DtlTokens segment)
{
  return end > segment.first + 2 && is_kind (self, end - 1, DTL_TOKEN_NUMBER) && is_kind (self, end - 2, DTL_TOKEN_COMMA) ? end - 2 : end;
}

static gboolean
finds_who (DtlSaying *saying)
{
  return !dtl_tokens_are_empty (saying->who);
}

/* job = "the" noun "," [title] name ("," | "."): "said the director, Dr Jane Doe, who …": whoever has the name says it. */
static void
read_named_apposition (const Scan *self, DtlSaying *saying)
{
  const DtlPassage *passage = self->passage;
  guint comma = saying->who.end;
  DtlTokens name = { comma + 1, comma + 1 };

  if (!dtl_passage_word (passage, saying->who.first, DTL_SENSE_DETERMINER) || !is_kind (self, comma, DTL_TOKEN_COMMA))
    return;
  while (dtl_phrase_is_capital (passage, name.end) && !dtl_phrase_is_date_word (passage, name.end) && name.end < self->sentence.end)
    name.end++;
  if (name.end < name.first + 2 || (!is_kind (self, name.end, DTL_TOKEN_COMMA) && !is_kind (self, name.end, DTL_TOKEN_STOP)))
    return;
  saying->who = name;
  saying->whole.end = name.end;
}

/* "…,” said Jane Doe, a fisherman." */
static gboolean
read_inverted (const Scan *self, guint before, DtlSaying *saying)
{
  const DtlPassage *passage = self->passage;
  guint next = saying->verb.end;
  DtlTokens after;

  if (next >= self->sentence.end || dtl_passage_says (passage, next, "that") || dtl_passage_says (passage, next, "to")
      || dtl_passage_word (passage, next, DTL_SENSE_PREPOSITION) || dtl_passage_word (passage, next, DTL_SENSE_ADVERB)
      || !dtl_passage_is (passage, next, DTL_TOKEN_WORD) || dtl_phrase_is_verb (passage, next) || dtl_phrase_is_date_word (passage, next))
    return FALSE;
  after = dtl_phrase_after (passage, next, self->sentence.end);
  if (after.end < self->sentence.end && dtl_phrase_is_verb (passage, after.end) && !is_kind (self, before, DTL_TOKEN_QUOTE_CLOSE))
    return FALSE;
  saying->who = saying->whole = after;
  read_named_apposition (self, saying);
  saying->whole.end = dtl_saying_according_cited (passage, saying->whole.end, self->sentence.end);
  return finds_who (saying);
}

static gboolean
is_adverbial (const DtlPassage *passage, guint at)
{
  return dtl_passage_word (passage, at, DTL_SENSE_ADVERB) || dtl_passage_word (passage, at, DTL_SENSE_AUXILIARY) || dtl_passage_says (passage, at, "not")
         || (dtl_passage_is (passage, at, DTL_TOKEN_WORD) && dtl_passage_ends_in (passage, at, "ly", 3) && !dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL));
}

/* "which", "that" before a verb */
static gboolean
is_relative (const DtlPassage *passage, guint at)
{
  return !dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER)
         && (dtl_passage_says (passage, at, "who") || dtl_passage_says (passage, at, "which") || dtl_passage_says (passage, at, "that"));
}

/* The name that the sentence begins with, if no verb tells its subject. */
static DtlTokens
find_leading_name (const Scan *self, DtlTokens segment)
{
  DtlTokens name = { segment.first, segment.first };

  while (name.end < segment.end && is_kind (self, name.end, DTL_TOKEN_WORD) && dtl_passage_has_flag (self->passage, name.end, DTL_TOKEN_CAPITAL))
    name.end++;
  return name.end > name.first + 1 ? name : (DtlTokens) { 0, 0 };
}

/* two predicates = subject verb … "and" said: "Police closed the road and said …"; the subject of both. */
static gboolean
read_second_predicate (const Scan *self, guint conjunction, DtlTokens segment, DtlSaying *saying)
{
  const DtlPassage *passage = self->passage;

  if (!dtl_passage_says (passage, conjunction, "and") && !dtl_passage_says (passage, conjunction, "but"))
    return FALSE;
  saying->who = dtl_phrase_subject (passage, (DtlTokens) { segment.first, conjunction });
  if (!finds_who (saying))
    saying->who = find_leading_name (self, (DtlTokens) { segment.first, conjunction });
  saying->whole = saying->who;
  return finds_who (saying);
}

/* "Jane Doe has also said", "Jane Doe, who runs the bank, said", "the bank that said" */
static gboolean
read_subject (const Scan *self, DtlTokens segment, DtlSaying *saying)
{
  const DtlPassage *passage = self->passage;
  guint end = saying->verb.first;

  while (end > segment.first && is_adverbial (passage, end - 1))
    end--;
  if (end == segment.first)
    return FALSE;
  if (read_second_predicate (self, end - 1, segment, saying))
    return TRUE;
  end = dtl_saying_who_cut_day (passage, segment.first, end);
  if (is_relative (passage, end - 1))
    {
      end--;
      end -= end > segment.first && is_kind (self, end - 1, DTL_TOKEN_COMMA);
    }
  saying->whole.end = end;
  if (end > segment.first && is_kind (self, end - 1, DTL_TOKEN_COMMA))
    {
      guint comma = find_apposition (self, end - 1, segment);

      saying->whole.end = end - 1;
      if (comma == 0)
        return FALSE;
      end = skip_age (self, comma, segment);
    }
  if (dtl_phrase_is_pronoun (passage, end - 1))
    saying->who = (DtlTokens) { end - 1, end };
  else
    saying->who = dtl_saying_who_widen (passage, self->sentence, dtl_phrase_before (passage, segment.first, end));
  saying->whole.first = saying->who.first;
  if (saying->whole.end <= end)
    saying->whole = saying->who;
  return finds_who (saying);
}

/* "asked not to be named", "continued to fall", "fire revealed to have killed 3" */
static gboolean
is_infinitive_next (const Scan *self, guint end)
{
  static const char *const passive[] = { "revealed", "reported", "alleged", "estimated", "believed", "confirmed", "announced", "assumed", "expected" };

  if (dtl_passage_says (self->passage, end, "to") && (dtl_passage_says (self->passage, end + 1, "have") || dtl_passage_says (self->passage, end + 1, "be")))
    for (guint i = 0; i < G_N_ELEMENTS (passive); i++)
      if (dtl_passage_says (self->passage, end - 1, passive[i]))
        return TRUE;
  return (dtl_passage_says (self->passage, end - 1, "asked") || dtl_passage_says (self->passage, end - 1, "continued")
          || dtl_passage_says (self->passage, end - 1, "continues"))
         && (dtl_passage_says (self->passage, end, "to") || dtl_passage_says (self->passage, end, "not"));
}

/* "her full-year forecast", "so-called reports" */
static gboolean
follows_compound (const Scan *self, guint at)
{
  return at > self->sentence.first + 2 && is_kind (self, at - 2, DTL_TOKEN_DASH) && !dtl_passage_has_flag (self->passage, at - 2, DTL_TOKEN_SPACE_BEFORE)
         && !dtl_passage_has_flag (self->passage, at - 1, DTL_TOKEN_CAPITAL) && !dtl_passage_says (self->passage, at, "said")
         && !dtl_passage_has_flag (self->passage, at - 3, DTL_TOKEN_CAPITAL) && dtl_passage_says (self->passage, at + 1, "by");
}

/* Nouns look like verbs: "the report", "in claims", "official estimates put". */
static gboolean
is_noun (const Scan *self, guint at, guint end)
{
  const DtlPassage *passage = self->passage;
  const DtlSense *sense;

  if (at > self->sentence.first
      && ((dtl_passage_word (passage, at - 1, DTL_SENSE_DETERMINER) && !is_relative (passage, at - 1))
          || is_kind (self, at - 1, DTL_TOKEN_CLITIC) || dtl_passage_says (passage, at - 1, "to")
          || (dtl_passage_word (passage, at - 1, DTL_SENSE_PREPOSITION) && !dtl_passage_says (passage, at - 1, "as"))))
    return TRUE;
  if (follows_compound (self, at))
    return TRUE;
  sense = dtl_passage_word (passage, end, DTL_SENSE_SAY);
  if (sense && sense->value != DTL_SAYING_PARTICIPLE)
    return TRUE;
  if (dtl_passage_word (passage, end, DTL_SENSE_AUXILIARY))
    return TRUE;
  /* "reports of 40 dead", but "warned of 40 deaths" */
  return dtl_passage_says (passage, end, "of") && !dtl_passage_ends_in (passage, end - 1, "ed", 0);
}

/* "is expected", "was told": nobody is named who does it. */
static gboolean
is_passive (const Scan *self, guint at)
{
  const DtlPassage *passage = self->passage;

  if (dtl_passage_ends_in (passage, at, "ng", 0))
    return FALSE;
  while (at > self->sentence.first && is_adverbial (passage, at - 1))
    if (dtl_phrase_is_be (passage, --at))
      return TRUE;
  return FALSE;
}

/* tag in the middle = … "," who said [day] "," rest: "At least 40 were hurt, the governor said, and 9 were missing." The
 * rest is said too if it continues the sentence, and tells nothing of who speaks. */
static gboolean
goes_on_behind (const Scan *self, guint at, DtlTokens segment)
{
  static const char *const links[] = { "and",    "but",  "with",     "from",   "up",      "down",   "while",     "though",
                                       "although", "or",   "compared", "versus", "against", "than", "including", "of",
                                       "a",        "an",   "the",      "its",    "their",   "nearly", "about",     "some" };

  while (at < segment.end && (dtl_phrase_is_date_word (self->passage, at) || dtl_passage_says (self->passage, at, "on")))
    at++;
  return is_kind (self, at, DTL_TOKEN_COMMA) && at + 1 < segment.end && dtl_passage_is_one_of (self->passage, at + 1, links);
}

static void
set_what_is_said (const Scan *self, DtlTokens segment, gboolean behind, DtlSaying *saying)
{
  guint next = take_addressee (self, saying);
  /* "…,” as one of them, Jane Doe, put it" */
  guint before = saying->whole.first - (saying->whole.first > segment.first + 2 && dtl_passage_says (self->passage, saying->whole.first - 1, "as"));
  gboolean follows = before > segment.first + 1
                     && (is_kind (self, before - 1, DTL_TOKEN_COMMA) || is_kind (self, before - 1, DTL_TOKEN_QUOTE_CLOSE)
                         || is_kind (self, before - 1, DTL_TOKEN_DASH))
                     && (dtl_phrase_has_verb (self->passage, segment.first, before - 1) || is_kind (self, segment.first, DTL_TOKEN_QUOTE_OPEN)
                         || is_kind (self, before - 1, DTL_TOKEN_QUOTE_CLOSE) || is_kind (self, before - 2, DTL_TOKEN_QUOTE_CLOSE)
                         || !says_behind (self, next, segment));

  if (behind)
    saying->said = (DtlTokens) { segment.first, saying->verb.first };
  else if (before > segment.first + 1 && is_kind (self, before - 1, DTL_TOKEN_COMMA) && is_kind (self, next, DTL_TOKEN_COMMA)
           && !dtl_phrase_has_verb (self->passage, segment.first, before - 1))
    saying->said = segment;
  else if (follows && (is_kind (self, before - 1, DTL_TOKEN_QUOTE_CLOSE) || is_kind (self, before - 2, DTL_TOKEN_QUOTE_CLOSE)))
    saying->said = (DtlTokens) { segment.first, before };
  else if (follows && closes_saying (self, next, segment))
    saying->said = goes_on_behind (self, next, segment) ? segment : (DtlTokens) { segment.first, before };
  else
    saying->said = (DtlTokens) { saying->verb.end, segment.end };
  /* “…,” she said, “…”: both halves */
  for (guint i = saying->verb.end; saying->said.end <= saying->verb.first && i < segment.end; i++)
    if (is_kind (self, i, DTL_TOKEN_QUOTE_OPEN))
      saying->said.end = segment.end;
}

/* "claimed 673 lives", "claims victory": taken, not said. */
static gboolean
is_taking (const Scan *self, const DtlSaying *saying)
{
  static const char *const taken[] = { "victory", "lives", "credit", "responsibility", "gold", "silver", "bronze", "the", "a", "an", "its", "his", "her", "their", "at", "more", "up" };
  guint next = saying->verb.end;

  if (!dtl_passage_says (self->passage, saying->verb.first, "claimed") && !dtl_passage_says (self->passage, saying->verb.first, "claims")
      && !dtl_passage_says (self->passage, saying->verb.first, "claim"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    if (dtl_passage_says (self->passage, next, taken[i]) && !dtl_phrase_has_verb (self->passage, next, MIN (next + 8, self->sentence.end)))
      return TRUE;
  return dtl_passage_is (self->passage, next, DTL_TOKEN_NUMBER) || dtl_passage_word (self->passage, next, DTL_SENSE_CARDINAL) != NULL;
}

/* "wrote the report", "wrote a letter to the mayor": a paper, and nothing that stands in it */
static gboolean
is_writing (const Scan *self, const DtlSaying *saying)
{
  guint next = saying->verb.end;

  return (dtl_passage_says (self->passage, next - 1, "wrote") || dtl_passage_says (self->passage, next - 1, "writes"))
         && dtl_passage_word (self->passage, next, DTL_SENSE_DETERMINER) && !dtl_passage_says (self->passage, next, "that")
         && !dtl_phrase_has_verb (self->passage, next, MIN (next + 8, self->sentence.end));
}

/* "Norbank puts it at 40%", "Lind put the bill at $3m": somebody with a name who puts a figure on something. */
static gboolean
puts_at (const Scan *self, const DtlSaying *saying)
{
  const DtlPassage *passage = self->passage;
  guint at = saying->verb.end, length;
  gboolean figure = FALSE;

  if (!dtl_passage_has_flag (passage, saying->who.end - 1, DTL_TOKEN_CAPITAL) && !dtl_passage_says (passage, saying->who.first, "he")
      && !dtl_passage_says (passage, saying->who.first, "she"))
    return FALSE;
  while (at < self->sentence.end && at - saying->verb.end < PUT_MOST && !dtl_passage_says (passage, at, "at"))
    at++;
  dtl_passage_phrase (passage, at + 1, DTL_SENSE_HEDGE, &length);
  dtl_passage_recall (passage, DTL_FACT_FIGURE, at + 1 + length, &figure);
  return figure && dtl_passage_says (passage, at, "at");
}

static gboolean
may_say (const Scan *self, const DtlSaying *saying)
{
  DtlTokens who = saying->who;
  gboolean pronoun = who.end == who.first + 1 && dtl_phrase_is_pronoun (self->passage, who.first);

  if (is_taking (self, saying) || is_writing (self, saying))
    return FALSE;

  switch (saying->kind)
    {
    case DTL_SAYING_FINDING:
      return dtl_saying_who_is_source (self->passage, who, TRUE) || dtl_passage_says (self->passage, saying->verb.end, "that")
             || (pronoun && dtl_passage_says (self->passage, who.first, "it") && dtl_passage_says (self->passage, who.end, "also"))
             || (is_kind (self, saying->verb.end, DTL_TOKEN_STOP) && dtl_saying_who_is_source (self->passage, who, FALSE));
    case DTL_SAYING_COUNT:
      return dtl_saying_who_is_source (self->passage, who, FALSE) || puts_at (self, saying);
    case DTL_SAYING_EXPECTATION:
      if (dtl_passage_says (self->passage, saying->verb.first, "expected"))
        return dtl_saying_who_is_source (self->passage, who, FALSE) && !dtl_passage_says (self->passage, saying->verb.end, "to");
      return !pronoun || !dtl_passage_says (self->passage, who.first, "who");
    default:
      return !pronoun || !dtl_passage_says (self->passage, who.first, "it") || dtl_passage_says (self->passage, saying->verb.first, "said")
             || dtl_passage_says (self->passage, saying->verb.first, "added");
    }
}

/* "Reuters reported, citing two officials": both say it. */
static void
add_cited (const Scan *self, DtlSaying *saying)
{
  guint behind = MAX (saying->verb.end, saying->to.end);
  guint end = dtl_saying_according_cited (self->passage, behind, self->sentence.end);

  if (end > behind && saying->who.end <= saying->verb.first)
    saying->whole.end = end;
}

static gboolean
read_verb (const Scan *self, DtlTokens segment, DtlSaying *saying)
{
  guint at = saying->verb.first;
  gboolean cut_off, behind = FALSE;

  if (is_noun (self, at, saying->verb.end) || is_infinitive_next (self, saying->verb.end))
    return FALSE;
  if (is_passive (self, at) || dtl_saying_doer_is_put_at (self->passage, saying->verb.end) || dtl_saying_doer_is_behind (self->passage, saying->verb.end))
    return dtl_saying_doer_read (self->passage, segment, saying);
  cut_off = at > segment.first && (is_kind (self, at - 1, DTL_TOKEN_QUOTE_CLOSE) || is_kind (self, at - 1, DTL_TOKEN_STOP));
  if (cut_off)
    behind = read_inverted (self, at - 1, saying);
  if (!behind && !read_subject (self, segment, saying))
    {
      behind = at > segment.first && is_kind (self, at - 1, DTL_TOKEN_COMMA) && read_inverted (self, at - 1, saying);
      if (!behind)
        return FALSE;
    }
  if (!may_say (self, saying))
    return FALSE;
  set_what_is_said (self, segment, behind, saying);
  add_cited (self, saying);
  dtl_saying_doer_cut_relative (self->passage, self->sentence.first, saying);
  return TRUE;
}

static gboolean
says_quoted (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "quoted") || dtl_passage_says (passage, at, "cited") || dtl_passage_says (passage, at, "recorded")
         || dtl_passage_says (passage, at, "quotes");
}

/* "Jane Doe was quoted as saying", "TASS quoted Jane Doe as saying": the speaker stands before or behind. */
static gboolean
read_quoted_as (const Scan *self, DtlTokens segment, DtlSaying *saying)
{
  const DtlPassage *passage = self->passage;
  guint at = saying->verb.first;
  guint quoted = at;

  if (at < segment.first + 3 || !dtl_passage_says (passage, at - 1, "as"))
    return FALSE;
  while (quoted > segment.first && at - quoted < QUOTED_MOST && !says_quoted (passage, quoted - 1))
    quoted--;
  if (quoted == segment.first || !says_quoted (passage, quoted - 1))
    return FALSE;
  if (quoted < at - 1)
    {
      saying->who = saying->whole = (DtlTokens) { quoted, at - 1 };
      saying->said = (DtlTokens) { saying->verb.end, segment.end };
      return TRUE;
    }
  for (at = quoted - 1; at > segment.first && is_adverbial (passage, at - 1); at--)
    ;
  saying->who = saying->whole = dtl_phrase_before (passage, segment.first, at);
  set_what_is_said (self, segment, FALSE, saying);
  return finds_who (saying);
}

/* absolute = "with" who saying: ", with the fire service saying 300 sheep had died" */
static gboolean
read_absolute (const Scan *self, DtlTokens segment, DtlSaying *saying)
{
  guint at = saying->verb.first;

  while (at > segment.first && saying->verb.first - at < 10 && !dtl_passage_says (self->passage, at - 1, "with"))
    at--;
  if (at == segment.first || !dtl_passage_says (self->passage, at - 1, "with"))
    return FALSE;
  saying->who = saying->whole = (DtlTokens) { at, saying->verb.first };
  take_addressee (self, saying);
  saying->said = (DtlTokens) { saying->verb.end, segment.end };
  return finds_who (saying);
}

/* "Russia has named it a key area, projecting that …" */
static gboolean
read_participle (const Scan *self, DtlTokens segment, DtlSaying *saying)
{
  guint at = saying->verb.first;

  if (read_quoted_as (self, segment, saying))
    return TRUE;
  if (at > segment.first && !is_kind (self, at - 1, DTL_TOKEN_COMMA))
    return read_absolute (self, segment, saying);
  if (at == segment.first)
    return FALSE;
  if (self->sayings->len > 0 && g_array_index (self->sayings, DtlSaying, self->sayings->len - 1).verb.first >= segment.first)
    saying->who = saying->whole = g_array_index (self->sayings, DtlSaying, self->sayings->len - 1).who;
  else
    saying->who = saying->whole = dtl_phrase_subject (self->passage, (DtlTokens) { segment.first, at });
  if (!finds_who (saying))
    saying->who = saying->whole = find_leading_name (self, segment);
  take_addressee (self, saying);
  saying->said = (DtlTokens) { saying->verb.end, segment.end };
  return finds_who (saying);
}

static void
add_saying (const Scan *self, const DtlSaying *saying)
{
  g_array_append_val (self->sayings, *saying);
}

/* Something that a saying before it holds already: "the agency, citing officials, said". */
static gboolean
is_taken (const Scan *self, guint at)
{
  for (guint i = self->sayings->len; i > 0; i--)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i - 1);

      if (saying->whole.first <= at && at < saying->whole.end)
        return TRUE;
      if (saying->verb.first < self->sentence.first)
        break;
    }
  return FALSE;
}

/* "Nikkei, citing officials, reported": the one who reports says it. */
static gboolean
is_parenthesis (const Scan *self, guint at)
{
  if (at == self->sentence.first || !is_kind (self, at - 1, DTL_TOKEN_COMMA))
    return FALSE;
  for (guint i = at; i < self->sentence.end && i - at < 20; i++)
    if (is_kind (self, i, DTL_TOKEN_COMMA))
      return dtl_passage_word (self->passage, i + 1, DTL_SENSE_SAY) != NULL;
  return FALSE;
}

static guint
scan_word (const Scan *self, guint at)
{
  DtlSaying saying = { 0 };
  DtlTokens segment;
  guint length;
  const DtlSense *say = dtl_passage_phrase (self->passage, at, DTL_SENSE_SAY, &length);
  gboolean according = !say && dtl_passage_phrase (self->passage, at, DTL_SENSE_ACCORDING, &length);

  /* "puts it at 40%", but "as Roe puts it" */
  if (say && length == 2 && dtl_passage_says (self->passage, at + 1, "it") && dtl_passage_says (self->passage, at + 2, "at"))
    {
      say = dtl_passage_word (self->passage, at, DTL_SENSE_SAY);
      length = 1;
    }
  /* "the so-called rate" */
  if (say && at > 0 && is_kind (self, at - 1, DTL_TOKEN_DASH) && !dtl_passage_has_flag (self->passage, at, DTL_TOKEN_SPACE_BEFORE))
    return at + 1;
  if ((!say && !according) || is_taken (self, at) || (according && is_parenthesis (self, at)) || (say && dtl_passage_has_flag (self->passage, at, DTL_TOKEN_CAPITAL)))
    return at + 1;
  segment = find_segment (self, at);
  saying.kind = say ? say->value : DTL_SAYING_ACCORDING;
  saying.verb = (DtlTokens) { at, at + length };
  if (saying.kind == DTL_SAYING_ACCORDING        ? dtl_saying_according_read (self->passage, self->sentence, segment, &saying)
      : saying.kind == DTL_SAYING_PARTICIPLE ? read_participle (self, segment, &saying)
                                             : read_verb (self, segment, &saying))
    add_saying (self, &saying);
  return at + length;
}

/**
 * dtl_saying_scan:
 * @passage: a paragraph
 * @sayings: (element-type DtlSaying): what is found is appended
 */
void
dtl_saying_scan (const DtlPassage *passage, GArray *sayings)
{
  const DtlSpots *spots = passage->spots;
  guint end = 0;

  for (guint i = 0; i < spots->n[DTL_SPOT_SPEECH]; i++)
    {
      guint at = spots->at[DTL_SPOT_SPEECH][i];
      const DtlSentence *sentence = dtl_passage_sentence (passage, at);
      Scan self = { passage, sayings, { sentence->first, sentence->end } };

      if (at < end)
        continue;
      if (dtl_passage_is (passage, at, DTL_TOKEN_COLON))
        dtl_saying_mark_colon (passage, self.sentence, at, sayings);
      end = scan_word (&self, at);
    }
  dtl_saying_mark_counts (passage, sayings);
  dtl_saying_mark_dash (passage, sayings);
}
