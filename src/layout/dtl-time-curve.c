/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A toll, a price, the height of a river: a value that has a time. A million of them must cost a frame no more than a
 * hundred do, and no peak may be lost between two pixels: so the highest and the lowest of each block are known. */

#include "dtl-time-curve.h"

#define BLOCK 64 /* points whose extent is remembered */

typedef struct
{
  double low;
  double high;
} Extent;

struct _DtlTimeCurve
{
  GArray *points;  /* DtlCurvePoint, by the middle of their time */
  GArray *extents; /* Extent: of each block */
  GArray *alerts;  /* guint: among the first n + 1 */
};

/**
 * dtl_curve_middle:
 *
 * Returns: where in time something stands that is told for a while: in the middle of it; what is told for a day, or for less,
 *   stands where events of that day do
 */
DtlTime
dtl_curve_middle (DtlTime begin, DtlTime end)
{
  return end - begin <= DTL_SECONDS_A_DAY ? begin : begin + (end - begin) / 2;
}

static DtlTime
get_middle (const DtlTimeCurve *curve, guint position)
{
  const DtlCurvePoint *point = dtl_time_curve_get (curve, position);

  return dtl_curve_middle (point->begin, point->end);
}

static int
compare_points_cb (gconstpointer a, gconstpointer b)
{
  const DtlCurvePoint *one = a, *two = b;
  const DtlTime left = dtl_curve_middle (one->begin, one->end), right = dtl_curve_middle (two->begin, two->end);

  if (left != right)
    return left < right ? -1 : 1;
  if (one->end != two->end)
    return one->end < two->end ? -1 : 1;
  if (one->low != two->low)
    return one->low < two->low ? -1 : 1;
  return one->id < two->id ? -1 : one->id > two->id;
}

static void
widen (Extent *extent, double low, double high)
{
  extent->low = MIN (extent->low, low);
  extent->high = MAX (extent->high, high);
}

static void
sum_up (DtlTimeCurve *curve)
{
  guint alerts = 0;

  for (guint i = 0; i < curve->points->len; i++)
    {
      const DtlCurvePoint *point = dtl_time_curve_get (curve, i);
      const Extent extent = { point->low, point->high };

      if (i % BLOCK == 0)
        g_array_append_val (curve->extents, extent);
      else
        widen (&g_array_index (curve->extents, Extent, i / BLOCK), point->low, point->high);
      alerts += point->alert != 0;
      g_array_append_val (curve->alerts, alerts);
    }
}

/**
 * dtl_time_curve_new:
 * @points: (array length=n_points): in any order; copied
 * @n_points: how many; may be 0
 *
 * Returns: (transfer full): the curve
 */
DtlTimeCurve *
dtl_time_curve_new (const DtlCurvePoint *points, guint n_points)
{
  DtlTimeCurve *curve = g_new0 (DtlTimeCurve, 1);

  curve->points = g_array_sized_new (FALSE, FALSE, sizeof (DtlCurvePoint), n_points);
  curve->extents = g_array_new (FALSE, FALSE, sizeof (Extent));
  curve->alerts = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_points);
  if (n_points > 0)
    g_array_append_vals (curve->points, points, n_points);
  g_array_sort (curve->points, compare_points_cb);
  sum_up (curve);
  return curve;
}

/**
 * dtl_time_curve_free:
 * @curve: (transfer full): a curve
 */
void
dtl_time_curve_free (DtlTimeCurve *curve)
{
  g_array_unref (curve->points);
  g_array_unref (curve->extents);
  g_array_unref (curve->alerts);
  g_free (curve);
}

/**
 * dtl_time_curve_size:
 *
 * Returns: how many points there are
 */
guint
dtl_time_curve_size (const DtlTimeCurve *curve)
{
  return curve->points->len;
}

/**
 * dtl_time_curve_get:
 * @position: less than the size
 *
 * Returns: (transfer none): the point at that place in time
 */
