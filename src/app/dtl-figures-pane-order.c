/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparison's own order, worst first, answers most questions; some want another. */

#include "config.h"

#include "dtl-figures-pane-private.h"
#include "dtl-measure-words.h"

static int
compare_names_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const DtlMeasure *left = dtl_measure_item_get_measure ((DtlMeasureItem *) a);
  const DtlMeasure *right = dtl_measure_item_get_measure ((DtlMeasureItem *) b);

  return g_utf8_collate (left->label ? left->label : "", right->label ? right->label : "");
}

static guint
find_place_in_open (DtlFiguresPane *self, DtlMeasureItem *item)
{
  const int source = dtl_session_get_current_source (self->session);
  const DtlCell *cell = source >= 0 ? dtl_measure_find_cell (dtl_measure_item_get_measure (item), (guint) source) : NULL;

  return cell != NULL && cell->figures->len > 0 ? g_array_index (cell->figures, guint, 0) : G_MAXUINT;
}

static int
compare_sources_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const DtlMeasure *left = dtl_measure_item_get_measure ((DtlMeasureItem *) a);
  const DtlMeasure *right = dtl_measure_item_get_measure ((DtlMeasureItem *) b);

  return (int) right->cells->len - (int) left->cells->len;
}

/* The earliest first; what has no period comes last. */
static int
compare_periods_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const DtlInterval *left = &dtl_measure_item_get_measure ((DtlMeasureItem *) a)->period;
  const DtlInterval *right = &dtl_measure_item_get_measure ((DtlMeasureItem *) b)->period;

  return dtl_interval_compare (left, right);
}

/* As the open report tells them; what it does not tell comes last. */
static int
compare_places_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  DtlFiguresPane *self = data;
  const guint left = find_place_in_open (self, (DtlMeasureItem *) a), right = find_place_in_open (self, (DtlMeasureItem *) b);

  return (left > right) - (left < right);
}

typedef struct
{
  const char *name;
  GCompareDataFunc compare; /* NULL: the comparison's own order, worst first */
} Order;

static const Order orders[] = {
  { "worst", NULL },
  { "sources", compare_sources_cb },
  { "name", compare_names_cb },
  { "period", compare_periods_cb },
  { "report", compare_places_cb },
};

/**
 * dtl_figures_pane_apply_order:
 * @self: the pane, whose choice of an order is another now
 */
void
dtl_figures_pane_apply_order (DtlFiguresPane *self)
{
  g_autoptr (GtkSorter) sorter = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i].name, self->sort) && orders[i].compare)
      sorter = GTK_SORTER (gtk_custom_sorter_new (orders[i].compare, self, NULL));
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}
