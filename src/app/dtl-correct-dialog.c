/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One dialog for whatever can be corrected: the sentence above, so that nobody corrects from memory; below
 * it a row for each field, from the table in dtl-correct-fields.c. */

#include "config.h"

#include "dtl-correct-dialog.h"

#include <glib/gi18n-lib.h>

#include "dtl-completion.h"
#include "dtl-correct.h"
#include "dtl-correct-choices.h"
#include "dtl-correct-fields.h"
#include "dtl-correct-subject.h"
#include "dtl-correction-words.h"
#include "dtl-decision-notation.h"
#include "dtl-measure-words.h"
#include "dtl-quotation-ends.h"
#include "dtl-rereading.h"
#include "dtl-session-decisions.h"
#include "dtl-swatch.h"
#include "dtl-words.h"

#define HEIGHT_OF_ONE_FIELD 460

struct _DtlCorrectDialog
{
  AdwDialog parent_instance;

  AdwBin *swatch;
  GtkLabel *source_label;
  GtkLabel *sentence_label;
  GtkLabel *receipt_label;
  AdwPreferencesGroup *groups_first;
  AdwPreferencesGroup *groups_second;
  AdwPreferencesGroup *alternatives_group;
  AdwBin *ends_bin;
  GtkEditable *reason_row;
  GtkWidget *apply_button;

  DtlSession *session;
  DtlCorrectSubject *subject;
  const DtlCorrectField *fields;
  guint n_fields;
  GPtrArray *rows;     /* DtlCorrectRow of each field */
  GPtrArray *initial;  /* char *: what stood in each at first */
  char *unit_before;   /* what stood there before a unit was typed with the value; NULL: none was */
};

G_DEFINE_FINAL_TYPE (DtlCorrectDialog, dtl_correct_dialog, ADW_TYPE_DIALOG)

/* How the dialog speaks of what it is about. */
static const struct
{
  DtlSelectionKind about;
  const char *title;
  const char *marking_title;
  const char *done;
  const char *marked;
} texts[] = {
  /* Translators: what stands in a report */
  { DTL_SELECTION_FIGURE, N_("Correct Figure"), N_("Mark as Figure"), N_("“%s” is corrected"), N_("“%s” is a figure") },
  { DTL_SELECTION_DATE, N_("Correct Date"), N_("Mark as Date"), N_("“%s” is corrected"), N_("“%s” is a date") },
  { DTL_SELECTION_QUOTATION, N_("Correct Quotation"), N_("Mark as Quotation"), N_("“%s” is corrected"), N_("“%s” is a quotation") },
};

static guint
find_text (DtlCorrectDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].about == self->subject->about)
      return i;
  return 0;
}

static DtlCorrectRow *
get_row (DtlCorrectDialog *self, guint field)
{
  return g_ptr_array_index (self->rows, field);
}

/**
 * dtl_correct_dialog_get_row:
 * @self: the dialog
 * @kind: the decision that a field makes
 *
 * Returns: (transfer none) (nullable): the row of that field; %NULL if there is none
 */
DtlCorrectRow *
dtl_correct_dialog_get_row (DtlCorrectDialog *self, DtlDecisionKind kind)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].kind == kind)
      return get_row (self, i);
  return NULL;
}

GtkWidget *
dtl_correct_dialog_get_apply (DtlCorrectDialog *self)
{
  return self->apply_button;
}

/* --- what is typed ----------------------------------------------------------------------------------------- */

typedef struct
{
  DtlCorrectDialog *dialog;
  const DtlCorrectField *field;
} Check;

static char *
preview (DtlCorrectDialog *self, DtlDecisionKind kind, const char *value)
{
  if (*value == '\0')
    return NULL;
  if (kind == DTL_DECISION_PERIOD || kind == DTL_DECISION_DATE)
    return dtl_correct_say_precision (value);
  return kind == DTL_DECISION_VALUE ? dtl_correction_words_value (kind, value) : NULL;
}

/* A plain sentence ends like one. */
static char *
end_sentence (const char *message)
{
  return g_str_has_suffix (message, ".") ? g_strdup (message) : g_strconcat (message, ".", NULL);
}

