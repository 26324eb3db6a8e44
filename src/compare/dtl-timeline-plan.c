/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same story can be told by who tells it, by who acts in it, by where it happens, and by who it all comes from. What a
 * lane stands for is found out here; the timeline only knows numbers. */

#include "config.h"

#include "dtl-timeline-plan.h"

#include <glib/gi18n-lib.h>

#include "dtl-dated-values.h"
#include "dtl-wording.h"

#define MOST_MEASURES 40 /* lanes of values; the figures panel has them all */
#define MOST_NAMED 12 /* lanes of names, before all the others share one */

struct _DtlTimelinePlan
{
  DtlLanesBy by;
  GArray *lanes;       /* DtlPlannedLane */
  GPtrArray *of_event; /* for each source, a GArray of guint: the lane of each event */
  GArray *of_source;   /* guint */
  GArray *hues;        /* guint: of each source */
  GArray *measures;    /* guint: those that have a lane */
  GArray *of_measure;  /* guint: the lane of each of them */
};

static const char *const by_names[DTL_N_LANES] = {
  [DTL_LANES_SOURCE] = "source", [DTL_LANES_PERSON] = "person", [DTL_LANES_ORGANISATION] = "organisation",
  [DTL_LANES_PLACE] = "place",   [DTL_LANES_ORIGIN] = "origin", [DTL_LANES_MEASURE] = "measure",
};

static void
clear_lane (DtlPlannedLane *lane)
{
  g_free (lane->name);
  g_free (lane->note);
}

static guint
add_lane (DtlTimelinePlan *plan, const char *name, guint hue, const char *note)
{
  DtlPlannedLane lane = { g_strdup (name), hue, g_strdup (note) };

  g_array_append_val (plan->lanes, lane);
  return plan->lanes->len - 1;
}

static void
put_event (DtlTimelinePlan *plan, guint source, guint lane)
{
  g_array_append_val (g_ptr_array_index (plan->of_event, source), lane);
}

/* --- By source ---------------------------------------------------------------------------- */

static void
plan_sources (DtlTimelinePlan *plan, const DtlComparison *comparison, const DtlTeller *tellers)
{
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, i);
      guint lane = add_lane (plan, tellers[i].name, tellers[i].hue,
                             dtl_date_is_set (reading->published) ? _("no event with a date")
                                                                  : _("published date not stated: nothing placed"));

      g_array_append_val (plan->of_source, lane);
      for (guint j = 0; j < reading->events->len; j++)
        put_event (plan, i, lane);
    }
}

/* --- By origin ---------------------------------------------------------------------------- */

static guint
find_root (const guint *roots, guint source)
{
  while (roots[source] != source)
    source = roots[source];
  return source;
}

/* The sources that share an origin: each points to the first of them. */
static void
join_origins (const DtlComparison *comparison, guint *roots, const char **names)
{
  for (guint i = 0; i < comparison->readings->len; i++)
    roots[i] = i;
  for (guint i = 0; i < comparison->origins->len; i++)
    {
      const DtlOrigin *origin = g_ptr_array_index (comparison->origins, i);
      guint first = find_root (roots, g_array_index (origin->sources, guint, 0));

      for (guint j = 1; j < origin->sources->len; j++)
        {
          guint other = find_root (roots, g_array_index (origin->sources, guint, j));

          roots[MAX (first, other)] = MIN (first, other);
          first = MIN (first, other);
        }
    }
  for (guint i = 0; i < comparison->origins->len; i++)
    {
      const DtlOrigin *origin = g_ptr_array_index (comparison->origins, i);
      guint root = find_root (roots, g_array_index (origin->sources, guint, 0));

      names[root] = names[root] ? names[root] : origin->origin;
    }
}

