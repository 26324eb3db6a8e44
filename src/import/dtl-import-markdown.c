/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Markdown becomes what a person reads of it: no marks, no link targets, paragraphs apart by a
 * blank line. The reader then needs to know one kind of text only. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <md4c.h>
#include <string.h>

#include "dtl-encoding.h"
#include "dtl-entity.h"
#include "dtl-error.h"
#include "dtl-format.h"
#include "dtl-metadata-block.h"

/* How far lists may be indented; deeper ones are not readable anyway. */
#define MAX_INDENT 8

typedef struct
{
  gboolean ordered;
  gboolean tight;
  guint number; /* of the next item */
} List;

typedef enum
{
  HTML_TEXT,
  HTML_TAG,
  HTML_COMMENT,
} HtmlState;

typedef struct
{
  GString *text;
  guint newlines;      /* that must stand before what comes next */
  GArray *lists;       /* List: those that are open */
  GString *marker;     /* "- " or "3. ", until the item's first text */
  guint cell;          /* of the row, from 0 */
  gboolean in_heading;
  gssize heading_start; /* in text; -1 before its first text */
  char *title;
  HtmlState html;
  GString *tag;        /* the beginning of the tag, or all of the comment, that is being passed over */
  gboolean hidden;     /* inside <script> or <style> */
} Writer;

static const List *
get_list (Writer *writer)
{
  return writer->lists->len > 0 ? &g_array_index (writer->lists, List, writer->lists->len - 1) : NULL;
}

static void
ask_newlines (Writer *writer, guint newlines)
{
  writer->newlines = MAX (writer->newlines, newlines);
}

/* Between blocks: a blank line, but none between the items of a tight list. */
static void
ask_block (Writer *writer)
{
  const List *list = get_list (writer);

  ask_newlines (writer, list && list->tight ? 1 : 2);
}

static void
write_newlines (Writer *writer)
{
  GString *text = writer->text;
  guint have = 0;

  while (have < text->len && text->str[text->len - 1 - have] == '\n')
    have++;
  for (; text->len > 0 && have < writer->newlines; have++)
    g_string_append_c (text, '\n');
  writer->newlines = 0;
}

/* Everything that is owed before the next text: newlines, indentation, the item's marker. */
static void
write_owed (Writer *writer)
{
  guint depth = MIN (writer->lists->len, MAX_INDENT);
  gboolean owed = writer->newlines > 0 || writer->text->len == 0;

  write_newlines (writer);
  if (owed && depth > 0)
    for (guint i = 0; i < depth - (writer->marker->len > 0 ? 1 : 0); i++)
      g_string_append (writer->text, "  ");
  g_string_append (writer->text, writer->marker->str);
  g_string_truncate (writer->marker, 0);
  if (writer->in_heading && writer->heading_start < 0)
    writer->heading_start = writer->text->len;
}

static void
write_text (Writer *writer, const char *text, gsize length)
{
  if (length == 0)
    return;
  write_owed (writer);
  g_string_append_len (writer->text, text, length);
}

static void
open_list (Writer *writer, gboolean ordered, gboolean tight, guint number)
{
  const List list = { ordered, tight, number };

  ask_block (writer);
  g_array_append_val (writer->lists, list);
}

static void
close_list (Writer *writer)
{
  g_array_set_size (writer->lists, writer->lists->len - 1);
  ask_block (writer);
}

static void
open_item (Writer *writer, const MD_BLOCK_LI_DETAIL *detail)
{
  List *list = &g_array_index (writer->lists, List, writer->lists->len - 1);

  ask_newlines (writer, list->tight ? 1 : 2);
  if (writer->marker->len > 0)
    write_owed (writer);
  if (list->ordered)
    g_string_append_printf (writer->marker, "%u. ", list->number++);
  else
    g_string_append (writer->marker, "- ");
  if (detail->is_task)
    g_string_append_printf (writer->marker, "[%c] ", detail->task_mark);
}

static int
enter_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Writer *writer = data;

  switch (type)
    {
    case MD_BLOCK_UL:
      open_list (writer, FALSE, ((MD_BLOCK_UL_DETAIL *) detail)->is_tight, 0);
      break;
    case MD_BLOCK_OL:
      open_list (writer, TRUE, ((MD_BLOCK_OL_DETAIL *) detail)->is_tight, ((MD_BLOCK_OL_DETAIL *) detail)->start);
      break;
    case MD_BLOCK_LI:
      open_item (writer, detail);
      break;
    case MD_BLOCK_TR:
      ask_newlines (writer, 1);
      writer->cell = 0;
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      if (writer->cell++ > 0)
        write_text (writer, " | ", 3);
      break;
    case MD_BLOCK_H:
      writer->in_heading = TRUE;
      writer->heading_start = -1;
      ask_block (writer);
      break;
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
      break;
    default:
      ask_block (writer);
      break;
    }
  return 0;
}

static void
close_heading (Writer *writer)
{
  if (!writer->title && writer->heading_start >= 0)
    {
      writer->title = g_strdup (writer->text->str + writer->heading_start);
      g_strstrip (g_strdelimit (writer->title, "\n", ' '));
    }
  writer->in_heading = FALSE;
}

