/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a dot plot. Where everything goes is worked out in src/layout; here are only ink and the words that a screen
 * reader gets. */

#include "config.h"

#include "dtl-dot-plot-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-palette.h"
#include "dtl-source-mark.h"

#define RADIUS 5.0
#define MOST_SAID 8 /* values that a screen reader is given at once; the arrow keys say one by one */
#define MARGIN 14.0 /* beside the axis, so that half a dot and half a label fit */
#define ABOVE 9.0   /* over the top row */
#define TICK_HEIGHT 6.0
#define LABEL_GAP 3.0

struct _DtlDotPlotView
{
  DtlPlot parent_instance;

  GArray *items; /* DtlDotPlotViewItem */
  DtlDotPlotScale scale;
  double total;
  char *unit;
  DtlDotPlot *plot; /* for the width that it was made for */
  int plot_width;
};

G_DEFINE_FINAL_TYPE (DtlDotPlotView, dtl_dot_plot_view, DTL_TYPE_PLOT)

/* --- Words ------------------------------------------------------------------------------ */

typedef struct
{
  double from;
  const char *format;
} Scale;

static char *
add_unit (const char *number, const char *unit)
{
  if (*unit == '\0' || *unit == '%')
    return g_strconcat (number, unit, NULL);
  /* Translators: a number on an axis and its unit, "40 km" */
  return g_strdup_printf (_("%s %s"), number, unit);
}

/* Shortest readable form of a round number as the user writes it, for ticks only; all of an axis in thousands, or none.
 * @size: of the largest */
static char *
say_tick (double value, double size, const char *unit)
{
  static const Scale scales[] = {
    /* Translators: a number on an axis in trillions (10¹²), billions (10⁹), millions, thousands */
    { 1e12, N_("%s trn") },
    { 1e9, N_("%s bn") },
    { 1e6, N_("%s mn") },
    { 1e5, N_("%s k") },
  };
  g_autofree char *scaled = NULL;
  char number[32];

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const double divisor = scales[i].from == 1e5 ? 1e3 : scales[i].from;

      if (size < scales[i].from || value == 0)
        continue;
      g_snprintf (number, sizeof number, "%'.4g", value / divisor);
      scaled = g_strdup_printf (_(scales[i].format), number);
      return add_unit (scaled, unit);
    }
  g_snprintf (number, sizeof number, "%'.*g", size >= 1e4 ? 5 : 4, fabs (value) < 1e-12 ? 0 : value);
  return add_unit (number, unit);
}

static void
describe (DtlDotPlotView *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->items->len > MOST_SAID)
    g_string_append_printf (words, ngettext ("%u value on an axis", "%u values on an axis", self->items->len), self->items->len);
  for (guint i = 0; self->items->len <= MOST_SAID && i < self->items->len; i++)
    {
      const char *tooltip = g_array_index (self->items, DtlDotPlotViewItem, i).tooltip;

      if (tooltip)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", tooltip);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

/* --- Geometry ---------------------------------------------------------------------------- */

static double
get_label_width (DtlDotPlotView *self)
{
  g_autofree char *longest = add_unit ("000 trn", self->unit);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), longest);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 12;
}

static const DtlDotPlot *
get_plot (DtlDotPlotView *self, int width)
{
  g_autofree DtlDotPlotValue *values = g_new0 (DtlDotPlotValue, MAX (self->items->len, 1));
  const DtlDotPlotOptions options = {
    .scale = self->scale,
    .total = self->total,
    .width = MAX (width - 2 * MARGIN, 10),
    .radius = RADIUS,
    .label_width = get_label_width (self),
  };

  if (self->plot && self->plot_width == width)
    return self->plot;
  for (guint i = 0; i < self->items->len; i++)
    values[i] = g_array_index (self->items, DtlDotPlotViewItem, i).value;
  g_clear_pointer (&self->plot, dtl_dot_plot_free);
  self->plot = dtl_dot_plot_new (values, self->items->len, &options);
  self->plot_width = width;
  return self->plot;
}

static int
get_label_height (DtlDotPlotView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static double
get_axis_y (const DtlDotPlot *plot)
{
  return ABOVE + RADIUS + plot->row_height * (MAX (plot->n_rows, 1) - 1);
}

/* Mirrored for right-to-left: small values are where reading begins. */
static double
get_x (DtlDotPlotView *self, double x)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (widget) - MARGIN - x;
  return MARGIN + x;
}

static void
dtl_dot_plot_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  DtlDotPlotView *self = DTL_DOT_PLOT_VIEW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = 480;
      return;
    }
  *minimum = *natural = (int) ceil (get_axis_y (get_plot (self, for_size > 0 ? for_size : 480)) + TICK_HEIGHT + LABEL_GAP + get_label_height (self));
}

static GtkSizeRequestMode
dtl_dot_plot_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* --- Ink --------------------------------------------------------------------------------- */