static char *
name_origin (const guint *roots, guint n_sources, guint root, const char *origin, const char *first)
{
  guint others = 0;

  for (guint i = root + 1; i < n_sources; i++)
    others += find_root (roots, i) == root;
  if (origin)
    return g_strdup (origin);
  /* Translators: a source, and how many others tell the same text */
  return others > 0 ? g_strdup_printf (_("%s and %u more"), first, others) : g_strdup (first);
}

static void
plan_origins (DtlTimelinePlan *plan, const DtlComparison *comparison, const DtlTeller *tellers)
{
  guint n_sources = comparison->readings->len;
  g_autofree guint *roots = g_new (guint, n_sources);
  g_autofree guint *lanes = g_new0 (guint, n_sources);
  g_autofree const char **names = g_new0 (const char *, n_sources);

  join_origins (comparison, roots, names);
  for (guint i = 0; i < n_sources; i++)
    {
      guint root = find_root (roots, i);
      g_autofree char *name = root == i ? name_origin (roots, n_sources, i, names[i], tellers[i].name) : NULL;

      lanes[i] = root == i ? add_lane (plan, name, tellers[i].hue, _("no event with a date")) : lanes[root];
      g_array_append_val (plan->of_source, lanes[i]);
      for (guint j = 0; j < dtl_comparison_reading (comparison, i)->events->len; j++)
        put_event (plan, i, lanes[i]);
    }
}

/* --- By name ------------------------------------------------------------------------------ */

static const DtlNameKind name_kinds[DTL_N_LANES] = {
  [DTL_LANES_PERSON] = DTL_NAME_PERSON,
  [DTL_LANES_ORGANISATION] = DTL_NAME_ORGANISATION,
  [DTL_LANES_PLACE] = DTL_NAME_PLACE,
};

static GHashTable *
collect_names (const DtlReading *reading, DtlNameKind kind)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reading->names->len; i++)
    if (g_array_index (reading->names, DtlName, i).kind == kind)
      g_hash_table_add (names, (gpointer) g_array_index (reading->names, DtlName, i).name);
  return names;
}

/* How many events name it; words live as long as the readings. */
static GHashTable *
count_names (const DtlComparison *comparison, DtlNameKind kind)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < comparison->readings->len; i++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, i);
      g_autoptr (GHashTable) names = collect_names (reading, kind);

      for (guint j = 0; j < reading->events->len; j++)
        for (const char **name = dtl_reading_event (reading, j)->names; name && *name; name++)
          if (g_hash_table_contains (names, *name))
            g_hash_table_insert (counts, (gpointer) *name, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, *name)) + 1));
    }
  return counts;
}

/* Most events first; equally many by name, so that the same story gives the same lanes. */
static int
compare_counts (gconstpointer a, gconstpointer b, gpointer counts)
{
  guint one = GPOINTER_TO_UINT (g_hash_table_lookup (counts, *(const char **) a));
  guint two = GPOINTER_TO_UINT (g_hash_table_lookup (counts, *(const char **) b));

  return one != two ? (one > two ? -1 : 1) : g_strcmp0 (*(const char **) a, *(const char **) b);
}

/* The lane of the best known of its names. */
static guint
choose_lane (const DtlEvent *event, GHashTable *lanes, guint others)
{
  guint best = others;

  for (const char **name = event->names; name && *name; name++)
    {
      gpointer lane;

      if (g_hash_table_lookup_extended (lanes, *name, NULL, &lane))
        best = MIN (best, GPOINTER_TO_UINT (lane));
    }
  return best;
}

