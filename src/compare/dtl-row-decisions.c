/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "These are one" and "these are not" can contradict each other, directly and through a third figure, and
 * an old decision must not undo a new one. So they are taken newest first, each only if those taken before
 * leave room for it; what is left is a set of figures that are one, and pairs of such sets that never are.
 *
 * Whoever corrects the value of a figure in a row says what it is, not that it is about something else: that it
 * stays with the figures beside which it was corrected goes with the correction, until something newer is said of it. */

#include "dtl-row-decisions.h"

#define NONE G_MAXUINT

/* Two sets of figures that never share a row. */
typedef struct
{
  guint a, b;
} Bar;

struct _DtlRowDecisions
{
  const GPtrArray *places;
  DtlDecisionAbout about;
  DtlDecisionKind together;
  DtlDecisionKind apart_kind;
  GArray *order;        /* guint: those about rows, newest first */
  GArray *laid;         /* guint: those, and corrections that keep their figure in its row, newest first */
  GArray *forces;       /* DtlDecisionForce, parallel to places */
  GHashTable *nodes;    /* figure → its node, one up */
  GArray *parents;      /* guint: of each node; sets of one are found by following them */
  GArray *bars;         /* Bar, of nodes */
  GHashTable *apart;    /* pairs of roots that are barred, once statements are bound */
  GArray *roots;        /* guint: of each statement, or NONE */
  GPtrArray *joined;    /* GArray of guint: statements of each set with more than one */
  GHashTable *by_root;  /* root → GArray of its statements */
};

static gint64 *
name_figure (guint source, guint figure)
{
  gint64 name = (gint64) ((guint64) source << 32 | figure);

  return g_memdup2 (&name, sizeof name);
}

static guint
find_node (const DtlRowDecisions *self, guint source, guint figure)
{
  gint64 name = (gint64) ((guint64) source << 32 | figure);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->nodes, &name)) - 1;
}

static guint
add_node (DtlRowDecisions *self, guint source, guint figure)
{
  guint node = find_node (self, source, figure);

  if (node != NONE)
    return node;
  node = self->parents->len;
  g_array_append_val (self->parents, node);
  g_hash_table_insert (self->nodes, name_figure (source, figure), GUINT_TO_POINTER (node + 1));
  return node;
}

static guint
find_root (const DtlRowDecisions *self, guint node)
{
  guint *parents = (guint *) self->parents->data;

  while (parents[node] != node)
    {
      parents[node] = parents[parents[node]];
      node = parents[node];
    }
  return node;
}

static gboolean
are_barred (const DtlRowDecisions *self, guint a, guint b)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const Bar *bar = &g_array_index (self->bars, Bar, i);
      guint left = find_root (self, bar->a), right = find_root (self, bar->b);

      if ((left == a && right == b) || (left == b && right == a))
        return TRUE;
    }
  return FALSE;
}

/* Whether they are one now: not if something taken before keeps them apart. */
static gboolean
unite_nodes (DtlRowDecisions *self, guint a, guint b)
{
  guint left = find_root (self, a), right = find_root (self, b);

  if (left != right && are_barred (self, left, right))
    return FALSE;
  g_array_index (self->parents, guint, MAX (left, right)) = MIN (left, right);
  return TRUE;
}

static gboolean
separate_nodes (DtlRowDecisions *self, guint a, guint b)
{
  Bar bar = { a, b };

  if (find_root (self, a) == find_root (self, b))
    return FALSE;
  g_array_append_val (self->bars, bar);
  return TRUE;
}

static const DtlDecisionPlace *
get_place (const DtlRowDecisions *self, guint index)
{
  return g_ptr_array_index (self->places, index);
}

