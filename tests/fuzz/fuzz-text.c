/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes on their way to words: encoding, text, paragraphs, tokens with what the lexicon knows of them, and
 * sentences. Tokens lie in order and apart, and leave out nothing but white space. */

#include "config.h"

#include "dtl-encoding.h"
#include "dtl-paragraphs.h"
#include "dtl-sentences.h"
#include "fuzz.h"

static void
check_sentences (const GArray *tokens, const GArray *sentences)
{
  guint end = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      const DtlSentence *sentence = &g_array_index (sentences, DtlSentence, i);

      g_assert_cmpuint (sentence->first, ==, end);
      g_assert_cmpuint (sentence->end, >, sentence->first);
      end = sentence->end;
    }
  g_assert_cmpuint (end, ==, tokens->len);
}

static void
check_tokens (const DtlText *text, DtlSpan paragraph, const GArray *tokens)
{
  guint32 end = paragraph.start;

  for (guint i = 0; i < tokens->len; i++)
    {
      const DtlToken *token = &g_array_index (tokens, DtlToken, i);

      fuzz_check_span (text, dtl_token_span (token));
      g_assert_cmpuint (token->start, >=, end);
      g_assert_cmpuint (token->end, >, token->start);
      g_assert_cmpuint (token->kind, <=, DTL_TOKEN_OTHER);
      g_assert_cmpuint (i + MAX (token->phrase_length, 1), <=, tokens->len);
      end = token->end;
    }
  g_assert_cmpuint (end, <=, paragraph.end);
}

static void
split_paragraph (const DtlText *text, DtlSpan paragraph, GArray *tokens, GArray *sentences)
{
  const DtlLexicon *lexicon = fuzz_lexicon_english ();
  const char *bytes = dtl_text_bytes (text);

  dtl_tokenizer_fill (tokens, bytes, paragraph);
  dtl_lexicon_annotate (lexicon, bytes, (DtlToken *) (gpointer) tokens->data, tokens->len);
  check_tokens (text, paragraph, tokens);
  dtl_sentences_split (lexicon, bytes, (const DtlToken *) (gconstpointer) tokens->data, tokens->len, sentences);
  check_sentences (tokens, sentences);
}

static void
split_text (const DtlText *text)
{
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));
  guint32 end = 0;

  dtl_paragraphs_split (text, paragraphs);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      DtlSpan paragraph = g_array_index (paragraphs, DtlSpan, i);

      fuzz_check_span (text, paragraph);
      g_assert_cmpuint (paragraph.start, >=, end);
      g_assert_false (dtl_span_is_empty (paragraph));
      split_paragraph (text, paragraph, tokens, sentences);
      end = paragraph.end;
    }
}

void
fuzz_text (const guint8 *bytes, gsize length)
{
  g_autoptr (GBytes) input = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) decoded = dtl_encoding_to_utf8 (input, &error);
  g_autoptr (DtlText) text = decoded ? dtl_text_new (decoded, &error) : NULL;

  g_assert_true ((text == NULL) == (error != NULL));
  if (!text)
    return;
  fuzz_check_utf8 (dtl_text_bytes (text));
  split_text (text);
}
