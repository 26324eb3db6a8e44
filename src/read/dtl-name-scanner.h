/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-names.h"

G_BEGIN_DECLS

/* Appends the names of a paragraph to the drafts of @names, and what stands in brackets for them to its aliases. */
void dtl_name_scanner_scan (DtlNames *names, const DtlPassage *passage);

G_END_DECLS
