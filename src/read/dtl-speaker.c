/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "she said" and "the president said" are worth nothing beside another report's "Jane Doe
 * said": who is meant is sought among the names before. */

#include "dtl-speaker.h"

/* A name that begins this close to the beginning of a sentence is likely its subject. */
#define SUBJECT_MOST 48

/* One after a comma that ends this close to the end of a sentence says the sentence. */
#define SUBJECT_TAIL 16

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
  return g_string_chunk_insert_len (self->reading->strings, self->bytes + span.start, dtl_span_length (span));
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

/* "Jane Doe left.", "The road is closed, Jane Doe said." */
static gboolean
is_subject (const Resolver *self, const DtlName *name)
{
  DtlSpan sentence = find_sentence (self, name->span.start);

  if (name->span.start - sentence.start < SUBJECT_MOST)
    return TRUE;
  return name->span.end + SUBJECT_TAIL >= sentence.end && name->span.start > 2 && memcmp (self->bytes + name->span.start - 2, ", ", 2) == 0;
}

/* The person named last in the same sentence; else the last subject among the persons; else the
 * last person. */
static const char *
find_person_before (const Resolver *self, guint32 offset)
{
  guint32 sentence = find_sentence (self, offset).start;
  const char *last = NULL;
  guint looked = 0;

  for (guint i = dtl_names_search (self->reading, offset); i > 0 && looked < LOOK_MOST; i--, looked++)
    {
      const DtlName *name = get_name (self, i - 1);

      if (name->kind != DTL_NAME_PERSON || name->span.end > offset)
        continue;
      if (name->span.start >= sentence || is_subject (self, name))
        return name->name;
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

static gboolean
stands_before (const Resolver *self, const DtlName *name, const char *title)
{
  guint32 length = strlen (title);

  if (name->span.start < length + 1)
    return FALSE;
  return g_ascii_strncasecmp (self->bytes + name->span.start - length - 1, title, length) == 0;
}

/* "the president": the one named with that title, else whom the text speaks of. */
static const char *
find_titled (const Resolver *self, DtlSpan who)
{
  g_autofree char *title = NULL;

  if (g_ascii_strncasecmp (self->bytes + who.start, "the ", 4) != 0)
    return NULL;
  title = find_title (self, who);
  if (!title)
    return NULL;
  for (guint i = dtl_names_search (self->reading, who.start), looked = 0; i > 0 && looked < LOOK_MOST; i--, looked++)
    if (get_name (self, i - 1)->kind == DTL_NAME_PERSON && stands_before (self, get_name (self, i - 1), title))
      return get_name (self, i - 1)->name;
  return strchr (self->bytes + who.start, ' ') + 1 + strlen (title) == self->bytes + who.end ? find_person_before (self, who.start) : NULL;
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
  DtlSpan title;
  const char *found;

  if (pronoun == SEVERAL)
    return NULL;
  if (pronoun == A_BODY)
    return find_body_before (self, offset);
  found = find_person_before (self, offset);
  title = find_title_in_sentence (self, offset);
  if (dtl_span_is_empty (title) || is_named_in (self, title.start, offset))
    return found;
  found = find_titled (self, title);
  return found ? found : keep_words (self, title);
}

static gboolean
is_person (const DtlName *name)
{
  return name->kind == DTL_NAME_PERSON || (name->kind == DTL_NAME_UNKNOWN && strchr (name->name, ' ') != NULL);
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

/* The last person among the words, else the name that they end with. */
static const char *
find_name_within (const Resolver *self, DtlSpan who)
{
  const char *person = NULL;
  const char *last = NULL;

  for (guint i = dtl_names_search (self->reading, who.start); i < self->reading->names->len; i++)
    {
      const DtlName *name = get_name (self, i);

      if (name->span.start >= who.end)
        break;
      if (stands_behind_preposition (self, name, who))
        continue;
      if (is_person (name))
        person = name->name;
      last = name->span.end >= who.end ? name->name : NULL;
    }
  return person ? person : last;
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
  found = find_name_within (&self, who);
  if (!found && whole.end > who.end)
    found = find_name_within (&self, (DtlSpan) { who.end, whole.end });
  if (!found)
    found = find_titled (&self, who);
  return found ? found : keep_words (&self, who);
}

const char *
dtl_speaker_person_before (const DtlLexicon *lexicon, DtlReading *reading, guint32 offset)
{
  Resolver self = { lexicon, reading, dtl_text_bytes (reading->source->text) };

  return find_person_before (&self, offset);
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
