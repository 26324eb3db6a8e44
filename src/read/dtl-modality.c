/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A target is not a forecast, and neither is a fact: figures are only held against each other when
 * this is known. The words that tell it are in the lexicon; this file says how far each of them reaches. */

#include "dtl-modality.h"

/* How many clauses without a verb may stand between a figure and the one that rules it. */
#define MAX_CLAUSES 4

typedef struct
{
  DtlSenseClass class;
  DtlModality modality;
} Trigger;

/* A stronger word wins where a clause has several: "the plan would, if passed, …". */
static const Trigger triggers[] = {
  { DTL_SENSE_TARGET, DTL_MODALITY_TARGET },
  { DTL_SENSE_FORECAST, DTL_MODALITY_FORECAST },
};

/* "not", "never" deny a value only before a verb of their own: "has not paid $5m", but "not more than 5",
 * "not only". */
static gboolean
is_weak_denial (const DtlPassage *passage, guint token)
{
  guint length;

  if (!dtl_passage_says (passage, token, "not") && !dtl_passage_says (passage, token, "never"))
    return FALSE;
  return dtl_passage_phrase (passage, token, DTL_SENSE_HEDGE, &length) != NULL
         || dtl_passage_phrase (passage, token + 1, DTL_SENSE_HEDGE, &length) != NULL
         || dtl_passage_says (passage, token + 1, "only") || dtl_passage_says (passage, token + 1, "just")
         || dtl_passage_says (passage, token + 1, "including") || dtl_passage_says (passage, token + 1, "counting");
}

/* A denial rules its clause, and the one that it introduces: "denied that 300 soldiers …". */
static gboolean
is_denied (const DtlPassage *passage, const DtlClause *clause, guint first)
{
  DtlClause saying;
  guint from = clause->first;

  if (!dtl_passage_may_hold (passage, DTL_SENSE_DENIAL))
    return FALSE;
  if (dtl_passage_says (passage, clause->first, "that") && dtl_clause_previous (passage, clause, &saying))
    from = saying.first;
  for (guint i = from; i < first; i++)
    if (dtl_passage_word (passage, i, DTL_SENSE_DENIAL) != NULL && !is_weak_denial (passage, i))
      return TRUE;
  return FALSE;
}

/* "if" opens its own clause and rules it; "would have" rules the clause that it stands in. */
static gboolean
is_conditional (const DtlPassage *passage, const DtlClause *clause)
{
  guint length;

  if (!dtl_passage_may_hold (passage, DTL_SENSE_CONDITIONAL))
    return FALSE;
  for (guint i = clause->first; i < clause->end; i++)
    if (dtl_passage_phrase (passage, i, DTL_SENSE_CONDITIONAL, &length) != NULL)
      return TRUE;
  return FALSE;
}

/* A verb of change in the past tells a fact, even where the clause says what was expected: "rose 5%, more
 * than the 4% expected" — so a trigger behind the figure counts only if no past verb governs the figure. */
static gboolean
has_past_verb (const DtlPassage *passage, const DtlClause *clause, guint first)
{
  guint verb = dtl_clause_verb (passage, clause);
  const DtlToken *token;

  if (verb >= first)
    return FALSE;
  token = &passage->tokens[verb];
  if (dtl_passage_word (passage, verb, DTL_SENSE_FORECAST) || dtl_passage_word (passage, verb, DTL_SENSE_TARGET)
      || dtl_passage_word (passage, verb, DTL_SENSE_AUXILIARY))
    return FALSE;
  return dtl_passage_word (passage, verb, DTL_SENSE_IRREGULAR_VERB) != NULL
         || (dtl_token_length (token) > 3 && g_ascii_strncasecmp (passage->bytes + token->end - 2, "ed", 2) == 0);
}

/* "would guide policy on two things, which were …": what is told in passing is no part of the plan. */
static gboolean
is_cut_off (const DtlPassage *passage, guint trigger, guint first)
{
  for (guint i = trigger + 1; i < first; i++)
    if (passage->tokens[i].kind == DTL_TOKEN_COMMA && (dtl_passage_says (passage, i + 1, "which") || dtl_passage_says (passage, i + 1, "who")))
      return TRUE;
  return FALSE;
}

static gboolean
find_trigger (const DtlPassage *passage, const DtlClause *clause, guint first, guint last, DtlModality *modality)
{
  guint behind;

  if (!dtl_passage_may_hold (passage, DTL_SENSE_TARGET) && !dtl_passage_may_hold (passage, DTL_SENSE_FORECAST))
    return FALSE;
  behind = has_past_verb (passage, clause, first) ? first : clause->end;
  for (guint t = 0; t < G_N_ELEMENTS (triggers); t++)
    for (guint i = clause->first; i < behind; i++)
      {
        if (i >= first && i <= last)
          continue;
        if (dtl_passage_word (passage, i, triggers[t].class) != NULL && !is_cut_off (passage, i, first))
          {
            *modality = triggers[t].modality;
            return TRUE;
          }
      }
  return FALSE;
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
  DtlClause clause = dtl_clause_find (passage, first);
  DtlModality modality;

  if (is_denied (passage, &clause, first))
    return DTL_MODALITY_DENIED;
  if (change == DTL_CHANGE_FROM)
    return DTL_MODALITY_STATED;
  if (is_conditional (passage, &clause))
    return DTL_MODALITY_CONDITIONAL;
  if (find_trigger (passage, &clause, first, last, &modality))
    return modality;
  for (guint i = 0; i < MAX_CLAUSES && dtl_clause_verb (passage, &clause) == clause.end && dtl_clause_previous (passage, &clause, &clause); i++)
    if (find_trigger (passage, &clause, first, last, &modality))
      return modality;
  return DTL_MODALITY_STATED;
}
