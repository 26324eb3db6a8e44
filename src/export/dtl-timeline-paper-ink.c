/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ink on paper. A copying machine knows no colours, so shape, line and words carry everything, and colour only repeats
 * it: what is uncertain has a dashed outline, what is merged a heavy one, what conflicts a dashed line and a sign. */

#include "config.h"

#include "dtl-timeline-paper-ink.h"

#include <math.h>

#include "dtl-source-mark.h"
#include "dtl-timeline-words.h"

#define BAR 12.0
#define PILL 16.0
#define EDGE_ROOM 6.0
/**
 * dtl_ink_set:
 * @rgb: a colour
 * @alpha: how much of it
 *
 * Takes up a pen of a colour.
 */
void
dtl_ink_set (const DtlInk *ink, guint32 rgb, double alpha)
{
  const double red = (rgb >> 16 & 0xff) / 255.0, green = (rgb >> 8 & 0xff) / 255.0, blue = (rgb & 0xff) / 255.0;
  const double bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue; /* as it looks: the weights of ITU-R BT.709 */

  if (ink->paper->style.grey)
    cairo_set_source_rgba (ink->cr, bright, bright, bright, alpha);
  else
    cairo_set_source_rgba (ink->cr, red, green, blue, alpha);
}

/**
 * dtl_ink_line:
 *
 * Draws a line between two points.
 */
void
dtl_ink_line (const DtlInk *ink, double x0, double y0, double x1, double y1, double width)
{
  cairo_set_line_width (ink->cr, width);
  cairo_move_to (ink->cr, x0, y0);
  cairo_line_to (ink->cr, x1, y1);
  cairo_stroke (ink->cr);
}

