/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written in several units stands on one axis where an exact factor makes them one; what no factor converts is
 * told to be left out. */

#include "dtl-shared-axis.h"
#include "story.h"

typedef struct
{
  const char *value;
  const char *of; /* NULL: of nothing */
  const char *unit;
  DtlFigureKind kind;
  DtlHedge hedge;
} Said;

#define MOST 4

typedef struct
{
  const char *measure_unit;
  Said said[MOST];
  double places[MOST]; /* -1: left out */
  DtlDotPlotScale scale;
  const char *unit;
} Case;

static void
add_report (DtlComparison *comparison, GArray *refs, const Said *said)
{
  DtlReading *reading = story_reading (0, "");
  DtlFigure *figure = &g_array_index (reading->figures, DtlFigure, 0);
  const DtlMentionRef ref = { comparison->readings->len, 0 };
  DtlDecimal value;

  g_assert_true (dtl_decimal_parse (said->value, -1, &value));
  figure->value = dtl_range_point (&value);
  figure->has_of = said->of != NULL && dtl_decimal_parse (said->of, -1, &figure->of);
  figure->unit = said->unit;
  figure->kind = said->kind;
  figure->hedge = said->hedge;
  g_ptr_array_add (comparison->readings, reading);
  g_array_append_val (refs, ref);
}

static const DtlAxisPlace *
find_place (const DtlSharedAxis *axis, guint index)
{
  for (guint i = 0; i < axis->places->len; i++)
    if (g_array_index (axis->places, DtlAxisPlace, i).index == index)
      return &g_array_index (axis->places, DtlAxisPlace, i);
  return NULL;
}

static void
assert_axis (const Case *test)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_autoptr (DtlComparison) comparison = dtl_comparison_new ();
  g_autoptr (DtlSharedAxis) axis = NULL;

  for (guint i = 0; i < MOST && test->said[i].value != NULL; i++)
    add_report (comparison, refs, &test->said[i]);
  axis = dtl_shared_axis_new (comparison, test->measure_unit, refs);
  g_assert_cmpuint (axis->places->len + axis->left_out->len, ==, refs->len);
  g_assert_cmpint (axis->scale, ==, test->scale);
  g_assert_cmpstr (axis->unit, ==, test->unit);
  for (guint i = 0; i < refs->len; i++)
    {
      const DtlAxisPlace *place = find_place (axis, i);

      g_assert_true ((place == NULL) == (test->places[i] < 0));
      if (place != NULL)
        g_assert_cmpfloat_with_epsilon (place->value.high, test->places[i], test->places[i] * 1e-3);
    }
}

#define QUANTITY(value, unit) { value, NULL, unit, DTL_FIGURE_QUANTITY, DTL_HEDGE_NONE }
#define PERCENT(value) { value, NULL, "%", DTL_FIGURE_PERCENT, DTL_HEDGE_NONE }
#define PART(value, of) { value, of, "1", DTL_FIGURE_RATIO, DTL_HEDGE_NONE }
#define MONEY(value, unit) { value, NULL, unit, DTL_FIGURE_MONEY, DTL_HEDGE_NONE }

static void
test_converted (void)
{
  static const Case cases[] = {
    /* in the measure's unit, whoever comes first */
    { "km", { QUANTITY ("5800", "[mi_i]"), QUANTITY ("9400", "km") }, { 9334.2, 9400 }, DTL_DOT_PLOT_FREE, "km" },
    { "[ft_i]", { QUANTITY ("81", "m"), QUANTITY ("266", "[ft_i]") }, { 265.75, 266 }, DTL_DOT_PLOT_FREE, "feet" },
    /* a part is a share, and no axis is in thirds */
    { "1", { PART ("2", "3"), PERCENT ("64"), PART ("1", "5") }, { 66.667, 64, 20 }, DTL_DOT_PLOT_PERCENT, "%" },
    { "1", { PART ("2", "3"), PART ("1", "3") }, { 66.667, 33.333 }, DTL_DOT_PLOT_PERCENT, "%" },
    /* another zero is no factor */
    { "[degF]", { QUANTITY ("212", "[degF]"), QUANTITY ("99", "Cel") }, { 100, 99 }, DTL_DOT_PLOT_FREE, "°C" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_axis (&cases[i]);
}

/* Where all are written in one unit, none is converted, and the values below say which it is. */
static void
test_as_written (void)
{
  static const Case cases[] = {
    { "km", { QUANTITY ("24", "km"), QUANTITY ("26", "km") }, { 24, 26 }, DTL_DOT_PLOT_FREE, NULL },
    { "[degF]", { QUANTITY ("14", "[degF]"), QUANTITY ("20", "[degF]") }, { 14, 20 }, DTL_DOT_PLOT_FREE, NULL },
    { "%", { PERCENT ("5"), PERCENT ("7") }, { 5, 7 }, DTL_DOT_PLOT_PERCENT, "%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_axis (&cases[i]);
}

static void
test_left_out (void)
{
  static const Case cases[] = {
    { "ZAR", { MONEY ("4100", "ZAR"), MONEY ("2200", "BRL"), MONEY ("4100", "ZAR") }, { 4100, -1, 4100 }, DTL_DOT_PLOT_FREE, NULL },
    { "km", { QUANTITY ("24", "km"), QUANTITY ("24", "kg") }, { 24, -1 }, DTL_DOT_PLOT_FREE, NULL },
    { "%", { QUANTITY ("24", "km"), PERCENT ("24") }, { -1, 24 }, DTL_DOT_PLOT_PERCENT, "%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_axis (&cases[i]);
}

/* The open end of a bound stays open, converted or not. */
static void
test_bounds (void)
{
  static const Said said[] = { { "2", "3", "1", DTL_FIGURE_RATIO, DTL_HEDGE_UNDER }, PERCENT ("64") };
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_autoptr (DtlComparison) comparison = dtl_comparison_new ();
  g_autoptr (DtlSharedAxis) axis = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    add_report (comparison, refs, &said[i]);
  axis = dtl_shared_axis_new (comparison, "%", refs);
  g_assert_true (find_place (axis, 0)->value.open_low);
  g_assert_false (find_place (axis, 0)->value.open_high);
  g_assert_false (find_place (axis, 1)->value.open_low);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_autoptr (DtlComparison) comparison = dtl_comparison_new ();
  g_autoptr (DtlSharedAxis) axis = dtl_shared_axis_new (comparison, "1", refs);

  g_assert_cmpuint (axis->places->len, ==, 0);
  g_assert_cmpuint (axis->left_out->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shared-axis/converted", test_converted);
  g_test_add_func ("/shared-axis/as-written", test_as_written);
  g_test_add_func ("/shared-axis/left-out", test_left_out);
  g_test_add_func ("/shared-axis/bounds", test_bounds);
  g_test_add_func ("/shared-axis/nothing", test_nothing);
  return g_test_run ();
}
