/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report can hold escape sequences that repaint a terminal or worse. Its words go through here,
 * and come out as words. */

#include "dtl-terminal-writer.h"

#include <string.h>

#define LINE_WIDTH 100

static const char *const codes[] = {
  [DTL_STYLE_PLAIN] = "", [DTL_STYLE_STRONG] = "\033[1m", [DTL_STYLE_DIM] = "\033[2m",
  [DTL_STYLE_GOOD] = "\033[32m", [DTL_STYLE_ODD] = "\033[33m", [DTL_STYLE_BAD] = "\033[1;31m",
};

static guint
measure_character (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/* Control characters, and those that turn the direction of the text around, become spaces. */
static gunichar
tame (gunichar c)
{
  gboolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);

  return g_unichar_iscntrl (c) || turns || c == 0x2028 || c == 0x2029 ? ' ' : c;
}

/**
 * dtl_terminal_width:
 * @words: valid UTF-8
 *
 * Returns: how many columns it takes
 */
guint
dtl_terminal_width (const char *words)
{
  guint width = 0;

  for (const char *c = words; *c; c = g_utf8_next_char (c))
    width += measure_character (tame (g_utf8_get_char (c)));
  return width;
}

static void
append_tamed (GString *text, const char *words)
{
  for (const char *c = words; *c; c = g_utf8_next_char (c))
    g_string_append_unichar (text, tame (g_utf8_get_char (c)));
}

/**
 * dtl_terminal_writer_put:
 * @writer: a writer
 * @style: how it looks in colour
 * @words: valid UTF-8, from anywhere
 */
void
dtl_terminal_writer_put (DtlTerminalWriter *writer, DtlTerminalStyle style, const char *words)
{
  gboolean styled = writer->colour && style != DTL_STYLE_PLAIN && *words;

  if (styled)
    g_string_append (writer->text, codes[style]);
  append_tamed (writer->text, words);
  if (styled)
    g_string_append (writer->text, "\033[0m");
}

/**
 * dtl_terminal_writer_column:
 * @writer: a writer
 * @style: how it looks in colour
 * @words: valid UTF-8, from anywhere
 * @width: columns to fill, with two spaces behind; longer words are not cut
 */
void
dtl_terminal_writer_column (DtlTerminalWriter *writer, DtlTerminalStyle style, const char *words, guint width)
{
  dtl_terminal_writer_put (writer, style, words);
  for (guint i = dtl_terminal_width (words); i < width + 2; i++)
    g_string_append_c (writer->text, ' ');
}

/**
 * dtl_terminal_writer_wrap:
 * @writer: a writer, at the beginning of a line
 * @style: how it looks in colour
 * @words: valid UTF-8, from anywhere
 * @indent: columns to leave free at the left
 *
 * Writes a paragraph in lines of readable length, and ends the last one.
 */
void
dtl_terminal_writer_wrap (DtlTerminalWriter *writer, DtlTerminalStyle style, const char *words, guint indent)
{
  g_autoptr (GString) tamed = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  guint column = 0;

  append_tamed (tamed, words);
  parts = g_strsplit (tamed->str, " ", -1);
  for (char **part = parts; *part; part++)
    {
      guint width = dtl_terminal_width (*part);

      if (width == 0)
        continue;
      if (column > 0 && column + 1 + width > LINE_WIDTH)
        {
          g_string_append_c (writer->text, '\n');
          column = 0;
        }
      if (column == 0)
        {
          for (column = 0; column < indent; column++)
            g_string_append_c (writer->text, ' ');
        }
      else
        {
          g_string_append_c (writer->text, ' ');
          column++;
        }
      dtl_terminal_writer_put (writer, style, *part);
      column += width;
    }
  g_string_append_c (writer->text, '\n');
}
