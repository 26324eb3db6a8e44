/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline, which knows no reports, is to see of a session: lanes of sources, events of readings,
 * flags of publications, and how each is told in words. */

#include "config.h"

#include "dtl-timeline-binding.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-publication-item.h"
#include "dtl-source-item.h"
#include "dtl-timeline-words.h"
#include "dtl-value-item.h"
#include "dtl-words.h"

/* --- What an item says -------------------------------------------------------------------- */

static const DtlStoryEvent *
get_story (DtlEventItem *item)
{
  int story = dtl_event_item_get_story_event (item);

  return story < 0 ? NULL : g_ptr_array_index (dtl_event_item_get_comparison (item)->events, story);
}

static gboolean
is_at_odds (DtlEventItem *item)
{
  const DtlStoryEvent *story = get_story (item);

  return story && story->verdict == DTL_VERDICT_CONFLICT && dtl_event_item_get_resolved (item);
}

static gint64
get_begin_cb (gpointer item, gpointer user_data)
{
  if (DTL_IS_EVENT_ITEM (item))
    return dtl_event_item_get_begin (item);
  if (DTL_IS_VALUE_ITEM (item))
    return dtl_value_item_get_begin (item);
  return DTL_TIME_FROM_DAY (dtl_publication_item_get_day (item));
}

static gint64
get_end_cb (gpointer item, gpointer user_data)
{
  if (DTL_IS_EVENT_ITEM (item))
    return dtl_event_item_get_end (item);
  if (DTL_IS_VALUE_ITEM (item))
    return dtl_value_item_get_end (item);
  return DTL_TIME_FROM_DAY (dtl_publication_item_get_day (item) + 1);
}

static guint
get_lane_cb (gpointer item, gpointer plan)
{
  if (DTL_IS_EVENT_ITEM (item))
    return dtl_timeline_plan_of_event (plan, dtl_event_item_get_source (item), dtl_event_item_get_event (item));
  if (DTL_IS_VALUE_ITEM (item))
    return dtl_timeline_plan_of_measure (plan, dtl_measure_item_get_index (dtl_value_item_get_measure (item)));
  return dtl_timeline_plan_of_source (plan, dtl_publication_item_get_source (item));
}

static double
get_value_cb (gpointer item, gpointer user_data)
{
  return DTL_IS_VALUE_ITEM (item) ? dtl_value_item_get_low (item) : NAN;
}

static double
get_value_top_cb (gpointer item, gpointer user_data)
{
  return DTL_IS_VALUE_ITEM (item) ? dtl_value_item_get_high (item) : NAN;
}

static int
get_teller_cb (gpointer item, gpointer plan)
{
  int source = DTL_IS_EVENT_ITEM (item) ? (int) dtl_event_item_get_source (item)
               : DTL_IS_VALUE_ITEM (item) ? dtl_value_item_get_teller (item)
                                          : (int) dtl_publication_item_get_source (item);

  return source < 0 ? -1 : (int) dtl_timeline_plan_hue (plan, source);
}

static guint
get_kind_cb (gpointer item, gpointer user_data)
{
  if (DTL_IS_VALUE_ITEM (item))
    return dtl_value_item_get_kind (item);
  if (!DTL_IS_EVENT_ITEM (item))
    return DTL_TIMELINE_FLAG;
  if (dtl_event_item_get_date (item)->role == DTL_ROLE_DEADLINE)
    return DTL_TIMELINE_DEADLINE;
  return dtl_timeline_kind_of (&dtl_event_item_get_date (item)->interval);
}

static int
get_group_cb (gpointer item, gpointer user_data)
{
  return DTL_IS_EVENT_ITEM (item) ? dtl_event_item_get_story_event (item) : -1;
}

static gboolean
get_alert_cb (gpointer item, gpointer user_data)
{
  if (DTL_IS_VALUE_ITEM (item))
    return dtl_value_item_get_alert (item);
  return DTL_IS_EVENT_ITEM (item) && is_at_odds (item);
}

