/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Grouping of items by pairs: the best first, bars for whole groups, whatever the order. */

#include "dtl-pairing.h"

typedef struct
{
  const int *values;
  guint n_scored;
  int widest; /* most that members of a group may differ by */
} Items;

static gboolean
score_cb (guint a, guint b, double *score, gpointer data)
{
  Items *items = data;

  items->n_scored++;
  *score = -ABS (items->values[a] - items->values[b]);
  return ABS (items->values[a] - items->values[b]) <= 3;
}

static gboolean
may_join_cb (const guint32 *a, guint n_a, const guint32 *b, guint n_b, gpointer data)
{
  const Items *items = data;

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      if (ABS (items->values[a[i]] - items->values[b[j]]) > items->widest)
        return FALSE;
  return TRUE;
}

static DtlPairing *
group (Items *items, guint n, guint64 (*make_key) (int))
{
  DtlPairing *pairing = dtl_pairing_new (score_cb, may_join_cb, NULL);
  g_autofree guint *numbers = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      numbers[i] = dtl_pairing_add_item (pairing);
      dtl_pairing_add_key (pairing, make_key (items->values[i]), numbers[i], items->values[i]);
    }
  dtl_pairing_update (pairing, numbers, n, items);
  return pairing;
}

static guint64
give_one_key (int value)
{
  return 1;
}

static guint64
give_parity (int value)
{
  return value % 2;
}

/* 1 2 | 10 11 | 12 is nearer to 11, but 10 and 12 are too far apart for one group. */
static void
test_best_first (void)
{
  const int values[] = { 10, 1, 12, 2, 11 };
  Items items = { values, 0, 1 };
  g_autoptr (DtlPairing) pairing = group (&items, G_N_ELEMENTS (values), give_one_key);
  g_autoptr (GPtrArray) groups = dtl_pairing_groups (pairing);
  const DtlGroup *first = g_ptr_array_index (groups, 0), *second = g_ptr_array_index (groups, 1);

  g_assert_cmpuint (groups->len, ==, 3);
  g_assert_cmpuint (first->n, ==, 2);
  g_assert_cmpuint (first->items[0], ==, 0);
  g_assert_cmpuint (first->items[1], ==, 4);
  g_assert_cmpuint (second->n, ==, 2);
  g_assert_cmpuint (second->items[1], ==, 3);
}

static void
test_no_common_key (void)
{
  const int values[] = { 1, 2, 3, 4 };
  Items items = { values, 0, 9 };
  g_autoptr (DtlPairing) pairing = group (&items, G_N_ELEMENTS (values), give_parity);
  g_autoptr (GPtrArray) groups = dtl_pairing_groups (pairing);

  g_assert_cmpuint (groups->len, ==, 2);
  g_assert_cmpuint (items.n_scored, ==, 2);
}

/* Of very many with one key only neighbours are looked at, and they still find each other. */
static void
test_many (void)
{
  enum { N = 3000 };
  g_autofree int *values = g_new (int, N);
  Items items = { values, 0, G_MAXINT };
  g_autoptr (DtlPairing) pairing = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  for (int i = 0; i < N; i++)
    values[i] = (i * 7) % N;
  pairing = group (&items, N, give_one_key);
  groups = dtl_pairing_groups (pairing);
  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpuint (items.n_scored, <, N * 10);
}

/* --- Items that come and go -----------------------------------------------------------------
 *
 * A thing is an item of two pairings: of one that is kept, and of one that is made anew each time. */

enum
{
  THINGS = 400,
  SOURCE_THINGS = 9, /* of one source */
  STEPS = 60,
  CHANGES = 6,
};

typedef struct
{
  gboolean there;
  guint item;   /* in the pairing that is kept */
  guint value;
  guint mood;   /* changes, and with it how well it matches some others, but not what it is found by */
  guint keys[3];
} Thing;

typedef struct
{
  Thing things[THINGS];
  guint thing_of[THINGS]; /* of each item, in the pairing at hand */
  DtlPairing *pairing;    /* that, if pairs are ranked */
} World;

/* Has no sense, and is the same for the same two things. */
static guint
scramble (guint a, guint b)
{
  guint hash = (a * 2654435761u) ^ (b * 40503u);

  hash ^= hash >> 13;
  hash *= 2246822519u;
  return hash ^ (hash >> 16);
}

