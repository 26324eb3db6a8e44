/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a comparer says after any number of changes is what a new one says: reports of all visible stories, and
 * made ones by the hundred, come and go at any place, are corrected, and their rows are decided about. */

#include "dtl-comparer.h"

#include <string.h>

#include "dtl-decision-places.h"
#include "dtl-export-json.h"
#include "dtl-import.h"
#include "dtl-reader.h"
#include "dtl-reading-edit.h"
#include "dtl-story.h"

typedef struct
{
  DtlLexicon *lexicon;
  GPtrArray *pool;      /* DtlSource: what can be added */
  GPtrArray *readings;  /* DtlReading: what is compared */
  GPtrArray *decisions; /* DtlDecisionPlace */
  gint64 clock;
} World;

static void
add_file (World *world, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DtlSource *source = dtl_import_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_ptr_array_add (world->pool, source);
}

static void
add_stories (World *world)
{
  g_autofree char *stories = g_test_build_filename (G_TEST_DIST, "stories", NULL);
  g_autoptr (GPtrArray) names = dtl_story_list (stories);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *folder = g_build_filename (stories, g_ptr_array_index (names, i), NULL);
      g_autoptr (GPtrArray) files = NULL;

      if (dtl_story_is_sealed (g_ptr_array_index (names, i)))
        continue;
      files = dtl_story_list (folder);
      for (guint j = 0; j < files->len; j++)
        {
          g_autofree char *path = g_build_filename (folder, g_ptr_array_index (files, j), NULL);

          if (g_str_has_suffix (path, ".txt") && !g_str_equal (g_ptr_array_index (files, j), "expected.txt"))
            add_file (world, path);
        }
    }
}

/* Reports without a name or a date of their own, that say much the same of one thing or another. */
static void
add_made (World *world, guint n)
{
  static const char *const things[] = { "Halden", "Korsk", "Maren", "Tilos", "Bravik", "Osmund", "Pellin" };

  for (guint i = 0; i < n; i++)
    {
      const char *thing = things[i % G_N_ELEMENTS (things)];
      g_autofree char *text = g_strdup_printf ("The storm killed %u people in %s on Monday, the mayor said.\n\n"
                                               "Repairs in %s will cost $%u million (€%u million), and 4%u,500 homes lost power.\n\n"
                                               "“We will rebuild %s, and we will not wait,” said Anna Brandt. Prices rose by %u.%u per cent.\n",
                                               10 + i % 4, thing, thing, 30 + i % 3, 27 + i % 3, i % 5, thing, 2 + i % 2, i % 9);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (world->pool, dtl_import_text (text, &error));
      g_assert_no_error (error);
    }
}

static void
init_world (World *world)
{
  g_autoptr (GError) error = NULL;

  world->lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_assert_no_error (error);
  world->pool = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_source_unref);
  world->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  world->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_place_free);
}

