/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-camps.h"
#include "dtl-kin.h"
#include "dtl-row-decisions.h"
#include "dtl-qualifiers.h"
#include "dtl-value.h"

G_BEGIN_DECLS

/**
 * DtlFact:
 * @source: its source, as the corpus counts
 * @item: its number in the alignment
 * @figures: (element-type guint): the figure and what it is in other units, in order of text
 * @values: (element-type DtlValue): those of @figures, in their order; behind them, of a time in weeks, about how many months it is
 * @figure: the first of its figures
 * @number: a hash of the number that this says: equal for equal ones
 * @noun: (nullable): the word that stands for what it counts
 * @near: words between it and the figures before and behind it
 * @clause: words of the clause that governs it
 * @sentence: words of its sentence
 * @measure: words of what the reader takes it to measure
 * @kin: (element-type DtlKin): what could stand for words of @near, @clause and @measure, in order
 * @kin_update: the update of the corpus that last changed what any of @kin weighs
 * @near_weight: what the words of @near tell in all; the same of the next three
 * @places: countries and other names of the clause, but not of who says so
 * @owners: names that stand between it and its neighbours, but not of who says so
 * @countries: those of @places that are countries
 * @companions: what other figures of its sentence say, as hashes: where two reports have some in common,
 *   they tell the same thing there
 * @rarest: the rarest name of @places; %G_MAXUINT32 if none
 * @subject: word of the name that its sentence is about: the first before it, or that of the sentence before
 *   if a pronoun stands for it; %G_MAXUINT32 if none
 * @land: word of the country that was spoken of last, in its clause or before; %G_MAXUINT32 if none
 * @numbers: bag of all telling numbers of its source, as hashes; one for all statements of the source
 * @qualifiers: bits of words that set measures apart: "net" against "gross"
 * @camp: who counts, of those whose counts of one crowd differ: bits of #DtlCamp; 0 for nobody that is named
 * @is_local: it is told of the place that the report is written in: "in our county"
 * @is_part: it is told as a part of something: "five of the victims"
 * @place: where in the source it stands: 0 at the beginning, 1 at the end
 * @n_dimension: how many statements of its source are of its dimension
 * @n_concept: how many of these are of its concept
 * @n_noun: how many of these count what it counts
 *
 * One statement of a source with a number in it: what is matched across sources. A conversion
 * beside it belongs to it.
 */
typedef struct
{
  guint source;
  guint item;
  GArray *figures;
  GArray *values;
  const DtlFigure *figure;
  guint32 number;
  const char *noun;
  GArray *near;
  GArray *clause;
  GArray *sentence;
  GArray *measure;
  GArray *kin;
  guint kin_update;
  GArray *places;
  GArray *owners;
  GArray *countries;
  GArray *companions;
  GArray *numbers;
  guint32 rarest;
  guint32 subject;
  guint32 land;
  double near_weight;
  double clause_weight;
  double sentence_weight;
  double measure_weight;
  guint64 qualifiers;
  DtlCamp camp;
  gboolean is_local;
  gboolean is_part;
  double place;
  guint n_dimension;
  guint n_concept;
  guint n_noun;
} DtlFact;

/* A currency that a source takes amounts for because others count in it. */
typedef struct
{
  const char *noun;     /* (nullable) what the source calls it */
  const char *currency; /* (nullable) interned */
} DtlBorrowedCurrency;

typedef struct _DtlFactCollector DtlFactCollector;

DtlFactCollector *dtl_fact_collector_new     (DtlCorpus *corpus);
void              dtl_fact_collector_free    (DtlFactCollector *self);
void              dtl_fact_collector_count   (DtlFactCollector *self, const DtlReading *reading, int by);
gboolean          dtl_fact_collector_lends   (const DtlFactCollector *self, const GArray *borrowed);
GPtrArray        *dtl_fact_collector_collect (DtlFactCollector *self, guint source, DtlRowDecisions *decisions, GArray *borrowed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlFactCollector, dtl_fact_collector_free)

void       dtl_facts_bind    (GPtrArray *facts, const DtlCorpus *corpus, DtlRowDecisions *decisions);
gboolean   dtl_fact_holds_changed (const DtlFact *self, const DtlCorpus *corpus);
gboolean   dtl_fact_note_kin (DtlFact *self, const DtlCorpus *corpus);
void       dtl_fact_weigh    (DtlFact *self, const DtlCorpus *corpus);
GPtrArray *dtl_facts_collect (DtlCorpus *corpus, DtlRowDecisions *decisions); /* element-type DtlFact, by source and place */

const DtlFigure *dtl_fact_figure    (const DtlFact *self, const DtlCorpus *corpus); /* the first of its figures */
const DtlValue  *dtl_fact_value     (const DtlFact *self); /* that of the first */
const DtlValue  *dtl_fact_in_unit   (const DtlFact *self, const char *unit);
gboolean         dtl_fact_meets_dimension (const DtlFact *a, const DtlFact *b);
gboolean         dtl_fact_pair_values (const DtlFact *a, const DtlFact *b, const DtlValue **left, const DtlValue **right);

G_END_DECLS
