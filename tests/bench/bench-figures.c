/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * CPU time of the figures panel on many sources and measures: until it shows them as cards, and then as a table; and of a
 * frame while either is scrolled, laid out, recorded and drawn with the cairo renderer. Every measure is told by three sources.
 * Usage: bench-figures SOURCES MEASURES…   prints a line for each number of measures.
 */

#include <stdlib.h>
#include <time.h>

#include "dtl-figures-pane-private.h"
#include "dtl-picture.h"

#define FRAMES 60
#define TELLERS 3 /* sources of a measure */

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* --- A comparison by hand: reading as much text would take longer than what is measured ----------- */

static DtlReading *
create_reading (guint source)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string ("12 houses");
  g_autoptr (DtlSource) described = dtl_source_new (text);

  described->publisher = g_strdup_printf ("Paper %u", source + 1);
  return dtl_reading_new (described);
}

static guint
add_figure (DtlReading *reading, guint value)
{
  const DtlDecimal decimal = dtl_decimal_from_int (value);
  DtlFigure figure = { 0 };

  figure.span = (DtlSpan) { 0, 2 };
  figure.sentence = figure.clause = (DtlSpan) { 0, 9 };
  figure.kind = DTL_FIGURE_NUMBER;
  figure.value = dtl_range_point (&decimal);
  figure.unit = "1";
  figure.period = dtl_interval_unresolved ();
  figure.equivalent = figure.period_date = -1;
  g_array_append_val (reading->figures, figure);
  return reading->figures->len - 1;
}

static DtlMeasure *
create_measure (DtlComparison *comparison, guint index)
{
  const guint n_sources = comparison->readings->len;
  DtlMeasure *measure = g_new0 (DtlMeasure, 1);

  measure->label = g_strdup_printf ("houses in street %u", index);
  measure->unit = "1";
  measure->period = dtl_interval_unresolved ();
  measure->verdict = measure->computed = index % 7 == 0 ? DTL_VERDICT_CONFLICT : DTL_VERDICT_AGREE;
  measure->origins = TELLERS;
  measure->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_cell_free);
  measure->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  for (guint i = 0; i < TELLERS; i++)
    {
      DtlCell *cell = g_new0 (DtlCell, 1);
      const guint first = (index * TELLERS) % (n_sources - TELLERS + 1);
      guint figure;

      cell->source = first + i;
      cell->figures = g_array_new (FALSE, FALSE, sizeof (guint));
      figure = add_figure (g_ptr_array_index (comparison->readings, cell->source), 12 + i * (index % 7 == 0));
      g_array_append_val (cell->figures, figure);
      g_ptr_array_add (measure->cells, cell);
    }
  return measure;
}

static void
list_measures (DtlComparison *comparison)
{
  for (guint i = 0; i < comparison->readings->len; i++)
    dtl_mention_table_add_source (comparison->measure_of, dtl_comparison_reading (comparison, i)->figures->len);
  for (guint i = 0; i < comparison->measures->len; i++)
    for (guint j = 0; j < TELLERS; j++)
      {
        const DtlCell *cell = g_ptr_array_index (((const DtlMeasure *) g_ptr_array_index (comparison->measures, i))->cells, j);

        dtl_mention_table_set (comparison->measure_of, cell->source, g_array_index (cell->figures, guint, 0), (int) i);
      }
}

static DtlComparison *
create_comparison (guint n_sources, guint n_measures)
{
  DtlComparison *comparison = dtl_comparison_new ();

  for (guint i = 0; i < n_sources; i++)
    {
      g_ptr_array_add (comparison->readings, create_reading (i));
      g_array_append_val (comparison->origin_of, i);
    }
  for (guint i = 0; i < n_measures; i++)
    g_ptr_array_add (comparison->measures, create_measure (comparison, i));
  list_measures (comparison);
  return comparison;
}

/* --- Frames ------------------------------------------------------------------------------------------ */

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
}

static void
painted_cb (GdkFrameClock *clock, gboolean *done)
{
  *done = TRUE;
}

/* One frame as the window has it: layout, recording and drawing. */
static void
draw (GtkWidget *pane)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (pane);
  gboolean done = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &done);

  gtk_widget_queue_draw (pane);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static double
scroll (GtkWidget *pane, GtkAdjustment *adjustment, double by)
{
  double began;

  gtk_adjustment_set_value (adjustment, 0);
  draw (pane);
  draw (pane);
  began = get_cpu_ms ();
  for (guint i = 0; i < FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
      draw (pane);
    }
  return (get_cpu_ms () - began) / FRAMES;
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);
  return n;
}

static GtkAdjustment *
find_sideways (DtlFiguresPane *pane)
{
  return gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (gtk_widget_get_last_child (GTK_WIDGET (pane->table))));
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *list = find_list (child);

      if (list != NULL)
        return list;
    }
  return NULL;
}

static void
run (guint n_sources, guint n_measures)
{
  g_autoptr (DtlComparison) comparison = create_comparison (n_sources, n_measures);
  g_autoptr (DtlSession) session = dtl_session_new_in (NULL, g_get_tmp_dir ());
  DtlFiguresPane *pane = g_object_new (DTL_TYPE_FIGURES_PANE, "session", session, NULL);
  GtkWidget *window = dtl_picture_show (GTK_WIDGET (pane), 900, 900, FALSE);
  double began = get_cpu_ms (), shown, cards, table, down, sideways;

  dtl_session_show_comparison (session, comparison);
  draw (GTK_WIDGET (pane));
  shown = get_cpu_ms () - began;
  cards = scroll (GTK_WIDGET (pane), find_adjustment (GTK_WIDGET (pane->cards)), 60);
  began = get_cpu_ms ();
  gtk_widget_activate_action (GTK_WIDGET (pane), "figures.form", "s", "table");
  draw (GTK_WIDGET (pane));
  table = get_cpu_ms () - began;
  dtl_picture_wait (200);
  down = scroll (GTK_WIDGET (pane), find_adjustment (find_list (GTK_WIDGET (pane->table))), 60);
  sideways = scroll (GTK_WIDGET (pane), find_sideways (pane), 60);
  g_print ("%8u %8u %8.1f %9.2f %9.1f %9.2f %9.2f %8u\n", n_sources, n_measures, shown, cards, table, down, sideways, count_widgets (GTK_WIDGET (pane->table)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  if (!gtk_init_check ())
    {
      g_printerr ("There is no display.\n");
      return 1;
    }
  adw_init ();
  dtl_picture_style ();
  g_print (" sources measures cards/ms  frame/ms  table/ms   down/ms  sideways  widgets\n");
  for (int i = 2; i < argc; i++)
    run ((guint) CLAMP (atoi (argv[1]), TELLERS, 10000), (guint) MAX (atoi (argv[i]), 1));
  return 0;
}
