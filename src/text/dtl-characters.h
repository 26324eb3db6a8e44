/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-tokenizer.h"

G_BEGIN_DECLS

/* Bits of what a character is; bits and not a class, so that several are asked for at once. */
enum
{
  DTL_BYTE_LETTER,
  DTL_BYTE_CAPITAL, /* beside DTL_BYTE_LETTER */
  DTL_BYTE_DIGIT,
  DTL_BYTE_SPACE, /* white space and control characters */
  DTL_BYTE_LINE,  /* beside DTL_BYTE_SPACE */
  DTL_BYTE_FOREIGN, /* a byte of a character outside ASCII */
  DTL_BYTE_MARK,  /* what may stand in a number */
};

#define DTL_TRAIT_LETTER (1 << DTL_BYTE_LETTER)
#define DTL_TRAIT_CAPITAL (1 << DTL_BYTE_CAPITAL)
#define DTL_TRAIT_DIGIT (1 << DTL_BYTE_DIGIT)
#define DTL_TRAIT_SPACE (1 << DTL_BYTE_SPACE)
#define DTL_TRAIT_LINE (1 << DTL_BYTE_LINE)
#define DTL_TRAIT_FOREIGN (1 << DTL_BYTE_FOREIGN)
#define DTL_TRAIT_MARK (1 << DTL_BYTE_MARK)

/* The traits of each byte, and the kind of token that an ASCII byte begins, context apart. */
extern const guint8 dtl_byte_traits[256];
extern const guint8 dtl_byte_kinds[128];

/**
 * DtlSign:
 * @kind: a #DtlTokenKind
 * @flags: of #DtlTokenFlags
 */
typedef struct
{
  guint8 kind;
  guint8 flags;
} DtlSign;

guint8   dtl_character_traits          (gunichar character); /* never DTL_TRAIT_FOREIGN */
gboolean dtl_character_is_joining_space (gunichar character); /* a space that parts no number from its unit */
DtlSign  dtl_character_sign            (gunichar character); /* of one that is no letter, digit or space */

static inline gboolean
dtl_character_is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019;
}

G_END_DECLS
