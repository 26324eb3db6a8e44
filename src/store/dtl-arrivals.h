/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-collection.h"

G_BEGIN_DECLS

/* What a report is to a collection that it is brought into. */
typedef enum
{
  DTL_ARRIVAL_NEW,
  DTL_ARRIVAL_HERE,   /* it is there already, as it is */
  DTL_ARRIVAL_EDITED, /* it is there as its file was before */
} DtlArrivalKind;

/**
 * DtlArrival:
 * @stored: what was made of it; once it is brought in, with the number of its source
 * @original: (nullable): the file as it came
 * @kind: what it is to the collection, once that is known
 * @has_file: it comes from a file, which stands where its path says, and not out of another collection
 */
typedef struct
{
  DtlStoredSource *stored;
  GBytes *original;
  DtlArrivalKind kind;
  gboolean has_file;
} DtlArrival;

/**
 * DtlArrivals:
 * @list: (element-type DtlArrival): the reports
 * @decisions: (element-type DtlDecision): what was decided about them elsewhere; a source is its place in @list, and one
 *   more; 0 is none of them
 * @copies: the user wants each of them as a source of its own, even if it is there already
 *
 * What is brought into a collection at once.
 */
typedef struct
{
  GPtrArray *list;
  GPtrArray *decisions;
  gboolean copies;
} DtlArrivals;

void              dtl_arrivals_init           (DtlArrivals *arrivals);
void              dtl_arrivals_clear          (DtlArrivals *arrivals);
void              dtl_arrivals_add            (DtlArrivals *arrivals, const char *format, DtlSource *source, GBytes *original);
gboolean          dtl_arrivals_add_collection (DtlArrivals *arrivals, DtlCollection *other, GError **error);
const DtlArrival *dtl_arrivals_get            (const DtlArrivals *arrivals, guint index);
guint             dtl_arrivals_count          (const DtlArrivals *arrivals, DtlArrivalKind kind);

/* Adds what is new, updates what was edited, takes over what was decided: one step, or none if nothing is new. */
gboolean          dtl_collection_bring_in     (DtlCollection *collection, DtlArrivals *arrivals, gboolean *changed, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlArrivals, dtl_arrivals_clear)

G_END_DECLS
