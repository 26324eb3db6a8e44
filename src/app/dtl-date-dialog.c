/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Without a published date "Wednesday" is no day. Dateline may know one from what the report shares
 * with others, and says why; but only the user can say that it is so. */

#include "config.h"

#include "dtl-date-dialog.h"

#include <glib/gi18n-lib.h>

#include "dtl-source-item.h"
#include "dtl-words.h"

struct _DtlDateDialog
{
  AdwDialog parent_instance;

  GtkLabel *explanation;
  GtkWidget *suggestion_group;
  AdwActionRow *suggestion_row;
  GtkEditable *entry;
  GtkCalendar *calendar;
  GtkWidget *set_button;

  DtlSession *session;
  guint source;
  DtlDate suggested;
  gboolean following; /* entry and calendar are being set to each other */
};

G_DEFINE_FINAL_TYPE (DtlDateDialog, dtl_date_dialog, ADW_TYPE_DIALOG)

static gboolean
get_date (DtlDateDialog *self, DtlDate *date)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  return dtl_date_parse (text, date) && date->year >= 1;
}

static void
set_entry (DtlDateDialog *self, DtlDate date)
{
  g_autofree char *text = dtl_date_to_string (date);

  gtk_editable_set_text (self->entry, text);
}

static void
entry_changed_cb (DtlDateDialog *self)
{
  DtlDate date;
  const gboolean valid = get_date (self, &date);
  const gboolean empty = *gtk_editable_get_text (self->entry) == '\0';

  gtk_widget_set_sensitive (self->set_button, valid);
  if (valid || empty)
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  if (!valid || self->following)
    return;
  self->following = TRUE;
  {
    g_autoptr (GDateTime) day = g_date_time_new_local (date.year, date.month, date.day, 0, 0, 0);

    gtk_calendar_select_day (self->calendar, day);
  }
  self->following = FALSE;
}

static void
day_selected_cb (DtlDateDialog *self)
{
  g_autoptr (GDateTime) day = NULL;

  if (self->following)
    return;
  self->following = TRUE;
  day = gtk_calendar_get_date (self->calendar);
  set_entry (self, (DtlDate) { g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day) });
  self->following = FALSE;
}

static void
use_suggestion_cb (DtlDateDialog *self)
{
  set_entry (self, self->suggested);
}

static void
cancel_cb (DtlDateDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
set_cb (DtlDateDialog *self)
{
  DtlDate date;

  if (!get_date (self, &date))
    return;
  dtl_session_set_published (self->session, self->source, date);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
dtl_date_dialog_dispose (GObject *object)
{
  DtlDateDialog *self = DTL_DATE_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_DATE_DIALOG);
  G_OBJECT_CLASS (dtl_date_dialog_parent_class)->dispose (object);
}

static void
dtl_date_dialog_class_init (DtlDateDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_date_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-date-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlDateDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, DtlDateDialog, suggestion_group);
  gtk_widget_class_bind_template_child (widget_class, DtlDateDialog, suggestion_row);
  gtk_widget_class_bind_template_child (widget_class, DtlDateDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, DtlDateDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, DtlDateDialog, set_button);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_suggestion_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
}

static void
dtl_date_dialog_init (DtlDateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entry_changed_cb (self);
}

/* The calendar opens where the story is, which is hardly ever today; no day is set by that. */
static void
turn_calendar (DtlDateDialog *self, DtlDate date)
{
  g_autoptr (GDateTime) day = date.year >= 1 ? g_date_time_new_local (date.year, date.month, date.day, 0, 0, 0) : NULL;

  if (day == NULL)
    return;
  self->following = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->following = FALSE;
}

static void
turn_to_story (DtlDateDialog *self)
{
  const DtlDay first = dtl_session_get_comparison (self->session)->focus.earliest;

  if (first != DTL_DAY_NONE)
    turn_calendar (self, dtl_date_from_day (first));
}

static void
show_suggestion (DtlDateDialog *self)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);

  for (guint i = 0; i < comparison->suggestions->len; i++)
    {
      const DtlDateSuggestion *suggestion = g_ptr_array_index (comparison->suggestions, i);
      g_autofree char *date = NULL;
      g_autofree char *title = NULL;

      if (suggestion->source != self->source)
        continue;
      self->suggested = suggestion->date;
      date = dtl_words_date (suggestion->date);
      /* Translators: a date that Dateline proposes */
      title = g_strdup_printf (_("Suggestion: %s"), date);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->suggestion_row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->suggestion_row), title);
      adw_action_row_set_subtitle (self->suggestion_row, suggestion->reason);
      gtk_widget_set_visible (self->suggestion_group, TRUE);
      turn_calendar (self, suggestion->date);
      return;
    }
}

/**
 * dtl_date_dialog_new:
 * @session: the session
 * @source: index of a source
 *
 * Returns: (transfer floating): a dialog that asks for its date
 */
AdwDialog *
dtl_date_dialog_new (DtlSession *session, guint source)
{
  DtlDateDialog *self = g_object_new (DTL_TYPE_DATE_DIALOG, NULL);
  g_autoptr (DtlSourceItem) item = g_list_model_get_item (dtl_session_get_sources (session), source);
  const DtlReading *reading = dtl_source_item_get_reading (item);
  g_autofree char *words = NULL;

  self->session = g_object_ref (session);
  self->source = source;
  words = g_strdup_printf (_("When was the report of %s published? Days that it only calls “Wednesday” or “last year” are counted from then."),
                           dtl_source_item_get_name (item));
  gtk_label_set_label (self->explanation, words);
  turn_to_story (self);
  if (reading != NULL && dtl_date_is_set (reading->published))
    set_entry (self, reading->published);
  else
    show_suggestion (self);
  return ADW_DIALOG (self);
}
