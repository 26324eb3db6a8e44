/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a file that somebody opens: its format is found out or, as the first byte chooses, given. It is
 * imported with its metadata, or refused with one sentence. */

#include "config.h"

#include "dtl-import.h"
#include "fuzz.h"

static void
check_source (const DtlSource *source)
{
  g_assert_nonnull (source->text);
  fuzz_check_utf8 (dtl_text_bytes (source->text));
  fuzz_check_utf8 (source->title);
  fuzz_check_utf8 (source->publisher);
  fuzz_check_utf8 (source->url);
  fuzz_check_utf8 (source->language);
  fuzz_check_utf8 (source->locale);
  for (char **author = source->authors; author && *author; author++)
    fuzz_check_utf8 (*author);
}

void
fuzz_import (const guint8 *bytes, gsize length)
{
  guint n_formats;
  const DtlFormat *formats = dtl_formats (&n_formats);
  DtlImportOptions options = { .path = "report.txt" };
  g_autoptr (GBytes) input = NULL;
  g_autoptr (DtlSource) source = NULL;
  g_autoptr (GError) error = NULL;

  if (length == 0)
    return;
  if (bytes[0] % (n_formats + 1) > 0)
    options.format = &formats[bytes[0] % (n_formats + 1) - 1];
  input = g_bytes_new (bytes + 1, length - 1);
  source = dtl_import_bytes (input, &options, NULL, &error);
  g_assert_true ((source == NULL) == (error != NULL));
  if (source)
    check_source (source);
  else
    fuzz_check_utf8 (error->message);
}
