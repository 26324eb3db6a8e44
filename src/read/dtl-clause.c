/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure is governed by its clause, not by its sentence: what "will" says in one half must not make the
 * other half a forecast. Without a parser, borders are told by punctuation and by the words that open clauses;
 * verbs by the lexicon and by their form in context. */

#include "dtl-clause.h"

/* No clause reaches further than this from a figure, so that a line of a megabyte costs no more than a page. */
#define MAX_REACH 80
#define SUBJECT_MAX 12 /* words of a subject that holds an "and" */

/* What a word does between clauses: the number of DTL_SENSE_CLAUSE_WORD. */
enum
{
  OPENS = 1,    /* relatives and subordinators open a clause wherever they stand: while, which */
  LEADS = 2,    /* opens a clause, or leads to a noun: "after profit doubled", "after the war" */
  JOINS = 3,    /* "…, and exports fell 3%": opens a clause if a subject and a verb follow it; else it joins nouns */
  REPORTS = 4,  /* "said that" */
};

static gboolean
has_class (const DtlPassage *passage, guint token, DtlSenseClass class)
{
  return dtl_passage_word (passage, token, class) != NULL;
}

static gboolean
ends_with (const DtlPassage *passage, guint token, const char *ending)
{
  return dtl_passage_ends_in (passage, token, ending, 3);
}

/* --- Verbs ------------------------------------------------------------------------------- */

/* "an increase", "the planned cut": a word that could be a verb is a noun behind these. */
static gboolean
stands_as_noun (const DtlPassage *passage, guint token, guint first)
{
  guint before = token - 1;

  if (token > first
      && (has_class (passage, before, DTL_SENSE_DETERMINER) || has_class (passage, before, DTL_SENSE_PREPOSITION)
          || dtl_passage_is (passage, before, DTL_TOKEN_CLITIC))
      && !dtl_passage_says (passage, before, "to") && !dtl_passage_says (passage, before, "than"))
    return TRUE;
  return dtl_passage_says (passage, token + 1, "of");
}

/* "the capex [target] for", "a deficit [target] of": behind a noun in the singular, the plain form is no verb of it. */
static gboolean
ends_compound (const DtlPassage *passage, guint token, guint first)
{
  const guint64 others = DTL_SENSE_BIT (DTL_SENSE_PRONOUN) | DTL_SENSE_BIT (DTL_SENSE_ADVERB) | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION)
                         | DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_PERSON) | DTL_SENSE_BIT (DTL_SENSE_SOURCE) | DTL_SENSE_BIT (DTL_SENSE_CLAUSE_WORD);
  const DtlToken *before;

  if (token <= first || !has_class (passage, token, DTL_SENSE_TARGET) || !has_class (passage, token + 1, DTL_SENSE_PREPOSITION) || dtl_passage_says (passage, token + 1, "to"))
    return FALSE;
  before = dtl_passage_at (passage, token - 1);
  if (before->kind != DTL_TOKEN_WORD || (before->flags & DTL_TOKEN_CAPITAL) != 0 || dtl_passage_word_any (passage, token - 1, others) || ends_with (passage, token, "ed")
      || dtl_passage_ends_in (passage, token, "s", 0))
    return FALSE;
  return !dtl_passage_ends_in (passage, token - 1, "s", 0) && !ends_with (passage, token - 1, "ed");
}

/* "the strongest growth", "a contraction": words of change that are never verbs. */
static gboolean
is_change_noun (const DtlPassage *passage, guint token)
{
  return (has_class (passage, token, DTL_SENSE_RISE) || has_class (passage, token, DTL_SENSE_FALL))
         && (dtl_passage_says (passage, token, "growth") || ends_with (passage, token, "ion") || ends_with (passage, token, "ment") || ends_with (passage, token, "turn"));
}

/* "rose", "was", "said" by the lexicon; "reported 5 cases", "moved the target" by the ending -ed before what
 * cannot follow an adjective. */
