/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files are turned into sources one by one, and each may fail; the collection takes those that came through in one
 * step. Until then they wait here. */

#include "dtl-arrivals.h"

#include "dtl-collection.h"
#include "dtl-import.h"

void
dtl_arrivals_init (DtlArrivals *arrivals)
{
  arrivals->stored = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_stored_source_free);
  arrivals->originals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

void
dtl_arrivals_clear (DtlArrivals *arrivals)
{
  g_clear_pointer (&arrivals->stored, g_ptr_array_unref);
  g_clear_pointer (&arrivals->originals, g_ptr_array_unref);
}

/**
 * dtl_arrivals_import:
 * @arrivals: what came before it
 * @file: a report
 * @cancellable: (nullable): stops it
 * @error: as dtl_import_load_file(), dtl_format_detect() and dtl_import_bytes()
 *
 * Returns: %FALSE if it could not be read; then it is not among the arrivals
 */
gboolean
dtl_arrivals_import (DtlArrivals *arrivals, GFile *file, GCancellable *cancellable, GError **error)
{
  const DtlImportOptions options = { 0 };
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = dtl_import_load_file (file, &options, cancellable, error);
  g_autoptr (DtlSource) source = NULL;
  const DtlFormat *format;
  DtlImportOptions named = { .path = path != NULL ? path : name };

  if (bytes == NULL)
    return FALSE;
  format = dtl_format_detect (bytes, name, error);
  if (format == NULL)
    return FALSE;
  named.format = format;
  source = dtl_import_bytes (bytes, &named, cancellable, error);
  if (source == NULL)
    return FALSE;
  g_ptr_array_add (arrivals->stored, dtl_stored_source_new (0, format->id, source));
  g_ptr_array_add (arrivals->originals, g_steal_pointer (&bytes));
  return TRUE;
}
