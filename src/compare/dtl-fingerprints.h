/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-update.h"

G_BEGIN_DECLS

/**
 * DtlSharedText:
 * @a: a source, as the corpus counts
 * @b: another, after it
 * @n_words: words that both have in long runs
 * @longest: words of the longest run
 * @share: @n_words against the words of the shorter source
 * @first: a number of @a that stays while it is there
 * @second: the same of @b
 * @left: (element-type DtlSpan): the runs in @a
 * @right: (element-type DtlSpan): the runs in @b, parallel
 *
 * What two sources have word for word in common, quotations left out: so much that one is a copy of the other, or
 * of parts of it, or both are of a third.
 */
typedef struct
{
  guint a;
  guint b;
  guint n_words;
  guint longest;
  double share;
  guint first;
  guint second;
  GArray *left;
  GArray *right;
} DtlSharedText;

/**
 * DtlFingerprints:
 *
 * Finds what sources share. It is kept while they come and go.
 */
typedef struct _DtlFingerprints DtlFingerprints;

DtlFingerprints *dtl_fingerprints_new       (const DtlCorpus *corpus);
void             dtl_fingerprints_free      (DtlFingerprints *self);
void             dtl_fingerprints_update    (DtlFingerprints *self, const DtlUpdate *update);
void             dtl_fingerprints_list      (const DtlFingerprints *self, guint source, GPtrArray *found);
const GArray    *dtl_fingerprints_changed   (const DtlFingerprints *self);
const GArray    *dtl_fingerprints_gone      (const DtlFingerprints *self);
guint            dtl_fingerprints_n_sources (const DtlFingerprints *self);
guint            dtl_fingerprints_number_of (const DtlFingerprints *self, guint source);
guint            dtl_fingerprints_source_of (const DtlFingerprints *self, guint number);
const GPtrArray *dtl_fingerprints_shared_of (const DtlFingerprints *self, guint number);
double           dtl_fingerprints_share_of  (const DtlFingerprints *self, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlFingerprints, dtl_fingerprints_free)

G_END_DECLS
