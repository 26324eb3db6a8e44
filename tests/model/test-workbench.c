/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work behind the session, called directly: bringing in, changing, undoing, saving, opening again. */

#include "dtl-workbench.h"

#include <string.h>

#include "dtl-decision-places.h"
#include "dtl-job.h"
#include "dtl-scratch.h"

typedef struct
{
  char *folder;
  DtlWorkbench *bench;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = dtl_scratch_new ("bench");
  fixture->bench = dtl_workbench_new (g_getenv ("DATELINE_DATA_DIR"), fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dtl_workbench_free (fixture->bench);
  dtl_scratch_remove (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
write_report (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static DtlSnapshot *
compare (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DtlSnapshot *snapshot = dtl_workbench_compare (fixture->bench, NULL, &error);

  g_assert_no_error (error);
  return snapshot;
}

static guint
count_sources (Fixture *fixture)
{
  g_autoptr (DtlSnapshot) snapshot = compare (fixture);

  g_assert_cmpuint (snapshot->ids->len, ==, snapshot->comparison->readings->len);
  return snapshot->comparison->readings->len;
}

static void
open_files (Fixture *fixture, GFile *first, GFile *second)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, first);
  if (second != NULL)
    g_ptr_array_add (files, second);
  g_assert_true (dtl_workbench_open (fixture->bench, files, NULL, &error));
  g_assert_no_error (error);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) report = write_report (fixture, "one.txt", "The bridge cost 4 million euros in 2021.");
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing.txt", NULL);
  g_autoptr (GFile) missing = g_file_new_for_path (nowhere);
  g_autoptr (DtlSnapshot) snapshot = NULL;
  const DtlFailure *failure;

  open_files (fixture, report, missing);
  snapshot = compare (fixture);
  g_assert_cmpuint (snapshot->comparison->readings->len, ==, 1);
  g_assert_cmpuint (dtl_comparison_reading (snapshot->comparison, 0)->figures->len, ==, 1);
  g_assert_cmpuint (snapshot->failures->len, ==, 1);
  failure = g_ptr_array_index (snapshot->failures, 0);
  g_assert_cmpstr (failure->name, ==, "missing.txt");
  /* A sentence: the list says the name already. */
  g_assert_null (strstr (failure->message, "missing.txt"));
  g_assert_true (g_ascii_isupper (failure->message[0]));
  g_assert_nonnull (snapshot->undo_label);
  g_assert_null (snapshot->path);

  dtl_workbench_drop_failure (fixture->bench, "missing.txt");
  g_clear_pointer (&snapshot, dtl_snapshot_unref);
  snapshot = compare (fixture);
  g_assert_cmpuint (snapshot->failures->len, ==, 0);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlSnapshot) snapshot = NULL;
  gint64 id;

  g_assert_cmpuint (count_sources (fixture), ==, 0);
  g_assert_true (dtl_workbench_add_text (fixture->bench, "The bridge cost 4 million euros.", &error));
  g_assert_true (dtl_workbench_add_text (fixture->bench, "The bridge cost 5 million euros.", &error));
  g_assert_cmpuint (count_sources (fixture), ==, 2);
  snapshot = compare (fixture);
  id = g_array_index (snapshot->ids, gint64, 0);
  g_assert_true (dtl_workbench_remove (fixture->bench, &id, 1, &error));
  g_assert_cmpuint (count_sources (fixture), ==, 1);
  g_assert_true (dtl_workbench_undo (fixture->bench, &error));
  g_assert_cmpuint (count_sources (fixture), ==, 2);
  g_assert_true (dtl_workbench_redo (fixture->bench, &error));
  g_assert_cmpuint (count_sources (fixture), ==, 1);
  g_assert_no_error (error);
}