static char *
check_cb (const char *typed, char **previewed, char **refusal, gpointer user_data)
{
  const Check *check = user_data;
  g_autoptr (GError) error = NULL;
  const DtlLexicon *lexicon = dtl_session_get_lexicon (check->dialog->session);
  char *value = NULL;

  if (lexicon != NULL)
    value = dtl_decision_understand (check->field->kind, lexicon, check->dialog->subject->reading, typed, &error);
  if (value == NULL)
    *refusal = end_sentence (error != NULL ? error->message : _("There is no collection that could keep it"));
  else
    *previewed = preview (check->dialog, check->field->kind, value);
  return value;
}

/* What is counted is asked for only where something is. */
static void
show_noun (DtlCorrectDialog *self)
{
  DtlCorrectRow *noun = dtl_correct_dialog_get_row (self, DTL_DECISION_NOUN);
  DtlCorrectRow *kind = dtl_correct_dialog_get_row (self, DTL_DECISION_KIND);
  static const char *const counted[] = { "count", "rank", "ratio", "number", NULL };
  const char *value = kind != NULL ? dtl_correct_row_get_value (kind) : NULL;

  if (noun != NULL)
    gtk_widget_set_visible (GTK_WIDGET (noun), (value != NULL && g_strv_contains (counted, value)) || dtl_correct_row_get_changed (noun));
}

/* Words that say no number are a figure only once the user says which. */
static gboolean
is_missing (DtlCorrectDialog *self, guint i)
{
  const char *value = dtl_correct_row_get_value (get_row (self, i));

  return value == NULL || (*value == '\0' && self->subject->marking && self->fields[i].marking != self->fields[i].kind);
}

static gboolean
is_moved (DtlCorrectDialog *self)
{
  return !dtl_span_equal (self->subject->span, self->subject->initial);
}

static gboolean
is_applicable (DtlCorrectDialog *self)
{
  gboolean changed = self->subject->marking || is_moved (self);

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (is_missing (self, i))
        return FALSE;
      changed |= g_strcmp0 (dtl_correct_row_get_value (get_row (self, i)), g_ptr_array_index (self->initial, i)) != 0;
    }
  return changed;
}

static void
update (DtlCorrectDialog *self)
{
  if (self->initial->len < self->n_fields)
    return;
  show_noun (self);
  gtk_widget_set_sensitive (self->apply_button, is_applicable (self));
}

/* "12 t" may become "12 trillion": what was taken for a unit goes again. */
static void
give_unit_back (DtlCorrectDialog *self, DtlCorrectRow *unit)
{
  g_autofree char *before = g_steal_pointer (&self->unit_before);

  if (before != NULL)
    dtl_correct_row_set_value (unit, before, "");
}

/* Whoever types "5 million euros" means the euros too. */
static void
adopt_unit (DtlCorrectDialog *self)
{
  DtlCorrectRow *value = dtl_correct_dialog_get_row (self, DTL_DECISION_VALUE);
  DtlCorrectRow *unit = dtl_correct_dialog_get_row (self, DTL_DECISION_UNIT);
  const DtlLexicon *lexicon = dtl_session_get_lexicon (self->session);
  DtlTypedValue typed;

  if (unit != NULL)
    give_unit_back (self, unit);
  if (unit == NULL || lexicon == NULL || !dtl_correct_row_get_changed (value) || dtl_correct_row_get_refused (value)
      || !dtl_typed_value (lexicon, self->subject->reading, gtk_editable_get_text (GTK_EDITABLE (dtl_correct_row_get_field (value))), &typed)
      || typed.unit == NULL)
    return;
  g_set_str (&self->unit_before, dtl_correct_row_get_value (unit));
  dtl_correct_row_set_value (unit, typed.unit, "");
}

/* --- rows -------------------------------------------------------------------------------------------------- */

/* What stands in the field for a value: as the report writes it where it was read there. */
static char *
say_value (DtlCorrectDialog *self, const DtlCorrectField *field, const char *value, gboolean read)
{
  if (*value == '\0' || field->form >= DTL_CORRECT_CHOSEN)
    return g_strdup ("");
  if (field->kind == DTL_DECISION_VALUE && read)
    return dtl_correct_subject_dup_words (self->subject);
  return dtl_correction_words_value (field->kind, value);
}

