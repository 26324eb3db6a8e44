/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of keys, made from the table that the keys themselves are made from. */

#include "config.h"

#include "dtl-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-actions.h"
#include "dtl-timeline-pane.h"

static void
append_keys (GtkBox *box, const char *accel)
{
  g_autofree char *label = NULL;
  g_auto (GStrv) keys = NULL;
  guint key;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (accel, &key, &modifiers))
    return;
  label = gtk_accelerator_get_label (key, modifiers);
  keys = g_strsplit (label, "+", -1);
  for (char **at = keys; *at != NULL; at++)
    {
      GtkWidget *cap = gtk_label_new (**at != '\0' ? *at : "+");

      gtk_widget_add_css_class (cap, "keycap");
      gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
      gtk_box_append (box, cap);
    }
}

/* "_Save As…" is "Save As" here: there is nothing to open and no mnemonic to press. */
static char *
strip_title (const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *words = g_strjoinv ("", parts);

  return g_str_has_suffix (words, "…") ? g_strndup (words, strlen (words) - strlen ("…")) : g_steal_pointer (&words);
}

static GtkWidget *
create_row (const char *words, const char *accel)
{
  g_autofree char *title = strip_title (words);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  append_keys (GTK_BOX (keys), accel);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

/* What can be pressed where the timeline has the keyboard. */
static AdwPreferencesGroup *
create_timeline_group (void)
{
  const DtlTimelineKey *(*const tables[]) (guint index) = { dtl_timeline_view_get_key, dtl_timeline_pane_get_key };
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const DtlTimelineKey *key;

  adw_preferences_group_set_title (group, _("In the Timeline"));
  for (guint table = 0; table < G_N_ELEMENTS (tables); table++)
    for (guint i = 0; (key = tables[table] (i)) != NULL; i++)
      {
        g_autofree char *accel = gtk_accelerator_name (key->key, key->modifiers);

        if (key->title)
          adw_preferences_group_add (group, create_row (_(key->title), accel));
      }
  return group;
}

static GtkWidget *
create_page (void)
{
  guint n;
  const DtlAction *actions = dtl_actions (&n);
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (actions[i].accels[0] == NULL)
        continue;
      if (group == NULL || strcmp (adw_preferences_group_get_title (group), _(actions[i].section)) != 0)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(actions[i].section));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_group_add (group, create_row (_(actions[i].title), actions[i].accels[0]));
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), create_timeline_group ());
  return page;
}

/**
 * dtl_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog that lists every key
 */
AdwDialog *
dtl_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_page ());
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