static void
fill (GtkSnapshot *snapshot, double x, double y, double width, double height, const GdkRGBA *colour)
{
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static void
snapshot_label (DtlDotPlotView *self, GtkSnapshot *snapshot, const char *text, double x, double y, const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  x = CLAMP (x - width / 2.0, 0, gtk_widget_get_width (GTK_WIDGET (self)) - width);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (x), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_axis (DtlDotPlotView *self, GtkSnapshot *snapshot, const DtlDotPlot *plot)
{
  const double size = MAX (fabs (plot->min), fabs (plot->max));
  double y = floor (get_axis_y (plot));
  const GdkRGBA line = dtl_plot_get_ink (DTL_PLOT (self), 0.25f);
  const GdkRGBA label = dtl_plot_get_ink (DTL_PLOT (self), 0.65f);

  fill (snapshot, 0, y, gtk_widget_get_width (GTK_WIDGET (self)), 1, &line);
  for (guint i = 0; i < plot->ticks->len; i++)
    {
      const DtlDotPlotTick *tick = &g_array_index (plot->ticks, DtlDotPlotTick, i);
      const double x = floor (get_x (self, tick->x));
      g_autofree char *text = say_tick (tick->value, plot->logarithmic ? fabs (tick->value) : size, self->unit);

      fill (snapshot, x, y - TICK_HEIGHT + 1, 1, 2 * TICK_HEIGHT - 1, &line);
      snapshot_label (self, snapshot, text, x, y + TICK_HEIGHT + LABEL_GAP, &label);
    }
}

static void
snapshot_bar (DtlDotPlotView *self, GtkSnapshot *snapshot, const DtlDotPlotMark *mark, double y, double thickness, const GdkRGBA *colour)
{
  double from = get_x (self, mark->x);
  double to = get_x (self, mark->x2);
  gboolean mirrored = from > to;
  GdkRGBA tint = *colour;
  GskColorStop stops[4];
  graphene_rect_t bounds;

  tint.alpha = 0.45f;
  for (guint i = 0; i < 4; i++)
    stops[i] = (GskColorStop) { (const float[]) { 0, 0.4f, 0.6f, 1 }[i], tint };
  if (mark->open_low)
    stops[mirrored ? 3 : 0].color.alpha = 0;
  if (mark->open_high)
    stops[mirrored ? 0 : 3].color.alpha = 0;
  bounds = GRAPHENE_RECT_INIT ((float) MIN (from, to), (float) (y - thickness / 2), (float) MAX (fabs (to - from), 1), (float) thickness);
  gtk_snapshot_append_linear_gradient (snapshot, &bounds, &bounds.origin, &GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width, bounds.origin.y), stops, 4);
}

static double
get_y (const DtlDotPlot *plot, const DtlDotPlotMark *mark)
{
  return floor (get_axis_y (plot)) + 0.5 - plot->row_height * mark->row;
}

/* Where the keyboard is: a ring around the dot. */
static void
snapshot_cursor (GtkSnapshot *snapshot, const graphene_point_t *centre, double radius, const GdkRGBA *ink)
{
  const float r = (float) radius + 4;
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colours[] = { *ink, *ink, *ink, *ink };
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, &GRAPHENE_RECT_INIT (centre->x - r, centre->y - r, 2 * r, 2 * r), r);
  gtk_snapshot_append_border (snapshot, &ring, widths, colours);
}

static void
snapshot_dot (DtlDotPlotView *self, GtkSnapshot *snapshot, const DtlDotPlot *plot, guint i, double x, const GdkRGBA *ground)
{
  const DtlDotPlotMark *mark = &g_array_index (plot->marks, DtlDotPlotMark, i);
  const guint series = g_array_index (self->items, DtlDotPlotViewItem, i).series;
  const double lift = plot->radius * dtl_source_mark_lift (series);
  const graphene_point_t centre = { (float) get_x (self, x + mark->shift), (float) (get_y (plot, mark) + lift) };
  GdkRGBA colour;

  dtl_palette_get_colour (series, adw_style_manager_get_dark (adw_style_manager_get_default ()), &colour);
  dtl_palette_snapshot_mark (snapshot, series, &centre, (float) plot->radius, &colour, ground);
  if (!dtl_plot_is_cursor (DTL_PLOT (self), i))
    return;
  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  snapshot_cursor (snapshot, &centre, plot->radius, &colour);
}

static void
snapshot_mark (DtlDotPlotView *self, GtkSnapshot *snapshot, const DtlDotPlot *plot, guint i, const GdkRGBA *ground)
{
  const DtlDotPlotMark *mark = &g_array_index (plot->marks, DtlDotPlotMark, i);
  const gboolean is_bar = mark->x2 > mark->x;
  GdkRGBA colour;

  dtl_palette_get_colour (g_array_index (self->items, DtlDotPlotViewItem, i).series,
                          adw_style_manager_get_dark (adw_style_manager_get_default ()), &colour);
  if (is_bar && !mark->twin)
    snapshot_bar (self, snapshot, mark, get_y (plot, mark), plot->radius * 1.2, &colour);
  if (!mark->open_low)
    snapshot_dot (self, snapshot, plot, i, mark->x, ground);
  if (!mark->open_high && is_bar)
    snapshot_dot (self, snapshot, plot, i, mark->x2, ground);
}

