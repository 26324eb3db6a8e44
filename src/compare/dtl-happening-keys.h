/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-happening.h"
#include "dtl-pairing.h"

G_BEGIN_DECLS

void    dtl_happening_keys_post     (const DtlCorpus *corpus, DtlPairing *pairing, const DtlHappening *happening, const GArray *subjects);
GArray *dtl_happening_keys_subjects (const DtlCorpus *corpus, guint source);

G_END_DECLS
