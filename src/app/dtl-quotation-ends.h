/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-text.h"

G_BEGIN_DECLS

/* Two rows that say where a quotation begins and ends, with buttons that move either by a word. Signal: "changed". */
#define DTL_TYPE_QUOTATION_ENDS (dtl_quotation_ends_get_type ())
G_DECLARE_FINAL_TYPE (DtlQuotationEnds, dtl_quotation_ends, DTL, QUOTATION_ENDS, AdwPreferencesGroup)

GtkWidget *dtl_quotation_ends_new      (DtlText *text, DtlSpan words);
DtlSpan    dtl_quotation_ends_get_span (DtlQuotationEnds *self);

G_END_DECLS
