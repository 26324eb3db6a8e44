/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lexicon.h"

G_BEGIN_DECLS

/**
 * DtlTokenStore:
 *
 * The annotated tokens of a text's paragraphs. Whoever judges a page looks at its lines before they are read, some of
 * them several times: of a text of common length all tokens are kept, of a longer one only those asked for last.
 */
typedef struct
{
  /*< private >*/
  const DtlLexicon *lexicon;
  const char *bytes;
  const GArray *paragraphs;
  GArray *kept;   /* DtlToken of all paragraphs */
  guint *firsts;  /* of each paragraph's in @kept, one more than there are; NULL if they are not kept */
  GArray *recent; /* DtlToken of what was asked for last */
  DtlToken *watched; /* the same, where AddressSanitizer watches */
} DtlTokenStore;

void            dtl_token_store_init  (DtlTokenStore *self, const DtlLexicon *lexicon, const char *bytes, const GArray *paragraphs);
void            dtl_token_store_clear (DtlTokenStore *self);
const DtlToken *dtl_token_store_get   (DtlTokenStore *self, DtlSpan span, guint *n_tokens);

/* Whether any paragraph can be had without taking it apart again. */
static inline gboolean
dtl_token_store_keeps_all (const DtlTokenStore *self)
{
  return self->firsts != NULL;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlTokenStore, dtl_token_store_clear)

G_END_DECLS
