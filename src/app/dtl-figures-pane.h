/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlFiguresPane:
 *
 * What each source says about the same thing: a card for each measure, or a table. Property: "session".
 */
#define DTL_TYPE_FIGURES_PANE (dtl_figures_pane_get_type ())
G_DECLARE_FINAL_TYPE (DtlFiguresPane, dtl_figures_pane, DTL, FIGURES_PANE, AdwBin)

void dtl_figures_pane_set_session (DtlFiguresPane *self, DtlSession *session);
void dtl_figures_pane_remember    (DtlFiguresPane *self, GSettings *settings, const char *key); /* widths of the table's columns, of type a{si} */

G_END_DECLS
