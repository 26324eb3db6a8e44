/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of hundreds of measures one wants those of a kind, of a verdict, of one report, or with a word in
 * them; mostly of several of these at once. */

#include "config.h"

#include "dtl-figures-filter.h"

#include <string.h>

#include "dtl-measure-item.h"
#include "dtl-measure-words.h"

struct _DtlFiguresFilter
{
  GtkFilter parent_instance;

  DtlFiguresScope scope;
  char *needle; /* folded; NULL: no search */
  int source;
  int verdict;
  int kind;
  char *unit; /* NULL: any */
};

G_DEFINE_FINAL_TYPE (DtlFiguresFilter, dtl_figures_filter, GTK_TYPE_FILTER)

static gboolean
has_needle (const char *text, const char *needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, needle) != NULL;
}

/* --- What is asked for, one by one ------------------------------------------------------------- */

static gboolean
suits_scope (const DtlFiguresFilter *self, DtlMeasureItem *item)
{
  switch (self->scope)
    {
    case DTL_FIGURES_SCOPE_SHARED:
      return dtl_measure_item_get_shared (item);
    case DTL_FIGURES_SCOPE_CONFLICTS:
      return dtl_measure_item_get_conflict (item);
    case DTL_FIGURES_SCOPE_ALL:
    default:
      return TRUE;
    }
}

static gboolean
suits_source (const DtlFiguresFilter *self, const DtlMeasure *measure)
{
  for (guint i = 0; i < measure->cells->len; i++)
    if ((int) ((const DtlCell *) g_ptr_array_index (measure->cells, i))->source == self->source)
      return TRUE;
  return self->source == DTL_FIGURES_ANY;
}

/* A measure is of the kind of its first figure: conversions stand behind it. */
static gboolean
suits_kind (const DtlFiguresFilter *self, DtlMeasureItem *item)
{
  g_autoptr (GArray) figures = NULL;

  if (self->kind == DTL_FIGURES_ANY)
    return TRUE;
  figures = dtl_measure_main_figures (item);
  return figures->len > 0 && (int) dtl_measure_figure (item, g_array_index (figures, DtlMentionRef, 0))->kind == self->kind;
}

/* A measure has the unit of most of its figures; what is converted beside them does not count. */
static gboolean
suits_unit (const DtlFiguresFilter *self, const DtlMeasure *measure)
{
  return self->unit == NULL || g_strcmp0 (measure->unit, self->unit) == 0;
}

static gboolean
suits_search (const DtlFiguresFilter *self, DtlMeasureItem *item)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  g_autoptr (GArray) figures = NULL;

  if (!self->needle || (measure->label && has_needle (measure->label, self->needle)))
    return TRUE;
  figures = dtl_measure_main_figures (item);
  for (guint i = 0; i < figures->len; i++)
    {
      g_autofree char *value = dtl_measure_words_value (item, g_array_index (figures, DtlMentionRef, i));

      if (has_needle (value, self->needle))
        return TRUE;
    }
  return FALSE;
}

static gboolean
dtl_figures_filter_match (GtkFilter *filter, gpointer object)
{
  DtlFiguresFilter *self = DTL_FIGURES_FILTER (filter);
  const DtlMeasure *measure = dtl_measure_item_get_measure (object);

  return suits_scope (self, object)
         && (self->verdict == DTL_FIGURES_ANY || (int) measure->verdict == self->verdict)
         && suits_source (self, measure)
         && suits_unit (self, measure)
         && suits_kind (self, object)
         && suits_search (self, object);
}

static GtkFilterMatch
dtl_figures_filter_get_strictness (GtkFilter *filter)
{
  DtlFiguresFilter *self = DTL_FIGURES_FILTER (filter);
  const gboolean any = self->scope == DTL_FIGURES_SCOPE_ALL && self->needle == NULL && self->source == DTL_FIGURES_ANY
                       && self->verdict == DTL_FIGURES_ANY && self->kind == DTL_FIGURES_ANY
                       && self->unit == NULL;

  return any ? GTK_FILTER_MATCH_ALL : GTK_FILTER_MATCH_SOME;
}

/* --- The object --------------------------------------------------------------------------------- */

static void
dtl_figures_filter_finalize (GObject *object)
{
  g_free (DTL_FIGURES_FILTER (object)->needle);
  g_free (DTL_FIGURES_FILTER (object)->unit);
  G_OBJECT_CLASS (dtl_figures_filter_parent_class)->finalize (object);
}

static void
dtl_figures_filter_class_init (DtlFiguresFilterClass *class)
{
  G_OBJECT_CLASS (class)->finalize = dtl_figures_filter_finalize;
  GTK_FILTER_CLASS (class)->match = dtl_figures_filter_match;
  GTK_FILTER_CLASS (class)->get_strictness = dtl_figures_filter_get_strictness;
}

static void
dtl_figures_filter_init (DtlFiguresFilter *self)
{
  self->source = DTL_FIGURES_ANY;
  self->verdict = DTL_FIGURES_ANY;
  self->kind = DTL_FIGURES_ANY;
}

/**
 * dtl_figures_filter_new:
 *
 * Returns: (transfer full): a filter of #DtlMeasureItem that lets all through
 */
DtlFiguresFilter *
dtl_figures_filter_new (void)
{
  return g_object_new (DTL_TYPE_FIGURES_FILTER, NULL);
}

static void
set_int (DtlFiguresFilter *self, int *where, int value)
{
  if (*where == value)
    return;
  *where = value;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * dtl_figures_filter_set_scope:
 * @self: a filter
 * @scope: all, only those of several sources, or only those that cannot all be right
 */
void
dtl_figures_filter_set_scope (DtlFiguresFilter *self, DtlFiguresScope scope)
{
  if (self->scope == scope)
    return;
  self->scope = scope;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * dtl_figures_filter_set_search:
 * @self: a filter
 * @words: what a label or a value must hold, ignoring case; empty: anything
 */
void
dtl_figures_filter_set_search (DtlFiguresFilter *self, const char *words)
{
  g_autofree char *needle = *words ? g_utf8_casefold (words, -1) : NULL;

  if (g_set_str (&self->needle, needle))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * dtl_figures_filter_set_source:
 * @self: a filter
 * @source: the place of the source that must say something of it, or %DTL_FIGURES_ANY
 */
void
dtl_figures_filter_set_source (DtlFiguresFilter *self, int source)
{
  set_int (self, &self->source, source);
}

/**
 * dtl_figures_filter_set_verdict:
 * @self: a filter
 * @verdict: a #DtlVerdict, or %DTL_FIGURES_ANY
 */
void
dtl_figures_filter_set_verdict (DtlFiguresFilter *self, int verdict)
{
  set_int (self, &self->verdict, verdict);
}

/**
 * dtl_figures_filter_set_kind:
 * @self: a filter
 * @kind: a #DtlFigureKind, or %DTL_FIGURES_ANY
 */
void
dtl_figures_filter_set_kind (DtlFiguresFilter *self, int kind)
{
  set_int (self, &self->kind, kind);
}

/**
 * dtl_figures_filter_set_unit:
 * @self: a filter
 * @unit: (nullable): an id of data/units.json, or %NULL for any
 */
void
dtl_figures_filter_set_unit (DtlFiguresFilter *self, const char *unit)
{
  if (g_set_str (&self->unit, unit))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}
