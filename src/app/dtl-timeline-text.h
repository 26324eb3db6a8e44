/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  DTL_TEXT_UPPER,   /* upper row of the scale */
  DTL_TEXT_LOWER,   /* lower row */
  DTL_TEXT_LANE,    /* name of a lane */
  DTL_TEXT_MERGED,  /* name of the merged lane */
  DTL_TEXT_LABEL,   /* of a mark */
  DTL_TEXT_VALUE,   /* of a point of a line */
  DTL_TEXT_PILL,    /* in a merged mark */
  DTL_TEXT_COUNT,   /* in a cluster */
  DTL_TEXT_NOTE,    /* said of a lane */
  DTL_TEXT_CAPTION, /* of a conflict */
  DTL_TEXT_N_STYLES,
} DtlTextStyle;

/**
 * DtlTimelineText:
 *
 * Words as they will be drawn, remembered: making a layout costs more than all else in a frame.
 */
typedef struct _DtlTimelineText DtlTimelineText;

DtlTimelineText *dtl_timeline_text_new     (GtkWidget *widget);
void             dtl_timeline_text_free    (DtlTimelineText *text);
PangoLayout     *dtl_timeline_text_get     (DtlTimelineText *text, DtlTextStyle style, const char *words);
void             dtl_timeline_text_lend    (DtlTimelineText *text, guint credit);
gboolean         dtl_timeline_text_owes    (const DtlTimelineText *text);
double           dtl_timeline_text_width   (DtlTimelineText *text, DtlTextStyle style, const char *words);
double           dtl_timeline_text_height  (DtlTimelineText *text, DtlTextStyle style);
double           dtl_timeline_text_draw    (DtlTimelineText *text, GtkSnapshot *snapshot, DtlTextStyle style, const char *words,
                                            double x, double middle, double room, const GdkRGBA *colour);

void             dtl_timeline_text_draw_lines (DtlTimelineText *text, GtkSnapshot *snapshot, DtlTextStyle style, const char *words,
                                               double x, double middle, double room, double height, const GdkRGBA *colour);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTimelineText, dtl_timeline_text_free)

G_END_DECLS