static void
plan_names (DtlTimelinePlan *plan, const DtlComparison *comparison)
{
  g_autoptr (GHashTable) counts = count_names (comparison, name_kinds[plan->by]);
  g_autoptr (GHashTable) lanes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_hash_table_get_keys_as_ptr_array (counts);
  guint others;

  g_ptr_array_sort_with_data (names, compare_counts, counts);
  for (guint i = 0; i < MIN (names->len, MOST_NAMED); i++)
    g_hash_table_insert (lanes, g_ptr_array_index (names, i),
                         GUINT_TO_POINTER (add_lane (plan, g_ptr_array_index (names, i), G_MAXUINT, _("no event with a date"))));
  /* Translators: a lane of the timeline: events that name nobody, or none of those that have a lane */
  others = add_lane (plan, _("Others"), G_MAXUINT, NULL);
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, i);

      g_array_append_val (plan->of_source, others);
      for (guint j = 0; j < reading->events->len; j++)
        put_event (plan, i, choose_lane (dtl_reading_event (reading, j), lanes, others));
    }
}

/* --- By measure --------------------------------------------------------------------------- */

/* The story has one lane then, so that what happened and how much there was stand on one axis. */
static void
plan_events (DtlTimelinePlan *plan, const DtlComparison *comparison)
{
  /* Translators: a lane of the timeline, beside lanes of figures */
  guint lane = add_lane (plan, _("Events"), G_MAXUINT, _("no event with a date"));

  for (guint i = 0; i < comparison->readings->len; i++)
    {
      g_array_append_val (plan->of_source, lane);
      for (guint j = 0; j < dtl_comparison_reading (comparison, i)->events->len; j++)
        put_event (plan, i, lane);
    }
}

static gboolean
has_lane (const DtlTimelinePlan *plan, const char *name)
{
  for (guint i = 0; i < plan->lanes->len; i++)
    if (g_str_equal (g_array_index (plan->lanes, DtlPlannedLane, i).name, name))
      return TRUE;
  return FALSE;
}

/* As its card is called; two of one name are told apart by their time, and by a number where they have the same. */
static char *
name_measure (const DtlTimelinePlan *plan, const DtlComparison *comparison, guint index)
{
  const DtlMeasure *measure = g_ptr_array_index (comparison->measures, index);
  g_autofree char *label = dtl_wording_heading (measure->label);
  g_autofree char *period = dtl_interval_is_resolved (&measure->period) ? dtl_wording_interval (&measure->period) : NULL;
  char *name = g_strdup (label);

  for (guint i = 1; has_lane (plan, name); i++)
    {
      g_free (name);
      name = i == 1 && period ? g_strdup_printf ("%s · %s", label, period) : g_strdup_printf ("%s (%u)", label, i + 1);
    }
  return name;
}

static void
plan_measures (DtlTimelinePlan *plan, const DtlComparison *comparison)
{
  guint n_left;
  g_autoptr (GArray) measures = dtl_dated_values_measures (comparison, MOST_MEASURES, &n_left);

  for (guint i = 0; i < measures->len; i++)
    {
      guint index = g_array_index (measures, guint, i);
      g_autofree char *name = name_measure (plan, comparison, index);
      guint lane = add_lane (plan, name, G_MAXUINT, NULL);

      g_array_append_val (plan->measures, index);
      g_array_append_val (plan->of_measure, lane);
    }
  plan_events (plan, comparison);
  if (n_left > 0)
    {
      g_autofree char *name = g_strdup_printf (ngettext ("%u more figure", "%u more figures", n_left), n_left);

      add_lane (plan, name, G_MAXUINT, _("in the figures panel"));
    }
}

/* --- Order -------------------------------------------------------------------------------- */

