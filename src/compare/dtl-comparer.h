/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/**
 * DtlComparer:
 *
 * Compares the same collection again and again, with a report more or less or one corrected in between, and looks
 * only at what that touches. What it says is always what a new one would say of the same readings and decisions,
 * to the byte: nothing that it keeps is more than a result of its inputs that would come out the same again.
 *
 * - A source is known again by its reading, which never changes. Its words, statements, events, quotations and
 *   fingerprints are made once.
 * - What the other sources have to do with that is how rare a word is, and whether it is a name. In large
 *   collections rarity goes in steps of four, so that a report moves few words to another step; only what
 *   holds such a word is weighed anew. In small ones, all of it is.
 * - Statements, events and quotations are paired by #DtlPairing, which keeps pairs and groups, and hands back
 *   those groups that are not what they were: only their rows are judged again.
 * - All else is made anew each time, in one go over sources, rows and events: orders, sums, origins, suggestions.
 *
 * Used by one thread at a time. The comparisons share what they have in common, and never change.
 */
typedef struct _DtlComparer DtlComparer;

DtlComparer   *dtl_comparer_new     (const DtlLexicon *lexicon);
void           dtl_comparer_free    (DtlComparer *self);
DtlComparison *dtl_comparer_compare (DtlComparer *self, GPtrArray *readings, GPtrArray *decisions, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlComparer, dtl_comparer_free)

G_END_DECLS
