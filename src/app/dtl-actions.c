/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key that no list shows is lost, and one that a list shows but nobody answers is a lie. So there
 * is one table. */

#include "config.h"

#include "dtl-actions.h"

#include <glib/gi18n-lib.h>

static const DtlAction actions[] = {
  { "win.open", N_("_Open…"), N_("Sources"), { "<Control>o" }, DTL_MENU_ADD, 0 },
  { "win.paste", N_("_Paste Text"), N_("Sources"), { "<Control>v" }, DTL_MENU_ADD, 0 },
  { "win.bring-in", N_("Add From _Collection…"), N_("Sources"), { "<Control><Shift>o" }, DTL_MENU_ADD, 1 },
  { "win.add-copies", N_("Add _Copies…"), N_("Sources"), { "<Control><Alt>o" }, DTL_MENU_ADD, 1 },
  { "win.sample", N_("Try the _Sample"), N_("Sources"), { NULL }, DTL_MENU_NONE, 0 },
  { "win.previous-source", N_("Previous Source"), N_("Sources"), { "<Alt>Up", "<Control>Page_Up" }, DTL_MENU_NONE, 0 },
  { "win.next-source", N_("Next Source"), N_("Sources"), { "<Alt>Down", "<Control>Page_Down" }, DTL_MENU_NONE, 0 },
  { "win.set-date", N_("Set Published _Date…"), N_("Sources"), { "<Control>d" }, DTL_MENU_NONE, 0 },
  { "win.remove-sources", N_("_Remove"), N_("Sources"), { "Delete" }, DTL_MENU_NONE, 0, TRUE },

  { "win.new-window", N_("_New Window"), N_("Collection"), { "<Control>n" }, DTL_MENU_MAIN, 0 },
  { "win.save-as", N_("_Save As…"), N_("Collection"), { "<Control><Shift>s", "<Control>s" }, DTL_MENU_MAIN, 0 },
  { "win.undo", N_("_Undo"), N_("Collection"), { "<Control>z" }, DTL_MENU_MAIN, 1 },
  { "win.redo", N_("_Redo"), N_("Collection"), { "<Control><Shift>z", "<Control>y" }, DTL_MENU_MAIN, 1 },

  { "win.find", N_("_Find in Report"), N_("Reading"), { "<Control>f" }, DTL_MENU_MAIN, 2 },
  { "win.next-mark", N_("Next Figure or Date"), N_("Reading"), { "F4" }, DTL_MENU_NONE, 0 },
  { "win.previous-mark", N_("Previous Figure or Date"), N_("Reading"), { "<Shift>F4" }, DTL_MENU_NONE, 0 },
  { "win.explain", N_("Explain Figure or Date"), N_("Reading"), { "<Control>e" }, DTL_MENU_NONE, 0 },
  { "win.caret", N_("Read With a Caret"), N_("Reading"), { "F7" }, DTL_MENU_NONE, 0 },

  { "win.dismiss", N_("Close What Is Open on Top"), N_("Reading"), { "Escape" }, DTL_MENU_NONE, 0, TRUE },

  { "win.correct", N_("_Correct…"), N_("Correcting"), { "F2" }, DTL_MENU_MAIN, 3 },
  { "win.leave-out", N_("Not a Figure or Date: Leave It Out"), N_("Correcting"), { "<Control>BackSpace" }, DTL_MENU_NONE, 0 },
  { "win.mark-figure", N_("Mark as _Figure…"), N_("Correcting"), { "<Control>m" }, DTL_MENU_MAIN, 3 },
  { "win.mark-date", N_("Mark as _Date…"), N_("Correcting"), { "<Control><Shift>m" }, DTL_MENU_MAIN, 3 },
  { "win.mark-quotation", N_("Mark as _Quotation…"), N_("Correcting"), { "<Control><Alt>m" }, DTL_MENU_MAIN, 3 },
  { "win.corrections", N_("C_orrections"), N_("Correcting"), { "<Control>k" }, DTL_MENU_MAIN, 3 },

  { "win.show-pane::sources", N_("Show Sources"), N_("Panes"), { "<Alt>1", "F9" }, DTL_MENU_NONE, 0 },
  { "win.show-pane::document", N_("Show Document"), N_("Panes"), { "<Alt>2" }, DTL_MENU_NONE, 0 },
  { "win.show-pane::figures", N_("Show Figures"), N_("Panes"), { "<Alt>3" }, DTL_MENU_NONE, 0 },
  { "win.show-pane::timeline", N_("Show Timeline"), N_("Panes"), { "<Alt>4" }, DTL_MENU_NONE, 0 },

  { "figures.copy-row", N_("Copy Figures Here"), N_("Figures"), { "<Control>c" }, DTL_MENU_NONE, 0, TRUE },
  { "figures.copy-table", N_("Copy Table"), N_("Figures"), { "<Control><Shift>c" }, DTL_MENU_NONE, 0, TRUE },
  { "column.widen", N_("Widen Column"), N_("Figures"), { "<Alt>Right" }, DTL_MENU_NONE, 0, TRUE },
  { "column.narrow", N_("Narrow Column"), N_("Figures"), { "<Alt>Left" }, DTL_MENU_NONE, 0, TRUE },
  { "column.reset", N_("Usual Width of Column"), N_("Figures"), { "<Alt>Home" }, DTL_MENU_NONE, 0, TRUE },
  { "win.export::ods", N_("Export Spreadsheet…"), N_("Figures"), { "<Control><Shift>e" }, DTL_MENU_NONE, 0 },

  { "win.menu", N_("Main Menu"), N_("General"), { "F10" }, DTL_MENU_NONE, 0 },
  { "win.preferences", N_("_Preferences"), N_("General"), { "<Control>comma" }, DTL_MENU_MAIN, 4 },
  { "win.shortcuts", N_("_Keyboard Shortcuts"), N_("General"), { "<Control>question", "F1" }, DTL_MENU_MAIN, 4 },
  { "win.about", N_("_About Dateline"), N_("General"), { NULL }, DTL_MENU_MAIN, 4 },
  { "window.close", N_("Close Window"), N_("General"), { "<Control>w" }, DTL_MENU_NONE, 0 },
  { "app.quit", N_("Quit"), N_("General"), { "<Control>q" }, DTL_MENU_NONE, 0 },
};

/**
 * dtl_actions:
 * @n_actions: (out): how many there are
 *
 * Returns: (transfer none): all of them, those of a section together
 */
const DtlAction *
dtl_actions (guint *n_actions)
{
  *n_actions = G_N_ELEMENTS (actions);
  return actions;
}

/**
 * dtl_actions_set_accels:
 * @application: the application whose windows answer to the keys
 */
void
dtl_actions_set_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].accels[0] != NULL && !actions[i].local)
      gtk_application_set_accels_for_action (application, actions[i].name, (const char *const *) actions[i].accels);
}

/**
 * dtl_actions_create_menu:
 * @menu: which menu
 *
 * Returns: (transfer full): its items, in groups
 */
GMenuModel *
dtl_actions_create_menu (DtlMenu menu)
{
  g_autoptr (GMenu) model = g_menu_new ();
  g_autoptr (GMenu) section = NULL;
  guint group = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (actions[i].menu != menu)
        continue;
      if (section == NULL || actions[i].group != group)
        {
          g_clear_object (&section);
          section = g_menu_new ();
          group = actions[i].group;
          g_menu_append_section (model, NULL, G_MENU_MODEL (section));
        }
      g_menu_append (section, _(actions[i].title), actions[i].name);
    }
  return G_MENU_MODEL (g_steal_pointer (&model));
}
