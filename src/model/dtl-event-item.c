/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline places objects with a beginning and an end; a reading has events that point to
 * date mentions. This is the object, made when the timeline asks for it. */

#include "dtl-event-item.h"

#define SECONDS_A_DAY G_GINT64_CONSTANT (86400)

struct _DtlEventItem
{
  GObject parent_instance;

  DtlComparison *comparison;
  guint source;
  guint event;
  int story_event;
};

G_DEFINE_FINAL_TYPE (DtlEventItem, dtl_event_item, G_TYPE_OBJECT)

enum
{
  PROP_BEGIN = 1,
  PROP_END,
  PROP_GRANULARITY,
  PROP_LABEL,
  PROP_LANE,
  PROP_STORY_EVENT,
  PROP_VERDICT,
  PROP_RESOLVED,
  N_PROPS,
};

static const DtlEvent *
get_event (DtlEventItem *self)
{
  return dtl_reading_event (dtl_comparison_reading (self->comparison, self->source), self->event);
}

static void
dtl_event_item_finalize (GObject *object)
{
  DtlEventItem *self = DTL_EVENT_ITEM (object);

  dtl_comparison_unref (self->comparison);
  G_OBJECT_CLASS (dtl_event_item_parent_class)->finalize (object);
}

static void
dtl_event_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DtlEventItem *self = DTL_EVENT_ITEM (object);
  const DtlInterval *interval = &dtl_event_item_get_date (self)->interval;

  switch (id)
    {
    case PROP_BEGIN:
      g_value_set_int64 (value, dtl_event_item_get_begin (self));
      break;
    case PROP_END:
      g_value_set_int64 (value, dtl_event_item_get_end (self));
      break;
    case PROP_GRANULARITY:
      g_value_set_uint (value, interval->granularity);
      break;
    case PROP_LABEL:
      g_value_set_string (value, dtl_event_item_get_label (self));
      break;
    case PROP_LANE:
      g_value_set_uint (value, self->source);
      break;
    case PROP_STORY_EVENT:
      g_value_set_int (value, self->story_event);
      break;
    case PROP_VERDICT:
      g_value_set_uint (value, dtl_event_item_get_verdict (self));
      break;
    case PROP_RESOLVED:
      g_value_set_boolean (value, dtl_event_item_get_resolved (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dtl_event_item_class_init (DtlEventItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *props[N_PROPS] = {
    NULL,
    g_param_spec_int64 ("begin", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags),
    g_param_spec_int64 ("end", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags),
    g_param_spec_uint ("granularity", NULL, NULL, 0, DTL_GRANULARITY_VAGUE, 0, flags),
    g_param_spec_string ("label", NULL, NULL, NULL, flags),
    g_param_spec_uint ("lane", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_int ("story-event", NULL, NULL, -1, G_MAXINT, -1, flags),
    g_param_spec_uint ("verdict", NULL, NULL, 0, DTL_VERDICT_CONFLICT, 0, flags),
    g_param_spec_boolean ("resolved", NULL, NULL, FALSE, flags),
  };

  object_class->finalize = dtl_event_item_finalize;
  object_class->get_property = dtl_event_item_get_property;
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dtl_event_item_init (DtlEventItem *self)
{
}

/**
 * dtl_event_item_new:
 * @comparison: the snapshot; a reference is kept
 * @source: index of a source
 * @event: index of one of its events
 *
 * Returns: (transfer full): the event as an object
 */
DtlEventItem *
dtl_event_item_new (const DtlComparison *comparison, guint source, guint event)
{
  DtlEventItem *self = g_object_new (DTL_TYPE_EVENT_ITEM, NULL);

  self->comparison = dtl_comparison_ref ((DtlComparison *) comparison);
  self->source = source;
  self->event = event;
  self->story_event = dtl_comparison_event_of (comparison, source, event);
  return self;
}

/**
 * dtl_event_item_get_source:
 *
 * Returns: index of the source that tells it
 */
guint
dtl_event_item_get_source (DtlEventItem *self)
{
  return self->source;
}

/**
 * dtl_event_item_get_event:
 *
 * Returns: its index among the events of its source
 */
guint
dtl_event_item_get_event (DtlEventItem *self)
{
  return self->event;
}

/**
 * dtl_event_item_get_story_event:
 *
 * Returns: index of the story event that it belongs to, or -1
 */
int
dtl_event_item_get_story_event (DtlEventItem *self)
{
  return self->story_event;
}

/**
 * dtl_event_item_get_date:
 *
 * Returns: (transfer none): the words that say when, alive as long as the item
 */
const DtlDateMention *
dtl_event_item_get_date (DtlEventItem *self)
{
  const DtlReading *reading = dtl_comparison_reading (self->comparison, self->source);

  return dtl_reading_date (reading, get_event (self)->date);
}

/**
 * dtl_event_item_get_label:
 *
 * Returns: (transfer none): what happened, in the source's words
 */
const char *
dtl_event_item_get_label (DtlEventItem *self)
{
  return get_event (self)->summary;
}

/**
 * dtl_event_item_get_resolved:
 *
 * Returns: whether it is known when it was, so that it can be placed
 */
gboolean
dtl_event_item_get_resolved (DtlEventItem *self)
{
  const DtlInterval *interval = &dtl_event_item_get_date (self)->interval;

  return interval->earliest != DTL_DAY_NONE || interval->latest != DTL_DAY_NONE;
}

/* A time of day with a known zone is moved to UTC; one without stays what the clock on the wall said. */
static gint64
compute_instant (const DtlInterval *interval)
{
  gint64 instant = interval->earliest * SECONDS_A_DAY + MAX (interval->second, 0);

  return interval->zone == DTL_NO_ZONE ? instant : instant - interval->zone * 60;
}

/**
 * dtl_event_item_get_begin:
 *
 * Returns: its first second, counted from 1970-01-01T00:00; %G_MININT64 if its start is open, 0 if unresolved
 */
gint64
dtl_event_item_get_begin (DtlEventItem *self)
{
  const DtlInterval *interval = &dtl_event_item_get_date (self)->interval;

  if (!dtl_event_item_get_resolved (self))
    return 0;
  if (interval->earliest == DTL_DAY_NONE)
    return G_MININT64;
  if (interval->granularity == DTL_GRANULARITY_TIME)
    return compute_instant (interval);
  return interval->earliest * SECONDS_A_DAY;
}

/**
 * dtl_event_item_get_end:
 *
 * Returns: the second after its last, counted from 1970-01-01T00:00; %G_MAXINT64 if its end is open, 0 if unresolved
 */
gint64
dtl_event_item_get_end (DtlEventItem *self)
{
  const DtlInterval *interval = &dtl_event_item_get_date (self)->interval;

  if (!dtl_event_item_get_resolved (self))
    return 0;
  if (interval->latest == DTL_DAY_NONE)
    return G_MAXINT64;
  if (interval->granularity == DTL_GRANULARITY_TIME)
    return compute_instant (interval) + 1;
  return (interval->latest + G_GINT64_CONSTANT (1)) * SECONDS_A_DAY;
}

/**
 * dtl_event_item_get_verdict:
 *
 * Returns: the verdict of its story event; single if it has none
 */
DtlVerdict
dtl_event_item_get_verdict (DtlEventItem *self)
{
  const DtlStoryEvent *story_event;

  if (self->story_event < 0)
    return DTL_VERDICT_SINGLE;
  story_event = g_ptr_array_index (self->comparison->events, self->story_event);
  return story_event->verdict;
}

/**
 * dtl_event_item_get_comparison:
 *
 * Returns: (transfer none): the snapshot that it is of, alive as long as the item
 */
const DtlComparison *
dtl_event_item_get_comparison (DtlEventItem *self)
{
  return self->comparison;
}
