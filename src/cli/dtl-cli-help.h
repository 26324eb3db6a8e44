/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-cli.h"

G_BEGIN_DECLS

char *dtl_cli_help_program (void);
char *dtl_cli_help_command (const DtlCommand *command);

G_END_DECLS
