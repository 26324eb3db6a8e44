/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-concepts.h"
#include "dtl-range.h"
#include "dtl-thesaurus.h"
#include "dtl-tokenizer.h"

G_BEGIN_DECLS

/* What a word or phrase can be. The second column is the name of the class in
 * data/lexicon/<language>.json, where it holds { "phrase": value } with an integer or a string,
 * or a plain list of phrases. To add a class, add a line at the end. The first 64 are also bits of
 * each token (DtlToken.classes), so that asking for one is a mask; those behind them cost a look
 * into the lexicon, which is fine for words that are asked about only beside a figure or a date. */
#define DTL_SENSES(X) \
  X (CARDINAL, "cardinal")         /* number: two → 2 … ninety → 90 */ \
  X (ORDINAL, "ordinal")           /* number: third → 3 */ \
  X (SCALE, "scale")               /* power of ten: million → 6, crore → 7 */ \
  X (SCALE_LETTER, "scale-letter") /* power of ten, only glued to digits: m, k, b */ \
  X (FRACTION, "fraction")         /* denominator: half → 2, quarter → 4, thirds → 3 */ \
  X (VULGAR, "vulgar-fraction")    /* "1/2": the one-character fractions */ \
  X (DOZEN, "dozen")               /* number that counts like a noun: dozen → 12, score → 20 */ \
  X (MULTIPLE, "multiple")         /* number: doubled, twofold, halved ("1/2") */ \
  X (MULTIPLE_SUFFIX, "multiple-suffix") /* fold, times */ \
  X (UNIT, "unit")                 /* from units.json: string is the code, number its DtlUnitKind */ \
  X (HEDGE, "hedge")               /* string: a hedge's name in formats.md */ \
  X (HEDGE_AFTER, "hedge-after")   /* the same, behind the figure: or more, or so */ \
  X (RISE, "rise")                 /* verbs and nouns of growth */ \
  X (FALL, "fall") \
  X (BASELINE, "baseline")         /* what leads to the other end: compared with, up from */ \
  X (FORECAST, "forecast") \
  X (TARGET, "target") \
  X (CONDITIONAL, "conditional") \
  X (DENIAL, "denial") \
  X (SAY, "say")                   /* verbs of saying; number: a DtlSayingKind, told → 1 */ \
  X (ACCORDING, "according")       /* according to, citing, as per */ \
  X (SOURCE, "source")             /* who or what can say something: study → 1, police → 2 */ \
  X (CONCEPT, "concept")           /* from measures: string is the concept's id */ \
  X (COUNTABLE, "countable")       /* nouns that are counted; string: lemma, if not the regular one */ \
  X (PERSON, "person")             /* nouns for people, before which or behind which an age stands */ \
  X (FIGURE_START, "figure-start") /* words that may begin a figure and have no class that says so */ \
  X (IRREGULAR_NOUN, "irregular-noun") /* string: lemma */ \
  X (IRREGULAR_VERB, "irregular-verb") /* string: lemma */ \
  X (NAME_NUMBER, "name-number")   /* words whose number is a name: Article, Boeing, flight */ \
  X (RANK, "rank")                 /* ranked, place, position, list */ \
  X (AGE, "age")                   /* aged, age */ \
  X (INDEX, "index")               /* index, points, score */ \
  X (ABBREVIATION, "abbreviation") /* number: 1 its full stop never ends a sentence, 2 it may: see dtl-sentences.c */ \
  X (STOP, "stop")                 /* words that say nothing of a subject */ \
  X (DETERMINER, "determiner") \
  X (PREPOSITION, "preposition") \
  X (CONJUNCTION, "conjunction") \
  X (PRONOUN, "pronoun") \
  X (AUXILIARY, "auxiliary") \
  X (VERB, "verb")                 /* common finite verbs that open a clause's predicate */ \
  X (ADVERB, "adverb") \
  X (ADJECTIVE, "adjective")       /* that may stand between a number and its noun */ \
  X (TITLE, "title")               /* before names: Mr, President, Chief Executive */ \
  X (NAME_PART, "name-part")       /* number: a DtlNamePart: John, University, van */ \
  X (FURNITURE, "furniture")       /* number: a DtlFurnitureKind: wording of pages, not of reports */ \
  X (COUNTRY, "country")           /* string: ISO 3166 code */ \
  X (DEMONYM, "demonym")           /* string: ISO 3166 code */ \
  X (AGENCY, "agency")             /* string: name of the news agency */ \
  X (MONTH, "month")               /* 1–12 */ \
  X (WEEKDAY, "weekday")           /* 1–7, Monday first */ \
  X (SEASON, "season") \
  X (DATE_UNIT, "date-unit")       /* day, week, fortnight, month, quarter, year … */ \
  X (DEICTIC, "deictic")           /* today, yesterday, tomorrow: days from the anchor */ \
  X (DIRECTION, "direction")       /* last −1, this 0, next +1; ±2 from the date before: previous */ \
  X (DAY_PART, "day-part")         /* morning, overnight */ \
  X (PART_OF, "part-of")           /* early 1, mid 2, late 3; start of 4, end of 6 */ \
  X (VAGUE_DATE, "vague-date")     /* so far 1, recently 0: no date */ \
  X (HOLIDAY, "holiday")           /* month × 100 + day */ \
  X (DATE_NAME, "date-name")       /* names that hold date words and are no dates: Black Friday */ \
  X (DATE_OPENER, "date-opener")   /* other words that a date can begin with: the, early, noon */ \
  X (TENSE, "tense")               /* 1: a verb or word of the future, -1: a past form without -ed */ \
  X (DATE_PREPOSITION, "date-preposition") /* by, since, until, between */ \
  X (DATE_RELATION, "date-relation") /* ago −1; earlier −2, later 2; before −3, after 3 */ \
  X (SYNONYM, "synonym")           /* nouns that are counted alike; string: the one they stand for */ \
  X (CONTRAST, "contrast")         /* words behind which another clause speaks of another thing: while, but */ \
  X (LOCALE_CUE, "locale-cue")     /* string: ISO 3166 code of the country that it speaks for: Sydney → AU; us, gb: a spelling */ \
  X (CLAUSE_WORD, "clause-word")   /* 1 opens a clause: while; 2 if a verb follows: after; 3 between clauses: and; 4 behind a saying: that */ \
  X (LINK_VERB, "link-verb")       /* verbs between a subject and its amount: reached, totalled, was */ \
  X (RISE_NOUN, "rise-noun")       /* nouns and comparatives that stand behind an amount: a 5% rise, 5% higher */ \
  X (FALL_NOUN, "fall-noun") \
  X (MOVER, "mover")               /* verbs that lead from one end to another and say no direction: revised */ \
  X (PHRASAL_VERB, "phrasal-verb") /* verbs whose "up" or "down" changes nothing: made up */ \
  X (CHANGE_ADVERB, "change-adverb") /* words between a verb of change and its amount: by another */ \
  X (CHANGE_ADJECTIVE, "change-adjective") /* words of change that may be adjectives: higher, slow */ \
  X (OWNER_VERB, "owner-verb")     /* verbs whose amount is had and not changed by: lost $5m */ \
  X (CONTRACT_VERB, "contract-verb") /* the same for what is counted: contracted 14 nurses */ \
  X (CUTTING_VERB, "cutting-verb") /* verbs with "off" behind the amount: knocked 2% off */ \
  X (GIVER_VERB, "giver-verb")     /* words of change whose "to" leads to a receiver: lost 14 seats to */ \
  X (TO_TAKER, "to-taker")         /* words whose "to" leads to no end: according, amounted */ \
  X (REACHING_VERB, "reaching-verb") /* to reach, to close at */ \
  X (TALLY, "tally")               /* what is counted up: total, fleet */ \
  X (DESCRIBED, "described")       /* words between "from" or "to" and its end: an earlier estimate of */ \
  X (EXPECTED, "expected")         /* words that make an end an expectation: forecast, consensus */ \
  X (AGENT, "agent")               /* who may do something, of what is counted: firms, states */ \
  X (AGENDA, "agenda")             /* nouns of what stands in a calendar beforehand: election, summit, hearing */ \
  X (ATTACK, "attack")             /* nouns behind a day that made history: attack, massacre */ \
  X (NEWSPAPER, "newspaper")       /* behind a weekday: the rest of a paper's name */ \
  X (INTRANSITIVE, "intransitive") /* past forms that follow no "was": died, resigned */ \
  X (CHAIN, "chain")               /* words between the figures of one change: to, from, compared, year-on-year */ \
  X (OWNING, "owning")             /* verbs whose subject has what their object names: posted, booked, recorded */ \
  X (PREDICATE, "predicate")       /* plain forms of verbs that are no nouns: buy, live, employs */ \
  X (CLAIM, "claim")                /* what is denied when it is rejected: claims, reports */ \
  X (ASKING, "asking")              /* words behind which "if" is "whether" */ \
  X (TREMOR, "tremor")             /* words beside which a bare decimal is a magnitude: quake, Richter */ \
  X (FATE, "fate")                  /* what happens to people that are counted without a noun: 26 dead */ \
  X (GENDER, "gender")              /* given names and titles: 1 of men, 2 of women */ \
  X (FATE_LINK, "fate-link")        /* words between a count and its fate: 9 were still missing */ \
  X (TOPIC, "topic")                /* words before "about" that make what follows a topic */ \
  X (OVER_VERB, "over-verb")        /* words before "over" that make what follows no bound: handed over */ \
  X (UNDER_NOUN, "under-noun")      /* what is counted where "under" says no bound: under two laws */ \
  X (MOTION_VERB, "motion-verb")    /* verbs before "past" or "beyond" a place */ \
  X (LASTING, "lasting")            /* words before "over" that leave a duration its bound: waited over 15 hours */ \
  X (HEDGE_FILLER, "hedge-filler")  /* words between a hedge and its number: at least a further 5 */ \
  X (FOUNDING, "founding")          /* what was done once, in a year that is no period of figures */ \
  X (TERM_VERB, "term-verb")        /* what is done for a term that runs on: adjourned until Monday */ \
  X (PUT_OFF, "put-off")            /* words of moving in the calendar: postponed, brought forward */ \
  X (STANDING, "standing")          /* present verbs that tell how things are: employs, boasts */ \
  X (TRADED, "traded")              /* what has a price by the day: shares, rupee, gold */ \
  X (YEAR_ADJECTIVE, "year-adjective") /* how a year was: a difficult 2023 */ \
  X (DELIVERED, "delivered") /* goods that are traded by the month of delivery: wheat, crude */ \
  X (TOLD_BEFORE, "told-before") /* nouns behind the month in which they were told: its August forecast */ \
  X (WASHINGTON, "washington") /* words of the government in Washington: Congress, Pentagon */ \
  X (GAME_WORD, "game-word") /* words of sport, beside which it is a season */ \
  X (BUDGET_WORD, "budget-word") /* words of public money, beside which 2025-26 is a business year */ \
  X (YEAR_PLAN, "year-plan") /* nouns that are for a year without an article: 2026 guidance */ \
  X (YEAR_PLURAL, "year-plural") /* plurals that are of a year and counted by none: 2019 levels */ \
  X (CAR_MAKER, "car-maker") /* behind a year that is a model: a 2019 Toyota */ \
  X (COUNTED_BY_THOUSANDS, "counted-by-thousands") /* nouns before which a number of four digits is no year: jobs, tonnes */ \
  X (KIN, "kin") /* string: the word that stands for those that say much the same: grow, climb: rise */ \
  X (DEED, "deed") /* string: kinds of events that a verb, with the word behind it ("fall-silent"), or a noun names, "!" before what befalls */ \
  X (THING, "thing")                /* nouns of what is counted and is nobody: dose, lorry, tower */ \
  X (SETTING, "setting")            /* string: what a report with the word is about: mishap, company; several with spaces between */ \
  X (CITY, "city")                  /* string: ISO 3166 code of the country that it lies in */ \
  X (SCALE_MARK, "scale-mark")      /* power of ten beside money, else another thing: mm, mia, mill */

