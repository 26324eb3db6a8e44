/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Joins the text to the session: what is chosen anywhere is shown here, what is chosen here is shown
 * everywhere. When the explanation appears and when it goes is decided here too. */

#include "config.h"

#include "dtl-document-pane-private.h"

#include <glib/gi18n-lib.h>

#include "dtl-document-caret.h"
#include "dtl-mark-popover.h"
#include "dtl-source-item.h"
#include "dtl-words.h"

#define SHOW_DELAY_MS 350
#define HIDE_DELAY_MS 250
#define MOST_TRIES 8

G_DEFINE_FINAL_TYPE (DtlDocumentPane, dtl_document_pane, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  PROP_FAILURE,
  N_PROPS,
};

/* --- the explanation ------------------------------------------------------------------------ */

static void
hide_explanation (DtlDocumentPane *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->explained = -1;
  self->pinned = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static DtlMentionCard *
create_card (DtlDocumentPane *self, int mark)
{
  const DtlMark *which = &g_array_index (dtl_document_view_get_marks (self->view), DtlMark, mark);
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);

  return which->kind == DTL_SELECTION_FIGURE ? dtl_mention_card_of_figure (comparison, self->source, which->index)
                                             : dtl_mention_card_of_date (comparison, self->source, which->index);
}

static gboolean
point_at_mark (DtlDocumentPane *self, int mark)
{
  GdkRectangle place;
  graphene_point_t origin;

  if (!dtl_document_view_locate (self->view, mark, &place)
      || !gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (place.x, place.y), &origin))
    return FALSE;
  place.x = (int) origin.x;
  place.y = (int) origin.y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  return TRUE;
}

static void
explain (DtlDocumentPane *self, int mark, gboolean pinned)
{
  g_autoptr (DtlMentionCard) card = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->pinned = pinned;
  if (mark == self->explained && gtk_widget_get_visible (self->popover))
    return;
  if (!point_at_mark (self, mark))
    return;
  self->explained = mark;
  card = create_card (self, mark);
  dtl_mark_popover_show (DTL_MARK_POPOVER (self->popover), self->session, self->source, card);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* What was stepped to may still be on its way into view: lines are laid out in idle moments. */
static void
explain_later_cb (gpointer user_data)
{
  DtlDocumentPane *self = user_data;

  self->timer = 0;
  if (!point_at_mark (self, self->explained) && ++self->tries < MOST_TRIES)
    {
      self->timer = g_timeout_add_once (SHOW_DELAY_MS, explain_later_cb, self);
      return;
    }
  explain (self, self->explained, self->pinned);
}

static void
explain_later (DtlDocumentPane *self, int mark, gboolean pinned)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (mark != self->explained)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  self->explained = mark;
  self->pinned = pinned;
  self->tries = 0;
  self->timer = g_timeout_add_once (SHOW_DELAY_MS, explain_later_cb, self);
}

static void
hide_later_cb (gpointer user_data)
{
  DtlDocumentPane *self = user_data;

  self->timer = 0;
  hide_explanation (self);
}

static void
mark_pointed_cb (DtlDocumentPane *self, int mark)
{
  if (self->pinned)
    return;
  if (mark >= 0)
    {
      explain_later (self, mark, FALSE);
      return;
    }
  g_clear_handle_id (&self->timer, g_source_remove);
  if (gtk_widget_get_visible (self->popover))
    self->timer = g_timeout_add_once (HIDE_DELAY_MS, hide_later_cb, self);
}

/* Whoever moves onto the explanation wants to read it. */
static void
popover_entered_cb (DtlDocumentPane *self)
{
  if (!self->pinned)
    g_clear_handle_id (&self->timer, g_source_remove);
}

static void
popover_left_cb (DtlDocumentPane *self)
{
  if (self->popover != NULL && !self->pinned && self->timer == 0)
    self->timer = g_timeout_add_once (HIDE_DELAY_MS, hide_later_cb, self);
}

static void
popover_closed_cb (DtlDocumentPane *self)
{
  if (self->timer == 0)
    {
      self->explained = -1;
      self->pinned = FALSE;
    }
}

static void
scrolled_cb (DtlDocumentPane *self)
{
  if (self->explained < 0 || !gtk_widget_get_visible (self->popover))
    return;
  if (!self->pinned || !point_at_mark (self, self->explained))
    hide_explanation (self);
}

