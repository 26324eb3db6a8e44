/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DTL_JSON_WRITER_PRETTY, /* a member a line, for people and diffs */
  DTL_JSON_WRITER_LINE,   /* all on one line */
} DtlJsonWriterStyle;

/**
 * DtlJsonWriter:
 *
 * Writes JSON into a string as it goes: keys in the order in which they are written, nothing
 * kept in memory. Lives on the stack; the string is the caller's.
 */
typedef struct
{
  GString *text;
  DtlJsonWriterStyle style;
  guint depth;
  guint inline_depth; /* depth from which on all stays on one line; 0: none */
  gboolean first;     /* nothing was written in the open object or array yet */
  gboolean keyed;     /* a key waits for its value */
} DtlJsonWriter;

void dtl_json_writer_init         (DtlJsonWriter *writer, GString *text, DtlJsonWriterStyle style);
void dtl_json_writer_begin_object (DtlJsonWriter *writer);
void dtl_json_writer_begin_array  (DtlJsonWriter *writer);
void dtl_json_writer_begin_inline_object (DtlJsonWriter *writer);
void dtl_json_writer_begin_inline_array  (DtlJsonWriter *writer);
void dtl_json_writer_end_object   (DtlJsonWriter *writer);
void dtl_json_writer_end_array    (DtlJsonWriter *writer);
void dtl_json_writer_key          (DtlJsonWriter *writer, const char *key);

/* Values: elements of an array, or behind a key. A %NULL string is null. */
void dtl_json_writer_string       (DtlJsonWriter *writer, const char *string);
void dtl_json_writer_bytes        (DtlJsonWriter *writer, const char *bytes, gsize length);
void dtl_json_writer_printf       (DtlJsonWriter *writer, const char *format, ...) G_GNUC_PRINTF (2, 3);
void dtl_json_writer_int          (DtlJsonWriter *writer, gint64 number);
void dtl_json_writer_fraction     (DtlJsonWriter *writer, double number, guint places);
void dtl_json_writer_boolean      (DtlJsonWriter *writer, gboolean boolean);

/* A key and its value. */
void dtl_json_writer_put_string   (DtlJsonWriter *writer, const char *key, const char *string);
void dtl_json_writer_put_int      (DtlJsonWriter *writer, const char *key, gint64 number);
void dtl_json_writer_put_boolean  (DtlJsonWriter *writer, const char *key, gboolean boolean);
void dtl_json_writer_put_strings  (DtlJsonWriter *writer, const char *key, const char *const *strings);

G_END_DECLS