/* Of several figures, those that could be put with the first or kept from it have their way. */
static DtlDecisionForce
take (DtlRowDecisions *self, const GArray *figures, gboolean (*lay) (DtlRowDecisions *self, guint a, guint b))
{
  DtlDecisionForce force = DTL_FORCE_NONE;
  const DtlMentionRef *refs = (const DtlMentionRef *) (gpointer) figures->data;
  guint node;

  if (figures->len < 2)
    return DTL_FORCE_NONE;
  node = add_node (self, refs[0].source, refs[0].index);
  for (guint i = 1; i < figures->len; i++)
    if (lay (self, node, add_node (self, refs[i].source, refs[i].index)))
      force = DTL_FORCE_HOLDS;
    else if (force == DTL_FORCE_NONE)
      force = DTL_FORCE_OVERRULED;
  return force;
}

/* Figures that are one are so also if the first of them is not read any more; what was kept from it is kept from nothing. */
static DtlDecisionForce
take_decision (DtlRowDecisions *self, const DtlDecisionPlace *place)
{
  g_autoptr (GArray) figures = dtl_decision_place_figures (place);

  if (place->decision->kind == self->together)
    return take (self, figures, unite_nodes);
  return place->decision->kind == self->apart_kind && place->mention >= 0 ? take (self, figures, separate_nodes) : DTL_FORCE_NONE;
}

/* Whether one says what a figure is about, and not how much it is. */
static gboolean
tells_subject (DtlDecisionKind kind)
{
  return kind == DTL_DECISION_MEASURE || kind == DTL_DECISION_NOUN || kind == DTL_DECISION_UNIT || kind == DTL_DECISION_KIND;
}

static gboolean
keeps_row (const DtlDecisionPlace *place)
{
  return place->placed && place->mention >= 0 && place->others->len > 0
         && (place->decision->kind == DTL_DECISION_VALUE || place->decision->kind == DTL_DECISION_HEDGE);
}

static gboolean
is_at (const DtlDecisionPlace *place, DtlMentionRef figure)
{
  return place->placed && place->source == (int) figure.source && place->mention == (int) figure.index;
}

/* Whether something was said since of what a figure is about. */
static gboolean
has_new_subject (const DtlRowDecisions *self, const DtlDecision *since, DtlMentionRef figure)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const DtlDecisionPlace *place = get_place (self, i);

      if (tells_subject (place->decision->kind) && place->decision->made >= since->made && is_at (place, figure))
        return TRUE;
    }
  return FALSE;
}

/* The figure that was corrected, and those beside it of which nothing else was said since. */
static void
keep_row (DtlRowDecisions *self, const DtlDecisionPlace *place)
{
  g_autoptr (GArray) figures = dtl_decision_place_figures (place);

  for (guint i = figures->len; i-- > 0;)
    if (has_new_subject (self, place->decision, g_array_index (figures, DtlMentionRef, i)))
      g_array_remove_index (figures, i);
  if (figures->len > 0 && is_at (place, g_array_index (figures, DtlMentionRef, 0)))
    take (self, figures, unite_nodes);
}

static int
compare_newest_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint left = *(const guint *) a, right = *(const guint *) b;
  const DtlDecision *older = get_place (data, left)->decision, *newer = get_place (data, right)->decision;

  if (older->made != newer->made)
    return older->made > newer->made ? -1 : 1;
  if (older->id != newer->id)
    return older->id > newer->id ? -1 : 1;
  return left > right ? -1 : 1;
}

static gboolean
is_about_row (const DtlRowDecisions *self, guint index)
{
  return dtl_decision_kind_about (get_place (self, index)->decision->kind) == self->about;
}

static void
settle (DtlRowDecisions *self)
{
  for (guint i = 0; i < self->places->len; i++)
    if (is_about_row (self, i) || (self->about == DTL_DECISION_ABOUT_ROW && keeps_row (get_place (self, i))))
      g_array_append_val (self->laid, i);
  g_array_sort_with_data (self->laid, compare_newest_cb, self);
  for (guint i = 0; i < self->laid->len; i++)
    {
      const guint index = g_array_index (self->laid, guint, i);

      if (!is_about_row (self, index))
        {
          keep_row (self, get_place (self, index));
          continue;
        }
      g_array_append_val (self->order, index);
      g_array_index (self->forces, DtlDecisionForce, index) = take_decision (self, get_place (self, index));
    }
}

