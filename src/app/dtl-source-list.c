/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which report is shown, and in which order they stand. The order is only this list's: colours,
 * lanes and columns keep the collection's. */

#include "config.h"

#include "dtl-source-list.h"

#include <glib/gi18n-lib.h>

#include "dtl-source-item.h"
#include "dtl-source-row.h"
#include "dtl-time-limited.h"

#define PROGRESS_DELAY_MS 1000

struct _DtlSourceList
{
  AdwBin parent_instance;

  GtkListView *list;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress;
  GMenuModel *source_menu;
  GtkWidget *popover; /* weak: it goes with the row that it was opened on */

  DtlSession *session;
  GtkMultiSelection *selection;
  GtkCustomSorter *sorter;
  char *sort_by;
  DtlSourceItem *failure; /* the chosen row, if it could not be read */
  guint progress_delay;
  gboolean following; /* the list is being set to what is chosen elsewhere */
};

G_DEFINE_FINAL_TYPE (DtlSourceList, dtl_source_list, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  PROP_SORT_BY,
  PROP_FAILURE,
  N_PROPS,
};

/* --- order ---------------------------------------------------------------------------------- */

static int
compare_added (DtlSourceItem *a, DtlSourceItem *b)
{
  return 0;
}

static int
compare_dates (DtlSourceItem *a, DtlSourceItem *b)
{
  const int day_a = dtl_source_item_get_published (a), day_b = dtl_source_item_get_published (b);

  return (day_a > day_b) - (day_a < day_b);
}

static int
compare_names (DtlSourceItem *a, DtlSourceItem *b)
{
  return g_utf8_collate (dtl_source_item_get_name (a), dtl_source_item_get_name (b));
}

static const struct
{
  const char *name;
  int (*compare) (DtlSourceItem *a, DtlSourceItem *b);
} orders[] = {
  { "added", compare_added },
  { "date", compare_dates },
  { "name", compare_names },
};

/* What could not be read stays below what could, in every order. */
static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  DtlSourceList *self = user_data;
  DtlSourceItem *first = (gpointer) a, *second = (gpointer) b;
  const gboolean failed_first = dtl_source_item_get_failure (first) != NULL;
  const gboolean failed_second = dtl_source_item_get_failure (second) != NULL;

  if (failed_first != failed_second)
    return failed_first ? GTK_ORDERING_LARGER : GTK_ORDERING_SMALLER;
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_strcmp0 (orders[i].name, self->sort_by) == 0)
      return gtk_ordering_from_cmpfunc (orders[i].compare (first, second));
  return GTK_ORDERING_EQUAL;
}

static void
set_sort_by (DtlSourceList *self, const char *sort_by)
{
  if (g_strcmp0 (self->sort_by, sort_by) == 0)
    return;
  g_free (self->sort_by);
  self->sort_by = g_strdup (sort_by);
  gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
  g_object_notify (G_OBJECT (self), "sort-by");
}

/* --- choosing ------------------------------------------------------------------------------- */

static guint
find_source (DtlSourceList *self, guint source)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  const guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DtlSourceItem) item = g_list_model_get_item (model, i);

      if (dtl_source_item_get_index (item) == source)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static guint
get_only_selected (DtlSourceList *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return gtk_bitset_get_size (chosen) == 1 ? gtk_bitset_get_minimum (chosen) : GTK_INVALID_LIST_POSITION;
}

/* What could not be read has nothing that a session could choose: it is this list that knows. */
static void
set_failure (DtlSourceList *self, DtlSourceItem *item)
{
  DtlSourceItem *failure = item != NULL && dtl_source_item_get_failure (item) != NULL ? item : NULL;

  if (g_set_object (&self->failure, failure))
    g_object_notify (G_OBJECT (self), "failure");
}

static void
selection_changed_cb (DtlSourceList *self)
{
  const guint position = get_only_selected (self);
  g_autoptr (DtlSourceItem) item = NULL;

  if (position != GTK_INVALID_LIST_POSITION)
    item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  set_failure (self, item);
  if (self->following || item == NULL)
    return;
  if (dtl_source_item_get_failure (item) == NULL
      && (int) dtl_source_item_get_index (item) != dtl_session_get_current_source (self->session))
    dtl_session_select (self->session, DTL_SELECTION_SOURCE, dtl_source_item_get_index (item), 0);
}

static void
follow_session_cb (DtlSourceList *self)
{
  const int source = dtl_session_get_current_source (self->session);
  const gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;
  const guint chosen = get_only_selected (self);
  guint position = GTK_INVALID_LIST_POSITION;

  if (source >= 0)
    position = find_source (self, source);
  else if (!empty && chosen == GTK_INVALID_LIST_POSITION)
    position = 0;
  if (chosen == GTK_INVALID_LIST_POSITION)
    set_failure (self, NULL);
  if (position == GTK_INVALID_LIST_POSITION || gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    return;
  self->following = TRUE;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  self->following = FALSE;
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * dtl_source_list_get_selected:
 * @self: the list
 *
 * Returns: (transfer full): a #GArray of guint, places of the chosen rows in the session's list of sources
 */
GArray *
dtl_source_list_get_selected (DtlSourceList *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, chosen, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (DtlSourceItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
      const guint place = dtl_source_item_get_place (item);

      g_array_append_val (places, place);
    }
  return places;
}

/**
 * dtl_source_list_move:
 * @self: the list
 * @by: how many rows down; negative for up
 *
 * Chooses another source, in the order in which they are shown.
 */
void
dtl_source_list_move (DtlSourceList *self, int by)
{
  const int n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  const guint now = find_source (self, dtl_session_get_current_source (self->session));
  const int next = now == GTK_INVALID_LIST_POSITION ? 0 : (int) now + by;

  if (next >= 0 && next < n)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), next, TRUE);
}

