/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A target is not a forecast, and neither is a fact: figures are only held against each other when
 * this is known. The words that tell it are in the lexicon; this file says how far each of them reaches. */

#include "dtl-modality.h"

/* How many clauses without a verb may stand between a figure and the one that rules it. */
#define MAX_CLAUSES 4
/* Words between a figure and the expectation that is its attribute: "the $3bn in sales that analysts had expected". */
#define LONGEST_ATTRIBUTE 8
/* Words of a sentence before "would" in which its reporter is sought. */
#define LONGEST_REPORT 40

static const guint64 any_trigger = DTL_SENSE_BIT (DTL_SENSE_TARGET) | DTL_SENSE_BIT (DTL_SENSE_FORECAST) | DTL_SENSE_BIT (DTL_SENSE_CONDITIONAL)
                                   | DTL_SENSE_BIT (DTL_SENSE_DENIAL);

/* A figure, and the clause that is looked through for what rules it. */
typedef struct
{
  const DtlPassage *passage;
  DtlClause clause;
  guint first;
  guint last;
} Site;

static gboolean
says (const Site *site, guint index, const char *word)
{
  return dtl_passage_says (site->passage, index, word);
}

static gboolean
has_class (const Site *site, guint index, DtlSenseClass class)
{
  return dtl_passage_word (site->passage, index, class) != NULL;
}

/* Most words are none of the four; only of the others the lexicon is asked. */
static gboolean
may_trigger (const Site *site, guint index)
{
  const DtlToken *token = dtl_passage_at (site->passage, index);

  return (token->classes & any_trigger) != 0 || token->phrase_length > 1;
}

static gboolean
ends_in (const Site *site, guint index, const char *ending)
{
  return dtl_passage_ends_in (site->passage, index, ending, 2);
}

/* A verb that tells a fact: "rose", "reported", but not "expected", "had", "will", "compared with". */
static gboolean
is_past_verb (const Site *site, guint index)
{
  guint length;

  if (dtl_passage_phrase (site->passage, index, DTL_SENSE_BASELINE, &length) != NULL || has_class (site, index, DTL_SENSE_FORECAST) || has_class (site, index, DTL_SENSE_TARGET) || has_class (site, index, DTL_SENSE_AUXILIARY)
      || has_class (site, index, DTL_SENSE_DENIAL) || !dtl_clause_is_verb (site->passage, index))
    return FALSE;
  return has_class (site, index, DTL_SENSE_IRREGULAR_VERB) || ends_in (site, index, "ed");
}

/* Whether a fact of its own stands between a word and the figure: "which expects a better year, lost $3m",
 * "denied the charge, and paid $400". */
static gboolean
is_freed (const Site *site, guint trigger)
{
  guint verb = 0;

  for (guint i = site->first; i > trigger + 1 && verb == 0; i--)
    if (is_past_verb (site, i - 1))
      verb = i - 1;
  for (guint i = verb; i > trigger + 1; i--)
    if (dtl_passage_is (site->passage, i - 1, DTL_TOKEN_COMMA) || says (site, i - 1, "and") || says (site, i - 1, "but"))
      return TRUE;
  return FALSE;
}

static gboolean
has_verb_behind (const Site *site)
{
  for (guint at = site->last + 1; at < site->last + 8 && at < site->clause.end; at++)
    if (dtl_clause_is_verb (site->passage, at))
      return TRUE;
  return FALSE;
}

/* "denied visas, and 12 bids were rejected", "had not been cleared and 162 needed care": the figure is the subject of a clause
 * of its own. */
static gboolean
is_of_other_subject (const Site *site, guint trigger)
{
  for (guint i = trigger + 1; i < site->first; i++)
    if ((says (site, i, "and") || says (site, i, "but")) && (i + 1 == site->first || (dtl_passage_is (site->passage, i - 1, DTL_TOKEN_COMMA) && i + 3 >= site->first)))
      return has_verb_behind (site);
  return FALSE;
}

/* --- Denials ------------------------------------------------------------------------------ */

