/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-session.h"

G_BEGIN_DECLS

/* Asks when a source was published. */
#define DTL_TYPE_DATE_DIALOG (dtl_date_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlDateDialog, dtl_date_dialog, DTL, DATE_DIALOG, AdwDialog)

AdwDialog *dtl_date_dialog_new (DtlSession *session, guint source);

G_END_DECLS
