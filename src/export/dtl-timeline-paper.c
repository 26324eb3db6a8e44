/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paper cannot be scrolled, zoomed or pointed at. So it shows the densest part of the story, whole labels where there is
 * any room for them, and tells in words what is left over; nothing is lost between screen and print. */

#include "config.h"

#include "dtl-timeline-paper-ink.h"

#include <glib/gi18n-lib.h>

#include "dtl-interval-words.h"
#include "dtl-timeline-words.h"

#define TITLE 26.0
#define FOOT 10.0
#define LINE 14.0      /* height of a line of words */
#define ROW 17.0
#define PILL_ROW 21.0
#define CURVE_ROW 56.0
#define MOST_COLUMN 150.0
#define LONGEST_LABEL 400.0
#define AXIS_MARGIN 56.0
#define SHORTEST (14 * DTL_SECONDS_A_DAY)
#define DAY_AS_BAR 64.0

static void
clear_block (DtlPaperBlock *block)
{
  g_clear_pointer (&block->words, g_free);
}

/* --- Lanes -------------------------------------------------------------------------------- */

static const char *
get_source_name (const DtlTimelinePaper *paper, guint source)
{
  const char *name = dtl_source_name (dtl_comparison_reading (paper->comparison, source)->source);

  return name ? name : _("Pasted text");
}

static DtlTimelinePlan *
plan_lanes (const DtlTimelinePaper *paper)
{
  const guint n_sources = paper->comparison->readings->len;
  g_autofree DtlTeller *tellers = g_new0 (DtlTeller, n_sources + 1);

  for (guint i = 0; i < n_sources; i++)
    tellers[i] = (DtlTeller) { get_source_name (paper, i), i };
  return dtl_timeline_plan_new (paper->comparison, tellers, paper->style.lanes, NULL);
}

/* Figures have lanes below the others in any case: of a plan by figures only the lane of all events is needed. */
static gboolean
has_one_lane (const DtlTimelinePaper *paper)
{
  return paper->style.lanes == DTL_LANES_MEASURE;
}

static guint
count_lanes (const DtlTimelinePaper *paper)
{
  return has_one_lane (paper) ? 1 : dtl_timeline_plan_n_lanes (paper->plan);
}

/* @lane: from 0, of those of events */
static const DtlPlannedLane *
get_planned (const DtlTimelinePaper *paper, guint lane)
{
  return dtl_timeline_plan_lane (paper->plan, has_one_lane (paper) ? dtl_timeline_plan_of_source (paper->plan, 0) : lane);
}

/* Who tells an event is the lane's, or else the mark's. */
static DtlTimelineRecord
begin_record (const DtlTimelinePaper *paper, guint source, guint lane)
{
  return (DtlTimelineRecord) {
    .lane = has_one_lane (paper) ? 0 : lane, .teller = paper->style.lanes == DTL_LANES_SOURCE ? -1 : (int) source, .group = -1,
  };
}

/* --- What it shows ------------------------------------------------------------------------ */

static void
add_record (DtlTimelinePaper *paper, const DtlTimelineRecord *record, const char *label)
{
  dtl_timeline_events_add (paper->events, record);
  g_ptr_array_add (paper->labels, g_strdup (label ? label : ""));
}

static gboolean
is_at_odds (const DtlComparison *comparison, int story)
{
  return story >= 0 && ((const DtlStoryEvent *) g_ptr_array_index (comparison->events, story))->verdict == DTL_VERDICT_CONFLICT;
}

/* With the time of day, where one is told. */
static void
add_event (DtlTimelinePaper *paper, const DtlTimelineRecord *record, const DtlInterval *interval, const char *summary)
{
  g_autofree char *clock = dtl_interval_clock (interval);
  g_autofree char *label = clock && summary ? g_strdup_printf ("%s · %s", clock, summary) : g_strdup (summary);

  add_record (paper, record, label);
}

static void
add_source (DtlTimelinePaper *paper, guint source)
{
  const DtlReading *reading = dtl_comparison_reading (paper->comparison, source);

  for (guint i = 0; i < reading->events->len; i++)
    {
      const DtlEvent *event = dtl_reading_event (reading, i);
      DtlTimelineRecord record = begin_record (paper, source, dtl_timeline_plan_of_event (paper->plan, source, i));

      record.group = dtl_comparison_event_of (paper->comparison, source, i);
      dtl_timeline_record_set_date (&record, &dtl_reading_date (reading, event->date)->interval);
      record.about = (dtl_reading_date (reading, event->date)->interval.flags & (DTL_INTERVAL_APPROXIMATE | DTL_INTERVAL_UNCERTAIN)) != 0;
      if (dtl_reading_date (reading, event->date)->role == DTL_ROLE_DEADLINE)
        record.kind = DTL_TIMELINE_DEADLINE;
      record.alert = record.end > record.begin && is_at_odds (paper->comparison, record.group);
      add_event (paper, &record, &dtl_reading_date (reading, event->date)->interval, event->summary);
    }
}