/* "not", "never" deny a value only before a verb of their own: "has not paid $5m", but "not more than 5",
 * "not only". */
static gboolean
is_weak_denial (const Site *site, guint token)
{
  static const char *const others[] = { "only", "just", "including", "counting", "considering", "adjusting", "adjusted", "taking", "excluding", "far", "least", NULL };
  guint length;

  if (!says (site, token, "not") && !says (site, token, "never"))
    return FALSE;
  return dtl_passage_phrase (site->passage, token, DTL_SENSE_HEDGE, &length) != NULL
         || dtl_passage_phrase (site->passage, token + 1, DTL_SENSE_HEDGE, &length) != NULL || dtl_passage_says_any (site->passage, token + 1, others);
}

/* "bids were rejected", "were denied visas": what is done to somebody denies nothing; nor does what is
 * rejected that is no claim. */
static gboolean
is_refusal (const Site *site, guint token)
{
  if (!ends_in (site, token, "ed"))
    return FALSE;
  if (token > site->clause.first && has_class (site, token - 1, DTL_SENSE_AUXILIARY) && !says (site, token - 1, "has") && !says (site, token - 1, "have") && !says (site, token - 1, "had"))
    return TRUE;
  if (says (site, token, "denied"))
    return FALSE;
  for (guint i = token + 1; i < token + 5 && i < site->clause.end; i++)
    if (has_class (site, i, DTL_SENSE_CLAIM))
      return FALSE;
  return TRUE;
}

static gboolean
is_denial (const Site *site, guint token)
{
  guint length;

  return may_trigger (site, token) && dtl_passage_phrase (site->passage, token, DTL_SENSE_DENIAL, &length) != NULL && !is_weak_denial (site, token)
         && !is_refusal (site, token);
}

/* A denial rules its clause, and the one that it introduces: "denied that 300 soldiers …". */
static gboolean
is_denied (const Site *site)
{
  DtlClause saying;
  guint from = site->clause.first;

  if (!dtl_passage_may_hold (site->passage, DTL_SENSE_DENIAL))
    return FALSE;
  if (says (site, site->clause.first, "that") && dtl_clause_previous (site->passage, &site->clause, &saying))
    from = saying.first;
  for (guint i = site->first; i > from; i--)
    if (is_denial (site, i - 1))
      return !is_freed (site, i - 1) && !is_of_other_subject (site, i - 1);
  return FALSE;
}

/* --- Conditions --------------------------------------------------------------------------- */

/* "asked if", "not known if", "if not more", "as if": no condition. */
static gboolean
is_condition (const Site *site, guint token)
{
  static const char *const behind[] = { "not", "any", "ever", "possible", "necessary", "anything", "so", NULL };
  guint length;
  const DtlSense *sense = may_trigger (site, token) ? dtl_passage_phrase (site->passage, token, DTL_SENSE_CONDITIONAL, &length) : NULL;

  if (sense == NULL)
    return FALSE;
  if (!says (site, token, "if"))
    return TRUE;
  return !(token > 0 && has_class (site, token - 1, DTL_SENSE_ASKING)) && !dtl_passage_says_any (site->passage, token + 1, behind);
}

/* "if" opens its own clause and rules it, and the one before it if that tells no fact; "would have" rules the
 * clause that it stands in; so does "Should" that opens a sentence. */
static gboolean
is_conditional (const Site *site)
{
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);

  if (!dtl_passage_may_hold (site->passage, DTL_SENSE_CONDITIONAL) && !dtl_passage_may_hold (site->passage, DTL_SENSE_TARGET))
    return FALSE;
  for (guint i = site->clause.first; i < site->clause.end; i++)
    if (is_condition (site, i))
      return TRUE;
  if (says (site, sentence->first, "should") && site->clause.first == sentence->first)
    return TRUE;
  if (site->clause.end >= sentence->end || (!says (site, site->clause.end, "if") && !says (site, site->clause.end, "unless")) || !is_condition (site, site->clause.end))
    return FALSE;
  for (guint i = site->clause.first; i < site->first; i++)
    if (is_past_verb (site, i))
      return FALSE;
  return TRUE;
}

