/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What panes see of the session: one state at a time, one choice, told once. */

#include "dtl-session.h"

#include "dtl-measure-item.h"
#include "dtl-scratch.h"
#include "dtl-source-item.h"
#include "story.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static DtlSession *
create_session (void)
{
  const char *folder = dtl_scratch_borrow ("session");

  return dtl_session_new_in (g_getenv ("DATELINE_DATA_DIR"), folder);
}

static void
test_show (void)
{
  g_autoptr (DtlSession) session = create_session ();
  g_autoptr (DtlComparison) comparison = story_new ();
  GListModel *sources = dtl_session_get_sources (session);
  g_autoptr (DtlSourceItem) item = NULL;
  guint changes = 0, notifies = 0;

  g_signal_connect_swapped (sources, "items-changed", G_CALLBACK (count_cb), &changes);
  g_signal_connect_swapped (session, "notify::comparison", G_CALLBACK (count_cb), &notifies);
  g_assert_cmpint (dtl_session_get_current_source (session), ==, -1);
  dtl_session_show_comparison (session, comparison);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpuint (notifies, ==, 1);
  g_assert_true (dtl_session_get_comparison (session) == comparison);
  g_assert_true (dtl_session_get_sources (session) == sources);
  g_assert_cmpuint (g_list_model_get_n_items (sources), ==, STORY_N_SOURCES);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_measures (session)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_events (session)), ==, STORY_N_SOURCES);
  g_assert_cmpint (dtl_session_get_current_source (session), ==, 0);
  item = g_list_model_get_item (sources, STORY_COURIER);
  g_assert_cmpstr (dtl_source_item_get_name (item), ==, "Canal Courier");
  g_assert_null (g_list_model_get_item (sources, STORY_N_SOURCES));
}

static void
test_select (void)
{
  g_autoptr (DtlSession) session = create_session ();
  g_autoptr (DtlComparison) comparison = story_new ();
  guint changes = 0;

  dtl_session_show_comparison (session, comparison);
  g_signal_connect_swapped (session, "selection-changed", G_CALLBACK (count_cb), &changes);
  dtl_session_select (session, DTL_SELECTION_FIGURE, STORY_COURIER, 0);
  dtl_session_select (session, DTL_SELECTION_FIGURE, STORY_COURIER, 0);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpint (dtl_session_get_current_source (session), ==, STORY_COURIER);
  dtl_session_select (session, DTL_SELECTION_FIGURE, STORY_COURIER, 9);
  g_assert_cmpuint (changes, ==, 1);
  dtl_session_select (session, DTL_SELECTION_MEASURE, 0, 0);
  g_assert_cmpint (dtl_session_get_current_source (session), ==, STORY_COURIER);
  g_assert_cmpint (dtl_session_get_selection (session)->kind, ==, DTL_SELECTION_MEASURE);
}

/* What is chosen in a source that goes away is chosen no longer, and that is told. */
static void
test_selection_goes (void)
{
  g_autoptr (DtlSession) session = create_session ();
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlComparison) nothing = dtl_comparison_new ();
  guint changes = 0;

  dtl_session_show_comparison (session, comparison);
  dtl_session_select (session, DTL_SELECTION_DATE, STORY_NOTE, 0);
  g_signal_connect_swapped (session, "selection-changed", G_CALLBACK (count_cb), &changes);
  dtl_session_show_comparison (session, nothing);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpint (dtl_session_get_selection (session)->kind, ==, DTL_SELECTION_NONE);
  g_assert_cmpint (dtl_session_get_current_source (session), ==, -1);
}

static void
wait_until_done (DtlSession *session)
{
  while (dtl_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_jobs (void)
{
  g_autoptr (DtlSession) session = create_session ();
  const guint first = 0;
  gboolean can_undo, can_redo;

  dtl_session_add_text (session, "The bridge cost 4 million euros.");
  dtl_session_add_text (session, "The bridge cost 5 million euros.");
  g_assert_true (dtl_session_get_busy (session));
  wait_until_done (session);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_sources (session)), ==, 2);
  dtl_session_remove_sources (session, &first, 1);
  wait_until_done (session);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_sources (session)), ==, 1);
  dtl_session_undo (session);
  wait_until_done (session);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_sources (session)), ==, 2);
  g_object_get (session, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_true (can_undo);
  g_assert_true (can_redo);
}

static void
keep_words_cb (DtlSession *session, const char *words, gpointer user_data)
{
  g_set_str ((char **) user_data, words);
}

static void
test_failed (void)
{
  g_autoptr (DtlSession) session = create_session ();
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at-all.dateline");
  g_autofree char *words = NULL;

  g_signal_connect (session, "failed", G_CALLBACK (keep_words_cb), &words);
  g_list_store_append (files, file);
  dtl_session_open_files (session, G_LIST_MODEL (files));
  wait_until_done (session);
  g_assert_nonnull (words);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_sources (session)), ==, 0);
}

/* A session that nobody needs any more can go while it works. */
static void
test_dropped_while_busy (void)
{
  DtlSession *session = create_session ();

  dtl_session_add_text (session, "The bridge cost 4 million euros.");
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_unref (session);
  g_assert_null (session);
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/show", test_show);
  g_test_add_func ("/session/select", test_select);
  g_test_add_func ("/session/selection-goes", test_selection_goes);
  g_test_add_func ("/session/jobs", test_jobs);
  g_test_add_func ("/session/failed", test_failed);
  g_test_add_func ("/session/dropped-while-busy", test_dropped_while_busy);
  return g_test_run ();
}
