/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-verdict.h"

G_BEGIN_DECLS

/**
 * DtlSlip:
 * @suspect: the side that is likely wrong; %NULL if nothing tells
 * @other: the other side; with no suspect, @suspect and @other are in order of size and
 *   @suspect is only named so
 * @proof: working of the check inside the suspect's source that fails; %NULL if the suspect is
 *   only outvoted
 * @power: by what power of ten @suspect is to be scaled to be @other
 */
typedef struct
{
  const DtlSide *suspect;
  const DtlSide *other;
  const char *proof;
  gboolean known;
  int power;
} DtlSlip;

DtlSlip     dtl_scale_slip_examine     (const DtlDispute *dispute);
void        dtl_scale_slip_describe    (const DtlDispute *dispute, DtlReason *reason);
const char *dtl_scale_slip_translation (const DtlSlip *slip, const DtlCorpus *corpus);

G_END_DECLS
