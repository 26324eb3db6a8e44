/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided about a report outlasts its being edited and brought in again, and being brought into another
 * collection; it lies on the same words then, or on none. */

#include <string.h>

#include "dtl-arrivals.h"
#include "dtl-store-fixture.h"

#define REPORT "The dam holds 5 million litres. The town has 12 wells and 340 pumps, the mayor said on Monday; 3.5% of them stood still."

static void
add_text (DtlArrivals *arrivals, const char *path, const char *words)
{
  g_autoptr (DtlSource) source = dtl_store_fixture_source ("The Dam", words);
  g_autoptr (GBytes) original = g_bytes_new (words, strlen (words));

  source->path = g_strdup (path);
  dtl_arrivals_add (arrivals, "text", source, original);
}

static gboolean
bring_in (DtlCollection *collection, const char *path, const char *words, gint64 *id)
{
  g_auto (DtlArrivals) arrivals = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean changed;

  dtl_arrivals_init (&arrivals);
  add_text (&arrivals, path, words);
  g_assert_true (dtl_collection_bring_in (collection, &arrivals, &changed, &error));
  g_assert_no_error (error);
  *id = dtl_arrivals_get (&arrivals, 0)->stored->id;
  return changed;
}

static DtlAnchor *
anchor_words (const char *words)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (REPORT);
  const guint32 start = (guint32) (strstr (REPORT, words) - REPORT);

  return dtl_anchor_new (text, (DtlSpan) { start, start + (guint32) strlen (words) });
}

static void
decide (DtlCollection *collection, DtlDecision *decision)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);

  g_ptr_array_add (decisions, decision);
  g_assert_true (dtl_collection_decide (collection, decisions, NULL));
}

static char *
get_text (DtlCollection *collection, gint64 id)
{
  g_autoptr (GPtrArray) stored = dtl_collection_load_sources (collection, NULL);

  for (guint i = 0; i < stored->len; i++)
    {
      const DtlStoredSource *entry = g_ptr_array_index (stored, i);

      if (entry->id == id)
        return g_strndup (dtl_text_bytes (entry->source->text), dtl_text_length (entry->source->text));
    }
  return NULL;
}

/* One step forth and back, and the decision is there all the time. */
static void
test_update (DtlStoreFixture *fixture, gconstpointer data)
{
  static const char edited[] = "In short: the dam holds 5 million litres. The town has 14 wells and 340 pumps, the mayor said on Monday; 3.5% of them stood still.";
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  g_autoptr (GPtrArray) decisions = NULL;
  g_autofree char *before = NULL, *after = NULL, *again = NULL;
  gint64 id, same;

  g_assert_true (bring_in (collection, "/a.txt", REPORT, &id));
  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, id, anchor_words ("340"), "pumps"));
  g_assert_false (bring_in (collection, "/a.txt", REPORT, &same));
  g_assert_true (bring_in (collection, "/a.txt", edited, &same));
  g_assert_cmpint (same, ==, id);
  after = get_text (collection, id);
  g_assert_cmpstr (after, ==, edited);
  g_assert_true (dtl_collection_undo (collection, NULL));
  before = get_text (collection, id);
  g_assert_cmpstr (before, ==, REPORT);
  g_assert_true (dtl_collection_redo (collection, NULL));
  again = get_text (collection, id);
  g_assert_cmpstr (again, ==, edited);
  decisions = dtl_collection_load_decisions (collection, NULL);
  g_assert_cmpuint (decisions->len, ==, 1);
  g_assert_true (dtl_collection_check (collection, NULL));
}

static void
edit_somewhere (GString *text)
{
  static const char *const pieces[] = { "5", "7", "0", ".", ",", " ", "-", "$", "million ", "billion ", "and ", "%", "1 ", "Monday " };
  const gssize place = g_test_rand_int_range (0, (gint32) text->len);

  if (g_test_rand_bit ())
    g_string_erase (text, place, 1);
  else
    g_string_insert (text, place, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
}

static gboolean
is_in_number (char c)
{
  return g_ascii_isdigit (c) || c == '.' || c == ',' || c == '-' || c == '%' || c == '$';
}

/* The digits that stand around words, with their signs. */
static char *
take_digits (const char *text, gsize start, gsize end)
{
  while (start > 0 && is_in_number (text[start - 1]))
    start--;
  while (is_in_number (text[end]) && (g_ascii_isdigit (text[end + 1]) || g_ascii_isdigit (text[end]) || text[end] == '%'))
    end++;
  return g_strndup (text + start, end - start);
}

/* A report is edited at random and brought in again, time after time: no decision ever lies on other digits. It is so
 * short that more edits than these could leave nothing in common with it; then it would be another report. */
static void
test_random_edits (DtlStoreFixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "5 million", "12", "340", "3.5%" };
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  guint n_found = 0, n_lost = 0;
  gint64 id, same;

  bring_in (collection, "/a.txt", REPORT, &id);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, id, anchor_words (words[i]), "something"));
  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (GString) text = g_string_new (REPORT);
      g_autoptr (DtlText) now = NULL;
      g_autoptr (GPtrArray) decisions = NULL;

      for (gint32 j = g_test_rand_int_range (1, 5); j > 0; j--)
        edit_somewhere (text);
      bring_in (collection, "/a.txt", REPORT, &same);
      g_assert_cmpint (same, ==, id);
      bring_in (collection, "/a.txt", text->str, &same);
      g_assert_cmpint (same, ==, id);
      decisions = dtl_collection_load_decisions (collection, NULL);
      g_assert_cmpuint (decisions->len, ==, G_N_ELEMENTS (words));
      now = dtl_text_new_from_string (text->str);
      for (guint j = 0; j < decisions->len; j++)
        {
          DtlSpan span;
          const gboolean found = dtl_anchor_find (((const DtlDecision *) g_ptr_array_index (decisions, j))->anchor, now, &span);
          g_autofree char *digits = found ? take_digits (text->str, span.start, span.end) : NULL;

          n_found += found;
          n_lost += !found;
          if (found)
            g_assert_cmpstr (digits, ==, words[j]);
        }
    }
  g_assert_cmpuint (n_found, >, 300);
  g_assert_cmpuint (n_lost, >, 20);
}

