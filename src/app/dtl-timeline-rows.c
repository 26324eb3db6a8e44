/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With lanes of figures the list holds what the axis holds: events and values. Its columns ask here, so that they need not
 * know which is which. */

#include "dtl-timeline-rows.h"

#include "dtl-event-item.h"
#include "dtl-measure-words.h"
#include "dtl-timeline-binding.h"
#include "dtl-value-item.h"

/**
 * dtl_timeline_row_date:
 *
 * Returns: (transfer full): when, in words; where there is no date, what the source wrote instead
 */
char *
dtl_timeline_row_date (gpointer item)
{
  return DTL_IS_VALUE_ITEM (item) ? dtl_value_item_dup_date (item) : dtl_timeline_binding_date_words (item);
}

/**
 * dtl_timeline_row_label:
 *
 * Returns: (transfer full): what: of a value, with the measure that it is of
 */
char *
dtl_timeline_row_label (gpointer item)
{
  const char *label;
  g_autofree char *value = NULL;
  g_autofree char *name = NULL;

  if (DTL_IS_EVENT_ITEM (item))
    {
      label = dtl_event_item_get_label (item);
      return g_strdup (label ? label : "");
    }
  value = dtl_value_item_dup_value (item);
  name = dtl_measure_words_label (dtl_value_item_get_measure (item));
  return g_strdup_printf ("%s: %s", name, value);
}

/**
 * dtl_timeline_row_tellers:
 *
 * Returns: (transfer full): who says so
 */
char *
dtl_timeline_row_tellers (gpointer item)
{
  if (DTL_IS_VALUE_ITEM (item))
    return dtl_value_item_dup_tellers (item);
  return dtl_timeline_binding_source_name (dtl_event_item_get_comparison (item), dtl_event_item_get_source (item));
}

/**
 * dtl_timeline_row_source:
 *
 * Returns: the first source that says so
 */
guint
dtl_timeline_row_source (gpointer item)
{
  return DTL_IS_VALUE_ITEM (item) ? dtl_value_item_get_figure (item).source : dtl_event_item_get_source (item);
}

/**
 * dtl_timeline_row_verdict:
 *
 * Returns: what to make of it; of a value, of its measure
 */
DtlVerdict
dtl_timeline_row_verdict (gpointer item)
{
  if (DTL_IS_VALUE_ITEM (item))
    return dtl_measure_item_get_measure (dtl_value_item_get_measure (item))->verdict;
  return dtl_event_item_get_verdict (item);
}

/**
 * dtl_timeline_row_is_dated:
 *
 * Returns: whether it has a place in time; values always have one
 */
gboolean
dtl_timeline_row_is_dated (gpointer item)
{
  return DTL_IS_VALUE_ITEM (item) || dtl_event_item_get_resolved (item);
}

/**
 * dtl_timeline_row_begin:
 *
 * Returns: as %DTL_TIMELINE_BEGIN
 */
gint64
dtl_timeline_row_begin (gpointer item)
{
  return DTL_IS_VALUE_ITEM (item) ? dtl_value_item_get_begin (item) : dtl_event_item_get_begin (item);
}

/**
 * dtl_timeline_row_end:
 *
 * Returns: as %DTL_TIMELINE_END
 */
gint64
dtl_timeline_row_end (gpointer item)
{
  return DTL_IS_VALUE_ITEM (item) ? dtl_value_item_get_end (item) : dtl_event_item_get_end (item);
}

/**
 * dtl_timeline_row_choose:
 *
 * Selects it for all panes: an event, or the figure that tells the value first.
 */
void
dtl_timeline_row_choose (gpointer item, DtlSession *session)
{
  if (DTL_IS_VALUE_ITEM (item))
    dtl_session_select (session, DTL_SELECTION_FIGURE, dtl_value_item_get_figure (item).source, (int) dtl_value_item_get_figure (item).index);
  else
    dtl_session_select (session, DTL_SELECTION_EVENT, dtl_event_item_get_source (item), dtl_event_item_get_event (item));
}
