/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clause.h"

G_BEGIN_DECLS

#define DTL_PHRASE_MAX 9 /* words of one noun phrase */

/**
 * DtlPhraseSite:
 * @passage: the paragraph
 * @figure: the figure that phrases are looked for around
 * @clause: its clause: no phrase reaches beyond it
 * @first: index of the figure's first token
 * @last: index of its last; no phrase holds the figure
 */
typedef struct
{
  const DtlPassage *passage;
  const DtlFigure *figure;
  DtlClause clause;
  guint first;
  guint last;
} DtlPhraseSite;

/* A run of tokens; empty if first == end. */
typedef struct
{
  guint first;
  guint end;
} DtlRun;

#define DTL_NO_RUN ((DtlRun) { 0, 0 })

static inline gboolean
dtl_run_is_empty (DtlRun run)
{
  return run.end <= run.first;
}

gboolean dtl_phrase_has_class     (const DtlPhraseSite *site, guint token, DtlSenseClass class);
gboolean dtl_phrase_says          (const DtlPhraseSite *site, guint token, const char *word);
gboolean dtl_phrase_says_any      (const DtlPhraseSite *site, guint token, const char *const *words, guint n_words);
gboolean dtl_phrase_is_modal      (const DtlPhraseSite *site, guint token);
gboolean dtl_phrase_is_hedge      (const DtlPhraseSite *site, guint token);
gboolean dtl_phrase_is_nominal    (const DtlPhraseSite *site, guint token);
DtlRun   dtl_phrase_take_forward  (const DtlPhraseSite *site, guint token, gboolean with_tail);
DtlRun   dtl_phrase_take_backward (const DtlPhraseSite *site, guint end);
guint    dtl_phrase_skip_hedges   (const DtlPhraseSite *site);
void     dtl_phrase_append        (GString *phrase, const DtlPhraseSite *site, DtlRun run);

G_END_DECLS
