/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "This is a PDF document" helps where "not valid text" does not. A file that cannot be read is
 * told by what it is, from its first bytes, else from its name. */

#include "config.h"

#include "dtl-signature.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint offset;
  const char *bytes;
  guint length;
  const char *name;
  gboolean container; /* of many formats, which the extension tells apart */
} Signature;

typedef struct
{
  const char *extension;
  const char *name;
} Extension;

#define PDF N_ ("a PDF document")
#define HTML N_ ("a web page (HTML)")
#define RTF N_ ("an RTF document")
#define DOCX N_ ("a Word document")
#define ODT N_ ("an OpenDocument text")
#define EPUB N_ ("an EPUB book")
#define EML N_ ("an e-mail message")
#define PICTURE N_ ("a picture")
#define SOUND N_ ("a sound recording")
#define FILM N_ ("a video")

static const Signature signatures[] = {
  { 0, "%PDF-", 5, PDF },
  { 0, "{\\rtf", 5, RTF },
  { 30, "mimetypeapplication/epub+zip", 28, EPUB },
  { 30, "mimetypeapplication/vnd.oasis.opendocument.text", 47, ODT },
  { 0, "PK\3\4", 4, N_ ("a ZIP archive"), TRUE },
  { 0, "PK\5\6", 4, N_ ("a ZIP archive"), TRUE },
  { 0, "\320\317\021\340\241\261\032\341", 8, N_ ("an old Office document"), TRUE },
  { 0, "SQLite format 3\0", 16, N_ ("an SQLite database") },
  { 0, "\037\213", 2, N_ ("a gzip archive") },
  { 4, "1AY&SY", 6, N_ ("a bzip2 archive") },
  { 0, "\3757zXZ\0", 6, N_ ("an xz archive") },
  { 0, "7z\274\257\047\034", 6, N_ ("a 7-Zip archive") },
  { 0, "Rar!\032\007", 6, N_ ("a RAR archive") },
  { 0, "\211PNG\r\n", 6, PICTURE },
  { 0, "\377\330\377", 3, PICTURE },
  { 0, "GIF87a", 6, PICTURE },
  { 0, "GIF89a", 6, PICTURE },
  { 8, "WEBP", 4, PICTURE },
  { 4, "ftyp", 4, FILM },
  { 0, "ID3\3", 4, SOUND },
  { 0, "ID3\4", 4, SOUND },
  { 0, "OggS", 4, SOUND },
  { 0, "\177ELF", 4, N_ ("a program") },
  { 0, "%!PS", 4, N_ ("a PostScript document") },
};

/* Formats that are text of a kind, which only their name (or their first tag) gives away; and
 * those kept in an archive. */
static const Extension extensions[] = {
  { "html", HTML }, { "htm", HTML }, { "xhtml", HTML }, { "eml", EML },   { "rtf", RTF },   { "pdf", PDF },
  { "docx", DOCX }, { "odt", ODT },  { "epub", EPUB },  { "doc", N_ ("an old Word document") },
  { "mht", N_ ("a web archive") },   { "mhtml", N_ ("a web archive") },
};

static const char *
find_extension (const char *file_name)
{
  const char *dot = file_name ? strrchr (file_name, '.') : NULL;

  for (guint i = 0; dot && i < G_N_ELEMENTS (extensions); i++)
    if (g_ascii_strcasecmp (dot + 1, extensions[i].extension) == 0)
      return _ (extensions[i].name);
  return NULL;
}

static gboolean
begins_as_html (const char *data, gsize length)
{
  static const char *const openings[] = { "<!doctype html", "<html" };
  gsize skipped = 0;

  while (skipped < length && g_ascii_isspace (data[skipped]))
    skipped++;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      gsize n = strlen (openings[i]);

      if (length - skipped >= n && g_ascii_strncasecmp (data + skipped, openings[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * dtl_signature_name:
 * @data: a file's first bytes, or all of them
 * @length: how many
 * @file_name: (nullable): its name
 * @known: its name is that of a format that is read: only bytes that no text begins with speak against it
 *
 * Returns: (transfer none) (nullable): what it is, with an article and translated: "a PDF
 *   document"; %NULL if nothing speaks against its being plain text
 */
const char *
dtl_signature_name (const char *data, gsize length, const char *file_name, gboolean known)
{
  const char *by_name = find_extension (file_name);

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      const Signature *signature = &signatures[i];

      if (length < (gsize) signature->offset + signature->length)
        continue;
      if (memcmp (data + signature->offset, signature->bytes, signature->length) == 0)
        return signature->container && by_name ? by_name : _ (signature->name);
    }
  if (by_name)
    return by_name;
  return !known && begins_as_html (data, length) ? _ (HTML) : NULL;
}
