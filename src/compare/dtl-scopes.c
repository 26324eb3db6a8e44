/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two numbers that read alike and are said of two things: what a union demands and what it is offered, people in one town and
 * in another, the dead and the injured. What is said of them is no conflict. */

#include "dtl-scopes.h"

#include <string.h>

#include "dtl-affinity.h"
#include "dtl-camps.h"
#include "dtl-doers.h"

#define VERB_WORDS 2 /* fewer stand between a figure and the verb that it is the subject of */
#define AGE_GAP 2 /* bytes from a figure to a word that is its hedge */
#define READING_WORDS 2 /* so far behind "first" its "reading" stands */
#define STRETCH_WORDS 6 /* so far behind a number "over ten years" ends */
#define NEAR_WORDS 5 /* no further from a number stands a "still" that is said of it */
#define LAND_REACH 4 /* words from a number to the land that it is of */

/* What a word makes of the number beside it. */
typedef enum
{
  ROLE_DEMAND = 1 << 0,
  ROLE_OFFER = 1 << 1,
  ROLE_FORMER = 1 << 2,
  ROLE_GROUP = 1 << 3, /* "among women", "over 65" */
  ROLE_KIN = 1 << 4,   /* another person than the one who is told of */
  ROLE_ASKED = 1 << 5, /* what did not come of it, perhaps */
  ROLE_ABLE = 1 << 6,  /* what can be, and not what is */
  ROLE_LEFT = 1 << 7,  /* what still is of what was */
  ROLE_ALL = 1 << 8,   /* of all the country */
  ROLE_FIRST = 1 << 9, /* what was known first, and is to be made sure of */
  ROLE_STRETCH = 1 << 10, /* in so many years together */
  ROLE_MORNING = 1 << 11, /* as it stood by then */
  ROLE_NOON = 1 << 12,
  ROLE_EVENING = 1 << 13,
  ROLE_SO_FAR = 1 << 14,
  ROLE_ADJUSTED = 1 << 15, /* some of it is left out */
  ROLE_OPENING = 1 << 16, /* the first of several: "the first round" */
  ROLE_NEXT = 1 << 17, /* another of them */
} Role;

static const struct
{
  const char *word;
  Role role;
} role_words[] = {
  { "demand", ROLE_DEMAND },   { "demands", ROLE_DEMAND },  { "demanded", ROLE_DEMAND },   { "demanding", ROLE_DEMAND },
  { "seek", ROLE_DEMAND },     { "seeks", ROLE_DEMAND },    { "sought", ROLE_DEMAND },     { "seeking", ROLE_DEMAND },
  { "want", ROLE_DEMAND },     { "wants", ROLE_DEMAND },    { "wanted", ROLE_DEMAND },     { "asking", ROLE_DEMAND },
  { "asked", ROLE_ASKED },     { "hoped", ROLE_ASKED },     { "can", ROLE_ABLE },          { "could", ROLE_ABLE },
  { "able", ROLE_ABLE },       { "still", ROLE_LEFT },      { "nationwide", ROLE_ALL },    { "countrywide", ROLE_ALL },
  { "offer", ROLE_OFFER },     { "offers", ROLE_OFFER },    { "offered", ROLE_OFFER },     { "offering", ROLE_OFFER },
  { "earlier", ROLE_FORMER },  { "previous", ROLE_FORMER }, { "previously", ROLE_FORMER }, { "former", ROLE_FORMER },
  { "formerly", ROLE_FORMER }, { "prior", ROLE_FORMER },    { "ago", ROLE_FORMER },
  { "old", ROLE_FORMER },      { "among", ROLE_GROUP },     { "amongst", ROLE_GROUP },     { "aged", ROLE_GROUP },
  { "elderly", ROLE_GROUP },   { "older", ROLE_GROUP },     { "younger", ROLE_GROUP },     { "wife", ROLE_KIN },
  { "husband", ROLE_KIN },     { "partner", ROLE_KIN },     { "brother", ROLE_KIN },       { "sister", ROLE_KIN },
  { "son", ROLE_KIN },         { "daughter", ROLE_KIN },    { "father", ROLE_KIN },        { "mother", ROLE_KIN },
  { "worldwide", ROLE_ALL },   { "globally", ROLE_ALL },    { "originally", ROLE_FORMER }, { "provisionally", ROLE_FIRST },
  { "initially", ROLE_FIRST }, { "preliminarily", ROLE_FIRST }, { "adjusted", ROLE_ADJUSTED }, { "excluding", ROLE_ADJUSTED },
  { "like-for-like", ROLE_ADJUSTED },
  { "deputy", ROLE_KIN },      { "accomplice", ROLE_KIN },  { "accomplices", ROLE_KIN },   { "colleague", ROLE_KIN },
};

