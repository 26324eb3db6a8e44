/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline shows and when it must be laid out again: the widget's own state between the arithmetic of
 * src/layout and the ink of the painter. */

#include "config.h"

#include "dtl-timeline-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-timeline-words.h"

#define LONGEST_LABEL 260.0
#define LONGEST_PILL 240.0
#define MEASURED_A_FRAME 120
#define FLIGHT_MS 280
#define NARROW 480 /* pixels below which there is no room for a column of names */
#define SHORTEST_FOCUS (14 * DTL_SECONDS_A_DAY)
#define LOWEST 250 /* pixels of height below which there is no room for an overview */
#define MOST_PINNED 0.45 /* share of the lanes' height that may stay while the rest scrolls */
#define DAY_AS_BAR 84.0 /* pixels from which on a day is drawn with its length */

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
  g_clear_pointer (&self->stack, dtl_lane_stack_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);
}

static double
measure_tick_cb (const DtlTickText *tick, gpointer user_data)
{
  DtlTimelineView *self = user_data;
  g_autofree char *words = dtl_timeline_words_tick (tick);

  return dtl_timeline_text_width (self->text, tick->row == DTL_TICK_UPPER ? DTL_TEXT_UPPER : DTL_TEXT_LOWER, words);
}

static DtlMarkShape
choose_shape (DtlTimelineView *self, guint8 kind, DtlTime length)
{
  switch (kind)
    {
    case DTL_TIMELINE_FLAG:
      return DTL_MARK_FLAG;
    case DTL_TIMELINE_EXACT:
      return length * dtl_time_axis_scale (&self->axis) < DAY_AS_BAR ? DTL_MARK_POINT : DTL_MARK_BAR;
    default:
      return DTL_MARK_BAR;
    }
}

static DtlMarkStyle
style_merged (DtlTimelineView *self, guint id)
{
  g_autofree char *words = dtl_timeline_view_dup_words (self, DTL_TIMELINE_MERGED, id);

  return (DtlMarkStyle) { DTL_MARK_PILL, MIN (dtl_timeline_text_width (self->text, DTL_TEXT_PILL, words), LONGEST_PILL) };
}

static gboolean
is_folded (DtlTimelineView *self, guint lane)
{
  return dtl_timeline_view_get_folded (self, dtl_timeline_view_lane_name (self, lane));
}

static DtlMarkStyle
style_cb (guint lane, guint id, gpointer user_data)
{
  DtlTimelineView *self = user_data;
  const DtlTimelineRecord *record;
  g_autofree char *words = NULL;
  DtlMarkStyle style;

  if (is_folded (self, lane))
    return (DtlMarkStyle) { DTL_MARK_BAR, 0 };
  if (lane == DTL_TIMELINE_MERGED)
    return style_merged (self, id);
  record = dtl_timeline_events_get (self->events, id);
  words = dtl_timeline_view_dup_words (self, lane, id);
  if (dtl_timeline_events_curve (self->events, lane))
    return (DtlMarkStyle) { DTL_MARK_VALUE, dtl_timeline_text_width (self->text, DTL_TEXT_VALUE, words) };
  style.shape = choose_shape (self, record->kind, record->end - record->begin);
  style.label_width = dtl_timeline_text_width (self->text, DTL_TEXT_LABEL, words);
  return style;
}

