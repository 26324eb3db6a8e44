/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-arrivals.h"
#include "dtl-comparer.h"
#include "dtl-kept-readings.h"
#include "dtl-workbench.h"

G_BEGIN_DECLS

#define DTL_COLLECTION_ENDING ".dateline"

/* Shared by the files that make up a workbench: bringing sources in, changing the collection, comparing what is in it. */
struct _DtlWorkbench
{
  char *working_folder;
  DtlKeptReadings *readings;
  DtlCollection *collection; /* NULL until there is something to keep */
  DtlComparer *comparer;     /* NULL until something of it was compared */
  GPtrArray *stored;         /* DtlStoredSource, all there are; NULL if they are to be loaded */
  gboolean grown;            /* there are more behind them */
  GPtrArray *failures;       /* DtlFailure */
  GArray *news;              /* DtlNews: what was brought in since it was compared last */
  DtlProgress progress;
  gboolean publishes_later;
  gboolean unpublished;      /* changes that the user's file has not, because they are published later */
};

void     dtl_workbench_replace_collection (DtlWorkbench *bench, DtlCollection *collection);
gboolean dtl_workbench_ensure_collection  (DtlWorkbench *bench, GError **error);
gboolean dtl_workbench_follow_additions   (DtlWorkbench *bench, GError **error); /* the same, where sources came behind the others */
gboolean dtl_workbench_follow             (DtlWorkbench *bench, GError **error); /* the user's file, after a change */
gboolean dtl_workbench_follow_decision    (DtlWorkbench *bench, GError **error); /* the same, if no source was changed */

G_END_DECLS
