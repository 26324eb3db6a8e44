/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes of words that could stand for each other, and files that are refused. */

#include "dtl-thesaurus.h"

#include <string.h>

#include "dtl-lexicon.h"
#include "dtl-tokenizer.h"

static DtlThesaurus *
fill (const char *content)
{
  g_autofree char *text = g_strdup (content);
  g_autoptr (DtlThesaurus) thesaurus = dtl_thesaurus_new ();
  DtlJsonScanner json;

  dtl_json_scanner_init (&json, text);
  return dtl_thesaurus_fill (thesaurus, &json) ? g_steal_pointer (&thesaurus) : NULL;
}

static guint64
hash (const char *word)
{
  return dtl_tokenizer_hash (word, strlen (word));
}

static void
test_classes (void)
{
  g_autoptr (DtlThesaurus) thesaurus = fill ("{ \"alike\": { \"a\": [ \"build erect put_up\", \"erect upright\" ], \"b\": [ \"nod go-ahead\" ] } }");
  guint meanings[DTL_THESAURUS_MEANINGS];

  g_assert_nonnull (thesaurus);
  g_assert_cmpuint (dtl_thesaurus_size (thesaurus), ==, 3);
  g_assert_cmpuint (dtl_thesaurus_look_up (thesaurus, hash ("build"), meanings), ==, 1);
  g_assert_cmpstr (dtl_thesaurus_name (thesaurus, meanings[0]), ==, "build");
  g_assert_cmpuint (dtl_thesaurus_look_up (thesaurus, hash ("erect"), meanings), ==, 2);
  g_assert_cmpstr (dtl_thesaurus_name (thesaurus, meanings[1]), ==, "erect");
  g_assert_cmpuint (dtl_thesaurus_look_up (thesaurus, hash ("demolish"), meanings), ==, 0);
}

/* The first word of a phrase is none by itself. */
static void
test_phrases (void)
{
  g_autoptr (DtlThesaurus) thesaurus = fill ("{ \"alike\": { \"a\": [ \"build put_up\", \"nod go-ahead\" ] } }");
  guint meanings[DTL_THESAURUS_MEANINGS];

  g_assert_true (dtl_thesaurus_opens (thesaurus, hash ("put")));
  g_assert_false (dtl_thesaurus_opens (thesaurus, hash ("build")));
  g_assert_false (dtl_thesaurus_has_word (thesaurus, "put"));
  g_assert_cmpuint (dtl_thesaurus_look_up (thesaurus, hash ("put"), meanings), ==, 0);
  g_assert_cmpuint (dtl_thesaurus_look_up (thesaurus, dtl_tokenizer_chain (hash ("put"), hash ("up")), meanings), ==, 1);
  g_assert_cmpuint (dtl_thesaurus_look_up (thesaurus, dtl_tokenizer_chain (hash ("go"), hash ("ahead")), meanings), ==, 1);
  g_assert_cmpuint (dtl_thesaurus_look_up (thesaurus, dtl_tokenizer_chain (hash ("up"), hash ("put")), meanings), ==, 0);
}

static void
test_families (void)
{
  g_autoptr (DtlThesaurus) thesaurus = fill ("{ \"families\": [ \"strong strength\" ], \"lone\": [ \"statement general\" ] }");

  g_assert_cmpstr (dtl_thesaurus_base (thesaurus, "strength"), ==, "strong");
  g_assert_null (dtl_thesaurus_base (thesaurus, "strong"));
  g_assert_true (dtl_thesaurus_has_word (thesaurus, "strong"));
  g_assert_true (dtl_thesaurus_is_lone (thesaurus, "general"));
  g_assert_false (dtl_thesaurus_is_lone (thesaurus, "strength"));
}

/* Far more words than there is room for at first. */
static void
test_many (void)
{
  g_autoptr (GString) content = g_string_new ("{ \"alike\": { \"a\": [ ");
  g_autoptr (DtlThesaurus) thesaurus = NULL;
  guint meanings[DTL_THESAURUS_MEANINGS];

  for (guint i = 0; i < 9000; i++)
    g_string_append_printf (content, "%s\"w%c%c%c%c z%c%c%c%c\"", i == 0 ? "" : ", ", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26, 'x',
                            'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26, 'y');
  g_string_append (content, " ] } }");
  thesaurus = fill (content->str);
  g_assert_nonnull (thesaurus);
  g_assert_cmpuint (dtl_thesaurus_size (thesaurus), ==, 9000);
  g_assert_cmpuint (dtl_thesaurus_look_up (thesaurus, hash ("waaax"), meanings), ==, 1);
  g_assert_cmpuint (meanings[0], ==, 1);
  g_assert_cmpuint (dtl_thesaurus_look_up (thesaurus, hash ("zbaay"), meanings), ==, 1);
  g_assert_cmpuint (meanings[0], ==, 2);
}

static void
test_damage (void)
{
  static const char *const damaged[] = {
    "{ \"alike\": { \"a\": [ \"build\" ] } }",            /* a class of one */
    "{ \"alike\": { \"a\": [ \"build  erect\" ] } }",     /* an empty word */
    "{ \"alike\": { \"a\": [ \"a b\", \"a c\", \"a d\", \"a e\" ] } }", /* too many meanings */
    "{ \"alike\": { \"a\": [ 1 ] } }",
    "{ \"alike\": [ \"build erect\" ] }",
    "{ \"families\": [ \"strong\" ] }",
    "{ \"other\": [ ] }",
    "[ ]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (DtlThesaurus) thesaurus = fill (damaged[i]);

      g_assert_null (thesaurus);
    }
}

/* Classes are known by their first word. */
static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  const DtlThesaurus *thesaurus;

  g_assert_no_error (error);
  thesaurus = dtl_lexicon_thesaurus (lexicon);
  g_assert_cmpuint (dtl_thesaurus_size (thesaurus), >, 0);
  for (guint i = 1; i <= dtl_thesaurus_size (thesaurus); i++)
    if (!g_hash_table_add (names, (gpointer) dtl_thesaurus_name (thesaurus, i)))
      g_test_message ("two classes begin with %s", dtl_thesaurus_name (thesaurus, i));
  g_assert_cmpuint (g_hash_table_size (names), ==, dtl_thesaurus_size (thesaurus));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/thesaurus/classes", test_classes);
  g_test_add_func ("/thesaurus/phrases", test_phrases);
  g_test_add_func ("/thesaurus/families", test_families);
  g_test_add_func ("/thesaurus/many", test_many);
  g_test_add_func ("/thesaurus/damage", test_damage);
  g_test_add_func ("/thesaurus/shipped", test_shipped);
  return g_test_run ();
}
