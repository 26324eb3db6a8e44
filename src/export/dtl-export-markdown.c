/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A brief as Markdown. Words of a report may look like markup, and must come out as the words they
 * are. */

#include "dtl-export-markdown.h"

#include <string.h>

/* Where these stand, they could be markup. */
static const char always_escaped[] = "\\`*_[]<>|~&";

/* These only are at the beginning of a line. */
static const char line_escaped[] = "#+-=>";

static gboolean
is_list_number (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  return digits > 0 && (text[digits] == '.' || text[digits] == ')') && (text[digits + 1] == ' ' || text[digits + 1] == '\0');
}

static gboolean
is_at_line_start (const GString *text)
{
  return text->len == 0 || text->str[text->len - 1] == '\n';
}

static void
append_escaped (GString *text, const char *words)
{
  gboolean start = is_at_line_start (text);
  const char *number_end = start && is_list_number (words) ? words + strspn (words, "0123456789") : NULL;

  for (const char *c = words; *c; c++)
    {
      if (*c == '\n' || *c == '\r')
        {
          g_string_append_c (text, ' ');
          continue;
        }
      if (strchr (always_escaped, *c) || (start && c == words && strchr (line_escaped, *c)) || c == number_end)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *c);
    }
}

/* @marked: whether cited words get the number of their source; in a column of that source they need none. */
static void
append_inline (GString *text, const DtlInline *item, gboolean marked)
{
  switch (item->kind)
    {
    case DTL_INLINE_TEXT:
      append_escaped (text, item->text);
      break;
    case DTL_INLINE_STRONG:
      g_string_append (text, "**");
      append_escaped (text, item->text);
      g_string_append (text, "**");
      break;
    case DTL_INLINE_CITATION:
      append_escaped (text, item->text);
      if (!marked && *item->text)
        break;
      if (text->len > 0 && !strchr (" \n|", text->str[text->len - 1]))
        g_string_append_c (text, ' ');
      /* No link of that name is defined, so this is text, and reads well as it is. */
      g_string_append_printf (text, "[%u]", item->citation.source + 1);
      break;
    }
}

static void
append_inlines (GString *text, const DtlInlines *inlines, gboolean marked)
{
  for (guint i = 0; i < inlines->len; i++)
    append_inline (text, g_ptr_array_index (inlines, i), marked);
}

static void
append_list (GString *text, const DtlBlock *block)
{
  for (guint i = 0; i < block->items->len; i++)
    {
      if (block->kind == DTL_BLOCK_SOURCES)
        g_string_append_printf (text, "%u. ", i + 1);
      else
        g_string_append (text, "- ");
      append_inlines (text, g_ptr_array_index (block->items, i), TRUE);
      g_string_append_c (text, '\n');
    }
}

static void
append_row (GString *text, const GPtrArray *row)
{
  g_string_append_c (text, '|');
  for (guint i = 0; i < row->len; i++)
    {
      g_string_append_c (text, ' ');
      append_inlines (text, g_ptr_array_index (row, i), FALSE);
      g_string_append (text, " |");
    }
  g_string_append_c (text, '\n');
}

static void
append_table (GString *text, const DtlBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      const GPtrArray *row = g_ptr_array_index (block->rows, i);

      append_row (text, row);
      if (i > 0)
        continue;
      for (guint column = 0; column < row->len; column++)
        g_string_append (text, column == 0 ? "|---|" : "---|");
      g_string_append_c (text, '\n');
    }
}

static void
append_block (GString *text, const DtlBlock *block)
{
  switch (block->kind)
    {
    case DTL_BLOCK_HEADING:
      for (guint i = 0; i < block->level; i++)
        g_string_append_c (text, '#');
      g_string_append_c (text, ' ');
      append_inlines (text, block->inlines, TRUE);
      g_string_append_c (text, '\n');
      break;
    case DTL_BLOCK_PARAGRAPH:
      append_inlines (text, block->inlines, TRUE);
      g_string_append_c (text, '\n');
      break;
    case DTL_BLOCK_FIGURES:
      append_table (text, block);
      break;
    default:
      append_list (text, block);
      break;
    }
}

/**
 * dtl_export_markdown_brief:
 * @brief: a brief
 *
 * Returns: (transfer full): the brief as Markdown, with tables; a citation shows the number of its source
 */
char *
dtl_export_markdown_brief (const DtlBrief *brief)
{
  GString *text = g_string_new ("# ");

  append_escaped (text, brief->title);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < brief->blocks->len; i++)
    {
      g_string_append_c (text, '\n');
      append_block (text, g_ptr_array_index (brief->blocks, i));
    }
  return g_string_free (text, FALSE);
}
