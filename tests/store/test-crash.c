/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Killed at any moment, nothing that was acknowledged is lost: a child adds sources and publishes,
 * telling what it has done, and is killed at a random moment; then everything it told must be there,
 * and the published file must be whole. */

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dtl-store-fixture.h"

#define ROUNDS 30
#define LONGEST_MICROSECONDS 60000

/* What the child has been told to be done. */
typedef struct
{
  guint added;
  guint published; /* how many sources the file had, at least */
} Progress;

static void
tell (int pipe, const Progress *progress)
{
  if (write (pipe, progress, sizeof *progress) != sizeof *progress)
    _exit (1);
}

static void
work_until_killed (DtlStoreFixture *fixture, guint begin, int pipe)
{
  DtlCollection *collection = dtl_collection_open (fixture->working, fixture->file, NULL, NULL);
  Progress progress = { begin, 0 };

  if (!collection)
    _exit (1);
  for (;;)
    {
      g_autofree char *title = g_strdup_printf ("%u", progress.added);
      g_autoptr (DtlSource) source = dtl_store_fixture_source (title, "Text of it.\n");

      if (!dtl_collection_add_source (collection, source, "text", NULL, NULL, NULL))
        _exit (2);
      progress.added++;
      tell (pipe, &progress);
      if (progress.added % 3 == 0)
        {
          if (!dtl_collection_publish (collection, NULL, NULL))
            _exit (3);
          progress.published = progress.added;
          tell (pipe, &progress);
        }
    }
}

static Progress
kill_at_random (DtlStoreFixture *fixture, guint begin)
{
  Progress progress = { begin, 0 };
  Progress told;
  int ends[2];
  int status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      work_until_killed (fixture, begin, ends[1]);
    }
  close (ends[1]);
  g_usleep (g_test_rand_int_range (0, LONGEST_MICROSECONDS));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  while (read (ends[0], &told, sizeof told) == sizeof told)
    progress = told;
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  return progress;
}

static guint
count_sources (DtlCollection *collection)
{
  g_autoptr (GError) error = NULL;
  guint n_sources = 0;

  g_assert_true (dtl_collection_check (collection, &error));
  g_assert_true (dtl_collection_count_sources (collection, &n_sources, &error));
  g_assert_no_error (error);
  return n_sources;
}

/* What is in the published file, seen by somebody who has no working copy of it. */
static guint
count_published (DtlStoreFixture *fixture)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlCollection) collection = dtl_collection_open (elsewhere, fixture->file, NULL, &error);

  g_assert_no_error (error);
  return count_sources (collection);
}

static void
test_killed (DtlStoreFixture *fixture, gconstpointer data)
{
  DtlCollection *collection = dtl_collection_new (fixture->working, NULL);
  guint n_sources = 0;

  g_assert_true (dtl_collection_publish_as (collection, fixture->file, FALSE, NULL, NULL));
  dtl_collection_free (collection);
  for (guint round = 0; round < ROUNDS; round++)
    {
      const Progress progress = kill_at_random (fixture, n_sources);
      guint published = count_published (fixture);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (published, >=, progress.published);
      collection = dtl_collection_open (fixture->working, fixture->file, NULL, &error);
      g_assert_no_error (error);
      n_sources = count_sources (collection);
      g_assert_cmpuint (n_sources, >=, progress.added);
      g_assert_cmpuint (n_sources, <=, progress.added + 1);
      g_assert_cmpuint (n_sources, >=, published);
      g_assert_true (dtl_collection_publish (collection, NULL, &error));
      g_assert_no_error (error);
      dtl_collection_free (collection);
    }
  g_test_message ("%u sources after %d kills", n_sources, ROUNDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/crash/killed", DtlStoreFixture, NULL, dtl_store_fixture_set_up, test_killed, dtl_store_fixture_tear_down);
  return g_test_run ();
}
