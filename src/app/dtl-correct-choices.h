/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-correct-fields.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlCorrectChoices:
 * @values: (array zero-terminated=1): in the notation of decisions; empty for a field that is typed in
 * @words: (array zero-terminated=1): what the user reads for each; what is in use, for a field that is typed in
 *
 * What a field offers.
 */
typedef struct
{
  GStrv values;
  GStrv words;
} DtlCorrectChoices;

DtlCorrectChoices *dtl_correct_choices_new  (DtlSession *session, const DtlReading *reading, const DtlCorrectField *field);
void               dtl_correct_choices_free (DtlCorrectChoices *choices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlCorrectChoices, dtl_correct_choices_free)

G_END_DECLS
