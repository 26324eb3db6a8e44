/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The door that every report comes in by, whoever opens it: window, command line or a test. What
 * fails here is told in one sentence that names the file. */

#include "config.h"

#include "dtl-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-error.h"

#define CHUNK_BYTES (64 * 1024)

static const DtlImportOptions default_options = { 0 };

static const char *
get_name (const DtlImportOptions *options)
{
  return options->path ? options->path : _("The text");
}

static gsize
get_limit (const DtlImportOptions *options)
{
  return options->max_bytes > 0 ? options->max_bytes : DTL_IMPORT_MAX_BYTES;
}

static void
fail_too_large (const DtlImportOptions *options, GError **error)
{
  g_autofree char *limit = g_format_size_full (get_limit (options), G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, DTL_ERROR, DTL_ERROR_TOO_LARGE, _("%s: the file is larger than %s"), get_name (options), limit);
}

/* The reasons that people meet, in plain words; what the system says for the others. */
static void
fail_read (const DtlImportOptions *options, const GError *cause, GError **error)
{
  static const struct
  {
    GIOErrorEnum io;
    DtlError code;
    const char *message;
  } reasons[] = {
    { G_IO_ERROR_NOT_FOUND, DTL_ERROR_NOT_FOUND, N_ ("there is no such file") },
    { G_IO_ERROR_IS_DIRECTORY, DTL_ERROR_FORMAT, N_ ("this is a folder, not a report") },
    { G_IO_ERROR_PERMISSION_DENIED, DTL_ERROR_IO, N_ ("the file may not be read") },
  };

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (cause));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_error_matches (cause, G_IO_ERROR, reasons[i].io))
      {
        g_set_error (error, DTL_ERROR, reasons[i].code, "%s: %s", get_name (options), _(reasons[i].message));
        return;
      }
  g_set_error (error, DTL_ERROR, DTL_ERROR_IO, "%s: %s", get_name (options), cause->message);
}

/**
 * dtl_import_load_stream:
 * @stream: where the bytes come from
 * @options: (nullable): its path is for messages
 * @cancellable: (nullable): to stop
 * @error: %DTL_ERROR_IO, %DTL_ERROR_TOO_LARGE, or %G_IO_ERROR_CANCELLED
 *
 * Reads to the end, and no further than the limit: an endless stream is refused.
 *
 * Returns: (transfer full) (nullable): all bytes
 */
GBytes *
dtl_import_load_stream (GInputStream *stream, const DtlImportOptions *options, GCancellable *cancellable, GError **error)
{
  const DtlImportOptions *chosen = options ? options : &default_options;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) local = NULL;
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK_BYTES, cancellable, &local)) > 0)
    {
      g_byte_array_append (bytes, chunk, n);
      if (bytes->len > get_limit (chosen))
        {
          fail_too_large (chosen, error);
          return NULL;
        }
    }
  if (n < 0)
    {
      fail_read (chosen, local, error);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Options whose path is set: the given one, else the file's. */
static DtlImportOptions
name_options (const DtlImportOptions *options, GFile *file, char **path)
{
  DtlImportOptions named = options ? *options : default_options;

  if (!named.path)
    named.path = *path = g_file_get_parse_name (file);
  return named;
}

/**
 * dtl_import_load_file:
 * @file: a file
 * @options: (nullable): how
 * @cancellable: (nullable): to stop
 * @error: %DTL_ERROR_NOT_FOUND, %DTL_ERROR_IO, %DTL_ERROR_FORMAT for a folder,
 *   %DTL_ERROR_TOO_LARGE, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): all of its bytes
 */
GBytes *
dtl_import_load_file (GFile *file, const DtlImportOptions *options, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;
  const DtlImportOptions named = name_options (options, file, &path);
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &local);

  if (stream)
    return dtl_import_load_stream (G_INPUT_STREAM (stream), &named, cancellable, error);
  fail_read (&named, local, error);
  return NULL;
}

static gboolean
is_blank (const DtlText *text)
{
  const char *bytes = dtl_text_bytes (text);

  return strspn (bytes, " \t\n\v\f\r") == dtl_text_length (text);
}

/* Puts the file's name before what went wrong in it. */
static DtlSource *
check_source (DtlSource *source, const DtlImportOptions *options, GError **error)
{
  if (!source)
    {
      g_prefix_error (error, "%s: ", get_name (options));
      return NULL;
    }
  if (is_blank (source->text))
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("%s: there is no text in it"), get_name (options));
      dtl_source_unref (source);
      return NULL;
    }
  g_free (source->path);
  source->path = g_strdup (options->path);
  return source;
}

/**
 * dtl_import_bytes:
 * @bytes: all of a file
 * @options: (nullable): its path tells the format by its extension, and becomes the source's
 * @cancellable: (nullable): to stop
 * @error: %DTL_ERROR_UNSUPPORTED, %DTL_ERROR_FORMAT, %DTL_ERROR_TOO_LARGE; a sentence that names the file
 *
 * Returns: (transfer full) (nullable): the source
 */
DtlSource *
dtl_import_bytes (GBytes *bytes, const DtlImportOptions *options, GCancellable *cancellable, GError **error)
{
  const DtlImportOptions *chosen = options ? options : &default_options;
  const DtlFormat *format = chosen->format;
  DtlSource *source = NULL;

  if (g_bytes_get_size (bytes) > get_limit (chosen))
    {
      fail_too_large (chosen, error);
      return NULL;
    }
  if (g_bytes_get_size (bytes) == 0)
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("%s: the file is empty"), get_name (chosen));
      return NULL;
    }
  if (!format)
    format = dtl_format_detect (bytes, chosen->path, error);
  if (format)
    source = format->import (bytes, cancellable, error);
  return check_source (source, chosen, error);
}

/**
 * dtl_import_file:
 * @file: a file
 * @options: (nullable): how
 * @cancellable: (nullable): to stop
 * @error: as dtl_import_load_file() and dtl_import_bytes()
 *
 * Returns: (transfer full) (nullable): the source
 */
DtlSource *
dtl_import_file (GFile *file, const DtlImportOptions *options, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;
  const DtlImportOptions named = name_options (options, file, &path);
  g_autoptr (GBytes) bytes = dtl_import_load_file (file, &named, cancellable, error);

  return bytes ? dtl_import_bytes (bytes, &named, cancellable, error) : NULL;
}

/**
 * dtl_import_text:
 * @text: what was pasted; may begin with a metadata block
 * @error: %DTL_ERROR_FORMAT if there is no text in it
 *
 * Returns: (transfer full) (nullable): the source, without a path
 */
DtlSource *
dtl_import_text (const char *text, GError **error)
{
  const DtlImportOptions options = { .format = dtl_format_by_id ("text") };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return dtl_import_bytes (bytes, &options, NULL, error);
}