/**
 * dtl_row_decisions_concern:
 * @place: a decision and its place
 *
 * Returns: whether it says which figures are about one thing, in itself or by what it was decided beside
 */
gboolean
dtl_row_decisions_concern (const DtlDecisionPlace *place)
{
  return place->decision->kind == DTL_DECISION_TOGETHER || place->decision->kind == DTL_DECISION_APART || keeps_row (place);
}

static DtlRowDecisions *
create_decisions (const GPtrArray *places, DtlDecisionAbout about, DtlDecisionKind together, DtlDecisionKind apart)
{
  DtlRowDecisions *self = g_new0 (DtlRowDecisions, 1);

  self->places = places;
  self->about = about;
  self->together = together;
  self->apart_kind = apart;
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->laid = g_array_new (FALSE, FALSE, sizeof (guint));
  self->forces = g_array_new (FALSE, TRUE, sizeof (DtlDecisionForce));
  g_array_set_size (self->forces, places->len);
  self->nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->parents = g_array_new (FALSE, FALSE, sizeof (guint));
  self->bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  self->apart = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->roots = g_array_new (FALSE, FALSE, sizeof (guint));
  self->joined = g_ptr_array_new ();
  self->by_root = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  settle (self);
  return self;
}

/**
 * dtl_row_decisions_new:
 * @places: (element-type DtlDecisionPlace): all that was decided, also what is not about rows
 *
 * Returns: (transfer full): those about rows, free of contradictions; @places must outlive it
 */
DtlRowDecisions *
dtl_row_decisions_new (const GPtrArray *places)
{
  return create_decisions (places, DTL_DECISION_ABOUT_ROW, DTL_DECISION_TOGETHER, DTL_DECISION_APART);
}

/**
 * dtl_row_decisions_new_for_events:
 * @places: (element-type DtlDecisionPlace): all that was decided, also what is not about events
 *
 * Returns: (transfer full): those about events, free of contradictions, as if events were figures and what is
 *   told of one were a row; @places must outlive it
 */
DtlRowDecisions *
dtl_row_decisions_new_for_events (const GPtrArray *places)
{
  return create_decisions (places, DTL_DECISION_ABOUT_EVENT, DTL_DECISION_SAME_EVENT, DTL_DECISION_OTHER_EVENT);
}

void
dtl_row_decisions_free (DtlRowDecisions *self)
{
  g_array_unref (self->order);
  g_array_unref (self->laid);
  g_array_unref (self->forces);
  g_hash_table_unref (self->nodes);
  g_array_unref (self->parents);
  g_array_unref (self->bars);
  g_hash_table_unref (self->apart);
  g_array_unref (self->roots);
  g_ptr_array_unref (self->joined);
  g_hash_table_unref (self->by_root);
  g_free (self);
}

/* Whether nothing is decided about any row. */
gboolean
dtl_row_decisions_is_empty (const DtlRowDecisions *self)
{
  return self->laid->len == 0;
}

/* Indices (guint) of the decisions about rows, newest first. */
const GArray *
dtl_row_decisions_order (const DtlRowDecisions *self)
{
  return self->order;
}

/* Whether one that puts figures together or keeps them apart has its way; nothing is known of others. */
DtlDecisionForce
dtl_row_decisions_force (const DtlRowDecisions *self, guint index)
{
  return g_array_index (self->forces, DtlDecisionForce, index);
}

static void
put_figure (const GPtrArray *readings, guint source, guint figure, GString *digest)
{
  g_string_append_printf (digest, " %p/%u", g_ptr_array_index (readings, source), figure);
}

/**
 * dtl_row_decisions_digest:
 * @self: decisions
 * @readings: (element-type DtlReading): what was read in the sources, as given
 *
 * Returns: (transfer full): what is put together and kept apart, in a word: the same for the same decisions about the
 *   same readings
 */
