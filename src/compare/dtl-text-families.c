/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of copies are one family. Ten thousand reports have tens of thousands of pairs that share a passage, and some
 * phrases are in so many of them that one family has thousands; a report more or less changes a few pairs. Whoever
 * shares something new brings families together. Where something is not shared any more, those whom that concerns are
 * sought from each other: mostly they are near, since others share the same, and if they find each other, then nobody
 * has lost the family, for each of the others hangs on one of them as before. */

#include "dtl-text-families.h"

struct _DtlTextFamilies
{
  const DtlFingerprints *fingerprints;
  double least;         /* that two are to share */
  GDestroyNotify free_result;
  GPtrArray *families;  /* DtlTextFamily, by their first source */
  GPtrArray *family_of; /* DtlTextFamily (nullable), by number; not owned */
  GArray *marks;        /* guint, by number: while members are sought from each other */
  guint mark;
};

static void
free_family (const DtlTextFamilies *self, DtlTextFamily *family)
{
  if (self->free_result != NULL)
    g_clear_pointer (&family->result, self->free_result);
  g_array_unref (family->sources);
  g_array_unref (family->numbers);
  g_free (family);
}

/**
 * dtl_text_families_new:
 * @fingerprints: what sources share; must outlive it
 * @least: so much of the shorter one two must share
 * @free_result: (nullable): frees what the owner made of a family
 *
 * Returns: (transfer full): the families of no sources
 */
DtlTextFamilies *
dtl_text_families_new (const DtlFingerprints *fingerprints, double least, GDestroyNotify free_result)
{
  DtlTextFamilies *self = g_new0 (DtlTextFamilies, 1);

  self->fingerprints = fingerprints;
  self->least = least;
  self->free_result = free_result;
  self->families = g_ptr_array_new ();
  self->family_of = g_ptr_array_new ();
  self->marks = g_array_new (FALSE, TRUE, sizeof (guint));
  return self;
}

static DtlTextFamily *
get_family (const DtlTextFamilies *self, guint index)
{
  return g_ptr_array_index (self->families, index);
}

void
dtl_text_families_free (DtlTextFamilies *self)
{
  for (guint i = 0; i < self->families->len; i++)
    free_family (self, get_family (self, i));
  g_ptr_array_unref (self->families);
  g_ptr_array_unref (self->family_of);
  g_array_unref (self->marks);
  g_free (self);
}

static DtlTextFamily *
get_family_of (const DtlTextFamilies *self, guint number)
{
  return number < self->family_of->len ? g_ptr_array_index (self->family_of, number) : NULL;
}

static void
leave_family (DtlTextFamilies *self, guint number)
{
  DtlTextFamily *family = get_family_of (self, number);

  if (family == NULL)
    return;
  family->changed = TRUE;
  self->family_of->pdata[number] = NULL;
}

static void
enter_family (DtlTextFamilies *self, guint number, DtlTextFamily *family)
{
  if (number >= self->family_of->len)
    g_ptr_array_set_size (self->family_of, number + 1);
  self->family_of->pdata[number] = family;
  g_array_append_val (family->numbers, number);
  family->changed = TRUE;
}

/* The other of two, if they share enough; %G_MAXUINT if not. */
static guint
find_partner (const DtlTextFamilies *self, const GPtrArray *shared, guint index, guint number)
{
  const DtlSharedText *text = g_ptr_array_index (shared, index);

  if (text->share < self->least)
    return G_MAXUINT;
  return text->first == number ? text->second : text->first;
}

/* --- coming together ------------------------------------------------------------------------ */

static DtlTextFamily *
open_family (DtlTextFamilies *self, guint number)
{
  DtlTextFamily *family = get_family_of (self, number);

  if (family != NULL)
    return family;
  family = g_new0 (DtlTextFamily, 1);
  family->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  family->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->families, family);
  enter_family (self, number, family);
  return family;
}

/* The smaller goes into the larger, and is empty then. Who has left it is still among its numbers. */
static void
join_families (DtlTextFamilies *self, DtlTextFamily *a, DtlTextFamily *b)
{
  DtlTextFamily *larger = a->numbers->len >= b->numbers->len ? a : b, *smaller = larger == a ? b : a;

  for (guint i = 0; a != b && i < smaller->numbers->len; i++)
    {
      guint number = g_array_index (smaller->numbers, guint, i);

      if (get_family_of (self, number) == smaller)
        enter_family (self, number, larger);
    }
}

static void
join_partners (DtlTextFamilies *self, guint number)
{
  const GPtrArray *shared = dtl_fingerprints_shared_of (self->fingerprints, number);

  for (guint i = 0; i < shared->len; i++)
    {
      guint other = find_partner (self, shared, i, number);

      if (other != G_MAXUINT)
        join_families (self, open_family (self, number), open_family (self, other));
    }
}

/* --- falling apart -------------------------------------------------------------------------- */

static gboolean
mark (DtlTextFamilies *self, guint number)
{
  if (number >= self->marks->len)
    g_array_set_size (self->marks, number + 1);
  if (g_array_index (self->marks, guint, number) == self->mark)
    return FALSE;
  g_array_index (self->marks, guint, number) = self->mark;
  return TRUE;
}

static gboolean
is_marked (const DtlTextFamilies *self, guint number)
{
  return number < self->marks->len && g_array_index (self->marks, guint, number) == self->mark;
}