static gboolean
hangs_on_mood (const Thing *a, const Thing *b)
{
  return (a->value + b->value) % 3 == 0;
}

static gboolean
score_things_cb (guint a, guint b, double *score, gpointer data)
{
  const World *world = data;
  const Thing *left = &world->things[world->thing_of[a]], *right = &world->things[world->thing_of[b]];

  *score = (scramble (left->value, right->value) ^ scramble (right->value, left->value)) % 40 / 4.;
  if (hangs_on_mood (left, right))
    *score = (*score + scramble (left->mood, right->mood ^ left->value) % 40 / 4.) / 2;
  return *score > 2;
}

static gboolean
changed_cb (guint a, guint b, gpointer data)
{
  const World *world = data;

  return hangs_on_mood (&world->things[world->thing_of[a]], &world->things[world->thing_of[b]]);
}

/* Hangs on the order in which items came together, too. */
static gboolean
may_join_things_cb (const guint32 *a, guint n_a, const guint32 *b, guint n_b, gpointer data)
{
  const World *world = data;

  for (guint i = 0; i < MIN (n_a, 3); i++)
    for (guint j = 0; j < MIN (n_b, 3); j++)
      if ((scramble (world->things[world->thing_of[a[i]]].value, 7) ^ scramble (world->things[world->thing_of[b[j]]].value, 7)) % 9 == 0)
        return FALSE;
  return TRUE;
}

/* --- the same with pairs that are ranked --- */

static gboolean
match_things_cb (guint a, guint b, DtlMatch *match, gpointer data)
{
  const World *world = data;
  guint left = world->thing_of[a], right = world->thing_of[b];

  score_things_cb (a, b, &match->score, data);
  match->enough = left / SOURCE_THINGS == right / SOURCE_THINGS ? 9 : 6 + (world->things[left].value + world->things[right].value) % 3;
  match->firm = match->score > 4;
  match->series = match->score == 3;
  return match->score >= 2;
}

static double
stand_cb (const DtlStanding *standing, gboolean firm)
{
  return 2.5 * standing->best - (firm ? 3 : 4) * standing->rival;
}

/* Hangs on scores of pairs that are not joined, too. */
static gboolean
may_join_ranked_cb (const guint32 *a, guint n_a, const guint32 *b, guint n_b, gpointer data)
{
  const World *world = data;
  double sum = 0;

  for (guint i = 0; i < MIN (n_a, 3); i++)
    for (guint j = 0; j < MIN (n_b, 3); j++)
      {
        DtlMatch match;
        double score;

        sum += dtl_pairing_look_up (world->pairing, a[i], b[j], &match, &score) ? score - 2 : 1;
      }
  return sum > 0;
}

static DtlPairing *
create_pairing (gboolean ranked)
{
  DtlPairing *pairing = ranked ? dtl_pairing_new_ranked (match_things_cb, stand_cb, may_join_ranked_cb, g_free)
                               : dtl_pairing_new (score_things_cb, may_join_things_cb, g_free);

  dtl_pairing_set_changed (pairing, changed_cb);
  dtl_pairing_set_asked (pairing, 3);
  return pairing;
}

static void
post_thing (DtlPairing *pairing, const Thing *thing, guint item)
{
  for (guint i = 0; i < G_N_ELEMENTS (thing->keys); i++)
    dtl_pairing_add_key (pairing, thing->keys[i], item, (gint32) (thing->value % 50));
}

static void
draw_thing (Thing *thing)
{
  thing->value = (guint) g_test_rand_int_range (0, 100000);
  thing->keys[0] = 1 + thing->value % 2;
  thing->keys[1] = 10 + thing->value % 7;
  thing->keys[2] = 100 + thing->value % 150;
}

static void
change_mood (DtlPairing *pairing, Thing *thing)
{
  thing->mood = (guint) g_test_rand_int_range (0, 1000);
  if (thing->there)
    dtl_pairing_look_through (pairing, thing->item);
}

static void
change_thing (DtlPairing *pairing, World *world, guint index)
{
  Thing *thing = &world->things[index];
  const gboolean stays = g_test_rand_bit ();

  if (thing->there && !stays)
    dtl_pairing_drop (pairing, thing->item);
  if (!thing->there)
    thing->item = dtl_pairing_add_item (pairing);
  else if (stays)
    dtl_pairing_touch (pairing, thing->item);
  thing->there = !thing->there || stays;
  if (!thing->there)
    return;
  draw_thing (thing);
  world->thing_of[thing->item] = index;
  post_thing (pairing, thing, thing->item);
}

