/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The collection keeps "2024-Q3" and "at-least"; whoever looks through the corrections reads the third
 * quarter of a year, and at least. */

#include "config.h"

#include "dtl-correction-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-correct-fields.h"
#include "dtl-decision-item.h"
#include "dtl-decision-notation.h"
#include "dtl-reading-edit.h"
#include "dtl-words.h"

#define MOST_WORDS 160 /* bytes of a quotation of what was corrected */

/* --- values ---------------------------------------------------------------------------------------------- */

static char *
say_value (const char *value)
{
  DtlRange range;
  gboolean approximate;
  g_autofree char *words = NULL;

  if (!dtl_decision_read_value (value, &range, &approximate))
    return g_strdup (value);
  words = dtl_words_range (&range);
  return approximate ? g_strconcat (dtl_words_hedge (DTL_HEDGE_ABOUT), " ", words, NULL) : g_steal_pointer (&words);
}

static char *
say_interval (const char *value)
{
  DtlInterval interval;
  char *words = dtl_interval_parse_edtf (value, &interval) ? dtl_words_interval (&interval) : NULL;

  return words != NULL ? words : g_strdup (value);
}

static char *
say_kind (const char *value)
{
  for (guint kind = 0; kind <= DTL_FIGURE_NUMBER; kind++)
    if (g_str_equal (dtl_figure_kind_name (kind), value))
      return g_strdup (dtl_words_kind_of_one (kind));
  return g_strdup (value);
}

static char *
say_hedge (const char *value)
{
  for (guint hedge = DTL_HEDGE_NONE + 1; hedge <= DTL_HEDGE_EXACTLY; hedge++)
    if (g_str_equal (dtl_hedge_name (hedge), value))
      return g_strdup (dtl_words_hedge (hedge) != NULL ? dtl_words_hedge (hedge) : value);
  return g_strdup (value);
}

static char *
say_verdict (const char *value)
{
  for (guint verdict = 0; verdict <= DTL_VERDICT_CONFLICT; verdict++)
    if (g_str_equal (dtl_verdict_name (verdict), value))
      return g_strdup (dtl_words_verdict (verdict));
  return g_strdup (value);
}

static char *
say_unit (const char *value)
{
  return g_strdup (g_str_equal (value, "1") ? _("none") : value);
}

/* How each kind is said: its name, its value, and what an empty value says. */
static const struct
{
  const char *name;
  char *(*say) (const char *value); /* NULL: as it is */
  const char *alone;                /* said of a decision without a value */
} kinds[DTL_N_DECISION_KINDS] = {
  [DTL_DECISION_NOT_A_FIGURE] = { NULL, NULL, N_("Not a figure") },
  [DTL_DECISION_MEASURE] = { N_("Measure"), NULL, NULL },
  [DTL_DECISION_VALUE] = { N_("Value"), say_value, NULL },
  [DTL_DECISION_UNIT] = { N_("Unit"), say_unit, NULL },
  [DTL_DECISION_PERIOD] = { N_("Period"), say_interval, NULL },
  [DTL_DECISION_HEDGE] = { N_("Hedge"), say_hedge, NULL },
  [DTL_DECISION_KIND] = { N_("Kind"), say_kind, NULL },
  [DTL_DECISION_NOUN] = { N_("Counted"), NULL, NULL },
  [DTL_DECISION_ATTRIBUTION] = { N_("Said by"), NULL, NULL },
  [DTL_DECISION_NOT_A_DATE] = { NULL, NULL, N_("Not a date") },
  [DTL_DECISION_DATE] = { N_("Date"), say_interval, NULL },
  [DTL_DECISION_NOT_A_QUOTATION] = { NULL, NULL, N_("Not a quotation") },
  [DTL_DECISION_MARK_FIGURE] = { N_("Figure"), say_value, N_("Marked as a figure") },
  [DTL_DECISION_MARK_DATE] = { N_("Date"), say_interval, N_("Marked as a date") },
  [DTL_DECISION_MARK_QUOTATION] = { N_("Quotation"), NULL, N_("Marked as a quotation") },
  [DTL_DECISION_TOGETHER] = { NULL, NULL, N_("Put in one row with another figure") },
  [DTL_DECISION_APART] = { NULL, NULL, N_("Not in one row with another figure") },
  [DTL_DECISION_VERDICT] = { N_("Verdict"), say_verdict, NULL },
  [DTL_DECISION_TRUST] = { NULL, NULL, NULL },
  [DTL_DECISION_SUMMARY] = { N_("Event"), NULL, NULL },
  [DTL_DECISION_SAME_EVENT] = { NULL, NULL, N_("The same event as another") },
  [DTL_DECISION_OTHER_EVENT] = { NULL, NULL, N_("Another event") },
};

/**
 * dtl_correction_words_value:
 * @kind: what was decided
 * @value: a value in the notation of its kind
 *
 * Returns: (transfer full): it as the user's locale says it; a notation that is not known as it is
 */
char *
dtl_correction_words_value (DtlDecisionKind kind, const char *value)
{
  return kinds[kind].say != NULL ? kinds[kind].say (value) : g_strdup (value);
}

