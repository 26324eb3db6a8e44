/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-cli.h"
#include "dtl-comparison.h"

G_BEGIN_DECLS

DtlComparison *dtl_cli_compare_inputs (DtlCli *cli);

G_END_DECLS
