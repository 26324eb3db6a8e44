/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One source writes miles and another kilometres, one "two-thirds" and another 64%: whether they say the same is seen
 * only where all of them stand on one axis. What no exact factor converts, such as money of another currency, is said to
 * be left out, so that nobody takes its absence for silence. */

#include "config.h"

#include "dtl-shared-axis.h"

#include "dtl-value.h"
#include "dtl-wording.h"

#define FAHRENHEIT "[degF]" /* no factor alone makes it degrees Celsius */
#define MOST_ASKED 100      /* values that one of another currency is held against: thousands more would say the same */

typedef struct
{
  const DtlComparison *comparison;
  const GArray *figures;
  GArray *values;         /* DtlValue, one for each */
  const DtlFigure *model; /* the axis is in its unit */
  DtlValue model_value;
  gboolean converts; /* not all are written in that unit */
  double factor;     /* of comparable units, to the axis' unit */
} Draft;

static const DtlFigure *
get_figure (const Draft *draft, guint i)
{
  const DtlMentionRef *ref = &g_array_index (draft->figures, DtlMentionRef, i);

  return dtl_reading_figure (dtl_comparison_reading (draft->comparison, ref->source), ref->index);
}

static const DtlValue *
get_value (const Draft *draft, guint i)
{
  return &g_array_index (draft->values, DtlValue, i);
}

static void
find_values (Draft *draft)
{
  for (guint i = 0; i < draft->figures->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (draft->figures, DtlMentionRef, i);
      const DtlValue value = dtl_value_of_figure (dtl_comparison_reading (draft->comparison, ref->source), ref->index);

      g_array_append_val (draft->values, value);
    }
}

static gboolean
is_part_of (const DtlFigure *figure)
{
  return figure->kind == DTL_FIGURE_RATIO && figure->has_of;
}

/* --- The unit ------------------------------------------------------------------------------------ */

/* A unit that the others can be told in at a glance: that of the measure before others, a share before "two of three". */
static int
rate_model (const DtlFigure *figure, const char *unit)
{
  return (is_part_of (figure) || g_str_equal (figure->unit, FAHRENHEIT) ? 0 : 2) + g_str_equal (figure->unit, unit);
}

static void
choose_model (Draft *draft, const char *unit)
{
  guint best = 0;

  for (guint i = 1; i < draft->figures->len; i++)
    if (rate_model (get_figure (draft, i), unit) > rate_model (get_figure (draft, best), unit))
      best = i;
  draft->model = get_figure (draft, best);
  draft->model_value = *get_value (draft, best);
}

/* One number behind a mark that may mean its currency, as "NZ$1.84bn" beside "$1.84bn". */
static gboolean
is_one_sum_with_any (const Draft *draft, const DtlValue *value)
{
  for (guint i = 0; i < MIN (draft->values->len, MOST_ASKED); i++)
    if (get_value (draft, i)->dimension == draft->model_value.dimension && dtl_value_is_one_sum (value, get_value (draft, i)))
      return TRUE;
  return FALSE;
}

/* Money behind one mark is taken for one currency, whatever dollar each report takes for granted. */
static gboolean
is_on_axis (const Draft *draft, const DtlValue *value)
{
  const DtlValue *model = &draft->model_value;

  if (value->dimension != model->dimension)
    return FALSE;
  return value->unit == model->unit || (value->mark != 0 && value->mark == model->mark) || is_one_sum_with_any (draft, value);
}

static gboolean
finds_other_unit (const Draft *draft)
{
  if (is_part_of (draft->model))
    return TRUE;
  for (guint i = 0; i < draft->figures->len; i++)
    {
      const DtlValue *value = get_value (draft, i);

      if (value->unit == draft->model_value.unit && value->dimension == draft->model_value.dimension
          && (is_part_of (get_figure (draft, i)) || !g_str_equal (get_figure (draft, i)->unit, draft->model->unit)))
        return TRUE;
    }
  return FALSE;
}

static double
get_end (const DtlRange *range)
{
  return dtl_decimal_to_double (range->has_high ? &range->high : &range->low);
}

