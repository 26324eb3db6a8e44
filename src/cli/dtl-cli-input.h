/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-cli.h"
#include "dtl-source.h"

G_BEGIN_DECLS

GPtrArray *dtl_cli_input_load (const char *argument, GError **error);

G_END_DECLS
