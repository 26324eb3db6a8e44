/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of sixty reports forty may be one agency's. Where sources stand side by side, those of one origin
 * stand together, and can be shown as one. */

#include "dtl-origin-groups.h"

static void
free_group (gpointer data)
{
  DtlOriginGroup *group = data;

  g_array_unref (group->sources);
  g_free (group->agency);
  g_free (group);
}

static DtlOriginGroup *
create_group (void)
{
  DtlOriginGroup *group = g_new0 (DtlOriginGroup, 1);

  group->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  return group;
}

static gboolean
has_source (const GArray *sources, guint source)
{
  for (guint i = 0; i < sources->len; i++)
    if (g_array_index (sources, guint, i) == source)
      return TRUE;
  return FALSE;
}

static gboolean
names_all (const DtlOrigin *origin, const DtlOriginGroup *group)
{
  if (origin->kind != DTL_ORIGIN_ATTRIBUTION || origin->sources->len < group->sources->len)
    return FALSE;
  for (guint i = 0; i < group->sources->len; i++)
    if (!has_source (origin->sources, g_array_index (group->sources, guint, i)))
      return FALSE;
  return TRUE;
}

static const char *
find_agency (const DtlComparison *comparison, const DtlOriginGroup *group)
{
  for (guint i = 0; group->sources->len > 1 && i < comparison->origins->len; i++)
    {
      const DtlOrigin *origin = g_ptr_array_index (comparison->origins, i);

      if (names_all (origin, group))
        return origin->origin;
    }
  return NULL;
}

/* A comparison that was put together by hand may not know: then each source is its own. */
static guint
get_origin (const DtlComparison *comparison, guint source)
{
  if (source >= comparison->origin_of->len)
    return source;
  return g_array_index (comparison->origin_of, guint, source);
}

/**
 * dtl_origin_groups_find:
 * @comparison: a comparison
 *
 * Returns: (transfer full) (element-type DtlOriginGroup): its origins, in the order of their first sources;
 *   each source is in exactly one
 */
GPtrArray *
dtl_origin_groups_find (const DtlComparison *comparison)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autofree DtlOriginGroup **of_first = g_new0 (DtlOriginGroup *, comparison->readings->len + 1);

  for (guint i = 0; i < comparison->readings->len; i++)
    {
      const guint first = get_origin (comparison, i);

      if (of_first[first] == NULL)
        {
          of_first[first] = create_group ();
          g_ptr_array_add (groups, of_first[first]);
        }
      g_array_append_val (of_first[first]->sources, i);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      DtlOriginGroup *group = g_ptr_array_index (groups, i);

      group->agency = g_strdup (find_agency (comparison, group));
    }
  return groups;
}

/**
 * dtl_origin_groups_any:
 * @groups: (element-type DtlOriginGroup): groups
 *
 * Returns: whether any of them has more sources than one, so that there is something to fold
 */
gboolean
dtl_origin_groups_any (GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    if (((const DtlOriginGroup *) g_ptr_array_index (groups, i))->sources->len > 1)
      return TRUE;
  return FALSE;
}

/**
 * dtl_origin_groups_list_columns:
 * @groups: (element-type DtlOriginGroup): groups
 * @is_folded: (scope call): tells whether a group of several sources is one column
 * @data: for @is_folded
 *
 * Returns: (transfer full) (element-type DtlOriginColumn): the columns, sources of one origin side by side
 */
GArray *
dtl_origin_groups_list_columns (GPtrArray *groups, gboolean (*is_folded) (const DtlOriginGroup *group, gpointer data), gpointer data)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (DtlOriginColumn));

  for (guint i = 0; i < groups->len; i++)
    {
      const DtlOriginGroup *group = g_ptr_array_index (groups, i);
      DtlOriginColumn column = { i, -1 };

      if (group->sources->len > 1 && is_folded (group, data))
        {
          g_array_append_val (columns, column);
          continue;
        }
      for (guint j = 0; j < group->sources->len; j++)
        {
          column.source = (int) g_array_index (group->sources, guint, j);
          g_array_append_val (columns, column);
        }
    }
  return columns;
}
