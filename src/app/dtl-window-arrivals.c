/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever drops a report on the window must see what became of it: one that is added stands in the list, one that was
 * there already does not come twice, and one whose file was edited has changed before the user's eyes. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-decision-places.h"
#include "dtl-snapshot.h"
#include "dtl-source-item.h"
#include "dtl-window-private.h"

/* What became of the reports of one kind. */
typedef struct
{
  guint n;
  const DtlNews *first;
  int source; /* index of the first that is shown, or -1 */
} Heap;

static Heap
count_news (DtlWindow *self, const GArray *news, DtlArrivalKind kind)
{
  Heap heap = { 0, NULL, -1 };

  for (guint i = 0; i < news->len; i++)
    {
      const DtlNews *entry = &g_array_index (news, DtlNews, i);

      if (entry->kind != kind)
        continue;
      heap.n++;
      if (heap.first != NULL)
        continue;
      heap.first = entry;
      heap.source = dtl_session_find_source (self->session, entry->source);
    }
  return heap;
}

static char *
dup_name (DtlWindow *self, int source)
{
  g_autoptr (DtlSourceItem) item = g_list_model_get_item (dtl_session_get_sources (self->session), (guint) source);

  return g_strdup (dtl_source_item_get_name (item));
}

static gboolean
is_updated (const GArray *news, gint64 source)
{
  for (guint i = 0; i < news->len; i++)
    if (g_array_index (news, DtlNews, i).kind == DTL_ARRIVAL_EDITED && g_array_index (news, DtlNews, i).source == source)
      return TRUE;
  return FALSE;
}

/* How many corrections of the sources that were updated have no place in them now. */
static guint
count_lost (DtlWindow *self, const GArray *news)
{
  const GPtrArray *decisions = dtl_session_get_comparison (self->session)->decisions;
  guint n = 0;

  for (guint i = 0; i < decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (decisions, i);

      n += !place->placed && is_updated (news, place->decision->source);
    }
  return n;
}

static void
tell_updated (DtlWindow *self, const Heap *heap)
{
  g_autofree char *name = dup_name (self, heap->source);
  g_autofree char *words = NULL;

  if (heap->n > 1)
    words = g_strdup_printf (ngettext ("%u report is updated", "%u reports are updated", heap->n), heap->n);
  else
    /* Translators: the name of a report, whose file has changed */
    words = g_strdup_printf (_("“%s” is updated"), name);
  dtl_window_offer_undo (self, words);
}

static AdwToast *
create_toast (const char *words)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_use_markup (toast, FALSE);
  return toast;
}

/* A toast of its own, after the other: a narrow window has no room for both. */
static void
tell_lost (DtlWindow *self, guint n)
{
  /* Translators: corrections of words that are not in their report any more */
  g_autofree char *words = g_strdup_printf (ngettext ("%u correction without a place", "%u corrections without a place", n), n);
  AdwToast *toast = create_toast (words);

  adw_toast_set_button_label (toast, _("_Show"));
  adw_toast_set_action_name (toast, "win.corrections");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The user may have meant it. */
static void
offer_copy (AdwToast *toast, const Heap *heap)
{
  if (heap->n != 1 || heap->first->path == NULL)
    return;
  adw_toast_set_button_label (toast, _("_Add a Copy"));
  adw_toast_set_action_name (toast, "win.add-copy");
  adw_toast_set_action_target_value (toast, g_variant_new_string (heap->first->path));
}

static void
tell_here (DtlWindow *self, const Heap *heap)
{
  g_autofree char *name = dup_name (self, heap->source);
  g_autofree char *words = NULL;
  AdwToast *toast;

  if (heap->n > 1)
    words = g_strdup_printf (ngettext ("%u report is here already", "%u reports are here already", heap->n), heap->n);
  else
    /* Translators: the name of a report that was to be added */
    words = g_strdup_printf (_("“%s” is here already"), name);
  toast = create_toast (words);
  offer_copy (toast, heap);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
arrived_cb (DtlWindow *self, const GArray *news)
{
  const Heap here = count_news (self, news, DTL_ARRIVAL_HERE), edited = count_news (self, news, DTL_ARRIVAL_EDITED);
  const int shown = edited.source >= 0 ? edited.source : here.source;

  if (shown >= 0)
    dtl_session_select (self->session, DTL_SELECTION_SOURCE, (guint) shown, 0);
  if (edited.source >= 0)
    tell_updated (self, &edited);
  if (count_lost (self, news) > 0)
    tell_lost (self, count_lost (self, news));
  if (here.source >= 0)
    tell_here (self, &here);
}

static void
add_copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));

  g_list_store_append (files, file);
  dtl_session_bring_in (DTL_WINDOW (widget)->session, G_LIST_MODEL (files), TRUE);
}

static void
bring_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_files_bring_in (DTL_WINDOW (widget), FALSE);
}

static void
add_copies_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_files_bring_in (DTL_WINDOW (widget), TRUE);
}

/**
 * dtl_window_arrivals_install:
 * @class: the class of windows
 */
void
dtl_window_arrivals_install (DtlWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_install_action (widget_class, "win.add-copy", "s", add_copy_cb);
  gtk_widget_class_install_action (widget_class, "win.add-copies", NULL, add_copies_cb);
  gtk_widget_class_install_action (widget_class, "win.bring-in", NULL, bring_in_cb);
}

/**
 * dtl_window_arrivals_tell:
 * @self: the window
 *
 * From now on what was brought in and did not become a source of its own is told in a toast, and shown.
 */
void
dtl_window_arrivals_tell (DtlWindow *self)
{
  g_signal_connect_object (self->session, "arrived", G_CALLBACK (arrived_cb), self, G_CONNECT_SWAPPED);
}
