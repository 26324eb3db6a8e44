/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text widget lays out, scrolls, selects and speaks to a screen reader; what it cannot do is
 * draw our marks. They are drawn here, below and above its text, for what is in view only. */

#include "dtl-document-view-private.h"

#include <adwaita.h>

#include "dtl-document-caret.h"
#include "dtl-mark-painter.h"

#define MEASURE 660            /* widest column of text, pixels at 100 % */
#define MARGIN 48              /* room at the sides, for the signs */
#define NARROW_MARGIN 26
#define NARROW 460            /* a pane below this width has no room to spare */
#define SIGN_SIDE 14
#define FOLLOW_FRAMES 8          /* for which a place that was scrolled to is kept in view */
#define FIRST_PIECE (96 * 1024)  /* bytes put in before the first frame, and in each idle moment */
#define FLASH_MS 1200

G_DEFINE_FINAL_TYPE (DtlDocumentView, dtl_document_view, GTK_TYPE_TEXT_VIEW)

enum
{
  MARK_POINTED,
  MARK_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- where marks are ------------------------------------------------------------------------ */

static const DtlMark *
get_mark (DtlDocumentView *self, guint index)
{
  return &g_array_index (self->marks, DtlMark, index);
}

static gboolean
get_visible_bytes (DtlDocumentView *self, DtlSpan *bytes)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter start, end;

  if (self->text == NULL)
    return FALSE;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &start, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &end, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&end);
  if (!dtl_document_text_get_offset (self->text, &start, &bytes->start))
    bytes->start = 0;
  return dtl_document_text_get_offset (self->text, &end, &bytes->end);
}

typedef void (*Draw) (DtlDocumentView *self, GtkSnapshot *snapshot, const DtlMark *mark, const graphene_rect_t *words, gpointer data);

/* Calls @draw for each line of the screen that the span covers. */
static void
for_each_line (DtlDocumentView *self, DtlSpan span, const DtlMark *mark, GtkSnapshot *snapshot, Draw draw, gpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter at, end;

  dtl_document_text_get_iter (self->text, span.start, &at);
  dtl_document_text_get_iter (self->text, span.end, &end);
  while (gtk_text_iter_compare (&at, &end) < 0)
    {
      GtkTextIter line_end = at;
      GdkRectangle from, to;

      gtk_text_view_forward_display_line_end (view, &line_end);
      if (gtk_text_iter_compare (&line_end, &at) <= 0 || gtk_text_iter_compare (&line_end, &end) > 0)
        line_end = end;
      gtk_text_view_get_iter_location (view, &at, &from);
      gtk_text_view_get_iter_location (view, &line_end, &to);
      if (to.y != from.y)
        {
          GtkTextIter last = line_end;

          gtk_text_iter_backward_char (&last);
          gtk_text_view_get_iter_location (view, &last, &to);
          to.x += to.width;
        }
      draw (self, snapshot, mark,
            &GRAPHENE_RECT_INIT (MIN (from.x, to.x) - 2, from.y, ABS (to.x - from.x) + 4, from.height), data);
      at = line_end;
      while (gtk_text_iter_compare (&at, &end) < 0 && g_unichar_isspace (gtk_text_iter_get_char (&at)))
        gtk_text_iter_forward_char (&at);
    }
}

/* --- drawing -------------------------------------------------------------------------------- */

static gboolean
is_dark (DtlDocumentView *self)
{
  return adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))));
}

static void
draw_tint (DtlDocumentView *self, GtkSnapshot *snapshot, const DtlMark *mark, const graphene_rect_t *words, gpointer data)
{
  dtl_mark_painter_tint (snapshot, mark->standing, is_dark (self), words, GPOINTER_TO_INT (data));
}

static void
draw_underline (DtlDocumentView *self, GtkSnapshot *snapshot, const DtlMark *mark, const graphene_rect_t *words, gpointer data)
{
  dtl_mark_painter_underline (snapshot, mark->standing, is_dark (self), words);
}

static void
draw_ring (DtlDocumentView *self, GtkSnapshot *snapshot, const DtlMark *mark, const graphene_rect_t *words, gpointer data)
{
  graphene_rect_t outside = *words;
  GskRoundedRect shape;
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  const float width[4] = { 2, 2, 2, 2 };
  const GdkRGBA colours[4] = { *accent, *accent, *accent, *accent };

  graphene_rect_inset (&outside, -2, -2);
  gsk_rounded_rect_init_from_rect (&shape, &outside, 6);
  gtk_snapshot_append_border (snapshot, &shape, width, colours);
}

