/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Times what the user waits for after a change, from the change to the snapshot that is shown: a figure corrected, two
 * rows joined, a report added to a collection that was compared. The file that the user sees is written later, and not timed.
 * Usage: bench-session REPEATS FILE FOLDER   makes a collection in FOLDER of the reports of FILE, which stand between form feeds; prints
 * for each repeat the CPU seconds that it took to correct, to join, and to add, and before each of these how much of it
 * the change alone took until it was on disk.
 */

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "dtl-collection.h"
#include "dtl-comparison.h"
#include "dtl-data-directory.h"
#include "dtl-workbench.h"

#define ADDED "The storm killed 41 people in Halden on Monday, and repairs will cost $31 million (€28 million), the mayor said.\n"

static DtlStoredSource *
store_report (const char *report, guint number, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (report, strlen (report));
  g_autoptr (DtlText) text = dtl_text_new (bytes, error);
  g_autoptr (DtlSource) source = NULL;

  if (text == NULL)
    return NULL;
  source = dtl_source_new (text);
  source->language = g_strdup ("en");
  source->locale = g_strdup ("en-GB");
  source->path = g_strdup_printf ("report-%u.txt", number);
  source->published = (DtlDate) { 2024, 12, 12 };
  source->published_from = DTL_PUBLISHED_FROM_METADATA;
  return dtl_stored_source_new (0, "text", source);
}

/* (transfer full): the name of a working copy with the reports in it. */
static char *
make_collection (const char *folder, const char *path, GError **error)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (folder, error);
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_stored_source_free);
  g_autoptr (GPtrArray) originals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *content = NULL;
  char *rest;

  if (collection == NULL || !g_file_get_contents (path, &content, NULL, error))
    return NULL;
  rest = content;
  for (char *report = strsep (&rest, "\f"); rest != NULL; report = strsep (&rest, "\f"))
    {
      DtlStoredSource *entry = store_report (report, stored->len, error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (stored, entry);
      g_ptr_array_add (originals, g_bytes_new (NULL, 0));
    }
  if (!dtl_collection_add_sources (collection, stored, originals, error))
    return NULL;
  return g_strdup (dtl_collection_get_id (collection));
}

static DtlAnchor *
anchor_figure (const DtlReading *reading, guint figure)
{
  return dtl_anchor_new (reading->source->text, dtl_reading_figure (reading, figure)->span);
}

/* The source at a place or behind it that has a figure. */
static guint
find_figure (const DtlSnapshot *snapshot, guint source)
{
  while (dtl_comparison_reading (snapshot->comparison, source)->figures->len == 0)
    source = (source + 1) % snapshot->comparison->readings->len;
  return source;
}

static gboolean
decide (DtlWorkbench *bench, const DtlSnapshot *snapshot, DtlDecisionKind kind, guint source, guint other, GError **error)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  gboolean joins = kind == DTL_DECISION_TOGETHER;
  DtlDecision *decision;

  source = find_figure (snapshot, source);
  other = find_figure (snapshot, other);
  decision = dtl_decision_new (kind, g_array_index (snapshot->ids, gint64, source),
                               anchor_figure (dtl_comparison_reading (snapshot->comparison, source), 0), joins ? NULL : "12345");
  if (joins)
    dtl_decision_add_other (decision, g_array_index (snapshot->ids, gint64, other),
                            anchor_figure (dtl_comparison_reading (snapshot->comparison, other), 0));
  g_ptr_array_add (decisions, decision);
  return dtl_workbench_decide (bench, decisions, error);
}

static double
get_cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

typedef enum
{
  STEP_CORRECT,
  STEP_JOIN,
  STEP_ADD,
} Step;

static gboolean
make_step (DtlWorkbench *bench, const DtlSnapshot *snapshot, Step step, guint round, GError **error)
{
  guint n = snapshot->comparison->readings->len, source = (round * 7919 + 13) % n;

  if (step == STEP_ADD)
    return dtl_workbench_add_text (bench, ADDED, error);
  return decide (bench, snapshot, step == STEP_JOIN ? DTL_DECISION_TOGETHER : DTL_DECISION_VALUE, source, (source + n / 2) % n, error);
}

static gboolean
run (DtlWorkbench *bench, guint repeats, GError **error)
{
  g_autoptr (DtlSnapshot) snapshot = dtl_workbench_compare (bench, NULL, error);

  for (guint i = 0; i < repeats && snapshot != NULL; i++)
    {
      for (Step step = STEP_CORRECT; step <= STEP_ADD && snapshot != NULL; step++)
        {
          double began = get_cpu_seconds (), stored;

          if (!make_step (bench, snapshot, step, i, error))
            return FALSE;
          stored = get_cpu_seconds ();
          dtl_snapshot_unref (snapshot);
          snapshot = dtl_workbench_compare (bench, NULL, error);
          g_print ("%.6f %.6f ", stored - began, get_cpu_seconds () - began);
        }
      g_print ("\n");
    }
  return snapshot != NULL;
}

int
main (int argc, char **argv)
{
  g_autofree char *data = dtl_data_directory ();
  g_autofree char *id = NULL;
  g_autoptr (DtlWorkbench) bench = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    {
      g_printerr ("Usage: %s REPEATS FILE FOLDER\n", argv[0]);
      return 2;
    }
  bench = dtl_workbench_new (data, argv[3]);
  dtl_workbench_publish_later (bench);
  id = make_collection (argv[3], argv[2], &error);
  if (id == NULL || !dtl_workbench_open_working (bench, id, &error) || !run (bench, (guint) atoi (argv[1]), &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
