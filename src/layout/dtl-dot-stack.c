/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sixty dots on one value: none may hide another, and the pile must not fill the window. They are stacked, and where
 * the stack is full they stand beside it; always in the same way, so that a dot is found again. */

#include "dtl-dot-stack.h"

#define ROOM 1.2 /* radii to either side: corners of a shape stand out of its circle */

typedef struct
{
  double from;
  double to;
} Taken;

typedef struct
{
  GPtrArray *rows; /* GArray of Taken */
  double width;
  double radius; /* of the room that a dot needs */
  guint most_rows;
} Stack;

typedef struct
{
  guint index;
  double x;
} Placed;

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *left = a;
  const Placed *right = b;

  if (left->x != right->x)
    return left->x < right->x ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

static gboolean
is_free (const Stack *stack, guint row, double from, double to)
{
  const GArray *taken = row < stack->rows->len ? g_ptr_array_index (stack->rows, row) : NULL;

  for (guint i = 0; taken != NULL && i < taken->len; i++)
    {
      const Taken *other = &g_array_index (taken, Taken, i);

      if (from < other->to && other->from < to)
        return FALSE;
    }
  return TRUE;
}

static void
take (Stack *stack, guint row, double from, double to)
{
  const Taken taken = { from, to };

  while (stack->rows->len <= row)
    g_ptr_array_add (stack->rows, g_array_new (FALSE, FALSE, sizeof (Taken)));
  g_array_append_val ((GArray *) g_ptr_array_index (stack->rows, row), taken);
}

/* Where the marks of its ends stand: a dot has one, a bar that is open at one end too. */
static double
get_anchor (const DtlDotPlotMark *mark)
{
  return mark->open_low ? mark->x2 : mark->x;
}

static gboolean
is_bar (const DtlDotPlotMark *mark)
{
  return mark->x2 > mark->x;
}

static gboolean
is_free_for (const Stack *stack, const DtlDotPlotMark *mark, guint row, double shift)
{
  const double r = stack->radius;

  if (is_bar (mark) && !mark->twin)
    return is_free (stack, row, mark->x - r, mark->x2 + r);
  if (is_bar (mark) && !mark->open_low && !mark->open_high && !is_free (stack, row, mark->x2 + shift - r, mark->x2 + shift + r))
    return FALSE;
  return is_free (stack, row, get_anchor (mark) + shift - r, get_anchor (mark) + shift + r);
}

static void
put (Stack *stack, DtlDotPlotMark *mark, guint row, double shift)
{
  const double r = stack->radius;

  mark->row = row;
  mark->shift = shift;
  if (is_bar (mark) && !mark->twin)
    {
      take (stack, row, mark->x - r, mark->x2 + r);
      return;
    }
  take (stack, row, get_anchor (mark) + shift - r, get_anchor (mark) + shift + r);
  if (is_bar (mark) && !mark->open_low && !mark->open_high)
    take (stack, row, mark->x2 + shift - r, mark->x2 + shift + r);
}

static gboolean
put_at_shift (Stack *stack, DtlDotPlotMark *mark, double shift)
{
  const double at = get_anchor (mark) + shift;

  if (at < 0 || at > stack->width)
    return FALSE;
  for (guint row = 0; row < stack->most_rows; row++)
    if (is_free_for (stack, mark, row, shift))
      {
        put (stack, mark, row, shift);
        return TRUE;
      }
  return FALSE;
}

/* On its place in the lowest free row; else as near beside it as there is room; else over all of them. */
static void
place (Stack *stack, DtlDotPlotMark *mark)
{
  const double step = 2 * stack->radius;
  const double most = is_bar (mark) && !mark->twin ? 0 : stack->width;
  guint row = 0;

  if (put_at_shift (stack, mark, 0))
    return;
  for (double shift = step; shift <= most; shift += step)
    if (put_at_shift (stack, mark, shift) || put_at_shift (stack, mark, -shift))
      return;
  while (!is_free_for (stack, mark, row, 0))
    row++;
  put (stack, mark, row, 0);
}

static gboolean
is_same_bar (const DtlDotPlotMark *a, const DtlDotPlotMark *b)
{
  return is_bar (a) && a->x == b->x && a->x2 == b->x2 && a->open_low == b->open_low && a->open_high == b->open_high;
}

static GArray *
sort_marks (const GArray *marks)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (Placed));

  for (guint i = 0; i < marks->len; i++)
    {
      const Placed placed = { i, g_array_index (marks, DtlDotPlotMark, i).x };

      g_array_append_val (order, placed);
    }
  g_array_sort (order, compare_placed);
  return order;
}

/* Several who give one range share its bar: the others are its ends, stacked over it. */
static void
find_twins (GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      DtlDotPlotMark *mark = &g_array_index (marks, DtlDotPlotMark, i);

      mark->twin = FALSE;
      for (guint j = 0; j < i && !mark->twin; j++)
        mark->twin = is_same_bar (mark, &g_array_index (marks, DtlDotPlotMark, j));
    }
}

/**
 * dtl_dot_stack_place:
 * @marks: (element-type DtlDotPlotMark) (inout): their rows, shifts and twins are filled in
 * @width: of the axis, pixels
 * @radius: of a dot, pixels
 * @most_rows: how high dots are stacked before they stand beside each other; at least 1
 *
 * Returns: how much room that took
 */
DtlDotStack
dtl_dot_stack_place (GArray *marks, double width, double radius, guint most_rows)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) order = sort_marks (marks);
  Stack stack = { rows, width, radius * ROOM, most_rows };
  DtlDotStack result = { 0, FALSE };

  find_twins (marks);
  for (guint i = 0; i < order->len; i++)
    {
      DtlDotPlotMark *mark = &g_array_index (marks, DtlDotPlotMark, g_array_index (order, Placed, i).index);

      place (&stack, mark);
      result.spreads |= mark->shift != 0;
    }
  result.n_rows = rows->len;
  return result;
}
