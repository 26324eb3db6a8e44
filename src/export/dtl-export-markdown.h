/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-brief.h"

G_BEGIN_DECLS

char *dtl_export_markdown_brief (const DtlBrief *brief);

G_END_DECLS