/* @wanted: (element-type guint) (nullable): stops when all of these are found; else finds all that hang together. */
static gboolean
find_from (DtlTextFamilies *self, guint number, const GArray *wanted, GArray *found)
{
  guint n_found = 0;

  self->mark++;
  mark (self, number);
  g_array_set_size (found, 0);
  g_array_append_val (found, number);
  for (guint i = 0; i < found->len; i++)
    {
      guint at = g_array_index (found, guint, i);
      const GPtrArray *shared = dtl_fingerprints_shared_of (self->fingerprints, at);

      for (guint j = 0; j < shared->len; j++)
        {
          guint other = find_partner (self, shared, j, at);

          if (other != G_MAXUINT && mark (self, other))
            g_array_append_val (found, other);
        }
      while (wanted != NULL && n_found < wanted->len && is_marked (self, g_array_index (wanted, guint, n_found)))
        n_found++;
      if (wanted != NULL && n_found == wanted->len)
        return TRUE;
    }
  return FALSE;
}

static void
split_family (DtlTextFamilies *self, DtlTextFamily *family, GArray *found)
{
  g_autoptr (GArray) numbers = g_array_copy (family->numbers);

  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);
      DtlTextFamily *part;

      if (get_family_of (self, number) != family)
        continue;
      find_from (self, number, NULL, found);
      self->family_of->pdata[number] = NULL;
      part = open_family (self, number);
      for (guint j = 1; j < found->len; j++)
        enter_family (self, g_array_index (found, guint, j), part);
    }
}

/* @changed: (element-type guint): numbers of one family that share something else than before. */
static void
check_family (DtlTextFamilies *self, DtlTextFamily *family, const GArray *changed)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!find_from (self, g_array_index (changed, guint, 0), changed, found))
    split_family (self, family, found);
}

static void
check_families (DtlTextFamilies *self, const GArray *changed)
{
  g_autoptr (GHashTable) by_family = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer family, numbers;

  for (guint i = 0; i < changed->len; i++)
    {
      guint number = g_array_index (changed, guint, i);

      family = get_family_of (self, number);
      numbers = family != NULL ? g_hash_table_lookup (by_family, family) : NULL;
      if (family == NULL)
        continue;
      if (numbers == NULL)
        g_hash_table_insert (by_family, family, numbers = g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val ((GArray *) numbers, number);
    }
  g_hash_table_iter_init (&iter, by_family);
  while (g_hash_table_iter_next (&iter, &family, &numbers))
    check_family (self, family, numbers);
}

/* --- all of it ------------------------------------------------------------------------------ */

static gboolean
has_partner (const DtlTextFamilies *self, guint number)
{
  const GPtrArray *shared = dtl_fingerprints_shared_of (self->fingerprints, number);

  for (guint i = 0; i < shared->len; i++)
    if (find_partner (self, shared, i, number) != G_MAXUINT)
      return TRUE;
  return FALSE;
}

/* (transfer full): those that are there, each once; whoever is alone leaves its family. */
static GArray *
list_changed (DtlTextFamilies *self)
{
  const GArray *gone = dtl_fingerprints_gone (self->fingerprints), *changed = dtl_fingerprints_changed (self->fingerprints);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < gone->len; i++)
    leave_family (self, g_array_index (gone, guint, i));
  self->mark++;
  for (guint i = 0; i < changed->len; i++)
    {
      guint number = g_array_index (changed, guint, i);

      if (dtl_fingerprints_source_of (self->fingerprints, number) == G_MAXUINT || !mark (self, number))
        continue;
      if (has_partner (self, number))
        g_array_append_val (list, number);
      else
        leave_family (self, number);
      if (get_family_of (self, number) != NULL)
        get_family_of (self, number)->changed = TRUE;
    }
  return list;
}

/* In the order of the sources. */
static void
list_members (DtlTextFamilies *self)
{
  guint n = 0;

  for (guint i = 0; i < self->families->len; i++)
    {
      g_array_set_size (get_family (self, i)->numbers, 0);
      g_array_set_size (get_family (self, i)->sources, 0);
    }
  for (guint i = 0; i < dtl_fingerprints_n_sources (self->fingerprints); i++)
    {
      guint number = dtl_fingerprints_number_of (self->fingerprints, i);
      DtlTextFamily *family = get_family_of (self, number);

      if (family == NULL)
        continue;
      g_array_append_val (family->sources, i);
      g_array_append_val (family->numbers, number);
    }
  for (guint i = 0; i < self->families->len; i++)
    if (get_family (self, i)->numbers->len > 0)
      self->families->pdata[n++] = self->families->pdata[i];
    else
      free_family (self, get_family (self, i));
  g_ptr_array_set_size (self->families, n);
}

static int
compare_families_cb (gconstpointer a, gconstpointer b)
{
  guint left = g_array_index ((*(const DtlTextFamily *const *) a)->sources, guint, 0);
  guint right = g_array_index ((*(const DtlTextFamily *const *) b)->sources, guint, 0);

  return (left > right) - (left < right);
}

/**
 * dtl_text_families_update:
 * @self: families; the fingerprints were updated since the last time
 * @renumbered: sources may be given in another order, so that all have changed
 *
 * Returns: (transfer none) (element-type DtlTextFamily): the families that there are now, by their first source
 */
const GPtrArray *
dtl_text_families_update (DtlTextFamilies *self, gboolean renumbered)
{
  g_autoptr (GArray) changed = NULL;

  for (guint i = 0; i < self->families->len; i++)
    get_family (self, i)->changed = renumbered;
  changed = list_changed (self);
  for (guint i = 0; i < changed->len; i++)
    join_partners (self, g_array_index (changed, guint, i));
  check_families (self, changed);
  list_members (self);
  g_ptr_array_sort (self->families, compare_families_cb);
  return self->families;
}
