/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-cli.h"
#include "dtl-collection.h"
#include "dtl-import.h"
#include "dtl-source.h"

G_BEGIN_DECLS

GFile         *dtl_cli_input_file            (const char *argument);
gboolean       dtl_cli_input_is_collection   (const char *argument);
DtlCollection *dtl_cli_input_open_collection (const char *argument, char **scratch, GError **error);
void           dtl_cli_input_remove_scratch  (const char *scratch);
GBytes        *dtl_cli_input_load_bytes      (const char *argument, const DtlImportOptions *options, GError **error);
GPtrArray     *dtl_cli_input_load            (const char *argument, GPtrArray **decisions, GArray *ids, GError **error);

G_END_DECLS