char *
dtl_row_decisions_digest (const DtlRowDecisions *self, const GPtrArray *readings)
{
  GString *digest = g_string_new (NULL);

  for (guint i = 0; i < self->order->len; i++)
    {
      const DtlDecisionPlace *place = get_place (self, g_array_index (self->order, guint, i));
      gboolean about_pairs = place->decision->kind == DTL_DECISION_TOGETHER || place->decision->kind == DTL_DECISION_APART;

      if (!about_pairs || place->mention < 0)
        continue;
      g_string_append_printf (digest, "%d", place->decision->kind);
      put_figure (readings, (guint) place->source, (guint) place->mention, digest);
      for (guint j = 0; j < place->others->len; j++)
        put_figure (readings, g_array_index (place->others, DtlMentionRef, j).source, g_array_index (place->others, DtlMentionRef, j).index, digest);
      g_string_append_c (digest, ';');
    }
  return g_string_free_and_steal (digest);
}

/**
 * dtl_row_decisions_unite:
 * @self: decisions
 * @source: index of a source, as given
 * @figure: index of one of its figures
 * @other: another, which tells the same amount in other words
 *
 * What is decided about one of the two holds for both then, if it can.
 *
 * Returns: %FALSE if the user keeps the two apart: then they are two statements
 */
gboolean
dtl_row_decisions_unite (DtlRowDecisions *self, guint source, guint figure, guint other)
{
  guint a = find_node (self, source, figure), b = find_node (self, source, other);

  return a == NONE || b == NONE || unite_nodes (self, a, b);
}

/* --- Statements ------------------------------------------------------------------------------------ */

static gboolean
has_pair (const DtlRowDecisions *self, guint a, guint b)
{
  gint64 pair = (gint64) MIN (a, b) << 32 | MAX (a, b);

  return g_hash_table_contains (self->apart, &pair);
}

/* Bars are between figures until all of them have found their sets. */
static void
collect_bars (DtlRowDecisions *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const Bar *bar = &g_array_index (self->bars, Bar, i);
      guint a = find_root (self, bar->a), b = find_root (self, bar->b);

      g_hash_table_add (self->apart, name_figure (MIN (a, b), MAX (a, b)));
    }
}

static void
add_to_set (DtlRowDecisions *self, guint root, guint statement)
{
  GArray *set = g_hash_table_lookup (self->by_root, GUINT_TO_POINTER (root));

  if (set == NULL)
    {
      set = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_root, GUINT_TO_POINTER (root), set);
    }
  g_array_append_val (set, statement);
  if (set->len == 2)
    g_ptr_array_add (self->joined, set);
}

/**
 * dtl_row_decisions_bind:
 * @self: decisions
 * @statement: number of the next statement, from 0 and without gaps
 * @source: its source, as given
 * @figures: (element-type guint): its figures
 *
 * Says which figures are one statement, once all of them are united.
 */
void
dtl_row_decisions_bind (DtlRowDecisions *self, guint statement, guint source, const GArray *figures)
{
  guint root = NONE;

  if (statement == 0)
    collect_bars (self);
  for (guint i = 0; i < figures->len && root == NONE; i++)
    {
      guint node = find_node (self, source, g_array_index (figures, guint, i));

      root = node != NONE ? find_root (self, node) : NONE;
    }
  g_array_append_val (self->roots, root);
  if (root != NONE)
    add_to_set (self, root, statement);
}

/* Sets that the statements of a group belong to; most belong to none. */
static GArray *
collect_roots (const DtlRowDecisions *self, const GArray *group)
{
  GArray *roots = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < group->len; i++)
    {
      guint root = g_array_index (self->roots, guint, g_array_index (group, guint, i));

      if (root != NONE)
        g_array_append_val (roots, root);
    }
  return roots;
}

/* Whether the user keeps anything apart. */
gboolean
dtl_row_decisions_has_bars (const DtlRowDecisions *self)
{
  return self->bars->len > 0;
}

/* Whether the user put the statement together with something, or keeps it from something. */
gboolean
dtl_row_decisions_is_named (const DtlRowDecisions *self, guint statement)
{
  return g_array_index (self->roots, guint, statement) != NONE;
}

