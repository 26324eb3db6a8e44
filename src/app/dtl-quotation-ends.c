/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A quotation that was read too far, or not far enough, is put right where it stands: the sentence above shows at
 * once what each step makes of it. */

#include "config.h"

#include "dtl-quotation-ends.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-word-steps.h"

#define SHOWN 28 /* characters of either end */

struct _DtlQuotationEnds
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *begin_row;
  GtkWidget *end_row;

  DtlText *text;
  DtlSpan words;
};

G_DEFINE_FINAL_TYPE (DtlQuotationEnds, dtl_quotation_ends, ADW_TYPE_PREFERENCES_GROUP)

static void
dtl_quotation_ends_finalize (GObject *object)
{
  dtl_text_unref (DTL_QUOTATION_ENDS (object)->text);
  G_OBJECT_CLASS (dtl_quotation_ends_parent_class)->finalize (object);
}

static void
dtl_quotation_ends_class_init (DtlQuotationEndsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = dtl_quotation_ends_finalize;
  g_signal_new ("changed", DTL_TYPE_QUOTATION_ENDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dtl_quotation_ends_init (DtlQuotationEnds *self)
{
}

/* What was cut off is no part of a word. */
static char *
take_first (const char *words, glong length)
{
  char *first = g_utf8_substring (words, 0, MIN (length, SHOWN));
  char *space = length > SHOWN ? strrchr (first, ' ') : NULL;

  if (space != NULL)
    *space = '\0';
  return first;
}

static char *
take_last (const char *words, glong length)
{
  g_autofree char *last = g_utf8_substring (words, MAX (length - SHOWN, 0), length);
  const char *space = length > SHOWN ? strchr (last, ' ') : NULL;

  return g_strdup (space != NULL ? space + 1 : last);
}

static void
show (DtlQuotationEnds *self)
{
  g_autofree char *words = dtl_text_slice (self->text, self->words);
  const glong length = g_utf8_strlen (g_strdelimit (words, "\n\t", ' '), -1);
  g_autofree char *first = take_first (words, length);
  g_autofree char *last = take_last (words, length);
  const gboolean cut = length > SHOWN;
  /* Translators: the first words of a quotation */
  g_autofree char *begin = g_strdup_printf (cut ? _("“%s …") : _("“%s”"), first);
  /* Translators: the last words of a quotation */
  g_autofree char *end = g_strdup_printf (cut ? _("… %s”") : _("“%s”"), last);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->begin_row), begin);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->end_row), end);
}

static void
move_to (DtlQuotationEnds *self, DtlSpan words)
{
  if (dtl_span_equal (words, self->words))
    return;
  self->words = words;
  show (self);
  g_signal_emit_by_name (self, "changed");
}

static void
step_cb (GtkWidget *button, DtlQuotationEnds *self)
{
  const gboolean later = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "dtl-later"));
  const gboolean end = gtk_widget_is_ancestor (button, self->end_row);

  move_to (self, end ? dtl_word_steps_end (self->text, self->words, later) : dtl_word_steps_begin (self->text, self->words, later));
}

static void
add_button (DtlQuotationEnds *self, GtkWidget *row, gboolean later, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (later ? "go-next-symbolic" : "go-previous-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "dtl-later", GINT_TO_POINTER (later));
  g_signal_connect_object (button, "clicked", G_CALLBACK (step_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
add_row (DtlQuotationEnds *self, const char *title, const char *earlier, const char *later)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  add_button (self, row, FALSE, earlier);
  add_button (self, row, TRUE, later);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

/**
 * dtl_quotation_ends_new:
 * @text: the text of a report; a reference is kept
 * @words: a quotation in it
 *
 * Returns: (transfer floating): rows for its ends
 */
GtkWidget *
dtl_quotation_ends_new (DtlText *text, DtlSpan words)
{
  DtlQuotationEnds *self = g_object_new (DTL_TYPE_QUOTATION_ENDS, NULL);

  self->text = dtl_text_ref (text);
  self->words = words;
  self->begin_row = add_row (self, _("Begins"), _("Begin a Word Earlier"), _("Begin a Word Later"));
  self->end_row = add_row (self, _("Ends"), _("End a Word Earlier"), _("End a Word Later"));
  show (self);
  return GTK_WIDGET (self);
}

DtlSpan
dtl_quotation_ends_get_span (DtlQuotationEnds *self)
{
  return self->words;
}