static gboolean
get_about_cb (gpointer item, gpointer user_data)
{
  const DtlInterval *interval = DTL_IS_EVENT_ITEM (item)   ? &dtl_event_item_get_date (item)->interval
                                : DTL_IS_VALUE_ITEM (item) ? &dtl_value_item_get_point (item)->period
                                                           : NULL;

  return interval && (interval->flags & (DTL_INTERVAL_APPROXIMATE | DTL_INTERVAL_UNCERTAIN)) != 0;
}

/* "14:30 UTC+3 · The dam broke": the time of day where one is told. */
static char *
write_label (DtlEventItem *item)
{
  const char *label = dtl_event_item_get_label (item);
  g_autofree char *clock = dtl_interval_clock (&dtl_event_item_get_date (item)->interval);

  return clock && label ? g_strdup_printf ("%s · %s", clock, label) : g_strdup (label);
}

static char *
get_label_cb (gpointer item, gpointer user_data)
{
  if (DTL_IS_VALUE_ITEM (item))
    return dtl_value_item_dup_value (item);
  return DTL_IS_EVENT_ITEM (item) ? write_label (item) : g_strdup (_("published"));
}

static char *
get_group_label_cb (gpointer item, gpointer user_data)
{
  const DtlStoryEvent *story = DTL_IS_EVENT_ITEM (item) ? get_story (item) : NULL;

  return story ? g_strdup (story->label) : NULL;
}

/* "Monday or Wednesday?", "9 or 11 December?": which two dates cannot both be right. */
static char *
get_caption_cb (gpointer item, gpointer user_data)
{
  const DtlStoryEvent *story = DTL_IS_EVENT_ITEM (item) && is_at_odds (item) ? get_story (item) : NULL;
  const DtlInterval *own;

  if (!story || story->interval.earliest == DTL_DAY_NONE)
    return NULL;
  own = &dtl_event_item_get_date (item)->interval;
  if (own->earliest == DTL_DAY_NONE)
    return NULL;
  return dtl_timeline_words_either (DTL_TIME_FROM_DAY (own->earliest), DTL_TIME_FROM_DAY (story->interval.earliest));
}

static char *
write_quotation (DtlEventItem *item)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_event_item_get_comparison (item), dtl_event_item_get_source (item));

  return dtl_text_slice (reading->source->text, dtl_event_item_get_date (item)->span);
}

/* "by 2030": a deadline says until when, not when. */
static char *
write_date (const DtlDateMention *date)
{
  g_autofree char *words = dtl_words_interval (&date->interval);
  const gboolean open = date->interval.earliest == DTL_DAY_NONE || date->interval.latest == DTL_DAY_NONE;

  if (!words || open || date->role != DTL_ROLE_DEADLINE)
    return g_steal_pointer (&words);
  /* Translators: a deadline: "by 15 March 2027" */
  return g_strdup_printf (_("by %s"), words);
}

/**
 * dtl_timeline_binding_date_words:
 * @item: an event
 *
 * Returns: (transfer full): its date in words; where it has none, what the source wrote instead
 */
char *
dtl_timeline_binding_date_words (DtlEventItem *item)
{
  g_autofree char *words = write_date (dtl_event_item_get_date (item));
  g_autofree char *written = NULL;

  if (words)
    return g_steal_pointer (&words);
  written = write_quotation (item);
  /* Translators: instead of a date: what the report wrote, which gives none */
  return g_strdup_printf (_("no date: “%s”"), written);
}

/**
 * dtl_timeline_binding_source_name:
 * @source: a source of the comparison
 *
 * Returns: (transfer full): what to call it
 */
char *
dtl_timeline_binding_source_name (const DtlComparison *comparison, guint source)
{
  char *name = dtl_words_source (dtl_comparison_reading (comparison, source));

  /* Translators: a source without publisher, title or file name */
  return name ? name : g_strdup (_("Untitled"));
}

static char *
write_publication (DtlPublicationItem *item)
{
  DtlTime day = DTL_TIME_FROM_DAY (dtl_publication_item_get_day (item));
  g_autofree char *date = dtl_timeline_words_day (day);

  return g_strdup_printf ("%s · %s", dtl_publication_item_get_name (item), date);
}

