/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clause.h"

G_BEGIN_DECLS

#define DTL_NOUN_PHRASE_MAX 9 /* words of one noun phrase */

/**
 * DtlNounSite:
 * @passage: the paragraph
 * @figure: the figure that phrases are looked for around
 * @clause: its clause: no phrase reaches beyond it
 * @first: index of the figure's first token
 * @last: index of its last; no phrase holds the figure
 * @lead: index of the first of the hedges before it, in its clause; @first if there are none
 * @n_before: how many figures of the paragraph stand before it
 */
typedef struct
{
  const DtlPassage *passage;
  const DtlFigure *figure;
  DtlClause clause;
  guint first;
  guint last;
  guint lead;
  guint n_before;
} DtlNounSite;

/* A run of tokens; empty if first == end. */
typedef struct
{
  guint first;
  guint end;
} DtlTokenRun;

#define DTL_NO_TOKENS ((DtlTokenRun) { 0, 0 })

static inline gboolean
dtl_token_run_is_empty (DtlTokenRun run)
{
  return run.end <= run.first;
}

DtlNounSite dtl_noun_site_make         (const DtlPassage *passage, const DtlFigure *figure, guint first, guint last);
gboolean dtl_noun_phrase_is_modal      (const DtlNounSite *site, guint token);
gboolean dtl_noun_phrase_is_hedge      (const DtlNounSite *site, guint token);
gboolean dtl_noun_phrase_find_date     (const DtlNounSite *site, guint token);
const DtlFigure *dtl_noun_phrase_find_figure (const DtlNounSite *site, guint token);
gboolean dtl_noun_phrase_is_determiner (const DtlNounSite *site, guint token);
gboolean dtl_noun_phrase_ends_wording  (const DtlNounSite *site, guint token);
gboolean dtl_noun_phrase_ends_in       (const DtlNounSite *site, guint token, const char *ending, guint stem);
gboolean dtl_noun_phrase_is_nominal    (const DtlNounSite *site, guint token);
DtlTokenRun   dtl_noun_phrase_take_forward  (const DtlNounSite *site, guint token, gboolean with_tail);
DtlTokenRun   dtl_noun_phrase_take_backward (const DtlNounSite *site, guint end);
guint    dtl_noun_phrase_skip_hedges_before (const DtlNounSite *site, guint token);
void     dtl_noun_phrase_append        (GString *phrase, const DtlNounSite *site, DtlTokenRun run);

/* Whether the token alone can be of @class; behind the end nothing can. */
static inline gboolean
dtl_noun_phrase_has_class (const DtlNounSite *site, guint token, DtlSenseClass class)
{
  return dtl_passage_word (site->passage, token, class) != NULL;
}

/* Whether the token is @word, which is lower case, and stands before the clause's end. */
G_ALWAYS_INLINE static inline gboolean
dtl_noun_phrase_says (const DtlNounSite *site, guint token, const char *word)
{
  return token < site->clause.end && dtl_passage_says (site->passage, token, word);
}

/* Whether the token is part of a date that was read. */
static inline gboolean
dtl_noun_phrase_in_date (const DtlNounSite *site, guint token)
{
  gboolean holds;

  return (site->passage->spots == NULL || dtl_passage_recall (site->passage, DTL_FACT_DATE, token, &holds)) && dtl_noun_phrase_find_date (site, token);
}

/* (nullable): the figure that the token is part of, this one or another. */
static inline const DtlFigure *
dtl_noun_phrase_figure (const DtlNounSite *site, guint token)
{
  gboolean holds;

  return site->passage->spots == NULL || dtl_passage_recall (site->passage, DTL_FACT_FIGURE, token, &holds) ? dtl_noun_phrase_find_figure (site, token) : NULL;
}

static inline gboolean
dtl_noun_phrase_in_figure (const DtlNounSite *site, guint token)
{
  return dtl_noun_phrase_figure (site, token) != NULL;
}

/* The token before which the figure's hedges begin, or the figure. Many constructions ask; it is found once. */
static inline guint
dtl_noun_phrase_skip_hedges (const DtlNounSite *site)
{
  return site->lead;
}

G_END_DECLS
