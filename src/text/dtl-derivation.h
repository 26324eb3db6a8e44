/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lemma.h"
#include "dtl-thesaurus.h"

G_BEGIN_DECLS

gboolean dtl_derivation_find (const DtlThesaurus *thesaurus, const char *word, char root[DTL_LEMMA_MAX]);

G_END_DECLS
