/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-label-widths.h"
#include "dtl-lane-stack.h"
#include "dtl-time-ticks.h"
#include "dtl-timeline-text.h"
#include "dtl-timeline-view.h"

G_BEGIN_DECLS

/* What the files of the timeline share: the widget itself, the painter, the input. Pixels on a grid of six. */

#define DTL_TIMELINE_STRIP 30.0 /* height of the strip below, if there is one */
#define DTL_TIMELINE_FOOT 6.0 /* kept free below the lanes */
#define DTL_TIMELINE_RADIUS 6.0
#define DTL_TIMELINE_CURVE 44.0 /* height of a line of values, without its labels */
#define DTL_TIMELINE_FOLDED 12.0 /* height of the row of a folded lane */
#define DTL_TIMELINE_TAIL 56.0 /* over which an open end fades */
#define DTL_TIMELINE_ABOUT_REACH 14.0 /* over which an end fades that is not exact */
#define DTL_TIMELINE_MARGIN 72.0 /* beside what is fitted */
#define DTL_TIMELINE_NOTE_INSET 12.0

typedef enum
{
  DTL_PROBE_CONFLICT,
  DTL_PROBE_NOTE,
  DTL_PROBE_PILL,
  DTL_PROBE_GROUND,
  DTL_PROBE_ACCENT,
  DTL_N_PROBES,
} DtlTimelineProbe;

typedef struct
{
  char *name;
  char *note; /* nullable */
  guint hue;
} DtlTimelineLane;

/* A mark, as something to point at. */
typedef struct
{
  int lane; /* of the stack; -1: nothing */
  guint id; /* in that lane */
} DtlTimelineSpot;

typedef struct _DtlTimelineMove DtlTimelineMove; /* in dtl-timeline-view-move.c */

struct _DtlTimelineView
{
  GtkWidget parent_instance;

  GListModel *model;
  GtkExpression *fields[DTL_TIMELINE_N_FIELDS];
  GArray *lanes; /* DtlTimelineLane */
  GHashTable *folded; /* names of lanes; they stay folded when lanes come and go */
  DtlTimelineReader *reader;
  DtlTimelineEvents *events; /* NULL: to be taken in */
  gboolean taking; /* too many items to read them at once: there are no events yet */
  guint slices;    /* source: reads them */
  guint round;     /* counts what was taken in, to know what is out of date */
  GskRenderNode *picture; /* the last frame */
  DtlTime focus_begin;
  DtlTime focus_end;
  DtlTime span_begin; /* marked; not before span_end: nothing is */
  DtlTime span_end;
  DtlTime band_begin; /* the same, while it is drawn */
  DtlTime band_end;
  gboolean banding;
  gboolean band_zooms;
  DtlTime today;
  guint midnight; /* source: today is over */

  DtlTimeAxis axis;
  gboolean placed; /* something was shown */
  DtlTimelineScale scale;
  double header; /* height of the scale; this and the next as high as the font needs */
  double row;    /* height of a row of marks */
  double bar;    /* height of a bar */
  double pill;   /* height of a merged mark */
  double name_height; /* of a lane's name above it */
  double column; /* width of the lane column; 0: names stand above their lanes */
  DtlTimelineText *text;
  DtlTimeTicks *ticks; /* NULL: to be made */
  DtlLaneStack *stack; /* NULL: to be made */
  DtlTimeAxis stack_axis; /* the view that its marks stand for */
  DtlLabelWidths *widths; /* NULL: none known */
  guint layout;  /* counts what lanes were laid out from, to know what is out of date */
  gboolean planning; /* a layout is under way on another thread */
  gboolean plan_again; /* and is out of date by now */
  gboolean uncovering; /* the chosen lane is to be in view when it has come */
  guint upgrade; /* source: lay out again with measured labels */

  guint selected;
  int selected_group;
  DtlTimelineSpot cursor; /* where the keyboard is */
  DtlTimelineSpot hover;
  int dragged_lane;
  DtlTimelineSpot dragged; /* the mark on which a button is held and that it can take along */
  int hover_note; /* the lane whose note is pointed at; -1: none */
  double pointer_x;
  double pointer_y;
  DtlTimeAxis gesture_start;
  DtlTimelineMove *move; /* NULL: nothing is taken to be put elsewhere */

  AdwAnimation *animation;
  DtlTimeAxis flight_start;
  DtlTimeAxis flight_end;

  GtkAdjustment *vertical;
  GtkWidget *scrollbar;
  GtkWidget *overview;
  GMenuModel *menu; /* nullable */
  GtkWidget *popover; /* NULL: not asked for yet */
  GtkWidget *back;
  GtkWidget *ahead;
  GtkWidget *probes[DTL_N_PROBES];
  GPtrArray *children; /* DtlTimelineChild of the marks in view; NULL: to be made when somebody listens */
};

