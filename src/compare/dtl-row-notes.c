/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever reads a row that the user had a hand in must see that, who it was and why. Sixty decisions about
 * one row are told in one sentence for each kind, as a reason beside those that were found. */

#include "config.h"

#include "dtl-row-notes.h"

#include <glib/gi18n-lib.h>

#include "dtl-wording.h"

#define MAX_NAMED 4 /* figures in one sentence */
#define MAX_WHYS 3  /* reasons of the user that are quoted behind it */

struct _DtlRowNotes
{
  const DtlComparison *comparison;
  GHashTable *by_measure[DTL_N_ROW_NOTES]; /* DtlMeasure → DtlRowNote */
  GPtrArray *in_order;                     /* DtlRowNote */
};

static void
free_note_cb (gpointer data)
{
  DtlRowNote *note = data;

  g_array_unref (note->figures);
  g_array_unref (note->others);
  g_ptr_array_unref (note->whys);
  if (note->since != NULL)
    g_string_free (note->since, TRUE);
  g_free (note);
}

/* No notes yet; @comparison must outlive them. */
DtlRowNotes *
dtl_row_notes_new (const DtlComparison *comparison)
{
  DtlRowNotes *self = g_new0 (DtlRowNotes, 1);

  self->comparison = comparison;
  self->in_order = g_ptr_array_new_with_free_func (free_note_cb);
  for (guint i = 0; i < DTL_N_ROW_NOTES; i++)
    self->by_measure[i] = g_hash_table_new (NULL, NULL);
  return self;
}

void
dtl_row_notes_free (DtlRowNotes *self)
{
  for (guint i = 0; i < DTL_N_ROW_NOTES; i++)
    g_hash_table_unref (self->by_measure[i]);
  g_ptr_array_unref (self->in_order);
  g_free (self);
}

static DtlRowNote *
create_note (DtlRowNoteKind kind, DtlMeasure *measure, const DtlDecision *decision)
{
  DtlRowNote *note = g_new0 (DtlRowNote, 1);

  note->kind = kind;
  note->measure = measure;
  note->figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  note->others = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  note->newest = decision;
  note->whys = g_ptr_array_new ();
  return note;
}

/**
 * dtl_row_notes_open:
 * @self: notes
 * @kind: what is decided
 * @measure: about which row
 * @decision: by what; they come newest first, and must outlive the notes
 *
 * Returns: (transfer none): the note on it, to which its figures are to be added
 */
DtlRowNote *
dtl_row_notes_open (DtlRowNotes *self, DtlRowNoteKind kind, DtlMeasure *measure, const DtlDecision *decision)
{
  DtlRowNote *note = g_hash_table_lookup (self->by_measure[kind], measure);
  const gboolean tells = decision->reason != NULL && *decision->reason != '\0';

  if (note == NULL)
    {
      note = create_note (kind, measure, decision);
      g_hash_table_insert (self->by_measure[kind], measure, note);
      g_ptr_array_add (self->in_order, note);
    }
  if (tells && note->whys->len < MAX_WHYS && !g_ptr_array_find_with_equal_func (note->whys, decision->reason, g_str_equal, NULL))
    g_ptr_array_add (note->whys, decision->reason);
  return note;
}

/* "312 (A), 341 (B) and 2 more" */
static char *
word_figures (const DtlComparison *comparison, const GArray *figures)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (figures->len, MAX_NAMED); i++)
    {
      const DtlMentionRef *figure = &g_array_index (figures, DtlMentionRef, i);
      const DtlReading *reading = dtl_comparison_reading (comparison, figure->source);
      g_autofree char *amount = dtl_wording_amount (dtl_reading_figure (reading, figure->index));
      g_autofree char *source = dtl_wording_source (reading, figure->source);

      g_ptr_array_add (names, g_strdup_printf ("%s (%s)", amount, source));
    }
  if (figures->len > MAX_NAMED)
    g_ptr_array_add (names, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", figures->len - MAX_NAMED),
                                             figures->len - MAX_NAMED));
  return dtl_wording_list (names);
}

static void
add_sentence (DtlRowNote *note, const char *sentence)
{
  if (note->since == NULL)
    note->since = g_string_new (NULL);
  g_string_append_printf (note->since, " %s", sentence);
}

/* @format: a translated sentence with one %s for the figures; nothing is told of none. */
void
dtl_row_notes_since (DtlRowNotes *self, DtlRowNote *note, const char *format, const GArray *figures)
{
  g_autofree char *list = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *sentence = NULL;

  if (figures->len == 0)
    return;
  list = word_figures (self->comparison, figures);
  parts = g_strsplit (format, "%s", 2);
  sentence = g_strjoinv (list, parts);
  add_sentence (note, sentence);
}

