/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "dtl-characters.h"

G_BEGIN_DECLS

#define DTL_BYTE_MASKS_LENGTH 64

/**
 * DtlByteMasks:
 * @letters: ASCII letters
 * @capitals: those of them in upper case
 * @digits: ASCII digits
 * @spaces: ASCII white space and control characters
 * @lines: those of them that end a line
 * @marks: full stops and commas
 *
 * What each of 64 bytes is: bit n for byte n. The words of a text are then found by counting
 * zeros, with no branch for each byte.
 */
typedef struct
{
  guint64 letters;
  guint64 capitals;
  guint64 digits;
  guint64 spaces;
  guint64 lines;
  guint64 marks;
} DtlByteMasks;

/* Bit @bit of each of eight bytes, as the bits of one. */
static inline guint64
dtl_byte_masks_gather (guint64 bytes, guint bit)
{
  return ((bytes >> bit & G_GUINT64_CONSTANT (0x0101010101010101)) * G_GUINT64_CONSTANT (0x0102040810204080)) >> 56;
}

/* For any processor: a look-up for each byte. */
static inline DtlByteMasks
dtl_byte_masks_look_up (const char *bytes)
{
  DtlByteMasks masks = { 0, 0, 0, 0, 0, 0 };

  for (guint i = 0; i < DTL_BYTE_MASKS_LENGTH; i += 8)
    {
      guint64 traits = 0;

      for (guint j = 0; j < 8; j++)
        traits |= (guint64) dtl_byte_traits[(guint8) bytes[i + j]] << 8 * j;
      masks.letters |= dtl_byte_masks_gather (traits, DTL_BYTE_LETTER) << i;
      masks.capitals |= dtl_byte_masks_gather (traits, DTL_BYTE_CAPITAL) << i;
      masks.digits |= dtl_byte_masks_gather (traits, DTL_BYTE_DIGIT) << i;
      masks.spaces |= dtl_byte_masks_gather (traits, DTL_BYTE_SPACE) << i;
      masks.lines |= dtl_byte_masks_gather (traits, DTL_BYTE_LINE) << i;
      masks.marks |= dtl_byte_masks_gather (traits, DTL_BYTE_MARK) << i;
    }
  return masks;
}

#ifdef __SSE2__
/* Bytes from @least on, @count of them; a signed comparison does for it if they are moved to the
 * upper end of what is positive. */
static inline guint64
dtl_byte_masks_between (__m128i bytes, guint8 least, guint8 count)
{
  return (guint64) _mm_movemask_epi8 (_mm_cmpgt_epi8 (_mm_add_epi8 (bytes, _mm_set1_epi8 (128 - count - least)), _mm_set1_epi8 (127 - count)));
}

/* Sixteen bytes at once, four times. */
static inline DtlByteMasks
dtl_byte_masks_compare (const char *bytes)
{
  DtlByteMasks masks = { 0, 0, 0, 0, 0, 0 };

#pragma GCC unroll 4
  for (guint i = 0; i < DTL_BYTE_MASKS_LENGTH; i += 16)
    {
      __m128i part = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (bytes + i));
      guint64 letters = dtl_byte_masks_between (_mm_or_si128 (part, _mm_set1_epi8 (0x20)), 'a', 26);
      guint64 foreign = (guint64) _mm_movemask_epi8 (part);
      guint64 controls = (guint64) _mm_movemask_epi8 (_mm_or_si128 (_mm_cmplt_epi8 (part, _mm_set1_epi8 (0x21)), _mm_cmpeq_epi8 (part, _mm_set1_epi8 (0x7F))));

      masks.letters |= letters << i;
      masks.capitals |= (letters & ~(guint64) _mm_movemask_epi8 (_mm_slli_epi16 (part, 2))) << i;
      masks.digits |= dtl_byte_masks_between (part, '0', 10) << i;
      masks.spaces |= (controls & ~foreign) << i;
      masks.lines |= dtl_byte_masks_between (part, '\n', 4) << i;
      masks.marks |= (guint64) _mm_movemask_epi8 (_mm_or_si128 (_mm_cmpeq_epi8 (part, _mm_set1_epi8 ('.')), _mm_cmpeq_epi8 (part, _mm_set1_epi8 (',')))) << i;
    }
  return masks;
}
#endif

/* The masks of the 64 bytes from @bytes on. */
static inline DtlByteMasks
dtl_byte_masks_make (const char *bytes)
{
#ifdef __SSE2__
  return dtl_byte_masks_compare (bytes);
#else
  return dtl_byte_masks_look_up (bytes);
#endif
}

G_END_DECLS
