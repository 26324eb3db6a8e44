/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-cli.h"

G_BEGIN_DECLS

char *dtl_cli_export_dup_title (DtlCli *cli);
void  dtl_cli_export_write     (DtlCli *cli, const GString *text);

G_END_DECLS