static gboolean
equals_word (const char *bytes, const DtlCorpusWord *word, const char *text)
{
  const gsize length = word->end - word->start;

  return strlen (text) == length && g_ascii_strncasecmp (bytes + word->start, text, length) == 0;
}

static guint
look_up_role (const char *bytes, const DtlCorpusWord *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_words); i++)
    if (equals_word (bytes, word, role_words[i].word))
      return role_words[i].role;
  return 0;
}

/* "Had been", "had made"; but "had a margin of". */
static gboolean
is_pluperfect (const char *bytes, const DtlCorpusWord *word, const DtlCorpusWord *next)
{
  static const char *const irregular[] = { "been", "made", "paid", "won", "sold", "lost", "put", "cut", "told", "spent", "risen", "fallen",
                                           "grown", "come", "gone", "given", "taken", "had", "said", "cost", "stood", "held", "kept",
                                           "left", "met", "built", "brought", "bought", "shown", "shrunk" };
  const gsize length = next->end - next->start;

  if (word->end - word->start != strlen ("had") || g_ascii_strncasecmp (bytes + word->start, "had", strlen ("had")) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (irregular); i++)
    if (strlen (irregular[i]) == length && g_ascii_strncasecmp (bytes + next->start, irregular[i], length) == 0)
      return TRUE;
  return length > 3 && bytes[next->end - 2] == 'e' && bytes[next->end - 1] == 'd';
}

/* "25 years old", "a 25-year-old": an age looks back on nothing. */
static gboolean
is_of_age (const char *bytes, const DtlCorpusWord *word)
{
  return word->end - word->start == strlen ("old") && word->start > 1
         && (bytes[word->start - 1] == '-' || bytes[word->start - 2] == 's' || bytes[word->start - 2] == 'r');
}

/* "Over 65", of people; neither "over 65,000" nor "over 65%". */
static gboolean
is_age_limit (const char *bytes, const DtlCorpusWord *word)
{
  static const char *const leads[] = { "over", "under", "above" };
  const char *at = bytes + word->end + 1;

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    if (strlen (leads[i]) == word->end - word->start && g_ascii_strncasecmp (bytes + word->start, leads[i], strlen (leads[i])) == 0)
      return bytes[word->end] == ' ' && g_ascii_isdigit (at[0]) && g_ascii_isdigit (at[1])
             && (at[2] == '\0' || at[2] == 's' || g_ascii_isspace (at[2]) || (at[2] == '.' && !g_ascii_isdigit (at[3])));
  return FALSE;
}

/* "57 people, among them eight children": the 57 are no group. */
static gboolean
is_of_part (const char *bytes, const DtlCorpusWord *word, const GArray *words, guint index)
{
  const DtlCorpusWord *next = index + 1 < words->len ? word + 1 : NULL;

  return (equals_word (bytes, word, "among") || equals_word (bytes, word, "amongst")) && next != NULL
         && (equals_word (bytes, next, "them") || equals_word (bytes, next, "whom") || equals_word (bytes, next, "those"));
}

/* "Across the country", "in all of Ruvania", "throughout the province" */
static gboolean
is_for_all (const char *bytes, const DtlCorpusWord *words)
{
  static const char *const lands[] = { "country", "nation", "state", "province", "region", "county", "island" };

  if (equals_word (bytes, words, "all") && equals_word (bytes, words + 1, "of"))
    return (words[2].flags & DTL_WORD_NAME) != 0;
  if (!equals_word (bytes, words, "across") && !equals_word (bytes, words, "throughout") && !equals_word (bytes, words, "whole"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lands); i++)
    if (equals_word (bytes, words + 1, lands[i]) || (equals_word (bytes, words + 1, "the") && equals_word (bytes, words + 2, lands[i])))
      return TRUE;
  return FALSE;
}

static gboolean
is_one_of (const char *bytes, const DtlCorpusWord *word, const char *const *list)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (equals_word (bytes, word, list[i]))
      return TRUE;
  return FALSE;
}

