/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows name their sources by where these are given. When a report is taken out of ten thousand, all behind it move up
 * by one, and nothing else about their rows changes: so the numbers are changed in them, and they are not judged again. */

#include "dtl-moves.h"

static const DtlMove *
get_move (const GArray *moves, guint source)
{
  return &g_array_index (moves, DtlMove, source);
}

typedef enum
{
  STAYS,
  MOVES,
  IS_OTHER, /* it was made of sources that are gone, or tells of one by its number */
} Change;

static Change
find_change (const GArray *moves, guint source)
{
  const DtlMove *move = get_move (moves, source);

  if (move->given == source)
    return STAYS;
  return move->given == G_MAXUINT || move->unnamed ? IS_OTHER : MOVES;
}

static Change
find_change_of_mentions (const GArray *moves, const GArray *mentions)
{
  Change change = STAYS;

  for (guint i = 0; i < mentions->len; i++)
    change = MAX (change, find_change (moves, g_array_index (mentions, DtlMentionRef, i).source));
  return change;
}

static void
move_mentions (const GArray *moves, GArray *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      DtlMentionRef *mention = &g_array_index (mentions, DtlMentionRef, i);

      mention->source = get_move (moves, mention->source)->given;
    }
}

static void
move_reasons (const GArray *moves, GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    move_mentions (moves, ((DtlReason *) g_ptr_array_index (reasons, i))->figures);
}

static Change
find_change_of_cells (const GArray *moves, const GPtrArray *cells)
{
  Change change = STAYS;

  for (guint i = 0; i < cells->len; i++)
    change = MAX (change, find_change (moves, ((const DtlCell *) g_ptr_array_index (cells, i))->source));
  return change;
}

DtlMeasure *
dtl_moves_measure (const GArray *moves, DtlMeasure *measure)
{
  Change change = find_change_of_cells (moves, measure->cells);

  if (change == IS_OTHER)
    g_clear_pointer (&measure, dtl_measure_unref);
  if (change != MOVES)
    return measure;
  measure = dtl_measure_own (measure);
  for (guint i = 0; i < measure->cells->len; i++)
    {
      DtlCell *cell = g_ptr_array_index (measure->cells, i);

      cell->source = get_move (moves, cell->source)->given;
    }
  move_reasons (moves, measure->reasons);
  for (guint i = 0; measure->series != NULL && i < measure->series->len; i++)
    move_mentions (moves, ((DtlSeriesPoint *) g_ptr_array_index (measure->series, i))->figures);
  if (measure->has_best)
    measure->best.source = get_move (moves, measure->best.source)->given;
  return measure;
}

DtlStoryEvent *
dtl_moves_story_event (const GArray *moves, DtlStoryEvent *event)
{
  Change change = find_change_of_mentions (moves, event->events);

  if (change == IS_OTHER)
    g_clear_pointer (&event, dtl_story_event_unref);
  if (change != MOVES)
    return event;
  event = dtl_story_event_own (event);
  move_mentions (moves, event->dates);
  move_mentions (moves, event->events);
  move_reasons (moves, event->reasons);
  return event;
}

DtlQuotationMatch *
dtl_moves_quotation (const GArray *moves, DtlQuotationMatch *match)
{
  if (find_change_of_mentions (moves, match->variants) == STAYS)
    return match;
  match = dtl_quotation_match_own (match);
  move_mentions (moves, match->variants);
  return match;
}

DtlOrigin *
dtl_moves_origin (const GArray *moves, DtlOrigin *origin)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < origin->sources->len; i++)
    moved |= find_change (moves, g_array_index (origin->sources, guint, i)) != STAYS;
  if (!moved)
    return origin;
  origin = dtl_origin_own (origin);
  for (guint i = 0; i < origin->sources->len; i++)
    g_array_index (origin->sources, guint, i) = get_move (moves, g_array_index (origin->sources, guint, i))->given;
  for (guint i = 0; i < origin->passages->len; i++)
    {
      DtlPassage *passage = &g_array_index (origin->passages, DtlPassage, i);

      passage->source = get_move (moves, passage->source)->given;
    }
  return origin;
}