static void
clear_world (World *world)
{
  g_ptr_array_unref (world->decisions);
  g_ptr_array_unref (world->readings);
  g_ptr_array_unref (world->pool);
  dtl_lexicon_unref (world->lexicon);
}

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static DtlReading *
read_source (const World *world, DtlSource *source)
{
  g_autoptr (GError) error = NULL;
  DtlReading *reading = dtl_reader_read (world->lexicon, source, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

/* --- what may happen ------------------------------------------------------------------------ */

static void
add_report (World *world)
{
  g_ptr_array_insert (world->readings, (int) draw (world->readings->len + 1), read_source (world, g_ptr_array_index (world->pool, draw (world->pool->len))));
}

/* So that all others keep their places. */
static void
append_report (World *world)
{
  g_ptr_array_add (world->readings, read_source (world, g_ptr_array_index (world->pool, draw (world->pool->len))));
}

static void
remove_report (World *world)
{
  if (world->readings->len > 1)
    g_ptr_array_remove_index (world->readings, draw (world->readings->len));
}

static void
correct_report (World *world)
{
  guint index = draw (world->readings->len);
  const DtlReading *before = g_ptr_array_index (world->readings, index);
  DtlReading *after = read_source (world, before->source);

  if (after->figures->len > 0)
    dtl_reading_drop_figure (after, draw (after->figures->len));
  dtl_reading_unref (world->readings->pdata[index]);
  world->readings->pdata[index] = after;
}

static void
date_report (World *world)
{
  guint index = draw (world->readings->len);
  g_autoptr (DtlSource) source = dtl_source_copy (((const DtlReading *) g_ptr_array_index (world->readings, index))->source);

  source->published = (DtlDate) { 2024, 1 + (int) draw (12), 1 + (int) draw (28) };
  dtl_reading_unref (world->readings->pdata[index]);
  world->readings->pdata[index] = read_source (world, source);
}

/* A figure anywhere; %FALSE if none was hit upon. */
static gboolean
draw_figure (const World *world, DtlMentionRef *ref)
{
  ref->source = draw (world->readings->len);
  ref->index = ((const DtlReading *) g_ptr_array_index (world->readings, ref->source))->figures->len;
  if (ref->index == 0)
    return FALSE;
  ref->index = draw (ref->index);
  return TRUE;
}

static gpointer
copy_place_cb (gconstpointer item, gpointer data)
{
  const DtlDecisionPlace *place = item;
  DtlDecisionPlace *copy = g_memdup2 (place, sizeof *place);

  copy->decision = dtl_decision_copy (place->decision);
  copy->others = g_array_copy (place->others);
  return copy;
}

/* A comparison keeps the decisions that it was made with. */
static void
renew_decisions (World *world)
{
  GPtrArray *before = world->decisions;

  world->decisions = g_ptr_array_copy (before, (GCopyFunc) copy_place_cb, NULL);
  g_ptr_array_unref (before);
}

static void
decide (World *world)
{
  static const struct
  {
    DtlDecisionKind kind;
    const char *value;
  } choices[] = { { DTL_DECISION_TOGETHER, NULL }, { DTL_DECISION_TOGETHER, NULL }, { DTL_DECISION_APART, NULL },
                  { DTL_DECISION_VERDICT, "conflict" }, { DTL_DECISION_TRUST, "distrust" } };
  guint choice = draw (G_N_ELEMENTS (choices));
  DtlDecisionPlace *place;
  DtlMentionRef figure, other;

  if (!draw_figure (world, &figure) || !draw_figure (world, &other) || (figure.source == other.source && figure.index == other.index))
    return;
  renew_decisions (world);
  place = g_new0 (DtlDecisionPlace, 1);
  place->decision = dtl_decision_new (choices[choice].kind, figure.source,
                                      dtl_anchor_new (((const DtlReading *) world->readings->pdata[figure.source])->source->text,
                                                      dtl_reading_figure (world->readings->pdata[figure.source], figure.index)->span),
                                      choices[choice].value);
  place->decision->id = place->decision->made = ++world->clock;
  place->source = (int) figure.source;
  place->mention = (int) figure.index;
  place->placed = TRUE;
  place->others = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_array_append_val (place->others, other);
  g_ptr_array_add (world->decisions, place);
}

static void
revoke_all (World *world)
{
  renew_decisions (world);
  g_ptr_array_set_size (world->decisions, 0);
}

typedef void (*Happening) (World *world);

/* --- comparing ------------------------------------------------------------------------------ */

static char *
write_comparison (const DtlComparison *comparison)
{
  GString *text = g_string_new (NULL);
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, DTL_JSON_WRITER_PRETTY);
  dtl_export_json_comparison (&writer, comparison);
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      for (guint j = 0; j < dtl_comparison_reading (comparison, i)->figures->len; j++)
        g_string_append_printf (text, "%d ", dtl_comparison_measure_of (comparison, i, j));
      for (guint j = 0; j < dtl_comparison_reading (comparison, i)->events->len; j++)
        g_string_append_printf (text, "%d ", dtl_comparison_event_of (comparison, i, j));
      g_string_append_printf (text, "%u\n", g_array_index (comparison->origin_of, guint, i));
    }
  return g_string_free_and_steal (text);
}

