/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between words of the source and places on the screen: what is selected, what is pointed at, where words
 * stand. */

#include "dtl-document-view-private.h"

/**
 * dtl_document_view_dup_selected:
 * @self: the view
 *
 * Returns: (transfer full) (nullable): the selected words as they stand in the source; %NULL if there are none
 */
char *
dtl_document_view_dup_selected (DtlDocumentView *self)
{
  GtkTextIter start, end;

  if (self->text == NULL
      || !gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, &end))
    return NULL;
  return dtl_document_text_slice (self->text, &start, &end);
}

static DtlSpan
trim (DtlText *text, DtlSpan span)
{
  const char *bytes = dtl_text_bytes (text);

  while (span.start < span.end && g_ascii_isspace (bytes[span.start]))
    span.start++;
  while (span.end > span.start && g_ascii_isspace (bytes[span.end - 1]))
    span.end--;
  return span;
}

/**
 * dtl_document_view_get_selected:
 * @self: the view
 * @span: (out): the selected words of the source, without the space around them
 *
 * Returns: whether words of the source are selected; its title and byline above are none
 */
gboolean
dtl_document_view_get_selected (DtlDocumentView *self, DtlSpan *span)
{
  GtkTextIter start, end;

  if (self->text == NULL
      || !gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, &end)
      || !dtl_document_text_get_offset (self->text, &end, &span->end))
    return FALSE;
  if (!dtl_document_text_get_offset (self->text, &start, &span->start))
    span->start = 0;
  *span = trim (dtl_document_text_get_text (self->text), *span);
  return !dtl_span_is_empty (*span);
}

/**
 * dtl_document_view_find_offset:
 * @self: the view
 * @x: a place in the view
 * @y: the same
 * @offset: (out): the byte of the source that is there
 *
 * Returns: %FALSE where there is no word of the source
 */
gboolean
dtl_document_view_find_offset (DtlDocumentView *self, double x, double y, guint32 *offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (self->text == NULL)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y)
         && dtl_document_text_get_offset (self->text, &iter, offset);
}

/**
 * dtl_document_view_get_caret:
 * @self: the view
 * @offset: (out): the byte of the source at the caret
 *
 * Returns: %FALSE above the source's text
 */
gboolean
dtl_document_view_get_caret (DtlDocumentView *self, guint32 *offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  if (self->text == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return dtl_document_text_get_offset (self->text, &iter, offset);
}

/**
 * dtl_document_view_locate_offset:
 * @self: the view
 * @offset: a byte of the source
 * @place: (out): where it stands, in the coordinates of the view; left alone if that is not in view
 *
 * Returns: whether it is in view
 */
gboolean
dtl_document_view_locate_offset (DtlDocumentView *self, guint32 offset, GdkRectangle *place)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  GdkRectangle found;

  if (self->text == NULL)
    return FALSE;
  dtl_document_text_get_iter (self->text, offset, &iter);
  gtk_text_view_get_iter_location (view, &iter, &found);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, found.x, found.y, &found.x, &found.y);
  if (found.y < 0 || found.y >= gtk_widget_get_height (GTK_WIDGET (self)))
    return FALSE;
  *place = found;
  place->width = MAX (found.width, 1);
  return TRUE;
}