static void
draw_flash (DtlDocumentView *self, GtkSnapshot *snapshot, const DtlMark *mark, const graphene_rect_t *words, gpointer data)
{
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  graphene_rect_t outside = *words;
  GskRoundedRect shape;

  accent->alpha = 0.35f * (float) adw_animation_get_value (self->flash);
  graphene_rect_inset (&outside, -1, -1);
  gsk_rounded_rect_init_from_rect (&shape, &outside, 5);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, accent, &outside);
  gtk_snapshot_pop (snapshot);
}

static void
draw_below (DtlDocumentView *self, GtkSnapshot *snapshot, DtlSpan visible)
{
  if (self->flash != NULL && !dtl_span_is_empty (self->flashed) && dtl_span_overlaps (self->flashed, visible))
    for_each_line (self, self->flashed, NULL, snapshot, draw_flash, NULL);
  for (guint i = dtl_marks_find_from (self->marks, visible.start); i < self->marks->len; i++)
    {
      const DtlMark *mark = get_mark (self, i);

      if (mark->span.start >= visible.end)
        break;
      for_each_line (self, mark->span, mark, snapshot, draw_tint,
                     GINT_TO_POINTER ((int) i == self->chosen || (int) i == self->pointed));
    }
}

/* One sign for a line of the screen, however many conflicts are on it. */
static void
draw_sign (DtlDocumentView *self, GtkSnapshot *snapshot, const DtlMark *mark, int *last_y)
{
  GtkTextIter iter;
  GdkRectangle place;
  graphene_point_t centre;

  dtl_document_text_get_iter (self->text, mark->span.start, &iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &place);
  if (place.y == *last_y)
    return;
  *last_y = place.y;
  centre.x = MAX (gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) - SIGN_SIDE - 4, SIGN_SIDE / 2 + 2);
  centre.y = place.y + place.height / 2.0f;
  dtl_mark_painter_sign (snapshot, is_dark (self), &centre, SIGN_SIDE);
}

static void
draw_above (DtlDocumentView *self, GtkSnapshot *snapshot, DtlSpan visible)
{
  int last_y = -1;

  for (guint i = dtl_marks_find_from (self->marks, visible.start); i < self->marks->len; i++)
    {
      const DtlMark *mark = get_mark (self, i);

      if (mark->span.start >= visible.end)
        break;
      for_each_line (self, mark->span, mark, snapshot, draw_underline, NULL);
      if ((int) i == self->chosen)
        for_each_line (self, mark->span, mark, snapshot, draw_ring, NULL);
      if (mark->standing == DTL_STANDING_CONFLICTS)
        draw_sign (self, snapshot, mark, &last_y);
    }
}

static void
dtl_document_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  DtlDocumentView *self = DTL_DOCUMENT_VIEW (view);
  DtlSpan visible;

  if (!get_visible_bytes (self, &visible))
    return;
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    draw_below (self, snapshot, visible);
  else
    draw_above (self, snapshot, visible);
}

/* --- pointing ------------------------------------------------------------------------------- */

static int
find_mark_at (DtlDocumentView *self, double x, double y)
{
  guint32 offset;

  return dtl_document_view_find_offset (self, x, y, &offset) ? dtl_marks_find_at (self->marks, offset) : -1;
}

static void
set_pointed (DtlDocumentView *self, int mark)
{
  if (self->pointed == mark)
    return;
  self->pointed = mark;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[MARK_POINTED], 0, mark);
}

static void
moved_cb (GtkEventControllerMotion *motion, double x, double y, gpointer user_data)
{
  set_pointed (user_data, find_mark_at (user_data, x, y));
}

static void
left_cb (GtkEventControllerMotion *motion, gpointer user_data)
{
  set_pointed (user_data, -1);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  DtlDocumentView *self = user_data;
  const int mark = find_mark_at (self, x, y);

  /* A drag that ends on a mark selects words; it is no click. */
  if (mark >= 0 && n_press == 1 && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))))
    g_signal_emit (self, signals[MARK_ACTIVATED], 0, mark);
}

/* --- the widget ----------------------------------------------------------------------------- */

static void
dtl_document_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  const int least = width < NARROW ? NARROW_MARGIN : MARGIN;
  const int margin = MAX (least, (width - MEASURE) / 2);

  if (gtk_text_view_get_left_margin (view) != margin)
    {
      gtk_text_view_set_left_margin (view, margin);
      gtk_text_view_set_right_margin (view, margin);
    }
  GTK_WIDGET_CLASS (dtl_document_view_parent_class)->size_allocate (widget, width, height, baseline);
}

/* The line breaks that were made for display are not the source's. */
static void
dtl_document_view_copy_clipboard (GtkTextView *view)
{
  g_autofree char *words = dtl_document_view_dup_selected (DTL_DOCUMENT_VIEW (view));

  if (words != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), words);
}

