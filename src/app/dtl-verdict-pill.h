/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* A verdict as an icon and a word, tinted by how much it should worry. */
#define DTL_TYPE_VERDICT_PILL (dtl_verdict_pill_get_type ())
G_DECLARE_FINAL_TYPE (DtlVerdictPill, dtl_verdict_pill, DTL, VERDICT_PILL, GtkWidget)

GtkWidget  *dtl_verdict_pill_new            (void);
void        dtl_verdict_pill_set_terse      (DtlVerdictPill *self, gboolean terse);
void        dtl_verdict_pill_set_can_shrink (DtlVerdictPill *self, gboolean can_shrink);
void        dtl_verdict_pill_set_verdict    (DtlVerdictPill *self, DtlVerdict verdict);
void        dtl_verdict_pill_set_decided    (DtlVerdictPill *self, const char *words);

const char *dtl_verdict_style (DtlVerdict verdict); /* CSS class: "alone", "agrees", "differs", "conflicts" */
const char *dtl_verdict_icon  (DtlVerdict verdict); /* name of its icon */

G_END_DECLS
