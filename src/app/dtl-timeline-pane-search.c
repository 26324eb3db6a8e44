/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is looked for on the timeline, by its words or by what is made of it; the axis and the list show nothing else. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-timeline-pane-private.h"

static void
show_count (DtlTimelinePane *self)
{
  const guint n = g_list_model_get_n_items (dtl_event_filter_get_model (self->filter));
  const guint all = g_list_model_get_n_items (dtl_session_get_events (self->session));
  /* Translators: how many events are shown, and how many there are: "3 of 12" */
  g_autofree char *words = g_strdup_printf (_("%u of %u"), n, all);

  gtk_label_set_text (self->found, dtl_event_filter_is_set (self->filter) ? words : "");
  if (dtl_event_filter_is_set (self->filter) && gtk_search_bar_get_search_mode (self->search_bar))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->search_entry), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What is chosen stays chosen where it is still shown. */
void
dtl_timeline_pane_search_look (DtlTimelinePane *self)
{
  if (self->filter == NULL)
    return;
  dtl_event_filter_look_for (self->filter, gtk_editable_get_text (self->search_entry), gtk_drop_down_get_selected (self->shown_choice));
  show_count (self);
}

static void
look_cb (DtlTimelinePane *self)
{
  const gboolean showing = self->showing;

  self->showing = TRUE;
  dtl_timeline_pane_search_look (self);
  self->showing = showing;
  if (self->session != NULL)
    g_signal_emit_by_name (self->session, "selection-changed");
}

/* Nothing is looked for in secret. */
static void
mode_cb (DtlTimelinePane *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;
  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->shown_choice, DTL_EVENTS_ALL);
  look_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
dtl_timeline_pane_search (DtlTimelinePane *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Down leads from the words to what was found. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, DtlTimelinePane *self)
{
  if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

void
dtl_timeline_pane_search_begin (DtlTimelinePane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (look_cb), self);
  g_signal_connect_swapped (self->shown_choice, "notify::selected", G_CALLBACK (look_cb), self);
  g_signal_connect_swapped (self->search_bar, "notify::search-mode-enabled", G_CALLBACK (mode_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), keys);
}
