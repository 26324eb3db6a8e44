/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wherever a correction is made, it ends here: in one step that can be undone, and a sentence that says
 * what was done beside the button that undoes it. */

#include "config.h"

#include "dtl-correct.h"

#include <glib/gi18n-lib.h>

#include "dtl-measure-words.h"
#include "dtl-row-corrections.h"
#include "dtl-session-decisions.h"
#include "dtl-words.h"

/**
 * dtl_correct_decide:
 * @from: a widget of the window, or of a dialog over it
 * @session: the session
 * @decisions: (element-type DtlDecision): what the user decides
 * @revoked: (nullable) (element-type gint64): ids of what is taken back in the same step
 * @reason: (nullable): why, in the user's words
 * @words: what was done, for a toast
 *
 * Does nothing if that changes nothing.
 */
void
dtl_correct_decide (GtkWidget *from, DtlSession *session, GPtrArray *decisions, const GArray *revoked, const char *reason, const char *words)
{
  g_autofree char *why = g_strstrip (g_strdup (reason != NULL ? reason : ""));

  if (decisions->len == 0 && (revoked == NULL || revoked->len == 0))
    return;
  for (guint i = 0; *why != '\0' && i < decisions->len; i++)
    {
      DtlDecision *decision = g_ptr_array_index (decisions, i);

      g_set_str (&decision->reason, why);
    }
  dtl_session_amend (session, decisions, revoked);
  gtk_widget_activate_action (from, "win.offer-undo", "s", words);
}

/* All of them are about what the user says. */
static void
add_names (DtlSession *session, GPtrArray *decisions, const GArray *figures, const char *name)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const DtlMentionRef ref = g_array_index (figures, DtlMentionRef, i);
      DtlDecision *decision = dtl_session_about_figure (session, DTL_DECISION_MEASURE, ref.source, ref.index, name);

      if (decision != NULL)
        g_ptr_array_add (decisions, decision);
    }
}

/**
 * dtl_correct_rename:
 * @from: a widget of the window
 * @session: the session
 * @row: a row that is shown
 * @name: what its figures are about
 */
void
dtl_correct_rename (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, const char *name)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  g_autoptr (GArray) figures = dtl_row_corrections_list_figures (row);
  /* Translators: what a row of figures is about from now on */
  g_autofree char *words = g_strdup_printf (_("The row is called “%s”"), name);

  add_names (session, decisions, figures, name);
  dtl_correct_decide (from, session, decisions, NULL, NULL, words);
}

/**
 * dtl_correct_merge:
 * @from: a widget of the window
 * @session: the session
 * @row: a row that is shown
 * @other: another one, which it becomes one with
 */
void
dtl_correct_merge (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, DtlMeasureItem *other)
{
  g_autoptr (GPtrArray) decisions = dtl_row_corrections_merge (session, row, other);
  g_autofree char *first = dtl_measure_words_label (row);
  g_autofree char *second = dtl_measure_words_label (other);
  /* Translators: what two rows of figures are about */
  g_autofree char *words = g_strdup_printf (_("“%s” and “%s” are one row"), first, second);

  dtl_correct_decide (from, session, decisions, NULL, NULL, words);
}

/**
 * dtl_correct_split:
 * @from: a widget of the window
 * @session: the session
 * @row: a row that is shown
 * @leaving: (element-type DtlMentionRef): figures of it that are about something else
 * @name: (nullable): what they are about
 * @reason: (nullable): why
 */
void
dtl_correct_split (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, const GArray *leaving, const char *name, const char *reason)
{
  g_autoptr (GPtrArray) decisions = dtl_row_corrections_split (session, row, leaving);
  g_autofree char *label = dtl_measure_words_label (row);
  g_autofree char *new_name = g_strstrip (g_strdup (name != NULL ? name : ""));
  /* Translators: what a row of figures is about */
  g_autofree char *words = g_strdup_printf (_("“%s” is split in two"), label);

  if (decisions->len > 0 && *new_name != '\0')
    add_names (session, decisions, leaving, new_name);
  dtl_correct_decide (from, session, decisions, NULL, reason, words);
}

/**
 * dtl_correct_set_verdict:
 * @from: a widget of the window
 * @session: the session
 * @row: a row that is shown
 * @verdict: what the user says of it, or -1: as it is compared
 * @reason: (nullable): why
 */
void
dtl_correct_set_verdict (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, int verdict, const char *reason)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GArray) revoked = dtl_row_corrections_find (row, DTL_DECISION_VERDICT, -1);
  g_autofree char *label = dtl_measure_words_label (row);
  g_autofree char *words = NULL;

  if (verdict >= 0)
    {
      decisions = dtl_row_corrections_set_verdict (session, row, (DtlVerdict) verdict);
      /* Translators: what a row of figures is about, and the verdict on it: "Number of deaths: Agree" */
      words = g_strdup_printf (_("%s: %s"), label, dtl_words_verdict ((DtlVerdict) verdict));
    }
  else
    {
      decisions = g_ptr_array_new ();
      /* Translators: what a row of figures is about */
      words = g_strdup_printf (_("%s: the verdict is as compared"), label);
    }
  dtl_correct_decide (from, session, decisions, revoked, reason, words);
}

/**
 * dtl_correct_set_trust:
 * @from: a widget of the window
 * @session: the session
 * @row: a row that is shown
 * @source: index of one of its sources
 * @trust: 1 if it is to be believed in this, -1 if it is not to be, 0 if it is as good as the others
 */
void
dtl_correct_set_trust (GtkWidget *from, DtlSession *session, DtlMeasureItem *row, guint source, int trust)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GArray) revoked = dtl_row_corrections_find (row, DTL_DECISION_TRUST, (int) source);
  g_autofree char *name = dtl_measure_words_source (session, source);
  g_autofree char *words = NULL;

  if (trust != 0)
    decisions = dtl_row_corrections_set_trust (session, row, source, trust > 0);
  else
    decisions = g_ptr_array_new ();
  if (trust > 0)
    /* Translators: name of a source */
    words = g_strdup_printf (_("%s is trusted in this"), name);
  else if (trust < 0)
    words = g_strdup_printf (_("%s is not trusted in this"), name);
  else
    words = g_strdup_printf (_("%s is as good as the others in this"), name);
  dtl_correct_decide (from, session, decisions, revoked, NULL, words);
}
