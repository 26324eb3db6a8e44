/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-correction-step.h"

G_BEGIN_DECLS

/* A row of the list of corrections. Signals: "go", "revoke" (none): a button was pressed. */
#define DTL_TYPE_CORRECTION_ROW (dtl_correction_row_get_type ())
G_DECLARE_FINAL_TYPE (DtlCorrectionRow, dtl_correction_row, DTL, CORRECTION_ROW, GtkBox)

GtkWidget         *dtl_correction_row_new      (void);
void               dtl_correction_row_bind     (DtlCorrectionRow *self, DtlCorrectionStep *step); /* NULL: nothing any more */
DtlCorrectionStep *dtl_correction_row_get_step (DtlCorrectionRow *self);
char              *dtl_correction_row_say      (DtlCorrectionRow *self); /* all of it, for a screen reader */

G_END_DECLS
