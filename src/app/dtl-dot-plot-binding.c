/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of a dot plot knows numbers and words; here they are made of a measure's. */

#include "config.h"

#include "dtl-dot-plot-binding.h"

#include <glib/gi18n-lib.h>

#include "dtl-measure-words.h"
#include "dtl-shared-axis.h"

static DtlSharedAxis *
create_axis (DtlMeasureItem *item, const GArray *figures)
{
  return dtl_shared_axis_new (dtl_measure_item_get_comparison (item), dtl_measure_item_get_measure (item)->unit, figures);
}

static char *
say_left_out (DtlMeasureItem *item, const GArray *figures, const GArray *left_out)
{
  g_autofree char *value = NULL;

  if (left_out->len == 0)
    return NULL;
  if (left_out->len > 1)
    return g_strdup_printf (ngettext ("%u value is in another unit: not on this axis.", "%u values are in other units: not on this axis.", left_out->len), left_out->len);
  value = dtl_measure_words_value (item, g_array_index (figures, DtlMentionRef, g_array_index (left_out, guint, 0)));
  /* Translators: a value as it is written, "A$2.1 billion" */
  return g_strdup_printf (_("%s is in another unit: not on this axis."), value);
}

/**
 * dtl_dot_plot_binding_show:
 * @view: gets the values
 * @session: knows what the sources are called
 * @item: a measure
 * @figures: (element-type DtlMentionRef): those of its figures that are to be shown
 * @left_out: (out) (transfer full) (nullable): what is to be said of those that no axis can hold with the others
 *
 * Returns: how many values stand on the axis
 */
guint
dtl_dot_plot_binding_show (DtlDotPlotView *view, DtlSession *session, DtlMeasureItem *item, const GArray *figures, char **left_out)
{
  g_autoptr (DtlSharedAxis) axis = create_axis (item, figures);
  const guint n = axis->places->len;
  g_autofree DtlDotPlotViewItem *items = g_new0 (DtlDotPlotViewItem, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const DtlAxisPlace *place = &g_array_index (axis->places, DtlAxisPlace, i);
      const DtlMentionRef ref = g_array_index (figures, DtlMentionRef, place->index);
      g_autofree char *source = dtl_measure_words_source (session, ref.source);
      g_autofree char *value = dtl_measure_words_value (item, ref);

      items[i] = (DtlDotPlotViewItem) { place->value, ref.source, g_strdup_printf ("%s: %s", source, value) };
    }
  dtl_dot_plot_view_set_items (view, items, n, axis->scale, axis->total, axis->unit);
  for (guint i = 0; i < n; i++)
    g_free (items[i].tooltip);
  *left_out = say_left_out (item, figures, axis->left_out);
  return n;
}

/**
 * dtl_dot_plot_binding_get:
 * @item: a measure
 * @figures: (element-type DtlMentionRef): what is shown of it
 * @mark: one of the plot's marks
 * @ref: (out): the figure that it stands for
 *
 * Returns: whether there is such a mark
 */
gboolean
dtl_dot_plot_binding_get (DtlMeasureItem *item, const GArray *figures, guint mark, DtlMentionRef *ref)
{
  g_autoptr (DtlSharedAxis) axis = create_axis (item, figures);

  if (mark >= axis->places->len)
    return FALSE;
  *ref = g_array_index (figures, DtlMentionRef, g_array_index (axis->places, DtlAxisPlace, mark).index);
  return TRUE;
}
