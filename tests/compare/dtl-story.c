/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story in several reports with what a careful reader finds in it, from the text files that test-stories.c
 * describes: for the test that scores them, and for the tool that fits weights to them. */

#include "dtl-story.h"

#include <string.h>

#include "dtl-import.h"
#include "dtl-reader.h"

static void
free_expected_cb (gpointer data)
{
  DtlExpected *expected = data;

  g_free (expected->kind);
  g_strfreev (expected->verdicts);
  g_ptr_array_unref (expected->reports);
  g_ptr_array_unref (expected->texts);
  g_free (expected);
}

void
dtl_story_free (DtlStory *story)
{
  g_free (story->name);
  g_ptr_array_unref (story->names);
  g_ptr_array_unref (story->expected);
  g_clear_pointer (&story->comparison, dtl_comparison_unref);
  g_hash_table_unref (story->wanted);
  g_free (story);
}

static DtlExpected *
add_expected (DtlStory *story, const char *line)
{
  DtlExpected *expected = g_new0 (DtlExpected, 1);
  const char *colon = strchr (line, ':');

  g_assert_nonnull (colon);
  expected->kind = g_strndup (line, colon - line);
  expected->verdicts = g_strsplit_set (g_strchug ((char *) colon + 1), ", ", -1);
  expected->reports = g_ptr_array_new_with_free_func (g_free);
  expected->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (story->expected, expected);
  return expected;
}

static void
parse_expected (DtlStory *story, const char *path)
{
  g_autofree char *bytes = NULL;
  g_auto (GStrv) lines = NULL;
  DtlExpected *last = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  lines = g_strsplit (bytes, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *colon = strchr (lines[i], ':');

      if (colon == NULL || lines[i][0] == '#')
        continue;
      if (strncmp (lines[i], "open:", strlen ("open:")) == 0)
        {
          story->open = TRUE;
          continue;
        }
      if (lines[i][0] != ' ')
        {
          last = add_expected (story, lines[i]);
          continue;
        }
      g_ptr_array_add (last->reports, g_strstrip (g_strndup (lines[i], colon - lines[i])));
      g_ptr_array_add (last->texts, g_strstrip (g_strdup (colon + 1)));
    }
}

static DtlReading *
read_report (const DtlLexicon *lexicon, const char *path, const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlSource) source = dtl_import_file (file, NULL, NULL, &error);
  DtlReading *reading;

  g_assert_no_error (error);
  reading = dtl_reader_read (lexicon, source, NULL, &error);
  g_assert_no_error (error);
  g_free (source->publisher);
  source->publisher = g_strdup (name);
  return reading;
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Folders of stories that nobody who writes rules opens. */
gboolean
dtl_story_is_sealed (const char *folder)
{
  static const char *const sealed[] = { "held-out", "blind-6", NULL };

  return g_strv_contains (sealed, folder);
}

/* Names in a folder, in order. */
GPtrArray *
dtl_story_list (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (files, g_strdup (name));
  g_ptr_array_sort (files, compare_names_cb);
  return files;
}

DtlStory *
dtl_story_load (const DtlLexicon *lexicon, const char *directory, const char *name)
{
  DtlStory *story = g_new0 (DtlStory, 1);
  g_autoptr (GPtrArray) files = dtl_story_list (directory);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (GError) error = NULL;

  story->name = g_strdup (name);
  story->lexicon = lexicon;
  story->names = g_ptr_array_new_with_free_func (g_free);
  story->expected = g_ptr_array_new_with_free_func (free_expected_cb);
  story->wanted = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < files->len; i++)
    {
      const char *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (directory, file, NULL);

      if (g_str_equal (file, "expected.txt"))
        {
          parse_expected (story, path);
          continue;
        }
      g_ptr_array_add (story->names, g_strndup (file, strlen (file) - strlen (".txt")));
      g_ptr_array_add (readings, read_report (lexicon, path, g_ptr_array_index (story->names, story->names->len - 1)));
    }
  story->comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return story;
}

guint
dtl_story_report (const DtlStory *story, const char *name)
{
  for (guint i = 0; i < story->names->len; i++)
    if (g_str_equal (g_ptr_array_index (story->names, i), name))
      return i;
  g_error ("%s: no report %s", story->name, name);
}

