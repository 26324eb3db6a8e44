/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

DtlComparison *dtl_export_fixture_comparison (void);
DtlComparison *dtl_export_fixture_empty      (void);
void           dtl_export_fixture_assert     (const char *name, const char *text);

G_END_DECLS