static GtkWidget *
create_row (DtlCorrectDialog *self, const DtlCorrectField *field)
{
  g_autoptr (DtlCorrectChoices) choices = dtl_correct_choices_new (self->session, self->subject->reading, field);
  Check *check;
  GtkWidget *row;

  if (field->form >= DTL_CORRECT_CHOSEN)
    return dtl_correct_row_new_chosen (_(field->title), (const char *const *) choices->values, (const char *const *) choices->words,
                                       field->form == DTL_CORRECT_SEARCHED);
  check = g_new (Check, 1);
  *check = (Check) { self, field };
  row = dtl_correct_row_new_typed (_(field->title), check_cb, check);
  g_object_set_data_full (G_OBJECT (row), "dtl-check", check, g_free);
  if (field->hint != NULL)
    dtl_correct_row_set_hint (DTL_CORRECT_ROW (row), _(field->hint));
  if (field->form == DTL_CORRECT_COMPLETED && choices->words[0] != NULL)
    {
      g_autoptr (GtkStringList) words = gtk_string_list_new ((const char *const *) choices->words);

      dtl_completion_attach (GTK_ENTRY (dtl_correct_row_get_field (DTL_CORRECT_ROW (row))), G_LIST_MODEL (words));
    }
  return row;
}

static void
fill_row (DtlCorrectDialog *self, const DtlCorrectField *field, DtlCorrectRow *row)
{
  g_autofree char *read = dtl_correct_subject_write (self->subject, field->kind, TRUE);
  g_autofree char *read_words = say_value (self, field, read, TRUE);
  char *now = dtl_correct_subject_write (self->subject, field->kind, FALSE);
  g_autofree char *now_words = say_value (self, field, now, g_str_equal (now, read));

  dtl_correct_row_set_read (row, read, read_words);
  dtl_correct_row_set_value (row, now, now_words);
  g_ptr_array_add (self->initial, now);
}

