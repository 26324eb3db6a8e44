/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said by several is one group; another unit, hedge or value is another. */

#include "dtl-figure-groups.h"
#include "story.h"

typedef struct
{
  const char *low;
  const char *high; /* NULL: open */
  const char *unit;
  DtlHedge hedge;
} Said;

static void
add_report (DtlComparison *comparison, GArray *refs, const Said *said)
{
  DtlReading *reading = story_reading (0, "");
  DtlFigure *figure = &g_array_index (reading->figures, DtlFigure, 0);
  const DtlMentionRef ref = { comparison->readings->len, 0 };
  DtlDecimal low, high;

  g_assert_true (dtl_decimal_parse (said->low, -1, &low));
  figure->value = dtl_range_from (&low);
  if (said->high != NULL)
    {
      g_assert_true (dtl_decimal_parse (said->high, -1, &high));
      figure->value = dtl_range_between (&low, &high);
    }
  figure->unit = said->unit;
  figure->hedge = said->hedge;
  g_ptr_array_add (comparison->readings, reading);
  g_array_append_val (refs, ref);
}

static DtlComparison *
create_comparison (const Said *said, guint n, GArray *refs)
{
  DtlComparison *comparison = dtl_comparison_new ();

  for (guint i = 0; i < n; i++)
    add_report (comparison, refs, &said[i]);
  return comparison;
}

static const DtlFigureGroup *
get_group (GPtrArray *groups, guint index)
{
  return g_ptr_array_index (groups, index);
}

static void
test_groups (void)
{
  static const Said said[] = {
    { "5", "5", "EUR", DTL_HEDGE_NONE },
    { "4.2", "4.2", "EUR", DTL_HEDGE_NONE },
    { "4.20", "4.20", "EUR", DTL_HEDGE_NONE },
    { "4.2", "4.2", "USD", DTL_HEDGE_NONE },
    { "4.2", "4.2", "EUR", DTL_HEDGE_ABOUT },
    { "4.2", NULL, "EUR", DTL_HEDGE_NONE },
    { "4.2", "4.2", "EUR", DTL_HEDGE_NONE },
  };
  static const guint agreed[] = { 1, 2, 6 };
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_autoptr (DtlComparison) comparison = create_comparison (said, G_N_ELEMENTS (said), refs);
  g_autoptr (GPtrArray) groups = dtl_figure_groups_find (comparison, refs);

  g_assert_cmpuint (groups->len, ==, 5);
  g_assert_cmpuint (get_group (groups, 0)->n_sources, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (agreed); i++)
    g_assert_cmpuint (g_array_index (get_group (groups, 0)->figures, DtlMentionRef, i).source, ==, agreed[i]);
  g_assert_cmpuint (g_array_index (get_group (groups, 1)->figures, DtlMentionRef, 0).source, ==, 0); /* in the order they were given */
}

/* A source that repeats itself is one, and two copies of one text are one origin. */
static void
test_counts (void)
{
  static const Said same = { "7", "7", "1", DTL_HEDGE_NONE };
  const Said said[] = { same, same, same };
  static const guint origin_of[] = { 0, 1, 0 };
  const DtlMentionRef again = { 1, 0 };
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_autoptr (DtlComparison) comparison = create_comparison (said, G_N_ELEMENTS (said), refs);
  g_autoptr (GPtrArray) groups = NULL;

  g_array_append_vals (comparison->origin_of, origin_of, G_N_ELEMENTS (origin_of));
  g_array_append_val (refs, again);
  groups = dtl_figure_groups_find (comparison, refs);
  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpuint (get_group (groups, 0)->figures->len, ==, 4);
  g_assert_cmpuint (get_group (groups, 0)->n_sources, ==, 3);
  g_assert_cmpuint (get_group (groups, 0)->n_origins, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-groups/groups", test_groups);
  g_test_add_func ("/figure-groups/counts", test_counts);
  return g_test_run ();
}
