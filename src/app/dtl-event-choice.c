/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of a thousand events, the one that another is the same as is most likely near it in time, and told in some of
 * the same words. That is only an order to look through. */

#include "config.h"

#include "dtl-event-choice.h"

#include <glib/gi18n-lib.h>

#include "dtl-timeline-binding.h"
#include "dtl-words.h"

#define WORD 4   /* for each word in common */
#define CLOSE 16 /* for the same day; less by one for each doubling of the distance */

struct _DtlEventChoice
{
  GObject parent_instance;

  DtlComparison *comparison;
  guint index;
  guint rate; /* one more than it is; 0: not known yet */
};

G_DEFINE_FINAL_TYPE (DtlEventChoice, dtl_event_choice, G_TYPE_OBJECT)

static void
dtl_event_choice_finalize (GObject *object)
{
  dtl_comparison_unref (DTL_EVENT_CHOICE (object)->comparison);
  G_OBJECT_CLASS (dtl_event_choice_parent_class)->finalize (object);
}

static void
dtl_event_choice_class_init (DtlEventChoiceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = dtl_event_choice_finalize;
}

static void
dtl_event_choice_init (DtlEventChoice *self)
{
}

/**
 * dtl_event_choices_new:
 * @comparison: what is shown
 * @but: (nullable): an event of it that is left out
 *
 * Returns: (transfer full) (element-type DtlEventChoice): all its other events, by time
 */
GListModel *
dtl_event_choices_new (const DtlComparison *comparison, const DtlStoryEvent *but)
{
  GListStore *store = g_list_store_new (DTL_TYPE_EVENT_CHOICE);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < comparison->events->len; i++)
    if (g_ptr_array_index (comparison->events, i) != but)
      {
        DtlEventChoice *self = g_object_new (DTL_TYPE_EVENT_CHOICE, NULL);

        self->comparison = dtl_comparison_ref ((DtlComparison *) comparison);
        self->index = i;
        g_ptr_array_add (all, self);
      }
  g_list_store_splice (store, 0, 0, all->pdata, all->len);
  return G_LIST_MODEL (store);
}

/**
 * dtl_event_choice_get_index:
 *
 * Returns: which event of the comparison it is
 */
guint
dtl_event_choice_get_index (DtlEventChoice *self)
{
  return self->index;
}

/**
 * dtl_event_choice_get_story:
 *
 * Returns: (transfer none): the event, alive as long as the choice
 */
const DtlStoryEvent *
dtl_event_choice_get_story (DtlEventChoice *self)
{
  return g_ptr_array_index (self->comparison->events, self->index);
}

static guint
count_words (const char *a, const char *b)
{
  g_auto (GStrv) left = g_str_tokenize_and_fold (a, NULL, NULL);
  g_auto (GStrv) right = g_str_tokenize_and_fold (b, NULL, NULL);
  guint n = 0;

  for (char **word = left; *word != NULL; word++)
    n += g_utf8_strlen (*word, -1) > 3 && g_strv_contains ((const char *const *) right, *word);
  return n;
}

/* In days, from the end of the first to the begin of the last. */
static guint
measure_distance (const DtlInterval *a, const DtlInterval *b)
{
  const DtlDay left = MAX (a->earliest, b->earliest), right = MIN (a->latest, b->latest);

  return left > right ? (guint) (left - right) : 0;
}

static guint
rate_time (const DtlInterval *a, const DtlInterval *b)
{
  guint distance;

  if (a->earliest == DTL_DAY_NONE || a->latest == DTL_DAY_NONE || b->earliest == DTL_DAY_NONE || b->latest == DTL_DAY_NONE)
    return 0;
  distance = measure_distance (a, b);
  return CLOSE - MIN (CLOSE, g_bit_storage (distance));
}

/**
 * dtl_event_choice_rate:
 * @self: a choice
 * @other: the event that the user looks for the like of; always the same
 *
 * Returns: how like it is
 */
guint
dtl_event_choice_rate (DtlEventChoice *self, const DtlStoryEvent *other)
{
  const DtlStoryEvent *story = dtl_event_choice_get_story (self);

  if (self->rate == 0)
    self->rate = 1 + WORD * count_words (story->label, other->label) + rate_time (&story->interval, &other->interval);
  return self->rate;
}

/* "11 December 2024 · Bergblick, Morgenpost and 2 more" */
char *
dtl_event_choice_say_details (DtlEventChoice *self)
{
  const DtlStoryEvent *story = dtl_event_choice_get_story (self);
  g_autofree char *when = dtl_words_interval (&story->interval);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *who = NULL;

  for (guint i = 0; i < MIN (story->events->len, 3); i++)
    g_strv_builder_take (names, dtl_timeline_binding_source_name (self->comparison, g_array_index (story->events, DtlMentionRef, i).source));
  if (story->events->len > 3)
    g_strv_builder_add (names, "…");
  list = g_strv_builder_end (names);
  who = g_strjoinv (", ", list);
  return g_strdup_printf ("%s · %s", when != NULL ? when : _("no date"), who);
}
