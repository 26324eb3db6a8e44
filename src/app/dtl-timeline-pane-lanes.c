/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lanes of the timeline stand for, and their order, as the user has put them and will find them again. */

#include "config.h"

#include "dtl-timeline-binding.h"
#include "dtl-timeline-memory.h"
#include "dtl-timeline-pane-private.h"
#include "dtl-timeline-values.h"

/* The lanes of what is compared now, with what stands in them beside the events. */
void
dtl_timeline_pane_show_lanes (DtlTimelinePane *self)
{
  g_clear_pointer (&self->plan, dtl_timeline_plan_unref);
  self->plan = dtl_timeline_binding_plan (self->session, self->lanes_by, (const char *const *) self->order[self->lanes_by]);
  dtl_timeline_binding_set_lanes (self->view, self->plan);
  if (dtl_timeline_plan_has_flags (self->plan))
    dtl_timeline_binding_fill_flags (self->flags, self->session);
  else
    g_list_store_remove_all (self->flags);
  dtl_timeline_values_fill (self->values, dtl_session_get_measures (self->session), self->plan);
}

static void
choose_lanes_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  DtlTimelinePane *self = user_data;

  g_simple_action_set_state (action, value);
  self->lanes_by = dtl_lanes_by_from_name (g_variant_get_string (value, NULL));
  if (self->settings)
    g_settings_set_string (self->settings, "timeline-lanes", dtl_lanes_by_name (self->lanes_by));
  if (!self->session)
    return;
  self->showing = TRUE;
  dtl_timeline_pane_show_lanes (self);
  self->showing = FALSE;
  dtl_timeline_pane_show_selection (self);
}

static void
move_lane_cb (DtlTimelinePane *self, guint lane, int step)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_lanes = dtl_timeline_plan_n_lanes (self->plan);
  gpointer moved;

  for (guint i = 0; i < n_lanes; i++)
    g_ptr_array_add (names, g_strdup (dtl_timeline_plan_lane (self->plan, i)->name));
  moved = g_ptr_array_steal_index (names, lane);
  g_ptr_array_insert (names, CLAMP ((int) lane + step, 0, (int) n_lanes - 1), moved);
  g_ptr_array_add (names, NULL);
  g_strfreev (self->order[self->lanes_by]);
  self->order[self->lanes_by] = (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
  if (self->settings)
    dtl_timeline_memory_set_order (self->settings, dtl_lanes_by_name (self->lanes_by), (const char *const *) self->order[self->lanes_by]);
  self->showing = TRUE;
  dtl_timeline_pane_show_lanes (self);
  self->showing = FALSE;
  dtl_timeline_pane_show_selection (self);
}

static void
folded_cb (DtlTimelinePane *self, const char *name, gboolean folded)
{
  if (self->settings)
    dtl_timeline_memory_set_folded (self->settings, name, folded);
}

/**
 * dtl_timeline_pane_remember:
 * @settings: the application's
 *
 * Has the lanes as they were left, and remembers how they are left.
 */
void
dtl_timeline_pane_remember (DtlTimelinePane *self, GSettings *settings)
{
  g_autofree char *lanes = g_settings_get_string (settings, "timeline-lanes");
  g_auto (GStrv) folded = g_settings_get_strv (settings, "timeline-folded");

  for (guint i = 0; i < DTL_N_LANES; i++)
    {
      g_clear_pointer (&self->order[i], g_strfreev);
      self->order[i] = dtl_timeline_memory_dup_order (settings, dtl_lanes_by_name (i));
    }
  for (guint i = 0; folded[i]; i++)
    dtl_timeline_view_set_folded (self->view, folded[i], TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "timeline.lanes", "s", lanes);
  g_set_object (&self->settings, settings);
}

/* What its lanes stand for. */
DtlLanesBy
dtl_timeline_pane_get_lanes (DtlTimelinePane *self)
{
  return self->lanes_by;
}

void
dtl_timeline_pane_lanes_listen (DtlTimelinePane *self)
{
  g_signal_connect_swapped (self->view, "folded", G_CALLBACK (folded_cb), self);
  g_signal_connect_swapped (self->view, "move-lane", G_CALLBACK (move_lane_cb), self);
}

void
dtl_timeline_pane_lanes_add_actions (DtlTimelinePane *self, GActionMap *actions)
{
  const GActionEntry entries[] = {
    { "lanes", NULL, "s", "'source'", choose_lanes_cb, { 0 } },
  };

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
}