/* What was read where the user says something else: NULL if nothing was. */
static char *
find_read (const DtlDecisionPlace *place, const DtlReading *reading)
{
  const DtlReading *original = dtl_reading_get_original (reading);
  const DtlDecisionKind kind = place->decision->kind;

  for (guint i = 0; dtl_decision_kind_about (kind) == DTL_DECISION_ABOUT_FIGURE && i < original->figures->len; i++)
    if (dtl_span_equal (dtl_reading_figure (original, i)->span, place->span))
      return dtl_correct_write_figure (kind, dtl_reading_figure (original, i));
  if (kind == DTL_DECISION_SUMMARY)
    {
      const int event = dtl_reading_event_dated (original, place->span);

      return event >= 0 ? g_strdup (dtl_reading_event (original, (guint) event)->summary) : NULL;
    }
  for (guint i = 0; kind == DTL_DECISION_DATE && i < original->dates->len; i++)
    if (dtl_span_equal (dtl_reading_date (original, i)->span, place->span))
      return dtl_correct_write_date (dtl_reading_date (original, i));
  return NULL;
}

static char *
say_or_none (DtlDecisionKind kind, const char *value)
{
  return *value != '\0' ? dtl_correction_words_value (kind, value) : g_strdup (_("none"));
}

/* "5 200 000 → 5 400 000" */
static char *
say_change (const DtlDecisionPlace *place, const DtlReading *reading, const char *value)
{
  g_autofree char *read = reading != NULL && place->placed ? find_read (place, reading) : NULL;
  g_autofree char *before = read != NULL ? say_or_none (place->decision->kind, read) : NULL;
  g_autofree char *after = say_or_none (place->decision->kind, value);

  if (before == NULL || g_str_equal (before, after))
    return g_steal_pointer (&after);
  /* Translators: what was read, and what the user made of it */
  return g_strdup_printf (_("%s → %s"), before, after);
}

/* "Another event than on “Monday” (and 2 more)": the words that date the others. */
static char *
say_events (const DtlDecision *decision)
{
  const gboolean same = decision->kind == DTL_DECISION_SAME_EVENT;
  const guint n = decision->others->len;
  g_autofree char *words = NULL;

  if (n == 0)
    return g_strdup (_(kinds[decision->kind].alone));
  /* Translators: words of a report that date an event, such as "Monday" */
  words = g_strdup_printf (same ? _("The same event as on “%s”") : _("Another event than on “%s”"),
                           ((const DtlDecisionTarget *) g_ptr_array_index (decision->others, 0))->anchor->exact);
  if (n == 1)
    return g_steal_pointer (&words);
  /* Translators: a sentence about an event, and how many others it is about */
  return g_strdup_printf (ngettext ("%s (and %u more)", "%s (and %u more)", n - 1), words, n - 1);
}

/**
 * dtl_correction_words_what:
 * @place: a decision and its place
 * @reading: (nullable): what is right of its source
 *
 * Returns: (transfer full): what was decided: "Period: 2023 → Q3 2024"
 */
char *
dtl_correction_words_what (const DtlDecisionPlace *place, const DtlReading *reading)
{
  const DtlDecision *decision = place->decision;
  const char *value = decision->value != NULL ? decision->value : "";
  g_autofree char *words = NULL;

  if (decision->kind == DTL_DECISION_TRUST)
    return g_strdup (g_str_equal (value, "trust") ? _("Trusted in this") : _("Not trusted in this"));
  if (decision->kind == DTL_DECISION_SAME_EVENT || decision->kind == DTL_DECISION_OTHER_EVENT)
    return say_events (decision);
  if (kinds[decision->kind].name == NULL
      || (*value == '\0' && dtl_decision_kind_about (decision->kind) == DTL_DECISION_ABOUT_WORDS))
    return g_strdup (_(kinds[decision->kind].alone));
  words = say_change (place, reading, value);
  /* Translators: what was corrected, and what it is now: "Period: 2023 → Q3 2024" */
  return g_strdup_printf (_("%s: %s"), _(kinds[decision->kind].name), words);
}

/* --- many at once ----------------------------------------------------------------------------------------- */

static gboolean
has_kind (GPtrArray *items, DtlDecisionKind kind)
{
  for (guint i = 0; i < items->len; i++)
    if (dtl_decision_item_get_place (g_ptr_array_index (items, i))->decision->kind == kind)
      return TRUE;
  return FALSE;
}

/**
 * dtl_correction_words_many:
 * @items: (element-type DtlDecisionItem): what was decided at once about several figures
 * @reading: (nullable): what is right of the source of the first
 *
 * Returns: (transfer full): it in one sentence
 */
char *
dtl_correction_words_many (GPtrArray *items, const DtlReading *reading)
{
  const guint n = items->len;
  g_autofree char *what = NULL;

  if (has_kind (items, DTL_DECISION_APART))
    return g_strdup (_("A row split in two"));
  if (has_kind (items, DTL_DECISION_TOGETHER))
    return g_strdup_printf (ngettext ("%u figure put in one row", "%u figures put in one row", n + 1), n + 1);
  what = dtl_correction_words_what (dtl_decision_item_get_place (g_ptr_array_index (items, 0)), reading);
  /* Translators: what was corrected, and of how many figures */
  return g_strdup_printf (ngettext ("%s (%u figure)", "%s (%u figures)", n), what, n);
}

/**
 * dtl_correction_words_quote:
 * @decision: a decision
 *
 * Returns: (transfer full): the words that it is about, on one line, cut where they are very many
 */
char *
dtl_correction_words_quote (const DtlDecision *decision)
{
  const char *exact = decision->anchor->exact;
  const gsize length = strlen (exact);
  gsize end = MIN (length, MOST_WORDS);
  g_autofree char *words = NULL;

  while (end > 0 && end < length && ((guchar) exact[end] & 0xc0) == 0x80)
    end--;
  words = g_strndup (exact, end);
  g_strdelimit (words, "\n\t", ' ');
  return end < length ? g_strconcat (words, "…", NULL) : g_steal_pointer (&words);
}