typedef gboolean (*FindFunc) (const DtlStory *story, guint source, DtlSpan span, guint *found);

static gboolean
find_figure (const DtlStory *story, guint source, DtlSpan span, guint *found)
{
  const DtlReading *reading = dtl_comparison_reading (story->comparison, source);

  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_span_overlaps (dtl_reading_figure (reading, i)->span, span))
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_event (const DtlStory *story, guint source, DtlSpan span, guint *found)
{
  const DtlReading *reading = dtl_comparison_reading (story->comparison, source);

  for (guint i = 0; i < reading->events->len; i++)
    if (dtl_span_overlaps (dtl_reading_date (reading, dtl_reading_event (reading, i)->date)->span, span))
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_match (const DtlStory *story, guint source, DtlSpan span, guint *found)
{
  for (guint i = 0; i < story->comparison->quotations->len; i++)
    {
      const DtlQuotationMatch *match = g_ptr_array_index (story->comparison->quotations, i);

      for (guint j = 0; j < match->variants->len; j++)
        if (g_array_index (match->variants, DtlMentionRef, j).source == source
            && dtl_span_overlaps (g_array_index (match->spans, DtlSpan, j), span))
          {
            *found = i;
            return TRUE;
          }
    }
  return FALSE;
}

static gboolean
is_in_number (char sign, char digit)
{
  return g_ascii_isdigit (sign) || ((sign == '.' || sign == ',') && g_ascii_isdigit (digit));
}

/* Whether the text is the end or the beginning of a longer number there: "8 per cent" in "23.8 per cent". */
static gboolean
is_cut_from_number (const char *bytes, const char *at, const char *text)
{
  const char *behind = at + strlen (text);

  if (g_ascii_isdigit (*text) && at > bytes && is_in_number (at[-1], at - 1 > bytes ? at[-2] : '\0'))
    return TRUE;
  return g_ascii_isdigit (behind[-1]) && is_in_number (behind[0], behind[0] != '\0' ? behind[1] : '\0');
}

/* What of a story is wrong, for whoever works on the rules. */
void
dtl_story_tell (const DtlStory *story, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (story->sealed)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s: %s", story->name, message);
}

/* The first place of the text that is read. */
static gboolean
locate (const DtlStory *story, const char *report, const char *text, FindFunc find, guint *found)
{
  guint source = dtl_story_report (story, report);
  const char *bytes = dtl_text_bytes (dtl_comparison_reading (story->comparison, source)->source->text);

  for (const char *at = strstr (bytes, text); at != NULL; at = strstr (at + 1, text))
    if (!is_cut_from_number (bytes, at, text) && find (story, source, (DtlSpan) { at - bytes, at - bytes + strlen (text) }, found))
      return TRUE;
  dtl_story_tell (story, "%s: “%s” is not read", report, text);
  return FALSE;
}

/* The figure that a text of an expectation stands for; %FALSE if it was not read. */
gboolean
dtl_story_figure (const DtlStory *story, const DtlExpected *expected, guint index, DtlMentionRef *ref)
{
  const char *report = g_ptr_array_index (expected->reports, index);

  ref->source = dtl_story_report (story, report);
  return locate (story, report, g_ptr_array_index (expected->texts, index), find_figure, &ref->index);
}

/* The row in which it stands, or -1. */
int
dtl_story_row (const DtlStory *story, const DtlExpected *expected, guint index)
{
  DtlMentionRef ref;

  return dtl_story_figure (story, expected, index, &ref) ? dtl_comparison_measure_of (story->comparison, ref.source, ref.index) : -1;
}

/* The event whose date a text is, or -1. */
int
dtl_story_event (const DtlStory *story, const DtlExpected *expected, guint index)
{
  const char *report = g_ptr_array_index (expected->reports, index);
  guint event;

  if (!locate (story, report, g_ptr_array_index (expected->texts, index), find_event, &event))
    return -1;
  return dtl_comparison_event_of (story->comparison, dtl_story_report (story, report), event);
}

/* The quotation that a text is part of, or -1. */
int
dtl_story_quotation (const DtlStory *story, const DtlExpected *expected, guint index)
{
  guint match;

  return locate (story, g_ptr_array_index (expected->reports, index), g_ptr_array_index (expected->texts, index), find_match, &match)
           ? (int) match : -1;
}
