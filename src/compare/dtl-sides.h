/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-facts.h"
#include "dtl-rates.h"

G_BEGIN_DECLS

/* So many statements of a row, by source, are looked through for one side. */
#define DTL_SIDE_SEARCHED 400

/**
 * DtlSideMemo:
 * @likes: by statement of its row, of those that are looked through: 0 if it was not asked yet whether it says the same
 *   number; else 1 for no and 2 for yes
 * @first_told: the day on which any source first told its number, if that is known
 * @has_first_told: whether it is
 * @roles: what the words of its clause make of its number, if that is known
 * @has_roles: whether it is
 *
 * What is asked of a side again for each other side that it is set against.
 */
typedef struct
{
  guint8 *likes;
  DtlDate first_told;
  gboolean has_first_told;
  guint roles;
  gboolean has_roles;
} DtlSideMemo;

/**
 * DtlSide:
 * @fact: a statement that speaks for all of them
 * @figure: its figure
 * @facts: (element-type DtlFact): all statements that say the same, by source
 * @n_sources: how many sources that are
 * @stale: whether they are late repeats of what was told before another number came
 * @memo: (nullable): what was found out about it; %NULL for one that is no side of a row
 *
 * What one or more sources say alike: same value, hedge and period.
 */
typedef struct
{
  const DtlFact *fact;
  const DtlFigure *figure;
  GPtrArray *facts;
  guint n_sources;
  gboolean stale;
  DtlSideMemo *memo;
} DtlSide;

/**
 * DtlRow:
 * @corpus: the sources
 * @rates: exchange rates
 * @sums: (element-type GPtrArray of DtlArithmetic): what was checked inside each source, as the corpus counts
 * @facts: (element-type DtlFact): the statements of one measure, by source
 * @sides: (element-type DtlSide): the same, put together by what they say
 * @decided: whether the user put some of it together
 */
typedef struct
{
  const DtlCorpus *corpus;
  const DtlRates *rates;
  GPtrArray *sums;
  GPtrArray *facts;
  GPtrArray *sides;
  gboolean decided;
} DtlRow;

DtlRow  *dtl_row_new  (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *sums, GPtrArray *facts);
void     dtl_row_free (DtlRow *self);
guint    dtl_row_n_sources (const DtlRow *self);
char    *dtl_side_amount  (const DtlSide *self);
char    *dtl_side_sources (const DtlSide *self, const DtlCorpus *corpus);
DtlDate  dtl_fact_published (const DtlFact *fact, const DtlCorpus *corpus);
void     dtl_side_append_mentions (const DtlSide *self, const DtlCorpus *corpus, GArray *mentions);
void     dtl_side_add_mentions (const DtlSide *self, const DtlCorpus *corpus, GArray *mentions);
gboolean dtl_side_has_mention (const DtlSide *self, const DtlCorpus *corpus, DtlMentionRef mention);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlRow, dtl_row_free)

G_END_DECLS
