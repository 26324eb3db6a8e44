/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining the best pair first is a game whose end hangs on all its moves, but not on those elsewhere. So it is
 * played again with the groups that hold a changed item, and with all that these are paired with. Of the latter it
 * is known how they came together; only where one meets a changed group has it to be asked whether they may join,
 * and only if that ends otherwise do those that it is paired with have to play, too.
 *
 * What was asked is noted with the pair that led there, and who was asked: as long as these are the same, and the
 * same in the same order, so is the answer.
 *
 * A new item has no past that could come out otherwise: it plays with those that it is paired with, and if it joins a
 * group that is so large that others do not ask it, nothing else about that group changes. */

#include <string.h>

#include "dtl-pairing-items.h"

/* A group in the making. */
typedef struct
{
  guint32 one;
  guint32 n;
  guint32 *many;  /* if @n is over 1; room for the next power of two */
  guint32 n_old;  /* how many of them are not new */
  guint64 asked;  /* hash of those that are asked */
  gboolean clean; /* it came together as it did before, but for new items that nobody asks */
} Draft;

typedef struct
{
  guint64 asked; /* who was asked when it was last asked whether the two may join, and, in its last bit, the answer */
  guint32 a;     /* local */
  guint32 b;
  guint8 fresh : 1;    /* there was no such move: one of the two is new */
  guint8 joined : 1;   /* last time */
  guint8 joins : 1;
  guint8 answered : 1; /* it was asked, otherwise than last time */
} Move;

/* When a move is made: the best comes first, then by place of @a and of @b. */
typedef struct
{
  guint64 rank;
  guint32 b_place;
  guint32 move;
} Turn;

/* Two drafts as they were when they were refused. */
typedef struct
{
  guint64 drafts;
  guint64 sizes;
} Refusal;

typedef struct
{
  DtlPairing *self;
  gpointer data;
  GArray *members;  /* guint, items */
  Draft *drafts;    /* one for each member at first */
  guint32 *draft_of;
  Move *moves;
  Turn *turns;      /* as many, in order */
  guint n_moves;
  guint moves_room;
  Refusal *refusals; /* an open hash table */
  guint room;
  guint used;
} Game;

/* --- who plays ------------------------------------------------------------------------------ */

static void
add_member (Game *game, guint index)
{
  DtlPairingItem *item = dtl_pairing_item (game->self, index);

  if (item->playing || !item->alive)
    return;
  item->playing = TRUE;
  item->local = game->members->len;
  g_array_append_val (game->members, index);
}

static void
add_group (Game *game, guint index)
{
  const DtlGroup *group = dtl_pairing_group_of (game->self, index);

  if (dtl_pairing_item (game->self, index)->playing)
    return; /* and all of its group */
  add_member (game, index);
  for (guint i = 0; group != NULL && i < group->n; i++)
    add_member (game, group->items[i]);
}

/* Has an item play, and with it all that it is paired with. */
static void
add_to_core (Game *game, guint index)
{
  DtlPairingItem *item = dtl_pairing_item (game->self, index);

  if (item->core || !item->alive)
    return;
  item->core = TRUE;
  add_group (game, index);
  for (guint i = 0; i < item->n_edges; i++)
    if (dtl_edge_pairs (&item->edges[i]))
      add_group (game, item->edges[i].other);
}

static void
add_group_to_core (Game *game, guint index)
{
  const DtlGroup *group = dtl_pairing_group_of (game->self, index);

  if (dtl_pairing_item (game->self, index)->core)
    return; /* and all of its group */
  add_to_core (game, index);
  for (guint i = 0; group != NULL && i < group->n; i++)
    add_to_core (game, group->items[i]);
}

/* A new item most often joins one that it is paired with: then that one has to meet others again, and it is as well
 * to know from the beginning. */
static void
add_partners (Game *game, guint index)
{
  const DtlPairingItem *item = dtl_pairing_item (game->self, index);

  for (guint i = 0; i < item->n_edges && item->dirty; i++)
    if (dtl_edge_pairs (&item->edges[i]))
      add_group_to_core (game, item->edges[i].other);
}

/* What changed about one of a group changes how all of it came together. */
static void
add_changed (Game *game, guint index)
{
  DtlPairing *self = game->self;
  const DtlGroup *group = dtl_pairing_group_of (self, index);

  if (dtl_pairing_item (self, index)->changed)
    return; /* and all of its group */
  dtl_pairing_item (self, index)->changed = TRUE;
  for (guint i = 0; group != NULL && i < group->n; i++)
    dtl_pairing_item (self, group->items[i])->changed = TRUE;
  add_group_to_core (game, index);
  add_partners (game, index);
}

