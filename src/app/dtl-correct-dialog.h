/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-correct-row.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* Asks what is right of a figure, a date or a quotation; or of words in which none was read. */
#define DTL_TYPE_CORRECT_DIALOG (dtl_correct_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlCorrectDialog, dtl_correct_dialog, DTL, CORRECT_DIALOG, AdwDialog)

AdwDialog     *dtl_correct_dialog_new         (DtlSession *session, DtlSelectionKind about, guint source, guint index);
AdwDialog     *dtl_correct_dialog_new_marking (DtlSession *session, DtlSelectionKind about, guint source, DtlSpan words);
DtlCorrectRow *dtl_correct_dialog_get_row     (DtlCorrectDialog *self, DtlDecisionKind kind); /* NULL: it has none */
GtkWidget     *dtl_correct_dialog_get_apply   (DtlCorrectDialog *self);

G_END_DECLS