/* "A first reading", "preliminary results", "the flash estimate"; but a first goal, a preliminary hearing. */
static guint
read_first_reading (const char *bytes, const DtlCorpusWord *words, guint n)
{
  static const char *const early[] = { "first", "initial", "preliminary", "provisional", "early", "flash", "interim", "tentative", NULL };
  static const char *const readings[] = { "reading", "readings", "estimate", "estimates", "count", "counts", "figures", "results", "report",
                                          "reports", "assessment", "assessments", "data", "tally", "calculation", "calculations",
                                          "indications", "numbers", "findings", "measurement", "measurements", "returns", "information",
                                          NULL };

  for (guint i = 1; is_one_of (bytes, words, early) && i <= MIN (READING_WORDS, n - 1); i++)
    if (is_one_of (bytes, words + i, readings))
      return ROLE_FIRST;
  return 0;
}

/* "Was planned to cost", "had been budgeted at": what it came to may be another sum. */
static guint
read_plan (const char *bytes, const DtlCorpusWord *words, guint n)
{
  static const char *const were[] = { "was", "were", "been", NULL };
  static const char *const meant[] = { "planned", "budgeted", "supposed", "intended", "meant", "projected", NULL };

  return n > 1 && is_one_of (bytes, words, were) && is_one_of (bytes, words + 1, meant) ? ROLE_FORMER : 0;
}

/* "Before the strike the mine made 900 tonnes": what it made then. Only at the beginning it is said of the number. */
static guint
read_before (const char *bytes, const DtlCorpusWord *words, guint n)
{
  static const char *const befores[] = { "before", NULL }, *const the[] = { "the", "that", "this", "its", "their", "it", NULL };

  return n > 1 && is_one_of (bytes, words, befores) && is_one_of (bytes, words + 1, the) ? ROLE_FORMER : 0;
}

/* "Over ten years", "within the next 18 months" */
static guint
read_stretch (const char *bytes, const DtlCorpusWord *words, guint n)
{
  static const char *const leads[] = { "over", "within", NULL };
  static const char *const times[] = { "years", "months", "decade", "decades", NULL };

  for (guint i = 2; is_one_of (bytes, words, leads) && i < MIN (n, STRETCH_WORDS); i++)
    if (is_one_of (bytes, words + i, times))
      return ROLE_STRETCH;
  return 0;
}

/* "By Friday evening", "as of noon", "so far": a number that was another one an hour later. */
static guint
read_hour (const char *bytes, const DtlCorpusWord *words, guint n)
{
  static const char *const leads[] = { "by", "until", "till", "of", NULL }, *const so[] = { "so", NULL }, *const far_[] = { "far", NULL };
  static const char *const morning[] = { "dawn", "morning", NULL }, *const noon[] = { "noon", "midday", "lunchtime", "afternoon", NULL };
  static const char *const evening[] = { "evening", "nightfall", "night", "midnight", "dusk", NULL };

  if (n > 1 && is_one_of (bytes, words, so) && is_one_of (bytes, words + 1, far_))
    return ROLE_SO_FAR;
  for (guint i = 1; is_one_of (bytes, words, leads) && i < MIN (n, 4); i++)
    if (is_one_of (bytes, words + i, morning) || is_one_of (bytes, words + i, noon) || is_one_of (bytes, words + i, evening))
      return is_one_of (bytes, words + i, morning) ? ROLE_MORNING : is_one_of (bytes, words + i, noon) ? ROLE_NOON : ROLE_EVENING;
  return 0;
}

/* "The first round of talks", "a second test"; but the first quarter, which is a time. */
static guint
read_turn (const char *bytes, const DtlCorpusWord *words, guint n)
{
  static const char *const firsts[] = { "first", NULL }, *const others[] = { "second", "third", "fourth", "fifth", "final", "last", NULL };
  static const char *const turns[] = { "round", "rounds", "test", "tests", "half", "leg", "stage", "phase", "tranche", "instalment",
                                       "installment", "batch", "attempt", "wave", "match", "game", "lap", "heat", "section", "unit",
                                       "class", NULL };

  if (n < 2 || !is_one_of (bytes, words + 1, turns))
    return 0;
  return is_one_of (bytes, words, firsts) ? ROLE_OPENING : is_one_of (bytes, words, others) ? ROLE_NEXT : 0;
}