/**
 * dtl_document_pane_dismiss:
 * @self: the pane
 *
 * Sends the explanation or the search away.
 *
 * Returns: whether there was one
 */
gboolean
dtl_document_pane_dismiss (DtlDocumentPane *self)
{
  if (gtk_widget_get_visible (self->popover))
    {
      hide_explanation (self);
      return TRUE;
    }
  if (gtk_search_bar_get_search_mode (self->search_bar))
    {
      gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      return TRUE;
    }
  if (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (self->view)))
    {
      dtl_document_caret_set (GTK_TEXT_VIEW (self->view), FALSE);
      return TRUE;
    }
  return FALSE;
}

/**
 * dtl_document_pane_dismiss_popover:
 * @self: the pane
 *
 * Sends the explanation away, which would stand over a dialog.
 */
void
dtl_document_pane_dismiss_popover (DtlDocumentPane *self)
{
  hide_explanation (self);
}

/* --- choosing ------------------------------------------------------------------------------- */

static void
choose_mark (DtlDocumentPane *self, int mark)
{
  const DtlMark *which = &g_array_index (dtl_document_view_get_marks (self->view), DtlMark, mark);

  self->choosing = TRUE;
  dtl_session_select (self->session, which->kind, self->source, which->index);
  self->choosing = FALSE;
}

static void
mark_activated_cb (DtlDocumentPane *self, int mark)
{
  dtl_document_view_choose (self->view, mark, FALSE);
  choose_mark (self, mark);
  explain (self, mark, TRUE);
}

/* A click beside all marks sends away what a click brought. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  DtlDocumentPane *self = user_data;

  if (self->pinned)
    hide_explanation (self);
}

/**
 * dtl_document_pane_step:
 * @self: the pane
 * @by: how many marks on; negative for back
 *
 * Chooses the next mark, going round at the end, and explains it.
 */
void
dtl_document_pane_step (DtlDocumentPane *self, int by)
{
  GArray *marks = dtl_document_view_get_marks (self->view);
  const int n = marks->len;
  int mark = dtl_document_view_get_chosen (self->view);
  g_autoptr (DtlMentionCard) card = NULL;
  g_autofree char *words = NULL;

  if (n == 0)
    return;
  mark = mark < 0 ? (by > 0 ? 0 : n - 1) : ((mark + by) % n + n) % n;
  dtl_document_view_choose (self->view, mark, TRUE);
  choose_mark (self, mark);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  explain_later (self, mark, TRUE);
  card = create_card (self, mark);
  words = dtl_mark_popover_say (card);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->view), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * dtl_document_pane_explain:
 * @self: the pane
 *
 * Says what there is to say of the chosen mark, or of the next one if none is chosen.
 */
void
dtl_document_pane_explain (DtlDocumentPane *self)
{
  const int mark = dtl_document_view_get_chosen (self->view);

  if (mark >= 0)
    explain (self, mark, TRUE);
  else
    dtl_document_pane_step (self, 1);
}

/* --- showing the current source ------------------------------------------------------------- */

static char *
say_byline (DtlDocumentPane *self, const DtlReading *reading, int source)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autoptr (DtlSourceItem) item = g_list_model_get_item (dtl_session_get_sources (self->session), source);
  g_autofree char *date = dtl_date_is_set (reading->published) ? dtl_words_date (reading->published) : NULL;

  g_strv_builder_add (parts, dtl_source_item_get_name (item));
  g_strv_builder_add (parts, date != NULL ? date : _("no published date"));
  if (reading->source->authors != NULL)
    {
      g_autofree char *authors = g_strjoinv (", ", reading->source->authors);

      g_strv_builder_add (parts, authors);
    }
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

/* What stands where the text would be, if the chosen file could not be read. */
static void
show_failure (DtlDocumentPane *self)
{
  const char *reason = self->failure != NULL ? dtl_source_item_get_failure (self->failure) : NULL;
  g_autofree char *words = NULL;

  gtk_stack_set_visible_child_name (self->forms, reason != NULL ? "failure" : "text");
  if (reason == NULL)
    return;
  hide_explanation (self);
  /* The page reads its description as markup, though not its title. */
  words = g_markup_escape_text (reason, -1);
  adw_status_page_set_title (self->failure_page, dtl_source_item_get_name (self->failure));
  adw_status_page_set_description (self->failure_page, words);
}