typedef enum
{
#define DTL_SENSE_ENUM(id, name) DTL_SENSE_##id,
  DTL_SENSES (DTL_SENSE_ENUM)
#undef DTL_SENSE_ENUM
  DTL_SENSE_LAST
} DtlSenseClass;

/* The bit of one of the first 64 classes in DtlToken.classes; 0 for those behind them. */
#define DTL_SENSE_BIT(class) ((class) < 64 ? G_GUINT64_CONSTANT (1) << ((class) & 63) : 0)

/* Whether a token alone can be of @class, capitals apart: surely not, or most likely. */
static inline gboolean
dtl_token_may_be (const DtlToken *token, DtlSenseClass class)
{
  return class < 64 ? (token->classes & DTL_SENSE_BIT (class)) != 0 : (token->flags & DTL_TOKEN_HINT (class)) != 0;
}

/* What a unit measures; the second column is "kind" in data/units.json. */
#define DTL_UNIT_KINDS(X) \
  X (MONEY, "money") \
  X (PERCENT, "percent") \
  X (POINTS, "percentage-points") \
  X (TIME, "time") \
  X (LENGTH, "length") \
  X (AREA, "area") \
  X (VOLUME, "volume") \
  X (MASS, "mass") \
  X (SPEED, "speed") \
  X (ENERGY, "energy") \
  X (POWER, "power") \
  X (TEMPERATURE, "temperature") \
  X (PRESSURE, "pressure") \
  X (DATA, "data") \
  X (FREQUENCY, "frequency") \
  X (ELECTRIC, "electric") \
  X (ANGLE, "angle") \
  X (INDEX, "index") \
  X (OTHER, "other")