/* --- rows ----------------------------------------------------------------------------------- */

static void
close_menu (DtlSourceList *self)
{
  GtkWidget *popover = self->popover;

  g_clear_weak_pointer (&self->popover);
  if (popover != NULL)
    gtk_widget_unparent (popover);
}

static void
open_menu (DtlSourceList *self, GtkWidget *row, double x, double y)
{
  const GdkRectangle place = { (int) x, (int) y, 1, 1 };

  close_menu (self);
  g_set_weak_pointer (&self->popover, gtk_popover_menu_new_from_model (self->source_menu));
  gtk_widget_set_parent (self->popover, row);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
menu_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  DtlSourceList *self = user_data;
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkListItem *item = g_object_get_data (G_OBJECT (row), "list-item");
  const guint position = gtk_list_item_get_position (item);

  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, row, x, y);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *row = dtl_source_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_pressed_cb), user_data);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  g_object_set_data (G_OBJECT (row), "list-item", item);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  DtlSourceItem *source = gtk_list_item_get_item (item);
  g_autofree char *subtitle = dtl_source_item_dup_subtitle (source);
  g_autofree char *label = g_strdup_printf ("%s, %s", dtl_source_item_get_name (source), subtitle);

  dtl_source_row_set_item (DTL_SOURCE_ROW (gtk_list_item_get_child (item)), source);
  gtk_list_item_set_accessible_label (item, label);
}

/* A row that is taken away or becomes another's must not keep the menu of what it was. */
static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  DtlSourceList *self = user_data;

  if (self->popover != NULL && gtk_widget_get_parent (self->popover) == gtk_list_item_get_child (item))
    close_menu (self);
}

/* --- what is being brought in --------------------------------------------------------------- */

static gboolean
reveal_progress_cb (gpointer user_data)
{
  DtlSourceList *self = user_data;

  self->progress_delay = 0;
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
  return G_SOURCE_REMOVE;
}

static void
busy_changed_cb (DtlSourceList *self)
{
  g_clear_handle_id (&self->progress_delay, g_source_remove);
  if (dtl_session_get_busy (self->session))
    self->progress_delay = g_timeout_add (PROGRESS_DELAY_MS, reveal_progress_cb, self);
  else
    gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
}

static void
progress_changed_cb (DtlSourceList *self)
{
  gtk_progress_bar_set_fraction (self->progress, dtl_session_get_progress (self->session));
}

/* --- the object ----------------------------------------------------------------------------- */

static void
dtl_source_list_dispose (GObject *object)
{
  DtlSourceList *self = DTL_SOURCE_LIST (object);

  g_clear_handle_id (&self->progress_delay, g_source_remove);
  close_menu (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorter);
  g_clear_object (&self->failure);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_SOURCE_LIST);
  G_OBJECT_CLASS (dtl_source_list_parent_class)->dispose (object);
}

static void
dtl_source_list_finalize (GObject *object)
{
  g_free (DTL_SOURCE_LIST (object)->sort_by);
  G_OBJECT_CLASS (dtl_source_list_parent_class)->finalize (object);
}

static void
dtl_source_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DtlSourceList *self = DTL_SOURCE_LIST (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (id == PROP_SORT_BY)
    g_value_set_string (value, self->sort_by);
  else if (id == PROP_FAILURE)
    g_value_set_object (value, self->failure);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_source_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DtlSourceList *self = DTL_SOURCE_LIST (object);

  if (id == PROP_SESSION)
    dtl_source_list_set_session (self, g_value_get_object (value));
  else if (id == PROP_SORT_BY)
    set_sort_by (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_source_list_class_init (DtlSourceListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamSpec *props[N_PROPS] = {
    NULL,
    g_param_spec_object ("session", NULL, NULL, DTL_TYPE_SESSION, flags),
    g_param_spec_string ("sort-by", NULL, NULL, "added", flags),
    g_param_spec_object ("failure", NULL, NULL, DTL_TYPE_SOURCE_ITEM, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY),
  };

  object_class->dispose = dtl_source_list_dispose;
  object_class->finalize = dtl_source_list_finalize;
  object_class->get_property = dtl_source_list_get_property;
  object_class->set_property = dtl_source_list_set_property;
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-source-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlSourceList, list);
  gtk_widget_class_bind_template_child (widget_class, DtlSourceList, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, DtlSourceList, progress);
  gtk_widget_class_bind_template_child (widget_class, DtlSourceList, source_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.remove-sources", NULL);
}

static void
dtl_source_list_init (DtlSourceList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sort_by = g_strdup ("added");
  self->sorter = gtk_custom_sorter_new (compare_cb, self, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * dtl_source_list_set_session:
 * @self: the list
 * @session: (nullable): whose sources it shows
 */
void
dtl_source_list_set_session (DtlSourceList *self, DtlSession *session)
{
  GListModel *sorted;

  if (self->session == session)
    return;
  g_assert (self->session == NULL);
  self->session = g_object_ref (session);
  sorted = G_LIST_MODEL (gtk_sort_list_model_new (dtl_time_limited_new (session, dtl_session_get_sources (session)),
                                                  GTK_SORTER (g_object_ref (self->sorter))));
  self->selection = gtk_multi_selection_new (sorted);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (follow_session_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (follow_session_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (busy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::progress", G_CALLBACK (progress_changed_cb), self, G_CONNECT_SWAPPED);
  follow_session_cb (self);
  g_object_notify (G_OBJECT (self), "session");
}
