/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one table of what can be read. A format more is a line here and a file beside it. */

#include "config.h"

#include "dtl-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-error.h"
#include "dtl-signature.h"

static const DtlFormat formats[] = {
  {
    .id = "text",
    .name = N_ ("Plain text"),
    .extensions = (const char *const[]) { "txt", "text", NULL },
    .mime_types = (const char *const[]) { "text/plain", NULL },
    .import = dtl_import_plain_bytes,
  },
  {
    .id = "markdown",
    .name = N_ ("Markdown"),
    .extensions = (const char *const[]) { "md", "markdown", "mdown", "mkd", NULL },
    .mime_types = (const char *const[]) { "text/markdown", "text/x-markdown", NULL },
    .import = dtl_import_markdown_bytes,
  },
};

/**
 * dtl_formats:
 * @n_formats: (out): how many there are
 *
 * Returns: (array length=n_formats) (transfer none): all formats that reports can come in
 */
const DtlFormat *
dtl_formats (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/**
 * dtl_format_by_id:
 * @id: "markdown"
 *
 * Returns: (transfer none) (nullable): the format of that id
 */
const DtlFormat *
dtl_format_by_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, id))
      return &formats[i];
  return NULL;
}

/**
 * dtl_format_by_name:
 * @file_name: a file's name or path
 *
 * Returns: (transfer none) (nullable): the format that its extension says
 */
const DtlFormat *
dtl_format_by_name (const char *file_name)
{
  const char *dot = strrchr (file_name, '.');

  if (!dot || strchr (dot, G_DIR_SEPARATOR))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (const char *const *extension = formats[i].extensions; *extension; extension++)
      if (g_ascii_strcasecmp (*extension, dot + 1) == 0)
        return &formats[i];
  return NULL;
}

/**
 * dtl_format_detect:
 * @bytes: a file's bytes
 * @file_name: (nullable): its name
 * @error: %DTL_ERROR_UNSUPPORTED, telling what it is, if this build cannot read it
 *
 * Its content decides where it is plain (a PDF is one, whatever its name); then its name; what
 * neither tells is taken for plain text.
 *
 * Returns: (transfer none) (nullable): the format to read it with
 */
const DtlFormat *
dtl_format_detect (GBytes *bytes, const char *file_name, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const DtlFormat *named = file_name ? dtl_format_by_name (file_name) : NULL;
  const char *foreign = dtl_signature_name (data, length, file_name, named != NULL);

  if (foreign)
    {
      /* Translators: %s is what the file is, with its article: "a PDF document" */
      g_set_error (error, DTL_ERROR, DTL_ERROR_UNSUPPORTED, _("this is %s, which this version of Dateline cannot read"), foreign);
      return NULL;
    }
  return named ? named : &formats[0];
}

/**
 * dtl_format_display_name:
 * @format: a format
 *
 * Returns: (transfer none): what to call it, translated
 */
const char *
dtl_format_display_name (const DtlFormat *format)
{
  return _ (format->name);
}
