/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A divider knows how far it is from the start, which means nothing in a window of another size. What
 * the user chose is how large the pane at the end is: that is remembered. */

#include "dtl-pane-size.h"

typedef struct
{
  GtkPaned *paned; /* not owned: it owns this */
  GSettings *settings;
  char *key;
  int extent;      /* of the whole, when the divider was last put in its place */
  guint source;
} Memory;

static void
free_memory (gpointer data)
{
  Memory *memory = data;

  g_clear_handle_id (&memory->source, g_source_remove);
  g_object_unref (memory->settings);
  g_free (memory->key);
  g_free (memory);
}

static int
get_extent (Memory *memory)
{
  GtkWidget *widget = GTK_WIDGET (memory->paned);

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (memory->paned)) == GTK_ORIENTATION_HORIZONTAL
           ? gtk_widget_get_width (widget)
           : gtk_widget_get_height (widget);
}

static void
place_divider_cb (gpointer user_data)
{
  Memory *memory = user_data;
  const int extent = get_extent (memory);

  memory->source = 0;
  if (extent <= 0)
    return;
  memory->extent = extent;
  gtk_paned_set_position (memory->paned, MAX (extent - g_settings_get_int (memory->settings, memory->key), 0));
}

/* The whole has another size now. It is being laid out, so the divider moves right after. */
static void
range_changed_cb (GtkPaned *paned, GParamSpec *pspec, gpointer user_data)
{
  Memory *memory = user_data;

  if (memory->source == 0)
    {
      memory->source = g_idle_add_once (place_divider_cb, memory);
      g_source_set_priority (g_main_context_find_source_by_id (NULL, memory->source), G_PRIORITY_HIGH);
    }
}

/* Where the whole keeps its size, it is the user who moves the divider. */
static void
position_changed_cb (GtkPaned *paned, GParamSpec *pspec, gpointer user_data)
{
  Memory *memory = user_data;
  const int extent = get_extent (memory);

  if (extent > 0 && extent == memory->extent && memory->source == 0)
    g_settings_set_int (memory->settings, memory->key, extent - gtk_paned_get_position (paned));
}

/**
 * dtl_pane_size_remember:
 * @paned: two panes, the one at the end keeping its size when the whole changes
 * @settings: where to keep it
 * @key: of type i: the size of the pane at the end, pixels
 *
 * Gives the pane at the end the size that it had, and keeps what the user makes of it.
 */
void
dtl_pane_size_remember (GtkPaned *paned, GSettings *settings, const char *key)
{
  Memory *memory = g_new0 (Memory, 1);

  memory->paned = paned;
  memory->settings = g_object_ref (settings);
  memory->key = g_strdup (key);
  g_object_set_data_full (G_OBJECT (paned), "pane-size", memory, free_memory);
  g_signal_connect (paned, "notify::max-position", G_CALLBACK (range_changed_cb), memory);
  g_signal_connect (paned, "notify::position", G_CALLBACK (position_changed_cb), memory);
}