/* "Asked for 15 million at first" */
static guint
read_at_first (const char *bytes, const DtlCorpusWord *words, guint n)
{
  static const char *const at[] = { "at", NULL }, *const first[] = { "first", NULL };

  if (n < 2 || !is_one_of (bytes, words, at) || !is_one_of (bytes, words + 1, first))
    return 0;
  return n == 2 || bytes[words[1].end] != ' ' || g_ascii_isspace (bytes[words[1].end + 1]) ? ROLE_FORMER : 0;
}

/* Roles that several words make together. */
static guint
read_phrases (const char *bytes, const DtlFigure *figure, const DtlCorpusWord *words, guint n, gboolean begins)
{
  guint roles = read_first_reading (bytes, words, n) | read_hour (bytes, words, n) | read_turn (bytes, words, n) | read_at_first (bytes, words, n);

  if (words->start < figure->span.start)
    return roles | read_plan (bytes, words, n) | (begins ? read_before (bytes, words, n) : 0);
  return roles | read_stretch (bytes, words, n);
}

/* "If the accounts are still up" is not said of the fine. */
static gboolean
is_far_from (const DtlFigure *figure, const GArray *words, guint index)
{
  const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, index);
  guint n = 0;

  if (word->start < figure->span.start)
    while (index + n + 1 < words->len && g_array_index (words, DtlCorpusWord, index + n + 1).start < figure->span.start)
      n++;
  else
    while (n < index && g_array_index (words, DtlCorpusWord, index - n - 1).start >= figure->span.end)
      n++;
  return n > NEAR_WORDS;
}

/* "Said that 11.7 million had escaped": of what is reported every time is a step back. */
static gboolean
is_reported (const DtlCorpus *corpus, guint source, const DtlFigure *figure, const DtlCorpusWord *had)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  guint first, end;

  dtl_corpus_slice (corpus, source, (DtlSpan) { figure->sentence.start, had->start }, &first, &end);
  for (guint i = first; i < end; i++)
    if (g_array_index (words, DtlCorpusWord, i).flags & DTL_WORD_SAY)
      return TRUE;
  return FALSE;
}

/* "The old record, 49.4 degrees, had stood": behind a figure only the verb that is its own tells its time. */
static gboolean
is_beside (const DtlFigure *figure, const DtlCorpusWord *had, const GArray *words, guint index)
{
  guint n = 0;

  while (n < index && g_array_index (words, DtlCorpusWord, index - n - 1).start >= figure->span.end)
    n++;
  return had->start < figure->span.start || n < VERB_WORDS;
}

static guint
read_roles (const DtlDispute *dispute, const DtlSide *side)
{
  const DtlCorpus *corpus = dispute->row->corpus;
  const guint source = side->fact->source;
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  const DtlFigure *figure = side->figure;
  guint first, end, roles = 0;

  dtl_corpus_slice (corpus, source, dtl_span_is_empty (figure->clause) ? figure->sentence : figure->clause, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if (!is_of_age (bytes, word) && !is_of_part (bytes, word, words, i))
        roles |= look_up_role (bytes, word) & (word->start < figure->span.start ? ~0u : ~(guint) ROLE_ABLE)
                 & (is_far_from (figure, words, i) ? ~(guint) ROLE_LEFT : ~0u);
      roles |= read_phrases (bytes, figure, word, end - i, i == first);
      if (i + 2 < end && is_for_all (bytes, word))
        roles |= ROLE_ALL;
      if (i + 1 < end && is_pluperfect (bytes, word, &g_array_index (words, DtlCorpusWord, i + 1)) && !is_reported (corpus, source, figure, word)
          && is_beside (figure, word, words, i))
        roles |= ROLE_FORMER;
      if (word->end < figure->span.start - MIN (figure->span.start, AGE_GAP) || word->start >= figure->span.end)
        roles |= is_age_limit (bytes, word) ? ROLE_GROUP : 0;
    }
  return roles;
}

static guint
collect_roles (const DtlDispute *dispute, const DtlSide *side)
{
  if (side->memo == NULL)
    return read_roles (dispute, side);
  if (!side->memo->has_roles)
    side->memo->roles = read_roles (dispute, side);
  side->memo->has_roles = TRUE;
  return side->memo->roles;
}

