/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures panel: the session's measures through a filter and a sorter, as cards or as a table. It
 * shows what is chosen anywhere, and choosing here shows it everywhere. */

#include "config.h"

#include "dtl-figures-pane-private.h"

#include <glib/gi18n-lib.h>

#include "dtl-application.h"
#include "dtl-figures-table.h"
#include "dtl-measure-card.h"
#include "dtl-measure-words.h"
#include "dtl-time-limited.h"

G_DEFINE_FINAL_TYPE (DtlFiguresPane, dtl_figures_pane, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

/* --- What is shown ------------------------------------------------------------------------- */

static void
show_form (DtlFiguresPane *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0;
  const gboolean hidden = self->session != NULL && g_list_model_get_n_items (dtl_session_get_measures (self->session)) > 0;
  const gboolean read = self->session != NULL && dtl_session_get_comparison (self->session)->readings->len > 0;

  gtk_stack_set_visible_child_name (self->forms, any ? self->form : "none");
  gtk_widget_set_visible (self->show_all, hidden);
  adw_status_page_set_title (self->nothing, hidden ? _("No Such Figures") : read ? _("No Figures") : _("No Figures Yet"));
  adw_status_page_set_description (self->nothing, hidden ? _("Nothing matches the filter or the search.")
                                                  : read ? _("The sources say nothing in numbers.")
                                                         : _("What the sources say in numbers appears here, lined up."));
}

/* How many there are stands in the tooltip where there is no room for it. */
static void
show_count (DtlFiguresPane *self, AdwToggle *toggle, const char *word, const char *counted)
{
  adw_toggle_set_label (toggle, self->is_cramped ? word : counted);
  adw_toggle_set_tooltip (toggle, self->is_cramped ? counted : "");
}

static void
show_counts (DtlFiguresPane *self)
{
  const DtlComparison *comparison = self->session != NULL ? dtl_session_get_comparison (self->session) : NULL;
  guint n_figures = 0, n_shared = 0, n_conflicts = 0;
  g_autofree char *shared = NULL;
  g_autofree char *conflicts = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *measures = NULL;
  g_autofree char *summary = NULL;

  if (comparison == NULL)
    return;
  for (guint i = 0; i < comparison->readings->len; i++)
    n_figures += dtl_comparison_reading (comparison, i)->figures->len;
  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      n_shared += measure->cells->len > 1;
      n_conflicts += measure->verdict >= DTL_VERDICT_SCALE_SLIP;
    }
  shared = g_strdup_printf (_("Shared %u"), n_shared);
  conflicts = g_strdup_printf (_("Conflicts %u"), n_conflicts);
  figures = g_strdup_printf (ngettext ("%u figure", "%u figures", n_figures), n_figures);
  measures = g_strdup_printf (ngettext ("%u measure", "%u measures", comparison->measures->len), comparison->measures->len);
  summary = g_strdup_printf ("%s · %s", figures, measures);
  show_count (self, self->shared_toggle, _("Shared"), shared);
  show_count (self, self->conflicts_toggle, _("Conflicts"), conflicts);
  gtk_label_set_text (self->summary, summary);
}

/* --- What is chosen ------------------------------------------------------------------------ */

static int
find_chosen (DtlFiguresPane *self)
{
  const DtlSelection *selection = dtl_session_get_selection (self->session);

  switch (selection->kind)
    {
    case DTL_SELECTION_MEASURE:
      return (int) selection->index;
    case DTL_SELECTION_FIGURE:
      return dtl_comparison_measure_of (dtl_session_get_comparison (self->session), selection->source, selection->index);
    case DTL_SELECTION_NONE:
    case DTL_SELECTION_SOURCE:
    case DTL_SELECTION_DATE:
    case DTL_SELECTION_EVENT:
    case DTL_SELECTION_QUOTATION:
    case DTL_SELECTION_STORY_EVENT:
    default:
      return -1;
    }
}

static guint
find_position (DtlFiguresPane *self, int measure)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DtlMeasureItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if ((int) dtl_measure_item_get_index (item) == measure)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
mark_chosen (DtlFiguresPane *self)
{
  dtl_card_pool_set_chosen (self->pool, self->chosen);
  dtl_figures_table_set_chosen (self->table, self->chosen);
}

static void
widen (DtlFiguresPane *self)
{
  adw_toggle_group_set_active_name (self->scope, "all");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  dtl_figures_pane_clear_filters (self);
}

