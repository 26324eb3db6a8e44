/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user decides about a row is asked for in its menu, or by dragging it on another. What can be
 * decided about one of its values stands there too, where the menu was opened on that value. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-correct.h"
#include "dtl-figures-pane-private.h"
#include "dtl-measure-words.h"
#include "dtl-merge-dialog.h"
#include "dtl-row-corrections.h"
#include "dtl-split-dialog.h"
#include "dtl-verdict-dialog.h"

#define MOST_SOURCES 24 /* with a line of their own in the menu; of more, one opens the menu on its value */

/* --- rows ------------------------------------------------------------------------------------------------- */

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DtlFiguresPane *self = data;

  if (self->menu_item != NULL)
    adw_dialog_present (dtl_merge_dialog_new (self->session, self->menu_item), GTK_WIDGET (self));
}

static void
split_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DtlFiguresPane *self = data;
  AdwDialog *dialog;

  if (self->menu_item == NULL)
    return;
  dialog = dtl_split_dialog_new (self->session, self->menu_item);
  if (self->has_menu_figure)
    dtl_split_dialog_choose (DTL_SPLIT_DIALOG (dialog), self->menu_figure);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
set_verdict_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DtlFiguresPane *self = data;

  if (self->menu_item != NULL)
    adw_dialog_present (dtl_verdict_dialog_new (self->session, self->menu_item), GTK_WIDGET (self));
}

/* --- trust ------------------------------------------------------------------------------------------------ */

static const struct
{
  const char *state;
  const char *title;
  int trust;
} trusts[] = {
  { "trust", N_("_Trusted in This"), 1 },
  { "none", N_("As _Good as the Others"), 0 },
  { "distrust", N_("_Not Trusted in This"), -1 },
};

static void
change_trust_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;
  const guint source = (guint) g_ascii_strtoull (g_action_get_name (G_ACTION (action)), NULL, 10);

  for (guint i = 0; self->menu_item != NULL && i < G_N_ELEMENTS (trusts); i++)
    if (g_str_equal (trusts[i].state, g_variant_get_string (choice, NULL)))
      dtl_correct_set_trust (GTK_WIDGET (self), self->session, self->menu_item, source, trusts[i].trust);
  g_simple_action_set_state (action, choice);
}

static void
append_trust (DtlFiguresPane *self, GMenu *menu, GActionMap *actions, guint source)
{
  const char *value = dtl_row_corrections_get_value (self->menu_item, DTL_DECISION_TRUST, (int) source);
  g_autofree char *name = g_strdup_printf ("%u", source);
  g_autofree char *detailed = g_strdup_printf ("trust.%u", source);
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING,
                                                                    g_variant_new_string (value != NULL ? value : "none"));

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_trust_cb), self, 0);
  g_action_map_add_action (actions, G_ACTION (action));
  for (guint i = 0; i < G_N_ELEMENTS (trusts); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(trusts[i].title), NULL);

      g_menu_item_set_action_and_target (item, detailed, "s", trusts[i].state);
      g_menu_append_item (menu, item);
    }
}

/* One of several sources is named, and has a menu of its own. */
static void
append_source (DtlFiguresPane *self, GMenu *menu, GActionMap *actions, guint source)
{
  g_autofree char *name = dtl_measure_words_source (self->session, source);
  g_autoptr (GMenu) choices = g_menu_new ();

  append_trust (self, choices, actions, source);
  g_menu_append_submenu (menu, name, G_MENU_MODEL (choices));
}

static GMenu *
create_trust (DtlFiguresPane *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  const DtlMeasure *measure = dtl_measure_item_get_measure (self->menu_item);
  GMenu *menu = g_menu_new ();

  if (self->has_menu_figure)
    append_trust (self, menu, G_ACTION_MAP (actions), self->menu_figure.source);
  for (guint i = 0; !self->has_menu_figure && i < MIN (measure->cells->len, MOST_SOURCES); i++)
    append_source (self, menu, G_ACTION_MAP (actions), ((const DtlCell *) g_ptr_array_index (measure->cells, i))->source);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "trust", G_ACTION_GROUP (actions));
  return menu;
}

