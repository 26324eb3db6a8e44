/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlLink:
 * @a: an item
 * @b: another
 * @score: how well they match
 * @enough: how well they must match
 * @series: whether they are told for two times, so that the other's equal is no rival but the next in line
 * @firm: whether they match without a doubt about the rest: they say one number
 */
typedef struct
{
  guint32 a;
  guint32 b;
  float score;
  float enough;
  gboolean firm;
  gboolean series;
} DtlLink;

/**
 * DtlStanding:
 * @best: that each is what matches the other best in its source: 0.5 to 1, by how far behind the next is; else 0
 * @rival: that something else matches one of them better: 0.5 to 1, by how much; else 0
 */
typedef struct
{
  float best;
  float rival;
} DtlStanding;

GArray *dtl_rivals_rank (const GArray *links, const guint32 *sources, const guint32 *values);

G_END_DECLS
