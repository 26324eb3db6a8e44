/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks can be dropped on one another only while both are in view; here every event can be found by its words.
 * Those that are near in time and told in like words come first. */

#include "config.h"

#include "dtl-event-merge-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-dialog-focus.h"
#include "dtl-event-choice.h"

struct _DtlEventMergeDialog
{
  AdwDialog parent_instance;

  GtkLabel *explanation;
  GtkEditable *search_entry;
  GtkStack *forms;
  GtkListView *rows;
  GtkWidget *merge_button;

  DtlSession *session;
  DtlComparison *comparison; /* keeps what is compared with alive */
  DtlEventSubject subject;
  const DtlStoryEvent *story;
  GtkFilter *filter;
  GtkSingleSelection *selection;
  char *search; /* case-folded */
};

G_DEFINE_FINAL_TYPE (DtlEventMergeDialog, dtl_event_merge_dialog, ADW_TYPE_DIALOG)

/* --- Which events, in which order ------------------------------------------------------------------- */

static gboolean
matches_cb (gpointer object, gpointer user_data)
{
  DtlEventMergeDialog *self = user_data;
  g_autofree char *folded = NULL;

  if (self->search == NULL || *self->search == '\0')
    return TRUE;
  folded = g_utf8_casefold (dtl_event_choice_get_story (object)->label, -1);
  return strstr (folded, self->search) != NULL;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  DtlEventMergeDialog *self = user_data;
  DtlEventChoice *first = (DtlEventChoice *) a, *second = (DtlEventChoice *) b;
  const int more = (int) dtl_event_choice_rate (second, self->story) - (int) dtl_event_choice_rate (first, self->story);

  return more != 0 ? more : (int) dtl_event_choice_get_index (first) - (int) dtl_event_choice_get_index (second);
}

static void
update (DtlEventMergeDialog *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  gtk_stack_set_visible_child_name (self->forms, any ? "rows" : "none");
  gtk_widget_set_sensitive (self->merge_button, gtk_single_selection_get_selected_item (self->selection) != NULL);
}

static void
search_changed_cb (DtlEventMergeDialog *self)
{
  g_free (self->search);
  self->search = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* --- Doing it -------------------------------------------------------------------------------------- */

static void
merge_with (DtlEventMergeDialog *self, DtlEventChoice *other)
{
  if (other == NULL)
    return;
  dtl_event_correct_merge (GTK_WIDGET (self), self->session, &self->subject, dtl_event_choice_get_index (other));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
merge_cb (DtlEventMergeDialog *self)
{
  merge_with (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
activate_cb (DtlEventMergeDialog *self, guint position)
{
  g_autoptr (DtlEventChoice) other = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  merge_with (self, other);
}

static void
cancel_cb (DtlEventMergeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- A row ----------------------------------------------------------------------------------------- */

static GtkWidget *
create_line (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, style);
    }
  return label;
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), create_line (NULL));
  gtk_box_append (GTK_BOX (box), create_line ("dimmed"));
  gtk_list_item_set_child (cell, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer user_data)
{
  DtlEventChoice *choice = gtk_list_item_get_item (cell);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  g_autofree char *details = dtl_event_choice_say_details (choice);

  gtk_label_set_text (GTK_LABEL (label), dtl_event_choice_get_story (choice)->label);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (label)), details);
  gtk_list_item_set_accessible_label (cell, dtl_event_choice_get_story (choice)->label);
  gtk_list_item_set_accessible_description (cell, details);
}

/* --- The dialog ------------------------------------------------------------------------------------ */

/* Down leads from the search to what was found. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, DtlEventMergeDialog *self)
{
  if (key != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return FALSE;
  gtk_list_view_scroll_to (self->rows, gtk_single_selection_get_selected (self->selection), GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

static void
dtl_event_merge_dialog_dispose (GObject *object)
{
  DtlEventMergeDialog *self = DTL_EVENT_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_EVENT_MERGE_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);
  g_clear_pointer (&self->comparison, dtl_comparison_unref);
  g_clear_pointer (&self->search, g_free);
  G_OBJECT_CLASS (dtl_event_merge_dialog_parent_class)->dispose (object);
}

static void
dtl_event_merge_dialog_class_init (DtlEventMergeDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_event_merge_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-event-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlEventMergeDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, DtlEventMergeDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlEventMergeDialog, forms);
  gtk_widget_class_bind_template_child (widget_class, DtlEventMergeDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, DtlEventMergeDialog, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
dtl_event_merge_dialog_init (DtlEventMergeDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->rows, factory);
  g_object_unref (factory);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), keys);
}

static void
fill (DtlEventMergeDialog *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  filtered = gtk_filter_list_model_new (dtl_event_choices_new (self->comparison, self->story), self->filter);
  gtk_filter_list_model_set_incremental (filtered, TRUE);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL)));
  gtk_sort_list_model_set_incremental (sorted, TRUE);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * dtl_event_merge_dialog_new:
 * @session: the session
 * @subject: an event of the story, or one source's telling of it
 *
 * Returns: (transfer floating) (nullable): a dialog that asks what it is the same as; %NULL if it is not there any more
 */
AdwDialog *
dtl_event_merge_dialog_new (DtlSession *session, const DtlEventSubject *subject)
{
  DtlEventMergeDialog *self;
  const DtlStoryEvent *story = dtl_event_subject_exists (session, subject) ? dtl_event_subject_story (session, subject) : NULL;
  g_autofree char *words = NULL;

  if (story == NULL)
    return NULL;
  self = g_object_new (DTL_TYPE_EVENT_MERGE_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->comparison = dtl_comparison_ref ((DtlComparison *) dtl_session_get_comparison (session));
  self->subject = *subject;
  self->story = story;
  /* Translators: an event */
  words = g_strdup_printf (_("Which event is the same as “%s”?"), dtl_event_subject_label (session, subject));
  gtk_label_set_text (self->explanation, words);
  fill (self);
  /* What it would merge is not there any more. */
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  dtl_dialog_focus (ADW_DIALOG (self), GTK_WIDGET (self->search_entry));
  return ADW_DIALOG (self);
}
