/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report tells of one thing in few places, so what matches a statement best in another report is likelier to be
 * about the same thing than its words alone would say, and what something else there matches better is less likely
 * to be. A statement that has its equal already is nobody's rival. */

#include "dtl-rivals.h"

#define FAR 3.0f    /* a rival that is further behind is as good as none */
#define MAX_LOOKED 24 /* rivals of one statement that are looked at */
#define N_SIDES 2
#define FEW 48      /* views of one item that are put in order one by one */

/* A link as one of its two items sees it. */
typedef struct
{
  guint32 item;
  guint32 source; /* of the other item */
  guint32 link;
  float score;
} View;

/* Where the two views of a link stand. */
typedef struct
{
  guint of[N_SIDES];
} Places;

typedef struct
{
  const GArray *links;    /* DtlLink */
  const guint32 *sources;
  const guint32 *values;
  GArray *views;          /* View, by item and source, the best first */
  Places *places;         /* by link */
} Ranking;

static const DtlLink *
get_link (const Ranking *self, guint index)
{
  return &g_array_index (self->links, DtlLink, index);
}

static const View *
get_view (const Ranking *self, guint index)
{
  return &g_array_index (self->views, View, index);
}

static guint32
get_other (const DtlLink *link, guint32 item)
{
  return link->a == item ? link->b : link->a;
}

static int
compare_views_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const View *left = a, *right = b;

  if (left->item != right->item)
    return left->item < right->item ? -1 : 1;
  if (left->source != right->source)
    return left->source < right->source ? -1 : 1;
  if (left->score != right->score)
    return left->score < right->score ? 1 : -1;
  return (left->link > right->link) - (left->link < right->link);
}

static gboolean
is_of_same (const View *a, const View *b)
{
  return a->item == b->item && a->source == b->source;
}

static gboolean
is_within_source (const Ranking *self, const DtlLink *link)
{
  return self->sources[link->a] == self->sources[link->b];
}

/* (transfer full): where the views of each item begin, and, behind the last, where they end. */
static guint *
count_views (const Ranking *self, guint n_items)
{
  guint *firsts = g_new0 (guint, n_items + 1);

  for (guint i = 0; i < self->links->len; i++)
    {
      const DtlLink *link = get_link (self, i);

      firsts[link->a + 1] += !is_within_source (self, link);
      firsts[link->b + 1] += !is_within_source (self, link);
    }
  for (guint i = 0; i < n_items; i++)
    firsts[i + 1] += firsts[i];
  return firsts;
}

static guint
count_items (const Ranking *self)
{
  guint n = 0;

  for (guint i = 0; i < self->links->len; i++)
    n = MAX (n, MAX (get_link (self, i)->a, get_link (self, i)->b) + 1);
  return n;
}

/* Those of one item; most have few, and these are nearly in order. */
static void
sort_views (View *views, guint n)
{
  if (n > FEW)
    {
      g_sort_array (views, n, sizeof *views, compare_views_cb, NULL);
      return;
    }
  for (guint i = 1; i < n; i++)
    {
      const View view = views[i];
      guint at = i;

      for (; at > 0 && compare_views_cb (&views[at - 1], &view, NULL) > 0; at--)
        views[at] = views[at - 1];
      views[at] = view;
    }
}

static void
collect_views (Ranking *self)
{
  const guint n_items = count_items (self);
  g_autofree guint *firsts = count_views (self, n_items), *ends = g_memdup2 (firsts, (n_items + 1) * sizeof *firsts);
  View *views;

  g_array_set_size (self->views, firsts[n_items]);
  views = (View *) (gpointer) self->views->data;
  for (guint i = 0; i < self->links->len; i++)
    {
      const DtlLink *link = get_link (self, i);

      if (is_within_source (self, link))
        continue;
      views[ends[link->a]++] = (View) { link->a, self->sources[link->b], i, link->score };
      views[ends[link->b]++] = (View) { link->b, self->sources[link->a], i, link->score };
    }
  for (guint i = 0; i < n_items; i++)
    sort_views (&views[firsts[i]], firsts[i + 1] - firsts[i]);
  for (guint i = 0; i < self->views->len; i++)
    self->places[views[i].link].of[get_link (self, views[i].link)->b == views[i].item] = i;
}

static guint
find_first (const Ranking *self, guint place)
{
  const View *view = get_view (self, place);

  while (place > 0 && is_of_same (get_view (self, place - 1), view))
    place--;
  return place;
}

/* Whether @item has its equal in the source where @link leads, and that is something else. */
static gboolean
is_taken (const Ranking *self, guint link, guint32 item)
{
  guint place = self->places[link].of[get_link (self, link)->b == item];

  for (guint i = find_first (self, place); i < place; i++)
    {
      const DtlLink *better = get_link (self, get_view (self, i)->link);

      if (better->firm && better->score >= better->enough)
        return TRUE;
    }
  return FALSE;
}

/* How well the best of all others in the source matches the item of the view at @place. */
static float
find_rival (const Ranking *self, guint place)
{
  const View *view = get_view (self, place);
  guint32 other = get_other (get_link (self, view->link), view->item);
  guint first = find_first (self, place);

  for (guint i = first; i < self->views->len && i < first + MAX_LOOKED && is_of_same (get_view (self, i), view); i++)
    {
      guint link = get_view (self, i)->link;
      guint32 rival = get_other (get_link (self, link), view->item);

      if (i != place && self->values[rival] != self->values[other] && !is_taken (self, link, rival))
        return get_view (self, i)->score;
    }
  return -G_MAXFLOAT;
}

static DtlStanding
find_standing (const Ranking *self, guint index)
{
  const DtlLink *link = get_link (self, index);
  float left = find_rival (self, self->places[index].of[0]), right = find_rival (self, self->places[index].of[1]);
  float lead = CLAMP (link->score - MAX (left, right), -FAR, FAR);

  if (lead > 0)
    return (DtlStanding) { .best = 0.5f + 0.5f * lead / FAR };
  return (DtlStanding) { .rival = link->series ? 0 : 0.5f - 0.5f * lead / FAR };
}

/**
 * dtl_rivals_rank:
 * @links: (element-type DtlLink): everything that matches, however badly
 * @sources: the source of each item
 * @values: what number each item says, as a hash: who says the same is no rival
 *
 * Returns: (transfer full) (element-type DtlStanding): how each link stands among the others of its two sources;
 *   nothing for links within one source
 */
GArray *
dtl_rivals_rank (const GArray *links, const guint32 *sources, const guint32 *values)
{
  GArray *standings = g_array_sized_new (FALSE, TRUE, sizeof (DtlStanding), links->len);
  g_autoptr (GArray) views = g_array_sized_new (FALSE, FALSE, sizeof (View), N_SIDES * links->len);
  g_autofree Places *places = g_new0 (Places, links->len + 1);
  Ranking self = { links, sources, values, views, places };

  collect_views (&self);
  g_array_set_size (standings, links->len);
  for (guint i = 0; i < links->len; i++)
    if (sources[get_link (&self, i)->a] != sources[get_link (&self, i)->b])
      g_array_index (standings, DtlStanding, i) = find_standing (&self, i);
  return standings;
}