static void
dtl_dot_plot_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DtlDotPlotView *self = DTL_DOT_PLOT_VIEW (widget);
  const DtlDotPlot *plot = get_plot (self, gtk_widget_get_width (widget));
  const GdkRGBA ground = adw_style_manager_get_dark (adw_style_manager_get_default ())
                         ? (GdkRGBA) { 0.2f, 0.2f, 0.22f, 1 } : (GdkRGBA) { 1, 1, 1, 1 };

  snapshot_axis (self, snapshot, plot);
  for (guint i = plot->marks->len; i > 0; i--)
    snapshot_mark (self, snapshot, plot, i - 1, &ground);
}

/* --- Marks ------------------------------------------------------------------------------- */

static guint
count_marks (DtlPlot *plot)
{
  return DTL_DOT_PLOT_VIEW (plot)->items->len;
}

static guint *
order_marks (DtlPlot *plot)
{
  return dtl_dot_plot_order (get_plot (DTL_DOT_PLOT_VIEW (plot), gtk_widget_get_width (GTK_WIDGET (plot))));
}

static const char *
say_mark (DtlPlot *plot, guint mark)
{
  return g_array_index (DTL_DOT_PLOT_VIEW (plot)->items, DtlDotPlotViewItem, mark).tooltip;
}

static int
find_mark (DtlPlot *view, double x, double y)
{
  const DtlDotPlot *plot = get_plot (DTL_DOT_PLOT_VIEW (view), gtk_widget_get_width (GTK_WIDGET (view)));
  double row = round ((get_axis_y (plot) - y) / plot->row_height);

  if (row < 0 || row >= plot->n_rows)
    return -1;
  if (gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (view)) - x;
  return dtl_dot_plot_mark_at (plot, x - MARGIN, (guint) row, plot->radius + 2);
}

/* --- The widget -------------------------------------------------------------------------- */

static void
clear_item (gpointer item)
{
  g_free (((DtlDotPlotViewItem *) item)->tooltip);
}

static void
dtl_dot_plot_view_finalize (GObject *object)
{
  DtlDotPlotView *self = DTL_DOT_PLOT_VIEW (object);

  g_clear_pointer (&self->plot, dtl_dot_plot_free);
  g_array_unref (self->items);
  g_free (self->unit);
  G_OBJECT_CLASS (dtl_dot_plot_view_parent_class)->finalize (object);
}

static void
dtl_dot_plot_view_class_init (DtlDotPlotViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  DtlPlotClass *plot_class = DTL_PLOT_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = dtl_dot_plot_view_finalize;
  widget_class->measure = dtl_dot_plot_view_measure;
  widget_class->snapshot = dtl_dot_plot_view_snapshot;
  widget_class->get_request_mode = dtl_dot_plot_view_get_request_mode;
  plot_class->count_marks = count_marks;
  plot_class->order_marks = order_marks;
  plot_class->say_mark = say_mark;
  plot_class->find_mark = find_mark;
  gtk_widget_class_set_css_name (widget_class, "dotplot");
}

static void
dtl_dot_plot_view_init (DtlDotPlotView *self)
{
  self->unit = g_strdup ("");
  self->items = g_array_new (FALSE, TRUE, sizeof (DtlDotPlotViewItem));
  g_array_set_clear_func (self->items, clear_item);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
dtl_dot_plot_view_new (void)
{
  return g_object_new (DTL_TYPE_DOT_PLOT_VIEW, NULL);
}

/**
 * dtl_dot_plot_view_set_items:
 * @self: a view
 * @items: (array length=n_items): the values; tooltips are copied
 * @n_items: how many; may be 0
 * @scale: kind of axis
 * @total: of a rank, or 0
 * @unit: (nullable): what follows a tick's label, such as "%"
 */
void
dtl_dot_plot_view_set_items (DtlDotPlotView           *self,
                             const DtlDotPlotViewItem *items,
                             guint                     n_items,
                             DtlDotPlotScale           scale,
                             double                    total,
                             const char               *unit)
{
  g_return_if_fail (DTL_IS_DOT_PLOT_VIEW (self));

  g_array_set_size (self->items, 0);
  for (guint i = 0; i < n_items; i++)
    {
      DtlDotPlotViewItem item = items[i];

      item.tooltip = g_strdup (item.tooltip);
      g_array_append_val (self->items, item);
    }
  self->scale = scale;
  self->total = total;
  g_set_str (&self->unit, unit ? unit : "");
  g_clear_pointer (&self->plot, dtl_dot_plot_free);
  describe (self);
  dtl_plot_reset (DTL_PLOT (self));
}
