/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of a history knows numbers and words; here they are made of a measure's. */

#include "config.h"

#include "dtl-series-binding.h"

#include <glib/gi18n-lib.h>

#include "dtl-measure-words.h"
#include "dtl-words.h"

/* One curve has one unit, and a point has a place in time. */
static gboolean
is_shown (const DtlMeasure *measure, const DtlSeriesPoint *point)
{
  return g_strcmp0 (point->unit, measure->unit) == 0 && dtl_interval_is_resolved (&point->period)
         && (point->value.has_low || point->value.has_high) && point->figures->len > 0;
}

/* How many say so besides the first. */
static guint
count_others (const DtlSeriesPoint *point)
{
  guint n_others = 0;

  for (guint i = 1, last = g_array_index (point->figures, DtlMentionRef, 0).source; i < point->figures->len; i++)
    {
      const guint source = g_array_index (point->figures, DtlMentionRef, i).source;

      n_others += source != last;
      last = source;
    }
  return n_others;
}

static char *
say_who (DtlSession *session, const DtlSeriesPoint *point)
{
  const guint first = g_array_index (point->figures, DtlMentionRef, 0).source;
  g_autofree char *name = dtl_measure_words_source (session, first);
  const guint n_others = count_others (point);

  if (n_others == 0)
    return g_steal_pointer (&name);
  /* Translators: a source, and how many others say the same */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_others), name, n_others);
}

static DtlSeriesItem
create_item (DtlSession *session, DtlMeasureItem *item, const DtlSeriesPoint *point)
{
  const DtlRange *range = &point->value;
  const DtlDecimal *low = range->has_low ? &range->low : &range->high;
  const DtlDecimal *high = range->has_high ? &range->high : low;
  g_autofree char *value = dtl_measure_words_commonest (item, point->figures);
  g_autofree char *who = say_who (session, point);
  DtlSeriesItem result = {
    .value = { point->period.earliest, point->period.latest, dtl_decimal_to_double (low), dtl_decimal_to_double (high), point->stale },
    .period = dtl_words_interval (&point->period),
    .source = count_others (point) == 0 ? (int) g_array_index (point->figures, DtlMentionRef, 0).source : -1,
  };

  if (point->stale)
    /* Translators: a point of a measure's history: time, value, who says so */
    result.words = g_strdup_printf (_("%s: %s, an old number (%s)"), result.period, value, who);
  else
    result.words = g_strdup_printf (_("%s: %s (%s)"), result.period, value, who);
  return result;
}

/* One number at several times is no history: the axis says as much in less room. */
static gboolean
is_flat (const DtlSeriesItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    if (items[i].value.low != items[0].value.low || items[i].value.high != items[0].value.high)
      return FALSE;
  return TRUE;
}

/**
 * dtl_series_binding_show:
 * @view: gets the history
 * @session: knows what the sources are called
 * @item: a measure
 *
 * Returns: how many points it has; none where all are of one value, which is no history
 */
guint
dtl_series_binding_show (DtlSeriesView *view, DtlSession *session, DtlMeasureItem *item)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  const guint n_points = measure->series != NULL ? measure->series->len : 0;
  g_autofree DtlSeriesItem *items = g_new0 (DtlSeriesItem, n_points + 1);
  guint n = 0, n_shown;

  for (guint i = 0; i < n_points; i++)
    if (is_shown (measure, g_ptr_array_index (measure->series, i)))
      items[n++] = create_item (session, item, g_ptr_array_index (measure->series, i));
  n_shown = is_flat (items, n) ? 0 : n;
  dtl_series_view_set_items (view, items, n_shown);
  for (guint i = 0; i < n; i++)
    {
      g_free (items[i].period);
      g_free (items[i].words);
    }
  return n_shown;
}

/**
 * dtl_series_binding_get:
 * @item: a measure
 * @index: of a point that is shown of it
 *
 * Returns: (transfer none) (nullable): that point
 */
const DtlSeriesPoint *
dtl_series_binding_get (DtlMeasureItem *item, guint index)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  const guint n_points = measure->series != NULL ? measure->series->len : 0;

  for (guint i = 0; i < n_points; i++)
    if (is_shown (measure, g_ptr_array_index (measure->series, i)) && index-- == 0)
      return g_ptr_array_index (measure->series, i);
  return NULL;
}