static void
dtl_document_view_move_cursor (GtkTextView *view, GtkMovementStep step, int count, gboolean extend_selection)
{
  dtl_document_caret_prepare (view, extend_selection);
  GTK_TEXT_VIEW_CLASS (dtl_document_view_parent_class)->move_cursor (view, step, count, extend_selection);
}

static void
dtl_document_view_dispose (GObject *object)
{
  DtlDocumentView *self = DTL_DOCUMENT_VIEW (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  if (self->flash != NULL)
    adw_animation_skip (self->flash);
  g_clear_object (&self->flash);
  g_clear_pointer (&self->text, dtl_document_text_free);
  g_clear_pointer (&self->marks, g_array_unref);
  G_OBJECT_CLASS (dtl_document_view_parent_class)->dispose (object);
}

static void
dtl_document_view_class_init (DtlDocumentViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_document_view_dispose;
  widget_class->size_allocate = dtl_document_view_size_allocate;
  GTK_TEXT_VIEW_CLASS (class)->snapshot_layer = dtl_document_view_snapshot_layer;
  GTK_TEXT_VIEW_CLASS (class)->copy_clipboard = dtl_document_view_copy_clipboard;
  GTK_TEXT_VIEW_CLASS (class)->move_cursor = dtl_document_view_move_cursor;

  signals[MARK_POINTED] = g_signal_new ("mark-pointed", DTL_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", DTL_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
create_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "title", "scale", 1.75, "weight", PANGO_WEIGHT_BOLD,
                              "pixels-above-lines", 2, "pixels-below-lines", 14, "pixels-inside-wrap", 0, "line-height", 1.05f, NULL);
  gtk_text_buffer_create_tag (buffer, "byline", "scale", 0.92, "foreground-rgba", &(GdkRGBA) { 0.5f, 0.5f, 0.52f, 1 },
                              "pixels-below-lines", 2, NULL);
  gtk_text_buffer_create_tag (buffer, "furniture", "foreground-rgba", &(GdkRGBA) { 0.5f, 0.5f, 0.52f, 1 }, NULL);
  gtk_text_buffer_create_tag (buffer, "empty", "scale", 0.25, "pixels-below-lines", 0, NULL);
}

/* A key is often heard within the frame that will be drawn. GtkTextView would measure its new lines as late as that, and
 * tell the scrollbar of them when it cannot be laid out any more; laid out itself, it measures them in time. */
static void
text_changed_cb (GtkTextBuffer *buffer, gpointer user_data)
{
  gtk_widget_queue_allocate (GTK_WIDGET (user_data));
}

static void
add_controllers (DtlDocumentView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
dtl_document_view_init (DtlDocumentView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->marks = g_array_new (FALSE, FALSE, sizeof (DtlMark));
  self->pointed = self->chosen = -1;
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, 24);
  gtk_text_view_set_bottom_margin (view, 48);
  gtk_text_view_set_pixels_inside_wrap (view, 5);
  gtk_text_view_set_pixels_below_lines (view, 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "document");
  create_tags (gtk_text_view_get_buffer (view));
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_DEFAULT);
  add_controllers (self);
}

/* --- showing -------------------------------------------------------------------------------- */

static void
set_marks (DtlDocumentView *self, GArray *marks)
{
  g_array_ref (marks);
  g_array_unref (self->marks);
  self->marks = marks;
  self->pointed = self->chosen = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
fill_cb (gpointer user_data)
{
  DtlDocumentView *self = user_data;

  if (dtl_document_text_fill (self->text, FIRST_PIECE))
    return G_SOURCE_CONTINUE;
  self->fill_source = 0;
  return G_SOURCE_REMOVE;
}

/**
 * dtl_document_view_show:
 * @self: the view
 * @reading: (nullable): what was read in the source to show; %NULL: nothing
 * @marks: (element-type DtlMark): its marks; a reference is taken
 * @title: (nullable): its title
 * @byline: (nullable): who published it and when
 *
 * Shows another source from its beginning.
 */
void
dtl_document_view_show (DtlDocumentView *self, const DtlReading *reading, GArray *marks, const char *title, const char *byline)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->text, dtl_document_text_free);
  gtk_text_buffer_set_text (buffer, "", 0);
  self->flashed = (DtlSpan) { 0, 0 };
  self->pointed = self->chosen = -1;
  set_marks (self, marks);
  if (reading == NULL)
    return;
  self->text = dtl_document_text_new (buffer, reading, title, byline);
  if (dtl_document_text_fill (self->text, FIRST_PIECE))
    self->fill_source = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)), 0);
}

/**
 * dtl_document_view_update:
 * @self: the view
 * @marks: (element-type DtlMark): the marks of the text that is shown; a reference is taken
 * @byline: (nullable): who published it and when
 *
 * The text is the same, what is known of it is not. The reader's place is kept.
 */
