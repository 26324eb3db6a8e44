/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding room for the marks of all lanes. With few of them that is done when a frame needs it. With many it is done on
 * another thread, while the marks that are there are moved along with the axis; so that no number of items or lanes can hold
 * up the hand that drags them. What comes back too late for what it was made from is dropped. */

#include "config.h"

#include "dtl-timeline-view-private.h"

#define LONGEST_LABEL 260.0
#define LONGEST_PILL 320.0
#define GUESSED_LABEL 110.0  /* until it is measured */
#define MEASURED_A_FRAME 120
#define MEASURE_AFTER 40     /* ms */
#define DAY_AS_BAR 84.0      /* pixels from which on a day is drawn with its length */
#define LARGE 20000          /* items from which on a layout is made on another thread */
#define MANY_LANES 64        /* lanes from which on it is */

/* One layout: all that it needs, so that it needs no widget. */
typedef struct
{
  DtlTimeAxis axis;
  DtlTimelineEvents *events;
  DtlLabelWidths *widths;
  DtlLaneSpec *specs;
  guint n_specs;
  guint layout;        /* which one it was asked for as */
  DtlTimelineView *view; /* NULL on another thread: what is not known cannot be measured there */
  GArray *unknown;     /* DtlTimelineSpot: labels whose widths were guessed */
  DtlLaneStack *stack; /* the result */
} LanePlan;

static void
free_plan (gpointer data)
{
  LanePlan *plan = data;

  dtl_timeline_events_unref (plan->events);
  dtl_label_widths_unref (plan->widths);
  g_free (plan->specs);
  g_array_unref (plan->unknown);
  g_clear_pointer (&plan->stack, dtl_lane_stack_free);
  g_free (plan);
}

/* --- Labels ------------------------------------------------------------------------------- */

/* Asks the item what it says. */
static double
measure_label (DtlTimelineView *self, DtlLabelWidths *widths, guint lane, guint id)
{
  const gboolean merged = lane == DTL_TIMELINE_MERGED;
  const gboolean value = !merged && dtl_timeline_events_curve (self->events, lane) != NULL;
  const DtlTextStyle style = merged ? DTL_TEXT_PILL : value ? DTL_TEXT_VALUE : DTL_TEXT_LABEL;
  g_autofree char *words = dtl_timeline_view_dup_words (self, lane, id);
  const gboolean owed = dtl_timeline_text_owes (self->text);
  double width = dtl_timeline_text_width (self->text, style, words);

  /* A guess is not remembered. */
  if (owed || !dtl_timeline_text_owes (self->text))
    dtl_label_widths_set (widths, merged, id, (int) width);
  return width;
}

static double
get_label (LanePlan *plan, guint lane, guint id)
{
  const DtlTimelineSpot spot = { lane, id };
  int width = dtl_label_widths_get (plan->widths, lane == DTL_TIMELINE_MERGED, id);

  if (width != DTL_LABEL_UNKNOWN)
    return width;
  if (plan->view)
    return measure_label (plan->view, plan->widths, lane, id);
  if (plan->unknown->len < MEASURED_A_FRAME)
    g_array_append_val (plan->unknown, spot);
  return GUESSED_LABEL;
}

/* --- What is laid out --------------------------------------------------------------------- */

static DtlMarkShape
choose_shape (const LanePlan *plan, const DtlTimelineRecord *record)
{
  switch (record->kind)
    {
    case DTL_TIMELINE_FLAG:
      return DTL_MARK_FLAG;
    case DTL_TIMELINE_EXACT:
      return (record->end - record->begin) * dtl_time_axis_scale (&plan->axis) < DAY_AS_BAR ? DTL_MARK_POINT : DTL_MARK_BAR;
    default:
      return DTL_MARK_BAR;
    }
}

/* An end that nobody told, and one that is not exact, reach beyond what is known. */
static DtlMarkStyle
style_record (const LanePlan *plan, const DtlTimelineRecord *record, double label)
{
  DtlMarkStyle style = { choose_shape (plan, record), label };

  style.before = record->open & DTL_TIMELINE_OPEN_BEGIN ? DTL_TIMELINE_TAIL : record->about ? DTL_TIMELINE_ABOUT_REACH : 0;
  style.after = record->open & DTL_TIMELINE_OPEN_END ? DTL_TIMELINE_TAIL : record->about ? DTL_TIMELINE_ABOUT_REACH : 0;
  return style;
}

