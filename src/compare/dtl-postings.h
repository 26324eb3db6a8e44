/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DTL_POSTINGS_MANY 48 /* of longer lists only neighbours count */
#define DTL_POSTINGS_REACH 6 /* so far to either side */

/**
 * DtlPosting:
 * @rank: items with near ranks are likelier a match
 * @item: an item that has the key
 */
typedef struct
{
  gint32 rank;
  guint32 item;
} DtlPosting;

/**
 * DtlPostings:
 *
 * An inverted index: for each key its items, by rank, those of one rank in the order of items.
 * Two items are candidates if a list holds both, and holds them near each other if it is long.
 */
typedef struct _DtlPostings DtlPostings;

DtlPostings *dtl_postings_new    (void);
void         dtl_postings_free   (DtlPostings *self);
void         dtl_postings_clear  (DtlPostings *self);
void         dtl_postings_append (DtlPostings *self, guint32 key, DtlPosting posting);
void         dtl_postings_sort   (DtlPostings *self, const guint32 *order);
void         dtl_postings_insert (DtlPostings *self, guint32 key, DtlPosting posting, const guint32 *order);
void         dtl_postings_remove (DtlPostings *self, guint32 key, DtlPosting posting, const guint32 *order);

void         dtl_postings_take   (DtlPostings *self, guint32 key, guint32 item);

const DtlPosting *dtl_postings_look_up (const DtlPostings *self, guint32 key, guint *n);
guint             dtl_postings_find    (const DtlPosting *list, guint n, DtlPosting posting, const guint32 *order);
void              dtl_postings_window  (guint n, guint at, guint *first, guint *end); /* the neighbours of one, itself among them */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlPostings, dtl_postings_free)

G_END_DECLS
