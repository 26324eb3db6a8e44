/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards and marks can be dropped on one another only while both are in view; here every one can be found by its
 * words. Those that are likeliest come first. */

#include "config.h"

#include "dtl-choice-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-dialog-focus.h"

struct _DtlChoiceDialog
{
  AdwDialog parent_instance;

  GtkLabel *explanation;
  GtkWidget *search_entry;
  GtkStack *forms;
  GtkListView *choices;
  GtkButton *choose_button;
  AdwStatusPage *nothing;

  const DtlChoiceKind *kind;
  gpointer data;
  GDestroyNotify free_data;
  GtkFilter *filter;
  GtkSingleSelection *selection;
  char *search; /* case-folded */
};

G_DEFINE_FINAL_TYPE (DtlChoiceDialog, dtl_choice_dialog, ADW_TYPE_DIALOG)

/* --- Which items, in which order -------------------------------------------------------------------- */

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  DtlChoiceDialog *self = user_data;
  g_autofree char *label = NULL;
  g_autofree char *folded = NULL;

  if (self->kind->is_choice != NULL && !self->kind->is_choice (item, self->data))
    return FALSE;
  if (self->search == NULL || *self->search == '\0')
    return TRUE;
  label = self->kind->get_label (item, self->data);
  folded = g_utf8_casefold (label, -1);
  return strstr (folded, self->search) != NULL;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  DtlChoiceDialog *self = user_data;

  return self->kind->compare ((gpointer) a, (gpointer) b, self->data);
}

static void
update (DtlChoiceDialog *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  gtk_stack_set_visible_child_name (self->forms, any ? "choices" : "none");
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose_button), gtk_single_selection_get_selected_item (self->selection) != NULL);
}

static void
search_changed_cb (DtlChoiceDialog *self)
{
  g_free (self->search);
  self->search = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* --- Doing it -------------------------------------------------------------------------------------- */

static void
choose (DtlChoiceDialog *self, gpointer item)
{
  if (item == NULL)
    return;
  self->kind->choose (GTK_WIDGET (self), item, self->data);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
choose_cb (DtlChoiceDialog *self)
{
  choose (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
activate_cb (DtlChoiceDialog *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  choose (self, item);
}

static void
cancel_cb (DtlChoiceDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- An item --------------------------------------------------------------------------------------- */

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
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, DtlChoiceDialog *self)
{
  gpointer item = gtk_list_item_get_item (cell);
  GtkWidget *line = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  g_autofree char *label = self->kind->get_label (item, self->data);
  g_autofree char *details = self->kind->get_details (item, self->data);

  gtk_label_set_text (GTK_LABEL (line), label);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (line)), details);
  gtk_list_item_set_accessible_label (cell, label);
  gtk_list_item_set_accessible_description (cell, details);
}

/* --- The dialog ------------------------------------------------------------------------------------ */

/* Down leads from the search to what was found. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, DtlChoiceDialog *self)
{
  if (key != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return FALSE;
  gtk_list_view_scroll_to (self->choices, gtk_single_selection_get_selected (self->selection), GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

static void
dtl_choice_dialog_dispose (GObject *object)
{
  DtlChoiceDialog *self = DTL_CHOICE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_CHOICE_DIALOG);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->search, g_free);
  if (self->free_data != NULL)
    g_clear_pointer (&self->data, self->free_data);
  G_OBJECT_CLASS (dtl_choice_dialog_parent_class)->dispose (object);
}

static void
dtl_choice_dialog_class_init (DtlChoiceDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_choice_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-choice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlChoiceDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, DtlChoiceDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlChoiceDialog, forms);
  gtk_widget_class_bind_template_child (widget_class, DtlChoiceDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, DtlChoiceDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, DtlChoiceDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
dtl_choice_dialog_init (DtlChoiceDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->search_entry, keys);
}

static void
fill (DtlChoiceDialog *self, GListModel *items)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  filtered = gtk_filter_list_model_new (items, self->filter);
  gtk_filter_list_model_set_incremental (filtered, TRUE);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL)));
  gtk_sort_list_model_set_incremental (sorted, TRUE);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->choices, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->choices, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
set_words (DtlChoiceDialog *self)
{
  const DtlChoiceKind *kind = self->kind;

  adw_dialog_set_title (ADW_DIALOG (self), _(kind->title));
  gtk_button_set_label (self->choose_button, _(kind->action));
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search_entry), _(kind->placeholder));
  adw_status_page_set_title (self->nothing, _(kind->none_title));
  adw_status_page_set_description (self->nothing, _(kind->none_words));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->list_name), -1);
}

/**
 * dtl_choice_dialog_new:
 * @kind: what is chosen; outlives the dialog
 * @explanation: the question, in the user's language
 * @items: (transfer full): what there is to choose from
 * @data: what the functions of the kind are given
 * @free_data: (nullable): frees it with the dialog
 *
 * Returns: (transfer floating): a dialog that asks for one of the items; the keyboard begins in its search
 */
AdwDialog *
dtl_choice_dialog_new (const DtlChoiceKind *kind, const char *explanation, GListModel *items, gpointer data, GDestroyNotify free_data)
{
  DtlChoiceDialog *self = g_object_new (DTL_TYPE_CHOICE_DIALOG, NULL);

  self->kind = kind;
  self->data = data;
  self->free_data = free_data;
  set_words (self);
  gtk_label_set_text (self->explanation, explanation);
  fill (self, items);
  dtl_dialog_focus (ADW_DIALOG (self), self->search_entry);
  return ADW_DIALOG (self);
}
