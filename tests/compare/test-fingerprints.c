/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Passages that two texts share, wherever they stand and with small edits in them. */

#include "dtl-text-families.h"

#define PASSAGE "The harbour of Lorne was closed for three days after a crane fell across the only channel, and eleven ships waited " \
                "outside while divers cut the steel into pieces small enough to lift."
#define EDITED "The harbour of Lorne was closed for four days after a crane fell across the only channel, and eleven ships waited " \
               "outside while divers cut the metal into pieces small enough to lift."

static void
free_shared_cb (gpointer data)
{
  DtlSharedText *shared = data;

  g_array_unref (shared->left);
  g_array_unref (shared->right);
  g_free (shared);
}

static gpointer
copy_shared_cb (gconstpointer item, gpointer data)
{
  DtlSharedText *copy = g_memdup2 (item, sizeof *copy);

  g_array_ref (copy->left);
  g_array_ref (copy->right);
  return copy;
}

static GPtrArray *
list_all (DtlFingerprints *fingerprints, const DtlUpdate *update)
{
  GPtrArray *found = g_ptr_array_new ();

  dtl_fingerprints_update (fingerprints, update);
  for (guint i = 0; i < dtl_corpus_n_sources (update->corpus); i++)
    dtl_fingerprints_list (fingerprints, i, found);
  return found;
}

static GPtrArray *
find (const char *first, const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  const char *const texts[] = { first, second };
  g_autoptr (GPtrArray) nothing = g_ptr_array_new (), found = NULL;
  g_autoptr (DtlCorpus) corpus = dtl_corpus_new (nothing, lexicon);
  g_autoptr (DtlFingerprints) fingerprints = dtl_fingerprints_new (corpus);
  g_autoptr (GArray) before = NULL;
  DtlUpdate update = { .corpus = corpus };
  GPtrArray *copies;

  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (texts[i]);
      g_autoptr (DtlSource) source = dtl_source_new (text);

      g_ptr_array_add (readings, dtl_reading_new (source));
    }
  update.before = before = dtl_corpus_update (corpus, readings);
  found = list_all (fingerprints, &update);
  copies = g_ptr_array_copy (found, (GCopyFunc) copy_shared_cb, NULL);
  g_ptr_array_set_free_func (copies, free_shared_cb);
  return copies;
}

static void
test_copy (void)
{
  g_autoptr (GPtrArray) found = find (PASSAGE, "Our own beginning of it, at some length. " PASSAGE " And an end.");
  const DtlSharedText *shared = g_ptr_array_index (found, 0);

  g_assert_cmpuint (found->len, ==, 1);
  for (guint i = 0; i < shared->left->len; i++)
    g_test_message ("%u to %u, %u to %u", g_array_index (shared->left, DtlSpan, i).start, g_array_index (shared->left, DtlSpan, i).end,
                    g_array_index (shared->right, DtlSpan, i).start, g_array_index (shared->right, DtlSpan, i).end);
  g_assert_cmpuint (shared->left->len, ==, 1);
  g_assert_cmpfloat (shared->share, >, 0.95);
}

static void
test_edited (void)
{
  g_autoptr (GPtrArray) found = find (PASSAGE, EDITED);
  const DtlSharedText *shared = g_ptr_array_index (found, 0);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpfloat (shared->share, >, 0.3);
  g_assert_cmpfloat (shared->share, <, 0.95);
}

static void
test_own_words (void)
{
  g_autoptr (GPtrArray) found = find (PASSAGE, "A crane has blocked the port of Lorne since Monday. Ships are waiting at sea, eleven of them, and "
                                               "work on the wreck goes on.");

  g_assert_cmpuint (found->len, ==, 0);
}

/* --- Reports that come and go: what was kept is what is found anew ---------------------------------------- */

enum
{
  MOST = 140, /* reports: more than a run may be in without being a phrase of the trade */
  STEPS = 25,
  CHANGES = 12,
  SENTENCES = 14,
};

static DtlReading *
make_reading (guint number)
{
  static const char *const who[] = { "The harbour master", "A spokesman for the port", "The captain of the tug", "One of the divers", "The owner of the crane" };
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (DtlText) text = NULL;
  g_autoptr (DtlSource) source = NULL;

  for (guint i = 0; i < 5; i++)
    {
      guint sentence = (guint) g_test_rand_int_range (0, SENTENCES);

      g_string_append_printf (report, "%s said on the quay at %u that no ship would leave berth %u before the wreck was cut up, "
                                      "carried off and sold by the %uth of the month at a price of %u crowns. ",
                              who[sentence % G_N_ELEMENTS (who)], sentence + 6, sentence * 3, sentence + 4, sentence * 7919 + 17);
    }
  g_string_append_printf (report, "Report %u.", number);
  text = dtl_text_new_from_string (report->str);
  source = dtl_source_new (text);
  return dtl_reading_new (source);
}

typedef struct
{
  DtlCorpus *corpus;
  DtlFingerprints *fingerprints;
  DtlTextFamilies *families; /* who shares anything */
  DtlTextFamilies *copies;   /* who shares half of it */
} Kept;