/* --- the game ------------------------------------------------------------------------------- */

static guint64
hash_two (guint64 a, guint64 b)
{
  guint64 x = (a ^ (a >> 31)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9) + b;

  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ (x >> 31);
}

static guint64
hash_item (const Game *game, guint index)
{
  return hash_two ((guint64) index + 1, dtl_pairing_item (game->self, index)->version);
}

static gboolean
is_new (const DtlPairingItem *item)
{
  return item->group == NULL;
}

static void
add_move (Game *game, Move move, Turn turn)
{
  if (game->n_moves == game->moves_room)
    {
      game->moves_room = MAX (2 * game->moves_room, 64);
      game->moves = g_renew (Move, game->moves, game->moves_room);
      game->turns = g_renew (Turn, game->turns, game->moves_room);
    }
  turn.move = game->n_moves;
  game->moves[game->n_moves] = move;
  game->turns[game->n_moves++] = turn;
}

static void
collect_moves_of (Game *game, guint local)
{
  guint index = g_array_index (game->members, guint, local);
  const DtlPairingItem *item = dtl_pairing_item (game->self, index);
  guint32 place = dtl_pairing_order (game->self, index);

  for (guint i = 0; i < item->n_edges; i++)
    {
      const DtlEdge *edge = &item->edges[i];
      const DtlPairingItem *other = dtl_pairing_item (game->self, edge->other);
      guint32 other_place = dtl_pairing_order (game->self, edge->other);
      guint64 rank = edge->forced ? 0 : (guint64) (G_MAXINT32 - (gint64) edge->score) << 32;
      guint64 asked = (guint64) edge->asked[0] << 32 | edge->asked[1];

      if (place < other_place && dtl_edge_pairs (edge) && other->playing)
        add_move (game, (Move) { asked, local, other->local, is_new (item) || is_new (other), edge->joins, FALSE, FALSE },
                  (Turn) { rank | place, other_place, 0 });
    }
}

static guint
get_digit (const Turn *turn, guint digit)
{
  return digit < 4 ? (turn->b_place >> (8 * digit)) & 0xff : (turn->rank >> (8 * (digit - 4))) & 0xff;
}

/* Digit by digit, the last first: of tens of thousands of moves that takes a fourth of what comparing them does. */
static void
sort_turns (Turn *turns, guint n)
{
  g_autofree Turn *copy = g_new (Turn, MAX (n, 1));
  Turn *from = turns, *to = copy, *swap;

  for (guint digit = 0; digit < 12; digit++)
    {
      guint firsts[256] = { 0 }, sum = 0;

      for (guint i = 0; i < n; i++)
        firsts[get_digit (&from[i], digit)]++;
      if (n == 0 || firsts[get_digit (&from[0], digit)] == n)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
        {
          guint count = firsts[i];

          firsts[i] = sum;
          sum += count;
        }
      for (guint i = 0; i < n; i++)
        to[firsts[get_digit (&from[i], digit)]++] = from[i];
      swap = from;
      from = to;
      to = swap;
    }
  if (from != turns)
    memcpy (turns, from, n * sizeof *turns);
}

static void
collect_moves (Game *game)
{
  game->n_moves = 0;
  for (guint i = 0; i < game->members->len; i++)
    collect_moves_of (game, i);
  sort_turns (game->turns, game->n_moves);
}

static const guint32 *
get_items (const Draft *draft)
{
  return draft->n > 1 ? draft->many : &draft->one;
}