static gboolean
judge_finite (const DtlPassage *passage, guint token, guint first)
{
  const guint64 verbs = DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_VERB) | DTL_SENSE_BIT (DTL_SENSE_SAY)
                             | DTL_SENSE_BIT (DTL_SENSE_IRREGULAR_VERB) | DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL)
                             | DTL_SENSE_BIT (DTL_SENSE_FORECAST) | DTL_SENSE_BIT (DTL_SENSE_TARGET) | DTL_SENSE_BIT (DTL_SENSE_MULTIPLE);
  const DtlToken *word = dtl_passage_at (passage, token);

  if (word->kind != DTL_TOKEN_WORD || ((word->classes & verbs) == 0 && !ends_with (passage, token, "ed")) || stands_as_noun (passage, token, first)
      || ends_compound (passage, token, first))
    return FALSE;
  if ((word->flags & DTL_TOKEN_CAPITAL) != 0 && token != first)
    return FALSE;
  if (is_change_noun (passage, token))
    return FALSE;
  if (dtl_passage_word_any (passage, token, verbs))
    return !ends_with (passage, token, "ing");
  return ends_with (passage, token, "ed")
         && (token + 1 >= passage->n_tokens || !dtl_passage_is (passage, token + 1, DTL_TOKEN_WORD)
             || has_class (passage, token + 1, DTL_SENSE_DETERMINER) || has_class (passage, token + 1, DTL_SENSE_PREPOSITION)
             || has_class (passage, token + 1, DTL_SENSE_HEDGE) || has_class (passage, token + 1, DTL_SENSE_CARDINAL));
}

/* Only of a clause's first word it matters which clause that is. */
static gboolean
is_finite (const DtlPassage *passage, guint token, guint first)
{
  gboolean finite;

  if (token == first)
    return judge_finite (passage, token, first);
  if (!dtl_passage_recall (passage, DTL_FACT_FINITE, token, &finite))
    finite = dtl_passage_note (passage, DTL_FACT_FINITE, token, judge_finite (passage, token, first));
  return finite;
}

/**
 * dtl_clause_is_verb:
 * @passage: a paragraph
 * @token: index of a token, or one beyond either end
 *
 * Returns: whether the token stands as a finite verb; %FALSE of an index that no token has
 */
gboolean
dtl_clause_is_verb (const DtlPassage *passage, guint token)
{
  return token < passage->n_tokens && is_finite (passage, token, dtl_passage_sentence (passage, token)->first);
}

/**
 * dtl_clause_verb:
 * @passage: a paragraph
 * @clause: one of its clauses
 *
 * Returns: index of the clause's first finite verb, or the clause's end if it has none
 */
guint
dtl_clause_verb (const DtlPassage *passage, const DtlClause *clause)
{
  for (guint i = clause->first; i < clause->end; i++)
    if (is_finite (passage, i, clause->first))
      return i;
  return clause->end;
}

/* --- Borders ------------------------------------------------------------------------------- */

/* Whether a subject and a verb follow before the next comma or number. */
static gboolean
leads_to_verb (const DtlPassage *passage, guint token, const DtlSentence *sentence)
{
  guint last = MIN (sentence->end, token + 12);

  for (guint i = token + 1; i < last; i++)
    {
      DtlTokenKind kind = dtl_passage_at (passage, i)->kind;

      if (kind == DTL_TOKEN_COMMA || kind == DTL_TOKEN_NUMBER || kind == DTL_TOKEN_SIGN)
        return FALSE;
      if (i > token + 1 && is_finite (passage, i, sentence->first))
        return TRUE;
    }
  return FALSE;
}

/* "140 are injured [and] nearly 5,200 are living in tents": a number, maybe with its noun, is a subject if its verb stands right
 * behind it. */
static gboolean
leads_to_counted_subject (const DtlPassage *passage, guint token, const DtlSentence *sentence)
{
  guint at = token + 1;

  while (at < sentence->end && at < token + 4 && has_class (passage, at, DTL_SENSE_HEDGE))
    at++;
  if (!dtl_passage_is (passage, at, DTL_TOKEN_NUMBER) && !has_class (passage, at, DTL_SENSE_CARDINAL))
    return FALSE;
  at++;
  at += has_class (passage, at, DTL_SENSE_SCALE);
  at += has_class (passage, at, DTL_SENSE_COUNTABLE) && !has_class (passage, at, DTL_SENSE_AUXILIARY);
  return at < sentence->end && has_class (passage, at, DTL_SENSE_AUXILIARY) && is_finite (passage, at, sentence->first);
}

/* "Exports of goods [and] services rose": before a second clause the first has a verb, or a figure. */
static gboolean
has_predicate_before (const DtlPassage *passage, guint token, const DtlSentence *sentence)
{
  guint first = token > sentence->first + SUBJECT_MAX ? token - SUBJECT_MAX : sentence->first;

  for (guint i = token; i > first; i--)
    {
      DtlTokenKind kind = dtl_passage_at (passage, i - 1)->kind;

      if (kind != DTL_TOKEN_WORD && kind != DTL_TOKEN_CLITIC && kind != DTL_TOKEN_DASH)
        return TRUE;
      if (is_finite (passage, i - 1, sentence->first) || has_class (passage, i - 1, DTL_SENSE_CARDINAL))
        return TRUE;
    }
  return first > sentence->first;
}

