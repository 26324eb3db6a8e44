/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/* How a business year is called. */
typedef enum
{
  DTL_FISCAL_SHORT,     /* "FY25", "fiscal 2025" */
  DTL_FISCAL_WORDS,     /* "this financial year", "the tax year" */
  DTL_FISCAL_TWO_YEARS, /* "2024-25" */
} DtlFiscalWording;

/**
 * DtlFiscalYear:
 * @month: in which month it begins; 1 if it is the calendar's
 * @known: a country shows it
 * @by_start: it is called by the year in which it begins, as in Japan
 * @has_quarters: a quarter that says no year is one of it
 */
typedef struct
{
  int month;
  gboolean known;
  gboolean by_start;
  gboolean has_quarters;
} DtlFiscalYear;

DtlFiscalYear dtl_date_fiscal_year (const DtlPassage *passage, guint at, DtlFiscalWording wording);
gboolean      dtl_date_is_southern (const DtlPassage *passage, guint at);

G_END_DECLS
