/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is copied is pasted into whatever is open: a spreadsheet takes cells between tabs, a word
 * processor or a mail a table of HTML, and a terminal the same tabs as text. */

#include "dtl-export-grid.h"

#include "dtl-csv-writer.h"

struct _DtlExportGrid
{
  GPtrArray *rows; /* (element-type GPtrArray): each of (element-type utf8) */
  GPtrArray *row;  /* the one that is being filled */
};

static GPtrArray *
create_row (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/**
 * dtl_export_grid_new:
 *
 * Returns: (transfer full): a table without rows
 */
DtlExportGrid *
dtl_export_grid_new (void)
{
  DtlExportGrid *grid = g_new0 (DtlExportGrid, 1);

  grid->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  grid->row = create_row ();
  return grid;
}

void
dtl_export_grid_free (DtlExportGrid *grid)
{
  g_ptr_array_unref (grid->rows);
  g_ptr_array_unref (grid->row);
  g_free (grid);
}

/**
 * dtl_export_grid_cell:
 * @grid: a table
 * @words: (nullable): what the next cell of the row holds, in UTF-8; tabs and ends of lines become spaces
 */
void
dtl_export_grid_cell (DtlExportGrid *grid, const char *words)
{
  g_ptr_array_add (grid->row, g_strdelimit (g_strdup (words ? words : ""), "\t\r\n\v\f", ' '));
}

void
dtl_export_grid_end_row (DtlExportGrid *grid)
{
  g_ptr_array_add (grid->rows, grid->row);
  grid->row = create_row ();
}

/**
 * dtl_export_grid_to_tsv:
 * @grid: a table
 *
 * Returns: (transfer full): rows of cells with tabs between them. A cell that a spreadsheet would run as a
 *   formula is made harmless, as in CSV
 */
char *
dtl_export_grid_to_tsv (const DtlExportGrid *grid)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < grid->rows->len; i++)
    {
      const GPtrArray *row = g_ptr_array_index (grid->rows, i);

      for (guint j = 0; j < row->len; j++)
        {
          const char *words = g_ptr_array_index (row, j);

          g_string_append_printf (text, "%s%s%s", j > 0 ? "\t" : "", dtl_csv_looks_like_formula (words) ? "'" : "", words);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (text);
}

static void
append_html_row (GString *html, const GPtrArray *row, const char *tag)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; i < row->len; i++)
    {
      g_autofree char *words = g_markup_escape_text (g_ptr_array_index (row, i), -1);

      g_string_append_printf (html, "<%s>%s</%s>", tag, words, tag);
    }
  g_string_append (html, "</tr>\n");
}

/**
 * dtl_export_grid_to_html:
 * @grid: a table
 *
 * Returns: (transfer full): a piece of HTML that is one table, everything in it escaped
 */
char *
dtl_export_grid_to_html (const DtlExportGrid *grid)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\">\n<table>\n");

  for (guint i = 0; i < grid->rows->len; i++)
    append_html_row (html, g_ptr_array_index (grid->rows, i), i == 0 ? "th" : "td");
  g_string_append (html, "</table>\n");
  return g_string_free_and_steal (html);
}
