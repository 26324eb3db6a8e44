/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DtlPlot:
 *
 * A drawing of marks that one can point at, walk with the arrow keys, and choose. Signal: "activated" (guint: a mark).
 */
#define DTL_TYPE_PLOT (dtl_plot_get_type ())
G_DECLARE_DERIVABLE_TYPE (DtlPlot, dtl_plot, DTL, PLOT, GtkWidget)

/**
 * DtlPlotClass:
 * @count_marks: how many there are
 * @order_marks: (transfer full) (array) (nullable): the marks in the order in which one walks them; without it, theirs
 * @say_mark: (transfer none) (nullable): one mark in words
 * @find_mark: which mark is at a place of the widget, pixels; -1: none
 */
struct _DtlPlotClass
{
  GtkWidgetClass parent_class;

  guint (*count_marks) (DtlPlot *self);
  guint *(*order_marks) (DtlPlot *self);
  const char *(*say_mark) (DtlPlot *self, guint mark);
  int (*find_mark) (DtlPlot *self, double x, double y);
};

void     dtl_plot_reset     (DtlPlot *self);
gboolean dtl_plot_is_cursor (DtlPlot *self, guint mark);
GdkRGBA  dtl_plot_get_ink   (DtlPlot *self, float alpha);

G_END_DECLS