/* How much of the comparable unit one of the model's is; 1 where its own number cannot tell. */
static double
find_factor (const Draft *draft)
{
  const double written = get_end (&draft->model->value), comparable = get_end (&draft->model_value.said);

  if (is_part_of (draft->model) || g_str_equal (draft->model->unit, FAHRENHEIT) || written == 0 || comparable / written <= 0)
    return 1;
  return comparable / written;
}

static const char *
name_unit (const Draft *draft)
{
  if (draft->converts && draft->factor == 1)
    return dtl_wording_unit (draft->model_value.unit);
  return draft->converts || g_str_equal (draft->model->unit, "%") ? dtl_wording_unit (draft->model->unit) : NULL;
}

static DtlDotPlotScale
find_scale (const Draft *draft)
{
  if (draft->model->kind == DTL_FIGURE_RANK)
    return DTL_DOT_PLOT_RANK;
  return g_str_equal (draft->model_value.unit, "%") ? DTL_DOT_PLOT_PERCENT : DTL_DOT_PLOT_FREE;
}

/* --- The figures ----------------------------------------------------------------------------------- */

/* The other end of a one-sided value is open; its mark stands where the known end is. */
static DtlDotPlotValue
place (const Draft *draft, const DtlFigure *figure, const DtlValue *value)
{
  const DtlRange *range = draft->converts ? &value->said : &figure->value;
  double low = range->has_low ? dtl_decimal_to_double (&range->low) : 0;
  double high = range->has_high ? dtl_decimal_to_double (&range->high) : low;

  if (!range->has_low)
    low = high;
  return (DtlDotPlotValue) {
    .low = low / draft->factor,
    .high = high / draft->factor,
    .open_low = !range->has_low || figure->hedge == DTL_HEDGE_UNDER || figure->hedge == DTL_HEDGE_AT_MOST,
    .open_high = !range->has_high || figure->hedge == DTL_HEDGE_OVER || figure->hedge == DTL_HEDGE_AT_LEAST,
  };
}

static void
place_all (const Draft *draft, DtlSharedAxis *axis)
{
  for (guint i = 0; i < draft->figures->len; i++)
    {
      const DtlFigure *figure = get_figure (draft, i);
      const DtlValue *value = get_value (draft, i);
      DtlAxisPlace placed = { .index = i };

      if (!is_on_axis (draft, value))
        {
          g_array_append_val (axis->left_out, i);
          continue;
        }
      placed.value = place (draft, figure, value);
      g_array_append_val (axis->places, placed);
      if (figure->kind == DTL_FIGURE_RANK && figure->has_of)
        axis->total = MAX (axis->total, dtl_decimal_to_double (&figure->of));
    }
}

/**
 * dtl_shared_axis_new:
 * @comparison: what the figures are of
 * @unit: the measure's
 * @figures: (element-type DtlMentionRef): its figures
 *
 * Returns: (transfer full): the axis they share; free with dtl_shared_axis_free()
 */
DtlSharedAxis *
dtl_shared_axis_new (const DtlComparison *comparison, const char *unit, const GArray *figures)
{
  DtlSharedAxis *axis = g_new0 (DtlSharedAxis, 1);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (DtlValue));
  Draft draft = { comparison, figures, values, NULL, { 0 }, FALSE, 1 };

  axis->places = g_array_new (FALSE, FALSE, sizeof (DtlAxisPlace));
  axis->left_out = g_array_new (FALSE, FALSE, sizeof (guint));
  if (figures->len == 0)
    return axis;
  find_values (&draft);
  choose_model (&draft, unit);
  draft.converts = finds_other_unit (&draft);
  draft.factor = draft.converts ? find_factor (&draft) : 1;
  axis->scale = find_scale (&draft);
  axis->unit = name_unit (&draft);
  place_all (&draft, axis);
  return axis;
}

void
dtl_shared_axis_free (DtlSharedAxis *axis)
{
  g_array_unref (axis->places);
  g_array_unref (axis->left_out);
  g_free (axis);
}
