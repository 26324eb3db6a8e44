/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The collection keeps a decision for each field of each figure; the user did one thing, once. The list of
 * corrections shows what the user did. */

#include "config.h"

#include "dtl-correction-step.h"

#include <glib/gi18n-lib.h>

#include "dtl-correction-words.h"

struct _DtlCorrectionStep
{
  GObject parent_instance;

  GPtrArray *items; /* DtlDecisionItem, in the order they were made */
  DtlReading *reading; /* of the source of the first; NULL if that is not there */
  DtlDecisionForce force;
};

G_DEFINE_FINAL_TYPE (DtlCorrectionStep, dtl_correction_step, G_TYPE_OBJECT)

static void
dtl_correction_step_finalize (GObject *object)
{
  g_clear_pointer (&DTL_CORRECTION_STEP (object)->reading, dtl_reading_unref);
  g_ptr_array_unref (DTL_CORRECTION_STEP (object)->items);
  G_OBJECT_CLASS (dtl_correction_step_parent_class)->finalize (object);
}

static void
dtl_correction_step_class_init (DtlCorrectionStepClass *class)
{
  G_OBJECT_CLASS (class)->finalize = dtl_correction_step_finalize;
}

static void
dtl_correction_step_init (DtlCorrectionStep *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

static const DtlDecisionPlace *
get_place (DtlCorrectionStep *self, guint index)
{
  return dtl_decision_item_get_place (g_ptr_array_index (self->items, index));
}

static gboolean
is_about_row (const DtlDecisionPlace *place)
{
  return dtl_decision_kind_about (place->decision->kind) == DTL_DECISION_ABOUT_ROW;
}

/* Fields of one figure go together, and what makes one row; each by the moment in which it was decided. */
static gboolean
belongs (DtlCorrectionStep *self, const DtlDecisionPlace *place)
{
  const DtlDecisionPlace *last = get_place (self, self->items->len - 1);

  if (place->decision->made == 0 || last->decision->made != place->decision->made || last->placed != place->placed)
    return FALSE;
  if (is_about_row (last) || is_about_row (place))
    return is_about_row (last) && is_about_row (place);
  return last->decision->source == place->decision->source && last->decision->anchor->start == place->decision->anchor->start;
}

/* A measure that is renamed is renamed for all of its figures. */
static gboolean
repeats (DtlCorrectionStep *self, const DtlDecisionPlace *place)
{
  const DtlDecisionPlace *last = get_place (self, self->items->len - 1);

  return place->decision->made != 0 && last->decision->made == place->decision->made && last->placed == place->placed
         && last->decision->kind == place->decision->kind && g_strcmp0 (last->decision->value, place->decision->value) == 0;
}

/**
 * dtl_correction_steps_new:
 * @decisions: (element-type DtlDecisionItem): decisions in the order they were made
 * @comparison: what they have their places in
 *
 * Returns: (transfer full) (element-type DtlCorrectionStep): what the user did, the last first
 */
GListStore *
dtl_correction_steps_new (GListModel *decisions, const DtlComparison *comparison)
{
  GListStore *steps = g_list_store_new (DTL_TYPE_CORRECTION_STEP);
  const guint n = g_list_model_get_n_items (decisions);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      DtlDecisionItem *item = g_list_model_get_item (decisions, i);
      const DtlDecisionPlace *place = dtl_decision_item_get_place (item);
      DtlCorrectionStep *last = list->len > 0 ? g_ptr_array_index (list, list->len - 1) : NULL;

      if (last == NULL || !(belongs (last, place) || repeats (last, place)))
        {
          last = g_object_new (DTL_TYPE_CORRECTION_STEP, NULL);
          last->reading = place->source >= 0 ? dtl_reading_ref (g_ptr_array_index (comparison->readings, place->source)) : NULL;
          g_ptr_array_add (list, last);
        }
      g_ptr_array_add (last->items, item);
      last->force = MAX (last->force, dtl_comparison_force_of (comparison, i));
    }
  for (guint i = list->len; i > 0; i--)
    g_list_store_append (steps, g_ptr_array_index (list, i - 1));
  return steps;
}

guint
dtl_correction_step_get_n (DtlCorrectionStep *self)
{
  return self->items->len;
}

/**
 * dtl_correction_step_get_item:
 * @self: a step
 * @index: below dtl_correction_step_get_n()
 *
 * Returns: (transfer none): one of its decisions
 */
