/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How numbers and dates are said in the working of a reason. */

#include "dtl-decision-places.h"
#include "dtl-wording.h"

static void
test_numbers (void)
{
  const char *const cases[][2] = {
    { "27", "27" },           { "2527", "2,527" },         { "0.1053", "0.1053" },           { "-1234.5", "-1,234.5" },
    { "999999", "999,999" },  { "1000000", "1 million" },  { "109000000000", "109 billion" }, { "11200000000000", "11.2 trillion" },
    { "0", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlDecimal decimal;
      g_autofree char *text = NULL;

      g_assert_true (dtl_decimal_parse (cases[i][0], -1, &decimal));
      text = dtl_wording_number (&decimal);
      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_amounts (void)
{
  const DtlDecimal five = { 5, 0, 1 }, total = { 83, 0, 2 };
  const struct
  {
    DtlFigureKind kind;
    const char *unit;
    DtlHedge hedge;
    gboolean has_of;
    const char *text;
  } cases[] = {
    { DTL_FIGURE_PERCENT, "%", DTL_HEDGE_ABOUT, FALSE, "about 5%" },  { DTL_FIGURE_MONEY, "EUR", DTL_HEDGE_NONE, FALSE, "5 EUR" },
    { DTL_FIGURE_RANK, "1", DTL_HEDGE_NONE, TRUE, "5 of 83" },         { DTL_FIGURE_COUNT, "1", DTL_HEDGE_OVER, FALSE, "more than 5" },
    { DTL_FIGURE_MULTIPLE, "1", DTL_HEDGE_NONE, FALSE, "5 times" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlFigure figure = { .kind = cases[i].kind, .unit = cases[i].unit, .hedge = cases[i].hedge, .has_of = cases[i].has_of, .of = total };
      g_autofree char *text = NULL;

      figure.value = dtl_range_point (&five);
      text = dtl_wording_amount (&figure);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_dates (void)
{
  const char *const cases[][2] = { { "2024-12-11", "11 December 2024" }, { "2024-12", "December 2024" }, { "2030", "2030" },
                                  { "2024-12-03/2024-12-09", "3 December 2024 to 9 December 2024" },
                                  { "2024-03/2024-05", "March 2024 to May 2024" },
                                  { "2024-12-03/..", "the time since 3 December 2024" },
                                  { "../2024-12-03", "the time until 3 December 2024" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlInterval interval;
      g_autofree char *text = NULL;

      g_assert_true (dtl_interval_parse_edtf (cases[i][0], &interval));
      text = dtl_wording_interval (&interval);
      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *one = NULL, *three = NULL;

  g_ptr_array_add (items, (gpointer) "a");
  one = dtl_wording_list (items);
  g_ptr_array_add (items, (gpointer) "b");
  g_ptr_array_add (items, (gpointer) "c");
  three = dtl_wording_list (items);
  g_assert_cmpstr (one, ==, "a");
  g_assert_cmpstr (three, ==, "a, b and c");
}

static DtlComparison *
create_comparison (DtlHedge hedge)
{
  DtlComparison *comparison = dtl_comparison_new ();
  g_autoptr (DtlText) text = dtl_text_new_from_string ("12 houses");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlReading *reading = dtl_reading_new (source);
  const DtlDecimal value = dtl_decimal_from_int (14);
  DtlFigure figure = { .span = { 0, 2 }, .kind = DTL_FIGURE_NUMBER, .unit = "1", .hedge = hedge, .equivalent = -1, .period_date = -1 };

  figure.value = dtl_range_point (&value);
  g_array_append_val (reading->figures, figure);
  g_ptr_array_add (comparison->readings, reading);
  return comparison;
}

static void
assert_said (const DtlComparison *comparison, const char *expected)
{
  g_autofree char *said = dtl_wording_said (comparison, (DtlMentionRef) { 0, 0 });

  g_assert_cmpstr (said, ==, expected);
}

/* As it is written, with its hedge; as the user corrected it, once that was done. */
static void
test_said (void)
{
  g_autoptr (DtlComparison) plain = create_comparison (DTL_HEDGE_NONE);
  g_autoptr (DtlComparison) hedged = create_comparison (DTL_HEDGE_OVER);
  g_autoptr (DtlText) text = dtl_text_new_from_string ("12 houses");
  DtlDecisionPlace *place = g_new0 (DtlDecisionPlace, 1);

  assert_said (plain, "12");
  assert_said (hedged, "more than 12");
  place->decision = dtl_decision_new (DTL_DECISION_VALUE, 1, dtl_anchor_new (text, (DtlSpan) { 0, 2 }), "14");
  place->placed = TRUE;
  place->others = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_ptr_array_add (plain->decisions, place);
  assert_said (plain, "14");
  place->placed = FALSE;
  assert_said (plain, "12");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/numbers", test_numbers);
  g_test_add_func ("/wording/amounts", test_amounts);
  g_test_add_func ("/wording/dates", test_dates);
  g_test_add_func ("/wording/list", test_list);
  g_test_add_func ("/wording/said", test_said);
  return g_test_run ();
}
