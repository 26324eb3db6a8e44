/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/**
 * DtlMove:
 * @given: where a source is given now; %G_MAXUINT if it is gone
 * @unnamed: it has no name to be told by but the number of its place
 *
 * What became of the place of a source. Moves are an array by the places that were; the order of the sources that are
 * still there is what it was.
 */
typedef struct
{
  guint given;
  gboolean unnamed;
} DtlMove;

/* Each takes what was made of sources as they were given, and hands back (transfer full) the same for sources as they are
 * given now; %NULL if it is to be made anew. What others share is copied. Quotations and origins tell of none by
 * its number. */
DtlMeasure        *dtl_moves_measure     (const GArray *moves, DtlMeasure *measure);
DtlStoryEvent     *dtl_moves_story_event (const GArray *moves, DtlStoryEvent *event);
DtlQuotationMatch *dtl_moves_quotation   (const GArray *moves, DtlQuotationMatch *match);
DtlOrigin         *dtl_moves_origin      (const GArray *moves, DtlOrigin *origin);

G_END_DECLS
