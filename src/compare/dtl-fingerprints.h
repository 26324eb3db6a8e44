/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-corpus.h"

G_BEGIN_DECLS

/**
 * DtlSharedText:
 * @a: a source, as the corpus counts
 * @b: another, after it
 * @n_words: words that both have in long runs
 * @longest: words of the longest run
 * @share: @n_words against the words of the shorter source
 * @left: (element-type DtlSpan): the runs in @a
 * @right: (element-type DtlSpan): the runs in @b, parallel
 *
 * What two sources have word for word in common, quotations left out.
 */
typedef struct
{
  guint a;
  guint b;
  guint n_words;
  guint longest;
  double share;
  GArray *left;
  GArray *right;
} DtlSharedText;

GPtrArray *dtl_fingerprints_find (const DtlCorpus *corpus); /* (transfer full) (element-type DtlSharedText) */

G_END_DECLS