/* "The union demands 9 per cent", "the offer is a rise of 4 per cent". */
static gboolean
are_demand_and_offer (const DtlDispute *dispute)
{
  const guint bargain = ROLE_DEMAND | ROLE_OFFER;
  const guint a = collect_roles (dispute, dispute->a) & bargain, b = collect_roles (dispute, dispute->b) & bargain;

  return a != 0 && b != 0 && (a | b) == bargain && a != bargain && b != bargain;
}

static gboolean
have_other_qualifiers (const DtlDispute *dispute)
{
  const guint64 a = dispute->a->fact->qualifiers, b = dispute->b->fact->qualifiers;

  return dtl_qualifiers_differ (a, b) || dtl_qualifiers_clash (a, b);
}

/* "At Losk", "in the Oss valley" */
static gboolean
is_where (const char *bytes, const GArray *words, guint first, guint index)
{
  static const char *const where[] = { "at", "in", "near", "on", "off", "outside", "around", "above", "from" };
  const DtlCorpusWord *word;

  if (index > first && equals_word (bytes, &g_array_index (words, DtlCorpusWord, index - 1), "the"))
    index--;
  if (index == first)
    return FALSE;
  word = &g_array_index (words, DtlCorpusWord, index - 1);
  for (guint i = 0; i < G_N_ELEMENTS (where); i++)
    if (equals_word (bytes, word, where[i]))
      return TRUE;
  return FALSE;
}

/* (transfer full): bag of those names of a side that do not tell where, but whose */
static GArray *
collect_owners (const DtlDispute *dispute, const DtlSide *side)
{
  const DtlCorpus *corpus = dispute->row->corpus;
  const guint source = side->fact->source;
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  GArray *owners = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint first, end;

  dtl_corpus_slice (corpus, source, dtl_span_is_empty (side->figure->clause) ? side->figure->sentence : side->figure->clause, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const guint32 word = g_array_index (words, DtlCorpusWord, i).word;

      if (dtl_bag_holds (side->fact->places, word) && !is_where (bytes, words, first, i))
        g_array_append_val (owners, word);
    }
  dtl_bag_sort (owners);
  return owners;
}

static gboolean
have_other_owners (const DtlDispute *dispute)
{
  g_autoptr (GArray) left = collect_owners (dispute, dispute->a), right = collect_owners (dispute, dispute->b);

  return left->len > 0 && right->len > 0 && !dtl_bag_meets (left, right);
}

/* Two towns set two things apart where both reports know both: one that a report never heard of may be its own. */
static gboolean
know_both_places (const DtlDispute *dispute)
{
  const DtlFact *a = dispute->a->fact, *b = dispute->b->fact;

  return dtl_bag_meets (a->places, dtl_corpus_names (dispute->row->corpus, b->source))
         && dtl_bag_meets (b->places, dtl_corpus_names (dispute->row->corpus, a->source));
}

/* A land, and a town that is nowhere said to be all of it. */
static gboolean
is_land_beside_town (const DtlFact *a, const DtlFact *b)
{
  return (a->countries->len > 0) != (b->countries->len > 0);
}

static gboolean
have_other_places (const DtlDispute *dispute)
{
  const DtlFact *a = dispute->a->fact, *b = dispute->b->fact;

  return a->places->len > 0 && b->places->len > 0 && !dtl_bag_meets (a->places, b->places)
         && (know_both_places (dispute) || is_land_beside_town (a, b) || have_other_owners (dispute));
}

static gboolean
develops (const DtlLexicon *lexicon, const char *concept)
{
  const DtlConcept *found = dtl_lexicon_concept (lexicon, concept);

  return found != NULL && found->develops;
}

/* Of what an account has one line each. */
static gboolean
is_of_account (const char *concept)
{
  static const char *const lines[] = { "revenue", "gross-profit", "operating-profit", "net-profit", "pre-tax-profit", NULL };

  return g_strv_contains (lines, concept);
}

/* The dead and the injured, revenue and profit: of most measures the wordings run into each other, of these they do not. */
static gboolean
are_other_measures (const DtlDispute *dispute)
{
  const DtlLexicon *lexicon = dtl_corpus_lexicon (dispute->row->corpus);
  const char *a = dispute->a->figure->concept, *b = dispute->b->figure->concept;

  if (a == NULL || b == NULL || g_str_equal (a, b))
    return FALSE;
  if (dtl_concepts_alike (dtl_lexicon_concept (lexicon, a), dtl_lexicon_concept (lexicon, b)))
    return FALSE;
  return (develops (lexicon, a) && develops (lexicon, b)) || (is_of_account (a) && is_of_account (b));
}