/* --- Forecasts and targets ----------------------------------------------------------------- */

/* "His will", "the might of", "a dam project": nouns that look like verbs. */
static gboolean
is_noun (const Site *site, guint token)
{
  static const char *const words[] = { "will", "might", "may", "project", "projects", "could", "hope", "hopes", NULL };

  if (!dtl_passage_says_any (site->passage, token, words))
    return FALSE;
  if (token > 0 && ((has_class (site, token - 1, DTL_SENSE_DETERMINER) && !says (site, token - 1, "that") && !says (site, token - 1, "which")) || dtl_passage_is (site->passage, token - 1, DTL_TOKEN_CLITIC)))
    return TRUE;
  return (says (site, token, "project") || says (site, token, "projects"))
         && (has_class (site, token + 1, DTL_SENSE_PREPOSITION) || dtl_clause_is_verb (site->passage, token + 1) || ends_in (site, token - 1, "arch")
             || (token + 1 < site->passage->n_tokens && ends_in (site, token + 1, "s")));
}

/* "Theresa May", "In May", "Will Harkness", "Target": names. */
static gboolean
is_name (const Site *site, guint token)
{
  const gboolean next = dtl_passage_has_flag (site->passage, token + 1, DTL_TOKEN_CAPITAL);

  if (!dtl_passage_has_flag (site->passage, token, DTL_TOKEN_CAPITAL))
    return FALSE;
  if (says (site, token, "may"))
    return TRUE;
  if (token == dtl_passage_sentence (site->passage, token)->first)
    return says (site, token, "will") && next;
  return !next && !dtl_passage_has_flag (site->passage, token - 1, DTL_TOKEN_CAPITAL);
}

/* "as expected", "than planned", "as had been expected": said in passing of what came as it did. */
static gboolean
is_in_passing (const Site *site, guint token)
{
  for (guint back = 1; back <= 3 && token >= site->clause.first + back; back++)
    {
      if (says (site, token - back, "as") || says (site, token - back, "than"))
        return TRUE;
      if (!has_class (site, token - back, DTL_SENSE_AUXILIARY))
        return FALSE;
    }
  return FALSE;
}

/* "is due to open" is a forecast; "late due to fog", "were due to 2 strikes" give a cause. */
static gboolean
is_cause (const Site *site, guint token)
{
  const DtlToken *behind = dtl_passage_at (site->passage, token + 2);

  if (!says (site, token, "due") || !says (site, token + 1, "to"))
    return FALSE;
  if (token + 2 >= site->clause.end || token == 0 || !has_class (site, token - 1, DTL_SENSE_AUXILIARY))
    return TRUE;
  return behind->kind != DTL_TOKEN_WORD || has_class (site, token + 2, DTL_SENSE_DETERMINER) || has_class (site, token + 2, DTL_SENSE_ADJECTIVE)
         || ends_in (site, token + 2, "s") || ends_in (site, token + 2, "ing");
}

/* "24 goals", "12 targets": what is counted; "likely killed": how sure a fact is. */
static gboolean
is_counted (const Site *site, guint token)
{
  if (token > 0 && (dtl_passage_is (site->passage, token - 1, DTL_TOKEN_NUMBER) || token == site->last + 1) && ends_in (site, token, "s"))
    return TRUE;
  return says (site, token, "likely") && is_past_verb (site, token + 1);
}

/* "the deficit has been pegged at $2bn", "the surplus is estimated at $3bn": of a budget, what is to come; "the damage is
 * estimated at $5m" is a fact that is not well known. */
static gboolean
is_budgeted (const Site *site, guint token)
{
  static const char *const sums[] = { "deficit", "surplus", "expenditure", "capex", "outlay", "receipts", "borrowing", "borrowings", "growth", "shortfall" };

  if ((!says (site, token, "pegged") && !says (site, token, "estimated")) || !says (site, token + 1, "at") || token <= site->clause.first
      || !has_class (site, token - 1, DTL_SENSE_AUXILIARY) || says (site, token - 1, "was") || says (site, token - 1, "were"))
    return FALSE;
  for (guint i = site->clause.first; i < token; i++)
    if (dtl_passage_is_one_of (site->passage, i, sums))
      return TRUE;
  return FALSE;
}

