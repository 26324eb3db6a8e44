/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read in one source, on a page: its figures in a table, its dates in a list. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-brief.h"
#include "dtl-interval-words.h"

static void
add_heads (DtlBlock *block)
{
  static const char *const heads[] = { N_ ("Figure"), N_ ("From"), N_ ("To"), N_ ("Unit"), N_ ("Period"), N_ ("Measure"), N_ ("Who says so") };
  GPtrArray *row = dtl_block_add_row (block);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    dtl_inlines_add_text (dtl_block_add_cell (row), _(heads[i]));
}

static void
add_decimal (GPtrArray *row, gboolean has, const DtlDecimal *decimal)
{
  g_autofree char *text = has ? dtl_decimal_to_string (decimal) : NULL;

  dtl_inlines_add_text (dtl_block_add_cell (row), text);
}

static void
add_figure (DtlBlock *block, const DtlReading *reading, guint source, guint index)
{
  const DtlFigure *figure = dtl_reading_figure (reading, index);
  g_autofree char *written = dtl_text_slice (reading->source->text, figure->span);
  g_autofree char *period = dtl_interval_words (&figure->period);
  GPtrArray *row = dtl_block_add_row (block);

  dtl_inlines_add_citation (dtl_block_add_cell (row), DTL_CITATION_FIGURE, source, index, written);
  add_decimal (row, figure->value.has_low, &figure->value.low);
  add_decimal (row, figure->value.has_high, &figure->value.high);
  dtl_inlines_add_text (dtl_block_add_cell (row), figure->unit);
  dtl_inlines_add_text (dtl_block_add_cell (row), period);
  dtl_inlines_add_text (dtl_block_add_cell (row), figure->measure);
  dtl_inlines_add_text (dtl_block_add_cell (row), figure->attribution);
}

static void
add_date (DtlBlock *block, const DtlReading *reading, guint index)
{
  const DtlDateMention *date = dtl_reading_date (reading, index);
  g_autofree char *written = dtl_text_slice (reading->source->text, date->span);
  g_autofree char *words = dtl_interval_words (&date->interval);
  DtlInlines *item = dtl_block_add_item (block);

  dtl_inlines_add_strong (item, written);
  dtl_inlines_add_format (item, ": %s", words ? words : _("unresolved"));
}

static void
add_lists (DtlBrief *brief, const DtlReading *reading, guint source)
{
  DtlBlock *block;

  if (reading->figures->len > 0)
    {
      dtl_brief_add_heading (brief, 2, _("Figures"));
      block = dtl_brief_add_block (brief, DTL_BLOCK_FIGURES);
      add_heads (block);
      for (guint i = 0; i < reading->figures->len; i++)
        add_figure (block, reading, source, i);
    }
  if (reading->dates->len > 0)
    {
      dtl_brief_add_heading (brief, 2, _("Dates"));
      block = dtl_brief_add_block (brief, DTL_BLOCK_LIST);
      for (guint i = 0; i < reading->dates->len; i++)
        add_date (block, reading, i);
    }
}

/**
 * dtl_brief_from_reading:
 * @reading: what was read in a source
 * @source: its place, from 0
 *
 * Returns: (transfer full): the figures and dates of the source
 */
DtlBrief *
dtl_brief_from_reading (const DtlReading *reading, guint source)
{
  const char *name = dtl_source_name (reading->source);
  g_autofree char *published = dtl_date_is_set (reading->published) ? dtl_date_words (reading->published) : NULL;
  DtlBrief *brief = dtl_brief_new (name ? name : _("Pasted text"));
  DtlBlock *line = dtl_brief_add_block (brief, DTL_BLOCK_PARAGRAPH);

  dtl_inlines_add_text (line->inlines, published ? published : _("No published date"));
  add_lists (brief, reading, source);
  return brief;
}