static void
add_flag (DtlTimelinePaper *paper, guint source)
{
  const DtlReading *reading = dtl_comparison_reading (paper->comparison, source);
  DtlTimelineRecord record = begin_record (paper, source, dtl_timeline_plan_of_source (paper->plan, source));

  if (!dtl_date_is_set (reading->published))
    return;
  record.kind = DTL_TIMELINE_FLAG;
  record.begin = DTL_TIME_FROM_DAY (dtl_date_to_day (reading->published));
  record.end = record.begin + DTL_SECONDS_A_DAY;
  add_record (paper, &record, _("published"));
}

static void
collect (DtlTimelinePaper *paper)
{
  guint n_sources = paper->comparison->readings->len;

  paper->events = dtl_timeline_events_new (MAX (count_lanes (paper), 1));
  for (guint i = 0; i < n_sources; i++)
    add_source (paper, i);
  for (guint i = 0; i < n_sources && dtl_timeline_plan_has_flags (paper->plan); i++)
    add_flag (paper, i);
  dtl_timeline_events_index_all (paper->events);
}

/* --- Where it goes ------------------------------------------------------------------------ */

/* What is asked for, to the pixel; or all that there is, with room beside it. */
static void
show_span (DtlTimelinePaper *paper, DtlTime begin, DtlTime end)
{
  const DtlPaperLook *style = &paper->style;

  if (style->all)
    {
      dtl_time_axis_set_content (&paper->axis, begin, end);
      dtl_time_axis_fit (&paper->axis, begin, end, AXIS_MARGIN);
      return;
    }
  dtl_time_axis_set_content (&paper->axis, MIN (begin, style->from), MAX (end, style->to));
  dtl_time_axis_show (&paper->axis, style->from, style->to);
}

static void
place_axis (DtlTimelinePaper *paper)
{
  const DtlInterval *focus = &paper->comparison->focus;
  DtlTime begin, end, more;

  dtl_time_axis_init (&paper->axis, paper->size.width - 2 * paper->size.margin - paper->column);
  if (!dtl_time_index_range (paper->events->all, &begin, &end))
    return;
  if (paper->style.all || paper->style.from < paper->style.to)
    {
      show_span (paper, begin, end);
      return;
    }
  dtl_time_axis_set_content (&paper->axis, begin, end);
  if (dtl_interval_is_resolved (focus) && focus->earliest != DTL_DAY_NONE && focus->latest != DTL_DAY_NONE)
    {
      begin = DTL_TIME_FROM_DAY (focus->earliest);
      end = DTL_TIME_FROM_DAY (focus->latest + 1);
      dtl_timeline_events_trim (paper->events, &begin, &end);
    }
  else
    dtl_time_index_focus (paper->events->all, &begin, &end);
  more = MAX (SHORTEST - (end - begin), 0) / 2;
  dtl_time_axis_fit (&paper->axis, begin - more, end + more, AXIS_MARGIN);
}

static double
measure_tick_cb (const DtlTickText *tick, gpointer user_data)
{
  DtlTimelinePaper *paper = user_data;
  g_autofree char *words = dtl_timeline_words_tick (tick);

  return dtl_paper_text_width (paper->text, tick->row == DTL_TICK_UPPER ? DTL_PAPER_UPPER : DTL_PAPER_LOWER, words);
}

static DtlMarkShape
choose_shape (const DtlTimelinePaper *paper, const DtlTimelineRecord *record)
{
  double length = (record->end - record->begin) * dtl_time_axis_scale (&paper->axis);

  if (record->kind == DTL_TIMELINE_FLAG)
    return DTL_MARK_FLAG;
  return record->kind == DTL_TIMELINE_EXACT && length < DAY_AS_BAR ? DTL_MARK_POINT : DTL_MARK_BAR;
}

/* Lanes of figures come last. */
static gboolean
is_figure (const DtlTimelinePaper *paper, guint lane)
{
  return lane > count_lanes (paper);
}

