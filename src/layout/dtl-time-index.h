/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-time-unit.h"

G_BEGIN_DECLS

/**
 * DtlTimeEntry:
 * @begin: the first moment
 * @end: the moment after the last; at least @begin
 * @id: the caller's name for it
 * @alert: whether it is one that must not go unseen among others
 */
typedef struct
{
  DtlTime begin;
  DtlTime end;
  guint id;
  gboolean alert;
} DtlTimeEntry;

/**
 * DtlTimeBin:
 * @begin: of the earliest entry in it
 * @end: of the longest
 * @id: of the earliest
 * @count: how many there are; 1 for an entry that stands alone
 * @alerts: how many of them are alerts
 *
 * Entries too dense to be told apart.
 */
typedef struct
{
  DtlTime begin;
  DtlTime end;
  guint id;
  guint count;
  guint alerts;
} DtlTimeBin;

/**
 * DtlTimeIndex:
 *
 * Dated entries, sorted so that what is in view, how much is out of view, and how many there
 * are in each part of the view are found without looking at each of them. Immutable.
 */
typedef struct _DtlTimeIndex DtlTimeIndex;

DtlTimeIndex       *dtl_time_index_new          (const DtlTimeEntry *entries, guint n_entries);
void                dtl_time_index_free         (DtlTimeIndex *index);

guint               dtl_time_index_size         (const DtlTimeIndex *index);
const DtlTimeEntry *dtl_time_index_get          (const DtlTimeIndex *index, guint position);
gboolean            dtl_time_index_range        (const DtlTimeIndex *index, DtlTime *begin, DtlTime *end);
guint               dtl_time_index_count_before (const DtlTimeIndex *index, DtlTime time);
guint               dtl_time_index_count_after  (const DtlTimeIndex *index, DtlTime time);
guint               dtl_time_index_lower_bound  (const DtlTimeIndex *index, DtlTime time);
DtlTime             dtl_time_index_last_end     (const DtlTimeIndex *index, DtlTime time);
void                dtl_time_index_collect      (const DtlTimeIndex *index, DtlTime from, DtlTime to, DtlTime bin, guint budget, GArray *bins);
gboolean            dtl_time_index_focus        (const DtlTimeIndex *index, DtlTime *begin, DtlTime *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTimeIndex, dtl_time_index_free)

G_END_DECLS