static int
leave_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Writer *writer = data;

  switch (type)
    {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      close_list (writer);
      break;
    case MD_BLOCK_LI:
      if (writer->marker->len > 0)
        write_owed (writer);
      break;
    case MD_BLOCK_H:
      close_heading (writer);
      ask_block (writer);
      break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
      while (writer->text->len > 0 && writer->text->str[writer->text->len - 1] == '\n')
        g_string_truncate (writer->text, writer->text->len - 1);
      writer->html = HTML_TEXT;
      writer->hidden = FALSE;
      ask_block (writer);
      break;
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
      break;
    default:
      ask_block (writer);
      break;
    }
  return 0;
}

static int
pass_span_cb (MD_SPANTYPE type, void *detail, void *data)
{
  return 0;
}

/* At the end of a tag: a break is a line's end, and what scripts and styles hold is no text. */
static void
finish_tag (Writer *writer)
{
  static const char *const hidden[] = { "script", "style", NULL };
  const char *name = writer->tag->str;
  gboolean closing = *name == '/';
  g_autofree char *plain = g_ascii_strdown (closing ? name + 1 : name, -1);

  plain[strspn (plain, "abcdefghijklmnopqrstuvwxyz0123456789")] = '\0';
  if (g_strv_contains (hidden, plain))
    writer->hidden = !closing;
  else if (g_str_equal (plain, "br"))
    ask_newlines (writer, 1);
  writer->html = HTML_TEXT;
}

static void
pass_html (Writer *writer, char c)
{
  switch (writer->html)
    {
    case HTML_TEXT:
      if (c == '<')
        {
          writer->html = HTML_TAG;
          g_string_truncate (writer->tag, 0);
        }
      else if (!writer->hidden && (c != '\n' || writer->newlines == 0))
        write_text (writer, &c, 1);
      break;
    case HTML_TAG:
      if (c == '>')
        finish_tag (writer);
      else if (writer->tag->len < 16)
        g_string_append_c (writer->tag, c);
      if (writer->html == HTML_TAG && g_str_equal (writer->tag->str, "!--"))
        writer->html = HTML_COMMENT;
      break;
    case HTML_COMMENT:
      g_string_append_c (writer->tag, c);
      if (c == '>' && writer->tag->len >= 6 && memcmp (writer->tag->str + writer->tag->len - 3, "-->", 3) == 0)
        writer->html = HTML_TEXT;
      break;
    }
}

static int
text_cb (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
  Writer *writer = data;

  switch (type)
    {
    case MD_TEXT_BR:
      ask_newlines (writer, 1);
      break;
    case MD_TEXT_SOFTBR:
      write_text (writer, " ", 1);
      break;
    case MD_TEXT_ENTITY:
      write_owed (writer);
      dtl_entity_append (writer->text, text, size);
      break;
    case MD_TEXT_HTML:
      for (MD_SIZE i = 0; i < size; i++)
        pass_html (writer, text[i]);
      break;
    default:
      write_text (writer, text, size);
      break;
    }
  return 0;
}

static int
parse_markdown (Writer *writer, const char *markdown, gsize length)
{
  static const MD_PARSER parser = {
    .flags = MD_DIALECT_GITHUB,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = pass_span_cb,
    .leave_span = pass_span_cb,
    .text = text_cb,
  };

  /* md4c looks a byte beyond the end with strcspn (), so the text must end in a NUL. */
  g_autofree char *terminated = g_strndup (markdown, length);

  return md_parse (terminated, length, &parser, writer);
}

/* The text of @markdown, and its first heading in @title. */
static DtlText *
convert_markdown (const char *markdown, gsize length, char **title, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (length);
  g_autoptr (GString) marker = g_string_new (NULL);
  g_autoptr (GString) tag = g_string_new (NULL);
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (List));
  g_autoptr (GBytes) bytes = NULL;
  Writer writer = { .text = text, .lists = lists, .marker = marker, .tag = tag };

  if (parse_markdown (&writer, markdown, length) != 0)
    {
      g_free (writer.title);
      g_set_error (error, DTL_ERROR, DTL_ERROR_FAILED, _("the Markdown could not be read"));
      return NULL;
    }
  writer.newlines = 1;
  write_newlines (&writer);
  *title = writer.title;
  bytes = g_bytes_new (text->str, text->len);
  return dtl_text_new (bytes, error);
}

/**
 * dtl_import_markdown_bytes:
 * @bytes: a Markdown file, in the dialect with tables, which may begin with a metadata block
 * @cancellable: (nullable): not used; text is quick
 * @error: %DTL_ERROR_FORMAT if it is no text
 *
 * Returns: (transfer full) (nullable): what a person reads of it. Where the block gives no
 *   title, the first heading does
 */
DtlSource *
dtl_import_markdown_bytes (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) utf8 = dtl_encoding_to_utf8 (bytes, error);
  g_autoptr (DtlMetadata) metadata = NULL;
  g_autoptr (DtlText) text = NULL;
  DtlSource *source;
  const char *data;
  char *title = NULL;
  gsize length, begin;

  if (!utf8)
    return NULL;
  data = g_bytes_get_data (utf8, &length);
  begin = dtl_metadata_block_parse (data, length, DTL_METADATA_FRONT_MATTER, &metadata);
  text = convert_markdown (data + begin, length - begin, &title, error);
  if (!text)
    return NULL;
  source = dtl_source_new (text);
  dtl_metadata_apply (metadata, source);
  if (source->title)
    g_free (title);
  else
    source->title = title;
  return source;
}