static void
set_failure (DtlDocumentPane *self, DtlSourceItem *failure)
{
  if (!g_set_object (&self->failure, failure))
    return;
  show_failure (self);
  g_object_notify (G_OBJECT (self), "failure");
}

static void
show_source (DtlDocumentPane *self)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);
  const int source = dtl_session_get_current_source (self->session);
  const DtlReading *reading = source >= 0 ? dtl_comparison_reading (comparison, source) : NULL;
  g_autoptr (GArray) marks = NULL;
  g_autofree char *byline = reading != NULL ? say_byline (self, reading, source) : NULL;

  hide_explanation (self);
  g_clear_pointer (&self->text, dtl_text_unref);
  self->source = source;
  self->text = reading != NULL ? dtl_text_ref (reading->source->text) : NULL;
  marks = reading != NULL ? dtl_marks_of_source (comparison, source) : g_array_new (FALSE, FALSE, sizeof (DtlMark));
  dtl_document_view_show (self->view, reading, marks, reading != NULL ? reading->title : NULL, byline);
  dtl_mark_ticks_update (self->ticks);
}

static void
update_source (DtlDocumentPane *self, const DtlComparison *comparison, const DtlReading *reading, int source)
{
  g_autoptr (GArray) marks = dtl_marks_of_source (comparison, source);
  g_autofree char *byline = say_byline (self, reading, source);

  hide_explanation (self);
  self->source = source;
  dtl_document_view_update (self->view, marks, byline);
  dtl_mark_ticks_update (self->ticks);
}

static void
follow_selection (DtlDocumentPane *self, gboolean flash)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);
  const DtlSelection *selection = dtl_session_get_selection (self->session);
  int mark;

  if (self->source < 0)
    return;
  mark = dtl_marks_of_selection (dtl_document_view_get_marks (self->view), selection, comparison, self->source);
  dtl_document_view_choose (self->view, mark, flash);
  if (flash && selection->kind == DTL_SELECTION_QUOTATION)
    dtl_document_view_flash_span (self->view, dtl_reading_quotation (dtl_comparison_reading (comparison, self->source),
                                                                     selection->index)->span);
}

static void
selection_changed_cb (DtlDocumentPane *self)
{
  if (self->choosing)
    return;
  hide_explanation (self);
  if (dtl_session_get_current_source (self->session) != self->source)
    show_source (self);
  follow_selection (self, TRUE);
}

/* The place in the text is kept where the text is the same: only its marks may mean something else. */
static void
comparison_changed_cb (DtlDocumentPane *self)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);
  const int source = dtl_session_get_current_source (self->session);
  const DtlReading *reading = source >= 0 ? dtl_comparison_reading (comparison, source) : NULL;

  if (reading != NULL && reading->source->text == self->text)
    update_source (self, comparison, reading, source);
  else
    show_source (self);
  follow_selection (self, FALSE);
}

/* --- finding -------------------------------------------------------------------------------- */

static gboolean
select_match (DtlDocumentPane *self, GtkTextIter *from, gboolean forward)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  const char *words = gtk_editable_get_text (self->search_entry);
  const GtkTextSearchFlags flags = GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_TEXT_ONLY;
  GtkTextIter start, end;
  const gboolean found = forward ? gtk_text_iter_forward_search (from, words, flags, &start, &end, NULL)
                                 : gtk_text_iter_backward_search (from, words, flags, &start, &end, NULL);

  if (!found)
    return FALSE;
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0.15, FALSE, 0, 0);
  return TRUE;
}

static void
find (DtlDocumentPane *self, gboolean forward, gboolean from_here)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;
  gboolean found;

  gtk_widget_remove_css_class (GTK_WIDGET (self->search_entry), "error");
  if (*gtk_editable_get_text (self->search_entry) == '\0')
    return;
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  found = select_match (self, forward && !from_here ? &end : &start, forward);
  if (!found)
    {
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      found = select_match (self, forward ? &start : &end, forward);
    }
  if (!found)
    gtk_widget_add_css_class (GTK_WIDGET (self->search_entry), "error");
}

static void
find_next_cb (DtlDocumentPane *self)
{
  find (self, TRUE, FALSE);
}

static void
find_previous_cb (DtlDocumentPane *self)
{
  find (self, FALSE, FALSE);
}

static void
find_changed_cb (DtlDocumentPane *self)
{
  find (self, TRUE, TRUE);
}

