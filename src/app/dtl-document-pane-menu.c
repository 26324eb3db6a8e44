/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a place in the text is offered where the reader is: a menu at the pointer or the
 * caret, and a bar below the text while words are selected. */

#include "config.h"

#include "dtl-document-caret.h"
#include "dtl-document-menu.h"
#include "dtl-document-pane-private.h"

/* --- selected words -------------------------------------------------------------------------------------- */

/* What the search selects is no choice of the reader's. */
static void
selection_changed_cb (DtlDocumentPane *self)
{
  DtlSpan span;
  const gboolean offered = !gtk_search_bar_get_search_mode (self->search_bar) && dtl_document_pane_get_selected (self, &span);

  gtk_revealer_set_reveal_child (self->selection_bar, offered);
}

/**
 * dtl_document_pane_get_selected:
 * @self: the pane
 * @span: (out): words of the source that is shown
 *
 * Returns: whether words are selected
 */
gboolean
dtl_document_pane_get_selected (DtlDocumentPane *self, DtlSpan *span)
{
  return self->source >= 0 && dtl_document_view_get_selected (self->view, span);
}

/**
 * dtl_document_pane_show_span:
 * @self: the pane
 * @span: words of the source that is shown
 *
 * Brings them into view and draws the eye to them.
 */
void
dtl_document_pane_show_span (DtlDocumentPane *self, DtlSpan span)
{
  if (self->text != NULL && span.start < span.end && span.end <= dtl_text_length (self->text))
    dtl_document_view_flash_span (self->view, span);
}

/**
 * dtl_document_pane_toggle_caret:
 * @self: the pane
 *
 * Lets arrow keys move a caret, or scroll again.
 */
void
dtl_document_pane_toggle_caret (DtlDocumentPane *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);

  dtl_document_caret_set (view, !gtk_text_view_get_cursor_visible (view));
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

/* --- the menu -------------------------------------------------------------------------------------------- */

static void
fill_place (DtlDocumentPane *self, guint32 offset, DtlDocumentPlace *place)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_session_get_comparison (self->session), (guint) self->source);
  GArray *marks = dtl_document_view_get_marks (self->view);
  const int mark = dtl_marks_find_at (marks, offset);
  DtlSpan span;

  place->mark = mark >= 0 ? &g_array_index (marks, DtlMark, mark) : NULL;
  place->quotation = dtl_document_menu_find_quotation (reading, (DtlSpan) { offset, offset });
  place->selected = dtl_document_pane_get_selected (self, &span);
}

static void
open_menu (DtlDocumentPane *self, guint32 offset, const GdkRectangle *at)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_session_get_comparison (self->session), (guint) self->source);
  DtlDocumentPlace place;
  g_autoptr (GMenuModel) model = NULL;

  fill_place (self, offset, &place);
  model = dtl_document_menu_create (reading, (guint) self->source, &place);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  /* Its own items speak to the text: copying, selecting all. */
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self->view));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
right_clicked_cb (GtkGestureClick *gesture, int n_presses, double x, double y, DtlDocumentPane *self)
{
  const GdkRectangle at = { (int) x, (int) y, 1, 1 };
  guint32 offset;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->source >= 0 && (dtl_document_view_find_offset (self->view, x, y, &offset) || dtl_document_view_get_caret (self->view, &offset)))
    open_menu (self, offset, &at);
}

/* By key it opens on the chosen mark, else at the caret. */
static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  DtlDocumentPane *self = user_data;
  const int mark = dtl_document_view_get_chosen (self->view);
  GdkRectangle at = { 24, 24, 1, 1 };
  guint32 offset = 0;
  DtlSpan span;

  if (self->source < 0)
    return FALSE;
  if (dtl_document_pane_get_selected (self, &span))
    offset = span.start;
  else if (mark >= 0)
    offset = g_array_index (dtl_document_view_get_marks (self->view), DtlMark, mark).span.start;
  else if (!dtl_document_view_get_caret (self->view, &offset))
    offset = 0;
  dtl_document_view_locate_offset (self->view, offset, &at);
  open_menu (self, offset, &at);
  return TRUE;
}

static void
add_menu_key (GtkShortcutController *controller, guint key, GdkModifierType modifiers, DtlDocumentPane *self)
{
  gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                                                      gtk_callback_action_new (menu_key_cb, self, NULL)));
}

/**
 * dtl_document_pane_add_menu:
 * @self: a pane in the making
 *
 * Gives its text the menu and the bar.
 */
void
dtl_document_pane_add_menu (DtlDocumentPane *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  /* Before the text's own menu, most of which is for texts that are edited. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (right_clicked_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_menu_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Menu, 0, self);
  add_menu_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_F10, GDK_SHIFT_MASK, self);
  gtk_widget_add_controller (view, keys);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}
