/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CSV is opened with spreadsheets, and a spreadsheet runs a cell that begins like a formula. What
 * comes out of a report must never be run, so such a cell gets an apostrophe; numbers stay numbers. */

#include "dtl-csv-writer.h"

#include <string.h>

/**
 * dtl_csv_writer_init:
 * @writer: a writer, on the stack
 * @text: what to append to; outlives @writer
 */
void
dtl_csv_writer_init (DtlCsvWriter *writer, GString *text)
{
  *writer = (DtlCsvWriter) { .text = text };
}

/* "-5" and "+1.5" are no formulas. */
static gboolean
is_number (const char *cell)
{
  gsize digits;

  cell += strspn (cell, "+-") == 1 ? 1 : 0;
  digits = strspn (cell, "0123456789");
  if (digits == 0)
    return FALSE;
  cell += digits;
  if (*cell == '.')
    cell += 1 + strspn (cell + 1, "0123456789");
  return *cell == '\0';
}

/**
 * dtl_csv_looks_like_formula:
 * @cell: what a cell is to hold
 *
 * Spreadsheets pass over spaces before a formula, and know full-width signs.
 *
 * Returns: whether a spreadsheet would run it
 */
gboolean
dtl_csv_looks_like_formula (const char *cell)
{
  static const char *const signs[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠" };
  const char *begin = cell;

  while (*begin == ' ')
    begin++;
  if (is_number (begin))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (begin, signs[i]))
      return TRUE;
  return FALSE;
}

/**
 * dtl_csv_writer_cell:
 * @writer: a writer
 * @cell: (nullable): valid UTF-8; %NULL: an empty cell
 */
void
dtl_csv_writer_cell (DtlCsvWriter *writer, const char *cell)
{
  const char *content = cell ? cell : "";
  gboolean formula = dtl_csv_looks_like_formula (content);

  if (writer->begun)
    g_string_append_c (writer->text, ',');
  writer->begun = TRUE;
  if (!formula && !strpbrk (content, ",\"\r\n") && *content != ' ')
    {
      g_string_append (writer->text, content);
      return;
    }
  g_string_append (writer->text, formula ? "\"'" : "\"");
  for (const char *c = content; *c; c++)
    {
      if (*c == '"')
        g_string_append_c (writer->text, '"');
      g_string_append_c (writer->text, *c);
    }
  g_string_append_c (writer->text, '"');
}

void
dtl_csv_writer_end_row (DtlCsvWriter *writer)
{
  g_string_append (writer->text, "\r\n");
  writer->begun = FALSE;
}