static gboolean
upgrade_cb (gpointer user_data)
{
  DtlTimelineView *self = user_data;

  self->upgrade = 0;
  g_clear_pointer (&self->stack, dtl_lane_stack_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* A lane of values has room for a line, and for words above and below it. */
static void
specify_curve (DtlTimelineView *self, guint lane, DtlLaneSpec *spec)
{
  spec->curve = dtl_timeline_events_curve (self->events, lane);
  if (!spec->curve)
    return;
  spec->line = dtl_timeline_text_height (self->text, DTL_TEXT_VALUE);
  spec->metrics.radius = DTL_TIMELINE_RADIUS - 2;
  spec->row_height = DTL_TIMELINE_CURVE + 2 * (spec->line + DTL_CURVE_SPARE);
}

static void
lay_out_lanes (DtlTimelineView *self)
{
  const DtlLaneMetrics lane_metrics = { DTL_TIMELINE_RADIUS, 6, 42, LONGEST_LABEL, 18, 36, 4, 150 };
  const DtlLaneMetrics merged_metrics = { DTL_TIMELINE_RADIUS, 6, 42, LONGEST_LABEL, 18, 36, 2, 150 };
  const double head = self->column > 0 ? 0 : DTL_TIMELINE_NAME;
  g_autofree DtlLaneSpec *specs = g_new0 (DtlLaneSpec, self->lanes->len + 1);

  /* Where no event is told twice there is nothing to merge. */
  specs[DTL_TIMELINE_MERGED] = (DtlLaneSpec) {
    dtl_timeline_events_index (self->events, DTL_TIMELINE_MERGED), merged_metrics, DTL_TIMELINE_ROW + 5,
  };
  if (dtl_time_index_size (specs[DTL_TIMELINE_MERGED].index) > 0)
    {
      specs[DTL_TIMELINE_MERGED].padding = 3;
      specs[DTL_TIMELINE_MERGED].min_rows = 1;
      specs[DTL_TIMELINE_MERGED].head = head;
    }
  for (guint i = 1; i <= self->lanes->len; i++)
    specs[i] = (DtlLaneSpec) { dtl_timeline_events_index (self->events, i), lane_metrics, DTL_TIMELINE_ROW, 3, 1, head };
  for (guint i = 0; i <= self->lanes->len; i++)
    if (!is_folded (self, i))
      specify_curve (self, i, &specs[i]);
    else if (specs[i].min_rows > 0)
      {
        specs[i].row_height = DTL_TIMELINE_FOLDED;
        specs[i].metrics.max_rows = 1;
        specs[i].metrics.bar_min = 0;
      }
  dtl_timeline_text_lend (self->text, MEASURED_A_FRAME);
  self->stack = dtl_lane_stack_new (&self->axis, specs, self->lanes->len + 1, style_cb, self);
  if (dtl_timeline_text_owes (self->text) && !self->upgrade)
    self->upgrade = g_timeout_add (40, upgrade_cb, self);
  dtl_timeline_text_lend (self->text, G_MAXUINT);
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
    self->text = dtl_timeline_text_new (GTK_WIDGET (self));
  dtl_timeline_view_take_in (self);
  if (!self->ticks)
    lay_out_scale (self);
  if (!self->stack)
    lay_out_lanes (self);
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

  return height <= MOST_PINNED * (gtk_widget_get_height (GTK_WIDGET (self)) - DTL_TIMELINE_HEADER) ? height : 0;
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
    return DTL_TIMELINE_HEADER;
  return DTL_TIMELINE_HEADER - round (gtk_adjustment_get_value (self->vertical));
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

  for (guint i = 0; i < self->lanes->len; i++)
    widest = MAX (widest, dtl_timeline_text_width (self->text, DTL_TEXT_LANE, g_array_index (self->lanes, DtlTimelineLane, i).name));
  self->column = width < NARROW ? 0 : round (CLAMP (widest + 48, 60, CLAMP (width * 0.26, 84, 198)));
}

/* --- What is shown ------------------------------------------------------------------------ */

static void
update_height (DtlTimelineView *self)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self)) - DTL_TIMELINE_HEADER - dtl_timeline_view_foot (self);
  double upper = self->stack->height + DTL_TIMELINE_FOOT;
  double value = MIN (gtk_adjustment_get_value (self->vertical), MAX (upper - page, 0));

  gtk_adjustment_configure (self->vertical, value, 0, MAX (upper, page), DTL_TIMELINE_ROW, page, page);
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
  dtl_timeline_view_forget (self);
  if (gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  dtl_timeline_view_ensure (self);
  dtl_timeline_view_settle (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_draw (self->overview);
}

static void
fly_cb (double progress, gpointer user_data)
{
  DtlTimelineView *self = user_data;
  const DtlTimeAxis *a = &self->flight_start, *b = &self->flight_end;
  double span = exp2 (log2 (dtl_time_axis_span (a)) * (1 - progress) + log2 (dtl_time_axis_span (b)) * progress);
  /* The place follows the zoom, so that coming closer does not sweep past what is looked for. */
  double ratio = dtl_time_axis_span (b) - dtl_time_axis_span (a);
  double share = fabs (ratio) > dtl_time_axis_span (a) / 100 ? (span - dtl_time_axis_span (a)) / ratio : progress;
  double middle = (a->from + a->to) / 2 * (1 - share) + (b->from + b->to) / 2 * share;

  dtl_time_axis_show (&self->axis, middle - span / 2, middle + span / 2);
  dtl_timeline_view_moved (self);
  /* Lanes have grown and shrunk on the way. */
  if (progress >= 1 && self->cursor.lane >= 0)
    dtl_timeline_view_uncover (self, self->cursor.lane);
}

/**
 * dtl_timeline_view_halt:
 *
 * Ends any flight where it is.
 */
void
dtl_timeline_view_halt (DtlTimelineView *self)
{
  if (self->animation)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
}

/**
 * dtl_timeline_view_fly:
 * @target: where to go
 *
 * Goes there so that the eye can follow; at once where animations are off.
 */
void
dtl_timeline_view_fly (DtlTimelineView *self, const DtlTimeAxis *target)
{
  dtl_timeline_view_halt (self);
  self->flight_start = self->axis;
  self->flight_end = *target;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !adw_get_enable_animations (GTK_WIDGET (self)))
    {
      self->axis = *target;
      dtl_timeline_view_moved (self);
      return;
    }
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FLIGHT_MS,
                                             adw_callback_animation_target_new (fly_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  adw_animation_play (self->animation);
}

/* A story of three days is not shown by the hour: its dates are days. */
static void
fit_focus (DtlTimelineView *self, DtlTimeAxis *target, DtlTime begin, DtlTime end)
{
  DtlTime more = MAX (SHORTEST_FOCUS - (end - begin), 0) / 2;

  dtl_time_axis_fit (target, begin - more, end + more, DTL_TIMELINE_MARGIN);
}

/**
 * dtl_timeline_view_aim:
 * @scale: how much to show
 * @target: (inout): a view, which is moved there
 *
 * Finds what a scale shows: around the chosen item, or around the middle.
 */
void
dtl_timeline_view_aim (DtlTimelineView *self, DtlTimelineScale scale, DtlTimeAxis *target)
{
  static const double days[] = {
    [DTL_TIMELINE_YEAR] = 366, [DTL_TIMELINE_MONTH] = 31, [DTL_TIMELINE_WEEK] = 7, [DTL_TIMELINE_DAY] = 1,
  };
  const DtlTimeIndex *index = self->events->all;
  double middle = (target->from + target->to) / 2;
  DtlTime begin, end;

  if (scale >= DTL_TIMELINE_YEAR)
    {
      if (self->selected != GTK_INVALID_LIST_POSITION && dtl_timeline_events_get (self->events, self->selected)->dated)
        middle = dtl_timeline_events_get (self->events, self->selected)->begin + days[scale] * DTL_SECONDS_A_DAY / 4;
      dtl_time_axis_show (target, middle - days[scale] * DTL_SECONDS_A_DAY / 2, middle + days[scale] * DTL_SECONDS_A_DAY / 2);
    }
  else if (scale == DTL_TIMELINE_FOCUS && self->focus_end > self->focus_begin)
    {
      begin = self->focus_begin;
      end = self->focus_end;
      dtl_timeline_events_trim (self->events, &begin, &end);
      fit_focus (self, target, begin, end);
    }
  else if (scale == DTL_TIMELINE_FOCUS && dtl_time_index_focus (index, &begin, &end))
    fit_focus (self, target, begin, end);
  else if (dtl_time_index_range (index, &begin, &end))
    dtl_time_axis_fit (target, begin, end, DTL_TIMELINE_MARGIN);
}

/**
 * dtl_timeline_view_place:
 *
 * Shows something, before the first frame.
 */
void
dtl_timeline_view_place (DtlTimelineView *self)
{
  const DtlTimeIndex *index = self->events->all;

  if (self->placed || gtk_widget_get_width (GTK_WIDGET (self)) <= 0 || dtl_time_index_size (index) == 0)
    return;
  self->placed = TRUE;
  dtl_timeline_view_aim (self, self->scale == DTL_TIMELINE_FREE ? DTL_TIMELINE_FOCUS : self->scale, &self->axis);
  dtl_timeline_view_forget (self);
  dtl_timeline_view_ensure (self);
}
