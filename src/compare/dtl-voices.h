/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-verdict.h"

G_BEGIN_DECLS

/**
 * DtlVoices:
 * @sides: (element-type DtlSide): those that say one amount, put together, in order
 * @disputes: (element-type DtlDispute): between them, every two once; with itself where all
 *   that a side holds was set against each other
 *
 * What one rule found in a row, such that a reason can speak of every group once and not of
 * every pair in it.
 */
typedef struct
{
  GPtrArray *sides;
  GArray *disputes;
} DtlVoices;

DtlVoices *dtl_voices_new  (const GArray *disputes, gboolean timed);
void       dtl_voices_free (DtlVoices *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlVoices, dtl_voices_free)

G_END_DECLS
