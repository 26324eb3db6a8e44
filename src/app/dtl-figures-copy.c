/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures leave for a letter or a spreadsheet as they are shown: the rows that are in view, in their
 * order, with a column for each source that says anything of them. */

#include "config.h"

#include "dtl-figures-copy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-export-cell.h"
#include "dtl-measure-item.h"
#include "dtl-measure-words.h"
#include "dtl-words.h"

/* The sources that say something of one of the measures, in their order. */
static GArray *
list_sources (DtlSession *session, GListModel *measures)
{
  const guint n_sources = dtl_session_get_comparison (session)->readings->len;
  g_autofree gboolean *speaks = g_new0 (gboolean, MAX (n_sources, 1));
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (DtlMeasureItem) item = g_list_model_get_item (measures, i);
      const GPtrArray *cells = dtl_measure_item_get_measure (item)->cells;

      for (guint j = 0; j < cells->len; j++)
        speaks[((const DtlCell *) g_ptr_array_index (cells, j))->source] = TRUE;
    }
  for (guint i = 0; i < n_sources; i++)
    if (speaks[i])
      g_array_append_val (sources, i);
  return sources;
}

static void
add_heads (DtlExportGrid *grid, DtlSession *session, const GArray *sources)
{
  dtl_export_grid_cell (grid, _("Measure"));
  dtl_export_grid_cell (grid, _("Verdict"));
  dtl_export_grid_cell (grid, _("Period"));
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *name = dtl_measure_words_source (session, g_array_index (sources, guint, i));

      dtl_export_grid_cell (grid, name);
    }
  dtl_export_grid_end_row (grid);
}

static void
add_measure (DtlExportGrid *grid, DtlMeasureItem *item, const GArray *sources)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  g_autofree char *label = dtl_measure_words_label (item);
  g_autofree char *period = dtl_words_interval (&measure->period);

  dtl_export_grid_cell (grid, label);
  dtl_export_grid_cell (grid, dtl_words_verdict (measure->verdict));
  dtl_export_grid_cell (grid, period);
  for (guint i = 0; i < sources->len; i++)
    {
      /* whole, where the table in the window cuts what is very much */
      g_autofree char *cell = dtl_export_cell (dtl_measure_item_get_comparison (item), measure, g_array_index (sources, guint, i));

      dtl_export_grid_cell (grid, cell);
    }
  dtl_export_grid_end_row (grid);
}

/**
 * dtl_figures_copy_create_grid:
 * @session: what the measures are of
 * @measures: (element-type DtlMeasureItem): the rows
 *
 * Returns: (transfer full): them as a table: measure, verdict, period, and what each source says, as written
 */
DtlExportGrid *
dtl_figures_copy_create_grid (DtlSession *session, GListModel *measures)
{
  g_autoptr (GArray) sources = list_sources (session, measures);
  DtlExportGrid *grid = dtl_export_grid_new ();

  add_heads (grid, session, sources);
  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (DtlMeasureItem) item = g_list_model_get_item (measures, i);

      add_measure (grid, item, sources);
    }
  return grid;
}

static GdkContentProvider *
provide (const char *mime_type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/**
 * dtl_figures_copy_to:
 * @clipboard: a clipboard
 * @grid: what it is to hold
 */
void
dtl_figures_copy_to (GdkClipboard *clipboard, const DtlExportGrid *grid)
{
  g_autofree char *tsv = dtl_export_grid_to_tsv (grid);
  g_autofree char *html = dtl_export_grid_to_html (grid);
  GdkContentProvider *providers[] = {
    provide ("text/html", html),
    provide ("text/tab-separated-values", tsv),
    gdk_content_provider_new_typed (G_TYPE_STRING, tsv),
  };
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (clipboard, all);
}
