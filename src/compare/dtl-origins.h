/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-corpus.h"

G_BEGIN_DECLS

/* Finds who has it from whom: shared passages, agencies and others that several sources name.
 * Fills the origins, how many of them there are, and how many stand behind each measure (the
 * measures must have been found). @shared (element-type DtlSharedText) is what the sources have in common,
 * @credits (element-type GArray of DtlCredit) whom each of them names. */
void dtl_origins_find (DtlCorpus *corpus, GPtrArray *shared, GPtrArray *credits, DtlComparison *comparison);

/* In dtl-credits.c. A name that a source gives as where it has something from. */
typedef struct
{
  guint source;
  guint32 word;   /* of the name */
  DtlSpan span;
  gboolean whole; /* for the report itself: not only as whom somebody told something */
  guint name;     /* number of the name, in the order in which names are first credited */
} DtlCredit;

/* Those of a source (transfer full) (element-type DtlCredit): they hang on it, and on what its words weigh. */
GArray *dtl_credits_collect (const DtlCorpus *corpus, guint source);
/* Those of all sources (element-type GArray), by name and source (transfer full) (element-type DtlCredit). */
GArray *dtl_credits_join (GPtrArray *sources);

G_END_DECLS