/* Modality that the word or phrase at @token gives, stated if none. */
static DtlModality
read_trigger (const Site *site, guint token)
{
  guint length;
  DtlModality modality = DTL_MODALITY_STATED;

  if ((token >= site->first && token <= site->last) || !may_trigger (site, token))
    return DTL_MODALITY_STATED;
  if (dtl_passage_phrase (site->passage, token, DTL_SENSE_TARGET, &length) != NULL)
    modality = DTL_MODALITY_TARGET;
  else if (dtl_passage_phrase (site->passage, token, DTL_SENSE_FORECAST, &length) != NULL)
    modality = DTL_MODALITY_FORECAST;
  if (modality == DTL_MODALITY_STATED || is_noun (site, token) || is_name (site, token) || is_in_passing (site, token) || is_cause (site, token) || is_counted (site, token))
    return DTL_MODALITY_STATED;
  return modality;
}

/* "said it would open 30 shops" looks ahead; "tickets would cost $3" names a condition that is not told. */
static DtlModality
settle_would (const Site *site, guint token)
{
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, token);

  if (!says (site, token, "would"))
    return DTL_MODALITY_FORECAST;
  for (guint n = 0, i = token; n < LONGEST_REPORT && i > sentence->first; n++, i--)
    if (!says (site, i - 1, "would")
        && (has_class (site, i - 1, DTL_SENSE_SAY)
            || ((has_class (site, i - 1, DTL_SENSE_TARGET) || has_class (site, i - 1, DTL_SENSE_FORECAST)) && dtl_clause_is_verb (site->passage, i - 1))))
      return DTL_MODALITY_FORECAST;
  return DTL_MODALITY_CONDITIONAL;
}

/* "would guide policy on two things, which were …": what is told in passing is no part of the plan. */
static gboolean
is_cut_off (const Site *site, guint trigger)
{
  for (guint i = trigger + 1; i < site->first; i++)
    if (dtl_passage_is (site->passage, i, DTL_TOKEN_COMMA) && (says (site, i + 1, "which") || says (site, i + 1, "who")))
      return TRUE;
  return FALSE;
}

/* Of all words before the figure a target is stronger than a forecast: "plans to build a plant that will …". */
static DtlModality
find_before (const Site *site)
{
  DtlModality found = DTL_MODALITY_STATED;

  for (guint i = MIN (site->first, site->clause.end); i > site->clause.first; i--)
    {
      DtlModality modality = read_trigger (site, i - 1);

      if (modality != DTL_MODALITY_STATED && says (site, i - 1, "would") && i - 1 > site->clause.first && (says (site, i - 2, "that") || says (site, i - 2, "which"))
          && !(i > 2 && has_class (site, i - 3, DTL_SENSE_SAY)))
        return DTL_MODALITY_CONDITIONAL; /* "intends to cut hours, a measure that would benefit 12 million" */
      if (modality == DTL_MODALITY_STATED || is_cut_off (site, i - 1) || is_freed (site, i - 1) || is_of_other_subject (site, i - 1))
        continue;
      if (modality == DTL_MODALITY_TARGET)
        return modality;
      if (found == DTL_MODALITY_STATED)
        found = settle_would (site, i - 1);
    }
  return found;
}

/* A verb before the figure that is no "said" or "means": then the figure is its object, and what follows
 * "and" or a comma is said of something else. */
static gboolean
is_object (const Site *site)
{
  for (guint i = site->first; i > site->clause.first; i--)
    if (dtl_clause_is_verb (site->passage, i - 1) && !has_class (site, i - 1, DTL_SENSE_SAY))
      return TRUE;
  return FALSE;
}