static Refusal *
find_refusal (const Game *game, guint64 drafts)
{
  guint at = (guint) ((drafts * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32) & (game->room - 1);

  while (game->refusals[at].sizes != 0 && game->refusals[at].drafts != drafts)
    at = (at + 1) & (game->room - 1);
  return &game->refusals[at];
}

static void
note_refusal (Game *game, guint64 drafts, guint64 sizes)
{
  Refusal *refusal = find_refusal (game, drafts);

  if (refusal->sizes == 0)
    game->used++;
  *refusal = (Refusal) { drafts, sizes };
  if (game->used * 2 > game->room)
    {
      Refusal *old = game->refusals;
      guint n = game->room;

      game->room *= 2;
      game->refusals = g_new0 (Refusal, game->room);
      for (guint i = 0; i < n; i++)
        if (old[i].sizes != 0)
          *find_refusal (game, old[i].drafts) = old[i];
      g_free (old);
    }
}

/* Two groups that were refused are not asked again before one of them has grown, by items that are asked. */
static gboolean
ask (Game *game, guint a, guint b)
{
  const Draft *left = &game->drafts[a], *right = &game->drafts[b];
  guint64 n_left = MIN (left->n, game->self->n_asked), n_right = MIN (right->n, game->self->n_asked);
  guint64 drafts = (guint64) MIN (a, b) << 32 | MAX (a, b), sizes = a > b ? n_right << 32 | n_left : n_left << 32 | n_right;

  if (find_refusal (game, drafts)->sizes == sizes)
    return FALSE;
  if (game->self->join (get_items (left), left->n, get_items (right), right->n, game->data))
    return TRUE;
  note_refusal (game, drafts, sizes);
  return FALSE;
}

/* Whether two groups may become one, as was answered when the same were asked, or as they answer now. */
static gboolean
may_join (Game *game, guint a, guint b, Move *move)
{
  guint64 asked = hash_two (game->drafts[a].asked, game->drafts[b].asked) & ~(guint64) 1;

  if (game->self->n_asked == G_MAXUINT)
    return ask (game, a, b);
  if ((move->asked & ~(guint64) 1) != asked)
    {
      move->asked = asked | (ask (game, a, b) ? 1 : 0);
      move->answered = TRUE;
    }
  return move->asked & 1;
}

static void
append_item (Draft *draft, guint32 item)
{
  if (draft->n == 1)
    {
      draft->many = g_new (guint32, 2);
      draft->many[0] = draft->one;
    }
  else if ((draft->n & (draft->n - 1)) == 0)
    draft->many = g_renew (guint32, draft->many, 2 * draft->n);
  draft->many[draft->n++] = item;
}

/* Whether those of the two that are asked are, once they are one, those that they were before. */
static gboolean
stay_clean (const Game *game, const Draft *a, const Draft *b, const Move *move)
{
  const Draft *larger = a->n >= b->n ? a : b, *smaller = larger == a ? b : a;

  if (a->clean && b->clean && !move->fresh)
    return (a->n >= b->n) == (a->n_old >= b->n_old);
  return larger->clean && smaller->n_old == 0 && larger->n >= game->self->n_asked;
}

/* The smaller goes into the larger; @a stays if they are alike. */
static void
join_drafts (Game *game, guint a, guint b, const Move *move)
{
  guint into = game->drafts[a].n >= game->drafts[b].n ? a : b, from = into == a ? b : a;
  Draft *larger = &game->drafts[into], *smaller = &game->drafts[from];
  gboolean clean = stay_clean (game, &game->drafts[a], &game->drafts[b], move);

  for (guint i = 0; i < smaller->n; i++)
    {
      guint32 item = get_items (smaller)[i];

      if (larger->n < game->self->n_asked)
        larger->asked = hash_two (larger->asked, hash_item (game, item));
      append_item (larger, item);
      game->draft_of[dtl_pairing_item (game->self, item)->local] = into;
    }
  larger->clean = clean;
  larger->n_old += smaller->n_old;
  if (smaller->n > 1)
    g_free (smaller->many);
  smaller->n = 0;
}

static void
make_move (Game *game, Move *move)
{
  guint a = game->draft_of[move->a], b = game->draft_of[move->b];
  Draft *left = &game->drafts[a], *right = &game->drafts[b];

  if (a == b)
    return;
  move->joins = left->clean && right->clean && !move->fresh ? move->joined : may_join (game, a, b, move);
  if (move->joins)
    join_drafts (game, a, b, move);
  else if (move->joined)
    left->clean = right->clean = FALSE;
}

static void
clear_drafts (Game *game, guint n)
{
  for (guint i = 0; i < n; i++)
    if (game->drafts[i].n > 1)
      g_free (game->drafts[i].many);
  g_clear_pointer (&game->drafts, g_free);
  g_clear_pointer (&game->draft_of, g_free);
  g_clear_pointer (&game->refusals, g_free);
}

static void
play (Game *game)
{
  guint n = game->members->len;

  game->drafts = g_new (Draft, n);
  game->draft_of = g_new (guint32, n);
  game->room = 1024;
  game->used = 0;
  game->refusals = g_new0 (Refusal, game->room);
  for (guint i = 0; i < n; i++)
    {
      guint index = g_array_index (game->members, guint, i);

      game->drafts[i] = (Draft) { .one = index, .n = 1, .asked = hash_item (game, index), .n_old = !is_new (dtl_pairing_item (game->self, index)),
                                  .clean = !dtl_pairing_item (game->self, index)->changed };
      game->draft_of[i] = i;
    }
  collect_moves (game);
  for (guint i = 0; i < game->n_moves; i++)
    make_move (game, &game->moves[game->turns[i].move]);
}

/* Groups that came together otherwise than before meet others otherwise, too: whether there are such that
 * were thought not to. */
static gboolean
widen_core (Game *game, guint n)
{
  gboolean wider = FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint index = g_array_index (game->members, guint, i);

      if (game->drafts[game->draft_of[i]].clean || dtl_pairing_item (game->self, index)->core)
        continue;
      add_group_to_core (game, index);
      wider = TRUE;
    }
  return wider;
}

