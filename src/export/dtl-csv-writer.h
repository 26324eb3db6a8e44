/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a row of CSV (RFC 4180) cell by cell; dtl_csv_writer_end_row() ends it. */
typedef struct
{
  GString *text;
  gboolean begun;
} DtlCsvWriter;

void     dtl_csv_writer_init        (DtlCsvWriter *writer, GString *text);
void     dtl_csv_writer_cell        (DtlCsvWriter *writer, const char *cell);
void     dtl_csv_writer_end_row     (DtlCsvWriter *writer);
gboolean dtl_csv_looks_like_formula (const char *cell);

G_END_DECLS
