/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-decision-item.h"

G_BEGIN_DECLS

/**
 * DtlCorrectionStep:
 *
 * What the user decided at once about one figure, date, quotation or row: one row of the list of corrections.
 * All of its decisions have a place, or none has.
 */
#define DTL_TYPE_CORRECTION_STEP (dtl_correction_step_get_type ())
G_DECLARE_FINAL_TYPE (DtlCorrectionStep, dtl_correction_step, DTL, CORRECTION_STEP, GObject)

GListStore      *dtl_correction_steps_new        (GListModel *decisions, const DtlComparison *comparison); /* DtlDecisionItem; the last first */

guint            dtl_correction_step_get_n       (DtlCorrectionStep *self);
DtlDecisionItem *dtl_correction_step_get_item    (DtlCorrectionStep *self, guint index);
gboolean         dtl_correction_step_get_placed  (DtlCorrectionStep *self);
char            *dtl_correction_step_say_what    (DtlCorrectionStep *self);
char            *dtl_correction_step_say_where   (DtlCorrectionStep *self);
char            *dtl_correction_step_say_when    (DtlCorrectionStep *self);
char            *dtl_correction_step_say_force   (DtlCorrectionStep *self); /* NULL if it simply holds */
char            *dtl_correction_step_say_why     (DtlCorrectionStep *self);
gboolean         dtl_correction_step_matches     (DtlCorrectionStep *self, const char *search);

G_END_DECLS