static DtlMarkStyle
style_cb (guint lane, guint id, gpointer user_data)
{
  DtlTimelinePaper *paper = user_data;
  const DtlTimelineRecord *record;
  g_autofree char *words = dtl_timeline_paper_words (paper, lane, id);

  if (is_figure (paper, lane))
    return (DtlMarkStyle) { DTL_MARK_VALUE, dtl_paper_text_width (paper->text, DTL_PAPER_LOWER, words) };
  if (lane == DTL_TIMELINE_MERGED)
    return (DtlMarkStyle) { DTL_MARK_PILL, MIN (dtl_paper_text_width (paper->text, DTL_PAPER_PILL, words), LONGEST_LABEL) };
  record = dtl_timeline_events_get (paper->events, id);
  return (DtlMarkStyle) {
    choose_shape (paper, record), dtl_paper_text_width (paper->text, DTL_PAPER_LABEL, words),
    record->open & DTL_TIMELINE_OPEN_BEGIN ? DTL_INK_TAIL : record->about ? DTL_INK_ABOUT : 0,
    record->open & DTL_TIMELINE_OPEN_END ? DTL_INK_TAIL : record->about ? DTL_INK_ABOUT : 0,
  };
}

static void
lay_out_lanes (DtlTimelinePaper *paper)
{
  const DtlLaneMetrics metrics = { DTL_PAPER_RADIUS, 5, 60, LONGEST_LABEL, 14, 30, 8, 400 };
  guint n_lanes = count_lanes (paper), n_figures = paper->measures->len;
  g_autofree DtlLaneSpec *specs = g_new0 (DtlLaneSpec, n_lanes + n_figures + 1);

  specs[DTL_TIMELINE_MERGED] = (DtlLaneSpec) { dtl_timeline_events_index (paper->events, DTL_TIMELINE_MERGED), metrics, PILL_ROW, 0, 0, 0 };
  if (dtl_time_index_size (specs[DTL_TIMELINE_MERGED].index) > 0)
    {
      specs[DTL_TIMELINE_MERGED].padding = 3;
      specs[DTL_TIMELINE_MERGED].min_rows = 1;
    }
  for (guint i = 1; i <= n_lanes; i++)
    specs[i] = (DtlLaneSpec) { dtl_timeline_events_index (paper->events, i), metrics, ROW, 3, 1, 0 };
  for (guint i = 1; i <= n_figures; i++)
    specs[n_lanes + i] = (DtlLaneSpec) {
      dtl_timeline_events_index (paper->values, i), metrics, CURVE_ROW, 2, 1, 0, dtl_timeline_events_curve (paper->values, i), LINE - 3,
    };
  paper->stack = dtl_lane_stack_new (&paper->axis, specs, n_lanes + n_figures + 1, style_cb, paper);
}

static void
measure_column (DtlTimelinePaper *paper)
{
  double widest = dtl_paper_text_width (paper->text, DTL_PAPER_MERGED, dtl_timeline_paper_name (paper, DTL_TIMELINE_MERGED));

  for (guint lane = 1; lane <= count_lanes (paper); lane++)
    widest = MAX (widest, dtl_paper_text_width (paper->text, DTL_PAPER_LANE, dtl_timeline_paper_name (paper, lane)));
  widest = MAX (widest, dtl_timeline_paper_measure_names (paper));
  paper->column = MIN (widest, MOST_COLUMN) + 30;
}

/* --- What is left over -------------------------------------------------------------------- */

static gboolean
is_shown (const DtlTimelinePaper *paper, const DtlTimelineRecord *record)
{
  return record->dated && record->begin < paper->axis.to && record->end > paper->axis.from;
}

static void
add_line (DtlTimelinePaper *paper, int source, char *words)
{
  DtlPaperBlock block = { -1, source, words, 0, 0, LINE };

  g_array_append_val (paper->blocks, block);
}

static char *
write_left_over (const DtlTimelinePaper *paper, guint source, guint event)
{
  const DtlReading *reading = dtl_comparison_reading (paper->comparison, source);
  const DtlEvent *told = dtl_reading_event (reading, event);
  const DtlDateMention *date = dtl_reading_date (reading, told->date);
  g_autofree char *words = dtl_interval_words (&date->interval);

  if (!words)
    {
      g_autofree char *written = dtl_text_slice (reading->source->text, date->span);

      /* Translators: instead of a date: what the report wrote, which gives none */
      words = g_strdup_printf (_("no date: “%s”"), written);
    }
  /* Translators: a date, an event, and the source that tells it */
  return g_strdup_printf (_("%s · %s (%s)"), words, told->summary, get_source_name (paper, source));
}

