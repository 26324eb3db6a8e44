/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/**
 * DtlClause:
 * @first: index of its first token in the passage
 * @end: the index after its last
 */
typedef struct
{
  guint first;
  guint end;
} DtlClause;

DtlClause dtl_clause_find     (const DtlPassage *passage, guint token);
gboolean  dtl_clause_previous (const DtlPassage *passage, const DtlClause *clause, DtlClause *previous);
gboolean  dtl_clause_is_verb  (const DtlPassage *passage, guint token);
guint     dtl_clause_verb     (const DtlPassage *passage, const DtlClause *clause); /* its first finite verb; @end if none */

G_END_DECLS
