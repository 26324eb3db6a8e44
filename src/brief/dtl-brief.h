/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* What a citation leads to. */
typedef enum
{
  DTL_CITATION_SOURCE,    /* index is not used */
  DTL_CITATION_FIGURE,
  DTL_CITATION_DATE,
  DTL_CITATION_EVENT,
  DTL_CITATION_QUOTATION,
} DtlCitationKind;

typedef struct
{
  DtlCitationKind kind;
  guint source;           /* place among the sources, from 0 */
  guint index;            /* place of the mention in that source's array */
} DtlCitation;

typedef enum
{
  DTL_INLINE_TEXT,
  DTL_INLINE_STRONG,
  DTL_INLINE_CITATION,    /* its text may be empty: then only the mark of the source is shown */
} DtlInlineKind;

typedef struct
{
  DtlInlineKind kind;
  char *text;             /* never NULL; plain, no markup */
  DtlCitation citation;   /* of a citation */
} DtlInline;

/* Inlines of one paragraph, list item or cell, in order. */
typedef GPtrArray DtlInlines; /* DtlInline */

typedef enum
{
  DTL_BLOCK_HEADING,
  DTL_BLOCK_PARAGRAPH,
  DTL_BLOCK_LIST,
  DTL_BLOCK_FIGURES,       /* a table: rows of measures, columns of sources; its first row is the head */
  DTL_BLOCK_DISCREPANCIES, /* a list: each item what conflicts, with its working */
  DTL_BLOCK_TIMELINE,      /* a list: each item an event, by time */
  DTL_BLOCK_SOURCES,       /* a numbered list: each item a source, in their order */
} DtlBlockKind;

typedef struct
{
  DtlBlockKind kind;
  guint level;            /* of a heading, from 1 */
  DtlInlines *inlines;    /* of a heading or paragraph, else NULL */
  GPtrArray *items;       /* DtlInlines, of a list; else NULL */
  GPtrArray *rows;        /* GPtrArray of DtlInlines, of a table; else NULL */
} DtlBlock;

/**
 * DtlBrief:
 *
 * A brief as a tree: blocks that hold text and citations of what was read. Every exporter draws
 * the same tree.
 */
typedef struct
{
  char *title;            /* never NULL */
  GPtrArray *blocks;      /* DtlBlock */
} DtlBrief;

DtlBrief   *dtl_brief_new              (const char *title);
void        dtl_brief_free             (DtlBrief *brief);
DtlBrief   *dtl_brief_from_comparison  (const DtlComparison *comparison, const char *title);
DtlBrief   *dtl_brief_from_timeline    (const DtlComparison *comparison, const char *title);
DtlBrief   *dtl_brief_from_reading     (const DtlReading *reading, guint source);

/* Building. What is added belongs to the tree. */
DtlBlock   *dtl_brief_add_block        (DtlBrief *brief, DtlBlockKind kind);
void        dtl_brief_add_heading      (DtlBrief *brief, guint level, const char *text);
DtlInlines *dtl_block_add_item         (DtlBlock *block);
GPtrArray  *dtl_block_add_row          (DtlBlock *block);
DtlInlines *dtl_block_add_cell         (GPtrArray *row);
void        dtl_inlines_add_text       (DtlInlines *inlines, const char *text);
void        dtl_inlines_add_format     (DtlInlines *inlines, const char *format, ...) G_GNUC_PRINTF (2, 3);
void        dtl_inlines_add_strong     (DtlInlines *inlines, const char *text);
void        dtl_inlines_add_citation   (DtlInlines *inlines, DtlCitationKind kind, guint source, guint index, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlBrief, dtl_brief_free)

G_END_DECLS
