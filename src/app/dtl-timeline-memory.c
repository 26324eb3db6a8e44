/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Settings are small: what was said of the lanes of many stories must not grow without end. */

#include "dtl-timeline-memory.h"

#define MOST_NAMES 300

/**
 * dtl_timeline_memory_dup_order:
 * @settings: the application's
 * @kind: what the lanes stand for: "source", "person" …
 *
 * Returns: (transfer full) (nullable) (array zero-terminated): names of lanes as they were put in order; %NULL if they never were
 */
char **
dtl_timeline_memory_dup_order (GSettings *settings, const char *kind)
{
  g_autoptr (GVariant) orders = g_settings_get_value (settings, "timeline-orders");
  char **names = NULL;

  g_variant_lookup (orders, kind, "^as", &names);
  return names;
}

static void
add_name (GPtrArray *names, GHashTable *known, const char *name)
{
  if (names->len < MOST_NAMES && g_hash_table_add (known, (gpointer) name))
    g_ptr_array_add (names, (gpointer) name);
}

/* Those that are there now, then those of other stories. */
static GPtrArray *
join_names (const char *const *first, const char *const *then)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; first && first[i]; i++)
    add_name (names, known, first[i]);
  for (guint i = 0; then && then[i]; i++)
    add_name (names, known, then[i]);
  g_ptr_array_add (names, NULL);
  return names;
}

/**
 * dtl_timeline_memory_set_order:
 * @kind: what the lanes stand for
 * @names: (array zero-terminated): all lanes that there are now, from the top
 *
 * Remembers it; lanes of other stories keep their order behind them.
 */
void
dtl_timeline_memory_set_order (GSettings *settings, const char *kind, const char *const *names)
{
  g_autoptr (GVariant) orders = g_settings_get_value (settings, "timeline-orders");
  g_auto (GStrv) before = dtl_timeline_memory_dup_order (settings, kind);
  g_autoptr (GPtrArray) joined = join_names (names, (const char *const *) before);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));
  GVariantIter iter;
  const char *other;
  GVariant *others;

  g_variant_builder_add (&builder, "{s^as}", kind, (char **) joined->pdata);
  g_variant_iter_init (&iter, orders);
  while (g_variant_iter_loop (&iter, "{&s@as}", &other, &others))
    if (!g_str_equal (other, kind))
      g_variant_builder_add (&builder, "{s@as}", other, others);
  g_settings_set_value (settings, "timeline-orders", g_variant_builder_end (&builder));
}

/**
 * dtl_timeline_memory_set_folded:
 * @name: of a lane; "" for the merged one
 * @folded: whether it is
 *
 * Remembers it; the oldest is forgotten where there are too many.
 */
void
dtl_timeline_memory_set_folded (GSettings *settings, const char *name, gboolean folded)
{
  g_auto (GStrv) before = g_settings_get_strv (settings, "timeline-folded");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;
  const guint n_before = g_strv_length (before);

  for (guint i = n_before >= MOST_NAMES ? 1 : 0; i < n_before; i++)
    if (!g_str_equal (before[i], name))
      g_strv_builder_add (builder, before[i]);
  if (folded)
    g_strv_builder_add (builder, name);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "timeline-folded", (const char *const *) after);
}
