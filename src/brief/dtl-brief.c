/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree that a brief is, in memory. It says what is there and never how it looks, so that paper,
 * Markdown and the window can each draw it in their way. */

#include "dtl-brief.h"

static void
free_inline (DtlInline *item)
{
  g_free (item->text);
  g_free (item);
}

static DtlInlines *
create_inlines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_inline);
}

static GPtrArray *
create_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static void
free_block (DtlBlock *block)
{
  g_clear_pointer (&block->inlines, g_ptr_array_unref);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

/**
 * dtl_brief_new:
 * @title: its title
 *
 * Returns: (transfer full): a brief without blocks
 */
DtlBrief *
dtl_brief_new (const char *title)
{
  DtlBrief *brief = g_new0 (DtlBrief, 1);

  brief->title = g_strdup (title);
  brief->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  return brief;
}

void
dtl_brief_free (DtlBrief *brief)
{
  g_free (brief->title);
  g_ptr_array_unref (brief->blocks);
  g_free (brief);
}

/**
 * dtl_brief_add_block:
 * @brief: a brief
 * @kind: what it is
 *
 * Returns: (transfer none): a new block at the end, with the member that its kind needs, empty
 */
DtlBlock *
dtl_brief_add_block (DtlBrief *brief, DtlBlockKind kind)
{
  DtlBlock *block = g_new0 (DtlBlock, 1);

  block->kind = kind;
  if (kind == DTL_BLOCK_HEADING || kind == DTL_BLOCK_PARAGRAPH)
    block->inlines = create_inlines ();
  else if (kind == DTL_BLOCK_FIGURES)
    block->rows = create_list ();
  else
    block->items = create_list ();
  g_ptr_array_add (brief->blocks, block);
  return block;
}

void
dtl_brief_add_heading (DtlBrief *brief, guint level, const char *text)
{
  DtlBlock *block = dtl_brief_add_block (brief, DTL_BLOCK_HEADING);

  block->level = level;
  dtl_inlines_add_text (block->inlines, text);
}

/* Returns: (transfer none): a new item of a list */
DtlInlines *
dtl_block_add_item (DtlBlock *block)
{
  DtlInlines *item = create_inlines ();

  g_ptr_array_add (block->items, item);
  return item;
}

/* Returns: (transfer none): a new row of a table, for dtl_block_add_cell() */
GPtrArray *
dtl_block_add_row (DtlBlock *block)
{
  GPtrArray *row = create_list ();

  g_ptr_array_add (block->rows, row);
  return row;
}

DtlInlines *
dtl_block_add_cell (GPtrArray *row)
{
  return dtl_block_add_item (&(DtlBlock) { .items = row });
}

static DtlInline *
add_inline (DtlInlines *inlines, DtlInlineKind kind, const char *text)
{
  DtlInline *item = g_new0 (DtlInline, 1);

  item->kind = kind;
  item->text = g_strdup (text ? text : "");
  g_ptr_array_add (inlines, item);
  return item;
}

void
dtl_inlines_add_text (DtlInlines *inlines, const char *text)
{
  add_inline (inlines, DTL_INLINE_TEXT, text);
}

void
dtl_inlines_add_format (DtlInlines *inlines, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_inline (inlines, DTL_INLINE_TEXT, text);
}

void
dtl_inlines_add_strong (DtlInlines *inlines, const char *text)
{
  add_inline (inlines, DTL_INLINE_STRONG, text);
}

/**
 * dtl_inlines_add_citation:
 * @inlines: where to
 * @kind: what is cited
 * @source: the place of its source
 * @index: its place there
 * @text: (nullable): the cited words; %NULL: only the mark of the source
 */
void
dtl_inlines_add_citation (DtlInlines *inlines, DtlCitationKind kind, guint source, guint index, const char *text)
{
  DtlInline *item = add_inline (inlines, DTL_INLINE_CITATION, text);

  item->citation = (DtlCitation) { kind, source, index };
}
