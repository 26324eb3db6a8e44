/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-comparison.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_FIGURES_SCOPE_ALL,
  DTL_FIGURES_SCOPE_SHARED,
  DTL_FIGURES_SCOPE_CONFLICTS,
} DtlFiguresScope;

/* Which measures the figures panel shows. Everything that is asked for must hold at once. */
#define DTL_TYPE_FIGURES_FILTER (dtl_figures_filter_get_type ())
G_DECLARE_FINAL_TYPE (DtlFiguresFilter, dtl_figures_filter, DTL, FIGURES_FILTER, GtkFilter)

#define DTL_FIGURES_ANY (-1)

DtlFiguresFilter *dtl_figures_filter_new         (void);
void              dtl_figures_filter_set_scope   (DtlFiguresFilter *self, DtlFiguresScope scope);
void              dtl_figures_filter_set_search  (DtlFiguresFilter *self, const char *words);
void              dtl_figures_filter_set_source  (DtlFiguresFilter *self, int source);
void              dtl_figures_filter_set_verdict (DtlFiguresFilter *self, int verdict);
void              dtl_figures_filter_set_kind    (DtlFiguresFilter *self, int kind);
void              dtl_figures_filter_set_unit    (DtlFiguresFilter *self, const char *unit);

G_END_DECLS
