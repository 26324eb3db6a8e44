/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-corpus.h"

G_BEGIN_DECLS

/**
 * DtlUpdate:
 * @corpus: the sources as they are now
 * @before: (element-type guint): for each of them what its number was, %G_MAXUINT if it is new
 * @renumbered: sources that were there before are now given at other places: whatever names them by these is to be made anew
 *
 * What changed in the sources since the last time.
 */
typedef struct
{
  const DtlCorpus *corpus;
  const GArray *before;
  gboolean renumbered;
} DtlUpdate;

GPtrArray *dtl_update_carry (const DtlUpdate *self, GPtrArray *parts, gboolean keep_changed, GDestroyNotify free_part, GFunc drop, gpointer data);

G_END_DECLS
