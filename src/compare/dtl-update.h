/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-corpus.h"

G_BEGIN_DECLS

/**
 * DtlUpdate:
 * @corpus: the sources as they are now
 * @before: (element-type guint): for each of them what its number was, %G_MAXUINT if it is new
 * @moves: (element-type DtlMove) (nullable): where those that were there before are given now, if that is elsewhere
 * @renumbered: they are given in another order: whatever names them by their places is to be made anew
 *
 * What changed in the sources since the last time.
 */
typedef struct
{
  const DtlCorpus *corpus;
  const GArray *before;
  GArray *moves;
  gboolean renumbered;
} DtlUpdate;

/* Whether the last update of a corpus changed what hangs on the words of a source. */
typedef gboolean (*DtlIsOtherFunc) (const DtlCorpus *corpus, guint source);

GPtrArray *dtl_update_carry (const DtlUpdate *self, GPtrArray *parts, DtlIsOtherFunc is_other, GDestroyNotify free_part, GFunc drop, gpointer data);

static inline void
dtl_update_clear (DtlUpdate *self)
{
  g_clear_pointer (&self->moves, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlUpdate, dtl_update_clear)

G_END_DECLS