const DtlCurvePoint *
dtl_time_curve_get (const DtlTimeCurve *curve, guint position)
{
  g_return_val_if_fail (position < curve->points->len, NULL);
  return &g_array_index (curve->points, DtlCurvePoint, position);
}

/* The extent of some points, at least one. */
static Extent
find_extent (const DtlTimeCurve *curve, guint first, guint after)
{
  Extent extent = { G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = first; i < after;)
    if (i % BLOCK == 0 && i + BLOCK <= after)
      {
        const Extent *block = &g_array_index (curve->extents, Extent, i / BLOCK);

        widen (&extent, block->low, block->high);
        i += BLOCK;
      }
    else
      {
        widen (&extent, dtl_time_curve_get (curve, i)->low, dtl_time_curve_get (curve, i)->high);
        i++;
      }
  return extent;
}

/**
 * dtl_time_curve_extent:
 * @low: (out): the lowest of all values
 * @high: (out): the highest
 *
 * Returns: whether there are any
 */
gboolean
dtl_time_curve_extent (const DtlTimeCurve *curve, double *low, double *high)
{
  const Extent extent = find_extent (curve, 0, curve->points->len);

  *low = extent.low;
  *high = extent.high;
  return curve->points->len > 0;
}

/* How many stand before a time, counted from @low on. */
static guint
count_before (const DtlTimeCurve *curve, DtlTime time, guint low)
{
  guint high = curve->points->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_middle (curve, middle) < time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_bin (const DtlTimeCurve *curve, guint first, guint after, GArray *bins)
{
  const DtlCurvePoint *point = dtl_time_curve_get (curve, first);
  const Extent extent = find_extent (curve, first, after);
  DtlCurveBin bin = { .begin = point->begin, .end = dtl_time_curve_get (curve, after - 1)->end, .low = extent.low, .high = extent.high };

  bin.middle = get_middle (curve, first) + (get_middle (curve, after - 1) - get_middle (curve, first)) / 2;
  bin.id = point->id;
  bin.count = after - first;
  bin.alerts = g_array_index (curve->alerts, guint, after - 1) - (first > 0 ? g_array_index (curve->alerts, guint, first - 1) : 0);
  bin.aside = bin.count == 1 && point->aside;
  g_array_append_val (bins, bin);
}

static void
collect_dense (const DtlTimeCurve *curve, guint first, guint last, DtlTime width, GArray *bins)
{
  while (first < last)
    {
      const DtlTime since = get_middle (curve, first) - DTL_TIME_MIN;
      const DtlTime edge = DTL_TIME_MIN + since - since % width + width;
      const guint after = MIN (count_before (curve, edge, first), last);

      add_bin (curve, first, after, bins);
      first = after;
    }
}

/**
 * dtl_time_curve_collect:
 * @from: the first moment of a view
 * @to: the moment after its last, after @from
 * @bin: seconds that are too short to tell points apart, at least 1
 * @budget: how many points may be told one by one
 * @bins: (element-type DtlCurveBin): what is in view is appended, by time
 *
 * Finds what is in view, with one point more at either side so that a line runs out of it: each point as its own bin, or,
 * where there are more than the budget, how far they go. The bins stand at multiples of their width, so that they do not
 * change while panning.
 */
void
dtl_time_curve_collect (const DtlTimeCurve *curve, DtlTime from, DtlTime to, DtlTime bin, guint budget, GArray *bins)
{
  const guint first = count_before (curve, from, 0), last = count_before (curve, to, first);
  const guint n_points = curve->points->len;

  g_return_if_fail (bin >= 1);
  if (first > 0)
    add_bin (curve, first - 1, first, bins);
  if (last - first > budget)
    collect_dense (curve, first, last, bin, bins);
  else
    for (guint i = first; i < last; i++)
      add_bin (curve, i, i + 1, bins);
  if (last < n_points)
    add_bin (curve, last, last + 1, bins);
}
