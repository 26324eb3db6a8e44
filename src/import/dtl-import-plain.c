/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain text: the one format whose offsets are those of the file itself. */

#include "dtl-encoding.h"
#include "dtl-format.h"
#include "dtl-metadata-block.h"

/**
 * dtl_import_plain_bytes:
 * @bytes: a file of text, which may begin with a metadata block
 * @cancellable: (nullable): not used; text is quick
 * @error: %DTL_ERROR_FORMAT if it is no text
 *
 * Returns: (transfer full) (nullable): the text behind the block, with what the block says
 */
DtlSource *
dtl_import_plain_bytes (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) utf8 = dtl_encoding_to_utf8 (bytes, error);
  g_autoptr (GBytes) body = NULL;
  g_autoptr (DtlMetadata) metadata = NULL;
  g_autoptr (DtlText) text = NULL;
  DtlSource *source;
  const char *data;
  gsize length, begin;

  if (!utf8)
    return NULL;
  data = g_bytes_get_data (utf8, &length);
  begin = dtl_metadata_block_parse (data, length, DTL_METADATA_PLAIN, &metadata);
  body = g_bytes_new_from_bytes (utf8, begin, length - begin);
  text = dtl_text_new (body, error);
  if (!text)
    return NULL;
  source = dtl_source_new (text);
  dtl_metadata_apply (metadata, source);
  return source;
}
