/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-timeline-paper.h"

G_BEGIN_DECLS

/* What the files that draw on paper share: one page, and the strokes that they all make. Points from the top left. */

#define DTL_INK_TAIL 26.0  /* over which an open end runs out */
#define DTL_INK_ABOUT 6.0  /* that what is not exact reaches beyond its mark */
#define DTL_INK_BLACK 0x1c1c1c
#define DTL_INK_GREY 0x5c5c5c
#define DTL_INK_RED 0xb00020

typedef struct
{
  const DtlTimelinePaper *paper;
  cairo_t *cr;
  guint page;
  double left; /* of the axis */
} DtlInk;

void   dtl_ink_set        (const DtlInk *ink, guint32 rgb, double alpha);
void   dtl_ink_line       (const DtlInk *ink, double x0, double y0, double x1, double y1, double width);
void   dtl_ink_tail       (const DtlInk *ink, double x, double middle, guint32 rgb, int direction);
double dtl_ink_words      (const DtlInk *ink, DtlPaperStyle style, const char *words, double x, double middle, double room, guint32 rgb);
void   dtl_ink_point      (const DtlInk *ink, guint source, double x, double middle, double radius);
double dtl_ink_row_middle (const DtlInk *ink, guint lane, guint row);

/* dtl-timeline-paper-values.c */
void   dtl_ink_values     (const DtlInk *ink, guint lane);

G_END_DECLS
