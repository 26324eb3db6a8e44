/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date.h"
#include "dtl-text.h"

G_BEGIN_DECLS

/* Where a source's published date comes from. */
typedef enum
{
  DTL_PUBLISHED_FROM_NONE,
  DTL_PUBLISHED_FROM_METADATA, /* the file's metadata block or properties, or the user */
  DTL_PUBLISHED_FROM_TEXT,     /* a date line in the text */
  DTL_PUBLISHED_FROM_OPTION,   /* the command line */
} DtlPublishedFrom;

/* Where a reading's locale comes from. */
typedef enum
{
  DTL_LOCALE_FROM_NONE,
  DTL_LOCALE_FROM_METADATA, /* the file's metadata block, or the user */
  DTL_LOCALE_FROM_OPTION,   /* the command line */
  DTL_LOCALE_FROM_TEXT,     /* what the text shows by its places, money and spelling */
} DtlLocaleFrom;

/**
 * DtlSource:
 *
 * One imported report: its text and what is known about it. Reference-counted; treat as
 * immutable once it is shared (dtl_source_copy() makes one to edit). Strings are %NULL where
 * unknown, never empty.
 */
typedef struct
{
  gatomicrefcount ref_count;
  DtlText *text;
  char *path;       /* as given; NULL for pasted text */
  char *title;
  char *publisher;
  char **authors;   /* NULL-terminated; NULL if none */
  char *url;
  char *language;   /* BCP 47 primary tag, "en" */
  char *locale;     /* "en-GB"; decides date order and number habits */
  DtlLocaleFrom locale_from; /* DTL_LOCALE_FROM_OPTION, or not looked at */
  DtlDate published;
  DtlPublishedFrom published_from;
} DtlSource;

DtlSource  *dtl_source_new   (DtlText *text); /* takes its own reference */
DtlSource  *dtl_source_copy  (const DtlSource *source);
DtlSource  *dtl_source_ref   (DtlSource *source);
void        dtl_source_unref (DtlSource *source);
const char *dtl_source_name  (const DtlSource *source); /* publisher, title or file name: what to call it; NULL if nothing is known */

const char *dtl_published_from_name (DtlPublishedFrom from);
const char *dtl_locale_from_name    (DtlLocaleFrom from); /* NULL for none */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlSource, dtl_source_unref)

G_END_DECLS