/* --- its end -------------------------------------------------------------------------------- */

static int
compare_places_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 left = dtl_pairing_order (data, *(const guint32 *) a), right = dtl_pairing_order (data, *(const guint32 *) b);

  return (left > right) - (left < right);
}

/* Whether they are what they were, and nothing about them was touched. */
static gboolean
is_as_before (const Game *game, const Draft *draft)
{
  const guint32 *items = get_items (draft);
  const DtlGroup *group = dtl_pairing_group_of (game->self, items[0]);

  if (group == NULL || group->n != draft->n)
    return FALSE;
  for (guint i = 0; i < draft->n; i++)
    if (dtl_pairing_item (game->self, items[i])->dirty || dtl_pairing_group_of (game->self, items[i]) != group)
      return FALSE;
  return TRUE;
}

static void
leave_group (DtlPairing *self, guint index, GHashTable *left)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);

  if (item->group != NULL)
    g_hash_table_add (left, item->group);
  item->group = NULL;
}

static void
found_group (DtlPairing *self, const Draft *draft)
{
  DtlGroup *group = g_new0 (DtlGroup, 1);

  group->n = draft->n;
  group->items = g_memdup2 (get_items (draft), draft->n * sizeof (guint32));
  if (group->n > 1)
    g_sort_array (group->items, group->n, sizeof (guint32), compare_places_cb, self);
  for (guint i = 0; i < group->n; i++)
    dtl_pairing_item (self, group->items[i])->group = group;
}

static void
settle_edges (Game *game)
{
  for (guint i = 0; i < game->n_moves; i++)
    {
      const Move *move = &game->moves[i];
      guint a = g_array_index (game->members, guint, move->a), b = g_array_index (game->members, guint, move->b);
      DtlEdge *edge;

      if (move->joins == move->joined && !move->answered)
        continue;
      edge = dtl_pairing_find_edge (dtl_pairing_item (game->self, a), b);
      edge->asked[0] = (guint32) (move->asked >> 32);
      edge->asked[1] = (guint32) move->asked;
      if (move->joins == move->joined)
        continue;
      edge->joins = move->joins;
      dtl_pairing_find_edge (dtl_pairing_item (game->self, b), a)->joins = move->joins;
    }
}

static void
settle_groups (Game *game)
{
  DtlPairing *self = game->self;
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) founded = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer group;

  for (guint i = 0; i < game->members->len; i++)
    if (game->drafts[i].n > 0 && (!game->drafts[i].clean || game->drafts[i].n > game->drafts[i].n_old)
        && !is_as_before (game, &game->drafts[i]))
      g_ptr_array_add (founded, &game->drafts[i]);
  for (guint i = 0; i < self->dirty->len; i++)
    if (!dtl_pairing_item (self, g_array_index (self->dirty, guint, i))->alive)
      leave_group (self, g_array_index (self->dirty, guint, i), left);
  for (guint i = 0; i < founded->len; i++)
    for (guint j = 0; j < ((Draft *) founded->pdata[i])->n; j++)
      leave_group (self, get_items (founded->pdata[i])[j], left);
  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    dtl_pairing_free_group (self, group);
  for (guint i = 0; i < founded->len; i++)
    found_group (self, founded->pdata[i]);
}

static void
forget_changed (DtlPairing *self)
{
  for (guint i = 0; i < self->restless->len; i++)
    dtl_pairing_item (self, g_array_index (self->restless, guint, i))->changed = FALSE;
}

/* Plays joining again as far as what changed since the last time asks for it. */
void
dtl_pairing_regroup (DtlPairing *self, gpointer data)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  Game game = { .self = self, .data = data, .members = members };
  guint n;

  for (guint i = 0; i < self->restless->len; i++)
    add_changed (&game, g_array_index (self->restless, guint, i));
  n = members->len;
  play (&game);
  while (widen_core (&game, n))
    {
      clear_drafts (&game, n);
      n = members->len;
      play (&game);
    }
  settle_edges (&game);
  settle_groups (&game);
  clear_drafts (&game, n);
  g_free (game.moves);
  g_free (game.turns);
  for (guint i = 0; i < members->len; i++)
    {
      DtlPairingItem *item = dtl_pairing_item (self, g_array_index (members, guint, i));

      item->playing = item->core = item->changed = FALSE;
    }
  forget_changed (self);
}
