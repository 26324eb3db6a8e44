/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The panes must show one state of one collection, and one choice in it, without knowing each
 * other. They all hold this object and nothing else. */

#include "dtl-session.h"

#include "dtl-decision-item.h"
#include "dtl-event-item.h"
#include "dtl-item-list.h"
#include "dtl-job-queue.h"
#include "dtl-measure-item.h"
#include "dtl-session-decisions.h"
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
  N_PROPS,
};

enum
{
  SELECTION_CHANGED,
  FAILED,
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
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
  };

  object_class->dispose = dtl_session_dispose;
  object_class->finalize = dtl_session_finalize;
  object_class->get_property = dtl_session_get_property;
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_signal_new ("selection-changed", DTL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("failed", DTL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
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
 * told. The order is: the list models, "comparison", the other properties, "selection-changed".
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

/**
 * dtl_session_open_files:
 * @self: the session
 * @files: (element-type GFile): reports, to be added, or a collection, to take the place of this one
 */
void
dtl_session_open_files (DtlSession *self, GListModel *files)
{
  DtlJob *job = dtl_job_new (dtl_job_run_open);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (job->files, g_list_model_get_item (files, i));
  dtl_job_queue_push (self->jobs, job);
}

/**
 * dtl_session_open_working:
 * @self: the session
 * @id: of a working copy that was never saved under a name
 */
void
dtl_session_open_working (DtlSession *self, const char *id)
{
  DtlJob *job = dtl_job_new (dtl_job_run_open_working);

  job->text = g_strdup (id);
  dtl_job_queue_push (self->jobs, job);
}

/**
 * dtl_session_add_text:
 * @self: the session
 * @text: a report, pasted
 */
void
dtl_session_add_text (DtlSession *self, const char *text)
{
  DtlJob *job = dtl_job_new (dtl_job_run_add_text);

  job->text = g_strdup (text);
  dtl_job_queue_push (self->jobs, job);
}

/**
 * dtl_session_cancel:
 * @self: the session
 *
 * Stops what is being opened; what was there before stays.
 */
void
dtl_session_cancel (DtlSession *self)
{
  dtl_job_queue_cancel (self->jobs);
}

/**
 * dtl_session_save_as:
 * @self: the session
 * @file: where the collection is kept from now on; what is there is replaced
 */
void
dtl_session_save_as (DtlSession *self, GFile *file)
{
  DtlJob *job = dtl_job_new (dtl_job_run_save_as);

  job->file = g_object_ref (file);
  dtl_job_queue_push (self->jobs, job);
}

/* Writes down what a row is, since its place may be another's when the job runs. */
static void
add_target (DtlSession *self, DtlJob *job, guint position)
{
  const DtlSnapshot *snapshot = self->snapshot;
  const guint n_sources = snapshot->comparison->readings->len;

  if (position < snapshot->ids->len)
    g_array_append_val (job->ids, g_array_index (snapshot->ids, gint64, position));
  else if (position >= n_sources && position - n_sources < snapshot->failures->len)
    {
      const DtlFailure *failure = g_ptr_array_index (snapshot->failures, position - n_sources);

      g_ptr_array_add (job->names, g_strdup (failure->name));
    }
}

/**
 * dtl_session_remove_sources:
 * @self: the session
 * @sources: (array length=n_sources): places in the list of sources; failures can be removed too
 * @n_sources: how many
 */
void
dtl_session_remove_sources (DtlSession *self, const guint *sources, guint n_sources)
{
  DtlJob *job = dtl_job_new (dtl_job_run_remove);

  for (guint i = 0; i < n_sources; i++)
    add_target (self, job, sources[i]);
  dtl_job_queue_push (self->jobs, job);
}

/**
 * dtl_session_set_published:
 * @self: the session
 * @source: index of a source
 * @published: the day it was published; unset to say that it is not known
 */
void
dtl_session_set_published (DtlSession *self, guint source, DtlDate published)
{
  DtlJob *job = dtl_job_new (dtl_job_run_set_published);

  add_target (self, job, source);
  job->date = published;
  if (job->ids->len == 1)
    dtl_job_queue_push (self->jobs, job);
  else
    dtl_job_free (job);
}

/* The system's word for somebody it does not know. */
#define NOBODY "Unknown"

/**
 * dtl_session_amend:
 * @self: the session
 * @decisions: (element-type DtlDecision): what the user decided, from dtl-session-decisions.h; copied
 * @revoked: (nullable) (element-type gint64): ids of decisions that are taken back, from their items
 *
 * Does both as one step, in the user's name where decisions bear no other. Does nothing if there are none.
 */
void
dtl_session_amend (DtlSession *self, GPtrArray *decisions, const GArray *revoked)
{
  const char *name = g_get_real_name ();
  DtlJob *job;

  if (decisions->len == 0 && (revoked == NULL || revoked->len == 0))
    return;
  job = dtl_job_new (dtl_job_run_amend);
  if (revoked != NULL)
    g_array_append_vals (job->ids, revoked->data, revoked->len);
  for (guint i = 0; i < decisions->len; i++)
    {
      DtlDecision *decision = dtl_decision_copy (g_ptr_array_index (decisions, i));

      decision->made = ((const DtlDecision *) g_ptr_array_index (decisions, 0))->made; /* a step is one moment */
      if (decision->author == NULL && g_strcmp0 (name, NOBODY) != 0)
        decision->author = g_strdup (name);
      g_ptr_array_add (job->decisions, decision);
    }
  dtl_job_queue_push (self->jobs, job);
}

/**
 * dtl_session_decide:
 * @self: the session
 * @decisions: (element-type DtlDecision): as for dtl_session_amend()
 *
 * Keeps them, as one step.
 */
void
dtl_session_decide (DtlSession *self, GPtrArray *decisions)
{
  dtl_session_amend (self, decisions, NULL);
}

/**
 * dtl_session_revoke:
 * @self: the session
 * @decision: id of a decision, from its item
 *
 * Takes back what was decided, whenever that was, as a step of its own.
 */
void
dtl_session_revoke (DtlSession *self, gint64 decision)
{
  DtlJob *job = dtl_job_new (dtl_job_run_revoke);

  g_array_append_val (job->ids, decision);
  dtl_job_queue_push (self->jobs, job);
}

/**
 * dtl_session_correct:
 * @self: the session
 * @figures: (element-type DtlMentionRef): figures of the comparison that is shown
 * @kind: what the user decided about each of them
 * @value: (nullable): what it is instead
 */
void
dtl_session_correct (DtlSession *self, const GArray *figures, DtlDecisionKind kind, const char *value)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);

  for (guint i = 0; i < figures->len; i++)
    {
      const DtlMentionRef ref = g_array_index (figures, DtlMentionRef, i);
      DtlDecision *decision = dtl_session_about_figure (self, kind, ref.source, ref.index, value);

      if (decision != NULL)
        g_ptr_array_add (decisions, decision);
    }
  dtl_session_decide (self, decisions);
}

/**
 * dtl_session_set_title:
 * @self: the session
 * @title: what to call the collection
 */
void
dtl_session_set_title (DtlSession *self, const char *title)
{
  DtlJob *job = dtl_job_new (dtl_job_run_set_title);

  job->text = g_strdup (title);
  dtl_job_queue_push (self->jobs, job);
}

/**
 * dtl_session_undo:
 * @self: the session
 *
 * Takes back the last step; does nothing if there is none.
 */
void
dtl_session_undo (DtlSession *self)
{
  if (self->snapshot->undo_label != NULL)
    dtl_job_queue_push (self->jobs, dtl_job_new (dtl_job_run_undo));
}

/**
 * dtl_session_redo:
 * @self: the session
 *
 * Does again what was taken back last; does nothing if there is nothing.
 */
void
dtl_session_redo (DtlSession *self)
{
  if (self->snapshot->redo_label != NULL)
    dtl_job_queue_push (self->jobs, dtl_job_new (dtl_job_run_redo));
}
