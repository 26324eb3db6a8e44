/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "dtl-json-scanner.h"

G_BEGIN_DECLS

/* Kinds of figures that a concept can take: "kinds" in data/measures/<language>.json, and the names that
 * formats.md gives them. */
#define DTL_CONCEPT_KINDS(X) \
  X (MONEY, "money") \
  X (PERCENT, "percent") \
  X (PERCENTAGE_POINTS, "percentage-points") \
  X (COUNT, "count") \
  X (RANK, "rank") \
  X (RATIO, "ratio") \
  X (MULTIPLE, "multiple") \
  X (DURATION, "duration") \
  X (QUANTITY, "quantity") \
  X (INDEX, "index") \
  X (AGE, "age") \
  X (NUMBER, "number")

typedef enum
{
#define DTL_CONCEPT_KIND_ENUM(id, name) DTL_CONCEPT_##id,
  DTL_CONCEPT_KINDS (DTL_CONCEPT_KIND_ENUM)
#undef DTL_CONCEPT_KIND_ENUM
  DTL_CONCEPT_KIND_LAST
} DtlConceptKind;

/* Whom or what it counts: "of" in data/measures/<language>.json. People are no homes destroyed, and doses no
 * people injured. */
typedef enum
{
  DTL_CONCEPT_OF_ANYTHING,
  DTL_CONCEPT_OF_PEOPLE,
  DTL_CONCEPT_OF_THINGS,
} DtlConceptOf;

/* The lists of its wordings, and how much each of them says. The first column is the value of their senses. */
#define DTL_WORDINGS(X) \
  X (PLAIN, "words") \
  X (FALLING, "falling") /* it names the concept only where a fall is told: "jobs" are jobs cut */ \
  X (NOUN, "nouns")      /* the things that are counted, whatever befell them: "workers" */ \
  X (LOOSE, "loose")     /* it means other things as well, and needs a word of its setting beside it */

typedef enum
{
#define DTL_WORDING_ENUM(id, name) DTL_WORDING_##id,
  DTL_WORDINGS (DTL_WORDING_ENUM)
#undef DTL_WORDING_ENUM
  DTL_WORDING_LAST
} DtlWording;

/**
 * DtlConcept:
 * @id: interned
 * @label: what a reader calls it, "death toll"
 * @kinds: bits of the #DtlConceptKind that it takes; 0 for all
 * @units: bits of the #DtlUnitKind that its quantities are in; 0 for all
 * @of: whom or what it counts
 * @setting: (nullable): interned: of class #DTL_SENSE_SETTING, what its loose wordings need beside them
 * @near: (nullable): the same, where the word has to stand in their sentence
 * @like: (nullable): interned: ids of others that reports may tell instead, with spaces between; it is enough that one names the other
 * @flow: it is a change itself ("jobs cut", "growth"): a rise or fall told with it makes no other of it
 * @develops: it is told anew from day to day while it goes on: a toll, a price, a count of votes
 * @change: how much it changed, as a concept of its own; a percentage beside "profit" is that of its growth
 */
typedef struct _DtlConcept
{
  const char *id;
  const char *label;
  guint kinds;
  guint units;
  DtlConceptOf of;
  const char *setting;
  const char *near;
  const char *like;
  gboolean flow;
  gboolean develops;
  const struct _DtlConcept *change;
} DtlConcept;

/**
 * DtlConcepts:
 *
 * The known concepts of a language, by id. Immutable once settled.
 */
typedef struct _DtlConcepts DtlConcepts;

DtlConcepts      *dtl_concepts_new    (void);
void              dtl_concepts_free   (DtlConcepts *concepts);
const DtlConcept *dtl_concepts_add    (DtlConcepts *concepts, const char *id, DtlJsonScanner *json, DtlJsonScanner wordings[DTL_WORDING_LAST]);
gboolean          dtl_concepts_settle (DtlConcepts *concepts);
const DtlConcept *dtl_concepts_find   (const DtlConcepts *concepts, const char *id); /* NULL if unknown */
gboolean          dtl_concepts_alike  (const DtlConcept *a, const DtlConcept *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlConcepts, dtl_concepts_free)

G_END_DECLS
