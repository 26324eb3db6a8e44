/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-name-table.h"
#include "dtl-phrase.h"

G_BEGIN_DECLS

/* The values of class "name-part" of the lexicon. */
typedef enum
{
  DTL_NAME_PART_GIVEN = 1,        /* John */
  DTL_NAME_PART_ORGANISATION = 2, /* White House, Boeing */
  DTL_NAME_PART_PLACE = 3,        /* Moscow */
  DTL_NAME_PART_THING = 4,        /* Index, Conference */
  DTL_NAME_PART_PARTICLE = 5,     /* van, de, bin */
  DTL_NAME_PART_NONE = 6,         /* no name by itself: inflation, AI, former */
  DTL_NAME_PART_PLACE_WORD = 7,   /* River, City: of names of places */
  DTL_NAME_PART_BODY_WORD = 8,    /* University, Bank: of names of organisations */
} DtlNamePart;

/**
 * DtlNames:
 *
 * The names of a text, collected paragraph by paragraph. What a name is is known only at the
 * end: "Carter" at the head of a sentence is one if the text has it elsewhere too.
 */
typedef struct
{
  GArray *drafts;       /*< private >*/
  DtlNameTable aliases; /*< private >*/ /* to the name that is short for */
} DtlNames;

void     dtl_names_init   (DtlNames *self);
void     dtl_names_clear  (DtlNames *self);
void     dtl_names_settle (DtlNames *self, DtlReading *reading);         /* appends the names to @reading, in order */

/* Index in @reading of its first name that ends after @offset; the number of names if there is none. */
guint    dtl_names_search (const DtlReading *reading, guint32 offset);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlNames, dtl_names_clear)

G_END_DECLS