static void
add_row (DtlCorrectDialog *self, const DtlCorrectField *field)
{
  GtkWidget *row = create_row (self, field);

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (field->second ? self->groups_second : self->groups_first, row);
  if (field->second)
    gtk_widget_set_visible (GTK_WIDGET (self->groups_second), TRUE);
  fill_row (self, field, DTL_CORRECT_ROW (row));
  if (field->kind == DTL_DECISION_VALUE)
    g_signal_connect_object (row, "changed", G_CALLBACK (adopt_unit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/* --- what stands above ------------------------------------------------------------------------------------- */

static void
show_sentence (DtlCorrectDialog *self)
{
  DtlText *text = self->subject->reading->source->text;
  const DtlSpan span = self->subject->span;
  const DtlSpan told = self->subject->sentence, initial = self->subject->initial;
  const DtlSpan sentence = { MIN (told.start, MIN (span.start, initial.start)), MAX (told.end, MAX (span.end, initial.end)) };
  g_autofree char *before = dtl_text_slice (text, (DtlSpan) { sentence.start, span.start });
  g_autofree char *words = dtl_text_slice (text, span);
  g_autofree char *after = dtl_text_slice (text, (DtlSpan) { span.end, sentence.end });
  g_autofree char *markup = g_markup_printf_escaped ("%s<b><u>%s</u></b>%s", before, words, after);

  g_strdelimit (markup, "\n\t", ' ');
  gtk_label_set_markup (self->sentence_label, markup);
}

static void
show_quote (DtlCorrectDialog *self, guint source)
{
  g_autofree char *name = dtl_measure_words_source (self->session, source);
  g_autofree char *receipt = dtl_correct_subject_say_receipt (self->subject);

  show_sentence (self);
  gtk_label_set_text (self->source_label, name);
  adw_bin_set_child (self->swatch, dtl_swatch_new (source));
  gtk_label_set_text (self->receipt_label, receipt != NULL ? receipt : "");
  gtk_widget_set_visible (GTK_WIDGET (self->receipt_label), receipt != NULL);
}

static void
use_alternative_cb (AdwActionRow *row, DtlCorrectDialog *self)
{
  const char *value = g_object_get_data (G_OBJECT (row), "dtl-value");

  dtl_correct_row_set_value (dtl_correct_dialog_get_row (self, DTL_DECISION_DATE), value,
                             adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
add_alternative (DtlCorrectDialog *self, const DtlInterval *interval)
{
  g_autofree char *words = dtl_words_interval (interval);
  GtkWidget *row;

  if (words == NULL)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "dtl-value", dtl_interval_to_edtf (interval), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (use_alternative_cb), self, 0);
  adw_preferences_group_add (self->alternatives_group, row);
}

static void
show_alternatives (DtlCorrectDialog *self)
{
  const DtlDateMention *date = &self->subject->date_read;

  for (guint i = 0; self->subject->about == DTL_SELECTION_DATE && i < date->n_alternatives; i++)
    add_alternative (self, &date->alternatives[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->alternatives_group), self->subject->about == DTL_SELECTION_DATE && date->n_alternatives > 0);
}

static void
move_cb (DtlCorrectDialog *self, DtlQuotationEnds *ends)
{
  self->subject->span = dtl_quotation_ends_get_span (ends);
  show_sentence (self);
  update (self);
}

/* Where it begins and ends may have been read wrongly, too. */
static void
show_ends (DtlCorrectDialog *self)
{
  GtkWidget *ends;

  if (self->subject->about != DTL_SELECTION_QUOTATION)
    return;
  ends = dtl_quotation_ends_new (self->subject->reading->source->text, self->subject->span);
  g_signal_connect_object (ends, "changed", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->ends_bin, ends);
  gtk_widget_set_visible (GTK_WIDGET (self->ends_bin), TRUE);
}

/* --- doing it ---------------------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *decisions;
  GArray *revoked;
  guint source;
} Step;

static void
add_decision_about (DtlCorrectDialog *self, Step *step, DtlDecisionKind kind, DtlSpan words, const char *value)
{
  DtlDecision *decision = dtl_session_about_words (self->session, kind, step->source, words, value);

  if (decision != NULL)
    g_ptr_array_add (step->decisions, decision);
}

static void
add_decision (DtlCorrectDialog *self, Step *step, DtlDecisionKind kind, const char *value)
{
  add_decision_about (self, step, kind, self->subject->span, value);
}

/* What begins or ends elsewhere is marked there, and nothing is left of where it was. */
static void
add_moved_quotation (DtlCorrectDialog *self, Step *step, const char *speaker)
{
  g_autoptr (GArray) ids = dtl_correct_subject_find (self->subject, self->session, DTL_DECISION_MARK_QUOTATION);

  g_array_append_vals (step->revoked, ids->data, ids->len);
  if (ids->len == 0 && !dtl_span_overlaps (self->subject->initial, self->subject->span))
    add_decision_about (self, step, DTL_DECISION_NOT_A_QUOTATION, self->subject->initial, NULL);
  add_decision (self, step, DTL_DECISION_MARK_QUOTATION, speaker);
}

/* What is taken back to what was read needs no decision any more. */
static void
add_field (DtlCorrectDialog *self, Step *step, guint i)
{
  const DtlCorrectField *field = &self->fields[i];
  DtlCorrectRow *row = get_row (self, i);
  const char *value = dtl_correct_row_get_value (row);

  if (self->subject->marking && field->marking != field->kind)
    {
      add_decision (self, step, field->marking, dtl_correct_row_get_changed (row) ? value : "");
      return;
    }
  if (self->subject->marking && field->kind == DTL_DECISION_MARK_QUOTATION)
    {
      add_decision (self, step, field->kind, value);
      return;
    }
  if (field->kind == DTL_DECISION_MARK_QUOTATION && is_moved (self))
    {
      add_moved_quotation (self, step, value);
      return;
    }
  if (g_strcmp0 (value, g_ptr_array_index (self->initial, i)) == 0)
    return;
  if (!self->subject->marking && !dtl_correct_row_get_changed (row))
    {
      g_autoptr (GArray) ids = dtl_correct_subject_find (self->subject, self->session, field->kind);

      g_array_append_vals (step->revoked, ids->data, ids->len);
      if (ids->len > 0)
        return;
    }
  add_decision (self, step, field->kind, value);
}

static void
apply_cb (DtlCorrectDialog *self)
{
  const int source = dtl_correct_subject_find_source (self->subject, self->session);
  const guint text = find_text (self);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  g_autoptr (GArray) revoked = g_array_new (FALSE, FALSE, sizeof (gint64));
  Step step = { decisions, revoked, (guint) MAX (source, 0) };
  g_autofree char *quote = dtl_correct_subject_dup_words (self->subject);
  g_auto (GStrv) parts = NULL;
  g_autofree char *words = NULL;

  if (!is_applicable (self))
    return;
  if (source < 0)
    {
      gtk_label_set_text (self->receipt_label, _("The report is not in the collection any more."));
      gtk_widget_set_visible (GTK_WIDGET (self->receipt_label), TRUE);
      return;
    }
  for (guint i = 0; i < self->n_fields; i++)
    add_field (self, &step, i);
  parts = g_strsplit (self->subject->marking ? _(texts[text].marked) : _(texts[text].done), "%s", 2);
  words = g_strjoinv (quote, parts);
  dtl_correct_decide (GTK_WIDGET (self), self->session, decisions, revoked, gtk_editable_get_text (self->reason_row), words);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (DtlCorrectDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- the dialog -------------------------------------------------------------------------------------------- */

static void
dtl_correct_dialog_dispose (GObject *object)
{
  DtlCorrectDialog *self = DTL_CORRECT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_CORRECT_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dtl_correct_dialog_parent_class)->dispose (object);
}

static void
dtl_correct_dialog_finalize (GObject *object)
{
  DtlCorrectDialog *self = DTL_CORRECT_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->initial);
  g_free (self->unit_before);
  g_clear_pointer (&self->subject, dtl_correct_subject_free);
  G_OBJECT_CLASS (dtl_correct_dialog_parent_class)->finalize (object);
}

static void
dtl_correct_dialog_class_init (DtlCorrectDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_correct_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = dtl_correct_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-correct-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, swatch);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, source_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, receipt_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, groups_first);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, groups_second);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, alternatives_group);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, ends_bin);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
dtl_correct_dialog_init (DtlCorrectDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->initial = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static AdwDialog *
create_dialog (DtlSession *session, DtlCorrectSubject *subject, guint source)
{
  DtlCorrectDialog *self;

  if (subject == NULL)
    return NULL;
  self = g_object_new (DTL_TYPE_CORRECT_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->subject = subject;
  self->fields = dtl_correct_fields (subject->about, &self->n_fields);
  adw_dialog_set_title (ADW_DIALOG (self), subject->marking ? _(texts[find_text (self)].marking_title) : _(texts[find_text (self)].title));
  if (self->n_fields == 1 && subject->about == DTL_SELECTION_DATE)
    adw_dialog_set_content_height (ADW_DIALOG (self), HEIGHT_OF_ONE_FIELD);
  show_quote (self, source);
  show_alternatives (self);
  show_ends (self);
  for (guint i = 0; i < self->n_fields; i++)
    add_row (self, &self->fields[i]);
  update (self);
  adw_dialog_set_focus (ADW_DIALOG (self), dtl_correct_row_get_field (get_row (self, 0)));
  return ADW_DIALOG (self);
}

/**
 * dtl_correct_dialog_new:
 * @session: the session
 * @about: %DTL_SELECTION_FIGURE, %DTL_SELECTION_DATE or %DTL_SELECTION_QUOTATION
 * @source: index of a source that is shown
 * @index: index of one of its figures, dates or quotations
 *
 * Returns: (transfer floating) (nullable): a dialog that asks what is right of it; %NULL if there is no such thing
 */
AdwDialog *
dtl_correct_dialog_new (DtlSession *session, DtlSelectionKind about, guint source, guint index)
{
  return create_dialog (session, dtl_correct_subject_new (session, about, source, index), source);
}

/**
 * dtl_correct_dialog_new_marking:
 * @session: the session
 * @about: what the words are: as for dtl_correct_dialog_new()
 * @source: index of a source that is shown
 * @words: words of it in which that was not read
 *
 * Returns: (transfer floating) (nullable): a dialog that asks what they say; %NULL if there are no such words
 */
AdwDialog *
dtl_correct_dialog_new_marking (DtlSession *session, DtlSelectionKind about, guint source, DtlSpan words)
{
  return create_dialog (session, dtl_correct_subject_new_marking (session, about, source, words), source);
}