static int
find_rank (const char *const *order, const char *name)
{
  for (int i = 0; order && order[i]; i++)
    if (g_str_equal (order[i], name))
      return i;
  return G_MAXINT;
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer ranks)
{
  int one = ((int *) ranks)[*(const guint *) a], two = ((int *) ranks)[*(const guint *) b];

  return one != two ? (one < two ? -1 : 1) : (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

static void
renumber (GArray *numbers, const guint *places)
{
  for (guint i = 0; i < numbers->len; i++)
    g_array_index (numbers, guint, i) = places[g_array_index (numbers, guint, i)];
}

/* The lanes that the user has put somewhere, then the others as they were. */
static void
put_in_order (DtlTimelinePlan *plan, const char *const *order)
{
  guint n_lanes = plan->lanes->len;
  g_autofree int *ranks = g_new (int, n_lanes);
  g_autofree guint *places = g_new (guint, n_lanes);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *lanes;

  if (!order || !order[0])
    return;
  lanes = g_array_new (FALSE, FALSE, sizeof (DtlPlannedLane));
  for (guint i = 0; i < n_lanes; i++)
    {
      ranks[i] = find_rank (order, g_array_index (plan->lanes, DtlPlannedLane, i).name);
      g_array_append_val (sorted, i);
    }
  g_array_sort_with_data (sorted, compare_ranks, ranks);
  for (guint i = 0; i < n_lanes; i++)
    {
      places[g_array_index (sorted, guint, i)] = i;
      g_array_append_val (lanes, g_array_index (plan->lanes, DtlPlannedLane, g_array_index (sorted, guint, i)));
    }
  g_array_set_clear_func (plan->lanes, NULL);
  g_array_unref (plan->lanes);
  plan->lanes = lanes;
  g_array_set_clear_func (plan->lanes, (GDestroyNotify) clear_lane);
  renumber (plan->of_source, places);
  renumber (plan->of_measure, places);
  for (guint i = 0; i < plan->of_event->len; i++)
    renumber (g_ptr_array_index (plan->of_event, i), places);
}

/**
 * dtl_timeline_plan_new:
 * @comparison: what is told
 * @tellers: (array): who tells it: one for each reading
 * @by: what the lanes stand for
 * @order: (nullable) (array zero-terminated): names of lanes that come first, in this order
 *
 * Returns: (transfer full): the lanes
 */
DtlTimelinePlan *
dtl_timeline_plan_new (const DtlComparison *comparison, const DtlTeller *tellers, DtlLanesBy by, const char *const *order)
{
  DtlTimelinePlan *plan = g_atomic_rc_box_new0 (DtlTimelinePlan);

  plan->by = by;
  plan->lanes = g_array_new (FALSE, FALSE, sizeof (DtlPlannedLane));
  g_array_set_clear_func (plan->lanes, (GDestroyNotify) clear_lane);
  plan->of_source = g_array_new (FALSE, FALSE, sizeof (guint));
  plan->hues = g_array_new (FALSE, FALSE, sizeof (guint));
  plan->measures = g_array_new (FALSE, FALSE, sizeof (guint));
  plan->of_measure = g_array_new (FALSE, FALSE, sizeof (guint));
  plan->of_event = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      g_array_append_val (plan->hues, tellers[i].hue);
      g_ptr_array_add (plan->of_event, g_array_new (FALSE, FALSE, sizeof (guint)));
    }
  if (by == DTL_LANES_SOURCE)
    plan_sources (plan, comparison, tellers);
  else if (by == DTL_LANES_ORIGIN)
    plan_origins (plan, comparison, tellers);
  else if (by == DTL_LANES_MEASURE)
    plan_measures (plan, comparison);
  else
    plan_names (plan, comparison);
  put_in_order (plan, order);
  return plan;
}

/**
 * dtl_timeline_plan_ref:
 *
 * Returns: (transfer full): the same
 */
DtlTimelinePlan *
dtl_timeline_plan_ref (DtlTimelinePlan *plan)
{
  return g_atomic_rc_box_acquire (plan);
}

static void
clear_plan (gpointer data)
{
  DtlTimelinePlan *plan = data;

  g_array_unref (plan->lanes);
  g_array_unref (plan->of_source);
  g_array_unref (plan->hues);
  g_array_unref (plan->measures);
  g_array_unref (plan->of_measure);
  g_ptr_array_unref (plan->of_event);
}

/**
 * dtl_timeline_plan_unref:
 * @plan: (transfer full): lanes
 */
void
dtl_timeline_plan_unref (DtlTimelinePlan *plan)
{
  g_atomic_rc_box_release_full (plan, clear_plan);
}

/**
 * dtl_timeline_plan_n_lanes:
 *
 * Returns: how many lanes there are
 */
guint
dtl_timeline_plan_n_lanes (const DtlTimelinePlan *plan)
{
  return plan->lanes->len;
}

/**
 * dtl_timeline_plan_lane:
 * @lane: from 0
 *
 * Returns: (transfer none): the lane
 */
const DtlPlannedLane *
dtl_timeline_plan_lane (const DtlTimelinePlan *plan, guint lane)
{
  g_return_val_if_fail (lane < plan->lanes->len, NULL);
  return &g_array_index (plan->lanes, DtlPlannedLane, lane);
}

/**
 * dtl_timeline_plan_of_event:
 * @source: a source
 * @event: one of its events
 *
 * Returns: the lane that it stands in; the first, if there is no such event
 */
guint
dtl_timeline_plan_of_event (const DtlTimelinePlan *plan, guint source, guint event)
{
  const GArray *lanes = source < plan->of_event->len ? g_ptr_array_index (plan->of_event, source) : NULL;

  return lanes && event < lanes->len ? g_array_index (lanes, guint, event) : 0;
}

/**
 * dtl_timeline_plan_of_source:
 * @source: a source
 *
 * Returns: the lane that what is said of the whole source stands in
 */
guint
dtl_timeline_plan_of_source (const DtlTimelinePlan *plan, guint source)
{
  return source < plan->of_source->len ? g_array_index (plan->of_source, guint, source) : 0;
}

/**
 * dtl_timeline_plan_hue:
 * @source: a source
 *
 * Returns: the number of its colour
 */
guint
dtl_timeline_plan_hue (const DtlTimelinePlan *plan, guint source)
{
  return source < plan->hues->len ? g_array_index (plan->hues, guint, source) : source;
}

/**
 * dtl_timeline_plan_n_measures:
 *
 * Returns: how many measures have a lane
 */
guint
dtl_timeline_plan_n_measures (const DtlTimelinePlan *plan)
{
  return plan->measures->len;
}

/**
 * dtl_timeline_plan_measure:
 * @index: less than their number
 *
 * Returns: which measure of the comparison that is
 */
guint
dtl_timeline_plan_measure (const DtlTimelinePlan *plan, guint index)
{
  g_return_val_if_fail (index < plan->measures->len, 0);
  return g_array_index (plan->measures, guint, index);
}

/**
 * dtl_timeline_plan_of_measure:
 * @measure: a measure of the comparison
 *
 * Returns: the lane that its values stand in; the first, if it has none
 */
guint
dtl_timeline_plan_of_measure (const DtlTimelinePlan *plan, guint measure)
{
  for (guint i = 0; i < plan->measures->len; i++)
    if (g_array_index (plan->measures, guint, i) == measure)
      return g_array_index (plan->of_measure, guint, i);
  return 0;
}

/**
 * dtl_timeline_plan_has_flags:
 *
 * Returns: whether published dates have a place: lanes of names and of figures have none for them
 */
gboolean
dtl_timeline_plan_has_flags (const DtlTimelinePlan *plan)
{
  return plan->by == DTL_LANES_SOURCE || plan->by == DTL_LANES_ORIGIN;
}

/**
 * dtl_lanes_by_name:
 *
 * Returns: (transfer none): "source", "person" …, for actions and settings
 */
const char *
dtl_lanes_by_name (DtlLanesBy by)
{
  return by_names[by];
}

/**
 * dtl_lanes_by_from_name:
 * @name: (nullable): such a word
 *
 * Returns: what it stands for; sources for any other word
 */
DtlLanesBy
dtl_lanes_by_from_name (const char *name)
{
  for (guint i = 0; i < DTL_N_LANES; i++)
    if (g_strcmp0 (by_names[i], name) == 0)
      return i;
  return DTL_LANES_SOURCE;
}