/* --- out of another collection --------------------------------------------------------------------- */

static gboolean
bring_collection (DtlCollection *collection, DtlCollection *other)
{
  g_auto (DtlArrivals) arrivals = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean changed;

  dtl_arrivals_init (&arrivals);
  g_assert_true (dtl_arrivals_add_collection (&arrivals, other, &error));
  g_assert_true (dtl_collection_bring_in (collection, &arrivals, &changed, &error));
  g_assert_no_error (error);
  return changed;
}

static DtlDecision *
sign (DtlDecision *decision, const char *author, gint64 made)
{
  decision->author = g_strdup (author);
  decision->made = made;
  return decision;
}

/* As "value by author", in order, with its sources' titles. */
static char *
tell_decisions (DtlCollection *collection)
{
  g_autoptr (GPtrArray) decisions = dtl_collection_load_decisions (collection, NULL);
  g_autoptr (GPtrArray) stored = dtl_collection_load_sources (collection, NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < decisions->len; i++)
    {
      const DtlDecision *decision = g_ptr_array_index (decisions, i);

      g_string_append_printf (words, "%s by %s;", decision->value, decision->author);
      for (guint j = 0; j < decision->others->len; j++)
        {
          const gint64 other = ((const DtlDecisionTarget *) g_ptr_array_index (decision->others, j))->source;
          g_autofree char *text = get_text (collection, other);

          g_string_append_printf (words, " beside %s;", text != NULL ? text : "nothing");
        }
    }
  return g_string_free_and_steal (words);
}

/* What is known of its sources and what was decided about them comes along, once, in one step. */
static void
test_collection (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) mine = dtl_collection_new (fixture->working, NULL);
  g_autoptr (DtlCollection) other = dtl_collection_new (fixture->working, NULL);
  DtlDecision *verdict;
  g_autofree char *before = NULL, *after = NULL, *twice = NULL, *undone = NULL;
  gint64 id, first, second;

  bring_in (mine, "/x.txt", "Nothing of all this.", &id);
  bring_in (mine, "/a.txt", REPORT, &id);
  decide (mine, sign (dtl_decision_new (DTL_DECISION_VALUE, id, anchor_words ("12"), "mine, newer"), "Me", 20));
  decide (mine, sign (dtl_decision_new (DTL_DECISION_UNIT, id, anchor_words ("12"), "mine, older"), "Me", 1));
  before = tell_decisions (mine);

  bring_in (other, "/b.txt", "The other report.", &second);
  bring_in (other, "/a.txt", REPORT, &first);
  decide (other, sign (dtl_decision_new (DTL_DECISION_VALUE, first, anchor_words ("12"), "theirs, older"), "They", 10));
  decide (other, sign (dtl_decision_new (DTL_DECISION_UNIT, first, anchor_words ("12"), "theirs, newer"), "They", 10));
  verdict = sign (dtl_decision_new (DTL_DECISION_VERDICT, first, anchor_words ("340"), "agree"), "They", 11);
  dtl_decision_add_other (verdict, second, anchor_words ("12"));
  decide (other, verdict);

  g_assert_true (bring_collection (mine, other));
  after = tell_decisions (mine);
  g_assert_cmpstr (after, ==, "mine, newer by Me;theirs, newer by They;agree by They; beside The other report.;");
  g_assert_false (bring_collection (mine, other));
  twice = tell_decisions (mine);
  g_assert_cmpstr (twice, ==, after);
  g_assert_true (dtl_collection_undo (mine, NULL));
  undone = tell_decisions (mine);
  g_assert_cmpstr (undone, ==, before);
}

/* Only what was decided is new. */
static void
test_decisions_only (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) mine = dtl_collection_new (fixture->working, NULL);
  g_autoptr (DtlCollection) other = dtl_collection_new (fixture->working, NULL);
  g_autofree char *label = NULL;
  gint64 id;

  bring_in (mine, "/a.txt", REPORT, &id);
  bring_in (other, "/b.txt", REPORT, &id);
  decide (other, dtl_decision_new (DTL_DECISION_VALUE, id, anchor_words ("12"), "13"));
  decide (other, dtl_decision_new (DTL_DECISION_VALUE, id, anchor_words ("340"), "341"));
  g_assert_true (bring_collection (mine, other));
  label = dtl_collection_dup_undo_label (mine);
  g_assert_cmpstr (label, ==, "Correct 2 passages");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (DtlStoreFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/collection-bring/update", test_update },
    { "/collection-bring/random-edits", test_random_edits },
    { "/collection-bring/collection", test_collection },
    { "/collection-bring/decisions-only", test_decisions_only },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, DtlStoreFixture, NULL, dtl_store_fixture_set_up, tests[i].test, dtl_store_fixture_tear_down);
  return g_test_run ();
}