static void
add_left_over (DtlTimelinePaper *paper)
{
  guint position = 0;
  const guint first = paper->blocks->len;

  for (guint source = 0; source < paper->comparison->readings->len; source++)
    for (guint i = 0; i < dtl_comparison_reading (paper->comparison, source)->events->len; i++, position++)
      {
        if (is_shown (paper, dtl_timeline_events_get (paper->events, position)))
          continue;
        if (paper->blocks->len == first)
          /* Translators: above a list of events that are before or after what is drawn, or have no date */
          add_line (paper, -1, g_strdup (_("Not on the scale:")));
        add_line (paper, -1, write_left_over (paper, source, i));
      }
}

/* Where lanes are no sources, the marks are: whose they are is told. */
static void
add_key (DtlTimelinePaper *paper)
{
  for (guint source = 0; source < paper->comparison->readings->len && paper->style.lanes != DTL_LANES_SOURCE; source++)
    add_line (paper, (int) source, g_strdup (get_source_name (paper, source)));
}

/* --- Pages -------------------------------------------------------------------------------- */

/**
 * dtl_timeline_paper_top:
 *
 * Returns: where the scale begins on a page, from its top
 */
double
dtl_timeline_paper_top (const DtlTimelinePaper *paper, guint page)
{
  return paper->size.margin + (page == 0 && paper->title ? TITLE : 0);
}

static void
break_pages (DtlTimelinePaper *paper)
{
  double y = dtl_timeline_paper_top (paper, 0) + DTL_PAPER_SCALE;
  double bottom = paper->size.height > 0 ? paper->size.height - paper->size.margin : G_MAXDOUBLE;
  guint page = 0;

  for (guint i = 0; i < paper->blocks->len; i++)
    {
      DtlPaperBlock *block = &g_array_index (paper->blocks, DtlPaperBlock, i);
      double gap = block->lane < 0 && i > 0 && g_array_index (paper->blocks, DtlPaperBlock, i - 1).lane >= 0 ? FOOT : 0;
      double start = dtl_timeline_paper_top (paper, page + 1) + DTL_PAPER_SCALE;

      y += gap;
      if (y + block->height > bottom && y > start)
        {
          page++;
          y = start;
        }
      block->page = page;
      block->y = y;
      y += block->height;
    }
  paper->n_pages = page + 1;
  if (paper->size.height <= 0)
    paper->size.height = y + paper->size.margin;
}

static void
add_lanes (DtlTimelinePaper *paper)
{
  for (guint lane = 0; lane < paper->stack->lanes->len; lane++)
    {
      DtlPaperBlock block = { lane, -1, NULL, 0, 0, dtl_lane_stack_get (paper->stack, lane)->height };

      if (block.height > 0)
        g_array_append_val (paper->blocks, block);
    }
}

/**
 * dtl_timeline_paper_new:
 * @comparison: what to show; must live longer
 * @title: (nullable): what to write above it
 * @size: of the pages
 *
 * Lays it out.
 *
 * Returns: (transfer full): pages, at least one
 */
DtlTimelinePaper *
dtl_timeline_paper_new (const DtlComparison *comparison, const char *title, DtlPaperSize size)
{
  const DtlPaperLook style = { .size = size };

  return dtl_timeline_paper_new_styled (comparison, title, &style);
}

/**
 * dtl_timeline_paper_new_styled:
 * @comparison: what to show; must live longer
 * @title: (nullable): what to write above it
 * @style: size, part of time, colours
 *
 * Lays it out.
 *
 * Returns: (transfer full): pages, at least one
 */
DtlTimelinePaper *
dtl_timeline_paper_new_styled (const DtlComparison *comparison, const char *title, const DtlPaperLook *style)
{
  DtlTimelinePaper *paper = g_new0 (DtlTimelinePaper, 1);

  paper->comparison = comparison;
  paper->title = g_strdup (title);
  paper->style = *style;
  paper->size = style->size;
  paper->text = dtl_paper_text_new ();
  paper->labels = g_ptr_array_new_with_free_func (g_free);
  paper->blocks = g_array_new (FALSE, TRUE, sizeof (DtlPaperBlock));
  g_array_set_clear_func (paper->blocks, (GDestroyNotify) clear_block);
  paper->plan = plan_lanes (paper);
  collect (paper);
  measure_column (paper);
  place_axis (paper);
  paper->ticks = dtl_time_ticks_new (&paper->axis, dtl_timeline_words_week_start (), 0, paper->axis.width, measure_tick_cb, paper);
  dtl_timeline_paper_collect_values (paper);
  lay_out_lanes (paper);
  add_lanes (paper);
  add_key (paper);
  add_left_over (paper);
  break_pages (paper);
  return paper;
}