static void
show_all_cb (DtlFiguresPane *self)
{
  widen (self);
  gtk_widget_grab_focus (GTK_WIDGET (self)); /* the button is gone */
}

static void
reveal (DtlFiguresPane *self)
{
  guint position = find_position (self, self->chosen);

  if (position == GTK_INVALID_LIST_POSITION)
    {
      widen (self);
      position = find_position (self, self->chosen);
    }
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (gtk_no_selection_get_model (self->rows) != NULL)
    gtk_list_view_scroll_to (self->cards, position, GTK_LIST_SCROLL_NONE, NULL);
  dtl_figures_table_scroll_to (self->table, position);
}

/* Each form gets its rows when it is first looked at: a list makes widgets for two hundred, seen or not. */
static void
cards_mapped_cb (DtlFiguresPane *self)
{
  if (gtk_no_selection_get_model (self->rows) != NULL)
    return;
  gtk_no_selection_set_model (self->rows, G_LIST_MODEL (self->sorted));
  if (self->chosen >= 0)
    reveal (self);
}

static void
table_mapped_cb (DtlFiguresPane *self)
{
  if (dtl_figures_table_set_rows (self->table, G_LIST_MODEL (self->sorted)) && self->chosen >= 0)
    reveal (self);
}

static void
selection_changed_cb (DtlFiguresPane *self)
{
  int chosen = find_chosen (self);

  if (self->open_report_only)
    dtl_figures_pane_show_filters (self);
  if (g_str_equal (self->sort, "report"))
    gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
  if (chosen == self->chosen)
    return;
  self->chosen = chosen;
  mark_chosen (self);
  if (chosen >= 0)
    reveal (self);
}

static void
activate_cb (DtlFiguresPane *self, guint position)
{
  g_autoptr (DtlMeasureItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (item)
    dtl_session_select (self->session, DTL_SELECTION_MEASURE, 0, dtl_measure_item_get_index (item));
}

/* A source's cell leads to what it says, the others to the measure. */
static void
cell_activated_cb (DtlFiguresPane *self, DtlMeasureItem *item, int source)
{
  const DtlCell *cell = source >= 0 ? dtl_measure_find_cell (dtl_measure_item_get_measure (item), (guint) source) : NULL;

  if (cell != NULL && cell->figures->len > 0)
    dtl_session_select (self->session, DTL_SELECTION_FIGURE, cell->source, g_array_index (cell->figures, guint, 0));
  else
    dtl_session_select (self->session, DTL_SELECTION_MEASURE, 0, dtl_measure_item_get_index (item));
}

static void
comparison_changed_cb (DtlFiguresPane *self)
{
  show_counts (self);
  dtl_figures_table_refresh (self->table);
  g_simple_action_set_enabled (self->fold, dtl_figures_table_can_fold (self->table));
  g_simple_action_set_state (self->fold, g_variant_new_boolean (dtl_figures_table_get_folds (self->table)));
  dtl_figures_pane_list_choices (self);
  dtl_figures_pane_show_filters (self);
  show_form (self);
  /* The same figure may stand in another row now: it is chosen there, and nothing moves. */
  self->chosen = find_chosen (self);
  mark_chosen (self);
  dtl_figures_pane_keep_place (self);
}

/* --- Cards ---------------------------------------------------------------------------------- */

static GtkWidget *
create_card (gpointer owner)
{
  DtlFiguresPane *self = owner;
  GtkWidget *card = dtl_measure_card_new (self->session);

  dtl_figures_pane_add_dragging (self, card);
  return card;
}

/**
 * dtl_figures_pane_find_row:
 * @self: the pane
 * @widget: a card of it, a widget in one, or the list's row that holds one
 *
 * Returns: (transfer none) (nullable): the measure that it shows
 */
DtlMeasureItem *
dtl_figures_pane_find_row (DtlFiguresPane *self, GtkWidget *widget)
{
  GtkWidget *slot = gtk_widget_get_ancestor (widget, DTL_TYPE_CARD_SLOT);

  if (slot == NULL)
    slot = gtk_widget_get_first_child (widget);
  return slot != NULL && g_hash_table_contains (self->slots, slot) ? dtl_card_slot_get_item (DTL_CARD_SLOT (slot)) : NULL;
}

static void
setup_card_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, DtlFiguresPane *self)
{
  gtk_list_item_set_child (cell, dtl_card_slot_new (self->pool));
}

