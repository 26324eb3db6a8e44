/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline for ears: its marks in view as accessible children, in time, lane by lane. */

#include "dtl-timeline-view-private.h"

#include <math.h>

#include "dtl-timeline-child.h"

#define MOST_CHILDREN 600 /* objects; of a thousand lanes only the first are in view */

/* @child: (transfer full): comes after those there are */
static void
append_child (DtlTimelineView *self, DtlTimelineChild *child)
{
  if (self->children->len > 0)
    dtl_timeline_child_set_sibling (g_ptr_array_index (self->children, self->children->len - 1), GTK_ACCESSIBLE (child));
  g_ptr_array_add (self->children, child);
}

static void
add_child (DtlTimelineView *self, guint lane, const DtlMark *mark)
{
  const DtlTimelineSpot spot = { lane, mark->id };
  g_autofree char *name = dtl_timeline_view_dup_name (self, spot, mark->count);
  g_auto (GStrv) lines = g_strsplit (name, "\n", -1);
  g_autofree char *line = g_strjoinv (", ", lines);
  double left = MAX (mark->x0, 0), right = MIN (mark->x1, self->axis.width);
  double middle = dtl_timeline_view_mark_middle (self, lane, mark);
  GdkRectangle bounds = { dtl_timeline_view_axis_left (self) + left, middle - 12, MAX (right - left, 1), 24 };
  gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self)) && self->cursor.lane == (int) lane && self->cursor.id == mark->id;
  DtlTimelineChild *child = dtl_timeline_child_new (GTK_WIDGET (self), line, &bounds, focused,
                                                    dtl_timeline_view_is_selected (self, lane, mark->id));

  append_child (self, child);
}

/* What a lane has without a date, or out of view. */
static void
add_note (DtlTimelineView *self, guint lane)
{
  const double middle = dtl_timeline_view_row_middle (self, lane, 0);
  const GdkRectangle bounds = { dtl_timeline_view_axis_left (self) + DTL_TIMELINE_NOTE_INSET, middle - 12, MAX (self->axis.width / 2, 1), 24 };
  g_autofree char *note = dtl_timeline_view_dup_note (self, lane);
  g_autofree char *words = NULL;

  if (!note)
    return;
  words = g_strdup_printf ("%s: %s", dtl_timeline_view_lane_name (self, lane), note);
  append_child (self, dtl_timeline_child_new_note (GTK_WIDGET (self), words, &bounds));
}

/**
 * dtl_timeline_view_list_children:
 * @last: (nullable): what comes after the marks
 *
 * Makes the accessible objects of what is in view, unless they are still good.
 *
 * Returns: (transfer none): them
 */
GPtrArray *
dtl_timeline_view_list_children (DtlTimelineView *self, GtkAccessible *last)
{
  if (self->children)
    return self->children;
  self->children = g_ptr_array_new_with_free_func (g_object_unref);
  dtl_timeline_view_ensure (self);
  for (guint lane = 0; lane < self->stack->lanes->len; lane++)
    {
      const DtlLaneLayout *layout = dtl_lane_stack_get (self->stack, lane)->layout;

      if (lane > DTL_TIMELINE_MERGED && self->children->len < MOST_CHILDREN)
        add_note (self, lane);
      for (guint i = 0; i < layout->marks->len; i++)
        {
          const DtlMark *mark = &g_array_index (layout->marks, DtlMark, i);

          if (self->children->len < MOST_CHILDREN && mark->x0 < self->axis.width && mark->x1 > 0)
            add_child (self, lane, mark);
        }
    }
  if (self->children->len > 0)
    dtl_timeline_child_set_sibling (g_ptr_array_index (self->children, self->children->len - 1), last);
  return self->children;
}
