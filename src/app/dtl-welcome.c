/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first thing that anybody sees of Dateline: three ways in, and the way back to what was open. */

#include "config.h"

#include "dtl-welcome.h"

#include <glib/gi18n-lib.h>

#include "dtl-recent.h"

struct _DtlWelcome
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *status;
  GtkWidget *recent_clamp;
  AdwPreferencesGroup *recent_group;
  GPtrArray *rows; /* in the group */
};

G_DEFINE_FINAL_TYPE (DtlWelcome, dtl_welcome, ADW_TYPE_BIN)

static void
dtl_welcome_dispose (GObject *object)
{
  DtlWelcome *self = DTL_WELCOME (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_WELCOME);
  G_OBJECT_CLASS (dtl_welcome_parent_class)->dispose (object);
}

static void
dtl_welcome_class_init (DtlWelcomeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_welcome_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlWelcome, stack);
  gtk_widget_class_bind_template_child (widget_class, DtlWelcome, status);
  gtk_widget_class_bind_template_child (widget_class, DtlWelcome, recent_clamp);
  gtk_widget_class_bind_template_child (widget_class, DtlWelcome, recent_group);
}

static void
dtl_welcome_init (DtlWelcome *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, DTL_APPLICATION_ID);
  dtl_welcome_update (self);
}

static void
add_row (DtlWelcome *self, const DtlRecent *recent)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), recent->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), recent->folder);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", recent->uri);
  adw_preferences_group_add (self->recent_group, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * dtl_welcome_update:
 * @self: the page
 *
 * Lists what was open last, as it is now.
 */
void
dtl_welcome_update (DtlWelcome *self)
{
  g_autoptr (GPtrArray) recents = dtl_recent_list ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < recents->len; i++)
    add_row (self, g_ptr_array_index (recents, i));
  gtk_widget_set_visible (self->recent_clamp, recents->len > 0);
}

/**
 * dtl_welcome_set_busy:
 * @self: the page
 * @busy: whether something is being opened, and has been for a while
 */
void
dtl_welcome_set_busy (DtlWelcome *self, gboolean busy)
{
  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "welcome");
}
