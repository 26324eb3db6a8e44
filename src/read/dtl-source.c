/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source is what import hands to the reader and the collection keeps: the text with what is
 * known about it. */

#include "dtl-source.h"

#include <string.h>

DtlSource *
dtl_source_new (DtlText *text)
{
  DtlSource *source = g_new0 (DtlSource, 1);

  g_atomic_ref_count_init (&source->ref_count);
  source->text = dtl_text_ref (text);
  return source;
}

/**
 * dtl_source_copy:
 * @source: a source
 *
 * Returns: (transfer full): one with the same contents that may be edited; shares the text
 */
DtlSource *
dtl_source_copy (const DtlSource *source)
{
  DtlSource *copy = dtl_source_new (source->text);

  copy->path = g_strdup (source->path);
  copy->title = g_strdup (source->title);
  copy->publisher = g_strdup (source->publisher);
  copy->authors = g_strdupv (source->authors);
  copy->url = g_strdup (source->url);
  copy->language = g_strdup (source->language);
  copy->locale = g_strdup (source->locale);
  copy->locale_from = source->locale_from;
  copy->published = source->published;
  copy->published_from = source->published_from;
  return copy;
}

DtlSource *
dtl_source_ref (DtlSource *source)
{
  g_atomic_ref_count_inc (&source->ref_count);
  return source;
}

void
dtl_source_unref (DtlSource *source)
{
  if (!g_atomic_ref_count_dec (&source->ref_count))
    return;
  dtl_text_unref (source->text);
  g_free (source->path);
  g_free (source->title);
  g_free (source->publisher);
  g_strfreev (source->authors);
  g_free (source->url);
  g_free (source->language);
  g_free (source->locale);
  g_free (source);
}

/**
 * dtl_source_name:
 * @source: a source
 *
 * Returns: (transfer none) (nullable): what to call it: publisher, else title, else the file's name without its folders
 */
const char *
dtl_source_name (const DtlSource *source)
{
  const char *slash = source->path ? strrchr (source->path, '/') : NULL;

  if (source->publisher)
    return source->publisher;
  if (source->title)
    return source->title;
  return slash ? slash + 1 : source->path;
}

const char *
dtl_published_from_name (DtlPublishedFrom from)
{
  static const char *const names[] = {
    [DTL_PUBLISHED_FROM_NONE] = "none",
    [DTL_PUBLISHED_FROM_METADATA] = "metadata",
    [DTL_PUBLISHED_FROM_TEXT] = "text",
    [DTL_PUBLISHED_FROM_OPTION] = "option",
  };

  return names[from];
}

/**
 * dtl_locale_from_name:
 * @from: where a locale comes from
 *
 * Returns: (transfer none) (nullable): its name in formats.md; %NULL for %DTL_LOCALE_FROM_NONE
 */
const char *
dtl_locale_from_name (DtlLocaleFrom from)
{
  static const char *const names[] = {
    [DTL_LOCALE_FROM_NONE] = NULL,
    [DTL_LOCALE_FROM_METADATA] = "metadata",
    [DTL_LOCALE_FROM_OPTION] = "option",
    [DTL_LOCALE_FROM_TEXT] = "text",
  };

  return names[from];
}
