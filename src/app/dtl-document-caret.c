/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text that cannot be edited has no caret, and without one no words can be selected by key. So there
 * is one for whoever asks for it, and for whoever begins to select with Shift and an arrow. */

#include "dtl-document-caret.h"

/* Where the reader looks: the place of the last choice, if that is in view, else the top of what is. */
static void
place_in_view (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible, place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &iter, &place);
  if (place.y >= visible.y && place.y + place.height <= visible.y + visible.height)
    return;
  gtk_text_view_get_iter_at_location (view, &iter, visible.x + gtk_text_view_get_left_margin (view),
                                      visible.y + visible.height / 4);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

/**
 * dtl_document_caret_set:
 * @view: the text
 * @shown: whether arrow keys move a caret; else they scroll
 */
void
dtl_document_caret_set (GtkTextView *view, gboolean shown)
{
  if (gtk_text_view_get_cursor_visible (view) == shown)
    return;
  if (shown)
    place_in_view (view);
  gtk_text_view_set_cursor_visible (view, shown);
}

/**
 * dtl_document_caret_prepare:
 * @view: the text
 * @extend_selection: whether the movement selects
 *
 * To be called before a movement by key: one that selects needs a caret.
 */
void
dtl_document_caret_prepare (GtkTextView *view, gboolean extend_selection)
{
  if (extend_selection)
    dtl_document_caret_set (view, TRUE);
}
