/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

void dtl_export_ods  (GString *bytes, const DtlComparison *comparison, const char *title);
void dtl_export_fods (GString *text, const DtlComparison *comparison, const char *title);

G_END_DECLS
