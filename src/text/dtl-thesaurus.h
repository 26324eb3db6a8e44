/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "dtl-json-scanner.h"

G_BEGIN_DECLS

#define DTL_THESAURUS_MEANINGS 3 /* classes that a word may be in */

/**
 * DtlThesaurus:
 *
 * Words that could stand for each other in two reports of one thing, in classes; and which words are made of which.
 * From `data/thesaurus/<language>.json`. That two words are of one class is evidence and no more: nothing is counted
 * by it. Words are looked up by their lemmas. Immutable once filled.
 */
typedef struct _DtlThesaurus DtlThesaurus;

DtlThesaurus *dtl_thesaurus_new  (void);
void          dtl_thesaurus_free (DtlThesaurus *self);
gboolean      dtl_thesaurus_fill (DtlThesaurus *self, DtlJsonScanner *json);

guint         dtl_thesaurus_size       (const DtlThesaurus *self); /* classes are numbered from 1 to this */
const char   *dtl_thesaurus_name       (const DtlThesaurus *self, guint meaning);
guint         dtl_thesaurus_look_up    (const DtlThesaurus *self, guint64 hash, guint meanings[DTL_THESAURUS_MEANINGS]);
gboolean      dtl_thesaurus_opens      (const DtlThesaurus *self, guint64 hash); /* whether a phrase begins with it */
gboolean      dtl_thesaurus_has_word   (const DtlThesaurus *self, const char *word);
gboolean      dtl_thesaurus_is_lone    (const DtlThesaurus *self, const char *word); /* it is made of no other, whatever its ending */
const char   *dtl_thesaurus_base       (const DtlThesaurus *self, const char *word); /* (nullable) what it is made of, if no rule tells */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlThesaurus, dtl_thesaurus_free)

G_END_DECLS
