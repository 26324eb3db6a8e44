/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quotation-marks.h"
#include "dtl-saying.h"

G_BEGIN_DECLS

/**
 * DtlAttributions:
 * @sayings: (element-type DtlSaying): those of the paragraph scanned last
 * @spans: (element-type DtlSpan): who says it, as written, for each of @sayings; a pronoun is
 *   already what it stands for
 * @marks: (element-type DtlQuotationMarks): its quotation marks
 * @speaker: who spoke last, for "he added" in the sentences to come; empty at first
 *
 * Who says what. One for a text, carried from paragraph to paragraph.
 */
typedef struct
{
  GArray *sayings;
  GArray *spans;
  GArray *marks;
  DtlSpan speaker;
} DtlAttributions;

void     dtl_attributions_init  (DtlAttributions *self);
void     dtl_attributions_clear (DtlAttributions *self);

/* Finds who says what in a paragraph; call it once for each, before dtl_attributions_find(). */
void     dtl_attributions_scan  (DtlAttributions *self, const DtlPassage *passage);

/* Who says what the token at @index is part of: sets @who, as written. FALSE if nobody does. */
gboolean dtl_attributions_find  (const DtlAttributions *self, guint index, DtlSpan *who);

/* Sets the attribution of the paragraph's figures. */
void     dtl_attributions_apply (const DtlAttributions *self, const DtlPassage *passage);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlAttributions, dtl_attributions_clear)

G_END_DECLS