void
dtl_document_view_update (DtlDocumentView *self, GArray *marks, const char *byline)
{
  set_marks (self, marks);
  if (self->text != NULL && byline != NULL)
    dtl_document_text_set_byline (self->text, byline);
}

/**
 * dtl_document_view_get_marks:
 *
 * Returns: (transfer none) (element-type DtlMark): its marks
 */
GArray *
dtl_document_view_get_marks (DtlDocumentView *self)
{
  return self->marks;
}

/**
 * dtl_document_view_get_chosen:
 *
 * Returns: the chosen mark, or -1
 */
int
dtl_document_view_get_chosen (DtlDocumentView *self)
{
  return self->chosen;
}

static void
flash_cb (double value, gpointer user_data)
{
  gtk_widget_queue_draw (GTK_WIDGET (user_data));
}

static gboolean
is_in_view (DtlDocumentView *self, const GtkTextIter *iter)
{
  GdkRectangle visible, place;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &place);
  return place.y >= visible.y && place.y + place.height <= visible.y + visible.height;
}

/* Lines above are laid out frame by frame and push the place away: look again for some frames. */
static gboolean
follow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DtlDocumentView *self = DTL_DOCUMENT_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextMark *mark = gtk_text_buffer_get_insert (buffer);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);
  if (!is_in_view (self, &iter))
    gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), mark, 0.15, FALSE, 0, 0);
  if (--self->follow_frames > 0)
    return G_SOURCE_CONTINUE;
  self->follow = 0;
  return G_SOURCE_REMOVE;
}

static void
follow_cursor (DtlDocumentView *self)
{
  self->follow_frames = FOLLOW_FRAMES;
  if (self->follow == 0)
    self->follow = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, NULL, NULL);
}

static void
scroll_to_span (DtlDocumentView *self, DtlSpan span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  dtl_document_text_fill_to (self->text, span.end);
  dtl_document_text_get_iter (self->text, span.start, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  /* By a mark, so that it still holds once the lines above are laid out. */
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0.15, FALSE, 0, 0);
  follow_cursor (self);
}

/**
 * dtl_document_view_flash_span:
 * @self: the view
 * @span: a passage of its source
 *
 * Brings a passage into view and draws the eye to it for a moment.
 */
void
dtl_document_view_flash_span (DtlDocumentView *self, DtlSpan span)
{
  if (self->text == NULL)
    return;
  scroll_to_span (self, span);
  self->flashed = span;
  if (self->flash == NULL)
    self->flash = adw_timed_animation_new (GTK_WIDGET (self), 1, 0, FLASH_MS,
                                           adw_callback_animation_target_new (flash_cb, self, NULL));
  adw_animation_reset (self->flash);
  adw_animation_play (self->flash);
}

/**
 * dtl_document_view_choose:
 * @self: the view
 * @mark: a mark, or -1 for none
 * @flash: whether to bring it into view and draw the eye to it
 */
void
dtl_document_view_choose (DtlDocumentView *self, int mark, gboolean flash)
{
  self->chosen = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (mark >= 0 && flash)
    dtl_document_view_flash_span (self, get_mark (self, mark)->span);
}

/**
 * dtl_document_view_locate:
 * @self: the view
 * @mark: a mark
 * @place: (out): where it begins, in the coordinates of the view
 *
 * Returns: whether that is in view
 */
gboolean
dtl_document_view_locate (DtlDocumentView *self, int mark, GdkRectangle *place)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const DtlSpan span = get_mark (self, mark)->span;
  GtkTextIter start, end;
  GdkRectangle last;

  dtl_document_text_get_iter (self->text, span.start, &start);
  dtl_document_text_get_iter (self->text, span.end, &end);
  gtk_text_view_get_iter_location (view, &start, place);
  gtk_text_view_get_iter_location (view, &end, &last);
  place->width = last.y == place->y ? MAX (last.x - place->x, 1) : 1;
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place->x, place->y, &place->x, &place->y);
  return place->y >= 0 && place->y < gtk_widget_get_height (GTK_WIDGET (self));
}

/**
 * dtl_document_view_get_fraction:
 * @self: the view
 * @mark: a mark
 *
 * Returns: how far down the whole text it stands, 0 to 1
 */
double
dtl_document_view_get_fraction (DtlDocumentView *self, int mark)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  const double whole = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment);
  GtkTextIter iter;
  int y, height;

  if (self->text == NULL || whole <= 0)
    return 0;
  dtl_document_text_get_iter (self->text, get_mark (self, mark)->span.start, &iter);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &y, &height);
  if (height < gtk_widget_get_height (GTK_WIDGET (self)))
    {
      GdkRectangle place;

      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &place);
      y = place.y + place.height / 2;
    }
  return CLAMP ((y + gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self))) / whole, 0, 1);
}
