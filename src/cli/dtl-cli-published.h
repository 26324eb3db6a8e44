/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-cli.h"
#include "dtl-date.h"

G_BEGIN_DECLS

/* What --published says: a date for every source that states none, dates for certain files. */
typedef struct
{
  DtlDate all;       /* unset if not given */
  GPtrArray *files;  /* of its own struct */
} DtlCliPublished;

gboolean dtl_cli_published_parse (DtlCli *cli, DtlCliPublished *published);
void     dtl_cli_published_clear (DtlCliPublished *published);
gboolean dtl_cli_published_find  (const DtlCliPublished *published, const char *path, DtlDate *date);

G_END_DECLS
