/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures as lanes of the timeline: each measure that several tell, or that has a history, with those of its values
 * that have a time. */

#include "dtl-timeline-values.h"

#include "dtl-dated-values.h"

static void
add_measure (GPtrArray *values, DtlMeasureItem *item)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  g_autoptr (GPtrArray) points = dtl_dated_values_collect (dtl_measure_item_get_comparison (item), measure);

  for (guint i = 0; i < points->len; i++)
    g_ptr_array_add (values, dtl_value_item_new (item, g_ptr_array_index (points, i), dtl_dated_values_at_odds (measure, points, i)));
}

/**
 * dtl_timeline_values_fill:
 * @values: a list of #DtlValueItem, which is made anew
 * @measures: a list of #DtlMeasureItem, in the comparison's order
 * @plan: which of them have a lane
 */
void
dtl_timeline_values_fill (GListStore *values, GListModel *measures, const DtlTimelinePlan *plan)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < dtl_timeline_plan_n_measures (plan); i++)
    {
      g_autoptr (DtlMeasureItem) item = g_list_model_get_item (measures, dtl_timeline_plan_measure (plan, i));

      if (item)
        add_measure (all, item);
    }
  if (all->len > 0 || g_list_model_get_n_items (G_LIST_MODEL (values)) > 0)
    g_list_store_splice (values, 0, g_list_model_get_n_items (G_LIST_MODEL (values)), all->pdata, all->len);
}

/**
 * dtl_timeline_values_find:
 * @values: a list of #DtlValueItem
 * @source: a source
 * @figure: one of its figures
 *
 * Returns: the position of the value that the figure tells, or %G_MAXUINT
 */
guint
dtl_timeline_values_find (GListModel *values, guint source, guint figure)
{
  const DtlMentionRef mention = { source, figure };

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (DtlValueItem) item = g_list_model_get_item (values, i);

      if (dtl_mentions_have (dtl_value_item_get_point (item)->figures, mention))
        return i;
    }
  return G_MAXUINT;
}
