/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DTL_TYPE_PREFERENCES_DIALOG (dtl_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlPreferencesDialog, dtl_preferences_dialog, DTL, PREFERENCES_DIALOG, AdwDialog)

AdwDialog *dtl_preferences_dialog_new (GSettings *settings);

G_END_DECLS