/* "Bergblick · 9 December 2024 · written “on Monday” · Conflict" */
static char *
get_detail_cb (gpointer item, gpointer user_data)
{
  g_autofree char *words = NULL;
  g_autofree char *written = NULL;
  g_autofree char *name = NULL;
  g_autofree char *detail = NULL;
  const DtlStoryEvent *story;

  if (DTL_IS_VALUE_ITEM (item))
    return dtl_value_item_dup_detail (item);
  if (!DTL_IS_EVENT_ITEM (item))
    return write_publication (item);
  name = dtl_timeline_binding_source_name (dtl_event_item_get_comparison (item), dtl_event_item_get_source (item));
  words = write_date (dtl_event_item_get_date (item));
  written = write_quotation (item);
  if (words)
    /* Translators: a source, a date, and how the source wrote it */
    detail = g_strdup_printf (_("%s · %s · written “%s”"), name, words, written);
  else
    {
      g_autofree char *date = dtl_timeline_binding_date_words (item);

      detail = g_strdup_printf ("%s · %s", name, date);
    }
  story = get_story (item);
  if (!story || story->verdict == DTL_VERDICT_SINGLE)
    return g_steal_pointer (&detail);
  return g_strdup_printf ("%s · %s", detail, dtl_words_verdict (story->verdict));
}

typedef struct
{
  DtlTimelineField field;
  GType type;
  GCallback callback;
} FieldBinding;

/**
 * dtl_timeline_binding_set_expressions:
 * @view: a timeline
 *
 * Tells it how to ask events and flags.
 */
void
dtl_timeline_binding_set_expressions (DtlTimelineView *view)
{
  const FieldBinding bindings[] = {
    { DTL_TIMELINE_BEGIN, G_TYPE_INT64, G_CALLBACK (get_begin_cb) },
    { DTL_TIMELINE_END, G_TYPE_INT64, G_CALLBACK (get_end_cb) },
    { DTL_TIMELINE_KIND, G_TYPE_UINT, G_CALLBACK (get_kind_cb) },
    { DTL_TIMELINE_GROUP, G_TYPE_INT, G_CALLBACK (get_group_cb) },
    { DTL_TIMELINE_ALERT, G_TYPE_BOOLEAN, G_CALLBACK (get_alert_cb) },
    { DTL_TIMELINE_ABOUT, G_TYPE_BOOLEAN, G_CALLBACK (get_about_cb) },
    { DTL_TIMELINE_VALUE, G_TYPE_DOUBLE, G_CALLBACK (get_value_cb) },
    { DTL_TIMELINE_VALUE_TOP, G_TYPE_DOUBLE, G_CALLBACK (get_value_top_cb) },
    { DTL_TIMELINE_LABEL, G_TYPE_STRING, G_CALLBACK (get_label_cb) },
    { DTL_TIMELINE_GROUP_LABEL, G_TYPE_STRING, G_CALLBACK (get_group_label_cb) },
    { DTL_TIMELINE_CAPTION, G_TYPE_STRING, G_CALLBACK (get_caption_cb) },
    { DTL_TIMELINE_DETAIL, G_TYPE_STRING, G_CALLBACK (get_detail_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    dtl_timeline_view_set_expression (view, bindings[i].field,
                                      gtk_cclosure_expression_new (bindings[i].type, NULL, 0, NULL, bindings[i].callback, NULL, NULL));
}

/* --- What the session holds --------------------------------------------------------------- */

static void
release_plan_cb (gpointer plan, GClosure *closure)
{
  dtl_timeline_plan_unref (plan);
}

static void
set_planned (DtlTimelineView *view, DtlTimelineField field, GType type, GCallback callback, DtlTimelinePlan *plan)
{
  dtl_timeline_view_set_expression (view, field,
                                    gtk_cclosure_expression_new (type, NULL, 0, NULL, callback, dtl_timeline_plan_ref (plan),
                                                                 release_plan_cb));
}

/**
 * dtl_timeline_binding_plan:
 * @session: whose sources tell the story
 * @by: what the lanes stand for
 * @order: (nullable) (array zero-terminated): names of lanes that come first, in this order
 *
 * Returns: (transfer full): the lanes of what is compared now
 */
DtlTimelinePlan *
dtl_timeline_binding_plan (DtlSession *session, DtlLanesBy by, const char *const *order)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);
  g_autofree DtlTeller *tellers = g_new0 (DtlTeller, comparison->readings->len + 1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref); /* they have the names */

  for (guint i = 0; i < comparison->readings->len; i++)
    {
      DtlSourceItem *item = g_list_model_get_item (dtl_session_get_sources (session), i);

      g_ptr_array_add (items, item);
      tellers[i] = (DtlTeller) { dtl_source_item_get_name (item), dtl_source_item_get_colour (item) };
    }
  return dtl_timeline_plan_new (comparison, tellers, by, order);
}

/**
 * dtl_timeline_binding_set_lanes:
 * @view: a timeline
 * @plan: its lanes, which it keeps alive
 */
void
dtl_timeline_binding_set_lanes (DtlTimelineView *view, DtlTimelinePlan *plan)
{
  dtl_timeline_view_clear_lanes (view);
  set_planned (view, DTL_TIMELINE_LANE, G_TYPE_UINT, G_CALLBACK (get_lane_cb), plan);
  set_planned (view, DTL_TIMELINE_TELLER, G_TYPE_INT, G_CALLBACK (get_teller_cb), plan);
  for (guint i = 0; i < dtl_timeline_plan_n_lanes (plan); i++)
    {
      const DtlPlannedLane *lane = dtl_timeline_plan_lane (plan, i);

      dtl_timeline_view_add_lane (view, lane->name, lane->hue, lane->note);
    }
}

/**
 * dtl_timeline_binding_fill_flags:
 * @flags: a list of #DtlPublicationItem
 * @session: whose publication dates it is to hold
 */
void
dtl_timeline_binding_fill_flags (GListStore *flags, DtlSession *session)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < comparison->readings->len; i++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, i);

      if (dtl_date_is_set (reading->published))
        {
          g_autofree char *name = dtl_timeline_binding_source_name (comparison, i);

          g_ptr_array_add (all, dtl_publication_item_new (i, name, dtl_date_to_day (reading->published)));
        }
    }
  g_list_store_splice (flags, 0, g_list_model_get_n_items (G_LIST_MODEL (flags)), all->pdata, all->len);
}

