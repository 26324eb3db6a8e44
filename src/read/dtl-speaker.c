/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "she said" and "the president said" are worth nothing beside another report's "Jane Doe
 * said": who is meant is sought among the names before. */

#include "dtl-speaker.h"

#include "dtl-saying.h"

/* A name that begins this close to the beginning of a sentence is likely its subject. */
#define SUBJECT_MOST 48

/* One after a comma that ends this close to the end of a sentence says the sentence. */
#define SUBJECT_TAIL 16

/* Bytes of an apposition. */
#define APPOSITION_MOST 90

/* Bytes of a verb like "acknowledged". */
#define SAY_MOST 14

/* Names that are looked at going back. */
#define LOOK_MOST 200
#define BODIES_MOST 20

typedef struct
{
  const DtlLexicon *lexicon;
  DtlReading *reading;
  const char *bytes;
} Resolver;

static const DtlName *
get_name (const Resolver *self, guint index)
{
  return &g_array_index (self->reading->names, DtlName, index);
}

static const char *
keep_words (const Resolver *self, DtlSpan span)
{
  return dtl_reading_keep_words (self->reading, span);
}

/* What a pronoun can stand for. */
typedef enum
{
  NO_PRONOUN,
  ONE_PERSON,
  SEVERAL,
  A_BODY,
} Pronoun;

static Pronoun
judge_pronoun (const Resolver *self, DtlSpan who)
{
  static const struct
  {
    const char *word;
    Pronoun stands_for;
  } words[] = { { "he", ONE_PERSON }, { "she", ONE_PERSON }, { "i", ONE_PERSON }, { "who", ONE_PERSON }, { "they", SEVERAL }, { "we", SEVERAL }, { "it", A_BODY } };

  /* "WHO", "IT" are names */
  if (dtl_span_length (who) > 1 && g_ascii_isupper (self->bytes[who.start + 1]))
    return NO_PRONOUN;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].word) == dtl_span_length (who) && g_ascii_strncasecmp (words[i].word, self->bytes + who.start, dtl_span_length (who)) == 0)
      return words[i].stands_for;
  return NO_PRONOUN;
}

static DtlSpan
find_sentence (const Resolver *self, guint32 offset)
{
  const GArray *sentences = self->reading->sentences;
  guint low = 0, high = sentences->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sentences, DtlSpan, middle).start <= offset)
        low = middle;
      else
        high = middle;
    }
  return sentences->len > 0 ? g_array_index (sentences, DtlSpan, low) : (DtlSpan) { 0, 0 };
}

static gboolean
is_person (const DtlName *name)
{
  return name->kind == DTL_NAME_PERSON || (name->kind == DTL_NAME_UNKNOWN && strchr (name->name, ' ') != NULL);
}

/* Whether the word that ends at @end, or begins at @start, is one like "said". */
static gboolean
is_say_verb (const Resolver *self, const char *word, gsize length)
{
  char folded[SAY_MOST + 1] = { 0 };
  const DtlSense *sense;

  if (length == 0 || length > SAY_MOST)
    return FALSE;
  memcpy (folded, word, length);
  sense = dtl_lexicon_sense (self->lexicon, dtl_lexicon_find (self->lexicon, folded), DTL_SENSE_SAY);
  return sense && sense->value == DTL_SAYING_SPEECH;
}

/* "said Jane Doe, a farmer", "Jane Doe added" */
static gboolean
stands_at_verb (const Resolver *self, const DtlName *name)
{
  const char *before = self->bytes + name->span.start;
  const char *behind = self->bytes + name->span.end;
  guint32 left = 0, right = 1;

  while (left < MIN (name->span.start, SAY_MOST + 1) && (left == 0 || g_ascii_islower (before[-1 - (int) left])))
    left++;
  while (right <= SAY_MOST && behind[0] == ' ' && g_ascii_islower (behind[right]))
    right++;
  return (left > 1 && before[-1] == ' ' && is_say_verb (self, before - left, left - 1)) || is_say_verb (self, behind + 1, right - 1);
}

