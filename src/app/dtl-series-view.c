/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a small history. Where everything goes is worked out in src/layout. */

#include "config.h"

#include "dtl-series-view.h"

#include <adwaita.h>
#include <math.h>

#include "dtl-palette.h"

#define RADIUS 4.0
#define MARGIN 8.0  /* beside the first and the last point */
#define HEIGHT 34.0 /* of the curve */
#define LABEL_GAP 4.0
#define BETWEEN_LABELS 8.0

struct _DtlSeriesView
{
  DtlPlot parent_instance;

  GArray *items; /* DtlSeriesItem */
};

G_DEFINE_FINAL_TYPE (DtlSeriesView, dtl_series_view, DTL_TYPE_PLOT)

static const DtlSeriesItem *
get_item (DtlSeriesView *self, guint i)
{
  return &g_array_index (self->items, DtlSeriesItem, i);
}

/* --- Places ------------------------------------------------------------------------------------- */

static GArray *
place (DtlSeriesView *self)
{
  g_autofree DtlSparklineValue *values = g_new0 (DtlSparklineValue, self->items->len + 1);
  const double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;

  for (guint i = 0; i < self->items->len; i++)
    values[i] = get_item (self, i)->value;
  return dtl_sparkline_place (values, self->items->len, MAX (width, 1), HEIGHT);
}

/* Time runs as one reads. */
static graphene_point_t
get_point (DtlSeriesView *self, double x, double y)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  x += MARGIN;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x;
  return GRAPHENE_POINT_INIT ((float) x, (float) (y + RADIUS + 2));
}

static int
get_label_height (DtlSeriesView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
dtl_series_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = 480;
      return;
    }
  *minimum = *natural = (int) (HEIGHT + 2 * (RADIUS + 2) + LABEL_GAP) + get_label_height (DTL_SERIES_VIEW (widget));
}

/* --- Ink ----------------------------------------------------------------------------------------- */

static void
add_line (DtlSeriesView *self, GskPathBuilder *builder, const GArray *marks)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const DtlSparklineMark *mark = &g_array_index (marks, DtlSparklineMark, i);
      const graphene_point_t point = get_point (self, mark->x, mark->y);

      if (get_item (self, i)->value.stale)
        continue;
      if (begun)
        gsk_path_builder_line_to (builder, point.x, point.y);
      else
        gsk_path_builder_move_to (builder, point.x, point.y);
      begun = TRUE;
    }
}

static void
snapshot_line (DtlSeriesView *self, GtkSnapshot *snapshot, const GArray *marks)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  const GdkRGBA colour = dtl_plot_get_ink (DTL_PLOT (self), 0.45f);

  add_line (self, builder, marks);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &colour);
}

/* How long a value's time is, and how far its range goes, are thin bars through its point. */
static void
snapshot_extent (DtlSeriesView *self, GtkSnapshot *snapshot, const DtlSparklineMark *mark)
{
  const graphene_point_t from = get_point (self, mark->from, mark->y), to = get_point (self, mark->to, mark->y);
  const graphene_point_t low = get_point (self, mark->x, mark->y_low), high = get_point (self, mark->x, mark->y_high);
  const GdkRGBA colour = dtl_plot_get_ink (DTL_PLOT (self), 0.25f);

  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (MIN (from.x, to.x), from.y - 1.5f, ABS (to.x - from.x), 3));
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (low.x - 1.5f, high.y, 3, low.y - high.y));
}

static void
snapshot_source (GtkSnapshot *snapshot, guint source, const graphene_point_t *centre)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const GdkRGBA ground = dark ? (GdkRGBA) { 0.2f, 0.2f, 0.22f, 1 } : (GdkRGBA) { 1, 1, 1, 1 };
  GdkRGBA colour;

  dtl_palette_get_colour (source, dark, &colour);
  dtl_palette_snapshot_mark (snapshot, source, centre, RADIUS + 1, &colour, &ground);
}

static void
snapshot_point (DtlSeriesView *self, GtkSnapshot *snapshot, guint i, const DtlSparklineMark *mark, const GdkRGBA *ink)
{
  const DtlSeriesItem *item = get_item (self, i);
  const graphene_point_t centre = get_point (self, mark->x, mark->y);
  const gboolean at = dtl_plot_is_cursor (DTL_PLOT (self), i);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);

  if (item->source < 0 || item->value.stale)
    gsk_path_builder_add_circle (builder, &centre, RADIUS);
  else
    snapshot_source (snapshot, (guint) item->source, &centre);
  if (at)
    gsk_path_builder_add_circle (builder, &centre, RADIUS + 3);
  path = gsk_path_builder_free_to_path (builder);
  if (item->source < 0 && !item->value.stale && !at)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, ink);
  gtk_snapshot_append_stroke (snapshot, path, stroke, ink);
}