/* Shares of growth are told in too many ways for their words to tell them from levels. */
static gboolean
is_amount_of_change (const DtlFigure *figure)
{
  return figure->concept != NULL && figure->kind != DTL_FIGURE_PERCENT && g_str_has_suffix (figure->concept, "-change");
}

/* "1.15 million inhabitants, 290,000 more than in 2010": by how much there are more, and how many. */
static gboolean
are_change_and_level (const DtlDispute *dispute)
{
  return is_amount_of_change (dispute->a->figure) != is_amount_of_change (dispute->b->figure)
         && (dispute->a->figure->change == DTL_CHANGE_NONE || dispute->b->figure->change == DTL_CHANGE_NONE);
}

static gboolean (*const differences[]) (const DtlDispute *dispute) = {
  are_change_and_level,
  have_other_qualifiers,
  have_other_places,
  are_other_measures,
  are_demand_and_offer,
};

/**
 * dtl_scopes_differ:
 * @dispute: two sides of a row
 *
 * Returns: whether their words say that they are of two things
 */
gboolean
dtl_scopes_differ (const DtlDispute *dispute)
{
  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    if (differences[i](dispute))
      return !dtl_dispute_is_rivalry (dispute);
  return FALSE;
}

/* Words of which one side has the one and the other the other: the price at which trade opened, and at which it closed. */
static const struct
{
  const char *one[4];
  const char *other[4];
} opposites[] = {
  { { "opened", "opening" }, { "closed", "closing", "close" } },
  { { "petrol", "gasoline" }, { "diesel" } },
  { { "arrivals", "arrived", "incoming" }, { "departures", "departed", "outgoing" } },
  { { "lowest", "coldest" }, { "highest", "hottest" } },
  { { "winner", "winning" }, { "runner-up", "loser", "losing" } },
  { { "landlord", "landlords", "owners" }, { "tenant", "tenants" } },
  { { "league" }, { "cup" } },
  { { "deposit" }, { "lending", "refinancing" } },
  { { "employers" }, { "employees", "workers" } },
  { { "teachers" }, { "pupils", "students" } },
  { { "support", "back", "favour" }, { "against", "oppose", "reject" } },
};

/* Bits: two for each row, of the words that a clause has. */
static guint
read_opposites (const DtlDispute *dispute, const DtlSide *side)
{
  const DtlCorpus *corpus = dispute->row->corpus;
  const guint source = side->fact->source;
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  guint first, end, found = 0;

  dtl_corpus_slice (corpus, source, dtl_span_is_empty (side->figure->clause) ? side->figure->sentence : side->figure->clause, &first, &end);
  for (guint i = first; i < end; i++)
    for (guint j = 0; j < G_N_ELEMENTS (opposites); j++)
      for (guint k = 0; k < G_N_ELEMENTS (opposites[j].one); k++)
        {
          const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

          if (opposites[j].one[k] != NULL && equals_word (bytes, word, opposites[j].one[k]))
            found |= 1u << (2 * j);
          if (opposites[j].other[k] != NULL && equals_word (bytes, word, opposites[j].other[k]))
            found |= 2u << (2 * j);
        }
  return found;
}

static gboolean
have_opposites (const DtlDispute *dispute)
{
  const guint a = read_opposites (dispute, dispute->a), b = read_opposites (dispute, dispute->b);

  for (guint i = 0; i < G_N_ELEMENTS (opposites); i++)
    if ((((a | b) >> (2 * i)) & 3) == 3 && ((a >> (2 * i)) & 3) != 3 && ((b >> (2 * i)) & 3) != 3 && ((a & b) >> (2 * i) & 3) == 0)
      return TRUE;
  return FALSE;
}

/* "The unions want a minimum wage of 15 euros": not so what a company wants to spend. */
static gboolean
is_claim (const DtlDispute *dispute, const DtlSide *side)
{
  const DtlSpan before = { side->figure->sentence.start, side->figure->span.start };

  return (collect_roles (dispute, side) & ROLE_DEMAND) != 0
         && dtl_camps_find (dispute->row->corpus, side->fact->source, before) == DTL_CAMP_ORGANISERS;
}