static gboolean
is_spaced_dash (const DtlPassage *passage, guint token)
{
  return dtl_passage_is (passage, token, DTL_TOKEN_DASH)
         && (dtl_passage_at (passage, token)->flags & (DTL_TOKEN_LONG | DTL_TOKEN_SPACE_BEFORE)) != 0
         && dtl_passage_has_flag (passage, token + 1, DTL_TOKEN_SPACE_BEFORE);
}

/* "profit after tax rose": a word inside a phrase that the lexicon knows opens no clause. */
static gboolean
is_inside_phrase (const DtlPassage *passage, guint token, const DtlSentence *sentence)
{
  for (guint back = 1; back <= 3 && sentence->first + back <= token; back++)
    if (dtl_passage_at (passage, token - back)->phrase_length > back)
      return TRUE;
  return FALSE;
}

static gboolean
judge_border (const DtlPassage *passage, guint token, const DtlSentence *sentence)
{
  const DtlToken *before = dtl_passage_at (passage, token - 1);
  const DtlSense *sense;

  if (before->kind == DTL_TOKEN_SEMICOLON || before->kind == DTL_TOKEN_COLON || is_spaced_dash (passage, token - 1))
    return TRUE;
  /* every word that opens a clause is one of the lexicon's small words */
  if ((dtl_passage_at (passage, token)->classes & DTL_SENSE_BIT (DTL_SENSE_STOP)) == 0)
    return FALSE;
  sense = dtl_passage_word (passage, token, DTL_SENSE_CLAUSE_WORD);
  switch (sense != NULL ? sense->value : 0)
    {
    case OPENS:
      return TRUE;
    case REPORTS:
      return has_class (passage, token - 1, DTL_SENSE_SAY);
    case LEADS:
      return !is_inside_phrase (passage, token, sentence) && leads_to_verb (passage, token, sentence);
    case JOINS:
      return (leads_to_verb (passage, token, sentence) || leads_to_counted_subject (passage, token, sentence)) && has_predicate_before (passage, token, sentence);
    default:
      return FALSE;
    }
}

static gboolean
is_border (const DtlPassage *passage, guint token, const DtlSentence *sentence)
{
  gboolean border;

  if (!dtl_passage_recall (passage, DTL_FACT_OPENS_CLAUSE, token, &border))
    border = dtl_passage_note (passage, DTL_FACT_OPENS_CLAUSE, token, judge_border (passage, token, sentence));
  return border;
}

static DtlClause
find_clause (const DtlPassage *passage, guint token)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, token);
  DtlClause clause = { token, token + 1 };
  guint first = sentence->first + MAX_REACH < token ? token - MAX_REACH : sentence->first;
  guint end = MIN (sentence->end, token + MAX_REACH);

  while (clause.first > first && !is_border (passage, clause.first, sentence))
    clause.first--;
  while (clause.end < end && !is_border (passage, clause.end, sentence))
    clause.end++;
  return clause;
}

/**
 * dtl_clause_find:
 * @passage: a paragraph
 * @token: index of one of its tokens
 *
 * Returns: the clause that holds the token, inside its sentence
 */
DtlClause
dtl_clause_find (const DtlPassage *passage, guint token)
{
  guint *known = passage->spots != NULL ? passage->spots->clause : NULL;
  DtlClause clause;

  if (known != NULL && token >= known[0] && token < known[1])
    return (DtlClause) { known[0], known[1] };
  clause = find_clause (passage, token);
  /* of a longer one each token may see another part */
  if (known != NULL && clause.end - clause.first < MAX_REACH)
    {
      known[0] = clause.first;
      known[1] = clause.end;
    }
  return clause;
}

/**
 * dtl_clause_previous:
 * @passage: a paragraph
 * @clause: one of its clauses
 * @previous: (out): the clause before it in the same sentence
 *
 * Returns: whether there is one
 */
gboolean
dtl_clause_previous (const DtlPassage *passage, const DtlClause *clause, DtlClause *previous)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, clause->first);

  if (clause->first <= sentence->first)
    return FALSE;
  *previous = dtl_clause_find (passage, clause->first - 1);
  return TRUE;
}