static void
snapshot_label (DtlSeriesView *self, GtkSnapshot *snapshot, PangoLayout *layout, double left, double width)
{
  const float y = (float) (HEIGHT + 2 * (RADIUS + 2) + LABEL_GAP);
  const GdkRGBA colour = dtl_plot_get_ink (DTL_PLOT (self), 0.65f);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    left = gtk_widget_get_width (GTK_WIDGET (self)) - left - width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (left), y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* Labels may use the margins too: they are moved in the room of the whole widget. */
static void
snapshot_labels (DtlSeriesView *self, GtkSnapshot *snapshot, GArray *marks)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree double *widths = g_new0 (double, marks->len + 1);
  g_autofree double *lefts = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), get_item (self, i)->period);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      widths[i] = width;
      g_array_index (marks, DtlSparklineMark, i).x += MARGIN;
      g_ptr_array_add (layouts, layout);
    }
  lefts = dtl_sparkline_labels (marks, widths, gtk_widget_get_width (GTK_WIDGET (self)), BETWEEN_LABELS);
  for (guint i = 0; i < marks->len; i++)
    if (lefts[i] >= 0)
      snapshot_label (self, snapshot, g_ptr_array_index (layouts, i), lefts[i], widths[i]);
}

static void
dtl_series_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DtlSeriesView *self = DTL_SERIES_VIEW (widget);
  g_autoptr (GArray) marks = place (self);
  const GdkRGBA ink = dtl_plot_get_ink (DTL_PLOT (self), 1);

  snapshot_line (self, snapshot, marks);
  for (guint i = 0; i < marks->len; i++)
    {
      const DtlSparklineMark *mark = &g_array_index (marks, DtlSparklineMark, i);

      snapshot_extent (self, snapshot, mark);
      snapshot_point (self, snapshot, i, mark, &ink);
    }
  snapshot_labels (self, snapshot, marks);
}

/* --- Marks --------------------------------------------------------------------------------------- */

static guint
count_marks (DtlPlot *plot)
{
  return DTL_SERIES_VIEW (plot)->items->len;
}

static const char *
say_mark (DtlPlot *plot, guint mark)
{
  return get_item (DTL_SERIES_VIEW (plot), mark)->words;
}

static int
find_mark (DtlPlot *plot, double x, double y)
{
  DtlSeriesView *self = DTL_SERIES_VIEW (plot);
  g_autoptr (GArray) marks = place (self);
  double nearest = RADIUS + 6;
  int found = -1;

  for (guint i = 0; i < marks->len; i++)
    {
      const DtlSparklineMark *mark = &g_array_index (marks, DtlSparklineMark, i);
      const graphene_point_t point = get_point (self, mark->x, mark->y);
      const double distance = hypot (x - point.x, y - point.y);

      if (distance > nearest)
        continue;
      nearest = distance;
      found = (int) i;
    }
  return found;
}

/* --- The widget ------------------------------------------------------------------------------------ */

static void
clear_item (gpointer data)
{
  DtlSeriesItem *item = data;

  g_free (item->period);
  g_free (item->words);
}

static void
dtl_series_view_finalize (GObject *object)
{
  g_array_unref (DTL_SERIES_VIEW (object)->items);
  G_OBJECT_CLASS (dtl_series_view_parent_class)->finalize (object);
}

static void
dtl_series_view_class_init (DtlSeriesViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  DtlPlotClass *plot_class = DTL_PLOT_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = dtl_series_view_finalize;
  widget_class->measure = dtl_series_view_measure;
  widget_class->snapshot = dtl_series_view_snapshot;
  plot_class->count_marks = count_marks;
  plot_class->say_mark = say_mark;
  plot_class->find_mark = find_mark;
  gtk_widget_class_set_css_name (widget_class, "seriesview");
}

static void
dtl_series_view_init (DtlSeriesView *self)
{
  self->items = g_array_new (FALSE, TRUE, sizeof (DtlSeriesItem));
  g_array_set_clear_func (self->items, clear_item);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
dtl_series_view_new (void)
{
  return g_object_new (DTL_TYPE_SERIES_VIEW, NULL);
}

/**
 * dtl_series_view_set_items:
 * @self: a view
 * @items: (array length=n_items): the history, by time; its words are copied
 * @n_items: how long; may be 0
 */
void
dtl_series_view_set_items (DtlSeriesView *self, const DtlSeriesItem *items, guint n_items)
{
  g_autoptr (GString) all = g_string_new (NULL);

  g_return_if_fail (DTL_IS_SERIES_VIEW (self));

  g_array_set_size (self->items, 0);
  for (guint i = 0; i < n_items; i++)
    {
      const DtlSeriesItem item = { items[i].value, g_strdup (items[i].period), g_strdup (items[i].words), items[i].source };

      g_array_append_val (self->items, item);
      g_string_append_printf (all, "%s%s", i > 0 ? "; " : "", item.words);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all->str, -1);
  dtl_plot_reset (DTL_PLOT (self));
}