static gboolean
counts_anybody (const DtlFigure *figure)
{
  return g_strcmp0 (figure->noun, "person") == 0 || g_strcmp0 (figure->noun, "people") == 0;
}

/* Whether @part counts some kind of people, and no more than there are @all in all. */
static gboolean
may_be_among (const DtlFigure *part, const DtlFigure *all)
{
  if (!counts_anybody (all) || counts_anybody (part) || part->noun == NULL || part->kind != DTL_FIGURE_COUNT)
    return FALSE;
  return part->value.has_low && all->value.has_low && dtl_decimal_compare (&part->value.low, &all->value.low) < 0;
}

/* "The ferry had 47 people on board", "42 passengers": others may be its crew. */
static gboolean
may_be_part (const DtlDispute *dispute)
{
  const DtlFigure *a = dispute->a->figure, *b = dispute->b->figure;

  return may_be_among (a, b) || may_be_among (b, a);
}

/* "297 shops left in Britain": the land right behind what is counted. */
static gboolean
is_of_land (const DtlDispute *dispute, const DtlSide *side)
{
  const DtlCorpus *corpus = dispute->row->corpus;
  const guint source = side->fact->source;
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  const DtlSpan behind = { side->figure->span.end, side->figure->sentence.end };
  guint first, end;

  if (side->fact->countries->len == 0 || behind.end <= behind.start)
    return FALSE;
  dtl_corpus_slice (corpus, source, behind, &first, &end);
  for (guint i = first; i + 1 < end && i < first + LAND_REACH; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if (equals_word (bytes, word, "in"))
        return dtl_bag_holds (side->fact->countries, word[1].word);
    }
  return FALSE;
}

/* "297 shops left in Britain", "trades from 312 stores": of one land, and maybe of all of them. */
static gboolean
may_be_of_land (const DtlDispute *dispute, const DtlSide *part, const DtlSide *all)
{
  return part->figure->kind == DTL_FIGURE_COUNT && all->figure->kind == DTL_FIGURE_COUNT && part->figure->value.has_low && all->figure->value.has_low
         && dtl_decimal_compare (&part->figure->value.low, &all->figure->value.low) < 0 && all->fact->countries->len == 0 && is_of_land (dispute, part);
}

/**
 * dtl_scopes_may_differ:
 * @dispute: two sides of a row
 *
 * "It had been 6 billion a year earlier", "among women", "his wife got six years".
 *
 * Returns: whether one of them looks back on what was before, speaks of a group or of somebody else, and the other does not
 */
gboolean
dtl_scopes_may_differ (const DtlDispute *dispute)
{
  const guint a = collect_roles (dispute, dispute->a), b = collect_roles (dispute, dispute->b);
  const guint turns = ROLE_OPENING | ROLE_NEXT;
  const gboolean two_turns = (a & turns) != 0 && (b & turns) != 0; /* who tells of one only need not name it */
  const guint unlike = (a ^ b) & ~(guint) (ROLE_DEMAND | ROLE_OFFER | (two_turns ? 0 : turns));

  return unlike != 0 || is_claim (dispute, dispute->a) != is_claim (dispute, dispute->b) || may_be_part (dispute) || have_opposites (dispute)
         || dtl_doers_differ (dispute) || may_be_of_land (dispute, dispute->a, dispute->b) || may_be_of_land (dispute, dispute->b, dispute->a);
}

/**
 * dtl_scopes_is_first_reading:
 * @dispute: two sides of a row
 * @side: one of them
 *
 * Returns: whether it is told as what was known first: "by a first reading", "preliminary results"
 */
gboolean
dtl_scopes_is_first_reading (const DtlDispute *dispute, const DtlSide *side)
{
  return (collect_roles (dispute, side) & ROLE_FIRST) != 0;
}

/**
 * dtl_scopes_are_of_asking:
 * @dispute: two sides of a row
 *
 * Returns: whether all that sets them apart is that one tells what was asked for, and the other what it came to
 */
gboolean
dtl_scopes_are_of_asking (const DtlDispute *dispute)
{
  return (collect_roles (dispute, dispute->a) ^ collect_roles (dispute, dispute->b)) == ROLE_ASKED;
}
