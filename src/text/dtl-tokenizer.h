/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-span.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_TOKEN_WORD,        /* letters; "don't", "U.S.", "p.m." are one word each; "’s" is a clitic */
  DTL_TOKEN_NUMBER,      /* digits, with single "." or "," between digits: "11.2", "1,234", "12.12.2024" */
  DTL_TOKEN_CLITIC,      /* "’s" or "'s" after a word, or the bare apostrophe of "workers’" */
  DTL_TOKEN_SIGN,        /* currency, percent, degree and other signs; vulgar fractions */
  DTL_TOKEN_DASH,        /* hyphen, minus, en and em dash */
  DTL_TOKEN_STOP,        /* . ! ? … */
  DTL_TOKEN_COMMA,
  DTL_TOKEN_COLON,
  DTL_TOKEN_SEMICOLON,
  DTL_TOKEN_SLASH,
  DTL_TOKEN_OPEN,        /* opening bracket */
  DTL_TOKEN_CLOSE,       /* closing bracket */
  DTL_TOKEN_QUOTE_OPEN,
  DTL_TOKEN_QUOTE_CLOSE,
  DTL_TOKEN_BULLET,      /* •, ▪, and "-" or "*" that begin a line */
  DTL_TOKEN_LINK,        /* URL, e-mail address, domain, @name, #tag: never read */
  DTL_TOKEN_OTHER,
} DtlTokenKind;

typedef enum
{
  DTL_TOKEN_CAPITAL = 1 << 0,      /* begins with a capital letter */
  DTL_TOKEN_UPPER = 1 << 1,        /* all its letters are capitals, two at least */
  DTL_TOKEN_SPACE_BEFORE = 1 << 2, /* white space of any kind before it; set on a text's first token */
  DTL_TOKEN_LINE_BEFORE = 1 << 3,  /* a line break before it; set on a text's first token */
  DTL_TOKEN_JOINT_BEFORE = 1 << 4, /* one no-break or thin space is all that stands before it */
  DTL_TOKEN_DOTTED = 1 << 5,       /* a word with dots in it: "U.S.", "p.m." */
  DTL_TOKEN_FOREIGN = 1 << 6,      /* holds bytes outside ASCII */
  DTL_TOKEN_LONG = 1 << 7,         /* a dash longer than a hyphen (– or —), or "--" */
} DtlTokenFlags;

/* The upper half of a token's flags hints at classes that have no bit (set with @word): each
 * class shares a bit with some others, so that a word without it can be none of them. The last
 * tells that some sense of the word asks for its capitals: without it, what a word can be it is. */
#define DTL_TOKEN_OWN_FLAGS 0x00FF
#define DTL_TOKEN_HINT(class) (0x0100 << ((class) % 7))
#define DTL_TOKEN_CASED 0x8000

/**
 * DtlToken:
 * @start: first byte in the text
 * @end: the byte after the last
 * @hash: of the folded bytes (lower case, ’ as ', fullwidth as ASCII): equal for equal words
 * @classes: what the token alone can be, of DTL_SENSE_BIT() (set with @word)
 * @word: the lexicon's entry for this token alone, 0 if none (set by dtl_lexicon_annotate())
 * @phrase: the longest entry that begins here, 0 if none; equals @word for one token
 * @phrase_length: number of tokens of @phrase
 * @kind: a #DtlTokenKind
 * @flags: of #DtlTokenFlags
 */
typedef struct
{
  guint64 hash;
  guint64 classes;
  guint32 start;
  guint32 end;
  guint16 word;
  guint16 phrase;
  guint8 phrase_length;
  guint8 kind;
  guint16 flags;
} DtlToken;

/* Walks over text that it does not own; keep it on the stack. */
typedef struct
{
  /*< private >*/
  const char *bytes;
  guint32 begin;
  guint32 position;
  guint32 end;
  gboolean after_word;
} DtlTokenizer;

void     dtl_tokenizer_init  (DtlTokenizer *self, const char *bytes, DtlSpan span);
gboolean dtl_tokenizer_next  (DtlTokenizer *self, DtlToken *token);
void     dtl_tokenizer_fill  (GArray *tokens, const char *bytes, DtlSpan span); /* element-type DtlToken; replaces the contents */
guint64  dtl_tokenizer_hash  (const char *word, gsize length); /* that of a token with these bytes */
guint64  dtl_tokenizer_chain (guint64 phrase, guint64 token);  /* hash of a phrase with one token more */

static inline DtlSpan
dtl_token_span (const DtlToken *token)
{
  return (DtlSpan) { token->start, token->end };
}

static inline guint32
dtl_token_length (const DtlToken *token)
{
  return token->end - token->start;
}

G_END_DECLS
