/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* Asks which other row of the figures panel a row is the same as. */
#define DTL_TYPE_MERGE_DIALOG (dtl_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlMergeDialog, dtl_merge_dialog, DTL, MERGE_DIALOG, AdwDialog)

AdwDialog *dtl_merge_dialog_new (DtlSession *session, DtlMeasureItem *row);

G_END_DECLS