/* --- values ----------------------------------------------------------------------------------------------- */

static void
append_value_item (GMenu *section, const char *title, const char *action, DtlMentionRef figure)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, action, "(uu)", figure.source, figure.index);
  g_menu_append_item (section, item);
}

/**
 * dtl_figures_pane_fill_menu:
 * @self: the pane, whose menu is about to open
 *
 * Puts into the menu what depends on where it is opened.
 */
void
dtl_figures_pane_fill_menu (DtlFiguresPane *self)
{
  g_autoptr (GMenu) trust = create_trust (self);
  g_autofree char *source = NULL;
  g_autofree char *title = NULL;

  g_menu_remove_all (self->value_section);
  if (self->has_menu_figure)
    {
      source = dtl_measure_words_source (self->session, self->menu_figure.source);
      append_value_item (self->value_section, _("_Correct Figure…"), "win.correct-figure", self->menu_figure);
      append_value_item (self->value_section, _("_Not a Figure"), "win.not-a-figure", self->menu_figure);
    }
  /* Translators: opens choices of how far a source is to be believed */
  title = source != NULL ? g_strdup_printf (_("Trust in %s"), source) : g_strdup (_("_Trust in Sources"));
  g_menu_append_submenu (self->value_section, title, G_MENU_MODEL (trust));
}

/* --- dragging --------------------------------------------------------------------------------------------- */

static GdkContentProvider *
prepare_cb (GtkDragSource *drag, double x, double y, DtlFiguresPane *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drag));
  DtlMeasureItem *row = dtl_figures_pane_find_row (self, card);

  return row != NULL ? gdk_content_provider_new_typed (DTL_TYPE_MEASURE_ITEM, row) : NULL;
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, DtlFiguresPane *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  DtlMeasureItem *row = dtl_figures_pane_find_row (self, card);
  g_autofree char *name = row != NULL ? dtl_measure_words_label (row) : g_strdup ("");
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_add_css_class (label, "dragged-card");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
  gtk_widget_add_css_class (card, "dragged");
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete, DtlFiguresPane *self)
{
  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)), "dragged");
}

/* A card cannot be dropped on itself, and does not look as if it could. */
static GdkDragAction
hover_cb (GtkDropTarget *target, double x, double y, DtlFiguresPane *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  DtlMeasureItem *other = dtl_figures_pane_find_row (self, card);
  const GValue *value = gtk_drop_target_get_value (target);

  if (value != NULL && other != NULL && dtl_measure_item_get_index (g_value_get_object (value)) == dtl_measure_item_get_index (other))
    return 0;
  return GDK_ACTION_COPY;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, DtlFiguresPane *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  DtlMeasureItem *row = g_value_get_object (value);
  DtlMeasureItem *other = dtl_figures_pane_find_row (self, card);

  if (row == NULL || other == NULL || dtl_measure_item_get_index (row) == dtl_measure_item_get_index (other))
    return FALSE;
  dtl_correct_merge (GTK_WIDGET (self), self->session, row, other);
  return TRUE;
}

/**
 * dtl_figures_pane_add_dragging:
 * @self: the pane
 * @card: a card of it
 *
 * A card that is dropped on another becomes one row with it.
 */
void
dtl_figures_pane_add_dragging (DtlFiguresPane *self, GtkWidget *card)
{
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkDropTarget *drop = gtk_drop_target_new (DTL_TYPE_MEASURE_ITEM, GDK_ACTION_COPY);

  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (drag));
  gtk_drop_target_set_preload (drop, TRUE);
  g_signal_connect_object (drop, "enter", G_CALLBACK (hover_cb), self, 0);
  g_signal_connect_object (drop, "motion", G_CALLBACK (hover_cb), self, 0);
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (drop));
}

/**
 * dtl_figures_pane_add_correct_actions:
 * @self: the pane
 * @actions: gets the actions
 */
void
dtl_figures_pane_add_correct_actions (DtlFiguresPane *self, GActionMap *actions)
{
  static const GActionEntry entries[] = {
    { .name = "merge", .activate = merge_cb },
    { .name = "split", .activate = split_cb },
    { .name = "set-verdict", .activate = set_verdict_cb },
  };

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
}
