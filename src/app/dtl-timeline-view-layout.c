/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline shows and when it must be laid out again: the widget's own state between the arithmetic of
 * src/layout and the ink of the painter. */

#include "config.h"

#include "dtl-timeline-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-timeline-words.h"

#define MOST_MEASURED 300 /* names of lanes that make the column wide */
#define NARROW 480 /* pixels below which there is no room for a column of names */
#define LOWEST 250 /* pixels of height below which there is no room for an overview */
#define MOST_PINNED 0.45 /* share of the lanes' height that may stay while the rest scrolls */

/* --- Layout ------------------------------------------------------------------------------- */

/**
 * dtl_timeline_view_forget:
 *
 * Forgets how things were laid out.
 */
void
dtl_timeline_view_forget (DtlTimelineView *self)
{
  g_clear_pointer (&self->ticks, dtl_time_ticks_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  dtl_timeline_view_forget_lanes (self);
}

/**
 * dtl_timeline_view_take_font:
 *
 * Makes letters of the widget's font, and rows as high as they need.
 */
void
dtl_timeline_view_take_font (DtlTimelineView *self)
{
  double label, scale;

  g_clear_pointer (&self->text, dtl_timeline_text_free);
  self->text = dtl_timeline_text_new (GTK_WIDGET (self));
  label = dtl_timeline_text_height (self->text, DTL_TEXT_LABEL);
  scale = dtl_timeline_text_height (self->text, DTL_TEXT_UPPER) + dtl_timeline_text_height (self->text, DTL_TEXT_LOWER);
  self->header = MAX (45, ceil (scale * 1.1) + 8);
  self->row = MAX (22, label + 5);
  self->bar = MAX (18, label + 1);
  self->pill = MAX (22, label + 5);
  self->name_height = MAX (18, dtl_timeline_text_height (self->text, DTL_TEXT_LANE) + 1);
  dtl_timeline_view_forget_labels (self);
}

/**
 * dtl_timeline_view_shift:
 *
 * To be called when the axis shows another part of time, or is of another length: what is small is laid out anew, what is
 * large is moved until that is done.
 */
void
dtl_timeline_view_shift (DtlTimelineView *self)
{
  g_clear_pointer (&self->ticks, dtl_time_ticks_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  if (!dtl_timeline_view_move_lanes (self))
    dtl_timeline_view_forget_lanes (self);
}

static double
measure_tick_cb (const DtlTickText *tick, gpointer user_data)
{
  DtlTimelineView *self = user_data;
  g_autofree char *words = dtl_timeline_words_tick (tick);

  return dtl_timeline_text_width (self->text, tick->row == DTL_TICK_UPPER ? DTL_TEXT_UPPER : DTL_TEXT_LOWER, words);
}

/* The date, if that says it all: "2030"; else how many there are. */
static void
update_edge (GtkWidget *button, guint count, const char *format, const DtlTimeEntry *near, const DtlTimeEntry *far)
{
  g_autofree char *words = NULL;
  g_autofree char *far_words = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (button, count > 0);
  if (count == 0)
    return;
  words = dtl_timeline_words_brief (near->begin, near->end);
  far_words = dtl_timeline_words_brief (far->begin, far->end);
  if (!g_str_equal (words, far_words))
    {
      g_free (words);
      words = g_strdup_printf ("%u", count);
    }
  label = g_strdup_printf (format, words);
  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) != 0)
    gtk_button_set_label (GTK_BUTTON (button), label);
}

static void
name_edge (GtkWidget *button, char *words)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), words) != 0)
    {
      gtk_widget_set_tooltip_text (button, words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
  g_free (words);
}

/**
 * dtl_timeline_view_outside:
 * @ahead: to the right
 *
 * Returns: (transfer none) (nullable): the first entry that begins after the view, or the last that is over before it
 */
const DtlTimeEntry *
dtl_timeline_view_outside (DtlTimelineView *self, gboolean ahead)
{
  const DtlTimeIndex *index = self->events->all;
  guint size = dtl_time_index_size (index);
  guint position = dtl_time_index_lower_bound (index, ceil (ahead ? self->axis.to : self->axis.from));

  if (ahead)
    return position < size ? dtl_time_index_get (index, position) : NULL;
  while (position > 0 && dtl_time_index_get (index, position - 1)->end > self->axis.from)
    position--;
  return position > 0 ? dtl_time_index_get (index, position - 1) : NULL;
}

static void
update_edges (DtlTimelineView *self)
{
  const DtlTimeIndex *index = self->events->all;
  const DtlTimeEntry *before = dtl_timeline_view_outside (self, FALSE);
  const DtlTimeEntry *after = dtl_timeline_view_outside (self, TRUE);
  guint n_before = before ? dtl_time_index_count_before (index, floor (self->axis.from)) : 0;
  guint n_after = after ? dtl_time_index_count_after (index, ceil (self->axis.to)) : 0;

  update_edge (self->back, n_before, "◂ %s", before, before ? dtl_time_index_get (index, 0) : NULL);
  update_edge (self->ahead, n_after, "%s ▸", after, after ? dtl_time_index_get (index, dtl_time_index_size (index) - 1) : NULL);
  if (n_before > 0)
    name_edge (self->back, g_strdup_printf (ngettext ("%u event earlier", "%u events earlier", n_before), n_before));
  if (n_after > 0)
    name_edge (self->ahead, g_strdup_printf (ngettext ("%u event later", "%u events later", n_after), n_after));
}

static double
measure_edge (GtkWidget *button)
{
  int width = 0;

  if (gtk_widget_get_visible (button))
    gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

/* What is out of view is told at the ends of the scale: before it if there is a column, else on it. */
static void
lay_out_scale (DtlTimelineView *self)
{
  gboolean beside = dtl_timeline_view_axis_left (self) > 0;
  double start, end;

  if (!self->taking)
    update_edges (self);
  start = beside ? 0 : measure_edge (self->back) + 6;
  end = self->axis.width - measure_edge (self->ahead) - 12;
  self->ticks = dtl_time_ticks_new (&self->axis, dtl_timeline_words_week_start (), start, end, measure_tick_cb, self);
}

/**
 * dtl_timeline_view_ensure:
 *
 * Makes sure that the scale and the lanes are laid out for what is shown now.
 */
void
dtl_timeline_view_ensure (DtlTimelineView *self)
{
  if (!self->text)
    dtl_timeline_view_take_font (self);
  dtl_timeline_view_take_in (self);
  if (!self->ticks)
    lay_out_scale (self);
  if (!self->stack)
    dtl_timeline_view_lay_out_lanes (self);
}

/**
 * dtl_timeline_view_axis_left:
 *
 * Returns: where the axis begins, in pixels from the left of the widget
 */
double
dtl_timeline_view_axis_left (DtlTimelineView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 0 : self->column;
}

/**
 * dtl_timeline_view_foot:
 *
 * Returns: how much of the widget the overview below the lanes takes, in pixels: nothing, where there is no room for it
 */
double
dtl_timeline_view_foot (DtlTimelineView *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self)) >= LOWEST ? DTL_TIMELINE_STRIP : 0;
}

