/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user knows better. What was decided is kept as data, apart from what is read, so that a reader that
 * learns and a report that changes meet it again. */

#include "dtl-decision.h"

static void
free_target (DtlDecisionTarget *target)
{
  dtl_anchor_free (target->anchor);
  g_free (target);
}

/**
 * dtl_decision_new:
 * @kind: what was decided
 * @source: number of the source in the collection
 * @anchor: (transfer full): about which words
 * @value: (nullable): what it is instead
 *
 * Returns: (transfer full): the decision, made now; who and why may be set before it is shared
 */
DtlDecision *
dtl_decision_new (DtlDecisionKind kind, gint64 source, DtlAnchor *anchor, const char *value)
{
  DtlDecision *decision = g_new0 (DtlDecision, 1);

  decision->kind = kind;
  decision->source = source;
  decision->anchor = anchor;
  decision->value = g_strdup (value);
  decision->others = g_ptr_array_new_with_free_func ((GDestroyNotify) free_target);
  decision->made = g_get_real_time ();
  return decision;
}

DtlDecision *
dtl_decision_copy (const DtlDecision *decision)
{
  DtlDecision *copy = dtl_decision_new (decision->kind, decision->source, dtl_anchor_copy (decision->anchor), decision->value);

  copy->id = decision->id;
  copy->reason = g_strdup (decision->reason);
  copy->author = g_strdup (decision->author);
  copy->made = decision->made;
  for (guint i = 0; i < decision->others->len; i++)
    {
      const DtlDecisionTarget *other = g_ptr_array_index (decision->others, i);

      dtl_decision_add_other (copy, other->source, dtl_anchor_copy (other->anchor));
    }
  return copy;
}

void
dtl_decision_free (DtlDecision *decision)
{
  dtl_anchor_free (decision->anchor);
  g_free (decision->value);
  g_ptr_array_unref (decision->others);
  g_free (decision->reason);
  g_free (decision->author);
  g_free (decision);
}

/**
 * dtl_decision_add_other:
 * @decision: a decision that is not shared yet
 * @source: number of a source in the collection
 * @anchor: (transfer full): words in it
 *
 * Makes it about a further figure, or event.
 */
void
dtl_decision_add_other (DtlDecision *decision, gint64 source, DtlAnchor *anchor)
{
  DtlDecisionTarget *other = g_new (DtlDecisionTarget, 1);

  *other = (DtlDecisionTarget) { source, anchor };
  g_ptr_array_add (decision->others, other);
}

static const struct
{
  const char *name; /* in a collection; never changed */
  DtlDecisionAbout about;
} kinds[DTL_N_DECISION_KINDS] = {
  [DTL_DECISION_NOT_A_FIGURE] = { "not-a-figure", DTL_DECISION_ABOUT_FIGURE },
  [DTL_DECISION_MEASURE] = { "measure", DTL_DECISION_ABOUT_FIGURE },
  [DTL_DECISION_VALUE] = { "value", DTL_DECISION_ABOUT_FIGURE },
  [DTL_DECISION_UNIT] = { "unit", DTL_DECISION_ABOUT_FIGURE },
  [DTL_DECISION_PERIOD] = { "period", DTL_DECISION_ABOUT_FIGURE },
  [DTL_DECISION_HEDGE] = { "hedge", DTL_DECISION_ABOUT_FIGURE },
  [DTL_DECISION_KIND] = { "kind", DTL_DECISION_ABOUT_FIGURE },
  [DTL_DECISION_NOUN] = { "noun", DTL_DECISION_ABOUT_FIGURE },
  [DTL_DECISION_ATTRIBUTION] = { "attribution", DTL_DECISION_ABOUT_FIGURE },
  [DTL_DECISION_NOT_A_DATE] = { "not-a-date", DTL_DECISION_ABOUT_DATE },
  [DTL_DECISION_DATE] = { "date", DTL_DECISION_ABOUT_DATE },
  [DTL_DECISION_NOT_A_QUOTATION] = { "not-a-quotation", DTL_DECISION_ABOUT_QUOTATION },
  [DTL_DECISION_MARK_FIGURE] = { "mark-figure", DTL_DECISION_ABOUT_WORDS },
  [DTL_DECISION_MARK_DATE] = { "mark-date", DTL_DECISION_ABOUT_WORDS },
  [DTL_DECISION_MARK_QUOTATION] = { "mark-quotation", DTL_DECISION_ABOUT_WORDS },
  [DTL_DECISION_TOGETHER] = { "together", DTL_DECISION_ABOUT_ROW },
  [DTL_DECISION_APART] = { "apart", DTL_DECISION_ABOUT_ROW },
  [DTL_DECISION_VERDICT] = { "verdict", DTL_DECISION_ABOUT_ROW },
  [DTL_DECISION_TRUST] = { "trust", DTL_DECISION_ABOUT_ROW },
  [DTL_DECISION_SUMMARY] = { "summary", DTL_DECISION_ABOUT_EVENT },
  [DTL_DECISION_SAME_EVENT] = { "same-event", DTL_DECISION_ABOUT_EVENT },
  [DTL_DECISION_OTHER_EVENT] = { "other-event", DTL_DECISION_ABOUT_EVENT },
};

/**
 * dtl_decision_kind_name:
 *
 * Returns: (transfer none): what a collection calls it
 */
const char *
dtl_decision_kind_name (DtlDecisionKind kind)
{
  return kinds[kind].name;
}

/**
 * dtl_decision_kind_about:
 *
 * Returns: what a decision of this kind is about
 */
DtlDecisionAbout
dtl_decision_kind_about (DtlDecisionKind kind)
{
  return kinds[kind].about;
}

/**
 * dtl_decision_kind_by_name:
 * @name: what a collection calls it
 * @kind: (out): the kind
 *
 * Returns: whether there is such a kind; a newer Dateline may know more
 */
gboolean
dtl_decision_kind_by_name (const char *name, DtlDecisionKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
