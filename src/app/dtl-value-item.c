/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline takes a list of objects; a measure's history is numbers in a snapshot. So each value of it that has a time
 * gets an object of its own, which says in words what it is only when it is asked. */

#include "config.h"

#include "dtl-value-item.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-measure-words.h"
#include "dtl-timeline-binding.h"
#include "dtl-words.h"

struct _DtlValueItem
{
  GObject parent_instance;

  DtlMeasureItem *measure;
  DtlSeriesPoint point; /* its figures are its own */
  DtlTimelineRecord record;
  gboolean alert;
};

G_DEFINE_FINAL_TYPE (DtlValueItem, dtl_value_item, G_TYPE_OBJECT)

static void
dtl_value_item_finalize (GObject *object)
{
  DtlValueItem *self = DTL_VALUE_ITEM (object);

  g_clear_object (&self->measure);
  g_clear_pointer (&self->point.figures, g_array_unref);
  G_OBJECT_CLASS (dtl_value_item_parent_class)->finalize (object);
}

static void
dtl_value_item_class_init (DtlValueItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dtl_value_item_finalize;
}

static void
dtl_value_item_init (DtlValueItem *self)
{
}

/**
 * dtl_value_item_new:
 * @measure: a measure
 * @point: what it was at some time, told by one figure at least; copied
 * @alert: whether it cannot be right together with another value of that time
 *
 * Returns: (transfer full): it
 */
DtlValueItem *
dtl_value_item_new (DtlMeasureItem *measure, const DtlSeriesPoint *point, gboolean alert)
{
  DtlValueItem *self = g_object_new (DTL_TYPE_VALUE_ITEM, NULL);

  g_return_val_if_fail (point->figures->len > 0, NULL);
  self->measure = g_object_ref (measure);
  self->point = *point;
  self->point.figures = g_array_copy (point->figures);
  self->alert = alert;
  dtl_timeline_record_set_date (&self->record, &point->period);
  if (point->stale)
    self->record.kind = DTL_TIMELINE_ASIDE;
  return self;
}

/**
 * dtl_value_item_get_measure:
 *
 * Returns: (transfer none): the measure
 */
DtlMeasureItem *
dtl_value_item_get_measure (DtlValueItem *self)
{
  return self->measure;
}

/**
 * dtl_value_item_get_point:
 *
 * Returns: (transfer none): the value and its time
 */
const DtlSeriesPoint *
dtl_value_item_get_point (DtlValueItem *self)
{
  return &self->point;
}

/**
 * dtl_value_item_get_figure:
 *
 * Returns: the figure that tells it first
 */
DtlMentionRef
dtl_value_item_get_figure (DtlValueItem *self)
{
  return g_array_index (self->point.figures, DtlMentionRef, 0);
}

/**
 * dtl_value_item_get_teller:
 *
 * Returns: the source that tells it, if it is only one; else -1
 */
int
dtl_value_item_get_teller (DtlValueItem *self)
{
  const guint first = dtl_value_item_get_figure (self).source;

  for (guint i = 1; i < self->point.figures->len; i++)
    if (g_array_index (self->point.figures, DtlMentionRef, i).source != first)
      return -1;
  return (int) first;
}

/**
 * dtl_value_item_get_alert:
 *
 * Returns: whether it cannot be right together with another value of its time
 */
gboolean
dtl_value_item_get_alert (DtlValueItem *self)
{
  return self->alert;
}

/**
 * dtl_value_item_get_begin:
 *
 * Returns: as %DTL_TIMELINE_BEGIN
 */
gint64
dtl_value_item_get_begin (DtlValueItem *self)
{
  return self->record.begin;
}

/**
 * dtl_value_item_get_end:
 *
 * Returns: as %DTL_TIMELINE_END
 */
gint64
dtl_value_item_get_end (DtlValueItem *self)
{
  return self->record.end;
}

/**
 * dtl_value_item_get_kind:
 *
 * Returns: how its time is known; aside, if the number was old when it was told
 */
DtlTimelineKind
dtl_value_item_get_kind (DtlValueItem *self)
{
  return self->record.kind;
}

/**
 * dtl_value_item_get_low:
 *
 * Returns: the value, or its lower end, for drawing; NaN if neither end is known
 */
double
dtl_value_item_get_low (DtlValueItem *self)
{
  const DtlRange *range = &self->point.value;

  if (!range->has_low && !range->has_high)
    return NAN;
  return dtl_decimal_to_double (range->has_low ? &range->low : &range->high);
}

/**
 * dtl_value_item_get_high:
 *
 * Returns: its upper end; the lower one, where only that is known
 */
double
dtl_value_item_get_high (DtlValueItem *self)
{
  const DtlRange *range = &self->point.value;

  return range->has_high ? dtl_decimal_to_double (&range->high) : dtl_value_item_get_low (self);
}

/* --- Words -------------------------------------------------------------------------------- */

/**
 * dtl_value_item_dup_value:
 *
 * Returns: (transfer full): the value as most wrote it
 */
char *
dtl_value_item_dup_value (DtlValueItem *self)
{
  return dtl_measure_words_commonest (self->measure, self->point.figures);
}

/**
 * dtl_value_item_dup_date:
 *
 * Returns: (transfer full): its time in words
 */
char *
dtl_value_item_dup_date (DtlValueItem *self)
{
  g_autofree char *words = dtl_words_interval (&self->point.period);

  return words ? g_steal_pointer (&words) : g_strdup ("");
}

/**
 * dtl_value_item_dup_tellers:
 *
 * Returns: (transfer full): who says so: "Bergblick and 2 more"
 */
char *
dtl_value_item_dup_tellers (DtlValueItem *self)
{
  const guint first = dtl_value_item_get_figure (self).source;
  g_autofree char *name = dtl_timeline_binding_source_name (dtl_measure_item_get_comparison (self->measure), first);
  guint n_others = 0;

  for (guint i = 1, last = first; i < self->point.figures->len; i++)
    {
      const guint source = g_array_index (self->point.figures, DtlMentionRef, i).source;

      n_others += source != last;
      last = source;
    }
  if (n_others == 0)
    return g_steal_pointer (&name);
  /* Translators: a source, and how many others say the same */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_others), name, n_others);
}

/**
 * dtl_value_item_dup_detail:
 *
 * Returns: (transfer full): its time, who says so, and what is to be made of it: "2023 · Bergblick · Conflict"
 */
char *
dtl_value_item_dup_detail (DtlValueItem *self)
{
  const DtlVerdict verdict = dtl_measure_item_get_measure (self->measure)->verdict;
  g_autofree char *date = dtl_value_item_dup_date (self);
  g_autofree char *tellers = dtl_value_item_dup_tellers (self);
  g_autoptr (GString) detail = g_string_new (date);

  if (!self->point.told)
    /* Translators: after a date: the value has no other than that of the report */
    g_string_append_printf (detail, " (%s)", _("day of the report"));
  g_string_append_printf (detail, " · %s", tellers);
  if (self->point.stale)
    g_string_append_printf (detail, " · %s", _("an old number"));
  if (self->alert)
    g_string_append_printf (detail, " · %s", dtl_words_verdict (verdict));
  return g_string_free (g_steal_pointer (&detail), FALSE);
}