DtlDecisionItem *
dtl_correction_step_get_item (DtlCorrectionStep *self, guint index)
{
  return g_ptr_array_index (self->items, index);
}

gboolean
dtl_correction_step_get_placed (DtlCorrectionStep *self)
{
  return get_place (self, 0)->placed;
}

/* Several fields of one figure: a line for each. Many figures: said once. */
static gboolean
is_many (DtlCorrectionStep *self)
{
  return self->items->len > 1 && (is_about_row (get_place (self, 0)) || repeats (self, get_place (self, 0)));
}

/**
 * dtl_correction_step_say_what:
 * @self: a step
 *
 * Returns: (transfer full): what the user decided, a line for each thing
 */
char *
dtl_correction_step_say_what (DtlCorrectionStep *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (is_many (self))
    return dtl_correction_words_many (self->items, self->reading);
  for (guint i = 0; i < self->items->len; i++)
    g_strv_builder_take (lines, dtl_correction_words_what (get_place (self, i), self->reading));
  list = g_strv_builder_end (lines);
  return g_strjoinv ("\n", list);
}

/**
 * dtl_correction_step_say_where:
 * @self: a step
 *
 * Returns: (transfer full): the source, and the words there that it is about
 */
char *
dtl_correction_step_say_where (DtlCorrectionStep *self)
{
  g_autofree char *source = NULL;
  g_autofree char *words = dtl_correction_words_quote (get_place (self, 0)->decision);

  g_object_get (g_ptr_array_index (self->items, 0), "where", &source, NULL);
  if (source == NULL || *source == '\0')
    /* Translators: words of a report, in quotation marks */
    return g_strdup_printf (_("“%s”"), words);
  /* Translators: a report, and words of it */
  return g_strdup_printf (_("%s: “%s”"), source, words);
}

/**
 * dtl_correction_step_say_when:
 * @self: a step
 *
 * Returns: (transfer full) (nullable): when, in the user's locale, and who; %NULL if neither is known
 */
char *
dtl_correction_step_say_when (DtlCorrectionStep *self)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *who = NULL;
  g_autofree char *when = NULL;

  g_object_get (g_ptr_array_index (self->items, 0), "when", &moment, "who", &who, NULL);
  if (moment != NULL)
    /* Translators: a day and a time as in "11 Dec 2024, 14:05"; see g_date_time_format() */
    when = g_date_time_format (moment, _("%-d %b %Y, %H:%M"));
  if (who == NULL || *who == '\0')
    return g_steal_pointer (&when);
  return when != NULL ? g_strdup_printf ("%s · %s", when, who) : g_steal_pointer (&who);
}

/**
 * dtl_correction_step_say_force:
 * @self: a step
 *
 * Returns: (transfer full) (nullable): why it does not hold, or not for sure; %NULL if it does
 */
char *
dtl_correction_step_say_force (DtlCorrectionStep *self)
{
  char *absence = NULL;

  g_object_get (g_ptr_array_index (self->items, 0), "absence", &absence, NULL);
  if (absence != NULL)
    return absence;
  if (self->force == DTL_FORCE_OVERRULED)
    return g_strdup (_("A newer decision says otherwise."));
  if (self->force == DTL_FORCE_STALE)
    return g_strdup (_("Figures have changed since it was made."));
  return NULL;
}

char *
dtl_correction_step_say_why (DtlCorrectionStep *self)
{
  return g_strdup (get_place (self, 0)->decision->reason);
}

static gboolean
holds (const char *words, const char *search)
{
  g_autofree char *folded = words != NULL ? g_utf8_casefold (words, -1) : NULL;

  return folded != NULL && strstr (folded, search) != NULL;
}

/**
 * dtl_correction_step_matches:
 * @self: a step
 * @search: what the user looks for, case-folded
 *
 * Returns: whether it stands in what, where, when, who or why
 */
gboolean
dtl_correction_step_matches (DtlCorrectionStep *self, const char *search)
{
  g_autofree char *what = dtl_correction_step_say_what (self);
  g_autofree char *where = dtl_correction_step_say_where (self);
  g_autofree char *when = dtl_correction_step_say_when (self);

  return *search == '\0' || holds (what, search) || holds (where, search) || holds (when, search)
         || holds (get_place (self, 0)->decision->reason, search);
}