static void
change_any (DtlPairing *pairing, World *world)
{
  const guint index = (guint) g_test_rand_int_range (0, THINGS);

  if (g_test_rand_bit ())
    change_thing (pairing, world, index);
  else
    change_mood (pairing, &world->things[index]);
}

/* Groups as a line of things: equal lines are equal groups. */
static char *
list_groups (DtlPairing *pairing, World *world, const GArray *items)
{
  GString *line = g_string_new (NULL);
  g_autoptr (GPtrArray) groups = NULL;

  world->pairing = pairing;
  dtl_pairing_release (pairing);
  for (guint i = 0; i < items->len; i++)
    {
      guint item = g_array_index (items, guint, i);

      dtl_pairing_set_source (pairing, item, world->thing_of[item] / SOURCE_THINGS);
      dtl_pairing_set_value (pairing, item, world->things[world->thing_of[item]].value % 40);
    }
  dtl_pairing_update (pairing, (const guint *) (gconstpointer) items->data, items->len, world);
  groups = dtl_pairing_groups (pairing);
  for (guint i = 0; i < groups->len; i++)
    {
      DtlGroup *group = g_ptr_array_index (groups, i);
      g_autoptr (GString) name = g_string_new (NULL);

      for (guint j = 0; j < group->n; j++)
        g_string_append_printf (name, "%u/%u ", world->thing_of[group->items[j]], world->things[world->thing_of[group->items[j]]].value);
      if (group->result == NULL)
        group->result = g_strdup (name->str);
      g_assert_cmpstr (group->result, ==, name->str); /* a result is kept only as long as it would be the same */
      g_string_append_printf (line, "%s| ", name->str);
    }
  return g_string_free_and_steal (line);
}

static char *
list_anew (const World *known, gboolean ranked)
{
  g_autofree World *world = g_memdup2 (known, sizeof *known);
  g_autoptr (DtlPairing) pairing = create_pairing (ranked);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < THINGS; i++)
    if (world->things[i].there)
      {
        guint item = dtl_pairing_add_item (pairing);

        g_array_append_val (items, item);
        world->thing_of[item] = i;
        post_thing (pairing, &world->things[i], item);
      }
  return list_groups (pairing, world, items);
}

static char *
list_kept (DtlPairing *pairing, World *world)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < THINGS; i++)
    if (world->things[i].there)
      g_array_append_val (items, world->things[i].item);
  return list_groups (pairing, world, items);
}

/* Forces two things together for once: that leaves no trace. */
static void
force_any (DtlPairing *pairing, World *world)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));
  guint a, b;

  for (guint i = 0; i < THINGS; i++)
    if (world->things[i].there)
      g_array_append_val (items, world->things[i].item);
  a = g_array_index (items, guint, (guint) g_test_rand_int_range (1, (gint32) items->len));
  b = g_array_index (items, guint, 0);
  dtl_pairing_force (pairing, a, b);
  dtl_pairing_update (pairing, (const guint *) (gconstpointer) items->data, items->len, world);
}

static void
test_kept_as_new (gconstpointer ranked)
{
  g_autoptr (DtlPairing) pairing = create_pairing (ranked != NULL);
  g_autofree World *world = g_new0 (World, 1);

  for (guint i = 0; i < THINGS; i += 2)
    change_thing (pairing, world, i);
  for (guint step = 0; step < STEPS; step++)
    {
      g_autofree char *kept = list_kept (pairing, world), *anew = list_anew (world, ranked != NULL);

      g_assert_cmpstr (kept, ==, anew);
      if (step % 8 == 5)
        force_any (pairing, world);
      for (guint i = 0; i < CHANGES; i++)
        change_any (pairing, world);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairing/best-first", test_best_first);
  g_test_add_func ("/pairing/no-common-key", test_no_common_key);
  g_test_add_func ("/pairing/many", test_many);
  g_test_add_data_func ("/pairing/kept-as-new", NULL, test_kept_as_new);
  g_test_add_data_func ("/pairing/ranked-as-new", "ranked", test_kept_as_new);
  return g_test_run ();
}
