/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all drawings of marks have in common: a pointer finds their words, a keyboard walks them, and a screen reader
 * hears where it is. */

#include "config.h"

#include "dtl-plot.h"

#include <adwaita.h>

typedef struct
{
  int cursor; /* the mark that the keyboard is at, or -1 */
} DtlPlotPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DtlPlot, dtl_plot, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int *
get_cursor (DtlPlot *self)
{
  return &((DtlPlotPrivate *) dtl_plot_get_instance_private (self))->cursor;
}

/* --- Pointer ------------------------------------------------------------------------------------------ */

static gboolean
dtl_plot_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  DtlPlot *self = DTL_PLOT (widget);
  const int mark = keyboard ? *get_cursor (self) : DTL_PLOT_GET_CLASS (self)->find_mark (self, x, y);
  const char *words = mark >= 0 ? DTL_PLOT_GET_CLASS (self)->say_mark (self, (guint) mark) : NULL;

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, DtlPlot *self)
{
  const int mark = DTL_PLOT_GET_CLASS (self)->find_mark (self, x, y);

  if (mark >= 0)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, (guint) mark);
}

/* --- Keys --------------------------------------------------------------------------------------------- */

/* What the keyboard is at, for who does not see it. */
static void
say_cursor (DtlPlot *self)
{
  const char *words = DTL_PLOT_GET_CLASS (self)->say_mark (self, (guint) *get_cursor (self));

  if (words == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static int
find_place (const guint *order, int n, int mark)
{
  for (int i = 0; order != NULL && i < n; i++)
    if ((int) order[i] == mark)
      return i;
  return order == NULL ? mark : 0;
}

/* Marks are walked as they are seen; what is under the keyboard is said. */
static gboolean
step_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  DtlPlot *self = DTL_PLOT (widget);
  DtlPlotClass *class = DTL_PLOT_GET_CLASS (self);
  const int n = (int) class->count_marks (self);
  g_autofree guint *order = n > 0 && class->order_marks != NULL ? class->order_marks (self) : NULL;
  int *cursor = get_cursor (self);
  int by, place;

  g_variant_get (arguments, "(i)", &by);
  if (n == 0)
    return FALSE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    by = -by;
  place = *cursor < 0 ? 0 : CLAMP (find_place (order, n, *cursor) + by, 0, n - 1);
  *cursor = order != NULL ? (int) order[place] : place;
  say_cursor (self);
  gtk_widget_trigger_tooltip_query (widget);
  gtk_widget_queue_draw (widget);
  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const int cursor = *get_cursor (DTL_PLOT (widget));

  if (cursor < 0)
    return FALSE;
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0, (guint) cursor);
  return TRUE;
}

/* --- The widget --------------------------------------------------------------------------------------- */

static void
dtl_plot_class_init (DtlPlotClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->query_tooltip = dtl_plot_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
dtl_plot_init (DtlPlot *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  *get_cursor (self) = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * dtl_plot_reset:
 * @self: a plot whose marks are others now
 *
 * Forgets which of them the keyboard was at, and draws and measures it anew.
 */
void
dtl_plot_reset (DtlPlot *self)
{
  *get_cursor (self) = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dtl_plot_is_cursor:
 * @self: a plot
 * @mark: one of its marks
 *
 * Returns: whether the keyboard is at it, and is to be seen there
 */
gboolean
dtl_plot_is_cursor (DtlPlot *self, guint mark)
{
  return (int) mark == *get_cursor (self) && gtk_widget_has_visible_focus (GTK_WIDGET (self));
}

/**
 * dtl_plot_get_ink:
 * @self: a plot
 * @alpha: how strong what is drawn is to be; stronger where the user wants high contrast
 *
 * Returns: the colour of its text, so much of it
 */
GdkRGBA
dtl_plot_get_ink (DtlPlot *self, float alpha)
{
  const gboolean high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA ink;

  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  ink.alpha *= high ? MIN (alpha * 2.4f, 1) : alpha;
  return ink;
}
