/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-source.h"

G_BEGIN_DECLS

/* How the lines of a block are read. */
typedef enum
{
  DTL_METADATA_PLAIN,        /* as formats.md has it for files of text */
  DTL_METADATA_FRONT_MATTER, /* may begin with "---"; then other keys are skipped and values may be quoted */
} DtlMetadataStyle;

/**
 * DtlMetadata:
 *
 * What a file says of itself in the lines before its text. Strings are %NULL where it says nothing.
 */
typedef struct
{
  char *title;
  char *publisher;
  char *url;
  char *language;
  char *locale;
  GPtrArray *authors; /* char * */
  DtlDate published;
} DtlMetadata;

DtlMetadata *dtl_metadata_new         (void);
void         dtl_metadata_free        (DtlMetadata *metadata);
gsize        dtl_metadata_block_parse (const char *text, gsize length, DtlMetadataStyle style, DtlMetadata **metadata);
void         dtl_metadata_apply       (DtlMetadata *metadata, DtlSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlMetadata, dtl_metadata_free)

G_END_DECLS
