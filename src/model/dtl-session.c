/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The panes must show one state of one collection, and one choice in it, without knowing each
 * other. They all hold this object and nothing else. */

#include "dtl-session-private.h"

#include "dtl-decision-item.h"
#include "dtl-event-item.h"
#include "dtl-item-list.h"
#include "dtl-measure-item.h"
#include "dtl-source-item.h"

#define PROGRESS_INTERVAL_MS 100

struct _DtlSession
{
  GObject parent_instance;

  DtlJobQueue *jobs;
  guint progress_source;
  DtlSnapshot *snapshot;
  DtlItemList *sources;
  DtlItemList *measures;
  DtlItemList *events;
  DtlItemList *decisions;
  DtlSelection selection;
  int current_source;
  char *author; /* who decides; NULL: nobody says */
};

G_DEFINE_FINAL_TYPE (DtlSession, dtl_session, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_FILE,
  PROP_BUSY,
  PROP_PROGRESS,
  PROP_COMPARISON,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_AUTHOR,
  N_PROPS,
};

enum
{
  SELECTION_CHANGED,
  FAILED,
  ARRIVED,
  N_SIGNALS,
};

static void
dtl_session_dispose (GObject *object)
{
  DtlSession *self = DTL_SESSION (object);

  if (self->jobs != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->jobs, self);
      dtl_job_queue_close (self->jobs);
    }
  g_clear_object (&self->jobs);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  G_OBJECT_CLASS (dtl_session_parent_class)->dispose (object);
}

static void
dtl_session_finalize (GObject *object)
{
  DtlSession *self = DTL_SESSION (object);

  g_object_unref (self->sources);
  g_object_unref (self->measures);
  g_object_unref (self->events);
  g_object_unref (self->decisions);
  dtl_snapshot_unref (self->snapshot);
  g_free (self->author);
  G_OBJECT_CLASS (dtl_session_parent_class)->finalize (object);
}

static void
dtl_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DtlSession *self = DTL_SESSION (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->snapshot->title);
      break;
    case PROP_FILE:
      if (self->snapshot->path != NULL)
        g_value_take_object (value, g_file_new_for_path (self->snapshot->path));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, dtl_session_get_busy (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, dtl_session_get_progress (self));
      break;
    case PROP_COMPARISON:
      g_value_set_pointer (value, self->snapshot->comparison);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->snapshot->undo_label != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->snapshot->redo_label != NULL);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->snapshot->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->snapshot->redo_label);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_author (DtlSession *self, const char *author)
{
  g_autofree char *name = g_strstrip (g_strdup (author != NULL ? author : ""));

  if (g_set_str (&self->author, *name != '\0' ? name : NULL))
    g_object_notify (G_OBJECT (self), "author");
}

