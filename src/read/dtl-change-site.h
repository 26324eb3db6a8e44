/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/**
 * DtlChangeSite:
 * @passage: a paragraph
 * @quantities: (element-type DtlQuantity): its figures in the making
 * @figures: the first of the figures that were made of them
 * @index: which of them it is about
 * @first: the first token of its sentence
 * @end: the token after the sentence's last
 * @at: the first token of the words before the figure that hedge it
 *
 * A figure, and all around it that may tell which part of a change it is.
 */
typedef struct
{
  const DtlPassage *passage;
  const GArray *quantities;
  DtlFigure *figures;
  guint index;
  guint first;
  guint end;
  guint at;
} DtlChangeSite;

static inline const DtlQuantity *
dtl_change_site_quantity (const DtlChangeSite *self, guint index)
{
  return &g_array_index (self->quantities, DtlQuantity, index);
}

/* Whether the one token at @index is of @class. */
static inline gboolean
dtl_change_site_is (const DtlChangeSite *self, guint index, DtlSenseClass class)
{
  return dtl_passage_word (self->passage, index, class) != NULL;
}

/* "The losses [add up] to $3m": a sum, and no rise; "may [add up] to $3m to exports", "[added up] to 40 flights" are rises. */
static inline gboolean
dtl_change_site_sums_up (const DtlChangeSite *self, guint index)
{
  static const char *const sums[] = { "add", "adds", "added", "adding" };
  const DtlQuantity *quantity = dtl_change_site_quantity (self, self->index);

  if (quantity->kind == DTL_FIGURE_COUNT || dtl_passage_says (self->passage, quantity->end, "to"))
    return FALSE;
  return (dtl_passage_is_one_of (self->passage, index, sums) && dtl_passage_says (self->passage, index + 1, "up"))
         || (index > self->first && dtl_passage_says (self->passage, index, "up") && dtl_passage_is_one_of (self->passage, index - 1, sums));
}

/* The direction that a verb, noun or particle at @index tells. */
static inline DtlChange
dtl_change_site_direction (const DtlChangeSite *self, guint index)
{
  guint length;

  if (dtl_change_site_sums_up (self, index))
    return DTL_CHANGE_NONE;
  if (dtl_passage_phrase (self->passage, index, DTL_SENSE_RISE, &length) != NULL)
    return DTL_CHANGE_INCREASE;
  if (dtl_passage_phrase (self->passage, index, DTL_SENSE_FALL, &length) != NULL)
    return DTL_CHANGE_DECREASE;
  return DTL_CHANGE_NONE;
}

static inline gboolean
dtl_change_is_amount (DtlChange change)
{
  return change == DTL_CHANGE_INCREASE || change == DTL_CHANGE_DECREASE;
}

G_END_DECLS
