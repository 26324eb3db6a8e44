/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources of one origin stand together, each in one place only. */

#include "dtl-origin-groups.h"
#include "story.h"

#define N_SOURCES 6

static DtlComparison *
create_comparison (const guint *origin_of, guint n_known)
{
  DtlComparison *comparison = dtl_comparison_new ();

  for (guint i = 0; i < N_SOURCES; i++)
    g_ptr_array_add (comparison->readings, story_reading (i % STORY_N_SOURCES, ""));
  g_array_append_vals (comparison->origin_of, origin_of, n_known);
  return comparison;
}

static void
add_agency (DtlComparison *comparison, const char *name, const guint *sources, guint n)
{
  DtlOrigin *origin = g_new0 (DtlOrigin, 1);

  origin->kind = DTL_ORIGIN_ATTRIBUTION;
  origin->origin = g_strdup (name);
  origin->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  origin->passages = g_array_new (FALSE, FALSE, sizeof (DtlPassage));
  g_array_append_vals (origin->sources, sources, n);
  g_ptr_array_add (comparison->origins, origin);
}

static void
assert_sources (GPtrArray *groups, guint group, const char *expected)
{
  const GArray *sources = ((const DtlOriginGroup *) g_ptr_array_index (groups, group))->sources;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "", g_array_index (sources, guint, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static const guint two_families[N_SOURCES] = { 0, 1, 0, 3, 1, 0 };

static void
test_groups (void)
{
  static const guint of_wire[] = { 0, 2, 3, 5 };
  static const guint of_some[] = { 1, 3 };
  g_autoptr (DtlComparison) comparison = create_comparison (two_families, N_SOURCES);
  g_autoptr (GPtrArray) groups = NULL;

  add_agency (comparison, "Some Bureau", of_some, G_N_ELEMENTS (of_some));
  add_agency (comparison, "Hill Wire", of_wire, G_N_ELEMENTS (of_wire));
  groups = dtl_origin_groups_find (comparison);
  g_assert_cmpuint (groups->len, ==, 3);
  assert_sources (groups, 0, "0 2 5");
  assert_sources (groups, 1, "1 4");
  assert_sources (groups, 2, "3");
  g_assert_true (dtl_origin_groups_any (groups));
  g_assert_cmpstr (((const DtlOriginGroup *) g_ptr_array_index (groups, 0))->agency, ==, "Hill Wire");
  g_assert_null (((const DtlOriginGroup *) g_ptr_array_index (groups, 1))->agency); /* only one of its two names the bureau */
  g_assert_null (((const DtlOriginGroup *) g_ptr_array_index (groups, 2))->agency); /* there is nobody to share it with */
}

static void
test_unknown (void)
{
  g_autoptr (DtlComparison) comparison = create_comparison (NULL, 0);
  g_autoptr (GPtrArray) groups = dtl_origin_groups_find (comparison);

  g_assert_cmpuint (groups->len, ==, N_SOURCES);
  g_assert_false (dtl_origin_groups_any (groups));
}

static gboolean
is_of_first_cb (const DtlOriginGroup *group, gpointer data)
{
  return g_array_index (group->sources, guint, 0) == GPOINTER_TO_UINT (data);
}

/* Folded, a family is one column; unfolded its sources stand side by side, whatever stood between them. */
static void
test_columns (void)
{
  static const DtlOriginColumn expected[] = { { 0, 0 }, { 0, 2 }, { 0, 5 }, { 1, -1 }, { 2, 3 } };
  g_autoptr (DtlComparison) comparison = create_comparison (two_families, N_SOURCES);
  g_autoptr (GPtrArray) groups = dtl_origin_groups_find (comparison);
  g_autoptr (GArray) columns = dtl_origin_groups_list_columns (groups, is_of_first_cb, GUINT_TO_POINTER (1));

  g_assert_cmpuint (columns->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < columns->len; i++)
    {
      const DtlOriginColumn *column = &g_array_index (columns, DtlOriginColumn, i);

      g_assert_cmpuint (column->group, ==, expected[i].group);
      g_assert_cmpint (column->source, ==, expected[i].source);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/origin-groups/groups", test_groups);
  g_test_add_func ("/origin-groups/unknown", test_unknown);
  g_test_add_func ("/origin-groups/columns", test_columns);
  return g_test_run ();
}
