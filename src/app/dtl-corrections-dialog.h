/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-session.h"

G_BEGIN_DECLS

/* Everything that the user decided, the last first, and what of it has no place now. */
#define DTL_TYPE_CORRECTIONS_DIALOG (dtl_corrections_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlCorrectionsDialog, dtl_corrections_dialog, DTL, CORRECTIONS_DIALOG, AdwDialog)

AdwDialog  *dtl_corrections_dialog_new      (DtlSession *session);
GListModel *dtl_corrections_dialog_get_list (DtlCorrectionsDialog *self); /* DtlCorrectionStep, as they are shown */

G_END_DECLS