typedef enum
{
#define DTL_UNIT_KIND_ENUM(id, name) DTL_UNIT_##id,
  DTL_UNIT_KINDS (DTL_UNIT_KIND_ENUM)
#undef DTL_UNIT_KIND_ENUM
  DTL_UNIT_LAST
} DtlUnitKind;

/**
 * DtlSense:
 * @class: what it can be
 * @cased: it holds only for @surface as it is written, capitals and all ("MW", "m", "US")
 * @value: its number, 0 if it has none; a #DtlUnitKind for a unit, a #DtlWording for the wording of a concept
 * @scale: of a unit: power of ten by which it is counted in @text: -2 for a cent in USD
 * @text: its string, interned; %NULL if it has none
 * @concept: of class #DTL_SENSE_CONCEPT, what is known of it
 * @surface: the phrase as the data has it
 */
typedef struct
{
  DtlSenseClass class;
  gboolean cased;
  int value;
  int scale;
  const char *text;
  const DtlConcept *concept;
  const char *surface;
} DtlSense;

/**
 * DtlLexicon:
 *
 * What is known of a language and of units, from `data/lexicon/<language>.json`,
 * `data/units.json` and `data/measures/<language>.json`, compiled into one phrase matcher; and beside it the
 * words of `data/thesaurus/<language>.json`, if the language has one.
 * Immutable once made, reference-counted, safe to share between threads.
 */
