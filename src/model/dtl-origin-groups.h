/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/**
 * DtlOriginGroup:
 * @sources: guint: its sources, in their order; the first one gives it its name
 * @agency: (nullable): whom all of them name as where they have it from
 *
 * Sources that are one origin: copies of one text, or reports taken from one agency.
 */
typedef struct
{
  GArray *sources;
  char *agency;
} DtlOriginGroup;

/**
 * DtlOriginColumn:
 * @group: index of the group
 * @source: the source that it is of, or -1: all of the group, folded
 *
 * What one column of a table of sources is of.
 */
typedef struct
{
  guint group;
  int source;
} DtlOriginColumn;

GPtrArray *dtl_origin_groups_find         (const DtlComparison *comparison);
GArray    *dtl_origin_groups_list_columns (GPtrArray *groups, gboolean (*is_folded) (const DtlOriginGroup *group, gpointer data), gpointer data);
gboolean   dtl_origin_groups_any          (GPtrArray *groups);

G_END_DECLS
