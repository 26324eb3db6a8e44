/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two counters are all that working threads and the interface share; no message is sent for each
 * file, so ten thousand files cost the main thread nothing. */

#include "dtl-progress.h"

/**
 * dtl_progress_start:
 * @progress: the counters
 * @total: how many steps there will be
 */
void
dtl_progress_start (DtlProgress *progress, guint total)
{
  g_atomic_int_set (&progress->done, 0);
  g_atomic_int_set (&progress->total, total);
}

void
dtl_progress_advance (DtlProgress *progress)
{
  g_atomic_int_inc (&progress->done);
}

double
dtl_progress_get (DtlProgress *progress)
{
  const int total = g_atomic_int_get (&progress->total);
  const int done = g_atomic_int_get (&progress->done);

  return total > 0 ? CLAMP ((double) done / total, 0, 1) : 0;
}