/* The text keeps its identity through an edit of what is known about it; what was read changes. */
static void
test_set_published (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlSnapshot) before = NULL;
  g_autoptr (DtlSnapshot) after = NULL;
  const DtlReading *read_before, *read_after;

  g_assert_true (dtl_workbench_add_text (fixture->bench, "The bridge was opened on Monday.", &error));
  before = compare (fixture);
  read_before = dtl_comparison_reading (before->comparison, 0);
  g_assert_false (dtl_date_is_set (read_before->published));
  g_assert_true (dtl_workbench_set_published (fixture->bench, g_array_index (before->ids, gint64, 0),
                                              (DtlDate) { 2021, 5, 5 }, &error));
  after = compare (fixture);
  read_after = dtl_comparison_reading (after->comparison, 0);
  g_assert_true (read_after->source->text == read_before->source->text);
  g_assert_cmpint (dtl_date_compare (read_after->published, (DtlDate) { 2021, 5, 5 }), ==, 0);
  g_assert_cmpuint (read_after->dates->len, ==, 1);
  g_assert_true (dtl_interval_is_resolved (&dtl_reading_date (read_after, 0)->interval));
  g_assert_false (dtl_workbench_set_published (fixture->bench, 4711, (DtlDate) { 2021, 5, 5 }, &error));
  g_assert_nonnull (error);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bridge.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlSnapshot) snapshot = NULL;

  g_assert_true (dtl_workbench_add_text (fixture->bench, "The bridge cost 4 million euros.", &error));
  g_assert_true (dtl_workbench_save_as (fixture->bench, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (dtl_workbench_is_collection (file));

  dtl_workbench_free (fixture->bench);
  fixture->bench = dtl_workbench_new (g_getenv ("DATELINE_DATA_DIR"), fixture->folder);
  open_files (fixture, file, NULL);
  snapshot = compare (fixture);
  g_assert_cmpuint (snapshot->comparison->readings->len, ==, 1);
  g_assert_cmpstr (snapshot->title, ==, "bridge");
  g_assert_cmpstr (snapshot->path, ==, path);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) report = write_report (fixture, "one.txt", "The bridge cost 4 million euros in 2021.");
  g_autoptr (DtlJob) job = dtl_job_new (dtl_job_run_open);
  g_autoptr (DtlSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (job->files, g_object_ref (report));
  g_cancellable_cancel (job->cancellable);
  snapshot = dtl_job_execute (job, fixture->bench, &error);
  g_assert_no_error (error);
  g_assert_nonnull (snapshot);
  g_assert_cmpuint (snapshot->comparison->readings->len, ==, 0);
}

static void
test_superseded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DtlJob) job = dtl_job_new (dtl_job_run_add_text);
  g_autoptr (GError) error = NULL;

  job->text = g_strdup ("The bridge cost 4 million euros.");
  g_cancellable_cancel (job->superseded);
  g_assert_null (dtl_job_execute (job, fixture->bench, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_sources (fixture), ==, 1);
}

/* --- the user's decisions --- */

static DtlSnapshot *
decide (Fixture *fixture, DtlDecisionKind kind, guint source, const char *words, const char *value)
{
  g_autoptr (DtlSnapshot) snapshot = compare (fixture);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  DtlText *text = dtl_comparison_reading (snapshot->comparison, source)->source->text;
  const guint32 start = (guint32) (strstr (dtl_text_bytes (text), words) - dtl_text_bytes (text));
  const DtlSpan span = { start, start + (guint32) strlen (words) };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (decisions, dtl_decision_new (kind, g_array_index (snapshot->ids, gint64, source), dtl_anchor_new (text, span), value));
  g_assert_true (dtl_workbench_decide (fixture->bench, decisions, &error));
  g_assert_no_error (error);
  return compare (fixture);
}

static const DtlDecisionPlace *
get_place (const DtlSnapshot *snapshot, guint index)
{
  g_assert_cmpuint (snapshot->comparison->decisions->len, >, index);
  return g_ptr_array_index (snapshot->comparison->decisions, index);
}

/* A decision is laid over what was read; nothing is read again for it, and nothing of another source changes. */
static void
test_decide (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DtlSnapshot) before = NULL;
  g_autoptr (DtlSnapshot) after = NULL;
  g_autoptr (DtlSnapshot) undone = NULL;
  const DtlReading *corrected;

  g_assert_true (dtl_workbench_add_text (fixture->bench, "The bridge cost 4 million euros in 2021.", NULL));
  g_assert_true (dtl_workbench_add_text (fixture->bench, "The bridge cost 5 million euros in 2021.", NULL));
  before = compare (fixture);
  after = decide (fixture, DTL_DECISION_VALUE, 0, "4 million euros", "5e6");
  corrected = dtl_comparison_reading (after->comparison, 0);
  g_assert_true (dtl_comparison_reading (after->comparison, 1) == dtl_comparison_reading (before->comparison, 1));
  g_assert_true (corrected != dtl_comparison_reading (before->comparison, 0));
  g_assert_true (corrected->source == dtl_comparison_reading (before->comparison, 0)->source);
  g_assert_true (dtl_range_equal (&dtl_reading_figure (corrected, 0)->value,
                                  &dtl_reading_figure (dtl_comparison_reading (after->comparison, 1), 0)->value));
  g_assert_true (get_place (after, 0)->placed);
  g_assert_cmpint (get_place (after, 0)->mention, ==, 0);
  g_assert_true (dtl_workbench_undo (fixture->bench, NULL));
  undone = compare (fixture);
  g_assert_true (dtl_comparison_reading (undone->comparison, 0) == dtl_comparison_reading (before->comparison, 0));
  g_assert_cmpuint (undone->comparison->decisions->len, ==, 0);
}