static void
bind_card_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, DtlFiguresPane *self)
{
  GtkWidget *slot = gtk_list_item_get_child (cell);
  DtlMeasureItem *item = gtk_list_item_get_item (cell);
  g_autofree char *label = dtl_measure_words_label (item);

  dtl_card_slot_bind (DTL_CARD_SLOT (slot), item);
  gtk_list_item_set_accessible_label (cell, label);
  g_hash_table_add (self->slots, slot);
}

static void
unbind_card_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, DtlFiguresPane *self)
{
  GtkWidget *slot = gtk_list_item_get_child (cell);

  g_hash_table_remove (self->slots, slot);
  dtl_card_slot_bind (DTL_CARD_SLOT (slot), NULL);
}

/* Where there is no room for it beside the value, what stands beside it goes below. */
static void
set_compact (DtlFiguresPane *self, gboolean is_compact)
{
  dtl_figures_table_set_compact (self->table, is_compact);
  dtl_card_pool_set_compact (self->pool, is_compact);
}

static void
compact_cb (DtlFiguresPane *self)
{
  set_compact (self, TRUE);
}

static void
roomy_cb (DtlFiguresPane *self)
{
  set_compact (self, FALSE);
}

static void
cramped_cb (DtlFiguresPane *self)
{
  self->is_cramped = TRUE;
  set_compact (self, TRUE);
  show_counts (self);
}

static void
uncramped_cb (DtlFiguresPane *self)
{
  self->is_cramped = FALSE;
  set_compact (self, FALSE);
  show_counts (self);
}

static void
tight_cb (DtlFiguresPane *self)
{
  dtl_figures_table_set_compact (self->table, TRUE);
}

static void
loose_cb (DtlFiguresPane *self)
{
  dtl_figures_table_set_compact (self->table, FALSE);
}

static void
create_cards (DtlFiguresPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_card_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_card_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_card_cb), self, 0);
  gtk_list_view_set_factory (self->cards, factory);
  g_object_unref (factory);
}

/* --- Controls -------------------------------------------------------------------------------- */

static void
search_changed_cb (DtlFiguresPane *self)
{
  dtl_figures_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* In the order of DtlFiguresScope. */
static const char *const scopes[] = { "all", "shared", "conflicts" };

static void
scope_changed_cb (DtlFiguresPane *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (g_strcmp0 (adw_toggle_group_get_active_name (self->scope), scopes[i]) == 0)
      dtl_figures_filter_set_scope (self->filter, i);
}

static void
set_choice (GSimpleAction *action, GVariant *choice, char **where)
{
  g_set_str (where, g_variant_get_string (choice, NULL));
  g_simple_action_set_state (action, choice);
}

static void
change_sort_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  set_choice (action, choice, &self->sort);
  dtl_figures_pane_apply_order (self);
}

static void
change_form_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  set_choice (action, choice, &self->form);
  show_form (self);
}

static void
change_fold_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  g_simple_action_set_state (action, choice);
  dtl_figures_table_fold_all (self->table, g_variant_get_boolean (choice));
}

/* --- Actions -------------------------------------------------------------------------------------- */

static void
add_actions (DtlFiguresPane *self)
{
  static const GActionEntry entries[] = {
    { .name = "sort", .parameter_type = "s", .state = "'worst'", .change_state = change_sort_cb },
    { .name = "form", .parameter_type = "s", .state = "'cards'", .change_state = change_form_cb },
    { .name = "fold", .state = "false", .change_state = change_fold_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  self->fold = G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "fold"));
  dtl_figures_pane_add_filters (self, G_ACTION_MAP (group));
  dtl_figures_pane_add_row_actions (self, G_ACTION_MAP (group));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "figures", G_ACTION_GROUP (group));
}

/* --- The widget ------------------------------------------------------------------------------ */

static void
dtl_figures_pane_dispose (GObject *object)
{
  DtlFiguresPane *self = DTL_FIGURES_PANE (object);

  dtl_figures_pane_forget_place (self);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_pointer (&self->card_popover, gtk_widget_unparent);
  g_clear_object (&self->menu_item);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_FIGURES_PANE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dtl_figures_pane_parent_class)->dispose (object);
}

static void
dtl_figures_pane_finalize (GObject *object)
{
  DtlFiguresPane *self = DTL_FIGURES_PANE (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->sorted);
  g_clear_object (&self->units);
  g_clear_object (&self->sources);
  g_free (self->unit);
  g_free (self->menu_cell);
  g_hash_table_unref (self->slots);
  g_clear_object (&self->pool);
  g_free (self->sort);
  g_free (self->form);
  G_OBJECT_CLASS (dtl_figures_pane_parent_class)->finalize (object);
}

