/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlProgress:
 *
 * How far a job is: counted up by the threads that work, looked at by the one that shows it.
 */
typedef struct
{
  gint done;
  gint total;
} DtlProgress;

void   dtl_progress_start   (DtlProgress *progress, guint total);
void   dtl_progress_advance (DtlProgress *progress);
double dtl_progress_get     (DtlProgress *progress); /* 0–1; 0 while nothing is known */

G_END_DECLS