static void
dtl_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_AUTHOR)
    set_author (DTL_SESSION (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_session_class_init (DtlSessionClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamSpec *props[N_PROPS] = {
    NULL,
    g_param_spec_string ("title", NULL, NULL, NULL, flags),
    g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags),
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags),
    g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags),
    g_param_spec_pointer ("comparison", NULL, NULL, flags),
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags),
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags),
    g_param_spec_string ("undo-label", NULL, NULL, NULL, flags),
    g_param_spec_string ("redo-label", NULL, NULL, NULL, flags),
    g_param_spec_string ("author", NULL, NULL, NULL, flags | G_PARAM_WRITABLE),
  };

  object_class->dispose = dtl_session_dispose;
  object_class->finalize = dtl_session_finalize;
  object_class->get_property = dtl_session_get_property;
  object_class->set_property = dtl_session_set_property;
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_signal_new ("selection-changed", DTL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("failed", DTL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("arrived", DTL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static gpointer
make_source (DtlSnapshot *snapshot, guint position)
{
  return dtl_source_item_new (snapshot, position);
}

static gpointer
make_measure (DtlSnapshot *snapshot, guint position)
{
  return dtl_measure_item_new (snapshot->comparison, position);
}

static gpointer
make_event (DtlSnapshot *snapshot, guint position)
{
  guint source;
  const guint event = dtl_snapshot_find_event (snapshot, position, &source);

  return dtl_event_item_new (snapshot->comparison, source, event);
}

static gpointer
make_decision (DtlSnapshot *snapshot, guint position)
{
  return dtl_decision_item_new (snapshot, position);
}

static void
dtl_session_init (DtlSession *self)
{
  g_autoptr (DtlComparison) nothing = dtl_comparison_new ();

  self->snapshot = dtl_snapshot_new (nothing, NULL);
  self->sources = dtl_item_list_new (DTL_TYPE_SOURCE_ITEM, make_source);
  self->measures = dtl_item_list_new (DTL_TYPE_MEASURE_ITEM, make_measure);
  self->events = dtl_item_list_new (DTL_TYPE_EVENT_ITEM, make_event);
  self->decisions = dtl_item_list_new (DTL_TYPE_DECISION_ITEM, make_decision);
  self->current_source = -1;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  g_object_notify (G_OBJECT (user_data), "progress");
  return G_SOURCE_CONTINUE;
}

static void
busy_changed_cb (DtlSession *self)
{
  const gboolean busy = dtl_session_get_busy (self);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (busy)
    self->progress_source = g_timeout_add (PROGRESS_INTERVAL_MS, show_progress_cb, self);
  g_object_notify (G_OBJECT (self), "busy");
  g_object_notify (G_OBJECT (self), "progress");
}

static void
job_done_cb (DtlSnapshot *snapshot, const GError *error, gpointer user_data)
{
  g_autoptr (DtlSession) self = g_object_ref (DTL_SESSION (user_data));

  if (snapshot != NULL)
    dtl_session_show (self, snapshot);
  if (error != NULL)
    g_signal_emit_by_name (self, "failed", error->message);
}

/**
 * dtl_session_new_in:
 * @data_directory: where lexicon and units are, from dtl_data_directory()
 * @working_folder: (nullable): where working copies are kept; %NULL for the user's
 *
 * Returns: (transfer full): a session with nothing in it
 */
DtlSession *
dtl_session_new_in (const char *data_directory, const char *working_folder)
{
  DtlSession *self = g_object_new (DTL_TYPE_SESSION, NULL);

  self->jobs = dtl_job_queue_new (dtl_workbench_new (data_directory, working_folder), job_done_cb, self);
  g_signal_connect_swapped (self->jobs, "notify::busy", G_CALLBACK (busy_changed_cb), self);
  return self;
}

/**
 * dtl_session_new:
 * @data_directory: where lexicon and units are, from dtl_data_directory()
 *
 * Returns: (transfer full): a session with nothing in it, whose work is kept in the user's folder
 */
DtlSession *
dtl_session_new (const char *data_directory)
{
  return dtl_session_new_in (data_directory, NULL);
}

const DtlSnapshot *
dtl_session_get_snapshot (DtlSession *self)
{
  return self->snapshot;
}

DtlJobQueue *
dtl_session_get_jobs (DtlSession *self)
{
  return self->jobs;
}

gboolean
dtl_session_get_busy (DtlSession *self)
{
  return self->jobs != NULL && dtl_job_queue_get_busy (self->jobs);
}

/**
 * dtl_session_get_progress:
 *
 * Returns: how far the work in hand is, 0 to 1; 0 if there is none
 */
double
dtl_session_get_progress (DtlSession *self)
{
  return self->jobs != NULL ? dtl_job_queue_get_progress (self->jobs) : 0;
}

/**
 * dtl_session_get_sources:
 *
 * Returns: (transfer none): #DtlSourceItem in the collection's order, failed files after them
 */
GListModel *
dtl_session_get_sources (DtlSession *self)
{
  return G_LIST_MODEL (self->sources);
}

/**
 * dtl_session_get_measures:
 *
 * Returns: (transfer none): #DtlMeasureItem in the comparison's order
 */
GListModel *
dtl_session_get_measures (DtlSession *self)
{
  return G_LIST_MODEL (self->measures);
}

/**
 * dtl_session_get_events:
 *
 * Returns: (transfer none): #DtlEventItem of each event of each source, source by source
 */
GListModel *
dtl_session_get_events (DtlSession *self)
{
  return G_LIST_MODEL (self->events);
}

/**
 * dtl_session_get_decisions:
 *
 * Returns: (transfer none): #DtlDecisionItem of each decision of the user, in the order they were made
 */
GListModel *
dtl_session_get_decisions (DtlSession *self)
{
  return G_LIST_MODEL (self->decisions);
}

/**
 * dtl_session_find_id:
 * @self: the session
 * @source: index of a source that is shown
 * @id: (out): its number in the collection
 *
 * Returns: %FALSE if there is no such source, or no collection behind what is shown
 */
gboolean
dtl_session_find_id (DtlSession *self, guint source, gint64 *id)
{
  const GArray *ids = self->snapshot->ids;

  if (source >= ids->len)
    return FALSE;
  *id = g_array_index (ids, gint64, source);
  return TRUE;
}

const DtlLexicon *
dtl_session_get_lexicon (DtlSession *self)
{
  return self->snapshot->lexicon;
}

/**
 * dtl_session_get_comparison:
 *
 * Returns: (transfer none): what was compared; empty at first, never %NULL. Take a reference to
 *   keep it longer than the next turn of the main loop.
 */
const DtlComparison *
dtl_session_get_comparison (DtlSession *self)
{
  return self->snapshot->comparison;
}

/**
 * dtl_session_get_selection:
 *
 * Returns: (transfer none): what is chosen; always exists in the comparison
 */
const DtlSelection *
dtl_session_get_selection (DtlSession *self)
{
  return &self->selection;
}

/**
 * dtl_session_get_current_source:
 *
 * Returns: index of the source that the document pane shows; -1 if there is none
 */
int
dtl_session_get_current_source (DtlSession *self)
{
  return self->current_source;
}

/**
 * dtl_session_select:
 * @self: the session
 * @kind: what to choose
 * @source: index of its source, for kinds that have one; else 0
 * @index: its index in that source or in the comparison; 0 for a source
 *
 * Chooses something for every pane. What does not exist is not chosen; what is chosen already is
 * not chosen again.
 */
void
dtl_session_select (DtlSession *self, DtlSelectionKind kind, guint source, guint index)
{
  const DtlSelection selection = { kind, source, index };

  if (dtl_selection_equal (&selection, &self->selection)
      || !dtl_selection_exists (&selection, self->snapshot->comparison))
    return;
  self->selection = selection;
  self->current_source = dtl_selection_pick_source (&selection, self->snapshot->comparison, self->current_source);
  g_signal_emit_by_name (self, "selection-changed");
}

/* Moves the choice and the shown source to where they are in the new snapshot. */
static void
carry_selection (DtlSession *self, const DtlComparison *from, const DtlComparison *to)
{
  DtlSelection shown = { DTL_SELECTION_SOURCE, MAX (self->current_source, 0), 0 };

  self->selection = dtl_selection_carry (&self->selection, from, to);
  if (self->current_source >= 0)
    shown = dtl_selection_carry (&shown, from, to);
  if (self->current_source < 0 || shown.kind == DTL_SELECTION_NONE)
    shown.source = 0;
  self->current_source = to->readings->len > 0 ? (int) shown.source : -1;
}

static void
notify_all (DtlSession *self, const DtlSnapshot *before, const DtlSnapshot *after)
{
  GObject *object = G_OBJECT (self);

  if (g_strcmp0 (before->title, after->title) != 0)
    g_object_notify (object, "title");
  if (g_strcmp0 (before->path, after->path) != 0)
    g_object_notify (object, "file");
  if (g_strcmp0 (before->undo_label, after->undo_label) != 0)
    {
      g_object_notify (object, "can-undo");
      g_object_notify (object, "undo-label");
    }
  if (g_strcmp0 (before->redo_label, after->redo_label) != 0)
    {
      g_object_notify (object, "can-redo");
      g_object_notify (object, "redo-label");
    }
}

/**
 * dtl_session_show:
 * @self: the session
 * @snapshot: what to show from now on; a reference is taken
 *
 * Swaps everything in at once: the session answers from @snapshot before the first listener is
 * told. The order is: the list models, "comparison", the other properties, "selection-changed", "arrived".
 */
void
dtl_session_show (DtlSession *self, DtlSnapshot *snapshot)
{
  g_autoptr (DtlSnapshot) before = self->snapshot;
  const DtlSelection chosen = self->selection;
  guint n_sources, n_measures, n_events, n_decisions;

  self->snapshot = dtl_snapshot_ref (snapshot);
  carry_selection (self, before->comparison, snapshot->comparison);
  n_sources = dtl_item_list_set (self->sources, snapshot,
                                 snapshot->comparison->readings->len + snapshot->failures->len);
  n_measures = dtl_item_list_set (self->measures, snapshot, snapshot->comparison->measures->len);
  n_events = dtl_item_list_set (self->events, snapshot, dtl_snapshot_n_events (snapshot));
  n_decisions = dtl_item_list_set (self->decisions, snapshot, snapshot->comparison->decisions->len);

  dtl_item_list_emit (self->sources, n_sources);
  dtl_item_list_emit (self->measures, n_measures);
  dtl_item_list_emit (self->events, n_events);
  dtl_item_list_emit (self->decisions, n_decisions);
  g_object_notify (G_OBJECT (self), "comparison");
  notify_all (self, before, snapshot);
  if (!dtl_selection_equal (&chosen, &self->selection))
    g_signal_emit_by_name (self, "selection-changed");
  if (snapshot->news->len > 0)
    g_signal_emit_by_name (self, "arrived", snapshot->news);
}

/**
 * dtl_session_find_source:
 * @self: the session
 * @id: what the collection calls a source
 *
 * Returns: its index among those that are shown, or -1
 */
int
dtl_session_find_source (DtlSession *self, gint64 id)
{
  const GArray *ids = self->snapshot->ids;

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return (int) i;
  return -1;
}

/**
 * dtl_session_show_comparison:
 * @self: the session
 * @comparison: what to show; a reference is taken
 *
 * Shows something that was compared elsewhere, with no collection behind it.
 */
void
dtl_session_show_comparison (DtlSession *self, DtlComparison *comparison)
{
  g_autoptr (DtlSnapshot) snapshot = dtl_snapshot_new (comparison, NULL);

  dtl_session_show (self, snapshot);
}
