/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-reading.h"

G_BEGIN_DECLS

/* A name as it was found in its paragraph, before the rest of the text is known. */
typedef struct
{
  DtlSpan span;
  DtlNameKind kind;
  guint n_words;
  gboolean doubtful;    /* only a capital at the head of a sentence speaks for it */
  gboolean after_title;
  gboolean known;       /* the lexicon has it whole */
  gboolean in_capitals; /* a place written like this: LONDON */
  guint32 last_word;    /* where its last word starts */
  const char *country;  /* its code; NULL for other names */
  const char *bytes;
} DtlNameDraft;

G_END_DECLS
