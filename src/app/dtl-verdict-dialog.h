/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* Asks what the user says of a row, whatever comparing says. */
#define DTL_TYPE_VERDICT_DIALOG (dtl_verdict_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlVerdictDialog, dtl_verdict_dialog, DTL, VERDICT_DIALOG, AdwDialog)

AdwDialog *dtl_verdict_dialog_new    (DtlSession *session, DtlMeasureItem *row);
void       dtl_verdict_dialog_choose (DtlVerdictDialog *self, int verdict); /* a DtlVerdict, or -1: what comparing says */

G_END_DECLS
