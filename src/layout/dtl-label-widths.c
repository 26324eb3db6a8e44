/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lanes are packed by the widths of their labels, and only the main thread may ask what they say and measure them. So what it
 * has found stands here, where a layout on another thread can read it without waiting. */

#include "dtl-label-widths.h"

struct _DtlLabelWidths
{
  guint n_records;
  guint n_groups;
  int *widths; /* width + 1: of the records, then of the groups; 0: not known */
};

/**
 * dtl_label_widths_new:
 * @n_records: how many things there are
 * @n_groups: how many merged ones
 *
 * Returns: (transfer full): nothing known yet
 */
DtlLabelWidths *
dtl_label_widths_new (guint n_records, guint n_groups)
{
  DtlLabelWidths *widths = g_atomic_rc_box_new0 (DtlLabelWidths);

  widths->n_records = n_records;
  widths->n_groups = n_groups;
  widths->widths = g_new0 (int, n_records + n_groups + 1);
  return widths;
}

/**
 * dtl_label_widths_ref:
 *
 * Returns: (transfer full): the same
 */
DtlLabelWidths *
dtl_label_widths_ref (DtlLabelWidths *widths)
{
  return g_atomic_rc_box_acquire (widths);
}

static void
clear_widths (gpointer data)
{
  g_free (((DtlLabelWidths *) data)->widths);
}

/**
 * dtl_label_widths_unref:
 * @widths: (transfer full): widths
 */
void
dtl_label_widths_unref (DtlLabelWidths *widths)
{
  g_atomic_rc_box_release_full (widths, clear_widths);
}

static int *
find_place (DtlLabelWidths *widths, gboolean merged, guint id)
{
  if (id >= (merged ? widths->n_groups : widths->n_records))
    return NULL;
  return &widths->widths[merged ? widths->n_records + id : id];
}

/**
 * dtl_label_widths_get:
 * @merged: whether it is a merged one
 * @id: its number
 *
 * Returns: how wide its label is, or %DTL_LABEL_UNKNOWN
 */
int
dtl_label_widths_get (DtlLabelWidths *widths, gboolean merged, guint id)
{
  int *place = find_place (widths, merged, id);

  return place ? g_atomic_int_get (place) - 1 : DTL_LABEL_UNKNOWN;
}

/**
 * dtl_label_widths_set:
 * @merged: whether it is a merged one
 * @id: its number
 * @width: how wide its label is, at least 0
 */
void
dtl_label_widths_set (DtlLabelWidths *widths, gboolean merged, guint id, int width)
{
  int *place = find_place (widths, merged, id);

  g_return_if_fail (place);
  g_atomic_int_set (place, width + 1);
}