/* dtl-timeline-view-layout.c */
void           dtl_timeline_view_forget      (DtlTimelineView *self);
void           dtl_timeline_view_shift       (DtlTimelineView *self);
void           dtl_timeline_view_settle      (DtlTimelineView *self);
void           dtl_timeline_view_measure_column (DtlTimelineView *self, int width);
const DtlTimeEntry *dtl_timeline_view_outside (DtlTimelineView *self, gboolean ahead);
double         dtl_timeline_view_axis_left   (DtlTimelineView *self);
void           dtl_timeline_view_ensure      (DtlTimelineView *self);
void           dtl_timeline_view_moved       (DtlTimelineView *self);
double         dtl_timeline_view_pinned      (DtlTimelineView *self);
double         dtl_timeline_view_lane_top    (DtlTimelineView *self, guint lane);
double         dtl_timeline_view_row_middle  (DtlTimelineView *self, guint lane, guint row);
double         dtl_timeline_view_mark_middle (DtlTimelineView *self, guint lane, const DtlMark *mark);

double         dtl_timeline_view_foot        (DtlTimelineView *self);
void           dtl_timeline_view_take_font   (DtlTimelineView *self);

/* dtl-timeline-view-range.c */
void           dtl_timeline_view_place       (DtlTimelineView *self);
void           dtl_timeline_view_aim         (DtlTimelineView *self, DtlTimelineScale scale, DtlTimeAxis *target);
void           dtl_timeline_view_halt        (DtlTimelineView *self);
void           dtl_timeline_view_fly         (DtlTimelineView *self, const DtlTimeAxis *target);

/* dtl-timeline-view-lanes.c */
void           dtl_timeline_view_lay_out_lanes (DtlTimelineView *self);
gboolean       dtl_timeline_view_move_lanes  (DtlTimelineView *self);
void           dtl_timeline_view_forget_lanes (DtlTimelineView *self);
void           dtl_timeline_view_forget_labels (DtlTimelineView *self);

/* dtl-timeline-view-span.c */
void           dtl_timeline_view_band        (DtlTimelineView *self, double x0, double x1);
void           dtl_timeline_view_end_band    (DtlTimelineView *self, gboolean zoom);

/* dtl-timeline-view-menu.c */
void           dtl_timeline_view_attach_menu (DtlTimelineView *self);
gboolean       dtl_timeline_view_menu_cb     (GtkWidget *widget, GVariant *args, gpointer user_data);

/* dtl-timeline-view-taking.c */
void           dtl_timeline_view_read        (DtlTimelineView *self);
void           dtl_timeline_view_take_in     (DtlTimelineView *self);
void           dtl_timeline_view_stop_taking (DtlTimelineView *self);

/* dtl-timeline-view-marks.c */
const DtlMark *dtl_timeline_view_mark_at     (DtlTimelineView *self, double x, double y, DtlTimelineSpot *spot);
guint          dtl_timeline_view_position_of (DtlTimelineView *self, DtlTimelineSpot spot);
char          *dtl_timeline_view_dup_words   (DtlTimelineView *self, guint lane, guint id);
char          *dtl_timeline_view_dup_name    (DtlTimelineView *self, DtlTimelineSpot spot, guint count);
void           dtl_timeline_view_follow_note (DtlTimelineView *self, guint lane);
char          *dtl_timeline_view_dup_note    (DtlTimelineView *self, guint lane);
const char    *dtl_timeline_view_lane_name   (DtlTimelineView *self, guint lane);
int            dtl_timeline_view_lane_at     (DtlTimelineView *self, double x, double y);
int            dtl_timeline_view_note_at     (DtlTimelineView *self, double x, double y);
void           dtl_timeline_view_choose      (DtlTimelineView *self, DtlTimelineSpot spot);
void           dtl_timeline_view_activate    (DtlTimelineView *self, DtlTimelineSpot spot);
void           dtl_timeline_view_zoom_to     (DtlTimelineView *self, DtlTimelineSpot spot);
void           dtl_timeline_view_uncover     (DtlTimelineView *self, guint lane);
void           dtl_timeline_view_reveal      (DtlTimelineView *self, DtlTimelineSpot spot);
gboolean       dtl_timeline_view_is_selected (DtlTimelineView *self, guint lane, guint id);
void           dtl_timeline_view_step_out    (DtlTimelineView *self, gboolean ahead);

/* dtl-timeline-view-children.c */
GPtrArray     *dtl_timeline_view_list_children (DtlTimelineView *self, GtkAccessible *last);

/* dtl-timeline-painter.c */
void           dtl_timeline_painter_snapshot (DtlTimelineView *self, GtkSnapshot *snapshot);

/* dtl-timeline-input.c */
void           dtl_timeline_input_attach     (DtlTimelineView *self);
void           dtl_timeline_input_let_go     (DtlTimelineView *self, gboolean zoomed);
void           dtl_timeline_input_fold       (DtlTimelineView *self, guint lane);

/* dtl-timeline-keys.c */
void           dtl_timeline_keys_class_init  (GtkWidgetClass *widget_class);

G_END_DECLS
