/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of corrections must read as what the user did, not as what the collection keeps. */

#include "config.h"

#include "dtl-decision-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-decision-notation.h"
#include "dtl-words.h"

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
  [DTL_DECISION_SUMMARY] = { N_ ("Event"), N_ ("Event: %s"), NULL },
  [DTL_DECISION_SAME_EVENT] = { N_ ("Same event"), NULL, N_ ("They are the same event") },
  [DTL_DECISION_OTHER_EVENT] = { N_ ("Different events"), NULL, N_ ("They are different events") },
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

static char *
fill_in (const char *sentence, const char *filling)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);

  return g_strjoinv (filling, parts);
}

static char *
say_value (const char *value)
{
  DtlRange range;
  gboolean approximate;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!dtl_decision_read_value (value, &range, &approximate))
    return g_strdup (value);
  low = range.has_low ? dtl_words_decimal (&range.low) : NULL;
  high = range.has_high ? dtl_words_decimal (&range.high) : NULL;
  if (high == NULL)
    /* Translators: a value that is open above: "at least 1,200" */
    return fill_in (_("at least %s"), low);
  if (low == NULL)
    /* Translators: a value that is open below: "at most 1,200" */
    return fill_in (_("at most %s"), high);
  if (!dtl_range_is_point (&range))
    return g_strdup_printf ("%s–%s", low, high);
  /* Translators: a value that is not exact: "about 1,200" */
  return approximate ? fill_in (_("about %s"), low) : g_steal_pointer (&low);
}

static char *
say_interval (const char *value)
{
  DtlInterval interval;

  return dtl_interval_parse_edtf (value, &interval) ? dtl_words_interval (&interval) : g_strdup (value);
}

static char *
say_verdict (const char *value)
{
  for (guint i = 0; i <= DTL_VERDICT_CONFLICT; i++)
    if (strcmp (dtl_verdict_name (i), value) == 0)
      return g_strdup (dtl_words_verdict (i));
  return g_strdup (value);
}

/* "at-least", "percentage-points": names of a file, with spaces. */
static char *
say_name (const char *value)
{
  return g_strdelimit (g_strdup (value), "-", ' ');
}

/* How the value of each kind is told; as it is for words. */
static char *(*const sayings[DTL_N_DECISION_KINDS]) (const char *value) = {
  [DTL_DECISION_VALUE] = say_value,       [DTL_DECISION_MARK_FIGURE] = say_value, [DTL_DECISION_PERIOD] = say_interval,
  [DTL_DECISION_DATE] = say_interval,     [DTL_DECISION_MARK_DATE] = say_interval, [DTL_DECISION_VERDICT] = say_verdict,
  [DTL_DECISION_HEDGE] = say_name,        [DTL_DECISION_KIND] = say_name,
};

/**
 * dtl_decision_words_what:
 * @decision: a decision
 *
 * Returns: (transfer full): what was decided, with numbers and dates as the user's locale writes them
 */
char *
dtl_decision_words_what (const DtlDecision *decision)
{
  const gboolean has_value = decision->value != NULL && *decision->value != '\0';
  g_autofree char *value = NULL;

  if (words[decision->kind].with == NULL || (!has_value && words[decision->kind].without != NULL))
    return g_strdup (_(words[decision->kind].without));
  value = has_value && sayings[decision->kind] != NULL ? sayings[decision->kind] (decision->value) : g_strdup (has_value ? decision->value : "");
  return fill_in (_(words[decision->kind].with), value);
}

static void
add_absent (GPtrArray *names, GHashTable *removed, gint64 source)
{
  char *name = removed != NULL ? g_hash_table_lookup (removed, &source) : NULL;

  if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, name);
}

/**
 * dtl_decision_words_absence:
 * @place: a decision and its place
 * @removed: (nullable) (element-type gint64 utf8): what sources are called that are not there any more
 *
 * Returns: (transfer full) (nullable): which of the reports that it is about are not there; %NULL if all of them are
 */
char *
dtl_decision_words_absence (const DtlDecisionPlace *place, GHashTable *removed)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (place->n_absent == 0)
    return NULL;
  add_absent (names, removed, place->decision->source);
  for (guint i = 0; i < place->decision->others->len; i++)
    add_absent (names, removed, ((const DtlDecisionTarget *) g_ptr_array_index (place->decision->others, i))->source);
  if (names->len == 0)
    return g_strdup (_("A report that it is about is not in the collection."));
  g_ptr_array_add (names, NULL);
  /* Translators: between the names of two reports, in quotation marks: “The Herald”, “The Courier” */
  list = g_strjoinv (_("”, “"), (char **) names->pdata);
  /* Translators: the name of a report, or of several, as above */
  return fill_in (_("Removed: “%s”. It takes effect again when that is added."), list);
}
