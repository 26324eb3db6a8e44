/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever gives a figure a measure wants the one that is there, spelt as it is there: only then do the two
 * come into one row. */

#include "config.h"

#include "dtl-completion.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KEY "dtl-completion"
#define MOST_ROWS 6 /* more are a sign that too little is typed yet */
#define LEAST_WIDTH 200
#define MARGIN 8 /* of the popover, at either side */

typedef struct
{
  GtkEntry *entry;
  GtkWidget *popover;
  GtkWidget *list;
  GtkFilter *filter;
  GListModel *found;
  GtkSingleSelection *selection;
  char *typed; /* case-folded */
  gboolean taking;
} Completion;

static void
free_completion (gpointer data)
{
  Completion *self = data;

  g_clear_object (&self->selection);
  g_free (self->typed);
  g_free (self);
}

static gboolean
matches_cb (gpointer item, gpointer data)
{
  const Completion *self = data;
  g_autofree char *folded = g_utf8_casefold (gtk_string_object_get_string (item), -1);

  return self->typed != NULL && strstr (folded, self->typed) != NULL && !g_str_equal (folded, self->typed);
}

static gboolean
is_open (const Completion *self)
{
  return gtk_widget_get_visible (self->popover);
}

static void
close_list (Completion *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* As wide as the entry, and as high as what is found now. */
static void
open_list (Completion *self)
{
  gtk_widget_set_size_request (self->list, MAX (gtk_widget_get_width (GTK_WIDGET (self->entry)) - 2 * MARGIN, LEAST_WIDTH), -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
take (Completion *self, GtkStringObject *item)
{
  self->taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_string_object_get_string (item));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->taking = FALSE;
  close_list (self);
}

/* Nothing is chosen until the user walks into the list: Enter means what is typed. */
static void
typed_cb (GtkEditable *editable, Completion *self)
{
  const char *typed = gtk_editable_get_text (editable);

  if (self->taking)
    return;
  g_free (self->typed);
  self->typed = g_utf8_casefold (typed, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  if (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (editable))) && *typed != '\0'
      && g_list_model_get_n_items (self->found) > 0)
    open_list (self);
  else
    close_list (self);
}

static void
walk (Completion *self, int by)
{
  const guint n = g_list_model_get_n_items (self->found);
  const guint at = gtk_single_selection_get_selected (self->selection);
  const guint first = by > 0 ? 0 : n - 1;

  if (n == 0)
    return;
  gtk_single_selection_set_selected (self->selection, at == GTK_INVALID_LIST_POSITION ? first : (at + n + (guint) by) % n);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), gtk_single_selection_get_selected (self->selection), GTK_LIST_SCROLL_NONE, NULL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, Completion *self)
{
  GtkStringObject *chosen = gtk_single_selection_get_selected_item (self->selection);

  if (!is_open (self))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      walk (self, key == GDK_KEY_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Escape:
      close_list (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (chosen == NULL)
        return FALSE;
      take (self, chosen);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
activate_cb (GtkListView *list, guint position, Completion *self)
{
  g_autoptr (GtkStringObject) item = g_list_model_get_item (self->found, position);

  if (item != NULL)
    take (self, item);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (cell)), gtk_string_object_get_string (gtk_list_item_get_item (cell)));
}

static void
create_list (Completion *self, GListModel *words)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (words), self->filter);
  self->found = G_LIST_MODEL (gtk_slice_list_model_new (G_LIST_MODEL (filtered), 0, MOST_ROWS));
  self->selection = gtk_single_selection_new (self->found);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_set_can_focus (self->list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("In Use"), -1);
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
}

static void
create_popover (Completion *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "completion");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_can_focus (scroller, FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->entry));
}

static void
destroyed_cb (GtkWidget *entry, Completion *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

/**
 * dtl_completion_attach:
 * @entry: an entry
 * @words: (element-type GtkStringObject): what can be taken
 */
void
dtl_completion_attach (GtkEntry *entry, GListModel *words)
{
  Completion *self = g_new0 (Completion, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  create_list (self, words);
  create_popover (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (close_list), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect (entry, "destroy", G_CALLBACK (destroyed_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE, GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
  g_object_set_data_full (G_OBJECT (entry), KEY, self, free_completion);
}

/**
 * dtl_completion_get_popover:
 * @entry: an entry
 *
 * Returns: (transfer none) (nullable): where what can be taken is shown
 */
GtkWidget *
dtl_completion_get_popover (GtkEntry *entry)
{
  const Completion *self = g_object_get_data (G_OBJECT (entry), KEY);

  return self != NULL ? self->popover : NULL;
}