static void
reopen (Fixture *fixture, GFile *file)
{
  dtl_workbench_free (fixture->bench);
  fixture->bench = dtl_workbench_new (g_getenv ("DATELINE_DATA_DIR"), fixture->folder);
  open_files (fixture, file, NULL);
}

/* Through a restart, and a report that is taken out, edited and brought in again: what still has its words has its
 * place, and what has not is told. */
static void
test_decisions_last (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) report = write_report (fixture, "one.txt", "The bridge cost 4 million euros in 2021. It has 12 arches, they say.");
  g_autofree char *path = g_build_filename (fixture->folder, "bridge.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) edited = NULL;
  g_autoptr (DtlSnapshot) first = NULL;
  g_autoptr (DtlSnapshot) second = NULL;
  g_autoptr (DtlSnapshot) again = NULL;
  g_autoptr (DtlSnapshot) changed = NULL;
  gint64 id;

  open_files (fixture, report, NULL);
  g_assert_true (dtl_workbench_save_as (fixture->bench, file, NULL, NULL));
  first = decide (fixture, DTL_DECISION_VALUE, 0, "4 million euros", "5e6");
  second = decide (fixture, DTL_DECISION_NOUN, 0, "12", "span");
  reopen (fixture, file);
  again = compare (fixture);
  g_assert_true (get_place (again, 0)->placed && get_place (again, 1)->placed);
  g_assert_cmpstr (dtl_reading_figure (dtl_comparison_reading (again->comparison, 0), 1)->noun, ==, "span");

  id = g_array_index (again->ids, gint64, 0);
  g_assert_true (dtl_workbench_remove (fixture->bench, &id, 1, NULL));
  edited = write_report (fixture, "one.txt", "News from Lund. The bridge cost 6 million euros in 2021. It has 12 arches, they say.");
  open_files (fixture, edited, NULL);
  changed = compare (fixture);
  g_assert_cmpuint (changed->comparison->decisions->len, ==, 2);
  g_assert_false (get_place (changed, 0)->placed);
  g_assert_true (dtl_span_is_empty (get_place (changed, 0)->span));
  g_assert_true (get_place (changed, 1)->placed);
  g_assert_cmpstr (dtl_reading_figure (dtl_comparison_reading (changed->comparison, 0), 1)->noun, ==, "span");
}

static void
assert_news (const DtlSnapshot *snapshot, guint index, DtlArrivalKind kind, gint64 source)
{
  g_assert_cmpuint (snapshot->news->len, >, index);
  g_assert_cmpint (g_array_index (snapshot->news, DtlNews, index).kind, ==, kind);
  g_assert_cmpint (g_array_index (snapshot->news, DtlNews, index).source, ==, source);
}