/* Where what is said of the figure ends: at the comma behind its verb, at the "and" behind an object. */
static guint
find_reach (const Site *site)
{
  gboolean verb = is_object (site);

  for (guint i = site->last + 1; i < site->clause.end; i++)
    {
      if (dtl_passage_is (site->passage, i, DTL_TOKEN_COMMA) && (verb || dtl_clause_is_verb (site->passage, i - 1)))
        return i;
      if (verb && (says (site, i, "and") || says (site, i, "that") || says (site, i, "to")))
        return i;
      verb = verb || (dtl_clause_is_verb (site->passage, i) && read_trigger (site, i) == DTL_MODALITY_STATED && !has_class (site, i, DTL_SENSE_AUXILIARY));
    }
  return site->clause.end;
}

static DtlModality
find_behind (const Site *site)
{
  guint end;

  for (guint i = site->first; i > site->clause.first && !dtl_passage_is (site->passage, i - 1, DTL_TOKEN_COMMA); i--)
    if (is_past_verb (site, i - 1))
      return DTL_MODALITY_STATED;
  end = find_reach (site);
  for (guint i = site->last + 1; i < end; i++)
    {
      DtlModality modality = read_trigger (site, i);

      if (modality != DTL_MODALITY_STATED)
        return modality == DTL_MODALITY_FORECAST ? settle_would (site, i) : modality;
    }
  return DTL_MODALITY_STATED;
}

/* "the expected 130,000": an attribute rules its figure alone, whatever the verb says. */
static DtlModality
find_attribute_before (const Site *site)
{
  guint token = site->first;
  guint length;

  while (token > site->clause.first && dtl_passage_phrase (site->passage, token - 1, DTL_SENSE_HEDGE, &length) != NULL)
    token--;
  if (token <= site->clause.first + 1 || (!ends_in (site, token - 1, "ed") && !says (site, token - 1, "forecast")) || !has_class (site, token - 2, DTL_SENSE_DETERMINER))
    return DTL_MODALITY_STATED;
  return read_trigger (site, token - 1);
}

/* "the 3.4% forecast", "the 4% that analysts had expected", "40 homes planned for the site". */
static DtlModality
find_attribute_behind (const Site *site)
{
  gboolean relative = FALSE;

  for (guint i = site->last + 1; i <= site->last + LONGEST_ATTRIBUTE && i < site->passage->n_tokens; i++)
    {
      const DtlToken *token = dtl_passage_at (site->passage, i);
      DtlModality modality;

      if (token->kind != DTL_TOKEN_WORD || (token->flags & DTL_TOKEN_LINE_BEFORE) != 0)
        return DTL_MODALITY_STATED;
      relative = relative || says (site, i, "that") || says (site, i, "which");
      if (!relative && i > site->last + 4)
        return DTL_MODALITY_STATED;
      if (has_class (site, i, DTL_SENSE_EXPECTED) && (modality = read_trigger (site, i)) != DTL_MODALITY_STATED)
        return modality;
      if (!relative && (dtl_clause_is_verb (site->passage, i) || has_class (site, i, DTL_SENSE_CONJUNCTION) || (has_class (site, i, DTL_SENSE_PREPOSITION) && !says (site, i, "of") && !says (site, i, "in"))))
        return DTL_MODALITY_STATED;
    }
  return DTL_MODALITY_STATED;
}

/* "on top of the 2,300 it has now": had already, whatever the plan is. */
static gboolean
is_had (const Site *site)
{
  static const char *const owners[] = { "it", "they", "he", "she", "we" };
  guint at = site->last + 1;

  at += at + 1 < site->passage->n_tokens && dtl_passage_is (site->passage, at, DTL_TOKEN_WORD) && !dtl_passage_is_one_of (site->passage, at, owners);
  return dtl_passage_is_one_of (site->passage, at, owners) && (says (site, at + 1, "has") || says (site, at + 1, "have") || says (site, at + 1, "had") || says (site, at + 1, "already"));
}

static DtlModality
find_attribute (const Site *site)
{
  DtlModality modality = find_attribute_before (site);

  return modality != DTL_MODALITY_STATED ? modality : find_attribute_behind (site);
}

