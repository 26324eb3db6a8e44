/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards can be dragged on one another only while both are in view; here every row can be found by its
 * words. Those that are most like it come first. */

#include "config.h"

#include "dtl-merge-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-correct.h"
#include "dtl-measure-words.h"
#include "dtl-row-corrections.h"
#include "dtl-words.h"

struct _DtlMergeDialog
{
  AdwDialog parent_instance;

  GtkLabel *explanation;
  GtkEditable *search_entry;
  GtkStack *forms;
  GtkListView *rows;
  GtkWidget *merge_button;

  DtlSession *session;
  DtlMeasureItem *row;
  GtkFilter *filter;
  GtkSingleSelection *selection;
  GStrv words;   /* of the row's label, case-folded */
  GArray *rates; /* guint16 by row, and one more; 0: not rated yet */
  char *search;  /* case-folded */
};

G_DEFINE_FINAL_TYPE (DtlMergeDialog, dtl_merge_dialog, ADW_TYPE_DIALOG)

/* --- which rows, in which order ---------------------------------------------------------------------- */

static gboolean
matches_cb (gpointer object, gpointer user_data)
{
  DtlMergeDialog *self = user_data;
  const DtlMeasure *measure = dtl_measure_item_get_measure (object);
  g_autofree char *folded = NULL;

  if (self->row == NULL || dtl_measure_item_get_index (object) == dtl_measure_item_get_index (self->row))
    return FALSE;
  if (self->search == NULL || *self->search == '\0')
    return TRUE;
  folded = g_utf8_casefold (measure->label != NULL ? measure->label : "", -1);
  return strstr (folded, self->search) != NULL;
}

static guint
count_words (DtlMergeDialog *self, const char *label)
{
  g_auto (GStrv) others = g_str_tokenize_and_fold (label != NULL ? label : "", NULL, NULL);
  guint n = 0;

  for (char **word = self->words; *word != NULL; word++)
    n += g_strv_contains ((const char *const *) others, *word);
  return n;
}

/* Words in common, then the unit, then the period: no more than an order to look through. */
static guint
rate (DtlMergeDialog *self, DtlMeasureItem *row)
{
  const DtlMeasure *mine = dtl_measure_item_get_measure (self->row);
  const DtlMeasure *measure = dtl_measure_item_get_measure (row);
  guint16 *rating = &g_array_index (self->rates, guint16, dtl_measure_item_get_index (row));

  if (*rating == 0)
    *rating = (guint16) (1 + 4 * count_words (self, measure->label) + 2 * (g_strcmp0 (mine->unit, measure->unit) == 0)
                         + dtl_interval_equal (&mine->period, &measure->period));
  return *rating;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  DtlMergeDialog *self = user_data;
  DtlMeasureItem *first = (DtlMeasureItem *) a, *second = (DtlMeasureItem *) b;
  const int more = (int) rate (self, second) - (int) rate (self, first);

  return more != 0 ? more : (int) dtl_measure_item_get_index (first) - (int) dtl_measure_item_get_index (second);
}

static void
update (DtlMergeDialog *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  gtk_stack_set_visible_child_name (self->forms, any ? "rows" : "none");
  gtk_widget_set_sensitive (self->merge_button, gtk_single_selection_get_selected_item (self->selection) != NULL);
}

static void
search_changed_cb (DtlMergeDialog *self)
{
  g_free (self->search);
  self->search = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* --- doing it ------------------------------------------------------------------------------------------ */

static void
merge_with (DtlMergeDialog *self, DtlMeasureItem *other)
{
  if (other == NULL)
    return;
  dtl_correct_merge (GTK_WIDGET (self), self->session, self->row, other);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
merge_cb (DtlMergeDialog *self)
{
  merge_with (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
activate_cb (DtlMergeDialog *self, guint position)
{
  g_autoptr (DtlMeasureItem) other = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  merge_with (self, other);
}

static void
cancel_cb (DtlMergeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- a row ---------------------------------------------------------------------------------------------- */

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *subtitle = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_label_set_wrap (GTK_LABEL (subtitle), TRUE);
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_widget_add_css_class (subtitle, "dimmed");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), subtitle);
  gtk_list_item_set_child (cell, box);
}

static char *
say_values (DtlMeasureItem *row)
{
  g_autoptr (GArray) figures = dtl_measure_main_figures (row);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < MIN (figures->len, 3); i++)
    g_strv_builder_take (values, dtl_measure_words_value (row, g_array_index (figures, DtlMentionRef, i)));
  if (figures->len > 3)
    g_strv_builder_add (values, "…");
  list = g_strv_builder_end (values);
  return g_strjoinv (" · ", list);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer user_data)
{
  DtlMeasureItem *row = gtk_list_item_get_item (cell);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  g_autofree char *words = dtl_measure_words_label (row);
  g_autofree char *values = say_values (row);
  g_autofree char *about = dtl_measure_words_subtitle (row);
  g_autofree char *subtitle = g_strjoin (" · ", values, about, NULL);

  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (label)), subtitle);
  gtk_list_item_set_accessible_label (cell, words);
  gtk_list_item_set_accessible_description (cell, subtitle);
}

/* --- the dialog ----------------------------------------------------------------------------------------- */

/* Down leads from the search to what was found. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, DtlMergeDialog *self)
{
  if (key != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return FALSE;
  gtk_list_view_scroll_to (self->rows, gtk_single_selection_get_selected (self->selection), GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

static void
dtl_merge_dialog_dispose (GObject *object)
{
  DtlMergeDialog *self = DTL_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_MERGE_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->row);
  g_clear_object (&self->session);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->rates, g_array_unref);
  G_OBJECT_CLASS (dtl_merge_dialog_parent_class)->dispose (object);
}

static void
dtl_merge_dialog_class_init (DtlMergeDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_merge_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlMergeDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, DtlMergeDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlMergeDialog, forms);
  gtk_widget_class_bind_template_child (widget_class, DtlMergeDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, DtlMergeDialog, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
dtl_merge_dialog_init (DtlMergeDialog *self)
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
fill (DtlMergeDialog *self)
{
  GListModel *measures = dtl_session_get_measures (self->session);
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  const char *label = dtl_measure_item_get_measure (self->row)->label;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->words = g_str_tokenize_and_fold (label != NULL ? label : "", NULL, NULL);
  self->rates = g_array_new (FALSE, TRUE, sizeof (guint16));
  g_array_set_size (self->rates, g_list_model_get_n_items (measures) + 1);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (measures), self->filter);
  gtk_filter_list_model_set_incremental (filtered, TRUE);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), sorter);
  gtk_sort_list_model_set_incremental (sorted, TRUE);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * dtl_merge_dialog_new:
 * @session: the session
 * @row: a row that is shown
 *
 * Returns: (transfer floating): a dialog that asks which row it is the same as
 */
AdwDialog *
dtl_merge_dialog_new (DtlSession *session, DtlMeasureItem *row)
{
  DtlMergeDialog *self = g_object_new (DTL_TYPE_MERGE_DIALOG, NULL);
  g_autofree char *label = dtl_measure_words_label (row);
  g_autofree char *words = NULL;

  self->session = g_object_ref (session);
  self->row = g_object_ref (row);
  /* Translators: what a row of figures is about */
  words = g_strdup_printf (_("Which row says the same as “%s”?"), label);
  gtk_label_set_text (self->explanation, words);
  fill (self);
  /* What it would merge is not there any more. */
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
