/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of sources or of measures, without those that have nothing to do with the time that the user looks at. */

#include "dtl-time-limited.h"

#include "dtl-measure-item.h"
#include "dtl-source-item.h"
#include "dtl-time-limit.h"

static gboolean
is_within_cb (gpointer item, gpointer limit)
{
  if (DTL_IS_MEASURE_ITEM (item))
    return dtl_time_limit_has_measure (limit, dtl_measure_item_get_comparison (item), dtl_measure_item_get_index (item));
  return !dtl_source_item_get_reading (item) || dtl_time_limit_has_source (limit, dtl_source_item_get_reading (item));
}

/* Without a limit no item is looked at. */
static void
limit_changed_cb (DtlTimeLimit *limit, GtkCustomFilter *filter)
{
  gboolean limited = dtl_time_limit_is_set (limit);

  gtk_custom_filter_set_filter_func (filter, limited ? is_within_cb : NULL, limited ? limit : NULL, NULL);
}

/**
 * dtl_time_limited_new:
 * @session: whose limit it is; must live as long as the list
 * @model: (transfer none): of #DtlSourceItem or #DtlMeasureItem
 *
 * Returns: (transfer full): those of them that are within the limit
 */
GListModel *
dtl_time_limited_new (DtlSession *session, GListModel *model)
{
  DtlTimeLimit *limit = dtl_time_limit_of (session);
  GtkCustomFilter *filter = gtk_custom_filter_new (NULL, NULL, NULL);

  g_signal_connect_object (limit, "changed", G_CALLBACK (limit_changed_cb), filter, 0);
  limit_changed_cb (limit, filter);
  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (model), GTK_FILTER (filter)));
}
