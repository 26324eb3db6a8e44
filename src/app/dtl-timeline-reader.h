/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-timeline-events.h"

G_BEGIN_DECLS

/* What the timeline wants to know of an item; each is answered by a GtkExpression. All but the first
 * three may be left out. */
typedef enum
{
  DTL_TIMELINE_BEGIN,       /* int64: seconds since 1970-01-01T00:00 on the civil clock; G_MININT64: open */
  DTL_TIMELINE_END,         /* int64: the second after; G_MAXINT64: open; at or before the begin: undated */
  DTL_TIMELINE_LANE,        /* uint */
  DTL_TIMELINE_KIND,        /* uint: DtlTimelineKind */
  DTL_TIMELINE_GROUP,       /* int: items of one number are the same event, told in several lanes; -1: none */
  DTL_TIMELINE_ALERT,       /* boolean: its date cannot be right together with another's of its group */
  DTL_TIMELINE_ABOUT,       /* boolean: its date is not exact: a little earlier or later, too */
  DTL_TIMELINE_TELLER,      /* int: who tells it, where lanes are not tellers: a number of dtl_palette_get_colour(); -1: its lane */
  DTL_TIMELINE_VALUE,       /* double: how much there was of something, or its lower end; NaN: no value. A lane in which each
                             * dated item has one is drawn as a line, whose points have the items' labels */
  DTL_TIMELINE_VALUE_TOP,   /* double: the upper end, where a value is a range */
  DTL_TIMELINE_LABEL,       /* string */
  DTL_TIMELINE_GROUP_LABEL, /* string */
  DTL_TIMELINE_CAPTION,     /* string: what to write beside the line that joins a group's conflicting dates */
  DTL_TIMELINE_DETAIL,      /* string: date and what else to tell about it, in words */
  DTL_TIMELINE_N_FIELDS,
} DtlTimelineField;

/**
 * DtlTimelineReader:
 *
 * Asks the items of a list what the timeline wants to know: all of them once, a few milliseconds at a time; and for
 * their words, when they are drawn.
 */
typedef struct _DtlTimelineReader DtlTimelineReader;

DtlTimelineReader *dtl_timeline_reader_new   (GListModel *model, GtkExpression **fields, guint n_lanes);
void               dtl_timeline_reader_free  (DtlTimelineReader *reader);
gboolean           dtl_timeline_reader_read  (DtlTimelineReader *reader, gint64 until);
DtlTimelineEvents *dtl_timeline_reader_steal (DtlTimelineReader *reader);
char              *dtl_timeline_reader_text  (DtlTimelineReader *reader, guint position, DtlTimelineField field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTimelineReader, dtl_timeline_reader_free)

G_END_DECLS
