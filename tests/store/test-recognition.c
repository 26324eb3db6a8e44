/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the sources that are there a report is that is brought in. */

#include "dtl-recognition.h"

#include <string.h>

#include "dtl-store-fixture.h"

#define STORY "The river rose by two metres on Monday night. Some 40 families of the lower town slept in the school, the mayor said, and 12 of them had not been home by noon. The bridge to the station stayed shut until the water fell; trains stopped a mile outside, and buses took the travellers in."
#define EDITED "The river rose by two metres on Monday night. Some 45 families of the lower town slept in the school, the mayor said, and all of them had been home by noon. The bridge to the station stayed shut until the water fell; trains stopped a mile outside, and buses took the travellers in."
#define OTHER "A court has fined the ferry line for sailing without lights. Its owner told the judge that a fuse had blown, and paid at once in small coins. Two passengers who had called the coastguard that night were thanked, and the line promised new lamps on both of its boats before winter."

typedef struct
{
  const char *path, *text, *original, *publisher, *published;
} Report;

static DtlSource *
create_source (const Report *report)
{
  DtlSource *source = dtl_store_fixture_source ("Title", report->text);

  source->path = g_strdup (report->path);
  source->publisher = g_strdup (report->publisher);
  if (report->published != NULL)
    g_assert_true (dtl_date_parse (report->published, &source->published));
  return source;
}

static void
add_report (DtlArrivals *arrivals, const Report *report)
{
  g_autoptr (DtlSource) source = create_source (report);
  g_autoptr (GBytes) original = report->original != NULL ? g_bytes_new_static (report->original, strlen (report->original)) : NULL;

  dtl_arrivals_add (arrivals, "text", source, original);
}

static DtlArrivalKind
bring_in (DtlCollection *collection, const Report *report, gint64 *id)
{
  g_auto (DtlArrivals) arrivals = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean changed;

  dtl_arrivals_init (&arrivals);
  add_report (&arrivals, report);
  g_assert_true (dtl_collection_bring_in (collection, &arrivals, &changed, &error));
  g_assert_no_error (error);
  g_assert_cmpint (changed, ==, dtl_arrivals_get (&arrivals, 0)->kind != DTL_ARRIVAL_HERE);
  *id = dtl_arrivals_get (&arrivals, 0)->stored->id;
  return dtl_arrivals_get (&arrivals, 0)->kind;
}

static const Report first = { "/a.txt", STORY, "bytes", "The Herald", "2024-05-07" };

static void
test_kinds (DtlStoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *what;
    Report report;
    DtlArrivalKind kind;
  } cases[] = {
    { "the same file", { "/a.txt", STORY, "bytes", "The Herald", "2024-05-07" }, DTL_ARRIVAL_HERE },
    { "read better meanwhile", { "/a.txt", STORY, "bytes", "The Morning Herald", NULL }, DTL_ARRIVAL_HERE },
    { "saved again as it was", { "/a.txt", STORY, "other bytes", "The Herald", "2024-05-07" }, DTL_ARRIVAL_HERE },
    { "moved", { "/b.txt", STORY, "bytes", "The Herald", "2024-05-07" }, DTL_ARRIVAL_HERE },
    { "pasted", { NULL, STORY, NULL, NULL, NULL }, DTL_ARRIVAL_HERE },
    { "under another name, less known of it", { "/b.txt", STORY, "other bytes", NULL, NULL }, DTL_ARRIVAL_HERE },
    { "edited", { "/a.txt", EDITED, "other bytes", "The Herald", "2024-05-07" }, DTL_ARRIVAL_EDITED },
    { "its head edited", { "/a.txt", STORY, "other bytes", "The Herald", "2024-05-08" }, DTL_ARRIVAL_EDITED },
    { "cut to one sentence", { "/a.txt", "The river rose by two metres on Monday night.", "other bytes", "The Herald", "2024-05-07" }, DTL_ARRIVAL_EDITED },
    { "a few words, and others", { "/a.txt", "No news yet.", "other bytes", "The Herald", "2024-05-07" }, DTL_ARRIVAL_EDITED },
    { "another report in the file", { "/a.txt", OTHER, "other bytes", "The Herald", "2024-05-07" }, DTL_ARRIVAL_NEW },
    { "edited, in another file", { "/b.txt", EDITED, "other bytes", "The Herald", "2024-05-07" }, DTL_ARRIVAL_NEW },
    { "printed by another paper", { "/b.txt", STORY, "other bytes", "The Post", "2024-05-07" }, DTL_ARRIVAL_NEW },
    { "printed again", { "/b.txt", STORY, "other bytes", "The Herald", "2024-06-07" }, DTL_ARRIVAL_NEW },
    { "a name that says nothing of where it is", { "a.txt", EDITED, "other bytes", "The Herald", NULL }, DTL_ARRIVAL_NEW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
      gint64 was, is;

      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (bring_in (collection, &first, &was), ==, DTL_ARRIVAL_NEW);
      g_assert_cmpint (bring_in (collection, &cases[i].report, &is), ==, cases[i].kind);
      g_assert_cmpint (is == was, ==, cases[i].kind != DTL_ARRIVAL_NEW);
      dtl_collection_discard (g_steal_pointer (&collection));
    }
}