/* A report that is opened again: as it was, edited, and as a copy. It is told once what became of it. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) report = write_report (fixture, "one.txt", "The bridge cost 4 million euros in 2021. It has 12 arches, they say.");
  g_autoptr (GFile) edited = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (DtlSnapshot) first = NULL;
  g_autoptr (DtlSnapshot) decided = NULL;
  g_autoptr (DtlSnapshot) same = NULL;
  g_autoptr (DtlSnapshot) changed = NULL;
  g_autoptr (DtlSnapshot) quiet = NULL;
  gint64 id;

  open_files (fixture, report, NULL);
  first = compare (fixture);
  id = g_array_index (first->ids, gint64, 0);
  assert_news (first, 0, DTL_ARRIVAL_NEW, id);
  decided = decide (fixture, DTL_DECISION_NOUN, 0, "12", "span");
  g_assert_cmpuint (decided->news->len, ==, 0);
  open_files (fixture, report, report);
  same = compare (fixture);
  assert_news (same, 0, DTL_ARRIVAL_HERE, id);
  assert_news (same, 1, DTL_ARRIVAL_HERE, id);
  g_assert_cmpuint (same->ids->len, ==, 1);
  g_assert_cmpstr (same->undo_label, ==, decided->undo_label);

  edited = write_report (fixture, "one.txt", "News from Lund. The bridge cost 6 million euros in 2021. It has 12 arches, they say.");
  open_files (fixture, edited, NULL);
  changed = compare (fixture);
  assert_news (changed, 0, DTL_ARRIVAL_EDITED, id);
  g_assert_cmpuint (changed->ids->len, ==, 1);
  g_assert_true (get_place (changed, 0)->placed);
  g_assert_cmpstr (dtl_reading_figure (dtl_comparison_reading (changed->comparison, 0), 1)->noun, ==, "span");
  g_assert_true (dtl_workbench_undo (fixture->bench, NULL));
  quiet = compare (fixture);
  g_assert_cmpuint (quiet->news->len, ==, 0);
  g_assert_cmpuint (dtl_text_length (dtl_comparison_reading (quiet->comparison, 0)->source->text), ==,
                    dtl_text_length (dtl_comparison_reading (first->comparison, 0)->source->text));

  g_ptr_array_add (files, edited);
  g_assert_true (dtl_workbench_bring_in (fixture->bench, files, TRUE, NULL, NULL));
  g_assert_cmpuint (count_sources (fixture), ==, 2);
}

/* Another collection is brought in with what was decided there; and what is taken out is told by its name. */
static void
test_bring_in (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) report = write_report (fixture, "one.txt", "The bridge cost 4 million euros in 2021.");
  g_autofree char *path = g_build_filename (fixture->folder, "theirs.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (DtlSnapshot) theirs = NULL;
  g_autoptr (DtlSnapshot) mine = NULL;
  g_autoptr (DtlSnapshot) without = NULL;
  g_autoptr (DtlSnapshot) empty = NULL;
  gint64 ids[2];

  open_files (fixture, report, NULL);
  theirs = decide (fixture, DTL_DECISION_VALUE, 0, "4 million euros", "5e6");
  g_assert_true (dtl_workbench_save_as (fixture->bench, file, NULL, NULL));
  dtl_workbench_free (fixture->bench);
  fixture->bench = dtl_workbench_new (g_getenv ("DATELINE_DATA_DIR"), fixture->folder);
  g_assert_true (dtl_workbench_add_text (fixture->bench, "The tunnel is 3 kilometres long.", NULL));
  g_ptr_array_add (files, file);
  g_assert_true (dtl_workbench_bring_in (fixture->bench, files, FALSE, NULL, NULL));
  mine = compare (fixture);
  g_assert_cmpuint (mine->ids->len, ==, 2);
  g_assert_null (mine->path);
  g_assert_true (get_place (mine, 0)->placed);
  g_assert_cmpint (get_place (mine, 0)->source, ==, 1);

  memcpy (ids, mine->ids->data, sizeof ids);
  g_assert_true (dtl_workbench_remove (fixture->bench, &ids[1], 1, NULL));
  without = compare (fixture);
  g_assert_false (get_place (without, 0)->placed);
  g_assert_cmpuint (get_place (without, 0)->n_absent, ==, 1);
  g_assert_true (g_str_has_suffix (g_hash_table_lookup (without->removed, &ids[1]), "one.txt"));
  g_assert_true (dtl_workbench_remove (fixture->bench, &ids[0], 1, NULL));
  empty = compare (fixture);
  g_assert_cmpuint (empty->comparison->decisions->len, ==, 1);
  open_files (fixture, report, NULL);
  g_clear_pointer (&mine, dtl_snapshot_unref);
  mine = compare (fixture);
  g_assert_true (get_place (mine, 0)->placed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/workbench/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/workbench/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/workbench/set-published", Fixture, NULL, set_up, test_set_published, tear_down);
  g_test_add ("/workbench/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/workbench/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/workbench/decide", Fixture, NULL, set_up, test_decide, tear_down);
  g_test_add ("/workbench/decisions-last", Fixture, NULL, set_up, test_decisions_last, tear_down);
  g_test_add ("/workbench/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/workbench/bring-in", Fixture, NULL, set_up, test_bring_in, tear_down);
  g_test_add ("/workbench/superseded", Fixture, NULL, set_up, test_superseded, tear_down);
  return g_test_run ();
}
