/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_GRANULARITY_TIME,
  DTL_GRANULARITY_DAY,
  DTL_GRANULARITY_WEEK,
  DTL_GRANULARITY_MONTH,
  DTL_GRANULARITY_QUARTER,
  DTL_GRANULARITY_SEASON,
  DTL_GRANULARITY_HALF,
  DTL_GRANULARITY_YEAR,
  DTL_GRANULARITY_DECADE,
  DTL_GRANULARITY_CENTURY,
  DTL_GRANULARITY_RANGE,
  DTL_GRANULARITY_VAGUE,
} DtlGranularity;

typedef enum
{
  DTL_INTERVAL_NONE = 0,
  DTL_INTERVAL_OPEN_START = 1 << 0, /* EDTF "../2030" */
  DTL_INTERVAL_OPEN_END = 1 << 1,   /* EDTF "2022/.." */
  DTL_INTERVAL_APPROXIMATE = 1 << 2, /* EDTF "~" */
  DTL_INTERVAL_UNCERTAIN = 1 << 3,  /* EDTF "?" */
} DtlIntervalFlags;

#define DTL_NO_TIME (-1)
#define DTL_NO_ZONE G_MININT16

/**
 * DtlInterval:
 * @earliest: first day (DTL_DAY_NONE: unresolved)
 * @latest: last day, included
 * @granularity: how precisely it is told
 * @flags: open ends, qualifiers
 * @second: second of the day for %DTL_GRANULARITY_TIME, else %DTL_NO_TIME
 * @zone: minutes east of UTC, or %DTL_NO_ZONE
 *
 * When something is, as precisely as it is told. An open end keeps its bound at the known
 * side; the other day is then %DTL_DAY_NONE.
 */
typedef struct
{
  DtlDay earliest;
  DtlDay latest;
  gint32 second;
  gint16 zone;
  guint8 granularity; /* DtlGranularity */
  guint8 flags;       /* DtlIntervalFlags */
} DtlInterval;

DtlInterval dtl_interval_unresolved  (void);
DtlInterval dtl_interval_day         (DtlDate date);
DtlInterval dtl_interval_month       (int year, int month);
DtlInterval dtl_interval_year        (int year);
DtlInterval dtl_interval_days        (DtlDay earliest, DtlDay latest, DtlGranularity granularity);
DtlInterval dtl_interval_years       (int first, int last, DtlGranularity granularity);
DtlInterval dtl_interval_year_part   (int year, int code); /* EDTF: seasons 21–24, quarters 33–36, halves 40, 41 */
gboolean    dtl_interval_is_resolved (const DtlInterval *interval);
gboolean    dtl_interval_equal       (const DtlInterval *a, const DtlInterval *b);
gboolean    dtl_interval_meet        (const DtlInterval *a, const DtlInterval *b);
gboolean    dtl_interval_contains    (const DtlInterval *outer, const DtlInterval *inner);
gboolean    dtl_interval_is_one_day  (const DtlInterval *interval);
int         dtl_interval_gap         (const DtlInterval *a, const DtlInterval *b);
int         dtl_interval_compare     (const DtlInterval *a, const DtlInterval *b);

char       *dtl_interval_clock       (const DtlInterval *interval); /* NULL if it has no time of day */

gboolean    dtl_interval_parse_edtf  (const char *text, DtlInterval *interval);
char       *dtl_interval_to_edtf     (const DtlInterval *interval); /* NULL if unresolved */

const char *dtl_granularity_name     (DtlGranularity granularity);
gboolean    dtl_granularity_from_name (const char *name, DtlGranularity *granularity);

G_END_DECLS
