/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OpenDocument wants a ZIP whose first part tells its type, stored as it is and without an extra field, so that the type
 * stands at a place that everybody knows (ODF 1.3, part 2, 3.3). libarchive writes it so as long as a part has neither
 * time nor owner; and without those no document says when or by whom it was exported. */

#include "dtl-package.h"

#include <archive.h>
#include <archive_entry.h>

struct _DtlPackage
{
  GString *bytes;
  struct archive *archive;
};

/* It writes to memory: what fails there is a mistake of this program, or there is no memory. */
static void
check (DtlPackage *self, int result)
{
  if (result != ARCHIVE_OK)
    g_error ("%s", archive_error_string (self->archive));
}

static la_ssize_t
write_cb (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_string_append_len (data, bytes, (gssize) length);
  return (la_ssize_t) length;
}

/**
 * dtl_package_new:
 * @bytes: gets the package; nothing else may be added to it until it is closed
 *
 * Returns: (transfer full): a package without parts; end it with dtl_package_close()
 */
DtlPackage *
dtl_package_new (GString *bytes)
{
  DtlPackage *self = g_new0 (DtlPackage, 1);

  self->bytes = bytes;
  self->archive = archive_write_new ();
  check (self, archive_write_set_format_zip (self->archive));
  check (self, archive_write_set_bytes_per_block (self->archive, 0));
  check (self, archive_write_open2 (self->archive, bytes, NULL, write_cb, NULL, NULL));
  return self;
}

/**
 * dtl_package_add:
 * @self: a package
 * @name: of the part, with slashes
 * @content: (array length=length): what is in it
 * @length: how much, bytes
 * @compress: whether it is deflated, or stored as it is
 */
void
dtl_package_add (DtlPackage *self, const char *name, const char *content, gsize length, gboolean compress)
{
  struct archive_entry *entry = archive_entry_new ();

  check (self, compress ? archive_write_zip_set_compression_deflate (self->archive) : archive_write_zip_set_compression_store (self->archive));
  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  check (self, archive_write_header (self->archive, entry));
  archive_entry_free (entry);
  if (archive_write_data (self->archive, content, length) != (la_ssize_t) length)
    g_error ("%s", archive_error_string (self->archive));
}

/**
 * dtl_package_close:
 * @self: (transfer full): a package
 *
 * Writes the list of its parts, and frees it.
 */
void
dtl_package_close (DtlPackage *self)
{
  check (self, archive_write_close (self->archive));
  archive_write_free (self->archive);
  g_free (self);
}
