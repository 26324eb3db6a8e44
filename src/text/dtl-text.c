/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All offsets of the project point into a text that never changes and can be shared between
 * threads without a lock; this is it. */

#include "config.h"

#include "dtl-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-error.h"

struct _DtlText
{
  gatomicrefcount ref_count;
  GBytes *bytes; /* with a NUL after the last byte */
  guint32 length;
};

static DtlText *
create_text (const char *bytes, gsize length)
{
  DtlText *text = g_new0 (DtlText, 1);
  char *copy = g_malloc (length + 1);

  memcpy (copy, bytes, length);
  copy[length] = '\0';
  g_atomic_ref_count_init (&text->ref_count);
  text->bytes = g_bytes_new_take (copy, length + 1);
  text->length = length;
  return text;
}

/**
 * dtl_text_new:
 * @bytes: the whole text; may be empty
 * @error: %DTL_ERROR_TOO_LARGE from 1 GiB, %DTL_ERROR_FORMAT if it is not valid UTF-8 or holds a NUL
 *
 * Returns: (transfer full) (nullable): the text
 */
DtlText *
dtl_text_new (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length >= DTL_TEXT_MAX_BYTES)
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_TOO_LARGE, _("The text is larger than 1 GiB"));
      return NULL;
    }
  if (length > 0 && !g_utf8_validate_len (data, length, NULL))
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("The text is not valid UTF-8"));
      return NULL;
    }
  return create_text (length > 0 ? data : "", length);
}

/**
 * dtl_text_new_from_string:
 * @string: valid UTF-8
 *
 * Returns: (transfer full): the text
 */
DtlText *
dtl_text_new_from_string (const char *string)
{
  return create_text (string, strlen (string));
}

DtlText *
dtl_text_ref (DtlText *text)
{
  g_atomic_ref_count_inc (&text->ref_count);
  return text;
}

void
dtl_text_unref (DtlText *text)
{
  if (!g_atomic_ref_count_dec (&text->ref_count))
    return;
  g_bytes_unref (text->bytes);
  g_free (text);
}

const char *
dtl_text_bytes (const DtlText *text)
{
  return g_bytes_get_data (text->bytes, NULL);
}

guint32
dtl_text_length (const DtlText *text)
{
  return text->length;
}

/**
 * dtl_text_slice:
 * @text: a text
 * @span: a range inside it
 *
 * Returns: (transfer full): the bytes of @span as a string
 */
char *
dtl_text_slice (const DtlText *text, DtlSpan span)
{
  g_return_val_if_fail (span.start <= span.end && span.end <= text->length, g_strdup (""));

  return g_strndup (dtl_text_bytes (text) + span.start, dtl_span_length (span));
}
