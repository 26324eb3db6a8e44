/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-lexicon.h"

G_BEGIN_DECLS

/* What is put into the one report of a made story that is wrong. */
typedef enum
{
  DTL_FLAW_NONE,
  DTL_FLAW_SCALE,   /* a scale word too high */
  DTL_FLAW_SWAPPED, /* two digits changed round */
  DTL_FLAW_OTHER,   /* another number altogether, by a fifth */
  DTL_FLAW_DAY,     /* another day of what happened */
  DTL_FLAW_GROWN,   /* none: a toll that is higher a day later */
} DtlFlaw;

/* Where a report tells a fact: the first byte of its number. */
typedef struct
{
  guint report;
  guint fact;
  gsize start;
} DtlMadeTelling;

/**
 * DtlMadeStory:
 * @reports: (element-type GString): what each of them says
 * @tellings: (element-type DtlMadeTelling): which number is of which fact
 * @comparison: what is found in them
 * @flawed: the report with the flaw
 * @start: first byte of the wrong number or day in it
 *
 * Three reports of one story, made from sentences and numbers that a seed chooses: each tells most of it, in
 * other words, rounded, hedged or converted, with numbers of other times and things between.
 */
typedef struct
{
  GPtrArray *reports;
  GArray *tellings;
  DtlComparison *comparison;
  guint flawed;
  gsize start;
} DtlMadeStory;

/* (transfer full); %NULL where the seed makes no story that the flaw can be put into. */
DtlMadeStory *dtl_made_story_new  (const DtlLexicon *lexicon, guint32 seed, DtlFlaw flaw);
void          dtl_made_story_free (DtlMadeStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlMadeStory, dtl_made_story_free)

G_END_DECLS