/* Several at once: a report that comes twice is added once, and each knows its number. */
static void
test_twins (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  static const Report reports[] = {
    { "/a.txt", STORY, "bytes", NULL, NULL }, { "/a.txt", STORY, "bytes", NULL, NULL }, { "/b.txt", STORY, "bytes", NULL, NULL },
    { "/c.txt", OTHER, "more bytes", NULL, NULL },
  };
  static const DtlArrivalKind kinds[] = { DTL_ARRIVAL_NEW, DTL_ARRIVAL_HERE, DTL_ARRIVAL_HERE, DTL_ARRIVAL_NEW };
  g_auto (DtlArrivals) arrivals = { 0 };
  gboolean changed;

  dtl_arrivals_init (&arrivals);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    add_report (&arrivals, &reports[i]);
  g_assert_true (dtl_collection_bring_in (collection, &arrivals, &changed, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_assert_cmpint (dtl_arrivals_get (&arrivals, i)->kind, ==, kinds[i]);
      g_assert_cmpint (dtl_arrivals_get (&arrivals, i)->stored->id, >, 0);
    }
  g_assert_cmpint (dtl_arrivals_get (&arrivals, 2)->stored->id, ==, dtl_arrivals_get (&arrivals, 0)->stored->id);
}

/* What the user wants as a source of its own is one; edited afterwards, it is the last copy of the file that is updated. */
static void
test_copies (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  static const Report edited = { "/a.txt", EDITED, "other bytes", "The Herald", "2024-05-07" };
  g_auto (DtlArrivals) arrivals = { 0 };
  gboolean changed;
  gint64 id, second;

  g_assert_cmpint (bring_in (collection, &first, &id), ==, DTL_ARRIVAL_NEW);
  dtl_arrivals_init (&arrivals);
  arrivals.copies = TRUE;
  add_report (&arrivals, &first);
  g_assert_true (dtl_collection_bring_in (collection, &arrivals, &changed, NULL));
  second = dtl_arrivals_get (&arrivals, 0)->stored->id;
  g_assert_cmpint (second, !=, id);
  g_assert_cmpint (bring_in (collection, &edited, &id), ==, DTL_ARRIVAL_EDITED);
  g_assert_cmpint (id, ==, second);
  g_assert_cmpint (bring_in (collection, &first, &id), ==, DTL_ARRIVAL_HERE);
}

/* What the user has edited of what is known of a report stays, when its file is edited; the rest is as the file says. */
static void
test_metadata (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  static const Report edited = { "/a.txt", EDITED, "other bytes", "The Evening Herald", "2024-05-07" };
  g_autoptr (DtlSource) source = create_source (&first);
  g_autoptr (GPtrArray) stored = NULL;
  g_autofree char *label = NULL;
  const DtlSource *now;
  gint64 id;

  bring_in (collection, &first, &id);
  g_assert_true (dtl_date_parse ("2024-05-09", &source->published));
  g_assert_true (dtl_collection_edit_source (collection, id, source, NULL));
  g_assert_cmpint (bring_in (collection, &edited, &id), ==, DTL_ARRIVAL_EDITED);
  stored = dtl_collection_load_sources (collection, NULL);
  now = ((const DtlStoredSource *) g_ptr_array_index (stored, 0))->source;
  g_assert_cmpint (now->published.day, ==, 9);
  g_assert_cmpstr (now->publisher, ==, "The Evening Herald");
  label = dtl_collection_dup_undo_label (collection);
  g_assert_cmpstr (label, ==, "Update 1 source");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (DtlStoreFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/recognition/kinds", test_kinds },
    { "/recognition/twins", test_twins },
    { "/recognition/copies", test_copies },
    { "/recognition/metadata", test_metadata },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, DtlStoreFixture, NULL, dtl_store_fixture_set_up, tests[i].test, dtl_store_fixture_tear_down);
  return g_test_run ();
}
