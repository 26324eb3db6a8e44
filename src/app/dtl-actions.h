/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Menus that are made from the table. */
typedef enum
{
  DTL_MENU_NONE,
  DTL_MENU_MAIN,
  DTL_MENU_ADD,
} DtlMenu;

/**
 * DtlAction:
 * @name: the action with its target, as in a menu: "win.show-pane::figures"
 * @title: what menus call it, with a mnemonic, to be translated with gettext
 * @section: heading that it stands under in the list of shortcuts
 * @accels: its keys, %NULL-terminated; the first is the usual one
 * @menu: the menu that it is in
 * @group: which part of that menu, divided by a line
 * @local: its keys are answered by a widget, while it has the keyboard, not by every window
 *
 * Everything that can be done by key or menu. Keys, menus and the list of shortcuts are made from one table.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *section;
  const char *accels[3];
  DtlMenu menu;
  guint group;
  gboolean local;
} DtlAction;

const DtlAction *dtl_actions             (guint *n_actions);
void             dtl_actions_set_accels  (GtkApplication *application);
GMenuModel      *dtl_actions_create_menu (DtlMenu menu);

G_END_DECLS