/* The first lines that differ, with some before. */
static void
assert_same (const char *kept, const char *anew, guint step)
{
  g_auto (GStrv) left = NULL, right = NULL;
  guint i = 0;

  if (g_str_equal (kept, anew))
    return;
  left = g_strsplit (kept, "\n", -1);
  right = g_strsplit (anew, "\n", -1);
  while (left[i] != NULL && right[i] != NULL && g_str_equal (left[i], right[i]))
    i++;
  for (guint j = i - MIN (i, 12); j < i + 3 && left[j] != NULL && right[j] != NULL; j++)
    g_test_message ("%.120s   %s   %.120s", left[j], j < i ? "=" : "≠", right[j]);
  g_error ("step %u: kept and made anew, the comparison is not the same", step);
}

static DtlComparison *
compare (DtlComparer *comparer, const World *world)
{
  g_autoptr (GError) error = NULL;
  DtlComparison *comparison = dtl_comparer_compare (comparer, world->readings, world->decisions, NULL, &error);

  g_assert_no_error (error);
  return comparison;
}

/* @before: (inout) (transfer full): the comparison of the last step; what it says is no other thing now. */
static void
check_step (DtlComparer *comparer, const World *world, guint step, DtlComparison **before)
{
  g_autoptr (DtlComparer) other = dtl_comparer_new (world->lexicon);
  g_autoptr (DtlComparison) anew = NULL;
  g_autofree char *anew_text = NULL, *kept_text = NULL;
  g_autofree char *before_text = *before != NULL ? write_comparison (*before) : NULL;
  DtlComparison *kept = compare (comparer, world);

  anew = compare (other, world);
  anew_text = write_comparison (anew);
  kept_text = write_comparison (kept);
  assert_same (kept_text, anew_text, step);
  if (*before != NULL)
    {
      g_autofree char *still_text = write_comparison (*before);

      assert_same (still_text, before_text, step);
      dtl_comparison_unref (*before);
    }
  *before = kept;
}

static void
check_course (World *world, guint n_first, guint n_steps, const Happening *happenings, guint n_happenings)
{
  g_autoptr (DtlComparer) comparer = dtl_comparer_new (world->lexicon);
  g_autoptr (DtlComparison) shown = NULL;

  for (guint i = 0; i < n_first; i++)
    add_report (world);
  for (guint i = 0; i < n_steps; i++)
    {
      check_step (comparer, world, i, &shown);
      happenings[draw (n_happenings)](world);
    }
}

static void
test_reports (void)
{
  static const Happening happenings[] = { add_report, add_report, remove_report, correct_report, date_report };
  World world = { 0 };

  init_world (&world);
  add_stories (&world);
  check_course (&world, 20, 30, happenings, G_N_ELEMENTS (happenings));
  clear_world (&world);
}

/* So many that weights go in steps, and lists are long. */
static void
test_many (void)
{
  static const Happening happenings[] = { add_report, remove_report, correct_report, date_report };
  World world = { 0 };

  init_world (&world);
  add_made (&world, 60);
  add_stories (&world);
  check_course (&world, 200, 8, happenings, G_N_ELEMENTS (happenings));
  clear_world (&world);
}

/* Reports stay where they are: decisions name them by their places. */
static void
test_decisions (void)
{
  static const Happening happenings[] = { decide, decide, decide, decide, append_report, append_report, decide, decide, decide, revoke_all };
  World world = { 0 };

  init_world (&world);
  add_made (&world, 20);
  add_stories (&world);
  check_course (&world, 40, 40, happenings, G_N_ELEMENTS (happenings));
  clear_world (&world);
}

/* Stopped halfway it knows nothing, and begins anew. */
static void
test_cancelled (void)
{
  World world = { 0 };
  g_autoptr (DtlComparer) comparer = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlComparison) shown = NULL;

  init_world (&world);
  add_made (&world, 8);
  comparer = dtl_comparer_new (world.lexicon);
  for (guint i = 0; i < 8; i++)
    add_report (&world);
  check_step (comparer, &world, 0, &shown);
  add_report (&world);
  g_cancellable_cancel (cancellable);
  g_assert_null (dtl_comparer_compare (comparer, world.readings, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  check_step (comparer, &world, 1, &shown);
  clear_world (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparer/reports", test_reports);
  g_test_add_func ("/comparer/many", test_many);
  g_test_add_func ("/comparer/decisions", test_decisions);
  g_test_add_func ("/comparer/cancelled", test_cancelled);
  return g_test_run ();
}
