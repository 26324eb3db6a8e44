/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a pair stands among the others of its two reports. Items 0 and 1 are of the first report, 2 and 3 of the second. */

#include "dtl-rivals.h"

static const guint32 sources[] = { 0, 0, 1, 1 };

typedef struct
{
  const char *name;
  DtlLink links[4];
  guint n;
  guint32 values[4];
  float best, rival; /* of the first link */
} Case;

static const Case cases[] = {
  { "alone", { { 0, 2, 1, 1, FALSE } }, 1, { 1, 2, 3, 4 }, 1, 0 },
  { "a worse one beside it", { { 0, 2, 2, 1, FALSE }, { 0, 3, 0.5, 1, FALSE } }, 2, { 1, 2, 3, 4 }, 0.75, 0 },
  { "far behind is as good as none", { { 0, 2, 6, 1, FALSE }, { 0, 3, -1, 1, FALSE } }, 2, { 1, 2, 3, 4 }, 1, 0 },
  { "a better one for the first", { { 0, 2, 0.5, 1, FALSE }, { 0, 3, 2, 1, FALSE } }, 2, { 1, 2, 3, 4 }, 0, 0.75 },
  { "a better one for the second", { { 0, 2, 0.5, 1, FALSE }, { 1, 2, 2, 1, FALSE } }, 2, { 1, 2, 3, 4 }, 0, 0.75 },
  { "the rival has its equal", { { 0, 2, 0.5, 1, FALSE }, { 1, 2, 2, 1, FALSE }, { 1, 3, 5, 1, TRUE } }, 3, { 1, 4, 3, 4 }, 1, 0 },
  { "its equal does not suffice", { { 0, 2, 0.5, 1, FALSE }, { 1, 2, 2, 1, FALSE }, { 1, 3, 3, 9, TRUE } }, 3, { 1, 4, 3, 4 }, 0, 0.75 },
  { "who says the same is no rival", { { 0, 2, 0.5, 1, FALSE }, { 0, 3, 2, 1, FALSE } }, 2, { 1, 2, 3, 3 }, 1, 0 },
  { "of another time", { { 0, 2, 0.5, 1, FALSE, TRUE }, { 0, 3, 2, 1, FALSE } }, 2, { 1, 2, 3, 4 }, 0, 0 },
  { "within one report", { { 0, 1, 0.5, 1, FALSE }, { 0, 2, 2, 1, FALSE } }, 2, { 1, 2, 3, 4 }, 0, 0 },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (DtlLink)), standings = NULL;
      const DtlStanding *first;

      g_array_append_vals (links, cases[i].links, cases[i].n);
      standings = dtl_rivals_rank (links, sources, cases[i].values);
      first = &g_array_index (standings, DtlStanding, 0);
      g_test_message ("%s: %g, %g", cases[i].name, first->best, first->rival);
      g_assert_cmpuint (standings->len, ==, links->len);
      g_assert_cmpfloat_with_epsilon (first->best, cases[i].best, 1e-6);
      g_assert_cmpfloat_with_epsilon (first->rival, cases[i].rival, 1e-6);
    }
}

static void
test_nothing (void)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (DtlLink)), standings = dtl_rivals_rank (links, sources, sources);

  g_assert_cmpuint (standings->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rivals/cases", test_cases);
  g_test_add_func ("/rivals/nothing", test_nothing);
  return g_test_run ();
}
