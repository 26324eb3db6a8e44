/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrections change what everyone sees, so they must be easy to look through: who changed what, and why.
 * What has no place any more is told apart, not hidden: it may be what the user relied on. */

#include "config.h"

#include "dtl-corrections-dialog.h"

#include <glib/gi18n-lib.h>

#include "dtl-correct.h"
#include "dtl-correction-row.h"

struct _DtlCorrectionsDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkWidget *search_button;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkStack *forms;
  GtkListView *list;

  DtlSession *session;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkFilter *filter;
  GtkSingleSelection *selection;
  char *search; /* case-folded */
};

G_DEFINE_FINAL_TYPE (DtlCorrectionsDialog, dtl_corrections_dialog, ADW_TYPE_DIALOG)

/* --- what is shown ------------------------------------------------------------------------------------- */

static gboolean
matches_cb (gpointer step, gpointer user_data)
{
  DtlCorrectionsDialog *self = user_data;

  return self->search == NULL || dtl_correction_step_matches (step, self->search);
}

/* What has no place stands below what has. */
static int
compare_places_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (int) dtl_correction_step_get_placed ((DtlCorrectionStep *) b) - (int) dtl_correction_step_get_placed ((DtlCorrectionStep *) a);
}

static guint
count_orphans (GListModel *steps)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (DtlCorrectionStep) step = g_list_model_get_item (steps, i);

      n += !dtl_correction_step_get_placed (step);
    }
  return n;
}

static void
show_title (DtlCorrectionsDialog *self, GListModel *steps)
{
  const guint n = g_list_model_get_n_items (steps);
  const guint n_orphans = count_orphans (steps);
  g_autofree char *all = g_strdup_printf (ngettext ("%u correction", "%u corrections", n), n);
  g_autofree char *orphans = g_strdup_printf (ngettext ("%u without a place", "%u without a place", n_orphans), n_orphans);
  g_autofree char *both = g_strjoin (" · ", all, n_orphans > 0 ? orphans : NULL, NULL);

  adw_window_title_set_subtitle (self->title, n > 0 ? both : "");
}

static void
show_form (DtlCorrectionsDialog *self)
{
  const gboolean any = g_list_model_get_n_items (dtl_session_get_decisions (self->session)) > 0;
  const gboolean shown = g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0;

  gtk_stack_set_visible_child_name (self->forms, shown ? "steps" : any ? "nothing-found" : "none");
  gtk_widget_set_visible (self->search_button, any);
}

static gboolean
has_focus (DtlCorrectionsDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* A correction that is taken back leaves the others where they are, and the keyboard among them. */
static void
update (DtlCorrectionsDialog *self)
{
  const gboolean focused = has_focus (self);
  g_autoptr (GListStore) steps = dtl_correction_steps_new (dtl_session_get_decisions (self->session),
                                                            dtl_session_get_comparison (self->session));
  const guint position = gtk_single_selection_get_selected (self->selection);
  guint n;

  show_title (self, G_LIST_MODEL (steps));
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (steps));
  n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  show_form (self);
  if (n > 0 && position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, MIN (position, n - 1), GTK_LIST_SCROLL_SELECT | (focused ? GTK_LIST_SCROLL_FOCUS : 0), NULL);
  if (focused && n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
search_changed_cb (DtlCorrectionsDialog *self)
{
  g_free (self->search);
  self->search = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_form (self);
}

/* --- what can be done ----------------------------------------------------------------------------------- */

static const struct
{
  DtlDecisionAbout about;
  DtlSelectionKind kind;
} kinds[] = {
  { DTL_DECISION_ABOUT_FIGURE, DTL_SELECTION_FIGURE },
  { DTL_DECISION_ABOUT_ROW, DTL_SELECTION_FIGURE },
  { DTL_DECISION_ABOUT_DATE, DTL_SELECTION_DATE },
  { DTL_DECISION_ABOUT_QUOTATION, DTL_SELECTION_QUOTATION },
  { DTL_DECISION_ABOUT_EVENT, DTL_SELECTION_EVENT },
};

/* What is read there is chosen; where nothing is read any more, its words are shown. */
static void
go_to (DtlCorrectionsDialog *self, DtlCorrectionStep *step)
{
  const DtlDecisionPlace *place = dtl_decision_item_get_place (dtl_correction_step_get_item (step, 0));
  const DtlDecisionAbout about = dtl_decision_kind_about (place->decision->kind);
  DtlSelection chosen = { DTL_SELECTION_SOURCE, (guint) MAX (place->source, 0), 0 };

  if (place->source < 0 || !dtl_correction_step_get_placed (step))
    return;
  for (guint i = 0; place->mention >= 0 && i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].about == about)
      chosen = (DtlSelection) { kinds[i].kind, (guint) place->source, (guint) place->mention };
  dtl_session_select (self->session, chosen.kind, chosen.source, chosen.index);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-passage", "(uuu)", chosen.source, place->span.start, place->span.end);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
take_back (DtlCorrectionsDialog *self, DtlCorrectionStep *step)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < dtl_correction_step_get_n (step); i++)
    g_array_append_val (ids, dtl_decision_item_get_place (dtl_correction_step_get_item (step, i))->decision->id);
  dtl_correct_decide (GTK_WIDGET (self), self->session, decisions, ids, NULL, _("A correction is taken back"));
}

