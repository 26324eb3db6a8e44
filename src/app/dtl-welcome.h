/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the window shows while nothing is open: what can be done first, and what was open last. */
#define DTL_TYPE_WELCOME (dtl_welcome_get_type ())
G_DECLARE_FINAL_TYPE (DtlWelcome, dtl_welcome, DTL, WELCOME, AdwBin)

void dtl_welcome_update   (DtlWelcome *self);
void dtl_welcome_set_busy (DtlWelcome *self, gboolean busy);

G_END_DECLS