/* Whether the user keeps a statement of one group (element-type guint) from one of another. */
gboolean
dtl_row_decisions_bar (const DtlRowDecisions *self, const GArray *a, const GArray *b)
{
  g_autoptr (GArray) left = NULL, right = NULL;

  if (self->bars->len == 0)
    return FALSE;
  left = collect_roots (self, a);
  right = collect_roots (self, b);
  for (guint i = 0; i < left->len; i++)
    for (guint j = 0; j < right->len; j++)
      if (has_pair (self, g_array_index (left, guint, i), g_array_index (right, guint, j)))
        return TRUE;
  return FALSE;
}

/* How many sets of statements there are that the user put together. */
guint
dtl_row_decisions_n_joined (const DtlRowDecisions *self)
{
  return self->joined->len;
}

/* The statements (guint) of one such set. */
const GArray *
dtl_row_decisions_joined (const DtlRowDecisions *self, guint index)
{
  return g_ptr_array_index (self->joined, index);
}

static int
compare_items_cb (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

static GArray **
index_groups (const GPtrArray *groups, guint n_statements)
{
  GArray **index = g_new0 (GArray *, n_statements + 1);

  for (guint i = 0; i < groups->len; i++)
    {
      GArray *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->len; j++)
        index[g_array_index (group, guint, j)] = group;
    }
  return index;
}

static void
move_group (GArray **index, GArray *into, GArray *from)
{
  g_array_append_vals (into, from->data, from->len);
  for (guint i = 0; i < from->len; i++)
    index[g_array_index (from, guint, i)] = into;
  g_array_set_size (from, 0);
}

/* Whether it could be: not if @obey and others of their groups are barred. */
static gboolean
join_set (const DtlRowDecisions *self, const GArray *set, GArray **index, gboolean obey)
{
  GArray *into = index[g_array_index (set, guint, 0)];

  for (guint i = 1; i < set->len; i++)
    {
      GArray *from = index[g_array_index (set, guint, i)];

      if (from == into)
        continue;
      if (obey && dtl_row_decisions_bar (self, into, from))
        return FALSE;
      move_group (index, into, from);
    }
  return TRUE;
}

/* @failed: (nullable): gets the sets that could not be joined for a bar; %NULL if bars are not looked at. */
static void
join_sets (const DtlRowDecisions *self, GPtrArray *groups, GArray *failed)
{
  g_autofree GArray **index = index_groups (groups, self->roots->len);

  for (guint i = 0; i < self->joined->len; i++)
    if (!join_set (self, g_ptr_array_index (self->joined, i), index, failed != NULL))
      g_array_append_val (failed, i);
  for (guint i = groups->len; i-- > 0;)
    if (((const GArray *) g_ptr_array_index (groups, i))->len == 0)
      g_ptr_array_remove_index (groups, i);
}

/**
 * dtl_row_decisions_gather:
 * @self: decisions
 * @groups: (element-type GArray): groups of statements (guint); changed, their order is kept
 *
 * Puts groups together that hold statements of one set, also where others of them are barred: those are to be taken
 * apart afterwards.
 */
void
dtl_row_decisions_gather (const DtlRowDecisions *self, GPtrArray *groups)
{
  join_sets (self, groups, NULL);
}

static int
compare_groups_cb (gconstpointer a, gconstpointer b)
{
  const GArray *left = *(const GArray *const *) a, *right = *(const GArray *const *) b;

  return compare_items_cb (left->data, right->data);
}

/**
 * dtl_row_decisions_join:
 * @self: decisions
 * @groups: (element-type GArray): groups of statements (guint), no two that are barred in one; changed
 * @failed: (element-type guint): gets the sets that could not be put together, because other statements of
 *   their groups are barred; @groups are of no use then
 *
 * Puts groups together that hold statements of one set.
 *
 * Returns: whether all could be
 */
gboolean
dtl_row_decisions_join (const DtlRowDecisions *self, GPtrArray *groups, GArray *failed)
{
  join_sets (self, groups, failed);
  for (guint i = 0; i < groups->len; i++)
    g_array_sort (g_ptr_array_index (groups, i), compare_items_cb);
  g_ptr_array_sort (groups, compare_groups_cb);
  return failed->len == 0;
}
