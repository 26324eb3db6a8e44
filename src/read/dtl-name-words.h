/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-names.h"

/* What is asked of the words of names by all who look for where they begin and end. */

static inline gboolean
is_capital (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD) && dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL);
}

static inline gboolean
is_glued (const DtlPassage *passage, guint at)
{
  return at < passage->n_tokens && !dtl_passage_has_flag (passage, at, DTL_TOKEN_SPACE_BEFORE);
}

static inline int
get_part (const DtlPassage *passage, guint at, guint *length)
{
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_NAME_PART, length);

  return sense ? sense->value : 0;
}

static inline int
get_word_part (const DtlPassage *passage, guint at)
{
  const DtlSense *sense = dtl_passage_word (passage, at, DTL_SENSE_NAME_PART);

  return sense ? sense->value : 0;
}

static inline gboolean
is_body (int part)
{
  return part == DTL_NAME_PART_ORGANISATION || part == DTL_NAME_PART_BODY_WORD;
}

static inline gboolean
is_spot (int part)
{
  return part == DTL_NAME_PART_PLACE || part == DTL_NAME_PART_PLACE_WORD;
}

static inline gboolean
is_title (const DtlPassage *passage, guint at, guint *length)
{
  return dtl_passage_phrase (passage, at, DTL_SENSE_TITLE, length) != NULL;
}
