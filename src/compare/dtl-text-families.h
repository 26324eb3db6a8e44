/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-fingerprints.h"

G_BEGIN_DECLS

/**
 * DtlTextFamily:
 * @sources: (element-type guint): its sources, as the corpus counts, in order
 * @numbers: (element-type guint): their numbers in the fingerprints, parallel
 * @changed: somebody in it shares something else since the last update, or is new in it or gone
 * @result: (nullable): what the owner made of it, freed with it
 *
 * Sources that share text with each other, or with one that does.
 */
typedef struct
{
  GArray *sources;
  GArray *numbers;
  gboolean changed;
  gpointer result;
} DtlTextFamily;

/**
 * DtlTextFamilies:
 *
 * Which sources are of one family. It is kept while they come and go.
 */
typedef struct _DtlTextFamilies DtlTextFamilies;

DtlTextFamilies *dtl_text_families_new    (const DtlFingerprints *fingerprints, double least, GDestroyNotify free_result);
void             dtl_text_families_free   (DtlTextFamilies *self);
const GPtrArray *dtl_text_families_update (DtlTextFamilies *self, gboolean renumbered);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTextFamilies, dtl_text_families_free)

G_END_DECLS
