/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* What the traps ask of a number that may be no figure; for them alone. */

/**
 * Suspect:
 * @first: the first of its tokens
 * @end: the token after its last
 * @noun: what it would count, or %DTL_NO_NOUN
 */
typedef struct
{
  const DtlPassage *passage;
  const DtlQuantity *quantity;
  guint first;
  guint end;
  guint noun;
} Suspect;

static inline gboolean
says (const Suspect *suspect, guint index, const char *word)
{
  return dtl_passage_says (suspect->passage, index, word);
}

static inline gboolean
is_kind (const Suspect *suspect, guint index, DtlTokenKind kind)
{
  return dtl_passage_is (suspect->passage, index, kind);
}

static inline gboolean
joined (const Suspect *suspect, guint index)
{
  return dtl_quantity_joined (suspect->passage, index);
}

static inline gboolean
has_flag (const Suspect *suspect, guint index, DtlTokenFlags flag)
{
  return dtl_passage_has_flag (suspect->passage, index, flag);
}

/* No unit, no scale, no grouping, in digits: nothing shows yet that it is a figure. */
static inline gboolean
is_bare (const Suspect *suspect)
{
  const DtlNumber *number = &suspect->quantity->number;

  return !suspect->quantity->has_unit && number->scale == 0 && (number->flags & (DTL_NUMBER_GROUPED | DTL_NUMBER_SPELLED | DTL_NUMBER_SIGNED)) == 0;
}

/* Whether it belongs to a game, a craft, a share, or a thing that goes by number. */
gboolean dtl_figure_traps_of_things (const Suspect *suspect);

G_END_DECLS
