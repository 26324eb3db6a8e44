/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a row of the figures panel, from its menu and by key. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-correct.h"
#include "dtl-figures-copy.h"
#include "dtl-figures-pane-private.h"
#include "dtl-measure-card.h"
#include "dtl-measure-words.h"

static void
copy (DtlFiguresPane *self, GListModel *measures)
{
  g_autoptr (DtlExportGrid) grid = NULL;

  if (g_list_model_get_n_items (measures) == 0)
    return;
  grid = dtl_figures_copy_create_grid (self->session, measures);
  dtl_figures_copy_to (gtk_widget_get_clipboard (GTK_WIDGET (self)), grid);
}

static void
copy_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DtlFiguresPane *self = data;

  copy (self, G_LIST_MODEL (self->sorted));
}

static gboolean
copy_item (DtlFiguresPane *self, DtlMeasureItem *item)
{
  g_autoptr (GListStore) one = g_list_store_new (DTL_TYPE_MEASURE_ITEM);

  if (item == NULL)
    return FALSE;
  g_list_store_append (one, item);
  copy (self, G_LIST_MODEL (one));
  return TRUE;
}

/* Of the card, or of the table's row, that the keyboard or the pointer is at; of the table with what the cell there says. */
static DtlMeasureItem *
find_item (DtlFiguresPane *self, GtkWidget *widget, double x)
{
  DtlMeasureItem *item = dtl_figures_pane_find_row (self, widget);

  g_clear_pointer (&self->menu_cell, g_free);
  if (item != NULL || !gtk_widget_is_ancestor (widget, GTK_WIDGET (self->table)))
    return item;
  return dtl_figures_table_find (self->table, widget, x, &self->menu_cell);
}

static gboolean
copy_cell (DtlFiguresPane *self)
{
  if (self->menu_cell == NULL || *self->menu_cell == '\0')
    return FALSE;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->menu_cell);
  return TRUE;
}

static void
copy_cell_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  copy_cell (data);
}

static void
copy_row_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DtlFiguresPane *self = data;

  copy_item (self, self->menu_item);
}

/* What the keyboard is at: a cell of the table, else a row. */
static gboolean
copy_focused_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  DtlFiguresPane *self = DTL_FIGURES_PANE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  DtlMeasureItem *item = focus != NULL ? find_item (self, focus, 0) : NULL;

  return copy_cell (self) || copy_item (self, item);
}

/* --- Renaming ------------------------------------------------------------------------------------- */

#define ITEM_KEY "dtl-item"

/**
 * dtl_figures_pane_rename:
 * @self: the pane
 * @item: a measure of the comparison that is shown
 * @name: what it is to be called; nothing happens if that is empty or its name already
 *
 * Calls it so, as one step that can be undone.
 */
void
dtl_figures_pane_rename (DtlFiguresPane *self, DtlMeasureItem *item, const char *name)
{
  g_autofree char *words = g_strstrip (g_strdup (name));

  if (*words == '\0' || g_strcmp0 (words, dtl_measure_item_get_measure (item)->label) == 0
      || dtl_measure_item_get_comparison (item) != dtl_session_get_comparison (self->session))
    return;
  dtl_correct_rename (GTK_WIDGET (self), self->session, item, words);
}

static void
renamed_cb (AdwAlertDialog *dialog, const char *response, DtlFiguresPane *self)
{
  DtlMeasureItem *item = g_object_get_data (G_OBJECT (dialog), ITEM_KEY);
  GtkWidget *row = adw_alert_dialog_get_extra_child (dialog);

  dtl_figures_pane_rename (self, item, gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DtlFiguresPane *self = data;
  AdwDialog *dialog;
  GtkWidget *entry;

  if (self->menu_item == NULL)
    return;
  dialog = adw_alert_dialog_new (_("Rename Figures"), _("What are these figures about?"));
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), dtl_measure_item_get_measure (self->menu_item)->label);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "rename", _("_Rename"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "rename");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), ITEM_KEY, g_object_ref (self->menu_item), g_object_unref);
  g_signal_connect_object (dialog, "response::rename", G_CALLBACK (renamed_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
  gtk_widget_grab_focus (entry);
}

/* --- The menu of a row ---------------------------------------------------------------------------- */

static void
open_card_menu (DtlFiguresPane *self, GtkWidget *at, double x, double y)
{
  graphene_point_t place;

  g_set_object (&self->menu_item, find_item (self, at, x));
  g_simple_action_set_enabled (self->copy_cell, self->menu_cell != NULL && *self->menu_cell != '\0');
  if (self->menu_item == NULL || !gtk_widget_compute_point (at, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return;
  self->has_menu_figure = dtl_measure_card_find_mention (at, &self->menu_figure)
                          || dtl_figures_table_find_figure (self->table, at, x, &self->menu_figure);
  dtl_figures_pane_fill_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card_popover), &(GdkRectangle) { (int) place.x, (int) place.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->card_popover));
}

static void
right_clicked_cb (GtkGestureClick *gesture, int n_presses, double x, double y, DtlFiguresPane *self)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  graphene_point_t place;

  if (at == NULL || !gtk_widget_compute_point (GTK_WIDGET (self), at, &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return;
  open_card_menu (self, at, place.x, place.y);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL)
    return FALSE;
  open_card_menu (DTL_FIGURES_PANE (widget), focus, 24, 24);
  return TRUE;
}

static void
create_card_menu (DtlFiguresPane *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->card_popover = gtk_popover_menu_new_from_model (self->card_menu);
  gtk_widget_set_parent (self->card_popover, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->card_popover), FALSE);
  gtk_widget_set_halign (self->card_popover, GTK_ALIGN_START);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (right_clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* From a card: as if its menu had been opened on it. */
static void
decide_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DtlFiguresPane *self = data;
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);
  g_autoptr (DtlMeasureItem) item = NULL;
  g_autofree char *name = NULL;
  const char *what;
  guint index;

  g_variant_get (parameter, "(u&s)", &index, &what);
  if (index >= comparison->measures->len)
    return;
  item = dtl_measure_item_new (comparison, index);
  g_set_object (&self->menu_item, item);
  self->has_menu_figure = FALSE;
  name = g_strconcat ("figures.", what, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), name, NULL);
}

/* --- Actions and keys ------------------------------------------------------------------------------ */

/**
 * dtl_figures_pane_add_row_actions:
 * @self: the pane
 * @actions: gets the actions
 */
void
dtl_figures_pane_add_row_actions (DtlFiguresPane *self, GActionMap *actions)
{
  static const GActionEntry entries[] = {
    { .name = "copy-table", .activate = copy_table_cb },
    { .name = "copy-row", .activate = copy_row_cb },
    { .name = "copy-cell", .activate = copy_cell_cb },
    { .name = "rename", .activate = rename_cb },
    { .name = "decide", .parameter_type = "(us)", .activate = decide_cb },
  };

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  self->copy_cell = G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "copy-cell"));
  dtl_figures_pane_add_correct_actions (self, actions);
  create_card_menu (self);
}

/**
 * dtl_figures_pane_bind_row_keys:
 * @class: the pane's class
 */
void
dtl_figures_pane_bind_row_keys (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding (class, GDK_KEY_c, GDK_CONTROL_MASK, copy_focused_cb, NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "figures.copy-table", NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}
