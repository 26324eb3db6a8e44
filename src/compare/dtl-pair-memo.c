/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Much that is asked for each pair of two sources' statements hangs on the two sources alone: a few thousand questions
 * where a few hundred thousand are asked. */

#include "dtl-pair-memo.h"

#define N_SLOTS (1 << 16)

typedef struct
{
  guint32 a, b; /* the lower first */
  guint32 stamp;
  double value;
} Slot;

struct _DtlPairMemo
{
  Slot *slots;
  guint32 stamp; /* of what is not forgotten */
};

/* (transfer full): a memo of nothing. */
DtlPairMemo *
dtl_pair_memo_new (void)
{
  DtlPairMemo *self = g_new0 (DtlPairMemo, 1);

  self->slots = g_new0 (Slot, N_SLOTS);
  self->stamp = 1;
  return self;
}

void
dtl_pair_memo_free (DtlPairMemo *self)
{
  g_free (self->slots);
  g_free (self);
}

/* Nothing that was noted holds any more. */
void
dtl_pair_memo_forget (DtlPairMemo *self)
{
  self->stamp++;
}

static Slot *
find_slot (const DtlPairMemo *self, guint32 a, guint32 b)
{
  return &self->slots[((a * 2654435761u) ^ (b * 2246822519u)) >> 16 & (N_SLOTS - 1)];
}

/**
 * dtl_pair_memo_look_up:
 * @self: a memo
 * @a: the number of one
 * @b: the number of another
 * @value: (out): what was noted of them
 *
 * Returns: %FALSE, with @value untouched, if that is not known any more
 */
gboolean
dtl_pair_memo_look_up (const DtlPairMemo *self, guint32 a, guint32 b, double *value)
{
  const guint32 low = MIN (a, b), high = MAX (a, b);
  const Slot *slot = find_slot (self, low, high);

  if (slot->stamp != self->stamp || slot->a != low || slot->b != high)
    return FALSE;
  *value = slot->value;
  return TRUE;
}

void
dtl_pair_memo_note (DtlPairMemo *self, guint32 a, guint32 b, double value)
{
  const guint32 low = MIN (a, b), high = MAX (a, b);

  *find_slot (self, low, high) = (Slot) { low, high, self->stamp, value };
}
