/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Showing only the figures of a verdict, of a kind, or of the report that is open. What is hidden so is
 * easily forgotten: a banner says it as long as it lasts. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-figures-pane-private.h"
#include "dtl-measure-words.h"
#include "dtl-words.h"

/**
 * dtl_figures_pane_show_filters:
 * @self: the pane
 *
 * What else hides rows than the three buttons is said above them, with the way back beside it.
 */
void
dtl_figures_pane_show_filters (DtlFiguresPane *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  const int source = self->session ? dtl_session_get_current_source (self->session) : -1;
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;

  dtl_figures_filter_set_verdict (self->filter, self->verdict);
  dtl_figures_filter_set_kind (self->filter, self->kind);
  dtl_figures_filter_set_source (self->filter, self->open_report_only ? source : DTL_FIGURES_ANY);
  if (self->open_report_only && source >= 0)
    g_ptr_array_add (parts, dtl_measure_words_source (self->session, (guint) source));
  if (self->verdict != DTL_FIGURES_ANY)
    g_ptr_array_add (parts, g_strdup (dtl_words_verdict (self->verdict)));
  if (self->kind != DTL_FIGURES_ANY)
    g_ptr_array_add (parts, g_strdup (dtl_words_kind (self->kind)));
  words = g_strjoinv (" · ", (char **) parts->pdata);
  /* Translators: what the figures panel is narrowed to: "Only: Agree · Percentages" */
  title = g_strdup_printf (_("Only: %s"), words);
  adw_banner_set_use_markup (self->filter_banner, FALSE);
  adw_banner_set_title (self->filter_banner, title);
  adw_banner_set_revealed (self->filter_banner, parts->len > 0);
}

static void
change_verdict_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  self->verdict = g_variant_get_int32 (choice);
  g_simple_action_set_state (action, choice);
  dtl_figures_pane_show_filters (self);
}

static void
change_kind_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  self->kind = g_variant_get_int32 (choice);
  g_simple_action_set_state (action, choice);
  dtl_figures_pane_show_filters (self);
}

static void
change_open_report_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  self->open_report_only = g_variant_get_boolean (choice);
  g_simple_action_set_state (action, choice);
  dtl_figures_pane_show_filters (self);
}

/**
 * dtl_figures_pane_clear_filters:
 * @self: the pane
 *
 * Shows figures of every verdict, kind and report again.
 */
void
dtl_figures_pane_clear_filters (DtlFiguresPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "figures.verdict", "i", DTL_FIGURES_ANY);
  gtk_widget_activate_action (GTK_WIDGET (self), "figures.kind", "i", DTL_FIGURES_ANY);
  if (self->open_report_only)
    gtk_widget_activate_action (GTK_WIDGET (self), "figures.open-report", NULL);
}

/* A submenu of everything that one choice can be. */
static void
add_choices (GMenu *section, const char *title, const char *action, const char *(*say) (guint), guint n)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int i = DTL_FIGURES_ANY; i < (int) n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (i == DTL_FIGURES_ANY ? _("All") : say (i), NULL);

      g_menu_item_set_action_and_target (item, action, "i", i);
      g_menu_append_item (menu, item);
    }
  g_menu_append_submenu (section, title, G_MENU_MODEL (menu));
}

static const char *
say_verdict (guint verdict)
{
  return dtl_words_verdict (verdict);
}

static const char *
say_kind (guint kind)
{
  return dtl_words_kind (kind);
}

/**
 * dtl_figures_pane_add_filters:
 * @self: the pane
 * @actions: gets the actions
 *
 * Adds what narrows the figures to the pane's menu.
 */
void
dtl_figures_pane_add_filters (DtlFiguresPane *self, GActionMap *actions)
{
  static const GActionEntry entries[] = {
    { .name = "verdict", .parameter_type = "i", .state = "-1", .change_state = change_verdict_cb },
    { .name = "kind", .parameter_type = "i", .state = "-1", .change_state = change_kind_cb },
    { .name = "open-report", .state = "false", .change_state = change_open_report_cb },
  };

  self->verdict = DTL_FIGURES_ANY;
  self->kind = DTL_FIGURES_ANY;
  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_swapped (self->filter_banner, "button-clicked", G_CALLBACK (dtl_figures_pane_clear_filters), self);
  add_choices (self->filter_section, _("Verdict"), "figures.verdict", say_verdict, DTL_VERDICT_CONFLICT + 1);
  add_choices (self->filter_section, _("Kind"), "figures.kind", say_kind, DTL_FIGURE_NUMBER + 1);
}
