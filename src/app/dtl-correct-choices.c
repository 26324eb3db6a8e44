/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Some fields take one of few values; others take any words, but what other figures have already is most
 * often what is meant. */

#include "config.h"

#include "dtl-correct-choices.h"

#include <glib/gi18n-lib.h>

#include "dtl-data-directory.h"
#include "dtl-unit-list.h"
#include "dtl-words.h"

#define MOST_LOOKED_AT 20000 /* figures, and rows: what is in use among these is enough to take from */
#define MOST_OFFERED 2000

void
dtl_correct_choices_free (DtlCorrectChoices *choices)
{
  g_strfreev (choices->values);
  g_strfreev (choices->words);
  g_free (choices);
}

/* --- few ---------------------------------------------------------------------------------------------------- */

static void
list_kinds (DtlCorrectChoices *choices)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint kind = 0; kind <= DTL_FIGURE_NUMBER; kind++)
    {
      g_strv_builder_add (values, dtl_figure_kind_name (kind));
      g_strv_builder_add (words, dtl_words_kind_of_one (kind));
    }
  choices->values = g_strv_builder_end (values);
  choices->words = g_strv_builder_end (words);
}

/* "Between" is no hedge to choose: a range says it. */
static void
list_hedges (DtlCorrectChoices *choices)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_strv_builder_add (values, "");
  g_strv_builder_add (words, _("None"));
  for (guint hedge = DTL_HEDGE_NONE + 1; hedge <= DTL_HEDGE_EXACTLY; hedge++)
    {
      g_strv_builder_add (values, dtl_hedge_name (hedge));
      g_strv_builder_add (words, dtl_words_hedge (hedge) != NULL ? dtl_words_hedge (hedge) : _("between"));
    }
  choices->values = g_strv_builder_end (values);
  choices->words = g_strv_builder_end (words);
}

/* A unit that the list does not have stays what it is. */
static void
list_units (DtlCorrectChoices *choices, const DtlReading *reading)
{
  g_autofree char *directory = dtl_data_directory ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlUnitList) units = dtl_unit_list_load (directory, reading->language != NULL ? reading->language : "en", &error);

  if (units == NULL)
    {
      g_message ("%s", error->message);
      return;
    }
  choices->values = g_steal_pointer (&units->codes);
  choices->words = g_steal_pointer (&units->names);
}

/* --- what is in use ----------------------------------------------------------------------------------------- */

static void
note (GHashTable *seen, const char *words)
{
  if (words != NULL && *words != '\0' && g_hash_table_size (seen) < MOST_OFFERED)
    g_hash_table_add (seen, g_strdup (words));
}

static void
note_figures (GHashTable *seen, const DtlReading *reading, DtlDecisionKind kind)
{
  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, i);

      note (seen, kind == DTL_DECISION_NOUN ? figure->noun : figure->attribution);
    }
}

static void
note_speakers (GHashTable *seen, const DtlReading *reading)
{
  for (guint i = 0; i < reading->quotations->len; i++)
    note (seen, dtl_reading_quotation (reading, i)->speaker);
}

static void
note_measures (GHashTable *seen, const DtlComparison *comparison)
{
  for (guint i = 0; i < MIN (comparison->measures->len, MOST_LOOKED_AT); i++)
    note (seen, ((const DtlMeasure *) g_ptr_array_index (comparison->measures, i))->label);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static GStrv
list_used (const DtlComparison *comparison, DtlDecisionKind kind)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) list = NULL;
  guint n_figures = 0;

  if (kind == DTL_DECISION_MEASURE)
    note_measures (seen, comparison);
  for (guint i = 0; kind != DTL_DECISION_MEASURE && i < comparison->readings->len && n_figures < MOST_LOOKED_AT; i++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, i);

      n_figures += reading->figures->len;
      if (kind == DTL_DECISION_MARK_QUOTATION)
        note_speakers (seen, reading);
      else
        note_figures (seen, reading, kind);
    }
  list = g_hash_table_steal_all_keys (seen);
  g_ptr_array_sort (list, compare_words);
  g_ptr_array_add (list, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

/**
 * dtl_correct_choices_new:
 * @session: the session
 * @reading: the reading that is corrected
 * @field: one of its fields
 *
 * Returns: (transfer full): what can be chosen or taken there
 */
DtlCorrectChoices *
dtl_correct_choices_new (DtlSession *session, const DtlReading *reading, const DtlCorrectField *field)
{
  DtlCorrectChoices *choices = g_new0 (DtlCorrectChoices, 1);

  if (field->kind == DTL_DECISION_UNIT)
    list_units (choices, reading);
  else if (field->kind == DTL_DECISION_KIND)
    list_kinds (choices);
  else if (field->kind == DTL_DECISION_HEDGE)
    list_hedges (choices);
  else if (field->form == DTL_CORRECT_COMPLETED)
    choices->words = list_used (dtl_session_get_comparison (session), field->kind);
  if (choices->values == NULL)
    choices->values = g_new0 (char *, 1);
  if (choices->words == NULL)
    choices->words = g_new0 (char *, 1);
  return choices;
}
