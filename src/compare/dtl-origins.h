/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-update.h"

G_BEGIN_DECLS

/**
 * DtlOrigins:
 *
 * Finds who has it from whom: shared passages, agencies and others that several sources name. It is kept while sources
 * come and go.
 */
typedef struct _DtlOrigins DtlOrigins;

DtlOrigins *dtl_origins_new     (DtlCorpus *corpus);
void        dtl_origins_free    (DtlOrigins *self);
void        dtl_origins_update  (DtlOrigins *self, const DtlUpdate *update, GPtrArray *credits_of, DtlComparison *comparison);
guint       dtl_origins_count   (const DtlOrigins *self, const DtlComparison *comparison, const DtlMeasure *measure);
gboolean    dtl_origins_concern (const DtlOrigins *self, const DtlMeasure *measure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlOrigins, dtl_origins_free)

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
