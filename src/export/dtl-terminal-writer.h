/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DTL_STYLE_PLAIN,
  DTL_STYLE_STRONG,
  DTL_STYLE_DIM,
  DTL_STYLE_GOOD,
  DTL_STYLE_ODD,
  DTL_STYLE_BAD,
} DtlTerminalStyle;

/**
 * DtlTerminalWriter:
 *
 * Appends text for a terminal: coloured or not, in columns, and with nothing in it that the
 * terminal would obey.
 */
typedef struct
{
  GString *text;
  gboolean colour;
} DtlTerminalWriter;

void  dtl_terminal_writer_put    (DtlTerminalWriter *writer, DtlTerminalStyle style, const char *words);
void  dtl_terminal_writer_column (DtlTerminalWriter *writer, DtlTerminalStyle style, const char *words, guint width);
void  dtl_terminal_writer_wrap   (DtlTerminalWriter *writer, DtlTerminalStyle style, const char *words, guint indent);
guint dtl_terminal_width         (const char *words);

G_END_DECLS
