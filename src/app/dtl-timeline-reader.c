/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A frame must not ask a list model for its items: that makes objects and boxes values. So the items are read when the
 * list changes; only the words of what is on screen are fetched later. Both must happen on the main thread, which is
 * why reading can stop and go on. */

#include "dtl-timeline-reader.h"

#include <math.h>

#define READ_AT_ONCE 32 /* items between two looks at the clock */

struct _DtlTimelineReader
{
  GListModel *model;
  GtkExpression *fields[DTL_TIMELINE_N_FIELDS];
  DtlTimelineEvents *events; /* NULL: taken away */
  guint next;
};

/**
 * dtl_timeline_reader_new:
 * @model: (nullable): the items
 * @fields: (array): an expression for each DtlTimelineField, or %NULL
 * @n_lanes: how many lanes there are, at least 1
 *
 * Returns: (transfer full): a reader that has read nothing yet
 */
DtlTimelineReader *
dtl_timeline_reader_new (GListModel *model, GtkExpression **fields, guint n_lanes)
{
  DtlTimelineReader *reader = g_new0 (DtlTimelineReader, 1);

  reader->model = model ? g_object_ref (model) : NULL;
  for (guint i = 0; i < DTL_TIMELINE_N_FIELDS; i++)
    reader->fields[i] = fields[i] ? gtk_expression_ref (fields[i]) : NULL;
  reader->events = dtl_timeline_events_new (n_lanes);
  return reader;
}

/**
 * dtl_timeline_reader_free:
 * @reader: (transfer full): a reader
 */
void
dtl_timeline_reader_free (DtlTimelineReader *reader)
{
  g_clear_object (&reader->model);
  for (guint i = 0; i < DTL_TIMELINE_N_FIELDS; i++)
    g_clear_pointer (&reader->fields[i], gtk_expression_unref);
  g_clear_pointer (&reader->events, dtl_timeline_events_unref);
  g_free (reader);
}

static gboolean
evaluate (DtlTimelineReader *reader, gpointer item, DtlTimelineField field, GType type, GValue *value)
{
  g_auto (GValue) raw = G_VALUE_INIT;

  g_value_init (value, type);
  if (!reader->fields[field] || !gtk_expression_evaluate (reader->fields[field], item, &raw))
    return FALSE;
  return g_value_transform (&raw, value);
}

static gint64
evaluate_number (DtlTimelineReader *reader, gpointer item, DtlTimelineField field, gint64 otherwise)
{
  g_auto (GValue) value = G_VALUE_INIT;

  return evaluate (reader, item, field, G_TYPE_INT64, &value) ? g_value_get_int64 (&value) : otherwise;
}

static double
evaluate_size (DtlTimelineReader *reader, gpointer item, DtlTimelineField field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  return evaluate (reader, item, field, G_TYPE_DOUBLE, &value) ? g_value_get_double (&value) : NAN;
}

/* A value without end is none that could be drawn. */
static void
read_value (DtlTimelineReader *reader, gpointer item, DtlTimelineRecord *record)
{
  double top;

  if (!reader->fields[DTL_TIMELINE_VALUE])
    return;
  record->low = evaluate_size (reader, item, DTL_TIMELINE_VALUE);
  top = evaluate_size (reader, item, DTL_TIMELINE_VALUE_TOP);
  record->valued = isfinite (record->low) != 0;
  if (!record->valued)
    record->low = 0;
  record->high = isfinite (top) && top > record->low ? top : record->low;
}

static void
read_item (DtlTimelineReader *reader, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (reader->model, position);
  DtlTimelineRecord record = { 0 };

  record.begin = evaluate_number (reader, item, DTL_TIMELINE_BEGIN, 0);
  record.end = evaluate_number (reader, item, DTL_TIMELINE_END, 0);
  record.lane = CLAMP (evaluate_number (reader, item, DTL_TIMELINE_LANE, 0), 0, G_MAXUINT);
  record.kind = evaluate_number (reader, item, DTL_TIMELINE_KIND, DTL_TIMELINE_EXACT);
  record.group = evaluate_number (reader, item, DTL_TIMELINE_GROUP, -1);
  record.teller = CLAMP (evaluate_number (reader, item, DTL_TIMELINE_TELLER, -1), -1, G_MAXINT);
  record.alert = evaluate_number (reader, item, DTL_TIMELINE_ALERT, 0) != 0;
  record.about = evaluate_number (reader, item, DTL_TIMELINE_ABOUT, 0) != 0;
  read_value (reader, item, &record);
  dtl_timeline_events_add (reader->events, &record);
}

/**
 * dtl_timeline_reader_read:
 * @until: when to stop, as g_get_monotonic_time() tells it; %G_MAXINT64: not before all is read
 *
 * Reads on.
 *
 * Returns: whether all is read
 */
gboolean
dtl_timeline_reader_read (DtlTimelineReader *reader, gint64 until)
{
  guint n_items = reader->model ? g_list_model_get_n_items (reader->model) : 0;

  g_return_val_if_fail (reader->events, TRUE);
  while (reader->next < n_items)
    {
      read_item (reader, reader->next++);
      if (until < G_MAXINT64 && reader->next % READ_AT_ONCE == 0 && g_get_monotonic_time () >= until)
        break;
    }
  return reader->next >= n_items;
}

/**
 * dtl_timeline_reader_steal:
 *
 * Returns: (transfer full): what was read, to be indexed; their positions are those of the items
 */
DtlTimelineEvents *
dtl_timeline_reader_steal (DtlTimelineReader *reader)
{
  return g_steal_pointer (&reader->events);
}

/**
 * dtl_timeline_reader_text:
 * @position: of an item
 * @field: one that is a string
 *
 * Returns: (transfer full) (nullable): what the item says
 */
char *
dtl_timeline_reader_text (DtlTimelineReader *reader, guint position, DtlTimelineField field)
{
  g_autoptr (GObject) item = g_list_model_get_item (reader->model, position);
  g_auto (GValue) value = G_VALUE_INIT;

  if (!item || !evaluate (reader, item, field, G_TYPE_STRING, &value))
    return NULL;
  return g_value_dup_string (&value);
}
