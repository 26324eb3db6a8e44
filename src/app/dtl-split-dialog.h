/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* Asks which figures of a row are about something else. */
#define DTL_TYPE_SPLIT_DIALOG (dtl_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlSplitDialog, dtl_split_dialog, DTL, SPLIT_DIALOG, AdwDialog)

AdwDialog *dtl_split_dialog_new    (DtlSession *session, DtlMeasureItem *row);
void       dtl_split_dialog_choose (DtlSplitDialog *self, DtlMentionRef figure); /* it leaves */

G_END_DECLS