/**
 * dtl_timeline_binding_find:
 * @source: a source
 * @event: one of its events
 *
 * Returns: its position in the session's list of events
 */
guint
dtl_timeline_binding_find (DtlSession *session, guint source, guint event)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);
  guint position = event;

  for (guint i = 0; i < source && i < comparison->readings->len; i++)
    position += dtl_comparison_reading (comparison, i)->events->len;
  return position;
}

/**
 * dtl_timeline_binding_event_of_date:
 * @source: a source
 * @date: one of its dates
 *
 * Returns: the first event that happens then, or -1
 */
int
dtl_timeline_binding_event_of_date (DtlSession *session, guint source, guint date)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_session_get_comparison (session), source);

  for (guint i = 0; i < reading->events->len; i++)
    if (dtl_reading_event (reading, i)->date == (int) date)
      return i;
  return -1;
}

/**
 * dtl_timeline_binding_event_of_figure:
 * @source: a source
 * @figure: one of its figures
 *
 * Returns: the event that is told in the same sentence, or -1
 */
int
dtl_timeline_binding_event_of_figure (DtlSession *session, guint source, guint figure)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_session_get_comparison (session), source);
  DtlSpan span = dtl_reading_figure (reading, figure)->span;

  for (guint i = 0; i < reading->events->len; i++)
    if (dtl_span_contains (dtl_reading_event (reading, i)->sentence, span))
      return i;
  return -1;
}

/**
 * dtl_timeline_binding_find_flag:
 * @source: a source
 *
 * Returns: position of its publication flag behind all events, or %GTK_INVALID_LIST_POSITION if it has no date
 */
guint
dtl_timeline_binding_find_flag (DtlSession *session, guint source)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);
  guint position = g_list_model_get_n_items (dtl_session_get_events (session));

  if (!dtl_date_is_set (dtl_comparison_reading (comparison, source)->published))
    return GTK_INVALID_LIST_POSITION;
  for (guint i = 0; i < source; i++)
    position += dtl_date_is_set (dtl_comparison_reading (comparison, i)->published) != 0;
  return position;
}
