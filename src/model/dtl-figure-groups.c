/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where sixty sources say one of four values, four lines say it better than sixty. */

#include "dtl-figure-groups.h"

#include <string.h>

static void
free_group (gpointer data)
{
  DtlFigureGroup *group = data;

  g_array_unref (group->figures);
  g_free (group);
}

/* Without the zeros that end a fraction: they say how exactly it was written, not how much it is. */
static void
append_end (GString *key, gboolean has, const DtlDecimal *decimal)
{
  g_autofree char *digits = has ? dtl_decimal_to_string (decimal) : NULL;

  g_string_append (key, digits != NULL ? digits : "");
  if (digits != NULL && strchr (digits, '.') != NULL)
    while (g_str_has_suffix (key->str, "0") || g_str_has_suffix (key->str, "."))
      g_string_truncate (key, key->len - 1);
  g_string_append_c (key, '|');
}

/* Equal texts for what is the same: 4.20 and 4.2 are one value. */
static char *
create_key (const DtlFigure *figure)
{
  GString *key = g_string_new (NULL);

  append_end (key, figure->value.has_low, &figure->value.low);
  append_end (key, figure->value.has_high, &figure->value.high);
  g_string_append_printf (key, "%s|%d", figure->unit, (int) figure->hedge);
  return g_string_free_and_steal (key);
}

static DtlFigureGroup *
get_group (GHashTable *by_key, GPtrArray *groups, const DtlFigure *figure)
{
  g_autofree char *key = create_key (figure);
  DtlFigureGroup *group = g_hash_table_lookup (by_key, key);

  if (group != NULL)
    return group;
  group = g_new0 (DtlFigureGroup, 1);
  group->figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_ptr_array_add (groups, group);
  g_hash_table_insert (by_key, g_steal_pointer (&key), group);
  return group;
}

static guint
get_origin (const DtlComparison *comparison, guint source)
{
  return source < comparison->origin_of->len ? g_array_index (comparison->origin_of, guint, source) : source;
}

static void
count_sources (const DtlComparison *comparison, DtlFigureGroup *group)
{
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) origins = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < group->figures->len; i++)
    {
      const guint source = g_array_index (group->figures, DtlMentionRef, i).source;

      g_hash_table_add (sources, GUINT_TO_POINTER (source));
      g_hash_table_add (origins, GUINT_TO_POINTER (get_origin (comparison, source)));
    }
  group->n_sources = g_hash_table_size (sources);
  group->n_origins = g_hash_table_size (origins);
}

static int
compare_groups_cb (gconstpointer a, gconstpointer b)
{
  const DtlFigureGroup *left = *(const DtlFigureGroup *const *) a;
  const DtlFigureGroup *right = *(const DtlFigureGroup *const *) b;

  return (left->n_sources < right->n_sources) - (left->n_sources > right->n_sources);
}

/**
 * dtl_figure_groups_find:
 * @comparison: a comparison
 * @figures: (element-type DtlMentionRef): some figures of it
 *
 * Returns: (transfer full) (element-type DtlFigureGroup): them by what they say, what most sources say first; each
 *   figure is in exactly one group
 */
GPtrArray *
dtl_figure_groups_find (const DtlComparison *comparison, const GArray *figures)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const DtlMentionRef ref = g_array_index (figures, DtlMentionRef, i);
      const DtlFigure *figure = dtl_reading_figure (dtl_comparison_reading (comparison, ref.source), ref.index);

      g_array_append_val (get_group (by_key, groups, figure)->figures, ref);
    }
  for (guint i = 0; i < groups->len; i++)
    count_sources (comparison, g_ptr_array_index (groups, i));
  g_ptr_array_sort (groups, compare_groups_cb); /* stable: g_ptr_array_sort() merges */
  return groups;
}