static void
find_stopped_cb (DtlDocumentPane *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * dtl_document_pane_find:
 * @self: the pane
 *
 * Opens the search, with the selected words in it.
 */
void
dtl_document_pane_find (DtlDocumentPane *self)
{
  g_autofree char *selected = dtl_document_view_dup_selected (self->view);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  if (selected != NULL && strchr (selected, '\n') == NULL)
    gtk_editable_set_text (self->search_entry, selected);
  gtk_editable_select_region (self->search_entry, 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* --- the object ----------------------------------------------------------------------------- */

static void
dtl_document_pane_dispose (GObject *object)
{
  DtlDocumentPane *self = DTL_DOCUMENT_PANE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  /* The pointer leaves them when they go, and nobody is to wait for it any more. */
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  if (self->popover != NULL)
    g_signal_handlers_disconnect_by_data (self->popover, self);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->text, dtl_text_unref);
  g_clear_object (&self->failure);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_DOCUMENT_PANE);
  G_OBJECT_CLASS (dtl_document_pane_parent_class)->dispose (object);
}

static void
dtl_document_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DTL_DOCUMENT_PANE (object)->session);
  else if (id == PROP_FAILURE)
    g_value_set_object (value, DTL_DOCUMENT_PANE (object)->failure);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_document_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    dtl_document_pane_set_session (DTL_DOCUMENT_PANE (object), g_value_get_object (value));
  else if (id == PROP_FAILURE)
    set_failure (DTL_DOCUMENT_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_document_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (dtl_document_pane_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (DTL_DOCUMENT_PANE (widget)->popover));
}

static gboolean
dtl_document_pane_grab_focus (GtkWidget *widget)
{
  DtlDocumentPane *self = DTL_DOCUMENT_PANE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->view)) || gtk_widget_grab_focus (gtk_stack_get_visible_child (self->forms));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-document-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlDocumentPane, forms);
  gtk_widget_class_bind_template_child (widget_class, DtlDocumentPane, failure_page);
  gtk_widget_class_bind_template_child (widget_class, DtlDocumentPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, DtlDocumentPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlDocumentPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, DtlDocumentPane, view);
  gtk_widget_class_bind_template_child (widget_class, DtlDocumentPane, ticks);
  gtk_widget_class_bind_template_child (widget_class, DtlDocumentPane, selection_bar);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_stopped_cb);
}

static void
dtl_document_pane_class_init (DtlDocumentPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamSpec *props[N_PROPS] = {
    NULL,
    g_param_spec_object ("session", NULL, NULL, DTL_TYPE_SESSION, flags),
    g_param_spec_object ("failure", NULL, NULL, DTL_TYPE_SOURCE_ITEM, flags),
  };

  object_class->dispose = dtl_document_pane_dispose;
  object_class->get_property = dtl_document_pane_get_property;
  object_class->set_property = dtl_document_pane_set_property;
  widget_class->grab_focus = dtl_document_pane_grab_focus;
  widget_class->size_allocate = dtl_document_pane_size_allocate;
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (DTL_TYPE_DOCUMENT_VIEW);
  g_type_ensure (DTL_TYPE_MARK_TICKS);
  bind_template (widget_class);
}

static void
add_controllers (DtlDocumentPane *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (popover_entered_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (popover_left_cb), self);
  gtk_widget_add_controller (self->popover, motion);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

static void
dtl_document_pane_init (DtlDocumentPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->source = self->explained = -1;
  self->popover = dtl_mark_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  dtl_mark_ticks_set_view (self->ticks, self->view);
  g_signal_connect_swapped (self->view, "mark-pointed", G_CALLBACK (mark_pointed_cb), self);
  g_signal_connect_swapped (self->view, "mark-activated", G_CALLBACK (mark_activated_cb), self);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (popover_closed_cb), self);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                            G_CALLBACK (scrolled_cb), self);
  add_controllers (self);
  dtl_document_pane_add_menu (self);
}

/**
 * dtl_document_pane_set_session:
 * @self: the pane
 * @session: whose current source it shows; set once
 */
void
dtl_document_pane_set_session (DtlDocumentPane *self, DtlSession *session)
{
  if (self->session == session)
    return;
  g_assert (self->session == NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (comparison_changed_cb), self, G_CONNECT_SWAPPED);
  comparison_changed_cb (self);
  g_object_notify (G_OBJECT (self), "session");
}