/**
 * dtl_timeline_paper_free:
 * @paper: (transfer full): pages
 */
void
dtl_timeline_paper_free (DtlTimelinePaper *paper)
{
  g_free (paper->title);
  dtl_paper_text_free (paper->text);
  dtl_timeline_plan_unref (paper->plan);
  dtl_timeline_events_unref (paper->events);
  g_ptr_array_unref (paper->labels);
  dtl_timeline_events_unref (paper->values);
  g_ptr_array_unref (paper->value_labels);
  g_array_unref (paper->measures);
  g_ptr_array_unref (paper->measure_names);
  dtl_time_ticks_free (paper->ticks);
  dtl_lane_stack_free (paper->stack);
  g_array_unref (paper->blocks);
  g_free (paper);
}

/**
 * dtl_timeline_paper_lane:
 * @lane: of the stack
 *
 * Returns: (transfer none) (nullable): where it is, unless it is empty
 */
const DtlPaperBlock *
dtl_timeline_paper_lane (const DtlTimelinePaper *paper, guint lane)
{
  int first = paper->blocks->len > 0 ? g_array_index (paper->blocks, DtlPaperBlock, 0).lane : -1;

  /* Lanes come first, and none but the merged one is left out. */
  if (first < 0 || (int) lane < first)
    return NULL;
  return &g_array_index (paper->blocks, DtlPaperBlock, lane - first);
}

/* "Monday or Wednesday?" */
static char *
write_question (const DtlTimelinePaper *paper, const DtlTimelineGroup *group)
{
  for (guint i = 0; group->alert && i < group->members->len; i++)
    {
      const DtlTimelineRecord *record = dtl_timeline_events_get (paper->events, g_array_index (group->members, guint, i));

      if (record->dated && (record->begin >= group->end || record->end <= group->begin))
        return dtl_timeline_words_either (group->begin, record->begin);
    }
  return NULL;
}

/* A sign that is understood anywhere: the date is not exact. */
static char *
write_label (const DtlTimelinePaper *paper, guint position)
{
  const char *label = g_ptr_array_index (paper->labels, position);

  return dtl_timeline_events_get (paper->events, position)->about ? g_strconcat ("≈ ", label, NULL) : g_strdup (label);
}

/**
 * dtl_timeline_paper_words:
 * @lane: of the stack
 * @id: an entry of it
 *
 * Returns: (transfer full): what is written at its mark
 */
char *
dtl_timeline_paper_words (const DtlTimelinePaper *paper, guint lane, guint id)
{
  const DtlTimelineGroup *group;
  const DtlStoryEvent *story;
  g_autofree char *words = NULL;
  g_autofree char *question = NULL;
  guint position;

  if (is_figure (paper, lane))
    return g_strdup (g_ptr_array_index (paper->value_labels, id));
  if (lane != DTL_TIMELINE_MERGED)
    return write_label (paper, id);
  group = dtl_timeline_events_merged (paper->events, id, &position);
  story = g_ptr_array_index (paper->comparison->events, group->key);
  /* Translators: an event and how many sources tell of it: "Network announced · 4 sources" */
  words = g_strdup_printf (ngettext ("%s · %u source", "%s · %u sources", group->n_tellers), story->label, group->n_tellers);
  question = write_question (paper, group);
  return question ? g_strdup_printf ("%s · %s", words, question) : g_steal_pointer (&words);
}

/**
 * dtl_timeline_paper_name:
 * @lane: of the stack
 *
 * Returns: (transfer none): what it is called
 */
const char *
dtl_timeline_paper_name (const DtlTimelinePaper *paper, guint lane)
{
  if (lane == DTL_TIMELINE_MERGED)
    return _("Merged");
  if (is_figure (paper, lane))
    return g_ptr_array_index (paper->measure_names, lane - count_lanes (paper) - 1);
  return get_planned (paper, lane - 1)->name;
}

/**
 * dtl_timeline_paper_hue:
 * @lane: of the stack
 *
 * Returns: which source's shape and colour stands before its name; -1: none does
 */
int
dtl_timeline_paper_hue (const DtlTimelinePaper *paper, guint lane)
{
  if (lane == DTL_TIMELINE_MERGED || is_figure (paper, lane))
    return -1;
  return get_planned (paper, lane - 1)->hue == G_MAXUINT ? -1 : (int) get_planned (paper, lane - 1)->hue;
}
