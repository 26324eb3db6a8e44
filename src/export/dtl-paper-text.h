/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  DTL_PAPER_TITLE,
  DTL_PAPER_UPPER,   /* upper row of the scale */
  DTL_PAPER_LOWER,
  DTL_PAPER_LANE,    /* name of a lane */
  DTL_PAPER_MERGED,
  DTL_PAPER_LABEL,   /* of a mark */
  DTL_PAPER_PILL,
  DTL_PAPER_COUNT,
  DTL_PAPER_NOTE,
  DTL_PAPER_N_STYLES,
} DtlPaperStyle;

/**
 * DtlPaperText:
 *
 * Words on paper: measured in points, the same whatever they are drawn on.
 */
typedef struct _DtlPaperText DtlPaperText;

DtlPaperText *dtl_paper_text_new   (void);
void          dtl_paper_text_free  (DtlPaperText *text);
double        dtl_paper_text_width (DtlPaperText *text, DtlPaperStyle style, const char *words);
double        dtl_paper_text_draw  (DtlPaperText *text, cairo_t *cr, DtlPaperStyle style, const char *words, double x,
                                    double middle, double room);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlPaperText, dtl_paper_text_free)

G_END_DECLS