static void
go_cb (DtlCorrectionRow *row, DtlCorrectionsDialog *self)
{
  go_to (self, dtl_correction_row_get_step (row));
}

static void
revoke_cb (DtlCorrectionRow *row, DtlCorrectionsDialog *self)
{
  take_back (self, dtl_correction_row_get_step (row));
}

static void
activate_cb (DtlCorrectionsDialog *self, guint position)
{
  g_autoptr (DtlCorrectionStep) step = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (step != NULL)
    go_to (self, step);
}

static gboolean
delete_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  DtlCorrectionsDialog *self = DTL_CORRECTIONS_DIALOG (widget);
  DtlCorrectionStep *step = gtk_single_selection_get_selected_item (self->selection);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (step == NULL || focus == NULL || GTK_IS_TEXT (focus))
    return FALSE;
  take_back (self, step);
  return TRUE;
}

static gboolean
find_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gtk_search_bar_set_search_mode (DTL_CORRECTIONS_DIALOG (widget)->search_bar, TRUE);
  return TRUE;
}

/* --- rows ------------------------------------------------------------------------------------------------ */

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, DtlCorrectionsDialog *self)
{
  GtkWidget *row = dtl_correction_row_new ();

  g_signal_connect_object (row, "go", G_CALLBACK (go_cb), self, 0);
  g_signal_connect_object (row, "revoke", G_CALLBACK (revoke_cb), self, 0);
  gtk_list_item_set_child (cell, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, DtlCorrectionsDialog *self)
{
  DtlCorrectionRow *row = DTL_CORRECTION_ROW (gtk_list_item_get_child (cell));
  g_autofree char *words = NULL;

  dtl_correction_row_bind (row, gtk_list_item_get_item (cell));
  words = dtl_correction_row_say (row);
  gtk_list_item_set_accessible_label (cell, words);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, DtlCorrectionsDialog *self)
{
  dtl_correction_row_bind (DTL_CORRECTION_ROW (gtk_list_item_get_child (cell)), NULL);
}

static GtkWidget *
create_header_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
set_up_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), create_header_label ("heading"));
  gtk_box_append (GTK_BOX (box), create_header_label ("caption"));
  gtk_list_header_set_child (header, box);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  const gboolean placed = dtl_correction_step_get_placed (gtk_list_header_get_item (header));
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_header_get_child (header));
  GtkWidget *explanation = gtk_widget_get_next_sibling (title);

  gtk_label_set_text (GTK_LABEL (title), placed ? _("In Effect") : _("Without a Place"));
  gtk_label_set_text (GTK_LABEL (explanation),
                      _("The words that these are about are gone or changed, stand in several places, or are read as something else, or their report was removed. They are kept, and take effect again when the words are back."));
  gtk_widget_set_visible (explanation, !placed);
}

/* --- the dialog ------------------------------------------------------------------------------------------ */

static void
dtl_corrections_dialog_dispose (GObject *object)
{
  DtlCorrectionsDialog *self = DTL_CORRECTIONS_DIALOG (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_CORRECTIONS_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);
  g_clear_pointer (&self->search, g_free);
  G_OBJECT_CLASS (dtl_corrections_dialog_parent_class)->dispose (object);
}

static void
dtl_corrections_dialog_class_init (DtlCorrectionsDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_corrections_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-corrections-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionsDialog, title);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionsDialog, search_button);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionsDialog, search_bar);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionsDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionsDialog, forms);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectionsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, NULL);
}

static void
create_models (DtlCorrectionsDialog *self)
{
  GtkSorter *places = GTK_SORTER (gtk_custom_sorter_new (compare_places_cb, NULL, NULL));

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, self->filter);
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (self->filtered), NULL);
  gtk_sort_list_model_set_section_sorter (self->sorted, places);
  g_object_unref (places);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->sorted));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
create_factories (DtlCorrectionsDialog *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (set_up_cb), self, 0);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->list, rows);
  g_object_unref (rows);
  g_signal_connect (headers, "setup", G_CALLBACK (set_up_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  gtk_list_view_set_header_factory (self->list, headers);
  g_object_unref (headers);
}

static void
dtl_corrections_dialog_init (DtlCorrectionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  create_models (self);
  create_factories (self);
}

/**
 * dtl_corrections_dialog_new:
 * @session: the session
 *
 * Returns: (transfer floating): a dialog that lists what the user decided
 */
AdwDialog *
dtl_corrections_dialog_new (DtlSession *session)
{
  DtlCorrectionsDialog *self = g_object_new (DTL_TYPE_CORRECTIONS_DIALOG, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}

/**
 * dtl_corrections_dialog_get_list:
 *
 * Returns: (transfer none) (element-type DtlCorrectionStep): what is shown, in this order
 */
GListModel *
dtl_corrections_dialog_get_list (DtlCorrectionsDialog *self)
{
  return G_LIST_MODEL (self->sorted);
}