static DtlModality
find_ruling (Site *site)
{
  DtlModality modality = find_before (site);

  if (modality == DTL_MODALITY_STATED)
    modality = find_behind (site);
  for (guint i = 0; modality == DTL_MODALITY_STATED && i < MAX_CLAUSES && dtl_clause_verb (site->passage, &site->clause) == site->clause.end
                    && dtl_clause_previous (site->passage, &site->clause, &site->clause); i++)
    modality = find_before (site);
  return modality;
}

/* "Agriculture gets [6.7%], below the 10% that states promised": what the figure is held against is told otherwise. The end
 * of what is told of the figure itself. */
static guint
find_own_end (const Site *site)
{
  static const char *const leads[] = { "below", "above", "against", "versus", "under", "exceeding", "compared" };

  for (guint i = site->last + 1; i + 2 < site->clause.end; i++)
    if (dtl_passage_is (site->passage, i, DTL_TOKEN_COMMA) && dtl_passage_is_one_of (site->passage, i + 1, leads)
        && (dtl_passage_is (site->passage, i + 2, DTL_TOKEN_NUMBER) || dtl_passage_is (site->passage, i + 2, DTL_TOKEN_SIGN) || dtl_passage_is (site->passage, i + 3, DTL_TOKEN_NUMBER)
            || dtl_passage_is (site->passage, i + 3, DTL_TOKEN_SIGN)))
      return i;
  return site->clause.end;
}

/**
 * dtl_modality_find:
 * @passage: a paragraph
 * @first: index of the figure's first token
 * @last: index of its last
 * @change: which end of a change the figure is, if any
 *
 * The base of a change is a fact ("up from 5% today") whatever the rest is. A clause without a verb of its
 * own says what the one before it says ("…, alongside a rise to 850 billion").
 *
 * Returns: the figure's modality
 */
DtlModality
dtl_modality_find (const DtlPassage *passage, guint first, guint last, DtlChange change)
{
  Site site = { passage, dtl_clause_find (passage, first), first, last };
  DtlModality attribute;

  site.clause.end = find_own_end (&site);
  if (is_denied (&site))
    return DTL_MODALITY_DENIED;
  if (first > 1 && change != DTL_CHANGE_FROM && dtl_passage_says (passage, first - 1, "at") && is_budgeted (&site, first - 2))
    return DTL_MODALITY_FORECAST;
  if (!dtl_passage_may_hold (passage, DTL_SENSE_TARGET) && !dtl_passage_may_hold (passage, DTL_SENSE_FORECAST))
    return change != DTL_CHANGE_FROM && is_conditional (&site) ? DTL_MODALITY_CONDITIONAL : DTL_MODALITY_STATED;
  attribute = find_attribute (&site);
  if (attribute != DTL_MODALITY_STATED)
    return attribute;
  if (change == DTL_CHANGE_FROM || is_had (&site))
    return DTL_MODALITY_STATED;
  if (is_conditional (&site))
    return DTL_MODALITY_CONDITIONAL;
  return find_ruling (&site);
}

static gboolean
tells_past (const Site *site, guint verb)
{
  return is_past_verb (site, verb) || says (site, verb, "was") || says (site, verb, "were") || says (site, verb, "had");
}

/**
 * dtl_modality_is_past:
 * @passage: a paragraph
 * @first: index of a figure's first token
 *
 * Returns: whether the verb before the figure, or the one behind it, tells it as a fact of the past
 */
gboolean
dtl_modality_is_past (const DtlPassage *passage, guint first)
{
  Site site = { passage, dtl_clause_find (passage, first), first, first };

  for (guint i = first; i > site.clause.first; i--)
    if (dtl_clause_is_verb (passage, i - 1) && !has_class (&site, i - 1, DTL_SENSE_CHANGE_ADJECTIVE))
      return tells_past (&site, i - 1);
  for (guint i = first + 1; i < MIN (site.clause.end, first + LONGEST_ATTRIBUTE); i++)
    if (dtl_clause_is_verb (passage, i))
      return tells_past (&site, i); /* "while 83% received their first" */
  return FALSE;
}
