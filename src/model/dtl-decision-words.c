/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of corrections must read as what the user did, not as what the collection keeps. */

#include "config.h"

#include "dtl-decision-words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *kind;
  const char *with;    /* with a value, %s */
  const char *without; /* without one */
} words[DTL_N_DECISION_KINDS] = {
  [DTL_DECISION_NOT_A_FIGURE] = { N_ ("No figure"), NULL, N_ ("This is no figure") },
  [DTL_DECISION_MEASURE] = { N_ ("Measure"), N_ ("Measure: %s"), N_ ("No measure") },
  [DTL_DECISION_VALUE] = { N_ ("Value"), N_ ("Value: %s"), NULL },
  [DTL_DECISION_UNIT] = { N_ ("Unit"), N_ ("Unit: %s"), NULL },
  [DTL_DECISION_PERIOD] = { N_ ("Period"), N_ ("Period: %s"), N_ ("No period") },
  [DTL_DECISION_HEDGE] = { N_ ("Hedge"), N_ ("Hedge: %s"), N_ ("No hedge") },
  [DTL_DECISION_KIND] = { N_ ("Kind of figure"), N_ ("Kind of figure: %s"), NULL },
  [DTL_DECISION_NOUN] = { N_ ("What is counted"), N_ ("What is counted: %s"), N_ ("Nothing is counted") },
  [DTL_DECISION_ATTRIBUTION] = { N_ ("Who says so"), N_ ("Who says so: %s"), N_ ("Nobody is named for it") },
  [DTL_DECISION_NOT_A_DATE] = { N_ ("No date"), NULL, N_ ("This is no date") },
  [DTL_DECISION_DATE] = { N_ ("Date"), N_ ("Date: %s"), NULL },
  [DTL_DECISION_NOT_A_QUOTATION] = { N_ ("No quotation"), NULL, N_ ("This is no quotation") },
  [DTL_DECISION_MARK_FIGURE] = { N_ ("Figure"), N_ ("A figure: %s"), N_ ("This is a figure") },
  [DTL_DECISION_MARK_DATE] = { N_ ("Date"), N_ ("A date: %s"), N_ ("This is a date") },
  [DTL_DECISION_MARK_QUOTATION] = { N_ ("Quotation"), N_ ("A quotation: %s"), N_ ("This is a quotation") },
  [DTL_DECISION_TOGETHER] = { N_ ("Same measure"), NULL, N_ ("Both are about the same measure") },
  [DTL_DECISION_APART] = { N_ ("Different measures"), NULL, N_ ("They are about different measures") },
  [DTL_DECISION_VERDICT] = { N_ ("Verdict"), N_ ("Verdict: %s"), NULL },
  [DTL_DECISION_TRUST] = { N_ ("Trust"), N_ ("Trust: %s"), NULL },
};

/**
 * dtl_decision_words_kind:
 *
 * Returns: what a decision of this kind is about, as a heading
 */
const char *
dtl_decision_words_kind (DtlDecisionKind kind)
{
  return _(words[kind].kind);
}

/**
 * dtl_decision_words_what:
 * @decision: a decision
 *
 * Returns: (transfer full): what was decided
 */
char *
dtl_decision_words_what (const DtlDecision *decision)
{
  const gboolean has_value = decision->value != NULL && *decision->value != '\0';
  g_auto (GStrv) parts = NULL;

  if (words[decision->kind].with == NULL || (!has_value && words[decision->kind].without != NULL))
    return g_strdup (_(words[decision->kind].without));
  parts = g_strsplit (_(words[decision->kind].with), "%s", 2);
  return g_strjoinv (has_value ? decision->value : "", parts);
}
