/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-cli.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

/* Called on the main thread, for each source in order; @source is its place, from 0. */
typedef void (*DtlCliReadingFunc) (DtlCli *cli, DtlReading *reading, guint source, gpointer data);

gboolean   dtl_cli_reader_run     (DtlCli *cli, DtlCliReadingFunc func, gpointer data);
GPtrArray *dtl_cli_reader_collect (DtlCli *cli, GPtrArray **places); /* DtlDecisionPlace */

G_END_DECLS