static void
dtl_figures_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DTL_FIGURES_PANE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_figures_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    dtl_figures_pane_set_session (DTL_FIGURES_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* The keyboard comes to what the pane shows, not to a button above it. */
static gboolean
dtl_figures_pane_grab_focus (GtkWidget *widget)
{
  DtlFiguresPane *self = DTL_FIGURES_PANE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->forms), "table") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->table));
  return gtk_widget_grab_focus (GTK_WIDGET (self->cards));
}

static void
dtl_figures_pane_class_init (DtlFiguresPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamSpec *props[N_PROPS] = {
    NULL,
    g_param_spec_object ("session", NULL, NULL, DTL_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS),
  };

  object_class->dispose = dtl_figures_pane_dispose;
  widget_class->grab_focus = dtl_figures_pane_grab_focus;
  object_class->finalize = dtl_figures_pane_finalize;
  object_class->get_property = dtl_figures_pane_get_property;
  object_class->set_property = dtl_figures_pane_set_property;
  g_object_class_install_properties (object_class, N_PROPS, props);
  dtl_figures_pane_bind_row_keys (widget_class);
  g_type_ensure (DTL_TYPE_FIGURES_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-figures-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, tight);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, compact);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, cramped);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, scope);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, shared_toggle);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, conflicts_toggle);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, filter_chips);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, filter_section);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, card_menu);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, value_section);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, summary);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, forms);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, cards);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, table);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, nothing);
  gtk_widget_class_bind_template_child (widget_class, DtlFiguresPane, show_all);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
create_models (DtlFiguresPane *self)
{
  self->filter = dtl_figures_filter_new ();
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (self->filtered), NULL);
  self->rows = gtk_no_selection_new (NULL);
  gtk_list_view_set_model (self->cards, GTK_SELECTION_MODEL (self->rows));
}

static void
dtl_figures_pane_init (DtlFiguresPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pool = dtl_card_pool_new (create_card, self);
  self->slots = g_hash_table_new (NULL, NULL);
  self->sort = g_strdup ("worst");
  self->form = g_strdup ("cards");
  self->chosen = -1;
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  create_models (self);
  add_actions (self);
  g_signal_connect_swapped (self->tight, "apply", G_CALLBACK (tight_cb), self);
  g_signal_connect_swapped (self->tight, "unapply", G_CALLBACK (loose_cb), self);
  g_signal_connect_swapped (self->compact, "apply", G_CALLBACK (compact_cb), self);
  g_signal_connect_swapped (self->compact, "unapply", G_CALLBACK (roomy_cb), self);
  g_signal_connect_swapped (self->cramped, "apply", G_CALLBACK (cramped_cb), self);
  g_signal_connect_swapped (self->cramped, "unapply", G_CALLBACK (uncramped_cb), self);
  g_signal_connect_swapped (self->scope, "notify::active-name", G_CALLBACK (scope_changed_cb), self);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (show_form), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->cards, "map", G_CALLBACK (cards_mapped_cb), self);
  g_signal_connect_swapped (self->table, "map", G_CALLBACK (table_mapped_cb), self);
  g_signal_connect_swapped (self->cards, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->table, "activated", G_CALLBACK (cell_activated_cb), self);
  show_form (self);
}

/**
 * dtl_figures_pane_set_session:
 * @self: a pane
 * @session: (transfer none): what to show; set once
 */
void
dtl_figures_pane_set_session (DtlFiguresPane *self, DtlSession *session)
{
  g_autoptr (GListModel) limited = NULL;

  g_return_if_fail (DTL_IS_FIGURES_PANE (self));
  g_return_if_fail (self->session == NULL);

  if (!g_set_object (&self->session, session))
    return;
  create_cards (self);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (comparison_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  dtl_figures_pane_follow_keyboard (self);
  dtl_figures_table_set_session (self->table, session);
  limited = dtl_time_limited_new (session, dtl_session_get_measures (session));
  gtk_filter_list_model_set_model (self->filtered, limited);
  comparison_changed_cb (self);
  g_object_notify (G_OBJECT (self), "session");
}

void
dtl_figures_pane_remember (DtlFiguresPane *self, GSettings *settings, const char *key)
{
  dtl_figures_table_remember (self->table, settings, key);
}