/**
 * dtl_timeline_view_pinned:
 *
 * Returns: how much of the top of the lanes does not scroll, in pixels: the merged lane, unless it would leave no room for others
 */
double
dtl_timeline_view_pinned (DtlTimelineView *self)
{
  double height = self->stack->lanes->len > 1 ? dtl_lane_stack_get (self->stack, DTL_TIMELINE_MERGED)->height : 0;

  return height <= MOST_PINNED * (gtk_widget_get_height (GTK_WIDGET (self)) - self->header) ? height : 0;
}

/**
 * dtl_timeline_view_lane_top:
 * @lane: of the stack
 *
 * Returns: where the stack of lanes begins as this lane has it, in pixels from the top of the widget; above it when scrolled
 */
double
dtl_timeline_view_lane_top (DtlTimelineView *self, guint lane)
{
  if (lane == DTL_TIMELINE_MERGED && dtl_timeline_view_pinned (self) > 0)
    return self->header;
  return self->header - round (gtk_adjustment_get_value (self->vertical));
}

/**
 * dtl_timeline_view_row_middle:
 * @lane: of the stack
 * @row: of the lane
 *
 * Returns: the middle of the row, in pixels from the top of the widget
 */
double
dtl_timeline_view_row_middle (DtlTimelineView *self, guint lane, guint row)
{
  return dtl_timeline_view_lane_top (self, lane) + dtl_lane_stack_row_y (self->stack, lane, row);
}

/**
 * dtl_timeline_view_mark_middle:
 * @lane: of the stack
 * @mark: in it
 *
 * Returns: the height that the mark stands at, in pixels from the top of the widget
 */
double
dtl_timeline_view_mark_middle (DtlTimelineView *self, guint lane, const DtlMark *mark)
{
  return dtl_timeline_view_row_middle (self, lane, mark->row) + mark->y;
}

/**
 * dtl_timeline_view_measure_column:
 * @width: of the widget
 *
 * Makes the lane column as wide as its names need and the width allows.
 */
void
dtl_timeline_view_measure_column (DtlTimelineView *self, int width)
{
  double widest = dtl_timeline_text_width (self->text, DTL_TEXT_MERGED, _("Merged"));

  for (guint i = 0; i < MIN (self->lanes->len, MOST_MEASURED); i++)
    widest = MAX (widest, dtl_timeline_text_width (self->text, DTL_TEXT_LANE, g_array_index (self->lanes, DtlTimelineLane, i).name));
  self->column = width < NARROW ? 0 : round (CLAMP (widest + 48, 60, CLAMP (width * 0.26, 84, 11 * self->row)));
}

static void
update_height (DtlTimelineView *self)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self)) - self->header - dtl_timeline_view_foot (self);
  double upper = self->stack->height + DTL_TIMELINE_FOOT;
  double value = MIN (gtk_adjustment_get_value (self->vertical), MAX (upper - page, 0));

  gtk_adjustment_configure (self->vertical, value, 0, MAX (upper, page), self->row, page, page);
  gtk_widget_set_visible (self->scrollbar, upper > page + 1 && page > 0);
}

/**
 * dtl_timeline_view_settle:
 *
 * Tells the scrollbar what is laid out.
 */
void
dtl_timeline_view_settle (DtlTimelineView *self)
{
  update_height (self);
}

/**
 * dtl_timeline_view_moved:
 *
 * To be called when the axis was moved.
 */
void
dtl_timeline_view_moved (DtlTimelineView *self)
{
  dtl_timeline_view_shift (self);
  if (gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  dtl_timeline_view_ensure (self);
  dtl_timeline_view_settle (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_draw (self->overview);
}