typedef struct _DtlLexicon DtlLexicon;

DtlLexicon *dtl_lexicon_load  (const char *data_directory, const char *language, GError **error);
DtlLexicon *dtl_lexicon_ref   (DtlLexicon *lexicon);
void        dtl_lexicon_unref (DtlLexicon *lexicon);

const char     *dtl_lexicon_language (const DtlLexicon *lexicon);
void            dtl_lexicon_annotate (const DtlLexicon *lexicon, const char *bytes, DtlToken *tokens, guint n_tokens);
guint           dtl_lexicon_find     (const DtlLexicon *lexicon, const char *phrase); /* entry, 0 if none */
guint64         dtl_lexicon_classes  (const DtlLexicon *lexicon, guint entry); /* of DTL_SENSE_BIT() */
const DtlSense *dtl_lexicon_sense    (const DtlLexicon *lexicon, guint entry, DtlSenseClass class);
const DtlSense *dtl_lexicon_sense_of (const DtlLexicon *lexicon, const char *phrase, DtlSenseClass class);
const DtlSense *dtl_lexicon_cased    (const DtlLexicon *lexicon, guint entry, DtlSenseClass class, const char *bytes, gsize length) G_GNUC_PURE;
const DtlSense *dtl_lexicon_sure     (const DtlLexicon *lexicon, guint entry, DtlSenseClass class) G_GNUC_PURE __attribute__ ((returns_nonnull));
gboolean        dtl_lexicon_currency_band (const DtlLexicon *lexicon, const char *code, DtlRange *per_dollar); /* what one US dollar may be worth in it */
const DtlConcept *dtl_lexicon_concept  (const DtlLexicon *lexicon, const char *id); /* NULL if unknown */
int             dtl_lexicon_unit_kind  (const DtlLexicon *lexicon, const char *code); /* -1 if unknown */
const DtlThesaurus *dtl_lexicon_thesaurus (const DtlLexicon *lexicon);
const DtlSense *dtl_lexicon_nth      (const DtlLexicon *lexicon, guint entry, guint n); /* NULL behind the last */

/* What a reader calls a concept, "death toll"; interned, NULL if it is unknown. */
static inline const char *
dtl_lexicon_concept_label (const DtlLexicon *lexicon, const char *concept)
{
  const DtlConcept *found = dtl_lexicon_concept (lexicon, concept);

  return found != NULL ? found->label : NULL;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlLexicon, dtl_lexicon_unref)

G_END_DECLS
