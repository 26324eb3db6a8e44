/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface knows figures by their place in what it shows; a decision must know them by their words.
 * That step is taken here, for everything that can be decided. */

#include "config.h"

#include "dtl-session-decisions.h"

#include <glib/gi18n-lib.h>

#include "dtl-decision-notation.h"
#include "dtl-error.h"

static const DtlReading *
get_reading (DtlSession *self, guint source)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self);

  return source < comparison->readings->len ? dtl_comparison_reading (comparison, source) : NULL;
}

static gboolean
is_inside (DtlText *text, DtlSpan span)
{
  return !dtl_span_is_empty (span) && span.end <= dtl_text_length (text);
}

static int
find_figure (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_span_equal (dtl_reading_figure (reading, i)->span, span))
      return (int) i;
  return -1;
}

static void
add_other (DtlSession *self, DtlDecision *decision, guint source, guint figure)
{
  const DtlReading *reading = get_reading (self, source);
  const gboolean event = dtl_decision_kind_about (decision->kind) == DTL_DECISION_ABOUT_EVENT;
  DtlSpan span;
  gint64 id;

  if (reading == NULL || figure >= (event ? reading->events : reading->figures)->len || !dtl_session_find_id (self, source, &id))
    return;
  if (event)
    span = dtl_reading_date (reading, (guint) dtl_reading_event (reading, figure)->date)->span;
  else
    span = dtl_reading_figure (reading, figure)->span;
  dtl_decision_add_other (decision, id, dtl_anchor_new (reading->source->text, span));
}

/* As many figures as a row is known again by, one of a source. */
#define COMPANIONS 4

/* Its row is where it stood when its value was corrected, whatever the new value would fit better. */
static void
add_companions (DtlSession *self, DtlDecision *decision, guint source, DtlSpan span)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self);
  const int figure = find_figure (dtl_comparison_reading (comparison, source), span);
  const int row = figure >= 0 ? dtl_comparison_measure_of (comparison, source, (guint) figure) : -1;
  const DtlMeasure *measure = row >= 0 ? g_ptr_array_index (comparison->measures, row) : NULL;

  for (guint i = 0; measure != NULL && i < measure->cells->len && decision->others->len < COMPANIONS; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      if (cell->source != source)
        add_other (self, decision, cell->source, g_array_index (cell->figures, guint, 0));
    }
}

/**
 * dtl_session_about_words:
 * @self: the session
 * @kind: what is decided
 * @source: index of a source that is shown
 * @span: words in it
 * @value: (nullable): what it is instead
 *
 * Returns: (transfer full) (nullable): a decision about exactly these words; one about the value of a figure keeps it
 *   in its row
 */
DtlDecision *
dtl_session_about_words (DtlSession *self, DtlDecisionKind kind, guint source, DtlSpan span, const char *value)
{
  const DtlReading *reading = get_reading (self, source);
  DtlDecision *decision;
  gint64 id;

  if (reading == NULL || !dtl_session_find_id (self, source, &id) || !is_inside (reading->source->text, span))
    return NULL;
  decision = dtl_decision_new (kind, id, dtl_anchor_new (reading->source->text, span), value);
  if (kind == DTL_DECISION_VALUE || kind == DTL_DECISION_HEDGE)
    add_companions (self, decision, source, span);
  return decision;
}

/**
 * dtl_session_about_figure:
 * @self: the session
 * @kind: what is decided
 * @source: index of a source that is shown
 * @figure: index of one of its figures
 * @value: (nullable): what it is instead
 *
 * Returns: (transfer full) (nullable): a decision about that figure
 */
DtlDecision *
dtl_session_about_figure (DtlSession *self, DtlDecisionKind kind, guint source, guint figure, const char *value)
{
  const DtlReading *reading = get_reading (self, source);

  if (reading == NULL || figure >= reading->figures->len)
    return NULL;
  return dtl_session_about_words (self, kind, source, dtl_reading_figure (reading, figure)->span, value);
}

/* As dtl_session_about_figure(), for one of its dates. */
DtlDecision *
dtl_session_about_date (DtlSession *self, DtlDecisionKind kind, guint source, guint date, const char *value)
{
  const DtlReading *reading = get_reading (self, source);

  if (reading == NULL || date >= reading->dates->len)
    return NULL;
  return dtl_session_about_words (self, kind, source, dtl_reading_date (reading, date)->span, value);
}

/* As dtl_session_about_figure(), for one of its events: by the words that date it. */
DtlDecision *
dtl_session_about_event (DtlSession *self, DtlDecisionKind kind, guint source, guint event, const char *value)
{
  const DtlReading *reading = get_reading (self, source);

  if (reading == NULL || event >= reading->events->len)
    return NULL;
  return dtl_session_about_date (self, kind, source, (guint) dtl_reading_event (reading, event)->date, value);
}

/* As dtl_session_about_figure(), for one of its quotations. */
DtlDecision *
dtl_session_about_quotation (DtlSession *self, DtlDecisionKind kind, guint source, guint quotation, const char *value)
{
  const DtlReading *reading = get_reading (self, source);

  if (reading == NULL || quotation >= reading->quotations->len)
    return NULL;
  return dtl_session_about_words (self, kind, source, dtl_reading_quotation (reading, quotation)->span, value);
}

/**
 * dtl_session_add_other:
 * @self: the session
 * @decision: a decision about something else
 * @source: index of a source that is shown
 * @figure: index of one of its figures, of its events where @decision is about events; nothing happens if there is
 *   no such thing
 *
 * Makes it about that too.
 */
void
dtl_session_add_other (DtlSession *self, DtlDecision *decision, guint source, guint figure)
{
  add_other (self, decision, source, figure);
}

/**
 * dtl_session_understand:
 * @self: the session
 * @kind: what is decided
 * @source: index of a source that is shown
 * @typed: what the user typed: "5.2 million", "Q3 2023"
 * @error: %DTL_ERROR_USAGE, with a sentence that says what could be typed
 *
 * Returns: (transfer full) (nullable): the value of a decision that means it
 */
char *
dtl_session_understand (DtlSession *self, DtlDecisionKind kind, guint source, const char *typed, GError **error)
{
  const DtlReading *reading = get_reading (self, source);
  const DtlLexicon *lexicon = dtl_session_get_lexicon (self);

  if (reading != NULL && lexicon != NULL)
    return dtl_decision_understand (kind, lexicon, reading, typed, error);
  g_set_error_literal (error, DTL_ERROR, DTL_ERROR_NOT_FOUND, _("That source is not in the collection any more"));
  return NULL;
}
