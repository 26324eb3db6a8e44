/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of a page is looked at by whoever tells the page from the report, by whoever looks for a title or a date
 * above it, and by whoever reads it: it is taken apart for all of them together. */

#include "dtl-token-store.h"

#include <string.h>

/* Longer texts are books: they would take more memory than time. */
#define KEPT_BYTES_MOST (1 << 18)

/* In one array a token beside the paragraph is some other paragraph's, and reading it goes unnoticed. Where
 * AddressSanitizer watches, each paragraph has memory of its own, with margins that must not be read. */
#if defined(__SANITIZE_ADDRESS__)
#define HAS_WATCHED_MEMORY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_WATCHED_MEMORY 1
#endif
#endif
#ifdef HAS_WATCHED_MEMORY
#include <sanitizer/asan_interface.h>
#else
#define HAS_WATCHED_MEMORY 0
#define ASAN_POISON_MEMORY_REGION(address, size) ((void) (address), (void) (size))
#endif
#define MARGIN 16 /* tokens on either side */

static void
make_tokens (DtlTokenStore *self, DtlSpan span)
{
  dtl_tokenizer_fill (self->recent, self->bytes, span);
  dtl_lexicon_annotate (self->lexicon, self->bytes, (DtlToken *) (gpointer) self->recent->data, self->recent->len);
}

static void
keep_all (DtlTokenStore *self)
{
  self->firsts = g_new (guint, self->paragraphs->len + 1);
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      self->firsts[i] = self->kept->len;
      make_tokens (self, g_array_index (self->paragraphs, DtlSpan, i));
      g_array_append_vals (self->kept, self->recent->data, self->recent->len);
    }
  self->firsts[self->paragraphs->len] = self->kept->len;
}

/**
 * dtl_token_store_init:
 * @self: uninitialised
 * @lexicon: what tokens are annotated with
 * @bytes: a text
 * @paragraphs: (element-type DtlSpan): its paragraphs, in order; they must stay as they are
 */
void
dtl_token_store_init (DtlTokenStore *self, const DtlLexicon *lexicon, const char *bytes, const GArray *paragraphs)
{
  guint32 end = paragraphs->len > 0 ? g_array_index (paragraphs, DtlSpan, paragraphs->len - 1).end : 0;

  *self = (DtlTokenStore) {
    .lexicon = lexicon,
    .bytes = bytes,
    .paragraphs = paragraphs,
    .kept = g_array_sized_new (FALSE, FALSE, sizeof (DtlToken), end <= KEPT_BYTES_MOST ? end / 4 + 1 : 1), /* has memory without a token too */
    .recent = g_array_sized_new (FALSE, FALSE, sizeof (DtlToken), 1),
  };
  if (end <= KEPT_BYTES_MOST)
    keep_all (self);
}

void
dtl_token_store_clear (DtlTokenStore *self)
{
  g_clear_pointer (&self->kept, g_array_unref);
  g_clear_pointer (&self->recent, g_array_unref);
  g_clear_pointer (&self->firsts, g_free);
  g_clear_pointer (&self->watched, g_free);
}

/* The first paragraph that begins at @offset or behind it. */
static guint
find_paragraph (const DtlTokenStore *self, guint32 offset)
{
  guint low = 0, high = self->paragraphs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->paragraphs, DtlSpan, middle).start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const DtlToken *
watch (DtlTokenStore *self, const DtlToken *tokens, guint n_tokens)
{
  if (!HAS_WATCHED_MEMORY)
    return tokens;
  g_free (self->watched);
  self->watched = g_new (DtlToken, MARGIN + n_tokens + MARGIN);
  memcpy (self->watched + MARGIN, tokens, n_tokens * sizeof *tokens);
  ASAN_POISON_MEMORY_REGION (self->watched, MARGIN * sizeof *tokens);
  ASAN_POISON_MEMORY_REGION (self->watched + MARGIN + n_tokens, MARGIN * sizeof *tokens);
  return self->watched + MARGIN;
}

/**
 * dtl_token_store_get:
 * @self: a store
 * @span: a paragraph, or a part of one
 * @n_tokens: (out): how many tokens it has
 *
 * Returns: (transfer none) (array length=n_tokens): the annotated tokens of @span, valid until the next call
 */
const DtlToken *
dtl_token_store_get (DtlTokenStore *self, DtlSpan span, guint *n_tokens)
{
  guint index = self->firsts != NULL ? find_paragraph (self, span.start) : self->paragraphs->len;

  if (index < self->paragraphs->len && dtl_span_equal (g_array_index (self->paragraphs, DtlSpan, index), span))
    {
      *n_tokens = self->firsts[index + 1] - self->firsts[index];
      return watch (self, &g_array_index (self->kept, DtlToken, self->firsts[index]), *n_tokens);
    }
  make_tokens (self, span);
  *n_tokens = self->recent->len;
  return watch (self, (const DtlToken *) (gpointer) self->recent->data, *n_tokens);
}