/* Tells that @n of the figures that it is about are not read any more; nothing of 0. */
void
dtl_row_notes_lost (DtlRowNote *note, guint n)
{
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure that it was set on is not read any more.",
                                           "%u figures that it was set on are not read any more.", n), n);
  add_sentence (note, sentence);
}

static char *
word_day (gint64 made)
{
  g_autoptr (GDateTime) moment = made > 0 ? g_date_time_new_from_unix_local (made / G_USEC_PER_SEC) : NULL;
  DtlDate date = { 0 };

  if (moment == NULL)
    return NULL;
  date.year = g_date_time_get_year (moment);
  date.month = g_date_time_get_month (moment);
  date.day = g_date_time_get_day_of_month (moment);
  return dtl_wording_date (date);
}

/**
 * dtl_row_notes_by:
 * @decision: a decision
 *
 * Returns: (transfer full): who made it, and when, as far as that is known, to be put in brackets
 */
char *
dtl_row_notes_by (const DtlDecision *decision)
{
  g_autofree char *day = word_day (decision->made);
  const gboolean named = decision->author != NULL && *decision->author != '\0';

  if (named && day != NULL)
    return g_strdup_printf (_("set by %s on %s"), decision->author, day);
  if (named)
    return g_strdup_printf (_("set by %s"), decision->author);
  return day != NULL ? g_strdup_printf (_("set by hand on %s"), day) : g_strdup (_("set by hand"));
}

static char *
word_note (const DtlRowNotes *self, const DtlRowNote *note)
{
  g_autofree char *by = dtl_row_notes_by (note->newest);
  g_autofree char *figures = word_figures (self->comparison, note->figures);
  g_autofree char *others = word_figures (self->comparison, note->others);

  switch (note->kind)
    {
    case DTL_ROW_NOTE_VERDICT:
      /* Translators: a verdict, who set it and when, and the verdict that was computed */
      return g_strdup_printf (_("The verdict is “%s” (%s). Computed: “%s”."), dtl_wording_verdict (note->measure->verdict), by,
                              dtl_wording_verdict (note->measure->computed));
    case DTL_ROW_NOTE_TOGETHER:
      return g_strdup_printf (_("%s are about one thing (%s)."), figures, by);
    case DTL_ROW_NOTE_APART:
      return g_strdup_printf (_("%s: not about one thing with %s (%s)."), figures, others, by);
    case DTL_ROW_NOTE_TRUST:
      return g_strdup_printf (_("%s: to be trusted here (%s)."), figures, by);
    default:
      return g_strdup_printf (_("%s: does not count here (%s)."), figures, by);
    }
}

static int
compare_figures_cb (gconstpointer a, gconstpointer b)
{
  const DtlMentionRef *left = a, *right = b;

  if (left->source != right->source)
    return left->source < right->source ? -1 : 1;
  return (left->index > right->index) - (left->index < right->index);
}

static void
add_reason (const DtlRowNotes *self, const DtlRowNote *note)
{
  static const char *const rules[] = {
    [DTL_ROW_NOTE_VERDICT] = "user-verdict", [DTL_ROW_NOTE_TOGETHER] = "user-together", [DTL_ROW_NOTE_APART] = "user-apart",
    [DTL_ROW_NOTE_TRUST] = "user-trust",     [DTL_ROW_NOTE_DISTRUST] = "user-distrust",
  };
  DtlReason *reason = dtl_reason_new (rules[note->kind]);
  g_autoptr (GString) working = NULL;
  g_autofree char *words = NULL;

  g_array_sort (note->figures, compare_figures_cb);
  g_array_sort (note->others, compare_figures_cb);
  words = word_note (self, note);
  working = g_string_new (words);
  for (guint i = 0; i < note->whys->len; i++)
    g_string_append_printf (working, _(" “%s”"), (const char *) g_ptr_array_index (note->whys, i));
  if (note->since != NULL)
    g_string_append (working, note->since->str);
  reason->by_hand = TRUE;
  reason->working = g_string_free_and_steal (g_steal_pointer (&working));
  g_array_append_vals (reason->figures, note->figures->data, note->figures->len);
  g_ptr_array_insert (note->measure->reasons, note->kind == DTL_ROW_NOTE_VERDICT ? 0 : -1, reason);
}

static int
compare_notes_cb (gconstpointer a, gconstpointer b)
{
  const DtlRowNote *left = *(const DtlRowNote *const *) a, *right = *(const DtlRowNote *const *) b;

  return (int) left->kind - (int) right->kind;
}

/**
 * dtl_row_notes_tell:
 * @self: all notes
 *
 * Puts them among the reasons of their rows: a verdict first, all others last.
 */
void
dtl_row_notes_tell (DtlRowNotes *self)
{
  g_ptr_array_sort (self->in_order, compare_notes_cb);
  for (guint i = 0; i < self->in_order->len; i++)
    add_reason (self, g_ptr_array_index (self->in_order, i));
}