static void
trace_round (const DtlInk *ink, double x, double y, double width, double height)
{
  double radius = MIN (height, width) / 2;

  cairo_new_sub_path (ink->cr);
  cairo_arc (ink->cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (ink->cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (ink->cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (ink->cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (ink->cr);
}

/**
 * dtl_ink_words:
 * @room: points; longer words end in an ellipsis. 0: as wide as they are
 *
 * Returns: how wide they came out
 */
double
dtl_ink_words (const DtlInk *ink, DtlPaperStyle style, const char *words, double x, double middle, double room, guint32 rgb)
{
  dtl_ink_set (ink, rgb, 1);
  return dtl_paper_text_draw (ink->paper->text, ink->cr, style, words, x, middle, room);
}

/* --- Scale -------------------------------------------------------------------------------- */

static void
write_row (const DtlInk *ink, GArray *labels, DtlPaperStyle style, double middle, guint32 rgb)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const DtlTickLabel *label = &g_array_index (labels, DtlTickLabel, i);
      g_autofree char *words = dtl_timeline_words_tick (&label->text);

      dtl_ink_words (ink, style, words, ink->left + label->x, middle, 0, rgb);
    }
}

static void
draw_scale (const DtlInk *ink, double bottom)
{
  const DtlTimelinePaper *paper = ink->paper;
  double top = dtl_timeline_paper_top (paper, ink->page);
  double foot = top + DTL_PAPER_SCALE;

  for (guint i = 0; i < paper->ticks->ticks->len; i++)
    {
      const DtlTick *tick = &g_array_index (paper->ticks->ticks, DtlTick, i);
      double x = ink->left + tick->x;

      dtl_ink_set (ink, DTL_INK_GREY, tick->major ? 0.7 : 0.25);
      if (tick->major || tick->labelled)
        dtl_ink_line (ink, x, tick->major ? top : foot, x, bottom, tick->major ? 0.6 : 0.4);
      dtl_ink_set (ink, DTL_INK_GREY, 0.8);
      dtl_ink_line (ink, x, foot - (tick->labelled ? 5 : 3), x, foot, 0.6);
    }
  write_row (ink, paper->ticks->upper, DTL_PAPER_UPPER, top + 8, DTL_INK_BLACK);
  write_row (ink, paper->ticks->lower, DTL_PAPER_LOWER, top + 22, DTL_INK_GREY);
  dtl_ink_set (ink, DTL_INK_BLACK, 1);
  dtl_ink_line (ink, paper->size.margin, foot, paper->size.width - paper->size.margin, foot, 0.8);
}

/* --- Marks -------------------------------------------------------------------------------- */

/**
 * dtl_ink_row_middle:
 *
 * Returns: the middle of a lane's row, from the top of its page
 */
double
dtl_ink_row_middle (const DtlInk *ink, guint lane, guint row)
{
  return dtl_timeline_paper_lane (ink->paper, lane)->y + dtl_lane_stack_row_y (ink->paper->stack, lane, row)
         - dtl_lane_stack_get (ink->paper->stack, lane)->y;
}

/**
 * dtl_ink_point:
 * @source: whose shape and colour it has
 *
 * Draws a point.
 */
void
dtl_ink_point (const DtlInk *ink, guint source, double x, double middle, double radius)
{
  double corners[DTL_SOURCE_MARK_CORNERS][2];
  guint n_corners = dtl_source_mark_corners (source, radius, corners);

  cairo_new_path (ink->cr);
  if (n_corners == 0)
    cairo_arc (ink->cr, x, middle, radius, 0, 2 * G_PI);
  for (guint i = 0; i < n_corners; i++)
    cairo_line_to (ink->cr, x + corners[i][0], middle + corners[i][1]);
  cairo_close_path (ink->cr);
  cairo_set_line_width (ink->cr, 2);
  cairo_set_source_rgb (ink->cr, 1, 1, 1);
  cairo_stroke_preserve (ink->cr);
  dtl_ink_set (ink, dtl_source_mark_colour (source, FALSE), 1);
  cairo_fill (ink->cr);
}

static void
draw_bar (const DtlInk *ink, guint source, double x0, double x1, double middle, gboolean uncertain)
{
  const double dashes[] = { 3, 2 };
  guint32 rgb = dtl_source_mark_colour (source, FALSE);

  trace_round (ink, x0, middle - BAR / 2, x1 - x0, BAR);
  dtl_ink_set (ink, rgb, 0.14);
  cairo_fill_preserve (ink->cr);
  dtl_ink_set (ink, rgb, 1);
  cairo_set_line_width (ink->cr, 0.8);
  cairo_set_dash (ink->cr, dashes, uncertain ? 2 : 0, 0);
  cairo_stroke (ink->cr);
  cairo_set_dash (ink->cr, NULL, 0, 0);
}

static void
draw_flag (const DtlInk *ink, guint source, double x, double middle)
{
  dtl_ink_set (ink, dtl_source_mark_colour (source, FALSE), 1);
  cairo_set_line_width (ink->cr, 1.1);
  cairo_move_to (ink->cr, x + 0.5, middle + 6);
  cairo_line_to (ink->cr, x + 0.5, middle - 6);
  cairo_line_to (ink->cr, x + 8.5, middle - 6);
  cairo_line_to (ink->cr, x + 6.5, middle - 3.5);
  cairo_line_to (ink->cr, x + 8.5, middle - 1);
  cairo_line_to (ink->cr, x + 0.5, middle - 1);
  cairo_stroke (ink->cr);
}

/* A round sign at the corner, with a mark that a copy in grey still shows. */
static void
draw_sign (const DtlInk *ink, double x, double y)
{
  cairo_new_path (ink->cr);
  cairo_arc (ink->cr, x, y, 5, 0, 2 * G_PI);
  dtl_ink_set (ink, DTL_INK_RED, 1);
  cairo_fill (ink->cr);
  cairo_set_source_rgb (ink->cr, 1, 1, 1);
  dtl_ink_line (ink, x, y - 3, x, y + 0.7, 1.4);
  dtl_ink_line (ink, x, y + 2, x, y + 3.2, 1.4);
}

/* However short it must be, it says how many tell of it: "Network ann… · 4 sources". */
static void
write_box (const DtlInk *ink, DtlPaperStyle style, const char *words, double x, double middle, double room)
{
  const char *count = g_strrstr (words, " · ");
  double width = dtl_paper_text_width (ink->paper->text, style, words);
  g_autofree char *label = count ? g_strndup (words, count - words) : NULL;

  if (count && width > room + 0.5)
    {
      width = dtl_paper_text_width (ink->paper->text, style, count);
      x += dtl_ink_words (ink, style, label, x, middle, MAX (room - width, 12), DTL_INK_BLACK);
      words = count;
    }
  dtl_ink_words (ink, style, words, x, middle, 0, DTL_INK_BLACK);
}

/* What is merged, and what is counted: a box with words in it. */
static void
draw_box (const DtlInk *ink, const DtlMark *mark, const char *words, double x0, double x1, double middle, double height, guint32 rgb)
{
  DtlPaperStyle style = mark->shape == DTL_MARK_PILL ? DTL_PAPER_PILL : DTL_PAPER_COUNT;
  double width = MIN (dtl_paper_text_width (ink->paper->text, style, words), x1 - x0 - (mark->shape == DTL_MARK_PILL ? 16 : 6));

  trace_round (ink, x0, middle - height / 2, x1 - x0, height);
  cairo_set_source_rgb (ink->cr, 1, 1, 1);
  cairo_fill_preserve (ink->cr);
  dtl_ink_set (ink, rgb, 1);
  cairo_set_line_width (ink->cr, 1.3);
  cairo_stroke (ink->cr);
  write_box (ink, style, words, (x0 + x1 - width) / 2, middle, width);
  if (mark->alerts > 0)
    draw_sign (ink, x1 - 1, middle - height / 2);
}

/**
 * dtl_ink_tail:
 * @direction: 1: to the right; -1: to the left
 *
 * An end that nobody told runs out.
 */
void
dtl_ink_tail (const DtlInk *ink, double x, double middle, guint32 rgb, int direction)
{
  const double dashes[] = { 5, 2, 3, 3, 2, 4, 1, 6 };

  dtl_ink_set (ink, rgb, 1);
  cairo_set_dash (ink->cr, dashes, G_N_ELEMENTS (dashes), 0);
  dtl_ink_line (ink, x, middle, x + direction * DTL_INK_TAIL, middle, 1.6);
  cairo_set_dash (ink->cr, NULL, 0, 0);
}

static void
write_label (const DtlInk *ink, const DtlMark *mark, const char *words, double middle)
{
  double right = ink->left + ink->paper->axis.width;
  double x = ink->left + mark->label_x;
  double begin = MAX (ink->left + mark->x0, ink->left) + EDGE_ROOM;
  double end = MIN (ink->left + mark->x1, right) - EDGE_ROOM;

  if (mark->place == DTL_LABEL_NONE)
    return;
  if (mark->place != DTL_LABEL_INSIDE)
    dtl_ink_words (ink, DTL_PAPER_LABEL, words, x, middle, MAX (MIN (mark->label_width, right - x), 12),
                 mark->shape == DTL_MARK_FLAG ? DTL_INK_GREY : DTL_INK_BLACK);
  else if (end - begin > 12)
    dtl_ink_words (ink, DTL_PAPER_LABEL, words, CLAMP ((begin + end - mark->label_width) / 2, begin, MAX (begin, end - mark->label_width)),
                 middle, MIN (mark->label_width, end - begin), DTL_INK_BLACK);
}

/* What is not exact has a dashed ring. */
static void
draw_about (const DtlInk *ink, double x, double middle, guint32 rgb)
{
  const double dashes[] = { 2.5, 1.5 };

  cairo_new_path (ink->cr);
  cairo_arc (ink->cr, x, middle, DTL_PAPER_RADIUS + 3, 0, 2 * G_PI);
  dtl_ink_set (ink, rgb, 1);
  cairo_set_line_width (ink->cr, 0.9);
  cairo_set_dash (ink->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (ink->cr);
  cairo_set_dash (ink->cr, NULL, 0, 0);
}

/* Until there, and no later. */
static void
draw_stop (const DtlInk *ink, double x, double middle, guint32 rgb)
{
  dtl_ink_set (ink, rgb, 1);
  dtl_ink_line (ink, x, middle - 8, x, middle + 8, 2.2);
}

static const DtlTimelineRecord *
get_record (const DtlInk *ink, guint lane, guint id)
{
  guint position = id;

  if (lane == DTL_TIMELINE_MERGED)
    dtl_timeline_events_merged (ink->paper->events, id, &position);
  return dtl_timeline_events_get (ink->paper->events, position);
}

static void
draw_mark (const DtlInk *ink, guint lane, const DtlMark *mark)
{
  const DtlTimelineRecord *record = get_record (ink, lane, mark->id);
  double middle = dtl_ink_row_middle (ink, lane, mark->row);
  double x0 = ink->left + mark->x0, x1 = ink->left + mark->x1;
  const guint source = record->teller >= 0 ? (guint) record->teller : record->lane;
  guint32 rgb = lane == DTL_TIMELINE_MERGED ? DTL_INK_BLACK : dtl_source_mark_colour (source, FALSE);
  g_autofree char *words = mark->count > 1 && mark->shape == DTL_MARK_CLUSTER ? g_strdup_printf ("%u", mark->count)
                                                                              : dtl_timeline_paper_words (ink->paper, lane, mark->id);

  if (record->open & DTL_TIMELINE_OPEN_BEGIN)
    dtl_ink_tail (ink, x0, middle, rgb, -1);
  if (record->open & DTL_TIMELINE_OPEN_END)
    dtl_ink_tail (ink, x1, middle, rgb, 1);
  if (record->about && mark->shape == DTL_MARK_POINT)
    draw_about (ink, (x0 + x1) / 2, middle, rgb);
  switch (mark->shape)
    {
    case DTL_MARK_POINT:
      dtl_ink_point (ink, source, (x0 + x1) / 2, middle, DTL_PAPER_RADIUS - 0.5);
      break;
    case DTL_MARK_BAR:
      draw_bar (ink, source, MAX (x0, ink->left - 20), MIN (x1, ink->left + ink->paper->axis.width + 20), middle,
                record->about || record->kind != DTL_TIMELINE_SPAN);
      break;
    case DTL_MARK_FLAG:
      draw_flag (ink, source, x0, middle);
      break;
    case DTL_MARK_PILL:
      draw_box (ink, mark, words, x0, x1, middle, PILL, DTL_INK_BLACK);
      return;
    case DTL_MARK_VALUE: /* lanes of values are drawn as lines */
      return;
    case DTL_MARK_CLUSTER:
      draw_box (ink, mark, words, x0, x1, middle, BAR, rgb);
      return;
    }
  if (record->kind == DTL_TIMELINE_DEADLINE)
    draw_stop (ink, x1, middle, rgb);
  write_label (ink, mark, words, middle);
}

/* --- Conflicts ---------------------------------------------------------------------------- */

typedef struct
{
  double x;
  double y;
} DtlInkPlace;

static gboolean
find_place (const DtlInk *ink, guint position, DtlInkPlace *place)
{
  const DtlTimelineRecord *record = dtl_timeline_events_get (ink->paper->events, position);
  const DtlMark *mark = record->dated ? dtl_lane_stack_find (ink->paper->stack, record->lane + 1, position) : NULL;

  if (!mark || mark->x1 < 0 || mark->x0 > ink->paper->axis.width
      || dtl_timeline_paper_lane (ink->paper, record->lane + 1)->page != ink->page)
    return FALSE;
  place->x = ink->left + (MAX (mark->x0, 0) + MIN (mark->x1, ink->paper->axis.width)) / 2;
  place->y = dtl_ink_row_middle (ink, record->lane + 1, mark->row);
  return TRUE;
}

static void
draw_join (const DtlInk *ink, DtlInkPlace a, DtlInkPlace b)
{
  const double dashes[] = { 3, 3 };
  double gap = a.y < b.y ? DTL_PAPER_RADIUS + 2 : -DTL_PAPER_RADIUS - 2;
  double bend = (b.y - a.y) * 0.45;

  dtl_ink_set (ink, DTL_INK_RED, 1);
  cairo_set_line_width (ink->cr, 1.4);
  cairo_set_dash (ink->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (ink->cr, a.x, a.y + gap);
  cairo_curve_to (ink->cr, a.x, a.y + gap + bend, b.x, b.y - gap - bend, b.x, b.y - gap);
  cairo_stroke (ink->cr);
  cairo_set_dash (ink->cr, NULL, 0, 0);
}

/* Each date that does not meet what most say, with the first that says so. */
static void
draw_conflict (const DtlInk *ink, const DtlTimelineGroup *group)
{
  DtlInkPlace held = { 0, 0 }, other;
  gboolean found = FALSE;

  for (guint i = 0; i < group->members->len && !found; i++)
    {
      guint position = g_array_index (group->members, guint, i);
      const DtlTimelineRecord *record = dtl_timeline_events_get (ink->paper->events, position);

      found = record->dated && record->begin == group->begin && record->end == group->end && find_place (ink, position, &held);
    }
  for (guint i = 0; found && i < group->members->len; i++)
    {
      guint position = g_array_index (group->members, guint, i);
      const DtlTimelineRecord *record = dtl_timeline_events_get (ink->paper->events, position);

      if (record->dated && (record->begin >= group->end || record->end <= group->begin) && find_place (ink, position, &other)
          && other.y != held.y)
        draw_join (ink, held, other);
    }
}

/* --- Pages -------------------------------------------------------------------------------- */

static void
draw_lane (const DtlInk *ink, const DtlPaperBlock *block)
{
  const DtlTimelinePaper *paper = ink->paper;
  const DtlLaneLayout *layout = dtl_lane_stack_get (paper->stack, block->lane)->layout;
  gboolean merged = block->lane == DTL_TIMELINE_MERGED;
  double middle = dtl_ink_row_middle (ink, block->lane, 0), margin = paper->size.margin;

  dtl_ink_set (ink, DTL_INK_GREY, 0.35);
  dtl_ink_line (ink, margin, block->y + block->height, paper->size.width - margin, block->y + block->height, 0.5);
  if (dtl_timeline_paper_hue (paper, block->lane) >= 0)
    dtl_ink_point (ink, dtl_timeline_paper_hue (paper, block->lane), margin + 8, middle, 4);
  dtl_ink_words (ink, merged ? DTL_PAPER_MERGED : DTL_PAPER_LANE, dtl_timeline_paper_name (paper, block->lane), margin + (merged ? 4 : 18),
               middle, paper->column - 26, DTL_INK_BLACK);
  cairo_save (ink->cr);
  cairo_rectangle (ink->cr, ink->left, block->y - 8, paper->axis.width, block->height + 16);
  cairo_clip (ink->cr);
  if (layout->line)
    dtl_ink_values (ink, (guint) block->lane);
  for (guint i = 0; i < layout->marks->len && !layout->line; i++)
    {
      const DtlMark *mark = &g_array_index (layout->marks, DtlMark, i);

      if (dtl_mark_left (mark) < paper->axis.width && dtl_mark_right (mark) > 0)
        draw_mark (ink, block->lane, mark);
    }
  cairo_restore (ink->cr);
}

/* Words below the lanes; of the key, behind a source's mark. */
static void
draw_line (const DtlInk *ink, const DtlPaperBlock *block)
{
  const double margin = ink->paper->size.margin, middle = block->y + block->height / 2, indent = block->source >= 0 ? 18 : 0;

  if (block->source >= 0)
    dtl_ink_point (ink, (guint) block->source, margin + 8, middle, 4);
  dtl_ink_words (ink, DTL_PAPER_NOTE, block->words, margin + indent, middle, ink->paper->size.width - 2 * margin - indent, DTL_INK_BLACK);
}

static double
find_lanes_bottom (const DtlTimelinePaper *paper, guint page)
{
  double bottom = dtl_timeline_paper_top (paper, page) + DTL_PAPER_SCALE;

  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const DtlPaperBlock *block = &g_array_index (paper->blocks, DtlPaperBlock, i);

      if (block->page == page && block->lane >= 0)
        bottom = MAX (bottom, block->y + block->height);
    }
  return bottom;
}

/**
 * dtl_timeline_paper_draw:
 * @cr: as large as a page, in points, and white
 * @page: from 0
 *
 * Draws a page.
 */
void
dtl_timeline_paper_draw (const DtlTimelinePaper *paper, cairo_t *cr, guint page)
{
  const DtlInk ink = { paper, cr, page, paper->size.margin + paper->column };
  double bottom = find_lanes_bottom (paper, page);

  if (page == 0 && paper->title)
    dtl_ink_words (&ink, DTL_PAPER_TITLE, paper->title, paper->size.margin, paper->size.margin + 8, paper->size.width - 2 * paper->size.margin, DTL_INK_BLACK);
  if (bottom > dtl_timeline_paper_top (paper, page) + DTL_PAPER_SCALE)
    draw_scale (&ink, bottom);
  for (guint i = 0; i < paper->events->groups->len; i++)
    if (dtl_timeline_events_group (paper->events, i)->alert)
      draw_conflict (&ink, dtl_timeline_events_group (paper->events, i));
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const DtlPaperBlock *block = &g_array_index (paper->blocks, DtlPaperBlock, i);

      if (block->page == page && block->lane >= 0)
        draw_lane (&ink, block);
      else if (block->page == page)
        draw_line (&ink, block);
    }
}