static Kept *
create_kept (const DtlLexicon *lexicon)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  Kept *self = g_new0 (Kept, 1);

  self->corpus = dtl_corpus_new (nothing, lexicon);
  self->fingerprints = dtl_fingerprints_new (self->corpus);
  self->families = dtl_text_families_new (self->fingerprints, 0, NULL);
  self->copies = dtl_text_families_new (self->fingerprints, 0.5, NULL);
  return self;
}

static void
free_kept (Kept *self)
{
  dtl_text_families_free (self->copies);
  dtl_text_families_free (self->families);
  dtl_fingerprints_free (self->fingerprints);
  dtl_corpus_free (self->corpus);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Kept, free_kept)

static void
list_families (const Kept *self, DtlTextFamilies *families, GString *list)
{
  const GPtrArray *found = dtl_text_families_update (families, FALSE);

  for (guint i = 0; i < found->len; i++)
    {
      const DtlTextFamily *family = g_ptr_array_index (found, i);

      for (guint j = 0; j < family->sources->len; j++)
        g_string_append_printf (list, "%u ", dtl_corpus_given (self->corpus, g_array_index (family->sources, guint, j)));
      g_string_append (list, "are a family\n");
    }
}

static char *
list_shared (Kept *self, GPtrArray *readings)
{
  DtlCorpus *corpus = self->corpus;
  g_autoptr (GArray) before = dtl_corpus_update (corpus, readings);
  DtlUpdate update = { .corpus = corpus, .before = before };
  g_autoptr (GPtrArray) found = list_all (self->fingerprints, &update);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const DtlSharedText *shared = g_ptr_array_index (found, i);

      g_string_append_printf (list, "%u %u: %u words, %u in a row, %u passages, %g\n", dtl_corpus_given (corpus, shared->a),
                              dtl_corpus_given (corpus, shared->b), shared->n_words, shared->longest, shared->left->len, shared->share);
    }
  list_families (self, self->families, list);
  list_families (self, self->copies, list);
  return g_string_free_and_steal (list);
}

static char *
list_anew (const DtlLexicon *lexicon, GPtrArray *readings)
{
  g_autoptr (Kept) fresh = create_kept (lexicon);

  return list_shared (fresh, readings);
}

static void
test_kept_as_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (Kept) course = create_kept (lexicon);
  guint number = 0;

  g_assert_no_error (error);
  for (guint step = 0; step < STEPS; step++)
    {
      g_autofree char *kept = NULL, *anew = NULL;

      for (guint i = 0; i < CHANGES; i++)
        if (readings->len < 20 || (readings->len < MOST && g_test_rand_int_range (0, 3) > 0))
          g_ptr_array_insert (readings, g_test_rand_int_range (0, (gint32) readings->len + 1), make_reading (number++));
        else
          g_ptr_array_remove_index (readings, (guint) g_test_rand_int_range (0, (gint32) readings->len));
      kept = list_shared (course, readings);
      anew = list_anew (lexicon, readings);
      g_assert_cmpstr (kept, ==, anew);
    }
}

/* --- A chain of reports, each with a passage of the one before and one of the one behind ------------------ */

enum
{
  LINKS = 12,
  CUTS = 40,
};

static void
append_passage (GString *report, guint number)
{
  for (guint i = 0; i < 60; i++)
    {
      for (guint32 hash = (number * 60 + i + 1) * 2654435761u; hash > 999; hash /= 20)
        g_string_append_c (report, (char) ('a' + hash % 20));
      g_string_append (report, i % 10 == 9 ? ". " : " ");
    }
}

static DtlReading *
make_link (guint number)
{
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (DtlText) text = NULL;
  g_autoptr (DtlSource) source = NULL;

  append_passage (report, number);
  append_passage (report, number + 1);
  text = dtl_text_new_from_string (report->str);
  source = dtl_source_new (text);
  return dtl_reading_new (source);
}

static void
test_chain (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref), there = g_ptr_array_new ();
  g_autoptr (Kept) course = create_kept (lexicon);

  g_assert_no_error (error);
  for (guint i = 0; i < LINKS; i++)
    g_ptr_array_add (links, make_link (i));
  for (guint i = 0; i < LINKS; i++)
    g_ptr_array_add (there, g_ptr_array_index (links, i));
  for (guint step = 0; step < CUTS; step++)
    {
      g_autofree char *kept = list_shared (course, there), *anew = list_anew (lexicon, there);
      gpointer link = g_ptr_array_index (links, (guint) g_test_rand_int_range (0, LINKS));

      g_assert_cmpstr (kept, ==, anew);
      if (!g_ptr_array_remove (there, link))
        g_ptr_array_add (there, link);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fingerprints/copy", test_copy);
  g_test_add_func ("/fingerprints/edited", test_edited);
  g_test_add_func ("/fingerprints/own-words", test_own_words);
  g_test_add_func ("/fingerprints/kept-as-new", test_kept_as_new);
  g_test_add_func ("/fingerprints/chain", test_chain);
  return g_test_run ();
}