static gboolean
is_folded (DtlTimelineView *self, guint lane)
{
  return dtl_timeline_view_get_folded (self, dtl_timeline_view_lane_name (self, lane));
}

static DtlMarkStyle
style_cb (guint lane, guint id, gpointer user_data)
{
  LanePlan *plan = user_data;
  double label;

  if (plan->specs[lane].row_height == DTL_TIMELINE_FOLDED)
    return (DtlMarkStyle) { DTL_MARK_BAR, 0 };
  label = get_label (plan, lane, id);
  if (lane == DTL_TIMELINE_MERGED)
    return (DtlMarkStyle) { DTL_MARK_PILL, MIN (label, LONGEST_PILL) };
  if (plan->specs[lane].curve)
    return (DtlMarkStyle) { DTL_MARK_VALUE, label };
  return style_record (plan, dtl_timeline_events_get (plan->events, id), label);
}

/* A lane of values has room for a line, and for words above and below it. */
static void
specify_curve (DtlTimelineView *self, guint lane, DtlLaneSpec *spec)
{
  spec->curve = dtl_timeline_events_curve (self->events, lane);
  if (!spec->curve)
    return;
  spec->line = dtl_timeline_text_height (self->text, DTL_TEXT_VALUE);
  spec->idle = self->row;
  spec->metrics.radius = DTL_TIMELINE_RADIUS - 2;
  spec->row_height = DTL_TIMELINE_CURVE + 2 * (spec->line + DTL_CURVE_SPARE);
}

/* Where no event is told twice there is nothing to merge. */
static void
specify_merged (DtlTimelineView *self, double head, DtlLaneSpec *spec)
{
  const DtlLaneMetrics metrics = { DTL_TIMELINE_RADIUS, 6, 42, LONGEST_LABEL, 18, 36, 2, 150 };

  *spec = (DtlLaneSpec) { dtl_timeline_events_index (self->events, DTL_TIMELINE_MERGED), metrics, self->pill + 5 };
  if (dtl_time_index_size (spec->index) == 0)
    return;
  spec->padding = 3;
  spec->min_rows = 1;
  spec->head = head;
}

static DtlLaneSpec *
specify_lanes (DtlTimelineView *self)
{
  const DtlLaneMetrics metrics = { DTL_TIMELINE_RADIUS, 6, 42, LONGEST_LABEL, 18, 36, 4, 150 };
  const double head = self->column > 0 ? 0 : self->name_height;
  DtlLaneSpec *specs = g_new0 (DtlLaneSpec, self->lanes->len + 1);

  specify_merged (self, head, &specs[DTL_TIMELINE_MERGED]);
  for (guint i = 1; i <= self->lanes->len; i++)
    specs[i] = (DtlLaneSpec) { dtl_timeline_events_index (self->events, i), metrics, self->row, 3, 1, head };
  for (guint i = 0; i <= self->lanes->len; i++)
    if (!is_folded (self, i))
      specify_curve (self, i, &specs[i]);
    else if (specs[i].min_rows > 0)
      {
        specs[i].row_height = DTL_TIMELINE_FOLDED;
        specs[i].metrics.max_rows = 1;
        specs[i].metrics.bar_min = 0;
      }
  return specs;
}

static LanePlan *
create_plan (DtlTimelineView *self)
{
  LanePlan *plan = g_new0 (LanePlan, 1);

  if (!self->widths)
    self->widths = dtl_label_widths_new (self->events->records->len, self->events->groups->len);
  plan->axis = self->axis;
  plan->events = dtl_timeline_events_ref (self->events);
  plan->widths = dtl_label_widths_ref (self->widths);
  plan->specs = specify_lanes (self);
  plan->n_specs = self->lanes->len + 1;
  plan->layout = self->layout;
  plan->unknown = g_array_new (FALSE, FALSE, sizeof (DtlTimelineSpot));
  return plan;
}

static void
lay_out (LanePlan *plan)
{
  plan->stack = dtl_lane_stack_new (&plan->axis, plan->specs, plan->n_specs, style_cb, plan);
}

/* --- At once ------------------------------------------------------------------------------ */