/* "…, Jane Doe was …": the subject behind what introduces the sentence. */
static gboolean
stands_before_predicate (const Resolver *self, const DtlName *name)
{
  static const char *const verbs[] = { " was ", " is ", " has ", " had ", " will ", " would " };

  if (name->span.start < 2 || memcmp (self->bytes + name->span.start - 2, ", ", 2) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strncmp (self->bytes + name->span.end, verbs[i], strlen (verbs[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "Jane Doe left.", "The road is closed, Jane Doe said.", "…, said Jane Doe, a farmer." */
static gboolean
is_subject (const Resolver *self, const DtlName *name)
{
  DtlSpan sentence = find_sentence (self, name->span.start);
  const char *behind = self->bytes + name->span.end;

  if (strncmp (behind, "'s", 2) == 0 || strncmp (behind, "’s", 4) == 0)
    return FALSE;
  if (name->span.start - sentence.start < SUBJECT_MOST || stands_at_verb (self, name) || stands_before_predicate (self, name))
    return TRUE;
  return name->span.end + SUBJECT_TAIL >= sentence.end && name->span.start > 2 && memcmp (self->bytes + name->span.start - 2, ", ", 2) == 0;
}

/* Of a word: 1 for men, 2 for women, 0 if it is told of both or unknown. */
static int
get_gender (const Resolver *self, const char *word, gsize length)
{
  g_autofree char *folded = g_ascii_strdown (word, length);
  const DtlSense *sense = dtl_lexicon_sense (self->lexicon, dtl_lexicon_find (self->lexicon, folded), DTL_SENSE_GENDER);

  return sense ? sense->value : 0;
}

/* "Mr Roe", "chairwoman Ana Ruiz": what the title before one mention tells, or 0. */
static int
get_gender_of_title (const Resolver *self, const DtlName *name)
{
  guint32 end = name->span.start, start;

  if (end < 3 || self->bytes[end - 1] != ' ')
    return 0;
  end -= 1 + (self->bytes[end - 2] == '.');
  for (start = end; start > 0 && g_ascii_isalpha (self->bytes[start - 1]);)
    start--;
  return end > start ? get_gender (self, self->bytes + start, end - start) : 0;
}

/* Whether "she" cannot be called @name: by a title of one of its mentions, else by the given name. */
static gboolean
is_other_gender (const Resolver *self, const DtlName *name, int gender)
{
  const char *space = strchr (name->name, ' ');
  int told = 0;

  if (gender == 0)
    return FALSE;
  for (guint i = 0; told == 0 && i < MIN (self->reading->names->len, LOOK_MOST); i++)
    if (get_name (self, i)->name == name->name || g_str_equal (get_name (self, i)->name, name->name))
      told = get_gender_of_title (self, get_name (self, i));
  if (told == 0 && space != NULL)
    told = get_gender (self, name->name, space - name->name);
  return told != 0 && told != gender;
}

/* Of several persons of a sentence the one who speaks: "Leader Ana Ruiz said Tom Roe …"; else the one at @index. */
static const char *
find_subject_of_sentence (const Resolver *self, guint index, int gender)
{
  guint32 start = find_sentence (self, get_name (self, index)->span.start).start;

  for (guint i = index + 1; i > 0 && get_name (self, i - 1)->span.start >= start; i--)
    {
      const DtlName *name = get_name (self, i - 1);

      if (name->kind == DTL_NAME_PERSON && stands_at_verb (self, name) && !is_other_gender (self, name, gender))
        return name->name;
    }
  return get_name (self, index)->name;
}

/* The person named last in the same sentence; else the last subject among the persons; else the
 * last person. */
static const char *
find_person_before (const Resolver *self, guint32 offset, int gender)
{
  guint32 sentence = find_sentence (self, offset).start;
  const char *last = NULL;
  guint looked = 0;

  for (guint i = dtl_names_search (self->reading, offset); i > 0 && looked < LOOK_MOST; i--, looked++)
    {
      const DtlName *name = get_name (self, i - 1);

      if (name->span.end > offset || (name->kind != DTL_NAME_PERSON && !(is_person (name) && is_subject (self, name)))
          || is_other_gender (self, name, gender))
        continue;
      if (name->span.start >= sentence)
        return name->name;
      if (is_subject (self, name))
        return find_subject_of_sentence (self, i - 1, gender);
      if (!last)
        last = name->name;
    }
  return last;
}

static gboolean
is_named_in (const Resolver *self, guint32 start, guint32 end)
{
  for (guint i = dtl_names_search (self->reading, start); i < self->reading->names->len && get_name (self, i)->span.end <= end; i++)
    if (get_name (self, i)->kind == DTL_NAME_PERSON)
      return TRUE;
  return FALSE;
}

/* "president" of "the president": the last title in the words, folded; NULL if there is none. */
static char *
find_title (const Resolver *self, DtlSpan who)
{
  g_autofree char *words = g_ascii_strdown (self->bytes + who.start, dtl_span_length (who));
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = g_strv_length (parts); i > 0; i--)
    if (dtl_lexicon_sense (self->lexicon, dtl_lexicon_find (self->lexicon, parts[i - 1]), DTL_SENSE_TITLE))
      return g_strdup (parts[i - 1]);
  return NULL;
}

/* Whether the bytes before a name are the title and a space, or a comma and a space. */
static gboolean
stands_before (const Resolver *self, const DtlName *name, const char *title)
{
  guint32 length = strlen (title);
  guint32 end = name->span.start;

  end -= end > 0 && self->bytes[end - 1] == ' ';
  end -= end > 0 && self->bytes[end - 1] == ',';
  return end > length && end < name->span.start && g_ascii_strncasecmp (self->bytes + end - length, title, length) == 0
         && !g_ascii_isalpha (self->bytes[end - length - 1]);
}

/* "former", "deputy" before a title make another of it. */
static gboolean
is_another (const char *start, const char *title)
{
  static const char *const words[] = { "former ", "deputy ", "vice ", "vice-", "ex-", "assistant ", "late ", "shadow " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (title - start >= (gssize) length && g_ascii_strncasecmp (title - length, words[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Ana Ruiz, the agency's secretary-general, …": the title in the apposition behind a name. */
static gboolean
stands_behind (const Resolver *self, const DtlName *name, const char *title)
{
  DtlSpan sentence = find_sentence (self, name->span.start);
  const char *start = self->bytes + name->span.end + 2;
  gsize length = strlen (title);
  const char *end;

  if (sentence.end < name->span.end + 2 || self->bytes[name->span.end] != ',')
    return FALSE;
  for (end = start; end < self->bytes + MIN (sentence.end, name->span.end + APPOSITION_MOST) && strchr (",;.\n", *end) == NULL;)
    end++;
  for (const char *at = start; at + length <= end; at++)
    if (g_ascii_strncasecmp (at, title, length) == 0 && !g_ascii_isalpha (at[length]) && !g_ascii_isalpha (at[-1]) && !is_another (start, at))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_sentence_of (const Resolver *self, const DtlName *person, const char *body)
{
  DtlSpan sentence = find_sentence (self, person->span.start);

  for (guint i = dtl_names_search (self->reading, sentence.start); i < self->reading->names->len && get_name (self, i)->span.start < sentence.end; i++)
    if (g_str_equal (get_name (self, i)->name, body))
      return TRUE;
  return FALSE;
}

/* Whose chairman: "Norbank" of "Norbank’s chairman", "the Norbank chairman"; NULL if it is not told by name. */
static const char *
find_possessor (const Resolver *self, DtlSpan who)
{
  guint at = dtl_names_search (self->reading, who.start);

  return at < self->reading->names->len && get_name (self, at)->span.end < who.end ? get_name (self, at)->name : NULL;
}

/* "the president", "its chairman", "the agency's head": words that lead to somebody. */
static gboolean
leads_to_person (const Resolver *self, DtlSpan who)
{
  static const char *const words[] = { "the ", "its ", "his ", "her ", "their " };
  const char *bytes = self->bytes + who.start;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (bytes, words[i], strlen (words[i])) == 0)
      return TRUE;
  return g_strstr_len (bytes, dtl_span_length (who), "'s ") != NULL || g_strstr_len (bytes, dtl_span_length (who), "’s ") != NULL;
}

static gboolean
has_title (const Resolver *self, const DtlName *name, const char *title, const char *possessor)
{
  return name->kind == DTL_NAME_PERSON && (stands_before (self, name, title) || stands_behind (self, name, title))
         && (possessor == NULL || is_in_sentence_of (self, name, possessor));
}

/* Where nobody was named yet: "the mayor said" in the first paragraph, "Mayor Ana Ruiz" in the second. */
static const char *
find_titled_behind (const Resolver *self, DtlSpan who, const char *title, const char *possessor)
{
  guint first = dtl_names_search (self->reading, who.end);

  for (guint i = 0; i < first; i++)
    if (get_name (self, i)->kind == DTL_NAME_PERSON)
      return NULL;
  for (guint i = first; i < self->reading->names->len && i - first < LOOK_MOST; i++)
    if (has_title (self, get_name (self, i), title, possessor))
      return get_name (self, i)->name;
  return NULL;
}

/* "the president": the one named with that title, else whom the text speaks of. */
static const char *
find_titled (const Resolver *self, DtlSpan who)
{
  g_autofree char *title = leads_to_person (self, who) ? find_title (self, who) : NULL;
  const char *possessor, *found;

  if (!title)
    return NULL;
  possessor = find_possessor (self, who);
  for (guint i = dtl_names_search (self->reading, who.start), looked = 0; i > 0 && looked < LOOK_MOST; i--, looked++)
    if (has_title (self, get_name (self, i - 1), title, possessor))
      return get_name (self, i - 1)->name;
  found = find_titled_behind (self, who, title, possessor);
  if (found || g_ascii_strncasecmp (self->bytes + who.start, "the ", 4) != 0)
    return found;
  return who.start + 4 + strlen (title) == who.end ? find_person_before (self, who.start, 0) : NULL;
}

/* "The minister wants peace, he said": the title that the pronoun's own sentence begins with. */
static DtlSpan
find_title_in_sentence (const Resolver *self, guint32 offset)
{
  DtlSpan sentence = find_sentence (self, offset);
  const char *words = self->bytes + sentence.start;
  guint32 at = 4;

  if (offset < sentence.start + 8 || g_ascii_strncasecmp (words, "the ", 4) != 0)
    return (DtlSpan) { 0, 0 };
  for (guint i = 0; i < 3 && sentence.start + at < offset; i++)
    {
      guint32 length = strcspn (words + at, " ,.");
      g_autofree char *word = g_ascii_strdown (words + at, MIN (length, offset - sentence.start - at));

      if (dtl_lexicon_sense (self->lexicon, dtl_lexicon_find (self->lexicon, word), DTL_SENSE_TITLE))
        return (DtlSpan) { sentence.start, sentence.start + at + length };
      at += length + 1;
    }
  return (DtlSpan) { 0, 0 };
}

/* The last body that is the subject of a sentence. */
static const char *
find_body_before (const Resolver *self, guint32 offset)
{
  guint looked = 0;

  for (guint i = dtl_names_search (self->reading, offset); i > 0 && looked < BODIES_MOST; i--, looked++)
    {
      const DtlName *name = get_name (self, i - 1);

      if (name->kind == DTL_NAME_ORGANISATION && name->span.end <= offset && is_subject (self, name))
        return name->name;
    }
  return NULL;
}

static const char *
resolve_pronoun (const Resolver *self, Pronoun pronoun, guint32 offset)
{
  const int gender = strncmp (self->bytes + offset, "he ", 3) == 0 || strncmp (self->bytes + offset, "He ", 3) == 0      ? 1
                     : strncmp (self->bytes + offset, "she ", 4) == 0 || strncmp (self->bytes + offset, "She ", 4) == 0 ? 2
                                                                                                                              : 0;
  DtlSpan title;
  const char *found;

  if (pronoun == SEVERAL)
    return NULL;
  if (pronoun == A_BODY)
    return find_body_before (self, offset);
  found = find_person_before (self, offset, gender);
  title = find_title_in_sentence (self, offset);
  if (dtl_span_is_empty (title) || is_named_in (self, title.start, offset))
    return found;
  found = find_titled (self, title);
  return found ? found : keep_words (self, title);
}

/* "the mayor of Iquique" is not Iquique. */
static gboolean
stands_behind_preposition (const Resolver *self, const DtlName *name, DtlSpan who)
{
  static const char *const words[] = { " of ", " for ", " at ", " in ", " from ", " of the ", " for the ", " at the ", " from the " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint32 length = strlen (words[i]);

      if (name->span.start >= who.start + length && memcmp (self->bytes + name->span.start - length, words[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Ana Ruiz’s brother", "the Tresco Rail chairman": somebody of theirs. */
static gboolean
tells_whose (const Resolver *self, const DtlName *name, DtlSpan who)
{
  static const char *const links[] = { "of ", "for ", "at ", "in ", "from ", "and ", "or ", "with ", "as ", "to ", "on " };
  const char *behind = self->bytes + name->span.end;

  if (name->span.end + 2 >= who.end)
    return FALSE;
  if (strncmp (behind, "'s ", 3) == 0 || strncmp (behind, "’s", 4) == 0 || strncmp (behind, "s' ", 3) == 0)
    return TRUE;
  if (behind[0] != ' ' || !g_ascii_islower (behind[1]))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (strncmp (behind + 1, links[i], strlen (links[i])) == 0)
      return FALSE;
  return TRUE;
}

/* "Ana Ruiz and Tom Roe", "Lind and Prime Minister Tom Roe" */
static gboolean
are_joined (const Resolver *self, guint32 end, guint32 start)
{
  return start >= end + 5 && strncmp (self->bytes + end, " and ", 5) == 0 && memchr (self->bytes + end, ',', start - end) == NULL;
}

/* The last person among the words, else the name that they end with; none of two that speak together. */
static const char *
find_name_within (const Resolver *self, DtlSpan who)
{
  const char *person = NULL;
  gboolean joinable = FALSE;
  guint32 end = 0;
  const char *last = NULL;

  for (guint i = dtl_names_search (self->reading, who.start); i < self->reading->names->len; i++)
    {
      const DtlName *name = get_name (self, i);

      if (name->span.start >= who.end)
        break;
      if (stands_behind_preposition (self, name, who) || tells_whose (self, name, who))
        continue;
      if (is_person (name) && joinable && are_joined (self, end, name->span.start))
        return NULL;
      if (is_person (name))
        person = name->name;
      joinable = is_person (name) || name->kind == DTL_NAME_UNKNOWN;
      end = name->span.end;
      last = name->span.end >= who.end ? name->name : NULL;
    }
  return person ? person : last;
}

/* "its founder, Helen Roe, …": the person named between commas right behind what they are. */
static const char *
find_apposition (const Resolver *self, guint32 end)
{
  guint at = dtl_names_search (self->reading, end);
  const DtlName *name = at < self->reading->names->len ? get_name (self, at) : NULL;

  if (name == NULL || name->span.start != end + 2 || memcmp (self->bytes + end, ", ", 2) != 0 || !is_person (name))
    return NULL;
  return strchr (",.", self->bytes[name->span.end]) != NULL ? name->name : NULL;
}

const char *
dtl_speaker_resolve (const DtlLexicon *lexicon, DtlReading *reading, DtlSpan who, DtlSpan whole)
{
  Resolver self = { lexicon, reading, dtl_text_bytes (reading->source->text) };
  Pronoun pronoun;
  const char *found;

  if (dtl_span_is_empty (who))
    return NULL;
  pronoun = judge_pronoun (&self, who);
  if (pronoun != NO_PRONOUN)
    return resolve_pronoun (&self, pronoun, who.start);
  /* "RUIZ: “…”" where the text names Ana Ruiz */
  found = who.end - who.start > 2 && g_ascii_isupper (self.bytes[who.end - 1]) && g_ascii_isupper (self.bytes[who.start + 1])
            ? dtl_speaker_in_capitals (reading, who)
            : NULL;
  if (!found)
    found = find_name_within (&self, who);
  if (!found && whole.end > who.end)
    found = find_name_within (&self, (DtlSpan) { who.end, whole.end });
  if (!found)
    found = find_apposition (&self, who.end);
  if (!found)
    found = find_titled (&self, who);
  return found ? found : keep_words (&self, who);
}

const char *
dtl_speaker_person_before (const DtlLexicon *lexicon, DtlReading *reading, guint32 offset, gboolean woman)
{
  Resolver self = { lexicon, reading, dtl_text_bytes (reading->source->text) };

  return find_person_before (&self, offset, woman ? 2 : 1);
}

/**
 * dtl_speaker_before_quotation:
 * @offset: the first of words that nobody is said to say
 *
 * Returns: (nullable): the person that the sentence right before, in the same paragraph, begins or ends with: "Ana Ruiz
 * was calm. “…”", "It will hold, said Ana Ruiz. “…”"
 */
const char *
dtl_speaker_before_quotation (const DtlLexicon *lexicon, DtlReading *reading, guint32 offset)
{
  Resolver self = { lexicon, reading, dtl_text_bytes (reading->source->text) };
  DtlSpan before;

  if (offset < 4)
    return NULL;
  for (guint32 at = offset; at > 0 && offset - at < 8; at--)
    if (self.bytes[at - 1] == '\n')
      return NULL;
  before = find_sentence (&self, find_sentence (&self, offset).start > 0 ? find_sentence (&self, offset).start - 1 : 0);
  for (guint i = dtl_names_search (reading, before.start); i < reading->names->len; i++)
    {
      const DtlName *name = get_name (&self, i);

      if (name->span.start >= before.end)
        break;
      if (name->kind == DTL_NAME_PERSON && (name->span.start <= before.start + 2 || name->span.end + 1 >= before.end))
        return name->name;
    }
  return NULL;
}

const char *
dtl_speaker_in_capitals (const DtlReading *reading, DtlSpan who)
{
  const char *bytes = dtl_text_bytes (reading->source->text);
  guint32 length = dtl_span_length (who);

  for (guint i = 0; i < MIN (reading->names->len, LOOK_MOST); i++)
    {
      const DtlName *name = &g_array_index (reading->names, DtlName, i);
      const char *last = strrchr (name->name, ' ');

      if (last && (name->kind == DTL_NAME_PERSON || name->kind == DTL_NAME_UNKNOWN) && strlen (last + 1) == length && g_ascii_strncasecmp (last + 1, bytes + who.start, length) == 0)
        return name->name;
    }
  return NULL;
}
