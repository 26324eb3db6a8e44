/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DTL_CLI_OPTION_FORMAT = 1 << 0,
  DTL_CLI_OPTION_OUTPUT = 1 << 1,
  DTL_CLI_OPTION_PUBLISHED = 1 << 2,
  DTL_CLI_OPTION_LANGUAGE = 1 << 3,
  DTL_CLI_OPTION_LOCALE = 1 << 4,
  DTL_CLI_OPTION_JOBS = 1 << 5,
  DTL_CLI_OPTION_HELP = 1 << 6,
  DTL_CLI_OPTION_EXPLAIN = 1 << 7,
  DTL_CLI_OPTION_COPIES = 1 << 8,
  DTL_CLI_OPTION_SIZE = 1 << 9,
  DTL_CLI_OPTION_RANGE = 1 << 10,
  DTL_CLI_OPTION_GREY = 1 << 11,
  DTL_CLI_OPTION_LANES = 1 << 12,
} DtlCliOptionFlags;

/* What read, compare and timeline share. */
#define DTL_CLI_READING_OPTIONS \
  (DTL_CLI_OPTION_FORMAT | DTL_CLI_OPTION_PUBLISHED | DTL_CLI_OPTION_LANGUAGE | DTL_CLI_OPTION_LOCALE | DTL_CLI_OPTION_JOBS)

/**
 * DtlCliOptions:
 *
 * The options of one command line, as they were typed; %NULL where they were not given.
 */
typedef struct
{
  char *format;
  char *output;
  GPtrArray *published; /* char *: "2024-12-12" or "FILE=2024-12-12" */
  char *language;
  char *locale;
  char *jobs;
  char *explain;        /* "s1f3,s4f2" */
  gboolean help;
  gboolean copies;
  char *size;           /* "297x210mm" */
  char *range;          /* "2024-12..2025-01" */
  gboolean grey;
  char *lanes;          /* "person" */
} DtlCliOptions;

/**
 * DtlCliOption:
 *
 * A row of the table of options: the parser and the help are made from it.
 */
typedef struct
{
  DtlCliOptionFlags flag;
  const char *name;
  char letter;           /* 0: none */
  const char *argument;  /* NULL: takes none */
  const char *summary;   /* to be translated */
} DtlCliOption;

const DtlCliOption *dtl_cli_options       (guint *n_options);
gboolean            dtl_cli_options_parse (DtlCliOptions *options, DtlCliOptionFlags allowed, char **words, GPtrArray *arguments, GError **error);
void                dtl_cli_options_clear (DtlCliOptions *options);

G_END_DECLS