static gboolean
measure_cb (gpointer user_data)
{
  DtlTimelineView *self = user_data;

  self->upgrade = 0;
  g_clear_pointer (&self->stack, dtl_lane_stack_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/**
 * dtl_timeline_view_lay_out_lanes:
 *
 * Lays out the lanes for what is shown now. Labels that there is no time to measure are guessed, and the lanes laid out again
 * soon.
 */
void
dtl_timeline_view_lay_out_lanes (DtlTimelineView *self)
{
  LanePlan *plan = create_plan (self);

  plan->view = self;
  dtl_timeline_text_lend (self->text, MEASURED_A_FRAME);
  lay_out (plan);
  if (dtl_timeline_text_owes (self->text) && !self->upgrade)
    self->upgrade = g_timeout_add (MEASURE_AFTER, measure_cb, self);
  dtl_timeline_text_lend (self->text, G_MAXUINT);
  self->stack = g_steal_pointer (&plan->stack);
  self->stack_axis = self->axis;
  free_plan (plan);
}

/**
 * dtl_timeline_view_forget_lanes:
 *
 * Forgets how they were laid out, and drops what is under way.
 */
void
dtl_timeline_view_forget_lanes (DtlTimelineView *self)
{
  self->layout++;
  g_clear_pointer (&self->stack, dtl_lane_stack_free);
}

/**
 * dtl_timeline_view_forget_labels:
 *
 * Forgets how wide they are: the items, or the font, are others.
 */
void
dtl_timeline_view_forget_labels (DtlTimelineView *self)
{
  g_clear_pointer (&self->widths, dtl_label_widths_unref);
}

/* --- On another thread -------------------------------------------------------------------- */

static void start_plan (DtlTimelineView *self);

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  lay_out (data);
  g_task_return_boolean (task, TRUE);
}

/* The axis may have gone on; the new marks follow it as the old ones did. */
static void
show_plan (DtlTimelineView *self, LanePlan *plan)
{
  g_clear_pointer (&self->stack, dtl_lane_stack_free);
  self->stack = g_steal_pointer (&plan->stack);
  if (!dtl_time_axis_equal (&plan->axis, &self->axis))
    dtl_lane_stack_move (self->stack, &plan->axis, &self->axis);
  self->stack_axis = self->axis;
  g_clear_pointer (&self->children, g_ptr_array_unref);
  dtl_timeline_view_settle (self);
  if (self->uncovering && self->cursor.lane >= 0)
    dtl_timeline_view_uncover (self, self->cursor.lane);
  self->uncovering = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (source);
  LanePlan *plan = g_task_get_task_data (G_TASK (result));
  const gboolean again = self->plan_again;

  self->planning = self->plan_again = FALSE;
  /* Other items, other lanes or another font since: it has been laid out anew for them. */
  if (plan->layout != self->layout || !self->stack)
    return;
  show_plan (self, plan);
  for (guint i = 0; i < plan->unknown->len; i++)
    {
      const DtlTimelineSpot *spot = &g_array_index (plan->unknown, DtlTimelineSpot, i);

      measure_label (self, plan->widths, spot->lane, spot->id);
    }
  if (again || plan->unknown->len > 0)
    start_plan (self);
}

static void
start_plan (DtlTimelineView *self)
{
  g_autoptr (GTask) task = NULL;

  self->plan_again = self->planning;
  if (self->planning)
    return;
  self->planning = TRUE;
  task = g_task_new (self, NULL, planned_cb, NULL);
  g_task_set_static_name (task, "timeline lanes");
  g_task_set_task_data (task, create_plan (self), free_plan);
  g_task_run_in_thread (task, lay_out_in_thread);
}

/**
 * dtl_timeline_view_move_lanes:
 *
 * Moves the marks of a large timeline to where the axis has gone, and has them laid out anew.
 *
 * Returns: whether it did; else they are to be laid out at once
 */
gboolean
dtl_timeline_view_move_lanes (DtlTimelineView *self)
{
  if (!self->stack || !self->events || self->taking || (self->events->records->len < LARGE && self->lanes->len < MANY_LANES))
    return FALSE;
  dtl_lane_stack_move (self->stack, &self->stack_axis, &self->axis);
  self->stack_axis = self->axis;
  start_plan (self);
  return TRUE;
}
