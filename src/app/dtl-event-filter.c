/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thousand events are too many to look through, on an axis or in a list. Both show what is looked for, and places in
 * both stay what they were to each other. */

#include "config.h"

#include "dtl-event-filter.h"

#include <string.h>

#include "dtl-event-item.h"
#include "dtl-timeline-binding.h"

struct _DtlEventFilter
{
  GObject parent_instance;

  GListModel *events;
  GtkFilterListModel *model;
  char *words; /* case-folded; "" for any */
  DtlEventsShown shown;
};

G_DEFINE_FINAL_TYPE (DtlEventFilter, dtl_event_filter, G_TYPE_OBJECT)

static const DtlStoryEvent *
get_story (DtlEventItem *item)
{
  const int story = dtl_event_item_get_story_event (item);

  return story >= 0 ? g_ptr_array_index (dtl_event_item_get_comparison (item)->events, story) : NULL;
}

static gboolean
is_shared (const DtlStoryEvent *story)
{
  const guint first = story->events->len > 0 ? g_array_index (story->events, DtlMentionRef, 0).source : 0;

  for (guint i = 1; i < story->events->len; i++)
    if (g_array_index (story->events, DtlMentionRef, i).source != first)
      return TRUE;
  return FALSE;
}

static gboolean
is_shown (const DtlEventFilter *self, DtlEventItem *item)
{
  const DtlStoryEvent *story = get_story (item);

  switch (self->shown)
    {
    case DTL_EVENTS_SHARED:
      return story != NULL && is_shared (story);
    case DTL_EVENTS_CONFLICTS:
      return story != NULL && story->verdict == DTL_VERDICT_CONFLICT;
    case DTL_EVENTS_BY_HAND:
      return story != NULL && story->decisions != NULL && story->decisions->len > 0;
    default:
      return TRUE;
    }
}

static gboolean
holds (const char *words, const char *search)
{
  g_autofree char *folded = words != NULL ? g_utf8_casefold (words, -1) : NULL;

  return folded != NULL && strstr (folded, search) != NULL;
}

/* What happened, in whoever's words; when, and who tells it. */
static gboolean
matches_cb (gpointer object, gpointer data)
{
  const DtlEventFilter *self = data;
  DtlEventItem *item = object;
  const DtlStoryEvent *story = get_story (item);
  g_autofree char *date = NULL;
  g_autofree char *source = NULL;

  if (!is_shown (self, item))
    return FALSE;
  if (*self->words == '\0' || holds (dtl_event_item_get_label (item), self->words) || (story != NULL && holds (story->label, self->words)))
    return TRUE;
  date = dtl_timeline_binding_date_words (item);
  source = dtl_timeline_binding_source_name (dtl_event_item_get_comparison (item), dtl_event_item_get_source (item));
  return holds (date, self->words) || holds (source, self->words);
}

static void
dtl_event_filter_finalize (GObject *object)
{
  DtlEventFilter *self = DTL_EVENT_FILTER (object);

  gtk_filter_list_model_set_filter (self->model, NULL);
  g_object_unref (self->model);
  g_object_unref (self->events);
  g_free (self->words);
  G_OBJECT_CLASS (dtl_event_filter_parent_class)->finalize (object);
}

static void
dtl_event_filter_class_init (DtlEventFilterClass *class)
{
  G_OBJECT_CLASS (class)->finalize = dtl_event_filter_finalize;
}

static void
dtl_event_filter_init (DtlEventFilter *self)
{
  self->words = g_strdup ("");
}

/**
 * dtl_event_filter_new:
 * @events: a list of #DtlEventItem, by source and then by event
 *
 * Returns: (transfer full): all of them
 */
DtlEventFilter *
dtl_event_filter_new (GListModel *events)
{
  DtlEventFilter *self = g_object_new (DTL_TYPE_EVENT_FILTER, NULL);

  self->events = g_object_ref (events);
  self->model = gtk_filter_list_model_new (g_object_ref (events), NULL);
  return self;
}

/**
 * dtl_event_filter_get_model:
 *
 * Returns: (transfer none): those that are looked for
 */
GListModel *
dtl_event_filter_get_model (DtlEventFilter *self)
{
  return G_LIST_MODEL (self->model);
}

/**
 * dtl_event_filter_look_for:
 * @self: a filter
 * @words: what must stand in what happened, when or who tells it; "" for any
 * @shown: which events are wanted at all
 */
void
dtl_event_filter_look_for (DtlEventFilter *self, const char *words, DtlEventsShown shown)
{
  g_autoptr (GtkFilter) filter = NULL;

  g_free (self->words);
  self->words = g_utf8_casefold (words, -1);
  self->shown = shown;
  if (dtl_event_filter_is_set (self))
    filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  gtk_filter_list_model_set_filter (self->model, filter);
}

/**
 * dtl_event_filter_is_set:
 *
 * Returns: whether anything is looked for
 */
gboolean
dtl_event_filter_is_set (DtlEventFilter *self)
{
  return *self->words != '\0' || self->shown != DTL_EVENTS_ALL;
}

static gboolean
is_before (GListModel *model, guint position, guint source, guint event)
{
  g_autoptr (DtlEventItem) item = g_list_model_get_item (model, position);
  const guint own = dtl_event_item_get_source (item);

  return own != source ? own < source : dtl_event_item_get_event (item) < event;
}

/**
 * dtl_event_filter_find:
 * @self: a filter
 * @source: a source
 * @event: one of its events
 *
 * Returns: where it stands among those that are looked for; %GTK_INVALID_LIST_POSITION if it does not
 */
guint
dtl_event_filter_find (DtlEventFilter *self, guint source, guint event)
{
  GListModel *model = G_LIST_MODEL (self->model);
  const guint n = g_list_model_get_n_items (model);
  guint first = 0, end = n;
  g_autoptr (DtlEventItem) found = NULL;

  while (first < end)
    {
      const guint middle = first + (end - first) / 2;

      if (is_before (model, middle, source, event))
        first = middle + 1;
      else
        end = middle;
    }
  found = g_list_model_get_item (model, first);
  return found != NULL && dtl_event_item_get_source (found) == source && dtl_event_item_get_event (found) == event ? first
                                                                                                                  : GTK_INVALID_LIST_POSITION;
}
